//! Reads values as plain data. Every problem is reported, not only the first.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::characters::{MAX_MARKS, has_too_many_marks, is_refused};
use crate::message;
use crate::message::{Message, ToValue};
use crate::rule::Rule;

use super::name::{bad_name, is_name};
use super::{Key, Node, Path, PathStep, Problem, Value, ValueId};

/// How the key of a text in the plain register ends.
pub const PLAIN: &str = "-plain";

/// Walks through the values of a file, keeps track of the path, and collects problems.
pub struct Reader<'a> {
    source: &'a str,
    path: Path,
    last: ValueId,
    /// The codes of the languages that texts can be written in.
    pub languages: &'a [String],
    /// Whether texts are read in the plain register, where they have one.
    pub plain: bool,
    /// The problems found so far.
    pub problems: Vec<Problem>,
}

/// The JSON Schemas of records, by name.
pub type Definitions = BTreeMap<&'static str, serde_json::Value>;

/// A type that can be read from a file.
pub trait Read: Sized {
    /// Reads a value; `None` if a problem was reported.
    fn read(node: &Node, reader: &mut Reader) -> Option<Self>;

    /// The value of a missing field, or `None` if the field is required.
    fn absent() -> Option<Self> {
        None
    }

    /// The JSON Schema of this type; records add themselves to the definitions.
    fn schema(definitions: &mut Definitions) -> serde_json::Value;
}

/// Describes the shape of a value in messages.
pub struct Shape<'a>(pub &'a Node);

impl ToValue for Shape<'_> {
    fn to_value(&self) -> message::Value {
        message::Value::Message(match self.0.value {
            Value::Null => message!("shape-nothing"),
            Value::Bool(_) => message!("shape-boolean"),
            Value::Integer(_) | Value::Float(_) => message!("shape-number"),
            Value::String(_) => message!("shape-text"),
            Value::Sequence(_) => message!("shape-list"),
            Value::Mapping(_) => message!("shape-mapping"),
        })
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a str, languages: &'a [String]) -> Self {
        Self {
            source,
            path: Path::default(),
            last: ValueId::NONE,
            languages,
            plain: false,
            problems: Vec::new(),
        }
    }

    /// The path of the current value.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Numbers a value that is being read.
    pub fn value_id(&mut self) -> ValueId {
        self.last = self.last.next();
        self.last
    }

    /// Reports a problem of the current value.
    pub fn error(&mut self, rule: Rule, message: impl Into<Message>) -> &mut Problem {
        self.problems.push(Problem::error(rule, self.path.clone(), message));
        self.problems.last_mut().expect("one was pushed")
    }

    /// Reports that a value of another shape was expected.
    pub fn wrong_shape<T>(&mut self, node: &Node, expected: Message) -> Option<T> {
        self.error(Rule::Shape, message!("wrong-shape", expected, found = Shape(node)));
        None
    }

    /// Reports a key without a value as what a comma has cut off the value before it.
    fn is_cut_off(&mut self, key: &str, value: &Node) -> bool {
        let is_cut_off = value.value == Value::Null
            && key.contains(|c: char| !c.is_ascii_lowercase() && c != '-');
        if is_cut_off {
            let (message, hint) = if key.contains('\u{FF1A}') {
                (message!("wide-colon"), message!("write-colon"))
            } else {
                let hint = message!("quote-commas");
                (message!("cut-off", key), hint)
            };
            let problem = Problem::error(Rule::WellFormed, self.path.key(key), message);
            self.problems.push(problem.at_key().hint(hint));
        }
        is_cut_off
    }

    /// Whether a key of the current value is a language; reports one that is not.
    pub fn is_language(&mut self, key: &str, value: &Node) -> bool {
        let is_known = self.languages.iter().any(|language| language == key);
        if !is_known && !self.is_cut_off(key, value) {
            let hint = did_you_mean(key, self.languages)
                .unwrap_or_else(|| message!("known", known = self.languages));
            let message = message!("unknown-language", language = key);
            let problem = Problem::error(Rule::UnknownField, self.path.key(key), message);
            self.problems.push(problem.at_key().hint(hint));
        }
        is_known
    }

    /// Reads a field of the current value.
    pub fn at_key<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.step(PathStep::Key(name.into()), read)
    }

    /// Reads an item of the current list.
    pub fn at_index<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.step(PathStep::Index(index), read)
    }

    fn step<T>(&mut self, step: PathStep, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.0.push(step);
        let result = read(self);
        self.path.0.pop();
        result
    }

    /// A scalar as text. A number is taken as written, so that `0120` stays `0120`.
    pub fn scalar(&mut self, node: &Node) -> Option<String> {
        let raw = match &node.value {
            Value::String(text) => text.clone(),
            Value::Integer(_) | Value::Float(_) => {
                self.source.get(node.written.clone()).unwrap_or("").trim().to_owned()
            }
            _ => return None,
        };
        if let Some(character) = raw.chars().find(|c| is_refused(*c)) {
            let code = format!("{:04X}", u32::from(character));
            self.error(Rule::Character, message!("refused-character", code))
                .hints
                .push(message!("remove-character"));
            return None;
        }
        if has_too_many_marks(&raw) {
            self.error(Rule::Character, message!("too-many-marks", limit = MAX_MARKS));
            return None;
        }
        Some(raw)
    }

    /// Reads the entries of a mapping and reports unknown fields. `known` are lists of field names.
    pub fn mapping<'n>(&mut self, node: &'n Node, known: &[&[&str]]) -> Option<Entries<'n>> {
        let names = || known.concat().iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let Value::Mapping(entries) = &node.value else {
            return self.wrong_shape(node, message!("shape-fields", fields = list(&names())));
        };
        let mut found = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            if known.iter().any(|names| names.contains(&key.name.as_str())) {
                found.push((key, value));
            } else if !self.is_cut_off(&key.name, value)
                && (key.name != "$schema" || self.path != Path::default())
            {
                let names = names();
                let hint = did_you_mean(&key.name, &names)
                    .unwrap_or_else(|| message!("known-fields", known = names));
                let message = message!("unknown-field", field = key.name);
                let path = self.path.key(&key.name);
                self.problems
                    .push(Problem::error(Rule::UnknownField, path, message).at_key().hint(hint));
            }
            // Editors find the schema of a JSON file by `$schema`.
        }
        Some(Entries(found))
    }

    /// Reads one field of a mapping.
    pub fn field<T: Read>(&mut self, name: &str, entries: &Entries) -> Option<T> {
        match entries.0.iter().find(|(key, _)| key.name == name) {
            Some((_, node)) => self.at_key(name, |reader| T::read(node, reader)),
            None => T::absent().or_else(|| {
                self.error(Rule::MissingField, message!("missing-field", name));
                None
            }),
        }
    }
}

