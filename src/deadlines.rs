//! Deadlines: from an incident and an instant to what is due, to whom and by when.
//!
//! [`Deadline::all`] counts them, [`describe()`] puts one into the words of a language, and a
//! [`Listing`] writes them as JSON and as events of a calendar.

mod calendar;
mod describe;
mod listing;
mod state;

use chrono::{NaiveDate, NaiveDateTime};

pub use describe::{DeadlineText, describe, format_moment};
pub use listing::{Entry, Listing};
pub use state::State;

use crate::incident::{Assessment, Fact, Line, Moment};
use crate::regulation::{Due, Duty, Nature, TimeLimit};
use crate::source::Path;

/// A duty of an organisation and its state at an instant.
#[derive(Debug, Clone)]
pub struct Deadline<'a> {
    /// The organisation's name in the file.
    pub organisation: &'a str,
    /// The assessment that the law applies.
    pub assessment: &'a Fact<Assessment>,
    /// The path of the assessment in the file.
    pub path: Path,
    /// The duty.
    pub duty: &'static Duty,
    /// The time limit of the rule that was in force when the clock started; `None` if there was no
    /// rule, the start is unknown, or the report is voluntary.
    pub limit: Option<TimeLimit>,
    /// The minister who receives reports in place of the Commission.
    pub delegated_to: Option<&'a Line>,
    /// When the clock started, in Japan Standard Time.
    pub start: Option<NaiveDateTime>,
    /// The day on which the clock started, in the time zone in which the law counts days.
    pub start_day: Option<NaiveDate>,
    /// Whether the act may have had a wrongful purpose, for which some time limits are longer.
    pub wrongful: bool,
    /// When the duty must be fulfilled.
    pub due: Due,
    /// The first report or notice that fulfilled it.
    pub done: Option<Fulfilment<'a>>,
    /// The first report or notice planned to fulfil it, if none has yet.
    pub planned: Option<Fulfilment<'a>>,
    /// Its state.
    pub state: State,
    /// What else the reader should know.
    pub notes: Vec<Note>,
}

/// A report or a notice that fulfils a duty.
#[derive(Debug, Clone)]
pub struct Fulfilment<'a> {
    /// When it was made or will be made.
    pub at: &'a Moment,
    /// Its path in the file.
    pub path: Path,
    /// Its identifier, if it has one.
    pub id: Option<&'a str>,
    /// The day of the clock, from 1; `None` if it was made before the clock started.
    pub day: Option<i64>,
    /// Whether it is in time; `None` if that is not certain.
    pub in_time: Option<bool>,
}

/// What else the reader of a deadline should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// The clock started when the number of people passed this threshold.
    OverThreshold(u64),
    /// The start has no time, so hours are counted from its earliest.
    NoTime,
    /// The start is not exact, so its earliest day is counted.
    Imprecise,
    /// The principal was notified, but not within the yardstick; whether that releases the
    /// processor from this duty is for a person to judge.
    ToldLate,
    /// An amendment of the law takes effect on a date not yet set, no later than this day.
    Pending(NaiveDate),
    /// The report can use one of the common forms for cyberattacks.
    CommonForms,
    /// The duty exists only if the risk to people is high (GDPR and UK GDPR, Art. 34(1)), which the
    /// file does not say.
    HighRisk,
    /// The duty exists only if more than 500 residents are notified (California Civil Code
    /// § 1798.82(f)), which the file does not say.
    Residents,
    /// The notification must give the reasons for its delay (GDPR and UK GDPR, Art. 33(1)).
    GiveReasons,
}

impl Note {
    /// The word for it in JSON and in the ids of messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::OverThreshold(_) => "over-threshold",
            Self::NoTime => "no-time",
            Self::Imprecise => "imprecise",
            Self::ToldLate => "told-late",
            Self::Pending(_) => "pending",
            Self::CommonForms => "common-forms",
            Self::HighRisk => "high-risk",
            Self::Residents => "residents",
            Self::GiveReasons => "give-reasons",
        }
    }
}

impl Deadline<'_> {
    /// What its date means.
    pub fn nature(&self) -> Nature {
        self.limit.map_or(Nature::WithoutNumber, TimeLimit::nature)
    }
}
