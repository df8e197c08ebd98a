//! Moments as they are read and written: spellings, order, eras against ICU, error messages.

use chrono::{Datelike, NaiveDate};
use oshirase::calendar::{self, BeforeGregorian, PartOfDay, PartOfMonth};
use oshirase::incident::moment::Moment;
use proptest::prelude::*;
use serde_json::json;

use crate::fuzz::cases;

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

/// Holidays of July 2023 are enough here.
#[test]
fn business_days_skip_weekends_and_holidays() {
    let day = |day| NaiveDate::from_ymd_opt(2023, 7, day).expect("a day");
    let is_closed =
        |date| calendar::is_weekend(date) || calendar::is_year_end_closure(date) || date == day(17);
    let third = calendar::business_days_after(day(13), 3, is_closed).expect("an open day");
    assert_eq!(third, day(19));
}

#[test]
fn refused_with_advice() {
    let messages = [
        ("", "a moment is missing: write a date such as 2023-06-05, or unknown"),
        (
            "yesterday",
            "\"yesterday\" is not a moment: write a date such as 2023-06-05 or 2023-06-05T13:50",
        ),
        ("2023-06-31", "2023-06-31 does not exist: June has 30 days"),
        ("2023-02-29", "2023-02-29 does not exist: February has 28 days"),
        ("2023-13-01", "2023-13-01 does not exist: there is no month 13; write 01 to 12"),
        ("2023-06-05T30:00", "30:00 is not a time: write 00:00 to 24:00"),
        ("2023-06-05T9:60", "9:60 is not a time: write 00:00 to 24:00"),
        ("2023-06T09:00", "\"09:00\" must follow a day"),
        (
            "R0.06.05",
            "R00.06.05 does not exist: an era begins with its year 1; write a Gregorian year",
        ),
        ("R5.06.31", "R05.06.31 does not exist: June has 30 days"),
        (
            "M5.12.02",
            "M05.12.02 is before 1873-01-01, when Japan used a lunisolar calendar: write the Gregorian date",
        ),
        ("2023-06-26 Wed", "2023-06-26 is a Monday, not a Wednesday: correct one of them"),
        ("2023-06-26（水）", "2023-06-26 is a Monday, not a Wednesday: correct one of them"),
        ("2023-06 predawn", "\"predawn\" must follow an exact day without a time"),
        ("2023-06-05 middle", "\"middle\" must follow an exact month"),
        ("2023-06-05~ shortly-after", "\"shortly-after\" must follow an exact date or time"),
        ("2023-06 holiday", "\"holiday\" must follow a day"),
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
        ("within 3 moons", "\"3 moons\" is not a duration: write PT9M, P3M, P1DT12H or the like"),
        (
            "2023-06-05 ()",
            "\"2023-06-05 ()\" is not a label: write (label) or (Japanese | English) at the end",
        ),
        (
            "after:The Fire",
            "unknown word \"The Fire\": write the name of an event, such as occurrence",
        ),
        (
            "2023-06-05 teatime",
            "unknown word \"teatime\": write about, shortly-after, holiday, planned, onward, a weekday, or a part of the day or month",
        ),
    ];
    for (text, expected) in messages {
        match text.parse::<Moment>() {
            Ok(moment) => panic!("{text} was read as {moment}"),
            Err(error) => assert_eq!(error.to_string(), expected, "{text}"),
        }
    }
}

/// The rows of `tests/moments.tsv`.
#[test]
fn typed_moments_are_read_or_refused_as_typed() {
    let rows = include_str!("../moments.tsv");
    let mut wrong = Vec::new();
    for row in rows.lines().filter(|row| !row.starts_with('#')).skip(1) {
        let (typed, expected) =
            row.split_once('\t').unwrap_or_else(|| panic!("{row}: two columns"));
        let found = match typed.parse::<Moment>() {
            Ok(moment) => moment.to_string(),
            Err(error) => format!("ERROR {error}"),
        };
        let is_right = match expected.starts_with("ERROR") {
            true => found.starts_with(expected),
            false => found == expected,
        };
        if !is_right {
            wrong.push(format!("{typed}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
        ("FY2023H2", "FY2023 H2"),
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
        ("2023-06-05T25:00", "2023-06-06T01:00", "2023-06-05T25:00 is read as 2023-06-06T01:00"),
        (
            "from 2023-06-29T24:00",
            "from 2023-06-30T00:00",
            "2023-06-29T24:00 is read as 2023-06-30T00:00: 24:00 is the end of a day",
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
        ("FY2023 H1", Some("2023-04-01T00:00:00"), Some("2023-09-30T23:59:59")),
        ("FY2023 H2", Some("2023-10-01T00:00:00"), Some("2024-03-31T23:59:59")),
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
pub(crate) fn canonical() -> impl Strategy<Value = String> {
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
        (1873..2100_i32, 1..=2_u8).prop_map(|(year, half)| format!("FY{year} H{half}")),
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

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(256), failure_persistence: None, ..ProptestConfig::default() })]

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
}