/// The entries of a mapping whose fields are known.
pub struct Entries<'a>(Vec<(&'a Key, &'a Node)>);

/// The known name that is most similar to a misspelt one, if any is similar.
fn nearest<'a>(name: &str, known: &'a [String]) -> Option<&'a String> {
    known
        .iter()
        .map(|other| (strsim::jaro_winkler(name, other), other))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other)
}

/// Asks whether a similar name was meant, if there is one.
pub fn did_you_mean(name: &str, known: &[String]) -> Option<Message> {
    nearest(name, known).map(|near| message!("did-you-mean", near))
}

fn list(names: &[String]) -> Message {
    match names {
        [one] => message!("the-field", one),
        _ => message!("the-fields", names),
    }
}

impl Read for String {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if !matches!(node.value, Value::String(_) | Value::Integer(_) | Value::Float(_)) {
            return reader.wrong_shape(node, message!("shape-text"));
        }
        let text = reader.scalar(node)?;
        if text.trim().is_empty() {
            reader.error(Rule::Empty, message!("empty-value"));
            return None;
        }
        Some(text)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": ["string", "number"] })
    }
}

impl Read for bool {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Bool(value) => Some(value),
            _ => reader.wrong_shape(node, message!("shape-boolean")),
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "boolean" })
    }
}

impl Read for u64 {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Integer(value) if value >= 0 => Self::try_from(value).ok(),
            _ => reader.wrong_shape(node, message!("shape-plain-number")),
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "integer", "minimum": 0 })
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        T::schema(definitions)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Sequence(items) = &node.value else {
            return reader.wrong_shape(node, message!("shape-list"));
        };
        let read: Vec<Option<T>> = items
            .iter()
            .enumerate()
            .map(|(i, item)| reader.at_index(i, |reader| T::read(item, reader)))
            .collect();
        read.into_iter().collect()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        json!({ "type": "array", "items": T::schema(definitions) })
    }
}

/// A mapping from names that facts refer to, in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Named<T>(pub Vec<(String, T)>);

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Named<T> {
    /// The value with this name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// All names.
    pub fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }
}

impl<T: Read> Read for Named<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return reader.wrong_shape(node, message!("shape-names"));
        };
        let mut named: Vec<(String, T)> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut whole = true;
        for (key, value) in entries {
            if !is_name(&key.name) {
                let path = reader.path.key(&key.name);
                reader.problems.push(bad_name(path, &key.name).at_key());
                whole = false;
            }
            // The parser compares names as they are written, before they are composed.
            if !seen.insert(&key.name) {
                let message = message!("duplicate-field", field = key.name);
                let path = reader.path.key(&key.name);
                reader.problems.push(Problem::error(Rule::WellFormed, path, message).at_key());
                whole = false;
            }
            match reader.at_key(&key.name, |reader| T::read(value, reader)) {
                Some(value) => named.push((key.name.clone(), value)),
                None => whole = false,
            }
        }
        whole.then_some(Self(named))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        json!({ "type": "object", "additionalProperties": T::schema(definitions) })
    }
}
