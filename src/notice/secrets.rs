//! Words that the readers of a notice must not see, and how to find them in a text.

use std::cell::LazyCell;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::characters::Searched;

/// Words that the readers of a notice must not see.
#[derive(Debug, Clone, Default)]
pub(crate) struct Secrets {
    words: Vec<Secret>,
    /// Those without letters and digits.
    signs: Vec<Secret>,
    /// Finds the shapes of all words at once.
    finder: Option<AhoCorasick>,
}

#[derive(Debug, Clone)]
struct Secret {
    word: String,
    letters: String,
    shapes: String,
    manner: Manner,
    /// Behind which bytes of its letters it has a sign.
    signs: Vec<usize>,
}

/// Where a secret is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Wherever its letters stand in their order; a short one is a part of many words, so it is
    /// found where it stands alone.
    Name,
    /// The ending of a file's name, which may be a common word: where it stands alone and is not
    /// a word among words, as in `.locked` and "locked".
    Ending,
}

/// A word of fewer ASCII letters is a part of many others: only the whole word is a leak.
const SHORT: usize = 5;

impl Secrets {
    pub(crate) fn new(words: impl IntoIterator<Item = (String, Manner)>) -> Self {
        Self::of(words.into_iter().map(|(word, manner)| Secret::new(word, manner)).collect())
    }

    fn of(words: Vec<Secret>) -> Self {
        let (signs, words): (Vec<_>, Vec<_>) =
            words.into_iter().partition(|secret| secret.letters.is_empty());
        // It can be built whatever the words: a file has no billions of letters.
        // Each notice has its own words, so that building the automaton counts more than its speed.
        let shapes = words.iter().map(|secret| &secret.shapes);
        let kind = Some(AhoCorasickKind::NoncontiguousNFA);
        let finder = AhoCorasick::builder().kind(kind).build(shapes).ok();
        Self { finder: finder.filter(|_| !words.is_empty()), words, signs }
    }

    /// The secrets of a notice and of one that it passes on.
    pub(super) fn and(&self, other: &Self) -> Self {
        Self::of([&self.words[..], &self.signs, &other.words, &other.signs].concat())
    }

    /// The first secret in a text, however it is spaced, marked up or written in capitals.
    pub(crate) fn find_leak(&self, text: &str) -> Option<&str> {
        let is_empty = self.words.is_empty() && self.signs.is_empty();
        if is_empty { None } else { self.find_in(&Searched::new(text)) }
    }

    /// The same for a text that is ready for the search.
    pub(crate) fn find_in(&self, searched: &Searched) -> Option<&str> {
        let places = LazyCell::new(|| searched.places());
        let found = self.finder.iter().flat_map(|f| f.find_overlapping_iter(&searched.shapes));
        let mut found = found.map(|found| (&self.words[found.pattern()], found.range()));
        let leaks = |(secret, range): &(&Secret, Range<usize>)| {
            let letters = &searched.letters[range.clone()];
            if letters == secret.letters {
                return !secret.must_stand_alone()
                    || secret.stands_alone(&searched.text, &places[range.clone()]);
            }
            secret.can_look_alike()
                && secret.looks_like(letters, &searched.text, &places[range.clone()])
                && secret.stands_alone(&searched.text, &places[range.clone()])
        };
        let found = found.find(leaks).map(|(secret, _)| secret);
        // Of signs no letters are left, so they are searched for as they are.
        let signs = || self.signs.iter().find(|secret| searched.text.contains(&secret.word));
        found.or_else(signs).map(|secret| secret.word.as_str())
    }
}

impl Secret {
    fn new(word: String, manner: Manner) -> Self {
        let searched = Searched::new(&word);
        let places = searched.places();
        let has_sign = |i: &usize| {
            let (one, two) = (places[i - 1], places[*i]);
            one != two && end(&searched.text, one) != two
        };
        let signs = (1..places.len()).filter(has_sign).collect();
        let Searched { letters, shapes, .. } = searched;
        Self { word, letters, shapes, manner, signs }
    }

