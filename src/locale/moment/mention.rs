//! Moments in running text: a later date leaves out what an earlier one has shown.

use chrono::{Datelike, NaiveDate};

use super::cut::{cut, first, last};
use super::date::Shown;
use super::manner::{Lead, Manner};
use super::{Locale, MentionError, Phraser, Repeats, Shape, Style, YearRepeats, end};
use crate::incident::moment::{End, Moment, Nearness, Point, Stamp, When};
use crate::message;

type Mention = Result<String, MentionError>;

/// The dates that a text has shown so far, in reading order.
#[derive(Debug, Clone, Default)]
pub struct Mentions {
    /// A day of the year told last.
    year: Option<NaiveDate>,
    /// Whether that was in this paragraph.
    year_in_paragraph: bool,
    last: Option<Told>,
    /// Whether the time zone has been shown.
    zone: bool,
}

/// A date as it was told.
#[derive(Debug, Clone, Copy)]
struct Told {
    point: Point,
    /// Whether it was one date, not the end of a range or a list.
    alone: bool,
    in_paragraph: bool,
    in_sentence: bool,
}

impl Mentions {
    /// A paragraph, item or cell begins.
    pub fn paragraph(&mut self) {
        self.year_in_paragraph = false;
        if let Some(last) = &mut self.last {
            last.in_paragraph = false;
            last.in_sentence = false;
        }
    }

    /// A sentence has ended.
    pub fn sentence(&mut self) {
        if let Some(last) = &mut self.last {
            last.in_sentence = false;
        }
    }

    /// Whether the year told last is that of every date of a moment.
    pub fn tells_year_of(&self, moment: &Moment) -> bool {
        let year = self.year.map(|day| day.year());
        let years = [first(&moment.when), last(&moment.when)];
        let mut years = years.into_iter().flatten().filter_map(day_of).map(|day| day.year());
        year.is_some() && years.all(|other| Some(other) == year)
    }

    /// The words of a moment at this place.
    ///
    /// That it is planned is left to the words around it.
    ///
    /// # Errors
    /// If its shape refers to another day than the one told before, or has nothing to print.
    pub fn mention(
        &mut self,
        moment: &Moment,
        shape: Option<Shape>,
        style: &Style,
        repeats: &Repeats,
        locale: &Locale,
    ) -> Mention {
        self.tell(moment, shape, None, &Manner::new(shape, style, *repeats, locale))
    }

    /// The words of the end of a range. What its start says is left out, if that was told just before.
    ///
    /// # Errors
    /// If the moment has no end of its own, and as [`Self::mention`].
    pub fn mention_end(
        &mut self,
        range: &Moment,
        shape: Option<Shape>,
        style: &Style,
        repeats: &Repeats,
        locale: &Locale,
    ) -> Mention {
        let end = end(range).ok_or(MentionError::NoEnd)?;
        let start = match (&range.when, self.last) {
            (When::Interval { from: End::At(from), .. }, Some(last))
                if last.in_sentence
                    && (last.point.stamp == from.stamp
                        || (from.day().is_some() && last.point.day() == from.day())) =>
            {
                Some(last.point)
            }
            _ => None,
        };
        self.tell(&end, shape, start, &Manner::new(shape, style, *repeats, locale))
    }

    /// Several moments as one phrase: 2026年11月16日、30日及び12月21日;
    /// "November 16, November 30 and December 21, 2026".
    ///
    /// # Errors
    /// As [`Self::mention`].
    pub fn joined(
        &mut self,
        moments: &[Moment],
        shape: Option<Shape>,
        style: &Style,
        repeats: &Repeats,
        locale: &Locale,
    ) -> Mention {
        if let Some((first, others)) = moments.split_first()
            && others.iter().all(|other| other == first)
        {
            return self.mention(first, shape, style, repeats, locale);
        }
        let manner = Manner::new(shape, style, *repeats, locale);
        let days: Result<Option<Vec<_>>, MentionError> =
            moments.iter().map(|moment| Ok(exact_day(&cut(moment, shape)?))).collect();
        if let Some(mut days) = days? {
            days.dedup();
            let when = match days.as_slice() {
                [day] => When::At(*day),
                _ => When::List(days),
            };
            return self.tell(&Moment::new(when), shape, None, &manner);
        }
        let mut text = String::new();
        for (place, moment) in moments.iter().enumerate() {
            // What the first one says of the year holds for those that follow.
            let later = Repeats { year: YearRepeats::Once, ..*repeats };
            let repeats = if place == 0 { repeats } else { &later };
            let next = self.mention(moment, shape, style, repeats, locale)?;
            text = match place {
                0 => next,
                _ => manner.phraser(Lead::default()).joined(
                    &text,
                    &next,
                    "whole",
                    place + 1 == moments.len(),
                )?,
            };
        }
        Ok(text)
    }

