//! A print file: many letters in one PDF. What letters share, the content of their pages, fonts and
//! images, is in it once; each letter has pages and elements of its own.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};
use pdf_writer::Content;
use sha2::{Digest, Sha256};

use super::base::{Base, Place, is_of_type};
use super::font::{Deflate, Fonts};
use super::object::{self, print};
use super::objects::{HEADER, Objects, Packed, identifier, reference};
use super::paint;
use super::stamp::Placed;
use super::template::{ELEMENT, Template};

/// How many bytes of objects are compressed together.
const PACKED: usize = 1 << 17;

// The objects that a print file has once, whatever is in it.
const CATALOGUE: u32 = 1;
const PAGES: u32 = 2;
const STRUCTURE: u32 = 3;
const DOCUMENT: u32 = 4;
const PARENTS: u32 = 5;
const METADATA: u32 = 6;
const FIRST: u32 = 7;

/// From this number on, references are to the objects above.
const ONCE: u32 = 1 << 29;
/// From this number on, references are keys of the parent tree, which are no objects.
const KEYS: u32 = 1 << 30;

/// A piece of an object that each letter has of its own.
enum Piece {
    Bytes(Vec<u8>),
    /// A reference to the letter's own object at this place.
    Own(u32),
    /// A key of the parent tree, counted from the letter's first.
    Key(u32),
}

/// A template whose shared objects are in the file.
struct Known {
    /// The letter's own objects in pieces.
    own: Vec<Vec<Piece>>,
    pages: Vec<u32>,
    roots: Vec<u32>,
    parents: Vec<u32>,
    /// For each page, its frames' places among the own objects, and the number of its fonts.
    slots: Vec<Vec<u32>>,
    fonts: Vec<(u32, Vec<u8>)>,
}

/// A print file that is being written.
pub(super) struct Print {
    objects: Objects,
    places: Vec<Place>,
    next: u32,
    /// Objects that wait to be compressed together.
    waiting: Packed,
    fonts: Fonts,
    deflate: Deflate,
    known: BTreeMap<usize, Known>,
    pages: Vec<u32>,
    roots: Vec<u32>,
    parents: Vec<u32>,
    metadata: Option<[Vec<u8>; 2]>,
    catalogue: Vec<u8>,
    /// What the types of elements stand for: of all letters.
    roles: Dictionary,
    hash: Sha256,
    tags: bool,
}

impl Print {
    pub(super) fn new(tags: bool) -> Self {
        Self {
            objects: Objects::after(HEADER),
            places: Vec::new(),
            next: FIRST,
            waiting: Packed::default(),
            fonts: Fonts::default(),
            deflate: Deflate::new(6),
            known: BTreeMap::new(),
            pages: Vec::new(),
            roots: Vec::new(),
            parents: Vec::new(),
            metadata: None,
            catalogue: Vec::new(),
            roles: Dictionary::new(),
            hash: Sha256::new(),
            tags,
        }
    }

    /// Adds a letter of a base: for each page, the frames in its slots. `key` tells bases apart.
    pub(super) fn add(&mut self, key: usize, base: &Base, frames: &[Vec<Placed>]) {
        if !self.known.contains_key(&key) {
            let known = self.learn(&base.template, Some(base));
            self.known.insert(key, known);
            self.metadata.get_or_insert_with(|| base.metadata.1.clone());
        }
        let Some(known) = self.known.remove(&key) else { return };
        let first = self.put(&known);
        for ((slots, page), frames) in known.slots.iter().zip(&base.pages).zip(frames) {
            for ((place, slot), (drawn, origin)) in slots.iter().zip(&page.slots).zip(frames) {
                let mut content = Content::new();
                let mcid = slot.mcid.filter(|_| self.tags);
                paint::frame(drawn, *origin, mcid, &mut self.fonts, &mut content);
                let content = content.finish();
                self.hash.update(content.as_slice());
                let number = first + place;
                self.objects.add(number, |chunk| drop(chunk.stream(reference(number), &content)));
            }
        }
        self.known.insert(key, known);
    }

    /// Adds a letter that was set on its own; `None` if it is no PDF of Typst.
    pub(super) fn add_whole(&mut self, pdf: &[u8]) -> Option<()> {
        let document = Document::load_mem(pdf).ok()?;
        let known = self.learn(&Template::new(&document, &[])?, None);
        self.put(&known);
        Some(())
    }

