//! From a notice to PDF, HTML and text: the only room that knows Typst.

mod fonts;
mod glyphs;
mod html;
mod library;
mod markdown;
mod sheet;
mod text;
#[cfg(feature = "web-fonts")]
mod webfonts;

use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{Datelike, NaiveDate};
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Label, Output, Smart};
use typst::introspection::{Introspector, MetadataElem};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::{Library, World, WorldExt};
use typst_html::{HtmlDocument, attr};
use typst_kit::files::{FileLoader, FileStore};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};
use crate::notice::texts::used_references;
use crate::notice::{Kind, Notice};
use crate::source::Problem;

pub use html::Page;
pub use sheet::{Row, Sheet};

/// Where a template reads its notice.
const NOTICE: &str = "/notice.json";
/// The template that sets any notice.
const MAIN: &str = "/templates/lib/main.typ";
/// The template that sets the facts of a notice as notes.
const NOTES: &str = "/templates/lib/csaf.typ";
/// Every so many outputs, results that none of them used are forgotten: looking through all
/// results costs time, keeping them costs memory.
const SWEEP: usize = 4;

/// Typesets notices with one set of templates, locales and fonts.
pub struct Typesetter {
    library: LazyHash<Library>,
    files: FileStore<Files>,
    fonts: fonts::Fonts,
    made: AtomicUsize,
}

/// Some facts of a notice as plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is to its reader, in the words of the template.
    pub category: String,
    /// Its heading.
    pub title: Option<String>,
    /// Its text.
    pub text: String,
}

/// What a typesetter's files are served from.
struct Files {
    assets: Assets,
}

impl FileLoader for Files {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_without_slash();
        if let Some(language) = path.strip_prefix("locales/").and_then(|p| p.strip_suffix(".json"))
        {
            let texts = self.assets.messages(language);
            return Ok(Bytes::from_string(serde_json::json!(texts).to_string()));
        }
        if let Some(kind) = path.strip_prefix("kinds/").and_then(|p| p.strip_suffix(".typ")) {
            let text = format!("#import \"/templates/{kind}.typ\": kind\n#metadata(kind) <kind>");
            return Ok(Bytes::from_string(text));
        }
        match self.assets.get(path) {
            Some(std::borrow::Cow::Borrowed(data)) => Ok(Bytes::new(data)),
            Some(std::borrow::Cow::Owned(data)) => Ok(Bytes::new(data)),
            None => Err(FileError::NotFound(path.into())),
        }
    }
}

/// One compilation.
struct NoticeWorld<'a> {
    shared: &'a Typesetter,
    main: FileId,
    notice: Bytes,
    date: Option<Datetime>,
}

/// The id of a file that the World serves. There are few: Typst never forgets an id.
fn file_id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

impl World for NoticeWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        self.shared.fonts.store().book()
    }
    fn main(&self) -> FileId {
        self.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shared.files.source(id)
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id.vpath().get_with_slash() == NOTICE {
            return Ok(self.notice.clone());
        }
        self.shared.files.file(id)
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.store().font(index)
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.date
    }
}

impl Typesetter {
    /// A typesetter with these templates, locales and fonts.
    pub fn new(assets: Assets) -> Self {
        Self {
            library: LazyHash::new(library::library()),
            fonts: fonts::Fonts::new(&assets),
            files: FileStore::new(Files { assets }),
            made: AtomicUsize::new(0),
        }
    }

    /// What a template says of its kind.
    ///
    /// # Errors
    /// If the template does not compile, or what it says is not a [`Kind`].
    pub fn kind(&self, name: &str) -> Result<Kind, Diagnostics> {
        let main = file_id(&format!("/kinds/{name}.typ"));
        let world = self.world(main, Bytes::new([]), None)?;
        let document = compile::<HtmlDocument>(&world)?;
        let label = Label::new(PicoStr::intern("kind"));
        let said = label.and_then(|label| {
            let found = document.introspector().query_label(label).ok()?.clone();
            let metadata = found.to_packed::<MetadataElem>()?;
            serde_json::to_value(&metadata.value).ok()
        });
        serde_json::from_value(said.unwrap_or_default()).map_err(|error| {
            template_error(
                &format!("templates/{name}.typ"),
                &format!("what `kind` says is not usable: {error}"),
            )
        })
    }

    /// Every character of a notice that no font has.
    pub fn missing_glyphs(&self, notice: &Notice) -> Vec<Problem> {
        self.fonts.route(notice).1
    }

