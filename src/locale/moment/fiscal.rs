//! Fiscal years, durations and recurrences.

use super::{Argument, Phrase, Phraser, Role};
use crate::calendar::{FiscalWareki, fiscal_wareki, fiscal_year_days};
use crate::incident::DateCalendar;
use crate::incident::moment::{Duration, Half, Point, Quarter, Recurrence, Stamp};

impl Phraser<'_> {
    pub(super) fn fiscal_year(&self, year: i32) -> Phrase {
        let name = self.fiscal_year_name(year)?;
        let (from, to) = match fiscal_year_days(year) {
            Some((first, last)) => (self.plain_day(first)?, self.plain_day(last)?),
            None => Default::default(),
        };
        let span = if self.style.fiscal_span { "shown" } else { "hidden" };
        self.message(
            "moment-fiscal-year",
            &[
                ("name", &name),
                ("year", &year.to_string()),
                ("span", span),
                ("from", &from),
                ("to", &to),
            ],
        )
    }

    pub(super) fn fiscal_half(&self, year: i32, half: Half) -> Phrase {
        let name = self.fiscal_year_name(year)?;
        let number = self.numeral(u32::from(half.number()))?;
        let year = year.to_string();
        self.message(
            "moment-fiscal-half",
            &[("half", half.id()), ("number", &number), ("name", &name), ("year", &year)],
        )
    }

    pub(super) fn fiscal_quarter(&self, year: i32, quarter: Quarter) -> Phrase {
        let name = self.fiscal_year_name(year)?;
        let (this, next) = (year.to_string(), (year + 1).to_string());
        let number = self.numeral(u32::from(quarter.number()))?;
        self.message_with(
            "moment-fiscal-quarter",
            &[
                ("quarter", Argument::Number(i64::from(quarter.number()))),
                ("number", Argument::Text(&number)),
                ("name", Argument::Text(&name)),
                ("year", Argument::Text(&this)),
                ("next-year", Argument::Text(&next)),
            ],
        )
    }

    /// 2023年度, 令和5年度, or both; English counts fiscal years as Gregorian ones.
    fn fiscal_year_name(&self, year: i32) -> Phrase {
        let gregorian =
            self.message("moment-fiscal-name", &[("year", &self.year_digits(year)?)])?;
        if !self.is_japanese() || self.style.calendar == DateCalendar::Gregorian {
            return Ok(gregorian);
        }
        let FiscalWareki { name, formerly } = fiscal_wareki(year)?;
        let name = self.message("moment-fiscal-name", &[("year", &self.era_year(name)?)])?;
        let aside = match (self.style.calendar, formerly) {
            (DateCalendar::WarekiFirst, _) => gregorian,
            (DateCalendar::GregorianFirst, _) => {
                return self.message("moment-aside", &[("first", &gregorian), ("second", &name)]);
            }
            (_, Some(formerly)) => {
                self.message("moment-fiscal-name", &[("year", &self.era_year(formerly)?)])?
            }
            (_, None) => return Ok(name),
        };
        self.message("moment-aside", &[("first", &name), ("second", &aside)])
    }

    pub(super) fn lasting(&self, duration: &Duration, about: bool) -> Phrase {
        let text = self.duration(duration, "lasting")?;
        if about { self.message("moment-lasting-about", &[("duration", &text)]) } else { Ok(text) }
    }

    pub(super) fn within(&self, duration: &Duration) -> Phrase {
        self.message("moment-within", &[("duration", &self.duration(duration, "within")?)])
    }

    pub(super) fn within_business_days(&self, count: u32) -> Phrase {
        self.count("moment-within-business-days", count, &[])
    }

    pub(super) fn recurring(&self, recurrence: &Recurrence, from: Option<&Point>) -> Phrase {
        let text =
            self.count("moment-recurring", recurrence.times, &[("cycle", recurrence.every.id())])?;
        match from {
            None => Ok(text),
            Some(point) => {
                let from = self.point(point, Role::Inside, &self.note(point, None)?)?;
                self.message("moment-recurring-from", &[("recurrence", &text), ("from", &from)])
            }
        }
    }

    /// Its units one after the other; one alone may take other words than one among several.
    fn duration(&self, duration: &Duration, purpose: &str) -> Phrase {
        let alone = duration.units().count() == 1;
        let purpose = if alone { purpose } else { "joined" };
        let mut whole = String::new();
        for (unit, count) in duration.units() {
            let part = self.count(
                &format!("moment-duration-{}", unit.id()),
                count,
                &[("purpose", purpose)],
            )?;
            whole = if whole.is_empty() {
                part
            } else {
                self.message("moment-duration-joined", &[("first", &whole), ("second", &part)])?
            };
        }
        Ok(whole)
    }

    fn plain_day(&self, date: chrono::NaiveDate) -> Phrase {
        let plain = super::Style { english: self.style.english, ..Default::default() };
        let point = Point::exactly(Stamp::Day(date, None));
        Phraser { style: &plain, ..*self }.point(&point, Role::Inside, "")
    }
}
