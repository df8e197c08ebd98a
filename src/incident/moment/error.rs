//! Errors of a text that is not a moment, and corrections made while reading one.

use std::fmt;

use chrono::Weekday;

use crate::message;
use crate::message::Message;

/// Why a text is not a moment. The message says what is wrong and what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MomentError {
    /// The text is empty.
    Empty,
    /// The text does not have the form of a moment.
    NotUnderstood {
        /// What was written.
        text: String,
    },
    /// The month does not exist.
    NoSuchMonth {
        /// What was written.
        text: String,
        /// The number written for the month.
        month: u32,
    },
    /// The month has no such day.
    NoSuchDay {
        /// What was written.
        text: String,
        /// The month, 1 to 12.
        month: u32,
        /// How many days the month has.
        days: u32,
    },
    /// The time does not exist.
    NoSuchTime {
        /// What was written.
        text: String,
    },
    /// The era has no such year.
    NoSuchEraYear {
        /// What was written.
        text: String,
    },
    /// The day is in another era.
    OtherEra {
        /// What was written.
        text: String,
        /// The same day with the right era.
        actual: String,
    },
    /// The era date is before Japan adopted the Gregorian calendar.
    BeforeGregorian {
        /// What was written.
        text: String,
    },
    /// The weekday is not that of the date.
    WrongWeekday {
        /// The date.
        date: String,
        /// The weekday written.
        written: Weekday,
        /// The weekday of the date.
        actual: Weekday,
    },
    /// A word does not fit what precedes it.
    Misplaced {
        /// The word.
        word: String,
        /// What must come before it.
        needs: Message,
    },
    /// A word is unknown.
    UnknownWord {
        /// The word.
        word: String,
        /// What may be written.
        of: Message,
    },
    /// An interval ends before it begins.
    Backwards {
        /// The beginning.
        from: String,
        /// The end.
        to: String,
    },
    /// An interval has no date on either side.
    Unbounded {
        /// What was written.
        text: String,
    },
    /// A wave dash at the end may mean "about" or "from".
    AmbiguousWave {
        /// What was written.
        text: String,
    },
    /// The text is not a duration.
    NoSuchDuration {
        /// What was written.
        text: String,
    },
    /// A label is empty or not closed.
    BadLabel {
        /// What was written.
        text: String,
    },
}

impl From<&MomentError> for Message {
    fn from(error: &MomentError) -> Self {
        match error {
            MomentError::Empty => message!("moment-empty"),
            MomentError::NotUnderstood { text } if text.contains('/') => {
                message!("moment-not-understood-range", text)
            }
            MomentError::NotUnderstood { text } => message!("moment-not-understood", text),
            MomentError::NoSuchMonth { text, month } => message!("no-such-month", text, month),
            MomentError::NoSuchDay { text, month, days } => {
                message!("no-such-day", text, month, days)
            }
            MomentError::NoSuchTime { text } => message!("no-such-time", text),
            MomentError::NoSuchEraYear { text } => message!("no-such-era-year", text),
            MomentError::OtherEra { text, actual } => message!("other-era", text, actual),
            MomentError::BeforeGregorian { text } => message!("before-gregorian", text),
            MomentError::WrongWeekday { date, written, actual } => {
                let (written, actual) = (weekday_name(*written), weekday_name(*actual));
                message!("wrong-weekday", date, written, actual)
            }
            MomentError::Misplaced { word, needs } => message!("misplaced", word, needs),
            MomentError::UnknownWord { word, of } => message!("unknown-moment-word", word, of),
            MomentError::Backwards { from, to } => message!("backwards", from, to),
            MomentError::Unbounded { text } => message!("unbounded", text),
            MomentError::AmbiguousWave { text } => {
                let start = text.trim_end_matches(super::fold::WAVES);
                message!("ambiguous-wave", text, start)
            }
            MomentError::NoSuchDuration { text } => message!("no-such-duration", text),
            MomentError::BadLabel { text } => message!("bad-label", text),
        }
    }
}

impl fmt::Display for MomentError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        Message::from(self).fmt(f)
    }
}

impl std::error::Error for MomentError {}

/// A correction made while reading a moment: a warning, not an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// A time such as 25:00 is on the following day.
    LateHour {
        /// As it was written.
        written: String,
        /// The moment it is.
        actual: String,
    },
    /// 24:00 is the beginning of something, so it is read as 0:00 of the following day.
    MidnightAsStart {
        /// As it was written.
        written: String,
        /// The moment it is.
        actual: String,
    },
}

impl From<&Correction> for Message {
    fn from(correction: &Correction) -> Self {
        match correction {
            Correction::LateHour { written, actual } => message!("late-hour", written, actual),
            Correction::MidnightAsStart { written, actual } => {
                message!("midnight-as-start", written, actual)
            }
        }
    }
}

impl fmt::Display for Correction {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        Message::from(self).fmt(f)
    }
}

fn weekday_name(weekday: Weekday) -> Message {
    match weekday {
        Weekday::Mon => message!("weekday-mon"),
        Weekday::Tue => message!("weekday-tue"),
        Weekday::Wed => message!("weekday-wed"),
        Weekday::Thu => message!("weekday-thu"),
        Weekday::Fri => message!("weekday-fri"),
        Weekday::Sat => message!("weekday-sat"),
        Weekday::Sun => message!("weekday-sun"),
    }
}
