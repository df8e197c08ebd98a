//! Deadlines, as tables that a lawyer can read: `tests/deadlines/`.

use std::fs;
use std::path::Path;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use oshirase::assets::Assets;
use oshirase::calendar::{
    NoTable, Zone, holiday_years, is_federal_holiday, is_national_holiday, is_state_closed,
    is_weekend, next_state_day,
};
use oshirase::incident::{Incident, Moment};
use oshirase::locale::deadline::worded;
use oshirase::regulation::{
    DUTIES, Deadline, Due, Nature, Note, Span, TimeLimit, Validity, deadlines, due,
};
use oshirase::source::{Format, Source};

use crate::common::oshirase;

fn table(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/deadlines").join(name);
    fs::read_to_string(path).unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
}

fn read(yaml: &str) -> Incident {
    let languages = ["ja".to_owned(), "en".to_owned()];
    let source = Source::new("incident.yaml", yaml.as_bytes(), Format::Yaml).unwrap();
    let (incident, findings) = source.read::<Incident>(&languages);
    assert!(findings.is_empty(), "{findings:?}\n{yaml}");
    incident.unwrap()
}

/// A row of `cases.tsv`.
struct Row<'a> {
    cells: Vec<&'a str>,
}

impl Row<'_> {
    fn incident(&self) -> Incident {
        let [_, role, law, since, categories, people, done, ..] = self.cells[..] else { panic!() };
        let (role, public) = if role == "public-body" { ("operator", true) } else { (role, false) };
        let list = |items: Vec<String>| format!("[{}]", items.join(", "));
        let groups = people.split('→').map(str::trim).filter(|group| !group.is_empty()).enumerate();
        let groups = groups.map(|(i, group)| {
            let (persons, known) = match group.rsplit_once(' ') {
                Some((persons, known)) if i > 0 => (persons, format!(", known: {known}")),
                _ => (group, String::new()),
            };
            format!("{{ id: g, by: a, whom: x, items: [my-number], persons: {persons}{known} }}")
        });
        let reports = done.split(';').map(str::trim).filter(|report| !report.is_empty());
        let reports = reports.map(|report| {
            let (duty, at) = report.split_once(' ').unwrap();
            let known = if at.ends_with("planned") { ", known: 2020-01-01" } else { "" };
            format!("{{ by: a, to: x, at: {at}{known}, fulfils: [{duty}] }}")
        });
        let categories = categories.split_whitespace().map(str::to_owned).collect();
        read(&format!(
            "incident: {{ id: X, name: x, type: other, discovered: 2020-01-01 }}\n\
             organisations: {{ a: {{ name: x, role: {role}, public-body: {public} }} }}\n\
             affected: {}\nreports: {}\n\
             assessments: [{{ by: a, law: {law}, since: {since}, categories: {} }}]\n",
            list(groups.collect()),
            list(reports.collect()),
            list(categories),
        ))
    }
}

fn said_due(due: &Due) -> (String, String) {
    match due {
        Due::Promptly => (String::new(), "promptly".to_owned()),
        Due::Window { first, last } => (String::new(), format!("{first}/{last}")),
        Due::Day { day, counted } => (counted.to_string(), day.to_string()),
        Due::Time(time) => (String::new(), time.format("%Y-%m-%dT%H:%M").to_string()),
        Due::After(duty) => (String::new(), format!("after {duty}")),
        Due::NoTable { counted, table } => {
            (counted.to_string(), format!("no-holidays {}", table.year))
        }
        Due::Unknown => (String::new(), "unknown".to_owned()),
        Due::Voluntary => (String::new(), "voluntary".to_owned()),
        Due::NoRule => (String::new(), "no-rule".to_owned()),
    }
}

fn said_state(deadline: &Deadline) -> String {
    use oshirase::regulation::State::{Awaited, DoneLate, Late, Open};
    let id = deadline.state.id();
    let span = match deadline.state {
        DoneLate(span) | Open(span) | Late(span) => span,
        Awaited(days) => Span::Days(days),
        _ => return id.to_owned(),
    };
    let (count, unit) = match span {
        Span::Days(count) => (count, "day"),
        Span::Hours(count) => (count, "hour"),
    };
    format!("{id} {count} {unit}{}", if count == 1 { "" } else { "s" })
}

