//! The position of a moment in time, as far as it is known.

use chrono::{Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

use super::point::{end_of, start_of};
use super::{Bound, End, Half, Moment, Nearness, Point, Quarter, Stamp, TimeOfDay, When};
use crate::calendar::{PartOfMonth, fiscal_year_days};

/// How precise a moment is, as far as sentences word that differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// A day, perhaps with a time.
    Day,
    /// A month, or a part of it.
    Month,
    /// The beginning or the end of a month.
    EdgeOfMonth,
    /// Anything else.
    Other,
}

impl Precision {
    /// The word by which messages select it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::EdgeOfMonth => "edge",
            Self::Other => "other",
        }
    }
}

impl Moment {
    /// How precise it is.
    pub fn precision(&self) -> Precision {
        let When::At(point) = &self.when else { return Precision::Other };
        if self.label.is_some() || point.holiday {
            return Precision::Other;
        }
        match (point.stamp, point.nearness) {
            (Stamp::Day(_, None), Nearness::Exact)
            | (Stamp::Day(_, Some(TimeOfDay::Clock(_))), Nearness::Exact | Nearness::About) => {
                Precision::Day
            }
            (Stamp::Month(_, None), Nearness::Exact) => Precision::Month,
            (Stamp::Month(_, Some(part)), Nearness::Exact) => match part {
                PartOfMonth::Early
                | PartOfMonth::Middle
                | PartOfMonth::Late
                | PartOfMonth::LastWeek => Precision::Month,
                PartOfMonth::Start | PartOfMonth::End => Precision::EdgeOfMonth,
                PartOfMonth::Within => Precision::Other,
            },
            _ => Precision::Other,
        }
    }

    /// Whether it names a time of day on the clock.
    pub fn is_timed(&self) -> bool {
        matches!(&self.when, When::At(point) if point.clock().is_some())
    }

    /// The day, if it is exactly one day.
    pub fn day(&self) -> Option<NaiveDate> {
        match &self.when {
            When::At(Point { stamp: Stamp::Day(day, None), nearness: Nearness::Exact, .. }) => {
                Some(*day)
            }
            _ => None,
        }
    }

    /// The day, if it lies within one day.
    pub fn date(&self) -> Option<NaiveDate> {
        match &self.when {
            When::At(point) => point.day(),
            _ => None,
        }
    }

    /// The first second it can mean; `None` if it has no beginning on the calendar.
    pub fn earliest(&self) -> Option<NaiveDateTime> {
        match &self.when {
            When::At(point) => point.earliest(),
            When::Interval { from: End::At(point), .. } => point.earliest(),
            When::Bounded(Bound::From | Bound::Onward | Bound::AsOf, point) => point.earliest(),
            When::List(points) => points.iter().filter_map(super::point::Point::earliest).min(),
            When::Recurring(_, Some(point)) => point.earliest(),
            When::FiscalYear(year) => start_of(fiscal_year_days(*year)?.0),
            When::FiscalQuarter(year, quarter) => start_of(quarter_days(*year, *quarter)?.0),
            When::FiscalHalf(year, half) => start_of(half_days(*year, *half)?.0),
            _ => None,
        }
    }

    /// The last second it can mean; `None` if it has no end on the calendar.
    pub fn latest(&self) -> Option<NaiveDateTime> {
        match &self.when {
            When::At(point) => point.latest(),
            When::Interval { to: End::At(point), .. } => point.latest(),
            When::Bounded(Bound::By | Bound::Until | Bound::AsOf, point) => point.latest(),
            When::Bounded(Bound::Before, point) => {
                point.earliest()?.checked_sub_signed(TimeDelta::seconds(1))
            }
            When::List(points) => points.iter().filter_map(super::point::Point::latest).max(),
            When::FiscalYear(year) => end_of(fiscal_year_days(*year)?.1),
            When::FiscalQuarter(year, quarter) => end_of(quarter_days(*year, *quarter)?.1),
            When::FiscalHalf(year, half) => end_of(half_days(*year, *half)?.1),
            _ => None,
        }
    }

    /// The last second by which it ends or, without an end, has begun.
    pub fn begun(&self) -> Option<NaiveDateTime> {
        self.latest().or_else(|| match &self.when {
            When::Interval { from: End::At(point), .. }
            | When::Bounded(Bound::From | Bound::Onward, point) => point.latest(),
            _ => None,
        })
    }

    /// The last second, if it is exactly a day or a minute. A notice of this date shows what was
    /// known by then.
    pub fn cutoff(&self) -> Option<NaiveDateTime> {
        match &self.when {
            When::At(
                point @ Point {
                    stamp: Stamp::Day(_, None | Some(TimeOfDay::Clock(_))),
                    nearness: Nearness::Exact,
                    ..
                },
            ) => point.latest(),
            _ => None,
        }
    }

    /// Whether it still lies ahead then: it begins later, or, having no beginning, ends later.
    pub fn is_after(&self, then: NaiveDateTime) -> bool {
        if self.when == When::Soon {
            return true;
        }
        self.earliest().or_else(|| self.latest()).is_some_and(|instant| instant > then)
    }
}

/// The first and the last day of a half of a fiscal year.
fn half_days(year: i32, half: Half) -> Option<(NaiveDate, NaiveDate)> {
    months_of(year, u32::from(half.number() - 1) * 6, 6)
}

/// The first and the last day of a quarter of a fiscal year.
fn quarter_days(year: i32, quarter: Quarter) -> Option<(NaiveDate, NaiveDate)> {
    months_of(year, u32::from(quarter.number() - 1) * 3, 3)
}

/// The first and the last day of so many months of a fiscal year, behind those before them.
fn months_of(year: i32, before: u32, months: u32) -> Option<(NaiveDate, NaiveDate)> {
    let (april, _) = fiscal_year_days(year)?;
    let first = april.checked_add_months(Months::new(before))?;
    let last = first.checked_add_months(Months::new(months))?.checked_sub_days(Days::new(1))?;
    Some((first, last))
}
