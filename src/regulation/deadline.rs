//! A duty as it stands at a time.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Due, Duty, Nature, TimeLimit};
use crate::incident::{Assessment, Fact, Line, Moment};
use crate::source::Path;

/// A duty of an organisation, as it stands at a time.
#[derive(Debug, Clone)]
pub struct Deadline<'a> {
    /// The organisation's name in the file.
    pub organisation: &'a str,
    /// Where it is judged that the law applies.
    pub assessment: &'a Fact<Assessment>,
    /// Where that stands in the file.
    pub path: Path,
    /// The duty.
    pub duty: &'static Duty,
    /// How its time is counted, by the rule that was in force when the clock began.
    pub clock: Option<TimeLimit>,
    /// The minister who receives in place of the Commission.
    pub delegated_to: Option<&'a Line>,
    /// When the clock began, as clocks in Japan show it.
    pub start: Option<NaiveDateTime>,
    /// The day on which it began, there where the law counts.
    pub start_day: Option<NaiveDate>,
    /// Whether it runs longer, because the act may have had a wrongful purpose.
    pub wrongful: bool,
    /// When it is to be fulfilled.
    pub due: Due,
    /// What first fulfilled it.
    pub done: Option<Fulfilment<'a>>,
    /// What is planned to fulfil it, if nothing has yet.
    pub planned: Option<Fulfilment<'a>>,
    /// How it stands.
    pub state: State,
    /// What else is to be known.
    pub notes: Vec<Note>,
}

/// A report or a notice that fulfils a duty.
#[derive(Debug, Clone)]
pub struct Fulfilment<'a> {
    /// When.
    pub at: &'a Moment,
    /// Where it stands in the file.
    pub path: Path,
    /// Its name, if it has one.
    pub id: Option<&'a str>,
    /// Which day of the clock that is, the first being 1; none before it began.
    pub day: Option<i64>,
    /// Whether it is in time, as far as can be told.
    pub in_time: Option<bool>,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// In days.
    Days(i64),
    /// In full hours.
    Hours(i64),
}

/// How a duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Fulfilled, in time or where there is no number.
    Done,
    /// Fulfilled so much later than it should have been.
    DoneLate(Span),
    /// Fulfilled; whether in time cannot be told.
    DoneUnclear,
    /// So much time is left.
    Open(Span),
    /// Its time has passed so long ago.
    Late(Span),
    /// To be fulfilled promptly, since so many days.
    Awaited(i64),
    /// Its clock begins when another duty is fulfilled.
    Waiting,
    /// No date can be stated.
    Undated,
    /// The principal was told in its place.
    Released,
    /// The processor reports itself in its place.
    Instead,
    /// The report is voluntary.
    Voluntary,
}

impl State {
    /// The word for it, by which messages select it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::DoneLate(_) => "done-late",
            Self::DoneUnclear => "done-unclear",
            Self::Open(_) => "open",
            Self::Late(_) => "late",
            Self::Awaited(_) => "awaited",
            Self::Waiting => "waiting",
            Self::Undated => "undated",
            Self::Released => "released",
            Self::Instead => "instead",
            Self::Voluntary => "voluntary",
        }
    }

    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Open(_) | Self::Late(_) | Self::Awaited(_) | Self::Waiting | Self::Undated
        )
    }
}

/// What else is to be known of a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// The clock began when the number of people passed the threshold.
    OverThreshold(u64),
    /// Hours are counted from 0:00, since no time is given.
    NoTime,
    /// The clock began some time in a period; the earliest is counted.
    Imprecise,
    /// The principal was told, but later than the yardstick.
    ToldLate,
    /// The law is amended, in force on a day not set yet but not after this one.
    Pending(NaiveDate),
    /// One of the common forms can be used.
    CommonForms,
    /// It is owed only if the risk to people is high.
    HighRisk,
    /// It is owed only if more than 500 residents are told, which the file does not say.
    Residents,
    /// The authority is asked for reasons of the delay.
    GiveReasons,
}

impl Note {
    /// The word for it, by which messages name it.
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
    /// What the date means.
    pub fn nature(&self) -> Nature {
        self.clock.map_or(Nature::WithoutNumber, TimeLimit::nature)
    }
}
