//! What is due when, from tables that a lawyer can read: `tests/deadlines/`.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use oshirase::assets::Assets;
use oshirase::calendar::is_state_closed;
use oshirase::deadlines::{Deadline, Note, State, describe};
use oshirase::incident::{Incident, Moment};
use oshirase::regulation::{Due, Nature, Span, TimeLimit, due};
use oshirase::source::{Format, Source};

pub(crate) fn table(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/deadlines").join(name);
    fs::read_to_string(path).unwrap()
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
}

fn read(yaml: &str) -> Incident {
    try_read(yaml).unwrap_or_else(|findings| panic!("{findings}\n{yaml}"))
}

/// Reads an incident file, or says what is wrong with it.
fn try_read(yaml: &str) -> Result<Incident, String> {
    let languages = ["ja".to_owned(), "en".to_owned()];
    let source = Source::new("incident.yaml", yaml.as_bytes(), Format::Yaml).unwrap();
    let (incident, findings) = source.read::<Incident>(&languages);
    if findings.is_empty() { Ok(incident.unwrap()) } else { Err(format!("{findings:?}")) }
}

/// A row of `cases.tsv`.
struct Row<'a> {
    cells: Vec<&'a str>,
}

/// The versions in a cell, each with the day from which it is known.
fn versions(cell: &str) -> Vec<(&str, Option<&str>)> {
    let versions = cell.split('→').map(str::trim).enumerate();
    versions
        .map(|(i, version)| match version.rsplit_once(' ') {
            Some((version, known)) if i > 0 => (version, Some(known)),
            _ => (version, None),
        })
        .collect()
}

impl Row<'_> {
    fn incident(&self) -> Incident {
        self.try_incident().unwrap()
    }

    /// The organisation of the case, and those that entrusted data to it.
    fn organisations(&self) -> String {
        let (role, named) = self.cells[1]
            .split_once(" of ")
            .unwrap_or((self.cells[1], if self.cells[1] == "processor" { "b" } else { "" }));
        let (role, public) = if role == "public-body" { ("operator", true) } else { (role, false) };
        let mut fields = format!("name: x, role: {role}, public-body: {public}");
        let named: Vec<&str> = named.split(' ').filter(|name| *name != "nobody").collect();
        if named.contains(&"principals") {
            fields.push_str(", principals: others");
        }
        let named: Vec<&str> =
            named.into_iter().filter(|name| !name.is_empty() && *name != "principals").collect();
        if !named.is_empty() {
            fields.push_str(&format!(", entrusted-by: [{}]", named.join(", ")));
        }
        let others =
            named.iter().map(|name| format!(", {name}: {{ name: {name}, role: principal }}"));
        format!("{{ a: {{ {fields} }}{} }}", others.collect::<String>())
    }

    fn try_incident(&self) -> Result<Incident, String> {
        let [_, _, law, more, since, categories, people, done, ..] = self.cells[..] else {
            panic!()
        };
        let known = |known: Option<&str>| known.map(|day| format!(", known: {day}"));
        let list = |items: Vec<String>| format!("[{}]", items.join(", "));
        let groups = versions(people).into_iter().filter(|(group, _)| !group.is_empty());
        let groups = groups.map(|(persons, day)| {
            let known = known(day).unwrap_or_default();
            format!("{{ id: g, by: a, whom: x, items: [my-number], persons: {persons}{known} }}")
        });
        let reports = done.split(';').map(str::trim).filter(|report| !report.is_empty());
        let reports = reports.map(|report| {
            let (duty, at) = report.split_once(' ').unwrap();
            let (at, told) = at.split_once(" to ").unwrap_or((at, ""));
            let told = list(told.split_whitespace().map(str::to_owned).collect());
            let known = if at.ends_with("planned") { ", known: 2020-01-01" } else { "" };
            format!("{{ by: a, to: x, at: {at}{known}, told: {told}, fulfils: [{duty}] }}")
        });
        let more = if more.is_empty() { String::new() } else { format!(", {more}") };
        let assessments = versions(categories).into_iter().map(|(categories, day)| {
            let categories = list(categories.split_whitespace().map(str::to_owned).collect());
            let known = known(day).unwrap_or_default();
            format!(
                "{{ id: s, by: a, law: {law}, since: {since}, categories: {categories}{known}{more} }}"
            )
        });
        try_read(&format!(
            "incident: {{ id: X, name: x, type: other, discovered: 2020-01-01 }}\n\
             organisations: {}\naffected: {}\nreports: {}\nassessments: {}\n",
            self.organisations(),
            list(groups.collect()),
            list(reports.collect()),
            list(assessments.collect()),
        ))
    }

    /// The deadline that the row asks for.
    fn deadline<'b>(&self, list: &'b [Deadline<'b>]) -> Option<&'b Deadline<'b>> {
        let (duty, party) = match self.cells[9].split_once(" → ") {
            Some((duty, party)) => (duty, Some(party)),
            None => (self.cells[9], None),
        };
        list.iter().find(|deadline| {
            let name = deadline.party.map(|party| party.name);
            deadline.duty.id == duty && (party.is_none() || party == name)
        })
    }

    /// What of the expected notes is not so.
    fn missing_notes(&self, deadline: Option<&Deadline>) -> Vec<String> {
        let notes: Vec<&str> =
            deadline.iter().flat_map(|deadline| &deadline.notes).map(Note::id).collect();
        let expected = self.cells[13].split_whitespace();
        let wrong = expected.filter(|note| match note.strip_prefix('-') {
            Some(absent) => notes.contains(&absent),
            None => !notes.contains(note),
        });
        wrong.map(|note| format!("{note} of {notes:?}")).collect()
    }
}

