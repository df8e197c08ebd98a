//! Where a law counts its days: a time in Japan can be another day there.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

/// A time zone that a law's days are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Japan Standard Time, UTC+9: the zone of incident files.
    Tokyo,
    /// Universal Time, for the Union as a whole: no member state's day begins much earlier or later.
    Universal,
    /// US Eastern Time.
    Eastern,
    /// US Pacific Time.
    Pacific,
}

impl Zone {
    /// What a clock there shows when it is `tokyo` in Japan.
    pub fn local(self, tokyo: NaiveDateTime) -> NaiveDateTime {
        let shifted = |hours| tokyo.checked_add_signed(TimeDelta::hours(hours)).unwrap_or(tokyo);
        match self {
            Self::Tokyo => tokyo,
            Self::Universal => shifted(-9),
            Self::Eastern => daylight_saving(shifted(-14)),
            Self::Pacific => daylight_saving(shifted(-17)),
        }
    }
}

/// US local time from US standard time: an hour ahead from 2:00 on the second Sunday in March to
/// 2:00 on the first Sunday in November (15 U.S.C. 260a, from 2007).
fn daylight_saving(standard: NaiveDateTime) -> NaiveDateTime {
    let sunday = |month, n, hour| {
        NaiveDate::from_weekday_of_month_opt(standard.year(), month, Weekday::Sun, n)?
            .and_hms_opt(hour, 0, 0)
    };
    // In November the clock shows 2:00 when it is 1:00 in standard time.
    let (begin, end) = (sunday(3, 2, 2), sunday(11, 1, 1));
    if begin.is_some_and(|begin| begin <= standard) && end.is_some_and(|end| standard < end) {
        standard + TimeDelta::hours(1)
    } else {
        standard
    }
}

/// A time in Japan as ISO 8601 writes it, with its offset.
pub fn iso_in_japan(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M:%S+09:00").to_string()
}