#[test]
fn every_case_of_the_table() {
    let text = table("cases.tsv");
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let (mut wrong, mut count) = (String::new(), 0);
    for line in rows {
        let row = Row { cells: line.split('\t').collect() };
        assert_eq!(row.cells.len(), 12, "{line}");
        let incident = row.incident();
        let as_of: Moment = row.cells[7].parse().unwrap();
        let list = deadlines(&incident, as_of.cutoff().unwrap());
        let deadline = list.iter().find(|deadline| deadline.duty.id == row.cells[8]);
        let found = deadline.map_or_else(
            || (String::new(), String::new(), "none".to_owned()),
            |deadline| {
                let (counted, due) = said_due(&deadline.due);
                // Only days that can move are shown twice.
                (counted, due, said_state(deadline))
            },
        );
        let expected =
            (row.cells[9].to_owned(), row.cells[10].to_owned(), row.cells[11].to_owned());
        if found != expected {
            wrong.push_str(&format!(
                "\n{}: {}\n  expected {expected:?}\n  found    {found:?}",
                row.cells[0], row.cells[8]
            ));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count > 70, "{count} cases");
}

#[test]
fn every_row_of_the_final_report() {
    for line in table("appi.csv").lines().skip(1) {
        let [case, known, days, raw, last] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!()
        };
        let categories = if days == "60" { "wrongful" } else { "financial" };
        let cells = vec![case, "operator", "appi", known, categories, "", ""];
        let incident = Row { cells }.incident();
        let as_of: Moment = known.parse().unwrap();
        let list = deadlines(&incident, as_of.cutoff().unwrap());
        let report = list.iter().find(|deadline| deadline.duty.id == "appi-final").unwrap();
        let expected = Due::Day { day: date(last), counted: date(raw) };
        assert_eq!(report.due, expected, "case {case}");
        assert_eq!(report.nature(), Nature::Limit);
    }
}

#[test]
fn the_seeds() {
    let incident = read(&table("payroll.yaml"));
    let at = |as_of: &str| {
        let as_of: Moment = as_of.parse().unwrap();
        deadlines(&incident, as_of.cutoff().unwrap())
    };
    let day = |list: &[Deadline], by: &str, duty: &str| {
        let found =
            list.iter().find(|deadline| deadline.organisation == by && deadline.duty.id == duty);
        let found = found.unwrap();
        found.done.as_ref().or(found.planned.as_ref()).and_then(|performed| performed.day)
    };
    let list = at("2023-07-20");
    assert_eq!(day(&list, "aoba", "appi-preliminary"), Some(4));
    assert_eq!(day(&list, "aoba", "appi-final"), Some(45));
    assert_eq!(day(&list, "minato", "appi-preliminary"), Some(9));
    assert_eq!(day(&list, "minato", "appi-final"), Some(51), "planned");
    // What was not known or done yet is not there.
    let list = at("2023-06-07");
    assert_eq!(day(&list, "aoba", "appi-preliminary"), None);
    assert!(list.iter().all(|deadline| deadline.organisation != "hinata"), "it knew on June 13");
    assert!(at("2023-06-04").is_empty());
}

