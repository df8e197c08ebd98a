//! A notice in words: blocks and spans that templates set, in one language.

use std::fmt::Write;

use serde::Serialize;

/// Part of a written notice. Templates set each kind of block.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Block {
    /// The title.
    Title {
        /// Its words.
        spans: Vec<Span>,
        /// `left`, `center` or `right`; empty for the usual place.
        at: &'static str,
    },
    /// A heading.
    Heading {
        /// 1 and more.
        level: usize,
        /// Its words, with its mark.
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        spans: Vec<Span>,
        /// Whether it begins without the Japanese indent.
        flush: bool,
    },
    /// Words that are no paragraph of their own: in a cell, in an item.
    Line {
        /// The words.
        spans: Vec<Span>,
    },
    /// Lines at a place of the page.
    Placed {
        /// What they are: `date`, `to`, `sender` …
        class: &'static str,
        /// `left`, `center` or `right`.
        at: &'static str,
        /// The lines.
        lines: Vec<Vec<Span>>,
        /// Whether they stay on the page of what follows.
        sticky: bool,
    },
    /// A line that introduces the list below it.
    LeadIn {
        /// Its words.
        spans: Vec<Span>,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<ListItem>,
        /// Whether all items have the usual mark of the language.
        usual: bool,
        /// The number of the first item of a list that the Markdown of a text numbers.
        start: Option<u64>,
    },
    /// A table.
    Table {
        /// What it shows: `chronology`, `records` …
        class: &'static str,
        /// The heads of its columns.
        head: Vec<Vec<Span>>,
        /// Its rows, each with the blocks of its cells.
        rows: Vec<Vec<Cell>>,
        /// Whether it is certainly shorter than a page, and must not be broken.
        whole: bool,
    },
    /// Values with labels.
    Labels {
        /// What they are.
        class: &'static str,
        /// Label and value.
        rows: Vec<(String, Vec<Self>)>,
    },
    /// Blocks in a frame, or as a table or lines.
    Contact {
        /// `box`, `table` or `lines`.
        shape: &'static str,
        /// The blocks.
        blocks: Vec<Self>,
    },
    /// Blocks that belong together.
    Region {
        /// What they are: `letterhead`, `relayed`, `breadcrumb`.
        class: &'static str,
        /// The blocks.
        blocks: Vec<Self>,
    },
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Cell {
    /// What it shows.
    pub blocks: Vec<Block>,
    /// How many rows it covers; 0 and 1 are one.
    pub rows: usize,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListItem {
    /// The mark before it.
    pub mark: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Part of a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged, rename_all = "kebab-case")]
pub enum Span {
    /// Text as it is.
    Text(String),
    /// A moment.
    Time {
        /// The value of HTML's `datetime` attribute.
        time: String,
        /// Its words.
        text: String,
    },
    /// Emphasis.
    Emphasis {
        /// The words.
        emphasis: Vec<Self>,
    },
    /// Strong emphasis.
    Strong {
        /// The words.
        strong: Vec<Self>,
    },
    /// A link.
    Link {
        /// Where it goes.
        link: String,
        /// The words.
        spans: Vec<Self>,
    },
    /// Code, shown as it is.
    Code {
        /// The code.
        code: String,
    },
    /// A footnote.
    Note {
        /// What it says.
        note: Vec<Block>,
    },
    /// The end of a line.
    Break {
        /// Always true.
        r#break: bool,
    },
}

impl Span {
    /// Text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The end of a line.
    pub fn line_break() -> Self {
        Self::Break { r#break: true }
    }

    /// Text in strong emphasis.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong { strong: vec![Self::text(text)] }
    }
}

impl Block {
    /// A paragraph.
    pub fn paragraph(spans: Vec<Span>) -> Self {
        Self::Paragraph { spans, flush: false }
    }

    /// Words that are no paragraph.
    pub fn line(spans: Vec<Span>) -> Self {
        Self::Line { spans }
    }

