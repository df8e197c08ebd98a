//! Spans as Typst content, built element by element. Nothing in them is evaluated.

use ecow::eco_format;
use regex::Regex;
use typst::diag::{At, SourceResult, bail};
use typst::foundations::Packed;
use typst::foundations::{Array, Content, Dict, NativeElement, Smart, Str, Value, dict};
use typst::layout::{Fr, Sizing, TrackSizings};
use typst::model::{
    Destination, EmphElem, EnumElem, EnumItem, FootnoteElem, LinkElem, LinkTarget, ListElem,
    ListItem, ParElem, StrongElem, TableCell, TableChild, TableElem, TableHeader, TableItem, Url,
};
use typst::syntax::Span;
use typst::text::{LinebreakElem, RawContent, RawElem};
use typst_html::{HtmlElem, attr, tag};

use super::runs;
use crate::writing::marks;

/// Builds the content of a line. On the web, a moment is an element of its own.
pub(super) fn content(spans: &Array, paged: bool, span: Span) -> SourceResult<Content> {
    let parts: SourceResult<Vec<Content>> =
        spans.iter().map(|part| one(part, paged, span)).collect();
    Ok(Content::sequence(parts?))
}

fn one(part: &Value, paged: bool, span: Span) -> SourceResult<Content> {
    let parts = match part {
        Value::Str(words) => return Ok(runs::text(words, span)),
        Value::Dict(parts) => parts,
        other => bail!(span, "expected words, found {}", other.ty()),
    };
    let inner = |name: &str| content(&array(parts, name).at(span)?, paged, span);
    let content = if parts.contains("time") {
        let text = runs::text(&text(parts, "text").at(span)?, span);
        if paged {
            text
        } else {
            HtmlElem::new(tag::time)
                .with_attr(attr::datetime, text_of(parts, "time").at(span)?)
                .with_body(Some(text))
                .pack()
        }
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
        let raw = RawElem::new(RawContent::Text(marks::bare(&code).into())).pack();
        return Ok(raw.spanned(runs::first_span(&code).unwrap_or(span)));
    } else if parts.contains("note") {
        FootnoteElem::with_content(note(&array(parts, "note").at(span)?, paged, span)?).pack()
    } else {
        LinebreakElem::shared().clone()
    };
    Ok(content.spanned(span))
}

/// The lines of a text, each with its last words apart if it has `room` bytes, as templates get them.
pub(super) fn kept(spans: &Array, room: usize, last_words: &Regex) -> Array {
    /// The bytes that a line before a line break has at least: what is shorter is one line.
    const BROKEN: usize = 30;
    let is_break = |span: &Value| matches!(span, Value::Dict(parts) if parts.contains("break"));
    let lines: Vec<&[Value]> = spans.as_slice().split(is_break).collect();
    let rooms = std::iter::repeat_n(BROKEN, lines.len() - 1).chain([room]);
    let line = |(line, room)| Value::Dict(kept_of(line, room, last_words));
    lines.into_iter().zip(rooms).map(line).collect()
}

fn kept_of(spans: &[Value], room: usize, last_words: &Regex) -> Dict {
    let words = |span: &Value| match span {
        Value::Str(words) => Some(words.clone()),
        Value::Dict(parts) if parts.contains("time") => text(parts, "text").ok(),
        _ => None,
    };
    let ending: Vec<Str> = spans.iter().rev().map_while(words).collect();
    let ended: String = ending.iter().rev().map(Str::as_str).collect();
    let bare = marks::bare(&ended);
    let groups = if bare.len() < room { None } else { last_words.captures(&bare) };
    let last = groups.and_then(|groups| groups.iter().skip(1).flatten().next());
    let parts = last.map(|last| {
        let (head, tail) = bare.split_at(last.start());
        marks::under(&ended, [head, tail].into_iter())
    });
    let mut parts = parts.unwrap_or_else(|| vec![ended.clone()]).into_iter();
    let mut before = Array::from(&spans[..spans.len() - ending.len()]);
    before.extend(parts.next().map(|words| Value::Str(words.into())));
    dict! { "before" => before, "last" => parts.next() }
}

/// The blocks of a footnote. Its only paragraph has no paragraph element.
fn note(blocks: &Array, paged: bool, span: Span) -> SourceResult<Content> {
    let mut parts = Vec::new();
    for block in blocks {
        let block = dict(block).at(span)?;
        parts.push(if block.contains("items") {
            list(block, paged, span)?
        } else if block.contains("rows") {
            table(block, paged, span)?
        } else {
            let words = content(&array(block, "spans").at(span)?, paged, span)?;
            if blocks.len() == 1 { words } else { ParElem::new(words).pack() }
        });
    }
    Ok(Content::sequence(parts))
}

/// A list in a footnote.
fn list(block: &Dict, paged: bool, span: Span) -> SourceResult<Content> {
    let items = array(block, "items").at(span)?;
    let bodies = items
        .iter()
        .map(|item| note(&array(dict(item).at(span)?, "blocks").at(span)?, paged, span));
    let bodies = bodies.collect::<SourceResult<Vec<Content>>>()?;
    Ok(match block.get("start").at(span)? {
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
fn table(block: &Dict, paged: bool, span: Span) -> SourceResult<Content> {
    let cell = |body: Content| TableItem::Cell(Packed::new(TableCell::new(body)));
    let mut head = Vec::new();
    for words in &array(block, "head").at(span)? {
        let words = words.clone().cast::<Array>().map_err(|error| error.message().clone());
        head.push(cell(content(&words.at(span)?, paged, span)?));
    }
    let columns = TrackSizings(std::iter::repeat_n(Sizing::Fr(Fr::one()), head.len()).collect());
    let mut children = vec![TableChild::Header(Packed::new(TableHeader::new(head)))];
    for row in &array(block, "rows").at(span)? {
        let row = row.clone().cast::<Array>().map_err(|error| error.message().clone());
        for of_row in &row.at(span)? {
            let blocks = array(dict(of_row).at(span)?, "blocks").at(span)?;
            children.push(TableChild::Item(cell(note(&blocks, paged, span)?)));
        }
    }
    Ok(TableElem::new(children).with_columns(columns).pack())
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
