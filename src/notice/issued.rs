//! What was issued stays as it was: the record of issued notices, and what would change them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::diff::{is_nothing, keys};
use super::texts::used_references;
use super::{Kinds, Notice};
use crate::incident::Incident;
use crate::source::{Path, Problem, is_name};

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
    /// What it said in each language, in the shape that templates get.
    pub facts: BTreeMap<String, serde_json::Map<String, Value>>,
}

impl<'de> Deserialize<'de> for Issued {
    /// Refuses a notice that is there twice, and one of which nothing was made: nobody wrote that
    /// but by hand.
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
                    if !is_name(&id) || issue.documents.is_empty() || issue.facts.is_empty() {
                        return Err(A::Error::custom("a notice without documents or facts"));
                    }
                    if issued.0.insert(id, issue).is_some() {
                        return Err(A::Error::custom("a notice is there twice"));
                    }
                }
                Ok(issued)
            }
        }
        deserializer.deserialize_map(Notices)
    }
}

/// What the program adds, which is no fact.
const ADDED: [&str; 4] = ["draft", "as-of", "relayed-pdf", "earlier"];

impl Notice {
    /// What is recorded of this notice when it is issued: what its templates can show of the
    /// facts, without the desks that it does not name and the references that it does not make.
    pub fn record(&self) -> serde_json::Map<String, Value> {
        let mut data = self.data.clone();
        used_references(&mut data);
        let Value::Object(mut data) = data else { return serde_json::Map::new() };
        data.retain(|field, _| !ADDED.contains(&field.as_str()));
        for organisation in fields(data.get_mut("organisations")) {
            if let Some(organisation) = organisation.as_object_mut() {
                organisation.remove("contacts");
            }
        }
        if let Some(relayed) = &self.relayed {
            data.insert("relayed".to_owned(), Value::Object(relayed.record()));
        }
        data
    }

    /// What would change this notice since it was issued, each at its place in the incident file.
    fn differences(
        &self,
        issue: &Issue,
        then: &serde_json::Map<String, Value>,
        found: &mut Vec<Problem>,
    ) {
        let now = self.record();
        let nothing = Value::Null;
        let fields: BTreeSet<&String> = then.keys().chain(now.keys()).collect();
        for field in fields {
            let path = Path::from(field.as_str());
            let was = then.get(field).unwrap_or(&nothing);
            let is = now.get(field).unwrap_or(&nothing);
            match (field.as_str(), &self.relayed, was) {
                ("relayed", Some(relayed), Value::Object(was)) => {
                    relayed.differences(issue, was, found);
                    continue;
                }
                // Who and what else is in the file by now changes nothing.
                ("organisations" | "hosts" | "references", _, Value::Object(was)) => {
                    for (name, was) in was {
                        self.walk(
                            issue,
                            was,
                            is.get(name).unwrap_or(&nothing),
                            path.key(name),
                            found,
                        );
                    }
                }
                _ => self.walk(issue, was, is, path, found),
            }
        }
    }

    fn walk(&self, issue: &Issue, was: &Value, is: &Value, path: Path, found: &mut Vec<Problem>) {
        match (was, is) {
            // A field that is not there says the same as one that a later version has added.
            _ if was == is || (is_nothing(was) && is_nothing(is)) => {}
            // A number and how sure it is are one value.
            (Value::Object(one), Value::Object(other)) if !one.contains_key("certainty") => {
                let fields: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
                let nothing = Value::Null;
                for field in fields {
                    let (was, is) = (one.get(field), other.get(field));
                    let (was, is) = (was.unwrap_or(&nothing), is.unwrap_or(&nothing));
                    self.walk(issue, was, is, path.key(field), found);
                }
            }
            (Value::Array(one), Value::Array(other)) => {
                let (before, after) = (keys(one), keys(other));
                for (index, key) in after.iter().enumerate() {
                    let path = path.index(index);
                    match before.iter().position(|earlier| earlier == key) {
                        None => self.say(issue, &path, "this adds to", found),
                        Some(earlier) => {
                            self.walk(issue, &one[earlier], &other[index], path, found);
                        }
                    }
                }
                let lost = before.iter().filter(|key| !after.contains(key));
                for key in lost {
                    // A fact without a name has what it says for a key.
                    let fact = if key.starts_with('{') { "a fact" } else { key };
                    self.say(issue, &path, &format!("{fact} is lost from"), found);
                }
                let common = |keys: &[String], others: &[String]| -> Vec<String> {
                    keys.iter().filter(|key| others.contains(key)).cloned().collect()
                };
                if common(&before, &after) != common(&after, &before) {
                    self.say(issue, &path, "these facts stood in another order in", found);
                }
            }
            (Value::Null, _) => self.say(issue, &path, "this was not in", found),
            (was, _) => self.say(issue, &path, &format!("this was {} in", brief(was)), found),
        }
    }