    /// Writes what the letters of a template share, and takes what each has in pieces.
    fn learn(&mut self, template: &Template, base: Option<&Base>) -> Known {
        let mut shared: BTreeMap<u32, u32> = BTreeMap::new();
        for id in template.shared.keys() {
            shared.insert(*id, self.number());
        }
        let pages = base.map_or(&[][..], |base| &base.pages);
        for page in pages {
            shared.insert(page.fonts.number, self.number());
        }
        let known_number = |id: u32| shared.get(&id).copied().unwrap_or(0);
        for (id, object) in &template.shared {
            let mut bytes = Vec::new();
            let mut refer = |id: u32, out: &mut Vec<u8>| object::same(known_number(id), out);
            object::write(object, &mut bytes, &mut refer);
            let number = known_number(*id);
            match object {
                Object::Stream(_) => self.objects.add_bytes(number, &[&bytes]),
                _ => self.wait(number, &bytes),
            }
        }
        let own: Vec<u32> = template
            .own
            .keys()
            .copied()
            .filter(|id| {
                self.tags
                    || template.own[id].as_dict().is_ok_and(|object| !is_of_type(object, ELEMENT))
            })
            .collect();
        let slots: Vec<u32> =
            pages.iter().flat_map(|page| &page.slots).map(|slot| slot.number).collect();
        let place: BTreeMap<u32, u32> = own.iter().chain(&slots).copied().zip(0..).collect();
        let keys: BTreeMap<i64, u32> = template.parents.keys().copied().zip(0..).collect();
        let pieces = own.iter().map(|id| {
            let mut object = template.own[id].clone();
            self.adapt(&mut object, template, &keys);
            pieces(&object, &place, &known_number)
        });
        let pieces = pieces.collect();
        for (name, role) in &template.roles {
            self.roles.set(name.clone(), role.clone());
        }
        if self.catalogue.is_empty() {
            let mut refer = |id: u32, out: &mut Vec<u8>| object::same(known_number(id), out);
            let mut catalogue = template.catalogue.clone();
            if !self.tags {
                catalogue.remove(b"MarkInfo");
            }
            object::write_entries(&catalogue, &mut self.catalogue, &mut refer);
        }
        let at = |id: &u32| place.get(id).copied();
        let fonts = pages.iter().map(|page| {
            let mut entries = Vec::new();
            let mut refer = |id: u32, out: &mut Vec<u8>| object::same(known_number(id), out);
            object::write_entries(&page.fonts.shared, &mut entries, &mut refer);
            (known_number(page.fonts.number), entries)
        });
        let fonts = fonts.collect();
        Known {
            own: pieces,
            pages: template.pages.iter().filter_map(at).collect(),
            roots: template.roots.iter().filter_map(at).collect(),
            parents: template.parents.values().filter_map(at).collect(),
            slots: pages
                .iter()
                .map(|page| page.slots.iter().filter_map(|slot| at(&slot.number)).collect())
                .collect(),
            fonts,
        }
    }

    /// Makes an object of a letter one of a print file.
    fn adapt(&self, object: &mut Object, template: &Template, keys: &BTreeMap<i64, u32>) {
        let Ok(dictionary) = object.as_dict_mut() else { return };
        for name in [&b"StructParents"[..], b"StructParent"] {
            let key = dictionary.get(name).ok().and_then(|key| key.as_i64().ok());
            let Some(key) = key.and_then(|key| keys.get(&key)) else { continue };
            if self.tags {
                dictionary.set(name, Object::Reference((KEYS + key, 0)));
            } else {
                dictionary.remove(name);
            }
        }
        if !self.tags {
            dictionary.remove(b"Tabs");
        }
        if is_of_type(dictionary, b"Page") {
            dictionary.set("Parent", Object::Reference((ONCE + PAGES, 0)));
        }
        if is_of_type(dictionary, ELEMENT) {
            // Names of cells are of one letter: all letters have the same. The scope of a head says as
            // much.
            dictionary.remove(b"ID");
            if let Ok(Object::Array(attributes)) = dictionary.get_mut(b"A") {
                for attribute in attributes.iter_mut().filter_map(|one| one.as_dict_mut().ok()) {
                    attribute.remove(b"Headers");
                }
            }
            let is_root = dictionary
                .get(b"P")
                .and_then(Object::as_reference)
                .is_ok_and(|parent| !template.own.contains_key(&parent.0));
            if is_root {
                dictionary.set("P", Object::Reference((ONCE + DOCUMENT, 0)));
                dictionary.set("S", Object::Name(b"Part".to_vec()));
                // That of the catalogue is the first letter's.
                if let (false, Ok(language)) =
                    (dictionary.has(b"Lang"), template.catalogue.get(b"Lang"))
                {
                    dictionary.set("Lang", language.clone());
                }
            }
        }
    }

    /// Writes the own objects of a letter. Returns the number of the first.
    fn put(&mut self, known: &Known) -> u32 {
        let first = self.next;
        let slots: usize = known.slots.iter().map(Vec::len).sum();
        self.next += u32::try_from(known.own.len() + slots).unwrap_or(u32::MAX);
        let key = u32::try_from(self.parents.len()).unwrap_or(u32::MAX);
        for (place, pieces) in (0..).zip(&known.own) {
            let mut bytes = Vec::new();
            for piece in pieces {
                match piece {
                    Piece::Bytes(piece) => bytes.extend(piece),
                    Piece::Own(place) => object::same(first + place, &mut bytes),
                    Piece::Key(place) => print(&mut bytes, format_args!("{}", key + place)),
                }
            }
            self.wait(first + place, &bytes);
        }
        self.pages.extend(known.pages.iter().map(|place| first + place));
        if self.tags {
            self.roots.extend(known.roots.iter().map(|place| first + place));
            self.parents.extend(known.parents.iter().map(|place| first + place));
        }
        first
    }

