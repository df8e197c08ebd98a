//! Facts about characters that several modules share: which ones a file may not contain, which
//! scripts set no spaces, variation sequences, and how text is folded for a search.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::words::rows;

/// Whether a character could hide, reorder or disguise words, or has no glyph in any font.
pub fn is_refused(c: char) -> bool {
    let code = u32::from(c);
    matches!(code,
        0x00..=0x08 | 0x0B..=0x1F | 0x7F..=0x9F          // control characters but tab and newline
        | 0x061C | 0x200E..=0x200F | 0x2028..=0x202E | 0x2066..=0x206F  // bidirectional and format controls
        | 0x00AD | 0x034F | 0x115F..=0x1160 | 0x180B..=0x180E           // invisible
        | 0x200B..=0x200D | 0x2060..=0x2065 | 0x2800 | 0x3164 | 0xFFA0  // invisible
        | 0xFFF9..=0xFFFD | 0xFEFF                       // annotation, replacement, byte order mark
        | 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF         // private use
        | 0xE0000..=0xE00FF                              // tags
        | 0xFDD0..=0xFDEF)
        || code & 0xFFFE == 0xFFFE
}

/// The most accents and other marks on one letter: those of a Stream-Safe text (UAX #15, section 13).
pub const MAX_MARKS: usize = 30;

/// Whether a letter of a text has more marks than [`MAX_MARKS`].
pub fn has_too_many_marks(text: &str) -> bool {
    let mut marks = 0;
    text.chars().any(|c| {
        marks = if !c.is_ascii() && is_combining_mark(c) { marks + 1 } else { 0 };
        marks > MAX_MARKS
    })
}

/// Whether a character belongs to a script that sets no spaces between words: kana, kanji and
/// their punctuation, full-width forms.
pub fn is_cjk(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0xA4CF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
}

/// A text with a capital at its beginning, in scripts that have capitals.
pub fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}

/// The half-width form of full-width ASCII; any other character is returned unchanged.
pub fn half_width(c: char) -> char {
    match u32::from(c) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// Whether a character selects a variation of the one before it (Unicode, 23.4).
pub fn is_variation_selector(c: char) -> bool {
    matches!(u32::from(c), 0xFE00..=0xFE0F | 0xE0100..=0xE01EF)
}

/// A character with its variation selector, if it has one.
pub type VariationSequence = (char, Option<char>);

/// The characters of a text, each with its variation selector.
pub fn variation_sequences(text: &str) -> impl Iterator<Item = VariationSequence> {
    let mut characters = text.chars().peekable();
    std::iter::from_fn(move || {
        let base = characters.next()?;
        Some((base, characters.next_if(|c| is_variation_selector(*c))))
    })
}

/// A text whose kana and letters are one character each, where a mark was typed behind them, as in
/// the names of files of a Mac. A character without a mark stays, so that the ideographs of
/// registered names do.
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    let mut composed = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(base) = rest.next() {
        let mut cluster = String::from(base);
        while let Some(mark) = rest.next_if(|c| is_combining_mark(*c) && !is_variation_selector(*c))
        {
            cluster.push(mark);
        }
        if cluster.len() == base.len_utf8() {
            composed.push(base);
        } else {
            composed.extend(cluster.nfc());
        }
    }
    Cow::Owned(composed)
}

/// A text made ready for a search that finds a word however it is spaced, marked up or capitalised.
#[derive(Debug, Clone, Default)]
pub(crate) struct Searched {
    /// The text, in which look-alike forms of a character are one (NFKC): ｱ is ア, Ａ is A.
    pub text: String,
    /// Its letters and digits in lower case, those of other scripts as the Latin ones that they look
    /// like.
    pub letters: String,
    /// The same with one letter for those that look alike in most fonts: 0 and o, 1, l and I.
    pub shapes: String,
}

impl Searched {
    pub(crate) fn new(text: &str) -> Self {
        let text: String = text.nfkc().collect();
        let letters: String = text.chars().flat_map(letters).collect();
        let shape = |c| match c {
            'o' => '0',
            'i' | 'l' => '1',
            c => c,
        };
        let shapes = letters.chars().map(shape).collect();
        Self { text, letters, shapes }
    }

    /// For each byte of `letters` and of `shapes`, where in `text` the character is that it comes
    /// from.
    pub(crate) fn places(&self) -> Vec<usize> {
        let bytes =
            |(at, c): (usize, char)| std::iter::repeat_n(at, letters(c).map(char::len_utf8).sum());
        self.text.char_indices().flat_map(bytes).collect()
    }
}

/// The Latin letter or digit that a letter of another script looks like, by that letter.
static LOOK_ALIKES: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let rows = rows(include_str!("../data/look-alikes.tsv"));
    let pairs = rows.filter_map(|row| row.split_once('\t')).flat_map(|(letter, codes)| {
        let codes = codes.split(' ').filter_map(|code| u32::from_str_radix(code, 16).ok());
        codes.filter_map(char::from_u32).zip(letter.chars().cycle())
    });
    pairs.collect()
});

/// A letter, or the Latin letter that it looks like. Of capital and small letter, which may look
/// like different ones, it is that of the letter itself; a bar may be i or l.
fn latin(c: char) -> char {
    if c.is_ascii() || is_cjk(c) {
        return c;
    }
    let found = |c: char| LOOK_ALIKES.get(&c).copied();
    let small = || c.to_lowercase().next().and_then(found);
    let own = found(c);
    own.filter(|letter| *letter != 'l').or_else(small).or(own).unwrap_or(c)
}

/// A letter or digit in lower case, as a Latin one if it looks like one; nothing for any other
/// character.
fn letters(c: char) -> impl Iterator<Item = char> {
    Some(latin(c)).filter(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_lowercase)
}

/// Whether an address has only characters that may be in one, as programs read it: a percent sign
/// may write any character.
pub fn is_plain_address(address: &str) -> bool {
    !percent_decoded(address).chars().any(|c| is_refused(c) || c.is_control())
}

/// An address with its percent signs decoded, as far as they write ASCII or the whole is UTF-8.
pub fn percent_decoded(address: &str) -> String {
    let decode = |is_wanted: fn(u8) -> bool| {
        let (mut bytes, mut rest) = (Vec::new(), address.as_bytes());
        while let Some((first, after)) = rest.split_first() {
            let coded = after.get(..2).filter(|_| *first == b'%');
            let coded = coded.and_then(|digits| std::str::from_utf8(digits).ok());
            let coded = coded.filter(|digits| digits.bytes().all(|c| c.is_ascii_hexdigit()));
            match coded.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                Some(byte) if is_wanted(byte) => {
                    bytes.push(byte);
                    rest = &after[2..];
                }
                _ => {
                    bytes.push(*first);
                    rest = after;
                }
            }
        }
        String::from_utf8(bytes)
    };
    decode(|_| true)
        .or_else(|_| decode(|byte| byte.is_ascii()))
        .unwrap_or_else(|_| address.to_owned())
}
