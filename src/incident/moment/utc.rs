//! Times in Coordinated Universal Time.

use chrono::{TimeDelta, Timelike};

use super::{Clock, End, Moment, Point, Stamp, TimeOfDay, When};

/// Asia/Tokyo is this far ahead.
const AHEAD: TimeDelta = TimeDelta::hours(9);

impl Moment {
    /// The same in Coordinated Universal Time; `None` unless each of its ends is a time on the
    /// clock.
    pub fn in_utc(&self) -> Option<Self> {
        let end = |end: &End| match end {
            End::At(point) => Some(End::At(point.in_utc()?)),
            End::Anchored(_) | End::Now | End::Open => None,
        };
        let when = match &self.when {
            When::At(point) => When::At(point.in_utc()?),
            When::Interval { from, to } => When::Interval { from: end(from)?, to: end(to)? },
            _ => return None,
        };
        Some(Self::new(when))
    }
}

impl Point {
    fn in_utc(self) -> Option<Self> {
        let Stamp::Day(_, Some(TimeOfDay::Clock(clock))) = self.stamp else { return None };
        let time = self.earliest()?.checked_sub_signed(AHEAD)?;
        let small = |number: u32| u8::try_from(number).ok();
        let second = clock.second().and_then(|_| small(time.second()));
        let clock = Clock::new(small(time.hour())?, small(time.minute())?, second)?;
        let stamp = Stamp::Day(time.date(), Some(TimeOfDay::Clock(clock)));
        Some(Self { stamp, holiday: false, ..self })
    }
}