    fn number(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    /// Puts an object among those that are compressed together.
    fn wait(&mut self, number: u32, bytes: &[u8]) {
        self.waiting.add(number, bytes);
        if self.waiting.len() > PACKED {
            self.pack();
        }
    }

    fn pack(&mut self) {
        let stream = self.number();
        let deflate = |data: &[u8]| self.deflate.run(data).map(<[u8]>::to_vec).unwrap_or_default();
        let waiting = std::mem::take(&mut self.waiting);
        waiting.write(stream, &mut self.objects, &mut self.places, deflate);
    }

    /// Takes the bytes that are written so far, so that they need not stay in memory.
    pub(super) fn take(&mut self) -> Vec<u8> {
        self.objects.take()
    }

    /// Ends the file; `None` if a font cannot be subset.
    pub(super) fn finish(mut self) -> Option<Vec<u8>> {
        let first = self.next;
        let added = self.fonts.entries(first);
        self.next = self.fonts.after(first);
        self.fonts.write(&mut self.objects, first, &mut self.deflate)?;
        for known in std::mem::take(&mut self.known).into_values() {
            for (number, entries) in &known.fonts {
                self.wait(*number, &[b"<<", entries.as_slice(), &added, b">>"].concat());
            }
        }
        let list = |numbers: &[u32]| {
            let mut bytes = Vec::new();
            for number in numbers {
                object::same(*number, &mut bytes);
                bytes.push(b' ');
            }
            bytes
        };
        let count = self.pages.len();
        let kids = list(&self.pages);
        let head = format!("<</Type/Pages/Count {count}/Kids[");
        self.wait(PAGES, &[head.as_bytes(), &kids, b"]>>"].concat());
        let mut catalogue = self.catalogue.clone();
        print(
            &mut catalogue,
            format_args!("/Type/Catalog/Pages {PAGES} 0 R/Metadata {METADATA} 0 R"),
        );
        if self.tags {
            print(&mut catalogue, format_args!("/StructTreeRoot {STRUCTURE} 0 R"));
            let roots = list(&self.roots);
            let head = format!("<</Type/StructElem/S/Document/P {STRUCTURE} 0 R/K[");
            self.wait(DOCUMENT, &[head.as_bytes(), &roots, b"]>>"].concat());
            let root = format!(
                "<</Type/StructTreeRoot/K[{DOCUMENT} 0 R]/ParentTree {PARENTS} 0 R/ParentTreeNextKey {}/RoleMap<<",
                self.parents.len()
            );
            let mut roles = Vec::new();
            object::write_entries(&self.roles, &mut roles, &mut object::same);
            self.wait(STRUCTURE, &[root.as_bytes(), &roles, b">>>>"].concat());
            let mut parents = b"<</Nums[".to_vec();
            for (key, number) in self.parents.iter().enumerate() {
                print(&mut parents, format_args!("{key} {number} 0 R "));
            }
            parents.extend(b"]>>");
            self.wait(PARENTS, &parents);
        }
        self.wait(CATALOGUE, &[b"<<", catalogue.as_slice(), b">>"].concat());
        let id = identifier(self.hash.clone());
        let [before, after] = self.metadata.take().unwrap_or_default();
        let text = [&before, id.as_bytes(), &after].concat();
        let text = if self.tags { text } else { without_tags(&text) };
        self.objects.add_metadata(METADATA, &[&text]);
        self.pack();
        let trailer = format!("/Root {CATALOGUE} 0 R/ID[<{id}><{id}>]");
        let number = usize::try_from(self.next).ok()?;
        self.places.resize(number, Place::None);
        Some(self.objects.finish(self.places, trailer.as_bytes()))
    }
}

/// An object in pieces: what is the same for all letters, and references to what is not.
fn pieces(
    object: &Object,
    place: &BTreeMap<u32, u32>,
    known_number: &dyn Fn(u32) -> u32,
) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut bytes = Vec::new();
    let mut refer = |id: u32, out: &mut Vec<u8>| {
        let piece = match (id.checked_sub(KEYS), id.checked_sub(ONCE), place.get(&id)) {
            (Some(key), ..) => Piece::Key(key),
            (_, Some(once), _) => return object::same(once, out),
            (.., Some(place)) => Piece::Own(*place),
            _ => return object::same(known_number(id), out),
        };
        all.push(Piece::Bytes(std::mem::take(out)));
        all.push(piece);
    };
    object::write(object, &mut bytes, &mut refer);
    all.push(Piece::Bytes(bytes));
    all
}

/// Metadata that claim neither structure nor accessibility: PDF/A-2u.
fn without_tags(text: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(text);
    let text = text.replace(
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfaid:conformance>U</pdfaid:conformance>",
    );
    text.replace("<pdfuaid:part>1</pdfuaid:part>", "").into_bytes()
}
