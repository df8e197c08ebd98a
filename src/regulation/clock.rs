//! From the start of a clock to the day or the hour that it runs to.

use chrono::{Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

use super::TimeLimit;
use crate::calendar::{
    NoTable, Zone, business_days_after, is_federal_holiday, is_weekend, next_state_day,
};
use crate::incident::Moment;
use crate::incident::moment::When;

/// When a duty is to be fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Promptly: the law names no number.
    Promptly,
    /// In these days, by a yardstick.
    Window {
        /// The first of them.
        first: NaiveDate,
        /// The last of them.
        last: NaiveDate,
    },
    /// No later than a day.
    Day {
        /// The day.
        day: NaiveDate,
        /// The day that was counted, from which it has moved if offices were closed.
        counted: NaiveDate,
    },
    /// No later than a time, as clocks in Japan show it.
    Time(NaiveDateTime),
    /// Once another duty is fulfilled.
    After(&'static str),
    /// The day that was counted is known, but not whether offices are open then.
    NoTable {
        /// The day that was counted.
        counted: NaiveDate,
        /// The table that is missing.
        table: NoTable,
    },
    /// The file does not say when the clock began, or it lies outside of the calendar.
    Unknown,
    /// Never: the report is voluntary.
    Voluntary,
    /// There was no rule in this program's table when the clock began.
    NoRule,
}

/// The day that a clock begins on, there where its law counts: the first that the moment can mean.
///
/// A day without a time is taken as the day there; a time is one in Japan.
pub fn counted_from(moment: &Moment, zone: Zone) -> Option<NaiveDate> {
    let first = moment.earliest()?;
    let has_time = matches!(&moment.when, When::At(point) if point.clock().is_some());
    Some(if has_time { zone.local(first) } else { first }.date())
}

/// What a clock comes to. `start` is the first instant, in Japan, that `day` stands for; `other` is
/// the day on which the duty that the clock waits for was fulfilled.
pub fn due(
    clock: TimeLimit,
    day: NaiveDate,
    start: NaiveDateTime,
    wrongful: bool,
    other: Option<NaiveDate>,
) -> Due {
    let nth = |n: u64| day.checked_add_days(Days::new(n.saturating_sub(1)));
    let on =
        |day: Option<NaiveDate>| day.map_or(Due::Unknown, |day| Due::Day { day, counted: day });
    match clock {
        TimeLimit::Promptly => Due::Promptly,
        TimeLimit::Yardstick { first, last } => match (nth(first), nth(last)) {
            (Some(first), Some(last)) => Due::Window { first, last },
            _ => Due::Unknown,
        },
        TimeLimit::Days { ordinary, wrongful: longer } => {
            let Some(counted) = nth(if wrongful { longer } else { ordinary }) else {
                return Due::Unknown;
            };
            match next_state_day(counted) {
                Ok(day) => Due::Day { day, counted },
                Err(table) => Due::NoTable { counted, table },
            }
        }
        TimeLimit::Hours(hours) => {
            start.checked_add_signed(TimeDelta::hours(hours)).map_or(Due::Unknown, Due::Time)
        }
        TimeLimit::BusinessDays(count) => {
            on(business_days_after(day, count, |day| is_weekend(day) || is_federal_holiday(day)))
        }
        TimeLimit::CalendarDays(count) => on(day.checked_add_days(Days::new(count))),
        TimeLimit::DaysAfter(count, duty) => {
            other.map_or(Due::After(duty), |other| on(other.checked_add_days(Days::new(count))))
        }
        TimeLimit::MonthAfter(duty) => {
            other.map_or(Due::After(duty), |other| on(other.checked_add_months(Months::new(1))))
        }
    }
}
