//! How a file is written: its indents, and how a text is spelled.

use super::super::layout::{Entry, Place, Style, column};
use super::super::write::{Habits, Spelling};
use crate::source::Path;

/// The narrowest lines of a folded text that are made.
const NARROWEST: usize = 60;

/// How the file is written.
pub(super) fn habits(text: &str, root: &Place) -> Habits {
    let is_json = root.is_flow()
        && matches!(root.style, Style::Map { .. })
        && root.entries().first().is_none_or(|entry| text[entry.start..].starts_with('"'));
    let (mut hyphen, mut field) = (None, None);
    root.visit(&Path::default(), &mut |_, place| {
        if let Style::Map { is_flow: false, entries } = &place.style {
            for Entry { start, value, .. } in entries.iter().filter(|e| e.value.is_block()) {
                let kind = if matches!(value.style, Style::List { .. }) {
                    &mut hyphen
                } else {
                    &mut field
                };
                let key = column(text, *start);
                kind.get_or_insert(column(text, value.range.start).saturating_sub(key));
            }
        }
    });
    Habits { is_json, hyphen: hyphen.unwrap_or(2), field: field.unwrap_or(2).max(1) }
}

/// How a text was spelled.
pub(super) fn spelling(text: &str, place: &Place) -> Option<Spelling> {
    Some(match place.style {
        Style::Plain => Spelling::Plain,
        Style::Single => Spelling::Single,
        Style::Double => Spelling::Double,
        Style::Literal(header) | Style::Folded(header) => {
            let lines =
                text[header..place.range.end].lines().filter(|line| !line.trim().is_empty());
            let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
            let indent = lines.clone().map(spaces).min()?;
            if let Style::Literal(_) = place.style {
                return Some(Spelling::Literal(indent));
            }
            let width = lines.map(|line| line.chars().count() - indent).max().unwrap_or(0);
            Spelling::Folded(indent, width.max(NARROWEST))
        }
        _ => return None,
    })
}
