//! What is in a notice: its facts by name, its leaves and its strings.

use std::collections::BTreeSet;

use super::{Disclosed, Notice, Part};
use crate::incident::Name;
use crate::incident::tree::Tree;
use crate::source::Path;

impl Notice {
    /// The facts of its lists: list, position, identifier, and the word of the field that says what
    /// kind of fact it is.
    pub(crate) fn facts_listed(
        &self,
    ) -> Vec<(&'static str, usize, Option<&str>, Option<&'static str>)> {
        self.facts.listed()
    }

    /// The moments and counts of its facts that have a name, by the names that refer to them.
    pub(crate) fn named_leaves(&self) -> Vec<(String, Tree<'_>)> {
        let mut leaves = Vec::new();
        for (_, _, list) in self.facts.trees() {
            let Tree::List(facts) = list else { continue };
            for (_, fact) in facts {
                if let Tree::List(steps) = fact.get("items") {
                    steps.iter().for_each(|(_, step)| leaves_of(step, &mut leaves));
                }
                leaves_of(&fact, &mut leaves);
            }
        }
        leaves
    }

    /// The names of its facts, and of the steps of its measures.
    pub(crate) fn facts_named(&self) -> BTreeSet<&str> {
        let steps = self.facts.measures.iter().filter_map(Disclosed::open);
        let steps = steps.flat_map(|measure| &measure.items).filter_map(|step| step.id.as_ref());
        let listed = self.facts_listed();
        listed.into_iter().filter_map(|(_, _, id, _)| id).chain(steps.map(Name::as_str)).collect()
    }

    /// Calls `visit` for every leaf of the notice, and of the one that it passes on, with its
    /// place in the file.
    pub(crate) fn leaves(&self, visit: &mut dyn FnMut(&Path, &Tree)) {
        self.own_leaves(visit);
        if let Some(relayed) = &self.relayed {
            relayed.leaves(visit);
        }
    }

    /// The same without the notice that it passes on.
    pub(crate) fn own_leaves(&self, visit: &mut dyn FnMut(&Path, &Tree)) {
        for Part { path, tree, .. } in self.parts() {
            tree.leaves(&path, visit);
        }
    }

    /// Calls `visit` for every string that it may print in a language, with its place.
    pub(crate) fn visit_strings(&self, language: &str, visit: &mut dyn FnMut(&Path, &str)) {
        self.leaves(&mut |path, leaf| match leaf {
            Tree::Text(text) | Tree::Line(text) => {
                if let Some(written) = text.get(language) {
                    visit(&text.place(path, language), written);
                }
            }
            Tree::Word(_) | Tree::Moment(_) => {
                if let Some(string) = leaf.shown(language) {
                    visit(path, &string);
                }
            }
            _ => {}
        });
    }

    /// Every string that it may print in a language, and its place in the file.
    pub fn strings(&self, language: &str) -> Vec<(Path, String)> {
        let mut strings = Vec::new();
        self.visit_strings(language, &mut |path, string| {
            strings.push((path.clone(), string.to_owned()));
        });
        strings
    }
}

/// The moments and counts of a fact with an identifier.
fn leaves_of<'a>(fact: &Tree<'a>, leaves: &mut Vec<(String, Tree<'a>)>) {
    let (Tree::Word(id), Tree::Record(fields)) = (fact.get("id"), fact) else { return };
    for (field, value) in fields {
        match value {
            Tree::Moment(_) | Tree::Count(_) => {
                leaves.push((format!("{id}.{field}"), value.clone()));
            }
            Tree::Record(counts) if *field == "counts" => {
                let counts = counts
                    .iter()
                    .map(|(name, count)| (format!("{id}.{name}"), count.get("count").clone()));
                leaves.extend(counts);
            }
            _ => {}
        }
    }
}
