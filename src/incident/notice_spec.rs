//! The notices of a file.

use std::collections::BTreeMap;

use super::record::{keywords, record};
use super::tree::{AsTree, Tree};
use super::{Line, Moment, Name, Register, Stage, Text};
use crate::file_name::ending;
use crate::source::{Definitions, Node, Path, Read, Reader, Value};

record! {
    /// A notice to be issued.
    pub struct NoticeSpec {
        /// Its identifier, which is also the name of its files.
        pub id: Name,
        /// The kind of notice: see `oshirase kinds`.
        pub kind: Name,
        /// The organisation that issues it.
        pub issuer: Name,
        /// The organisations that issue it jointly (連名); it shows their facts too.
        pub joint: Vec<Name>,
        /// Its date, a day or a minute. The notice shows what was known then.
        pub date: Moment,
        /// The addressee.
        pub to: Option<Line>,
        /// The salutation of an English letter, as “Dear Clients,”; default: that of the kind.
        pub salutation: Option<String>,
        /// Its title.
        pub title: Line,
        /// Its number in the series (第2報); omit it for a single notice.
        pub number: Option<u64>,
        /// The stage of the report or notice.
        pub stage: Option<Stage>,
        /// The previous notice of the series. The notice cites it and all earlier ones.
        pub follows: Option<Name>,
        /// Whether it lists the changes since the previous notice.
        pub changes: Option<bool>,
        /// Corrections of the previous notice.
        pub corrections: Vec<Correction>,
        /// When the next notice will follow.
        pub next: Option<Moment>,
        /// The duties that it fulfils, by their names in `oshirase deadlines`.
        pub fulfils: Vec<Name>,
        /// Whom it told, if its duty is owed to several: principals by the names of their organisations, or `principals` for those that the field of this name describes; authorities by their names in `authorities`.
        pub told: Vec<Name>,
        /// The groups of `affected` that it is addressed to; it shows only their data.
        pub groups: Vec<Name>,
        /// The notice of another organisation that it passes on.
        pub relays: Option<Name>,
        /// Identifiers of facts that it leaves out: a letter contains less than a report.
        pub omit: Vec<Name>,
        /// Its own page in place of that of its kind: Markdown, or a file beside the incident file whose name ends in .md; one for all languages, or one for each.
        pub body: Option<Body>,
        /// To whom it apologises, as a noun phrase.
        pub apology_to: Option<Line>,
        /// The text after the apology, in place of the usual sentence.
        pub lead: Option<Text>,
        /// A note on confidentiality.
        pub confidentiality: Option<Text>,
        /// The opening and closing words of the letter.
        pub opening: Option<Opening>,
        /// One or more of the issuer's `contacts`; `[]` for a notice without one.
        pub contact: Option<Desks>,
        /// Who signs it, of the issuer's `people`; default: the representative of each issuer.
        pub signers: Vec<Name>,
        /// What is enclosed (同封物).
        pub enclosures: Vec<Line>,
        /// Its number in the issuer's register of documents (文書番号).
        pub document_number: Option<Line>,
        /// The reference line of a letter.
        pub reference: Option<Line>,
        /// Its position on the website, from the top.
        pub breadcrumb: Vec<Line>,
        /// The languages of the notice; default: all.
        pub languages: Vec<String>,
        /// The register of its Japanese; default: that of the kind, the house or the organisation.
        pub register: Option<Register>,
        /// The calendar of its Japanese dates; default: that of the kind.
        pub calendar: Option<DateCalendar>,
        /// The clock of its times; default: 24 hours, in US English 12.
        pub clock: Option<HourCycle>,
        /// Which English: the order of dates, the clock and the spelling of our words; default: that of the kind.
        pub english: Option<English>,
    }
}

/// The page of a notice: its text, or the name of its file, in each language.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    text: Text,
    /// Whether one page is for all languages.
    pub is_shared: bool,
    /// The texts of its files, by their names.
    files: BTreeMap<String, String>,
}

