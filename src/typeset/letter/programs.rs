//! Puts fonts into a PDF that Typst wrote with stand-ins for them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::sync::Arc;

use flate2::read::ZlibDecoder;
use subsetter::GlyphRemapper;
use typst::text::FontInstance;

use super::font::Deflate;
use super::hinting::without_hinting;
use super::object::print;
use super::standin::said;

/// A file as Typst writes it (ISO 32000-1, 7.5).
struct File<'a> {
    /// What stands before the objects.
    header: &'a [u8],
    /// The numbers of the objects and their bytes, in their order.
    objects: Vec<(usize, &'a [u8])>,
    /// What the table of the objects says of the file.
    trailer: &'a [u8],
}

/// A PDF with these fonts in the place of their stand-ins; `None` if it does not have all of them, if two have the same name,
/// or if it is not written as Typst writes it.
pub(super) fn put(pdf: &[u8], fonts: &[FontInstance]) -> Option<Vec<u8>> {
    let mut names: BTreeMap<String, &FontInstance> = BTreeMap::new();
    for font in fonts {
        if names.insert(font.post_script_name()?, font).is_some_and(|other| other != font) {
            return None;
        }
    }
    let File { header, objects, trailer } = read(pdf)?;
    let mut programs: Vec<(usize, Arc<[u8]>)> = Vec::new();
    for (_, object) in &objects {
        let Some(font) = name(object).and_then(|name| names.get(name)) else { continue };
        let number = digits(after(object, b"/FontFile2 ")?)?;
        let (_, file) = objects.iter().find(|(other, _)| *other == number)?;
        let data = after(file, b"stream\n")?.get(..digits(after(file, b"/Length ")?)?)?;
        programs.push((number, program((*font).clone(), data)?));
    }
    if programs.len() != fonts.len() {
        return None;
    }
    let mut bytes = Vec::with_capacity(2 * pdf.len());
    bytes.extend(header);
    let mut places = vec![0; objects.len() + 1];
    for (number, object) in &objects {
        *places.get_mut(*number)? = bytes.len();
        match programs.iter().find(|(other, _)| other == number) {
            Some((_, program)) => {
                let length = program.len();
                print(
                    &mut bytes,
                    format_args!(
                        "{number} 0 obj\n<</Length {length}/Filter/FlateDecode>>\nstream\n"
                    ),
                );
                bytes.extend(&**program);
                bytes.extend(b"\nendstream\nendobj\n");
            }
            None => bytes.extend(*object),
        }
    }
    let table = bytes.len();
    print(&mut bytes, format_args!("xref\n0 {}\n0000000000 65535 f\r\n", places.len()));
    for place in places.get(1..)? {
        print(&mut bytes, format_args!("{place:010} 00000 n\r\n"));
    }
    bytes.extend(trailer);
    print(&mut bytes, format_args!("startxref\n{table}\n%%EOF"));
    Some(bytes)
}

fn read(pdf: &[u8]) -> Option<File<'_>> {
    let end = pdf.windows(START.len()).rposition(|signs| signs == START)?;
    let table = digits(pdf.get(end + START.len()..)?)?;
    let entries = pdf.get(table..end)?.strip_prefix(b"xref\n0 ")?;
    let count = digits(entries)?;
    let (entries, trailer) = after(entries, b"\n")?.split_at_checked(count.checked_mul(ENTRY)?)?;
    let mut places = Vec::new();
    for (number, entry) in entries.chunks(ENTRY).enumerate().skip(1) {
        if entry.get(KIND) != Some(&b'n') {
            return None;
        }
        places.push((digits(entry)?, number));
    }
    places.sort_unstable();
    let ends = places.iter().skip(1).map(|(place, _)| *place).chain([table]);
    let objects: Option<_> = places
        .iter()
        .zip(ends)
        .map(|((start, number), end)| Some((*number, pdf.get(*start..end)?)))
        .collect();
    Some(File { header: pdf.get(..places.first()?.0)?, objects: objects?, trailer })
}

/// The length of an entry of the table, and where it says whether there is such an object.
const ENTRY: usize = 20;
const KIND: usize = 17;
/// What stands before the place of the table.
const START: &[u8] = b"startxref\n";

/// The name of the font of a descriptor, without the tag of its subset.
fn name(object: &[u8]) -> Option<&str> {
    let dictionary = after(object, b" 0 obj\n")?.strip_prefix(b"<</Type/FontDescriptor")?;
    let name = after(after(dictionary, b"/FontName/")?, b"+")?;
    std::str::from_utf8(name.split(|byte| *byte == b'/').next()?).ok()
}

/// The program of the glyphs of a font for which those of a part of its stand-in stand, compressed as that part is.
#[comemo::memoize]
fn program(font: FontInstance, standing: &[u8]) -> Option<Arc<[u8]>> {
    let mut part = Vec::new();
    ZlibDecoder::new(standing).read_to_end(&mut part).ok()?;
    let glyphs = GlyphRemapper::new_from_glyphs(&said(&part)?);
    let subset = subsetter::subset(font.data(), font.index(), &glyphs).ok()?;
    let subset = without_hinting(&subset)?;
    DEFLATE.with_borrow_mut(|deflate| deflate.run(&subset).map(Arc::from))
}

thread_local! {
    /// The memory of a compressor takes longer to clear than a recipient's glyphs to compress.
    static DEFLATE: RefCell<Deflate> = RefCell::new(Deflate::new(6));
}

/// What follows some signs.
fn after<'a>(bytes: &'a [u8], signs: &[u8]) -> Option<&'a [u8]> {
    let at = bytes.windows(signs.len()).position(|window| window == signs)?;
    bytes.get(at + signs.len()..)
}

/// The number at the beginning of some bytes.
fn digits(bytes: &[u8]) -> Option<usize> {
    let count = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(bytes.get(..count)?).ok()?.parse().ok()
}
