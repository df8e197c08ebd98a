//! The fonts of what only one letter, or one print file, shows.

use std::collections::BTreeMap;

use flate2::{Compress, Compression, FlushCompress};
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Name, Rect, Str};
use subsetter::GlyphRemapper;
use typst::text::FontInstance;

use super::hinting::without_hinting;
use super::object::print;
use super::objects::{Objects, reference};

const SYSTEM: SystemInfo =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The fonts by their order in the resources of a page.
#[derive(Default)]
pub(super) struct Fonts(Vec<Subset>);

/// The glyphs of a font that are shown.
struct Subset {
    font: FontInstance,
    glyphs: GlyphRemapper,
    /// The text of each new glyph, from the second on; the first is that for missing characters.
    texts: Vec<String>,
}

/// A glyph in a font of the PDF.
pub(super) struct Shown {
    /// Its number.
    pub cid: u16,
    /// Whether the font says that it shows another text.
    pub differs: bool,
}

impl Fonts {
    /// The position of a font.
    pub(super) fn position(&mut self, font: &FontInstance) -> usize {
        let is_same = |other: &Subset| {
            other.font.data().as_ptr() == font.data().as_ptr() && other.font.index() == font.index()
        };
        self.0.iter().position(is_same).unwrap_or_else(|| {
            let glyphs = GlyphRemapper::new();
            self.0.push(Subset { font: font.clone(), glyphs, texts: Vec::new() });
            self.0.len() - 1
        })
    }

    /// A glyph of a font that shows a text.
    pub(super) fn glyph(&mut self, font: usize, glyph: u16, text: &str) -> Shown {
        let subset = &mut self.0[font];
        let cid = subset.glyphs.remap(glyph);
        match subset.texts.get(usize::from(cid).wrapping_sub(1)) {
            Some(known) => Shown { cid, differs: known != text },
            None => {
                subset.texts.push(text.to_owned());
                Shown { cid, differs: false }
            }
        }
    }

    /// Writes the fonts as objects from `first` on, [`OBJECTS`] for each; the first of these is the
    /// font itself. `None` if a font cannot be subset.
    pub(super) fn write(
        &self,
        objects: &mut Objects,
        first: u32,
        deflate: &mut Deflate,
    ) -> Option<()> {
        for (subset, number) in self.0.iter().zip(self.numbers(first)) {
            subset.write(objects, number, deflate)?;
        }
        Some(())
    }

    /// Their entries in the resources of a page, if the first has the number `first`.
    pub(super) fn entries(&self, first: u32) -> Vec<u8> {
        let mut entries = Vec::new();
        for (index, number) in self.numbers(first).enumerate() {
            print(&mut entries, format_args!("/p{index} {number} 0 R"));
        }
        entries
    }

    /// The number behind those of all fonts.
    pub(super) fn after(&self, first: u32) -> u32 {
        self.numbers(first).last().map_or(first, |last| last + OBJECTS)
    }

    /// The number of each font, if the first has the number `first`.
    fn numbers(&self, first: u32) -> impl Iterator<Item = u32> {
        (0..self.0.len()).scan(first, |number, _| {
            *number += OBJECTS;
            Some(*number - OBJECTS)
        })
    }
}

/// How far a glyph of a font advances, in thousandths of its size.
#[expect(clippy::cast_possible_truncation, reason = "a PDF has short numbers")]
pub(super) fn advance(font: &FontInstance, glyph: u16) -> f32 {
    font.x_advance(glyph).map_or(0.0, |advance| (advance.get() * 1000.0) as f32)
}

/// How many objects a font is.
const OBJECTS: u32 = 5;

