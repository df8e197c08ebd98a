//! Notices in the words and the order of their issuers: the facts in them stay facts. A count, a
//! time or a strength that changes in its one place changes in every notice, or is found.

use std::fs;
use std::path::Path;

use oshirase::project::{Format, Selection};
use oshirase::{Options, Project};
use regex::Regex;
use tempfile::TempDir;

use crate::common::incidents;

/// A copy of the folder of an incident.
fn copy(from: &Path) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    folder
}

fn open(folder: &Path) -> Project {
    Project::open(folder.join("incident.yaml"), Options::default())
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
}

/// All documents as text.
fn texts(project: &Project) -> String {
    let selection = Selection { formats: vec![Format::Txt], ..Selection::default() };
    let documents = project.documents(&selection).unwrap();
    documents.into_iter().map(|document| String::from_utf8(document.bytes).unwrap()).collect()
}

/// How often a number stands in a text, with or without separators, and not within another one.
fn times(text: &str, number: u64) -> usize {
    let digits = number.to_string();
    let grouped = oshirase::locale::thousands(i64::try_from(number).unwrap());
    let mut forms = vec![digits, grouped];
    forms.dedup();
    forms.iter().map(|form| alone(text, form)).sum()
}

/// How often some words stand in a text without a digit on either side.
fn alone(text: &str, words: &str) -> usize {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    // A separator belongs to a number only between digits.
    let goes_on = |mut rest: std::str::Chars, back: bool| {
        let mut next = || if back { rest.next_back() } else { rest.next() };
        let first = next();
        digit(first) || (first == Some(',') && digit(next()))
    };
    text.match_indices(words)
        .filter(|(at, _)| {
            let after = &text[at + words.len()..];
            !goes_on(text[..*at].chars(), true) && !goes_on(after.chars(), false)
        })
        .count()
}

/// The ways in which a time of day is written.
fn clock(hour: u32, minute: u32) -> Vec<String> {
    let half = if hour.is_multiple_of(12) { 12 } else { hour % 12 };
    let mut forms = Vec::new();
    for hour in [hour, half] {
        forms.push(format!("{hour}時{minute}分"));
        forms.push(format!("{hour}時{minute:02}分"));
        forms.push(format!("{hour}:{minute:02}"));
    }
    forms.sort();
    forms.dedup();
    forms
}

fn counted(text: &str, forms: &[String]) -> usize {
    forms.iter().map(|form| alone(text, form)).sum()
}

/// Replaces a range of the incident file.
fn with(folder: &Path, yaml: &str, at: std::ops::Range<usize>, by: &str) {
    let text = format!("{}{by}{}", &yaml[..at.start], &yaml[at.end..]);
    fs::write(folder.join("incident.yaml"), text).unwrap();
}

/// Every shape with its folder.
fn shapes() -> Vec<std::path::PathBuf> {
    let all = incidents("tests/shapes");
    assert_eq!(all.len(), 13, "{all:?}");
    all
}

#[test]
fn shapes_are_without_findings() {
    for path in shapes() {
        let project = Project::open(&path, Options::default()).unwrap();
        assert!(project.diagnostics().diagnostics().is_empty(), "{}", project.diagnostics());
    }
}

#[test]
fn a_count_changes_wherever_it_stands() {
    let number = Regex::new(r"(?:count|persons|records): (?:about |at-most )?([0-9]{2,})").unwrap();
    for path in shapes() {
        let folder = copy(path.parent().unwrap());
        let yaml = fs::read_to_string(&path).unwrap();
        let before = texts(&open(folder.path()));
        let mut tried = 0;
        for hit in number.captures_iter(&yaml) {
            let digits = hit.get(1).unwrap();
            let old: u64 = digits.as_str().parse().unwrap();
            // A number that no date and no other count has.
            let new = old * 10 + 7;
            if alone(&yaml, digits.as_str()) != 1
                || times(&before, old) == 0
                || times(&before, new) > 0
            {
                continue;
            }
            with(folder.path(), &yaml, digits.range(), &new.to_string());
            let project = open(folder.path());
            tried += 1;
            if project.diagnostics().has_errors() {
                continue;
            }
            let after = texts(&project);
            assert_eq!(times(&after, old), 0, "{}: {old} is still there", path.display());
            assert_eq!(times(&after, new), times(&before, old), "{}: {old}", path.display());
            break;
        }
        assert!(tried > 0 || !number.is_match(&yaml), "{}: no count was tried", path.display());
    }
}

