//! Dates that are typed into a text.

use regex::{Captures, Regex};

use super::Style;
use crate::calendar::Era;
use crate::characters::half_width;
use crate::incident::DateCalendar;

/// A form of dates. Its regular expression has the groups `year` (or `era` and `year`), `month`,
/// `day` and `weekday`.
pub(super) struct DateForm {
    pub find: Regex,
    pub calendar: Option<DateCalendar>,
}

/// A date typed into a text. Month and day are 0 if they are not numbers.
#[derive(Debug, Clone)]
pub struct TypedDate {
    /// The date as typed.
    pub text: String,
    /// Its bytes in the text.
    pub at: std::ops::Range<usize>,
    /// The index of its form.
    pub form: usize,
    /// The calendar of its form.
    pub calendar: Option<DateCalendar>,
    /// The era.
    pub era: Option<Era>,
    /// The Gregorian year.
    pub year: Option<i32>,
    /// The month.
    pub month: u32,
    /// The day.
    pub day: u32,
    /// The weekday, as typed.
    pub weekday: Option<String>,
}

impl Style {
    /// The dates in a text.
    pub(in crate::check) fn dates_in(&self, text: &str) -> Vec<TypedDate> {
        let mut found = Vec::new();
        for (form, DateForm { find, calendar }) in self.dates.iter().enumerate() {
            for captures in find.captures_iter(text) {
                let (era, year, month, day) = self.date(&captures);
                let typed = |hit: regex::Match| hit.as_str().to_owned();
                // A form may look at the sign before the date.
                let groups = ["weekday", "era", "year", "month", "day"];
                let start =
                    groups.iter().filter_map(|name| captures.name(name)).map(|hit| hit.start());
                let whole = captures.get(0).map_or(0..0, |hit| hit.range());
                let start = start.min().unwrap_or(whole.start);
                let at = start..whole.end;
                found.push(TypedDate {
                    text: text[at.clone()].to_owned(),
                    at,
                    form,
                    calendar: *calendar,
                    era,
                    year,
                    month,
                    day,
                    weekday: captures.name("weekday").map(typed),
                });
            }
        }
        found
    }

    /// Era, Gregorian year, month and day of a typed date.
    pub(super) fn date(&self, captures: &Captures) -> (Option<Era>, Option<i32>, u32, u32) {
        let text = |name: &str| captures.name(name).map(|hit| hit.as_str());
        let number = |name: &str| -> Option<u32> {
            text(name)?.chars().map(half_width).collect::<String>().parse().ok()
        };
        let named = |name: &str| -> Option<u32> {
            let index = self.months.iter().position(|month| Some(month.as_str()) == text(name))?;
            u32::try_from(index + 1).ok()
        };
        let era = text("era")
            .and_then(|era| self.eras.get(era)?.chars().next())
            .and_then(Era::from_symbol);
        // The first year of an era is written 元年 instead of with a digit.
        let year = number("year")
            .or_else(|| text("year").map(|_| 1))
            .and_then(|year| i32::try_from(year).ok());
        (
            era,
            year.and_then(|year| era.map_or(Some(year), |era| era.gregorian_year(year))),
            number("month").or_else(|| named("month")).unwrap_or(0),
            number("day").unwrap_or(0),
        )
    }
}
