//! The words of Japanese documents in a moment, as an incident file says them. The words are in a
//! table, for they are not ours: we only read them.

mod length;
mod words;

use super::fold::{WAVES, written};
use crate::calendar::Era;
pub(super) use words::FISCAL;
use words::{AND, COMMA, DOT, EVERY, FROM, HALF, HOLIDAY, PARTS, TIMES, may_begin, words};

/// A moment with half-width signs in the words of an incident file, as far as they are known.
pub(super) fn fold(text: &str) -> String {
    let text = text.trim();
    if let Some((_, means)) = words("whole").find(|(word, _)| *word == text) {
        return means.to_owned();
    }
    if let Some(folded) = recurring(text) {
        return folded;
    }
    if let Some(folded) = length::fold(text) {
        return folded;
    }
    let wave = |c: char| WAVES.contains(&c) || matches!(c, '~' | '/');
    for (word, means) in words("end") {
        let word: String = word.chars().map(super::fold::narrow).collect();
        let Some(before) = text.strip_suffix(word.as_str()).map(str::trim_end) else { continue };
        // After a wave dash, the present is the end of a range.
        if before.is_empty() || before.ends_with(wave) {
            continue;
        }
        if let ("until {}" | "across {}", Some((from, to))) = (means, before.split_once(FROM)) {
            return Scanner::new(&format!("{from}\u{301C}{to}")).fold();
        }
        return means.replace("{}", &fold(before));
    }
    Scanner::new(text).fold()
}

/// How often something is done, perhaps from a moment on.
fn recurring(text: &str) -> Option<String> {
    let (before, often) = words("cycle").find_map(|(word, cycle)| {
        if let Some(before) = text.strip_suffix(word).and_then(|text| text.strip_suffix(EVERY)) {
            return Some((before, format!("once a {cycle}")));
        }
        let rest = text.strip_suffix(TIMES)?;
        let before = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        let count = &rest[before.len()..];
        let before = before.strip_suffix(word).filter(|_| !count.is_empty())?;
        let often = match count {
            "1" => format!("once a {cycle}"),
            "2" => format!("twice a {cycle}"),
            _ => format!("{count} times a {cycle}"),
        };
        Some((before, often))
    })?;
    if before.is_empty() {
        return Some(often);
    }
    let from = before.strip_suffix(FROM)?;
    Some(format!("from {} {often}", Scanner::new(from).fold()))
}

/// Reads dates from the front of a text, and remembers the last one, which the next may shorten.
struct Scanner<'a> {
    rest: &'a str,
    out: String,
    /// The year as it was written, with the sign that separates its month.
    year: Option<String>,
    /// The year and the month.
    month: Option<String>,
}

impl<'a> Scanner<'a> {
    fn new(rest: &'a str) -> Self {
        Self { rest, out: String::new(), year: None, month: None }
    }

    fn fold(mut self) -> String {
        while let Some(letter) = self.rest.chars().next() {
            let within = self.out.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
            let found = (!within && (self.fiscal() || self.full() || self.shortened()))
                || self.time()
                || (may_begin(letter) && (self.anchor() || self.weekday() || self.word()));
            if !found {
                let in_brackets = self.out.rfind('(') > self.out.rfind(')');
                let separates = letter == COMMA || (letter == DOT && !in_brackets);
                self.out.push(if separates { ',' } else { letter });
                self.rest = &self.rest[letter.len_utf8()..];
            }
        }
        self.out
    }

    /// An era, the number of a year, and what comes after them.
    fn year(&self) -> Option<(Option<char>, &'a str, &'a str)> {
        let era = written::ERAS.iter().find(|(name, _)| self.rest.starts_with(name));
        let text = era.map_or(self.rest, |(name, _)| &self.rest[name.len()..]);
        let (number, after) = digits(text);
        let symbol = era.map(|(_, symbol)| *symbol);
        match text.trim_start().strip_prefix(written::FIRST) {
            Some(after) if era.is_some() && number.is_empty() => Some((symbol, "1", after)),
            _ => (1..=4).contains(&number.len()).then_some((symbol, number, after)),
        }
    }

