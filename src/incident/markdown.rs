//! Parses the Markdown of narrative fields into plain data. Nothing in it is ever evaluated.

mod block;
mod content;
mod escape;
mod lines;
mod signs;
mod token;
mod walk;

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use crate::characters::{is_plain_address, is_refused};
use crate::message;
use crate::message::Message;

pub use block::{Block, Inline, MarkdownError};
use block::{by_number, of_html, own_level};
use content::{Content, last_character, tokens_of};
pub use escape::escape;
use lines::{Joint, count_on, joint, number_of, sets_no_spaces};
use signs::is_put;
pub use token::Brace;
use token::{Token, mark, token_index};
use walk::pieces;
pub(crate) use walk::size;
pub use walk::{walk, walk_inlines};

/// The deepest nesting; more is a mistake or an attack.
const MAX_DEPTH: usize = 16;

/// How many times as long as the text its footnotes may be, each as often as it is referred to.
const LARGEST_NOTES: usize = 10;

/// The most pieces that a text is set in. The time to break a paragraph of pieces into lines grows
/// with the square of their number.
const MOST_PIECES: usize = 4000;

/// An element that has begun.
enum Open {
    Root,
    Paragraph,
    Emphasis,
    Strong,
    Link(String),
    /// A list: the number of its first item, the marks of its items as they were typed, the items.
    List(Option<u64>, Vec<String>, Vec<Vec<Block>>),
    Item,
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
    Row(Vec<Vec<Inline>>),
    Cell,
    Note(String),
}

/// Parses a text.
///
/// # Errors
/// Everything that a notice does not support: raw HTML, headings, images, links to anything but
/// web pages, mail and telephone, undefined footnotes, stray braces.
pub fn parse(text: &str) -> Result<Vec<Block>, Vec<MarkdownError>> {
    let blocks = parse_with_own(text)?;
    let mut errors = Vec::new();
    walk(&blocks, &mut |inline| {
        if let Inline::Own { at, .. } = inline {
            errors.push(MarkdownError {
                message: message!("own-words-on-pages-only"),
                excerpt: text.get(at.clone()).unwrap_or_default().to_owned(),
            });
        }
    });
    if errors.is_empty() { Ok(blocks) } else { Err(errors) }
}

/// Parses a text of a page, which may have own words for facts.
///
/// # Errors
/// As for [`parse`].
pub fn parse_with_own(written: &str) -> Result<Vec<Block>, Vec<MarkdownError>> {
    let marked = mark(written);
    let (text, tokens) = (marked.text.as_str(), marked.tokens.as_slice());
    let mut errors = marked.errors;
    let mut error = |message: Message, excerpt: String| {
        errors.push(MarkdownError { message, excerpt });
    };
    // The parser drops cells beyond the last column of a table, and adds those that are missing.
    let (mut cell_end, mut cells) = (0, 0);
    let rows = text.contains('|').then(|| Parser::new_ext(text, OPTIONS).into_offset_iter());
    for (event, range) in rows.into_iter().flatten() {
        match event {
            Event::End(TagEnd::TableCell) => {
                (cell_end, cells) = (range.end, cells + 1);
                if cells > 100 + text.len() {
                    error(message!("table-too-wide"), "|".to_owned());
                    return Err(errors);
                }
            }
            Event::End(TagEnd::TableRow) => {
                let rest = text.get(cell_end..range.end).unwrap_or("");
                let rest = rest.trim_matches(|c: char| c == '|' || c.is_whitespace());
                if !rest.is_empty() {
                    error(message!("row-too-long"), rest.to_owned());
                }
            }
            _ => {}
        }
    }
    // Footnotes may be defined after their use, so a first pass collects them.
    let has_notes = text.contains("]:");
    let notes = if has_notes { run(text, tokens, None, &mut Vec::new()).1 } else { Notes::new() };
    for label in notes.keys() {
        let mark = format!("[^{label}]");
        match text.matches(&mark).count() - text.matches(&format!("{mark}:")).count() {
            0 => error(message!("note-unused"), mark.clone()),
            _ if text.matches(&format!("{mark}:")).count() > 1 => {
                error(message!("note-twice"), mark.clone());
            }
            _ => {}
        }
    }
    if has_notes {
        for (label, _) in Parser::new_ext(text, OPTIONS).reference_definitions().iter() {
            error(message!("write-link"), format!("[{label}]"));
        }
    }
    let (blocks, _) = run(text, tokens, Some(&notes), &mut errors);
    if pieces(&blocks) > MOST_PIECES {
        let message = message!("too-many-pieces", limit = MOST_PIECES);
        errors.push(MarkdownError { message, excerpt: String::new() });
    }
    if signs::are_put_by_number(text) {
        errors.push(MarkdownError { message: by_number(), excerpt: "&#".to_owned() });
    }
    if errors.is_empty() { Ok(blocks) } else { Err(errors) }
}

