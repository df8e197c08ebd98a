//! How long something takes: the durations of ISO 8601, without fractions.

use std::fmt;
use std::str::FromStr;

use super::MomentError;

/// A unit of time, from the longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Years.
    Year,
    /// Months.
    Month,
    /// Weeks.
    Week,
    /// Days.
    Day,
    /// Hours.
    Hour,
    /// Minutes.
    Minute,
    /// Seconds.
    Second,
}

impl Unit {
    /// Every unit, from the longest.
    pub const ALL: [Self; 7] =
        [Self::Year, Self::Month, Self::Week, Self::Day, Self::Hour, Self::Minute, Self::Second];

    /// The name by which messages select the unit.
    pub fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
        }
    }

    /// Whether it follows the `T`.
    fn is_of_clock(self) -> bool {
        self >= Self::Hour
    }

    fn letter(self) -> char {
        match self {
            Self::Year => 'Y',
            Self::Month | Self::Minute => 'M',
            Self::Week => 'W',
            Self::Day => 'D',
            Self::Hour => 'H',
            Self::Second => 'S',
        }
    }
}

/// A duration in the units that were written: 90 minutes are not 1 hour and 30 minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Duration([u32; 7]);

impl Duration {
    /// So many of one unit, at least one.
    pub fn of(count: u32, unit: Unit) -> Option<Self> {
        let mut counts = [0; 7];
        counts[unit as usize] = count;
        (count > 0).then_some(Self(counts))
    }

    /// The units that occur, from the longest, each with its count.
    pub fn units(&self) -> impl Iterator<Item = (Unit, u32)> + '_ {
        Unit::ALL.into_iter().zip(self.0).filter(|(_, count)| *count > 0)
    }

    /// How many of one unit.
    pub fn count(&self, unit: Unit) -> u32 {
        self.0[unit as usize]
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("P")?;
        let mut in_clock = false;
        for (unit, count) in self.units() {
            if unit.is_of_clock() && !in_clock {
                f.write_str("T")?;
                in_clock = true;
            }
            write!(f, "{count}{}", unit.letter())?;
        }
        Ok(())
    }
}

impl FromStr for Duration {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text).ok_or_else(|| MomentError::NoSuchDuration { text: text.into() })
    }
}

fn read(text: &str) -> Option<Duration> {
    let mut rest = text.strip_prefix('P')?;
    let mut counts = [0; 7];
    let mut in_clock = false;
    let mut units = Unit::ALL.into_iter();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            (!in_clock && !after.is_empty()).then_some(())?;
            (rest, in_clock) = (after, true);
            continue;
        }
        let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let (digits, after) = rest.split_at(end);
        let letter = after.chars().next()?;
        let unit = units.find(|unit| unit.letter() == letter && unit.is_of_clock() == in_clock)?;
        counts[unit as usize] = digits.parse().ok()?;
        rest = &after[letter.len_utf8()..];
    }
    counts.iter().any(|count| *count > 0).then_some(Duration(counts))
}
