//! A page as pictures that lie on each other: strips of the page, in the order in which it is painted.
//!
//! An edit changes a few lines. With a picture for each strip, only those strips are drawn, sent and
//! read again. Each picture is as large as the page, so that all of them are scaled alike.

use std::sync::Arc;

use ttf_parser::{GlyphId, OutlineBuilder};
use typst::foundations::Smart;
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Size, Transform};
use typst::syntax::Span;
use typst::text::color::should_outline;
use typst::text::{Glyph, TextItem};
use typst::visualize::{Curve, Geometry, Paint};
use typst_layout::Page;
use typst_svg::SvgOptions;

/// A part of a page as a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// The SVG picture, as large as the page. Only the first one of a page has a background.
    pub svg: Arc<str>,
    /// A hash of the picture: it tells pictures from each other in one run of the program.
    pub hash: u128,
}

/// The height of the band that the items of a strip begin in, in points: a few lines.
const BAND: f64 = 36.0;

/// The strips of a page.
pub(super) fn strips(page: &Page) -> Vec<Strip> {
    let mut cutter = Cutter { size: page.frame.size(), strips: Vec::new() };
    cutter.visit(&page.frame, Point::zero());
    let background = Page { frame: Frame::soft(page.frame.size()), ..page.clone() };
    let others = cutter
        .strips
        .into_iter()
        .map(|(_, frame)| drawn(&Page { frame, fill: Smart::Custom(None), ..page.clone() }));
    std::iter::once(drawn(&background)).chain(others).collect()
}

fn drawn(page: &Page) -> Strip {
    let (svg, hash) = picture(page);
    Strip { svg, hash }
}

/// A strip as a picture with its hash. After an edit, most are the same as before.
///
/// Browsers take many times as long for letters that refer to outlines as for the outlines of a line
/// in one path.
#[comemo::memoize]
fn picture(page: &Page) -> (Arc<str>, u128) {
    let mut frame = Frame::soft(page.frame.size());
    for (at, item) in page.frame.items() {
        let outlined = match item {
            FrameItem::Text(text) => outline(text),
            _ => None,
        };
        frame.push(*at, outlined.unwrap_or_else(|| item.clone()));
    }
    let svg = typst_svg::svg(&Page { frame, ..page.clone() }, &SvgOptions::default());
    let hash = typst_utils::hash128(&svg);
    (svg.into(), hash)
}

/// Letters of one colour as a shape.
fn outline(text: &TextItem) -> Option<FrameItem> {
    let is_drawn = |glyph: &Glyph| should_outline(&text.font, GlyphId(glyph.id));
    if text.stroke.is_some()
        || !matches!(text.fill, Paint::Solid(_))
        || !text.glyphs.iter().all(is_drawn)
    {
        return None;
    }
    let scale = text.size.to_pt() / text.font.units_per_em();
    let mut outline =
        Outline { curve: Curve::new(), scale, origin: Point::zero(), last: (0.0, 0.0) };
    let mut pen = Point::zero();
    for glyph in &text.glyphs {
        let offset = Point::new(glyph.x_offset.at(text.size), -glyph.y_offset.at(text.size));
        outline.origin = pen + offset;
        // A space has no outline.
        let _ = text.font.ttf().outline_glyph(GlyphId(glyph.id), &mut outline);
        pen += Point::new(glyph.x_advance.at(text.size), -glyph.y_advance.at(text.size));
    }
    let geometry = Geometry::Curve(outline.curve);
    Some(FrameItem::Shape(geometry.filled(text.fill.clone()), Span::detached()))
}

/// Collects the outlines of letters. Fonts count upwards, pages downwards.
struct Outline {
    curve: Curve,
    /// Points in a unit of the font.
    scale: f64,
    /// Where the letter stands.
    origin: Point,
    /// The end of what was drawn last, in units of the font.
    last: (f32, f32),
}

impl Outline {
    /// A place on the page, to a hundredth of a point: what is less makes only the picture larger.
    fn at(&self, x: f64, y: f64) -> Point {
        let rounded = |length: Abs| Abs::pt((length.to_pt() * 100.0).round() / 100.0);
        let place = self.origin + Point::new(Abs::pt(x * self.scale), Abs::pt(-y * self.scale));
        Point::new(rounded(place.x), rounded(place.y))
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.curve.move_(self.at(x.into(), y.into()));
        self.last = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.curve.line(self.at(x.into(), y.into()));
        self.last = (x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        // The same curve as one of the third degree.
        let between =
            |end: f32, control: f32| f64::from(end) + f64::from(control - end) * 2.0 / 3.0;
        let first = self.at(between(self.last.0, x1), between(self.last.1, y1));
        let second = self.at(between(x, x1), between(y, y1));
        self.curve.cubic(first, second, self.at(x.into(), y.into()));
        self.last = (x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second) = (self.at(x1.into(), y1.into()), self.at(x2.into(), y2.into()));
        self.curve.cubic(first, second, self.at(x.into(), y.into()));
        self.last = (x, y);
    }

    fn close(&mut self) {
        self.curve.close();
    }
}

/// Cuts a page into strips.
struct Cutter {
    size: Size,
    /// The bands of the strips, and what stands in them.
    strips: Vec<(i64, Frame)>,
}

impl Cutter {
    fn visit(&mut self, frame: &Frame, place: Point) {
        for (at, item) in frame.items() {
            let place = place + *at;
            match item {
                FrameItem::Group(group) if is_moved(group) => {
                    let moved = Point::new(group.transform.tx, group.transform.ty);
                    self.visit(&group.frame, place + moved);
                }
                // A picture leads nowhere.
                FrameItem::Link(..) | FrameItem::Tag(_) => {}
                _ => self.add(place, item.clone()),
            }
        }
    }

    fn add(&mut self, at: Point, item: FrameItem) {
        #[allow(clippy::cast_possible_truncation, reason = "a page has few bands")]
        let band = (at.y.to_pt() / BAND).floor() as i64;
        match self.strips.last_mut() {
            Some((last, frame)) if *last == band => frame.push(at, item),
            _ => {
                let mut frame = Frame::soft(self.size);
                frame.push(at, item);
                self.strips.push((band, frame));
            }
        }
    }
}

/// Whether a group only moves what is in it.
fn is_moved(group: &GroupItem) -> bool {
    let still = Transform::translate(group.transform.tx, group.transform.ty);
    group.clip.is_none() && group.transform == still
}
