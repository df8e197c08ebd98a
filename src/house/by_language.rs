//! What a house chooses by language.

use serde_json::json;

use crate::incident::tree::{AsTree, Tree};
use crate::message;
use crate::source::{Definitions, Node, Read, Reader, Value};

/// What a house chooses for each language.
#[derive(Debug, Clone, PartialEq)]
pub struct ByLanguage<T>(Vec<(String, T)>);

impl<T> Default for ByLanguage<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Clone> ByLanguage<T> {
    /// The languages with their choices, in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(language, choices)| (language.as_str(), choices))
    }

    /// The choices for a language.
    pub fn get(&self, language: &str) -> Option<&T> {
        self.0.iter().find(|(other, _)| other == language).map(|(_, choices)| choices)
    }

    /// These choices over those below, language by language.
    pub(super) fn over(&self, below: &Self, over: impl Fn(&T, &T) -> T) -> Self {
        let mut merged = below.clone();
        for (language, choices) in &self.0 {
            match merged.0.iter_mut().find(|(other, _)| other == language) {
                Some((_, below)) => *below = over(choices, below),
                None => merged.0.push((language.clone(), choices.clone())),
            }
        }
        merged
    }
}

impl<T: AsTree> AsTree for ByLanguage<T> {
    fn tree(&self) -> Tree<'_> {
        Tree::Record(self.0.iter().map(|(language, t)| (language.as_str(), t.tree())).collect())
    }
}

impl<T: Read> Read for ByLanguage<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return reader.wrong_shape(node, message!("shape-languages"));
        };
        let (mut choices, mut whole) = (Vec::new(), true);
        for (key, value) in entries {
            if !reader.is_language(&key.name, value) {
                whole = false;
                continue;
            }
            match reader.at_key(&key.name, |reader| T::read(value, reader)) {
                Some(read) => choices.push((key.name.clone(), read)),
                None => whole = false,
            }
        }
        whole.then_some(Self(choices))
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        json!({ "x-type": "by-language", "type": "object", "additionalProperties": T::schema(definitions) })
    }
}
