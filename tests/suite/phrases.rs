//! Phrases of moments: the vectors of `tests/date-vectors.tsv`, which a reader of dates can judge,
//! and what they leave out.

use std::collections::BTreeSet;
use std::sync::Arc;

use oshirase::assets::Assets;
use oshirase::calendar::BeforeGregorian;
use oshirase::incident::moment::{Moment, MomentError};
use oshirase::locale::Locale;
use oshirase::locale::moment::{PhraseError, Style, phrase};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::fuzz::cases;
use crate::moments::canonical;

const VECTORS: &str = include_str!("../date-vectors.tsv");

/// The columns of phrases, and the options that each of them sets.
const COLUMNS: [(&str, &str); 5] = [
    ("ja_wareki", "calendar=wareki"),
    ("ja_gregorian", ""),
    ("ja_table", "form=table"),
    ("en_us", ""),
    ("en_intl", "english=international"),
];

fn locale(language: &str) -> Arc<Locale> {
    Assets::default().locale(language).expect("the built-in messages are Fluent")
}

fn words(text: &str, style: Value, language: &str) -> String {
    let moment: Moment = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let style: Style = serde_json::from_value(style).expect("a style");
    phrase(&moment, &style, &locale(language)).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The style of a column: its own options, then those of the row that name it or no column.
fn style(column: &str, own: &str, row: &str) -> Style {
    let mut style = Map::new();
    for option in own.split(' ').chain(row.split(' ')).filter(|option| !option.is_empty()) {
        let (prefix, option) = option.split_once('.').unwrap_or(("", option));
        if column.starts_with(prefix) {
            let (name, value) = option.split_once('=').unwrap_or((option, "true"));
            let value = value.parse().map_or_else(|_| Value::from(value), Value::Bool);
            style.insert(name.to_owned(), value);
        }
    }
    serde_json::from_value(style.into()).unwrap_or_else(|error| panic!("{column} {row}: {error}"))
}

/// What is printed for a moment, or `ERROR` and why nothing is.
fn printed(moment: &str, style: &Style, language: &str) -> String {
    match moment.parse::<Moment>() {
        Err(error) => format!("ERROR: {error}"),
        Ok(moment) => match phrase(&moment, style, &locale(language)) {
            Ok(text) => text,
            Err(PhraseError::BeforeGregorian(BeforeGregorian)) => "ERROR".to_owned(),
            Err(error) => format!("no phrase: {error}"),
        },
    }
}

#[test]
fn vectors() {
    let mut lines = VECTORS.lines().filter(|line| !line.starts_with('#'));
    let header: Vec<&str> = lines.next().expect("a header").split('\t').collect();
    let (mut rows, mut cells, mut deviations) = (0, 0, 0);
    let mut wrong = Vec::new();
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        let field = |name: &str| {
            let place = header.iter().position(|column| *column == name).expect("a column");
            fields.get(place).copied().unwrap_or_default()
        };
        let (row, moment) = (field("id"), field("moment"));
        for (column, own) in COLUMNS {
            let expected = field(column);
            if expected.is_empty() || expected == "—" {
                continue;
            }
            cells += 1;
            let actual = printed(moment, &style(column, own, field("style")), &column[..2]);
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
        for deviation in field("reference").split(" | ").filter(|text| !text.is_empty()) {
            let (column, reference) = deviation.split_once(": ").expect("a column and a phrase");
            let ours = field(column);
            assert!(!["", "—", reference].contains(&ours), "{row}: no deviation in {column}");
            assert!(!field("why").is_empty(), "{row}: nothing says why");
            deviations += 1;
        }
        rows += 1;
    }
    assert_eq!(rows, 115);
    assert!(cells > 500, "{cells}");
    assert_eq!(deviations, 33);
    assert!(wrong.is_empty(), "{} cells differ\n{}", wrong.len(), wrong.join("\n"));
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
        assert_eq!(words(text, style, "ja"), *expected, "{text}");
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
            "June 5, 2023 (Mon.), 9:00 a.m. (JST)",
        ),
        (
            "2023-09-05/2023-09-06",
            r#"{"form": "table-month-day", "weekday": "short", "omit-year": true}"#,
            "Sept. 5–6 (Tue.–Wed.)",
        ),
        (
            "2023-08-30/2023-09-01",
            r#"{"form": "table", "weekday": "short", "english": "international"}"#,
            "30 Aug–1 Sept 2023 (Wed–Fri)",
        ),
        (
            "2023-06-05T00:00/2023-06-05T23:59",
            r#"{"form": "table", "clock": "h24", "zone": false}"#,
            "June 5, 2023, 00:00–23:59",
        ),
        (
            "2023-06-05T13:50",
            r#"{"english": "international", "clock": "h12", "zone": false}"#,
            "5 June 2023 at 1:50 p.m.",
        ),
        (
            "2023-06-05T19:20",
            r#"{"english": "international", "form": "table", "zone": false}"#,
            "5 June 2023, 19:20",
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
        assert_eq!(words(text, style, "en"), *expected, "{text}");
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

/// A style that tells all of a moment, in words that are read.
fn whole(mut style: Value) -> Value {
    for (option, value) in [
        ("vertical", json!(false)),
        ("omit-year", json!(false)),
        ("after", Value::Null),
        ("wording", json!("plain")),
    ] {
        style[option] = value;
    }
    style
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(256), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_has_a_phrase(text in canonical(), style in any_style()) {
        let style: Style = serde_json::from_value(style).expect("a style");
        let Ok(moment) = text.parse::<Moment>() else { return Ok(()) };
        for language in ["ja", "en"] {
            match phrase(&moment, &style, &locale(language)) {
                Ok(words) => prop_assert!(!words.is_empty() && !words.contains("  ") && !words.contains(['{', '\u{2068}']), "{}", words),
                Err(PhraseError::BeforeGregorian(_)) => prop_assert!(language == "ja"),
                Err(PhraseError::Message(error)) => prop_assert!(false, "{text}: {error}"),
            }
        }
    }

    /// What a notice prints in Japanese for a moment can be pasted into the next file.
    #[test]
    fn printed_moments_are_read(text in canonical(), style in any_style()) {
        let style = whole(style);
        let is = |option: &str, values: &[&str]| values.iter().any(|value| style[option] == *value);
        // Not read back: two calendars, a form without years, and JIS X 0301 with words in it.
        let is_read = is("form", &["prose", "range-prose", "table", "dotted", "short"])
            && is("calendar", &["gregorian", "wareki"]);
        // What the words do not tell: the label in the other language, and which event was meant
        // if it has no word.
        let is_event = ["upon:", "after:", "before:"].iter().any(|word| text.contains(word));
        let is_told = !text.contains(" | ") && (!is_event || text.contains("recovered"));
        // A time without a day stands beside one that tells the day.
        let has_day = !text.split([' ', '/']).any(|part| part.starts_with('T'));
        let is_told = is_told && has_day;
        // An era has two digits.
        let years = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
        let is_past = years.filter_map(|year| year.parse::<i32>().ok()).all(|year| year < 2118);
        let style: Style = serde_json::from_value(style).expect("a style");
        let (true, Ok(moment)) = (is_read && is_told && is_past, text.parse::<Moment>()) else {
            return Ok(());
        };
        // Before 1873 there is no era.
        let Ok(words) = phrase(&moment, &style, &locale("ja")) else { return Ok(()) };
        if text.contains("holiday") && !words.contains('祝') {
            return Ok(());
        }
        match words.parse::<Moment>() {
            // An open end and "from" are told alike in words.
            Ok(read) if text.contains("/..") => {
                prop_assert_eq!(read.earliest(), moment.earliest(), "{}", words);
            }
            Ok(read) => prop_assert_eq!(read, moment, "{}", words),
            // A wave dash at the end could mean "about" too.
            Err(MomentError::AmbiguousWave { .. }) => {}
            Err(error) => prop_assert!(false, "{} for {}: {}", words, moment, error),
        }
    }

    /// The same for English.
    #[test]
    fn printed_moments_are_read_in_english(text in canonical(), style in any_style()) {
        let style = whole(style);
        let is_event = ["upon:", "after:", "before:"].iter().any(|word| text.contains(word));
        let is_told = style["form"] != "jis"
            && style["form"] != "table-month-day"
            && !text.contains(" | ")
            && (!is_event || text.contains("recovered"))
            && !text.split([' ', '/']).any(|part| part.starts_with('T'))
            // Told as the morning, as a range of months, and as a whole month between others.
            && !text.contains(" am")
            && !(text.starts_with("FY") && text.contains('Q'))
            && !(text.contains(" within") && (!text.starts_with(char::is_numeric) || text.contains(['/', ',']) || text.contains("onward")))
            && !text.split(|c: char| !c.is_ascii_digit()).any(|year| year.len() == 4 && year < "1000");
        let style: Style = serde_json::from_value(style).expect("a style");
        let (true, Ok(moment)) = (is_told, text.parse::<Moment>()) else { return Ok(()) };
        let words = phrase(&moment, &style, &locale("en")).expect("English has no eras");
        // Among several days of a month none is told to be a holiday.
        if text.matches("holiday").count() != words.matches("holiday").count() {
            return Ok(());
        }
        match words.parse::<Moment>() {
            Ok(read) if text.contains("/..") => {
                prop_assert_eq!(read.earliest(), moment.earliest(), "{}", words);
            }
            Ok(read) => prop_assert_eq!(read, moment, "{}", words),
            Err(error) => prop_assert!(false, "{} for {}: {}", words, moment, error),
        }
    }
}
