//! The sentences of a text as people type it.

use std::ops::Range;

use crate::mark::Mark;

/// The bytes of the sentences of a text in Markdown. What lies between them, white space and the
/// signs of lists, belongs to none. Names in braces, links and emphasis are never cut.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for paragraph in paragraphs(text) {
        let begin = paragraph.start + sign(&text[paragraph.clone()]);
        split(text, begin..paragraph.end, &mut found);
    }
    found
}

/// The parts of a text that are set by themselves: paragraphs, items, rows of a table. A line that
/// ends with a sentence is such a part too, since nothing is lost by that.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut continues = false;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        let end = start + words.len();
        at += line.len();
        if words.is_empty() || is_ruler(words) {
            continues = false;
            continue;
        }
        match parts.last_mut() {
            Some(part) if continues && !begins_part(line) => part.end = end,
            _ => parts.push(start..end),
        }
        continues = !words.starts_with('|');
    }
    parts
}

/// Whether a line does not continue the one above: a full-width space begins a paragraph.
fn begins_part(line: &str) -> bool {
    let words = line.trim_start();
    sign(words) > 0 || words.starts_with('|') || line.starts_with('\u{3000}')
}

/// Whether a line is the one below the head of a table.
fn is_ruler(line: &str) -> bool {
    line.starts_with('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The length of the sign that an item begins with, and of the spaces behind it.
fn sign(line: &str) -> usize {
    if let Some((_, length)) = Mark::of_item(line) {
        return length;
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let length = match rest.chars().next() {
        Some('-' | '*' | '+') if digits == 0 => 1,
        Some('.' | ')') if digits > 0 => digits + 1,
        _ => return 0,
    };
    let spaces = line[length..].len() - line[length..].trim_start_matches(' ').len();
    if spaces == 0 { 0 } else { length + spaces }
}

/// Words before a full stop that does not end a sentence.
const ABBREVIATED: [&str; 18] = [
    "a.m", "p.m", "Co", "Ltd", "Inc", "Corp", "No", "Nos", "Mr", "Ms", "Mrs", "Dr", "Art", "vs",
    "e.g", "i.e", "etc", "approx",
];

/// Adds the sentences of a part of a text.
fn split(text: &str, part: Range<usize>, found: &mut Vec<Range<usize>>) {
    let words = &text[part.clone()];
    let mut start = 0;
    let mut depth = 0_usize;
    let (mut strong, mut code) = (false, false);
    let mut signs = words.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '`' => code = !code,
            _ if code => {}
            '{' | '[' | '(' | '\u{300C}' | '\u{300E}' | '\u{FF08}' | '\u{201C}' => depth += 1,
            '}' | ']' | ')' | '\u{300D}' | '\u{300F}' | '\u{FF09}' | '\u{201D}' => {
                depth = depth.saturating_sub(1);
            }
            '*' => {
                while signs.next_if(|(_, next)| *next == '*').is_some() {}
                strong = !strong;
            }
            _ => {}
        }
        let mut end = at + sign.len_utf8();
        let wide = matches!(sign, '\u{3002}' | '\u{FF01}' | '\u{FF1F}');
        if code || depth > 0 || strong || !(wide || matches!(sign, '.' | '!' | '?')) {
            continue;
        }
        // A quotation mark or a reference of a footnote belongs to the sentence before it.
        if let Some(note) = note(&words[end..]) {
            end += note;
            while signs.next_if(|(next, _)| *next < end).is_some() {}
        }
        let rest = &words[end..];
        let ends = if wide {
            !rest.starts_with([
                '\u{300D}', '\u{300F}', '\u{FF09}', '\u{3002}', '\u{FF01}', '\u{FF1F}',
            ])
        } else {
            let behind = rest.trim_start();
            let begins = behind.chars().next();
            behind.len() < rest.len()
                && begins.is_some_and(|c| c.is_uppercase() || "{[\u{201C}\"*".contains(c))
                && !(sign == '.' && is_abbreviated(&words[start..at]))
        };
        if ends {
            push(text, part.start + start..part.start + end, found);
            start = end + rest.len() - rest.trim_start().len();
        }
    }
    push(text, part.start + start..part.end, found);
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let words = text[range.clone()].trim_end();
    if !words.is_empty() {
        found.push(range.start..range.start + words.len());
    }
}

/// The length of a reference to a footnote at the beginning of a text.
fn note(text: &str) -> Option<usize> {
    text.starts_with("[^").then(|| text.find(']').map(|end| end + 1))?
}

fn is_abbreviated(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or(before);
    ABBREVIATED.contains(&word) || word.chars().count() == 1 && word.chars().all(char::is_uppercase)
}
