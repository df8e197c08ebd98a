//! Reads a page.

mod table;

use std::ops::Range;

use super::lines::{Line, Sign, is_brace_line, lines};
use super::{Block, Content, Item, Mark, Page, PageError, Where, Words};
use crate::incident::markdown::{self, Brace, Inline};
use crate::message;
use crate::message::Message;

/// Reads the blocks of a page that are for a language. `languages` are all that a mark can name;
/// a page of one language has no marks.
pub fn parse(page: &str, language: &str, languages: &[String]) -> Page {
    let found = lines(page, language, languages);
    let mut reader =
        Reader { page, notes: Vec::new(), out: Page::default(), has_marks: found.has_marks };
    let (mut notes, mut rest) = (Vec::new(), Vec::with_capacity(found.lines.len()));
    for line in found.lines {
        if line.text.starts_with("[^") && line.text.contains("]:") {
            reader.notes.push((line.at.start, line.text));
            notes.push(line);
        } else {
            rest.push(line);
        }
    }
    reader.blocks(&rest);
    for line in &notes {
        let label = line.text.split_once("]:").map_or("", |(label, _)| label);
        if !rest.iter().any(|line| line.text.contains(&format!("{label}]"))) {
            reader.error(
                line.at.clone(),
                message!("note-unused"),
                Some(message!("refer-or-remove")),
            );
        }
    }
    reader.out
}

struct Reader<'a> {
    page: &'a str,
    /// The definitions of footnotes, each with its place on the page.
    notes: Vec<(usize, &'a str)>,
    out: Page,
    has_marks: bool,
}

const WIDE_SPACE: char = '\u{3000}';

/// What a line begins.
enum Begins {
    Nothing,
    Heading(usize),
    Part,
    Item(Option<Mark>),
    Row,
    Text,
}

impl<'a> Reader<'a> {
    fn error(&mut self, at: Range<usize>, message: Message, hint: Option<Message>) {
        self.out.errors.push(PageError { at, message, hint });
    }

    fn blocks(&mut self, lines: &[Line]) {
        let mut next = 0;
        while let Some(line) = lines.get(next) {
            let begins = self.begins(line);
            next += match begins {
                Begins::Nothing => 1,
                Begins::Heading(level) => {
                    self.heading(line, level);
                    1
                }
                Begins::Part => {
                    let at = line.at.clone();
                    if let Some(brace) = self.words(at.clone()).only_brace() {
                        self.push(line, at, Content::Part(brace.clone()));
                    }
                    1
                }
                Begins::Row => self.table(&lines[next..]),
                Begins::Item(..) => self.items(&lines[next..]),
                Begins::Text => self.paragraph(&lines[next..]),
            };
        }
    }

    fn push(&mut self, line: &Line, at: Range<usize>, content: Content) {
        let is_for_one_language = line.is_marked && self.has_marks;
        self.out.blocks.push(Block { at, content, is_for_one_language });
    }

    fn begins(&mut self, line: &Line) -> Begins {
        let text = line.text;
        match &line.sign {
            Sign::Heading(level) => return Begins::Heading(*level),
            Sign::Item(mark) => return Begins::Item(mark.clone()),
            Sign::None if text.is_empty() => return Begins::Nothing,
            Sign::None => {}
        }
        if text.starts_with('\u{FF03}') {
            let at = line.at.start..line.at.start + 3;
            self.error(at, message!("wide-number-sign"), Some(message!("write-number-sign")));
        }
        if text.starts_with('|') {
            return Begins::Row;
        }
        if is_brace_line(text) && place_of(text).is_none() {
            return Begins::Part;
        }
        Begins::Text
    }

    /// The words between two places of the page.
    fn words(&mut self, at: Range<usize>) -> Words {
        let text = &self.page[at.clone()];
        self.full_width_signs(text, at.start);
        // A word before the text keeps its beginning from being read as a sign of Markdown.
        let mut guarded = format!("{GUARD}{text}");
        // Where each part of the text begins, and where that is on the page.
        let mut parts = vec![(GUARD.len(), at.start)];
        for (place, note) in self.notes_of(text) {
            guarded.push_str("\n\n");
            parts.push((guarded.len(), place));
            guarded.push_str(note);
        }
        let inlines = match markdown::parse_with_own(&guarded) {
            Ok(blocks) => in_line(blocks),
            Err(errors) => {
                // A line that underlines the one above is found with its place.
                let is_underlined = text.lines().any(is_rule);
                for error in errors {
                    if is_underlined && error.excerpt == "#" {
                        continue;
                    }
                    let excerpt = error.excerpt.as_str();
                    let found = text.find(excerpt).filter(|_| !excerpt.is_empty());
                    let range = found.map_or(at.clone(), |place| {
                        at.start + place..at.start + place + excerpt.len()
                    });
                    self.error(range, error.message, None);
                }
                Vec::new()
            }
        };
        let mut words = Words { at: at.clone(), inlines };
        if let Some(Inline::Text(text)) = words.inlines.first_mut() {
            *text = text.strip_prefix(GUARD).unwrap_or(text).to_owned();
            if text.is_empty() {
                words.inlines.remove(0);
            }
        }
        shift(&mut words.inlines, &parts);
        words
    }