#[test]
fn what_was_known_then_counts() {
    let incident = read(
        "incident: { id: X, name: x, type: other, discovered: 2026-09-01 }\n\
         organisations: { a: { name: x, role: operator } }\n\
         assessments:\n\
         - { id: s, by: a, law: appi, since: 2026-09-01, categories: [voluntary] }\n\
         - { id: s, by: a, law: appi, since: 2026-09-01, known: 2026-09-08, categories: [over-threshold] }\n\
         - { id: s, by: a, law: appi, since: 2026-09-01, known: 2026-09-15, categories: [over-threshold, wrongful] }\n\
         reports:\n\
         - { id: r, by: a, to: x, at: 2026-09-20, known: 2026-09-10, fulfils: [appi-final] }\n\
         - { id: r, by: a, to: x, at: 2026-09-25, known: 2026-09-12, fulfils: [appi-final] }\n",
    );
    let at = |as_of: &str| {
        let as_of: Moment = as_of.parse().unwrap();
        let list = deadlines(&incident, as_of.cutoff().unwrap());
        let report = list.into_iter().find(|deadline| deadline.duty.id == "appi-final").unwrap();
        let planned = report.planned.as_ref().map(|planned| planned.at.to_string());
        let over = report.notes.contains(&Note::OverThreshold(1000));
        (said_due(&report.due).1, said_state(&report), planned, over)
    };
    let is = |due: &str, state: &str, planned: Option<&str>, over: bool| {
        (due.to_owned(), state.to_owned(), planned.map(str::to_owned), over)
    };
    assert_eq!(at("2026-09-05"), is("voluntary", "voluntary", None, false));
    assert_eq!(at("2026-09-09"), is("2026-10-07", "open 28 days", None, true));
    assert_eq!(at("2026-09-11"), is("2026-10-07", "open 26 days", Some("2026-09-20"), true));
    assert_eq!(at("2026-09-13"), is("2026-10-07", "open 24 days", Some("2026-09-25"), true));
    assert_eq!(at("2026-09-16"), is("2026-10-30", "open 44 days", Some("2026-09-25"), false));
    assert_eq!(at("2026-09-26"), is("2026-10-30", "done", None, false));
}

#[test]
fn notices_fulfil_duties_too() {
    let incident = read(
        "incident: { id: X, name: x, type: other, discovered: 2026-09-01 }\n\
         organisations: { a: { name: x, role: operator }, b: { name: x, role: operator } }\n\
         assessments:\n\
         - { by: a, law: appi, since: 2026-09-01, categories: [wrongful] }\n\
         - { by: b, law: appi, since: 2026-09-01, categories: [wrongful] }\n\
         notices: [{ id: n, kind: k, issuer: a, joint: [b], date: 2026-09-10, title: x, fulfils: [appi-persons] }]\n",
    );
    let as_of: Moment = "2026-09-11".parse().unwrap();
    let list = deadlines(&incident, as_of.cutoff().unwrap());
    let told: Vec<_> = list.iter().filter(|deadline| deadline.duty.id == "appi-persons").collect();
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|told| said_state(told) == "done"));
    assert!(told.iter().all(|told| told.done.as_ref().unwrap().path.to_string() == "notices[0]"));
}

#[test]
fn pending_law_is_shown_and_never_applied() {
    let cells = vec!["", "operator", "appi", "2026-07-01", "financial", "", ""];
    let incident = Row { cells }.incident();
    let pending = |as_of: &str| {
        let as_of: Moment = as_of.parse().unwrap();
        let list = deadlines(&incident, as_of.cutoff().unwrap());
        let told = list.into_iter().find(|deadline| deadline.duty.id == "appi-persons").unwrap();
        assert_eq!(told.due, Due::Promptly);
        told.notes.contains(&Note::Pending(date("2028-07-17")))
    };
    assert!(!pending("2026-07-16"), "not promulgated yet");
    assert!(pending("2026-07-17"));
}

#[test]
fn an_era_changes_within_the_days_counted() {
    // 30 days from Heisei 31-04-06 end within the ten holidays around the change to Reiwa.
    let start = date("2019-04-06").and_hms_opt(0, 0, 0).unwrap();
    let clock = TimeLimit::Days { ordinary: 30, wrongful: 60 };
    let found = due(clock, start.date(), start, false, None);
    assert_eq!(found, Due::Day { day: date("2019-05-07"), counted: date("2019-05-05") });
}