    fn tell(
        &mut self,
        moment: &Moment,
        shape: Option<Shape>,
        start: Option<Point>,
        manner: &Manner,
    ) -> Mention {
        let moment = cut(moment, shape)?;
        let (first, last) = (first(&moment.when), last(&moment.when));
        let lead = match first {
            Some(first) => self.lead(&moment.when, first, shape, start, manner)?,
            None => Lead::default(),
        };
        let mut style = manner.style.clone();
        style.after = lead.after;
        let refers = matches!(shape, Some(Shape::Time | Shape::SameDay | Shape::NextDay));
        style.zone &= !(refers && self.zone);
        let mut phraser = manner.phraser(lead);
        phraser.style = &style;
        phraser.place.referring = refers;
        let text = phraser.moment(&moment)?;
        let points = [first, last];
        let timed = points.iter().flatten().any(|point| point.clock().is_some());
        self.zone |= style.zone && timed;
        if let (Some(first), Some(last)) = (first, last) {
            self.note_year(first, last, lead, &phraser);
            if !matches!(last.stamp, Stamp::Time(_)) {
                let alone = matches!(moment.when, When::At(_) | When::Bounded(..));
                self.last =
                    Some(Told { point: last, alone, in_paragraph: true, in_sentence: true });
            }
        }
        Ok(text)
    }

    /// How the first date of a moment is told here.
    fn lead(
        &self,
        when: &When,
        point: Point,
        shape: Option<Shape>,
        start: Option<Point>,
        manner: &Manner,
    ) -> Result<Lead, MentionError> {
        let Some(shape) = shape else { return Ok(self.free_lead(when, point, start, manner)) };
        let before = || {
            let day = self.last.and_then(|last| last.point.day());
            day.ok_or(MentionError::NoDayBefore(shape))
        };
        let day = || point.day().ok_or_else(|| MentionError::Lacks(shape, message!("a-day-told")));
        let other = |before, date| Err(MentionError::OtherDate { shape, before, date });
        let phraser = manner.phraser(Lead::default());
        match shape {
            Shape::Time if matches!(point.stamp, Stamp::Time(_)) => Ok(Lead::default()),
            Shape::Time | Shape::SameDay => match (before()?, day()?) {
                (before, day) if before != day => other(before, day),
                _ if shape == Shape::Time => Ok(Lead::shown(Shown::Nothing)),
                (_, day) => Ok(Lead::after(day)),
            },
            Shape::NextDay => match (before()?, day()?) {
                (before, day) if before.succ_opt() == Some(day) => Ok(Lead::after(before)),
                (before, day) => other(before, day),
            },
            Shape::SameMonth | Shape::InMonth => match (before()?, day()?) {
                (before, day) if before.month() != day.month() || before.year() != day.year() => {
                    other(before, day)
                }
                _ if shape == Shape::SameMonth => Ok(Lead::shown(Shown::SameMonth)),
                _ if phraser.is_japanese() => Ok(Lead::shown(Shown::Day)),
                _ => Ok(Lead::shown(Shown::MonthDay)),
            },
            Shape::Full
            | Shape::Short
            | Shape::NoYear
            | Shape::Dotted
            | Shape::Slash
            | Shape::ShortSlash => Ok(Lead::default()),
            Shape::Day
            | Shape::Date
            | Shape::DateTime
            | Shape::Month
            | Shape::Year
            | Shape::FromTo
            | Shape::Between
            | Shape::Dash => Ok(self.free_lead(when, point, start, manner)),
        }
    }

