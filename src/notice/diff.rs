//! What one notice says that another did not.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::Notice;
use crate::source::Path;

/// A fact that differs between two notices.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The field of the incident file that it belongs to.
    pub list: String,
    /// Its name, if it has one.
    pub id: Option<String>,
    /// What became of it.
    pub kind: ChangeKind,
    /// The fact as the first notice had it, in the shape that templates get.
    pub before: Option<Value>,
    /// The fact as the second notice has it.
    pub after: Option<Value>,
}

/// What became of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// The second notice has it, the first had not.
    Added,
    /// Both have it, and it is another.
    Changed,
    /// The first notice had it, the second has not.
    Removed,
}

impl Change {
    /// The values in a fact that differ: their path in the fact, before, and after.
    pub fn values(&self) -> Vec<(Path, Option<&Value>, Option<&Value>)> {
        let mut found = Vec::new();
        leaves(self.before.as_ref(), self.after.as_ref(), Path::default(), &mut found);
        found
    }
}

impl Notice {
    /// What this notice says that `before` did not, fact by fact.
    pub fn changes_since(&self, before: &Self) -> Vec<Change> {
        let before = &before.data;
        let mut changes = Vec::new();
        for (field, after) in self.data.as_object().into_iter().flatten() {
            match (before.get(field).unwrap_or(&Value::Null), after) {
                (earlier, Value::Array(facts)) if self.origins.contains_key(field) => {
                    let earlier = earlier.as_array().map(Vec::as_slice).unwrap_or_default();
                    list(field, earlier, facts, &mut changes);
                }
                (Value::Object(earlier), Value::Object(facts)) if field == "hosts" => {
                    for (name, host) in facts {
                        let earlier = earlier.get(name);
                        single(field, Some(name), earlier, host, &mut changes);
                    }
                }
                (earlier, fact)
                    if matches!(
                        field.as_str(),
                        "incident" | "evidence" | "malware" | "traffic"
                    ) =>
                {
                    single(field, None, Some(earlier), fact, &mut changes);
                }
                _ => {}
            }
        }
        changes
    }
}

fn single(
    field: &str,
    name: Option<&String>,
    before: Option<&Value>,
    after: &Value,
    changes: &mut Vec<Change>,
) {
    let before = before.filter(|value| !is_nothing(value));
    let after = Some(after).filter(|value| !is_nothing(value));
    let kind = match (before, after) {
        (None, None) => return,
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Removed,
        (Some(a), Some(b)) if same(a, b) => return,
        _ => ChangeKind::Changed,
    };
    changes.push(Change {
        list: field.to_owned(),
        id: name.cloned(),
        kind,
        before: before.cloned(),
        after: after.cloned(),
    });
}

fn list(field: &str, before: &[Value], after: &[Value], changes: &mut Vec<Change>) {
    let mut change = |kind, before: Option<&Value>, after: Option<&Value>| {
        let id = after.or(before).and_then(|fact| fact["id"].as_str()).map(str::to_owned);
        changes.push(Change {
            list: field.to_owned(),
            id,
            kind,
            before: before.cloned(),
            after: after.cloned(),
        });
    };
    let (were, are) = (keys(before), keys(after));
    for (fact, key) in after.iter().zip(&are) {
        match were.iter().position(|other| other == key) {
            None => change(ChangeKind::Added, None, Some(fact)),
            Some(index) if !same(&before[index], fact) => {
                change(ChangeKind::Changed, Some(&before[index]), Some(fact));
            }
            Some(_) => {}
        }
    }
    for (fact, _) in before.iter().zip(&were).filter(|(_, key)| !are.contains(key)) {
        change(ChangeKind::Removed, Some(fact), None);
    }
}

/// What makes facts of two notices the same fact: their name or, without one, what they say and
/// how often it was said before.
pub(super) fn keys(facts: &[Value]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut key = |fact: &Value| {
        let key = fact["id"].as_str().map_or_else(|| fact.to_string(), str::to_owned);
        let times = seen.entry(key.clone()).or_default();
        *times += 1;
        if *times == 1 { key } else { format!("{key} ({times})") }
    };
    facts.iter().map(&mut key).collect()
}

/// A field that is not there, or has nothing in it, says the same as one that a later version of
/// this program has added.
pub(super) fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// Whether two values say the same.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Object(one), Value::Object(other)) => {
            let in_other = |(key, value): (&String, &Value)| {
                same(value, other.get(key).unwrap_or(&Value::Null))
            };
            one.iter().all(in_other)
                && other.iter().all(|(key, value)| one.contains_key(key) || is_nothing(value))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(a, b)| same(a, b))
        }
        _ => a == b || (is_nothing(a) && is_nothing(b)),
    }
}

fn leaves<'a>(
    before: Option<&'a Value>,
    after: Option<&'a Value>,
    path: Path,
    found: &mut Vec<(Path, Option<&'a Value>, Option<&'a Value>)>,
) {
    let nothing = Value::Null;
    if same(before.unwrap_or(&nothing), after.unwrap_or(&nothing)) {
        return;
    }
    match (before, after) {
        // A number and how sure it is are one value.
        (Some(Value::Object(one)), Some(Value::Object(other)))
            if !one.contains_key("certainty") =>
        {
            let more = other.keys().filter(|key| !one.contains_key(*key));
            for key in one.keys().chain(more) {
                leaves(one.get(key), other.get(key), path.key(key), found);
            }
        }
        (Some(Value::Array(one)), Some(Value::Array(other))) => {
            for index in 0..one.len().max(other.len()) {
                leaves(one.get(index), other.get(index), path.index(index), found);
            }
        }
        _ => {
            let there = |value: Option<&'a Value>| value.filter(|value| !is_nothing(value));
            found.push((path, there(before), there(after)));
        }
    }
}
