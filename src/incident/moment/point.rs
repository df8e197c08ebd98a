//! A point on the calendar or the clock, as precise as it is known.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::calendar::{PartOfDay, PartOfMonth, first_of_month, last_of_month};

/// A time on the clock, to the minute or the second; 24:00 is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    hour: u8,
    minute: u8,
    second: Option<u8>,
}

impl Clock {
    /// Midnight as the end of a day.
    pub const END_OF_DAY: Self = Self { hour: 24, minute: 0, second: None };

    /// A time from 00:00 to 24:00.
    pub fn new(hour: u8, minute: u8, second: Option<u8>) -> Option<Self> {
        let clock = Self { hour, minute, second };
        let exists = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
        (exists || clock == Self::END_OF_DAY).then_some(clock)
    }

    /// The hour, 0 to 24.
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute.
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// The second, if known.
    pub fn second(self) -> Option<u8> {
        self.second
    }

    /// The first instant of this minute or second on a day.
    fn start_on(self, date: NaiveDate) -> Option<NaiveDateTime> {
        if self == Self::END_OF_DAY {
            return Some(date.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN));
        }
        date.and_hms_opt(self.hour.into(), self.minute.into(), self.second.unwrap_or(0).into())
    }

    /// The last second of this minute or second on a day.
    fn end_on(self, date: NaiveDate) -> Option<NaiveDateTime> {
        let start = self.start_on(date)?;
        let precise = self.second.is_some() || self == Self::END_OF_DAY;
        if precise { Some(start) } else { start.checked_add_signed(TimeDelta::seconds(59)) }
    }
}

/// A time within a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeOfDay {
    /// On the clock.
    Clock(Clock),
    /// A part of the day.
    Part(PartOfDay),
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

impl Month {
    /// The month, 1 to 12, of a year.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(Self)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        first_of_month(self.0)
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        last_of_month(self.0)
    }
}

/// What the calendar and the clock say, and how precisely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stamp {
    /// A year.
    Year(i32),
    /// A month or a part of it.
    Month(Month, Option<PartOfMonth>),
    /// A day, perhaps with a time.
    Day(NaiveDate, Option<TimeOfDay>),
    /// A time of any day, such as that of opening.
    Time(Clock),
}

/// How near a stamp is to what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Nearness {
    /// Exactly.
    #[default]
    Exact,
    /// About then: 頃.
    About,
    /// A little later: 過ぎ.
    ShortlyAfter,
}

/// A stamp with its nearness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    /// What the calendar and the clock say.
    pub stamp: Stamp,
    /// How near that is.
    pub nearness: Nearness,
    /// Whether the day is a public holiday; shown with the weekday.
    pub holiday: bool,
}

impl Point {
    /// The stamp exactly, on an ordinary day.
    pub fn exactly(stamp: Stamp) -> Self {
        Self { stamp, nearness: Nearness::Exact, holiday: false }
    }

    /// The day, if known.
    pub fn day(&self) -> Option<NaiveDate> {
        match self.stamp {
            Stamp::Day(date, _) => Some(date),
            _ => None,
        }
    }

    /// The time on the clock, if known.
    pub fn clock(&self) -> Option<Clock> {
        match self.stamp {
            Stamp::Day(_, Some(TimeOfDay::Clock(clock))) | Stamp::Time(clock) => Some(clock),
            _ => None,
        }
    }

    /// The first second it can mean, if it was exact.
    ///
    /// "About" and "shortly after" have no defined extent, so they do not widen it.
    pub fn earliest(&self) -> Option<NaiveDateTime> {
        match self.stamp {
            Stamp::Year(year) => start_of(NaiveDate::from_ymd_opt(year, 1, 1)?),
            Stamp::Month(month, part) => start_of(days_of(month, part).0),
            Stamp::Day(date, None) => start_of(date),
            Stamp::Day(date, Some(TimeOfDay::Clock(clock))) => clock.start_on(date),
            Stamp::Day(date, Some(TimeOfDay::Part(part))) => date.and_hms_opt(part.hours().0, 0, 0),
            Stamp::Time(_) => None,
        }
    }

    /// The last second it can mean, if it was exact.
    pub fn latest(&self) -> Option<NaiveDateTime> {
        match self.stamp {
            Stamp::Year(year) => end_of(NaiveDate::from_ymd_opt(year, 12, 31)?),
            Stamp::Month(month, part) => end_of(days_of(month, part).1),
            Stamp::Day(date, None) => end_of(date),
            Stamp::Day(date, Some(TimeOfDay::Clock(clock))) => clock.end_on(date),
            Stamp::Day(date, Some(TimeOfDay::Part(part))) => {
                date.and_hms_opt(part.hours().1 - 1, 59, 59)
            }
            Stamp::Time(_) => None,
        }
    }
}

fn days_of(month: Month, part: Option<PartOfMonth>) -> (NaiveDate, NaiveDate) {
    part.unwrap_or(PartOfMonth::Within).days(month.first_day())
}

/// The first second of a day.
pub(super) fn start_of(date: NaiveDate) -> Option<NaiveDateTime> {
    date.and_hms_opt(0, 0, 0)
}

/// The last second of a day.
pub(super) fn end_of(date: NaiveDate) -> Option<NaiveDateTime> {
    date.and_hms_opt(23, 59, 59)
}
