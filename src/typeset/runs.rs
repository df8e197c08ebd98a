//! Runs of words on pages and web pages: where each of them stands.
//!
//! In a traced set, each text is handed to the templates with marks, one before each run of words.
//! `flow` takes them out and gives the words of each run a span of their own. A span is no part of
//! the layout, but stays with glyphs and with the texts of a web page, from which the run is read.

use std::collections::HashMap;
use std::num::NonZeroU64;

use ecow::{EcoVec, eco_format, eco_vec};
use typst::foundations::Content;
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::syntax::{FileId, Span};
use typst::text::{TextElem, TextItem};
use typst_html::{HtmlAttr, HtmlElement, HtmlNode, tag};

use super::strips::Strip;
use super::world::{NOTICE, file_id};
use crate::writing::Origins;
use crate::writing::marks::{self, Piece};

/// A page of a traced set. Lengths are in points.
#[derive(Debug, Clone, PartialEq)]
pub struct TracedPage {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The page as pictures that lie on each other, the lowest one first.
    pub strips: Vec<Strip>,
    /// Where its runs of words stand.
    pub regions: Vec<Region>,
}

/// A part of a line on a page that shows one run of words, in points from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The number of the run.
    pub run: usize,
}

/// The bits of a span that number a place in its file, and the first such number.
const NUMBER_BITS: u32 = 48;
const FIRST_NUMBER: u64 = 2;

/// The file that the spans of runs are in: it has no Typst source, so no diagnostic shows them.
fn runs_file() -> Option<FileId> {
    file_id(NOTICE)
}

fn span_of(sign: usize) -> Option<Span> {
    let number = u64::try_from(sign).ok()? + FIRST_NUMBER;
    let file = u64::from(runs_file()?.into_raw().get());
    NonZeroU64::new((file << NUMBER_BITS) | number).map(Span::from_raw)
}

/// The number of the mark that a span stands for.
fn sign_of(span: Span) -> Option<usize> {
    if span.id().is_none() || span.id() != runs_file() {
        return None;
    }
    let number = span.into_raw().get() & ((1 << NUMBER_BITS) - 1);
    usize::try_from(number.checked_sub(FIRST_NUMBER)?).ok()
}

/// Words as content, each run with its span; others have the span `usual`.
pub(super) fn text(words: &str, usual: Span) -> Content {
    let mut span = usual;
    let mut parts = Vec::new();
    for piece in marks::pieces(words) {
        match piece {
            Piece::Open(sign) => span = span_of(sign).unwrap_or(usual),
            Piece::Close => {}
            Piece::Words(words) => parts.push(TextElem::packed(words).spanned(span)),
        }
    }
    match parts.len() {
        0 => TextElem::packed("").spanned(usual),
        _ => Content::sequence(parts),
    }
}

/// The span of the first run of some words.
pub(super) fn first_span(words: &str) -> Option<Span> {
    marks::pieces(words).find_map(|piece| match piece {
        Piece::Open(sign) => span_of(sign),
        _ => None,
    })
}

