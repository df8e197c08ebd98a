//! Parses YAML, JSON and TOML into values with places.

use std::collections::VecDeque;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Error, Location, Spanned};
use toml::de::{DeTable, DeValue};

use super::{Key, Node, Value, advice, normal};

use crate::message;
use crate::message::Message;

/// A syntax error: where and what.
type Malformed = (Range<usize>, Message);

/// The deepest nesting. Incident files need 8; more than this is a mistake or an attack.
pub const MAX_DEPTH: usize = 64;
/// The largest number of values, far more than any notice could show.
const MAX_VALUES: usize = 250_000;

/// How many texts are remembered with their values: an edit reads the text before it twice and the text
/// after it twice, to change it and to make the project of it, perhaps in an incident file and a house.
const REMEMBERED: usize = 4;

static PARSED: Mutex<VecDeque<(Box<str>, Arc<Node>)>> = Mutex::new(VecDeque::new());

/// Parses YAML 1.2 or JSON. Expanded aliases count towards the limits.
pub(super) fn yaml(text: &str) -> Result<Arc<Node>, Malformed> {
    // A panic elsewhere leaves the texts whole.
    let parsed = || PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, node)) = parsed().iter().find(|(known, _)| **known == *text) {
        return Ok(Arc::clone(node));
    }
    let node = Arc::new(yaml_anew(text)?);
    let mut parsed = parsed();
    parsed.truncate(REMEMBERED - 1);
    parsed.push_front((text.into(), Arc::clone(&node)));
    Ok(node)
}

fn yaml_anew(text: &str) -> Result<Node, Malformed> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        with_snippet: false,
        budget: serde_saphyr::budget! { max_depth: MAX_DEPTH, max_nodes: MAX_VALUES },
    };
    if text.trim().is_empty() {
        return Err((0..0, message!("empty-file")));
    }
    match serde_saphyr::from_str_with_options::<Spanned<Value>>(text, options) {
        Ok(spanned) => Ok(node(spanned)),
        Err(error) => {
            let range = error.location().map_or(0..0, |at| bytes(&at, text));
            let message = match error.without_snippet() {
                Error::Budget { .. } => {
                    message!("too-many-values", values = MAX_VALUES, levels = MAX_DEPTH)
                }
                Error::RecursiveReferencesRequireWeakTypes { .. } => {
                    message!("recursive-alias")
                }
                Error::DuplicateMappingKey { key, .. } => {
                    message!("duplicate-field", field = key.as_deref().unwrap_or_default())
                }
                // The diagnostic shows the place, so the parser's text need not repeat it.
                other => {
                    let message = other.to_string();
                    let message = message.split(" at line ").next().unwrap_or_default();
                    return Err(advice::of(text, range, message));
                }
            };
            Err((range, message))
        }
    }
}

fn bytes(at: &Location, text: &str) -> Range<usize> {
    let start = at.span().byte_offset().map_or_else(
        || {
            let line = usize::try_from(at.line()).unwrap_or(1).saturating_sub(1);
            let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
            let column = usize::try_from(at.column()).unwrap_or(1).saturating_sub(1);
            let rest = text.get(start..).unwrap_or("");
            start + rest.chars().take(column).map(char::len_utf8).sum::<usize>()
        },
        |offset| usize::try_from(offset).unwrap_or(0),
    );
    let start = floor_char_boundary(text, start);
    let length = at.span().byte_len().map_or(0, |len| usize::try_from(len).unwrap_or(0));
    start..floor_char_boundary(text, start.saturating_add(length))
}

fn floor_char_boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

fn span<T>(spanned: &Spanned<T>) -> Range<usize> {
    range(&spanned.referenced)
}

fn range(location: &Location) -> Range<usize> {
    let span = location.span();
    let start = span.byte_offset().map_or(0, |at| usize::try_from(at).unwrap_or(0));
    start..start + span.byte_len().map_or(0, |len| usize::try_from(len).unwrap_or(0))
}

fn node(spanned: Spanned<Value>) -> Node {
    let written = range(&spanned.defined);
    Node { range: span(&spanned), written, value: spanned.value }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Value;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("any value")
            }
            fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
                Ok(Value::Bool(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
                Ok(Value::Integer(value))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
                #[allow(
                    clippy::cast_precision_loss,
                    reason = "too large for any field; shown from the source text"
                )]
                Ok(i64::try_from(value).map_or(Value::Float(value as f64), Value::Integer))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
                Ok(Value::Float(value))
            }
            fn visit_str<E>(self, value: &str) -> Result<Value, E> {
                Ok(Value::String(value.to_owned()))
            }
            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = access.next_element::<Spanned<Value>>()? {
                    items.push(node(item));
                }
                Ok(Value::Sequence(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = access.next_key::<Spanned<String>>()? {
                    let value = access.next_value::<Spanned<Value>>()?;
                    let name = normal(&key.value).into_owned();
                    entries.push((Key { range: span(&key), name }, node(value)));
                }
                Ok(Value::Mapping(entries))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// Parses TOML.
pub(super) fn toml(text: &str) -> Result<Arc<Node>, Malformed> {
    match DeTable::parse(text) {
        Ok(table) => {
            let range = table.span();
            let value = from_table(table.into_inner(), text);
            Ok(Arc::new(Node { written: range.clone(), range, value }))
        }
        Err(error) => {
            Err((error.span().unwrap_or(0..0), message!("no-toml", error = error.message())))
        }
    }
}

fn from_table(table: DeTable, text: &str) -> Value {
    let entries = table.into_iter().map(|(key, value)| {
        let key = Key { range: key.span(), name: normal(key.get_ref()).into_owned() };
        (key, from_value(value, text))
    });
    let mut entries: Vec<_> = entries.collect();
    // The parser sorts by name; restore the order of the file.
    entries.sort_by_key(|(key, _)| key.range.start);
    Value::Mapping(entries)
}

fn from_value(value: toml::Spanned<DeValue>, text: &str) -> Node {
    let range = value.span();
    let value = match value.into_inner() {
        DeValue::String(string) => Value::String(string.into_owned()),
        DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
            .map_or_else(|_| Value::String(integer.as_str().to_owned()), Value::Integer),
        DeValue::Float(float) => float
            .as_str()
            .parse()
            .map_or_else(|_| Value::String(float.as_str().to_owned()), Value::Float),
        DeValue::Boolean(boolean) => Value::Bool(boolean),
        DeValue::Datetime(_) => Value::String(text.get(range.clone()).unwrap_or("").to_owned()),
        DeValue::Array(items) => {
            Value::Sequence(items.into_iter().map(|item| from_value(item, text)).collect())
        }
        DeValue::Table(table) => from_table(table, text),
    };
    Node { written: range.clone(), range, value }
}
