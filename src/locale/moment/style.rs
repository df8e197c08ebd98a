//! How a moment is to be phrased.

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::incident::{DateCalendar, English, HourCycle};

/// How a moment is to be phrased; every option has a default.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Style {
    /// Which calendar counts the years in Japanese.
    pub calendar: DateCalendar,
    /// The shape of dates.
    pub form: Form,
    /// How days name their weekday.
    pub weekday: Weekday,
    /// The clock of times; default: 24 hours, in US English 12.
    pub clock: Option<HourCycle>,
    /// Which English.
    pub english: English,
    /// Whether English names the era.
    pub english_era: EnglishEra,
    /// How the moment relates to the thing it qualifies.
    pub wording: Wording,
    /// Whether the end of a Japanese range omits what it shares with the beginning.
    pub elide: bool,
    /// Whether the text is vertical, with kanji digits.
    pub vertical: bool,
    /// The date mentioned just before, to which 同日, 翌6日 and 同年 may refer.
    #[serde(deserialize_with = "iso_date")]
    pub after: Option<NaiveDate>,
    /// Whether years are left out, because they are stated above.
    pub omit_year: bool,
    /// Whether English times state their zone.
    pub zone: bool,
    /// Whether a label is shown.
    pub label: bool,
    /// Whether English spells out the span of a fiscal year.
    pub fiscal_span: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            calendar: DateCalendar::Gregorian,
            form: Form::default(),
            weekday: Weekday::default(),
            clock: None,
            english: English::Us,
            english_era: EnglishEra::default(),
            wording: Wording::default(),
            elide: true,
            vertical: false,
            after: None,
            omit_year: false,
            zone: true,
            label: true,
            fiscal_span: true,
        }
    }
}

/// The shape of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// In words; a range has ～.
    #[default]
    Prose,
    /// In words; a range has から…まで.
    RangeProse,
    /// 2023/6/5.
    Table,
    /// 6/5, the year stated above.
    TableMonthDay,
    /// 令和5.6.5.
    Dotted,
    /// R05.06.05 of JIS X 0301, and 2023-06-05 of ISO 8601.
    Jis,
    /// R5/6/5, 2023/06/05; in English as a table, for 6/5 is ambiguous there.
    Short,
}

impl Form {
    /// Whether dates are in words.
    pub(super) fn is_prose(self) -> bool {
        matches!(self, Self::Prose | Self::RangeProse)
    }
}

/// How days name their weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weekday {
    /// Not at all.
    #[default]
    None,
    /// （月）, and （月・祝） on a holiday.
    Short,
    /// （月曜日）.
    Long,
    /// 月曜日 without brackets.
    Bare,
}

/// Whether English names the era.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EnglishEra {
    /// June 5, 2023.
    #[default]
    None,
    /// June 5, 2023 (Reiwa 5).
    After,
    /// June 5, Reiwa 5 (2023).
    Before,
}

impl EnglishEra {
    /// The word by which messages select it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::After => "after",
            Self::Before => "before",
        }
    }
}

/// How the moment relates to the thing it qualifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// Nothing but when.
    #[default]
    Plain,
    /// A document has that date: 付.
    Dated,
    /// It takes effect then: 付で.
    Effective,
    /// It was so then: 現在.
    AsOf,
}

/// A date such as 2023-06-05, or none.
fn iso_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| {
        text.parse()
            .map_err(|_| D::Error::custom(format!("{text} is not a date such as 2023-06-05")))
    })
    .transpose()
}
