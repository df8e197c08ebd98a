//! The command `deadlines`: tables, JSON, calendars.

use std::fs;
use std::path::Path;

use oshirase::assets::Assets;
use oshirase::deadlines::Listing;
use oshirase::incident::Moment;
use oshirase::project::read_facts;

use crate::common::{Case, Run, oshirase};
use crate::deadlines::table;

const FILE: &str = "tests/deadlines/payroll.yaml";

#[test]
fn the_tables_are_as_they_were_read() {
    for (file, as_of) in [("payroll", "2023-07-20"), ("worldwide", "2026-11-21")] {
        for language in ["ja", "en"] {
            let path = format!("tests/deadlines/{file}.yaml");
            let output = oshirase(&["deadlines", &path, "--as-of", as_of, "--lang", language]);
            assert_eq!(output.code, Some(0), "{}", output.stderr);
            assert_eq!(output.stderr, "");
            let name = format!("{file}.{language}.txt");
            if std::env::var_os("UPDATE").is_some() {
                let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/deadlines");
                fs::write(folder.join(&name), &output.stdout).unwrap();
            }
            assert_eq!(output.stdout, table(&name));
            assert!(!output.stdout.contains('\u{1b}'), "a pipe gets no colours");
        }
    }
}

#[test]
fn json_is_for_programs() {
    let output = oshirase(&["deadlines", FILE, "--as-of", "2023-07-20", "--format", "json"]);
    let value = output.json();
    assert_eq!(value["as-of"], "2023-07-20");
    let minato = &value["organisations"][1];
    assert_eq!(minato["id"], "minato");
    let report = minato["duties"]
        .as_array()
        .unwrap()
        .iter()
        .find(|duty| duty["duty"] == "appi-final")
        .unwrap();
    assert_eq!(
        report["due"],
        serde_json::json!({ "kind": "day", "day": "2023-08-03", "counted": "2023-08-03" })
    );
    assert_eq!((&report["state"], &report["span"]["days"]), (&"open".into(), &14.into()));
    assert_eq!(report["planned"]["place"], "reports[4]");
    assert_eq!(report["nature"], "limit");
    assert_eq!(value["organisations"][3]["duties"], serde_json::json!([]), "nobody is left out");
    assert_eq!(output.stderr, "");
}

#[test]
fn icalendar() {
    let run = || {
        oshirase(&["deadlines", FILE, "--as-of", "2023-07-20", "--format", "ics", "--lang", "ja"])
    };
    let text = run().stdout;
    assert_eq!(text, run().stdout, "the same bytes");
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
            && text.ends_with("END:VCALENDAR\r\n")
    );
    assert!(
        text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])),
        "{text}"
    );
    let unfolded = text.replace("\r\n ", "");
    let events: Vec<&str> = unfolded.split("BEGIN:VEVENT\r\n").skip(1).collect();
    let value = |event: &str, name: &str| -> String {
        let mut lines = event.lines().filter_map(|line| line.split_once(':'));
        let found = lines.find(|(property, _)| property.split(';').next() == Some(name));
        found.map(|(_, value)| value.to_owned()).unwrap_or_default()
    };
    let mut ids: Vec<_> = events.iter().map(|event| value(event, "UID")).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), events.len()), (11, 11), "each has its own name");
    let find = |start: &str| {
        *events.iter().find(|event| value(event, "SUMMARY").starts_with(start)).unwrap()
    };
    let last = find("期限：確報（社会保険労務士法人みなと）");
    assert_eq!(value(last, "DTSTART"), "20230803");
    assert_eq!(value(last, "DTEND"), "20230804", "the day after the last");
    // The moment that the list is of, so that a later list replaces it.
    assert_eq!(value(last, "DTSTAMP"), "20230720T145959Z");
    assert_eq!(value(last, "SEQUENCE"), "28164419");
    assert!(unfolded.contains("X-WR-CALNAME:給与クラウドへの不正アクセス：期限\r\n"), "{unfolded}");
    let window = find("目安：速報（株式会社ひなた）");
    assert_eq!(
        (value(window, "DTSTART"), value(window, "DTEND")),
        ("20230615".into(), "20230618".into())
    );
    assert!(!find("済：確報").contains("VALARM"), "nobody is reminded of what is done");
    let instead = find("不要：委託元への通知");
    assert_eq!(value(instead, "STATUS"), "CANCELLED");
    assert!(!instead.contains("VALARM"), "{instead}");
    let calendar = value(&unfolded, "X-WR-CALDESC");
    assert!(
        calendar.contains("本人への通知（株式会社ひなた"),
        "what has no date is told: {calendar}"
    );
}

