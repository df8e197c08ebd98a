//! What is the same in all letters of a notice and a language: the bytes of a PDF, and where the
//! words of a recipient stand in it.

use std::collections::{BTreeMap, BTreeSet};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::hinting::without_hinting;
use super::object;
use super::objects::{HEADER, Objects, Packed};
use super::template::Template;

/// The bytes of a letter that are the same for all recipients, and what is known of their places.
pub(super) struct Base {
    /// The objects. Those of a recipient follow them.
    pub bytes: Vec<u8>,
    /// Where each object is.
    pub places: Vec<Place>,
    /// The pages.
    pub pages: Vec<BasePage>,
    /// The number of the metadata, and their text before and after the identifier of the file.
    pub metadata: (u32, [Vec<u8>; 2]),
    /// The document information and the catalogue.
    pub info: Option<u32>,
    pub root: u32,
    /// The same for print files.
    pub template: Template,
}

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nowhere: its number is free, or the recipient's.
    None,
    /// At an offset.
    At(usize),
    /// The object of that number has it, at this index.
    In(u32, u32),
}

/// A page.
pub(super) struct BasePage {
    /// The dictionary of its fonts.
    pub fonts: PageFonts,
    /// The frames on it, in the order in which they are painted.
    pub slots: Vec<Slot>,
}

/// The dictionary of the fonts of a page, to which those of a recipient are added.
pub(super) struct PageFonts {
    /// Its number.
    pub number: u32,
    /// The fonts that are the same.
    pub shared: Dictionary,
    /// The same as bytes.
    pub bytes: Vec<u8>,
}

/// The place of a frame.
pub(super) struct Slot {
    /// The number of its content.
    pub number: u32,
    /// Its marked content; `None` for what is not read aloud.
    pub mcid: Option<i64>,
    /// Where the placeholder begins: points from the left lower corner of the page.
    pub at: (f32, f32),
}

/// The resources of every page that show a recipient's colours.
pub(super) const GRAY: &str = "pg";
pub(super) const RGB: &str = "pr";

const ENTRY: &[u8] = b"<xmpMM:InstanceID>";

impl Base {
    /// Takes the placeholders out of a PDF. `None` if the words of a recipient stand among others,
    /// so that each letter has to be set on its own.
    pub(super) fn new(pdf: &[u8], placeholder: char) -> Option<Self> {
        let mut document = Document::load_mem(pdf).ok()?;
        strip_hinting(&mut document)?;
        let parents = parent_tree(&document)?;
        let colours = colours(&document);
        let mut pages = Vec::new();
        let mut free = document.max_id + 1;
        let mut number = || {
            free += 1;
            free - 1
        };
        let mut segments: Vec<(u32, Vec<u8>)> = Vec::new();
        for id in document.get_pages().into_values() {
            let mut page = document.get_dictionary(id).ok()?.clone();
            let content_id = page.get(b"Contents").ok()?.as_reference().ok()?;
            let content = document.get_object(content_id).ok()?.as_stream().ok()?;
            let operations =
                Content::decode(&content.decompressed_content().ok()?).ok()?.operations;
            let mut resources = dictionary(&document, page.get(b"Resources").ok()?)?;
            let fonts = dictionary(&document, resources.get(b"Font").ok()?)?;
            let glyphs = placeholders(&document, &fonts, placeholder);
            let key = page.get(b"StructParents").ok()?.as_i64().ok()?;
            let elements = parents.get(&key)?;
            let cuts = cuts(&mut document, &operations, &glyphs, elements)?;
            let mut slots = Vec::new();
            let mut contents = Vec::new();
            let mut from = 0;
            for cut in &cuts {
                let (segment, slot) = (number(), number());
                segments.push((segment, encode(&operations[from..cut.from])?));
                contents.extend([segment, slot].map(|id| Object::Reference((id, 0))));
                slots.push(Slot { number: slot, mcid: cut.mcid, at: cut.at });
                from = cut.to;
            }
            let (rest, font) = (number(), number());
            segments.push((rest, encode(&operations[from..])?));
            contents.push(Object::Reference((rest, 0)));
            let spaces = resources.get(b"ColorSpace").ok();
            let mut spaces =
                spaces.and_then(|spaces| dictionary(&document, spaces)).unwrap_or_default();
            for (name, space) in &colours {
                spaces.set(*name, space.clone());
            }
            resources.set("ColorSpace", spaces);
            resources.set("Font", Object::Reference((font, 0)));
            page.set("Resources", resources);
            page.set("Contents", contents);
            let mut bytes = Vec::new();
            object::write_entries(&fonts, &mut bytes, &mut object::same);
            let fonts = PageFonts { number: font, shared: fonts, bytes };
            pages.push(BasePage { fonts, slots });
            document.objects.insert(id, Object::Dictionary(page));
            document.objects.remove(&content_id);
        }
        let root = document.trailer.get(b"Root").ok()?.as_reference().ok()?.0;
        let info = document.trailer.get(b"Info").and_then(Object::as_reference);
        let metadata = document.catalog().ok()?.get(b"Metadata").ok()?.as_reference().ok()?;
        let text = document.get_object(metadata).ok()?.as_stream().ok()?;
        let text = text.get_plain_content().ok()?;
        let at = find(&text, ENTRY)? + ENTRY.len();
        let end = at + find(&text[at..], b"<")?;
        let around = [text[..at].to_vec(), text[end..].to_vec()];
        document.objects.remove(&metadata);
        for (id, segment) in segments {
            let packed = deflate(&segment);
            let mut dict = Dictionary::new();
            dict.set("Filter", "FlateDecode");
            dict.set("Length", i64::try_from(packed.len()).ok()?);
            document.objects.insert((id, 0), Object::Stream(Stream::new(dict, packed)));
        }
        let template = Template::new(&document, &pages)?;
        let (bytes, places) = assemble(&document.objects, free);
        let info = info.ok().map(|(id, _)| id);
        let metadata = (metadata.0, around);
        Some(Self { bytes, places, pages, metadata, info, root, template })
    }
}

