//! What the marks of a text stand for, and where words between them come from.

use std::collections::HashMap;
use std::ops::Range;

use super::super::marks::{self, Piece};
use super::{Origin, PageOrigin};
use crate::notice::Facts;
use crate::source::{Path, PathStep};

/// What the number of a mark stands for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Source {
    pub(super) what: What,
    /// The values that the words around it are about.
    pub(super) about: Vec<Path>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum What {
    /// Values of the file.
    Values(Vec<Path>),
    /// Words of a page.
    Page { path: Option<Path>, file: Option<String>, range: Range<usize> },
    /// A message.
    Message(String),
}

/// What all marks stand for.
#[derive(Debug, Default)]
pub(crate) struct Table {
    sources: Vec<Source>,
    numbers: HashMap<Source, usize>,
}

impl Table {
    pub(super) fn number(&mut self, source: Source) -> usize {
        let Self { sources, numbers } = self;
        *numbers.entry(source).or_insert_with_key(|source| {
            sources.push(source.clone());
            sources.len() - 1
        })
    }

    /// The runs of a marked text, each with its origin. Words of a message that is about nothing in
    /// particular show the facts whose values it tells.
    pub(super) fn runs(&self, text: &str) -> Vec<(String, Option<Origin>)> {
        // The marks that are open, each with its place among all marks of the text.
        let mut open: Vec<(usize, &Source)> = Vec::new();
        let mut told: Vec<Vec<Path>> = Vec::new();
        let mut runs: Vec<(String, Option<Origin>, Vec<usize>)> = Vec::new();
        for piece in marks::pieces(text) {
            match piece {
                Piece::Open(number) => {
                    let Some(source) = self.sources.get(number) else { continue };
                    open.push((told.len(), source));
                    told.push(Vec::new());
                }
                Piece::Close => drop(open.pop()),
                Piece::Words(words) => {
                    let places = open.iter().rev().map(|(place, _)| *place).collect::<Vec<_>>();
                    let origin =
                        origin(&open.iter().map(|(_, source)| *source).collect::<Vec<_>>());
                    for place in &places {
                        let facts = origin.iter().flat_map(|origin| &origin.facts);
                        told[*place].extend(facts.cloned());
                    }
                    runs.push((words.to_owned(), origin, places));
                }
            }
        }
        let with_facts = |(text, origin, places): (String, Option<Origin>, Vec<usize>)| {
            let Some(mut origin) = origin else { return (text, None) };
            let facts = places.iter().map(|place| &told[*place]).find(|facts| !facts.is_empty());
            if let Some(facts) = facts.filter(|_| origin.path.is_none() && origin.page.is_none()) {
                origin.facts.clone_from(facts);
                origin.facts.dedup();
                origin.path = origin.facts.first().filter(|_| origin.facts.len() == 1).cloned();
            }
            (text, Some(origin))
        };
        runs.into_iter().map(with_facts).collect()
    }
}

/// The origin of words below these marks, the outermost one first. They come from the innermost
/// value or page; words of ours alone, from what they are about.
fn origin(open: &[&Source]) -> Option<Origin> {
    let mut found = Origin::default();
    open.last()?;
    let mut about = None;
    for source in open.iter().rev() {
        let is_placed = found.path.is_some() || found.page.is_some();
        let mut values: Vec<&Path> = Vec::new();
        match &source.what {
            What::Values(paths) => {
                values.extend(paths);
                if !is_placed {
                    found.path = paths.first().cloned();
                }
            }
            What::Message(id) => found.messages.push(id.clone()),
            What::Page { path, file, range } if !is_placed => {
                found.page = Some(PageOrigin { file: file.clone(), range: range.clone() });
                found.path.clone_from(path);
            }
            What::Page { .. } => {}
        }
        about = about.or(source.about.first());
        for fact in values.into_iter().chain(&source.about).filter_map(fact_of) {
            if !found.facts.contains(&fact) {
                found.facts.push(fact);
            }
        }
    }
    if found.page.is_none() {
        found.path = found.path.or_else(|| about.cloned());
    }
    Some(found)
}

/// The fact that a value belongs to.
fn fact_of(path: &Path) -> Option<Path> {
    let [PathStep::Key(list), rest @ ..] = path.0.as_slice() else { return None };
    if !Facts::NAMES.contains(&list.as_str()) {
        return None;
    }
    let length = if matches!(rest, [PathStep::Index(_), ..]) { 2 } else { 1 };
    Some(Path(path.0[..length].to_vec()))
}
