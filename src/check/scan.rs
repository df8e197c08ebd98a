//! The scan of a text: what the checks need to know of it. Each text is scanned once and cached.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::style::{Numbers, Registers, Style, TypedDate};
use crate::characters::{Searched, percent_decoded};
use crate::incident::markdown::{Block, Brace, Inline, MarkdownError, parse, size, walk};

/// The contents of a text.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// Markdown that notices do not support.
    pub markdown: Vec<MarkdownError>,
    /// The names in braces.
    pub references: Vec<Brace>,
    /// The numbers that it shows; `None` if it is not valid Markdown or its language has no style
    /// rules.
    pub numbers: Option<Numbers>,
    /// Its size: bytes without markup, footnotes as often as they are referred to.
    pub size: usize,
    /// What is searched for secrets: the text as it is typed and as it is read, and where its links go.
    pub searched: Searched,
    /// The style patterns that match, each with the matching part.
    pub patterns: Vec<(usize, String)>,
    /// Variants of which a notice should use only one: group, word, and the matching part.
    pub variants: Vec<(usize, usize, String)>,
    /// Dates typed into the text.
    pub dates: Vec<TypedDate>,
    /// The registers of its sentences.
    pub registers: Registers,
}

/// Scans texts and caches the results.
pub(crate) struct Scanner {
    styles: Vec<Style>,
    scans: Mutex<HashMap<(String, bool, String), Arc<Scan>>>,
}

impl Scanner {
    pub(super) fn new(styles: Vec<Style>) -> Self {
        Self { styles, scans: Mutex::new(HashMap::new()) }
    }

    /// The style rules of a language.
    pub(crate) fn style(&self, language: &str) -> Option<&Style> {
        self.styles.iter().find(|style| style.language == language)
    }

    /// Scans a text; `narrative` means that it is Markdown.
    pub(crate) fn scan(&self, language: &str, narrative: bool, text: &str) -> Arc<Scan> {
        let key = (language.to_owned(), narrative, text.to_owned());
        // A panic in another thread cannot leave the cache inconsistent.
        let cache = || self.scans.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(scan) = cache().get(&key) {
            return Arc::clone(scan);
        }
        let scan = Arc::new(scan(text, narrative, self.style(language)));
        cache().insert(key, Arc::clone(&scan));
        scan
    }
}

fn scan(text: &str, narrative: bool, style: Option<&Style>) -> Scan {
    let mut scan = Scan::default();
    let blocks = if narrative || text.contains('{') { Some(parse(text)) } else { None };
    scan.size = blocks.as_ref().and_then(|blocks| blocks.as_deref().ok()).map_or(text.len(), size);
    let mut searched = text.to_owned();
    if let Some(Ok(blocks)) = &blocks {
        walk(blocks, &mut |inline| match inline {
            // In a line, braces are printed as they are.
            Inline::Reference(brace) if narrative => scan.references.push(brace.clone()),
            Inline::Link(target, _) => {
                searched.push('\n');
                searched.push_str(&percent_decoded(target));
            }
            _ => {}
        });
        // An entity writes a letter by its number.
        if text.contains('&') {
            searched.push('\n');
            searched.push_str(&plain(blocks));
        }
    }
    scan.searched = Searched::new(&searched);
    let words = match &blocks {
        Some(Ok(blocks)) if narrative => Some(plain(blocks)),
        Some(Err(_)) if narrative => None,
        _ => Some(text.to_owned()),
    };
    if let (true, Some(Err(errors))) = (narrative, blocks) {
        scan.markdown = errors;
    }
    if let Some(style) = style {
        scan.numbers = words.map(|words| style.numbers(&words));
        scan.patterns = style.patterns_in(text);
        scan.variants = style.variants_in(text);
        scan.dates = style.dates_in(text);
        scan.registers = style.registers_in(text);
    }
    scan
}

/// The text without markup and references. A space stands where numbers could run together: between
/// paragraphs, and on both sides of a reference and of a footnote.
fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    blocks.iter().for_each(|block| match block {
        Block::Paragraph(inlines) => line(inlines, &mut out),
        Block::List { items, .. } => items.iter().for_each(|item| out.push_str(&plain(item))),
        Block::Table { header, rows } => {
            header.iter().chain(rows.iter().flatten()).for_each(|cell| line(cell, &mut out));
        }
    });
    out
}

fn line(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Reference(_) | Inline::LineBreak => out.push(' '),
            Inline::Footnote(blocks) => out.extend([" ", &plain(blocks)]),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link(_, inner)
            | Inline::Own { words: inner, .. } => {
                line(inner, out);
                out.truncate(out.trim_end_matches(' ').len());
            }
        }
    }
    out.push(' ');
}
