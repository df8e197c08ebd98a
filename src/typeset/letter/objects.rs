//! The objects that are added to those that all letters have.

use pdf_writer::{Chunk, Ref};

use super::base::Place;
use super::object::print;

/// Objects one after another, behind bytes that are written elsewhere.
pub(super) struct Objects {
    bytes: Vec<u8>,
    /// How many bytes stand before them.
    before: usize,
    places: Vec<(u32, usize)>,
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

    /// Adds an object, which `write` writes whole.
    pub(super) fn add(&mut self, number: u32, write: impl FnOnce(&mut Chunk)) {
        self.places.push((number, self.before + self.bytes.len()));
        let mut chunk = Chunk::new();
        write(&mut chunk);
        self.bytes.extend(chunk.as_bytes());
    }

    /// Adds an object of these bytes, without the words around it.
    pub(super) fn add_bytes(&mut self, number: u32, parts: &[&[u8]]) {
        self.places.push((number, self.before + self.bytes.len()));
        print(&mut self.bytes, format_args!("{number} 0 obj\n"));
        parts.iter().for_each(|part| self.bytes.extend(*part));
        self.bytes.extend(b"\nendobj\n");
    }

    /// Ends the file with the table of all objects (ISO 32000-1, 7.5.8). `trailer` is what the table
    /// says of the file. The table is the last object.
    pub(super) fn finish(mut self, places: &[Place], trailer: &[u8]) -> Vec<u8> {
        let mut all = places.to_vec();
        let end = self.before + self.bytes.len();
        for (number, at) in self.places {
            set_place(&mut all, number, Place::At(at));
        }
        let number = all.len();
        all.push(Place::At(end));
        print(
            &mut self.bytes,
            format_args!(
                "{number} 0 obj\n<</Type/XRef/Size {}/W[1 4 2]/Length {}",
                all.len(),
                7 * all.len()
            ),
        );
        self.bytes.extend(trailer);
        self.bytes.extend(b">>\nstream\n");
        for place in &all {
            let (kind, first, second) = match *place {
                Place::None => (0, 0, u16::MAX),
                Place::At(at) => (1, u32::try_from(at).unwrap_or(u32::MAX), 0),
                Place::In(stream, index) => (2, stream, u16::try_from(index).unwrap_or(u16::MAX)),
            };
            self.bytes.push(kind);
            self.bytes.extend(first.to_be_bytes());
            self.bytes.extend(second.to_be_bytes());
        }
        self.bytes.extend(b"\nendstream\nendobj\nstartxref\n");
        print(&mut self.bytes, format_args!("{end}\n%%EOF\n"));
        self.bytes
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
