//! What was edited, so that it can be taken back.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use crate::project::sha256;

/// More steps are forgotten.
const MOST: usize = 200;

/// An edit: files with their texts before and after.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub files: Vec<(PathBuf, String, String)>,
    /// The path of the first value that changed.
    pub place: String,
    /// Edits in a row with the same word are one step.
    pub merge: Option<String>,
}

/// The edits that can be taken back, and those that can be made again.
#[derive(Debug, Default)]
pub(super) struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    /// Texts that another program has replaced: the user may still type in one of them.
    replaced: VecDeque<(PathBuf, String)>,
}

impl History {
    pub(super) fn add(&mut self, step: Step) {
        self.undone.clear();
        let last = self.done.back_mut();
        let continued = last.filter(|last| {
            let same = |(one, other): (&(PathBuf, String, String), &(PathBuf, String, String))| {
                one.0 == other.0 && one.2 == other.1
            };
            last.merge.is_some()
                && last.merge == step.merge
                && last.files.len() == step.files.len()
                && last.files.iter().zip(&step.files).all(same)
        });
        if let Some(last) = continued {
            for (of_last, of_step) in last.files.iter_mut().zip(step.files) {
                of_last.2 = of_step.2;
            }
            return;
        }
        self.done.push_back(step);
        if self.done.len() > MOST {
            self.done.pop_front();
        }
    }

    /// The step that is taken back next, or made again next.
    pub(super) fn next(&self, back: bool) -> Option<&Step> {
        if back { self.done.back() } else { self.undone.last() }
    }

    /// The next step was taken back, or made again.
    pub(super) fn took(&mut self, back: bool) {
        if back {
            self.undone.extend(self.done.pop_back());
        } else {
            self.done.extend(self.undone.pop());
        }
    }

    /// Another program has replaced this text of a file.
    pub(super) fn replaced(&mut self, path: PathBuf, text: String) {
        self.replaced.push_back((path, text));
        if self.replaced.len() > MOST {
            self.replaced.pop_front();
        }
    }

    /// A text that a file had, by its hash.
    pub(super) fn known(&self, path: &Path, hash: &str) -> Option<&str> {
        let files = self.done.iter().rev().chain(&self.undone).flat_map(|step| &step.files);
        let texts = files.filter(|(file, ..)| file == path);
        let replaced = self.replaced.iter().filter(|(file, _)| file == path).map(|(_, text)| text);
        let mut texts = texts.flat_map(|(_, before, after)| [after, before]).chain(replaced);
        texts.find(|text| sha256(text.as_bytes()) == hash).map(String::as_str)
    }
}
