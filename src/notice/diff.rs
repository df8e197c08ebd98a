//! What one notice says that another did not.

use serde::Serialize;
use serde_json::{Map, Value};

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
    /// Where it stands in the notice that has it.
    #[serde(skip)]
    pub(super) path: Path,
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
        self.changes_from(&before.data)
    }

    /// The same, from what templates got then, as it was recorded.
    pub(super) fn changes_from(&self, before: &Value) -> Vec<Change> {
        let mut changes = Vec::new();
        let empty = Map::new();
        let (Some(now), before) = (self.data.as_object(), before.as_object().unwrap_or(&empty))
        else {
            return changes;
        };
        for (field, after) in now {
            let path = Path::from(field.as_str());
            match (before.get(field).unwrap_or(&Value::Null), after) {
                (earlier, Value::Array(facts)) if self.origins.contains_key(field) => {
                    let earlier = earlier.as_array().map(Vec::as_slice).unwrap_or_default();
                    list(field, earlier, facts, &mut changes);
                }
                (Value::Object(earlier), Value::Object(facts)) if field == "hosts" => {
                    for (name, host) in facts {
                        let earlier = earlier.get(name);
                        single(field, Some(name), earlier, host, path.key(name), &mut changes);
                    }
                }
                (earlier, fact)
                    if matches!(
                        field.as_str(),
                        "incident" | "evidence" | "malware" | "traffic"
                    ) =>
                {
                    single(field, None, Some(earlier), fact, path, &mut changes);
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
    path: Path,
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
        path,
    });
}

/// Facts with a name are the same fact; those without are only if they say the same.
fn list(field: &str, before: &[Value], after: &[Value], changes: &mut Vec<Change>) {
    let is = |a: &Value, b: &Value| if a["id"].is_null() { same(a, b) } else { a["id"] == b["id"] };
    let mut change = |kind, before: Option<&Value>, after: Option<&Value>, index: usize| {
        let id = after.or(before).and_then(|fact| fact["id"].as_str()).map(str::to_owned);
        changes.push(Change {
            list: field.to_owned(),
            id,
            kind,
            before: before.cloned(),
            after: after.cloned(),
            path: Path::from(field).index(index),
        });
    };
    for (index, fact) in after.iter().enumerate() {
        match before.iter().find(|earlier| is(earlier, fact)) {
            None => change(ChangeKind::Added, None, Some(fact), index),
            Some(earlier) if !same(earlier, fact) => {
                change(ChangeKind::Changed, Some(earlier), Some(fact), index);
            }
            Some(_) => {}
        }
    }
    for earlier in before.iter().filter(|earlier| !after.iter().any(|fact| is(earlier, fact))) {
        change(ChangeKind::Removed, Some(earlier), None, 0);
    }
}

/// A field that is not there, or has nothing in it, says the same as one that a later version of
/// this program has added.
fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// Whether two values say the same.
pub(super) fn same(a: &Value, b: &Value) -> bool {
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