    /// A notice as PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    /// Whatever the template or the exporter finds, every character that no font has, and text
    /// that does not fit on its page.
    pub fn pdf(&self, notice: &Notice) -> Result<Vec<u8>, Diagnostics> {
        let world = self.notice_world(notice, MAIN, true)?;
        let document = compile::<PagedDocument>(&world)?;
        let words = glyphs::inspect(&document).map_err(|errors| diagnose(&world, errors))?;
        withhold(notice, &words)?;
        let options = PdfOptions {
            ident: Smart::Custom(format!("{}.{}", notice.id, notice.language)),
            creator: Smart::Custom(Some(
                concat!("oshirase ", env!("CARGO_PKG_VERSION")).to_owned(),
            )),
            // Notices are dated in Japan, whatever the clock of the machine.
            timestamp: date(notice).and_then(|date| Timestamp::new_local(date, 9 * 60)),
            standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
                .map_err(|error| template_error(MAIN, error.message()))?,
            ..PdfOptions::default()
        };
        let bytes =
            typst_pdf::pdf(&document, &options).map_err(|errors| diagnose(&world, errors))?;
        self.sweep();
        Ok(bytes)
    }

    /// A notice as an HTML page, or as a fragment for another page.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn html(&self, notice: &Notice, page: &Page) -> Result<String, Diagnostics> {
        let (world, mut document) = self.dom(notice, MAIN)?;
        let web = self.files.loader();
        html::finish(document.root_mut(), notice, page, |path| {
            web.assets.get(path).map(|data| String::from_utf8_lossy(&data).into_owned())
        });
        #[cfg(feature = "web-fonts")]
        if page.embed_fonts {
            let css = webfonts::embed(document.root(), &self.fonts)
                .map_err(|message| template_error(MAIN, &message))?;
            html::add_style(document.root_mut(), &css);
        }
        html::encode(&document, page).map_err(|errors| diagnose(&world, errors))
    }

    /// A notice as plain text, for mail.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn text(&self, notice: &Notice) -> Result<String, Diagnostics> {
        let (_, document) = self.dom(notice, MAIN)?;
        Ok(text::plain(document.root(), &self.marks(notice)?))
    }

    /// The facts of a notice as notes of plain text, by category.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn notes(&self, notice: &Notice) -> Result<Vec<Note>, Diagnostics> {
        let (_, document) = self.dom(notice, NOTES)?;
        let marks = self.marks(notice)?;
        let sections = html::sections(document.root());
        let notes = sections.into_iter().map(|section| {
            let attribute = |attribute| section.attrs.get(attribute).map(ToString::to_string);
            Note {
                // Footnotes stand behind all notes, in a section of the typesetter's.
                category: attribute(attr::class).unwrap_or_else(|| "other".to_owned()),
                title: attribute(attr::title),
                text: text::plain(section, &marks).trim_end().to_owned(),
            }
        });
        Ok(notes.collect())
    }

    /// The fields of a form as a table.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn sheet(&self, notice: &Notice) -> Result<Sheet, Diagnostics> {
        let (_, document) = self.dom(notice, MAIN)?;
        let marks = self.marks(notice)?;
        let head = |id: &str| self.mark(notice, id);
        let data = notice.data();
        let issuer =
            data["issuer"].as_str().and_then(|id| data["organisations"][id]["name"].as_str());
        Ok(Sheet {
            title: notice.data()["title"].as_str().unwrap_or_default().to_owned(),
            date: day(notice),
            head: [
                sheet::purpose(document.root(), &marks),
                notice.data()["title"].as_str().unwrap_or_default().to_owned(),
                sheet::dateline(document.root(), &marks),
                issuer.unwrap_or_default().to_owned(),
            ],
            header: [
                head("sheet-id")?,
                head("sheet-part")?,
                head("sheet-label")?,
                head("sheet-value")?,
                head("sheet-state")?,
            ],
            rows: sheet::rows(document.root(), &marks),
        })
    }

    fn marks(&self, notice: &Notice) -> Result<text::Marks, Diagnostics> {
        let mark = |id: &str| self.mark(notice, id);
        Ok(text::Marks { item: mark("list-marker")?, cell: mark("cell-separator")? })
    }

    fn mark(&self, notice: &Notice, id: &str) -> Result<String, Diagnostics> {
        let locale = self.files.loader().assets.locale(&notice.language)?;
        locale.message(id, &[]).map_err(|error| template_error("locales", &error.message))
    }

    fn dom(
        &self,
        notice: &Notice,
        main: &str,
    ) -> Result<(NoticeWorld<'_>, HtmlDocument), Diagnostics> {
        let world = self.notice_world(notice, main, false)?;
        let document = compile::<HtmlDocument>(&world)?;
        let mut words = String::new();
        html::texts(document.root(), false, &mut |text, _| words.push_str(text));
        withhold(notice, &words)?;
        self.sweep();
        Ok((world, document))
    }

    fn sweep(&self) {
        if self.made.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            comemo::evict(1);
        }
    }

    /// A world for a notice on paper or on the web. It is decided here which characters need
    /// another font than the first, and whether the templates name the one for rare names.
    fn notice_world(
        &self,
        notice: &Notice,
        main: &str,
        paged: bool,
    ) -> Result<NoticeWorld<'_>, Diagnostics> {
        let (routes, missing) = self.fonts.route(notice);
        if let Some(finding) = missing.first() {
            return Err(template_error(MAIN, &finding.message));
        }
        let mut data = notice.data().clone();
        used_references(&mut data);
        data["routes"] = serde_json::json!(routes.clusters);
        data["rare-names"] = routes.names.into();
        data["paged"] = paged.into();
        self.world(file_id(main), Bytes::from_string(data.to_string()), date(notice))
    }

    fn world(
        &self,
        main: Option<FileId>,
        notice: Bytes,
        date: Option<Datetime>,
    ) -> Result<NoticeWorld<'_>, Diagnostics> {
        let main =
            main.ok_or_else(|| template_error("templates", "the template has no usable path"))?;
        Ok(NoticeWorld { shared: self, main, notice, date })
    }
}

