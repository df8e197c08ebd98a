//! What is the same in all letters of a notice and a language: the bytes of a PDF, and where the
//! words of a recipient stand in it.

mod cuts;

use std::collections::BTreeMap;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use self::cuts::{cuts, placeholders};
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

/// Where an object is, as small as the table of a file says it: a print file has millions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nowhere: its number is free, or the recipient's.
    None,
    /// At an offset.
    At(u32),
    /// The object of that number has it, at this index.
    In(u32, u16),
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
