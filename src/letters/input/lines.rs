//! Lists as lines of JSON: one object a line, whose keys are headings.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::io::{self, BufRead, Read};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::{Cell, Fault, MAX_COLUMNS, Reason, Sink, Stop};
use crate::message;

/// The longest line, in bytes.
pub const MAX_LINE: u64 = 1 << 20;

/// A line as its keys and values, in its order.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Pairs;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Pairs, A::Error> {
                // A map of serde_json would keep the last of two equal keys without a word.
                let mut pairs = Vec::new();
                while let Some(pair) = access.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// The keys of a line with their cells.
pub(in crate::letters) fn object(line: &str) -> Result<Vec<(String, Cell<'static>)>, Fault> {
    let pairs: Pairs = serde_json::from_str(line)
        .map_err(|error| (Reason::Json, message!("row-json", error = error.to_string())))?;
    let pairs = pairs.0;
    let mut keys = HashSet::new();
    if let Some((key, _)) = pairs.iter().find(|(key, _)| !keys.insert(key)) {
        return Err((Reason::Json, message!("row-key-twice", key)));
    }
    Ok(pairs.into_iter().map(|(key, value)| (key, cell(value))).collect())
}

fn cell(value: Value) -> Cell<'static> {
    match value {
        Value::Null => Cell::default(),
        Value::String(text) => text.into(),
        Value::Number(number) if number.is_i64() || number.is_u64() => number.to_string().into(),
        Value::Number(number) => Cell::number(number.as_f64().unwrap_or(f64::NAN)),
        _ => Cell::unclear(value.to_string(), message!("cell-no-text")),
    }
}

/// Reads a list. The headings are the keys of all lines.
pub(super) fn read(text: &str, sink: &mut dyn Sink) -> Result<(), Stop> {
    let (mut headings, mut places) = (Vec::new(), HashMap::new());
    for line in text.lines() {
        for (key, _) in object(line).unwrap_or_default() {
            if places.contains_key(&key) {
                continue;
            }
            if headings.len() == MAX_COLUMNS {
                let columns = headings.len() + 1;
                return Err(message!("list-columns", columns, limit = MAX_COLUMNS).into());
            }
            places.insert(key.clone(), headings.len());
            headings.push(key);
        }
    }
    if text.trim().is_empty() {
        return Err(message!("empty-file").into());
    }
    let width = headings.len();
    sink.headings(headings)?;
    for (index, line) in text.lines().enumerate() {
        let mut cells = vec![Cell::default(); width];
        let mut fault = None;
        if !line.trim().is_empty() {
            match object(line) {
                Ok(pairs) => {
                    for (key, cell) in pairs {
                        cells[places[&key]] = cell;
                    }
                }
                Err(wrong) => fault = Some(wrong),
            }
        }
        sink.row(index + 1, &cells, fault);
    }
    Ok(())
}

/// Reads the next line; `Ok(None)` at the end. A longer line than [`MAX_LINE`] is passed over, and
/// `Ok(Some(Err(…)))` says so, as it does of one that is not UTF-8.
pub(in crate::letters) fn read_line(
    reader: &mut impl BufRead,
) -> io::Result<Option<Result<String, Fault>>> {
    let mut bytes = Vec::new();
    if reader.by_ref().take(MAX_LINE).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.len() as u64 == MAX_LINE && bytes.last() != Some(&b'\n') {
        reader.skip_until(b'\n')?;
        return Ok(Some(Err((
            Reason::TooLong,
            message!("recipient-line-too-long", limit = MAX_LINE),
        ))));
    }
    let line = String::from_utf8(bytes);
    Ok(Some(line.map_err(|_| (Reason::Json, message!("row-not-utf-8")))))
}
