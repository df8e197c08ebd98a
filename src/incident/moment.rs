//! When something happened or will happen, as precisely as it is known.
//!
//! A moment is written as one line of text. Dates follow EDTF (ISO 8601-2) as far as it reaches, and plain
//! English words say the rest:
//!
//! | write | means |
//! |---|---|
//! | `2023` | a year |
//! | `2023-06` | a month |
//! | `2023-06-05` | a day |
//! | `2023-06-05T06:00` | a minute (6時); a space may stand for the `T` |
//! | `2023-06-05T01:12:28` | a second |
//! | `2023-06-05T24:00` | the end of a day; where something begins, it is read as 0:00 of the next |
//! | `2023-06-04T16:12:28Z`, `…+01:00` | a time elsewhere, read as Japan Standard Time |
//! | `T09:00` | a time of any day |
//! | `R5.06.05`, `R5.06`, `R5` | an era date (JIS X 0301), also `R5-06-05` |
//! | `令和5年6月5日（月）午後1時50分頃`, `2023/6/5(月)13:50`, `2023年6月中旬`, `2023/6/6～7` | a date copied from a Japanese document, with the words that the program prints itself |
//! | `Monday, June 5, 2023, at 1:50 p.m. (JST)`, `6–7 June 2023`, `mid-June 2023` | the same for English |
//! | `2023-06-05 Mon` | a day with its weekday, which is checked |
//! | `2026-07-20 holiday` | a public holiday: （月・祝） |
//! | `2023-06-05~` | about then (頃); also `2023-06-05 about` |
//! | `2023-06-05T09:00 shortly-after` | a little later (9時過ぎ) |
//! | `2023-06-05 predawn` | a part of the day: `predawn` 未明, `dawn` 明け方, `early-morning` 早朝, `morning` 朝, `late-morning` 昼前, `noonish` 昼頃, `early-afternoon` 昼過ぎ, `late-afternoon` 夕方, `evening` 夜のはじめ頃, `night` 夜, `late-night` 深夜, `daytime` 日中, `am` 午前, `pm` 午後 |
//! | `2023-06 middle` | a part of the month: `start` 初め, `early` 上旬, `middle` 中旬, `late` 下旬, `last-week` 最終週, `end` 末, `within` 中 |
//! | `a/b` | from a to b, both included; each side any of the above |
//! | `2023-06-08T14:04/14:39` | the same within a day |
//! | `a/..` | from a, the end left open (～) |
//! | `a/now` | from a to the present (～現在) |
//! | `../b`, `until b` | up to and including b (まで) |
//! | `by b` | no later than b (までに) |
//! | `before b` | earlier than b (より前) |
//! | `from a` | from a (から) |
//! | `a onward` | on a or later (以降) |
//! | `as of a` | the state at a (a現在) |
//! | `a, b, c` | several dates (a、b及びc) |
//! | `just-after:occurrence` | told by an event: `upon:` 時, `just-after:` 直後, `after:` 後, `before:` 前, then the event's name; also as a side of `a/b` |
//! | `monthly`, `twice a year`, `3 times a week` | recurring: `daily`, `weekly`, `monthly`, `yearly`, or `once`, `twice`, `n times` with `a day`, `a week`, `a month`, `a year` |
//! | `from 2023-07 monthly` | recurring from then on |
//! | `FY2023` | a fiscal year, April to March |
//! | `FY2023 Q1` | a quarter of it |
//! | `FY2023 H1` | a half of it: 上期, 下期 |
//! | `PT9M`, `P3M~`, `P1DT12H` | how long (ISO 8601), perhaps about |
//! | `within PT72H` | within that time (72時間以内) |
//! | `within 3 business days` | 3営業日以内 |
//! | `now`, `soon`, `regularly`, `always`, `unknown` | 現在, 早期に, 定期的に, 24時間365日, 不明 |
//! | `… planned` | expected, not yet so (予定) |
//! | `… (営業開始時間 \| start of business)` | a label in both languages, or one for both, at the very end |
//!
//! Full-width letters, digits and brackets are read as half-width ones, and a wave dash between two dates as `/`.
//! The time zone is Asia/Tokyo, which has had one offset, +09:00, since 1952.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, Timelike};

use crate::calendar::is_national_holiday;
use crate::source::ValueId;

mod duration;
mod english;
mod error;
mod fold;
mod html;
mod japanese;
mod order;
mod parse;
mod point;
mod read;
mod utc;
mod write;

pub use self::duration::{Duration, Unit};
pub use self::error::{Correction, MomentError};
pub use self::order::Precision;
pub use self::point::{Clock, Month, Nearness, Point, Stamp, TimeOfDay};

/// When something happened or will happen. See the [module](self) for how it is written.
#[derive(Debug, Clone)]
pub struct Moment {
    /// When.
    pub when: When,
    /// Whether it is expected rather than so.
    pub planned: bool,
    /// What the time is called.
    pub label: Option<MomentLabel>,
    corrections: Vec<Correction>,
    id: ValueId,
}

impl Moment {
    /// A moment that is not planned and has no label.
    pub fn new(when: When) -> Self {
        Self { when, planned: false, label: None, corrections: Vec::new(), id: ValueId::default() }
    }

    /// A day.
    pub fn on_day(day: NaiveDate) -> Self {
        Self::new(When::At(Point::exactly(Stamp::Day(day, None))))
    }

    /// A minute, in Japan Standard Time; seconds are dropped.
    pub fn at_minute(time: NaiveDateTime) -> Self {
        let small = |number: u32| u8::try_from(number).unwrap_or_default();
        let clock = Clock::new(small(time.hour()), small(time.minute()), None);
        Self::new(When::At(Point::exactly(Stamp::Day(time.date(), clock.map(TimeOfDay::Clock)))))
    }

