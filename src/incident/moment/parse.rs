//! Reading a moment.

use std::str::FromStr;

use super::english;
use super::fold::{WAVES, fold, weekday_claim};
use super::japanese::FISCAL;
use super::{
    Anchor, Bound, Correction, Cycle, Duration, End, Half, Moment, MomentError, MomentLabel, Point,
    Quarter, Recurrence, Relation, When,
};

use crate::message;

mod date;
mod point;

use self::point::Role;

/// The most bytes of a moment: a list of a hundred dates. A date may begin at every sign, so a longer
/// text would take time without measure.
const LONGEST: usize = 4096;

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() > LONGEST {
            let begin: String = text.trim().chars().take(40).collect();
            return Err(MomentError::NotUnderstood { text: format!("{begin}\u{2026}") });
        }
        let found = Self::read(text).or_else(|error| {
            // English words are none of those of an incident file.
            english::fold(text).map_or(Err(error), |folded| Self::read(&folded))
        });
        found.map_err(|error| match error {
            // What was typed, not what became of it.
            MomentError::NotUnderstood { .. } => {
                MomentError::NotUnderstood { text: text.trim().into() }
            }
            MomentError::AmbiguousWave { .. } => {
                MomentError::AmbiguousWave { text: text.trim().into() }
            }
            MomentError::BadLabel { .. } => MomentError::BadLabel { text: text.trim().into() },
            MomentError::UnknownWord { word, .. } if !text.contains(&word) => {
                MomentError::NotUnderstood { text: text.trim().into() }
            }
            MomentError::Misplaced { word, .. } if !text.contains(&word) => {
                MomentError::NotUnderstood { text: text.trim().into() }
            }
            other => other,
        })
    }
}

impl Moment {
    /// Reads a moment; an error tells of the text with its words folded.
    fn read(text: &str) -> Result<Self, MomentError> {
        let text = tight(text.trim());
        let text = text.as_str();
        let (body, told) = without_words(text);
        let (body, label) = split_label(body)?;
        let (body, told_before) = without_words(body);
        let folded = fold(body);
        if folded.ends_with(WAVES) {
            return Err(MomentError::AmbiguousWave { text: text.into() });
        }
        let (body, planned) = match folded.strip_suffix(" planned") {
            Some(body) => (body.trim_end(), true),
            None => (folded.as_str(), told || told_before),
        };
        let mut reader = Reader::default();
        let when = reader.when(body)?;
        Ok(Self { planned, label, corrections: reader.corrections, ..Self::new(when) })
    }
}

/// Reads moments and records corrections.
#[derive(Default)]
struct Reader {
    corrections: Vec<Correction>,
}

impl Reader {
    fn when(&mut self, text: &str) -> Result<When, MomentError> {
        if let Some(when) = fixed(text) {
            return Ok(when);
        }
        if let Some((first, rest)) = text.split_once(' ') {
            let rest = rest.trim_start();
            match first {
                "by" => return self.bounded(Bound::By, rest),
                "until" => return self.bounded(Bound::Until, rest),
                "before" => return self.bounded(Bound::Before, rest),
                "from" => return self.from(rest),
                "as" if rest.starts_with("of ") => return self.bounded(Bound::AsOf, &rest[3..]),
                "within" => return within(rest),
                _ => {}
            }
        }
        if text.is_empty() {
            return Err(MomentError::Empty);
        }
        if let Some((from, to)) = text.split_once('/') {
            return self.interval(from.trim(), to.trim());
        }
        if text.contains(',') {
            let points = text.split(',').map(|part| self.point(part, Role::Start));
            return Ok(When::List(points.collect::<Result<_, _>>()?));
        }
        if let Some(year) = text.strip_prefix("FY") {
            return fiscal(text, year);
        }
        if text.starts_with('P') {
            let (text, about) = strip_about(text);
            return Ok(When::Lasting { duration: text.parse()?, about });
        }
        if let Some(anchor) = anchor(text)? {
            return Ok(When::Anchored(anchor));
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        if let Some(at) = words.iter().position(|word| *word == "from")
            && let Some(recurrence) = recurrence(&words[..at])
        {
            let from = self.point(&words[at + 1..].join(" "), Role::Start)?;
            return Ok(When::Recurring(recurrence, Some(from)));
        }
        match words.split_last() {
            Some((&("onward" | "onwards"), rest)) if !rest.is_empty() => {
                self.bounded(Bound::Onward, &rest.join(" "))
            }
            _ => Ok(When::At(self.point(text, Role::End)?)),
        }
    }

    fn bounded(&mut self, bound: Bound, text: &str) -> Result<When, MomentError> {
        let role = match bound {
            Bound::From | Bound::Onward => Role::Start,
            Bound::By | Bound::Until | Bound::Before | Bound::AsOf => Role::End,
        };
        Ok(When::Bounded(bound, self.point(text, role)?))
    }

    /// What follows "from": a point, perhaps with a recurrence.
    fn from(&mut self, text: &str) -> Result<When, MomentError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        for at in 1..words.len() {
            if let Some(recurrence) = recurrence(&words[at..]) {
                let from = self.point(&words[..at].join(" "), Role::Start)?;
                return Ok(When::Recurring(recurrence, Some(from)));
            }
        }
        self.bounded(Bound::From, text)
    }

