//! The words of English documents in a moment, as an incident file says them. The words are in a
//! table, for they are not ours: we only read them.

mod point;

use std::sync::LazyLock;

use self::point::Partial;
use crate::words::Words;

static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::of(include_str!("../../../data/moment-words-english.tsv")));

/// The words of a kind, each with what it means.
fn words(kind: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.of_kind(kind)
}

/// What a word means.
fn meaning(kind: &str, word: &str) -> Option<&'static str> {
    words(kind).find(|(known, _)| *known == word).map(|(_, means)| means)
}

/// What stands in the hole of some words.
fn within<'a>(words: &str, text: &'a str) -> Option<&'a str> {
    let (before, after) = words.split_once("{}")?;
    text.strip_prefix(before)?.strip_suffix(after)
}

/// The zone of all times of a document.
const ZONE: &str = " (JST)";
/// The zone with the name of the time.
const LABELLED_ZONE: &str = " (JST; ";

/// A moment in the words of an incident file; `None` if it has others than those of the table.
pub(super) fn fold(text: &str) -> Option<String> {
    let mut text = text.trim().replace(ZONE, "");
    let mut label = String::new();
    if let Some((before, after)) = text.clone().split_once(LABELLED_ZONE) {
        let (name, after) = after.split_once(')')?;
        label = format!(" ({name})");
        text = format!("{before}{after}");
    }
    // A sentence begins with a capital, and so does a row.
    let mut small = text.clone();
    if let Some(first) = small.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    let found = moment(&text).or_else(|| moment(&small));
    if let Some(found) = found {
        return Some(found + &label);
    }
    let (body, name) = text.strip_suffix(')')?.rsplit_once(" (")?;
    Some(format!("{} ({name})", fold(body)?))
}

fn moment(text: &str) -> Option<String> {
    if let Some(means) = meaning("whole", text) {
        return Some(means.to_owned());
    }
    for (pattern, means) in words("planned") {
        if let Some(inner) = within(pattern, text) {
            return Some(means.replace("{}", &moment(inner)?));
        }
    }
    let simple = anchor(text)
        .or_else(|| recurring(text))
        .or_else(|| limit(text))
        .or_else(|| duration(text))
        .or_else(|| fiscal(text))
        .or_else(|| range(text))
        .or_else(|| Partial::read(text).and_then(|point| point.write()));
    if simple.is_some() {
        return simple;
    }
    for (pattern, means) in words("moment") {
        let Some(inner) = within(pattern, text) else { continue };
        let inner = anchor(inner).or_else(|| Partial::read(inner).and_then(|point| point.write()));
        if let Some(inner) = inner {
            return Some(means.replace("{}", &inner));
        }
    }
    list(text)
}

/// A moment told by an event.
fn anchor(text: &str) -> Option<String> {
    words("relation").find_map(|(pattern, means)| {
        Some(means.replace("{}", meaning("event", within(pattern, text)?)?))
    })
}

/// How often something is done, perhaps from a moment on.
fn recurring(text: &str) -> Option<String> {
    let often = |text: &str| -> Option<String> {
        let times = || {
            words("times").find_map(|(pattern, means)| {
                Some(means.replace("{}", number(within(pattern, text)?)?))
            })
        };
        meaning("cycle", text).map(str::to_owned).or_else(times)
    };
    if let Some(often) = often(text) {
        return Some(often);
    }
    let (before, from) = text.split_once(" from ")?;
    Some(format!("from {} {}", Partial::read(from)?.write()?, often(before)?))
}

/// The digits of a number, which may be a word.
fn number(word: &str) -> Option<&str> {
    let is_number = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { Some(word) } else { meaning("number", word) }
}

/// A limit.
fn limit(text: &str) -> Option<String> {
    let business = words("limit")
        .find_map(|(pattern, means)| Some(means.replace("{}", number(within(pattern, text)?)?)));
    business.or_else(|| Some(format!("within {}", duration(text.strip_prefix("within ")?)?)))
}