/// Writes objects: streams as they are, all others in one compressed stream. Objects up to `last`
/// that are not there are free.
fn assemble(all: &BTreeMap<ObjectId, Object>, last: u32) -> (Vec<u8>, Vec<Place>) {
    let mut objects = Objects::after(HEADER);
    let mut packed = Packed::default();
    for ((id, _), value) in all {
        let mut bytes = Vec::new();
        object::write(value, &mut bytes, &mut object::same);
        match value {
            Object::Stream(_) => objects.add_bytes(*id, &[&bytes]),
            _ => packed.add(*id, &bytes),
        }
    }
    let mut places = Vec::new();
    packed.write(last, &mut objects, &mut places, deflate);
    objects.end(places)
}

/// Part of the content of a page in whose place a frame stands.
struct Cut {
    from: usize,
    to: usize,
    mcid: Option<i64>,
    at: (f32, f32),
}

/// Marked content at the top of a page: its operations, and where its placeholder begins.
struct Marked {
    from: usize,
    to: usize,
    placeholder: Option<(f32, f32)>,
}

/// Finds the parts of a page that belong to the elements with a placeholder, and makes one piece of
/// marked content of each.
fn cuts(
    document: &mut Document,
    operations: &[Operation],
    glyphs: &BTreeMap<Vec<u8>, [u8; 2]>,
    elements: &[Option<ObjectId>],
) -> Option<Vec<Cut>> {
    let (marked, artifacts) = marked(operations, glyphs)?;
    let cut =
        |Marked { from, to, placeholder }| Some(Cut { from, to, mcid: None, at: placeholder? });
    let mut cuts: Vec<Cut> = artifacts.into_iter().filter_map(cut).collect();
    let holders: Vec<(i64, (f32, f32))> =
        marked.iter().filter_map(|(mcid, marked)| Some((*mcid, marked.placeholder?))).collect();
    let mut seen = BTreeSet::new();
    for (mcid, at) in holders {
        let id = (*elements.get(usize::try_from(mcid).ok()?)?)?;
        if !seen.insert(id) {
            continue;
        }
        let element = document.get_dictionary(id).ok()?;
        let parts: Vec<i64> = match element.get(b"K").ok()? {
            Object::Integer(only) => vec![*only],
            Object::Array(parts) => {
                parts.iter().map(|part| part.as_i64().ok()).collect::<Option<_>>()?
            }
            _ => return None,
        };
        let pieces: Vec<&Marked> =
            parts.iter().map(|mcid| marked.get(mcid)).collect::<Option<_>>()?;
        // They follow one another, so that nothing else is lost.
        if pieces.windows(2).any(|pair| pair[0].to != pair[1].from) {
            return None;
        }
        let (from, to) = (pieces.first()?.from, pieces.last()?.to);
        let first = *parts.first()?;
        cuts.push(Cut { from, to, mcid: Some(first), at });
        let element = document.get_object_mut(id).ok()?.as_dict_mut().ok()?;
        element.set("K", vec![Object::Integer(first)]);
        forget(document, &parts[1..], elements, id)?;
    }
    cuts.sort_by_key(|cut| cut.from);
    Some(cuts)
}