    /// The definitions of the footnotes that a text uses.
    fn notes_of(&self, text: &str) -> impl Iterator<Item = (usize, &'a str)> {
        self.notes.iter().copied().filter(move |(_, note)| {
            note.split_once("]:").is_some_and(|(label, _)| text.contains(&format!("{label}]")))
        })
    }

    /// Full-width signs that look like those of a reference.
    fn full_width_signs(&mut self, text: &str, start: usize) {
        for (at, _) in text.match_indices('\u{FF5B}') {
            let hint = Some(message!("write-braces"));
            self.error(start + at..start + at + 3, message!("wide-brace-reference"), hint);
        }
        for (at, _) in text.match_indices("\u{FF3D}{") {
            let hint = Some(message!("write-brackets"));
            self.error(start + at..start + at + 3, message!("wide-bracket-own"), hint);
        }
        for (at, _) in text.match_indices("] {") {
            self.error(
                start + at..start + at + 3,
                message!("space-before-name"),
                Some(message!("write-own-words")),
            );
        }
    }

    fn heading(&mut self, line: &Line, level: usize) {
        let text = line.text[line.sign_length..].trim_start_matches(' ');
        if level == 1 {
            let place = place_of(text);
            let rest = place.map_or(text, |(_, rest)| rest);
            let words = self.words(line.at.end - rest.len()..line.at.end);
            let place = place.map(|(place, _)| place);
            return self.push(line, line.at.clone(), Content::Title(place, words));
        }
        let mut unmarked = false;
        let mut rest = text;
        if let Some(after) = text.strip_prefix("{unmarked}") {
            unmarked = true;
            rest = after.trim_start();
        }
        let mut mark = None;
        if let Some((found, length)) = Mark::of_heading(rest) {
            mark = Some(found);
            rest = &rest[length..];
        }
        let mut end = line.at.end;
        if mark.is_none()
            && let Some((found, words)) = Mark::enclosing(rest)
        {
            end -= found.close.len();
            mark = Some(found);
            rest = words;
        }
        let words = self.words(end - rest.len()..end);
        let content = Content::Heading { level: level - 1, mark, unmarked, words };
        self.push(line, line.at.clone(), content);
    }

    /// A paragraph and how many lines it has. A full-width space begins another one. A line that
    /// stands somewhere is a paragraph of its own.
    fn paragraph(&mut self, lines: &[Line]) -> usize {
        let first = &lines[0];
        let placed = place_of(first.text);
        let mut count = 1;
        for line in &lines[1..] {
            let begins_other = line.is_marked != first.is_marked
                || line.text.starts_with(WIDE_SPACE)
                || (line.is_marked && self.has_marks)
                || place_of(line.text).is_some();
            let begins = self.begins(line);
            // Behind a line whose end is kept, a name in braces is words of the next line.
            let above = &lines[count - 1];
            let is_broken =
                above.text.ends_with('\\') || self.page[above.at.end..].starts_with("  ");
            let continues = match begins {
                Begins::Text => is_broken || placed.is_none(),
                Begins::Part => is_broken,
                _ => false,
            };
            if begins_other || !continues {
                break;
            }
            if is_rule(line.text) {
                self.error(
                    line.at.clone(),
                    message!("line-above-heading"),
                    Some(message!("empty-line-before")),
                );
            }
            count += 1;
        }
        let space = first.text.len() - first.text.trim_start_matches(WIDE_SPACE).len();
        let start = first.at.start + space;
        let end = lines[count - 1].at.end;
        let content = match place_of(&self.page[start..end]) {
            Some((place, rest)) => Content::Placed(place, self.words(end - rest.len()..end)),
            None => Content::Paragraph(self.words(start..end)),
        };
        self.push(first, start..end, content);
        count
    }

