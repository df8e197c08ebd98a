//! How a YAML text is written: the place and the style of each value, also of aliases.

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle};

use crate::source::{Path, PathStep, normal};

/// A value as it is written.
#[derive(Debug)]
pub(super) struct Place {
    /// Where its anchor and its tag begin; `range.start` if it has none.
    pub(super) start: usize,
    /// The value itself. It has no line break at its end. For an empty value, it is empty.
    pub(super) range: Range<usize>,
    /// `&name`, with the number of the anchor.
    pub(super) anchor: Option<(usize, Range<usize>)>,
    pub(super) is_tagged: bool,
    pub(super) style: Style,
}

/// How a value is written.
#[derive(Debug)]
pub(super) enum Style {
    /// Nothing is written.
    Empty,
    Plain,
    Single,
    Double,
    /// `|` or `>`. The range starts at this sign; the first line ends here.
    Literal(usize),
    Folded(usize),
    /// `*name`, with the number of the anchor.
    Alias(usize),
    List {
        is_flow: bool,
        entries: Vec<Entry>,
    },
    Map {
        is_flow: bool,
        entries: Vec<Entry>,
    },
}

/// An item of a list or a field of a mapping.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its hyphen, its key or, in a list in brackets, its value.
    pub(super) start: usize,
    /// The name of a field.
    pub(super) name: Option<String>,
    /// The end of its hyphen, or of the colon after its key.
    pub(super) sign: usize,
    /// Whether a colon follows the key.
    pub(super) has_sign: bool,
    pub(super) value: Place,
}

impl Entry {
    /// The end of what is written.
    pub(super) fn end(&self) -> usize {
        self.value.range.end.max(self.sign)
    }
}

impl Place {
    /// The entries of a list or mapping.
    pub(super) fn entries(&self) -> &[Entry] {
        match &self.style {
            Style::List { entries, .. } | Style::Map { entries, .. } => entries,
            _ => &[],
        }
    }

    /// Whether it is a list or mapping in brackets.
    pub(super) fn is_flow(&self) -> bool {
        matches!(&self.style, Style::List { is_flow: true, .. } | Style::Map { is_flow: true, .. })
    }

    /// Whether it is a list or mapping of lines.
    pub(super) fn is_block(&self) -> bool {
        matches!(
            &self.style,
            Style::List { is_flow: false, .. } | Style::Map { is_flow: false, .. }
        )
    }

    /// The index of the entry of a step.
    pub(super) fn index(&self, step: &PathStep) -> Option<usize> {
        match (&self.style, step) {
            (Style::List { entries, .. }, PathStep::Index(index)) => {
                (*index < entries.len()).then_some(*index)
            }
            (Style::Map { entries, .. }, PathStep::Key(name)) => {
                let name = normal(name);
                entries.iter().position(|entry| entry.name.as_deref() == Some(&*name))
            }
            _ => None,
        }
    }

    /// Calls for this value and all below it, in the order of the text.
    pub(super) fn visit<'a>(&'a self, path: &Path, visit: &mut dyn FnMut(&Path, &'a Self)) {
        visit(path, self);
        for (index, entry) in self.entries().iter().enumerate() {
            let path = match &entry.name {
                Some(name) => path.key(name),
                None => path.index(index),
            };
            entry.value.visit(&path, visit);
        }
    }
}

/// Reads how a text is written; `None` if it is unusual: a key of several values, `? key`.
pub(super) fn of(text: &str) -> Option<Place> {
    let options = granit_parser::options! { emit_comments: false };
    let mut events = Vec::new();
    let mut cursor = 0;
    for next in Parser::new_from_str_with_options(text, options) {
        let (event, span) = next.ok()?;
        match event {
            Event::DocumentStart(is_explicit, _) => {
                if is_explicit {
                    cursor = span.byte_range()?.end;
                }
            }
            Event::StreamStart | Event::DocumentEnd | Event::StreamEnd => {}
            event => events.push((event, span)),
        }
    }
    let mut reader = Layout { text, events: events.into_iter(), cursor, names: HashMap::new() };
    reader.place()
}

