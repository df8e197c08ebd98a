//! What of a moment a page prints, and how a house repeats dates.

use std::fmt;

use chrono::NaiveDate;

use super::PhraseError;
use crate::incident::moment::{Bound, End, Moment, Point, When};
use crate::incident::record::keywords;
use crate::message;
use crate::message::Message;

keywords! {
    /// What of a moment is printed, as `as=` of a page says it.
    pub enum Shape {
        /// Nothing is left out.
        Full = "full",
        /// No time.
        Day = "day",
        /// No weekday and no time.
        Date = "date",
        /// No weekday.
        DateTime = "date-time",
        /// No year.
        NoYear = "no-year",
        /// Month and day.
        Short = "short",
        /// The time alone, of the day told before.
        Time = "time",
        /// The month with its year.
        Month = "month",
        /// The year alone.
        Year = "year",
        /// 同日18時; "6:00 p.m. on the same day", behind an "at" that is typed.
        SameDay = "same-day",
        /// 翌27日, 翌27日9時; "the next day", "9:00 a.m. on the next day".
        NextDay = "next-day",
        /// 同月13日, of the month told before; "September 13".
        SameMonth = "same-month",
        /// 28日, of the month told before; "September 28".
        InMonth = "in-month",
        /// A range as から…まで; "from … to …".
        FromTo = "from-to",
        /// A range as から…までの間; "between … and …".
        Between = "between",
        /// A range with ～ or –.
        Dash = "dash",
        /// 令和8.5.21(木) 6:50.
        Dotted = "dotted",
        /// 2026/5/21(木) 6:50.
        Slash = "slash",
        /// 5/21 6:50.
        ShortSlash = "short-slash",
    }
}

impl Shape {
    /// The shape that a word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|shape| shape.as_str() == word)
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a moment cannot be told at its place.
#[derive(Debug)]
pub enum MentionError {
    /// It has no phrase.
    Phrase(PhraseError),
    /// The shape refers to a day, and none was told before.
    NoDayBefore(Shape),
    /// The shape refers to the date told before, and that is another one.
    OtherDate {
        /// The shape.
        shape: Shape,
        /// The date told before.
        before: NaiveDate,
        /// The date of the moment.
        date: NaiveDate,
    },
    /// It has no end of its own.
    NoEnd,
    /// The moment has nothing that the shape could print, such as a time.
    Lacks(Shape, Message),
}

impl From<&MentionError> for Message {
    fn from(error: &MentionError) -> Self {
        match error {
            MentionError::Phrase(error) => error.into(),
            MentionError::NoDayBefore(shape) => message!("no-day-before", shape = shape.as_str()),
            MentionError::NoEnd => message!("no-end"),
            MentionError::OtherDate { shape, before, date } => {
                message!("other-date", shape = shape.as_str(), before, date)
            }
            MentionError::Lacks(shape, what) => {
                message!("moment-lacks", shape = shape.as_str(), what)
            }
        }
    }
}

impl fmt::Display for MentionError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        Message::from(self).fmt(f)
    }
}

impl std::error::Error for MentionError {}

impl<E: Into<PhraseError>> From<E> for MentionError {
    fn from(error: E) -> Self {
        Self::Phrase(error.into())
    }
}

/// How a house writes dates that come again, ranges and minutes. The default repeats everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repeats {
    /// How often a Japanese text tells the year.
    pub year: YearRepeats,
    /// Whether a second moment of one day in a paragraph is 同日.
    pub same_day: bool,
    /// Whether the day after the one told before in the paragraph is 翌28日.
    pub next_day: bool,
    /// Whether another day of the month told before in the paragraph is 同月13日.
    pub same_month: bool,
    /// How a range is written among words.
    pub ranges: Ranges,
    /// How minutes are written in Japanese words.
    pub minutes: Minutes,
}

keywords! {
    /// How often a Japanese text tells the year.
    pub enum YearRepeats {
        /// With each date.
        Always = "always",
        /// Once in a paragraph, item or cell, and when another year comes.
        Paragraph = "paragraph",
        /// Once, and when another year comes.
        Once = "once",
    }
}

keywords! {
    /// How a range is written among words.
    pub enum Ranges {
        /// から…まで; "from … to …".
        Words = "words",
        /// ～; –.
        Dash = "dash",
    }
}

keywords! {
    /// How minutes are written in Japanese words.
    pub enum Minutes {
        /// 9時5分, 11時.
        Plain = "plain",
        /// 9時05分, 11時00分.
        TwoDigits = "two-digits",
    }
}

impl Default for Repeats {
    fn default() -> Self {
        Self {
            year: YearRepeats::Always,
            same_day: false,
            next_day: false,
            same_month: false,
            ranges: Ranges::Dash,
            minutes: Minutes::Plain,
        }
    }
}

/// When something begins that has a beginning of its own: `{x.at.start}`.
///
/// Neither a day nor a list has one.
pub fn start(moment: &Moment) -> Option<Moment> {
    match &moment.when {
        When::Interval { from, .. } => end_point(from),
        When::Bounded(Bound::From | Bound::Onward, point) | When::Recurring(_, Some(point)) => {
            Some(*point)
        }
        _ => None,
    }
    .map(|point| Moment::new(When::At(point)).of(moment))
}

/// When something ends that has an end of its own: `{x.at.end}`.
pub fn end(moment: &Moment) -> Option<Moment> {
    match &moment.when {
        When::Interval { to, .. } => end_point(to),
        When::Bounded(Bound::By | Bound::Until, point) => Some(*point),
        _ => None,
    }
    .map(|point| Moment::new(When::At(point)).of(moment))
}

fn end_point(end: &End) -> Option<Point> {
    match end {
        End::At(point) => Some(*point),
        End::Anchored(_) | End::Now | End::Open => None,
    }
}
