//! Spans as Typst content, built element by element. Nothing in them is evaluated.

use std::borrow::Cow;
use std::sync::Arc;

use ecow::eco_format;
use regex::Regex;
use typst::diag::{At, SourceResult, bail};
use typst::foundations::Packed;
use typst::foundations::{Array, Content, Dict, NativeElement, Smart, Str, Value};
use typst::layout::{BoxElem, Em, Fr, HElem, Sizing, Spacing, TrackSizings};
use typst::model::{
    Destination, EmphElem, EnumElem, EnumItem, FootnoteElem, LinkElem, LinkTarget, ListElem,
    ListItem, ParElem, StrongElem, TableCell, TableChild, TableElem, TableHeader, TableItem, Url,
};
use typst::syntax::Span;
use typst::text::{LinebreakElem, RawContent, RawElem};
use typst_html::{HtmlElem, attr, tag};

use super::runs;
use crate::writing::marks;

/// Sets words. On the web, a moment is an element of its own.
pub(super) struct Setter {
    /// Whether they are set on paper.
    pub paged: bool,
    /// What no line breaks. Each expression stands over those behind it; its groups are parts between which a line may
    /// break.
    pub unbreakable: Vec<Arc<Regex>>,
    /// The call that sets them.
    pub span: Span,
}

/// The letters before and behind some words of a line.
type Sides = (Option<char>, Option<char>);

impl Setter {
    /// The words of a line.
    pub(super) fn words(&self, spans: &Array) -> SourceResult<Content> {
        self.line(spans.as_slice(), (None, None))
    }

    /// The lines of a text. The last words of each, which a group of an expression finds, stay together if the line has at
    /// least `room` bytes.
    pub(super) fn prose(
        &self,
        spans: &Array,
        room: usize,
        last_words: &Regex,
    ) -> SourceResult<Content> {
        /// The bytes that a line before a line break has at least: what is shorter is one line.
        const BROKEN: usize = 30;
        let is_break = |span: &Value| matches!(span, Value::Dict(parts) if parts.contains("break"));
        let lines: Vec<&[Value]> = spans.as_slice().split(is_break).collect();
        let rooms = std::iter::repeat_n(BROKEN, lines.len() - 1).chain([room]);
        let lines = lines.into_iter().zip(rooms).map(|(line, room)| {
            let (before, last) = self.parted(line, room, last_words);
            let Some(last) = last else { return self.line(before.as_slice(), (None, None)) };
            let sides =
                (before.as_slice().last().and_then(last_letter), marks::bare(&last).chars().next());
            let before = self.line(before.as_slice(), (None, sides.1))?;
            let last = self.whole(runs::text(&last, self.span));
            Ok(Content::sequence([before, gap(sides), last]))
        });
        let mut set = Vec::new();
        for line in lines {
            if !set.is_empty() {
                set.push(LinebreakElem::shared().clone());
            }
            set.push(line?);
        }
        Ok(Content::sequence(set))
    }

    /// A line in what stands before its last words, and these, if it has some.
    fn parted(&self, line: &[Value], room: usize, last_words: &Regex) -> (Array, Option<String>) {
        let ending: Vec<Str> = line.iter().rev().map_while(|span| self.text(span)).collect();
        let ended: String = ending.iter().rev().map(Str::as_str).collect();
        let bare = marks::bare(&ended);
        let groups = if bare.len() < room { None } else { last_words.captures(&bare) };
        let Some(last) = groups.and_then(|groups| groups.iter().skip(1).flatten().next()) else {
            return (Array::from(line), None);
        };
        let (head, tail) = bare.split_at(last.start());
        let mut parts = marks::under(&ended, [head, tail].into_iter()).into_iter();
        let mut before = Array::from(&line[..line.len() - ending.len()]);
        before.extend(parts.next().map(|words| Value::Str(words.into())));
        (before, parts.next())
    }

    fn line(&self, spans: &[Value], (before, after): Sides) -> SourceResult<Content> {
        let mut set = Vec::new();
        let (mut before, mut rest) = (before, spans);
        while !rest.is_empty() {
            let texts: Vec<Str> = rest.iter().map_while(|span| self.text(span)).collect();
            let (spans, behind) = rest.split_at(texts.len().max(1));
            let sides = (before, behind.first().map_or(after, first_letter));
            set.push(match texts.as_slice() {
                [] => self.part(&spans[0], sides)?,
                [text] => self.cut(text, sides, |words| runs::text(words, self.span)),
                texts => self.cut(&texts.concat(), sides, |words| runs::text(words, self.span)),
            });
            before = spans.last().and_then(last_letter);
            rest = behind;
        }
        Ok(Content::sequence(set))
    }

    /// The text of a span that is nothing but text.
    fn text(&self, span: &Value) -> Option<Str> {
        match span {
            Value::Str(words) => Some(words.clone()),
            Value::Dict(parts) if self.paged && parts.contains("time") => text(parts, "text").ok(),
            _ => None,
        }
    }

