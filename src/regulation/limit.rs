//! Time limits: how much time a law gives, from when, and what happens if it ends on a closed day.

use serde::Serialize;

use crate::incident::{Assessment, Moment};

/// How the time for a duty is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeLimit {
    /// Neither the law nor a guideline gives a number; the law says it in this word.
    Promptly(Word),
    /// The law says "promptly", and a guideline gives a range of days as a yardstick. Day 1 is the
    /// day on which the clock started. It is not a legal limit, and closed days do not move it.
    Yardstick {
        /// First day of the range.
        first: u64,
        /// Last day of the range.
        last: u64,
    },
    /// By the end of a day. Day 1 is the day on which the clock started. If government offices of
    /// Japan are closed on the last day, the next open day counts.
    Days {
        /// The last day.
        ordinary: u64,
        /// The last day if the act may have had a wrongful purpose.
        wrongful: u64,
    },
    /// Within this many hours of a start, on any day.
    Hours(i64, Start),
    /// Within this many hours of an event, but no later than another number after the organisation
    /// became aware; if the event comes later than that, the first number applies alone.
    HoursOfEvent {
        /// Hours after the event.
        hours: i64,
        /// The event.
        event: Milestone,
        /// Hours after the organisation became aware.
        at_most: i64,
    },
    /// Within this many business days of the US federal government, after the first day.
    BusinessDays(u32),
    /// Within this many calendar days after the day of a start.
    CalendarDays(u64, Start, Closed),
    /// By the same day of the month after a start, or by its last day if the month is shorter.
    Month(Start, Closed),
}

/// What starts the clock of a time limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// [`Assessment::since`].
    Since,
    /// Another event of the assessment.
    Event(Milestone),
    /// The fulfilment of the duty with this identifier.
    Duty(&'static str),
}

impl Start {
    /// The identifier of the duty, or the word for the event in JSON and in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Since => "since",
            Self::Event(event) => event.as_str(),
            Self::Duty(duty) => duty,
        }
    }
}

/// An event of an assessment, besides its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Milestone {
    /// [`Assessment::classified`].
    Classified,
    /// [`Assessment::measure_available`].
    MeasureAvailable,
}

impl Milestone {
    /// The name of its field, which is also the word for it in JSON and in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Classified => "classified",
            Self::MeasureAvailable => "measure-available",
        }
    }

    /// When it happened.
    pub fn of(self, assessment: &Assessment) -> Option<&Moment> {
        match self {
            Self::Classified => assessment.classified.as_ref(),
            Self::MeasureAvailable => assessment.measure_available.as_ref(),
        }
    }
}

/// The word of a law that gives no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Promptly.
    Promptly,
    /// Immediately.
    Immediately,
    /// Without undue delay.
    UndueDelay,
}

impl Word {
    /// The keyword by which messages select it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Promptly => "promptly",
            Self::Immediately => "immediately",
            Self::UndueDelay => "undue-delay",
        }
    }
}

/// Whose closed days move the end of a time limit to the next open day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// Nobody's.
    Never,
    /// Those of government offices of Japan (行政機関の休日に関する法律, Art. 2).
    Japan,
    /// Saturdays and Sundays (Regulation (EEC, Euratom) No 1182/71, Art. 3(4)). It moves for public
    /// holidays too, but this program does not know those of each Member State.
    Union,
    /// Those of California (Code of Civil Procedure § 12a).
    California,
}

impl Closed {
    /// The keyword by which messages select it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Japan => "japan",
            Self::Union => "union",
            Self::California => "california",
        }
    }
}

/// What a due date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// A limit that the law sets.
    Limit,
    /// A range of days that the authority regards as about right.
    Yardstick,
    /// The law gives no number.
    WithoutNumber,
}

impl Nature {
    /// The word for it in JSON and in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Yardstick => "yardstick",
            Self::WithoutNumber => "without-number",
        }
    }
}

impl TimeLimit {
    /// What the due date means.
    pub fn nature(self) -> Nature {
        match self {
            Self::Yardstick { .. } => Nature::Yardstick,
            Self::Promptly(_) => Nature::WithoutNumber,
            _ => Nature::Limit,
        }
    }

    /// What starts the clock, besides the start of the assessment.
    pub fn start(self) -> Start {
        match self {
            Self::Hours(_, start) | Self::CalendarDays(_, start, _) | Self::Month(start, _) => {
                start
            }
            Self::HoursOfEvent { event, .. } => Start::Event(event),
            Self::Promptly(_)
            | Self::Yardstick { .. }
            | Self::Days { .. }
            | Self::BusinessDays(_) => Start::Since,
        }
    }

    /// Whose closed days move the due date.
    pub fn closed(self) -> Closed {
        match self {
            Self::Days { .. } => Closed::Japan,
            Self::CalendarDays(_, _, closed) | Self::Month(_, closed) => closed,
            _ => Closed::Never,
        }
    }
}
