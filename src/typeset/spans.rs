//! Spans as Typst content, built element by element. Nothing in them is evaluated.

use ecow::eco_format;
use typst::diag::{At, SourceResult, bail};
use typst::foundations::Packed;
use typst::foundations::{Array, Content, Dict, NativeElement, Str, Value};
use typst::model::{
    Destination, EmphElem, FootnoteElem, LinkElem, LinkTarget, ListElem, ListItem, ParElem,
    StrongElem, Url,
};
use typst::syntax::Span;
use typst::text::{LinebreakElem, RawContent, RawElem, TextElem};
use typst_html::{HtmlElem, attr, tag};

/// Builds the content of a line. On the web, a moment is an element of its own.
pub(super) fn content(spans: &Array, paged: bool, span: Span) -> SourceResult<Content> {
    let parts: SourceResult<Vec<Content>> =
        spans.iter().map(|part| one(part, paged, span)).collect();
    Ok(Content::sequence(parts?))
}

fn one(part: &Value, paged: bool, span: Span) -> SourceResult<Content> {
    let parts = match part {
        Value::Str(text) => return Ok(TextElem::packed(text.as_str()).spanned(span)),
        Value::Dict(parts) => parts,
        other => bail!(span, "expected words, found {}", other.ty()),
    };
    let inner = |name: &str| content(&array(parts, name).at(span)?, paged, span);
    let content = if parts.contains("time") {
        let text = TextElem::packed(text(parts, "text").at(span)?.as_str());
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
        RawElem::new(RawContent::Text(text_of(parts, "code").at(span)?)).pack()
    } else if parts.contains("note") {
        FootnoteElem::with_content(note(&array(parts, "note").at(span)?, paged, span)?).pack()
    } else {
        LinebreakElem::shared().clone()
    };
    Ok(content.spanned(span))
}

/// The blocks of a footnote. Its only paragraph has no paragraph element.
fn note(blocks: &Array, paged: bool, span: Span) -> SourceResult<Content> {
    let mut parts = Vec::new();
    for block in blocks {
        let Value::Dict(block) = block else { continue };
        if let Ok(items) = array(block, "items") {
            let mut list = Vec::new();
            for item in &items {
                let Value::Dict(item) = item else { continue };
                let body = note(&array(item, "blocks").at(span)?, paged, span)?;
                list.push(Packed::new(ListItem::new(body)));
            }
            parts.push(ListElem::new(list).pack());
            continue;
        }
        let words = content(&array(block, "spans").at(span)?, paged, span)?;
        parts.push(if blocks.len() == 1 { words } else { ParElem::new(words).pack() });
    }
    Ok(Content::sequence(parts))
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
