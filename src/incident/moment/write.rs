//! A moment as its canonical text.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    Anchor, Bound, Clock, Cycle, End, Moment, Nearness, Point, Recurrence, Stamp, TimeOfDay, When,
};

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.when)?;
        if self.planned {
            f.write_str(" planned")?;
        }
        match &self.label {
            Some(label) => write!(f, " {label}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::At(point) => write!(f, "{point}"),
            Self::Anchored(anchor) => write!(f, "{anchor}"),
            Self::Interval { from, to } => write!(f, "{from}/{to}"),
            Self::Bounded(Bound::By, point) => write!(f, "by {point}"),
            Self::Bounded(Bound::Until, point) => write!(f, "until {point}"),
            Self::Bounded(Bound::Before, point) => write!(f, "before {point}"),
            Self::Bounded(Bound::From, point) => write!(f, "from {point}"),
            Self::Bounded(Bound::Onward, point) => write!(f, "{point} onward"),
            Self::Bounded(Bound::AsOf, point) => write!(f, "as of {point}"),
            Self::List(points) => {
                for (place, point) in points.iter().enumerate() {
                    write!(f, "{}{point}", if place == 0 { "" } else { ", " })?;
                }
                Ok(())
            }
            Self::Recurring(recurrence, None) => write!(f, "{recurrence}"),
            Self::Recurring(recurrence, Some(from)) => write!(f, "from {from} {recurrence}"),
            Self::FiscalYear(year) => write!(f, "FY{year:04}"),
            Self::FiscalHalf(year, half) => write!(f, "FY{year:04} H{}", half.number()),
            Self::FiscalQuarter(year, quarter) => write!(f, "FY{year:04} Q{}", quarter.number()),
            Self::Lasting { duration, about } => {
                write!(f, "{duration}{}", if *about { "~" } else { "" })
            }
            Self::Within(duration) => write!(f, "within {duration}"),
            Self::WithinBusinessDays(1) => f.write_str("within 1 business day"),
            Self::WithinBusinessDays(count) => write!(f, "within {count} business days"),
            Self::Now => f.write_str("now"),
            Self::Soon => f.write_str("soon"),
            Self::Regularly => f.write_str("regularly"),
            Self::Always => f.write_str("always"),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::At(point) => write!(f, "{point}"),
            Self::Anchored(anchor) => write!(f, "{anchor}"),
            Self::Now => f.write_str("now"),
            Self::Open => f.write_str(".."),
        }
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}", self.relation.id(), self.event)
    }
}

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match (self.times, self.every) {
            (1, Cycle::Day) => f.write_str("daily"),
            (1, Cycle::Week) => f.write_str("weekly"),
            (1, Cycle::Month) => f.write_str("monthly"),
            (1, Cycle::Year) => f.write_str("yearly"),
            (2, every) => write!(f, "twice a {}", every.id()),
            (times, every) => write!(f, "{times} times a {}", every.id()),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.stamp)?;
        match self.nearness {
            Nearness::Exact => {}
            Nearness::About => f.write_str("~")?,
            Nearness::ShortlyAfter => f.write_str(" shortly-after")?,
        }
        if self.holiday { f.write_str(" holiday") } else { Ok(()) }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(month, part) => {
                write!(f, "{:04}-{:02}", month.year(), month.month())?;
                part.map_or(Ok(()), |part| write!(f, " {}", part.id()))
            }
            Self::Day(date, None) => write!(f, "{date}"),
            Self::Day(date, Some(TimeOfDay::Clock(clock))) => write!(f, "{date}T{clock}"),
            Self::Day(date, Some(TimeOfDay::Part(part))) => write!(f, "{date} {}", part.id()),
            Self::Time(clock) => write!(f, "T{clock}"),
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())?;
        self.second().map_or(Ok(()), |second| write!(f, ":{second:02}"))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MomentVisitor)
    }
}

/// Takes a text, and a bare number, which is a year.
struct MomentVisitor;

impl Visitor<'_> for MomentVisitor {
    type Value = Moment;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a moment such as 2023-06-05T13:50")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Moment, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_u64<E: Error>(self, year: u64) -> Result<Moment, E> {
        self.visit_str(&year.to_string())
    }

    fn visit_i64<E: Error>(self, year: i64) -> Result<Moment, E> {
        self.visit_str(&year.to_string())
    }
}
