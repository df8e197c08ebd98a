//! The grammar of a page: the body of a notice as people type it, Markdown with facts by name.
//!
//! A page is read line by line. A line that consists of a name in braces is a part; lines that
//! begin with a sign such as a bullet or a number in brackets are items; a line with a language
//! and a colon is for that language only. What stands in a line is Markdown.

mod lines;
mod read;

use std::ops::Range;

use crate::characters::{MAX_MARKS, has_too_many_marks, is_refused};
use crate::incident::markdown::{Brace, Inline, walk_inlines};
use crate::message;
use crate::message::Message;
use crate::source::LARGEST_FILE;

pub use crate::mark::{Counter, Mark};
pub use lines::text_for;
pub use read::parse;

/// The body of a notice in one language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// Its blocks in their order.
    pub blocks: Vec<Block>,
    /// What is wrong with it.
    pub errors: Vec<PageError>,
}

/// What is wrong at a place of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageError {
    /// The bytes of the page.
    pub at: Range<usize>,
    /// What is wrong.
    pub message: Message,
    /// What to write instead.
    pub hint: Option<Message>,
}

/// A block and its bytes in the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Its bytes, without the mark of its language.
    pub at: Range<usize>,
    /// What it is.
    pub content: Content,
    /// Whether it is for one language only, on a page of several.
    pub is_for_one_language: bool,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// The title of the notice: `# `, perhaps with its place.
    Title(Option<Where>, Words),
    /// A heading: `## ` is of level 1.
    Heading {
        /// 1 to 5.
        level: usize,
        /// The mark typed before its words.
        mark: Option<Mark>,
        /// Whether it gets no mark of the house.
        unmarked: bool,
        /// Its words.
        words: Words,
    },
    /// A paragraph.
    Paragraph(Words),
    /// A line at the left, in the middle or at the right.
    Placed(Where, Words),
    /// A name alone on its line.
    Part(Brace),
    /// Items of lists, each with its mark.
    Items(Vec<Item>),
    /// A table with its header.
    Table {
        /// The heads of the columns.
        head: Vec<Words>,
        /// The rows, each with its cells.
        rows: Vec<Vec<Words>>,
    },
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// At the left.
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
}

impl Where {
    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
        }
    }
}

/// Words with their bytes in the page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    /// Their bytes.
    pub at: Range<usize>,
    /// The words; the places in them are bytes of the page.
    pub inlines: Vec<Inline>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its bytes.
    pub at: Range<usize>,
    /// The mark typed before it; `None` is `- `, which gets the house's mark.
    pub mark: Option<Mark>,
    /// Its words.
    pub words: Words,
    /// The items below it.
    pub items: Vec<Self>,
}

/// The bytes of a page as text.
///
/// # Errors
/// What is wrong with it: it is too large, no UTF-8, or has characters that could hide words.
pub(crate) fn page_text(bytes: &[u8]) -> Result<String, Message> {
    if bytes.len() > LARGEST_FILE {
        return Err(message!("page-too-large", bytes = bytes.len(), limit = LARGEST_FILE));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| message!("page-not-utf-8"))?;
    if has_too_many_marks(text) {
        return Err(message!("page-too-many-marks", limit = MAX_MARKS));
    }
    match text.chars().find(|c| is_refused(*c) && *c != '\r') {
        Some(c) => {
            let code = format!("U+{:04X}", u32::from(c));
            Err(message!("page-refused-character", code))
        }
        None => Ok(text.replace("\r\n", "\n")),
    }
}

/// Whether a block has letters that people typed.
pub fn has_words(block: &Block) -> bool {
    let mut found = false;
    words_of(block, &mut |words| found |= words.has_letters());
    found
}

/// The text of a page for a language with blanks in the place of what is filled in, so that the
/// places in it are those of the page.
pub fn typed(text: &str, page: &Page) -> String {
    let mut typed = " ".repeat(text.len());
    for block in &page.blocks {
        typed.replace_range(block.at.clone(), &text[block.at.clone()]);
    }
    for brace in braces(page) {
        typed.replace_range(brace.at.clone(), &" ".repeat(brace.at.len()));
    }
    typed
}

/// The names in braces of a page, in their order.
pub fn braces(page: &Page) -> Vec<&Brace> {
    let mut all = Vec::new();
    for block in &page.blocks {
        if let Content::Part(brace) = &block.content {
            all.push(brace);
        }
        words_of(block, &mut |words| {
            walk_inlines(&words.inlines, &mut |inline| {
                if let Inline::Reference(brace) = inline {
                    all.push(brace);
                }
            });
        });
    }
    all
}

/// The names of facts behind own words, each with the bytes of the words and the names.
pub fn own_words(page: &Page) -> Vec<(&[String], Range<usize>)> {
    let mut all = Vec::new();
    for block in &page.blocks {
        words_of(block, &mut |words| {
            walk_inlines(&words.inlines, &mut |inline| {
                if let Inline::Own { facts, at, .. } = inline {
                    all.push((facts.as_slice(), at.clone()));
                }
            });
        });
    }
    all
}

fn words_of<'a>(block: &'a Block, visit: &mut impl FnMut(&'a Words)) {
    match &block.content {
        Content::Title(_, words)
        | Content::Heading { words, .. }
        | Content::Paragraph(words)
        | Content::Placed(_, words) => visit(words),
        Content::Part(_) => {}
        Content::Items(items) => items.iter().for_each(|item| words_of_item(item, visit)),
        Content::Table { head, rows } => {
            head.iter().chain(rows.iter().flatten()).for_each(visit);
        }
    }
}

fn words_of_item<'a>(item: &'a Item, visit: &mut impl FnMut(&'a Words)) {
    visit(&item.words);
    item.items.iter().for_each(|item| words_of_item(item, visit));
}

impl Words {
    /// Whether they have letters that people typed.
    pub fn has_letters(&self) -> bool {
        let mut found = false;
        walk_inlines(&self.inlines, &mut |inline| {
            found |= matches!(inline, Inline::Text(text) if text.chars().any(char::is_alphabetic));
        });
        found
    }

    /// The name in braces that these words consist of, if they consist of one.
    pub fn only_brace(&self) -> Option<&Brace> {
        match self.inlines.as_slice() {
            [Inline::Reference(brace)] => Some(brace),
            _ => None,
        }
    }
}
