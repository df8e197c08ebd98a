//! Narrative of the incident file as blocks.

use super::{Block, Cell, ListItem, Span, Writer};
use crate::incident::Text;
use crate::incident::markdown::{self, Inline};
use crate::message;

/// The deepest nesting of texts that name facts whose words are texts.
const DEEPEST: usize = 4;

impl Writer<'_> {
    /// A text as blocks. Markdown that notices do not support is found by the checks of texts.
    pub(crate) fn prose(&mut self, text: &Text) -> Vec<Block> {
        if self.nesting == DEEPEST {
            self.cannot_phrase(message!("texts-name-each-other"));
            return Vec::new();
        }
        self.within(text, |writer| writer.prose_blocks(text.blocks(writer.language)))
    }

    /// A text that stands in a line: a single paragraph has no paragraph element.
    pub(crate) fn prose_line(&mut self, text: &Text) -> Vec<Span> {
        Self::in_line(self.prose(text))
    }

    /// A text for a cell or an item: a single paragraph has no paragraph element.
    pub(super) fn prose_cell(&mut self, text: &Text) -> Vec<Block> {
        unwrapped(self.prose(text))
    }

    pub(super) fn prose_blocks(&mut self, blocks: &[markdown::Block]) -> Vec<Block> {
        blocks.iter().map(|block| self.prose_block(block)).collect()
    }

    fn prose_block(&mut self, block: &markdown::Block) -> Block {
        match block {
            markdown::Block::Paragraph(inlines) => {
                self.mentions.paragraph();
                Block::paragraph(self.spans(inlines))
            }
            markdown::Block::List { start, marks, items } => {
                let usual = self.sign("list-marker");
                let mut marks = marks.iter();
                let is_usual = marks.len() == 0;
                let items = items.iter().map(|item| ListItem {
                    mark: marks.next().unwrap_or(&usual).clone(),
                    blocks: {
                        self.mentions.paragraph();
                        unwrapped(self.prose_blocks(item))
                    },
                });
                Block::List { items: items.collect(), usual: is_usual, start: *start }
            }
            markdown::Block::Table { header, rows } => {
                let mut cell = |inlines: &Vec<Inline>| {
                    self.mentions.paragraph();
                    self.spans(inlines)
                };
                let head: Vec<_> = header.iter().map(&mut cell).collect();
                let rows = rows
                    .iter()
                    .map(|row| row.iter().map(|inlines| Cell::words(cell(inlines))).collect())
                    .collect();
                Block::Table { class: "table", head, rows, whole: false }
            }
        }
    }
}

/// Blocks of an item or a cell: the first paragraph needs no paragraph element.
fn unwrapped(mut blocks: Vec<Block>) -> Vec<Block> {
    if let Some(first) = blocks.first_mut()
        && let Block::Paragraph { spans, .. } = first
    {
        *first = Block::line(std::mem::take(spans));
    }
    blocks
}
