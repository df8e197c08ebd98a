//! The words of a notice as a sequence of texts in reading order, without layout.

use super::marks::{Piece, bare, pieces};
use super::{Block, ListItem, Origins, Span, plain};

/// A text of a notice that stands by itself: a heading, a paragraph, an item, a cell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Leaf {
    /// What it is.
    pub kind: LeafKind,
    /// The mark before an item; empty for the usual one and for everything else.
    pub mark: String,
    /// Its words as plain text, without the footnotes in it, which are leaves after it.
    pub text: String,
}

/// What a text of a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LeafKind {
    /// The title or a heading.
    Heading,
    /// A paragraph, or a line such as the date.
    Text,
    /// An item of a list.
    Item,
    /// A cell of a table, or a label or value.
    Cell,
}

impl LeafKind {
    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Text => "text",
            Self::Item => "item",
            Self::Cell => "cell",
        }
    }
}

/// The texts of blocks in reading order. Those without words are left out.
pub fn leaves(blocks: &[Block]) -> Vec<Leaf> {
    let mut reader = Reader::default();
    reader.blocks(blocks, LeafKind::Text);
    reader.leaves
}

/// The same, each with the runs of words that it consists of, by their numbers in `origins`.
pub fn traced_leaves(blocks: &[Block], origins: &Origins) -> Vec<(Leaf, Vec<usize>)> {
    let mut blocks = blocks.to_vec();
    origins.number(&mut blocks);
    let traced = |leaf: Leaf| {
        let runs = pieces(&leaf.text).filter_map(|piece| match piece {
            Piece::Open(sign) => origins.run(sign),
            _ => None,
        });
        let runs = runs.collect();
        (Leaf { text: bare(&leaf.text).trim().to_owned(), ..leaf }, runs)
    };
    let all = leaves(&blocks).into_iter().map(traced);
    all.filter(|(leaf, _): &(Leaf, _)| !leaf.text.is_empty()).collect()
}

#[derive(Default)]
struct Reader {
    leaves: Vec<Leaf>,
    /// The mark of the item that begins.
    mark: String,
}

impl Reader {
    fn blocks(&mut self, blocks: &[Block], kind: LeafKind) {
        for block in blocks {
            self.block(block, kind);
        }
    }

    /// Reads a block. `kind` is what a paragraph is here.
    fn block(&mut self, block: &Block, kind: LeafKind) {
        match block {
            Block::Title { spans, .. } | Block::Heading { spans, .. } => {
                self.spans(spans, LeafKind::Heading);
            }
            Block::Paragraph { spans, .. } | Block::Line { spans } | Block::LeadIn { spans } => {
                self.spans(spans, kind);
            }
            Block::Placed { lines, .. } => {
                for line in lines {
                    self.spans(line, kind);
                }
            }
            Block::List { items, usual, .. } => {
                for ListItem { mark, blocks } in items {
                    if !usual {
                        self.mark.clone_from(mark);
                    }
                    self.blocks(blocks, LeafKind::Item);
                    self.mark.clear();
                }
            }
            Block::Table { head, rows, .. } => {
                for cell in head {
                    self.spans(cell, LeafKind::Cell);
                }
                for cell in rows.iter().flatten() {
                    self.blocks(&cell.blocks, LeafKind::Cell);
                }
            }
            Block::Labels { rows, .. } => {
                for (label, blocks) in rows {
                    self.spans(&[Span::text(label.as_str())], LeafKind::Cell);
                    self.blocks(blocks, LeafKind::Cell);
                }
            }
            Block::Contact { blocks, .. } | Block::Region { blocks, .. } => {
                self.blocks(blocks, kind);
            }
        }
    }

    fn spans(&mut self, spans: &[Span], kind: LeafKind) {
        let text = plain(spans).trim().to_owned();
        if !text.is_empty() {
            self.leaves.push(Leaf { kind, mark: std::mem::take(&mut self.mark), text });
        }
        self.notes(spans);
    }

    fn notes(&mut self, spans: &[Span]) {
        for span in spans {
            match span {
                Span::Note { note } => self.blocks(note, LeafKind::Text),
                Span::Emphasis { emphasis: inner }
                | Span::Strong { strong: inner }
                | Span::Link { spans: inner, .. } => self.notes(inner),
                _ => {}
            }
        }
    }
}
