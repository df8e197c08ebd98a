//! Values as YAML. Every spelling is read back before it is used.

use crate::source::{Node, Value, normal, parse};

use super::Content;

/// How a text is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    Plain,
    Single,
    Double,
    /// Lines below `|`, which start in this column.
    Literal(usize),
    /// Lines below `>`, which start in this column and are at most this wide.
    Folded(usize, usize),
}

/// What a file is used to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habits {
    /// It is JSON: all keys and texts in quotation marks.
    pub(super) is_json: bool,
    /// How far the hyphens of a list are indented below its key.
    pub(super) hyphen: usize,
    /// How far the fields of a mapping are indented below its key.
    pub(super) field: usize,
}

/// A value as it follows its key or hyphen: what stands in the same line, and the lines below,
/// each after a line break.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) first: String,
    pub(super) rest: String,
}

/// How wide a line with several values is.
const WIDTH: usize = 100;

/// Words that older readers of YAML take for true or false.
const OLD_WORDS: &[&str] = &["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

/// A value in a line of its own.
pub(super) fn inline(value: &Content, habits: Habits) -> String {
    match value {
        Content::Bool(bool) => bool.to_string(),
        Content::Integer(number) => number.to_string(),
        Content::Text(text) => one_line(text, true, None, habits),
        Content::List(items) => {
            let items: Vec<String> = items.iter().map(|item| inline(item, habits)).collect();
            format!("[{}]", items.join(", "))
        }
        Content::Map(entries) if entries.is_empty() => "{}".to_owned(),
        Content::Map(entries) => {
            let entries = entries.iter();
            let entries: Vec<String> = entries
                .map(|(name, value)| format!("{}: {}", key(name, habits), inline(value, habits)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}

/// A value in a line of its own, spelled as it was before if that is possible.
pub(super) fn inline_as(value: &Content, old: Spelling, habits: Habits) -> String {
    match value {
        Content::Text(text) => one_line(text, true, Some(old), habits),
        _ => inline(value, habits),
    }
}

/// A key.
pub(super) fn key(name: &str, habits: Habits) -> String {
    let is_read = |text: &str| match parse::yaml(&format!("{text}: 1\n")).as_deref() {
        Ok(Node { value: Value::Mapping(entries), .. }) => {
            entries.len() == 1 && entries[0].0.name == normal(name)
        }
        _ => false,
    };
    if !habits.is_json && is_plain(name, true) && is_read(name) {
        return name.to_owned();
    }
    double(name)
}

/// A value in the place of an entry whose collection starts in a column. An item of a list begins
/// beside its hyphen, unless `is_below`.
pub(super) fn block(
    value: &Content,
    column: usize,
    is_item: bool,
    is_below: bool,
    old: Option<Spelling>,
    habits: Habits,
) -> Written {
    let on_line = |first: String| Written { first, rest: String::new() };
    match value {
        Content::Text(text) => scalar(text, column, old, habits),
        Content::List(items) if !items.is_empty() && !fits(value, column, is_item, habits) => {
            let indent = column + if is_item { 2 } else { habits.hyphen };
            let lines = items.iter().map(|item| entry("-", item, indent, true, habits));
            below(lines, indent, is_item && !is_below)
        }
        Content::Map(entries) if !entries.is_empty() && !fits(value, column, is_item, habits) => {
            let indent = column + if is_item { 2 } else { habits.field };
            let lines = entries.iter().map(|(name, value)| {
                entry(&format!("{}:", key(name, habits)), value, indent, false, habits)
            });
            below(lines, indent, is_item && !is_below)
        }
        _ => on_line(inline(value, habits)),
    }
}

/// A line with a key or hyphen and its value, and the lines below it.
pub(super) fn entry(
    sign: &str,
    value: &Content,
    column: usize,
    is_item: bool,
    habits: Habits,
) -> String {
    let Written { first, rest } = block(value, column, is_item, false, None, habits);
    let space = if first.is_empty() { "" } else { " " };
    format!("{sign}{space}{first}{rest}")
}

/// Entries one below the other, the first of them beside the hyphen or on a line of its own.
fn below(lines: impl Iterator<Item = String>, indent: usize, is_beside: bool) -> Written {
    let mut written = Written::default();
    for (index, line) in lines.enumerate() {
        if index == 0 && is_beside {
            // What is below the first line is indented already.
            let end = line.find('\n').unwrap_or(line.len());
            written.first = line[..end].to_owned();
            written.rest = line[end..].to_owned();
        } else {
            written.rest.push('\n');
            written.rest.push_str(&" ".repeat(indent));
            written.rest.push_str(&line);
        }
    }
    written
}

/// Whether a list or mapping is written in brackets: a few words in one line.
fn fits(value: &Content, column: usize, is_item: bool, habits: Habits) -> bool {
    let is_word = |value: &Content| match value {
        Content::Text(text) => !text.contains('\n'),
        Content::Bool(_) | Content::Integer(_) => true,
        Content::List(_) | Content::Map(_) => false,
    };
    let is_short = match value {
        Content::List(items) => items.iter().all(is_word),
        Content::Map(entries) => {
            // Facts are lists of mappings, each on lines of its own; an item of words in each
            // language has the codes of languages only.
            let are_codes = entries.iter().all(|(name, _)| name.len() == 2);
            let is_small = entries.len() <= 3 && (!is_item || are_codes);
            is_small && entries.iter().all(|(_, value)| is_word(value))
        }
        _ => false,
    };
    is_short && column + inline(value, habits).chars().count() + 16 <= WIDTH
}

/// A text below a column, spelled as it was before if that is possible.
fn scalar(text: &str, column: usize, old: Option<Spelling>, habits: Habits) -> Written {
    let default = Spelling::Literal(column + 2);
    let lines = match old {
        Some(spelling @ (Spelling::Literal(_) | Spelling::Folded(..))) => Some(spelling),
        _ => text.contains('\n').then_some(default),
    };
    if !habits.is_json && !text.trim_matches('\n').is_empty() && text.chars().all(is_printable) {
        for spelling in lines.into_iter().chain(text.contains('\n').then_some(default)) {
            let written = match spelling {
                Spelling::Folded(indent, width) => folded(text, column, indent, width),
                Spelling::Literal(indent) => literal(text, column, indent),
                _ => None,
            };
            if let Some(written) = written {
                return written;
            }
        }
    }
    Written { first: one_line(text, false, old, habits), rest: String::new() }
}

/// A text as lines below `|`.
fn literal(text: &str, column: usize, indent: usize) -> Option<Written> {
    lines_below('|', text, text, column, indent)
}

/// A text as lines below `>`, of which the reader makes one.
fn folded(text: &str, column: usize, indent: usize, width: usize) -> Option<Written> {
    let (words, end) = match text.strip_suffix('\n') {
        Some(words) => (words, "\n"),
        None => (text, ""),
    };
    let mut lines = Vec::new();
    for line in words.split('\n') {
        let mut row = String::new();
        for word in line.split(' ') {
            let is_full = row.chars().count() + word.chars().count() >= width;
            // A line must not begin or end with a space.
            if is_full && !word.is_empty() && !row.is_empty() && !row.ends_with(' ') {
                lines.push(std::mem::take(&mut row));
                row.push_str(word);
            } else {
                if !row.is_empty() {
                    row.push(' ');
                }
                row.push_str(word);
            }
        }
        lines.push(row);
        lines.push(String::new());
    }
    lines.pop();
    lines_below('>', &(lines.join("\n") + end), text, column, indent)
}

/// Lines below `|` or `>`, if they are read as `text`.
fn lines_below(
    sign: char,
    lines: &str,
    text: &str,
    column: usize,
    indent: usize,
) -> Option<Written> {
    let (body, end) = match lines.strip_suffix('\n') {
        // What follows could be empty lines, which would be a part of the text.
        Some(body) if body.ends_with('\n') => return None,
        Some(body) => (body, ""),
        None => (lines, "-"),
    };
    let spaces = " ".repeat(indent);
    let first = body.lines().find(|line| !line.is_empty())?;
    let digit = if first.starts_with([' ', '\t']) {
        let digit = indent.checked_sub(column).filter(|digit| (1..=9).contains(digit))?;
        digit.to_string()
    } else {
        String::new()
    };
    let mut rest = String::new();
    for line in body.split('\n') {
        rest.push('\n');
        if !line.is_empty() {
            rest.push_str(&spaces);
            rest.push_str(line);
        }
    }
    let written = Written { first: format!("{sign}{digit}{end}"), rest };
    let pad = " ".repeat(column);
    let read = parse::yaml(&format!("{pad}k: {}{}\n", written.first, written.rest)).ok()?;
    is_value(&read.value, text).then_some(written)
}

/// A text within a line.
fn one_line(text: &str, is_flow: bool, old: Option<Spelling>, habits: Habits) -> String {
    if habits.is_json {
        return double(text);
    }
    let usual = if text.contains(['"', '\\']) { Spelling::Single } else { Spelling::Double };
    for spelling in old.into_iter().chain([Spelling::Plain, usual]) {
        let written = match spelling {
            Spelling::Plain if is_plain(text, is_flow) => text.to_owned(),
            Spelling::Single if text.chars().all(|c| is_printable(c) && c != '\n') => {
                format!("'{}'", text.replace('\'', "''"))
            }
            Spelling::Double => double(text),
            _ => continue,
        };
        let line =
            if is_flow { format!("{{ k: {written}, l: 1 }}") } else { format!("k: {written}") };
        if parse::yaml(&line).is_ok_and(|read| is_value(&read.value, text)) {
            return written;
        }
    }
    double(text)
}

/// Whether a mapping has a text as its first value.
fn is_value(read: &Value, text: &str) -> bool {
    let Value::Mapping(entries) = read else { return false };
    matches!(entries.first(), Some((_, node)) if matches!(&node.value, Value::String(value) if value == text))
}

/// Whether a text can stand without quotation marks for every reader of YAML. That it is no number
/// and no date for ours is found by reading it.
fn is_plain(text: &str, is_flow: bool) -> bool {
    let is_old_word = OLD_WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    !text.is_empty()
        && text.trim() == text
        && text.chars().all(|c| is_printable(c) && c != '\t' && c != '\n')
        && !text.starts_with(|c: char| "-?:,[]{}#&*!|>'\"%@`<=~".contains(c))
        && !text.starts_with("...")
        && !text.contains(": ")
        && !text.ends_with(':')
        && !text.contains(" #")
        && !(is_flow && text.contains([',', '[', ']', '{', '}']))
        && !is_old_word
}

/// Whether a character may stand in a file as it is.
fn is_printable(c: char) -> bool {
    (matches!(c, '\n' | '\t') || !c.is_control())
        && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// A text in double quotation marks, as YAML and JSON read it.
pub(super) fn double(text: &str) -> String {
    let mut written = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            '\r' => written.push_str("\\r"),
            c if is_printable(c) => written.push(c),
            c => written.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
    }
    written.push('"');
    written
}