/// A law, the first day, the moment of the list, and when it reminds, from the beginning of the events.
#[test]
fn reminders_are_on_days_on_which_somebody_works() {
    let appi = "law: appi, categories: [financial]";
    for (assessment, since, as_of, expected) in [
        // Day 5 is a Saturday, so on Friday, the second day of the yardstick; day 30 is Wednesday.
        (appi, "2026-11-24", "2026-11-24", "P1DT9H -P6DT15H -PT15H"),
        // Day 30 is Sunday, so Monday counts, and Friday is the last open day before it.
        (appi, "2026-11-14", "2026-11-19", "-P6DT15H -P2DT15H"),
        // The week before it begins with a holiday.
        (appi, "2026-12-19", "2026-12-24", "-P9DT15H -P2DT15H"),
        // Offices are closed from December 29 to January 3: on December 28 and the Friday before.
        (appi, "2026-12-02", "2026-12-15", "-P9DT15H -P6DT15H"),
        // What has passed reminds nobody again.
        (appi, "2026-11-24", "2026-12-20", "-PT15H"),
        (appi, "2026-11-24", "2026-12-23", ""),
        // 72 hours end on Wednesday, on Tuesday before nine, and on Sunday.
        ("law: gdpr", "2026-11-22T18:00", "2026-11-22T18:00", "-PT4H"),
        ("law: gdpr", "2026-11-21T03:00", "2026-11-21T03:00", "-PT4H"),
        ("law: gdpr", "2026-11-26T18:00", "2026-11-26T18:00", "-P2DT9H -PT4H"),
    ] {
        let case = case(&format!("[{{ by: a, since: {since}, {assessment} }}]"), "[]");
        let text = deadlines(&case, as_of, "--format ics").exits(0).stdout;
        let triggers = text.lines().filter_map(|line| line.strip_prefix("TRIGGER:"));
        assert_eq!(
            triggers.collect::<Vec<_>>().join(" "),
            expected,
            "{assessment} {since} {as_of}"
        );
    }
}

/// The events of a calendar by their names, with the first day or the time.
fn events(text: &str) -> Vec<(String, String)> {
    let mut events = Vec::new();
    let mut uid = "";
    for line in text.lines() {
        if let Some(found) = line.strip_prefix("UID:") {
            uid = found;
        } else if let Some((_, start)) =
            line.split_once(':').filter(|_| line.starts_with("DTSTART"))
        {
            events.push((uid.to_owned(), start.to_owned()));
        }
    }
    events
}

#[test]
fn an_event_keeps_its_name_whatever_stands_before_it() {
    let eu = "{ by: a, law: gdpr, since: 2026-09-01T09:00 }";
    let japan = "{ by: a, law: appi, since: 2026-09-01, categories: [financial] }";
    let export = |assessments: &str| {
        events(&deadlines(&case(assessments, "[]"), "2026-09-01", "--format ics").stdout)
    };
    let alone = export(&format!("[{eu}]"));
    assert_eq!(alone.len(), 1);
    let both = export(&format!("[{japan}, {eu}]"));
    assert!(both.contains(&alone[0]), "{alone:?} {both:?}");
    let corrected = export(&format!("[{japan}, {}]", eu.replace("T09:00", "T08:00")));
    assert_eq!(corrected.last().unwrap().0, alone[0].0);
    assert_ne!(corrected.last().unwrap().1, alone[0].1);
}

