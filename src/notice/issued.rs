//! What was issued stays as it was: the record of issued notices, and what would change them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::diff::{ChangeKind, same};
use super::{Kinds, Notice};
use crate::incident::Incident;
use crate::source::{Finding, Path};

/// The notices that were issued, by name: the file `issued.lock` beside the incident file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Issued(pub BTreeMap<String, Issue>);

/// A notice that was issued.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// The day it was issued, in Japan.
    pub issued: String,
    /// The program that made it, with its version.
    pub tool: String,
    /// SHA-256 of the incident file.
    pub incident: String,
    /// SHA-256 of each document, by its name.
    pub documents: BTreeMap<String, String>,
    /// What it said in each language, in the shape that templates get.
    pub facts: BTreeMap<String, Value>,
}

/// What the program adds, which is no fact.
const ADDED: [&str; 4] = ["draft", "as-of", "relayed-pdf", "earlier"];

impl Notice {
    /// What is recorded of this notice when it is issued.
    pub fn record(&self) -> Value {
        let mut data = self.data.clone();
        if let Some(fields) = data.as_object_mut() {
            fields.retain(|field, _| !ADDED.contains(&field.as_str()));
        }
        data
    }

    /// What would change an issued notice, each at its place in the incident file.
    fn differences(&self, issue: &Issue, found: &mut Vec<Finding>) {
        let Some(recorded) = issue.facts.get(&self.language) else { return };
        let hint = || {
            "undo the change, or give the fact the day it became `known`; if the notice was wrong, \
             issue a correction (`stage: correction`, `follows`, `corrections`)"
        };
        let before = found.len();
        let mut say = |path: &Path, what: String| {
            let message = format!(
                "this {what} the notice `{}`, which was issued on {}",
                self.id, issue.issued
            );
            found.push(Finding::error("issued", self.origin(path), message).hint(hint()));
        };
        for change in self.changes_from(recorded) {
            let name = change.id.clone().map_or(String::new(), |id| format!(" `{id}`"));
            match change.kind {
                ChangeKind::Added => say(&change.path, "adds to".to_owned()),
                ChangeKind::Removed => say(
                    &Path::from(change.list.as_str()),
                    format!(" list has lost the fact{name} of").trim_start().to_owned(),
                ),
                ChangeKind::Changed => {
                    for (path, earlier, _) in change.values() {
                        let mut whole = change.path.clone();
                        whole.0.extend(path.0);
                        let earlier = earlier.map_or("nothing".to_owned(), brief);
                        say(&whole, format!("was {earlier} in"));
                    }
                }
            }
        }
        // What the notice itself asks for, who issues it, and what it passes on.
        let lists = |field: &str| self.origins.contains_key(field);
        let known = ["incident", "hosts", "evidence", "malware", "traffic", "references"];
        for (field, now) in self.data.as_object().into_iter().flatten() {
            if lists(field) || known.contains(&field.as_str()) || ADDED.contains(&field.as_str()) {
                continue;
            }
            let then = &recorded[field];
            let path = Path::from(field.as_str());
            if field == "organisations" {
                for (name, organisation) in then.as_object().into_iter().flatten() {
                    let (mut then, mut now) = (organisation.clone(), now[name].clone());
                    for one in [&mut then, &mut now] {
                        // The desk that the notice names is recorded with it.
                        if let Some(fields) = one.as_object_mut() {
                            fields.remove("contacts");
                        }
                    }
                    if !same(&then, &now) {
                        say(&path.key(name), "changes".to_owned());
                    }
                }
            } else if !same(then, now) {
                say(&path, "changes".to_owned());
            }
        }
        // The title or the date of another notice that a text names.
        if found.len() == before {
            for (name, then) in recorded["references"].as_object().into_iter().flatten() {
                let now = &self.data["references"][name];
                if !same(then, now) {
                    let message = format!(
                        "`{{{name}}}` was another in the notice `{}`, which was issued on {}",
                        self.id, issue.issued
                    );
                    let path = Path::from("notices").index(self.index);
                    found.push(Finding::error("issued", path, message).hint(hint()));
                }
            }
        }
    }
}

/// A value in a message.
fn brief(value: &Value) -> String {
    let text =
        value.as_str().map_or_else(|| value.to_string(), |text| format!("\u{201C}{text}\u{201D}"));
    if text.chars().count() > 60 {
        format!("{}\u{2026}", text.chars().take(60).collect::<String>())
    } else {
        text
    }
}

impl Issued {
    /// Everything that would change a notice that was issued.
    pub fn check(&self, incident: &Incident, kinds: &Kinds, included: usize) -> Vec<Finding> {
        let mut found = Vec::new();
        for (id, issue) in &self.0 {
            let request =
                incident.notices.iter().skip(included).find(|request| request.id.as_str() == id);
            let Some(request) = request else {
                let message = format!(
                    "the notice `{id}` was issued on {}, and is no longer here",
                    issue.issued
                );
                found.push(
                    Finding::error("issued", Path::from("notices"), message)
                        .hint("put it back as it was"),
                );
                continue;
            };
            for language in issue.facts.keys() {
                // What keeps a notice from being seen is said by the checks of all notices.
                if let Ok(notice) = Notice::new(incident, request, kinds, language) {
                    notice.differences(issue, &mut found);
                }
            }
        }
        found
    }
}
