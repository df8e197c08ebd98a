//! Intervals.

use chrono::{Datelike, NaiveDate};

use super::clock::Reading;
use super::date::Shown;
use super::{Form, Phrase, Phraser, Role, Style, Weekday};
use crate::incident::moment::{Clock, End, Nearness, Point, Stamp, TimeOfDay};

impl Phraser<'_> {
    pub(super) fn interval(&self, from: &End, to: &End) -> Phrase {
        let sign = self.sign();
        match (from, to) {
            (End::At(from), End::At(to)) => self.range(from, to),
            (End::At(point), End::Open) => {
                let inside = self.point(point, Role::Inside, &self.note(point, None)?)?;
                self.message("moment-open", &[("from", &inside), ("sign", sign)])
            }
            (from, End::Open) => {
                self.message("moment-open", &[("from", &self.end(from)?), ("sign", sign)])
            }
            (from, End::Now) => {
                self.message("moment-to-now", &[("from", &self.end(from)?), ("sign", sign)])
            }
            (End::Now, to) => {
                self.message("moment-from-now", &[("to", &self.end(to)?), ("sign", sign)])
            }
            (from, to) => self.message(
                "moment-range-words",
                &[
                    ("from", &self.end(from)?),
                    ("to", &self.end(to)?),
                    ("note", ""),
                    ("sign", sign),
                    ("pause", "no"),
                ],
            ),
        }
    }

    /// An end next to one that is no date.
    fn end(&self, end: &End) -> Phrase {
        match end {
            End::At(point) => {
                self.within_range().get(self).point(point, Role::Inside, &self.note(point, None)?)
            }
            End::Anchored(anchor) => self.anchor(anchor),
            End::Now => self.message("moment-now", &[]),
            End::Open => Ok(String::new()),
        }
    }

    fn range(&self, from: &Point, to: &Point) -> Phrase {
        match (from.stamp, to.stamp) {
            (Stamp::Time(_), Stamp::Time(_)) => self.times(None, from, to),
            (
                Stamp::Day(date, Some(TimeOfDay::Clock(_))),
                Stamp::Day(end, Some(TimeOfDay::Clock(_))),
            ) if date == end => self.times(Some(date), from, to),
            _ => self.dates(from, to),
        }
    }

    /// Two times of one day.
    fn times(&self, date: Option<NaiveDate>, from: &Point, to: &Point) -> Phrase {
        let (Some(start), Some(end)) = (from.clock(), to.clock()) else {
            return self.dates(from, to);
        };
        let reading = reading(from, to);
        let dashed = self.style.form != Form::RangeProse;
        let exact = from.nearness == Nearness::Exact && to.nearness == Nearness::Exact;
        let shares_half = dashed && exact && self.shares_half(start, end);
        let start =
            self.near_time(start, Reading { without_half: shares_half, ..reading }, from)?;
        let end = self.near_time(end, reading, to)?;
        let note = self.note(from, None)?;
        let mut variables =
            vec![("from", start.as_str()), ("to", &end), ("note", &note), ("sign", self.sign())];
        let date = date.filter(|_| self.place.lead != Shown::Nothing);
        let Some(date) = date else { return self.message("moment-range-times", &variables) };
        let plain = self.within_range();
        let phraser = if dashed { plain.get(self) } else { *self };
        let holiday = from.holiday || to.holiday;
        let day = phraser.day(date, self.place.lead, holiday)?;
        variables.extend([("date", day.as_str()), ("joint", self.joint(date))]);
        self.message("moment-range-times-of-day", &variables)
    }

    /// Whether the first time may leave its half of the day to the second: 2:04–2:39 p.m.
    fn shares_half(&self, from: Clock, to: Clock) -> bool {
        let is_named = |clock: Clock| clock.hour().is_multiple_of(12) && clock.minute() == 0;
        !self.is_japanese()
            && self.has_twelve_hours()
            && (from.hour() < 12) == (to.hour() < 12)
            && !is_named(from)
            && !is_named(to)
    }

    /// Two ends on different days, or without times.
    fn dates(&self, from: &Point, to: &Point) -> Phrase {
        let about = from.nearness == Nearness::About && to.nearness == Nearness::About;
        let id = match (is_plain(from) && is_plain(to), about && self.style.form.is_prose()) {
            (_, true) => "moment-range-approximate",
            (true, false) => "moment-range",
            (false, false) => "moment-range-words",
        };
        let dashed = id == "moment-range" && self.style.form != Form::RangeProse;
        let role = if dashed { Role::Range } else { Role::Inside };
        let reading = reading(from, to);
        let mut plain = self.within_range();
        if self.is_japanese() && self.tells_next_day(from, to) {
            plain.last.after = from.day();
        }
        let (first, last) = (plain.get(self), plain.last(self));
        let (start, end) = if self.is_japanese() {
            self.japanese_shapes(from, to)
        } else {
            let whole =
                self.place.between || (self.place.weekdays && self.style.weekday != Weekday::None);
            english_shapes(from, to, dashed, whole)
        };
        let note = match (from.clock(), to.clock()) {
            (None, None) => String::new(),
            (Some(_), _) => self.note(from, None)?,
            (None, Some(_)) => self.note(to, None)?,
        };
        let start = first.point_in(from, start, reading, role, "")?;
        let end = last.point_in(to, end, reading, role, "")?;
        let has_weekday =
            first.style.weekday != Weekday::None && matches!(from.stamp, Stamp::Day(_, None));
        let pause = if has_weekday { "yes" } else { "no" };
        let days = self.message(
            id,
            &[
                ("from", &start),
                ("to", &end),
                ("note", &note),
                ("sign", self.sign()),
                ("pause", pause),
            ],
        )?;
        Ok(days + &self.weekdays(from, to)?)
    }

    /// The weekdays behind two days of an English table: (Tue.–Wed.).
    fn weekdays(&self, from: &Point, to: &Point) -> Phrase {
        let shown = self.style.weekday != Weekday::None && !self.style.form.is_prose();
        match (from.stamp, to.stamp) {
            (Stamp::Day(first, None), Stamp::Day(last, None)) if shown && !self.is_japanese() => {
                let (first, last) = (self.weekday_name(first)?, self.weekday_name(last)?);
                let name = self.message(
                    "moment-range",
                    &[
                        ("from", &first),
                        ("to", &last),
                        ("note", ""),
                        ("sign", "dash"),
                        ("pause", "no"),
                    ],
                )?;
                self.message(
                    "moment-weekday",
                    &[("shape", "short"), ("name", &name), ("holiday", "no")],
                )
            }
            _ => Ok(String::new()),
        }
    }

    /// Omits from the end what it shares with the beginning, as far as the form allows.
    fn japanese_shapes(&self, from: &Point, to: &Point) -> (Shown, Shown) {
        let lead = self.place.lead;
        let (Some(start), Some(end)) = (from.earliest(), to.latest()) else {
            return (lead, Shown::Full);
        };
        let (start, end) = (start.date(), to.day().unwrap_or(end.date()));
        if !self.style.elide || !self.same_year(start, end) || self.tells_next_day(from, to) {
            return (lead, Shown::Full);
        }
        let days = from.day().is_some() && to.day().is_some();
        let timed = from.clock().is_some() || to.clock().is_some();
        let day_suffices =
            days && start.month() == end.month() && (self.style.form.is_prose() || !timed);
        (lead, if day_suffices { Shown::Day } else { Shown::MonthDay })
    }

    /// Whether the end is the day after the start, and may be told so.
    fn tells_next_day(&self, from: &Point, to: &Point) -> bool {
        let after = from.day().and_then(|day| day.succ_opt());
        self.place.next_day && after.is_some() && after == to.day()
    }

    /// The styles of the two ends: English has no weekdays there and refers to no date before.
    fn within_range(&self) -> Ends {
        let last = Style { after: None, ..self.style.clone() };
        if self.is_japanese() {
            return Ends { first: self.style.clone(), last };
        }
        let weekday = if self.place.weekdays { self.style.weekday } else { Weekday::None };
        let last = Style { weekday, ..last };
        let after = self.style.after.filter(|_| self.place.referring);
        Ends { first: Style { after, ..last.clone() }, last }
    }

    /// The word by which messages select the sign of a range.
    fn sign(&self) -> &'static str {
        match self.style.form {
            Form::RangeProse if self.place.between => "between",
            Form::RangeProse => "words",
            _ => "dash",
        }
    }
}

