//! What to write in the place of what is no YAML.
//!
//! The scanner stops where it can read no further, often a line below the mistake. So the line where
//! it stops and the lines above are searched for what people type by mistake, above all signs of a
//! Japanese input method.

use std::ops::Range;

use crate::characters::half_width;
use crate::message;
use crate::message::Message;

/// How many lines above the place are searched: a value of several lines hides the mistake so far.
const LINES: usize = 4;

/// The place of a mistake and what to write, for an error of the scanner and its place.
pub(super) fn of(text: &str, at: Range<usize>, error: &str) -> (Range<usize>, Message) {
    let mut end = text[at.start..].find('\n').map_or(text.len(), |length| at.start + length);
    for _ in 0..=LINES {
        let start = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
        if let Some((range, message)) = mistake(&text[start..end]) {
            return (start + range.start..start + range.end, message);
        }
        if start == 0 {
            break;
        }
        end = start - 1;
    }
    (at, in_words(error))
}

/// A mistake in a line, and what to write.
fn mistake(line: &str) -> Option<(Range<usize>, Message)> {
    let space = |c: char| c.is_whitespace();
    let words = line.trim_start_matches(space);
    let indent = line.len() - words.len();
    if words.starts_with('#') || words.is_empty() {
        return None;
    }
    if let Some(at) = line[..indent].find(WIDE_SPACE) {
        let message = message!("wide-indent");
        return Some((sign_at(line, at), message));
    }
    if let Some(at) = line[..indent].find('\t') {
        return Some((at..at + 1, message!("tab-indent")));
    }
    if let Some(dash) = words.chars().next().filter(|c| DASHES.contains(*c)) {
        let message = message!("dash-item", dash);
        return Some((sign_at(line, indent), message));
    }
    let item = words.strip_prefix("- ").unwrap_or(words);
    let start = line.len() - item.len();
    let name = item.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(item.len());
    let (at, value) = (start + name, &item[name..]);
    if name == 0 {
        return braces(line, start);
    }
    if value.starts_with(WIDE_COLON) {
        let message = message!("wide-colon-write");
        return Some((sign_at(line, at), message));
    }
    let value = value.strip_prefix(':')?;
    if value.starts_with(WIDE_SPACE) {
        let message = message!("wide-space-value");
        return Some((sign_at(line, at + 1), message));
    }
    if value.starts_with(|c: char| !c.is_whitespace()) {
        let message = message!("no-space-value");
        return Some((at..at + 1, message));
    }
    braces(line, at + 1)
}

/// A mistake with the braces, quotation marks or references of the value that begins at a place.
fn braces(line: &str, from: usize) -> Option<(Range<usize>, Message)> {
    let value = line[from..].trim_start();
    let start = line.len() - value.len();
    let first = value.chars().next()?;
    if WIDE_BRACES.contains(first) {
        let message = message!("wide-brace", first, plain = half_width(first));
        return Some((sign_at(line, start), message));
    }
    let is_list = matches!(first, '{' | '[');
    if SMART.contains(first) {
        let message = message!("smart-quote", first);
        return Some((sign_at(line, start), message));
    }
    if is_list
        && let Some(at) = value.find(|c: char| {
            WIDE_BRACES.contains(c) || SMART.contains(c) || matches!(c, WIDE_COLON | WIDE_COMMA)
        })
        && !value[..at].contains(['"', '\''])
    {
        let sign = value[at..].chars().next()?;
        let plain = if SMART.contains(sign) { '"' } else { half_width(sign) };
        let message = message!("wide-sign", sign, plain);
        return Some((sign_at(line, start + at), message));
    }
    let at = reference(value)?;
    let message = message!("quote-reference");
    Some((start + at..start + at + 1, message))
}

/// Where a value begins with a name in braces and goes on behind it: of a field, or of one of the
/// fields in braces.
fn reference(value: &str) -> Option<usize> {
    value.match_indices('{').map(|(at, _)| at).find(|at| {
        let begins = *at == 0 || value[..*at].ends_with(": ");
        let Some((name, after)) = value[at + 1..].split_once('}') else { return false };
        let is_name = !name.is_empty()
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '=' | ' '))
            && !name.starts_with(' ');
        let goes_on = after.trim_start().starts_with(|c| !matches!(c, ',' | '}' | ']' | '#'));
        begins && is_name && goes_on
    })
}

/// An error of the scanner in words that people know.
fn in_words(error: &str) -> Message {
    let known = [
        ("mapping values are not allowed", message!("colon-in-value")),
        ("simple key expected", message!("no-field")),
        ("did not find expected key", message!("field-indent")),
        ("did not find expected '-' indicator", message!("item-indent")),
        ("expected ',' or", message!("brace-or-quote")),
        ("unexpected EOF", message!("not-closed")),
        ("did not find expected node content", message!("value-missing")),
        ("cannot start any token", message!("sign-begins-no-value")),
        ("unexpected character", message!("sign-begins-no-value")),
        ("alphabetic or numeric character", message!("star-begins-no-value")),
    ];
    let found = known.into_iter().find(|(words, _)| error.contains(words));
    found.map_or_else(|| message!("no-yaml", error), |(_, message)| message)
}

fn sign_at(line: &str, at: usize) -> Range<usize> {
    at..at + line[at..].chars().next().map_or(0, char::len_utf8)
}

const WIDE_SPACE: char = '\u{3000}';
const WIDE_COLON: char = '\u{FF1A}';
const WIDE_COMMA: char = '\u{FF0C}';
/// Signs that look like the one before an item.
const DASHES: &str = "\u{FF0D}\u{2212}\u{2010}\u{2013}\u{2014}\u{2015}";
/// Full-width braces and brackets, and the quotation mark.
const WIDE_BRACES: &str = "\u{FF5B}\u{FF5D}\u{FF3B}\u{FF3D}\u{FF02}";
/// Quotation marks of text.
const SMART: &str = "\u{201C}\u{201D}\u{2018}\u{2019}";