struct Layout<'a> {
    text: &'a str,
    events: std::vec::IntoIter<(Event<'a>, Span)>,
    /// The end of what was read.
    cursor: usize,
    /// The place of each anchor.
    names: HashMap<usize, Range<usize>>,
}

impl<'a> Layout<'a> {
    /// Skips white space and comments.
    fn skip(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.cursor) {
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' => self.cursor += 1,
                b'#' => self.cursor = line_end(self.text, self.cursor),
                _ => break,
            }
        }
    }

    /// Skips to a sign and over it; `None` if something else stands there.
    fn sign(&mut self, sign: u8) -> Option<usize> {
        self.skip();
        (self.text.as_bytes().get(self.cursor) == Some(&sign)).then(|| {
            self.cursor += 1;
            self.cursor - 1
        })
    }

    /// Skips anchor and tag.
    fn properties(&mut self) -> (Option<usize>, Option<Range<usize>>, bool) {
        let (mut start, mut anchor, mut is_tagged) = (None, None, false);
        loop {
            let before = self.cursor;
            self.skip();
            let rest = &self.text[self.cursor..];
            if !rest.starts_with(['&', '!']) {
                // What follows an empty value is not its own.
                self.cursor = before;
                break;
            }
            let from = self.cursor;
            start.get_or_insert(from);
            let length = rest.find(|c: char| c.is_ascii_whitespace() || ",[]{}".contains(c));
            self.cursor += length.unwrap_or(rest.len());
            if rest.starts_with('&') {
                anchor = Some(from..self.cursor);
            } else {
                is_tagged = true;
            }
        }
        (start, anchor, is_tagged)
    }

    fn place(&mut self) -> Option<Place> {
        let next = self.events.next()?;
        self.place_of(next)
    }

    fn place_of(&mut self, (event, span): (Event<'a>, Span)) -> Option<Place> {
        let has_properties = match &event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag) => *anchor > 0 || tag.is_some(),
            _ => false,
        };
        let (start, anchor, is_tagged) =
            if has_properties { self.properties() } else { (None, None, false) };
        let span = span.byte_range()?;
        let (range, style, number) = match event {
            Event::Alias(number) => (span, Style::Alias(number), 0),
            Event::Scalar(_, style, number, _) => {
                let (range, style) = self.scalar(style, span)?;
                (range, style, number)
            }
            Event::SequenceStart(style, number, _) => {
                let is_flow = matches!(style, StructureStyle::Flow);
                let (range, entries) = self.list(is_flow)?;
                (range, Style::List { is_flow, entries }, number)
            }
            Event::MappingStart(style, number, _) => {
                let is_flow = matches!(style, StructureStyle::Flow);
                let (range, entries) = self.map(is_flow)?;
                (range, Style::Map { is_flow, entries }, number)
            }
            _ => return None,
        };
        self.cursor = self.cursor.max(range.end);
        if let Some(anchor) = &anchor {
            self.names.insert(number, anchor.clone());
        }
        let anchor = anchor.map(|range| (number, range));
        Some(Place { start: start.unwrap_or(range.start), range, anchor, is_tagged, style })
    }

    fn scalar(&mut self, style: ScalarStyle, span: Range<usize>) -> Option<(Range<usize>, Style)> {
        Some(match style {
            _ if span.is_empty() && matches!(style, ScalarStyle::Plain) => {
                (self.cursor..self.cursor, Style::Empty)
            }
            ScalarStyle::Plain => (span, Style::Plain),
            ScalarStyle::SingleQuoted => (span, Style::Single),
            ScalarStyle::DoubleQuoted => (span, Style::Double),
            ScalarStyle::Literal | ScalarStyle::Folded => {
                self.skip();
                let start = self.cursor;
                let header = line_end(self.text, start);
                // `+` keeps the empty lines after the text.
                let signs = self.text[start..header].split_whitespace().next()?;
                let body = &self.text[header..span.end.max(header)];
                let kept = if signs.contains('+') {
                    let body = body.strip_suffix('\n').unwrap_or(body);
                    body.strip_suffix('\r').unwrap_or(body)
                } else {
                    // The last line with words, and the spaces at its end.
                    let words = body.trim_end_matches([' ', '\t', '\r', '\n']);
                    &body[..line_end(body, words.len())]
                };
                let range = start..header + kept.len();
                if matches!(style, ScalarStyle::Literal) {
                    (range, Style::Literal(header))
                } else {
                    (range, Style::Folded(header))
                }
            }
        })
    }

    fn list(&mut self, is_flow: bool) -> Option<(Range<usize>, Vec<Entry>)> {
        let mut entries = Vec::new();
        let mut start = if is_flow { Some(self.sign(b'[')?) } else { None };
        loop {
            let next = self.events.next()?;
            if let (Event::SequenceEnd, span) = &next {
                return Some((self.range(start?, is_flow, span)?, entries));
            }
            let at = if is_flow {
                if !entries.is_empty() {
                    self.sign(b',')?;
                }
                self.skip();
                self.cursor
            } else {
                let at = self.sign(b'-')?;
                start.get_or_insert(at);
                at
            };
            let sign = if is_flow { at } else { self.cursor };
            let value = self.place_of(next)?;
            entries.push(Entry { start: at, name: None, sign, has_sign: true, value });
        }
    }

    fn map(&mut self, is_flow: bool) -> Option<(Range<usize>, Vec<Entry>)> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut start = if is_flow { self.sign(b'{') } else { None };
        loop {
            let (event, span) = self.events.next()?;
            if matches!(event, Event::MappingEnd) {
                return Some((self.range(start?, is_flow, &span)?, entries));
            }
            if is_flow && !entries.is_empty() {
                self.sign(b',')?;
            }
            self.skip();
            let at = self.cursor;
            let Event::Scalar(name, ..) = &event else { return None };
            let name = normal(name).into_owned();
            let key = self.place_of((event, span))?;
            // `? key` has no colon where it is looked for.
            if key.start != at || matches!(key.style, Style::Empty) {
                return None;
            }
            start.get_or_insert(at);
            let end = self.cursor;
            let has_sign = self.sign(b':').is_some();
            if !has_sign {
                self.cursor = end;
            }
            let sign = self.cursor;
            let value = self.place()?;
            entries.push(Entry { start: at, name: Some(name), sign, has_sign, value });
        }
    }

    fn range(&mut self, start: usize, is_flow: bool, span: &Span) -> Option<Range<usize>> {
        if is_flow {
            self.cursor = span.byte_range()?.end;
        }
        Some(start..self.cursor)
    }
}

