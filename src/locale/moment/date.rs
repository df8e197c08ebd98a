//! Months and days.

use chrono::{Datelike, NaiveDate};

use super::{Argument, Form, Phrase, Phraser, Weekday};
use crate::calendar::{self, Wareki};
use crate::incident::DateCalendar;
use crate::incident::moment::Month;

/// The parts of a date that are shown. The others are shown nearby.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// Year, month and day.
    #[default]
    Full,
    /// Month and day.
    MonthDay,
    /// The day alone.
    Day,
    /// The day, of the month mentioned just before it.
    SameMonth,
    /// Nothing: it is the day mentioned just before it.
    Nothing,
    /// The first day of several in one month, where a language names the month once.
    Head,
    /// The last day of several in one month.
    Tail,
}

/// How a day lies to the one mentioned just before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reference {
    /// 同日.
    SameDay,
    /// 翌6日.
    NextDay,
    /// 同年6月10日.
    SameYear,
}

impl Phraser<'_> {
    /// A day, referring to the one before it if the style allows.
    pub(super) fn day(&self, date: NaiveDate, shape: Shown, holiday: bool) -> Phrase {
        match shape {
            Shown::Nothing => return Ok(String::new()),
            Shown::SameMonth => {
                let parts = if self.is_japanese() { Shown::Day } else { Shown::MonthDay };
                let date = self.plain_date(date, parts, holiday)?;
                return self.message("moment-same-month", &[("date", &date)]);
            }
            _ => {}
        }
        let Some(reference) = self.reference(date).filter(|_| shape == Shown::Full) else {
            return self.plain_date(date, shape, holiday);
        };
        let mut style = self.style.clone();
        style.form = Form::Prose;
        if !self.is_japanese() {
            style.weekday = Weekday::None;
        }
        let prose = Phraser { style: &style, ..*self };
        match reference {
            Reference::SameDay => self.message("moment-same-day", &[]),
            Reference::NextDay => {
                let date = prose.following_date(date, holiday)?;
                let dated = if self.place.referring { "no" } else { "yes" };
                self.message("moment-next-day", &[("date", &date), ("dated", dated)])
            }
            Reference::SameYear => {
                let date = prose.plain_date(date, Shown::MonthDay, holiday)?;
                self.message("moment-same-year", &[("date", &date)])
            }
        }
    }

    /// The date after "the following day": as much of it as changed, though English keeps the month.
    pub(super) fn following_date(&self, date: NaiveDate, holiday: bool) -> Phrase {
        let shape = match self.style.after {
            Some(before) if !self.same_year(before, date) => Shown::Full,
            Some(before) if self.is_japanese() && before.month() == date.month() => Shown::Day,
            _ => Shown::MonthDay,
        };
        self.plain_date(date, shape, holiday)
    }

    /// The relation of the day to the previous one, if the style allows such references.
    pub(super) fn reference(&self, date: NaiveDate) -> Option<Reference> {
        let before = self.style.after?;
        if before == date {
            Some(Reference::SameDay)
        } else if before.succ_opt() == Some(date) {
            Some(Reference::NextDay)
        } else if self.same_year(before, date) {
            Some(Reference::SameYear)
        } else {
            None
        }
    }

    /// Whether two days have the same year in the calendar of the style.
    pub(super) fn same_year(&self, one: NaiveDate, other: NaiveDate) -> bool {
        let same_name = match (calendar::wareki(one), calendar::wareki(other)) {
            (Ok(one), Ok(other)) => one == other,
            _ => true,
        };
        one.year() == other.year()
            && (same_name || !self.is_japanese() || self.style.calendar == DateCalendar::Gregorian)
    }

    fn plain_date(&self, date: NaiveDate, shape: Shown, holiday: bool) -> Phrase {
        let shape = match shape {
            Shown::Full if self.style.omit_year => "month-day",
            Shown::Tail if self.style.omit_year => "tail-without-year",
            Shown::Full => "full",
            Shown::MonthDay => "month-day",
            Shown::Day | Shown::SameMonth | Shown::Nothing => "day",
            Shown::Head => "head",
            Shown::Tail => "tail",
        };
        let year = match shape {
            "full" | "tail" => self.year_of(&wareki_of(date), date.year())?,
            _ => String::new(),
        };
        let weekday = self.weekday(date, holiday)?;
        let number =
            |number| if self.is_padded() { self.padded(number) } else { self.numeral(number) };
        self.message(
            &format!("moment-day-{}", self.form()),
            &[
                ("shape", shape),
                ("year", &year),
                ("month", &number(date.month())?),
                ("month-name", &self.month_name(date.month())?),
                ("day", &number(date.day())?),
                ("weekday", &weekday),
                (
                    "holiday",
                    if holiday && self.style.weekday != Weekday::None { "yes" } else { "no" },
                ),
                ("calendar", self.numeric_calendar()),
                ("english-era", self.style.english_era.id()),
            ],
        )
    }

    fn weekday(&self, date: NaiveDate, holiday: bool) -> Phrase {
        let shape = match self.style.weekday {
            Weekday::None => return Ok(String::new()),
            Weekday::Short if self.place.half_width => "half-width",
            Weekday::Short => "short",
            Weekday::Long => "long",
            Weekday::Bare => "bare",
        };
        let name = self.weekday_name(date)?;
        let holiday = if holiday { "yes" } else { "no" };
        self.message("moment-weekday", &[("shape", shape), ("name", &name), ("holiday", holiday)])
    }

    pub(super) fn weekday_name(&self, date: NaiveDate) -> Phrase {
        let number = Argument::Number(i64::from(date.weekday().number_from_monday()));
        self.message_with("moment-weekday-name", &[("weekday", number)])
    }

    /// A month; in one that has two era names, both.
    pub(super) fn month(&self, month: Month, shape: Shown, has_part: bool) -> Phrase {
        let shape = match (shape, has_part) {
            (Shown::Full, _) if self.style.omit_year => "month",
            (Shown::Full | Shown::Tail, false) => "full",
            (Shown::Full | Shown::Tail, true) => "full-part",
            (Shown::Head, _) => "head",
            (_, true) => "month",
            (_, false) => "end",
        };
        if shape != "full" && shape != "full-part" {
            return self.month_in("", month, shape);
        }
        let names = calendar::wareki_of_month(month.first_day());
        if let Ok([first, second]) = names.as_deref()
            && self.is_japanese()
            && self.style.form.is_prose()
            && self.style.calendar == DateCalendar::Wareki
        {
            let first =
                self.month_in(&self.year_of(&Ok(vec![*first]), month.year())?, month, shape)?;
            let second =
                self.month_in(&self.year_of(&Ok(vec![*second]), month.year())?, month, shape)?;
            return self.message("moment-two-eras", &[("first", &first), ("second", &second)]);
        }
        self.month_in(&self.year_of(&names, month.year())?, month, shape)
    }

    fn month_in(&self, year: &str, month: Month, shape: &str) -> Phrase {
        let number = month.month();
        let digits = if self.is_padded() { self.padded(number)? } else { self.numeral(number)? };
        self.message(
            &format!("moment-month-{}", self.form()),
            &[
                ("shape", shape),
                ("year", year),
                ("month", &digits),
                ("month-name", &self.month_name(number)?),
                ("calendar", self.numeric_calendar()),
            ],
        )
    }

    fn month_name(&self, month: u32) -> Phrase {
        self.message_with("moment-month-name", &[("month", Argument::Number(i64::from(month)))])
    }

    /// The calendar of forms that show only one; without a year, a date is 6/5 in both.
    pub(super) fn numeric_calendar(&self) -> &'static str {
        match self.style.calendar {
            _ if self.style.omit_year && self.style.form == Form::Table => "gregorian",
            DateCalendar::Wareki | DateCalendar::WarekiFirst => "wareki",
            DateCalendar::Gregorian | DateCalendar::GregorianFirst => "gregorian",
        }
    }

    fn is_padded(&self) -> bool {
        match self.style.form {
            Form::Jis => true,
            Form::Short => self.is_japanese() && self.numeric_calendar() == "gregorian",
            _ => false,
        }
    }

    fn form(&self) -> &'static str {
        match self.style.form {
            Form::Prose | Form::RangeProse => "prose",
            Form::Table | Form::TableMonthDay => "table",
            Form::Dotted => "dotted",
            Form::Jis => "jis",
            Form::Short => "short",
        }
    }
}

fn wareki_of(date: NaiveDate) -> Result<Vec<Wareki>, calendar::BeforeGregorian> {
    calendar::wareki(date).map(|name| vec![name])
}