/// Whatever the day of knowing: the due day is open, and every day from the one counted to it closed.
#[test]
fn the_final_report_is_due_on_the_first_open_day() {
    let first = date("2022-04-01");
    let mut moved = 0;
    for known in first.iter_days().take_while(|day| *day < date("2027-10-20")) {
        for (wrongful, number) in [(false, 30), (true, 60)] {
            let clock = TimeLimit::Days { ordinary: 30, wrongful: 60 };
            let found = due(clock, known, known.and_hms_opt(0, 0, 0).unwrap(), wrongful, None);
            let Due::Day { day, counted } = found else { panic!("{known}: {found:?}") };
            assert_eq!((counted - known).num_days(), number - 1, "{known}");
            let closed = |day| is_state_closed(day).unwrap();
            assert!(
                !closed(day) && counted.iter_days().take_while(|other| *other < day).all(closed)
            );
            assert!((day - counted).num_days() <= 10, "{known} to {day}");
            moved += i32::from(day != counted);
        }
    }
    assert!(moved > 1000, "{moved}");
}

/// What clocks in the United States show, around the changes of 2026; computed with the tz database.
#[test]
fn zones() {
    let cases = [
        (Zone::Eastern, "2026-03-08T15:59", "2026-03-08T01:59"),
        (Zone::Eastern, "2026-03-08T16:00", "2026-03-08T03:00"),
        (Zone::Eastern, "2026-11-01T14:59", "2026-11-01T01:59"),
        (Zone::Eastern, "2026-11-01T15:00", "2026-11-01T01:00"),
        (Zone::Eastern, "2026-07-04T13:00", "2026-07-04T00:00"),
        (Zone::Eastern, "2026-12-31T14:00", "2026-12-31T00:00"),
        (Zone::Pacific, "2026-03-08T18:59", "2026-03-08T01:59"),
        (Zone::Pacific, "2026-03-08T19:00", "2026-03-08T03:00"),
        (Zone::Pacific, "2026-11-01T17:59", "2026-11-01T01:59"),
        (Zone::Pacific, "2026-11-01T18:00", "2026-11-01T01:00"),
        (Zone::Universal, "2026-12-31T14:00", "2026-12-31T05:00"),
        (Zone::Tokyo, "2026-12-31T14:00", "2026-12-31T14:00"),
    ];
    let read = |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
    for (zone, tokyo, there) in cases {
        assert_eq!(zone.local(read(tokyo)), read(there), "{zone:?} {tokyo}");
    }
}

#[test]
fn the_table_of_duties_is_sound() {
    let mut ids: Vec<&str> = DUTIES.iter().map(|duty| duty.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), DUTIES.len(), "each name is there once");
    for duty in DUTIES {
        assert!(oshirase::source::is_name(duty.id), "{}", duty.id);
        for version in duty.versions {
            let other = match version.clock {
                TimeLimit::DaysAfter(_, other) | TimeLimit::MonthAfter(other) => Some(other),
                _ => duty.released_by,
            };
            if let Some(other) = other {
                assert!(ids.contains(&other), "{} needs {other}", duty.id);
            }
        }
        // No two rules are in force on one day, and the present one has no end.
        let last =
            duty.versions.iter().rev().find(|rule| !matches!(rule.force, Validity::Pending(..)));
        assert!(matches!(last.unwrap().force, Validity::From(_)), "{}", duty.id);
        for pair in duty.versions.windows(2) {
            if let (Validity::Between(_, end), Validity::From(next)) =
                (pair[0].force, pair[1].force)
            {
                assert_eq!(end, next, "{}", duty.id);
            }
        }
    }
}

#[test]
fn the_manual_has_every_duty() {
    let manual =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/deadlines.md")).unwrap();
    for duty in DUTIES {
        let row = manual.lines().find(|line| line.starts_with(&format!("| `{}` |", duty.id)));
        let row = row.unwrap_or_else(|| panic!("docs/deadlines.md has no row for {}", duty.id));
        for version in duty.versions {
            let (first, numbers) = match version.force {
                Validity::From(day) | Validity::Between(day, _) => (day, numbers(version.clock)),
                Validity::Pending(_, latest) => (latest, Vec::new()),
            };
            assert!(row.contains(&first.to_string()), "{}: {row}", duty.id);
            for number in numbers {
                assert!(row.contains(&number), "{} lacks {number}: {row}", duty.id);
            }
        }
    }
}