fn due_cells(due: &Due) -> (String, String) {
    match due {
        Due::Promptly => (String::new(), "promptly".to_owned()),
        Due::Window { first, last } => (String::new(), format!("{first}/{last}")),
        Due::Day { day, counted } => (counted.to_string(), day.to_string()),
        Due::Time(time) => (String::new(), time.format("%Y-%m-%dT%H:%M").to_string()),
        Due::After(start) => (String::new(), format!("after {}", start.as_str())),
        Due::NoTable { counted, table } => {
            (counted.to_string(), format!("no-holidays {}", table.year))
        }
        Due::Unknown => (String::new(), "unknown".to_owned()),
        Due::Voluntary => (String::new(), "voluntary".to_owned()),
        Due::NoRule => (String::new(), "no-rule".to_owned()),
    }
}

fn state_cell(deadline: &Deadline) -> String {
    let id = deadline.state.id();
    let span = match deadline.state {
        State::DoneLate(span) | State::Open(span) | State::Late(span) | State::MaybeLate(span) => {
            span
        }
        State::Awaited(days) => Span::Days(days),
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
        assert_eq!(row.cells.len(), 14, "{line}");
        count += 1;
        let expected =
            (row.cells[10].to_owned(), row.cells[11].to_owned(), row.cells[12].to_owned());
        let Ok(incident) = row.try_incident() else {
            if row.cells[12] != "error" {
                wrong.push_str(&format!("\n{}: {:?}", row.cells[0], row.try_incident().err()));
            }
            continue;
        };
        let as_of: Moment = row.cells[8].parse().unwrap();
        let list = Deadline::all(&incident, as_of.cutoff().unwrap());
        let deadline = row.deadline(&list);
        let found = deadline.map_or_else(
            || (String::new(), String::new(), "none".to_owned()),
            |deadline| {
                let (counted, due) = due_cells(&deadline.due);
                (counted, due, state_cell(deadline))
            },
        );
        let notes = row.missing_notes(deadline);
        if found != expected || !notes.is_empty() {
            wrong.push_str(&format!(
                "\n{}: {}\n  expected {expected:?}\n  found    {found:?} {notes:?}",
                row.cells[0], row.cells[9]
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count > 130, "{count} cases");
}

#[test]
fn every_row_of_the_final_report() {
    for line in table("appi.csv").lines().skip(1) {
        let [case, known, days, raw, last] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!()
        };
        let categories = if days == "60" { "wrongful" } else { "financial" };
        let cells = vec![case, "operator", "appi", "", known, categories, "", ""];
        let incident = Row { cells }.incident();
        let as_of: Moment = known.parse().unwrap();
        let list = Deadline::all(&incident, as_of.cutoff().unwrap());
        let report = list.iter().find(|deadline| deadline.duty.id == "appi-final").unwrap();
        let expected = Due::Day { day: date(last), counted: date(raw) };
        assert_eq!(report.due, expected, "case {case}");
        assert_eq!(report.nature(), Nature::Limit);
    }
}

#[test]
fn the_payroll_incident_matches_the_real_reports() {
    let incident = read(&table("payroll.yaml"));
    let at = |as_of: &str| {
        let as_of: Moment = as_of.parse().unwrap();
        Deadline::all(&incident, as_of.cutoff().unwrap())
    };
    let day = |list: &[Deadline], by: &str, duty: &str| {
        let found =
            list.iter().find(|deadline| deadline.organisation == by && deadline.duty.id == duty);
        let found = found.unwrap();
        found.done.as_ref().or(found.planned.as_ref()).and_then(|fulfilment| fulfilment.day)
    };
    let list = at("2023-07-20");
    assert_eq!(day(&list, "aoba", "appi-preliminary"), Some(4));
    assert_eq!(day(&list, "aoba", "appi-final"), Some(45));
    assert_eq!(day(&list, "minato", "appi-preliminary"), Some(9));
    assert_eq!(day(&list, "minato", "appi-final"), Some(51), "planned");
    // Facts that were not known then do not count.
    let list = at("2023-06-07");
    assert_eq!(day(&list, "aoba", "appi-preliminary"), None);
    assert!(list.iter().all(|deadline| deadline.organisation != "hinata"), "it knew on June 13");
    assert!(at("2023-06-04").is_empty());
}

#[test]
fn facts_count_from_when_they_were_known() {
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
        let list = Deadline::all(&incident, as_of.cutoff().unwrap());
        let report = list.into_iter().find(|deadline| deadline.duty.id == "appi-final").unwrap();
        let planned = report.planned.as_ref().map(|planned| planned.at.to_string());
        let over = report.notes.contains(&Note::OverThreshold(1000));
        (due_cells(&report.due).1, state_cell(&report), planned, over)
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
fn notices_fulfil_duties() {
    let incident = read(
        "incident: { id: X, name: x, type: other, discovered: 2026-09-01 }\n\
         organisations: { a: { name: x, role: operator }, b: { name: x, role: operator } }\n\
         assessments:\n\
         - { by: a, law: appi, since: 2026-09-01, categories: [wrongful] }\n\
         - { by: b, law: appi, since: 2026-09-01, categories: [wrongful] }\n\
         notices: [{ id: n, kind: k, issuer: a, joint: [b], date: 2026-09-10, title: x, fulfils: [appi-persons] }]\n",
    );
    let as_of: Moment = "2026-09-11".parse().unwrap();
    let list = Deadline::all(&incident, as_of.cutoff().unwrap());
    let told: Vec<_> = list.iter().filter(|deadline| deadline.duty.id == "appi-persons").collect();
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|told| state_cell(told) == "done"));
    assert!(told.iter().all(|told| told.done.as_ref().unwrap().path.to_string() == "notices[0]"));
}

#[test]
fn pending_law_is_shown_and_never_applied() {
    let cells = vec!["", "operator", "appi", "", "2026-07-01", "financial", "", ""];
    let incident = Row { cells }.incident();
    let pending = |as_of: &str| {
        let as_of: Moment = as_of.parse().unwrap();
        let list = Deadline::all(&incident, as_of.cutoff().unwrap());
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
    let limit = TimeLimit::Days { ordinary: 30, wrongful: 60 };
    let found = due(limit, start.date(), start, false, None);
    assert_eq!(found, Due::Day { day: date("2019-05-07"), counted: date("2019-05-05") });
}

/// For any day of knowing, the due day is open, and all days from the counted day to it are closed.
#[test]
fn the_final_report_is_due_on_the_first_open_day() {
    let first = date("2022-04-01");
    let mut moved = 0;
    for known in first.iter_days().take_while(|day| *day < date("2027-10-20")) {
        for (wrongful, number) in [(false, 30), (true, 60)] {
            let limit = TimeLimit::Days { ordinary: 30, wrongful: 60 };
            let found = due(limit, known, known.and_hms_opt(0, 0, 0).unwrap(), wrongful, None);
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

/// Every language has the messages for every case of the table.
#[test]
fn every_case_has_words() {
    let assets = Assets::default();
    let text = table("cases.tsv");
    for language in assets.languages() {
        let locale = assets.locale(&language).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let row = Row { cells: line.split('\t').collect() };
            let Ok(incident) = row.try_incident() else { continue };
            let as_of: Moment = row.cells[8].parse().unwrap();
            for deadline in Deadline::all(&incident, as_of.cutoff().unwrap()) {
                let text = describe(&deadline, &locale);
                let text = text.unwrap_or_else(|error| panic!("{language}: {line}: {error}"));
                // A yardstick is never called a limit.
                if deadline.nature() == Nature::Yardstick {
                    let mark = if language == "ja" { "目安" } else { "yardstick" };
                    let is_window = matches!(deadline.due, Due::Window { .. });
                    assert!(!is_window || text.due.contains(mark), "{text:?}");
                    assert!(
                        !text.state.contains("期限") && !text.state.contains("due"),
                        "{text:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn an_end_at_midnight_is_shown_as_2400_of_the_day_before() {
    let cells = vec!["", "operator", "gdpr", "", "2026-11-21", "", "", ""];
    let incident = Row { cells }.incident();
    let as_of: Moment = "2027-11-21".parse().unwrap();
    let list = Deadline::all(&incident, as_of.cutoff().unwrap());
    let report = list.iter().find(|deadline| deadline.duty.id == "gdpr-authority").unwrap();
    for (language, due, state) in [
        ("ja", "2026/11/23（月）24:00まで", "期限を362日超過"),
        ("en", "midnight at the end of Nov. 23, 2026 (Mon.) (JST)", "late by 362 days"),
    ] {
        let text = describe(report, &Assets::default().locale(language).unwrap()).unwrap();
        assert_eq!((text.due.as_str(), text.state.as_str()), (due, state));
    }
}
