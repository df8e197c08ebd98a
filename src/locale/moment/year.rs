//! Years, in one calendar or both.

use super::{EnglishEra, Form, Phrase, Phraser};
use crate::calendar::{self, Wareki};
use crate::incident::DateCalendar;

impl Phraser<'_> {
    /// A year by itself; the two names of a year of two eras are explained by its Gregorian number.
    pub(super) fn bare_year(&self, year: i32) -> Phrase {
        let mut style = self.style.clone();
        if style.form != Form::Jis {
            style.form = Form::Prose;
        }
        let names = calendar::wareki_of_year(year);
        if style.calendar == DateCalendar::Wareki && matches!(names.as_deref(), Ok([_, _])) {
            style.calendar = DateCalendar::WarekiFirst;
        }
        Phraser { style: &style, ..*self }.year_of(&names, year)
    }

    /// The year of a date.
    pub(super) fn year_of(
        &self,
        names: &Result<Vec<Wareki>, calendar::BeforeGregorian>,
        gregorian: i32,
    ) -> Phrase {
        if !self.is_japanese() {
            return self.english_year(names, gregorian);
        }
        let in_gregorian = self.numeric_calendar() == "gregorian";
        if !self.style.form.is_prose() {
            return match names.as_deref() {
                _ if in_gregorian => Ok(format!("{gregorian:04}")),
                Err(error) => Err((*error).into()),
                Ok([name]) => self.numeric_era_year(*name),
                Ok(_) => Ok(format!("{gregorian:04}")),
            };
        }
        let digits = self.year_digits(gregorian)?;
        let seireki = self.message("moment-year", &[("year", &digits)])?;
        if self.style.calendar == DateCalendar::Gregorian {
            return Ok(seireki);
        }
        let mut wareki = String::new();
        for name in names.as_ref().map_err(|error| *error)? {
            let year = self.message("moment-year", &[("year", &self.era_year(*name)?)])?;
            wareki = if wareki.is_empty() {
                year
            } else {
                self.message("moment-two-eras", &[("first", &wareki), ("second", &year)])?
            };
        }
        match self.style.calendar {
            DateCalendar::WarekiFirst => {
                self.message("moment-aside", &[("first", &wareki), ("second", &seireki)])
            }
            DateCalendar::GregorianFirst => {
                self.message("moment-aside", &[("first", &seireki), ("second", &wareki)])
            }
            DateCalendar::Gregorian | DateCalendar::Wareki => Ok(wareki),
        }
    }

    fn english_year(
        &self,
        names: &Result<Vec<Wareki>, calendar::BeforeGregorian>,
        gregorian: i32,
    ) -> Phrase {
        let digits = gregorian.to_string();
        match names.as_deref() {
            Ok([name]) if self.style.english_era != EnglishEra::None => self.message(
                "moment-year-with-era",
                &[
                    ("year", &digits),
                    ("era-year", &self.era_year(*name)?),
                    ("english-era", self.style.english_era.id()),
                ],
            ),
            _ => Ok(digits),
        }
    }

    /// An era and its year without the word for year: 令和5, 令和元.
    pub(super) fn era_year(&self, name: Wareki) -> Phrase {
        let number = self.numeral(name.year.unsigned_abs())?;
        let first = if name.year == 1 { "yes" } else { "no" };
        self.message(
            "moment-era-year",
            &[("era", name.era.id()), ("number", &number), ("first", first)],
        )
    }

    fn numeric_era_year(&self, name: Wareki) -> Phrase {
        match self.style.form {
            Form::Dotted => self.era_year(name),
            Form::Jis => Ok(format!("{}{:02}", name.era.symbol(), name.year)),
            _ => Ok(format!("{}{}", name.era.symbol(), name.year)),
        }
    }
}
