//! The Japanese civil calendar: eras, fiscal years, parts of days and months, closed days, business
//! days.
//!
//! Pure arithmetic on [`chrono::NaiveDate`]. The names of eras and parts are in `locales/`.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::message;
use crate::message::Message;

mod business;
mod holidays;
mod parts;
mod zone;

pub use self::business::{business_days_after, is_weekend, is_year_end_closure, open_day_from};
pub use self::holidays::{
    NoTable, holiday_years, is_california_closed, is_federal_holiday, is_national_holiday,
    is_state_closed, next_state_day,
};
pub use self::parts::{PartOfDay, PartOfMonth};
pub use self::zone::{Zone, iso_in_japan};

/// A date from literals that are known to be valid.
pub(crate) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("a date in the source is impossible"),
    }
}

/// The first day of the Gregorian calendar in Japan, 明治6年1月1日 (太政官布告第337号 of 1872).
///
/// The calendar was lunisolar before: 明治5年12月2日 is 1872-12-31.
pub const FIRST_GREGORIAN_DAY: NaiveDate = day(1873, 1, 1);

/// An era of modern Japan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// 明治, to 1912-07-29.
    Meiji,
    /// 大正, from 1912-07-30.
    Taisho,
    /// 昭和, from 1926-12-25.
    Showa,
    /// 平成, from 1989-01-08.
    Heisei,
    /// 令和, from 2019-05-01.
    Reiwa,
}

impl Era {
    /// All eras, oldest first.
    pub const ALL: [Self; 5] = [Self::Meiji, Self::Taisho, Self::Showa, Self::Heisei, Self::Reiwa];

    /// The letter for the era (JIS X 0301:2019, annex table).
    pub fn symbol(self) -> char {
        match self {
            Self::Meiji => 'M',
            Self::Taisho => 'T',
            Self::Showa => 'S',
            Self::Heisei => 'H',
            Self::Reiwa => 'R',
        }
    }

    /// The era of a letter, in upper or lower case.
    pub fn from_symbol(symbol: char) -> Option<Self> {
        Self::ALL.into_iter().find(|era| era.symbol().eq_ignore_ascii_case(&symbol))
    }

    /// The keyword by which messages select the era.
    pub fn id(self) -> &'static str {
        match self {
            Self::Meiji => "meiji",
            Self::Taisho => "taisho",
            Self::Showa => "showa",
            Self::Heisei => "heisei",
            Self::Reiwa => "reiwa",
        }
    }

    /// The first day of the era (JIS X 0301:2019, annex table).
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Meiji => day(1868, 1, 25),
            Self::Taisho => day(1912, 7, 30),
            Self::Showa => day(1926, 12, 25),
            Self::Heisei => day(1989, 1, 8),
            Self::Reiwa => day(2019, 5, 1),
        }
    }

    /// The last day of the era (JIS X 0301:2019, annex table); `None` for the present era.
    pub fn last_day(self) -> Option<NaiveDate> {
        match self {
            Self::Meiji => Some(day(1912, 7, 29)),
            Self::Taisho => Some(day(1926, 12, 24)),
            Self::Showa => Some(day(1989, 1, 7)),
            Self::Heisei => Some(day(2019, 4, 30)),
            Self::Reiwa => None,
        }
    }

    /// Whether a day is in the era.
    pub fn contains(self, date: NaiveDate) -> bool {
        self.first_day() <= date && self.last_day().is_none_or(|last| date <= last)
    }

    /// The Gregorian year of a year of the era, even if the era ended before that year.
    ///
    /// By the agreement of the ministries of 2019-04-01, 平成32年 remains valid in documents and
    /// means 2020.
    pub fn gregorian_year(self, year: i32) -> Option<i32> {
        (year >= 1).then_some(())?;
        self.first_day().year().checked_add(year - 1)
    }

    fn year_of(self, gregorian: i32) -> Wareki {
        Wareki { era: self, year: gregorian - self.first_day().year() + 1 }
    }
}

/// A year of an era, such as 令和5年.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wareki {
    /// The era.
    pub era: Era,
    /// The year of the era; the first, 元年, is 1.
    pub year: i32,
}