/// Takes marked content that is no longer there out of the parent tree.
fn forget(
    document: &mut Document,
    gone: &[i64],
    elements: &[Option<ObjectId>],
    owner: ObjectId,
) -> Option<()> {
    if gone.is_empty() {
        return Some(());
    }
    let is_list = |items: &[Object]| {
        items.len() == elements.len()
            && items.iter().zip(elements).all(|(item, id)| match item {
                Object::Reference(other) => Some(*other) == *id,
                // Forgotten before.
                _ => *item == Object::Null,
            })
    };
    let mut lists = document.objects.values_mut().filter_map(|object| match object {
        Object::Array(items) if is_list(items) => Some(items),
        _ => None,
    });
    let list = lists.find(|items| {
        gone.iter().all(|mcid| {
            let at = usize::try_from(*mcid).ok().and_then(|at| items.get(at));
            at == Some(&Object::Reference(owner))
        })
    })?;
    for mcid in gone {
        *list.get_mut(usize::try_from(*mcid).ok()?)? = Object::Null;
    }
    Some(())
}

/// The marked content of a page that stands in no other and is not moved, by its identifier, and
/// that without one.
fn marked(
    operations: &[Operation],
    glyphs: &BTreeMap<Vec<u8>, [u8; 2]>,
) -> Option<(BTreeMap<i64, Marked>, Vec<Marked>)> {
    let (mut all, mut artifacts) = (BTreeMap::new(), Vec::new());
    let mut open: Vec<Option<i64>> = Vec::new();
    let (mut saved, mut from) = (0, 0);
    let (mut font, mut origin) = (Vec::new(), (0.0, 0.0));
    let mut placeholder = None;
    for (index, operation) in operations.iter().enumerate() {
        match operation.operator.as_str() {
            "q" => saved += 1,
            "Q" => saved -= 1,
            "cm" => {
                let part =
                    |at: usize| operation.operands.get(at).and_then(|part| part.as_float().ok());
                origin = (part(4)?, part(5)?);
            }
            "BDC" | "BMC" => {
                let mcid = operation.operands.get(1).and_then(|properties| {
                    properties.as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok()
                });
                if open.is_empty() {
                    (from, placeholder) = (index, None);
                }
                open.push(mcid.filter(|_| open.is_empty() && saved == 0));
            }
            "EMC" => {
                let mcid = open.pop()?;
                if open.is_empty() {
                    let marked = Marked { from, to: index + 1, placeholder };
                    if let Some(mcid) = mcid {
                        all.insert(mcid, marked);
                    } else if saved == 0 {
                        artifacts.push(marked);
                    } else if placeholder.is_some() {
                        return None;
                    }
                }
            }
            "Tf" => font = operation.operands.first()?.as_name().ok()?.to_vec(),
            "Tj" | "TJ" => {
                let Some(glyph) = glyphs.get(&font) else { continue };
                let shown = operation.operands.first()?;
                let shows = |text: &Object| {
                    text.as_str().is_ok_and(|text| text.chunks(2).any(|pair| pair == glyph))
                };
                let is_shown = match shown {
                    Object::Array(parts) => parts.iter().any(shows),
                    text => shows(text),
                };
                if is_shown && placeholder.is_none() {
                    placeholder = Some(origin);
                }
            }
            _ => {}
        }
    }
    Some((all, artifacts))
}

