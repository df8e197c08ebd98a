//! Writes letters: the bytes that all have, then the words of one recipient.

use pdf_writer::Content;
use sha2::{Digest, Sha256};

use super::base::Base;
use super::drawn::Drawn;
use super::font::{Deflate, Fonts};
use super::object::print;
use super::objects::{Objects, identifier, reference};
use super::paint::{self, Origin};

/// Writes letters on one thread.
pub(super) struct Stamp<'a> {
    base: &'a Base,
    /// The hash of the bytes that all letters have.
    hash: Sha256,
    digest: [u8; 32],
    deflate: Deflate,
}

/// A frame in a slot, and where it is.
pub(super) type Placed<'a> = (&'a Drawn, Origin);

impl<'a> Stamp<'a> {
    pub(super) fn new(base: &'a Base) -> Self {
        let hash = Sha256::new_with_prefix(&base.bytes);
        let digest = hash.clone().finalize().into();
        // The quickest way: the fonts of a recipient are a few kilobytes.
        Self { base, hash, digest, deflate: Deflate::new(1) }
    }

    /// What stands behind the bytes of the base in a letter, and the SHA-256 of the letter; `None` if
    /// a font cannot be subset.
    pub(super) fn letter(&mut self, pages: &[Vec<Placed>]) -> Option<(Vec<u8>, [u8; 32])> {
        let base = self.base;
        let mut objects = Objects::behind(base.bytes.len());
        let mut fonts = Fonts::default();
        let mut own = Sha256::new();
        for (page, frames) in base.pages.iter().zip(pages) {
            for (slot, (drawn, origin)) in page.slots.iter().zip(frames) {
                let mut content = Content::new();
                paint::frame(drawn, *origin, slot.mcid, &mut fonts, &mut content);
                let content = content.finish();
                own.update(content.as_slice());
                let number = slot.number;
                objects.add(number, |chunk| drop(chunk.stream(reference(number), &content)));
            }
        }
        let first = u32::try_from(base.places.len()).ok()?;
        fonts.write(&mut objects, first, &mut self.deflate)?;
        let added = fonts.entries(first);
        for page in &base.pages {
            objects.add_bytes(page.fonts.number, &[b"<<", &page.fonts.bytes, &added, b">>"]);
        }
        // Two letters with the same words have the same identifier, and no others have.
        let id = identifier(own.chain_update(self.digest));
        let (number, [before, after]) = &base.metadata;
        objects.add_metadata(*number, &[before, id.as_bytes(), after]);
        let mut trailer = Vec::new();
        print(&mut trailer, format_args!("/Root {} 0 R/ID[<{id}><{id}>]", base.root));
        if let Some(info) = base.info {
            print(&mut trailer, format_args!("/Info {info} 0 R"));
        }
        let bytes = objects.finish(base.places.clone(), &trailer);
        let hash = self.hash.clone().chain_update(&bytes).finalize();
        Some((bytes, hash.into()))
    }
}