    /// A list of items and how many lines it has. Lines that are indented continue an item, or
    /// are items below it.
    fn items(&mut self, lines: &[Line]) -> usize {
        let mut items: Vec<Item> = Vec::new();
        let mut count = 0;
        while let Some(line) = lines.get(count) {
            let Begins::Item(mark) = self.begins(line) else { break };
            if count > 0 && line.is_marked != lines[0].is_marked {
                break;
            }
            let start = line.at.start + line.sign_length;
            let more = lines[count + 1..]
                .iter()
                .take_while(|next| {
                    next.indent > line.indent
                        && matches!(self.begins(next), Begins::Text | Begins::Part)
                })
                .count();
            let end = lines[count + more].at.end;
            let item = Item {
                at: line.at.start..end,
                mark,
                words: self.words(start..end),
                items: Vec::new(),
            };
            let is_below = line.indent > lines[0].indent;
            match items.last_mut().filter(|_| is_below) {
                Some(above) => above.items.push(item),
                None => items.push(item),
            }
            count += 1 + more;
        }
        if let Some(line) = lines.get(count)
            && matches!(self.begins(line), Begins::Text)
            && !line.is_marked
            && !line.text.starts_with(WIDE_SPACE)
        {
            self.joined(line, message!("joined-to-item"));
        }
        let at = lines[0].at.start..lines[count - 1].at.end;
        self.push(&lines[0], at, Content::Items(items));
        count
    }

    fn joined(&mut self, line: &Line, message: Message) {
        self.error(line.at.clone(), message, Some(message!("indent-or-empty-line")));
    }
}

/// Stands before every text that is read, so that no sign of Markdown begins it.
const GUARD: &str = ".";

/// Whether a line would underline the line above.
fn is_rule(text: &str) -> bool {
    text.len() > 1 && (text.chars().all(|c| c == '-') || text.chars().all(|c| c == '='))
}

/// Paragraphs and typed items as lines of one text.
fn in_line(blocks: Vec<markdown::Block>) -> Vec<Inline> {
    let mut lines: Vec<Inline> = Vec::new();
    for block in blocks {
        match block {
            markdown::Block::Paragraph(inlines) => {
                lines.extend((!lines.is_empty()).then_some(Inline::LineBreak));
                lines.extend(inlines);
            }
            markdown::Block::List { marks, items, .. } => {
                for (mark, item) in marks.into_iter().zip(items) {
                    lines.extend([Inline::LineBreak, Inline::Text(mark)]);
                    lines.extend(in_line(item));
                }
            }
            // No table begins inside of a paragraph.
            markdown::Block::Table { .. } => {}
        }
    }
    lines
}

/// Where a line stands that says so, and its words.
fn place_of(text: &str) -> Option<(Where, &str)> {
    let places = [("{left}", Where::Left), ("{center}", Where::Center), ("{right}", Where::Right)];
    places
        .into_iter()
        .find_map(|(sign, place)| Some((place, text.strip_prefix(sign)?.trim_start_matches(' '))))
}

/// Turns places in a guarded text into places in the page. `parts`: where each part of the text
/// begins, and where that is on the page.
fn shift(inlines: &mut [Inline], parts: &[(usize, usize)]) {
    let moved = |at: &Range<usize>| {
        let part = parts.iter().rev().find(|(begin, _)| *begin <= at.start).or(parts.first());
        let (begin, place) = part.copied().unwrap_or_default();
        place + at.start.saturating_sub(begin)..place + at.end.saturating_sub(begin)
    };
    for inline in inlines {
        match inline {
            Inline::Reference(brace) => {
                let at = moved(&brace.at);
                *brace = Brace { at, ..brace.clone() };
            }
            Inline::Own { words, at, .. } => {
                *at = moved(at);
                shift(words, parts);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                shift(inner, parts);
            }
            Inline::Footnote(blocks) => shift_blocks(blocks, parts),
            _ => {}
        }
    }
}

fn shift_blocks(blocks: &mut [markdown::Block], parts: &[(usize, usize)]) {
    for block in blocks {
        match block {
            markdown::Block::Paragraph(inlines) => shift(inlines, parts),
            markdown::Block::List { items, .. } => {
                items.iter_mut().for_each(|item| shift_blocks(item, parts));
            }
            markdown::Block::Table { header, rows } => {
                let cells = header.iter_mut().chain(rows.iter_mut().flatten());
                cells.for_each(|cell| shift(cell, parts));
            }
        }
    }
}
