//! Affected people, claims, consequences and impacts.

use super::record::{fact, keywords, record};
use super::tree::{AsTree, Tree};
use super::{Count, Heading, Line, Moment, Name, Text};
use crate::source::{Definitions, Node, Read, Reader, Value};

fact! {
    /// A group of people whose data are affected.
    pub struct Affected {
        /// Who the people are, as a noun phrase.
        pub whom: Line,
        /// The number of people. People are not records.
        pub persons: Option<Count>,
        /// The number of records, if known.
        pub records: Option<Count>,
        /// The countries in which the people reside.
        pub residence: Vec<Residence>,
        /// When the data were entered or could be seen.
        pub period: Option<Moment>,
        /// The relation of the people to the organisation.
        pub relation: Option<AffectedRelation>,
        /// The media that carry the data.
        pub media: Vec<Medium>,
        /// The kinds of data: words from the list in the manual, or lines of your own.
        pub items: Vec<Item>,
        /// The kinds of data that are not affected.
        pub not_included: Vec<Item>,
    }
    impl {
        fn number(&self, name: &str) -> Option<Count> {
            match name {
                "persons" => self.persons,
                "records" => self.records,
                _ => None,
            }
        }
    }
}

impl Affected {
    /// Whether it is certain how much of the group is affected. Where nobody has counted people or
    /// records, something else is counted.
    pub fn is_certain(&self) -> bool {
        self.persons.or(self.records).is_none_or(|count| count.certainty.is_certain())
    }
}

record! {
    /// A country in which people of a group reside.
    pub struct Residence {
        /// The country.
        pub country: Line,
        /// The number of people of the group who reside there.
        pub persons: Option<Count>,
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
        pub of: Option<Line>,
        /// What is claimed, as a clause: 情報が漏えいした, "data were leaked".
        pub that: Option<Line>,
        /// The claim in your own words, in place of the usual sentence.
        pub text: Option<Text>,
        /// The basis of the claim: sentences printed before it; if another organisation claims it, behind it as the explanation given.
        pub basis: Option<Text>,
        /// A known limit of the investigation, printed after the claim.
        pub limits: Option<Text>,
        /// What the claim is about.
        pub topic: Option<ClaimTopic>,
        /// The group of `affected` that it concerns; default: all.
        pub about: Option<Name>,
        /// When it was so; default: the date of the notice.
        pub as_of: Option<Moment>,
    }
}

keywords! {
    /// What a claim is about.
    pub enum ClaimTopic {
        /// Whether data reached others.
        Leakage = "leakage",
        /// The cause of the incident.
        Cause = "cause",
        /// Misuse and other harm.
        Harm = "harm",
    }
}

keywords! {
    /// Whether consequences exist.
    pub enum Presence {
        /// They exist.
        Exists = "exists",
        /// They are possible.
        Possible = "possible",
        /// There are none.
        None = "none",
        /// None have been confirmed so far.
        NoneSoFar = "none-so-far",
        /// Nobody knows yet.
        Unknown = "unknown",
    }
}

fact! {
    /// A consequence for the people affected: secondary harm (APPI Enforcement Rules, Art. 8(1)(v)).
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
        /// Since when, until when or when it is so.
        pub when: Option<Moment>,
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

record! {
    /// A kind of data of the list in words of your own.
    pub struct WordedItem {
        /// The word of the list.
        pub word: Name,
        /// How notices word it.
        pub r#as: Line,
        /// Whether nobody knows yet if these data are affected; then the wording says so.
        pub open: Option<bool>,
    }
}

/// A kind of data: a known word, or a line of the user's. A plain string that is not ASCII is a line
/// that is the same in every language.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A word, whose message is `item-<word>`.
    Known {
        /// The word.
        word: Name,
    },
    /// A known word in a line of the user's.
    Worded(WordedItem),
    /// A line of the user's.
    Own(Line),
}

impl Item {
    /// The word of the list that it is, however it is worded.
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Known { word } | Self::Worded(WordedItem { word, .. }) => Some(word.as_str()),
            Self::Own(_) => None,
        }
    }

    /// Whether nobody knows yet if these data are affected.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Worded(WordedItem { open: Some(true), .. }))
    }
}

impl AsTree for Item {
    fn tree(&self) -> Tree<'_> {
        match self {
            Self::Known { word } => Tree::Record(vec![("word", word.tree())]),
            Self::Worded(worded) => worded.tree(),
            Self::Own(line) => line.tree(),
        }
    }
}

impl Read for Item {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Mapping(ref entries) if entries.iter().any(|(key, _)| key.name == "word") => {
                WordedItem::read(node, reader).map(Self::Worded)
            }
            Value::Mapping(_) => Line::read(node, reader).map(Self::Own),
            Value::String(ref text) if !text.is_ascii() => Line::read(node, reader).map(Self::Own),
            _ => Name::read(node, reader).map(|word| Self::Known { word }),
        }
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        serde_json::json!({ "x-type": "item", "anyOf": [
            Name::schema(definitions), WordedItem::schema(definitions), Line::schema(definitions),
        ] })
    }
}
