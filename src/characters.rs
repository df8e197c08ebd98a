//! Facts about characters that several modules share: which ones a file may not contain, which
//! scripts set no spaces, variation sequences, and how text is folded for a search.

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

/// Letters and digits only, in lower case and half width: the same for a word however it is
/// spaced, marked up or capitalised.
pub fn fold_for_search(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