/// The styles of the two ends of a range.
struct Ends {
    first: Style,
    last: Style,
}

impl Ends {
    fn get<'a>(&'a self, phraser: &Phraser<'a>) -> Phraser<'a> {
        Phraser { style: &self.first, ..*phraser }
    }

    fn last<'a>(&'a self, phraser: &Phraser<'a>) -> Phraser<'a> {
        Phraser { style: &self.last, ..*phraser }
    }
}

/// English names the year, and if it can the month, once; `whole` dates have their month.
fn english_shapes(from: &Point, to: &Point, dashed: bool, whole: bool) -> (Shown, Shown) {
    let exact = from.nearness == Nearness::Exact && to.nearness == Nearness::Exact;
    match (from.stamp, to.stamp) {
        (Stamp::Day(start, start_time), Stamp::Day(end, end_time))
            if start.year() == end.year() =>
        {
            let untimed = start_time.is_none() && end_time.is_none();
            if untimed && exact && start.month() == end.month() && !whole {
                (Shown::Head, Shown::Tail)
            } else if untimed || !dashed {
                (Shown::MonthDay, Shown::Full)
            } else {
                (Shown::Full, Shown::Full)
            }
        }
        (Stamp::Month(start, None), Stamp::Month(end, None)) if start.year() == end.year() => {
            (Shown::Head, Shown::Full)
        }
        _ => (Shown::Full, Shown::Full),
    }
}

/// Whether a point consists of digits and month names, so that a dash may be next to it.
fn is_plain(point: &Point) -> bool {
    match point.stamp {
        Stamp::Month(_, Some(_)) | Stamp::Day(_, Some(TimeOfDay::Part(_))) => false,
        Stamp::Year(_) | Stamp::Month(..) | Stamp::Day(..) | Stamp::Time(_) => true,
    }
}

/// Minutes have two digits, and are left out only where both times are whole hours.
fn reading(from: &Point, to: &Point) -> Reading {
    let has_minutes = |point: &Point| {
        point.clock().is_some_and(|clock| clock.minute() != 0 || clock.second().is_some())
    };
    Reading { padded: true, minutes: has_minutes(from) || has_minutes(to), without_half: false }
}
