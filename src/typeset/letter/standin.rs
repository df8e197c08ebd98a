//! Fonts that stand in for those of a letter while Typst writes its PDF: they have no outlines.
//!
//! Typst subsets and compresses the fonts of each letter anew, which takes most of the time of writing it. Of a stand-in that
//! takes little, and each of its glyphs says which glyph it stands for, so that [`super::programs`] finds what it puts in its
//! place. Words of a recipient have stand-ins of their own. So the glyphs of all other words are the same in all letters, and
//! their program is made once.

use typst::foundations::Bytes;
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::Document;
use typst::syntax::FileId;
use typst::text::{Font, FontInstance, FontVariant, FontVariations, Glyph, TextItem};
use typst_layout::{Page, PagedDocument};

use super::font::tables;
use super::hinting::{glyphs, number, rewritten};
use crate::typeset::world::{NOTICE, file_id};

/// The template that shows words of a recipient outside the text of the page.
const LETTER: &str = "templates/lib/letter.typ";

/// The tables of a font that Typst reads for a PDF.
const READ: [[u8; 4]; 9] =
    [*b"OS/2", *b"glyf", *b"head", *b"hhea", *b"hmtx", *b"loca", *b"maxp", *b"name", *b"post"];
/// The tables of fonts that have no stand-ins: their glyphs are not drawn by one outline each.
const OTHERS: [[u8; 4]; 5] = [*b"CBDT", *b"COLR", *b"SVG ", *b"fvar", *b"sbix"];

/// Where a glyph says which one it stands for: the number of its left edge.
const SAYS: usize = 2;
/// The bytes of a glyph without an outline.
const EMPTY: usize = 10;

/// A document with stand-ins in the place of its fonts, and the fonts that they stand for: one for each of them.
pub(super) fn swapped(document: &PagedDocument) -> (PagedDocument, Vec<FontInstance>) {
    let mut swap = Swap { files: [file_id(NOTICE), file_id(LETTER)], used: Vec::new() };
    let pages = document.pages().iter();
    let pages = pages.map(|page| Page { frame: swap.frame(&page.frame), ..page.clone() }).collect();
    let fonts = swap.used.into_iter().filter(|used| used.stand_in.is_some());
    (PagedDocument::new(pages, document.info().clone()), fonts.map(|used| used.font).collect())
}

/// The glyphs for which those of a part of a stand-in stand.
pub(super) fn said(font: &[u8]) -> Option<Vec<u16>> {
    glyphs(&tables(font)?)?.into_iter().map(|glyph| number(glyph, SAYS)).collect()
}

/// A font of a document.
struct Used {
    font: FontInstance,
    is_own: bool,
    stand_in: Option<FontInstance>,
}

struct Swap {
    /// Where words of recipients come from. What comes from nowhere is treated as theirs.
    files: [Option<FileId>; 2],
    used: Vec<Used>,
}

impl Swap {
    fn frame(&mut self, frame: &Frame) -> Frame {
        let mut swapped = Frame::new(frame.size(), frame.kind());
        if frame.has_baseline() {
            swapped.set_baseline(frame.baseline());
        }
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let mut group = group.clone();
                    group.frame = self.frame(&group.frame);
                    swapped.push(*at, FrameItem::Group(group));
                }
                FrameItem::Text(text) => self.text(*at, text, &mut swapped),
                item => swapped.push(*at, item.clone()),
            }
        }
        swapped
    }

    fn text(&mut self, mut at: Point, text: &TextItem, to: &mut Frame) {
        let files = self.files;
        let is_own = |glyph: &Glyph| {
            let file = glyph.span.0.id();
            file.is_none() || files.contains(&file)
        };
        for run in text.glyphs.chunk_by(|one, next| is_own(one) == is_own(next)) {
            let font = self.stand_in(&text.font, run.first().is_some_and(is_own));
            let whole = run.len() == text.glyphs.len();
            let item = if whole { text.clone() } else { part(text, run) };
            let width = item.width();
            to.push(at, FrameItem::Text(TextItem { font, ..item }));
            at.x += width;
        }
    }

    fn stand_in(&mut self, font: &FontInstance, is_own: bool) -> FontInstance {
        let is_same = |used: &&Used| used.is_own == is_own && used.font == *font;
        if let Some(used) = self.used.iter().find(is_same) {
            return used.stand_in.as_ref().unwrap_or(font).clone();
        }
        let stand_in = stand_in(font.clone(), is_own);
        self.used.push(Used { font: font.clone(), is_own, stand_in: stand_in.clone() });
        stand_in.unwrap_or_else(|| font.clone())
    }
}

/// Some glyphs of a text.
fn part(text: &TextItem, run: &[Glyph]) -> TextItem {
    let start = run.iter().map(|glyph| glyph.range.start).min().unwrap_or(0);
    let end = run.iter().map(|glyph| glyph.range.end).max().unwrap_or(start);
    let moved = |glyph: &Glyph| {
        let range = glyph.range.start - start..glyph.range.end - start;
        Glyph { range, ..glyph.clone() }
    };
    let words = text.text.get(usize::from(start)..usize::from(end)).unwrap_or_default();
    TextItem { text: words.into(), glyphs: run.iter().map(moved).collect(), ..text.clone() }
}

/// The stand-in of a font; `None` for one that has none.
#[comemo::memoize]
fn stand_in(font: FontInstance, is_own: bool) -> Option<FontInstance> {
    let known = tables(font.data())?;
    if font.index() != 0 || OTHERS.iter().any(|table| known.contains_key(table)) {
        return None;
    }
    let mut data = rewritten(font.data(), &READ, |index, glyph, to| {
        let from = to.len();
        // A glyph that is made of others keeps them, so that they are in its subset.
        if glyph.first().is_some_and(|first| *first >= 0x80) {
            to.extend(glyph);
        } else {
            to.resize(from + EMPTY, 0);
        }
        to.get_mut(from + SAYS..from + SAYS + 2)?.copy_from_slice(&index.to_be_bytes());
        Some(())
    })?;
    // Two fonts are the same if their bytes are.
    if is_own {
        data.extend([0; 4]);
    }
    let font = Font::new(Bytes::new(data), 0)?;
    Some(font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default()))
}
