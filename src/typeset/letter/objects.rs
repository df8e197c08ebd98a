//! The objects that are added to those that all letters have.

use pdf_writer::{Chunk, Ref};
use sha2::{Digest, Sha256};

use super::base::Place;
use super::object::print;

/// How a file begins. The signs in the comment say that it is binary (ISO 32000-1, 7.5.2).
pub(super) const HEADER: &[u8] = b"%PDF-1.7\n%\x80\x80\x80\x80\n";

/// Objects one after another, behind bytes that are written elsewhere.
pub(super) struct Objects {
    bytes: Vec<u8>,
    /// How many bytes stand before them.
    before: usize,
    places: Vec<(u32, u32)>,
}

impl Objects {
    /// Objects that stand behind so many bytes.
    pub(super) fn behind(before: usize) -> Self {
        Self { bytes: Vec::with_capacity(1 << 15), before, places: Vec::with_capacity(32) }
    }

    /// Objects that stand behind these bytes, which are written with them.
    pub(super) fn after(bytes: &[u8]) -> Self {
        Self { bytes: bytes.to_vec(), before: 0, places: Vec::new() }
    }

    /// Takes the bytes that are written so far; more can follow.
    pub(super) fn take(&mut self) -> Vec<u8> {
        self.before += self.bytes.len();
        std::mem::take(&mut self.bytes)
    }

    /// Where the next object stands. Whoever writes the file refuses one that is larger than 4 GiB.
    fn offset(&self) -> u32 {
        u32::try_from(self.before + self.bytes.len()).unwrap_or(u32::MAX)
    }

    /// Adds an object, which `write` writes whole.
    pub(super) fn add(&mut self, number: u32, write: impl FnOnce(&mut Chunk)) {
        self.places.push((number, self.offset()));
        let mut chunk = Chunk::new();
        write(&mut chunk);
        self.bytes.extend(chunk.as_bytes());
    }

    /// Adds an object of these bytes, without the words around it.
    pub(super) fn add_bytes(&mut self, number: u32, parts: &[&[u8]]) {
        self.places.push((number, self.offset()));
        print(&mut self.bytes, format_args!("{number} 0 obj\n"));
        parts.iter().for_each(|part| self.bytes.extend(*part));
        self.bytes.extend(b"\nendobj\n");
    }

    /// Adds the metadata, which are not compressed so that other programs find them.
    pub(super) fn add_metadata(&mut self, number: u32, text: &[&[u8]]) {
        let length: usize = text.iter().map(|part| part.len()).sum();
        let head = format!("<</Type/Metadata/Subtype/XML/Length {length}>>\nstream\n");
        self.add_bytes(number, &[&[head.as_bytes()], text, &[b"\nendstream"]].concat());
    }

    /// The bytes, and where each object is: these and those of `places`.
    pub(super) fn end(self, mut places: Vec<Place>) -> (Vec<u8>, Vec<Place>) {
        for (number, at) in self.places {
            set_place(&mut places, number, Place::At(at));
        }
        (self.bytes, places)
    }

    /// Ends the file with the table of all objects (ISO 32000-1, 7.5.8). `trailer` is what the table
    /// says of the file. The table is the last object.
    pub(super) fn finish(self, places: Vec<Place>, trailer: &[u8]) -> Vec<u8> {
        let end = self.offset();
        let (mut bytes, mut all) = self.end(places);
        let number = all.len();
        all.push(Place::At(end));
        print(
            &mut bytes,
            format_args!(
                "{number} 0 obj\n<</Type/XRef/Size {}/W[1 4 2]/Length {}",
                all.len(),
                7 * all.len()
            ),
        );
        bytes.extend(trailer);
        bytes.extend(b">>\nstream\n");
        for place in &all {
            let (kind, first, second) = match *place {
                Place::None => (0, 0, u16::MAX),
                Place::At(at) => (1, at, 0),
                Place::In(stream, index) => (2, stream, index),
            };
            bytes.push(kind);
            bytes.extend(first.to_be_bytes());
            bytes.extend(second.to_be_bytes());
        }
        bytes.extend(b"\nendstream\nendobj\nstartxref\n");
        print(&mut bytes, format_args!("{end}\n%%EOF\n"));
        bytes
    }
}

/// A reference to an object.
pub(super) fn reference(number: u32) -> Ref {
    Ref::new(i32::try_from(number).unwrap_or(i32::MAX))
}

/// Sets where an object is.
pub(super) fn set_place(places: &mut Vec<Place>, number: u32, place: Place) {
    let index = usize::try_from(number).unwrap_or(usize::MAX);
    if places.len() <= index {
        places.resize(index + 1, Place::None);
    }
    places[index] = place;
}

/// An identifier of a file: half of a hash in hexadecimal digits.
pub(super) fn identifier(hash: Sha256) -> String {
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02X}")).collect()
}

/// Objects that are compressed together (ISO 32000-1, 7.5.7). A stream cannot be one of them.
#[derive(Default)]
pub(super) struct Packed {
    /// The number and the offset of each.
    heads: Vec<u8>,
    bodies: Vec<u8>,
    numbers: Vec<u32>,
}

impl Packed {
    /// Adds an object.
    pub(super) fn add(&mut self, number: u32, bytes: &[u8]) {
        print(&mut self.heads, format_args!("{number} {} ", self.bodies.len()));
        self.bodies.extend(bytes);
        self.bodies.push(b'\n');
        self.numbers.push(number);
    }

    /// The bytes of the objects so far.
    pub(super) fn len(&self) -> usize {
        self.bodies.len()
    }

    /// Writes them as the object `stream`.
    pub(super) fn write(
        self,
        stream: u32,
        objects: &mut Objects,
        places: &mut Vec<Place>,
        deflate: impl FnOnce(&[u8]) -> Vec<u8>,
    ) {
        for (index, number) in (0..).zip(&self.numbers) {
            set_place(places, *number, Place::In(stream, index));
        }
        let packed = deflate(&[self.heads.as_slice(), &self.bodies].concat());
        let head = format!(
            "<</Type/ObjStm/N {}/First {}/Filter/FlateDecode/Length {}>>\nstream\n",
            self.numbers.len(),
            self.heads.len(),
            packed.len()
        );
        objects.add_bytes(stream, &[head.as_bytes(), &packed, b"\nendstream"]);
    }
}