    /// How the house tells a date here, by what was told before.
    fn free_lead(&self, when: &When, point: Point, start: Option<Point>, manner: &Manner) -> Lead {
        let phraser = manner.phraser(Lead::default());
        if !phraser.is_japanese() || !manner.style.form.is_prose() {
            return Lead::default();
        }
        if let Some(lead) = start.and_then(|start| ending(start, point, &phraser)) {
            return lead;
        }
        if let Some(lead) = self.repeated(when, point, &phraser, manner.repeats) {
            return lead;
        }
        let told = match manner.repeats.year {
            YearRepeats::Always => false,
            YearRepeats::Paragraph => self.year_in_paragraph,
            YearRepeats::Once => true,
        };
        let same_year = match (self.year, day_of(point)) {
            (Some(year), Some(day)) => phraser.same_year(year, day),
            _ => false,
        };
        Lead::shown(if told && same_year { Shown::MonthDay } else { Shown::Full })
    }

    /// A day as that of the date before, the next one, or one of the same month.
    fn repeated(
        &self,
        when: &When,
        point: Point,
        phraser: &Phraser,
        repeats: Repeats,
    ) -> Option<Lead> {
        let (last, day) = (self.last.filter(|last| last.alone && last.in_paragraph)?, point.day()?);
        let before = last.point.day()?;
        let vague = point.nearness != Nearness::Exact && !is_timed(point);
        if vague || matches!(when, When::List(_)) {
            return None;
        }
        if before == day {
            if last.in_sentence && is_timed(last.point) && is_timed(point) {
                return Some(Lead::shown(Shown::Nothing));
            }
            return repeats.same_day.then_some(Lead::after(day));
        }
        if repeats.next_day && before.succ_opt() == Some(day) {
            return Some(Lead::after(before));
        }
        let same_month = before.month() == day.month() && phraser.same_year(before, day);
        (repeats.same_month && same_month).then_some(Lead::shown(Shown::SameMonth))
    }

    fn note_year(&mut self, first: Point, last: Point, lead: Lead, phraser: &Phraser) {
        if phraser.style.omit_year {
            return;
        }
        let (Some(first), Some(last)) = (day_of(first), day_of(last)) else { return };
        let referred = lead.after.is_some_and(|day| phraser.same_year(day, first));
        let lead_tells = lead.shown == Shown::Full && !referred;
        if lead_tells || !phraser.same_year(first, last) {
            self.year = Some(last);
            self.year_in_paragraph = true;
        }
    }
}

/// The words of a moment outside of running text, such as a date line or the time of a row.
///
/// # Errors
/// If the shape refers to another date, or the moment has nothing that it could print.
pub fn shaped(
    moment: &Moment,
    shape: Option<Shape>,
    style: &Style,
    repeats: &Repeats,
    locale: &Locale,
) -> Mention {
    let mut mentions = Mentions::default();
    if shape == Some(Shape::Time) {
        // The day of a row is told beside it.
        mentions.last = first(&moment.when).map(|point| Told {
            point,
            alone: true,
            in_paragraph: true,
            in_sentence: true,
        });
    }
    mentions.mention(moment, shape, style, repeats, locale)
}

/// How the end of a range is told after its start.
fn ending(start: Point, end: Point, phraser: &Phraser) -> Option<Lead> {
    let (from, to) = (day_of(start)?, day_of(end)?);
    if !phraser.same_year(from, to) {
        return None;
    }
    Some(match (start.day(), end.day()) {
        (Some(from), Some(to)) if from == to && is_timed(end) => Lead::shown(Shown::Nothing),
        (Some(from), Some(to)) if phraser.place.next_day && from.succ_opt() == Some(to) => {
            Lead::after(from)
        }
        (Some(from), Some(to)) if from != to && from.month() == to.month() => {
            Lead::shown(Shown::Day)
        }
        _ => Lead::shown(Shown::MonthDay),
    })
}

fn is_timed(point: Point) -> bool {
    matches!(point.stamp, Stamp::Day(_, Some(_)) | Stamp::Time(_))
}

/// A day of the year that a point names.
fn day_of(point: Point) -> Option<NaiveDate> {
    match point.stamp {
        Stamp::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
        Stamp::Month(month, _) => Some(month.first_day()),
        Stamp::Day(day, _) => Some(day),
        Stamp::Time(_) => None,
    }
}

/// The day, as a point of a list.
fn exact_day(moment: &Moment) -> Option<Point> {
    moment.day()?;
    first(&moment.when).filter(|_| moment.label.is_none())
}
