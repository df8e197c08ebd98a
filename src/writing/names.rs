//! What the names of a page and of texts mean. A name means the same wherever it stands.

mod field;
mod list;
mod place;

use std::collections::BTreeMap;

pub(super) use list::{FactRef, List};

use super::tables::RowOf;
use super::{Writer, mark};
use crate::incident::markdown::Brace;
use crate::incident::tree::Tree;
use crate::incident::{Count, Counted, Moment, Person, Text};
use crate::locale::Argument;
use crate::message;
use crate::message::Message;
use crate::notice::{Disclosed, Notice};
use crate::source::{Named, did_you_mean};

/// Parts that stand at their place of a letter, or are made of several facts.
pub(crate) const PIECES: [&str; 29] = [
    "date",
    "to",
    "salutation",
    "title",
    "sender",
    "signature",
    "greeting",
    "closing",
    "apology",
    "lead",
    "follows",
    "record-mark",
    "end-mark",
    "next",
    "contact",
    "changes",
    "corrections",
    "relayed",
    "breadcrumb",
    "confidentiality",
    "time-zone",
    "enclosures",
    "document-number",
    "reference",
    "issuer",
    "companies",
    "translation",
    "evidence",
    "malware",
];

/// Whether a name means a part, a list or a message wherever it stands alone on a page.
pub(crate) fn is_of_pages(name: &str) -> bool {
    PIECES.contains(&name)
        || List::parse(name).is_some()
        || [
            "heading",
            "sentence",
            "incident",
            "hosts",
            "left",
            "center",
            "right",
            "unmarked",
            "recipient",
        ]
        .contains(&name)
}

