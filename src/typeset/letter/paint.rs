//! Paints what Typst has laid out in a frame as the content of a page.

use pdf_writer::{Content, Finish, Name, Str, TextStr};
use typst::layout::{Abs, Point};
use typst::visualize::{Color, ProcessColorSpace};

use super::base::{GRAY, RGB};
use super::drawn::{Drawn, Line, Run};
use super::font::{Fonts, advance};

/// Where the left upper corner of a frame is: from the left upper corner of a page, with the height of
/// the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    pub at: Point,
    pub height: Abs,
}

impl Origin {
    /// A place in the frame as a PDF has it, from the left lower corner of the page. It is made by the
    /// steps of Typst's exporter, so that it is rounded in the same way.
    fn place(self, at: Point) -> (f32, f32) {
        let at = self.at + at;
        (short(at.x.to_pt()), short(self.height.to_pt()) - short(at.y.to_pt()))
    }
}

/// The marked content of a frame. Without a number it is an artifact.
pub(super) fn frame(
    drawn: &Drawn,
    origin: Origin,
    mcid: Option<i64>,
    fonts: &mut Fonts,
    content: &mut Content,
) {
    if !drawn.runs.is_empty() {
        match mcid.and_then(|mcid| i32::try_from(mcid).ok()) {
            Some(mcid) => {
                let mut mark = content.begin_marked_content_with_properties(Name(b"Span"));
                mark.properties().identify(mcid);
            }
            None => drop(content.begin_marked_content(Name(b"Artifact"))),
        }
        for item in &drawn.runs {
            run(item, origin, fonts, content);
        }
        content.end_marked_content();
    }
    if !drawn.lines.is_empty() {
        content.begin_marked_content(Name(b"Artifact"));
        for item in &drawn.lines {
            line(item, origin, content);
        }
        content.end_marked_content();
    }
}

fn run(run: &Run, origin: Origin, fonts: &mut Fonts, content: &mut Content) {
    let font = fonts.position(&run.font);
    let (mut x, y) = origin.place(run.at);
    let size = short(run.size.to_pt());
    content.save_state();
    fill(&run.fill, content);
    content.begin_text();
    content.set_font(Name(format!("p{font}").as_bytes()), size);
    // Glyphs of which the font says another text stand apart, with their own text.
    let mut rest = run.glyphs.as_slice();
    let mut shift = 0.0;
    while !rest.is_empty() {
        let mut codes = Vec::new();
        let mut apart = None;
        while let Some(first) = rest.get(codes.len()) {
            let text = &run.text[first.range()];
            let others = &rest[codes.len() + 1..];
            let others = others.iter().take_while(|glyph| glyph.range() == first.range());
            let from = codes.len();
            let mut differs = false;
            let mut add = |glyph: u16, text: &str| {
                let shown = fonts.glyph(font, glyph, text);
                codes.push(shown.cid);
                differs |= shown.differs;
            };
            let count = others.clone().count() + 1;
            if count == 1 {
                add(first.id, text);
            } else {
                // Several glyphs that are set together have a character each, or one text.
                let has_each = text.chars().count() == count;
                let ids = std::iter::once(first).chain(others).map(|glyph| glyph.id);
                for (id, (at, c)) in ids.zip(text.char_indices().chain(std::iter::repeat((0, ' '))))
                {
                    add(id, if has_each { &text[at..at + c.len_utf8()] } else { text });
                }
                differs |= !has_each;
            }
            if differs {
                if from > 0 {
                    codes.truncate(from);
                } else {
                    apart = Some(text);
                }
                break;
            }
        }
        let (glyphs, others) = rest.split_at(codes.len());
        rest = others;
        if let Some(text) = apart {
            let mut mark = content.begin_marked_content_with_properties(Name(b"Span"));
            mark.properties().actual_text(TextStr(text));
        }
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, x, y]);
        let mut positioned = content.show_positioned();
        let mut items = positioned.items();
        let mut packed = Vec::with_capacity(2 * codes.len());
        for (glyph, cid) in glyphs.iter().zip(&codes) {
            let (moved, offset) = (thousandths(glyph.x_advance), thousandths(glyph.x_offset));
            shift += offset;
            if shift.abs() > 0.001 {
                if !packed.is_empty() {
                    items.show(Str(&packed));
                    packed.clear();
                }
                items.adjust(-shift);
                shift = 0.0;
            }
            packed.extend(cid.to_be_bytes());
            shift += moved - advance(&run.font, glyph.id) - offset;
            x += moved / 1000.0 * size;
        }
        if !packed.is_empty() {
            items.show(Str(&packed));
        }
        items.finish();
        positioned.finish();
        shift = 0.0;
        if apart.is_some() {
            content.end_marked_content();
        }
    }
    content.end_text();
    content.restore_state();
}

fn line(line: &Line, origin: Origin, content: &mut Content) {
    let (x, y) = origin.place(line.from);
    content.save_state().transform([1.0, 0.0, 0.0, -1.0, x, y]);
    stroke(&line.colour, content);
    content.set_line_width(short(line.thickness.to_pt()));
    if !line.dash.is_empty() {
        content.set_dash_pattern(line.dash.iter().map(|length| short(length.to_pt())), 0.0);
    }
    content.move_to(0.0, 0.0);
    let along = line.to - line.from;
    content.line_to(short(along.x.to_pt()), short(along.y.to_pt())).stroke();
    content.restore_state();
}

fn fill(colour: &Color, content: &mut Content) {
    let (space, parts) = parts(colour);
    content.set_fill_color_space(Name(space)).set_fill_color(parts);
}

fn stroke(colour: &Color, content: &mut Content) {
    let (space, parts) = parts(colour);
    content.set_stroke_color_space(Name(space)).set_stroke_color(parts);
}

/// A colour in the space of the page, to the precision that Typst's exporter has.
fn parts(colour: &Color) -> (&'static [u8], Vec<f32>) {
    let Color::Process(colour) = colour else { return (GRAY.as_bytes(), vec![0.0]) };
    let share = |part: u8| f32::from(part) / 255.0;
    if colour.space() == ProcessColorSpace::D65Gray {
        let [gray, ..] = colour.to_vec4_u8();
        return (GRAY.as_bytes(), vec![share(gray)]);
    }
    let [red, green, blue, _] = colour.to_space(ProcessColorSpace::Srgb).to_vec4_u8();
    (RGB.as_bytes(), [red, green, blue].map(share).to_vec())
}

fn thousandths(length: typst::layout::Em) -> f32 {
    short(length.get() * 1000.0)
}

#[expect(clippy::cast_possible_truncation, reason = "a PDF has short numbers")]
fn short(number: f64) -> f32 {
    number as f32
}
