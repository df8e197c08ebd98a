//! Time zones in which laws count days. A time in Japan may be on another day there.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

/// A time zone in which a law counts days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Japan Standard Time, UTC+9: the zone of incident files.
    Tokyo,
    /// Universal Time, for the European Union and the United Kingdom, whose days begin within a few
    /// hours of it.
    Universal,
    /// Singapore, UTC+8.
    Singapore,
    /// US Eastern Time.
    Eastern,
    /// US Pacific Time.
    Pacific,
}

impl Zone {
    /// The word by which messages select the place.
    pub fn id(self) -> &'static str {
        match self {
            Self::Tokyo => "japan",
            Self::Universal => "union",
            Self::Singapore => "singapore",
            Self::Eastern => "new-york",
            Self::Pacific => "california",
        }
    }

    /// Whether it is in America, hours behind Japan's day.
    pub fn is_american(self) -> bool {
        matches!(self, Self::Eastern | Self::Pacific)
    }

    /// The local time in this zone when it is `tokyo` in Japan.
    pub fn local(self, tokyo: NaiveDateTime) -> NaiveDateTime {
        let shifted = |hours| tokyo.checked_add_signed(TimeDelta::hours(hours)).unwrap_or(tokyo);
        match self {
            Self::Tokyo => tokyo,
            Self::Universal => shifted(-9),
            Self::Singapore => shifted(-1),
            Self::Eastern => daylight_saving(shifted(-14)),
            Self::Pacific => daylight_saving(shifted(-17)),
        }
    }
}

/// Converts US standard time to local time, which is an hour ahead from 2:00 on the second Sunday in
/// March to 2:00 on the first Sunday in November (15 U.S.C. 260a, in force since 2007).
fn daylight_saving(standard: NaiveDateTime) -> NaiveDateTime {
    let sunday = |month, n, hour| {
        NaiveDate::from_weekday_of_month_opt(standard.year(), month, Weekday::Sun, n)?
            .and_hms_opt(hour, 0, 0)
    };
    // In November, 2:00 in daylight saving time is 1:00 in standard time.
    let (begin, end) = (sunday(3, 2, 2), sunday(11, 1, 1));
    if begin.is_some_and(|begin| begin <= standard) && end.is_some_and(|end| standard < end) {
        standard + TimeDelta::hours(1)
    } else {
        standard
    }
}

/// A time in Japan in ISO 8601, with its offset.
pub fn iso_in_japan(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M:%S+09:00").to_string()
}