impl Subset {
    #[expect(clippy::cast_possible_truncation, reason = "a PDF has short numbers")]
    fn write(&self, objects: &mut Objects, first: u32, deflate: &mut Deflate) -> Option<()> {
        let [root, cid, descriptor, file, cmap] = [0, 1, 2, 3, 4].map(|n| first + n);
        let data = subsetter::subset(self.font.data(), self.font.index(), &self.glyphs).ok()?;
        let cff = table(&data, *b"CFF ").map(<[u8]>::to_vec);
        let is_cff = cff.is_some();
        let program = match cff {
            Some(cff) => cff,
            None => without_hinting(&data)?,
        };
        let name = self.name(&program);
        let full = if is_cff { format!("{name}-Identity-H") } else { name.clone() };
        objects.add(root, |chunk| {
            chunk
                .type0_font(reference(root))
                .base_font(Name(full.as_bytes()))
                .encoding_predefined(Name(b"Identity-H"))
                .descendant_font(reference(cid))
                .to_unicode(reference(cmap));
        });
        let ttf = self.font.ttf();
        let scaled = |units: i16| (self.font.to_em(units).get() * 1000.0) as f32;
        objects.add(cid, |chunk| {
            let mut writer = chunk.cid_font(reference(cid));
            writer
                .subtype(if is_cff { CidFontType::Type0 } else { CidFontType::Type2 })
                .base_font(Name(name.as_bytes()))
                .system_info(SYSTEM)
                .font_descriptor(reference(descriptor))
                .default_width(0.0);
            if !is_cff {
                writer.cid_to_gid_map_predefined(Name(b"Identity"));
            }
            let widths = self.glyphs.remapped_gids().map(|glyph| advance(&self.font, glyph));
            writer.widths().consecutive(0, widths);
        });
        let bounds = ttf.global_bounding_box();
        let [x1, y1, x2, y2] = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(scaled);
        let ascent = scaled(ttf.ascender());
        objects.add(descriptor, |chunk| {
            let mut writer = chunk.font_descriptor(reference(descriptor));
            writer
                .name(Name(name.as_bytes()))
                .flags(FontFlags::SYMBOLIC)
                .bbox(Rect::new(x1, y1, x2, y2))
                .italic_angle(ttf.italic_angle())
                .ascent(ascent)
                .descent(scaled(ttf.descender()))
                .cap_height(ttf.capital_height().map_or(ascent, scaled))
                // No font says it; this is what Typst's exporter takes.
                .stem_v(10.0 + 0.244 * (f32::from(ttf.weight().to_number()) - 50.0));
            if is_cff {
                writer.font_file3(reference(file));
            } else {
                writer.font_file2(reference(file));
            }
        });
        let packed = deflate.run(&program)?;
        objects.add(file, |chunk| {
            let mut stream = chunk.stream(reference(file), packed);
            stream.filter(Filter::FlateDecode);
            if is_cff {
                stream.pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
            }
        });
        let mut texts = UnicodeCmap::new(Name(b"Custom"), SYSTEM);
        for (cid, text) in (1u16..).zip(&self.texts) {
            texts.pair_with_multiple(cid, text.chars());
        }
        objects.add(cmap, |chunk| drop(chunk.cmap(reference(cmap), &texts.finish())));
        Some(())
    }

    /// Its name with the tag of a subset, which depends on what is in it.
    fn name(&self, program: &[u8]) -> String {
        let mut hash = typst::utils::hash128(program);
        let mut tag = String::new();
        for _ in 0..6 {
            tag.push(char::from(b'A' + u8::try_from(hash % 26).unwrap_or(0)));
            hash /= 26;
        }
        let name = self.font.post_script_name().unwrap_or_else(|| "Font".to_owned());
        format!("{tag}+{name}")
    }
}

/// A table of a font.
pub(super) fn table(font: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    tables(font)?.remove(&tag)
}

/// The tables of a font by their tags.
pub(super) fn tables(font: &[u8]) -> Option<BTreeMap<[u8; 4], &[u8]>> {
    let count = u16::from_be_bytes(font.get(4..6)?.try_into().ok()?);
    let number = |at: usize| {
        let bytes = font.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let mut tables = BTreeMap::new();
    for record in (0..usize::from(count)).map(|index| 12 + 16 * index) {
        let tag = font.get(record..record + 4)?.try_into().ok()?;
        let (start, length) = (number(record + 8)?, number(record + 12)?);
        tables.insert(tag, font.get(start..start.checked_add(length)?)?);
    }
    Some(tables)
}

/// A compressor whose memory is used again.
pub(super) struct Deflate {
    state: Compress,
    out: Vec<u8>,
}

impl Deflate {
    pub(super) fn new(level: u32) -> Self {
        Self { state: Compress::new(Compression::new(level), true), out: Vec::new() }
    }

    /// The compressed data.
    pub(super) fn run(&mut self, data: &[u8]) -> Option<&[u8]> {
        self.state.reset();
        self.out.clear();
        // Room for data that cannot be compressed, so that one call is enough.
        self.out.reserve(data.len() + data.len() / 1000 + 64);
        let done = self.state.compress_vec(data, &mut self.out, FlushCompress::Finish);
        matches!(done, Ok(flate2::Status::StreamEnd)).then_some(&self.out)
    }
}
