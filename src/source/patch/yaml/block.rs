//! Fields and items on lines of their own: where one begins and ends, how one is added and removed.

use std::ops::Range;

use super::super::layout::{
    Entry, column, comments_above, is_blank, is_blank_before, is_first, line_end, line_start,
    next_line,
};
use super::Replacements;

/// The lines of an entry with the comments that belong to it: those directly above, at the end of
/// its line and, indented like what is in it, directly below. Begins in the middle of a line if
/// another entry stands before it.
pub(super) fn lines(text: &str, entries: &[Entry], index: usize) -> Range<usize> {
    let entry = &entries[index];
    let start = if is_first(text, entry.start) {
        let limit = match index.checked_sub(1) {
            Some(index) => next_line(text, entries[index].end()),
            None => 0,
        };
        comments_above(text, entry.start, limit)
    } else {
        entry.start
    };
    let column = column(text, entry.start);
    let mut end = next_line(text, entry.end());
    loop {
        let line = &text[end..line_end(text, end)];
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if spaces <= column || !line[spaces..].starts_with('#') {
            break;
        }
        end = next_line(text, end);
    }
    start..end
}

pub(super) fn remove_in_block(text: &str, entries: &[Entry], index: usize) -> Replacements {
    let mut gone = lines(text, entries, index);
    if !is_first(text, entries[index].start)
        && let Some(next) = entries.get(index + 1)
    {
        // The next one takes the place beside the hyphen; comments above it go above that.
        let comments = comments_above(text, next.start, gone.end);
        let line = line_start(text, gone.start);
        let indent =
            &text[line..][..text[line..].len() - text[line..].trim_start_matches(' ').len()];
        let above = text[comments..line_start(text, next.start)].split_inclusive('\n');
        let above = above.map(|comment| format!("{indent}{}", comment.trim_start_matches(' ')));
        let above: String = above.collect();
        return vec![(line..line, above), (gone.start..next.start, String::new())];
    }
    // Empty lines on both sides would be twice as many.
    if gone.start == 0 || is_blank_before(text, gone.start) {
        let mut end = gone.end;
        while is_blank(text, end) {
            end = next_line(text, end);
        }
        if end == text.len() {
            while is_blank_before(text, gone.start) {
                gone.start = line_start(text, gone.start - 1);
            }
        }
        gone.end = end;
    }
    vec![(gone, String::new())]
}

pub(super) fn add_in_block(
    text: &str,
    entries: &[Entry],
    index: usize,
    column: usize,
    new: &str,
) -> Replacements {
    // An empty line stands between the new entry and the others if it stands between those.
    let neighbours = index.max(1).min(entries.len() - 1);
    let is_apart = neighbours > 0 && is_blank(text, next_line(text, entries[neighbours - 1].end()));
    let gap = if is_apart { "\n\n" } else { "\n" };
    let spaces = " ".repeat(column);
    if let Some(next) = entries.get(index) {
        let at = lines(text, entries, index).start;
        if !is_first(text, next.start) {
            return vec![(at..at, format!("{new}{gap}{spaces}"))];
        }
        return vec![(at..at, format!("{spaces}{new}{gap}"))];
    }
    let last = lines(text, entries, entries.len() - 1);
    let has_break = text[..last.end].ends_with('\n');
    let before = if has_break { &gap[1..] } else { gap };
    let after = if has_break { "\n" } else { "" };
    vec![(last.end..last.end, format!("{before}{spaces}{new}{after}"))]
}