/// An event whose duty is gone is cancelled, once and in every later calendar.
#[test]
fn a_duty_that_is_gone_is_cancelled() {
    let eu = "{ by: a, law: gdpr, since: 2026-09-01T09:00 }";
    let japan = "{ by: a, law: appi, since: 2026-09-01, categories: [financial] }";
    let first = deadlines(&case(&format!("[{japan}, {eu}]"), "[]"), "2026-09-01", "--format ics");
    let gone = |text: &str| {
        let text = text.replace("\r\n ", "");
        let events = text.split("BEGIN:VEVENT").skip(1).filter(|event| event.contains("CANCELLED"));
        let summary = |event: &str| {
            let mut lines = event.lines();
            lines.find_map(|line| line.strip_prefix("SUMMARY:")).unwrap().to_owned()
        };
        events.map(summary).collect::<Vec<_>>()
    };
    assert_eq!(gone(&first.stdout), Vec::<String>::new());
    let case = case(&format!("[{eu}]"), "[]");
    let case = case.file("first.ics", &first.stdout);
    let second = deadlines(&case, "2026-09-02", "--format ics --previous first.ics").exits(0);
    let expected = [
        "No longer owed: Yardstick: Preliminary report (x)",
        "No longer owed: Due: Final report (x)",
    ];
    assert_eq!(gone(&second.stdout), expected);
    assert_eq!(events(&second.stdout).len(), events(&first.stdout).len());
    let case = case.file("second.ics", second.stdout.replace("\r\n", "\n"));
    let third = deadlines(&case, "2026-09-03", "--format ics --previous second.ics").exits(0);
    assert_eq!(gone(&third.stdout), gone(&second.stdout));
    let case =
        case.file("other.ics", "BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nEND:VCALENDAR\r\n");
    deadlines(&case, "2026-09-03", "--format ics --previous other.ics")
        .exits(2)
        .says("no calendar");
    deadlines(&case, "2026-09-03", "--previous second.ics").exits(2).says("--format ics");
    deadlines(&case, "2026-09-03", "--format ics --previous none.ics").exits(3);
}

#[test]
fn events_that_a_calendar_cannot_tell_apart_are_refused() {
    let twice =
        "[{ by: a, law: gdpr, since: 2026-09-01 }, { by: a, law: gdpr, since: 2026-09-02 }]";
    deadlines(&case(twice, "[]"), "2026-09-02", "").exits(0);
    deadlines(&case(twice, "[]"), "2026-09-02", "--format ics")
        .exits(1)
        .says("cannot tell this assessment from `assessments[0]`")
        .says("incident.yaml:3:");
    let named = twice.replace("[{ by", "[{ id: first, by");
    deadlines(&case(&named, "[]"), "2026-09-02", "--format ics").exits(0);
}

#[test]
fn a_library_gets_the_same_as_the_program() {
    let assets = Assets::default();
    let (_, incident) = read_facts(Path::new(FILE), &assets.languages()).unwrap();
    let as_of: Moment = "2023-07-20".parse().unwrap();
    let then = as_of.cutoff().unwrap();
    let locale = assets.locale("ja").unwrap();
    let listing = Listing::new(&incident, &locale, as_of, then).unwrap();
    let run = |format| {
        let options = ["--as-of", "2023-07-20", "--lang", "ja", "--format", format];
        oshirase(&[&["deadlines", FILE], &options[..]].concat()).stdout
    };
    assert_eq!(format!("{:#}\n", listing.json().unwrap()), run("json"));
    assert_eq!(listing.calendar(Vec::new()).unwrap().to_string(), run("ics"));
    assert!(listing.problems().is_empty());
}

/// An incident of one organisation with these assessments and reports.
fn case(assessments: &str, reports: &str) -> Case {
    Case::new(&format!(
        "incident: {{ id: X, name: x, type: other, discovered: 2026-09-01 }}\n\
         organisations: {{ a: {{ name: x, role: operator }} }}\n\
         assessments: {assessments}\nreports: {reports}\n"
    ))
}

/// What the organisation has to do as of a day.
fn deadlines(case: &Case, as_of: &str, options: &str) -> Run {
    case.run(&format!("deadlines incident.yaml --as-of {as_of} {options}"))
}

