//! Values of the user's files as JSON, as they were typed.

use serde_json::{Map, Number, Value as Json};

use crate::source::{Node, Path, PathStep, Value};

/// A value as JSON. Dates and other words stay as they were typed.
pub(super) fn json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Integer(number) => Json::Number((*number).into()),
        Value::Float(number) => Number::from_f64(*number).map_or(Json::Null, Json::Number),
        Value::String(text) => Json::String(text.clone()),
        Value::Sequence(items) => Json::Array(items.iter().map(json).collect()),
        Value::Mapping(entries) => Json::Object(
            entries
                .iter()
                .map(|(key, value)| (key.name.clone(), json(value)))
                .collect::<Map<_, _>>(),
        ),
    }
}

/// The value at a path.
pub(super) fn at<'a>(root: &'a Node, path: &Path) -> Option<&'a Node> {
    path.0.iter().try_fold(root, |node, step| match (&node.value, step) {
        (Value::Mapping(entries), PathStep::Key(name)) => {
            entries.iter().rev().find(|(key, _)| key.name == name.as_str()).map(|(_, value)| value)
        }
        (Value::Sequence(items), PathStep::Index(index)) => items.get(*index),
        _ => None,
    })
}
