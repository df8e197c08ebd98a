//! Paints what Typst has laid out in a frame as the content of a page.

use pdf_writer::{Content, Finish, Name, Str, TextStr};
use typst::visualize::{Color, ProcessColorSpace};

use super::base::{GRAY, RGB};
use super::drawn::{Drawn, Line, Run};
use super::font::{Fonts, advance};

/// The marked content of a frame, whose left upper corner is at `origin`: points from the left lower
/// corner of the page. Without a number it is an artifact.
pub(super) fn frame(
    drawn: &Drawn,
    origin: (f32, f32),
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

fn run(run: &Run, origin: (f32, f32), fonts: &mut Fonts, content: &mut Content) {
    let font = fonts.position(&run.font);
    let (mut x, y) = (origin.0 + short(run.at.x.to_pt()), origin.1 - short(run.at.y.to_pt()));
    let size = short(run.size.to_pt());
    content.save_state();
    fill(&run.fill, content);
    content.begin_text();
    content.set_font(Name(format!("p{font}").as_bytes()), size);
    // A glyph of which the font says another text stands apart, with its own text.
    let mut rest = run.glyphs.as_slice();
    let mut shift = 0.0;
    while !rest.is_empty() {
        let shown = |glyph: &typst::text::Glyph| &run.text[glyph.range()];
        let mut codes = Vec::new();
        let mut differs = false;
        for glyph in rest {
            let shown = fonts.glyph(font, glyph.id, shown(glyph));
            if shown.differs && !codes.is_empty() {
                break;
            }
            codes.push(shown.cid);
            if shown.differs {
                differs = true;
                break;
            }
        }
        let (glyphs, others) = rest.split_at(codes.len());
        rest = others;
        if differs {
            let mut mark = content.begin_marked_content_with_properties(Name(b"Span"));
            mark.properties().actual_text(TextStr(shown(&glyphs[0])));
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
        if differs {
            content.end_marked_content();
        }
    }
    content.end_text();
    content.restore_state();
}

fn line(line: &Line, origin: (f32, f32), content: &mut Content) {
    content.save_state();
    stroke(&line.colour, content);
    content.set_line_width(short(line.thickness.to_pt()));
    if !line.dash.is_empty() {
        content.set_dash_pattern(line.dash.iter().map(|length| short(length.to_pt())), 0.0);
    }
    let place = |point: typst::layout::Point| {
        (origin.0 + short(point.x.to_pt()), origin.1 - short(point.y.to_pt()))
    };
    let (from, to) = (place(line.from), place(line.to));
    content.move_to(from.0, from.1).line_to(to.0, to.1).stroke();
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
