//! Business days. The caller says which days are closed, because laws on holidays differ and change.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The number of closed days in a row after which the search for an open day ends.
const LONGEST_CLOSURE: u32 = 366;

/// The last of the `count` open days after `date`, which is not counted itself. `None` if no day is
/// open for a year.
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

/// The first open day from `date` on, itself included. `None` if no day is open for a year.
pub fn open_day_from(date: NaiveDate, is_closed: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    if is_closed(date) { next_open_day(date, is_closed) } else { Some(date) }
}

/// Whether the day is a Saturday or a Sunday.
pub fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Whether government offices of Japan are closed for the new year, December 29 to January 3
/// (行政機関の休日に関する法律, Art. 1).
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