#[test]
fn a_time_changes_wherever_it_stands() {
    let time =
        Regex::new(r"at: [0-9]{4}-[0-9]{2}-[0-9]{2}T([0-9]{2}):(0[1-9]|[1-5][0-9])").unwrap();
    for path in shapes() {
        let folder = copy(path.parent().unwrap());
        let yaml = fs::read_to_string(&path).unwrap();
        let before = texts(&open(folder.path()));
        let mut tried = 0;
        for hit in time.captures_iter(&yaml) {
            let (hour, minute) = (hit.get(1).unwrap(), hit.get(2).unwrap());
            let (h, m): (u32, u32) =
                (hour.as_str().parse().unwrap(), minute.as_str().parse().unwrap());
            // Another minute that no document has.
            let other = (1..60)
                .map(|by| (m + by) % 60)
                .find(|m| *m != 0 && counted(&before, &clock(h, *m)) == 0);
            let (Some(other), true) = (other, m != 0 && counted(&before, &clock(h, m)) > 0) else {
                continue;
            };
            // The incident is discovered when an event happens: both have that time.
            let written = format!("T{}:{}", hour.as_str(), minute.as_str());
            let edited = yaml.replace(&written, &format!("T{}:{other:02}", hour.as_str()));
            fs::write(folder.path().join("incident.yaml"), edited).unwrap();
            let project = open(folder.path());
            tried += 1;
            if project.diagnostics().has_errors() {
                continue;
            }
            let after = texts(&project);
            let (old, new) = (clock(h, m), clock(h, other));
            assert_eq!(counted(&after, &old), 0, "{}: {old:?} is still there", path.display());
            assert_eq!(
                counted(&after, &new),
                counted(&before, &old),
                "{}: {old:?}",
                path.display()
            );
            break;
        }
        assert!(tried > 0 || !time.is_match(&yaml), "{}: no time was tried", path.display());
    }
}

#[test]
fn a_strength_that_changes_is_said_or_found() {
    let strength = Regex::new(r"strength: ([a-z-]+)").unwrap();
    let mut found = 0;
    for path in shapes() {
        let folder = copy(path.parent().unwrap());
        let yaml = fs::read_to_string(&path).unwrap();
        for hit in strength.captures_iter(&yaml) {
            let word = hit.get(1).unwrap();
            // What was possible did not happen, what was excluded is possible.
            let other = match word.as_str() {
                "no-trace" | "none-so-far" => "confirmed",
                "confirmed" => "no-trace",
                _ => "none-so-far",
            };
            with(folder.path(), &yaml, word.range(), other);
            let project = open(folder.path());
            let is_found = project.diagnostics().diagnostics().iter().any(|finding| {
                finding.rule == oshirase::rule::Rule::Own
                    && finding.severity == oshirase::diagnostic::Severity::Error
            });
            if is_found {
                found += 1;
                continue;
            }
            let line = yaml[..word.start()].lines().count();
            with(folder.path(), &yaml, word.range(), word.as_str());
            let (was, is) = (texts(&open(folder.path())), texts(&project));
            assert!(
                project.diagnostics().has_errors() || was != is,
                "{}:{line}: {} became {other} and nothing says so",
                path.display(),
                word.as_str(),
            );
        }
    }
    assert!(found >= 20, "{found} own words were found wrong");
}
