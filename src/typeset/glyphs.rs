//! What only the finished pages show: a character without a glyph, text beyond the page's edge,
//! an empty page.

use std::collections::BTreeSet;

use ecow::{EcoVec, eco_format};
use typst::diag::SourceDiagnostic;
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::text::TextItem;
use typst_layout::PagedDocument;

/// Looks at every glyph of every page, and gives the words.
///
/// # Errors
/// Everything that a reader could not read.
pub(super) fn inspect(document: &PagedDocument) -> Result<String, EcoVec<SourceDiagnostic>> {
    let mut eye = Eye::default();
    for page in document.pages() {
        eye.page = page.frame.size().to_point();
        eye.look(&page.frame, Point::zero());
    }
    if eye.words.is_empty() {
        let error =
            SourceDiagnostic::error(typst::syntax::Span::detached(), "the notice has no text");
        eye.errors.push(error);
    }
    if eye.errors.is_empty() { Ok(eye.words) } else { Err(eye.errors) }
}

#[derive(Default)]
struct Eye {
    page: Point,
    words: String,
    said: BTreeSet<String>,
    errors: EcoVec<SourceDiagnostic>,
}

impl Eye {
    fn look(&mut self, frame: &Frame, origin: Point) {
        for (offset, item) in frame.items() {
            let at = origin + *offset;
            match item {
                FrameItem::Group(group) => {
                    let moved = Point::new(group.transform.tx, group.transform.ty);
                    self.look(&group.frame, at + moved);
                }
                FrameItem::Text(text) => {
                    self.words.push_str(&text.text);
                    let right = at.x + text.width();
                    // White space may hang over the edge.
                    let slack = text.size + Abs::pt(1.0);
                    if right > self.page.x + slack || at.y > self.page.y || at.x < -slack {
                        let start: String = text.text.chars().take(24).collect();
                        self.say(text, eco_format!("the text `{start}…` does not fit on the page"));
                    }
                    for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                        let missing = &text.text[glyph.range()];
                        let codes: Vec<_> =
                            missing.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
                        self.say(
                            text,
                            eco_format!(
                                "no font has the character {missing} ({})",
                                codes.join(" ")
                            ),
                        );
                    }
                }
                _ => {}
            }
        }
    }

    fn say(&mut self, text: &TextItem, message: ecow::EcoString) {
        if self.said.insert(message.to_string()) {
            let span = text
                .glyphs
                .first()
                .map_or_else(typst::syntax::Span::detached, |glyph| glyph.span.0);
            self.errors.push(SourceDiagnostic::error(span, message));
        }
    }
}