/// Goes through the words of a document in their order, and says which run each belongs to.
///
/// Where a rule of the templates keeps words of several runs together, as a number and its unit, Typst
/// gives all of them the span of the first one. So what goes beyond its words belongs to the next.
pub(super) struct Walk<'a> {
    origins: &'a Origins,
    /// How many bytes of each run were seen.
    seen: HashMap<usize, usize>,
    last: Option<usize>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(origins: &'a Origins) -> Self {
        Self { origins, seen: HashMap::new(), last: None }
    }

    /// The run that a span stands for.
    fn run_of(&self, span: Span) -> Option<usize> {
        self.origins.run(sign_of(span)?)
    }

    fn text(&self, run: usize) -> &'a str {
        self.origins.runs.get(run).map_or("", |origin| &origin.text)
    }

    /// The run of the next words, which have the span of the run `first`.
    fn run(&mut self, first: usize, words: &str) -> usize {
        let words = words.trim();
        let run = self.find(first, words);
        self.last = Some(run);
        run
    }

    fn find(&mut self, first: usize, words: &str) -> usize {
        // What is kept together may have gone beyond its first run before.
        let mut run = self.last.filter(|last| self.is_behind(first, *last)).unwrap_or(first);
        if words.is_empty() {
            return run;
        }
        loop {
            let text = self.text(run);
            let seen = self.seen.get(&run).copied().unwrap_or_default();
            let rest = text.get(seen..).unwrap_or_default();
            let space = rest.len() - rest.trim_start().len();
            if rest.trim_start().starts_with(words) {
                self.seen.insert(run, seen + space + words.len());
                return run;
            }
            match self.origins.behind(run) {
                Some(next) if rest.trim().is_empty() && self.last == Some(run) => {
                    if !self.text(next).trim_start().starts_with(words) {
                        break;
                    }
                    self.seen.insert(next, 0);
                    self.last = Some(next);
                    run = next;
                }
                _ => break,
            }
        }
        // It begins anew: a title is shown on every page.
        let text = self.text(first);
        if let Some(at) = text.find(words).filter(|at| text[..*at].trim().is_empty()) {
            self.seen.insert(first, at + words.len());
        }
        first
    }

    /// Whether a run stands behind another one on its line, with nothing but runs between them.
    fn is_behind(&self, first: usize, run: usize) -> bool {
        run > first && (first..run).all(|before| self.origins.behind(before).is_some())
    }

    /// Where the runs of words stand on a page.
    pub(super) fn page(&mut self, frame: &Frame) -> Vec<Region> {
        let mut regions = Vec::new();
        self.visit(frame, Transform::identity(), &mut regions);
        regions
    }

    fn visit(&mut self, frame: &Frame, place: Transform, regions: &mut Vec<Region>) {
        for (at, item) in frame.items() {
            let place = place.pre_concat(Transform::translate(at.x, at.y));
            match item {
                FrameItem::Group(group) => {
                    self.visit(&group.frame, place.pre_concat(group.transform), regions);
                }
                FrameItem::Text(text) => self.glyphs(text, place, regions),
                _ => {}
            }
        }
    }

    fn glyphs(&mut self, text: &TextItem, place: Transform, regions: &mut Vec<Region>) {
        let mut x = Abs::zero();
        for glyph in &text.glyphs {
            let advance = glyph.x_advance.at(text.size);
            if let Some(first) = self.run_of(glyph.span.0) {
                let run = self.run(first, &text.text[glyph.range()]);
                add(regions, region(run, (x, x + advance), text.size, place));
            }
            x += advance;
        }
    }

    /// Puts the words of each run of a web page into an element that has its number.
    pub(super) fn name_runs(&mut self, element: &mut HtmlElement) {
        if matches!(element.tag, tag::head | tag::style) {
            return;
        }
        let mut children = EcoVec::new();
        for mut node in std::mem::take(&mut element.children) {
            match &mut node {
                HtmlNode::Element(child) => self.name_runs(child),
                HtmlNode::Text(text, span) => {
                    if let Some(first) = self.run_of(*span) {
                        children.extend(self.named(first, text, *span));
                        continue;
                    }
                }
                HtmlNode::Tag(_) | HtmlNode::Frame(_) => {}
            }
            children.push(node);
        }
        element.children = children;
    }

    fn named(&mut self, first: usize, text: &str, span: Span) -> Vec<HtmlNode> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (at, letter) in text.char_indices() {
            let run = self.run(first, letter.encode_utf8(&mut [0; 4]));
            let end = at + letter.len_utf8();
            match runs.last_mut().filter(|(last, _)| *last == run) {
                Some((_, last)) => *last = end,
                None => runs.push((run, end)),
            }
        }
        let mut start = 0;
        let named = |(run, end): (usize, usize)| {
            let words = HtmlNode::text(&text[std::mem::replace(&mut start, end)..end], span);
            let Ok(from) = HtmlAttr::intern(FROM) else { return words };
            let element = HtmlElement::new(tag::span).with_attr(from, eco_format!("{run}"));
            element.with_children(eco_vec![words]).into()
        };
        runs.into_iter().map(named).collect()
    }
}

/// What names the run of words in a web page.
const FROM: &str = "data-from";

/// The number of the run of words that an element of a web page is.
pub(super) fn run_of(element: &HtmlElement) -> Option<usize> {
    element.attrs.get(HtmlAttr::intern(FROM).ok()?)?.parse().ok()
}

/// The upper and the lower edge of a line, in parts of the size of its letters: those of the
/// templates.
const EDGES: (f64, f64) = (0.88, 0.12);

/// The region of letters between two places of their line.
fn region(run: usize, (left, right): (Abs, Abs), size: Abs, place: Transform) -> Region {
    let (top, bottom) = (-size * EDGES.0, size * EDGES.1);
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom)];
    let corners = corners.map(|(x, y)| Point::new(x, y).transform(place));
    let least = |values: [f64; 4]| values.into_iter().fold(f64::INFINITY, f64::min);
    let most = |values: [f64; 4]| values.into_iter().fold(f64::NEG_INFINITY, f64::max);
    let xs = corners.map(|corner| corner.x.to_pt());
    let ys = corners.map(|corner| corner.y.to_pt());
    let (x, y) = (least(xs), least(ys));
    Region { x, y, width: most(xs) - x, height: most(ys) - y, run }
}

/// How far from each other, in points, the edges of one line may be.
const SAME: f64 = 0.1;

/// Adds a region to the one of the same run on the same line, if there is one. It is the last one,
/// or one a few before it: another run may stand in between.
fn add(regions: &mut Vec<Region>, region: Region) {
    let is_same = |other: &&mut Region| {
        other.run == region.run
            && (other.y - region.y).abs() < SAME
            && (other.height - region.height).abs() < SAME
    };
    match regions.iter_mut().rev().take(8).find(is_same) {
        Some(other) => {
            let right = (other.x + other.width).max(region.x + region.width);
            other.x = other.x.min(region.x);
            other.width = right - other.x;
        }
        None => regions.push(region),
    }
}