    fn interval(&mut self, from: &str, to: &str) -> Result<When, MomentError> {
        let unbounded = || MomentError::Unbounded { text: format!("{from}/{to}") };
        if from == ".." {
            return match to {
                ".." | "now" => Err(unbounded()),
                _ => self.bounded(Bound::Until, to),
            };
        }
        let from = self.end(from, Role::Start, None)?;
        let to = match to {
            ".." => End::Open,
            _ => self.end(to, Role::End, Some(&from))?,
        };
        match (&from, &to) {
            (End::Now, End::Now | End::Open) => return Err(unbounded()),
            (End::At(start), End::At(end)) if ends_before(end, start) => {
                return Err(MomentError::Backwards {
                    from: start.to_string(),
                    to: end.to_string(),
                });
            }
            _ => {}
        }
        Ok(When::Interval { from, to })
    }

    /// One side of an interval; a bare time takes the day of the side before it.
    fn end(&mut self, text: &str, role: Role, before: Option<&End>) -> Result<End, MomentError> {
        if text == "now" {
            return Ok(End::Now);
        }
        if let Some(anchor) = anchor(text)? {
            return Ok(End::Anchored(anchor));
        }
        let is_time = text.split_once(':').is_some_and(|(hour, _)| {
            let hour = hour.strip_prefix('T').unwrap_or(hour);
            !hour.is_empty() && hour.bytes().all(|digit| digit.is_ascii_digit())
        });
        let bare = text.strip_prefix('T').unwrap_or(text);
        match before {
            Some(End::At(point)) if is_time && point.day().is_some() => {
                let day = point.day().map(|day| day.to_string()).unwrap_or_default();
                Ok(End::At(self.point(&format!("{day}T{bare}"), role)?))
            }
            _ if is_time => Ok(End::At(self.point(&format!("T{bare}"), role)?)),
            _ => Ok(End::At(self.point(text, role)?)),
        }
    }
}

/// The moments that are one fixed phrase, and plain recurrences.
fn fixed(text: &str) -> Option<When> {
    match text {
        "now" => Some(When::Now),
        "soon" => Some(When::Soon),
        "regularly" => Some(When::Regularly),
        "always" => Some(When::Always),
        "unknown" => Some(When::Unknown),
        _ => {
            let words: Vec<&str> = text.split_whitespace().collect();
            Some(When::Recurring(recurrence(&words)?, None))
        }
    }
}

fn recurrence(words: &[&str]) -> Option<Recurrence> {
    let (times, every) = match *words {
        ["daily"] => (1, Cycle::Day),
        ["weekly"] => (1, Cycle::Week),
        ["monthly"] => (1, Cycle::Month),
        ["yearly"] => (1, Cycle::Year),
        ["every", cycle] | ["once", "a", cycle] => (1, named_cycle(cycle)?),
        ["twice", "a", cycle] => (2, named_cycle(cycle)?),
        [times, "times", "a", cycle] => (number(times)?, named_cycle(cycle)?),
        _ => return None,
    };
    (times > 0).then_some(Recurrence { times, every })
}

fn named_cycle(name: &str) -> Option<Cycle> {
    Cycle::ALL.into_iter().find(|cycle| cycle.id() == name)
}

/// What follows "within".
fn within(text: &str) -> Result<When, MomentError> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if let [count, "business", "day" | "days"] = *words
        && let Some(count) = number(count).filter(|count| *count > 0)
    {
        return Ok(When::WithinBusinessDays(count));
    }
    Ok(When::Within(text.parse::<Duration>()?))
}

