//! The notice as plain text for e-mail, made from the elements of the web page.

use std::ops::Range;

use ecow::EcoString;
use typst_html::{HtmlElement, HtmlNode, attr, tag};

use super::runs::run_of;
use crate::characters::is_cjk;

/// Separators from the messages of the language.
pub(super) struct Marks {
    /// Before an item of a list.
    pub item: String,
    /// Between the cells of a row.
    pub cell: String,
    /// Before and behind the number of a footnote, which digits beside it would make another one.
    pub note: [String; 2],
}

/// Words of a text that come from one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRun {
    /// Their bytes in the text.
    pub range: Range<usize>,
    /// The number of the run.
    pub run: usize,
}

/// The text of an element, with empty lines between paragraphs.
pub(super) fn plain(root: &HtmlElement, marks: &Marks) -> String {
    traced(root, marks).0
}

/// The same, and its runs of words if they have their numbers.
pub(super) fn traced(root: &HtmlElement, marks: &Marks) -> (String, Vec<TextRun>) {
    let marked = has_role(root, "doc-endnotes");
    let mut writer =
        Writer { marks, out: String::new(), runs: Vec::new(), indent: 0, marked, in_field: false };
    writer.children(root);
    let Writer { out: written, runs, .. } = writer;
    let mut out = String::with_capacity(written.len());
    // What was written, and where it stands now.
    let mut moved: Vec<(Range<usize>, usize)> = Vec::new();
    let mut start = written.len() - written.trim_start().len();
    for line in written.trim().split('\n') {
        for part in wrap(line) {
            moved.push((start + part.start..start + part.end, out.len()));
            out.push_str(&line[part]);
            out.push('\n');
        }
        start += line.len() + 1;
    }
    let place = |at: usize| {
        let index = moved.partition_point(|(part, _)| part.start <= at).saturating_sub(1);
        let (part, start) = &moved[index];
        start + at.clamp(part.start, part.end) - part.start
    };
    let mut found: Vec<TextRun> = Vec::new();
    for TextRun { range, run } in runs {
        // A line that has ended has lost its last spaces.
        let words = written.get(range.start..range.end.min(written.len())).unwrap_or_default();
        let start = place(range.start + words.len() - words.trim_start().len());
        let end = place(range.start + words.trim_end().len());
        let is_space = |between: &str| between.chars().all(|c| c != '\n' && c.is_whitespace());
        match found.last_mut() {
            _ if start >= end => {}
            // A run with a space that does not break is in several elements.
            Some(last)
                if last.run == run && out.get(last.range.end..start).is_some_and(is_space) =>
            {
                last.range.end = end;
            }
            _ => found.push(TextRun { range: start..end, run }),
        }
    }
    (out, found)
}

/// The longest line of an e-mail, in bytes (RFC 5322, 2.1.1).
const LONGEST_LINE: usize = 998;

/// The parts of a line: one that is too long for an e-mail goes on below, behind a sentence or a word
/// if there is one.
fn wrap(line: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    while line.len() - start > LONGEST_LINE {
        let rest = &line[start..];
        let limit = (0..=LONGEST_LINE).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(0);
        let last = |sign: char| rest[..limit].rfind(sign).map(|at| at + sign.len_utf8());
        let end = last('\u{3002}').or_else(|| last(' ')).unwrap_or(limit);
        parts.push(start..start + rest[..end].trim_end().len());
        start = line.len() - rest[end..].trim_start().len();
    }
    parts.push(start..line.len());
    parts
}

fn has_role(element: &HtmlElement, role: &str) -> bool {
    element.attrs.get(attr::role).is_some_and(|value| value == role)
}

struct Writer<'a> {
    marks: &'a Marks,
    out: String,
    /// Where the runs of words stand in it.
    runs: Vec<TextRun>,
    indent: usize,
    /// Whether the items of lists carry their own marks, as footnotes do.
    marked: bool,
    /// Whether this is the field of a form, which has no empty lines.
    in_field: bool,
}

