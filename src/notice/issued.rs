//! What was issued stays as it was: the record of issued notices, and what would change them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::json::{from_json, reference_to_json, to_json};
use super::{Difference, Notice, Part, brief, compare};
use crate::incident::Incident;
use crate::incident::tree::Tree;
use crate::message;
use crate::rule::Rule;
use crate::source::{Path, Problem, is_file_name};

/// The notices that were issued, by name: the file `issued.lock` beside the incident file.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Issued(pub BTreeMap<String, Issue>);

/// A notice that was issued.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// The day it was issued, in Japan.
    pub issued: NaiveDate,
    /// The program that made it, with its version.
    pub tool: String,
    /// SHA-256 of the incident file.
    pub incident: String,
    /// SHA-256 of each document, by its name.
    pub documents: BTreeMap<String, String>,
    /// Its content in each language, in the shape of template data.
    pub facts: BTreeMap<String, Map<String, Value>>,
}

impl<'de> Deserialize<'de> for Issued {
    /// Rejects duplicates and entries without documents; `oshirase issue` never writes either.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Notices;
        impl<'de> Visitor<'de> for Notices {
            type Value = Issued;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("notices by name")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Issued, A::Error> {
                let mut issued = Issued::default();
                while let Some((id, issue)) = access.next_entry::<String, Issue>()? {
                    if !is_file_name(&id) || issue.documents.is_empty() || issue.facts.is_empty() {
                        return Err(A::Error::custom("a notice without documents or facts"));
                    }
                    if issued.0.insert(id, issue).is_some() {
                        return Err(A::Error::custom("duplicate notice"));
                    }
                }
                Ok(issued)
            }
        }
        deserializer.deserialize_map(Notices)
    }
}

impl Notice {
    /// What is recorded of this notice in a language when it is issued: what its templates can
    /// show of the facts, without desks that it does not name and references that it does not
    /// make.
    pub fn record(&self, language: &str) -> Map<String, Value> {
        let used = self.used_references(language);
        self.recorded(language, &used)
    }

    fn recorded(&self, language: &str, used: &BTreeSet<String>) -> Map<String, Value> {
        let json = |tree: &Tree| to_json(tree, language);
        let mut record = Map::new();
        for Part { name, tree, .. } in self.parts() {
            record.insert(name.to_owned(), json(&without_desks(name, tree)));
        }
        record.insert("language".to_owned(), language.into());
        if let Some(page) = self.spec.body.as_ref().and_then(|body| body.get(language)) {
            record.insert("body".to_owned(), page.into());
        }
        let references = self.references(language).filter(|(name, _)| used.contains(*name));
        let references: Map<String, Value> = references
            .map(|(name, reference)| (name.to_owned(), reference_to_json(reference, language)))
            .collect();
        record.insert("references".to_owned(), Value::Object(references));
        if self.before.is_some() {
            let changes = self.stated_changes(language);
            let changes = changes.iter().map(|change| change.as_json(language));
            record.insert("changes".to_owned(), changes.collect());
        }
        let relayed = self.relayed.as_ref().map(|relayed| relayed.recorded(language, used));
        record.insert("relayed".to_owned(), json!(relayed));
        record
    }

    /// What would change this notice since it was issued, each at its place in the file.
    fn differences(
        &self,
        issue: &Issue,
        language: &str,
        then: &Map<String, Value>,
        problems: &mut Vec<Problem>,
    ) {
        let now = self.record(language);
        let mut places: BTreeMap<&str, (Path, Tree)> = self
            .parts()
            .into_iter()
            .map(|part| (part.name, (part.path, without_desks(part.name, part.tree))))
            .collect();
        let fields: BTreeSet<&String> = then.keys().chain(now.keys()).collect();
        for field in fields {
            let was = then.get(field).map_or(Tree::Nothing, from_json);
            if let ("relayed", Some(relayed), Some(Value::Object(was))) =
                (field.as_str(), &self.relayed, then.get(field))
            {
                relayed.differences(issue, language, was, problems);
                continue;
            }
            let (path, is) = places.remove(field.as_str()).unwrap_or_else(|| {
                let is = now.get(field).map_or(Tree::Nothing, from_json);
                (self.path().key(field), is)
            });
            let mut report = |path: &Path, difference: Difference| {
                problems.push(self.difference(issue, &path.key(language), difference, language));
            };
            match (field.as_str(), &was) {
                // Organisations, machines and references that were added later change nothing.
                ("organisations" | "hosts" | "references", Tree::Record(was)) => {
                    for (name, was) in was {
                        compare(was, is.get(name), language, &path.key(name), &mut report);
                    }
                }
                _ => compare(&was, &is, language, &path, &mut report),
            }
        }
    }

