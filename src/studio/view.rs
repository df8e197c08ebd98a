//! A notice as the page shows it: the pages of its PDF as pictures, its web page, its text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::finding::Finding;
use super::units::Units;
use super::{Refused, Studio};
use crate::incident::Moment;
use crate::message;
use crate::message::Language;
use crate::notice::Notice;
use crate::project::{self, Error, Project, sha256};
use crate::source::Path;
use crate::typeset::{self, Page, Set, Strip};
use crate::writing::{Origin, PageOrigin};

/// Which notice is shown how.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Request {
    pub notice: String,
    pub lang: String,
    #[serde(rename = "as", default)]
    pub form: Form,
    /// As it was known then; its own date if it is missing or empty.
    #[serde(default)]
    pub as_of: Option<String>,
    /// The hashes of the pictures that the browser has.
    #[serde(default)]
    pub have: Have,
}

/// Hashes of pictures: a list, or one text with commas.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Have {
    List(Vec<String>),
    Text(String),
}

impl Default for Have {
    fn default() -> Self {
        Self::List(Vec::new())
    }
}

impl Have {
    fn has(&self, hash: &str) -> bool {
        match self {
            Self::List(hashes) => hashes.iter().any(|have| have == hash),
            Self::Text(hashes) => hashes.split(',').any(|have| have == hash),
        }
    }
}

/// How a notice is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Form {
    /// As the pages of its PDF.
    #[default]
    Pages,
    /// As its web page.
    Web,
    /// As text.
    Text,
}

/// A notice as it is shown.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct View {
    revision: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<Vec<Sheet>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    /// Where the words of its runs come from, by the numbers of the runs.
    origins: Vec<Source>,
    /// What keeps it from being shown. Everything else is missing then.
    problems: Vec<Finding>,
}

/// A page as pictures that lie on each other. Lengths are in points.
#[derive(Debug, Serialize)]
struct Sheet {
    width: f64,
    height: f64,
    strips: Vec<Picture>,
    /// Where runs of words stand: left, top, width and height in points, and the number of the run.
    regions: Vec<(f64, f64, f64, f64, usize)>,
}

/// A picture as large as its page.
#[derive(Debug, Serialize)]
struct Picture {
    hash: String,
    /// The picture as an address (`data:`), which the browser shows as it is; missing if it has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
}

impl Picture {
    fn new(strip: &Strip, have: &Have) -> Self {
        let hash = format!("{:032x}", strip.hash);
        let encoded = || format!("data:image/svg+xml;base64,{}", STANDARD.encode(&*strip.svg));
        let image = (!have.has(&hash)).then(encoded);
        Self { hash, image }
    }
}

/// Where some words come from.
#[derive(Debug, Default, Serialize)]
struct Source {
    /// The most specific place in the incident file.
    path: Option<String>,
    /// The file of the page on which they were typed, and the UTF-16 code units there.
    file: Option<String>,
    start: u32,
    end: u32,
    /// The facts that they show.
    facts: Vec<String>,
    /// The messages that word them, the innermost one first.
    messages: Vec<String>,
    /// The field of the form that they stand in.
    field: Option<String>,
    text: String,
}

impl Source {
    /// `page` is the text of the page of the notice.
    fn new(origin: &Origin, page: &Units) -> Self {
        let text = |path: &Path| path.to_string();
        let place = origin.page.as_ref();
        let at = |byte: fn(&PageOrigin) -> usize| {
            place.map(|place| page.at(byte(place))).unwrap_or_default()
        };
        Self {
            path: origin.path.as_ref().map(text),
            file: place.and_then(|place| place.file.clone()),
            start: at(|place| place.range.start),
            end: at(|place| place.range.end),
            facts: origin.facts.iter().map(text).collect(),
            messages: origin.messages.clone(),
            field: origin.field.clone(),
            text: origin.text.clone(),
        }
    }
}

impl Studio {
    /// Shows a notice. What keeps it from being set is in the view.
    pub(super) fn view(&self, request: &Request, language: Language) -> Result<View, Refused> {
        let project = self.project()?;
        let view = self.set_up(project, request, |set| match request.form {
            Form::Pages => {
                let sheets = set.traced_pages()?.into_iter().map(|page| {
                    let strips = page.strips.iter().map(|strip| Picture::new(strip, &request.have));
                    let regions = page.regions.iter().map(|at| {
                        (tenth(at.x), tenth(at.y), tenth(at.width), tenth(at.height), at.run)
                    });
                    let (width, height) = (page.width, page.height);
                    let (strips, regions) = (strips.collect(), regions.collect());
                    Sheet { width, height, strips, regions }
                });
                let pages = Some(sheets.collect());
                Ok(View { pages, origins: sources(project, request, set)?, ..View::default() })
            }
            Form::Web => {
                let hash = Some(hash(&set.html(&Page::default())?));
                Ok(View { hash, origins: sources(project, request, set)?, ..View::default() })
            }
            Form::Text => Ok(View { text: Some(set.text()?), ..View::default() }),
        });
        let mut view = match view {
            Ok(view) => view,
            Err(Error::Input(found)) => {
                View { problems: self.findings(&found, language), ..View::default() }
            }
            Err(error) => return Err(error.into()),
        };
        view.revision = self.revision;
        Ok(view)
    }

    /// The web page of a notice.
    pub(super) fn frame(&self, request: &Request) -> Result<String, Refused> {
        let project = self.project()?;
        Ok(self.set_up(project, request, |set| set.html(&Page::default()))?)
    }

    /// Sets a notice as it is asked for.
    fn set_up<T>(
        &self,
        project: &Project,
        request: &Request,
        show: impl FnOnce(&Set) -> Result<T, typeset::Error>,
    ) -> Result<T, Error> {
        let notice = notice_of(project, &request.notice)?;
        let code = language_of(project, &request.lang)?;
        let then = match request.as_of.as_deref() {
            None | Some("") => None,
            Some(text) => {
                let moment: Result<Moment, _> = text.parse();
                let moment = moment.map_err(|error| {
                    let why = message::Message::from(&error);
                    Error::Usage(message!("as-of", text, why))
                })?;
                Some(project.notice_then(notice, &moment)?)
            }
        };
        project.show(then.as_ref().unwrap_or(notice), code, show)
    }
}

/// Where the words of a notice come from.
fn sources(project: &Project, request: &Request, set: &Set) -> Result<Vec<Source>, typeset::Error> {
    let notice = project.notice(&request.notice);
    let house = notice.map(|notice| project.typesetter().house_of(notice.spec.issuer.as_str()));
    let page = notice.zip(house).and_then(|(notice, house)| notice.page(&request.lang, house));
    let page = Units::new(&page.map(|page| page.text).unwrap_or_default());
    Ok(set.origins()?.runs.iter().map(|origin| Source::new(origin, &page)).collect())
}

/// A length to a tenth of a point: less than can be seen.
fn tenth(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

/// A language of the program by its code.
pub(super) fn language_of<'a>(project: &'a Project, code: &str) -> Result<&'a str, Error> {
    let known = project.languages();
    let found = known.iter().find(|known| *known == code).map(String::as_str);
    found.ok_or_else(|| Error::Usage(message!("unknown-language-known", code, known)))
}

/// A notice of the file by its identifier.
pub(super) fn notice_of<'a>(project: &'a Project, id: &str) -> Result<&'a Notice, Error> {
    project.notice(id).ok_or_else(|| project::Error::Usage(message!("notice-not-made", id)))
}

/// Enough of a hash to tell pages from each other.
fn hash(text: &str) -> String {
    let mut hash = sha256(text.as_bytes());
    hash.truncate(16);
    hash
}