    /// The same as a part of the value that another moment was read from.
    #[must_use]
    pub fn of(self, whole: &Self) -> Self {
        Self { id: whole.id, ..self }
    }

    /// Which value of the file it is.
    pub fn id(&self) -> ValueId {
        self.id
    }

    /// What was put right while this was read, such as a time of 25:00; they are not part of its value.
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }
}

/// Events that a moment can lie near; each language has a word for each.
pub const EVENTS: [&str; 7] =
    ["occurrence", "detected", "reported", "contained", "stopped", "recovered", "published"];

impl Moment {
    /// The events that it is told by.
    pub fn anchors(&self) -> impl Iterator<Item = &Anchor> {
        let (one, two) = match &self.when {
            When::Anchored(anchor) => (Some(anchor), None),
            When::Interval { from, to } => (from.anchor(), to.anchor()),
            _ => (None, None),
        };
        one.into_iter().chain(two)
    }
}

impl Moment {
    /// The days that it calls public holidays, and the law does not.
    pub fn false_holidays(&self) -> Vec<NaiveDate> {
        let of = |end: &End| if let End::At(point) = end { Some(*point) } else { None };
        let points = match &self.when {
            When::At(point) | When::Bounded(_, point) | When::Recurring(_, Some(point)) => {
                vec![*point]
            }
            When::Interval { from, to } => of(from).into_iter().chain(of(to)).collect(),
            When::List(points) => points.clone(),
            _ => Vec::new(),
        };
        let days = points.into_iter().filter(|point| point.holiday).filter_map(|point| point.day());
        days.filter(|day| is_national_holiday(*day) == Ok(false)).collect()
    }
}

impl End {
    fn anchor(&self) -> Option<&Anchor> {
        match self {
            Self::Anchored(anchor) => Some(anchor),
            Self::At(_) | Self::Now | Self::Open => None,
        }
    }
}

impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        (&self.when, self.planned, &self.label) == (&other.when, other.planned, &other.label)
    }
}

impl Eq for Moment {}

/// The shapes of a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// At a point.
    At(Point),
    /// Told by an event.
    Anchored(Anchor),
    /// From one end to the other.
    Interval {
        /// Where it begins.
        from: End,
        /// Where it ends.
        to: End,
    },
    /// On one side of a point.
    Bounded(Bound, Point),
    /// On each of several dates.
    List(Vec<Point>),
    /// Again and again, perhaps from a point on.
    Recurring(Recurrence, Option<Point>),
    /// In the fiscal year that begins in April of that year.
    FiscalYear(i32),
    /// In a half of a fiscal year.
    FiscalHalf(i32, Half),
    /// In a quarter of a fiscal year.
    FiscalQuarter(i32, Quarter),
    /// For some time.
    Lasting {
        /// How long.
        duration: Duration,
        /// Whether that is only about.
        about: bool,
    },
    /// Within some time.
    Within(Duration),
    /// Within so many business days.
    WithinBusinessDays(u32),
    /// At present.
    Now,
    /// Soon.
    Soon,
    /// At regular intervals.
    Regularly,
    /// Day and night, all year.
    Always,
    /// Nobody knows.
    Unknown,
}

/// An end of an interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// A point.
    At(Point),
    /// An event.
    Anchored(Anchor),
    /// The present.
    Now,
    /// Left open; only at the end.
    Open,
}

/// How a moment lies to a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// No later than it: までに.
    By,
    /// Up to and including it: まで.
    Until,
    /// Earlier than it: より前.
    Before,
    /// From it: から.
    From,
    /// At it or later: 以降.
    Onward,
    /// The state at it: 現在.
    AsOf,
}

/// A moment told by an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Anchor {
    /// How the moment lies to the event.
    pub relation: Relation,
    /// The event's name: small letters, digits and hyphens.
    pub event: String,
}

/// How a moment lies to an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// At it: 時.
    Upon,
    /// Immediately after it: 直後.
    JustAfter,
    /// After it: 後.
    After,
    /// Before it: 前.
    Before,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Self; 4] = [Self::Upon, Self::JustAfter, Self::After, Self::Before];

    /// The word for it in an incident file, by which messages select it too.
    pub fn id(self) -> &'static str {
        match self {
            Self::Upon => "upon",
            Self::JustAfter => "just-after",
            Self::After => "after",
            Self::Before => "before",
        }
    }
}

/// How often something recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Recurrence {
    /// How many times, at least one,
    pub times: u32,
    /// in each of these.
    pub every: Cycle,
}

/// What something recurs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cycle {
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each month.
    Month,
    /// Each year.
    Year,
}

impl Cycle {
    /// Every cycle, from the shortest.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    /// The word for it in an incident file, by which messages select it too.
    pub fn id(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// A half of a fiscal year: the first is April to September.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    /// 上期.
    First,
    /// 下期.
    Second,
}

impl Half {
    /// The half, 1 or 2.
    pub fn new(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::First),
            2 => Some(Self::Second),
            _ => None,
        }
    }

    /// The half's number, 1 or 2.
    pub fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
        }
    }

    /// The word by which messages select it.
    pub fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// A quarter of a fiscal year: the first is April to June.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter(u8);

impl Quarter {
    /// The quarter, 1 to 4.
    pub fn new(number: u8) -> Option<Self> {
        (1..=4).contains(&number).then_some(Self(number))
    }

    /// The quarter's number, 1 to 4.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// What a time is called, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MomentLabel {
    /// In Japanese.
    pub japanese: String,
    /// In English.
    pub english: String,
}

impl fmt::Display for MomentLabel {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.japanese == self.english {
            write!(f, "({})", self.japanese)
        } else {
            write!(f, "({} | {})", self.japanese, self.english)
        }
    }
}