    /// A fiscal year with its quarter or half.
    fn fiscal(&mut self) -> bool {
        let Some((symbol, number, after)) = self.year() else { return false };
        let Some(mut after) = after.trim_start().strip_prefix(FISCAL) else { return false };
        // The first year of an era is told by the other one too.
        let aside = after.strip_prefix('(').and_then(|after| after.split_once(')'));
        if let Some((_, behind)) = aside.filter(|(aside, _)| aside.ends_with(FISCAL)) {
            after = behind;
        }
        let year = match (symbol.and_then(Era::from_symbol), number.parse().ok()) {
            (Some(era), Some(year)) => era.gregorian_year(year),
            (None, year) => year,
            _ => None,
        };
        let Some(year) = year else { return false };
        self.out.push_str(&format!("FY{year:04}"));
        self.rest = after;
        for (word, part) in PARTS {
            if let Some(after) = self.rest.strip_prefix(word) {
                self.out.push_str(&format!(" {part}"));
                self.rest = after;
            }
        }
        true
    }

    /// A date with its year.
    fn full(&mut self) -> bool {
        let Some((era, number, after)) = self.year() else { return false };
        let year = match era {
            Some(symbol) => format!("{symbol}{number:0>2}"),
            None => format!("{number:0>4}"),
        };
        let separator = if era.is_some() { '.' } else { '-' };
        let Some(mut after) = after.trim_start().strip_prefix(written::YEAR) else {
            let is_whole = era.is_some() || number.len() == 4;
            return is_whole && self.slashed(&year, separator, after);
        };
        self.out.push_str(&year);
        self.year = Some(format!("{year}{separator}"));
        self.month = None;
        if let (Some(month), behind) = part(after, written::MONTH) {
            after = behind;
            self.out.push_str(&format!("{separator}{month:0>2}"));
            self.month = Some(format!("{year}{separator}{month:0>2}{separator}"));
            if let (Some(day), behind) = part(after, written::DAY) {
                after = behind;
                self.out.push_str(&format!("{separator}{day:0>2}"));
            }
        }
        self.rest = after;
        true
    }

    /// What follows a year in a date with slashes or full stops, as tables have it.
    fn slashed(&mut self, year: &str, separator: char, after: &'a str) -> bool {
        let Some(sign) = after.chars().next().filter(|c| matches!(c, '/' | '.')) else {
            return false;
        };
        let (month, mut after) = digits(&after[1..]);
        if !is_short(month) || after.starts_with(':') {
            return false;
        }
        let month = format!("{year}{separator}{month:0>2}");
        self.out.push_str(&month);
        let behind_month = after.strip_prefix(written::MONTH);
        if let Some(day) = behind_month.or_else(|| after.strip_prefix(sign)) {
            let (number, behind) = digits(day);
            if is_short(number) {
                self.out.push_str(&format!("{separator}{number:0>2}"));
                after = behind_day(behind).unwrap_or(behind);
            } else if behind_month.is_some() {
                after = day;
            }
        }
        self.year = Some(format!("{year}{separator}"));
        self.month = Some(format!("{month}{separator}"));
        self.rest = after;
        true
    }

