//! Texts and names as the user writes them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::json;

use super::markdown::{Block, MarkdownError, parse};
use super::tree::{AsTree, Tree};
use crate::characters::{composed, is_plain_address};
use crate::message;
use crate::rule::Rule;
use crate::source::{
    Definitions, Node, PLAIN, Path, Read, Reader, Value, ValueId, bad_name, is_name, normal,
};

/// Narrative in Markdown, in every language; a plain string is the same in all of them. A language
/// may have a second text for the plain register: `ja-plain`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    id: ValueId,
    written: BTreeMap<String, Written>,
}

/// The language of a key of texts: that of `ja-plain` is `ja`.
pub(crate) fn language_of(key: &str) -> &str {
    key.strip_suffix(PLAIN).unwrap_or(key)
}

/// A text in one language. It is parsed once, for all notices that show it.
#[derive(Debug, Clone)]
struct Written {
    /// Whether it is for the plain register.
    plain: bool,
    text: String,
    parsed: OnceLock<Result<Vec<Block>, Vec<MarkdownError>>>,
}

impl PartialEq for Written {
    fn eq(&self, other: &Self) -> bool {
        (self.plain, &self.text) == (other.plain, &other.text)
    }
}

impl Eq for Written {}

impl Written {
    fn new(text: String, plain: bool) -> Self {
        Self { plain, text, parsed: OnceLock::new() }
    }
}

impl Text {
    /// A text in one language.
    pub fn of(language: &str, text: &str) -> Self {
        let written = (language.to_owned(), Written::new(text.to_owned(), false));
        Self { id: ValueId::default(), written: BTreeMap::from([written]) }
    }

    /// The text in a language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.written.get(language).map(|written| written.text.as_str())
    }

    /// Which value of the file it is.
    pub fn id(&self) -> ValueId {
        self.id
    }

    /// The blocks of the text in a language; none where it is missing, or is not supported.
    pub fn blocks(&self, language: &str) -> &[Block] {
        let Some(written) = self.written.get(language) else { return &[] };
        let parsed = written.parsed.get_or_init(|| parse(&composed(&written.text)));
        parsed.as_ref().map(Vec::as_slice).unwrap_or_default()
    }

    /// The keys it is written under, each with its text.
    pub fn languages(&self) -> impl Iterator<Item = (&str, &str)> {
        self.written.iter().map(|(key, written)| (key.as_str(), written.text.as_str()))
    }

    /// The place in the file of the text in a language; `path` is that of the whole.
    pub fn place(&self, path: &Path, language: &str) -> Path {
        match self.written.get(language) {
            Some(Written { plain: true, .. }) => path.key(&format!("{language}{PLAIN}")),
            _ => path.key(language),
        }
    }
}

impl AsTree for Text {
    fn tree(&self) -> Tree<'_> {
        Tree::Text(self)
    }
}

impl Read for Text {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            let text = String::read(node, reader)?;
            let written = reader
                .languages
                .iter()
                .map(|language| (language.clone(), Written::new(text.clone(), false)))
                .collect();
            return Some(Self { id: reader.value_id(), written });
        };
        let mut texts = BTreeMap::new();
        for (key, value) in entries {
            let (key, language) = (&key.name, language_of(&key.name));
            let is_known = reader.languages.iter().any(|known| known == language);
            if !is_known && !reader.is_language(key, value) {
                continue;
            }
            let read = |reader: &mut Reader| String::read(value, reader);
            let Some(text) = reader.at_key(key, read) else { continue };
            let plain = language != key;
            let written = Written::new(text, plain);
            if !reader.plain {
                texts.insert(key.clone(), written);
            } else if plain {
                texts.insert(language.to_owned(), written);
            } else {
                texts.entry(language.to_owned()).or_insert(written);
            }
        }
        if entries.is_empty() {
            reader.error(Rule::Empty, message!("empty-text"));
        }
        (!texts.is_empty()).then(|| Self { id: reader.value_id(), written: texts })
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({
            "x-type": "text",
            "oneOf": [
                { "type": ["string", "number"] },
                { "type": "object", "additionalProperties": { "type": "string" } },
            ]
        })
    }
}