#[test]
fn hours_are_times_in_a_calendar() {
    let case = Case::new(
        "incident: { id: 'X;1, \\', name: x, type: other, discovered: 2026-11-20 }\n\
         organisations: { a: { name: 'A; B, \\C', role: operator } }\n\
         assessments: [{ by: a, law: gdpr, since: 2026-11-20T09:00Z }]\n",
    );
    let text = deadlines(&case, "2026-11-21", "--format ics").stdout;
    assert!(text.contains("DTSTART:20261123T090000Z\r\n") && !text.contains("DTEND"), "{text}");
    assert!(text.contains("A\\; B\\, \\\\C"), "{text}");
}

#[test]
fn a_year_without_a_table_of_holidays_is_an_error_beside_the_list() {
    let case = case("[{ by: a, law: appi, since: 2027-12-20, categories: [financial] }]", "[]");
    let output = deadlines(&case, "2027-12-21", "")
        .exits(1)
        .says("error[duty]: `appi-final` is counted to 2028-01-18")
        .says("incident.yaml:3:42")
        .says("hint: the Cabinet Office publishes")
        .says("those of 2028");
    assert!(output.stdout.contains("Dec. 22–24, 2027 (Wed.–Fri.) (yardstick)"), "{output:?}");
    assert!(output.stdout.contains("cannot be stated"), "{output:?}");
}

#[test]
fn a_misspelt_duty_is_an_error() {
    let case = case(
        "[{ by: a, law: appi, since: 2026-09-01, categories: [financial] }]",
        "[{ by: a, to: x, at: 2026-09-03, fulfils: [appi-finals] }]",
    );
    deadlines(&case, "2026-09-04", "").exits(1).says("did you mean `appi-final`?");
}

#[test]
fn a_calendar_has_events() {
    deadlines(&case("[]", "[]"), "2026-09-04", "--format ics").exits(2);
}

#[test]
fn as_of_is_a_day_or_a_minute() {
    for (as_of, said) in [("yesterday", "--as-of yesterday"), ("2026-09", "write a day")] {
        deadlines(&case("[]", "[]"), as_of, "").exits(2).says(said);
    }
}

#[test]
fn without_as_of_it_is_now() {
    case("[]", "[]").run("deadlines incident.yaml").exits(0);
}

#[test]
fn what_is_not_in_force_is_listed_without_a_file() {
    let case = case("[]", "[]");
    let list = case.run("deadlines --not-in-force").exits(0);
    assert!(list.stdout.contains("CIRCIA") && list.stdout.contains("Oct. 5, 2026"), "{list:?}");
    let json = case.run("deadlines --not-in-force --lang ja --message-format json").exits(0).json();
    let first = &json["not-in-force"][0];
    assert_eq!((&first["id"], &first["read"]), (&"appi-2026".into(), &"2026-10-09".into()));
    assert_eq!(first["source"], "2");
    case.run("deadlines --not-in-force --message-format ics").exits(2);
    case.run("deadlines").exits(2);
}

#[test]
fn each_of_several_has_its_own_event_and_its_source() {
    let case = case(
        "[{ id: g, by: a, law: gdpr, since: 2026-11-20T09:00Z, authorities: { france: f, italy: i } }]",
        "[{ by: a, to: x, at: 2026-11-21, told: [italy], fulfils: [gdpr-authority] }]",
    );
    let value = deadlines(&case, "2026-11-21", "--format json").exits(0).json();
    let duties = value["organisations"][0]["duties"].as_array().unwrap();
    let towards = |index: usize| (&duties[index]["towards"], &duties[index]["state"]);
    assert_eq!(towards(0), (&"france".into(), &"open".into()));
    assert_eq!(towards(1), (&"italy".into(), &"done".into()));
    assert_eq!(duties[0]["source"], "2");
    let events = deadlines(&case, "2026-11-21", "--format ics").exits(0).stdout;
    let ids: std::collections::BTreeSet<_> =
        events.lines().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(ids.len(), 2);
}
