//! Counting: from the start of a clock to the day or the hour at which a time limit ends.

use chrono::{Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

use super::{Closed, Start, TimeLimit, day_ends, zone};
use crate::calendar::{
    NoTable, Zone, business_days_after, is_california_closed, is_federal_holiday, is_weekend,
    next_state_day, open_day_from,
};
use crate::incident::moment::When;
use crate::incident::{Law, Moment};

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
    /// Not yet known: this has not started the clock.
    After(Start),
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

/// The day on which something done at an instant counts under a law. The instant is in Japan
/// Standard Time.
pub fn day_of(instant: NaiveDateTime, law: Law) -> NaiveDate {
    let local = zone(law).local(instant);
    match day_ends(law) {
        Some(end) if local.time() > end => local.date().succ_opt().unwrap_or(local.date()),
        _ => local.date(),
    }
}

/// When a duty with this time limit is due.
///
/// The clock starts at `start`, in Japan Standard Time, which is on `day` where the law counts.
/// `wrongful` says whether the act may have had a wrongful purpose. `other` is the day and the
/// instant of the event or of the fulfilment that starts the clock in the place of `start`.
pub fn due(
    limit: TimeLimit,
    day: NaiveDate,
    start: NaiveDateTime,
    wrongful: bool,
    other: Option<(NaiveDate, NaiveDateTime)>,
) -> Due {
    let hours_after = |start: NaiveDateTime, hours| {
        start.checked_add_signed(TimeDelta::hours(hours)).map_or(Due::Unknown, Due::Time)
    };
    let by = |counted: Option<NaiveDate>| {
        counted.map_or(Due::Unknown, |counted| on_open_day(counted, limit.closed()))
    };
    if let TimeLimit::HoursOfEvent { hours, at_most, .. } = limit {
        let (last, event) = (hours_after(start, at_most), other.map(|(_, event)| event));
        return match (last, event.map(|event| (event, hours_after(event, hours)))) {
            (Due::Time(last), Some((event, Due::Time(end)))) => {
                Due::Time(if event > last { end } else { end.min(last) })
            }
            (last, _) => last,
        };
    }
    let (day, start) = match (limit.start(), other) {
        (Start::Since, _) => (day, start),
        (_, Some(other)) => other,
        (waiting, None) => return Due::After(waiting),
    };
    let nth = |n: u64| day.checked_add_days(Days::new(n.saturating_sub(1)));
    match limit {
        TimeLimit::Promptly(_) => Due::Promptly,
        TimeLimit::Yardstick { first, last } => match (nth(first), nth(last)) {
            (Some(first), Some(last)) => Due::Window { first, last },
            _ => Due::Unknown,
        },
        TimeLimit::Days { ordinary, wrongful: longer } => {
            by(nth(if wrongful { longer } else { ordinary }))
        }
        TimeLimit::Hours(hours, _) | TimeLimit::HoursOfEvent { hours, .. } => {
            hours_after(start, hours)
        }
        TimeLimit::BusinessDays(count) => {
            by(business_days_after(day, count, |day| is_weekend(day) || is_federal_holiday(day)))
        }
        TimeLimit::CalendarDays(count, _, _) => by(day.checked_add_days(Days::new(count))),
        TimeLimit::Month(_, _) => by(day.checked_add_months(Months::new(1))),
    }
}

/// The first open day from a counted day on.
fn on_open_day(counted: NaiveDate, closed: Closed) -> Due {
    let day = match closed {
        Closed::Never => Some(counted),
        Closed::Union => open_day_from(counted, is_weekend),
        Closed::California => open_day_from(counted, is_california_closed),
        Closed::Japan => match next_state_day(counted) {
            Ok(day) => Some(day),
            Err(table) => return Due::NoTable { counted, table },
        },
    };
    day.map_or(Due::Unknown, |day| Due::Day { day, counted })
}

impl Due {
    /// Whether a report or notice made at `at` is in time; `None` if that is not certain.
    pub fn is_met(&self, at: &Moment, law: Law) -> Option<bool> {
        let by = |limit: NaiveDate| match days(at, law)? {
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
    pub fn delay(&self, at: &Moment, law: Law) -> Option<Span> {
        match *self {
            Self::Window { last: day, .. } | Self::Day { day, .. } => {
                Some(Span::Days((days(at, law)?.0 - day).num_days()))
            }
            Self::Time(time) => Some(Span::Hours((at.earliest()? - time).num_hours())),
            _ => None,
        }
    }

    /// How much time is left at an instant in Japan Standard Time, or how long ago it ended; `None`
    /// if this has no date.
    pub fn left(&self, then: NaiveDateTime, law: Law) -> Option<Result<Span, Span>> {
        match *self {
            Self::Window { last: day, .. } | Self::Day { day, .. } => {
                let left = (day - day_of(then, law)).num_days();
                Some(if left < 0 { Err(Span::Days(-left)) } else { Ok(Span::Days(left)) })
            }
            Self::Time(time) if then <= time => Some(Ok(Span::Hours((time - then).num_hours()))),
            Self::Time(time) => Some(Err(Span::Hours((then - time).num_hours()))),
            _ => None,
        }
    }
}

/// Whether something done at `at` was surely done before a clock started.
pub fn is_before(at: &Moment, start: &Moment, law: Law) -> bool {
    if has_time(at) && has_time(start) {
        return at.latest().zip(start.earliest()).is_some_and(|(last, first)| last < first);
    }
    let last =
        if has_time(at) { counted_from(at, zone(law)) } else { at.latest().map(|at| at.date()) };
    last.zip(counted_from(start, zone(law))).is_some_and(|(last, first)| last < first)
}

/// The first and the last day that a moment can mean where the law counts.
fn days(moment: &Moment, law: Law) -> Option<(NaiveDate, NaiveDate)> {
    let first = moment.earliest()?;
    if has_time(moment) {
        let day = day_of(first, law);
        return Some((day, day));
    }
    Some((first.date(), moment.latest().unwrap_or(first).date()))
}