/// A fiscal year, perhaps with a half or a quarter; `year` is what follows "FY".
fn fiscal(text: &str, year: &str) -> Result<When, MomentError> {
    let not_understood = || MomentError::NotUnderstood { text: text.into() };
    let (year, part) = year.split_at(year.find(['Q', 'H']).unwrap_or(year.len()));
    let year = date::year(year.trim_end()).ok_or_else(not_understood)?;
    let number = number(part.get(1..).unwrap_or_default());
    let number = number.and_then(|number| u8::try_from(number).ok());
    let when = match part.chars().next() {
        None => Some(When::FiscalYear(year)),
        Some('H') => number.and_then(Half::new).map(|half| When::FiscalHalf(year, half)),
        Some(_) => number.and_then(Quarter::new).map(|quarter| When::FiscalQuarter(year, quarter)),
    };
    when.ok_or_else(not_understood)
}

/// A moment relative to an event, if the text has that form.
fn anchor(text: &str) -> Result<Option<Anchor>, MomentError> {
    let Some((relation, event)) = text.split_once(':') else { return Ok(None) };
    let Some(relation) = Relation::ALL.into_iter().find(|known| known.id() == relation) else {
        return Ok(None);
    };
    let is_name =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if event.is_empty() || !event.chars().all(is_name) {
        return Err(MomentError::UnknownWord { word: event.into(), of: message!("event-name") });
    }
    Ok(Some(Anchor { relation, event: event.into() }))
}

const OPENING: [char; 2] = ['(', '\u{FF08}'];
const CLOSING: [char; 2] = [')', '\u{FF09}'];

/// A text whose brackets stand close to what is in them, so that `( 月 )` is the weekday too.
fn tight(text: &str) -> String {
    let mut tight = String::with_capacity(text.len());
    for sign in text.chars() {
        if CLOSING.contains(&sign) {
            tight.truncate(tight.trim_end().len());
        }
        if !(sign.is_whitespace() && tight.ends_with(OPENING)) {
            tight.push(sign);
        }
    }
    tight
}

/// A text without the words in brackets at its end that are no label, and whether one of them says
/// that it is planned.
fn without_words(text: &str) -> (&str, bool) {
    let words = ["\u{FF08}\u{4E88}\u{5B9A}\u{FF09}", "(\u{4E88}\u{5B9A})", "(planned)"];
    let (mut body, mut is_planned) = (text, false);
    loop {
        // "Until" says so already.
        let inclusive = body.strip_suffix("(inclusive)").filter(|_| body.starts_with("until "));
        let planned = words.iter().find_map(|word| body.strip_suffix(word));
        is_planned |= planned.is_some();
        match inclusive.or(planned) {
            Some(shorter) => body = shorter.trim_end(),
            None => return (body, is_planned),
        }
    }
}

/// The text without its label; a bracketed weekday, holiday or fiscal year is no label.
fn split_label(text: &str) -> Result<(&str, Option<MomentLabel>), MomentError> {
    let Some(inside) = text.strip_suffix(CLOSING) else { return Ok((text, None)) };
    let bad = || MomentError::BadLabel { text: text.into() };
    let (body, inside) = inside.rsplit_once(OPENING).ok_or_else(bad)?;
    // The other name of a fiscal year of two eras.
    let is_fiscal = body.ends_with(FISCAL) && inside.ends_with(FISCAL);
    if is_fiscal || weekday_claim(inside).is_some() {
        return Ok((text, None));
    }
    let (japanese, english) = inside.split_once('|').unwrap_or((inside, inside));
    let (japanese, english) = (japanese.trim(), english.trim());
    let is_plain = |word: &str| {
        !word.is_empty()
            && !word.contains(['|', ')', '\u{FF09}'])
            && !word.contains(char::is_control)
    };
    if !is_plain(japanese) || !is_plain(english) {
        return Err(bad());
    }
    Ok((body.trim_end(), Some(MomentLabel { japanese: japanese.into(), english: english.into() })))
}

fn ends_before(end: &Point, start: &Point) -> bool {
    matches!((start.earliest(), end.latest()), (Some(start), Some(end)) if end < start)
}

/// The text without a final tilde, and whether it had one.
fn strip_about(text: &str) -> (&str, bool) {
    text.strip_suffix('~').map_or((text, false), |text| (text, true))
}

/// A number of up to nine digits.
fn number(digits: &str) -> Option<u32> {
    let plain =
        (1..=9).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}
