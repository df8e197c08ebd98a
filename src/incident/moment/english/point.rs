//! A date or a time of an English document, which may lack what stands beside it.

use super::{meaning, within, words};

/// What a text tells of a point.
#[derive(Debug, Clone, Default)]
pub(super) struct Partial {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    clock: Option<Clock>,
    /// A part of the day or of the month.
    part: Option<&'static str>,
    /// That it is about, or shortly after.
    near: &'static str,
    is_holiday: bool,
    pub(super) weekday: Option<&'static str>,
}

#[derive(Debug, Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    second: Option<u32>,
    /// Which half of the day it counts in, if it counts to twelve.
    half: Half,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
    /// It ends the day.
    End,
    /// The time tells none.
    Untold,
}

impl Partial {
    /// Reads a point.
    pub(super) fn read(text: &str) -> Option<Self> {
        let point = Self::date(text)
            .or_else(|| Self::time(text))
            .or_else(|| Self::in_part(text))
            .or_else(|| Self::timed(text));
        if point.is_some() {
            return point;
        }
        words("point").find_map(|(pattern, near)| {
            let point = Self::read(within(pattern, text)?)?;
            let is_exact = point.near.is_empty() && point.part.is_none();
            is_exact.then_some(Self { near, ..point })
        })
    }

    /// The last point of a range with the weekdays of both behind it.
    pub(super) fn with_weekdays(text: &str) -> Option<(Self, [&'static str; 2])> {
        let (date, days) = text.strip_suffix(')')?.rsplit_once(" (")?;
        let (first, last) = days.split_once('\u{2013}')?;
        Some((Self::read(date)?, [weekday(first)?, weekday(last)?]))
    }

    /// A point with a part of the day or the month.
    fn in_part(text: &str) -> Option<Self> {
        words("part").find_map(|(pattern, part)| {
            let point = Self::date(within(pattern, text)?)?;
            (point.month.is_some()).then_some(Self { part: Some(part), ..point })
        })
    }

    /// A time with its date, in either order.
    fn timed(text: &str) -> Option<Self> {
        let ended = words("end-of-day").find_map(|(pattern, _)| within(pattern, text));
        if let Some(date) = ended {
            let clock = Clock { hour: 24, minute: 0, second: None, half: Half::End };
            return Some(Self { clock: Some(clock), ..Self::date(date)? });
        }
        if let Some((time, date)) = text.rsplit_once(" on ")
            && let (Some(time), Some(date)) = (Self::time(time), Self::date(date))
        {
            return Some(Self { clock: time.clock, ..date });
        }
        words("time").find_map(|(pattern, near)| {
            let sign = pattern.strip_prefix("{}")?.strip_suffix("{}")?;
            text.match_indices(sign).find_map(|(at, _)| {
                let date = Self::date(&text[..at])?;
                let time = Self::time(&text[at + sign.len()..])?;
                Some(Self { clock: time.clock, near, ..date })
            })
        })
    }

    /// A time of any day.
    fn time(text: &str) -> Option<Self> {
        let (digits, half) = match text.split_once(' ') {
            Some((digits, half)) => (digits, Some(meaning("half", half)?)),
            None => (text, None),
        };
        let mut numbers = digits.split(':');
        let mut number = || numbers.next().map(digits_of);
        let hour = number()??;
        // "6 a.m." is a time; "6" is not.
        let minute = match number() {
            Some(minute) => minute?,
            None => half.map(|_| 0)?,
        };
        let second = match number() {
            Some(second) => Some(second?),
            None => None,
        };
        let half = match half {
            Some("am") => Half::Am,
            Some("pm") => Half::Pm,
            Some(_) => Half::End,
            None => Half::Untold,
        };
        Some(Self { clock: Some(Clock { hour, minute, second, half }), ..Self::default() })
    }

    /// A date, with its weekday or without it.
    fn date(text: &str) -> Option<Self> {
        let holiday = words("holiday").find_map(|(word, _)| text.strip_suffix(word));
        let mut text = holiday.unwrap_or(text);
        let mut named = None;
        if let Some((before, name)) = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("))
        {
            named = Some(weekday(name)?);
            text = before;
        }
        if let Some((name, after)) = text.split_once(", ")
            && let Some(name) = weekday(name)
        {
            named = Some(name);
            text = after;
        }
        let mut date = Self { is_holiday: holiday.is_some(), weekday: named, ..Self::default() };
        for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
            let month =
                meaning("month", word.trim_end_matches('.')).and_then(|month| month.parse().ok());
            match (month, digits_of(word)) {
                (Some(_), _) if date.month.is_some() => return None,
                (Some(month), _) => date.month = Some(month),
                (None, Some(year)) if word.len() == 4 && date.year.is_none() => {
                    date.year = Some(year);
                }
                (None, Some(day))
                    if word.len() <= 2 && date.day.is_none() && date.year.is_none() =>
                {
                    date.day = Some(day);
                }
                _ => return None,
            }
        }
        let is_whole = date.day.is_some() || date.month.is_some() || date.year.is_some();
        is_whole.then_some(date)
    }

    /// Two points, each with what only the other tells.
    pub(super) fn shared(self, other: Self) -> (Self, Self) {
        let (mut first, mut last) = (self, other);
        let has_date = |point: &Self| point.year.or(point.month).or(point.day).is_some();
        match (has_date(&first), has_date(&last)) {
            (true, false) => {
                (last.year, last.month, last.day) = (first.year, first.month, first.day);
            }
            (false, true) => {
                (first.year, first.month, first.day) = (last.year, last.month, last.day);
            }
            _ => {
                if first.day.is_some() && last.day.is_some() {
                    first.month = first.month.or(last.month);
                    last.month = last.month.or(first.month);
                }
                if first.month.is_some() {
                    first.year = first.year.or(last.year);
                }
                if last.month.is_some() {
                    last.year = last.year.or(first.year);
                }
            }
        }
        if let (Some(one), Some(two)) = (&mut first.clock, &last.clock)
            && one.half == Half::Untold
            && matches!(two.half, Half::Am | Half::Pm)
        {
            one.half = two.half;
        }
        (first, last)
    }

    /// The point in the words of an incident file; `None` if it is not whole.
    pub(super) fn write(&self) -> Option<String> {
        let mut text = match (self.year, self.month, self.day) {
            (Some(year), None, None) => format!("{year:04}"),
            (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
            (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (None, None, None) if self.clock.is_some() => String::new(),
            _ => return None,
        };
        if let Some(clock) = self.clock {
            if !text.is_empty() && self.day.is_none() {
                return None;
            }
            text.push_str(&clock.write()?);
        }
        if let Some(part) = self.part {
            text.extend([" ", part]);
        }
        if self.is_holiday {
            text.push_str(" holiday");
        }
        if let Some(weekday) = self.weekday {
            text.extend([" ", weekday]);
        }
        if self.near == "~" {
            // The sign stands behind the date or time itself.
            let end = text.find(' ').unwrap_or(text.len());
            text.insert(end, '~');
        } else {
            text.push_str(self.near);
        }
        Some(text)
    }
}

impl Clock {
    fn write(self) -> Option<String> {
        let hour = match (self.half, self.hour) {
            (Half::Untold, hour) => hour,
            (Half::End, _) => 24,
            (Half::Am, 12) => 0,
            (Half::Pm, 12) => 12,
            (Half::Am, hour @ 1..=11) => hour,
            (Half::Pm, hour @ 1..=11) => hour + 12,
            _ => return None,
        };
        let second = self.second.map(|second| format!(":{second:02}")).unwrap_or_default();
        Some(format!("T{hour:02}:{:02}{second}", self.minute))
    }
}

/// A number of up to four digits.
fn digits_of(word: &str) -> Option<u32> {
    let is_number = (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| word.parse().ok())?
}

/// A weekday, in full or short.
fn weekday(name: &str) -> Option<&'static str> {
    meaning("weekday", name.trim_end_matches('.'))
}
