//! A notice as the page shows it: the pages of its PDF as pictures, its web page, its text.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::finding::Finding;
use super::units::Units;
use super::{Refused, Studio};
use crate::incident::Moment;
use crate::message;
use crate::message::Language;
use crate::notice::Notice;
use crate::project::{self, Error, Project, sha256};
use crate::rule::Rule;
use crate::source::Path;
use crate::typeset::{self, Page, Set, Strip, TextRun};
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
    /// The hashes of the parts of the answer that the browser has.
    #[serde(default)]
    pub have: HashSet<String>,
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
    /// Where runs of words stand in the text: start and end in UTF-16 code units, and the number of the
    /// run.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    runs: Vec<(u32, u32, usize)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    /// Where the words of its runs come from, in the order of the numbers of the runs.
    origins: Vec<Part<Vec<Source>>>,
    /// What keeps it from being shown. Everything else is missing then.
    problems: Vec<Finding>,
    /// Whether places are empty, as what they name was not known at the earlier time.
    has_gaps: bool,
}

/// A page as pictures that lie on each other. Lengths are in tenths of a point: less cannot be seen.
#[derive(Debug, Serialize)]
struct Sheet {
    width: i32,
    height: i32,
    /// SVG pictures as large as the page.
    strips: Vec<Part<String>>,
    regions: Part<Vec<Region>>,
}

/// Where a run of words stands: left, top, width and height, and the number of the run.
type Region = (i32, i32, i32, i32, usize);

/// A part of an answer. An edit changes few of them.
#[derive(Debug, Serialize)]
struct Part<T> {
    hash: String,
    /// Missing if the browser has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<T>,
}

impl<T> Part<T> {
    fn new(hash: String, value: impl FnOnce() -> T, have: &HashSet<String>) -> Self {
        let value = (!have.contains(&hash)).then(value);
        Self { hash, value }
    }
}

impl<T: Serialize> Part<T> {
    fn of(value: T, have: &HashSet<String>) -> Self {
        let hash = hash(&json!(value).to_string());
        Self::new(hash, || value, have)
    }
}

/// How many runs are in one part of an answer.
const RUNS: usize = 16;

/// Where some words come from.
#[derive(Debug, Serialize)]
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
        let view = self.set_up(project, request, |set, then| {
            let found = then.map(|then| project.diagnostics_in(then)).unwrap_or_default();
            let has_gaps = found.diagnostics().iter().any(|found| found.rule == Rule::Reference);
            let origins = sources(project, request, set)?;
            let view = View { origins, has_gaps, ..View::default() };
            Ok(match request.form {
                Form::Pages => View { pages: Some(sheets(set, &request.have)?), ..view },
                Form::Web => View { hash: Some(hash(&set.html(&Page::default())?)), ..view },
                Form::Text => {
                    let (text, runs) = set.traced_text()?;
                    let units = Units::new(&text);
                    let at =
                        |TextRun { range, run }| (units.at(range.start), units.at(range.end), run);
                    View { text: Some(text), runs: runs.into_iter().map(at).collect(), ..view }
                }
            })
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
        Ok(self.set_up(project, request, |set, _| set.html(&Page::default()))?)
    }

    /// Sets a notice as it is asked for. `show` gets the notice too if it is one of an earlier time.
    fn set_up<T>(
        &self,
        project: &Project,
        request: &Request,
        show: impl FnOnce(&Set, Option<&Notice>) -> Result<T, typeset::Error>,
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
        let then = then.as_ref();
        project.show(then.unwrap_or(notice), code, |set| show(set, then))
    }
}

/// The pages of a notice, without the parts that the browser has.
fn sheets(set: &Set, have: &HashSet<String>) -> Result<Vec<Sheet>, typeset::Error> {
    let sheets = set.traced_pages()?.into_iter().map(|page| {
        let strip = |Strip { svg, hash }: &Strip| {
            Part::new(format!("{hash:032x}"), || svg.to_string(), have)
        };
        let regions = page
            .regions
            .iter()
            .map(|at| (tenths(at.x), tenths(at.y), tenths(at.width), tenths(at.height), at.run));
        Sheet {
            width: tenths(page.width),
            height: tenths(page.height),
            strips: page.strips.iter().map(strip).collect(),
            regions: Part::of(regions.collect(), have),
        }
    });
    Ok(sheets.collect())
}

/// Where the words of a notice come from.
fn sources(
    project: &Project,
    request: &Request,
    set: &Set,
) -> Result<Vec<Part<Vec<Source>>>, typeset::Error> {
    let notice = project.notice(&request.notice);
    let house = notice.map(|notice| project.typesetter().house_of(notice.spec.issuer.as_str()));
    let page = notice.zip(house).and_then(|(notice, house)| notice.page(&request.lang, house));
    let page = Units::new(&page.map(|page| page.text).unwrap_or_default());
    let origins = set.origins()?;
    let parts = origins.runs.chunks(RUNS).map(|runs| {
        let sources: Vec<_> = runs.iter().map(|origin| Source::new(origin, &page)).collect();
        Part::of(sources, &request.have)
    });
    Ok(parts.collect())
}

/// Points in tenths.
#[allow(clippy::cast_possible_truncation, reason = "a page is not that large")]
fn tenths(points: f64) -> i32 {
    (points * 10.0).round() as i32
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

/// Enough of a hash to tell pages, and parts of them, from each other.
fn hash(text: &str) -> String {
    let mut hash = sha256(text.as_bytes());
    hash.truncate(16);
    hash
}
