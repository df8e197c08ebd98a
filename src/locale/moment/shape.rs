//! What of a moment a page prints, and how a house repeats dates.

use std::fmt;

use crate::incident::moment::{Bound, End, Moment, Point, When};

/// What of a moment is printed, as `as=` of a page says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Nothing is left out.
    Full,
    /// No time.
    Day,
    /// No weekday and no time.
    Date,
    /// No weekday.
    DateTime,
    /// No year.
    NoYear,
    /// Month and day.
    Short,
    /// The time alone, of the day told before.
    Time,
    /// The month with its year.
    Month,
    /// The year alone.
    Year,
    /// 同日18時; "6:00 p.m. on the same day", behind an "at" that is typed.
    SameDay,
    /// 翌27日, 翌27日9時; "the next day", "9:00 a.m. on the next day".
    NextDay,
    /// 同月13日, of the month told before; "September 13".
    SameMonth,
    /// 28日, of the month told before; "September 28".
    InMonth,
    /// A range as から…まで; "from … to …".
    FromTo,
    /// A range as から…までの間; "between … and …".
    Between,
    /// A range with ～ or –.
    Dash,
    /// 令和8.5.21(木) 6:50.
    Dotted,
    /// 2026/5/21(木) 6:50.
    Slash,
}

impl Shape {
    /// Every shape.
    pub const ALL: [Self; 18] = [
        Self::Full,
        Self::Day,
        Self::Date,
        Self::DateTime,
        Self::NoYear,
        Self::Short,
        Self::Time,
        Self::Month,
        Self::Year,
        Self::SameDay,
        Self::NextDay,
        Self::SameMonth,
        Self::InMonth,
        Self::FromTo,
        Self::Between,
        Self::Dash,
        Self::Dotted,
        Self::Slash,
    ];

    /// The word for it on a page.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Day => "day",
            Self::Date => "date",
            Self::DateTime => "date-time",
            Self::NoYear => "no-year",
            Self::Short => "short",
            Self::Time => "time",
            Self::Month => "month",
            Self::Year => "year",
            Self::SameDay => "same-day",
            Self::NextDay => "next-day",
            Self::SameMonth => "same-month",
            Self::InMonth => "in-month",
            Self::FromTo => "from-to",
            Self::Between => "between",
            Self::Dash => "dash",
            Self::Dotted => "dotted",
            Self::Slash => "slash",
        }
    }

    /// The shape that a word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.as_str() == word)
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How a house writes dates that come again, ranges and minutes. The default repeats everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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

/// How often a Japanese text tells the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum YearRepeats {
    /// With each date.
    #[default]
    Always,
    /// Once in a paragraph, item or cell, and when another year comes.
    Paragraph,
    /// Once, and when another year comes.
    Once,
}

/// How a range is written among words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ranges {
    /// から…まで; "from … to …".
    Words,
    /// ～; –.
    #[default]
    Dash,
}

/// How minutes are written in Japanese words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Minutes {
    /// 9時5分, 11時.
    #[default]
    Plain,
    /// 9時05分, 11時00分.
    TwoDigits,
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
    .map(|point| Moment::new(When::At(point)))
}

/// When something ends that has an end of its own: `{x.at.end}`.
pub fn end(moment: &Moment) -> Option<Moment> {
    match &moment.when {
        When::Interval { to, .. } => end_point(to),
        When::Bounded(Bound::By | Bound::Until, point) => Some(*point),
        _ => None,
    }
    .map(|point| Moment::new(When::At(point)))
}

fn end_point(end: &End) -> Option<Point> {
    match end {
        End::At(point) => Some(*point),
        End::Anchored(_) | End::Now | End::Open => None,
    }
}
