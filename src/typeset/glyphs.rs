//! Faults of the finished pages: characters without a glyph, text beyond the edge of the page,
//! notices without text.

use std::collections::BTreeSet;

use ecow::EcoString;
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::Destination;
use typst::syntax::Span;
use typst::text::TextItem;
use typst_layout::PagedDocument;

use crate::characters::percent_decoded;
use crate::message;
use crate::message::Message;
use crate::rule::Rule;

/// Something on a page that readers cannot read.
pub(super) struct Fault {
    /// The rule that it violates.
    pub rule: Rule,
    /// The affected text; empty for a whole page.
    pub text: EcoString,
    /// What is wrong.
    pub message: Message,
    /// Where in the template the text was made.
    pub span: Span,
}

/// Visits every glyph of every page. Returns the words with the addresses of links, and the faults.
pub(super) fn inspect(document: &PagedDocument) -> (String, Vec<Fault>) {
    let mut inspector = PageInspector::default();
    for page in document.pages() {
        inspector.page = page.frame.size().to_point();
        inspector.visit(&page.frame, Point::zero());
    }
    if inspector.words.is_empty() {
        let (text, message) = (EcoString::new(), message!("no-text"));
        let span = Span::detached();
        inspector.faults.push(Fault { rule: Rule::Template, text, message, span });
    }
    (inspector.words + &inspector.addresses, inspector.faults)
}

/// The longest text that a message quotes, in characters.
const MAX_QUOTED: usize = 24;

#[derive(Default)]
struct PageInspector {
    page: Point,
    words: String,
    /// Where links go.
    addresses: String,
    /// Where the last text ended.
    end: Point,
    seen: BTreeSet<Message>,
    faults: Vec<Fault>,
}

impl PageInspector {
    fn visit(&mut self, frame: &Frame, origin: Point) {
        for (offset, item) in frame.items() {
            let at = origin + *offset;
            match item {
                FrameItem::Group(group) => {
                    let moved = Point::new(group.transform.tx, group.transform.ty);
                    self.visit(&group.frame, at + moved);
                }
                FrameItem::Text(text) => self.text(text, at),
                FrameItem::Link(Destination::Url(url), _) => {
                    self.addresses.push('\n');
                    self.addresses.push_str(&percent_decoded(url.as_str()));
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &TextItem, at: Point) {
        // What stands apart on the page is not one word.
        let apart = (at - self.end).x.abs() > Abs::pt(0.5) || at.y != self.end.y;
        self.words.push_str(if apart { " " } else { "" });
        self.words.push_str(&text.text);
        self.end = at + Point::with_x(text.width());
        let right = at.x + text.width();
        // White space beyond the edge does no harm.
        let slack = text.size + Abs::pt(1.0);
        if right > self.page.x + slack || at.y > self.page.y || at.x < -slack {
            let start: EcoString = text.text.chars().take(MAX_QUOTED).collect();
            let message = message!("does-not-fit", start = start.as_str());
            self.fault(Rule::Template, text, start, message);
        }
        for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
            let missing = &text.text[glyph.range()];
            let codes: Vec<_> =
                missing.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
            let message = message!("no-glyph-on-page", missing, codes = codes.join(" "));
            self.fault(Rule::Glyph, text, missing.into(), message);
        }
    }

    fn fault(&mut self, rule: Rule, item: &TextItem, text: EcoString, message: Message) {
        if self.seen.insert(message.clone()) {
            let span = item.glyphs.first().map_or_else(Span::detached, |glyph| glyph.span.0);
            self.faults.push(Fault { rule, text, message, span });
        }
    }
}
