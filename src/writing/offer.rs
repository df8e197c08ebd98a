//! What the page of a notice can name: for a menu beside the page.

use super::names::{FactRef, List, Value};
use super::text::no_options;
use super::{Room, Writer, plain};
use crate::diagnostic::Diagnostics;
use crate::incident::markdown::Brace;
use crate::incident::tree::Tree;
use crate::notice::Notice;
use crate::source::Path;

/// The names that a page can have.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The lists of facts, as `timeline`.
    pub lists: Vec<&'static str>,
    /// The parts of a letter, as `date`.
    pub pieces: Vec<&'static str>,
    /// The facts with a name.
    pub facts: Vec<OfferedFact>,
    /// The values of the incident and the names of organisations and of earlier notices.
    pub others: Vec<OfferedValue>,
}

/// A fact with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferedFact {
    /// Its name, as `sent`.
    pub name: String,
    /// Its list.
    pub list: &'static str,
    /// Its position among the notice's facts of the list.
    pub position: usize,
    /// Whether it is a step of a measure.
    pub is_step: bool,
    /// The words that it begins with.
    pub words: String,
    /// Its place in the file.
    pub path: Option<Path>,
    /// Its moments and numbers.
    pub values: Vec<OfferedValue>,
}

/// A value with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferedValue {
    /// Its name, as `sent.at`.
    pub name: String,
    /// Whether it is a number that the file names.
    pub is_count: bool,
    /// Its words.
    pub words: String,
    /// Its place in the file.
    pub path: Option<Path>,
}

/// What the page of a notice can name in a language.
///
/// # Errors
/// As for [`write()`](super::write()).
pub fn offer(notice: &Notice, language: &str, room: Room) -> Result<Offer, Diagnostics> {
    super::with_writer(notice, language, room, |writer| Offer {
        lists: List::ALL.iter().map(|list| list.as_str()).collect(),
        pieces: super::names::PIECES.to_vec(),
        facts: writer.offered_facts(),
        others: writer.offered_others(),
    })
}

impl Writer<'_> {
    fn offered_facts(&mut self) -> Vec<OfferedFact> {
        let mut named: Vec<(String, FactRef)> =
            self.named.iter().map(|(name, fact)| ((*name).to_owned(), *fact)).collect();
        named.sort_by_key(|(_, fact)| *fact);
        let offered = named.into_iter().map(|(name, fact)| OfferedFact {
            list: fact.list.as_str(),
            position: fact.position,
            is_step: fact.step.is_some(),
            words: self.beginning(&self.tree(fact)).unwrap_or_default(),
            path: self.place_in(fact, &[]),
            values: self.values_of(&name, fact),
            name,
        });
        offered.collect()
    }

    /// The first words of a value.
    fn beginning(&mut self, value: &Tree) -> Option<String> {
        let words = match value {
            Tree::Line(line) => line.get(self.language)?.to_owned(),
            Tree::Text(text) => plain(&self.prose_line(text)),
            Tree::List(items) => return items.iter().find_map(|(_, item)| self.beginning(item)),
            Tree::Record(fields) => {
                return fields.iter().find_map(|(_, field)| self.beginning(field));
            }
            _ => return None,
        };
        words.lines().next().filter(|line| !line.is_empty()).map(str::to_owned)
    }

    /// The moments and the numbers of a fact.
    fn values_of(&mut self, name: &str, fact: FactRef) -> Vec<OfferedValue> {
        let Tree::Record(fields) = self.tree(fact) else { return Vec::new() };
        let mut names = Vec::new();
        for (field, value) in &fields {
            match value {
                Tree::Moment(_) | Tree::Count(_) => names.push(((*field).to_owned(), false)),
                Tree::Record(counts) if *field == crate::incident::COUNTS => {
                    names.extend(counts.iter().map(|(count, _)| ((*count).to_owned(), true)));
                }
                _ => {}
            }
        }
        let value = |(field, is_count): (String, bool)| {
            Some(OfferedValue { is_count, ..self.offered(&format!("{name}.{field}"))? })
        };
        names.into_iter().filter_map(value).collect()
    }

    fn offered_others(&mut self) -> Vec<OfferedValue> {
        let mut names: Vec<String> =
            ["name", "occurred", "discovered"].map(|field| format!("incident.{field}")).to_vec();
        names.extend(self.notice.organisations.names());
        for notice in self.notice.citable() {
            names.extend(["title", "date"].map(|field| format!("{notice}.{field}")));
        }
        names.iter().filter_map(|name| self.offered(name)).collect()
    }

    /// A name with its words; `None` of a value that the file leaves out.
    fn offered(&mut self, name: &str) -> Option<OfferedValue> {
        let brace = Brace { name: name.to_owned(), ..no_options() };
        let value = self.resolve(&brace).ok().filter(|value| !matches!(value, Value::Nothing))?;
        // A menu has each date in full.
        let spans = self.apart(|writer| writer.phrase_of(value, &brace))?;
        let path = self.place_of(&brace);
        Some(OfferedValue { name: brace.name, is_count: false, words: plain(&spans), path })
    }
}
