//! What becomes of the ends of lines inside a paragraph, and of the spaces at its beginning.

use super::{Block, Inline};
use crate::characters::{half_width, is_cjk};
use crate::mark::Mark;

const WIDE_SPACE: char = '\u{3000}';
/// The reference mark, which may have a number.
const NOTE: char = '\u{203B}';

/// What stands between two lines of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing.
    None,
    /// A space.
    Space,
    /// The end of a line before one that was typed as an item.
    Item,
    /// The end of the paragraph.
    Paragraph,
}

/// Whether a text is in a script that sets no spaces: it has more characters of one than it has
/// words of others.
pub(super) fn sets_no_spaces(text: &str) -> bool {
    let wide = text.chars().filter(|c| is_cjk(*c)).count();
    let letters = |c: char| !c.is_alphabetic() || is_cjk(c);
    wide > text.split(letters).filter(|word| !word.is_empty()).count()
}

/// What stands between a line that ends with a character and the next one; `None` is the end or the
/// beginning of a name in braces. `wide` tells whether the text sets no spaces.
///
/// Next to kana and kanji a letter or digit has no space, for the typesetter sets the distance.
pub(super) fn joint(before: Option<char>, next: Option<&str>, wide: bool) -> Joint {
    if next.is_some_and(|next| next.starts_with(WIDE_SPACE)) {
        return Joint::Paragraph;
    }
    if !wide {
        let is_wide = |c: Option<char>| c.is_some_and(is_cjk);
        let both = is_wide(before) && is_wide(next.and_then(|next| next.chars().next()));
        return if both { Joint::None } else { Joint::Space };
    }
    if next.is_some_and(begins_item) {
        return Joint::Item;
    }
    let is_wide = |c: Option<char>| c.is_none_or(is_cjk);
    let next = next.and_then(|next| next.chars().next());
    if is_wide(before) || is_wide(next) { Joint::None } else { Joint::Space }
}

/// Whether a line begins as an item that people type without the signs of Markdown.
fn begins_item(line: &str) -> bool {
    mark_of(line).is_some()
}

/// The mark of a line that was typed as an item, and its length in bytes.
fn mark_of(line: &str) -> Option<(String, usize)> {
    let (_, length) = Mark::of_item(line).or_else(|| {
        // 1.5 is a number.
        Mark::of_heading(line).filter(|(mark, length)| {
            mark.number.is_some() && !line[*length..].starts_with(|c: char| c.is_numeric())
        })
    })?;
    // The number of a note belongs to its sign.
    let rest = &line[length..];
    let after = rest.trim_start_matches(|c: char| half_width(c).is_ascii_digit());
    let is_note = line.starts_with(NOTE) && line[..length].chars().count() == 1;
    let after = if is_note { after.trim_start_matches([' ', WIDE_SPACE]) } else { rest };
    let length = line.len() - after.len();
    Some((line[..length].to_owned(), length))
}

/// A paragraph, and the list of the items that begin at some of its elements. A first line that is
/// an item too belongs to the list.
pub(super) fn paragraphs(mut inlines: Vec<Inline>, items: &[usize]) -> Vec<Block> {
    let mut list = Vec::new();
    for start in items.iter().rev() {
        list.push(inlines.split_off((*start).min(inlines.len())));
    }
    without_indent(&mut inlines);
    let is_item = matches!(inlines.first(), Some(Inline::Text(text)) if begins_item(text));
    if is_item && !list.is_empty() {
        list.push(std::mem::take(&mut inlines));
    }
    let mut blocks = Vec::new();
    if !inlines.is_empty() {
        blocks.push(Block::Paragraph(inlines));
    }
    if !list.is_empty() {
        let (marks, items) = list.into_iter().rev().map(item).unzip();
        blocks.push(Block::List { start: None, marks, items });
    }
    blocks
}

/// An item with its mark, which is in the text if the text begins with an emphasis.
fn item(mut inlines: Vec<Inline>) -> (String, Vec<Block>) {
    let mut mark = String::new();
    if let Some(Inline::Text(text)) = inlines.first_mut()
        && let Some((found, length)) = mark_of(text)
    {
        mark = found;
        text.drain(..length);
    }
    (mark, vec![Block::Paragraph(inlines)])
}

/// The number of an item of a list of Markdown with its full stop or bracket, and a space.
pub(super) fn number_of(item: &str) -> String {
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    format!("{} ", item.get(..=digits).unwrap_or_default())
}

/// Whether typed numbers are those that a list has anyway: they count on, or are all 1, as Markdown
/// is often typed.
pub(super) fn count_on(start: u64, marks: &[String]) -> bool {
    let usual = |number: u64| format!("{number}. ");
    (start..).zip(marks).all(|(number, mark)| *mark == usual(number))
        || marks.iter().all(|mark| *mark == usual(1))
}

/// Takes the spaces from the beginning of a paragraph that were typed as its indent, which the
/// layout sets.
fn without_indent(inlines: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = inlines.first_mut()
        && text.starts_with(WIDE_SPACE)
    {
        *text = text.trim_start_matches(WIDE_SPACE).to_owned();
        if text.is_empty() {
            inlines.remove(0);
        }
    }
}
