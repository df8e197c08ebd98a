//! Bounds, moments relative to an event, and lists of dates.

use chrono::Datelike;

use super::clock::Reading;
use super::date::Shown;
use super::{Phrase, Phraser, Role, Style, Weekday, kind};
use crate::incident::moment::{Anchor, Bound, Nearness, Point, Relation, Stamp};

impl Phraser<'_> {
    pub(super) fn bounded(&self, bound: Bound, point: &Point) -> Phrase {
        let id = match bound {
            Bound::By => "moment-by",
            Bound::Until => "moment-until",
            Bound::Before => "moment-before",
            Bound::From => "moment-from",
            Bound::Onward => "moment-onward",
            Bound::AsOf => "moment-as-of",
        };
        let inside = self.point(point, Role::Inside, &self.note(point, None)?)?;
        self.message(id, &[("moment", &inside), ("kind", kind(point))])
    }

    pub(super) fn anchor(&self, anchor: &Anchor) -> Phrase {
        let id = match anchor.relation {
            Relation::Upon => "moment-upon-event",
            Relation::JustAfter => "moment-just-after-event",
            Relation::After => "moment-after-event",
            Relation::Before => "moment-before-event",
        };
        self.message(id, &[("event", &anchor.event)])
    }

    /// Several dates. Each shows only the parts that change, in the order of the language.
    pub(super) fn list(&self, points: &[Point]) -> Phrase {
        let style = Style { weekday: Weekday::None, after: None, ..self.style.clone() };
        let phraser = if self.is_japanese() { *self } else { Phraser { style: &style, ..*self } };
        let shapes = phraser.list_shapes(points);
        let whole = shapes.iter().all(|shape| *shape == Shown::Full);
        let length = if whole { "whole" } else { "short" };
        let mut text = String::new();
        for (place, (point, shape)) in points.iter().zip(shapes).enumerate() {
            let note = phraser.note(point, None)?;
            let next = phraser.point_in(point, shape, Reading::default(), Role::Inside, &note)?;
            text = match place {
                0 => next,
                _ => self.joined(&text, &next, length, place + 1 == points.len())?,
            };
        }
        Ok(text)
    }

    /// The next phrase of a list behind those before it.
    pub(super) fn joined(&self, first: &str, second: &str, length: &str, last: bool) -> Phrase {
        let id = if last { "moment-list-last" } else { "moment-list-next" };
        self.message(id, &[("first", first), ("second", second), ("length", length)])
    }

    fn list_shapes(&self, points: &[Point]) -> Vec<Shown> {
        let days: Option<Vec<_>> = points
            .iter()
            .map(|point| match (point.stamp, point.nearness) {
                (Stamp::Day(date, None), Nearness::Exact) => Some(date),
                _ => None,
            })
            .collect();
        let Some(days) = days.filter(|_| self.style.elide || !self.is_japanese()) else {
            return vec![Shown::Full; points.len()];
        };
        let pairs = || days.windows(2).map(|pair| (pair[0], pair[1]));
        if self.is_japanese() {
            let elided = pairs().map(|(before, day)| match self.same_year(before, day) {
                true if before.month() == day.month() => Shown::Day,
                true => Shown::MonthDay,
                false => Shown::Full,
            });
            return std::iter::once(self.place.lead).chain(elided).collect();
        }
        let one_year = pairs().all(|(before, day)| before.year() == day.year());
        let one_month = one_year && pairs().all(|(before, day)| before.month() == day.month());
        let (first, middle, last) = match (one_month, one_year) {
            (true, _) => (Shown::Head, Shown::Day, Shown::Tail),
            (false, true) => (Shown::MonthDay, Shown::MonthDay, Shown::Full),
            (false, false) => (Shown::Full, Shown::Full, Shown::Full),
        };
        let mut shapes = vec![middle; points.len()];
        if let Some(shape) = shapes.first_mut() {
            *shape = first;
        }
        if let Some(shape) = shapes.last_mut() {
            *shape = last;
        }
        shapes
    }
}
