//! How long something takes, in the words of Japanese documents.

use super::{digits, words};

/// The word behind units that stand alone: three days, not the third.
const LONG: char = '\u{9593}';

/// A duration or a limit.
pub(super) fn fold(text: &str) -> Option<String> {
    if let Some((limit, means)) = words("limit").find(|(word, _)| text.ends_with(word)) {
        let before = text.strip_suffix(limit)?;
        let is_number = before.bytes().all(|byte| byte.is_ascii_digit());
        let folded = if is_number { before.to_owned() } else { duration(before)?.0 };
        return Some(means.replace("{}", &folded));
    }
    let about = words("about").find_map(|(word, _)| text.strip_prefix(word));
    let (folded, is_plain) = duration(about.unwrap_or(text))?;
    // A day or a year alone is one of the calendar.
    (about.is_some() || !is_plain)
        .then(|| format!("{folded}{}", if about.is_some() { "~" } else { "" }))
}

/// A duration as ISO 8601 has it, and whether it could be a date as well.
fn duration(text: &str) -> Option<(String, bool)> {
    let mut rest = text.strip_suffix(LONG).unwrap_or(text);
    let mut is_plain = rest.len() == text.len();
    let (mut folded, mut in_clock) = ("P".to_owned(), false);
    while !rest.is_empty() {
        let (number, after) = digits(rest);
        // The last sign of some units has been taken.
        let (word, unit) = words("unit")
            .find(|(word, _)| after.starts_with(word) || Some(after) == word.strip_suffix(LONG))?;
        if number.is_empty() {
            return None;
        }
        if unit.starts_with('T') && !in_clock {
            folded.push('T');
            in_clock = true;
        }
        is_plain &= !in_clock && unit != "M" && unit != "W";
        folded.push_str(&format!("{number}{}", unit.trim_start_matches('T')));
        rest = after.strip_prefix(word).unwrap_or("");
    }
    (folded.len() > 1).then_some((folded, is_plain))
}
