//! Closed days. Holidays of Japan are a table of what has been published; no later ones are computed.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::business::{is_weekend, is_year_end_closure};
use crate::message;
use crate::message::Message;

/// The Cabinet Office's list of national holidays, substitute holidays and 国民の休日.
static JAPAN: LazyLock<BTreeSet<NaiveDate>> = LazyLock::new(|| {
    let rows = include_str!("../../data/holidays-japan.csv").lines();
    rows.filter_map(|row| row.split(',').next()?.parse().ok()).collect()
});

/// This program does not know the national holidays of a year.
///
/// The Cabinet Office publishes them in February of the year before, when the days of the equinoxes
/// are announced (国民の祝日に関する法律, Art. 2). The law may change until then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoTable {
    /// The year.
    pub year: i32,
}

impl From<NoTable> for Message {
    fn from(NoTable { year }: NoTable) -> Self {
        let years = holiday_years();
        message!("no-holidays-of-year", year, first = years.start(), last = years.end())
    }
}

impl fmt::Display for NoTable {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        Message::from(*self).fmt(f)
    }
}

impl std::error::Error for NoTable {}

/// The years whose national holidays are known.
pub fn holiday_years() -> RangeInclusive<i32> {
    let year = |date: Option<&NaiveDate>| date.map_or(0, Datelike::year);
    year(JAPAN.first())..=year(JAPAN.last())
}

/// Whether the day is a national holiday of Japan.
///
/// # Errors
/// If the holidays of its year are not known.
pub fn is_national_holiday(date: NaiveDate) -> Result<bool, NoTable> {
    if holiday_years().contains(&date.year()) {
        Ok(JAPAN.contains(&date))
    } else {
        Err(NoTable { year: date.year() })
    }
}

/// Whether government offices of Japan are closed: on Saturdays, Sundays, national holidays, and
/// December 29 to January 3 (行政機関の休日に関する法律, Art. 1).
///
/// # Errors
/// If the holidays of its year are not known.
pub fn is_state_closed(date: NaiveDate) -> Result<bool, NoTable> {
    Ok(is_national_holiday(date)? || is_weekend(date) || is_year_end_closure(date))
}

/// The first day from `date` on, itself included, on which government offices of Japan are open
/// (行政機関の休日に関する法律, Art. 2).
///
/// # Errors
/// If the holidays of a year that it reaches are not known.
pub fn next_state_day(date: NaiveDate) -> Result<NaiveDate, NoTable> {
    let mut day = date;
    while is_state_closed(day)? {
        day = day.checked_add_days(Days::new(1)).ok_or(NoTable { year: day.year() })?;
    }
    Ok(day)
}

/// Whether a legal public holiday of the United States (5 U.S.C. 6103(a)) is observed on the day: on
/// Friday if it falls on Saturday, on Monday if it falls on Sunday (6103(b); Executive Order 11582).
///
/// The law defines the days, so they are computed. Days on which the President closes offices by
/// order are not included.
pub fn is_federal_holiday(date: NaiveDate) -> bool {
    // New Year's Day may be observed on December 31 of the year before.
    federal_holidays(date.year()).contains(&Some(date))
        || federal_holidays(date.year() + 1).contains(&Some(date))
}

/// The days on which the holidays of a year are observed.
fn federal_holidays(year: i32) -> [Option<NaiveDate>; 11] {
    let on = |month, day| {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        match date.weekday() {
            Weekday::Sat => date.pred_opt(),
            Weekday::Sun => date.succ_opt(),
            _ => Some(date),
        }
    };
    let nth = |n, weekday, month| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
    [
        on(1, 1),
        nth(3, Weekday::Mon, 1),
        nth(3, Weekday::Mon, 2),
        last_monday_of_may(year),
        // Juneteenth, since 2021: Public Law 117-17.
        on(6, 19).filter(|_| year >= 2021),
        on(7, 4),
        nth(1, Weekday::Mon, 9),
        nth(2, Weekday::Mon, 10),
        on(11, 11),
        nth(4, Weekday::Thu, 11),
        on(12, 25),
    ]
}

/// Whether acts that a law of California requires on the day may be done on the next open day: on
/// Saturdays, Sundays and holidays (Code of Civil Procedure §§ 12a, 135; Government Code §§ 6700,
/// 6701, 6800).
///
/// Only holidays that all versions of § 6700 and § 135 have in common since 2012 are included: a day
/// too few makes a date earlier, a day too many would make it late.
pub fn is_california_closed(date: NaiveDate) -> bool {
    is_weekend(date) || california_holidays(date.year()).contains(&Some(date))
}

/// The holidays of a year in California. If a fixed one falls on a Sunday, the Monday after is one.
fn california_holidays(year: i32) -> [Option<NaiveDate>; 12] {
    let on = |month, day| {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        if date.weekday() == Weekday::Sun { date.succ_opt() } else { Some(date) }
    };
    let nth = |n, weekday, month| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
    let thanksgiving = nth(4, Weekday::Thu, 11);
    let veterans = on(11, 11);
    [
        on(1, 1),
        nth(3, Weekday::Mon, 1),
        on(2, 12),
        nth(3, Weekday::Mon, 2),
        on(3, 31),
        last_monday_of_may(year),
        on(7, 4),
        nth(1, Weekday::Mon, 9),
        // On a Saturday, the Friday before is the holiday.
        veterans.filter(|day| day.weekday() == Weekday::Sat).map_or(veterans, |day| day.pred_opt()),
        thanksgiving,
        thanksgiving.and_then(|day| day.succ_opt()),
        on(12, 25),
    ]
}

fn last_monday_of_may(year: i32) -> Option<NaiveDate> {
    let nth = |n| NaiveDate::from_weekday_of_month_opt(year, 5, Weekday::Mon, n);
    nth(5).or_else(|| nth(4))
}
