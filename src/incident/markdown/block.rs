//! What a text is made of.

use std::ops::Range;

use super::Brace;

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
    pub message: String,
    /// The part of the text that is wrong.
    pub excerpt: String,
}

/// What is wrong with an entity that writes a refused character.
pub(super) const BY_NUMBER: &str = "this writes a character that is not allowed by its number";

/// What is wrong with own words across the border of an element.
pub(super) const OWN_LEVEL: &str =
    "own words begin and end in one paragraph, and outside or inside of an emphasis";

/// What is wrong with a tag of HTML, and what to write.
pub(super) fn of_html(tag: &str) -> &'static str {
    let name: String = tag.chars().filter(char::is_ascii_alphabetic).collect();
    if name.eq_ignore_ascii_case("br") {
        "raw HTML is not allowed; end the line with `\\` to break it here"
    } else {
        "raw HTML is not allowed; write `\\<` for a literal <"
    }
}
