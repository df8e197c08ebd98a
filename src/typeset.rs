//! Typesets a notice as PDF, pictures, HTML and text. The only module that uses Typst.

mod data;
mod error;
mod fonts;
mod glyphs;
mod html;
mod library;
mod markdown;
mod set;
mod sheet;
mod text;
#[cfg(feature = "web-fonts")]
mod webfonts;
mod world;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use typst::comemo::Track;
use typst::diag::SourceDiagnostic;
use typst::engine::{Route, Sink, Traced};
use typst::foundations::Binding;
use typst::utils::LazyHash;
use typst::{Library, World};
use typst_kit::files::FileStore;

use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::locale::Locale;
use crate::notice::{Kind, Notice};
use crate::rule::Rule;
use crate::source::Problem;
use world::{Files, NoticeWorld};

pub use data::RelayedPdf;
pub use error::Error;
pub use html::Page;
pub use set::Set;
pub use sheet::{Row, Sheet};

/// Evict the cache of results every so many documents: scanning it costs time, keeping it costs
/// memory.
const EVICT_EVERY: usize = 16;

/// Typesets notices with one set of templates, locales and fonts.
pub struct Typesetter {
    library: LazyHash<Library>,
    files: FileStore<Files>,
    fonts: fonts::Fonts,
    locales: BTreeMap<String, Arc<Locale>>,
    compiled: AtomicUsize,
}

/// Some facts of a notice as plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its category, as the template names it.
    pub category: String,
    /// Its heading.
    pub title: Option<String>,
    /// Its text.
    pub text: String,
}

impl Typesetter {
    /// A typesetter with these templates, locales and fonts.
    ///
    /// # Errors
    /// If the messages are not valid Fluent.
    pub fn new(assets: Assets) -> Result<Self, Diagnostics> {
        let mut locales = BTreeMap::new();
        for language in assets.languages() {
            locales.insert(language.clone(), assets.locale(&language)?);
        }
        Ok(Self {
            library: LazyHash::new(library::library(&locales)),
            fonts: fonts::Fonts::new(&assets),
            files: FileStore::new(Files { assets }),
            locales,
            compiled: AtomicUsize::new(0),
        })
    }

    /// The kind that a template declares.
    ///
    /// # Errors
    /// If the template cannot be evaluated, or its `kind` is not a [`Kind`].
    pub fn kind(&self, name: &str) -> Result<Kind, Diagnostics> {
        let path = format!("templates/{name}.typ");
        let world = NoticeWorld::new(self, &path, String::new(), None)?;
        let source = world.source(world.main()).map_err(|error| template_error(&path, error))?;
        let mut sink = Sink::new();
        let module = typst_eval::eval(
            (&world as &dyn World).track(),
            &self.library,
            Traced::default().track(),
            sink.track_mut(),
            Route::default().track(),
            &source,
        );
        let module = module.map_err(|errors| world::diagnose(&world, errors))?;
        let value = module.scope().get("kind").map(Binding::read);
        serde_json::to_value(value)
            .and_then(serde_json::from_value)
            .map_err(|error| template_error(&path, format!("invalid `kind`: {error}")))
    }

    /// Every character of a notice that no font has.
    pub fn missing_glyphs(&self, notice: &Notice, language: &str) -> Vec<Problem> {
        self.fonts.route(notice, language).1
    }

    /// Typesets a notice in a language. `relayed_pdf` is the PDF of the notice that it passes on.
    /// A document is compiled when a view of it is first needed.
    pub fn set<'a>(
        &'a self,
        notice: &'a Notice,
        language: &'a str,
        relayed_pdf: Option<RelayedPdf>,
    ) -> Set<'a> {
        Set::new(self, notice, language, relayed_pdf)
    }

    /// The messages of a language.
    ///
    /// # Errors
    /// If the language has no messages.
    pub fn locale(&self, language: &str) -> Result<&Arc<Locale>, Diagnostics> {
        self.locales
            .get(language)
            .ok_or_else(|| template_error("locales", format!("missing folder locales/{language}")))
    }

    /// Loads the fonts that nearly all notices use, and hashes them: Typst remembers the hash.
    pub(crate) fn load_fonts(&self) {
        self.fonts.load_usual();
    }

    /// Counts a compilation, and evicts results that recent compilations did not use.
    fn evict(&self) {
        if self.compiled.fetch_add(1, Ordering::Relaxed) % EVICT_EVERY == EVICT_EVERY - 1 {
            comemo::evict(1);
        }
    }
}

/// An error of a whole file of templates or messages.
fn template_error(file: &str, message: impl std::fmt::Display) -> Diagnostics {
    let message = format!("{}: {message}", file.trim_start_matches('/'));
    Diagnostic::error(Rule::Template, Location::default(), message).into()
}

/// The warning that HTML export is experimental. The golden documents cover that risk.
fn is_expected(warning: &SourceDiagnostic) -> bool {
    warning.message.starts_with("html export is under active development")
}
