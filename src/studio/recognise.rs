//! Dates and counts in a text that somebody pasted, to be offered as facts one by one.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::understand;
use super::units::Units;
use crate::assets::Assets;
use crate::check::{Checker, TypedDate};
use crate::diagnostic::Diagnostics;
use crate::incident::Moment;
use crate::incident::moment::When;
use crate::message::Language;

/// How far words that belong to a date are looked for around it, in characters: its time, and how it
/// ends.
const BEFORE: usize = 40;
const AFTER: usize = 60;

/// The dates and counts in a text, in its order: `[{ "start", "end", "type", "text", "value",
/// "words" }]`. The places are in UTF-16 code units, `type` is `moment` or `count`, `value` is what
/// to write in the file, and `words` how both languages say it. A date without a year is of the year
/// told before it, else of that of `today`.
///
/// # Errors
/// If the messages or the style rules of a language cannot be read.
pub fn recognise(
    text: &str,
    language: &str,
    today: NaiveDate,
    assets: &Assets,
) -> Result<Value, Diagnostics> {
    let checker = Checker::new(assets, &[language.to_owned()])?;
    let mut dates = checker.dates_in(language, text);
    // Of two forms at one place, the one that says more.
    dates.sort_by_key(|date| (date.at.start, date.year.is_none(), std::cmp::Reverse(date.at.end)));
    let mut year = dates.iter().find_map(|date| date.year).unwrap_or(today.year());
    let mut found: Vec<(Range<usize>, &str, String)> = Vec::new();
    for date in &dates {
        if found.last().is_some_and(|(told, ..)| date.at.start < told.end) {
            continue;
        }
        year = date.year.unwrap_or(year);
        let limit = found.last().map_or(0, |(told, ..)| told.end);
        if let Some((range, moment)) = moment(text, date, &dates, year, limit) {
            found.push((range, "moment", moment.to_string()));
        }
    }
    let is_free = |range: &Range<usize>, found: &[(Range<usize>, &str, String)]| {
        found.iter().all(|(told, ..)| range.end <= told.start || told.end <= range.start)
    };
    for count in checker.counts_in(language, text) {
        if is_free(&count.at, &found) {
            let value = count.count.to_string();
            // The plain number is the usual form of an exact one.
            let value = value.strip_prefix("exact ").unwrap_or(&value).to_owned();
            found.push((count.at, "count", value));
        }
    }
    found.sort_by_key(|(range, ..)| range.start);
    let units = Units::new(text);
    let mut answer = Vec::new();
    for (range, kind, value) in found {
        let understood = match kind {
            "moment" => understand::moment(&value, Language::default(), assets)?,
            _ => understand::count(&value, Language::default(), assets)?,
        };
        answer.push(json!({
            "start": units.at(range.start),
            "end": units.at(range.end),
            "type": kind,
            "text": text[range],
            "value": value,
            "words": { "ja": understood["ja"], "en": understood["en"] },
        }));
    }
    Ok(answer.into())
}

/// The moment of a date with the longest words around it that are one, and its bytes.
fn moment(
    text: &str,
    date: &TypedDate,
    dates: &[TypedDate],
    year: i32,
    limit: usize,
) -> Option<(Range<usize>, Moment)> {
    NaiveDate::from_ymd_opt(year, date.month, date.day)?;
    let line = text[date.at.end..].find('\n').map_or(text.len(), |at| date.at.end + at);
    let after = text[date.at.end..line].char_indices().map(|(at, _)| date.at.end + at);
    let mut ends: Vec<usize> = after.take(AFTER).chain([line]).collect();
    ends.retain(|end| is_end(text, date.at.end, *end));
    let mut starts = vec![date.at.start];
    let before = text[limit..date.at.start].char_indices().rev().map(|(at, _)| limit + at);
    // What comes before a date and belongs to it is English.
    let before = before
        .take(BEFORE)
        .take_while(|at| text.as_bytes()[*at].is_ascii_graphic() || text.as_bytes()[*at] == b' ');
    starts.extend(before.filter(|at| {
        let is_inside = text[..*at].ends_with(|c: char| c.is_alphanumeric());
        !is_inside && text[*at..].starts_with(|c: char| c.is_ascii_alphanumeric())
    }));
    let mut best: Option<(Range<usize>, Moment)> = None;
    for start in starts {
        for end in ends.iter().rev().copied() {
            let length = best.as_ref().map_or(0, |(range, _)| range.len());
            if end - start <= length {
                break;
            }
            // As typed; without its weekday and with its year; with a space before the time.
            let spellings = [
                text[start..end].to_owned(),
                numbered(text, start..end, dates, year, ""),
                numbered(text, start..end, dates, year, " "),
            ];
            let usable = if date.year.is_some() { &spellings[..] } else { &spellings[1..] };
            let read = usable.iter().find_map(|spelling| spelling.parse::<Moment>().ok());
            let read = read
                .filter(|moment| moment.label.is_none() && !matches!(moment.when, When::List(_)));
            if let Some(moment) = read {
                best = Some((start..end, moment));
                break;
            }
        }
    }
    best
}

/// A part of a text with its dates in numbers, those without a year with this one.
fn numbered(text: &str, part: Range<usize>, dates: &[TypedDate], year: i32, space: &str) -> String {
    let mut spelling = String::new();
    let mut at = part.start;
    for date in dates {
        let day = date.year.unwrap_or(year);
        let day = NaiveDate::from_ymd_opt(day, date.month, date.day);
        let (true, Some(day)) = (at <= date.at.start && date.at.end <= part.end, day) else {
            continue;
        };
        spelling.push_str(&text[at..date.at.start]);
        spelling.push_str(&format!("{day}{space}"));
        at = date.at.end;
    }
    spelling + &text[at..part.end]
}

/// Whether a moment can end here: behind a letter or digit, a bracket or the full stop of "a.m.",
/// and not within a word.
fn is_end(text: &str, from: usize, end: usize) -> bool {
    if end == from {
        return true;
    }
    let words = &text[from..end];
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let is_inside = is_latin(words.chars().next_back()) && is_latin(text[end..].chars().next());
    let last = words.chars().next_back();
    let is_word = last.is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | '\u{FF09}' | '~'))
        || words.ends_with(".m.");
    !is_inside && is_word
}