/// The glyph of a character in each font of a page that has it.
fn placeholders(
    document: &Document,
    fonts: &Dictionary,
    character: char,
) -> BTreeMap<Vec<u8>, [u8; 2]> {
    let ending = format!("> <{:04X}>", u32::from(character));
    let glyph = |font: &Object| {
        let font = dictionary(document, font)?;
        let id = font.get(b"ToUnicode").ok()?.as_reference().ok()?;
        let texts = document.get_object(id).ok()?.as_stream().ok()?.get_plain_content().ok()?;
        let texts = String::from_utf8_lossy(&texts).into_owned();
        let line = texts.lines().find(|line| line.ends_with(&ending))?;
        let code = line.strip_suffix(&ending)?.strip_prefix('<')?;
        Some(u16::from_str_radix(code, 16).ok()?.to_be_bytes())
    };
    let found = fonts.iter().filter_map(|(name, font)| Some((name.clone(), glyph(font)?)));
    found.collect()
}

/// The elements of the marked content of each page, by the key of the page.
pub(super) fn parent_tree(document: &Document) -> Option<BTreeMap<i64, Vec<Option<ObjectId>>>> {
    let root = dictionary(document, document.catalog().ok()?.get(b"StructTreeRoot").ok()?)?;
    let tree = dictionary(document, root.get(b"ParentTree").ok()?)?;
    let mut all = BTreeMap::new();
    let (_, entries) = document.dereference(tree.get(b"Nums").ok()?).ok()?;
    for pair in entries.as_array().ok()?.chunks(2) {
        let [key, value] = pair else { return None };
        let (_, value) = document.dereference(value).ok()?;
        if let Object::Array(elements) = value {
            let elements = elements.iter().map(|element| element.as_reference().ok()).collect();
            all.insert(key.as_i64().ok()?, elements);
        }
    }
    Some(all)
}

/// The colour spaces of gray and of colours that the pages use.
fn colours(document: &Document) -> Vec<(&'static str, Object)> {
    let mut found: BTreeMap<i64, Object> = BTreeMap::new();
    for id in document.get_pages().into_values() {
        let spaces = || {
            let page = document.get_dictionary(id).ok()?;
            let resources = dictionary(document, page.get(b"Resources").ok()?)?;
            dictionary(document, resources.get(b"ColorSpace").ok()?)
        };
        for (_, space) in spaces().iter().flatten() {
            let parts =
                document.dereference(space).ok().and_then(|(_, space)| space.as_array().ok());
            let profile = parts.and_then(|parts| parts.get(1)?.as_reference().ok());
            let profile = profile.and_then(|id| document.get_object(id).ok()?.as_stream().ok());
            let count = profile.and_then(|profile| profile.dict.get(b"N").ok()?.as_i64().ok());
            if let Some(count) = count {
                found.entry(count).or_insert_with(|| space.clone());
            }
        }
    }
    let names = [(1, GRAY), (3, RGB)];
    names.iter().filter_map(|(count, name)| Some((*name, found.remove(count)?))).collect()
}

/// Takes the instructions for coarse screens out of all TrueType fonts.
fn strip_hinting(document: &mut Document) -> Option<()> {
    let files: Vec<ObjectId> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"FontFile2").ok()?.as_reference().ok())
        .collect();
    for id in files {
        let stream = document.get_object_mut(id).ok()?.as_stream_mut().ok()?;
        let packed = deflate(&without_hinting(&stream.decompressed_content().ok()?)?);
        stream.dict.set("Length", i64::try_from(packed.len()).ok()?);
        stream.content = packed;
    }
    Some(())
}

pub(super) fn dictionary(document: &Document, object: &Object) -> Option<Dictionary> {
    document.dereference(object).ok()?.1.as_dict().ok().cloned()
}

/// Whether a dictionary says that it is of a type.
pub(super) fn is_of_type(dictionary: &Dictionary, name: &[u8]) -> bool {
    dictionary.get(b"Type").and_then(Object::as_name).is_ok_and(|other| other == name)
}

fn encode(operations: &[Operation]) -> Option<Vec<u8>> {
    let mut content = Content { operations }.encode().ok()?;
    content.push(b'\n');
    Some(content)
}

pub(super) fn deflate(data: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let packed = encoder.write_all(data).and_then(|()| encoder.finish());
    packed.unwrap_or_default()
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}