fn numbers(clock: TimeLimit) -> Vec<String> {
    match clock {
        TimeLimit::Yardstick { first, last } => vec![format!("{first} to {last}")],
        TimeLimit::Days { ordinary, wrongful } => vec![ordinary.to_string(), wrongful.to_string()],
        TimeLimit::Hours(hours) => vec![format!("{hours} hours")],
        TimeLimit::BusinessDays(days) => vec![format!("{days} US business days")],
        TimeLimit::CalendarDays(days) | TimeLimit::DaysAfter(days, _) => {
            vec![format!("{days} calendar days")]
        }
        TimeLimit::MonthAfter(_) => vec!["one month".to_owned()],
        TimeLimit::Promptly => vec!["promptly".to_owned()],
    }
}

/// Every rule of 国民の祝日に関する法律 that needs no announcement, since its last change, computed
/// anew: the table has these days, the substitute days and 国民の休日 that follow from it, and
/// beside them only the equinoxes.
#[test]
fn the_holidays_are_those_of_the_law() {
    for year in 2022..=*holiday_years().end() {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let monday = |month, n| {
            NaiveDate::from_weekday_of_month_opt(year, month, chrono::Weekday::Mon, n).unwrap()
        };
        let mut holidays = vec![
            day(1, 1),
            monday(1, 2),
            day(2, 11),
            day(2, 23),
            day(4, 29),
            day(5, 3),
            day(5, 4),
            day(5, 5),
            monday(7, 3),
            day(8, 11),
            monday(9, 3),
            monday(10, 2),
            day(11, 3),
            day(11, 23),
        ];
        let mut equinoxes = Vec::new();
        for (month, days) in [(3, 20..=21), (9, 22..=23)] {
            // Of the two days on which it can be: if both are in the table, the other is its substitute
            // or a day between two holidays.
            let found: Vec<_> = days
                .map(|n| day(month, n))
                .filter(|date| is_national_holiday(*date) == Ok(true))
                .collect();
            let on_sunday = found[0].weekday() == chrono::Weekday::Sun;
            equinoxes.push(*if on_sunday { &found[0] } else { found.last().unwrap() });
        }
        holidays.extend(equinoxes);
        holidays.sort_unstable();
        let statutory = holidays.clone();
        for date in &statutory {
            // Art. 3(2): the next day that is no holiday, if it falls on Sunday.
            if date.weekday() == chrono::Weekday::Sun {
                let mut next = date.succ_opt().unwrap();
                while statutory.contains(&next) {
                    next = next.succ_opt().unwrap();
                }
                holidays.push(next);
            }
            // Art. 3(3): a day between two holidays.
            let between = date.checked_add_days(Days::new(1)).unwrap();
            let after = date.checked_add_days(Days::new(2)).unwrap();
            if statutory.contains(&after)
                && !statutory.contains(&between)
                && !holidays.contains(&between)
            {
                holidays.push(between);
            }
        }
        holidays.sort_unstable();
        holidays.dedup();
        let table: Vec<_> = day(1, 1)
            .iter_days()
            .take_while(|date| date.year() == year)
            .filter(|date| is_national_holiday(*date) == Ok(true))
            .collect();
        assert_eq!(table, holidays, "{year}");
    }
}

#[test]
fn the_table_of_holidays_is_whole() {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/holidays-japan.csv"))
        .unwrap();
    let rows: Vec<&str> = text.lines().filter(|row| !row.starts_with('#')).skip(1).collect();
    let days: Vec<NaiveDate> =
        rows.iter().map(|row| date(row.split(',').next().unwrap())).collect();
    assert!(days.is_sorted(), "in order, so that a row too many or too few is seen");
    assert!(days.iter().all(|day| is_national_holiday(*day) == Ok(true)));
    let years = holiday_years();
    for year in years.clone() {
        let count = days.iter().filter(|day| day.year() == year).count();
        assert!((16..=22).contains(&count), "{year} has {count} holidays");
    }
    let next = NaiveDate::from_ymd_opt(years.end() + 1, 1, 4).unwrap();
    assert_eq!(is_national_holiday(next), Err(NoTable { year: years.end() + 1 }));
    assert_eq!(next_state_day(next), Err(NoTable { year: years.end() + 1 }));
}

