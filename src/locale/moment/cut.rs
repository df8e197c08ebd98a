//! What a shape leaves of a moment.

use chrono::Datelike;

use super::{MentionError, Shape};
use crate::incident::moment::{End, Moment, Month, Nearness, Point, Stamp, TimeOfDay, When};
use crate::message;

/// The moment without what the shape leaves out.
pub(super) fn cut(moment: &Moment, shape: Option<Shape>) -> Result<Moment, MentionError> {
    let mut cut = moment.clone();
    cut.planned = false;
    let Some(shape) = shape else { return Ok(cut) };
    match shape {
        Shape::Day | Shape::Date | Shape::Short => cut.when = each(cut.when, without_time),
        Shape::Month => cut.when = each(cut.when, to_month),
        Shape::Year => cut.when = each(cut.when, to_year),
        Shape::Time if !is_time_of_a_day(&cut.when) => {
            return Err(MentionError::Lacks(shape, message!("time-of-one-day")));
        }
        Shape::FromTo | Shape::Between | Shape::Dash if !is_range(&cut.when) => {
            return Err(MentionError::Lacks(shape, message!("start-and-end")));
        }
        _ => {}
    }
    // A label names the time.
    if cut.when != moment.when {
        cut.label = None;
    }
    Ok(cut)
}

/// The first point of a moment.
pub(super) fn first(when: &When) -> Option<Point> {
    match when {
        When::At(point) | When::Bounded(_, point) | When::Recurring(_, Some(point)) => Some(*point),
        When::Interval { from: End::At(point), .. } | When::Interval { to: End::At(point), .. } => {
            Some(*point)
        }
        When::List(points) => points.first().copied(),
        _ => None,
    }
}

/// The last point of a moment.
pub(super) fn last(when: &When) -> Option<Point> {
    match when {
        When::Interval { to: End::At(point), .. } => Some(*point),
        When::List(points) => points.last().copied(),
        _ => first(when),
    }
}

fn each(when: When, change: fn(Point) -> Point) -> When {
    let of_end = |end| match end {
        End::At(point) => End::At(change(point)),
        other => other,
    };
    match when {
        When::At(point) => When::At(change(point)),
        When::Bounded(bound, point) => When::Bounded(bound, change(point)),
        When::Recurring(recurrence, Some(point)) => {
            When::Recurring(recurrence, Some(change(point)))
        }
        When::Interval { from, to } => match (of_end(from), of_end(to)) {
            (End::At(from), End::At(to)) if from == to => When::At(from),
            (from, to) => When::Interval { from, to },
        },
        When::List(points) => {
            let mut points: Vec<_> = points.into_iter().map(change).collect();
            points.dedup();
            match points.as_slice() {
                [point] => When::At(*point),
                _ => When::List(points),
            }
        }
        other => other,
    }
}

fn without_time(point: Point) -> Point {
    match point.stamp {
        Stamp::Day(day, Some(_)) => {
            Point { stamp: Stamp::Day(day, None), nearness: Nearness::Exact, ..point }
        }
        _ => point,
    }
}

fn to_month(point: Point) -> Point {
    let month = match point.stamp {
        Stamp::Day(day, _) => Month::new(day.year(), day.month()),
        Stamp::Month(month, _) => Some(month),
        Stamp::Year(_) | Stamp::Time(_) => None,
    };
    month.map_or(point, |month| Point::exactly(Stamp::Month(month, None)))
}

fn to_year(point: Point) -> Point {
    match point.stamp {
        Stamp::Day(day, _) => Point::exactly(Stamp::Year(day.year())),
        Stamp::Month(month, _) => Point::exactly(Stamp::Year(month.year())),
        Stamp::Year(_) | Stamp::Time(_) => point,
    }
}

fn is_range(when: &When) -> bool {
    matches!(when, When::Interval { from: End::At(_), to: End::At(_) })
}

/// Whether everything in it is a time, and of one day.
fn is_time_of_a_day(when: &When) -> bool {
    let timed = |point: &Point| {
        matches!(point.stamp, Stamp::Time(_))
            || matches!(point.stamp, Stamp::Day(_, Some(TimeOfDay::Clock(_) | TimeOfDay::Part(_))))
    };
    match when {
        When::Interval { from: End::At(from), to: End::At(to) } => {
            timed(from) && timed(to) && from.day() == to.day()
        }
        When::At(point) | When::Bounded(_, point) => timed(point),
        When::Interval { from: End::At(point), .. } | When::Interval { to: End::At(point), .. } => {
            timed(point)
        }
        _ => false,
    }
}
