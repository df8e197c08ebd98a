//! A record: its values by their keys, and which of them were imported.

use std::collections::BTreeSet;

use super::line;
use crate::message;
use crate::message::Message;
use crate::rule::Rule;
use crate::source::{Node, Path, Problem, Shape, Source, Value};

/// A record that is being imported.
pub(super) struct Record<'a> {
    source: &'a Source,
    /// The paths of the values that were imported.
    pub(super) imported: BTreeSet<Path>,
    /// The values that do not follow the schema.
    pub(super) problems: Vec<Problem>,
}

impl<'a> Record<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        Self { source, imported: BTreeSet::new(), problems: Vec::new() }
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

    /// The values that were not imported, with their paths.
    pub(super) fn rest(&self) -> Vec<(Path, String)> {
        let mut rest = Vec::new();
        self.collect_rest(self.source.root(), Path::default(), &mut rest);
        rest
    }

    fn collect_rest(&self, node: &Node, path: Path, rest: &mut Vec<(Path, String)>) {
        if self.imported.contains(&path) {
            return;
        }
        match &node.value {
            Value::Mapping(fields) => {
                for (key, field) in fields {
                    self.collect_rest(field, path.key(&key.name), rest);
                }
            }
            Value::Sequence(items) => {
                for (i, item) in items.iter().enumerate() {
                    self.collect_rest(item, path.index(i), rest);
                }
            }
            _ => rest.extend(self.scalar(node).map(|text| (path, text))),
        }
    }
}