    /// Whether a text of it, outside desks, is one that `is` tells.
    pub fn says(&self, is: &impl Fn(&str) -> bool) -> bool {
        let spans_say = |spans: &Vec<Span>| {
            let in_note = |span: &Span| matches!(span, Span::Note { note } if note.iter().any(|block| block.says(is)));
            is(&plain(spans)) || spans.iter().any(in_note)
        };
        match self {
            Self::Title { spans, .. }
            | Self::Heading { spans, .. }
            | Self::Paragraph { spans, .. }
            | Self::Line { spans }
            | Self::LeadIn { spans } => spans_say(spans),
            Self::Placed { lines, .. } => lines.iter().any(spans_say),
            Self::List { items, .. } => {
                items.iter().flat_map(|item| &item.blocks).any(|block| block.says(is))
            }
            Self::Table { head, rows, .. } => {
                let cells = rows.iter().flatten().flat_map(|cell| &cell.blocks);
                head.iter().any(spans_say) || cells.into_iter().any(|block| block.says(is))
            }
            Self::Labels { rows, .. } => {
                rows.iter().flat_map(|(_, blocks)| blocks).any(|block| block.says(is))
            }
            Self::Contact { .. } => false,
            Self::Region { blocks, .. } => blocks.iter().any(|block| block.says(is)),
        }
    }
}

impl Cell {
    /// A cell with words.
    pub fn words(spans: Vec<Span>) -> Self {
        Self { blocks: vec![Block::line(spans)], rows: 1 }
    }
}

/// Calls `visit` for every text of some blocks, in reading order, with the number of its line: the
/// words of a paragraph, of a cell or of a label are a line, and so are those of a paragraph of a
/// footnote. Marks before items are no texts.
pub(crate) fn visit_texts(blocks: &mut [Block], visit: &mut dyn FnMut(usize, &mut String)) {
    Texts { lines: 0, visit }.blocks(blocks);
}

struct Texts<'v> {
    lines: usize,
    visit: &'v mut dyn FnMut(usize, &mut String),
}

impl Texts<'_> {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Title { spans, .. }
                | Block::Heading { spans, .. }
                | Block::Paragraph { spans, .. }
                | Block::Line { spans }
                | Block::LeadIn { spans } => self.line(spans),
                Block::Placed { lines, .. } => lines.iter_mut().for_each(|line| self.line(line)),
                Block::List { items, .. } => {
                    items.iter_mut().for_each(|item| self.blocks(&mut item.blocks));
                }
                Block::Table { head, rows, .. } => {
                    head.iter_mut().for_each(|line| self.line(line));
                    let cells = rows.iter_mut().flatten();
                    cells.for_each(|cell| self.blocks(&mut cell.blocks));
                }
                Block::Labels { rows, .. } => {
                    for (label, value) in rows {
                        let line = self.next_line();
                        (self.visit)(line, label);
                        self.blocks(value);
                    }
                }
                Block::Contact { blocks, .. } | Block::Region { blocks, .. } => self.blocks(blocks),
            }
        }
    }

    fn next_line(&mut self) -> usize {
        self.lines += 1;
        self.lines
    }

    fn line(&mut self, spans: &mut [Span]) {
        let line = self.next_line();
        self.spans(line, spans);
    }

    fn spans(&mut self, line: usize, spans: &mut [Span]) {
        for span in spans {
            match span {
                Span::Text(text) | Span::Time { text, .. } | Span::Code { code: text } => {
                    (self.visit)(line, text);
                }
                Span::Emphasis { emphasis: inner }
                | Span::Strong { strong: inner }
                | Span::Link { spans: inner, .. } => self.spans(line, inner),
                Span::Note { note } => self.blocks(note),
                Span::Break { .. } => {}
            }
        }
    }
}

/// The text of spans, without footnotes.
pub fn plain(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Text(part) | Span::Time { text: part, .. } | Span::Code { code: part } => {
                text.push_str(part);
            }
            Span::Emphasis { emphasis: inner }
            | Span::Strong { strong: inner }
            | Span::Link { spans: inner, .. } => {
                let _ = write!(text, "{}", plain(inner));
            }
            Span::Break { .. } => text.push('\n'),
            Span::Note { .. } => {}
        }
    }
    text
}

/// Lines as spans with line ends between them.
pub fn join_lines(lines: impl IntoIterator<Item = Vec<Span>>) -> Vec<Span> {
    let mut all = Vec::new();
    for line in lines {
        if !all.is_empty() {
            all.push(Span::line_break());
        }
        all.extend(line);
    }
    all
}
