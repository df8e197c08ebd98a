//! The words of a house, as its file has them.

use serde_json::json;

use crate::incident::tree::{AsTree, Tree};
use crate::message;
use crate::rule::Rule;
use crate::source::{Definitions, Node, Read, Reader, Value};

/// What a house says in the place of a word or a sentence of ours.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wording {
    /// These words. In a sentence, names in braces are its variables.
    Words(String),
    /// Nothing: the sentence is not printed.
    Nothing,
}

/// The words of a house in a language: each a word or a message id of ours, and what the house
/// says instead.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words(Vec<(String, Wording)>);

impl Words {
    /// The entries, in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Wording)> {
        self.0.iter().map(|(ours, wording)| (ours.as_str(), wording))
    }

    /// These words, and those below that are not among them.
    pub(crate) fn over(&self, below: &Self) -> Self {
        let is_own = |ours: &str| self.0.iter().any(|(own, _)| own == ours);
        let others = below.0.iter().filter(|(ours, _)| !is_own(ours)).cloned();
        Self(self.0.iter().cloned().chain(others).collect())
    }
}

impl AsTree for Words {
    fn tree(&self) -> Tree<'_> {
        let tree = |wording: &'_ Wording| match wording {
            Wording::Words(words) => Tree::Word(words.clone().into()),
            Wording::Nothing => Tree::Flag(false),
        };
        Tree::Record(self.entries().map(|(ours, wording)| (ours, tree(wording))).collect())
    }
}

impl Read for Words {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return reader.wrong_shape(node, message!("shape-words"));
        };
        let (mut words, mut whole) = (Vec::new(), true);
        for (key, value) in entries {
            let read = |reader: &mut Reader| match &value.value {
                Value::Bool(false) => Some(Wording::Nothing),
                Value::Bool(true) => {
                    let message = message!("words-or-false");
                    reader.error(Rule::Shape, message);
                    None
                }
                _ => line(value, reader).map(Wording::Words),
            };
            match reader.at_key(&key.name, read) {
                Some(wording) => words.push((key.name.clone(), wording)),
                None => whole = false,
            }
        }
        whole.then_some(Self(words))
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({
            "x-type": "wording",
            "type": "object",
            "additionalProperties": { "oneOf": [{ "type": ["string", "number"] }, { "const": false }] },
        })
    }
}

/// A single line of text.
fn line(node: &Node, reader: &mut Reader) -> Option<String> {
    let text = String::read(node, reader)?;
    let text = text.trim_end_matches('\n');
    if text.contains('\n') {
        reader.error(Rule::Line, message!("single-line"));
        return None;
    }
    Some(text.to_owned())
}
