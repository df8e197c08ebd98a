//! Values of TOML: new ones as they are usually written, and those in the place of an old one spelled
//! as it was.

use toml_edit::{Array, InlineTable, Item, Table, Value};

use super::super::Content;
use super::super::write::double;

/// The line breaks of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Unix,
    Windows,
}

impl Style {
    pub(super) fn of(text: &str) -> Self {
        if text.contains("\r\n") { Self::Windows } else { Self::Unix }
    }
}

pub(super) fn as_table(content: &Content, style: Style) -> Option<Table> {
    let Content::Map(entries) = content else { return None };
    let mut table = Table::new();
    for (name, content) in entries {
        table.insert(name, Item::Value(value(content, style)));
    }
    Some(table)
}

/// A value; texts of several lines as such unless their line breaks would be those of Windows.
pub(super) fn value(content: &Content, style: Style) -> Value {
    match content {
        Content::Bool(bool) => Value::from(*bool),
        Content::Integer(number) => Value::from(*number),
        Content::Text(text) if style == Style::Unix && text.contains('\n') => {
            Value::from(text.as_str())
        }
        // With a repr of its own, so that no other kind of quotation marks is chosen.
        Content::Text(text) => double(text).parse().unwrap_or_else(|_| Value::from(text.as_str())),
        Content::List(items) => {
            Value::Array(items.iter().map(|item| value(item, style)).collect::<Array>())
        }
        Content::Map(entries) => {
            let entries =
                entries.iter().map(|(name, content)| (name.as_str(), value(content, style)));
            Value::InlineTable(entries.collect::<InlineTable>())
        }
    }
}

/// A value spelled as the old one: a text in the same quotation marks, a date as a date.
pub(super) fn spelled(content: &Content, old: &Value, style: Style) -> Value {
    let usual = value(content, style);
    let Content::Text(text) = content else { return usual };
    let spelling = match old {
        Value::Datetime(_) => text.clone(),
        Value::String(old) => {
            let repr = old.as_repr().and_then(|repr| repr.as_raw().as_str()).unwrap_or_default();
            if repr.starts_with("'''") || !repr.starts_with('\'') {
                return usual;
            }
            format!("'{text}'")
        }
        _ => return usual,
    };
    match spelling.parse::<Value>() {
        Ok(value @ Value::Datetime(_)) if value.to_string() == *text => value,
        Ok(value) if value.as_str() == Some(text) => value,
        _ => usual,
    }
}
