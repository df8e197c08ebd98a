//! Reading dates and times: EDTF, ISO 8601 with an offset, and the eras of JIS X 0301.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

use super::super::{Clock, Correction, MomentError, Month, Stamp, TimeOfDay};
use super::{Reader, number};
use crate::calendar::{self, Era, Wareki, last_of_month};
use crate::message;

/// The offset of Japan from UTC.
const JAPAN: TimeDelta = TimeDelta::hours(9);

/// Hours are read up to here as hours of the day before, as broadcasters and shops count.
const LATEST_HOUR: u32 = 29;

/// The years that four digits can write.
const YEARS: RangeInclusive<i32> = 1..=9999;

/// Hour, minute and second as they are written.
type Written = (u32, u32, Option<u32>);

impl Reader {
    pub(super) fn stamp(&mut self, text: &str) -> Result<Stamp, MomentError> {
        let not_understood = || MomentError::NotUnderstood { text: text.into() };
        if let Some(time) =
            text.strip_prefix('T').filter(|time| time.contains(':') && !time.contains('T'))
        {
            let clock = read_time(time).and_then(on_clock);
            return clock
                .map(Stamp::Time)
                .ok_or_else(|| MomentError::NoSuchTime { text: time.into() });
        }
        let era = text.chars().next().and_then(Era::from_symbol);
        let fields = if era.is_some() { &text[1..] } else { text };
        let (date, time) = match fields.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (fields, None),
        };
        let stamp = match era {
            Some(era) => self.era_date(era, date).unwrap_or_else(|| Err(not_understood()))?,
            None => iso_date(date).unwrap_or_else(|| Err(not_understood()))?,
        };
        match (stamp, time) {
            (stamp, None) => Ok(stamp),
            (Stamp::Day(date, _), Some(time)) => self.day_at(date, time),
            _ => Err(MomentError::Misplaced {
                word: text.get(text.len() - time.map_or(0, str::len)..).unwrap_or(text).into(),
                needs: message!("a-day"),
            }),
        }
    }

    /// A date of an era, if the text after the symbol has that form.
    fn era_date(&self, era: Era, text: &str) -> Option<Result<Stamp, MomentError>> {
        let mut fields = text.split(['.', '-']);
        let year = fields.next().filter(|year| year.len() <= 2).and_then(number)?;
        let rest: Vec<u32> = fields.map(two_digits).collect::<Option<_>>()?;
        let year_of_era = i32::try_from(year).ok()?;
        let written = jis(Wareki { era, year: year_of_era }, &rest);
        let Some(gregorian) = era.gregorian_year(year_of_era) else {
            return Some(Err(MomentError::NoSuchEraYear { text: written }));
        };
        let stamp = match assemble(&written, gregorian, &rest)? {
            Ok(stamp) => stamp,
            Err(error) => return Some(Err(error)),
        };
        let names = match stamp {
            Stamp::Year(year) => calendar::wareki_of_year(year),
            Stamp::Month(month, _) => calendar::wareki_of_month(month.first_day()),
            Stamp::Day(date, _) => calendar::wareki(date).map(|name| vec![name]),
            Stamp::Time(_) => return None,
        };
        let Ok(names) = names else {
            return Some(Err(MomentError::BeforeGregorian { text: written }));
        };
        if let Some(actual) = names.last()
            && !names.iter().any(|name| name.era == era)
        {
            let actual = jis(*actual, &rest);
            return Some(Err(MomentError::OtherEra { text: written, actual }));
        }
        Some(Ok(stamp))
    }

    /// A time on a day; one with another offset may fall on another day in Japan.
    fn day_at(&mut self, date: NaiveDate, text: &str) -> Result<Stamp, MomentError> {
        let no_such_time = || MomentError::NoSuchTime { text: text.into() };
        let (time, offset) = split_offset(text).ok_or_else(no_such_time)?;
        let written = read_time(time).ok_or_else(no_such_time)?;
        let (hour, minute, second) = written;
        let shift = JAPAN - offset.unwrap_or(JAPAN);
        if let Some(clock) = on_clock(written).filter(|_| shift.is_zero()) {
            return Ok(Stamp::Day(date, Some(TimeOfDay::Clock(clock))));
        }
        if hour > LATEST_HOUR || (hour > 24 && !shift.is_zero()) {
            return Err(no_such_time());
        }
        let day =
            date.checked_add_days(Days::new(u64::from(hour / 24))).ok_or_else(no_such_time)?;
        let instant = day
            .and_hms_opt(hour % 24, minute, second.unwrap_or(0))
            .and_then(|local| local.checked_add_signed(shift))
            .filter(|instant| YEARS.contains(&instant.year()))
            .ok_or_else(no_such_time)?;
        let stamp = to_the_minute_or_second(instant, second.is_some()).ok_or_else(no_such_time)?;
        if shift.is_zero() {
            self.corrections.push(Correction::LateHour {
                written: format!("{date}T{time}"),
                actual: stamp.to_string(),
            });
        }
        Ok(stamp)
    }
}

