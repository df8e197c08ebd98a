//! Counting: from the start of a clock to the day or the hour at which a time limit ends.

use chrono::{Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

use super::TimeLimit;
use crate::calendar::{
    NoTable, Zone, business_days_after, is_federal_holiday, is_weekend, next_state_day,
};
use crate::incident::Moment;
use crate::incident::moment::When;

/// When a duty must be fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Promptly: the law gives no number.
    Promptly,
    /// Within a range of days: a yardstick.
    Window {
        /// First day of the range.
        first: NaiveDate,
        /// Last day of the range.
        last: NaiveDate,
    },
    /// By the end of a day.
    Day {
        /// The day.
        day: NaiveDate,
        /// The day that was counted; an earlier one than `day` if offices are closed on it.
        counted: NaiveDate,
    },
    /// By a time, in Japan Standard Time.
    Time(NaiveDateTime),
    /// Not yet known: the clock starts when the duty with this identifier is fulfilled.
    After(&'static str),
    /// Not yet known: the holidays of the counted day's year have not been published.
    NoTable {
        /// The day that was counted.
        counted: NaiveDate,
        /// The missing table.
        table: NoTable,
    },
    /// Not known: the file does not give the start of the clock, or the date cannot be represented.
    Unknown,
    /// Never: the report is voluntary.
    Voluntary,
    /// Not known: the clock started before the first rule in this program's table.
    NoRule,
}

/// A length of time, in the unit of its time limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Days.
    Days(i64),
    /// Full hours.
    Hours(i64),
}

/// The first day that a moment can mean, in the time zone in which a law counts days.
///
/// A time is in Japan Standard Time; a day without a time is taken as the day in that zone.
pub fn counted_from(moment: &Moment, zone: Zone) -> Option<NaiveDate> {
    let first = moment.earliest()?;
    Some(if has_time(moment) { zone.local(first) } else { first }.date())
}

/// Whether a moment has a time of day.
pub fn has_time(moment: &Moment) -> bool {
    matches!(&moment.when, When::At(point) if point.clock().is_some())
}

/// When a duty with this time limit is due.
///
/// The clock starts at `start`, in Japan Standard Time, which is on `day` where the law counts.
/// `wrongful` says whether the act may have had a wrongful purpose. `other` is the day on which the
/// duty that the time limit depends on was fulfilled.
pub fn due(
    limit: TimeLimit,
    day: NaiveDate,
    start: NaiveDateTime,
    wrongful: bool,
    other: Option<NaiveDate>,
) -> Due {
    let nth = |n: u64| day.checked_add_days(Days::new(n.saturating_sub(1)));
    let on =
        |day: Option<NaiveDate>| day.map_or(Due::Unknown, |day| Due::Day { day, counted: day });
    match limit {
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

impl Due {
    /// Whether a report or notice made at `at` is in time; `None` if that is not certain.
    pub fn is_met(&self, at: &Moment, zone: Zone) -> Option<bool> {
        let by = |limit: NaiveDate| match days(at, zone)? {
            (_, last) if last <= limit => Some(true),
            (first, _) if first > limit => Some(false),
            _ => None,
        };
        match *self {
            Self::Window { last, .. } => by(last),
            Self::Day { day, .. } => by(day),
            // The counted day may move to a later one, so only "in time" is certain.
            Self::NoTable { counted, .. } => by(counted).filter(|in_time| *in_time),
            Self::Time(time) => {
                let first = at.earliest()?;
                let last = if has_time(at) { first } else { at.latest().unwrap_or(first) };
                if last <= time { Some(true) } else { (first > time).then_some(false) }
            }
            Self::Promptly | Self::After(_) | Self::Unknown | Self::Voluntary | Self::NoRule => {
                None
            }
        }
    }

    /// How much later than this a report or notice made at `at` is, at least; `None` if this has
    /// no date.
    pub fn delay(&self, at: &Moment, zone: Zone) -> Option<Span> {
        match *self {
            Self::Window { last: day, .. } | Self::Day { day, .. } => {
                Some(Span::Days((counted_from(at, zone)? - day).num_days()))
            }
            Self::Time(time) => Some(Span::Hours((at.earliest()? - time).num_hours())),
            _ => None,
        }
    }
}

/// The first and the last day that a moment can mean, in the time zone in which a law counts days.
fn days(moment: &Moment, zone: Zone) -> Option<(NaiveDate, NaiveDate)> {
    let first = counted_from(moment, zone)?;
    let last =
        if has_time(moment) { first } else { moment.latest().map_or(first, |last| last.date()) };
    Some((first, last))
}
