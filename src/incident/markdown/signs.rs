//! Which asterisks, underlines and backslashes of a text are markup, and which are words.
//!
//! Markdown decides by the characters on both sides and knows only scripts that set spaces: an
//! asterisk between kana and a bracket is none of its signs, one between two digits is. Here kana,
//! kanji and their punctuation count as letters, and what stands beside letters and digits of
//! names, sums and paths is printed.

use std::ops::Range;

use crate::characters::is_cjk;

/// Stands beside an asterisk that begins or ends an emphasis, as a letter would. Files cannot
/// contain it.
pub(super) const LETTER: char = '\u{10_FFFD}';
/// Stands beside an asterisk that only begins or only ends an emphasis, as a punctuation mark would.
const SIGN: char = '\u{FFFC}';

/// Stops, which an emphasis never begins with: `*.bak` is a name.
const STOPS: &str = "\u{3001}\u{3002}\u{FF0C}\u{FF0E},.;";
/// Brackets that an emphasis never begins with.
const CLOSING: &str = "\u{FF09}\u{300D}\u{300F}\u{3011}\u{3009}\u{300B}\u{3015}\u{FF3D}\u{FF5D})]}";
/// Brackets that an emphasis never ends with.
const OPENING: &str = "\u{FF08}\u{300C}\u{300E}\u{3010}\u{3008}\u{300A}\u{3014}\u{FF3B}\u{FF5B}([{";

/// Whether a character was put beside an asterisk.
pub(super) fn is_put(c: char) -> bool {
    matches!(c, LETTER | SIGN)
}

/// Whether a text writes one of these characters by its number.
pub(super) fn are_put_by_number(text: &str) -> bool {
    text.split("&#").skip(1).any(|rest| {
        let number = rest.split(';').next().unwrap_or_default();
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        code.ok().and_then(char::from_u32).is_some_and(is_put)
    })
}

/// What stands on one side of a run of asterisks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Space,
    /// A letter or digit of a script that sets spaces.
    Letter,
    /// Kana, kanji and their punctuation, and what stands for a name in braces.
    Wide,
    Sign,
}

impl Side {
    fn of(c: Option<char>) -> Self {
        match c {
            None => Self::Space,
            Some(c) if c.is_whitespace() && c != '\u{3000}' => Self::Space,
            Some(c) if is_cjk(c) => Self::Wide,
            Some(c) if c.is_alphanumeric() => Self::Letter,
            // A name in braces is filled in.
            Some(c) if c == '{' || u32::from(c) >= 0xF_0000 => Self::Wide,
            Some(_) => Self::Sign,
        }
    }
}

/// Whether a character can end or begin a factor of a product: a letter, a bracket or what stands
/// for a name, but no hiragana, before and behind which an emphasis usually stands.
fn is_of_factor(c: Option<char>, bracket: &str) -> bool {
    let is_hiragana = |c: char| ('\u{3041}'..='\u{309F}').contains(&c);
    c.is_some_and(|c| {
        (c.is_alphanumeric() && !is_hiragana(c)) || bracket.contains(c) || u32::from(c) >= 0xF_0000
    })
}

/// Writes a run of asterisks so that Markdown reads it as meant. `next` follows it; `is_open` tells
/// whether an emphasis with one asterisk has begun.
pub(super) fn asterisks(count: usize, next: Option<char>, is_open: &mut bool, out: &mut String) {
    let prev = out.chars().next_back();
    let (left, right) = (Side::of(prev), Side::of(next));
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_product = count == 1
        && !*is_open
        && (left == Side::Wide || right == Side::Wide)
        && is_of_factor(prev, CLOSING)
        && is_of_factor(next, OPENING);
    let is_sum = is_product
        || (left == Side::Letter
            && right == Side::Letter
            && (count == 1 || (digit(prev) && digit(next))));
    // `5*3` of things is a sum, so that no emphasis ends before a digit.
    let opens = !is_sum
        && right != Side::Space
        && (right != Side::Sign || left != Side::Letter)
        && !next.is_some_and(|c| CLOSING.contains(c) || STOPS.contains(c));
    let closes = !is_sum
        && left != Side::Space
        && (left != Side::Sign || right != Side::Letter)
        && !(count == 1 && digit(next))
        && !prev.is_some_and(|c| OPENING.contains(c));
    if count == 1 {
        *is_open = opens && !(*is_open && closes);
    }
    let run = "*".repeat(count);
    match (opens, closes) {
        (true, true) => out.extend([&*LETTER.to_string(), &run, &LETTER.to_string()]),
        (true, false) => out.extend([&*SIGN.to_string(), &run, &LETTER.to_string()]),
        (false, true) => out.extend([&*LETTER.to_string(), &run, &SIGN.to_string()]),
        // Between spaces it may be the sign of a list.
        (false, false) if right == Side::Space => out.push_str(&run),
        (false, false) => out.extend(std::iter::repeat_n("\\*", count)),
    }
}

/// The words around a place that has no white space and none of the signs that names of files and
/// addresses cannot contain, without asterisks before it.
pub(super) fn word_around(text: &str, at: usize) -> Range<usize> {
    let inside = |c: char| c.is_ascii_graphic() && !"\"'`<>()[]{}|,;".contains(c);
    let start = at - text[..at].bytes().rev().take_while(|byte| inside(char::from(*byte))).count();
    let end = at + text[at..].bytes().take_while(|byte| inside(char::from(*byte))).count();
    let asterisks = text[start..end].len() - text[start..end].trim_start_matches('*').len();
    start + asterisks..end
}

/// Finds the paths and addresses of a text, in which signs are words.
#[derive(Default)]
pub(super) struct Names {
    /// The word looked at last, and whether it is such a name.
    last: (Range<usize>, bool),
}

impl Names {
    /// Whether the sign at a place belongs to a path of Windows or to the address of a page.
    pub(super) fn has(&mut self, text: &str, at: usize) -> bool {
        if !self.last.0.contains(&at) {
            let word = word_around(text, at);
            let is_name = is_path(&text[word.clone()]) || text[word.clone()].contains("://");
            self.last = (word, is_name);
        }
        self.last.1 && self.last.0.contains(&at)
    }

    /// Whether that word goes on behind a place.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        at < self.last.0.end
    }
}

/// Whether a word is a path with backslashes as Windows writes it. Backslashes that are written
/// twice are those of Markdown.
fn is_path(word: &str) -> bool {
    let rest = word.strip_prefix("\\\\").unwrap_or(word);
    let begins = |text: &str| text.starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_share = rest.len() < word.len() && begins(rest);
    let has_drive = begins(rest) && rest.get(1..4) == Some(":\\*");
    let has_folder = rest.match_indices('\\').any(|(at, _)| begins(&rest[at + 1..]));
    !rest.contains("\\\\") && (is_share || has_drive || has_folder)
}
