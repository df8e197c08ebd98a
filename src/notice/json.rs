//! A tree as JSON in one language: what `diff` and `show` print, and what is recorded of issued
//! notices. Moments are written as in the incident file.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

use super::{Change, Reference};
use crate::incident::tree::{AsTree, Tree};
use crate::incident::{Certainty, Count};

/// A value in a language. A text that is missing in that language is null.
pub(crate) fn to_json(tree: &Tree, language: &str) -> Value {
    match tree {
        Tree::Nothing => Value::Null,
        Tree::Flag(flag) => Value::Bool(*flag),
        Tree::Number(number) => json!(number),
        Tree::Word(word) => Value::String(word.clone().into_owned()),
        Tree::Moment(when) => json!(when.to_string()),
        Tree::Count(Count { certainty, count, .. }) => {
            json!({ "certainty": certainty, "count": count })
        }
        Tree::Text(text) | Tree::Line(text) => json!(text.get(language)),
        Tree::List(items) => items.iter().map(|(_, item)| to_json(item, language)).collect(),
        Tree::Record(fields) => Value::Object(fields_to_json(fields, language)),
    }
}

/// The fields of a record in a language.
pub(crate) fn fields_to_json(fields: &[(&str, Tree)], language: &str) -> Map<String, Value> {
    let field = |(name, value): &(&str, Tree)| ((*name).to_owned(), to_json(value, language));
    fields.iter().map(field).collect()
}

/// The value that replaces a name in braces.
pub(crate) fn reference_to_json(reference: &Reference, language: &str) -> Value {
    match reference {
        Reference::Party { organisation, form } => json!({ "party": organisation, "form": form }),
        Reference::Word(word) => json!({ "text": word }),
        Reference::Line(line) => json!({ "text": line.get(language) }),
        Reference::Moment(when) => json!({ "moment": when.to_string() }),
        Reference::Date(when) => json!({ "moment": when.to_string(), "dated": true }),
        Reference::Persons(count) => {
            json!({ "persons": to_json(&count.tree(), language) })
        }
    }
}

impl Change<'_> {
    /// The change as `diff` prints it, with the fact before and after.
    pub fn as_json(&self, language: &str) -> Value {
        json!({
            "list": self.field,
            "id": self.id,
            "kind": self.kind().as_str(),
            "before": to_json(&self.before, language),
            "after": to_json(&self.after, language),
        })
    }
}

/// The tree of a recorded value. Its texts are words: a record has one language.
pub(crate) fn from_json(value: &Value) -> Tree<'_> {
    match value {
        Value::Null => Tree::Nothing,
        Value::Bool(flag) => Tree::Flag(*flag),
        Value::Number(number) => match number.as_u64() {
            Some(number) => Tree::Number(number),
            None => Tree::Word(Cow::Owned(number.to_string())),
        },
        Value::String(text) => Tree::word(text),
        Value::Array(items) => Tree::List(items.iter().map(from_json).enumerate().collect()),
        Value::Object(fields) => count(fields).map_or_else(
            || Tree::Record(fields.iter().map(|(name, v)| (name.as_str(), from_json(v))).collect()),
            Tree::Count,
        ),
    }
}

/// A recorded number of people or records.
fn count(fields: &Map<String, Value>) -> Option<Count> {
    let certainty: Certainty = serde_json::from_value(fields.get("certainty")?.clone()).ok()?;
    Some(Count::new(certainty, fields.get("count").and_then(Value::as_u64)))
}