    fn difference(
        &self,
        issue: &Issue,
        path: &Path,
        difference: Difference,
        language: &str,
    ) -> Problem {
        let (notice, day) = (self.id(), &issue.issued);
        let message = match difference {
            Difference::Added(Tree::Record(_)) => message!("issued-adds", notice, day),
            Difference::Added(_) => message!("issued-was-not-in", notice, day),
            Difference::Removed(Tree::Record(fields)) => {
                let id = fields.iter().find(|(name, _)| *name == "id").map(|(_, id)| id);
                match id {
                    Some(Tree::Word(id)) => message!("issued-lacks", notice, day, id),
                    _ => message!("issued-lacks-fact", notice, day),
                }
            }
            Difference::Removed(was) | Difference::Changed(was, _) => {
                message!("issued-was", notice, day, was = quoted(was, language))
            }
            Difference::Reordered => message!("issued-other-order", notice, day),
        };
        Problem::error(Rule::Issued, path.clone(), message).hint(message!("issued-hint"))
    }
}

/// A part of a notice without the desks and the people of organisations: only those that a notice
/// names are shown, and they are parts of their own.
fn without_desks<'a>(name: &str, tree: Tree<'a>) -> Tree<'a> {
    let Tree::Record(mut organisations) = tree else { return tree };
    if name == "organisations" {
        for (_, organisation) in &mut organisations {
            if let Tree::Record(fields) = organisation {
                fields.retain(|(field, _)| !matches!(*field, "contacts" | "people"));
            }
        }
    }
    Tree::Record(organisations)
}

/// The longest value that a message quotes, in characters.
const MAX_QUOTED: usize = 60;

/// A value in a message.
fn quoted(value: &Tree, language: &str) -> String {
    let text = match value {
        Tree::Word(_) | Tree::Text(_) | Tree::Line(_) => {
            format!("\u{201C}{}\u{201D}", value.shown(language).unwrap_or_default())
        }
        other => brief(other, language),
    };
    match text.char_indices().nth(MAX_QUOTED) {
        Some((end, _)) => format!("{}\u{2026}", &text[..end]),
        None => text,
    }
}

impl Issued {
    /// Whether a notice was issued in a language.
    pub fn has(&self, id: &str, language: &str) -> bool {
        self.0.get(id).is_some_and(|issue| issue.facts.contains_key(language))
    }

    /// Everything that would change a notice that was issued. `languages` are the codes of every
    /// language, `included` is how many notices are another file's, and `made` gives the notice
    /// at an index of `notices` as it is on its own date.
    pub fn check(
        &self,
        incident: &Incident,
        languages: &[String],
        included: usize,
        made: &dyn Fn(usize) -> Option<Arc<Notice>>,
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (id, issue) in &self.0 {
            let place = incident
                .notices
                .iter()
                .skip(included)
                .position(|spec| spec.id.as_str() == id)
                .map(|index| index + included);
            let Some(index) = place else {
                let message = message!("issued-missing", id, day = issue.issued);
                let problem = Problem::error(Rule::Issued, Path::from("notices"), message);
                problems.push(problem.hint(message!("issued-restore")));
                continue;
            };
            let spec = &incident.notices[index];
            let now: BTreeSet<&String> =
                if spec.languages.is_empty() { languages } else { &spec.languages }
                    .iter()
                    .collect();
            if !now.iter().copied().eq(issue.facts.keys()) {
                let list: Vec<&str> = issue.facts.keys().map(String::as_str).collect();
                let message =
                    message!("issued-languages", id, day = issue.issued, languages = list);
                let path = Path::from("notices").index(index).key("languages");
                problems.push(
                    Problem::error(Rule::Issued, path, message)
                        .hint(message!("issued-languages-hint", languages = list.join(", "))),
                );
            }
            // If a notice cannot be made, that is reported elsewhere.
            let Some(notice) = made(index) else { continue };
            for (language, facts) in &issue.facts {
                notice.differences(issue, language, facts, &mut problems);
            }
        }
        problems
    }
}
