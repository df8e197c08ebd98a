//! Takes the instructions for coarse screens out of a TrueType font: they are a sixth of its size,
//! and no printer or reader of today needs them.

use std::collections::BTreeMap;

use super::font::tables;

/// The tables that a PDF needs (ISO 32000-1, 9.9) apart from those of instructions.
const NEEDED: [[u8; 4]; 6] = [*b"glyf", *b"head", *b"hhea", *b"hmtx", *b"loca", *b"maxp"];

/// Where `head` says how wide the numbers of `loca` are, and the adjustment of its checksum.
const LOCA_FORMAT: usize = 50;
const ADJUSTMENT: usize = 8;

/// The flags of a component of a glyph (OpenType, `glyf`).
const WORDS: u16 = 0x0001;
const SCALE: u16 = 0x0008;
const MORE: u16 = 0x0020;
const TWO_SCALES: u16 = 0x0040;
const MATRIX: u16 = 0x0080;
const INSTRUCTED: u16 = 0x0100;

/// A TrueType font without instructions; `None` if it is broken.
pub(super) fn without_hinting(font: &[u8]) -> Option<Vec<u8>> {
    rewritten(font, &NEEDED, |_, glyph, to| glyph_without(glyph, to))
}

/// A TrueType font with some of its tables, in which each glyph is what `write` writes for its number and its data; `None` if
/// it is broken.
pub(super) fn rewritten(
    font: &[u8],
    kept: &[[u8; 4]],
    write: impl Fn(u16, &[u8], &mut Vec<u8>) -> Option<()>,
) -> Option<Vec<u8>> {
    let tables = tables(font)?;
    let (mut new_glyf, mut new_loca) = (Vec::new(), Vec::new());
    for (index, glyph) in (0..).zip(glyphs(&tables)?) {
        new_loca.extend(u32::try_from(new_glyf.len()).ok()?.to_be_bytes());
        write(index, glyph, &mut new_glyf)?;
        new_glyf.resize(new_glyf.len().next_multiple_of(4), 0);
    }
    new_loca.extend(u32::try_from(new_glyf.len()).ok()?.to_be_bytes());
    let mut new_head = tables.get(b"head")?.to_vec();
    new_head.get_mut(LOCA_FORMAT..LOCA_FORMAT + 2)?.copy_from_slice(&1u16.to_be_bytes());
    new_head.get_mut(ADJUSTMENT..ADJUSTMENT + 4)?.fill(0);
    let kept: Vec<([u8; 4], &[u8])> = tables
        .iter()
        .filter(|(tag, _)| kept.contains(tag))
        .map(|(tag, data)| match tag {
            b"glyf" => (*tag, new_glyf.as_slice()),
            b"loca" => (*tag, new_loca.as_slice()),
            b"head" => (*tag, new_head.as_slice()),
            _ => (*tag, *data),
        })
        .collect();
    assemble(font.get(0..4)?, &kept)
}

/// The data of the glyphs of a TrueType font in their order.
pub(super) fn glyphs<'a>(tables: &BTreeMap<[u8; 4], &'a [u8]>) -> Option<Vec<&'a [u8]>> {
    let (glyf, loca, head) = (*tables.get(b"glyf")?, *tables.get(b"loca")?, *tables.get(b"head")?);
    let is_long = number(head, LOCA_FORMAT)? == 1;
    let offset = |index: usize| -> Option<usize> {
        if is_long {
            let bytes = loca.get(4 * index..4 * index + 4)?.try_into().ok()?;
            usize::try_from(u32::from_be_bytes(bytes)).ok()
        } else {
            Some(2 * usize::from(number(loca, 2 * index)?))
        }
    };
    let count = (loca.len() / if is_long { 4 } else { 2 }).checked_sub(1)?;
    (0..count).map(|index| glyf.get(offset(index)?..offset(index + 1)?)).collect()
}

/// Adds a glyph without its instructions.
fn glyph_without(glyph: &[u8], to: &mut Vec<u8>) -> Option<()> {
    if glyph.is_empty() {
        return Some(());
    }
    let contours = number(glyph, 0)?;
    if contours < 0x8000 {
        let ends = 10 + 2 * usize::from(contours);
        let length = usize::from(number(glyph, ends)?);
        to.extend(glyph.get(..ends)?);
        to.extend([0, 0]);
        to.extend(glyph.get(ends + 2 + length..)?);
        return Some(());
    }
    to.extend(glyph.get(..10)?);
    let mut at = 10;
    loop {
        let flags = number(glyph, at)?;
        let arguments = if flags & WORDS != 0 { 4 } else { 2 };
        let scales = match flags & (SCALE | TWO_SCALES | MATRIX) {
            0 => 0,
            SCALE => 2,
            TWO_SCALES => 4,
            _ => 8,
        };
        let end = at + 4 + arguments + scales;
        to.extend((flags & !INSTRUCTED).to_be_bytes());
        to.extend(glyph.get(at + 2..end)?);
        at = end;
        if flags & MORE == 0 {
            return Some(());
        }
    }
}

/// A font of tables, with its checksums.
fn assemble(version: &[u8], tables: &[([u8; 4], &[u8])]) -> Option<Vec<u8>> {
    let count = u16::try_from(tables.len()).ok()?;
    let power = count.checked_ilog2()?;
    let range = 16u16 << power;
    let mut font = version.to_vec();
    for field in [count, range, u16::try_from(power).ok()?, 16 * count - range] {
        font.extend(field.to_be_bytes());
    }
    let mut offset = 12 + 16 * tables.len();
    for (tag, data) in tables {
        font.extend(tag);
        font.extend(checksum(data).to_be_bytes());
        font.extend(u32::try_from(offset).ok()?.to_be_bytes());
        font.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
        offset += data.len().next_multiple_of(4);
    }
    let mut head = None;
    for (tag, data) in tables {
        if tag == b"head" {
            head = Some(font.len());
        }
        font.extend(*data);
        font.resize(font.len().next_multiple_of(4), 0);
    }
    let adjustment = 0xB1B0_AFBA_u32.wrapping_sub(checksum(&font));
    let at = head? + ADJUSTMENT;
    font.get_mut(at..at + 4)?.copy_from_slice(&adjustment.to_be_bytes());
    Some(font)
}

/// A number of two bytes.
pub(super) fn number(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

/// The sum of a table's 32-bit numbers, with zeros at its end.
fn checksum(data: &[u8]) -> u32 {
    data.chunks(4).fold(0, |sum, chunk| {
        let mut bytes = [0; 4];
        bytes[..chunk.len()].copy_from_slice(chunk);
        sum.wrapping_add(u32::from_be_bytes(bytes))
    })
}