    /// Whether the word may be found by letters that look like its own. What looks like a number
    /// may be any number, and what looks like a short word without digits any word with a digit.
    fn can_look_alike(&self) -> bool {
        let has_digit = || self.letters.contains(|c: char| c.is_ascii_digit());
        let is_number = || self.shapes.bytes().all(|c| c.is_ascii_digit());
        (self.letters.len() >= SHORT || has_digit()) && !is_number()
    }

    /// Whether letters at these places of a text look like those of the word, and are no word
    /// themselves: "radio" is not `rad10`, but `rad1o` and `rad-io` (for `rad-10`) are.
    fn looks_like(&self, letters: &str, text: &str, places: &[usize]) -> bool {
        let pairs = self.letters.bytes().zip(letters.bytes()).zip(places);
        let mut has_letter_for_digit = false;
        for ((own, typed), place) in pairs.filter(|((own, typed), _)| own != typed) {
            let is_capital = text[*place..].chars().next().is_some_and(char::is_uppercase);
            let is_alike = match typed {
                b'i' => is_capital && matches!(own, b'1' | b'l'),
                b'l' => !is_capital && matches!(own, b'1' | b'i'),
                _ => true,
            };
            if !is_alike {
                return false;
            }
            has_letter_for_digit |= own.is_ascii_digit();
        }
        let is_word = letters.bytes().all(|c| c.is_ascii_alphabetic());
        let has_sign = || {
            let has_sign = |i: &usize| {
                let between = &text[end(text, places[i - 1])..places[*i]];
                between.contains(|c: char| !c.is_whitespace())
            };
            self.signs.iter().any(has_sign)
        };
        !has_letter_for_digit || !is_word || has_sign()
    }

    fn must_stand_alone(&self) -> bool {
        self.manner == Manner::Ending || self.letters.len() < SHORT && self.letters.is_ascii()
    }

    /// Whether the letters at these places of a text are words of their own and no others: signs
    /// may be between them, but spaces only where the secret has a sign, or a digit meets a letter.
    fn stands_alone(&self, text: &str, places: &[usize]) -> bool {
        let (Some(first), Some(last)) = (places.first(), places.last()) else { return false };
        let is_word = |c: char| c.is_ascii_alphanumeric();
        let (before, after) = (&text[..*first], &text[end(text, *last)..]);
        if before.ends_with(is_word) || after.starts_with(is_word) {
            return false;
        }
        let letters = self.letters.as_bytes();
        let is_joined = |i: usize| {
            let (one, two) = (places[i - 1], places[i]);
            one == two
                || !text[end(text, one)..two].contains(char::is_whitespace)
                || self.signs.contains(&i)
                || letters[i - 1].is_ascii_digit() != letters[i].is_ascii_digit()
        };
        if !(1..places.len()).all(is_joined) {
            return false;
        }
        let is_among_words = (before.is_empty() || before.ends_with(char::is_whitespace))
            && (after.is_empty() || after.starts_with([' ', '\n', '.', ',', ';', ':', '!', '?']));
        self.manner == Manner::Name
            || !is_among_words
            || self.letters.contains(|c: char| c.is_ascii_digit())
    }
}

/// Where the character ends that begins at a place.
fn end(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(0, char::len_utf8)
}

/// The lines of a ransom note that can be told from common words, and the addresses in it.
pub(super) fn telling_parts(note: &str) -> Vec<&str> {
    let is_address = |word: &&str| {
        let is_dotted = || {
            let parts: Vec<&str> = word.split('.').collect();
            parts.len() > 1 && parts.iter().all(|part| !part.is_empty())
        };
        word.contains('@') || word.contains("://") || word.is_ascii() && is_dotted()
    };
    let lines = note.lines().map(str::trim);
    let lines = lines.filter(|line| Searched::new(line).letters.chars().count() >= SENTENCE);
    let words = note.split_whitespace().map(|word| word.trim_end_matches(['.', ',', ':', ';']));
    lines.chain(words.filter(is_address)).collect()
}

/// A line of fewer letters may be what anybody writes: "Contact us".
const SENTENCE: usize = 16;
