//! Where the values of an incident stand in its file.

use std::collections::HashMap;
use std::num::NonZeroU32;

use super::tree::{AsTree, Tree};
use super::{Incident, Line, Text};
use crate::source::{Path, ValueId};

/// The places of the moments, numbers, lines and texts of an incident, by which value of the file
/// each of them is. A reading of the file in the plain register has the same places.
#[derive(Debug, Clone, Default)]
pub struct Places(HashMap<NonZeroU32, Path>);

impl Places {
    /// The places of the values of an incident.
    pub fn new(incident: &Incident) -> Self {
        let mut places = HashMap::new();
        incident.tree().leaves(&Path::default(), &mut |path, leaf| {
            let id = match leaf {
                Tree::Moment(moment) => moment.id(),
                Tree::Count(count) => count.id(),
                Tree::Text(text) | Tree::Line(text) => text.id(),
                _ => return,
            };
            if let Some(number) = id.number() {
                places.insert(number, path.clone());
            }
        });
        Self(places)
    }

    /// The place of a moment or a number; `None` if it does not stand in the file.
    pub fn of(&self, id: ValueId) -> Option<&Path> {
        self.0.get(&id.number()?)
    }

    /// The place of a text in a language.
    pub fn of_text(&self, text: &Text, language: &str) -> Option<Path> {
        Some(text.place(self.of(text.id())?, language))
    }

    /// The place of a line in a language.
    pub fn of_line(&self, line: &Line, language: &str) -> Option<Path> {
        Some(line.place(self.of(line.id())?, language))
    }
}