impl Body {
    /// A page that stands nowhere yet, in one language.
    pub fn of(language: &str, text: &str) -> Self {
        Self { text: Text::of(language, text), is_shared: false, files: BTreeMap::new() }
    }

    /// The page of a language, once its file has been read.
    pub fn get(&self, language: &str) -> Option<&str> {
        let written = self.text.get(language)?;
        match self.file(language) {
            Some(file) => self.files.get(file).map(String::as_str),
            None => Some(written),
        }
    }

    /// The name of the file of a language, if the page is in a file.
    pub fn file(&self, language: &str) -> Option<&str> {
        self.text.get(language).map(str::trim).filter(|text| is_file(text))
    }

    /// The languages of pages in files, and the names of the files.
    pub fn files(&self) -> Vec<(String, String)> {
        let texts = self.text.languages().map(|(language, text)| (language, text.trim()));
        let files = texts.filter(|(_, text)| is_file(text));
        files.map(|(language, file)| (language.to_owned(), file.to_owned())).collect()
    }

    /// Takes the text of a file.
    pub fn load(&mut self, file: String, text: String) {
        self.files.insert(file, text);
    }
}

/// Whether a value is the name of a file of Markdown.
fn is_file(text: &str) -> bool {
    ending(text) == "md" && !text.contains('\n')
}

impl AsTree for Body {
    // A page is no narrative: its names may stand for whole lists.
    fn tree(&self) -> Tree<'_> {
        Tree::Nothing
    }
}

impl Read for Body {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let is_shared = !matches!(node.value, Value::Mapping(_));
        Text::read(node, reader).map(|text| Self { text, is_shared, files: BTreeMap::new() })
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        let mut schema = Text::schema(definitions);
        schema["x-type"] = "page".into();
        schema
    }
}

/// The desks that a notice names: one name, or a list of names.
#[derive(Debug, Clone, PartialEq)]
pub struct Desks {
    /// Their names among the issuer's `contacts`.
    pub names: Vec<Name>,
    /// Whether the file has a list of them.
    listed: bool,
}

impl Desks {
    /// The place of a name. `field` is the field's own place.
    pub fn place(&self, field: &Path, index: usize) -> Path {
        if self.listed { field.index(index) } else { field.clone() }
    }
}

impl AsTree for Desks {
    fn tree(&self) -> Tree<'_> {
        self.names.tree()
    }
}

impl Read for Desks {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Sequence(_) => Vec::read(node, reader).map(|names| Self { names, listed: true }),
            _ => Name::read(node, reader).map(|name| Self { names: vec![name], listed: false }),
        }
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        let one = Name::schema(definitions);
        serde_json::json!({ "x-type": "one-or-list", "anyOf": [one, { "type": "array", "items": one }] })
    }
}

record! {
    /// A correction of a notice.
    pub struct Correction {
        /// The place of the error, as a noun phrase.
        pub what: Line,
        /// The wrong wording.
        pub wrong: Line,
        /// The right wording.
        pub right: Text,
    }
}

keywords! {
    /// The opening and closing words of a Japanese letter.
    pub enum Opening {
        /// 拝啓 and 敬具.
        Haikei = "haikei",
        /// 謹啓 and 謹白, the most formal.
        Kinkei = "kinkei",
        /// Neither.
        None = "none",
    }
}

keywords! {
    /// The calendar of Japanese dates.
    pub enum DateCalendar {
        /// 2026年6月5日.
        Gregorian = "gregorian",
        /// 令和8年6月5日.
        Wareki = "wareki",
        /// 令和8年（2026年）6月5日.
        WarekiFirst = "both-wareki-first",
        /// 2026年（令和8年）6月5日.
        GregorianFirst = "both-gregorian-first",
    }
}

keywords! {
    /// The clock of times.
    pub enum HourCycle {
        /// 13時50分.
        H24 = "h24",
        /// 午後1時50分.
        H12 = "h12",
    }
}

keywords! {
    /// Which English.
    pub enum English {
        /// June 5, 2026, 1:50 p.m., apologize.
        Us = "us",
        /// 5 June 2026, 13:50, apologise.
        International = "international",
    }
}