/// How long something takes, as ISO 8601 has it.
fn duration(text: &str) -> Option<String> {
    let about = text.strip_prefix("about ");
    let words: Vec<&str> = about.unwrap_or(text).split(' ').collect();
    if words.len() % 2 == 1 {
        return None;
    }
    let (mut folded, mut in_clock) = ("P".to_owned(), false);
    for pair in words.chunks(2) {
        let unit = meaning("unit", pair[1].strip_suffix('s').unwrap_or(pair[1]))?;
        if unit.starts_with('T') && !in_clock {
            folded.push('T');
            in_clock = true;
        }
        folded.push_str(number(pair[0])?);
        folded.push_str(unit.trim_start_matches('T'));
    }
    Some(if about.is_some() { folded + "~" } else { folded })
}

/// A fiscal year, with the days that it spans or without them.
fn fiscal(text: &str) -> Option<String> {
    let spanned = text.strip_suffix(')').and_then(|text| text.split_once(" ("));
    let name = spanned.filter(|(_, days)| range(&format!("from {days}")).is_some());
    let name = name.map_or(text, |(name, _)| name);
    words("fiscal").find_map(|(pattern, means)| {
        let year = within(pattern, name).filter(|year| number(year) == Some(*year))?;
        Some(means.replace("{}", year))
    })
}

/// Two points, which share what the other does not tell.
fn range(text: &str) -> Option<String> {
    for (pattern, sign) in words("range") {
        let Some(inner) = within(pattern, text) else { continue };
        for (at, _) in inner.match_indices(sign) {
            let (from, to) = (&inner[..at], &inner[at + sign.len()..]);
            // Nothing is told twice: a range within a range is none.
            if let Some(folded) = sides(from, to) {
                return Some(folded);
            }
        }
    }
    None
}

fn sides(from: &str, to: &str) -> Option<String> {
    if let (Some(from), Some(to)) = (anchor(from), anchor(to)) {
        return Some(format!("{from}/{to}"));
    }
    if let Some(from) = anchor(from) {
        return Some(format!("{from}/{}", Partial::read(to)?.write()?));
    }
    if let Some(to) = anchor(to) {
        return Some(format!("{}/{to}", Partial::read(from)?.write()?));
    }
    let (mut to, weekdays) = match Partial::with_weekdays(to) {
        Some((to, weekdays)) => (to, Some(weekdays)),
        None => (Partial::read(to)?, None),
    };
    let mut from = Partial::read(from)?;
    if let Some([first, last]) = weekdays {
        from.weekday = Some(first);
        to.weekday = Some(last);
    }
    let (first, last) = from.shared(to);
    Some(format!("{}/{}", first.write()?, last.write()?))
}

/// Several dates, of which the earlier ones may lack what the last one tells, and the later ones
/// what the one before them does.
fn list(text: &str) -> Option<String> {
    let mut parts = vec![text];
    let signs: &[&str] = if text.contains("; ") { &["; and ", "; "] } else { &[" and "] };
    for sign in signs {
        parts = parts.into_iter().flat_map(|part| part.split(sign)).collect();
    }
    if !text.contains("; ") {
        let (last, before) = parts.split_last()?;
        // A comma stands within a date too.
        let before = before.iter().flat_map(|part| commas(part)).collect::<Vec<_>>();
        parts = before.into_iter().chain([*last]).collect();
    }
    let mut points: Vec<Partial> =
        parts.iter().map(|part| Partial::read(part)).collect::<Option<_>>()?;
    if points.len() < 2 {
        return None;
    }
    // Months go on, and the year stands last.
    for at in (1..points.len()).chain((1..points.len()).rev()) {
        let (first, last) = points[at - 1].clone().shared(points[at].clone());
        points[at - 1] = first;
        points[at] = last;
    }
    let written: Option<Vec<String>> = points.iter().map(Partial::write).collect();
    Some(written?.join(", "))
}

/// The dates between commas, of which none is within a date.
fn commas(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(", ") {
        if Partial::read(&text[start..at]).is_some() && Partial::read(&text[start..]).is_none() {
            parts.push(&text[start..at]);
            start = at + 2;
        }
    }
    parts.push(&text[start..]);
    parts
}
