//! Every piece of a text in reading order.

use super::{Block, Inline};

/// A word of so many letters may be broken, and into parts of how many.
const LONG_WORD: usize = 24;
const PART: usize = 4;

/// Calls `visit` for every inline element in reading order.
pub fn walk<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Inline)) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => walk_inlines(inlines, visit),
            Block::List { items, .. } => items.iter().for_each(|item| walk(item, visit)),
            Block::Table { header, rows } => {
                for cell in header.iter().chain(rows.iter().flatten()) {
                    walk_inlines(cell, visit);
                }
            }
        }
    }
}

/// The same for the elements of a line.
pub fn walk_inlines<'a>(inlines: &'a [Inline], visit: &mut impl FnMut(&'a Inline)) {
    for inline in inlines {
        visit(inline);
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link(_, inner)
            | Inline::Own { words: inner, .. } => walk_inlines(inner, visit),
            Inline::Footnote(blocks) => walk(blocks, visit),
            _ => {}
        }
    }
}

/// The bytes of a text without its markup; a cell or a footnote counts as a letter.
pub(crate) fn size(blocks: &[Block]) -> usize {
    let mut size = 0;
    walk(blocks, &mut |inline| match inline {
        Inline::Text(text) | Inline::Code(text) => size += text.len(),
        _ => size += 1,
    });
    let cells = blocks.iter().map(|block| match block {
        Block::Table { header, rows } => header.len() * (rows.len() + 1),
        _ => 0,
    });
    size + cells.sum::<usize>()
}

/// The pieces that a text is set in: its elements, and the parts of words too long for a line.
pub(super) fn pieces(blocks: &[Block]) -> usize {
    let mut pieces = 0;
    walk(blocks, &mut |inline| {
        pieces += match inline {
            Inline::Text(text) | Inline::Code(text) => {
                let words = text.split(|c: char| !c.is_ascii_graphic());
                1 + words.map(str::len).filter(|len| *len >= LONG_WORD).sum::<usize>() / PART
            }
            _ => 1,
        };
    });
    pieces
}
