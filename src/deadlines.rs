//! Deadlines: from an incident and an instant to what is due, to whom and by when.
//!
//! [`Deadline::all`] counts them, [`describe()`] puts one into the words of a language, and a
//! [`Listing`] writes them as JSON and as events of a calendar.

pub(crate) mod action;
mod calendar;
mod clock;
mod describe;
mod listing;
mod note;
mod release;
mod state;

use chrono::{NaiveDate, NaiveDateTime};

pub use describe::{DeadlineText, describe, format_moment};
pub use listing::{Entry, Listing};
pub use note::Note;
pub use state::State;

use crate::incident::{Assessment, Fact, Line, Moment};
use crate::regulation::{Due, Duty, Nature, Party, Source, TimeLimit};
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
    /// Whether it is owed by provisions for public bodies.
    pub is_public: bool,
    /// To whom it is owed, of several.
    pub party: Option<Party<'a>>,
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
    pub notes: Vec<Note<'a>>,
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

impl Deadline<'_> {
    /// How well its rule is established.
    pub fn source(&self) -> Source {
        self.duty.public_source.filter(|_| self.is_public).unwrap_or(self.duty.source)
    }

    /// What its date means.
    pub fn nature(&self) -> Nature {
        self.limit.map_or(Nature::WithoutNumber, TimeLimit::nature)
    }
}
