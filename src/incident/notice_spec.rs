//! The notices that a file asks for.

use super::record::{keywords, record};
use super::{Line, Moment, Name, Stage, Text};

record! {
    /// A notice to be issued.
    pub struct NoticeSpec {
        /// Its name, which is also the name of its files.
        pub id: Name,
        /// What kind of notice it is: see `oshirase kinds`.
        pub kind: Name,
        /// The organisation that issues it.
        pub issuer: Name,
        /// Those that issue it jointly (連名); it tells their facts too.
        pub joint: Vec<Name>,
        /// The day it is dated, or the minute: what it says is what was known then.
        pub date: Moment,
        /// Whom it is addressed to.
        pub to: Option<Line>,
        /// Its title.
        pub title: Line,
        /// Its number in a series (第2報); none for the only one.
        pub number: Option<u64>,
        /// Which report of several it is.
        pub stage: Option<Stage>,
        /// The notice before it in the series, which it cites with those before that.
        pub follows: Option<Name>,
        /// Whether it says what has changed since the notice before it.
        pub changes: Option<bool>,
        /// What was wrong in the notice before it, and what is right.
        pub corrections: Vec<Correction>,
        /// When the next notice will follow.
        pub next: Option<Moment>,
        /// The duties that it fulfils, by the names that `oshirase deadlines` gives them.
        pub fulfils: Vec<Name>,
        /// The groups of `affected` that it is for; it tells of their data only.
        pub groups: Vec<Name>,
        /// The notice of somebody else that it passes on.
        pub relays: Option<Name>,
        /// Facts that it leaves out, by their names: a letter tells less than a report.
        pub omit: Vec<Name>,
        /// Whom the apology speaks to, as a noun phrase.
        pub apology_to: Option<Line>,
        /// What it says after the apology, in place of the usual sentence.
        pub lead: Option<Text>,
        /// What a reader must know about passing it on.
        pub confidentiality: Option<Text>,
        /// The opening word and its closing word.
        pub opening: Option<Opening>,
        /// One of the issuer's `contacts`.
        pub contact: Option<Name>,
        /// Where on the website it stands, from the top.
        pub breadcrumb: Vec<Line>,
        /// The languages it is made in; every language, if not given.
        pub languages: Vec<String>,
        /// The calendar of its Japanese dates; what the kind prefers, if not given.
        pub calendar: Option<DateCalendar>,
        /// The clock of its Japanese times; 24 hours, if not given.
        pub clock: Option<HourCycle>,
        /// The order of its English dates; US order, if not given.
        pub english: Option<English>,
    }
}

record! {
    /// What was wrong in a notice, and what is right.
    pub struct Correction {
        /// Where it was wrong, as a noun phrase.
        pub what: Line,
        /// What was wrong.
        pub wrong: Line,
        /// What is right.
        pub right: Text,
    }
}

keywords! {
    /// Opening and closing words of a Japanese letter, which belong together.
    pub enum Opening {
        /// 拝啓 and 敬具.
        Haikei = "haikei",
        /// 謹啓 and 謹白, the most formal.
        Kinkei = "kinkei",
        /// Neither.
        None = "none",
    }
}

keywords! {
    /// The calendar of Japanese dates.
    pub enum DateCalendar {
        /// 2026年6月5日.
        Gregorian = "gregorian",
        /// 令和8年6月5日.
        Wareki = "wareki",
        /// 令和8年（2026年）6月5日.
        WarekiFirst = "both-wareki-first",
        /// 2026年（令和8年）6月5日.
        GregorianFirst = "both-gregorian-first",
    }
}

keywords! {
    /// The clock of Japanese times.
    pub enum HourCycle {
        /// 13時50分.
        H24 = "h24",
        /// 午後1時50分.
        H12 = "h12",
    }
}

keywords! {
    /// The order of English dates.
    pub enum English {
        /// June 5, 2026.
        Us = "us",
        /// 5 June 2026, with British spelling left to the author.
        International = "international",
    }
}
