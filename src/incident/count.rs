//! Numbers of people, records and other things.

use std::fmt;

use super::Line;
use super::record::{Record, define, keywords, record_fields};
use super::tree::{AsTree, Tree};
use crate::message;
use crate::rule::Rule;
use crate::source::{Definitions, Node, Read, Reader, Value, ValueId, is_name, normal};

keywords! {
    /// The certainty of a number.
    pub enum Certainty {
        /// The exact number.
        Exact = "exact",
        /// An approximate number.
        About = "about",
        /// An upper limit.
        AtMost = "at-most",
        /// It is not known yet.
        Unknown = "unknown",
    }
}

impl Certainty {
    /// Whether it says that what is counted is so, as opposed to possible.
    pub fn is_certain(self) -> bool {
        matches!(self, Self::Exact | Self::About)
    }
}

/// A number of people or records: `12400`, `about 12400`, `at-most 12400`, or `unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The certainty of the number.
    pub certainty: Certainty,
    /// The number; `None` if it is unknown.
    pub count: Option<u64>,
    id: ValueId,
}

impl Count {
    /// A number; `None` if it is unknown.
    pub const fn new(certainty: Certainty, count: Option<u64>) -> Self {
        Self { certainty, count, id: ValueId::NONE }
    }

    /// A number that nobody knows yet.
    pub const UNKNOWN: Self = Self::new(Certainty::Unknown, None);

    /// Which value of the file it is.
    pub fn id(self) -> ValueId {
        self.id
    }
}

/// The highest number. More people than will ever live: a larger number is a typing error.
const HIGHEST_COUNT: u64 = 100_000_000_000;

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.certainty.as_str())?;
        self.count.map_or(Ok(()), |count| write!(f, " {count}"))
    }
}

impl AsTree for Count {
    fn tree(&self) -> Tree<'_> {
        Tree::Count(*self)
    }
}

impl Read for Count {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = reader.scalar(node).unwrap_or_default();
        let (word, digits) = text.split_once(' ').unwrap_or(("exact", &text));
        let certainty = match word {
            "exact" => Certainty::Exact,
            "about" => Certainty::About,
            "at-most" => Certainty::AtMost,
            _ => Certainty::Unknown,
        };
        match (text.as_str(), certainty, digits.trim().parse()) {
            ("unknown", ..) => Some(Self { id: reader.value_id(), ..Self::UNKNOWN }),
            (_, Certainty::Exact | Certainty::About | Certainty::AtMost, Ok(count))
                if count <= HIGHEST_COUNT =>
            {
                Some(Self { id: reader.value_id(), ..Self::new(certainty, Some(count)) })
            }
            _ => {
                let expected = message!("shape-count");
                reader.wrong_shape(node, expected)
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        serde_json::json!({
            "x-type": "count",
            "oneOf": [
                { "type": "integer", "minimum": 0 },
                { "type": "string", "pattern": "^(unknown|(exact |about |at-most )?[0-9]+)$" },
            ]
        })
    }
}

record_fields! {
    /// A number of something. A plain number has no unit, and is part of nothing.
    pub struct Counted {
        /// The number.
        pub count: Count,
        /// Its unit: 台; in English one form, or one for a single thing and one for several.
        pub unit: Option<Line>,
        /// The count that it is part of: one of the same fact, or `fact.count`.
        pub of: Option<CountName>,
        /// The counts that add up to it.
        pub sum: Vec<CountName>,
    }
}

impl Counted {
    /// The unit for this number in a language.
    pub fn unit_in(&self, language: &str) -> Option<&str> {
        let unit = self.unit.as_ref()?.get(language)?;
        let Some((one, many)) = unit.split_once('|') else { return Some(unit.trim()) };
        Some(if self.count.count == Some(1) { one } else { many }.trim())
    }
}

impl Read for Counted {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if let Value::Mapping(_) = node.value {
            let entries = reader.mapping(node, &[Self::FIELDS])?;
            return Self::read_fields(&entries, reader);
        }
        let count = Count::read(node, reader)?;
        Some(Self { count, unit: None, of: None, sum: Vec::new() })
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        let whole = define(Self::NAME, Self::DESCRIPTION, definitions, Self::properties);
        serde_json::json!({ "x-type": "counted", "anyOf": [Count::schema(definitions), whole] })
    }
}

/// The name of a count: `count` of the same fact, or `fact.count` of another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountName(String);

impl CountName {
    /// The name as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The fact, if it is named, and the count.
    pub fn parts(&self) -> (Option<&str>, &str) {
        match self.0.split_once('.') {
            Some((fact, count)) => (Some(fact), count),
            None => (None, &self.0),
        }
    }
}

impl AsTree for CountName {
    fn tree(&self) -> Tree<'_> {
        Tree::word(&self.0)
    }
}

impl Read for CountName {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let name = Self(normal(&String::read(node, reader)?).into_owned());
        let (fact, count) = name.parts();
        if fact.is_none_or(is_name) && is_name(count) {
            return Some(name);
        }
        let problem = reader.error(Rule::Name, message!("no-count-name"));
        problem.hints.push(message!("write-count-name"));
        None
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        serde_json::json!({ "x-type": "name", "type": "string" })
    }
}
