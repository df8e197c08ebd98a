//! Business days: counted by a calendar the caller knows, since holidays are law and change.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// After so many closed days in succession the calendar is taken to have no open day.
const LONGEST_CLOSURE: u32 = 366;

/// The day that many open days after `date`; `None` where the calendar never opens.
///
/// `date` itself is not counted, whether open or not.
pub fn business_days_after(
    date: NaiveDate,
    count: u32,
    is_closed: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    let mut day = date;
    for _ in 0..count {
        day = next_open_day(day, &is_closed)?;
    }
    Some(day)
}

/// Whether the day is a Saturday or a Sunday.
pub fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Whether offices of the state are closed for the turn of the year, December 29 to January 3
/// (行政機関の休日に関する法律, article 1).
pub fn is_year_end_closure(date: NaiveDate) -> bool {
    matches!((date.month(), date.day()), (12, 29..) | (1, ..=3))
}

fn next_open_day(date: NaiveDate, is_closed: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let mut day = date;
    for _ in 0..LONGEST_CLOSURE {
        day = day.checked_add_days(Days::new(1))?;
        if !is_closed(day) {
            return Some(day);
        }
    }
    None
}
