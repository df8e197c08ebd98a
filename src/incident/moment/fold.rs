//! The many ways of typing a moment, folded into one.

use super::japanese;

/// The characters of dates in Japanese documents. They are written as code points, for they are not our words:
/// we only read them.
pub(super) mod written {
    pub(in crate::incident::moment) const YEAR: char = '\u{5E74}';
    pub(in crate::incident::moment) const MONTH: char = '\u{6708}';
    pub(in crate::incident::moment) const DAY: char = '\u{65E5}';
    pub(in crate::incident::moment) const HOUR: char = '\u{6642}';
    pub(in crate::incident::moment) const MINUTE: char = '\u{5206}';
    pub(in crate::incident::moment) const SECOND: char = '\u{79D2}';
    pub(in crate::incident::moment) const FIRST: char = '\u{5143}';
    pub(in crate::incident::moment) const ERAS: [(&str, char); 16] = [
        ("\u{660E}\u{6CBB}", 'M'),
        ("\u{5927}\u{6B63}", 'T'),
        ("\u{662D}\u{548C}", 'S'),
        ("\u{5E73}\u{6210}", 'H'),
        ("\u{4EE4}\u{548C}", 'R'),
        ("\u{F9A8}\u{548C}", 'R'),
        // The names of eras as one character.
        ("\u{337E}", 'M'),
        ("\u{337D}", 'T'),
        ("\u{337C}", 'S'),
        ("\u{337B}", 'H'),
        ("\u{32FF}", 'R'),
        ("M", 'M'),
        ("T", 'T'),
        ("S", 'S'),
        ("H", 'H'),
        ("R", 'R'),
    ];
    pub(in crate::incident::moment) const WEEKDAYS: [(char, &str); 7] = [
        ('\u{6708}', "Mon"),
        ('\u{706B}', "Tue"),
        ('\u{6C34}', "Wed"),
        ('\u{6728}', "Thu"),
        ('\u{91D1}', "Fri"),
        ('\u{571F}', "Sat"),
        ('\u{65E5}', "Sun"),
    ];
    pub(in crate::incident::moment) const WEEKDAY_SUFFIX: &str = "\u{66DC}\u{65E5}";
    pub(in crate::incident::moment) const HOLIDAY: &str = "\u{795D}\u{65E5}";
    pub(in crate::incident::moment) const HOLIDAY_SUFFIXES: [&str; 2] =
        ["\u{30FB}\u{795D}\u{65E5}", "\u{30FB}\u{795D}"];
}

/// The wave dashes of Japanese text, U+301C and U+FF5E.
pub(super) const WAVES: [char; 2] = ['\u{301C}', '\u{FF5E}'];

/// The text with half-width characters, ISO dates and slashes, as far as that is unambiguous.
pub(super) fn fold(text: &str) -> String {
    // Most are written so, and to look for others at each sign takes long.
    if FOLDED.iter().any(|shape| has_shape(text, shape)) {
        return text.to_owned();
    }
    let narrow: String = text.chars().map(narrow).collect();
    fold_waves(fold_weekdays(&japanese::fold(&narrow)).trim())
}

/// The shapes of days and moments that are folded; 0 is any digit.
const FOLDED: [&str; 2] = ["0000-00-00", "0000-00-00T00:00"];

fn has_shape(text: &str, shape: &str) -> bool {
    let fits = |(sign, shape): (u8, u8)| {
        if shape == b'0' { sign.is_ascii_digit() } else { sign == shape }
    };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(fits)
}

/// Every bracketed weekday as a word.
fn fold_weekdays(text: &str) -> String {
    let mut folded = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        folded.push_str(before);
        rest = after;
        match after
            .split_once(')')
            .and_then(|(inside, after)| Some((weekday_claim(inside)?, after)))
        {
            Some((words, after)) => {
                folded.push_str(&format!(" {words} "));
                rest = after;
            }
            None => folded.push('('),
        }
    }
    folded + rest
}

/// The words for a bracketed weekday or holiday, "Mon holiday" for （月・祝）; `None` for other text.
pub(super) fn weekday_claim(text: &str) -> Option<String> {
    if text == written::HOLIDAY {
        return Some("holiday".into());
    }
    let holiday = written::HOLIDAY_SUFFIXES.iter().find_map(|suffix| text.strip_suffix(suffix));
    let text = holiday.unwrap_or(text);
    let text = text.strip_suffix(written::WEEKDAY_SUFFIX).unwrap_or(text);
    let (_, name) =
        written::WEEKDAYS.iter().find(|(letter, _)| text.strip_prefix(*letter) == Some(""))?;
    Some(if holiday.is_some() { format!("{name} holiday") } else { (*name).into() })
}

/// The half-width form of a full-width letter, digit, bracket, hyphen or space.
pub(super) fn narrow(letter: char) -> char {
    match letter {
        '\u{FF01}'..='\u{FF5D}' => {
            char::from_u32(u32::from(letter) - 0xFF01 + 0x21).unwrap_or(letter)
        }
        '\u{3000}' => ' ',
        '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}' => '-',
        other => other,
    }
}

/// Replaces wave dashes, and a tilde before a digit, by a slash or dots.
fn fold_waves(text: &str) -> String {
    let mut folded = String::new();
    for (at, letter) in text.char_indices() {
        let before = text[..at].trim_end();
        let after = &text[at + letter.len_utf8()..];
        let next = after.trim_start().chars().next();
        if WAVES.contains(&letter) && before.is_empty() {
            folded.push_str("../");
        } else if WAVES.contains(&letter) && next.is_some_and(|next| next.is_ascii_alphanumeric())
            || letter == '~' && after.starts_with(|next: char| next.is_ascii_digit())
        {
            folded.push('/');
        } else {
            folded.push(letter);
        }
    }
    folded
}
