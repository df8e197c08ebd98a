//! Narrative as Typst content, built node by node. Nothing in it is evaluated.

use ecow::eco_format;
use typst::diag::{At, SourceResult, bail};
use typst::foundations::{Content, Dict, NativeElement, Packed, Smart, Value};
use typst::layout::{Fr, Sizing, TrackSizings};
use typst::model::{
    Destination, EmphElem, EnumElem, EnumItem, FootnoteElem, LinkElem, LinkTarget, ListElem,
    ListItem, ParElem, StrongElem, TableCell, TableChild, TableElem, TableHeader, TableItem, Url,
};
use typst::syntax::Span;
use typst::text::{LinebreakElem, RawContent, RawElem, TextElem};

use crate::incident::markdown::{Block, Inline, parse};

/// Builds content. With `inline`, a single paragraph has no paragraph element.
pub(super) fn content(
    text: &str,
    references: &Dict,
    inline: bool,
    span: Span,
) -> SourceResult<Content> {
    let blocks = match parse(text) {
        Ok(blocks) => blocks,
        Err(errors) => {
            let messages: Vec<_> =
                errors.iter().map(|e| format!("{} ({})", e.message, e.excerpt)).collect();
            bail!(span, "{}", messages.join("; "))
        }
    };
    let builder = Builder { references, span };
    match (inline, blocks.as_slice()) {
        (true, [Block::Paragraph(inlines)]) => builder.inlines(inlines),
        _ => builder.blocks(&blocks),
    }
}

struct Builder<'a> {
    references: &'a Dict,
    span: Span,
}

impl Builder<'_> {
    fn blocks(&self, blocks: &[Block]) -> SourceResult<Content> {
        let parts: SourceResult<Vec<Content>> =
            blocks.iter().map(|block| self.block(block)).collect();
        Ok(Content::sequence(parts?))
    }

    fn block(&self, block: &Block) -> SourceResult<Content> {
        let content = match block {
            Block::Paragraph(inlines) => ParElem::new(self.inlines(inlines)?).pack(),
            Block::List { start, items } => {
                let bodies: SourceResult<Vec<Content>> =
                    items.iter().map(|item| self.item(item)).collect();
                let bodies = bodies?.into_iter();
                match start {
                    None => {
                        ListElem::new(bodies.map(|body| Packed::new(ListItem::new(body))).collect())
                            .pack()
                    }
                    Some(start) => {
                        EnumElem::new(bodies.map(|body| Packed::new(EnumItem::new(body))).collect())
                            .with_start(Smart::Custom(*start))
                            .pack()
                    }
                }
            }
            Block::Table { header, rows } => {
                let cell = |inlines: &Vec<Inline>| {
                    Ok(TableItem::Cell(Packed::new(TableCell::new(self.inlines(inlines)?))))
                };
                let head: SourceResult<Vec<_>> = header.iter().map(cell).collect();
                let mut children = vec![TableChild::Header(Packed::new(TableHeader::new(head?)))];
                for inlines in rows.iter().flatten() {
                    children.push(TableChild::Item(cell(inlines)?));
                }
                let columns = TrackSizings(
                    std::iter::repeat_n(Sizing::Fr(Fr::one()), header.len()).collect(),
                );
                TableElem::new(children).with_columns(columns).pack()
            }
        };
        Ok(content.spanned(self.span))
    }

    /// The only paragraph of a list item has no paragraph element.
    fn item(&self, blocks: &[Block]) -> SourceResult<Content> {
        match blocks {
            [Block::Paragraph(inlines)] => self.inlines(inlines),
            [Block::Paragraph(inlines), rest @ ..] => {
                Ok(self.inlines(inlines)? + self.blocks(rest)?)
            }
            _ => self.blocks(blocks),
        }
    }

    fn inlines(&self, inlines: &[Inline]) -> SourceResult<Content> {
        let mut parts = Vec::new();
        let mut before = String::new();
        for inline in inlines {
            parts.push(self.inline(inline, &mut before)?);
        }
        Ok(Content::sequence(parts))
    }

    fn inline(&self, inline: &Inline, before: &mut String) -> SourceResult<Content> {
        let content = match inline {
            Inline::Text(text) => {
                // The full stop of "a.m." also ends the sentence.
                let shown = if before.ends_with('.') {
                    text.strip_prefix('.').unwrap_or(text)
                } else {
                    text
                };
                if text.trim().is_empty() {
                    before.push_str(text);
                } else {
                    before.clone_from(text);
                }
                TextElem::packed(shown)
            }
            Inline::Reference(name) => {
                let (text, content) = match self.references.get(name) {
                    Ok(Value::Str(text)) => {
                        let text = begin(text, before);
                        (text.clone(), TextElem::packed(text))
                    }
                    Ok(Value::Array(both)) => match both.as_slice() {
                        [Value::Str(text), Value::Content(content)] => {
                            (text.to_string(), content.clone())
                        }
                        [Value::Str(text), Value::Str(_)] => {
                            (text.to_string(), TextElem::packed(text.as_str()))
                        }
                        _ => {
                            bail!(self.span, "the reference `{name}` is not a string with content")
                        }
                    },
                    _ => bail!(self.span, "`{name}` is not a fact that this notice may show"),
                };
                *before = text;
                content
            }
            other => {
                // Only the beginning and the text next to a reference matter there.
                "…".clone_into(before);
                self.element(other)?
            }
        };
        Ok(content.spanned(self.span))
    }

    /// Anything but text and references.
    fn element(&self, inline: &Inline) -> SourceResult<Content> {
        Ok(match inline {
            Inline::Text(text) | Inline::Reference(text) => TextElem::packed(text.as_str()),
            Inline::Code(code) => RawElem::new(RawContent::Text(code.as_str().into())).pack(),
            Inline::Emphasis(inner) => EmphElem::new(self.inlines(inner)?).pack(),
            Inline::Strong(inner) => StrongElem::new(self.inlines(inner)?).pack(),
            Inline::Link(target, inner) => {
                let url = Url::new(target.as_str())
                    .map_err(|error| eco_format!("{error}"))
                    .at(self.span)?;
                LinkElem::new(LinkTarget::Dest(Destination::Url(url)), self.inlines(inner)?).pack()
            }
            Inline::Footnote(blocks) => {
                let body = match blocks.as_slice() {
                    [Block::Paragraph(inlines)] => self.inlines(inlines)?,
                    blocks => self.blocks(blocks)?,
                };
                FootnoteElem::with_content(body).pack()
            }
            Inline::LineBreak => LinebreakElem::shared().clone(),
        })
    }
}

/// Capitalises the first letter, in scripts that have capitals.
fn begin(text: &str, before: &str) -> String {
    let sentence = before.trim_end();
    let starts = sentence.is_empty()
        || (sentence.ends_with(['.', '?', '!']) && sentence.len() < before.len());
    let mut characters = text.chars();
    match characters.next() {
        Some(first) if starts => first.to_uppercase().chain(characters).collect(),
        _ => text.to_owned(),
    }
}
