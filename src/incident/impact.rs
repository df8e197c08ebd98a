//! Affected people, claims, consequences and impacts.

use std::fmt;

use super::record::{fact, keywords};
use super::tree::{AsTree, Tree};
use super::{Heading, Line, Name, Text};
use crate::source::{Definitions, Node, Read, Reader, Value};

fact! {
    /// A group of people whose data are affected.
    pub struct Affected {
        /// Who the people are, as a noun phrase.
        pub whom: Line,
        /// The number of people. People are not records.
        pub persons: Count,
        /// The number of records, if known.
        pub records: Option<Count>,
        /// The relation of the people to the organisation.
        pub relation: Option<AffectedRelation>,
        /// The media that carry the data.
        pub media: Vec<Medium>,
        /// The kinds of data: words from the list in the manual, or lines of your own.
        pub items: Vec<Item>,
        /// The kinds of data that are not affected.
        pub not_included: Vec<Item>,
    }
}

keywords! {
    /// The relation of people to an organisation.
    pub enum AffectedRelation {
        /// They are its customers.
        Customers = "customers",
        /// They work or worked for it.
        Employees = "employees",
        /// Anything else.
        Other = "other",
    }
}

keywords! {
    /// The media that carry data.
    pub enum Medium {
        /// Paper.
        Paper = "paper",
        /// Electronic media.
        Electronic = "electronic",
        /// Anything else.
        Other = "other",
    }
}

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

keywords! {
    /// The strength of a claim. The words carry legal weight and never differ between languages.
    pub enum Strength {
        /// It happened.
        Confirmed = "confirmed",
        /// It is believed to have happened.
        Believed = "believed",
        /// It may have happened.
        Possible = "possible",
        /// It cannot be completely ruled out.
        NotExcluded = "not-excluded",
        /// No trace of it was found.
        NoTrace = "no-trace",
        /// It has not been confirmed so far.
        NoneSoFar = "none-so-far",
        /// Nobody knows yet.
        UnderInvestigation = "under-investigation",
    }
}

fact! {
    /// A claim about the outcome.
    pub struct Claim {
        /// Its strength.
        pub strength: Strength,
        /// The subject of the claim, as a noun phrase without an article.
        pub of: Line,
        /// The basis of the claim: sentences printed before it.
        pub basis: Option<Text>,
    }
}

keywords! {
    /// Whether consequences exist.
    pub enum Presence {
        /// They exist.
        Exists = "exists",
        /// They are possible.
        Possible = "possible",
        /// None have been identified.
        None = "none",
        /// Nobody knows yet.
        Unknown = "unknown",
    }
}

fact! {
    /// A consequence for the people affected: secondary harm (APPI Enforcement Rules, Art. 8(1)(v)), likely consequences (GDPR Art. 33(3)(c)).
    pub struct Consequence {
        /// Whether there are such consequences.
        pub existence: Presence,
        /// A description, or why there are none.
        pub text: Text,
    }
    impl {
        const WITHHOLDABLE: bool = true;
    }
}

keywords! {
    /// What an incident affects.
    pub enum ImpactArea {
        /// Services and operations.
        Services = "services",
        /// Financial results.
        Results = "results",
    }
}

fact! {
    /// An effect on services or on financial results.
    pub struct Impact {
        /// What is affected.
        pub on: ImpactArea,
        /// The effect.
        pub text: Text,
    }
    impl {
        const WITHHOLDABLE: bool = true;

        fn heading(&self) -> Heading {
            Heading { field: Some(("on", self.on.as_str())), title: None }
        }
    }
}

/// A number of people or records: `12400`, `about 12400`, `at-most 12400`, or `unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The certainty of the number.
    pub certainty: Certainty,
    /// The number; `None` if it is unknown.
    pub count: Option<u64>,
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
            ("unknown", ..) => Some(Self { certainty: Certainty::Unknown, count: None }),
            (_, Certainty::Exact | Certainty::About | Certainty::AtMost, Ok(count))
                if count <= HIGHEST_COUNT =>
            {
                Some(Self { certainty, count: Some(count) })
            }
            _ => {
                let expected =
                    "a number such as `12400`, `about 12400`, `at-most 12400` or `unknown`";
                reader.wrong_shape(node, expected)
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        serde_json::json!({
            "oneOf": [
                { "type": "integer", "minimum": 0 },
                { "type": "string", "pattern": "^(unknown|(exact |about |at-most )?[0-9]+)$" },
            ]
        })
    }
}

/// A kind of data: a known word, or a line of the user's.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A word, whose message is `item-<word>`.
    Known {
        /// The word.
        word: Name,
    },
    /// A line of the user's.
    Own(Line),
}

impl AsTree for Item {
    fn tree(&self) -> Tree<'_> {
        match self {
            Self::Known { word } => Tree::Record(vec![("word", word.tree())]),
            Self::Own(line) => line.tree(),
        }
    }
}

impl Read for Item {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Mapping(_) => Line::read(node, reader).map(Self::Own),
            _ => Name::read(node, reader).map(|word| Self::Known { word }),
        }
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        serde_json::json!({ "anyOf": [Name::schema(definitions), Line::schema(definitions)] })
    }
}
