//! The lines of a page, each with its language.

use std::ops::Range;

use super::Mark;

/// A line of a page.
#[derive(Debug, Clone)]
pub(super) struct Line<'a> {
    /// Its text, without its mark of a language and without white space at its end.
    pub text: &'a str,
    /// The bytes of that text in the page.
    pub at: Range<usize>,
    /// How many spaces it is indented by.
    pub indent: usize,
    /// What the line begins with.
    pub sign: Sign,
    /// The bytes of that sign in `text`; 0 if it stands before the mark of a language.
    pub sign_length: usize,
    /// Whether it begins with the mark of this page's language.
    pub is_marked: bool,
}

/// The signs that a line begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sign {
    None,
    /// Number signs, and how many.
    Heading(usize),
    /// A mark; `None` is `- `.
    Item(Option<Mark>),
}

/// What the lines of a page are in one language.
pub(super) struct Lines<'a> {
    pub lines: Vec<Line<'a>>,
    /// Whether any line has the mark of a language.
    pub has_marks: bool,
}

/// The page with spaces in the place of everything that is not for a language, so that places in it
/// are places of the page.
pub fn text_for(page: &str, language: &str, languages: &[String]) -> String {
    let mut text: String =
        page.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    for line in lines(page, language, languages).lines {
        text.replace_range(line.at, line.text);
    }
    text
}

const WIDE_COLON: char = '\u{FF1A}';

/// The lines of a page that are for a language. A line of another language, and the lines that
/// continue it, are left out.
pub(super) fn lines<'a>(page: &'a str, language: &str, languages: &[String]) -> Lines<'a> {
    let mut lines = Vec::new();
    let mut has_marks = false;
    // Whether the present lines are for another language, and whether a mark alone on its line covers
    // all lines of the block below it.
    let (mut is_other, mut is_block) = (false, false);
    let mut start = 0;
    for raw in page.split_inclusive('\n') {
        let text = raw.trim_end();
        let indent = text.len() - text.trim_start_matches(' ').len();
        let (sign, length) = sign_of(&text[indent..]);
        let marked = language_mark(&text[indent + length..], languages);
        let at = start + indent;
        start += raw.len();
        if let Some((other, mark)) = marked {
            has_marks = true;
            is_other = other != language;
            let rest = &text[indent + length + mark..];
            let is_alone = rest.is_empty() && sign == Sign::None;
            is_block = is_alone;
            if is_other || is_alone {
                continue;
            }
            let begin = at + length + mark;
            let at = begin..begin + rest.len();
            lines.push(Line { text: rest, at, indent, sign, sign_length: 0, is_marked: true });
            continue;
        }
        if text.trim().is_empty() {
            // An empty line ends what a mark covers.
            (is_other, is_block) = (false, false);
        } else if is_other {
            if is_block || !begins_block(&text[indent..], &sign) {
                continue;
            }
            is_other = false;
        }
        let at = at..at + text.len() - indent;
        let is_marked = is_block;
        let text = &text[indent..];
        lines.push(Line { text, at, indent, sign, sign_length: length, is_marked });
    }
    Lines { lines, has_marks }
}

/// The sign that a text begins with, and its bytes.
fn sign_of(text: &str) -> (Sign, usize) {
    let hashes = text.len() - text.trim_start_matches('#').len();
    if hashes > 0 && text[hashes..].starts_with(' ') {
        (Sign::Heading(hashes), hashes + 1)
    } else if text.starts_with("- ") {
        (Sign::Item(None), 2)
    } else if let Some((mark, length)) = Mark::of_item(text) {
        (Sign::Item(Some(mark)), length)
    } else {
        (Sign::None, 0)
    }
}

/// The language at the beginning of a line, and the length of its mark.
fn language_mark<'l>(text: &str, languages: &'l [String]) -> Option<(&'l str, usize)> {
    languages.iter().find_map(|language| {
        let rest = text.strip_prefix(language.as_str())?;
        let colon = rest.chars().next().filter(|c| matches!(*c, ':' | WIDE_COLON))?;
        let after = &rest[colon.len_utf8()..];
        let space = after.len() - after.trim_start_matches(' ').len();
        Some((language.as_str(), language.len() + colon.len_utf8() + space))
    })
}

/// Whether a line begins a block of its own, so that it does not continue the line above.
fn begins_block(text: &str, sign: &Sign) -> bool {
    *sign != Sign::None || text.starts_with('#') || is_brace_line(text)
}

/// Whether a line consists of one name in braces, perhaps behind a mark.
pub(super) fn is_brace_line(text: &str) -> bool {
    text.strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .is_some_and(|inner| !inner.is_empty() && !inner.contains(['{', '}']))
}