/// The end of the line of a place, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    if end > at && text.as_bytes()[end - 1] == b'\r' { end - 1 } else { end }
}

/// The start of the line of a place.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The start of the line after that of a place; the end of the text if there is none.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |length| at + length + 1)
}

/// The column of a place, in bytes; what stands before it in its line is spaces or other entries.
pub(super) fn column(text: &str, at: usize) -> usize {
    text[line_start(text, at)..at].chars().count()
}

/// Whether only spaces stand before a place in its line.
pub(super) fn is_first(text: &str, at: usize) -> bool {
    text[line_start(text, at)..at].trim_matches([' ', '\t']).is_empty()
}

/// The start of the comments directly above an entry that begins a line, not above `limit`.
pub(super) fn comments_above(text: &str, at: usize, limit: usize) -> usize {
    let mut start = line_start(text, at);
    let indent = at - start;
    while start > limit {
        let above = line_start(text, start - 1);
        let line = &text[above..start];
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if above < limit || spaces != indent || !line[spaces..].starts_with('#') {
            break;
        }
        start = above;
    }
    start
}

/// Whether a line that starts here has only spaces.
pub(super) fn is_blank(text: &str, at: usize) -> bool {
    at < text.len() && text[at..line_end(text, at)].trim().is_empty()
}

/// Whether the line above that of a place has only spaces.
pub(super) fn is_blank_before(text: &str, at: usize) -> bool {
    let line = line_start(text, at);
    line > 0 && is_blank(text, line_start(text, line - 1))
}