/// The day a notice is dated.
fn day(notice: &Notice) -> Option<NaiveDate> {
    notice.data().get("date")?.as_str()?.parse::<crate::incident::Moment>().ok()?.date()
}

fn date(notice: &Notice) -> Option<Datetime> {
    let day = day(notice)?;
    Datetime::from_ymd_hms(
        day.year(),
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
        0,
        0,
        0,
    )
}

/// Compiles, and takes warnings that mean lost content as the errors they are.
fn compile<D: Output>(world: &NoticeWorld) -> Result<D, Diagnostics> {
    let Warned { output, warnings } = typst::compile::<D>(world);
    let warnings: Vec<SourceDiagnostic> = warnings
        .into_iter()
        // Said on every export; golden files hold what it warns of.
        .filter(|found| !found.message.starts_with("html export is under active development"))
        .collect();
    let document = output.map_err(|errors| diagnose(world, errors));
    if warnings.is_empty() { document } else { Err(diagnose(world, warnings)) }
}

/// Typst's diagnostics as ours, all of them errors.
fn diagnose(world: &NoticeWorld, found: impl IntoIterator<Item = SourceDiagnostic>) -> Diagnostics {
    let mut report = Diagnostics::default();
    for diagnostic in found {
        let mut place = |span: DiagSpan| {
            let id = match span.get() {
                DiagSpanKind::Detached => return None,
                DiagSpanKind::Number { id, .. } | DiagSpanKind::Range { id, .. } => id,
            };
            let file = id.vpath().get_without_slash().to_owned();
            let range = world.range(span)?;
            let text = world.file(id).ok()?;
            report.add_file(&file, &String::from_utf8_lossy(&text));
            Some(Place { file, range })
        };
        let primary = place(diagnostic.span);
        let mut related = Vec::new();
        let mut hints = Vec::new();
        for hint in &diagnostic.hints {
            match place(hint.span) {
                Some(place) => related.push((place, hint.v.to_string())),
                None => hints.push(hint.v.to_string()),
            }
        }
        for point in diagnostic.trace.iter().take(4) {
            if let Some(place) = place(point.span.into()) {
                related.push((place, point.v.to_string()));
            }
        }
        report.add(Diagnostic {
            severity: Severity::Error,
            rule: "template".to_owned(),
            field: String::new(),
            message: diagnostic.message.to_string(),
            place: primary,
            related,
            hints,
        });
    }
    report
}

/// The last look at what a notice shows: whatever way a word came there.
fn withhold(notice: &Notice, words: &str) -> Result<(), Diagnostics> {
    match notice.shown_secret(words) {
        None => Ok(()),
        Some(secret) => {
            let message = format!(
                "the notice `{}` shows `{secret}`, which its readers may not see",
                notice.id
            );
            Err(template_error(MAIN, &message))
        }
    }
}

fn template_error(file: &str, message: &str) -> Diagnostics {
    let mut report = Diagnostics::default();
    report.add(Diagnostic {
        severity: Severity::Error,
        rule: "template".to_owned(),
        field: String::new(),
        message: format!("{}: {message}", file.trim_start_matches('/')),
        place: None,
        related: Vec::new(),
        hints: Vec::new(),
    });
    report
}