    /// A span that is more than text.
    fn part(&self, part: &Value, sides: Sides) -> SourceResult<Content> {
        let span = self.span;
        let Value::Dict(parts) = part else { bail!(span, "expected words, found {}", part.ty()) };
        let inner = |name: &str| self.line(array(parts, name).at(span)?.as_slice(), sides);
        let content = if parts.contains("time") {
            let words =
                self.cut(&text(parts, "text").at(span)?, sides, |words| runs::text(words, span));
            HtmlElem::new(tag::time)
                .with_attr(attr::datetime, text_of(parts, "time").at(span)?)
                .with_body(Some(words))
                .pack()
        } else if parts.contains("strong") {
            StrongElem::new(inner("strong")?).pack()
        } else if parts.contains("emphasis") {
            EmphElem::new(inner("emphasis")?).pack()
        } else if parts.contains("link") {
            let target = text(parts, "link").at(span)?;
            let url = Url::new(target.as_str()).map_err(|error| eco_format!("{error}")).at(span)?;
            LinkElem::new(LinkTarget::Dest(Destination::Url(url)), inner("spans")?).pack()
        } else if parts.contains("code") {
            let code = text(parts, "code").at(span)?;
            if !self.paged {
                let words = self.cut(&code, sides, |words| runs::text(words, span));
                return Ok(HtmlElem::new(tag::code).with_body(Some(words)).pack().spanned(span));
            }
            return Ok(self.cut(&code, sides, |words| {
                let raw = RawElem::new(RawContent::Text(marks::bare(words).into())).pack();
                raw.spanned(runs::first_span(words).unwrap_or(span))
            }));
        } else if parts.contains("note") {
            FootnoteElem::with_content(self.note(&array(parts, "note").at(span)?)?).pack()
        } else {
            LinebreakElem::shared().clone()
        };
        Ok(content.spanned(span))
    }

    /// A text, cut into what a line may break and what it does not.
    fn cut(&self, text: &str, (before, after): Sides, set: impl Fn(&str) -> Content) -> Content {
        let bare = marks::bare(text);
        let mut cuts = vec![(&*bare, false)];
        for expression in &self.unbreakable {
            let cut = |(words, is_whole)| match is_whole {
                true => vec![(words, true)],
                false => cuts_by(expression, words),
            };
            cuts = cuts.into_iter().flat_map(cut).collect();
        }
        if !cuts.iter().any(|(_, is_whole)| *is_whole) {
            return set(text);
        }
        let marked = match &bare {
            Cow::Borrowed(_) => cuts.iter().map(|(words, _)| Cow::Borrowed(*words)).collect(),
            Cow::Owned(_) => {
                let words = marks::under(text, cuts.iter().map(|(words, _)| *words));
                words.into_iter().map(Cow::Owned).collect::<Vec<_>>()
            }
        };
        let mut parts = Vec::new();
        let (mut before, mut was_whole) = (before, false);
        for ((words, is_whole), marked) in cuts.into_iter().zip(&marked) {
            if self.paged && (is_whole || was_whole) {
                parts.push(gap((before, words.chars().next())));
            }
            parts.push(if is_whole { self.whole(set(marked)) } else { set(marked) });
            (before, was_whole) = (words.chars().last(), is_whole);
        }
        if self.paged && was_whole {
            parts.push(gap((before, after)));
        }
        Content::sequence(parts)
    }

    /// Words that no line breaks.
    fn whole(&self, words: Content) -> Content {
        if self.paged {
            BoxElem::new().with_body(Some(words)).pack()
        } else {
            HtmlElem::new(tag::span).with_attr(attr::class, "whole").with_body(Some(words)).pack()
        }
    }

    /// The blocks of a footnote. Its only paragraph has no paragraph element.
    fn note(&self, blocks: &Array) -> SourceResult<Content> {
        let mut parts = Vec::new();
        for block in blocks {
            let block = dict(block).at(self.span)?;
            parts.push(if block.contains("items") {
                self.list(block)?
            } else if block.contains("rows") {
                self.table(block)?
            } else {
                let words = self.words(&array(block, "spans").at(self.span)?)?;
                if blocks.len() == 1 { words } else { ParElem::new(words).pack() }
            });
        }
        Ok(Content::sequence(parts))
    }

    /// A list in a footnote.
    fn list(&self, block: &Dict) -> SourceResult<Content> {
        let items = array(block, "items").at(self.span)?;
        let bodies = items
            .iter()
            .map(|item| self.note(&array(dict(item).at(self.span)?, "blocks").at(self.span)?));
        let bodies = bodies.collect::<SourceResult<Vec<Content>>>()?;
        Ok(match block.get("start").at(self.span)? {
            Value::Int(start) => {
                let start = u64::try_from(*start).unwrap_or(1);
                let items = bodies.into_iter().map(|body| Packed::new(EnumItem::new(body)));
                EnumElem::new(items.collect()).with_start(Smart::Custom(start)).pack()
            }
            _ => {
                let items = bodies.into_iter().map(|body| Packed::new(ListItem::new(body)));
                ListElem::new(items.collect()).pack()
            }
        })
    }

