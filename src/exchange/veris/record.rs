//! A record: its values by their keys, and which of them were imported.

use std::collections::BTreeSet;
use std::mem;

use super::line;
use crate::message;
use crate::message::Message;
use crate::rule::Rule;
use crate::source::{Node, Path, Problem, Shape, Source, Value};

/// A value that was not imported.
pub(super) struct Left {
    pub(super) path: Path,
    /// The value as it is written in the file.
    pub(super) value: String,
    /// Whether it is not as the schema has it.
    pub(super) mistyped: bool,
}

/// A record that is being imported.
pub(super) struct Record<'a> {
    source: &'a Source,
    /// The paths of the values that were imported.
    pub(super) imported: BTreeSet<Path>,
    /// The values that do not follow the schema or contradict each other.
    pub(super) problems: Vec<Problem>,
    /// The paths of values that do not follow the schema but are no facts: they are listed.
    pub(super) mistyped: BTreeSet<Path>,
}

impl<'a> Record<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        Self { source, imported: BTreeSet::new(), problems: Vec::new(), mistyped: BTreeSet::new() }
    }

    /// Reports a value of a wrong type.
    pub(super) fn wrong(&mut self, path: Path, expected: Message, node: &Node) {
        let message = message!("wrong-shape", expected, found = Shape(node));
        self.problems.push(Problem::error(Rule::Shape, path, message));
    }

    /// Finds the value under nested keys; `null` counts as missing.
    pub(super) fn find(&mut self, keys: &[&str]) -> Option<(Path, &'a Node)> {
        let mut node = self.source.root();
        let mut path = Path::default();
        for key in keys {
            let Value::Mapping(fields) = &node.value else {
                self.wrong(path, message!("shape-mapping"), node);
                return None;
            };
            node = fields.iter().find(|(field, _)| field.name == *key).map(|(_, node)| node)?;
            path = path.key(key);
            if node.value == Value::Null {
                return None;
            }
        }
        Some((path, node))
    }

    /// The text of a scalar; a number as it is written in the file.
    pub(super) fn scalar(&self, node: &Node) -> Option<String> {
        match &node.value {
            Value::String(text) => Some(text.clone()),
            Value::Integer(_) | Value::Float(_) => {
                Some(self.source.text().get(node.written.clone()).unwrap_or_default().to_owned())
            }
            Value::Bool(value) => Some(value.to_string()),
            Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// Imports a text; blank ones are skipped.
    pub(super) fn text(&mut self, keys: &[&str]) -> Option<String> {
        let (path, node) = self.find(keys)?;
        let Some(text) = self.scalar(node) else {
            self.wrong(path, message!("shape-text"), node);
            return None;
        };
        if line(&text).is_empty() {
            return None;
        }
        self.imported.insert(path);
        Some(text)
    }

    /// Imports a text unless it is one of the usual values.
    pub(super) fn text_but(&mut self, keys: &[&str], usual: &[&str]) -> Option<String> {
        let text = self.text(keys)?;
        if !usual.contains(&text.as_str()) {
            return Some(text);
        }
        self.imported.remove(&keys.iter().fold(Path::default(), |path, key| path.key(key)));
        None
    }

    /// Imports a text that the schema requires.
    pub(super) fn required(&mut self, key: &str) -> Option<String> {
        let before = self.problems.len();
        let text = self.text(&[key]);
        if text.is_none() && self.problems.len() == before {
            let message = message!("no-veris", key);
            self.problems.push(Problem::error(Rule::MissingField, Path::default(), message));
        }
        text
    }

    /// Imports an integer.
    pub(super) fn number(&mut self, keys: &[&str]) -> Option<i64> {
        let (path, node) = self.find(keys)?;
        let Value::Integer(number) = node.value else {
            self.wrong(path, message!("shape-whole-number"), node);
            return None;
        };
        self.imported.insert(path);
        Some(number)
    }

    /// Reads what only a comment tells. What does not follow the schema there refuses no record: it
    /// is listed.
    pub(super) fn told<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let (problems, mut imported) =
            (mem::take(&mut self.problems), mem::take(&mut self.imported));
        let told = read(self);
        let found = mem::replace(&mut self.problems, problems);
        let is_read = found.is_empty();
        if is_read {
            imported.append(&mut self.imported);
        }
        self.imported = imported;
        self.mistyped.extend(found.into_iter().map(|problem| problem.at.path));
        told.filter(|_| is_read)
    }

    /// The words of a list, each with its path; a single word is a list of one.
    pub(super) fn words(&mut self, keys: &[&str]) -> Vec<(Path, String)> {
        let Some((path, node)) = self.find(keys) else { return Vec::new() };
        let items: Vec<(Path, &Node)> = match &node.value {
            Value::Sequence(items) => {
                items.iter().enumerate().map(|(i, item)| (path.index(i), item)).collect()
            }
            _ => vec![(path, node)],
        };
        let mut words = Vec::new();
        for (path, item) in items {
            match self.scalar(item) {
                Some(word) => words.push((path, word)),
                None => self.wrong(path, message!("shape-text"), item),
            }
        }
        words
    }

    /// Whether a list contains a word.
    pub(super) fn has(&mut self, keys: &[&str], word: &str) -> bool {
        self.words(keys).iter().any(|(_, other)| other == word)
    }

    /// Imports the words for which there is a phrase.
    pub(super) fn phrases(
        &mut self,
        words: Vec<(Path, String)>,
        known: &[&'static str],
    ) -> Vec<&'static str> {
        let mut phrases = Vec::new();
        for (path, word) in words {
            let word = word.to_lowercase().replace(' ', "-");
            if let Some(known) = known.iter().find(|known| **known == word) {
                self.imported.insert(path);
                if !phrases.contains(known) {
                    phrases.push(*known);
                }
            }
        }
        phrases
    }

    /// The values that were not imported. An object without fields is a value: an empty
    /// `actor.unknown` says that the actor is unknown.
    pub(super) fn rest(&self) -> Vec<Left> {
        let mut rest = Vec::new();
        self.collect_rest(self.source.root(), Path::default(), false, &mut rest);
        rest
    }

    fn collect_rest(&self, node: &Node, path: Path, mistyped: bool, rest: &mut Vec<Left>) {
        if self.imported.contains(&path) {
            return;
        }
        let mistyped = mistyped || self.mistyped.contains(&path);
        let mut add = |path: Path, value: String| rest.push(Left { path, value, mistyped });
        match &node.value {
            Value::Mapping(fields) if fields.is_empty() => add(path, "{}".to_owned()),
            Value::Sequence(items) if items.is_empty() => add(path, "[]".to_owned()),
            Value::Mapping(fields) => {
                for (key, field) in fields {
                    self.collect_rest(field, path.key(&key.name), mistyped, rest);
                }
            }
            Value::Sequence(items) => {
                for (i, item) in items.iter().enumerate() {
                    self.collect_rest(item, path.index(i), mistyped, rest);
                }
            }
            _ => add(path, self.scalar(node).unwrap_or_else(|| "null".to_owned())),
        }
    }
}