/// The dates of the US Office of Personnel Management.
#[test]
fn federal_holidays() {
    let observed = [
        "2024-01-01",
        "2024-01-15",
        "2024-02-19",
        "2024-05-27",
        "2024-06-19",
        "2024-07-04",
        "2024-09-02",
        "2024-10-14",
        "2024-11-11",
        "2024-11-28",
        "2024-12-25",
        "2025-01-01",
        "2025-01-20",
        "2025-02-17",
        "2025-05-26",
        "2025-06-19",
        "2025-07-04",
        "2025-09-01",
        "2025-10-13",
        "2025-11-11",
        "2025-11-27",
        "2025-12-25",
        "2026-01-01",
        "2026-01-19",
        "2026-02-16",
        "2026-05-25",
        "2026-06-19",
        "2026-07-03",
        "2026-09-07",
        "2026-10-12",
        "2026-11-11",
        "2026-11-26",
        "2026-12-25",
        "2027-01-01",
        "2027-01-18",
        "2027-02-15",
        "2027-05-31",
        "2027-06-18",
        "2027-07-05",
        "2027-09-06",
        "2027-10-11",
        "2027-11-11",
        "2027-11-25",
        "2027-12-24",
        "2027-12-31",
    ];
    let first = date("2024-01-01");
    let found: Vec<String> = first
        .iter_days()
        .take_while(|day| day.year() < 2028)
        .filter(|day| is_federal_holiday(*day))
        .map(|day| day.to_string())
        .collect();
    assert_eq!(found, observed);
    assert!(found.iter().all(|day| !is_weekend(date(day))));
}

#[test]
fn every_message_is_used() {
    let assets = Assets::default();
    let locale = assets.locale("en").unwrap();
    let text =
        |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let code = text("src/locale/deadline.rs") + &text("src/cli/deadlines.rs");
    for id in locale.ids().filter_map(|id| id.strip_prefix("deadline-")) {
        let (start, rest) = id.split_once('-').unwrap_or((id, ""));
        let used = match start {
            "duty" => DUTIES.iter().any(|duty| duty.id == rest),
            // These are made of words of enumerations, which match exhaustively.
            "law" | "to" | "state" | "note" | "reason" | "column" => true,
            _ => {
                code.contains(&format!("\"{id}\"")) || code.contains(&format!("\"deadline-{id}\""))
            }
        };
        assert!(used, "nothing says deadline-{id}");
    }
}

/// Every case of the table can be said in every language.
#[test]
fn every_case_has_words() {
    let assets = Assets::default();
    let text = table("cases.tsv");
    for language in assets.languages() {
        let locale = assets.locale(&language).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let row = Row { cells: line.split('\t').collect() };
            let incident = row.incident();
            let as_of: Moment = row.cells[7].parse().unwrap();
            for deadline in deadlines(&incident, as_of.cutoff().unwrap()) {
                let words = worded(&deadline, &locale);
                let words = words.unwrap_or_else(|error| panic!("{language}: {line}: {error}"));
                // A yardstick is never called a limit.
                if deadline.nature() == Nature::Yardstick {
                    let mark = if language == "ja" { "目安" } else { "yardstick" };
                    assert!(words.due.contains(mark), "{words:?}");
                    assert!(
                        !words.state.contains("期限") && !words.state.contains("due"),
                        "{words:?}"
                    );
                }
            }
        }
    }
}

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
    let value: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
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
    assert_eq!((ids.len(), events.len()), (8, 8), "each has its own name");
    let find = |start: &str| {
        *events.iter().find(|event| value(event, "SUMMARY").starts_with(start)).unwrap()
    };
    let last = find("期限：確報（社会保険労務士法人みなと）");
    assert_eq!(value(last, "DTSTART"), "20230803");
    assert_eq!(value(last, "DTEND"), "20230804", "the day after the last");
    // The last fact that it rests on, not the clock.
    assert_eq!(value(last, "DTSTAMP"), "20230605T104500Z");
    assert_eq!(value(last, "TRIGGER"), "-PT39H", "before its end: at nine on the day before");
    let window = find("目安：速報（株式会社ひなた）");
    assert_eq!(
        (value(window, "DTSTART"), value(window, "DTEND")),
        ("20230615".into(), "20230618".into())
    );
    assert!(!find("済：確報").contains("VALARM"), "nobody is reminded of what is done");
}

