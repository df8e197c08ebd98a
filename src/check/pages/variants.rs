//! One word for one thing, in what the reader gets.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::PageCheck;
use crate::message;
use crate::notice::Level;
use crate::page;
use crate::rule::Rule;
use crate::source::{Problem, Spot};
use crate::writing::Written;

impl PageCheck<'_, '_> {
    /// A notice uses one word for one thing, in its facts and in the sentences around them.
    pub(super) fn variants(&self, written: &Written, problems: &mut Vec<Problem>) {
        let Some(style) = self.checks.scanner.style(self.language) else { return };
        let found = RefCell::new(BTreeMap::<usize, BTreeMap<usize, String>>::new());
        let note = |text: &str| {
            for (group, word, excerpt) in style.variants_in(text) {
                found.borrow_mut().entry(group).or_default().entry(word).or_insert(excerpt);
            }
            false
        };
        for block in &written.blocks {
            block.says(&note);
        }
        for (group, words) in found.into_inner() {
            if words.len() < 2 {
                continue;
            }
            let place = |word: usize, excerpt: &str| self.typed_at(group, word, excerpt);
            let (mut typed, mut ours): (Vec<_>, Vec<_>) = words
                .iter()
                .map(|(word, excerpt)| (excerpt, place(*word, excerpt)))
                .partition(|(_, place)| place.is_some());
            let Some((word, Some(spot))) = typed.pop() else { continue };
            let other = typed.pop().or_else(|| ours.pop());
            let Some((other, see)) = other else { continue };
            let notice = self.notice.id();
            let message =
                message!("both-words", notice, word = other.as_str(), other = word.as_str());
            let problem = Problem::warning(Rule::Variant, spot, message);
            problems.push(match see {
                Some(see) => problem.see(see, message!("word-used-here", word = other.as_str())),
                None => problem.hint(message!("other-word-ours", other = other.as_str())),
            });
        }
    }

    /// Where a variant was typed: in a text of the file, or on a page of the issuer.
    fn typed_at(&self, group: usize, word: usize, excerpt: &str) -> Option<Spot> {
        let style = self.checks.scanner.style(self.language)?;
        let has = |text: &str| {
            style
                .variants_in(text)
                .iter()
                .any(|(other, index, _)| (*other, *index) == (group, word))
        };
        let mut texts = self.notice.strings(self.language).into_iter();
        if let Some((path, _)) = texts.find(|(_, text)| has(text)) {
            return Some(Spot::from(path).excerpt(excerpt));
        }
        if self.source.level == Level::Kind {
            return None;
        }
        let languages = [self.language.to_owned()];
        let text = page::text_for(&self.source.text, self.language, &languages);
        let at = text.find(excerpt)?;
        Some(self.spot(at..at + excerpt.len()))
    }
}
