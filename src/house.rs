//! The house: the words, the style and the look that an organisation chooses for its notices.
//!
//! A house file says nothing about an incident. It is read like an incident file, so that its
//! problems have places and editors get a JSON Schema.

mod by_language;
mod check;
mod letter;
mod look;
mod style;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use by_language::ByLanguage;
pub use check::DESK_FIELDS;
pub(crate) use check::fields_of;
pub use letter::{LetterLook, SheetMark};
pub use look::{Colour, ContactForm, Design, ImageName, Look, Numbering, Typeface};
pub use style::{HouseStyle, Weekdays};

pub use crate::locale::{Wording, Words};

use crate::incident::Register;
use crate::incident::record::{document, record};
use crate::source::Named;

record! {
    /// The words, the style and the look of the organisations that issue notices.
    pub struct HouseFile {
        /// The house's words, by language: in the place of a word of ours, or of a whole sentence by its message id.
        pub words: Option<ByLanguage<Words>>,
        /// How dates, counts, headings and desks are written, by language.
        pub style: Option<ByLanguage<HouseStyle>>,
        /// How the pages look.
        pub look: Option<Look>,
        /// What differs for one of the organisations of the incident file, by its name there.
        pub organisations: Named<Differences>,
    }
}

record! {
    /// What differs for one organisation.
    pub struct Differences {
        /// Its words, by language.
        pub words: Option<ByLanguage<Words>>,
        /// Its style, by language.
        pub style: Option<ByLanguage<HouseStyle>>,
        /// Its look.
        pub look: Option<Look>,
    }
}

/// A page of the house: the body of a kind of notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HousePage {
    /// The name of the file in diagnostics, as `house/website-notice.ja.md`.
    pub path: String,
    /// The kind of notice.
    pub kind: String,
    /// Its language; `None` if it is for all.
    pub language: Option<String>,
    /// Its text.
    pub text: String,
}

/// The choices of a house file, with the files beside it. Without a file, nothing is chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct House {
    words: ByLanguage<Words>,
    style: ByLanguage<HouseStyle>,
    look: Look,
    organisations: Vec<(String, Differences)>,
    pages: Arc<[HousePage]>,
    images: Arc<BTreeMap<String, Vec<u8>>>,
}

/// The JSON Schema of the house file.
pub fn schema() -> serde_json::Value {
    document::<HouseFile>("oshirase house file", |_| {})
}

impl House {
    /// The house of a file, with the pages beside it and the images that it names.
    pub fn new(
        file: Option<HouseFile>,
        pages: Vec<HousePage>,
        images: BTreeMap<String, Vec<u8>>,
    ) -> Self {
        let files = Self { pages: pages.into(), images: Arc::new(images), ..Self::default() };
        let Some(HouseFile { words, style, look, organisations }) = file else { return files };
        Self {
            words: words.unwrap_or_default(),
            style: style.unwrap_or_default(),
            look: look.unwrap_or_default(),
            organisations: organisations.0,
            ..files
        }
    }

    /// The house of one organisation: what differs for it, over what holds for all, over what is
    /// usual in its design.
    #[must_use]
    pub fn of(&self, organisation: &str) -> Self {
        let mut house = Self { organisations: Vec::new(), ..self.clone() };
        let own = self.organisations.iter().find(|(name, _)| name == organisation);
        if let Some((_, Differences { words, style, look })) = own {
            if let Some(words) = words {
                house.words = words.over(&self.words, Words::over);
            }
            if let Some(style) = style {
                house.style = style.over(&self.style, HouseStyle::over);
            }
            if let Some(look) = look {
                house.look = look.over(&self.look);
            }
        }
        if let Some(design) = house.look.design {
            house.look = house.look.over(&design.usual());
        }
        house
    }

    /// The organisations for which something differs.
    pub fn organisations(&self) -> impl Iterator<Item = &str> {
        self.organisations.iter().map(|(name, _)| name.as_str())
    }

    /// The words of a language.
    pub fn words(&self, language: &str) -> Option<&Words> {
        self.words.get(language)
    }

    /// The style of a language; nothing in it is chosen if the file does not have the language.
    pub fn style(&self, language: &str) -> HouseStyle {
        self.style.get(language).cloned().unwrap_or_default()
    }

    /// The register of Japanese.
    pub fn register(&self) -> Option<Register> {
        self.style.entries().find_map(|(_, style)| style.register)
    }

    /// The look.
    pub fn look(&self) -> &Look {
        &self.look
    }

    /// The page for a kind of notice in a language: its own, or the one for all languages.
    pub fn page(&self, kind: &str, language: &str) -> Option<&HousePage> {
        let of_kind = || self.pages.iter().filter(|page| page.kind == kind);
        of_kind()
            .find(|page| page.language.as_deref() == Some(language))
            .or_else(|| of_kind().find(|page| page.language.is_none()))
    }

    /// The pages of all kinds.
    pub fn pages(&self) -> &[HousePage] {
        &self.pages
    }

    /// An image that the look names.
    pub fn image(&self, name: &str) -> Option<&[u8]> {
        self.images.get(name).map(Vec::as_slice)
    }
}