type Notes = BTreeMap<String, Vec<Block>>;

const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES);

/// Parses a text. `known` are its footnotes; the first pass, which collects them, passes `None`.
fn run(
    text: &str,
    tokens: &[Token],
    known: Option<&Notes>,
    errors: &mut Vec<MarkdownError>,
) -> (Vec<Block>, Notes) {
    let wide = sets_no_spaces(text);
    let mut notes = Notes::new();
    let mut stack: Vec<(Open, Content)> = vec![(Open::Root, Content::default())];
    let (mut refused, mut repeated) = (0_usize, 0_usize);
    let mut seen = vec![false; tokens.len()];
    let events = TextMergeWithOffset::new(Parser::new_ext(text, OPTIONS).into_offset_iter())
        .collect::<Vec<_>>();
    let mut error = |message: Message, excerpt: &str| {
        errors.push(MarkdownError { message, excerpt: excerpt.trim_end().to_owned() });
    };
    for (i, (event, range)) in events.iter().enumerate() {
        if refused > 0 {
            match event {
                Event::Start(_) => refused += 1,
                Event::End(_) => refused -= 1,
                _ => {}
            }
            continue;
        }
        let depth = stack.len();
        let inside_note = stack.iter().any(|(open, _)| matches!(open, Open::Note(_)));
        let Some((open, content)) = stack.last_mut() else { break };
        match event {
            Event::Text(text) | Event::Code(text)
                if text
                    .chars()
                    .any(|c| is_refused(c) && !is_put(c) && token_index(c, tokens).is_none()) =>
            {
                error(by_number(), "&#");
            }
            Event::Text(text) => tokens_of(text, tokens, &mut seen, content, &mut error),
            Event::Code(code) => content.inlines.push(Inline::Code(code.to_string())),
            Event::HardBreak => content.inlines.push(Inline::LineBreak),
            Event::SoftBreak => {
                let before = content.inlines.last().and_then(last_character);
                let next = next_text(&events[i + 1..]);
                let next = next.as_deref().filter(|text| {
                    text.chars().next().is_some_and(|c| token_index(c, tokens).is_none())
                });
                match joint(before, next, wide) {
                    Joint::None => {}
                    Joint::Space => content.inlines.push(Inline::Text(" ".to_owned())),
                    Joint::Item if matches!(open, Open::Item | Open::Paragraph) => {
                        content.items.push(content.inlines.len());
                    }
                    Joint::Paragraph if matches!(open, Open::Item) => content.close(),
                    Joint::Paragraph if matches!(open, Open::Paragraph) => {
                        let blocks = content.paragraphs();
                        if let [.., (_, outer), _] = stack.as_mut_slice() {
                            outer.blocks.extend(blocks);
                        }
                    }
                    Joint::Item | Joint::Paragraph => content.inlines.push(Inline::LineBreak),
                }
            }
            Event::FootnoteReference(label) => match known.map(|notes| notes.get(label.as_ref())) {
                None => {}
                Some(_) if inside_note => {
                    error(message!("note-in-note"), &format!("[^{label}]"));
                }
                Some(Some(blocks)) => {
                    repeated += size(blocks);
                    if repeated > LARGEST_NOTES * text.len() + 1000 {
                        error(message!("note-too-often"), &format!("[^{label}]"));
                        break;
                    }
                    content.inlines.push(Inline::Footnote(blocks.clone()));
                }
                Some(None) => error(message!("note-undefined"), &format!("[^{label}]")),
            },
            Event::Html(html) | Event::InlineHtml(html) => {
                error(of_html(html), html);
            }
            Event::Rule => error(message!("no-rule"), "---"),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
            Event::Start(_) if depth >= MAX_DEPTH => {
                error(message!("nested-too-deeply"), "");
                refused = 1;
            }
            Event::Start(tag) => {
                let next = match tag {
                    Tag::Paragraph => Open::Paragraph,
                    Tag::Emphasis => Open::Emphasis,
                    Tag::Strong => Open::Strong,
                    Tag::List(start) => Open::List(*start, Vec::new(), Vec::new()),
                    Tag::Item => {
                        if let Open::List(_, marks, _) = open {
                            marks.push(number_of(&text[range.clone()]));
                        }
                        Open::Item
                    }
                    Tag::Table(_) => Open::Table(Vec::new(), Vec::new()),
                    Tag::TableHead | Tag::TableRow => Open::Row(Vec::new()),
                    Tag::TableCell => Open::Cell,
                    Tag::FootnoteDefinition(label) => Open::Note(label.to_string()),
                    Tag::Link { link_type, dest_url, .. } => {
                        let target = if *link_type == LinkType::Email {
                            format!("mailto:{dest_url}")
                        } else {
                            dest_url.to_string()
                        };
                        let schemes = ["http://", "https://", "mailto:", "tel:"];
                        if !schemes
                            .iter()
                            .any(|scheme| target.to_ascii_lowercase().starts_with(scheme))
                        {
                            error(message!("link-scheme"), dest_url);
                        }
                        if !is_plain_address(&target) {
                            error(message!("link-character"), "](");
                        }
                        if *link_type != LinkType::Email
                            && target.to_ascii_lowercase().starts_with("mailto:")
                            && target.contains('?')
                        {
                            error(message!("mail-parameters"), dest_url);
                        }
                        Open::Link(target)
                    }
                    Tag::HtmlBlock => {
                        // Its lines follow as events of their own and are refused there.
                        Open::Root
                    }
                    other => {
                        let (what, excerpt) = refusal(other);
                        error(what, excerpt);
                        refused = 1;
                        continue;
                    }
                };
                if !matches!(next, Open::Emphasis | Open::Strong | Open::Link(_)) {
                    // A list inside a tight item follows loose text.
                    if !matches!(open, Open::Row(_)) {
                        content.close();
                    }
                }
                stack.push((next, Content::default()));
            }
            Event::End(end) => {
                let Some((open, mut content)) = stack.pop() else { break };
                if !content.own.is_empty() {
                    error(own_level(), "[");
                }
                let Some((parent, outer)) = stack.last_mut() else { break };
                match open {
                    Open::Root => {}
                    Open::Paragraph => outer.blocks.extend(content.paragraphs()),
                    Open::Emphasis => outer.inlines.push(Inline::Emphasis(content.inlines)),
                    Open::Strong => outer.inlines.push(Inline::Strong(content.inlines)),
                    Open::Link(target) => outer.inlines.push(Inline::Link(target, content.inlines)),
                    Open::List(start, marks, items) => {
                        let counted = start.is_none_or(|start| count_on(start, &marks));
                        let (start, marks) =
                            if counted { (start, Vec::new()) } else { (None, marks) };
                        outer.blocks.push(Block::List { start, marks, items });
                    }
                    Open::Item => {
                        content.close();
                        if let Open::List(_, _, items) = parent {
                            items.push(content.blocks);
                        }
                    }
                    Open::Table(header, rows) => outer.blocks.push(Block::Table { header, rows }),
                    Open::Row(cells) => {
                        if let Open::Table(header, rows) = parent {
                            if *end == TagEnd::TableHead {
                                *header = cells;
                            } else {
                                rows.push(cells);
                            }
                        }
                    }
                    Open::Cell => {
                        if let Open::Row(cells) = parent {
                            cells.push(content.inlines);
                        }
                    }
                    Open::Note(label) => {
                        notes.insert(label, content.blocks);
                    }
                }
            }
        }
    }
    let blocks = stack.pop().map(|(_, mut content)| {
        content.close();
        content.blocks
    });
    (blocks.unwrap_or_default(), notes)
}

/// The text that comes next in a line, perhaps inside of an emphasis or a link.
fn next_text(events: &[(Event, Range<usize>)]) -> Option<String> {
    let is_start = |event: &&Event| {
        matches!(event, Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. }))
            || matches!(event, Event::Text(text) if text.chars().all(is_put))
    };
    match events.iter().map(|(event, _)| event).find(|event| !is_start(event))? {
        Event::Text(text) => Some(text.chars().filter(|c| !is_put(*c)).collect()),
        _ => None,
    }
}

fn refusal<'a>(tag: &'a Tag) -> (Message, &'a str) {
    match tag {
        Tag::Heading { .. } => (message!("no-heading"), "#"),
        Tag::BlockQuote(_) => (message!("no-quotation"), ">"),
        Tag::CodeBlock(_) => (message!("no-code-block"), ""),
        Tag::Image { dest_url, .. } => (message!("no-image"), dest_url),
        _ => (message!("not-allowed"), ""),
    }
}
