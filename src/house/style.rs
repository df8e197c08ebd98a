//! How a house writes dates, counts, headings and desks.

use super::look::choices;
use crate::incident::record::keywords;
use crate::incident::{DateCalendar, English, HourCycle, Register};
use crate::locale::moment::{Minutes, Ranges, YearRepeats};

choices! {
    /// How dates, counts, headings and desks are written in a language.
    pub struct HouseStyle {
        /// The register of Japanese; default: that of the organisation.
        pub register: Register,
        /// The calendar of Japanese dates; default: that of the kind of notice.
        pub calendar: DateCalendar,
        /// How days among words name their weekday; default: short.
        pub weekday: Weekdays,
        /// The clock of times; default: 24 hours, in US English 12.
        pub clock: HourCycle,
        /// Which English: the order of dates, the clock and the spelling of our words; default: that of the kind of notice.
        pub english: English,
        /// How often the year of a date is stated; default: always.
        pub year: YearRepeats,
        /// Whether a second time of a day is written 同日; default: no.
        pub same_day: bool,
        /// Whether the next day is written 翌27日; default: no.
        pub next_day: bool,
        /// Whether another day of the month is written 同月13日; default: no.
        pub same_month: bool,
        /// How ranges are written; default: with a dash.
        pub ranges: Ranges,
        /// How minutes below ten are written; default: plain.
        pub minutes: Minutes,
        /// The counter of people, as 人 or 名.
        pub people: String,
        /// The marks of headings by level, as they are typed: 1. or （1） or ■ or 【】. An empty list: no marks.
        pub headings: Vec<String>,
        /// The mark of items of lists, as ・ or ア　.
        pub items: String,
        /// The marks of a question and of its answer, as Q1 and A1.
        pub questions: Vec<String>,
        /// The lines of a desk in their order, with its fields in braces. A line is printed if all its
        /// fields exist and no earlier line has printed one of them.
        pub desk: Vec<String>,
    }
}

keywords! {
    /// How days among words name their weekday.
    pub enum Weekdays {
        /// Not at all.
        None = "none",
        /// （木）.
        Short = "short",
        /// （木曜日）.
        Long = "long",
    }
}