    fn say(&self, issue: &Issue, path: &Path, what: &str, found: &mut Vec<Problem>) {
        let message =
            format!("{what} the notice `{}`, which was issued on {}", self.id, issue.issued);
        let hint = "undo the change, or give the fact the day it became `known`; if the notice was wrong, \
                    issue a correction (`stage: correction`, `follows`, `corrections`)";
        found.push(Problem::error("issued", self.origin(path), message).hint(hint));
    }
}

fn fields(value: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    value.and_then(Value::as_object_mut).into_iter().flat_map(|fields| fields.values_mut())
}

/// A value in a message.
fn brief(value: &Value) -> String {
    let text = match value {
        Value::String(text) => format!("\u{201C}{text}\u{201D}"),
        Value::Object(fields) if fields.contains_key("certainty") => {
            let there = fields.values().filter(|value| !value.is_null());
            there
                .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
                .collect::<Vec<_>>()
                .join(" ")
        }
        other => other.to_string(),
    };
    if text.chars().count() > 60 {
        format!("{}\u{2026}", text.chars().take(60).collect::<String>())
    } else {
        text
    }
}

impl Issued {
    /// Whether a notice was issued in a language.
    pub fn has(&self, id: &str, language: &str) -> bool {
        self.0.get(id).is_some_and(|issue| issue.facts.contains_key(language))
    }

    /// Everything that would change a notice that was issued. `languages` are the codes of every
    /// language, `included` is how many notices are another file's.
    pub fn check(
        &self,
        incident: &Incident,
        kinds: &Kinds,
        languages: &[String],
        included: usize,
    ) -> Vec<Problem> {
        let mut found = Vec::new();
        for (id, issue) in &self.0 {
            let place = incident
                .notices
                .iter()
                .skip(included)
                .position(|request| request.id.as_str() == id)
                .map(|index| index + included);
            let Some(index) = place else {
                let message = format!(
                    "the notice `{id}` was issued on {}, and is no longer here",
                    issue.issued
                );
                let finding = Problem::error("issued", Path::from("notices"), message);
                found.push(finding.hint("put it back as it was"));
                continue;
            };
            let request = &incident.notices[index];
            let now: BTreeSet<&String> =
                if request.languages.is_empty() { languages } else { &request.languages }
                    .iter()
                    .collect();
            if !now.iter().copied().eq(issue.facts.keys()) {
                let list: Vec<&str> = issue.facts.keys().map(String::as_str).collect();
                let message = format!(
                    "the notice `{id}` was issued on {} in {}, and in no other language",
                    issue.issued,
                    list.join(", ")
                );
                let path = Path::from("notices").index(index).key("languages");
                found.push(Problem::error("issued", path, message).hint(format!(
                    "write `languages: [{}]`, and issue another notice for other languages",
                    list.join(", ")
                )));
            }
            for (language, facts) in &issue.facts {
                // What keeps a notice from being seen is said by the checks of all notices.
                if let Ok(notice) = Notice::new(incident, request, kinds, language) {
                    notice.differences(issue, facts, &mut found);
                }
            }
        }
        found
    }
}