impl Writer<'_> {
    fn children(&mut self, element: &HtmlElement) {
        for node in &element.children {
            match node {
                HtmlNode::Text(text, _) => self.write(text),
                HtmlNode::Element(child) => self.element(child),
                HtmlNode::Tag(_) | HtmlNode::Frame(_) => {}
            }
        }
    }

    fn element(&mut self, element: &HtmlElement) {
        match element.tag {
            // Navigation is for the web.
            tag::head | tag::style | tag::nav => {}
            tag::br => self.line(),
            tag::span if let Some(run) = run_of(element) => {
                let start = self.out.len();
                self.children(element);
                self.runs.push(TextRun { range: start..self.out.len(), run });
            }
            _ if has_role(element, "doc-endnotes") => {
                self.apart();
                self.marked = true;
                self.children(element);
                self.marked = false;
            }
            _ if has_role(element, "doc-noteref") || has_role(element, "doc-backlink") => {
                let [before, after] = &self.marks.note;
                self.out.push_str(before);
                self.children(element);
                self.out.push_str(after);
                let sets_spaces = !after.ends_with(is_cjk);
                if sets_spaces && has_role(element, "doc-backlink") {
                    self.out.push(' ');
                }
            }
            tag::div if super::html::field(element).is_some() => self.field(element),
            tag::p if self.in_field => {
                self.line();
                self.children(element);
                self.line();
            }
            tag::p | tag::table | tag::dl | tag::section | tag::header | tag::address => {
                self.apart();
                self.children(element);
                self.apart();
            }
            tag::h1 | tag::h2 | tag::h3 | tag::h4 | tag::h5 | tag::h6 | tag::ul | tag::ol => {
                if self.indent > 0 {
                    self.line();
                } else {
                    self.apart();
                }
                self.list_or_heading(element);
                if self.indent > 0 { self.line() } else { self.apart() }
            }
            tag::tr | tag::div | tag::figure | tag::figcaption | tag::caption => {
                self.line();
                self.children(element);
                self.line();
            }
            tag::dt => {
                self.line();
                self.children(element);
            }
            tag::td | tag::th | tag::dd => {
                self.cell();
                // Further lines are indented below the line of the label or of the row.
                let inset = if self.out.is_empty() || self.out.ends_with('\n') { 0 } else { 2 };
                self.indent += inset;
                self.children(element);
                self.indent -= inset;
            }
            tag::a => self.link(element),
            _ => self.children(element),
        }
    }

    /// A field of a form: its label, with the content below it.
    fn field(&mut self, element: &HtmlElement) {
        self.apart();
        self.in_field = true;
        for node in &element.children {
            let HtmlNode::Element(part) = node else { continue };
            self.line();
            let inset = if part.tag == tag::dt { 0 } else { 2 };
            self.indent += inset;
            self.children(part);
            self.line();
            self.indent -= inset;
        }
        self.in_field = false;
        self.apart();
    }

    fn list_or_heading(&mut self, element: &HtmlElement) {
        if element.tag != tag::ul && element.tag != tag::ol {
            return self.children(element);
        }
        let start = element.attrs.get(attr::start).and_then(|start| start.parse().ok());
        let mut number: u64 = start.unwrap_or(1);
        let is_marked = element.attrs.get(attr::class).is_some_and(|class| class == "marks");
        for node in &element.children {
            if let HtmlNode::Element(item) = node {
                self.line();
                let mark = if element.tag == tag::ol {
                    format!("{number}. ")
                } else {
                    self.marks.item.clone()
                };
                // Items with marks of their own have them in their text.
                if !self.marked && !is_marked {
                    self.write(&mark);
                }
                number += 1;
                self.indent += 1;
                self.children(item);
                self.indent -= 1;
                self.line();
            }
        }
    }

    /// Writes out the target of a link, since plain text has no links.
    fn link(&mut self, element: &HtmlElement) {
        let start = self.out.len();
        self.children(element);
        let target = element.attrs.get(attr::href).map_or("", EcoString::as_str);
        let shown = self.out[start..].trim().to_owned();
        let bare = target.trim_start_matches("mailto:").trim_start_matches("tel:");
        let digits = shown.replace('-', "");
        if !target.starts_with('#') && !bare.is_empty() && bare != shown && bare != digits {
            self.write(&format!(" <{bare}>"));
        }
    }

    /// Collapses white space, which is only layout in HTML.
    fn write(&mut self, text: &str) {
        for c in text.chars() {
            let at_start = self.out.is_empty() || self.out.ends_with('\n');
            if c == '\n' || c == ' ' {
                if !at_start && !self.out.ends_with(' ') {
                    self.out.push(' ');
                }
                continue;
            }
            if at_start {
                self.out.extend(std::iter::repeat_n(
                    "  ",
                    self.indent.saturating_sub(usize::from(self.indent > 0)),
                ));
            }
            self.out.push(c);
        }
    }

    fn cell(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            let mark = self.marks.cell.clone();
            self.out.push_str(&mark);
        }
    }

    fn line(&mut self) {
        // A mark between cells has nothing after it where the next begins a line of its own.
        let layout = |c: char| c.is_whitespace() && c != '\n';
        self.out.truncate(self.out.trim_end_matches(layout).len());
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn apart(&mut self) {
        self.line();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}
