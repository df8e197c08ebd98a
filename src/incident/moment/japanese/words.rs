//! The words and signs of Japanese moments.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::fold::written;
use crate::words::Words;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    Words::of(include_str!("../../../../data/moment-words-japanese.tsv")).longest_first()
});

/// The words of a kind, each with what it means, the longest first.
pub(super) fn words(kind: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.of_kind(kind)
}

static BEGINNINGS: LazyLock<HashSet<char>> = LazyLock::new(|| {
    let words = words("word").chain(words("event")).map(|(word, _)| word).chain([HOLIDAY, AND]);
    let days = written::WEEKDAYS.iter().map(|(letter, _)| *letter);
    words.filter_map(|word| word.chars().next()).chain(days).collect()
});

/// Whether a word that may stand anywhere begins with a letter.
pub(super) fn may_begin(letter: char) -> bool {
    BEGINNINGS.contains(&letter)
}

/// "From", between the sides of a range.
pub(super) const FROM: &str = "\u{304B}\u{3089}";
/// "Times", behind how often something is done.
pub(super) const TIMES: &str = "\u{56DE}";
/// "Every", before a day, week, month or year.
pub(super) const EVERY: char = '\u{6BCE}';
/// "Holiday", in brackets.
pub(super) const HOLIDAY: &str = "(\u{795D}\u{65E5})";
pub(super) const COMMA: char = '\u{3001}';
/// Between the dates of a row, and between a weekday and its holiday.
pub(super) const DOT: char = '\u{30FB}';
/// "And", before the last of several dates.
pub(super) const AND: &str = "\u{53CA}\u{3073}";
/// "Half past", behind an hour.
pub(super) const HALF: char = '\u{534A}';
/// A fiscal year, behind its number.
pub(in super::super) const FISCAL: &str = "\u{5E74}\u{5EA6}";
/// The parts of a fiscal year.
pub(super) const PARTS: [(&str, &str); 6] = [
    ("\u{7B2C}1\u{56DB}\u{534A}\u{671F}", "Q1"),
    ("\u{7B2C}2\u{56DB}\u{534A}\u{671F}", "Q2"),
    ("\u{7B2C}3\u{56DB}\u{534A}\u{671F}", "Q3"),
    ("\u{7B2C}4\u{56DB}\u{534A}\u{671F}", "Q4"),
    ("\u{4E0A}\u{671F}", "H1"),
    ("\u{4E0B}\u{671F}", "H2"),
];
