//! The words and signs of Japanese moments.

use std::sync::LazyLock;

/// A row of the table: what kind of word, the word, what it means.
type Row = (&'static str, &'static str, &'static str);

/// The rows of the table, the longest words first.
static WORDS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let table = include_str!("../../../../data/moment-words-japanese.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    let mut rows: Vec<Row> = rows
        .filter_map(|row| {
            let mut fields = row.split('\t');
            Some((fields.next()?, fields.next()?, fields.next()?))
        })
        .collect();
    rows.sort_by_key(|(_, word, _)| std::cmp::Reverse(word.len()));
    rows
});

/// The words of a kind, each with what it means.
pub(super) fn words(kind: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.iter().filter(move |(found, ..)| *found == kind).map(|(_, word, means)| (*word, *means))
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
