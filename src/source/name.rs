//! Names in a file: how they are compared, and which are valid.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{Path, Problem};
use crate::characters::is_variation_selector;
use crate::file_name::is_device;
use crate::message;
use crate::rule::Rule;

/// A text in Unicode's composed form (NFC), in which names are stored and compared: が can be
/// written as one character or as two.
pub fn normal(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

/// Whether a name is valid: letters of any script, in lower case where there is case, digits and
/// hyphens, with a letter first.
pub fn is_name(name: &str) -> bool {
    let is_small = |c: char| c.to_lowercase().eq([c]);
    // The vowels and accents of some scripts are marks that stand behind a letter.
    let is_mark = |c: char| is_combining_mark(c) && !is_variation_selector(c);
    name.chars().count() <= MAX_NAME
        && name.starts_with(char::is_alphabetic)
        && name.chars().all(|c| c == '-' || is_small(c) && (c.is_alphanumeric() || is_mark(c)))
}

/// The longest name, in characters.
const MAX_NAME: usize = 64;

/// Whether a name can be the name of a file everywhere: an ASCII name that Windows does not keep
/// for a device.
pub fn is_file_name(name: &str) -> bool {
    name.is_ascii() && is_name(name) && !is_device(name)
}

/// The problem of an invalid name.
pub fn bad_name(path: Path, name: &str) -> Problem {
    let shown: String = name.chars().take(MAX_NAME).collect();
    Problem::error(Rule::Name, path, message!("bad-name", shown)).hint(message!("write-name"))
}
