//! Reads a PDF back: its words in the order of its structure, which is the order in which they
//! are read aloud, without artifacts (page numbers, repeated header rows).

use std::collections::BTreeMap;
use std::path::Path;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// All words of a PDF, in the order of its structure tree.
pub(crate) fn words(path: &Path) -> String {
    let document = Document::load(path).expect("a PDF");
    let mut marked = BTreeMap::new();
    for (_, page) in document.get_pages() {
        let maps = maps(&document, page);
        let content = Content::decode(&document.get_page_content(page).expect("content"));
        let mut reader = Reader { page, maps, marked: &mut marked, now: Vec::new() };
        reader.read(&content.expect("operations"));
    }
    let root =
        document.catalog().and_then(|catalog| catalog.get(b"StructTreeRoot")).expect("tagged");
    let mut out = String::new();
    walk(&document, root, None, &mut marked, &mut out);
    let left: String = marked.into_values().collect();
    assert!(left.trim().is_empty(), "{path:?}: text outside of the structure: {left}");
    out
}

/// The fonts in a PDF, as TrueType files.
pub(crate) fn fonts(path: &Path) -> Vec<Vec<u8>> {
    let document = Document::load(path).expect("a PDF");
    let descriptors = document.objects.values().filter_map(|object| object.as_dict().ok());
    let files = descriptors.filter_map(|descriptor| descriptor.get(b"FontFile2").ok());
    let content = |file| {
        let (_, stream) = document.dereference(file).expect("a font");
        stream.as_stream().and_then(lopdf::Stream::decompressed_content).expect("a stream")
    };
    files.map(content).collect()
}

/// The lines of a PDF as they are drawn: pieces of text, each with its distance from the left edge
/// of the page.
pub(crate) fn lines(path: &Path) -> Vec<Vec<(f32, String)>> {
    let document = Document::load(path).expect("a PDF");
    let mut lines: Vec<Vec<(f32, String)>> = Vec::new();
    for (_, page) in document.get_pages() {
        let maps = maps(&document, page);
        let content = Content::decode(&document.get_page_content(page).expect("content"));
        let (mut font, mut place, mut height) = (Vec::new(), (0.0, 0.0), None);
        for operation in content.expect("operations").operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "cm" => {
                    let number = |index: usize| operands[index].as_float().unwrap_or_default();
                    place = (number(4), number(5));
                }
                "Tf" => font = operands[0].as_name().unwrap_or_default().to_vec(),
                "Tj" | "TJ" => {
                    if height != Some(place.1) {
                        lines.push(Vec::new());
                    }
                    height = Some(place.1);
                    let text = operands.iter().map(|operand| shown(operand, &maps[&font]));
                    lines.last_mut().expect("a line").push((place.0, text.collect()));
                }
                _ => {}
            }
        }
    }
    lines
}

/// The characters that the glyphs of each font of a page stand for.
fn maps(document: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, BTreeMap<u16, String>> {
    let fonts = document.get_page_fonts(page).expect("fonts");
    fonts.into_iter().map(|(name, font)| (name, to_unicode(document, font))).collect()
}

/// The text that an operand shows.
fn shown(operand: &Object, map: &BTreeMap<u16, String>) -> String {
    match operand {
        Object::String(bytes, _) => {
            let codes = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            codes.map(|code| map.get(&code).map_or("", String::as_str)).collect()
        }
        Object::Array(parts) => parts.iter().map(|part| shown(part, map)).collect(),
        _ => String::new(),
    }
}

/// A page and the number of a piece of marked content on it.
type Mark = (ObjectId, i64);

/// Collects the marked content below an element.
fn walk(
    document: &Document,
    object: &Object,
    page: Option<ObjectId>,
    marked: &mut BTreeMap<Mark, String>,
    out: &mut String,
) {
    match object {
        Object::Reference(id) => {
            walk(document, document.get_object(*id).expect("an object"), page, marked, out);
        }
        Object::Array(kids) => kids.iter().for_each(|kid| walk(document, kid, page, marked, out)),
        Object::Integer(number) => {
            let mark = (page.expect("a page"), *number);
            out.push_str(&marked.remove(&mark).unwrap_or_default());
        }
        Object::Dictionary(element) => {
            let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
            if let Ok(number) = element.get(b"MCID") {
                walk(document, number, page, marked, out);
            } else if let Ok(kids) = element.get(b"K") {
                walk(document, kids, page, marked, out);
            }
        }
        _ => {}
    }
}

struct Reader<'a> {
    page: ObjectId,
    maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>>,
    marked: &'a mut BTreeMap<Mark, String>,
    /// The marked content that it is in: a number, or nothing for an artifact.
    now: Vec<Option<i64>>,
}

impl Reader<'_> {
    fn read(&mut self, content: &Content) {
        let mut font = Vec::new();
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BMC" | "BDC" => {
                    let number = operands.get(1).and_then(|properties| {
                        properties.as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok()
                    });
                    let artifact = operands[0].as_name().is_ok_and(|name| name == b"Artifact");
                    let outer = self.now.last().copied().flatten();
                    self.now.push(if artifact { None } else { number.or(outer) });
                }
                "EMC" => drop(self.now.pop()),
                "Tf" => font = operands[0].as_name().unwrap_or_default().to_vec(),
                "Tj" | "TJ" => operands.iter().for_each(|operand| self.show(operand, &font)),
                _ => {}
            }
        }
    }

    fn show(&mut self, operand: &Object, font: &[u8]) {
        if let Some(Some(number)) = self.now.last() {
            let text = self.marked.entry((self.page, *number)).or_default();
            text.push_str(&shown(operand, &self.maps[font]));
        }
    }
}

/// The `ToUnicode` table of a font.
fn to_unicode(document: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let stream = font
        .get(b"ToUnicode")
        .and_then(|object| document.dereference(object))
        .expect("ToUnicode")
        .1;
    let stream = stream.as_stream().expect("a stream");
    let text = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
    let text = String::from_utf8_lossy(&text).into_owned();
    let mut map = BTreeMap::new();
    for block in text.split("beginbfchar").skip(1) {
        let block = block.split("endbfchar").next().unwrap();
        let codes: Vec<&str> = block.split(['<', '>']).skip(1).step_by(2).collect();
        for pair in codes.chunks_exact(2) {
            map.insert(u16::from_str_radix(pair[0], 16).unwrap(), utf16(pair[1]));
        }
    }
    for block in text.split("beginbfrange").skip(1) {
        let block = block.split("endbfrange").next().unwrap();
        assert!(!block.contains('['), "ranges of single characters are not read here");
        let codes: Vec<&str> = block.split(['<', '>']).skip(1).step_by(2).collect();
        for triple in codes.chunks_exact(3) {
            let (first, last) = (
                u16::from_str_radix(triple[0], 16).unwrap(),
                u16::from_str_radix(triple[1], 16).unwrap(),
            );
            let start = u32::from(utf16(triple[2]).chars().next().unwrap());
            for code in first..=last {
                let character = char::from_u32(start + u32::from(code - first)).unwrap();
                map.insert(code, character.to_string());
            }
        }
    }
    map
}

fn utf16(hexadecimal: &str) -> String {
    let units: Vec<u16> = hexadecimal
        .as_bytes()
        .chunks(4)
        .map(|digits| u16::from_str_radix(std::str::from_utf8(digits).unwrap(), 16).unwrap())
        .collect();
    String::from_utf16(&units).unwrap()
}