    /// A date without its year, or its month, behind one that has it.
    fn shortened(&mut self) -> bool {
        let (number, after) = digits(self.rest);
        let Some(year) = self.year.clone().filter(|_| is_short(number)) else { return false };
        let separator = &year[year.len() - 1..];
        let in_month = |out: &mut String, after: &mut &'a str| {
            let (day, behind) = digits(after);
            let unit = behind_day(behind);
            if is_short(day) {
                out.push_str(&format!("{separator}{day:0>2}"));
                *after = unit.unwrap_or(behind);
            }
        };
        let behind_month = after.trim_start().strip_prefix(written::MONTH);
        let behind_sign = after.strip_prefix(['/', '.']).filter(|text| is_short(digits(text).0));
        if let Some(mut after) = behind_month.or(behind_sign) {
            self.out.push_str(&format!("{year}{number:0>2}"));
            self.month = Some(format!("{year}{number:0>2}{separator}"));
            in_month(&mut self.out, &mut after);
            self.rest = after;
            return true;
        }
        let Some(month) = &self.month else { return false };
        let unit = behind_day(after);
        let is_behind_wave = self.out.trim_end().ends_with(|c| WAVES.contains(&c) || c == '~');
        let ends = after.is_empty() || after.starts_with([' ', '(', COMMA]);
        if unit.is_none() && !(is_behind_wave && ends) {
            return false;
        }
        self.out.push_str(&format!("{month}{number:0>2}"));
        self.rest = unit.unwrap_or(after);
        true
    }

    /// A time on the clock, with the half of the day before it.
    fn time(&mut self) -> bool {
        let is_half = |(word, means): &(&str, &str)| {
            matches!(*means, "am" | "pm") && self.rest.starts_with(word)
        };
        let may_be = self.rest.starts_with(may_begin);
        let half = if may_be { words("word").find(is_half) } else { None };
        let text = half.map_or(self.rest, |(word, _)| &self.rest[word.len()..]);
        let (hour, after) = digits(text);
        let Some(mut hours) = hour.parse::<u32>().ok().filter(|_| is_short(hour)) else {
            return false;
        };
        let (minute, second, rest) =
            if let Some(after) = after.trim_start().strip_prefix(written::HOUR) {
                let (minute, after) = part(after, written::MINUTE);
                let (second, after) =
                    if minute.is_some() { part(after, written::SECOND) } else { (None, after) };
                match after.strip_prefix(HALF) {
                    Some(after) if minute.is_none() => ("30", None, after),
                    _ => (minute.unwrap_or("00"), second, after),
                }
            } else if let Some(after) =
                after.strip_prefix(':').filter(|_| half.is_some() || self.out.is_empty())
            {
                let (minute, after) = digits(after);
                match after.strip_prefix(':').map(digits) {
                    Some((second, after)) => (minute, Some(second), after),
                    None => (minute, None, after),
                }
            } else {
                return false;
            };
        if let Some((_, half)) = half {
            // Twelve o'clock of a half is one of two.
            if hours > 11 {
                return false;
            }
            hours += if half == "pm" { 12 } else { 0 };
        }
        self.begin_time();
        self.out.push_str(&format!("{hours:02}:{minute:0>2}"));
        if let Some(second) = second {
            self.out.push_str(&format!(":{second:0>2}"));
        }
        self.rest = rest;
        true
    }

    /// What stands between a date and its time; a time without a date begins with a `T`.
    fn begin_time(&mut self) {
        let before = self.out.trim_end();
        let is_alone = before.is_empty()
            || before.ends_with(|c| WAVES.contains(&c) || matches!(c, '/' | '~' | ','));
        self.out.push(if is_alone { 'T' } else { ' ' });
    }

    /// A moment told by an event.
    fn anchor(&mut self) -> bool {
        for (event, id) in words("event") {
            let Some(after) = self.rest.strip_prefix(event) else { continue };
            for (relation, means) in words("relation") {
                if let Some(after) = after.strip_prefix(relation) {
                    self.out.push_str(&format!("{means}:{id}"));
                    self.rest = after;
                    return true;
                }
            }
        }
        false
    }

    /// A weekday without brackets, and that it is a holiday.
    fn weekday(&mut self) -> bool {
        if self.out.ends_with('(') {
            return false;
        }
        let named = written::WEEKDAYS.iter().find_map(|(letter, name)| {
            Some((*name, self.rest.strip_prefix(*letter)?.strip_prefix(written::WEEKDAY_SUFFIX)?))
        });
        let (name, after) = match (named, self.rest.strip_prefix(HOLIDAY)) {
            (Some(found), _) => found,
            (None, Some(after)) => ("holiday", after),
            (None, None) => return false,
        };
        self.out.extend([" ", name, " "]);
        self.rest = after;
        true
    }

    /// A word of the table.
    fn word(&mut self) -> bool {
        let Some((word, means)) = words("word").find(|(word, _)| self.rest.starts_with(word))
        else {
            let Some(after) = self.rest.strip_prefix(AND) else { return false };
            self.out.push(',');
            self.rest = after;
            return true;
        };
        if means.contains(':') {
            self.begin_time();
        } else if !self.out.is_empty() {
            self.out.push(' ');
        }
        self.out.push_str(means);
        self.rest = &self.rest[word.len()..];
        if self.rest.starts_with(|c: char| c.is_alphanumeric()) {
            self.out.push(' ');
        }
        true
    }
}

/// The digits at the front of a text, and what comes after them; spaces come from PDF files.
fn digits(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// What comes after the unit of a day; the name of a weekday and a part of the day begin with the
/// same sign.
fn behind_day(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let after = text.strip_prefix(written::DAY)?;
    let is_weekday = written::WEEKDAY_SUFFIX.starts_with(|c| after.starts_with(c));
    let is_part = words("word").any(|(word, _)| text.starts_with(word));
    (!is_weekday && !is_part).then_some(after)
}

fn is_short(digits: &str) -> bool {
    (1..=2).contains(&digits.len())
}

/// A number of one or two digits before a unit, and what comes after it.
fn part(text: &str, unit: char) -> (Option<&str>, &str) {
    let (number, after) = digits(text);
    match after.trim_start().strip_prefix(unit) {
        Some(after) if is_short(number) => (Some(number), after),
        _ => (None, text),
    }
}
