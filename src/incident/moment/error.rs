//! Errors of a text that is not a moment, and corrections made while reading one.

use std::fmt;

use chrono::Weekday;

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
        needs: &'static str,
    },
    /// A word is unknown.
    UnknownWord {
        /// The word.
        word: String,
        /// What may be written.
        of: &'static str,
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

impl fmt::Display for MomentError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Empty => {
                write!(f, "a moment is missing: write a date such as 2023-06-05, or unknown")
            }
            Self::NotUnderstood { text } => {
                write!(
                    f,
                    "\"{text}\" is not a moment: write a date such as 2023-06-05 or 2023-06-05T13:50"
                )?;
                if text.contains('/') {
                    f.write_str(", and a range as 2023-06-05/2023-06-07")
                } else {
                    Ok(())
                }
            }
            Self::NoSuchMonth { text, month } => {
                write!(f, "{text} does not exist: there is no month {month}; write 01 to 12")
            }
            Self::NoSuchDay { text, month, days } => {
                let name = MONTHS.get((*month as usize).wrapping_sub(1)).unwrap_or(&"the month");
                write!(f, "{text} does not exist: {name} has {days} days")
            }
            Self::NoSuchTime { text } => write!(f, "{text} is not a time: write 00:00 to 24:00"),
            Self::NoSuchEraYear { text } => {
                write!(
                    f,
                    "{text} does not exist: an era begins with its year 1; write a Gregorian year"
                )
            }
            Self::OtherEra { text, actual } => {
                write!(f, "{text} does not exist: that day is {actual}; correct the era or the day")
            }
            Self::BeforeGregorian { text } => {
                write!(
                    f,
                    "{text} is before 1873-01-01, when Japan used a lunisolar calendar: write the Gregorian date"
                )
            }
            Self::WrongWeekday { date, written, actual } => {
                let (written, actual) = (weekday_name(*written), weekday_name(*actual));
                write!(f, "{date} is a {actual}, not a {written}: correct one of them")
            }
            Self::Misplaced { word, needs } => write!(f, "\"{word}\" must follow {needs}"),
            Self::UnknownWord { word, of } => write!(f, "unknown word \"{word}\": write {of}"),
            Self::Backwards { from, to } => {
                write!(f, "{from}/{to} ends before it begins: write the earlier moment first")
            }
            Self::Unbounded { text } => {
                write!(f, "\"{text}\" has no date: write one on at least one side of the slash")
            }
            Self::AmbiguousWave { text } => write!(
                f,
                "\"{text}\" ends in a wave dash: write {0}~ for \"about\" or {0}/.. for \"from\"",
                text.trim_end_matches(super::fold::WAVES)
            ),
            Self::NoSuchDuration { text } => {
                write!(f, "\"{text}\" is not a duration: write PT9M, P3M, P1DT12H or the like")
            }
            Self::BadLabel { text } => {
                write!(
                    f,
                    "\"{text}\" is not a label: write (label) or (Japanese | English) at the end"
                )
            }
        }
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

impl fmt::Display for Correction {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::LateHour { written, actual } => write!(f, "{written} is read as {actual}"),
            Self::MidnightAsStart { written, actual } => {
                write!(f, "{written} is read as {actual}: 24:00 is the end of a day")
            }
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