/// A line of plain text in every language: a name, a title, a noun phrase. Printed as it is:
/// never Markdown, never normalised, without references.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line(Text);

impl Line {
    /// The line in a language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language)
    }

    /// Which value of the file it is.
    pub fn id(&self) -> ValueId {
        self.0.id
    }

    /// The place in the file of the line in a language; `path` is that of the whole.
    pub fn place(&self, path: &Path, language: &str) -> Path {
        self.0.place(path, language)
    }

    /// The languages it is written in, each with its line.
    pub fn languages(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.languages()
    }
}

impl AsTree for Line {
    fn tree(&self) -> Tree<'_> {
        Tree::Line(&self.0)
    }
}

impl Read for Line {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Text::read(node, reader)?;
        if text.written.values().any(|line| line.text.trim_end().contains('\n')) {
            reader.error(Rule::Line, message!("single-line"));
            return None;
        }
        Some(Self(text))
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        let mut schema = Text::schema(definitions);
        schema["x-type"] = "line".into();
        schema
    }
}

/// An identifier by which facts refer to each other, in Unicode's composed form (NFC).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsTree for Name {
    fn tree(&self) -> Tree<'_> {
        Tree::word(&self.0)
    }
}

impl Read for Name {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let name = normal(&String::read(node, reader)?).into_owned();
        if is_name(&name) {
            return Some(Self(name));
        }
        reader.problems.push(bad_name(reader.path().clone(), &name));
        None
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "x-type": "name", "type": "string", "pattern": "^\\p{L}[\\p{L}\\p{M}\\p{N}-]{0,63}$" })
    }
}

/// Declares types of addresses. Only these become links.
macro_rules! addresses {
    ($($(#[doc = $doc:literal])* $name:ident: $is_valid:expr, $example:literal, $hint:expr;)*) => { $(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// The address as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsTree for $name {
            fn tree(&self) -> Tree<'_> {
                Tree::word(&self.0)
            }
        }

        impl Read for $name {
            fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
                let text = String::read(node, reader)?;
                let is_valid: fn(&str) -> bool = $is_valid;
                if !is_valid(&text) || !is_plain_address(&text) {
                    let example = message!("address-such-as", example = $example);
                    let found = reader.error(Rule::Address, example);
                    found.hints.push($hint);
                    return None;
                }
                Some(Self(text))
            }

            fn schema(_: &mut Definitions) -> serde_json::Value {
                json!({ "x-type": "address", "type": "string" })
            }
        }
    )* };
}

/// Whether a text consists of ASCII letters, digits and these signs.
fn plain(text: &str, signs: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || signs.contains(c))
}

addresses! {
    /// A telephone number: digits with hyphens, brackets, spaces and a plus sign.
    PhoneNumber: |text| {
        text.chars().all(|c| c.is_ascii_digit() || "+-() ".contains(c)) && text.contains(|c: char| c.is_ascii_digit())
    }, "0120-000-000", message!("write-number");
    /// A corporate number: 13 digits, the first of which is a check digit
    /// (法人番号の指定等に関する省令, Art. 2).
    CorporateNumber: |text| is_corporate_number(text), "7000012050002", message!("write-address");
    /// An e-mail address without a name and without parameters.
    EmailAddress: |text| text.split_once('@').is_some_and(|(user, host)| {
        plain(user, "._%+-") && plain(host, ".-") && host.contains('.')
    }), "desk@example.jp", message!("write-address");
    /// The address of a web page, with http or https.
    WebAddress: |text| {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        text.len() <= 2000 && rest.is_some_and(|rest| plain(rest, "-._~:/?#[]@!$&'()*+,;=%"))
    }, "https://example.jp/", message!("write-address");
}

/// The check digit is 9 minus (the weighted sum of the other twelve digits modulo 9). The weights
/// are 1, 2, 1, 2 … from the last digit.
fn is_corporate_number(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
    let Some([check, rest @ ..]) = digits.as_deref() else { return false };
    let sum: u32 =
        rest.iter().rev().zip([1, 2].into_iter().cycle()).map(|(d, weight)| d * weight).sum();
    rest.len() == 12 && *check == 9 - sum % 9
}
