//! Points: dates and times together.

use chrono::NaiveDate;

use super::clock::Reading;
use super::date::{Reference, Shown};
use super::{Form, Phrase, Phraser, Weekday, nearness};
use crate::calendar::PartOfDay;
use crate::incident::moment::{Clock, Nearness, Point, Stamp, TimeOfDay};

/// The position of a point in a phrase, for languages whose wording depends on it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// By itself: "on the morning of June 5".
    Alone,
    /// After a preposition: "the morning of June 5".
    Inside,
    /// As an end of a range with a dash.
    Range,
}

impl Role {
    fn id(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Inside => "inside",
            Self::Range => "range",
        }
    }
}

impl Phraser<'_> {
    /// A point with as much of its date as its place in the text asks for.
    pub(super) fn point(&self, point: &Point, role: Role, note: &str) -> Phrase {
        self.point_in(point, self.place.lead, Reading::default(), role, note)
    }

    /// A point with only some parts of its date. The note follows the time.
    pub(super) fn point_in(
        &self,
        point: &Point,
        shape: Shown,
        reading: Reading,
        role: Role,
        note: &str,
    ) -> Phrase {
        match point.stamp {
            Stamp::Year(year) => self.near_date(&self.bare_year(year)?, point),
            Stamp::Month(month, None) => self.near_date(&self.month(month, shape, false)?, point),
            Stamp::Month(month, Some(part)) => self.message(
                "moment-month-part",
                &[
                    ("month", &self.month(month, shape, true)?),
                    ("part", part.id()),
                    ("role", role.id()),
                ],
            ),
            Stamp::Day(date, None) => self.near_date(&self.day(date, shape, point.holiday)?, point),
            Stamp::Day(_, Some(TimeOfDay::Clock(clock))) if shape == Shown::Nothing => {
                self.time_alone(clock, reading, point, role, note)
            }
            Stamp::Day(_, Some(TimeOfDay::Part(part))) if shape == Shown::Nothing => {
                self.message("moment-part", &[("part", part.id())])
            }
            Stamp::Day(date, Some(TimeOfDay::Clock(clock))) => {
                let time = self.clock(clock, reading)?;
                let date_text = self.day(date, shape, point.holiday)?;
                self.date_time(
                    date,
                    clock,
                    &[("date", &date_text), ("time", &time), ("note", note)],
                    point,
                    role,
                )
            }
            Stamp::Day(date, Some(TimeOfDay::Part(part))) => {
                self.day_part(date, part, shape, point.holiday, role)
            }
            Stamp::Time(clock) => self.time_alone(clock, reading, point, role, note),
        }
    }

    fn time_alone(
        &self,
        clock: Clock,
        reading: Reading,
        point: &Point,
        role: Role,
        note: &str,
    ) -> Phrase {
        let time = self.near_time(clock, reading, point)?;
        self.message("moment-time", &[("time", &time), ("note", note), ("role", role.id())])
    }

    /// A time with "about" or "shortly after".
    pub(super) fn near_time(&self, clock: Clock, reading: Reading, point: &Point) -> Phrase {
        let time = self.clock(clock, reading)?;
        self.message("moment-near-time", &[("time", &time), ("nearness", nearness(point))])
    }

    /// Whether a table needs a space between a day and its time: not after a bracket or a word.
    pub(super) fn joint(&self, date: NaiveDate) -> &'static str {
        let bracketed = self.style.weekday != Weekday::None && !self.place.half_width;
        let closed = bracketed || self.reference(date).is_some();
        if closed || self.style.form.is_prose() { "closed" } else { "open" }
    }

    fn date_time(
        &self,
        date: NaiveDate,
        clock: Clock,
        variables: &[(&str, &str)],
        point: &Point,
        role: Role,
    ) -> Phrase {
        let referring = match self.reference(date) {
            Some(Reference::SameDay | Reference::NextDay) if role == Role::Alone => "referring",
            _ => role.id(),
        };
        let id = match self.style.form {
            Form::Jis => "moment-date-time-jis",
            _ if clock == Clock::END_OF_DAY => "moment-end-of-day",
            _ => "moment-date-time",
        };
        let mut all = variables.to_vec();
        all.extend([
            ("nearness", nearness(point)),
            ("role", referring),
            ("joint", self.joint(date)),
        ]);
        self.message(id, &all)
    }

    fn day_part(
        &self,
        date: NaiveDate,
        part: PartOfDay,
        shape: Shown,
        holiday: bool,
        role: Role,
    ) -> Phrase {
        if role == Role::Alone && self.reference(date) == Some(Reference::NextDay) {
            let mut style = self.style.clone();
            style.form = Form::Prose;
            if !self.is_japanese() {
                style.weekday = Weekday::None;
            }
            let date = Phraser { style: &style, ..*self }.following_date(date, holiday)?;
            return self.message("moment-next-day-part", &[("date", &date), ("part", part.id())]);
        }
        let date = self.day(date, shape, holiday)?;
        self.message(
            "moment-day-part",
            &[("date", &date), ("part", part.id()), ("role", role.id())],
        )
    }

    fn near_date(&self, date: &str, point: &Point) -> Phrase {
        match point.nearness {
            Nearness::Exact => Ok(date.into()),
            Nearness::About => self.message("moment-about-date", &[("date", date)]),
            Nearness::ShortlyAfter => self.message("moment-shortly-after-date", &[("date", date)]),
        }
    }
}