/// What a name means.
#[derive(Debug)]
pub(super) enum Value<'a> {
    /// A part of the letter.
    Piece(&'static str),
    /// A message, for headings and sentences: its id.
    Message(String),
    /// Facts of a list.
    Facts(List, Vec<FactRef>),
    /// A field of each of some facts.
    Column(Vec<FactRef>, Vec<String>),
    /// A fact.
    Fact(FactRef),
    /// A moment; the date of a document has no weekday.
    Moment(Moment, bool),
    /// The end of a range.
    End(Moment),
    /// A number of people, records or things.
    Count(Number<'a>),
    /// A name or a title.
    Words(String),
    /// Narrative.
    Text(&'a Text),
    /// Kinds of data, and the name of their list.
    Items(&'a str, Vec<Tree<'a>>),
    /// An organisation and the form of its name.
    Party(&'a str, &'static str),
    /// A person.
    Person(&'a Person),
    /// The title or the date of each notice before this one.
    Follows(&'static str),
    /// Nothing: a field that the file leaves out.
    Nothing,
}

impl Value<'_> {
    /// Whether it is a part, a list or a sentence, which only a page can have.
    pub(super) fn is_for_pages(&self) -> bool {
        matches!(
            self,
            Value::Piece(_)
                | Value::Message(_)
                | Value::Facts(..)
                | Value::Column(..)
                | Value::Fact(_)
                | Value::Follows(_)
        )
    }
}

/// A number of people, records or things.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'a> {
    pub count: Count,
    /// What is counted, if a count of the file says so.
    pub unit: Option<&'a str>,
    /// What is counted otherwise.
    pub counts: Counts,
}

/// What a number counts whose unit is not in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    People,
    Records,
    Things,
}

/// Why a name means nothing here.
pub(super) struct NameError {
    pub message: Message,
    pub hint: Option<Message>,
}

const FORMS: [&str; 6] = ["possessive", "object", "name", "short", "address", ""];

/// The facts of a notice that have a name.
pub(super) fn named(notice: &Notice) -> BTreeMap<&str, FactRef> {
    let facts = &notice.facts;
    let mut named = BTreeMap::new();
    for list in List::ALL.iter().copied() {
        for position in 0..list.len(facts) {
            if let Some(id) = list.id(facts, position) {
                named.insert(id.as_str(), FactRef { list, position, step: None });
            }
        }
    }
    for (position, measure) in facts.measures.iter().enumerate() {
        let steps = measure.open().map(|measure| measure.items.as_slice()).unwrap_or_default();
        for (step, id) in
            steps.iter().enumerate().filter_map(|(i, step)| Some((i, step.id.as_ref()?)))
        {
            named.insert(id.as_str(), FactRef { list: List::Measures, position, step: Some(step) });
        }
    }
    named
}

impl<'a> Writer<'a> {
    /// What a name in braces means.
    pub(super) fn resolve(&self, brace: &Brace) -> Result<Value<'a>, NameError> {
        let words: Vec<&str> = brace.name.split('.').collect();
        let (first, rest) = (words[0], &words[1..]);
        if rest.is_empty() {
            if let Some(piece) = PIECES.iter().find(|piece| **piece == first) {
                return Ok(Value::Piece(piece));
            }
            if let Some(list) = List::parse(first) {
                let facts = if self.notice.omits(first) { Vec::new() } else { self.all(list) };
                return Ok(Value::Facts(list, facts));
            }
        }
        if matches!(first, "heading" | "sentence") && !rest.is_empty() {
            return self.message_of(first, &rest.join("."));
        }
        if let Some(fact) = self.named.get(first).copied() {
            return self.of_fact(fact, rest, &brace.name);
        }
        if let Some(found) = self.of_others(first, rest) {
            return found;
        }
        let Some(list) = List::parse(first) else { return Err(self.unknown(&brace.name)) };
        let [field, ..] = rest else { return Err(self.unknown(&brace.name)) };
        if let Some(fact) = self.named.get(field).filter(|fact| fact.list == list).copied() {
            return self.of_fact(fact, &rest[1..], &brace.name);
        }
        if let Some(RowOf::Fact(fact)) = self.row_of
            && fact.list == list
        {
            return self.of_fact(fact, rest, &brace.name);
        }
        let facts = self.rows(list);
        let path: Vec<String> = rest.iter().map(|word| (*word).to_owned()).collect();
        if !self.has_column(list, field) {
            return Err(self.unknown(&brace.name));
        }
        Ok(Value::Column(facts, path))
    }

    /// Whether the facts of a list have a field, or a count of that name.
    fn has_column(&self, list: List, field: &str) -> bool {
        let fields: &[&str] = match list {
            List::Summary | List::Causes | List::Requests | List::Resumption => &["text"],
            List::Impacts => &["when", "text"],
            List::Timeline => &["at", "what"],
            List::Findings => &["title", "text", "conclusion"],
            List::Affected => &["whom", "persons", "records", "items", "not-included", "period"],
            List::Claims => &["of", "that", "as-of", "basis", "limits", "text"],
            List::Consequences => &["text"],
            List::Measures => &["what", "detail", "when", "status"],
            List::Responses => &["when", "text", "methods"],
            List::Reports => &["at", "to", "stage"],
            List::Questions => &["question", "answer"],
        };
        let counted =
            |fact: &FactRef| self.counts(*fact).is_some_and(|counts| counts.get(field).is_some());
        fields.contains(&field) || self.rows(list).iter().any(counted)
    }

    /// A message of a heading or of a sentence.
    fn message_of(&self, kind: &str, word: &str) -> Result<Value<'a>, NameError> {
        let ids = match kind {
            "heading" => vec![format!("section-{word}"), format!("side-{word}"), word.to_owned()],
            _ => vec![word.to_owned()],
        };
        ids.into_iter().find(|id| self.room.locale.has(id)).map(Value::Message).ok_or_else(|| {
            let known: Vec<String> = self
                .room
                .locale
                .ids()
                .map(|id| id.strip_prefix("section-").unwrap_or(id).to_owned())
                .collect();
            NameError {
                message: message!("no-message-for", kind, word),
                hint: did_you_mean(word, &known),
            }
        })
    }

    /// All facts of a list.
    pub(super) fn all(&self, list: List) -> Vec<FactRef> {
        let count = list.len(&self.notice.facts);
        (0..count).map(|position| FactRef { list, position, step: None }).collect()
    }

    /// The facts of a list, each step of a measure on its own.
    pub(super) fn rows(&self, list: List) -> Vec<FactRef> {
        self.rows_of(list, &self.all(list))
    }

    /// The same of some facts of a list.
    pub(super) fn rows_of(&self, list: List, facts: &[FactRef]) -> Vec<FactRef> {
        if list == List::Measures { self.steps(facts) } else { facts.to_vec() }
    }

    /// The steps of measures.
    pub(super) fn steps(&self, measures: &[FactRef]) -> Vec<FactRef> {
        let steps = |fact: &FactRef| {
            let measure = self.notice.facts.measures.get(fact.position);
            let count = measure.and_then(Disclosed::open).map_or(0, |open| open.items.len());
            let fact = *fact;
            (0..count).map(move |step| FactRef { step: Some(step), ..fact })
        };
        measures
            .iter()
            .flat_map(|fact| if fact.step.is_some() { vec![*fact] } else { steps(fact).collect() })
            .collect()
    }

    /// The fields of a fact.
    pub(super) fn tree(&self, fact: FactRef) -> Tree<'a> {
        let tree = fact.list.tree(&self.notice.facts, fact.position);
        let Some(step) = fact.step else { return tree };
        match tree.get("items") {
            Tree::List(items) => items.get(step).map_or(Tree::Nothing, |(_, item)| item.clone()),
            _ => Tree::Nothing,
        }
    }

    /// What is counted beside a fact, by name.
    fn counts(&self, fact: FactRef) -> Option<&'a Named<Counted>> {
        let facts = &self.notice.facts;
        match fact.step {
            Some(step) => {
                let measure = facts.measures.get(fact.position)?.open()?;
                measure.items.get(step).map(|step| &step.counts)
            }
            None => fact.list.counts(facts, fact.position),
        }
    }

    /// Names that are no facts: organisations, notices, machines, the incident, desks.
    fn of_others(&self, first: &str, rest: &[&str]) -> Option<Result<Value<'a>, NameError>> {
        let notice = self.notice;
        let line = |line| self.line_value(line);
        let organisation = match first {
            "issuer" => Some(notice.spec.issuer.as_str()),
            _ => notice.organisations.0.iter().map(|(id, _)| id.as_str()).find(|id| *id == first),
        };
        if let Some(id) = organisation {
            let found = notice.organisations.get(id)?;
            let value = match rest {
                [] => Value::Party(id, ""),
                [form] if FORMS.contains(form) => {
                    Value::Party(id, FORMS.into_iter().find(|known| known == form)?)
                }
                ["people", person] => Value::Person(found.people.get(person)?),
                ["people", person, "name"] => line(Some(&found.people.get(person)?.name)),
                ["people", person, "position"] => line(Some(&found.people.get(person)?.position)),
                ["contacts", desk, field @ ..] => {
                    self.desk_field(found.contacts.get(desk)?, field)?
                }
                _ => return None,
            };
            return Some(Ok(value));
        }
        let value = match (first, rest) {
            ("recipient", []) => Value::Words(self.recipient("recipient")),
            ("recipient", [field]) => Value::Words(self.recipient(field)),
            ("incident", ["name"]) => line(Some(&notice.identity.name)),
            ("incident", ["discovered", rest @ ..]) => {
                self.part_of(Value::Moment(notice.identity.discovered.clone(), false), rest)?
            }
            ("incident", ["occurred", rest @ ..]) => {
                self.part_of(Value::Moment(notice.identity.occurred.clone()?, false), rest)?
            }
            ("hosts", [host]) => Value::Words(self.host_name(host, notice.hosts.get(host)?)),
            ("contact", field) => {
                let desk = if let Some(RowOf::Desk(desk)) = self.row_of { desk } else { 0 };
                self.desk_field(notice.contacts.get(desk)?, field)?
            }
            ("evidence", [field, rest @ ..]) => self.part_of(self.evidence_field(field)?, rest)?,
            ("follows", ["date"]) if !notice.follows.is_empty() => Value::Follows("date"),
            ("follows", ["title"]) if !notice.follows.is_empty() => Value::Follows("title"),
            ("next", rest) => {
                self.part_of(Value::Moment(notice.spec.next.clone()?, false), rest)?
            }
            ("date", rest) => self.part_of(Value::Moment(notice.spec.date.clone(), true), rest)?,
            _ => {
                let (title, date) = notice.cited(first)?;
                match rest {
                    ["title"] => {
                        self.visible(title.get(self.language)?)?;
                        Value::Words(self.line(title))
                    }
                    ["date"] => Value::Moment(date.clone(), true),
                    _ => return None,
                }
            }
        };
        Some(Ok(value))
    }

    /// A word of the recipient of a letter: the mark that it replaces, or what it is called where a
    /// notice is for all.
    pub(super) fn recipient(&self, field: &str) -> String {
        if self.room.letter {
            return mark(field);
        }
        let called =
            self.room.locale.message("recipient-field", &[("field", Argument::Text(field))]);
        called.unwrap_or_else(|_| field.to_owned())
    }

    /// A title, unless it has a word that the readers must not see.
    fn visible(&self, title: &str) -> Option<()> {
        self.notice.find_leak(title).is_none().then_some(())
    }

    /// The error of an unknown name.
    pub(super) fn unknown(&self, name: &str) -> NameError {
        let mut known: Vec<String> = self.named.keys().map(|name| (*name).to_owned()).collect();
        known.extend(self.notice.organisations.names());
        known.extend(PIECES.map(str::to_owned));
        known.extend(List::ALL.iter().map(|list| list.as_str().to_owned()));
        known.extend(self.notice.citable().map(str::to_owned));
        let first = name.split('.').next().unwrap_or(name);
        let hint = did_you_mean(first, &known).unwrap_or_else(|| message!("name-a-fact"));
        let message = message!("no-fact", name, notice = self.notice.id());
        NameError { message, hint: Some(hint) }
    }
}