/// A day before 1873-01-01, when Japan had a lunisolar calendar. It has no era date in this
/// program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeforeGregorian;

impl From<BeforeGregorian> for Message {
    fn from(_: BeforeGregorian) -> Self {
        message!("no-era-date", day = FIRST_GREGORIAN_DAY)
    }
}

impl fmt::Display for BeforeGregorian {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        Message::from(*self).fmt(f)
    }
}

impl std::error::Error for BeforeGregorian {}

/// The era year of a day.
///
/// # Errors
/// If the day is before [`FIRST_GREGORIAN_DAY`].
pub fn wareki(date: NaiveDate) -> Result<Wareki, BeforeGregorian> {
    Ok(era_of(date)?.year_of(date.year()))
}

/// The era years of all days from `first` to `last`, oldest first: 平成31年 and 令和元年 for 2019.
///
/// # Errors
/// If `first` is before [`FIRST_GREGORIAN_DAY`].
pub fn wareki_between(first: NaiveDate, last: NaiveDate) -> Result<Vec<Wareki>, BeforeGregorian> {
    era_of(first)?;
    let mut years = Vec::new();
    for gregorian in first.year()..=last.year() {
        for era in Era::ALL {
            let from = first.max(era.first_day());
            let to = era.last_day().map_or(last, |day| day.min(last));
            if from <= to && (from.year()..=to.year()).contains(&gregorian) {
                years.push(era.year_of(gregorian));
            }
        }
    }
    Ok(years)
}

/// The era years of a Gregorian year: two in 1912, 1926, 1989 and 2019.
///
/// # Errors
/// If the year begins before [`FIRST_GREGORIAN_DAY`].
pub fn wareki_of_year(year: i32) -> Result<Vec<Wareki>, BeforeGregorian> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).ok_or(BeforeGregorian)?;
    let last = NaiveDate::from_ymd_opt(year, 12, 31).ok_or(BeforeGregorian)?;
    wareki_between(first, last)
}

/// The era years of a month, given any day of it: two in 1912-07, 1926-12 and 1989-01.
///
/// # Errors
/// If the month begins before [`FIRST_GREGORIAN_DAY`].
pub fn wareki_of_month(date: NaiveDate) -> Result<Vec<Wareki>, BeforeGregorian> {
    wareki_between(first_of_month(date), last_of_month(date))
}

/// The era year by which a fiscal year is named, and its former name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FiscalWareki {
    /// The name in use.
    pub name: Wareki,
    /// The name at its beginning, if it was renamed.
    pub formerly: Option<Wareki>,
}

/// The name of the fiscal year that begins on April 1 of `year`: the era year of its first day.
/// All of fiscal 2019 is 令和元年度 (agreement of the ministries of 2019-04-01).
///
/// # Errors
/// If it begins before [`FIRST_GREGORIAN_DAY`].
pub fn fiscal_wareki(year: i32) -> Result<FiscalWareki, BeforeGregorian> {
    let first = NaiveDate::from_ymd_opt(year, 4, 1).ok_or(BeforeGregorian)?;
    let at_first = wareki(first)?;
    if year == Era::Reiwa.first_day().year() {
        return Ok(FiscalWareki { name: Era::Reiwa.year_of(year), formerly: Some(at_first) });
    }
    Ok(FiscalWareki { name: at_first, formerly: None })
}

/// The first and the last day of the fiscal year that begins on April 1 of `year`.
pub fn fiscal_year_days(year: i32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, 4, 1)?;
    let last = NaiveDate::from_ymd_opt(year.checked_add(1)?, 3, 31)?;
    Some((first, last))
}

/// The first day of a day's month.
pub fn first_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

/// The last day of a day's month.
pub fn last_of_month(date: NaiveDate) -> NaiveDate {
    (29..=31).rev().find_map(|day| date.with_day(day)).or_else(|| date.with_day(28)).unwrap_or(date)
}

/// The era of a day.
fn era_of(date: NaiveDate) -> Result<Era, BeforeGregorian> {
    if date < FIRST_GREGORIAN_DAY {
        return Err(BeforeGregorian);
    }
    Era::ALL.into_iter().rev().find(|era| era.contains(date)).ok_or(BeforeGregorian)
}