    /// A table in a footnote.
    fn table(&self, block: &Dict) -> SourceResult<Content> {
        let cell = |body: Content| TableItem::Cell(Packed::new(TableCell::new(body)));
        let mut head = Vec::new();
        for words in &array(block, "head").at(self.span)? {
            let words = words.clone().cast::<Array>().map_err(|error| error.message().clone());
            head.push(cell(self.words(&words.at(self.span)?)?));
        }
        let columns =
            TrackSizings(std::iter::repeat_n(Sizing::Fr(Fr::one()), head.len()).collect());
        let mut children = vec![TableChild::Header(Packed::new(TableHeader::new(head)))];
        for row in &array(block, "rows").at(self.span)? {
            let row = row.clone().cast::<Array>().map_err(|error| error.message().clone());
            for of_row in &row.at(self.span)? {
                let blocks = array(dict(of_row).at(self.span)?, "blocks").at(self.span)?;
                children.push(TableChild::Item(cell(self.note(&blocks)?)));
            }
        }
        Ok(TableElem::new(children).with_columns(columns).pack())
    }
}

/// The words of a text, and whether no line breaks them.
fn cuts_by<'t>(expression: &Regex, text: &'t str) -> Vec<(&'t str, bool)> {
    let mut cuts = Vec::new();
    let mut rest = 0;
    for groups in expression.captures_iter(text) {
        let Some(all) = groups.get(0) else { continue };
        cuts.push((&text[rest..all.start()], false));
        rest = all.start();
        let starts = groups.iter().skip(1).flatten().map(|group| group.start());
        for end in starts.chain([all.end()]) {
            cuts.push((&text[rest..end], true));
            rest = end;
        }
    }
    cuts.push((&text[rest..], false));
    cuts.retain(|(words, _)| !words.is_empty());
    cuts
}

/// The quarter em between a Japanese and a Latin letter or a digit (JLREQ 3.2.6). Typst does not see the letters in a box.
/// It is weak, so that it disappears at the end of a line.
fn gap(sides: Sides) -> Content {
    let (Some(before), Some(after)) = sides else { return Content::empty() };
    // As Typst, which looks at the script: kana and ideographs.
    let is_japanese = |c| {
        matches!(c, '\u{3005}' | '\u{3041}'..='\u{30FA}' | '\u{30FC}' | '\u{3400}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
    };
    let is_latin = |c: char| c.is_ascii_alphanumeric() || c.is_alphabetic() && c < '\u{250}';
    if is_japanese(before) && is_latin(after) || is_latin(before) && is_japanese(after) {
        HElem::new(Spacing::Rel(Em::new(0.25).into())).with_weak(true).pack()
    } else {
        Content::empty()
    }
}

fn first_letter(span: &Value) -> Option<char> {
    letter(span, |words| words.chars().next(), <[Value]>::first)
}

fn last_letter(span: &Value) -> Option<char> {
    letter(span, |words| words.chars().last(), <[Value]>::last)
}

/// A letter of a span, found by which letter of a text it is, and in which span of others.
fn letter(
    span: &Value,
    of_text: fn(&str) -> Option<char>,
    of_spans: fn(&[Value]) -> Option<&Value>,
) -> Option<char> {
    let parts = match span {
        Value::Str(words) => return of_text(&marks::bare(words)),
        Value::Dict(parts) => parts,
        _ => return None,
    };
    let words = ["text", "code"].iter().find_map(|name| text(parts, name).ok());
    if let Some(words) = words {
        return of_text(&marks::bare(&words));
    }
    let spans = ["strong", "emphasis", "spans"].iter().find_map(|name| array(parts, name).ok())?;
    letter(of_spans(spans.as_slice())?, of_text, of_spans)
}

fn dict(value: &Value) -> Result<&Dict, ecow::EcoString> {
    match value {
        Value::Dict(dict) => Ok(dict),
        other => Err(eco_format!("expected a block, found {}", other.ty())),
    }
}

fn array(parts: &Dict, name: &str) -> Result<Array, ecow::EcoString> {
    parts.get(name)?.clone().cast::<Array>().map_err(|error| error.message().clone())
}

fn text(parts: &Dict, name: &str) -> Result<Str, ecow::EcoString> {
    parts.get(name)?.clone().cast::<Str>().map_err(|error| error.message().clone())
}

fn text_of(parts: &Dict, name: &str) -> Result<ecow::EcoString, ecow::EcoString> {
    text(parts, name).map(Into::into)
}
