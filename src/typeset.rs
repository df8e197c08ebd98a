//! Typesets a notice as PDF, pictures, HTML and text. The only module that uses Typst.

mod data;
mod error;
mod fonts;
mod glyphs;
mod html;
mod kinds;
#[cfg(feature = "letters")]
mod letter;
mod library;
mod runs;
mod set;
mod sheet;
mod spans;
mod strips;
mod text;
mod traced;
#[cfg(feature = "web-fonts")]
mod webfonts;
mod world;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use typst::Library;
use typst::diag::SourceDiagnostic;
use typst::utils::LazyHash;
use typst_kit::files::FileStore;

use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::house::{House, Words};
use crate::incident::English;
use crate::incident::Places;
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::notice::Notice;
use crate::parallel;
use crate::rule::Rule;
use crate::source::Problem;
use crate::writing::Room;
use world::Files;

pub use data::RelayedPdf;
pub use error::Error;
pub use html::Page;
#[cfg(feature = "letters")]
pub use letter::{
    Laid, Letter, Made, Personal, PrintFile, Whole, filled, filled_page, may_be_large,
};
pub use runs::{Region, TracedPage};
pub use set::Set;
#[cfg(feature = "studio")]
pub(crate) use sheet::properties;
pub use sheet::{Row, Sheet};
pub use strips::Strip;
pub use text::TextRun;

/// Evict the cache of results every so many documents: scanning it costs time, keeping it costs
/// memory.
const EVICT_EVERY: usize = 16;

/// Typesets notices with one set of templates, locales and fonts.
pub struct Typesetter {
    library: LazyHash<Library>,
    files: FileStore<Files>,
    fonts: fonts::Fonts,
    /// Messages by their key: see [`Typesetter::locale_key`].
    locales: BTreeMap<String, Arc<Locale>>,
    house: House,
    /// The houses of the organisations that differ.
    houses: BTreeMap<String, House>,
    /// The codes of all languages.
    languages: Vec<String>,
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
    /// A typesetter with these templates, locales and fonts, and no house.
    ///
    /// # Errors
    /// If the messages are not valid Fluent.
    pub fn new(assets: Assets) -> Result<Self, Diagnostics> {
        Self::with_house(assets, &House::default())
    }

    /// A typesetter with these templates, locales and fonts, for the notices of a house.
    ///
    /// # Errors
    /// If the messages are not valid Fluent.
    pub fn with_house(assets: Assets, house: &House) -> Result<Self, Diagnostics> {
        let houses: BTreeMap<String, House> =
            house.organisations().map(|name| (name.to_owned(), house.of(name))).collect();
        let mut locales = BTreeMap::new();
        let languages = assets.languages();
        let parsed = parallel::map(&languages, |language| assets.locale(language));
        for (language, ours) in languages.iter().zip(parsed) {
            let ours = ours?;
            let mut made: Vec<(&Words, Arc<Locale>)> = Vec::new();
            let all = houses.iter().map(|(name, house)| (name.as_str(), house));
            for (name, house) in std::iter::once(("", house)).chain(all) {
                let Some(words) = house.words(language) else { continue };
                let same = made.iter().find(|(others, _)| *others == words);
                let locale = match same {
                    Some((_, locale)) => Arc::clone(locale),
                    None => Arc::new(ours.with_words(words)),
                };
                made.push((words, Arc::clone(&locale)));
                locales.insert(format!("{language}/{name}"), locale);
            }
            locales.insert(language.clone(), ours);
        }
        Ok(Self {
            library: LazyHash::new(library::library(&locales)),
            fonts: fonts::Fonts::new(&assets),
            languages,
            files: FileStore::new(Files { assets, house: house.clone() }),
            locales,
            house: house.of(""),
            houses,
            compiled: AtomicUsize::new(0),
        })
    }

    /// The codes of all languages.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// Every character of a notice that no font has.
    pub fn missing_glyphs(&self, notice: &Notice, language: &str) -> Vec<Problem> {
        let house = self.house_of(notice.spec.issuer.as_str());
        let page = notice.page(language, house);
        self.fonts.route(notice, language, page.as_ref().map_or("", |page| &page.text)).1
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

    /// The same, with the origins of all words. `places` are those of the values of the notice's
    /// incident.
    pub fn set_traced<'a>(
        &'a self,
        notice: &'a Notice,
        language: &'a str,
        relayed_pdf: Option<RelayedPdf>,
        places: &'a Places,
    ) -> Set<'a> {
        self.set(notice, language, relayed_pdf).tracing(places)
    }

    /// The house of an organisation.
    pub fn house_of(&self, organisation: &str) -> &House {
        self.houses.get(organisation).unwrap_or(&self.house)
    }

    /// The messages of a notice in a language, in the words of its issuer's house.
    ///
    /// # Errors
    /// If the language has no messages.
    pub fn locale_of(&self, language: &str, notice: &Notice) -> Result<&Arc<Locale>, Diagnostics> {
        self.locale(&self.locale_key(language, notice))
    }

    /// The key of the messages of a notice in a language: its issuer's words, those of the house
    /// file for all, or ours, perhaps in the spelling of international English.
    pub(crate) fn locale_key(&self, language: &str, notice: &Notice) -> String {
        let issuer = notice.spec.issuer.as_str();
        let keys = [format!("{language}/{issuer}"), format!("{language}/")];
        let key = keys.into_iter().find(|key| self.locales.contains_key(key));
        let key = key.unwrap_or_else(|| language.to_owned());
        match notice.english_in(&self.house_of(issuer).style(language)) {
            English::Us => key,
            English::International => key + library::INTERNATIONAL,
        }
    }

    /// What a writer of a notice uses.
    ///
    /// # Errors
    /// If the language has no messages.
    pub(crate) fn room<'a>(
        &'a self,
        notice: &Notice,
        language: &str,
        relayed_pdf: Option<&'a RelayedPdf>,
    ) -> Result<Room<'a>, Diagnostics> {
        let issuer = notice.spec.issuer.as_str();
        let mut relayed = None;
        if let Some(other) = &notice.relayed {
            let issuer = other.spec.issuer.as_str();
            relayed = Some((self.locale_of(language, other)?.as_ref(), self.house_of(issuer)));
        }
        Ok(Room {
            locale: self.locale_of(language, notice)?,
            house: self.house_of(issuer),
            languages: &self.languages,
            relayed_pdf: relayed_pdf.map(|pdf| (pdf.file.as_str(), pdf.bytes)),
            relayed,
            letter: false,
        })
    }

    /// The messages of a key; a language is the key of those in our own words.
    ///
    /// # Errors
    /// If the language has no messages.
    pub fn locale(&self, key: &str) -> Result<&Arc<Locale>, Diagnostics> {
        library::spelled(key, |key| self.locales.get(key))
            .ok_or_else(|| template_error("locales", message!("missing-locale", key)))
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

/// Forgets what was laid out since this was called last, so that a long run needs no more memory than
/// a short one.
#[cfg(feature = "letters")]
pub fn forget() {
    comemo::evict(0);
}

/// An error of a whole file of templates or messages.
fn template_error(file: &str, message: impl Into<Message>) -> Diagnostics {
    let file = file.trim_start_matches('/');
    let message = message!("file-message", file, message = message.into());
    Diagnostic::error(Rule::Template, Location::default(), message).into()
}

/// The warning that HTML export is experimental. The golden documents cover that risk.
fn is_expected(warning: &SourceDiagnostic) -> bool {
    warning.message.starts_with("html export is under active development")
}
