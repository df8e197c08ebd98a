//! Marks within words, by which what they come from is found again: characters that no file, no
//! message and no list of recipients can have.

use std::borrow::Cow;

/// A mark that opens is two signs, of these many each.
const DIGITS: u32 = 0x4000;
/// How many numbers marks can have, with room for those that are counted on from one.
pub(super) const NUMBERS: u64 = 0xF00_0000;
const HIGH: u32 = 0x10_0000;
const LOW: u32 = HIGH + DIGITS;
const CLOSE: char = '\u{108000}';

/// The first byte of every mark in UTF-8; only private use has it.
const LEAD: u8 = 0xF4;

/// A mark with a number.
pub(crate) fn open(number: usize) -> String {
    let number = u32::try_from(number).unwrap_or(u32::MAX).min(DIGITS * DIGITS - 1);
    let sign = |code: u32| char::from_u32(code).unwrap_or(CLOSE);
    [sign(HIGH + number / DIGITS), sign(LOW + number % DIGITS)].iter().collect()
}

/// Words between a mark and its end. Nothing stays nothing.
pub(crate) fn enclose(number: usize, words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("{}{words}{CLOSE}", open(number)) }
}

fn is_mark(c: char) -> bool {
    (HIGH..=u32::from(CLOSE)).contains(&u32::from(c))
}

fn is_marked(text: &str) -> bool {
    text.as_bytes().contains(&LEAD)
}

/// A text without its marks.
pub(crate) fn bare(text: &str) -> Cow<'_, str> {
    if is_marked(text) {
        Cow::Owned(text.chars().filter(|c| !is_mark(*c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// What a marked text consists of.
pub(crate) enum Piece<'t> {
    /// A mark.
    Open(usize),
    /// The end of the mark before it that has no end yet.
    Close,
    /// Words.
    Words(&'t str),
}

/// The pieces of a marked text.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        if first == CLOSE {
            rest = &rest[first.len_utf8()..];
            return Some(Piece::Close);
        }
        let mut signs = rest.chars();
        if is_mark(first) {
            let (high, low) = (u32::from(signs.next()?), u32::from(signs.next()?));
            rest = signs.as_str();
            let number = high.saturating_sub(HIGH) * DIGITS + low.saturating_sub(LOW);
            return Some(Piece::Open(usize::try_from(number).unwrap_or_default()));
        }
        let end = rest.find(is_mark).unwrap_or(rest.len());
        let (words, after) = rest.split_at(end);
        rest = after;
        Some(Piece::Words(words))
    })
}

/// The words of a marked text with a capital at their beginning.
pub(super) fn capital(text: &str) -> String {
    let start = text.find(|c| !is_mark(c)).unwrap_or(text.len());
    let (marks, words) = text.split_at(start);
    format!("{marks}{}", crate::characters::capital(words))
}

/// A marked text in two at a byte: the marks that are open there are in both.
pub(super) fn split(text: &str, at: usize) -> (String, String) {
    let (before, after) = text.split_at(at);
    if !is_marked(text) {
        return (before.to_owned(), after.to_owned());
    }
    let mut open_there = Vec::new();
    for piece in pieces(before) {
        match piece {
            Piece::Open(number) => open_there.push(number),
            Piece::Close => drop(open_there.pop()),
            Piece::Words(_) => {}
        }
    }
    let closed = open_there.iter().map(|_| CLOSE).collect::<String>();
    let opened = open_there.into_iter().map(open).collect::<String>();
    (format!("{before}{closed}"), format!("{opened}{after}"))
}

/// The byte of a marked text behind so many bytes of its words.
pub(super) fn place(text: &str, words: usize) -> usize {
    let (mut before, mut at) = (0, 0);
    for c in text.chars() {
        if before >= words {
            break;
        }
        at += c.len_utf8();
        before += if is_mark(c) { 0 } else { c.len_utf8() };
    }
    at
}

/// The lines of a marked text.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.to_owned();
    while let Some(end) = rest.find('\n') {
        let (line, after) = split(&rest, end);
        lines.push(line);
        rest = after.replacen('\n', "", 1);
    }
    lines.push(rest);
    lines
}

/// Some parts of a marked text, each with the mark under which it stands. `marked` has marks without
/// ends, each for the words up to the next; the parts follow each other in it, with nothing but white
/// space between them.
pub(crate) fn under<'t>(marked: &str, parts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut mark: Option<usize> = None;
    let mut rest = pieces(marked).peekable();
    let mut words = "";
    let mut found = Vec::new();
    for part in parts {
        let mut text = String::new();
        let mut left = part;
        let mut opened = None;
        while let Some(sign) = left.chars().next() {
            let Some(next) = words.chars().next() else {
                match rest.next() {
                    Some(Piece::Open(number)) => mark = Some(number),
                    Some(Piece::Close) => {}
                    Some(Piece::Words(more)) => words = more,
                    None => break,
                }
                continue;
            };
            words = &words[next.len_utf8()..];
            if next != sign {
                continue;
            }
            if opened != mark {
                text.extend(mark.map(open));
                opened = mark;
            }
            text.push(sign);
            left = &left[sign.len_utf8()..];
        }
        found.push(text + left);
    }
    found
}
