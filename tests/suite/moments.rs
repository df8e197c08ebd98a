//! Moments: the vectors of the reference, eras against ICU, properties, error messages.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use oshirase::assets::Assets;
use oshirase::calendar::{self, BeforeGregorian, PartOfDay, PartOfMonth};
use oshirase::incident::moment::Moment;
use oshirase::locale::Locale;
use oshirase::locale::moment::{PhraseError, Style, phrase};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const VECTORS: &str = include_str!("../date-vectors.tsv");
const COLUMNS: [&str; 5] = ["ja_wareki", "ja_gregorian", "ja_table", "en_us", "en_intl"];

/// Options that a cell of the vectors implies beyond its value: a year stated above, a weekday left out …
#[rustfmt::skip]
const OPTIONS: &[(&str, &str, &str)] = &[
    ("D033", "en_us", r#"{"fiscal-span": false}"#),
    ("D033", "en_intl", r#"{"fiscal-span": false}"#),
    ("D041", "ja_table", r#"{"omit-year": true}"#),
    ("D052", "ja_wareki", r#"{"clock": "h12"}"#),
    ("D052", "ja_gregorian", r#"{"clock": "h12"}"#),
    ("D056", "ja_wareki", r#"{"clock": "h12"}"#),
    ("D056", "ja_gregorian", r#"{"clock": "h12"}"#),
    ("D070", "ja_table", r#"{"label": false}"#),
    ("D074", "*", r#"{"omit-year": true}"#),
    ("D080", "ja_table", r#"{"omit-year": true}"#),
    ("D083", "ja_table", r#"{"elide": false}"#),
    ("D089", "ja_table", r#"{"omit-year": true}"#),
    ("D090", "ja_table", r#"{"omit-year": true}"#),
    ("D091", "ja_table", r#"{"omit-year": true}"#),
    ("D093", "ja_table", r#"{"omit-year": true}"#),
    ("D096", "ja_table", r#"{"omit-year": true}"#),
    ("D097", "ja_table", r#"{"omit-year": true}"#),
    ("D107", "*", r#"{"zone": false}"#),
    ("D107", "ja_wareki", r#"{"clock": "h12"}"#),
    ("D110", "ja_table", r#"{"omit-year": true}"#),
    ("D111", "ja_table", r#"{"omit-year": true}"#),
    ("D112", "ja_table", r#"{"omit-year": true}"#),
];

/// Cells we judge wrong or improve: what we print instead, and why.
#[rustfmt::skip]
const DEVIATIONS: &[(&str, &str, &str, &str)] = &[
    ("D012", "en_us", "Jun 5, 2023", "its own note: never emit all-numeric dates in English"),
    ("D012", "en_intl", "5 Jun 2023", "its own note: never emit all-numeric dates in English"),
    ("D053", "en_intl", "Monday, 5 June 2023, 01:12:28 (JST)", "one instant, one time; the zone is stated"),
    ("D086", "en_us en_intl", "immediately after the incident to present",
        "lower case and no (ongoing), as D087: the Japanese does not say 継続対応中 either"),
    ("D098", "ja_wareki", "令和5年5月9日付", "the title belongs to the template"),
    ("D098", "ja_gregorian", "2023年5月9日付", "the title belongs to the template"),
    ("D098", "en_us", "dated May 9, 2023", "the noun belongs to the template"),
    ("D098", "en_intl", "dated 9 May 2023", "the noun belongs to the template"),
    ("D109", "ja_wareki", "令和元年5月1日（水）", "へ訂正 is for the warning: see Moment::corrections"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    Japanese,
    English,
}

fn locale(language: Language) -> Locale {
    let code = if language == Language::Japanese { "ja" } else { "en" };
    Assets::default().locale(code).expect("the built-in messages are Fluent")
}

fn words(text: &str, style: Value, language: Language) -> String {
    let moment: Moment = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let style: Style = serde_json::from_value(style).expect("a style");
    phrase(&moment, &style, &locale(language)).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn vectors() {
    let mut wrong = Vec::new();
    let mut cells = 0;
    let mut used = BTreeSet::new();
    let header: Vec<&str> = VECTORS.lines().next().expect("a header").split('\t').collect();
    for line in VECTORS.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let row = fields[0];
        let value: Value = serde_json::from_str(fields[2]).expect("a value");
        let moment = moment_of(&value);
        for column in COLUMNS {
            let place = header.iter().position(|name| *name == column).expect("a column");
            let written = fields.get(place).copied().unwrap_or_default();
            if written.is_empty() || written == "—" {
                continue;
            }
            cells += 1;
            let deviation = DEVIATIONS.iter().position(|(at, columns, ..)| {
                *at == row && columns.split(' ').any(|name| name == column)
            });
            used.extend(deviation);
            let expected = deviation.map_or(written, |at| DEVIATIONS[at].2);
            let style = style_of(row, column, written, &value);
            let actual = match moment.parse::<Moment>() {
                Err(error) => format!("ERROR: {error}"),
                Ok(moment) => {
                    let language = if column.starts_with("ja") {
                        Language::Japanese
                    } else {
                        Language::English
                    };
                    let style: Style = serde_json::from_value(style).expect("a style");
                    match phrase(&moment, &style, &locale(language)) {
                        Ok(text) => text,
                        Err(PhraseError::BeforeGregorian(BeforeGregorian)) => "ERROR".into(),
                        Err(error) => format!("no phrase: {error}"),
                    }
                }
            };
            let same = match expected.strip_prefix("ERROR") {
                Some(_) => actual.starts_with("ERROR"),
                None => actual == expected,
            };
            if !same {
                wrong.push(format!(
                    "{row} {column} ({moment})\n  expected {expected}\n  printed  {actual}"
                ));
            }
        }
    }
    assert_eq!(VECTORS.lines().count(), 114);
    assert!(cells > 500, "{cells}");
    assert!(wrong.is_empty(), "{} cells differ\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(used.len(), DEVIATIONS.len(), "a deviation is not needed");
}

/// The text we would write for a value of the vectors.
fn moment_of(value: &Value) -> String {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let number = |key: &str| value.get(key).and_then(Value::as_i64);
    let is = |key: &str| value.get(key) == Some(&Value::Bool(true));
    if let Some(year) = number("fiscal_year") {
        return format!("FY{year}");
    }
    if let Some(days) = number("business_days_after") {
        return match text("date") {
            None => format!("within {days} business days"),
            Some(date) => business_day(date.parse().expect("a day"), days as u32).to_string(),
        };
    }
    if let Some(dates) = value.get("dates").and_then(Value::as_array) {
        return dates.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ");
    }
    let whole = [
        text("fiscal_quarter").map(|quarter| format!("FY{quarter}")),
        text("as_of").map(|day| format!("as of {day}")),
        text("instant").map(str::to_owned),
        text("wareki").map(str::to_owned),
        text("from_event").map(|_| "just-after:occurrence/now".into()),
        is("always").then(|| "always".into()),
        text("duration")
            .map(|duration| format!("{duration}{}", if is("approx") { "~" } else { "" })),
        value.get("date").filter(|date| date.is_null()).map(|_| "unknown".into()),
    ];
    if let Some(whole) = whole.into_iter().flatten().next() {
        return whole;
    }
    let year = number("year").map(|year| year.to_string());
    let base = text("date").or(text("month")).map(str::to_owned).or(year).unwrap_or_default();
    let near = match value.get("approx") {
        None => "",
        Some(Value::String(word)) if word == "after" => " shortly-after",
        Some(_) => "~",
    };
    let part = text("part").map(|part| format!(" {part}")).unwrap_or_default();
    let to = text("to").map_or("..", |to| if to == "present" { "now" } else { to });
    let mut moment = match (text("time"), text("from")) {
        (Some(time), _) => format!("{base}T{time}{near}"),
        (None, Some(from)) if base.is_empty() => format!("{from}{part}{near}/{to}{near}"),
        (None, Some(from)) => format!("{base}T{from}/{to}"),
        (None, None) => format!("{base}{part}{near}"),
    };
    if let Some(bound) = text("bound") {
        moment = if bound == "from-onward" {
            format!("{moment} onward")
        } else {
            format!("{bound} {moment}")
        };
    }
    if let (Some(every), Some(times)) = (text("every"), number("times")) {
        moment = format!("{moment} {times} times a {every}").trim().into();
    }
    if let Some(weekday) = text("weekday_claimed") {
        moment = format!("{moment}（{weekday}）");
    }
    if text("holiday").is_some() {
        moment.push_str(" holiday");
    }
    if is("planned") {
        moment.push_str(" planned");
    }
    if let Some(label) = text("label") {
        moment = format!("{moment} ({label} | start of business)");
    }
    moment
}

/// The style of a cell: its column, the options of its value, and what the cell shows.
fn style_of(row: &str, column: &str, shown: &str, value: &Value) -> Value {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let mut style = Map::new();
    let mut set = |key: &str, value: Value| style.insert(key.into(), value);
    let table = column == "ja_table";
    let form = match text("style") {
        Some("prose") => "range-prose",
        Some("table") => "table",
        Some("table-md") => "table-month-day",
        Some("dotted") => "dotted",
        Some("jis") => "jis",
        Some("icu-short") => "short",
        _ if table => "table",
        _ => "prose",
    };
    let own_table = table && matches!(form, "dotted" | "jis" | "short");
    let calendar = match (column, text("both").is_some()) {
        ("ja_wareki", false) => "wareki",
        ("ja_wareki", true) => "both-wareki-first",
        ("ja_gregorian", true) => "both-gregorian-first",
        _ if own_table => "wareki",
        _ => "gregorian",
    };
    set("form", form.into());
    set("calendar", calendar.into());
    let weekday = match text("weekday") {
        Some(shape) => shape,
        None if shows_weekday(shown) => "short",
        None => "none",
    };
    set("weekday", weekday.into());
    set("english", if column == "en_intl" { "international" } else { "us" }.into());
    match (text("both"), text("en")) {
        (_, Some("era")) => set("english-era", "before".into()),
        (Some("wareki-first"), _) => set("english-era", "after".into()),
        _ => None,
    };
    if let Some(wording @ ("effective" | "dated")) = text("style") {
        set("wording", wording.into());
    }
    if let Some(date) = text("ref") {
        set("after", date.into());
    }
    if text("writing") == Some("vertical") {
        set("vertical", true.into());
    }
    if value.get("elide") == Some(&Value::Bool(false)) {
        set("elide", false.into());
    }
    for (at, columns, options) in OPTIONS {
        if *at == row && (*columns == "*" || *columns == column) {
            let options: Map<String, Value> = serde_json::from_str(options).expect("options");
            style.extend(options);
        }
    }
    Value::Object(style)
}

fn shows_weekday(text: &str) -> bool {
    let english =
        ["Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"].map(|name| format!("{name}day"));
    let short = ["(Mon)", "(Tue)", "(Wed)", "(Thu)", "(Fri)", "(Sat)", "(Sun)"];
    let japanese = ["（月", "（火", "（水", "（木", "（金", "（土", "（日"];
    english.iter().any(|name| text.contains(name.as_str()))
        || short.iter().chain(&japanese).any(|name| text.contains(name))
}

/// Holidays of July 2023 are enough for the vectors.
fn business_day(date: NaiveDate, count: u32) -> NaiveDate {
    let marine_day = NaiveDate::from_ymd_opt(2023, 7, 17);
    let is_closed = |day| {
        calendar::is_weekend(day) || calendar::is_year_end_closure(day) || Some(day) == marine_day
    };
    calendar::business_days_after(date, count, is_closed).expect("an open day")
}

#[test]
fn phrases_beyond_the_vectors() {
    let japanese: &[(&str, &str, &str)] = &[
        (
            "2019-04-30T22:00/2019-05-01T02:30",
            r#"{"calendar": "wareki"}"#,
            "平成31年4月30日22時00分～令和元年5月1日2時30分",
        ),
        ("2019-04", r#"{"calendar": "wareki"}"#, "平成31年4月"),
        ("2019", r#"{"calendar": "both-gregorian-first"}"#, "2019年（平成31年・令和元年）"),
        ("1989-01", r#"{"calendar": "both-wareki-first"}"#, "昭和64年・平成元年（1989年）1月"),
        ("FY2019", r#"{"calendar": "both-wareki-first"}"#, "令和元年度（2019年度）"),
        ("2023-06-05T12:00", r#"{"clock": "h12"}"#, "2023年6月5日正午"),
        ("2023-06-05T00:00", r#"{"clock": "h12"}"#, "2023年6月5日午前0時"),
        ("T09:00/T17:00", "{}", "9時～17時"),
        ("T09:00/T17:30", r#"{"form": "range-prose"}"#, "9時00分から17時30分まで"),
        ("2023-06-05T03:14/..", r#"{"form": "range-prose"}"#, "2023年6月5日3時14分から"),
        ("2023-06-05/now", r#"{"form": "range-prose"}"#, "2023年6月5日から現在まで"),
        ("just-after:detected", "{}", "検知直後"),
        ("upon:the-audit", "{}", "当該時点"),
        ("within PT72H", "{}", "72時間以内"),
        ("PT1H30M~", "{}", "約1時間30分"),
        ("P3D", r#"{"vertical": true}"#, "三日間"),
        ("3 times a week", "{}", "週3回"),
        ("2023-06-05, 2023-06-07, 2023-07-01", "{}", "2023年6月5日、7日及び7月1日"),
        ("2023-07-01 predawn", r#"{"after": "2023-06-30"}"#, "翌7月1日未明"),
        ("2024-01-01", r#"{"after": "2023-12-31", "calendar": "wareki"}"#, "翌令和6年1月1日"),
        ("2019-05-02", r#"{"after": "2019-04-29", "calendar": "wareki"}"#, "令和元年5月2日"),
        ("2023-06-05T09:00", r#"{"form": "jis", "calendar": "wareki"}"#, "R05.06.05T09:00"),
        ("2023-06-05 (創立記念日 | Foundation Day)", "{}", "2023年6月5日（創立記念日）"),
        ("by 2023-06-30 planned", "{}", "2023年6月30日までに（予定）"),
        (
            "2023-06-05T20:05",
            r#"{"vertical": true, "calendar": "wareki"}"#,
            "令和五年六月五日二十時五分",
        ),
        ("2023-07-17 holiday", r#"{"weekday": "long"}"#, "2023年7月17日（月曜日・祝日）"),
        ("soon", "{}", "早期に"),
    ];
    for (text, style, expected) in japanese {
        let style = serde_json::from_str(style).expect("a style");
        assert_eq!(words(text, style, Language::Japanese), *expected, "{text}");
    }
    let english: &[(&str, &str, &str)] = &[
        (
            "2023-06-05T23:50/2023-06-06T00:20",
            r#"{"form": "range-prose"}"#,
            "from 11:50 p.m. on June 5 to 12:20 a.m. on June 6, 2023 (JST)",
        ),
        ("2023-06-05T11:00/13:00", "{}", "June 5, 2023, 11:00 a.m.–1:00 p.m. (JST)"),
        ("T09:00/T17:00", "{}", "9:00 a.m.–5:00 p.m. (JST)"),
        ("2023-06-05 predawn/2023-06-06", "{}", "the early hours of June 5 to June 6, 2023"),
        ("now/2023-06-30", "{}", "from now until June 30, 2023"),
        (
            "2023-06-05 predawn/2023-06-06T09:00",
            "{}",
            "the early hours of June 5 to 9:00 a.m. on June 6, 2023 (JST)",
        ),
        ("by 2023-06 end", "{}", "by the end of June 2023"),
        ("until 2023-06-05T24:00", "{}", "until midnight at the end of June 5, 2023 (JST)"),
        ("2023-06-05/now", r#"{"form": "range-prose"}"#, "from June 5, 2023 to the present"),
        ("2023-06-05T09:00 planned", "{}", "scheduled for 9:00 a.m. (JST) on June 5, 2023"),
        (
            "2023-06-05T09:00",
            r#"{"form": "table", "weekday": "short"}"#,
            "Jun 5, 2023 (Mon), 9:00 a.m. (JST)",
        ),
        ("PT1H30M~", "{}", "about 1 hour 30 minutes"),
        ("within PT72H", "{}", "within 72 hours"),
        ("within 1 business day", r#"{"english": "international"}"#, "within 1 working day"),
        ("2023-06-05, 2023-06-07, 2023-06-09", "{}", "June 5, 7 and 9, 2023"),
        ("2023-06-05, 2023-07-01", r#"{"english": "international"}"#, "5 June and 1 July 2023"),
        ("2023-12-29, 2024-01-03", "{}", "December 29, 2023; and January 3, 2024"),
        (
            "2023-06-06T13:50",
            r#"{"after": "2023-06-05"}"#,
            "at 1:50 p.m. (JST) on the following day, June 6",
        ),
        ("FY2023 Q4", "{}", "January to March 2024"),
        ("from 2023-07 3 times a week", "{}", "three times a week from July 2023"),
        ("2023-06-05 (創立記念日 | Foundation Day)", "{}", "June 5, 2023 (Foundation Day)"),
    ];
    for (text, style, expected) in english {
        let style = serde_json::from_str(style).expect("a style");
        assert_eq!(words(text, style, Language::English), *expected, "{text}");
    }
}

#[test]
fn style_is_read_from_a_template() {
    let style: Style =
        serde_json::from_value(json!({"calendar": "wareki", "weekday": "short"})).expect("a style");
    assert!(style.elide && style.zone);
    for wrong in
        [json!({"calender": "wareki"}), json!({"after": "yesterday"}), json!({"form": "long"})]
    {
        assert!(serde_json::from_value::<Style>(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn eras_agree_with_icu() {
    use icu_calendar::{Date, Gregorian, cal::Japanese};
    let last = NaiveDate::from_ymd_opt(2100, 12, 31).expect("a day");
    for day in calendar::FIRST_GREGORIAN_DAY.iter_days().take_while(|day| *day <= last) {
        let ours = calendar::wareki(day).expect("after 1873");
        let date =
            Date::try_new_gregorian(day.year(), day.month() as u8, day.day() as u8).expect("a day");
        let theirs = Date::<Gregorian>::to_calendar(&date, Japanese::new());
        let year = theirs.era_year();
        assert_eq!((ours.era.id(), ours.year), (year.era.as_str(), year.year), "{day}");
        assert!(calendar::wareki_of_month(day).expect("a month").contains(&ours), "{day}");
    }
    let before = calendar::FIRST_GREGORIAN_DAY.pred_opt().expect("a day");
    assert_eq!(calendar::wareki(before), Err(BeforeGregorian));
}

#[test]
fn years_and_months_of_two_eras() {
    let two_years: Vec<i32> = (1873..=2100)
        .filter(|year| calendar::wareki_of_year(*year).expect("a year").len() == 2)
        .collect();
    assert_eq!(two_years, [1912, 1926, 1989, 2019]);
    let months = (1873..=2100).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let two_months: Vec<_> = months
        .filter(|(year, month)| {
            let first = NaiveDate::from_ymd_opt(*year, *month, 1).expect("a day");
            calendar::wareki_of_month(first).expect("a month").len() == 2
        })
        .collect();
    assert_eq!(two_months, [(1912, 7), (1926, 12), (1989, 1)]);
}

#[test]
fn refused_with_advice() {
    let messages = [
        ("", "a moment is missing: write a date such as 2023-06-05, or unknown"),
        (
            "yesterday",
            "\"yesterday\" is not a moment: write a date such as 2023-06-05 or 2023-06-05T13:50",
        ),
        ("6/5", "\"6\" is not a moment: write a date such as 2023-06-05 or 2023-06-05T13:50"),
        ("2023-06-31", "2023-06-31 does not exist: June has 30 days"),
        ("2023-02-29", "2023-02-29 does not exist: February has 28 days"),
        ("2023-13-01", "2023-13-01 does not exist: there is no month 13; write 01 to 12"),
        ("2023-06-05T30:00", "30:00 is not a time: write 00:00 to 24:00"),
        ("2023-06-05T9:60", "9:60 is not a time: write 00:00 to 24:00"),
        ("2023-06T09:00", "\"09:00\" needs a day before it"),
        (
            "R0.06.05",
            "R00.06.05 does not exist: an era begins with its year 1; write a Gregorian year",
        ),
        ("R5.06.31", "R05.06.31 does not exist: June has 30 days"),
        (
            "M5.12.02",
            "M05.12.02 is before 1873-01-01, when Japan had a lunisolar calendar: write the Gregorian date",
        ),
        ("2023-06-26 Wed", "2023-06-26 is a Monday, not a Wednesday: correct one of them"),
        ("2023-06-26（水）", "2023-06-26 is a Monday, not a Wednesday: correct one of them"),
        ("2023-06 predawn", "\"predawn\" needs an exact day without a time before it"),
        ("2023-06-05 middle", "\"middle\" needs an exact month before it"),
        ("2023-06-05~ shortly-after", "\"shortly-after\" needs an exact date or time before it"),
        ("2023-06 holiday", "\"holiday\" needs a day before it"),
        (
            "2023-07-03/2023-06-28",
            "2023-07-03/2023-06-28 ends before it begins: write the earlier moment first",
        ),
        ("../..", "\"../..\" has no date: write one on at least one side of the slash"),
        ("now/now", "\"now/now\" has no date: write one on at least one side of the slash"),
        (
            "2023-06-05～",
            "\"2023-06-05～\" ends in a wave dash: write 2023-06-05~ for \"about\" or 2023-06-05/.. for \"from\"",
        ),
        ("PT", "\"PT\" is not a duration: write PT9M, P3M, P1DT12H or the like"),
        ("within 3 weeks", "\"3 weeks\" is not a duration: write PT9M, P3M, P1DT12H or the like"),
        (
            "2023-06-05 ()",
            "\"2023-06-05 ()\" is not a label: write (label) or (Japanese | English) at the end",
        ),
        (
            "after:The Fire",
            "\"The Fire\" is unknown here: write the name of an event, such as occurrence",
        ),
        (
            "2023-06-05 teatime",
            "\"teatime\" is unknown here: write about, shortly-after, holiday, planned, onward, a weekday, or a part of the day or month",
        ),
    ];
    for (text, expected) in messages {
        match text.parse::<Moment>() {
            Ok(moment) => panic!("{text} was read as {moment}"),
            Err(error) => assert_eq!(error.to_string(), expected, "{text}"),
        }
    }
}

#[test]
fn read_leniently_and_written_canonically() {
    let spellings = [
        ("2023-6-5", "2023-06-05"),
        ("２０２３-０６-０５", "2023-06-05"),
        ("2023-06-05 9:00", "2023-06-05T09:00"),
        ("2023-06-05 about", "2023-06-05~"),
        ("R5-06-05", "2023-06-05"),
        ("R5.06", "2023-06"),
        ("S64.01.07T13:50", "1989-01-07T13:50"),
        ("令和5年6月5日（月）13時50分頃", "2023-06-05T13:50~"),
        ("令和元年5月", "2019-05"),
        ("2023 年 6 月 28 日", "2023-06-28"),
        ("2023-06-05（月） 13:50", "2023-06-05T13:50"),
        ("2023年7月17日（月・祝）", "2023-07-17 holiday"),
        ("2023年6月6日（火）～2023年6月7日（水）", "2023-06-06/2023-06-07"),
        ("2023-06-06~2023-06-07", "2023-06-06/2023-06-07"),
        ("2023-06〜now", "2023-06/now"),
        ("～2023-06-30", "until 2023-06-30"),
        ("../2023-06-30", "until 2023-06-30"),
        ("2023-06-08T14:04/14:39", "2023-06-08T14:04/2023-06-08T14:39"),
        ("2023-06-04T16:12:28Z", "2023-06-05T01:12:28"),
        ("2023-06-05T01:00+10:00", "2023-06-05T00:00"),
        ("2023-06-05T01:00+0900", "2023-06-05T01:00"),
        ("monthly from 2023-07", "from 2023-07 monthly"),
        ("once a month", "monthly"),
        ("every year", "yearly"),
        ("FY2023Q1", "FY2023 Q1"),
        ("2023-06-30 onwards", "2023-06-30 onward"),
        ("2023-06-05T09:00~（営業開始時間）", "2023-06-05T09:00~ (営業開始時間)"),
        ("2023-07 middle planned (a|b)", "2023-07 middle planned (a | b)"),
    ];
    for (text, canonical) in spellings {
        let moment: Moment = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(moment.to_string(), canonical, "{text}");
        assert!(moment.corrections().is_empty(), "{text}");
        assert_eq!(serde_json::to_value(&moment).expect("a text"), json!(canonical));
        assert_eq!(serde_json::from_value::<Moment>(json!(text)).expect("a moment"), moment);
    }
    let year: Moment = serde_json::from_value(json!(2023)).expect("a year");
    assert_eq!(year.to_string(), "2023");
}

#[test]
fn corrections_are_told() {
    let corrected = [
        ("H31.05.01", "2019-05-01", "H31.05.01 is read as R01.05.01, the era of that day"),
        ("平成32年", "2020", "H32 is read as R02, the era of that day"),
        ("R1.04", "2019-04", "R01.04 is read as H31.04, the era of that day"),
        ("2023-06-05T25:00", "2023-06-06T01:00", "2023-06-05T25:00 is read as 2023-06-06T01:00"),
        (
            "from 2023-06-29T24:00",
            "from 2023-06-30T00:00",
            "2023-06-29T24:00 is read as 2023-06-30T00:00: 24:00 only ends a day",
        ),
    ];
    for (text, canonical, note) in corrected {
        let moment: Moment = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(moment.to_string(), canonical, "{text}");
        let notes: Vec<String> = moment.corrections().iter().map(ToString::to_string).collect();
        assert_eq!(notes, [note]);
        assert_eq!(canonical.parse::<Moment>().expect("a moment"), moment);
    }
}

#[test]
fn order_respects_precision() {
    let bounds = [
        ("2023", Some("2023-01-01T00:00:00"), Some("2023-12-31T23:59:59")),
        ("2024-02", Some("2024-02-01T00:00:00"), Some("2024-02-29T23:59:59")),
        ("2023-06 middle", Some("2023-06-11T00:00:00"), Some("2023-06-20T23:59:59")),
        ("2023-06 last-week", Some("2023-06-26T00:00:00"), Some("2023-06-30T23:59:59")),
        ("2023-06-05 predawn", Some("2023-06-05T00:00:00"), Some("2023-06-05T02:59:59")),
        ("2023-06-05T09:00~", Some("2023-06-05T09:00:00"), Some("2023-06-05T09:00:59")),
        ("2023-06-05T24:00", Some("2023-06-06T00:00:00"), Some("2023-06-06T00:00:00")),
        ("2023-06-05/2023-06-07", Some("2023-06-05T00:00:00"), Some("2023-06-07T23:59:59")),
        ("2023-06-05/now", Some("2023-06-05T00:00:00"), None),
        ("by 2023-06-30", None, Some("2023-06-30T23:59:59")),
        ("before 2023-06-30", None, Some("2023-06-29T23:59:59")),
        ("FY2023 Q4", Some("2024-01-01T00:00:00"), Some("2024-03-31T23:59:59")),
        ("unknown", None, None),
    ];
    for (text, earliest, latest) in bounds {
        let moment: Moment = text.parse().expect("a moment");
        let written =
            |instant: chrono::NaiveDateTime| instant.format("%Y-%m-%dT%H:%M:%S").to_string();
        assert_eq!(moment.earliest().map(written).as_deref(), earliest, "{text}");
        assert_eq!(moment.latest().map(written).as_deref(), latest, "{text}");
    }
    let notice = NaiveDate::from_ymd_opt(2023, 7, 20).and_then(|day| day.and_hms_opt(23, 59, 59));
    let notice = notice.expect("a second");
    for (text, after) in [
        ("2023-07-20T23:59", false),
        ("2023-07-21", true),
        ("2023-07", false),
        ("2023-07 late", true),
        ("by 2023-07-31", true),
        ("2023-06/now", false),
        ("soon", true),
        ("unknown", false),
    ] {
        assert_eq!(text.parse::<Moment>().expect("a moment").is_after(notice), after, "{text}");
    }
}

#[test]
fn datetime_attributes() {
    for (text, attribute) in [
        ("2023", Some("2023")),
        ("2023-06 middle", Some("2023-06")),
        ("2023-06-05~", Some("2023-06-05")),
        ("2023-06-05T06:00", Some("2023-06-05T06:00+09:00")),
        ("2023-06-05T01:12:28", Some("2023-06-05T01:12:28+09:00")),
        ("2023-06-30T24:00", Some("2023-07-01T00:00+09:00")),
        ("T13:50", Some("13:50")),
        ("PT9M", Some("PT9M")),
        ("P2WT1H", Some("P14DT1H")),
        ("P3M", None),
        ("2023-06-05/2023-06-06", None),
        ("by 2023-06-30", None),
        ("unknown", None),
    ] {
        let moment: Moment = text.parse().expect("a moment");
        assert_eq!(moment.datetime_attribute().as_deref(), attribute, "{text}");
    }
}

#[test]
fn languages_have_the_same_messages() {
    let ids = |source: &str| -> Vec<String> {
        source
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .filter(|(id, _)| id.starts_with("moment-"))
            .map(|(id, _)| id.into())
            .collect()
    };
    let japanese = ids(include_str!("../../locales/ja/moments.ftl"));
    assert_eq!(japanese, ids(include_str!("../../locales/en/moments.ftl")));
    assert_eq!(japanese.iter().collect::<BTreeSet<_>>().len(), japanese.len());
}

/// Texts of points, all canonical.
fn point() -> impl Strategy<Value = String> {
    let parts_of_day = prop::sample::select(PartOfDay::ALL);
    let parts_of_month = prop::sample::select(PartOfMonth::ALL);
    let near = || prop::sample::select(vec!["", "~", " shortly-after"]);
    let day = || {
        (1873..2100_i32, 1..=12_u32, 1..=28_u32)
            .prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}"))
    };
    prop_oneof![
        (1..=9999_i32, near()).prop_map(|(year, near)| format!("{year:04}{near}")),
        (1..=9999_i32, 1..=12_u32, near())
            .prop_map(|(year, month, near)| format!("{year:04}-{month:02}{near}")),
        (1873..2100_i32, 1..=12_u32, parts_of_month)
            .prop_map(|(y, m, part)| format!("{y:04}-{m:02} {}", part.id())),
        (day(), near(), any::<bool>()).prop_map(|(day, near, free)| format!(
            "{day}{near}{}",
            if free { " holiday" } else { "" }
        )),
        (day(), parts_of_day).prop_map(|(day, part)| format!("{day} {}", part.id())),
        (day(), 0..24_u8, 0..60_u8, near())
            .prop_map(|(day, h, m, near)| format!("{day}T{h:02}:{m:02}{near}")),
        (day(), 0..24_u8, 0..60_u8, 0..60_u8)
            .prop_map(|(day, h, m, s)| format!("{day}T{h:02}:{m:02}:{s:02}")),
        (0..24_u8, 0..60_u8).prop_map(|(h, m)| format!("T{h:02}:{m:02}")),
    ]
}

/// Texts of moments, all canonical; an interval may be refused for its order.
fn canonical() -> impl Strategy<Value = String> {
    let when = prop_oneof![
        point(),
        (point(), point())
            .prop_filter("a time takes the day before it", |(from, to)| from.starts_with('T')
                || !to.starts_with('T'))
            .prop_map(|(from, to)| format!("{from}/{to}")),
        (point(), prop::sample::select(vec!["..", "now", "before:recovered"]))
            .prop_map(|(from, to)| format!("{from}/{to}")),
        (prop::sample::select(vec!["by", "until", "before", "from", "as of"]), point())
            .prop_map(|(bound, point)| format!("{bound} {point}")),
        point().prop_map(|point| format!("{point} onward")),
        prop::collection::vec(point(), 2..5).prop_map(|points| points.join(", ")),
        (point(), 3..99_u8).prop_map(|(from, times)| format!("from {from} {times} times a week")),
        (1873..2100_i32, 1..=4_u8).prop_map(|(year, quarter)| format!("FY{year} Q{quarter}")),
        (1873..2100_i32).prop_map(|year| format!("FY{year}")),
        (1..99_u8, 1..99_u8).prop_map(|(days, minutes)| format!("P{days}DT{minutes}M~")),
        (2..99_u8).prop_map(|days| format!("within {days} business days")),
        "(upon|just-after|after|before):[a-z][a-z0-9-]{0,9}",
        prop::sample::select(vec!["now", "soon", "regularly", "always", "unknown", "monthly"])
            .prop_map(str::to_owned),
    ];
    (when, any::<bool>(), prop::sample::select(vec!["", " (営業開始時間)", " (受付 | reception)"]))
        .prop_map(|(when, planned, label)| {
            format!("{when}{}{label}", if planned { " planned" } else { "" })
        })
}

fn any_style() -> impl Strategy<Value = Value> {
    let one = |values: &[&str]| {
        prop::sample::select(values.iter().map(|value| json!(value)).collect::<Vec<_>>())
    };
    let calendar = one(&["gregorian", "wareki", "both-wareki-first", "both-gregorian-first"]);
    let form = one(&["prose", "range-prose", "table", "table-month-day", "dotted", "jis", "short"]);
    let weekday = one(&["none", "short", "long", "bare"]);
    let wording = one(&["plain", "dated", "effective", "as-of"]);
    let words =
        (calendar, form, weekday, wording, one(&["h24", "h12"]), one(&["us", "international"]));
    (words, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(words, vertical, omit_year, after)| {
        let (calendar, form, weekday, wording, clock, english) = words;
        json!({
            "calendar": calendar, "form": form, "weekday": weekday, "wording": wording, "clock": clock,
            "english": english, "vertical": vertical, "omit-year": omit_year,
            "after": if after { json!("2023-06-05") } else { Value::Null },
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn canonical_text_survives(text in canonical()) {
        if let Ok(moment) = text.parse::<Moment>() {
            prop_assert_eq!(moment.to_string(), text);
        } else {
            prop_assert!(text.contains('/'), "{}", text);
        }
    }

    #[test]
    fn what_is_read_is_written_and_read_again(text in "[0-9TZRHSPQFYMD:./~ +a-z()|,年月日時令和～（）-]{0,24}") {
        if let Ok(moment) = text.parse::<Moment>() {
            let written = moment.to_string();
            let again = written.parse::<Moment>();
            prop_assert_eq!(again.as_ref(), Ok(&moment), "{} {}", text, written);
            prop_assert!(again.is_ok_and(|again| again.corrections().is_empty()));
        }
    }

    #[test]
    fn nothing_panics(text in ".{0,40}") {
        let _ = text.parse::<Moment>();
    }

    #[test]
    fn order_is_consistent(text in canonical()) {
        if let Ok(moment) = text.parse::<Moment>()
            && let (Some(earliest), Some(latest)) = (moment.earliest(), moment.latest())
        {
            prop_assert!(earliest <= latest, "{}", text);
            prop_assert!(!moment.is_after(earliest));
            if let Some(before) = earliest.checked_sub_signed(chrono::TimeDelta::seconds(1)) {
                prop_assert!(moment.is_after(before));
            }
        }
    }

    #[test]
    fn everything_has_a_phrase(text in canonical(), style in any_style()) {
        let style: Style = serde_json::from_value(style).expect("a style");
        let Ok(moment) = text.parse::<Moment>() else { return Ok(()) };
        for language in [Language::Japanese, Language::English] {
            match phrase(&moment, &style, &locale(language)) {
                Ok(words) => prop_assert!(!words.is_empty() && !words.contains("  ") && !words.contains(['{', '\u{2068}']), "{}", words),
                Err(PhraseError::BeforeGregorian(_)) => prop_assert!(language == Language::Japanese),
                Err(PhraseError::Message(error)) => prop_assert!(false, "{text}: {error}"),
            }
        }
    }
}
