//! Fields and items in brackets: where one begins, how one is added and removed.

use super::super::layout::{
    Entry, Place, Style, comments_above, is_first, line_end, line_start, next_line,
};
use super::Replacements;

/// The start of an entry in brackets, with the comments above it if it begins a line.
pub(super) fn flow_start(text: &str, entries: &[Entry], index: usize) -> usize {
    let entry = &entries[index];
    if !is_first(text, entry.start) {
        return entry.start;
    }
    let limit = index.checked_sub(1).map_or(0, |index| next_line(text, entries[index].end()));
    let line = comments_above(text, entry.start, limit);
    line + (entry.start - line_start(text, entry.start))
}

/// The comma after an entry in brackets, if there is one.
fn comma(text: &str, at: usize) -> Option<usize> {
    let mut at = at;
    loop {
        let rest = &text[at..];
        let spaces = rest.len() - rest.trim_start().len();
        at += spaces;
        if !text[at..].starts_with('#') {
            return text[at..].starts_with(',').then_some(at);
        }
        at = line_end(text, at);
    }
}

pub(super) fn remove_in_flow(text: &str, parent: &Place, index: usize) -> Replacements {
    let entries = parent.entries();
    let entry = &entries[index];
    let comma_after = comma(text, entry.end());
    let mut parts = Replacements::new();
    if comma_after.is_none()
        && let Some(before) =
            index.checked_sub(1).and_then(|index| comma(text, entries[index].end()))
    {
        parts.push((before..before + 1, String::new()));
    }
    let end = comma_after.map_or(entry.end(), |comma| comma + 1);
    let rest = text[end..line_end(text, end)].trim_start();
    if is_first(text, entry.start) && (rest.is_empty() || rest.starts_with('#')) {
        let line = line_start(text, flow_start(text, entries, index));
        parts.push((line..next_line(text, end), String::new()));
    } else {
        let after = &text[end..];
        let spaces = after.len() - after.trim_start_matches(' ').len();
        let is_last = index + 1 == entries.len();
        let start = match index.checked_sub(1) {
            // The space after the comma that goes.
            Some(_) if is_last && !is_first(text, entry.start) => {
                text[..entry.start].trim_end_matches(' ').len()
            }
            _ => entry.start,
        };
        let end = if is_last { end } else { end + spaces };
        parts.push((start..end, String::new()));
    }
    parts
}

pub(super) fn add_in_flow(text: &str, parent: &Place, index: usize, new: String) -> Replacements {
    let entries = parent.entries();
    if let Some(next) = entries.get(index) {
        let at = flow_start(text, entries, index);
        let spaces = next.start - line_start(text, next.start);
        let gap = if is_first(text, next.start) {
            format!("\n{}", " ".repeat(spaces))
        } else {
            " ".to_owned()
        };
        return vec![(at..at, format!("{new},{gap}"))];
    }
    let Some(last) = entries.last() else {
        let inner = parent.range.start + 1..parent.range.end - 1;
        let is_map = matches!(parent.style, Style::Map { .. });
        return vec![(inner, if is_map { format!(" {new} ") } else { new })];
    };
    let spaces = last.start - line_start(text, last.start);
    let comma = comma(text, last.end());
    let end = comma.map_or(last.end(), |comma| comma + 1);
    let sign = if comma.is_some() { "" } else { "," };
    if is_first(text, last.start) {
        let line = line_end(text, end);
        let after = if comma.is_some() { "," } else { "" };
        let is_alone = text[end..line].trim_start();
        if is_alone.is_empty() || is_alone.starts_with('#') {
            let pad = " ".repeat(spaces);
            return vec![(end..end, sign.to_owned()), (line..line, format!("\n{pad}{new}{after}"))];
        }
    }
    vec![(end..end, format!("{sign} {new}"))]
}
