//! What Typst has laid out in the frames of a letter: runs of text and dashed lines.

use ecow::EcoString;
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::text::{FontInstance, Glyph, TextItem};
use typst::visualize::{Color, FixedStroke, Geometry, Paint};

/// What stands in a frame. Places are from its left upper corner.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    pub runs: Vec<Run>,
    pub lines: Vec<Line>,
}

/// Glyphs of one font from left to right.
#[derive(Debug)]
pub(super) struct Run {
    pub font: FontInstance,
    pub size: Abs,
    pub fill: Color,
    /// The start of the baseline.
    pub at: Point,
    pub text: EcoString,
    pub glyphs: Vec<Glyph>,
}

/// A line, dashed if `dash` has lengths.
#[derive(Debug)]
pub(super) struct Line {
    pub from: Point,
    pub to: Point,
    pub thickness: Abs,
    pub dash: Vec<Abs>,
    pub colour: Color,
}

impl Drawn {
    /// The right lower corner of what stands in it.
    pub(super) fn corner(&self) -> Point {
        let runs = self.runs.iter().map(|run| {
            let width: f64 = run.glyphs.iter().map(|glyph| glyph.x_advance.get()).sum();
            run.at + Point::with_x(run.size * width)
        });
        let lines = self.lines.iter().map(|line| line.to + Point::with_y(line.thickness / 2.0));
        runs.chain(lines).fold(Point::zero(), Point::max)
    }

    /// The lowest baseline.
    pub(super) fn lowest(&self) -> Abs {
        self.runs.iter().map(|run| run.at.y).fold(Abs::zero(), Abs::max)
    }
}

/// The frames on a page, each of which stands behind a mark; `None` if one has something else than
/// text and lines.
pub(super) fn frames(page: &Frame) -> Option<Vec<Drawn>> {
    let mut reader = Reader::default();
    reader.visit(page, Point::zero())?;
    Some(reader.frames)
}

/// Where on a page the runs begin that have a character.
pub(super) fn places(page: &Frame, character: char) -> Vec<Point> {
    let mut places = Vec::new();
    for (offset, item) in page.items() {
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty) + *offset;
                let within = self::places(&group.frame, character).into_iter();
                places.extend(within.map(|place| place + moved));
            }
            FrameItem::Text(text) if text.text.contains(character) => places.push(*offset),
            _ => {}
        }
    }
    places
}

#[derive(Default)]
struct Reader {
    frames: Vec<Drawn>,
    /// The left upper corner of the last frame.
    origin: Point,
}

impl Reader {
    fn visit(&mut self, frame: &Frame, origin: Point) -> Option<()> {
        for (offset, item) in frame.items() {
            let at = origin + *offset;
            match item {
                FrameItem::Group(group) => {
                    let Transform { tx, ty, .. } = group.transform;
                    let is_moved = group.transform == Transform::translate(tx, ty);
                    if !is_moved || group.clip.is_some() {
                        return None;
                    }
                    self.visit(&group.frame, at + Point::new(tx, ty))?;
                }
                FrameItem::Tag(Tag::Start(element, _)) if element.is::<MetadataElem>() => {
                    self.frames.push(Drawn::default());
                    self.origin = at;
                }
                FrameItem::Tag(_) => {}
                FrameItem::Text(text) => {
                    let run = run(text, at - self.origin)?;
                    self.frames.last_mut()?.runs.push(run);
                }
                FrameItem::Shape(shape, _) => {
                    let (Geometry::Line(to), Some(stroke), None) =
                        (&shape.geometry, &shape.stroke, &shape.fill)
                    else {
                        return None;
                    };
                    let line = line(at - self.origin, *to, stroke)?;
                    self.frames.last_mut()?.lines.push(line);
                }
                FrameItem::Image(..) | FrameItem::Link(..) => return None,
            }
        }
        Some(())
    }
}

fn run(text: &TextItem, at: Point) -> Option<Run> {
    let (Paint::Solid(fill), None) = (&text.fill, &text.stroke) else { return None };
    Some(Run {
        font: text.font.clone(),
        size: text.size,
        fill: fill.clone(),
        at,
        text: text.text.clone(),
        glyphs: text.glyphs.clone(),
    })
}

fn line(from: Point, to: Point, stroke: &FixedStroke) -> Option<Line> {
    let Paint::Solid(colour) = &stroke.paint else { return None };
    let dash = stroke.dash.as_ref().map(|dash| dash.array.clone()).unwrap_or_default();
    Some(Line { from, to: from + to, thickness: stroke.thickness, dash, colour: colour.clone() })
}
