//! Times on the clock.

use super::{Argument, Form, Phrase, Phraser};
use crate::incident::moment::Clock;
use crate::incident::{English, HourCycle};

/// How a time is written among others.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Reading {
    /// Minutes have two digits, as in a range.
    pub padded: bool,
    /// 0 minutes are written.
    pub minutes: bool,
    /// The half of the day is left to the time that follows.
    pub without_half: bool,
}

impl Phraser<'_> {
    pub(super) fn clock(&self, clock: Clock, reading: Reading) -> Phrase {
        let two_digits = self.place.two_digits && self.is_japanese() && self.style.form.is_prose();
        let reading =
            if two_digits { Reading { padded: true, minutes: true, ..reading } } else { reading };
        let hour = u32::from(clock.hour());
        let (minute, second) = (u32::from(clock.minute()), clock.second().map(u32::from));
        let whole = minute == 0 && second.is_none();
        let precision = match second {
            Some(_) => "second",
            None if whole && !reading.minutes => "hour",
            None => "minute",
        };
        let half = match (hour, whole) {
            _ if reading.without_half => "none",
            (24, _) => "end",
            (12, true) => "noon",
            (..12, _) => "am",
            _ => "pm",
        };
        let unit = |number| if reading.padded { self.padded(number) } else { self.numeral(number) };
        let (minute_text, second_text) = (unit(minute)?, unit(second.unwrap_or(0))?);
        let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
        self.message_with(
            self.face(),
            &[
                ("precision", Argument::Text(precision)),
                ("half", Argument::Text(half)),
                ("hour", Argument::Text(&self.numeral(hour)?)),
                ("hour-of-half", Argument::Text(&self.numeral(hour % 12)?)),
                ("hour-of-twelve", Argument::Text(&twelve.to_string())),
                ("hour-padded", Argument::Text(&self.padded(hour)?)),
                ("minute", Argument::Text(&minute_text)),
                ("minute-padded", Argument::Text(&self.padded(minute)?)),
                ("second", Argument::Text(&second_text)),
                ("second-padded", Argument::Text(&self.padded(second.unwrap_or(0))?)),
            ],
        )
    }

    /// Whether times count to twelve.
    pub(super) fn has_twelve_hours(&self) -> bool {
        let is_us = !self.is_japanese() && self.style.english == English::Us;
        let usual = if is_us { HourCycle::H12 } else { HourCycle::H24 };
        self.style.clock.unwrap_or(usual) == HourCycle::H12
    }

    /// The message that writes the times of this style.
    fn face(&self) -> &'static str {
        if self.style.form == Form::Jis {
            return "moment-clock-jis";
        }
        match (self.style.form.is_prose(), self.has_twelve_hours()) {
            (true, false) => "moment-clock-24",
            (true, true) => "moment-clock-12",
            (false, false) => "moment-clock-table-24",
            (false, true) => "moment-clock-table-12",
        }
    }
}
