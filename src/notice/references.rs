//! What texts can refer to by a name in braces.

use std::collections::{BTreeMap, BTreeSet};

use super::redact::Redaction;
use super::{Notice, Part};
use crate::incident::tree::Tree;
use crate::incident::{Count, Identity, Line, Moment};
use crate::notice::facts::{DisclosedHost, Facts};
use crate::source::{Named, normal};

/// The value that replaces a name in braces.
#[derive(Debug, Clone, PartialEq)]
pub enum Reference {
    /// An organisation, as the issuer calls it.
    Party {
        /// Its name in the file.
        organisation: String,
        /// `possessive`, `object`, `name`, or nothing for the usual form.
        form: &'static str,
    },
    /// A name that is the same in every language.
    Word(String),
    /// A name or a title.
    Line(Line),
    /// When something happens.
    Moment(Moment),
    /// The date of a notice, which has no weekday.
    Date(Moment),
    /// A number of people.
    Persons(Count),
}

/// References by name.
pub type References = BTreeMap<String, Reference>;

/// How an organisation can be referred to.
const FORMS: [&str; 4] = ["", "possessive", "object", "name"];

/// Everything that the texts of a notice can refer to.
pub(super) fn available(
    redaction: &Redaction,
    identity: &Identity,
    hosts: &Named<DisclosedHost>,
    facts: &Facts,
) -> References {
    let mut references = References::new();
    let mut add = |name: String, reference| drop(references.insert(name, reference));
    for (id, _) in &redaction.incident.organisations.0 {
        for form in FORMS {
            let name = if form.is_empty() { id.clone() } else { format!("{id}.{form}") };
            add(name, Reference::Party { organisation: id.clone(), form });
        }
    }
    for (id, host) in &hosts.0 {
        add(format!("hosts.{id}"), Reference::Word(host.name.clone()));
    }
    add("incident.name".to_owned(), Reference::Line(identity.name.clone()));
    add("incident.discovered".to_owned(), Reference::Moment(identity.discovered.clone()));
    if let Some(occurred) = &identity.occurred {
        add("incident.occurred".to_owned(), Reference::Moment(occurred.clone()));
    }
    for fact in &facts.timeline {
        if let (Some(id), Some(event)) = (&fact.id, fact.open()) {
            add(format!("{}.at", id.as_str()), Reference::Moment(event.at.clone()));
        }
    }
    for fact in &facts.reports {
        if let (Some(id), Some(report)) = (&fact.id, fact.open()) {
            add(format!("{}.at", id.as_str()), Reference::Moment(report.at.clone()));
        }
    }
    for fact in &facts.affected {
        let persons = fact.open().and_then(|group| group.persons);
        if let (Some(id), Some(persons)) = (&fact.id, persons) {
            add(format!("{}.persons", id.as_str()), Reference::Persons(persons));
        }
    }
    for spec in &redaction.incident.notices {
        if spec.date.cutoff().is_some_and(|cutoff| cutoff <= redaction.cutoff) {
            let id = spec.id.as_str();
            add(format!("{id}.title"), Reference::Line(spec.title.clone()));
            add(format!("{id}.date"), Reference::Date(spec.date.clone()));
        }
    }
    references
}

impl Notice {
    /// What the texts of a language can refer to. A title that contains a word which the readers
    /// must not see is missing.
    pub fn references(&self, language: &str) -> impl Iterator<Item = (&str, &Reference)> {
        let is_visible = move |(_, reference): &(&str, &Reference)| match reference {
            Reference::Line(line) => {
                line.get(language).is_none_or(|text| self.secrets.find_leak(text).is_none())
            }
            Reference::Word(word) => self.secrets.find_leak(word).is_none(),
            _ => true,
        };
        let all = self.available.iter().map(|(name, reference)| (name.as_str(), reference));
        all.filter(is_visible)
    }

    /// The names in braces that the texts of a language contain, those of the notice that it
    /// passes on included.
    pub(crate) fn used_references(&self, language: &str) -> BTreeSet<String> {
        let mut used = BTreeSet::new();
        let mut notice = Some(self);
        while let Some(this) = notice {
            for Part { path, tree, .. } in this.parts() {
                tree.leaves(&path, &mut |_, leaf| {
                    let (Tree::Text(text) | Tree::Line(text)) = leaf else { return };
                    let after = text.get(language).unwrap_or_default().split('{').skip(1);
                    let names = after.filter_map(|rest| {
                        let name = rest.split_once('}')?.0.split(' ').next()?;
                        Some(normal(name).into_owned())
                    });
                    used.extend(names);
                });
            }
            notice = this.relayed.as_deref();
        }
        used
    }
}
