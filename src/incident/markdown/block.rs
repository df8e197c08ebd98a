//! What a text is made of.

use std::ops::Range;

use super::Brace;
use crate::message;
use crate::message::Message;

/// Part of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list, numbered from `start` if there is one; each item has its blocks.
    List {
        /// The number of the first item.
        start: Option<u64>,
        /// The mark of each item, if they were typed with marks of their own.
        marks: Vec<String>,
        /// The items.
        items: Vec<Vec<Self>>,
    },
    /// A table.
    Table {
        /// Cells of the header row.
        header: Vec<Vec<Inline>>,
        /// The other rows.
        rows: Vec<Vec<Vec<Inline>>>,
    },
}

/// Part of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Text as it is.
    Text(String),
    /// A reference to a fact: the name in braces.
    Reference(Brace),
    /// `[words]{fact}`: the issuer's own words for facts. Only pages have them.
    Own {
        /// The words.
        words: Vec<Self>,
        /// The names of the facts that they speak for.
        facts: Vec<String>,
        /// Their bytes in the text, with brackets and names.
        at: Range<usize>,
    },
    /// Code, shown as it is.
    Code(String),
    /// `*emphasis*`.
    Emphasis(Vec<Self>),
    /// `**strong emphasis**`.
    Strong(Vec<Self>),
    /// A link and where it goes.
    Link(String, Vec<Self>),
    /// A footnote.
    Footnote(Vec<Block>),
    /// A forced end of line.
    LineBreak,
}

/// Markdown that a notice does not support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkdownError {
    /// What is wrong.
    pub message: Message,
    /// The part of the text that is wrong.
    pub excerpt: String,
}

/// What is wrong with an entity that writes a refused character.
pub(super) fn by_number() -> Message {
    message!("character-by-number")
}

/// What is wrong with own words across the border of an element.
pub(super) fn own_level() -> Message {
    message!("own-words-level")
}

/// What is wrong with a tag of HTML, and what to write.
pub(super) fn of_html(tag: &str) -> Message {
    let name: String = tag.chars().filter(char::is_ascii_alphabetic).collect();
    if name.eq_ignore_ascii_case("br") { message!("no-html-break") } else { message!("no-html") }
}