/// A year, from 0001 to 9999.
pub(super) fn year(text: &str) -> Option<i32> {
    let year = number(text).filter(|_| text.len() == 4)?;
    i32::try_from(year).ok().filter(|year| YEARS.contains(year))
}

fn iso_date(text: &str) -> Option<Result<Stamp, MomentError>> {
    let mut fields = text.split('-');
    let year = year(fields.next()?)?;
    let rest: Vec<u32> = fields.map(two_digits).collect::<Option<_>>()?;
    assemble(text, year, &rest)
}

/// A year with at most a month and a day; `None` if there is more.
fn assemble(text: &str, year: i32, rest: &[u32]) -> Option<Result<Stamp, MomentError>> {
    let text = || text.to_owned();
    Some(match *rest {
        [] => Ok(Stamp::Year(year)),
        [number] => Month::new(year, number)
            .map(|month| Stamp::Month(month, None))
            .ok_or_else(|| MomentError::NoSuchMonth { text: text(), month: number }),
        [month, day] => match Month::new(year, month) {
            None => Err(MomentError::NoSuchMonth { text: text(), month }),
            Some(_) => NaiveDate::from_ymd_opt(year, month, day)
                .map(|date| Stamp::Day(date, None))
                .ok_or_else(|| MomentError::NoSuchDay {
                    text: text(),
                    month,
                    days: days_in(year, month),
                }),
        },
        _ => return None,
    })
}

fn days_in(year: i32, month: u32) -> u32 {
    NaiveDate::from_ymd_opt(year, month, 1).map_or(0, |first| last_of_month(first).day())
}

/// The form of JIS X 0301, such as R05.06.05.
fn jis(name: Wareki, rest: &[u32]) -> String {
    let mut text = format!("{}{:02}", name.era.symbol(), name.year);
    for field in rest {
        text.push_str(&format!(".{field:02}"));
    }
    text
}

/// The time and its offset from UTC, if it states one.
fn split_offset(text: &str) -> Option<(&str, Option<TimeDelta>)> {
    if let Some(time) = text.strip_suffix('Z') {
        return Some((time, Some(TimeDelta::zero())));
    }
    let Some(at) = text.find(['+', '-']) else { return Some((text, None)) };
    let (time, offset) = text.split_at(at);
    let digits: String = offset[1..].chars().filter(|letter| *letter != ':').collect();
    let number = number(&digits).filter(|_| digits.len() == 4)?;
    let (hours, minutes) = (number / 100, number % 100);
    (hours <= 14 && minutes < 60).then_some(())?;
    let size = TimeDelta::minutes(i64::from(hours * 60 + minutes));
    Some((time, Some(if offset.starts_with('-') { -size } else { size })))
}

fn read_time(text: &str) -> Option<Written> {
    let fields: Vec<u32> = text.split(':').map(two_digits).collect::<Option<_>>()?;
    match *fields {
        [hour, minute] if minute < 60 => Some((hour, minute, None)),
        [hour, minute, second] if minute < 60 && second < 60 => Some((hour, minute, Some(second))),
        _ => None,
    }
}

fn on_clock((hour, minute, second): Written) -> Option<Clock> {
    let second = second.map(|second| u8::try_from(second).ok()).unwrap_or_default();
    if (hour, minute, second.unwrap_or(0)) == (24, 0, 0) {
        return Some(Clock::END_OF_DAY);
    }
    Clock::new(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, second)
}

fn to_the_minute_or_second(instant: NaiveDateTime, seconds: bool) -> Option<Stamp> {
    let second = if seconds { Some(u8::try_from(instant.second()).ok()?) } else { None };
    let clock = Clock::new(
        u8::try_from(instant.hour()).ok()?,
        u8::try_from(instant.minute()).ok()?,
        second,
    )?;
    Some(Stamp::Day(instant.date(), Some(TimeOfDay::Clock(clock))))
}

/// A field of one or two digits.
fn two_digits(text: &str) -> Option<u32> {
    number(text).filter(|_| text.len() <= 2)
}