#[test]
fn hours_are_times_in_a_calendar() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    fs::write(
        &file,
        "incident: { id: 'X;1, \\', name: x, type: other, discovered: 2026-11-20 }\n\
        organisations: { a: { name: 'A; B, \\C', role: operator } }\n\
        assessments: [{ by: a, law: gdpr, since: 2026-11-20T09:00Z }]\n",
    )
    .unwrap();
    let path = file.to_str().unwrap();
    let text = oshirase(&["deadlines", path, "--as-of", "2026-11-21", "--format", "ics"]).stdout;
    assert!(text.contains("DTSTART:20261123T090000Z\r\n") && !text.contains("DTEND"), "{text}");
    assert!(text.contains("A\\; B\\, \\\\C"), "{text}");
}

#[test]
fn what_cannot_be_said_is_an_error_beside_the_table() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    let path = file.to_str().unwrap();
    let write = |assessments: &str, reports: &str| {
        fs::write(&file, format!("incident: {{ id: X, name: x, type: other, discovered: 2026-09-01 }}\n\
            organisations: {{ a: {{ name: x, role: operator }} }}\nassessments: {assessments}\nreports: {reports}\n")).unwrap();
    };
    write("[{ by: a, law: appi, since: 2027-12-20, categories: [financial] }]", "[]");
    let output = oshirase(&["deadlines", path, "--as-of", "2027-12-21"]);
    assert_eq!(output.code, Some(1));
    let said = output.stderr;
    for part in [
        "error[duty]: `appi-final` is counted to 2028-01-18",
        "incident.yaml:3:42",
        "hint: the Cabinet Office publishes",
        "those of 2028",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    assert!(
        output.stdout.contains("Dec 22–24, 2027 (yardstick)"),
        "the rest is said: {}",
        output.stdout
    );
    assert!(output.stdout.contains("cannot be stated"));
    write(
        "[{ by: a, law: appi, since: 2026-09-01, categories: [financial] }]",
        "[{ by: a, to: x, at: 2026-09-03, fulfils: [appi-finals] }]",
    );
    let output = oshirase(&["deadlines", path, "--as-of", "2026-09-04"]);
    assert_eq!(output.code, Some(1));
    assert!(output.stderr.contains("did you mean `appi-final`?"), "{}", output.stderr);
    write("[]", "[]");
    let empty = oshirase(&["deadlines", path, "--as-of", "2026-09-04", "--format", "ics"]);
    assert_eq!(empty.code, Some(2), "a calendar without events is none");
    for (as_of, said) in [("yesterday", "--as-of yesterday"), ("2026-09", "write a day")] {
        let output = oshirase(&["deadlines", path, "--as-of", as_of]);
        assert_eq!(output.code, Some(2));
        assert!(output.stderr.contains(said), "{}", output.stderr);
    }
    // Without --as-of it is now, wherever the machine stands.
    assert_eq!(oshirase(&["deadlines", path]).code, Some(0));
}

#[test]
fn an_end_at_midnight_is_that_of_the_day_before() {
    let cells = vec!["", "operator", "gdpr", "2026-11-21", "", "", ""];
    let incident = Row { cells }.incident();
    let as_of: Moment = "2027-11-21".parse().unwrap();
    let list = deadlines(&incident, as_of.cutoff().unwrap());
    let report = list.iter().find(|deadline| deadline.duty.id == "gdpr-authority").unwrap();
    for (language, due, state) in [
        ("ja", "2026/11/23（月）24:00まで", "期限を362日超過"),
        ("en", "midnight at the end of Nov 23, 2026 (Mon) (JST)", "late by 362 days"),
    ] {
        let words = worded(report, &Assets::default().locale(language).unwrap()).unwrap();
        assert_eq!((words.due.as_str(), words.state.as_str()), (due, state));
    }
}
