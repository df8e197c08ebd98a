//! Print files, as the letters of a list write them.

use super::print::Print;
use super::{Fitted, Letter};

/// The frames of some recipients, laid out.
pub struct Laid(pub(super) Option<Vec<Fitted>>);

/// A print file: many letters in one PDF.
pub struct PrintFile(Print);

impl PrintFile {
    /// Begins a file; with `tags`, it is PDF/A-2a and PDF/UA-1, otherwise PDF/A-2u.
    pub fn new(tags: bool) -> Self {
        Self(Print::new(tags))
    }

    /// Adds the letter of one of the recipients whose frames were laid out. `key` tells letters of the
    /// file apart that differ in more than their recipients. Returns the number of its pages; `None`
    /// if it has to be set by [`Letter::set`] and added by [`PrintFile::add_whole`].
    pub fn add(&mut self, key: usize, letter: &Letter, laid: &Laid, place: usize) -> Option<usize> {
        let framed = letter.framed.as_ref()?;
        let (_, frames) = laid.0.as_ref()?.get(place)?;
        if !letter.has_room(&frames[0]) {
            return None;
        }
        self.0.add(key, &framed.base, &letter.placed(framed, frames)?);
        Some(framed.base.pages.len())
    }

    /// Adds a letter that was set on its own; `None` if it cannot be read.
    pub fn add_whole(&mut self, pdf: &[u8]) -> Option<()> {
        self.0.add_whole(pdf)
    }

    /// Takes the bytes that are ready, so that they need not stay in memory.
    pub fn take(&mut self) -> Vec<u8> {
        self.0.take()
    }

    /// Ends the file: its last bytes; `None` if a font cannot be subset.
    pub fn finish(self) -> Option<Vec<u8>> {
        self.0.finish()
    }
}
