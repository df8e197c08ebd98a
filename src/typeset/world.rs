//! The Typst world: the files of the assets, the fonts, and the data of one notice.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Output};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World, WorldExt};
use typst_kit::files::FileLoader;

use super::glyphs::Fault;
#[cfg(feature = "letters")]
use super::letter::Personal;
use super::{Typesetter, is_expected, template_error};
use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Diagnostics, Location, Place};
use crate::house::House;
use crate::message;
use crate::rule::Rule;

/// The path at which a template reads its notice.
pub(super) const NOTICE: &str = "/notice.json";
/// The path at which a template reads the recipient of its letter. The notice does not have it, so that Typst evaluates for
/// each letter only what reads it.
const RECIPIENT: &str = "/recipient.json";

/// Loads the files of a typesetter.
pub(super) struct Files {
    pub(super) assets: Assets,
    pub(super) house: House,
}

/// The folder under which templates find the images of the house.
pub(super) const HOUSE: &str = "house/";

impl FileLoader for Files {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_without_slash();
        if let Some(name) = path.strip_prefix(HOUSE) {
            let image = self.house.image(name).ok_or_else(|| FileError::NotFound(path.into()))?;
            return Ok(Bytes::new(image.to_vec()));
        }
        match self.assets.get(path) {
            Some(Cow::Borrowed(data)) => Ok(Bytes::new(data)),
            Some(Cow::Owned(data)) => Ok(Bytes::new(data)),
            None => Err(FileError::NotFound(path.into())),
        }
    }
}

/// One compilation.
pub(super) struct NoticeWorld<'a> {
    typesetter: &'a Typesetter,
    main: FileId,
    notice: Bytes,
    recipient: Option<Bytes>,
    date: Option<Datetime>,
}

/// The id of a file of the world. Typst never frees ids, so only a few paths get one.
pub(super) fn file_id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

impl<'a> NoticeWorld<'a> {
    /// A world whose main file is at `main`, with the data of a notice that is dated `day`.
    pub(super) fn new(
        typesetter: &'a Typesetter,
        main: &str,
        notice: Bytes,
        day: Option<NaiveDate>,
    ) -> Result<Self, Diagnostics> {
        let id = file_id(main).ok_or_else(|| template_error(main, message!("invalid-path")))?;
        Ok(Self { typesetter, main: id, notice, recipient: None, date: day.and_then(datetime) })
    }

    /// The same, for the letter of a recipient.
    #[cfg(feature = "letters")]
    pub(super) fn to(self, recipient: &Personal) -> Self {
        let recipient = serde_json::json!(recipient).to_string();
        Self { recipient: Some(Bytes::from_string(recipient)), ..self }
    }
}

/// A day as Typst has it.
pub(super) fn datetime(day: NaiveDate) -> Option<Datetime> {
    let (month, date) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(day.year(), month, date, 0, 0, 0)
}

impl World for NoticeWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.typesetter.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        self.typesetter.fonts.store().book()
    }
    fn main(&self) -> FileId {
        self.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        self.typesetter.files.source(id)
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match (id.vpath().get_with_slash(), &self.recipient) {
            (NOTICE, _) => Ok(self.notice.clone()),
            (RECIPIENT, Some(recipient)) => Ok(recipient.clone()),
            _ => self.typesetter.files.file(id),
        }
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.typesetter.fonts.store().font(index)
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.date
    }
}

/// Compiles. Warnings are errors, since they mean lost content.
pub(super) fn compile<D: Output>(world: &NoticeWorld) -> Result<D, Diagnostics> {
    let Warned { output, warnings } = typst::compile::<D>(world);
    world.typesetter.evict();
    let document = output.map_err(|errors| diagnose(world, errors))?;
    let warnings: Vec<_> = warnings.into_iter().filter(|found| !is_expected(found)).collect();
    if warnings.is_empty() { Ok(document) } else { Err(diagnose(world, warnings)) }
}

/// Converts Typst's diagnostics to ours, all as errors.
pub(super) fn diagnose(
    world: &NoticeWorld,
    found: impl IntoIterator<Item = SourceDiagnostic>,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for found in found {
        let at = location(world, found.span, &mut diagnostics).unwrap_or_default();
        // Each date or number that no line breaks is a group of Typst.
        let message = match found.message.as_str() {
            "maximum grouping depth exceeded" => message!("too-many-groups"),
            message => message.into(),
        };
        let mut diagnostic = Diagnostic::error(Rule::Template, at, message);
        for hint in &found.hints {
            diagnostic = match location(world, hint.span, &mut diagnostics) {
                Some(location) => diagnostic.see(location, hint.v.as_str()),
                None => diagnostic.hint(hint.v.as_str()),
            };
        }
        for point in found.trace.iter().take(4) {
            if let Some(location) = location(world, point.span.into(), &mut diagnostics) {
                diagnostic = diagnostic.see(location, point.v.to_string());
            }
        }
        diagnostics.add(diagnostic);
    }
    diagnostics
}

/// Faults of the finished pages at the templates that made them.
pub(super) fn diagnose_faults(world: &NoticeWorld, faults: Vec<Fault>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for fault in faults {
        let at = location(world, fault.span.into(), &mut diagnostics).unwrap_or_default();
        diagnostics.add(Diagnostic::error(Rule::Template, at, fault.message));
    }
    diagnostics
}

/// A place in a template, whose text gets known to the diagnostics.
fn location(
    world: &NoticeWorld,
    span: DiagSpan,
    diagnostics: &mut Diagnostics,
) -> Option<Location> {
    let id = match span.get() {
        DiagSpanKind::Detached => return None,
        DiagSpanKind::Number { id, .. } | DiagSpanKind::Range { id, .. } => id,
    };
    let file = id.vpath().get_without_slash().to_owned();
    let range = world.range(span)?;
    let text = world.file(id).ok()?;
    diagnostics.add_file(&file, &String::from_utf8_lossy(&text));
    Some(Place { file, range }.into())
}
