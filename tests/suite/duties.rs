//! The table of duties: complete, documented in the manual, and with messages for each.

use std::fs;
use std::path::Path;

use oshirase::assets::Assets;
use oshirase::regulation::{DUTIES, TimeLimit, Validity};

#[test]
fn the_table_of_duties_is_sound() {
    let mut ids: Vec<&str> = DUTIES.iter().map(|duty| duty.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), DUTIES.len(), "each name is there once");
    for duty in DUTIES {
        assert!(oshirase::source::is_name(duty.id), "{}", duty.id);
        for version in duty.versions {
            let other = match version.limit {
                TimeLimit::DaysAfter(_, other) | TimeLimit::MonthAfter(other) => Some(other),
                _ => duty.released_by,
            };
            if let Some(other) = other {
                assert!(ids.contains(&other), "{} needs {other}", duty.id);
            }
        }
        // No two rules are in force on one day, and the present one has no end.
        let last =
            duty.versions.iter().rev().find(|rule| !matches!(rule.validity, Validity::Pending(..)));
        assert!(matches!(last.unwrap().validity, Validity::From(_)), "{}", duty.id);
        for pair in duty.versions.windows(2) {
            if let (Validity::Between(_, end), Validity::From(next)) =
                (pair[0].validity, pair[1].validity)
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
            let (first, numbers) = match version.validity {
                Validity::From(day) | Validity::Between(day, _) => (day, numbers(version.limit)),
                Validity::Pending(_, latest) => (latest, Vec::new()),
            };
            assert!(row.contains(&first.to_string()), "{}: {row}", duty.id);
            for number in numbers {
                assert!(row.contains(&number), "{} lacks {number}: {row}", duty.id);
            }
        }
    }
}

fn numbers(limit: TimeLimit) -> Vec<String> {
    match limit {
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

#[test]
fn every_message_is_used() {
    let assets = Assets::default();
    let locale = assets.locale("en").unwrap();
    let text =
        |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let code = [
        "src/deadlines/calendar.rs",
        "src/deadlines/describe.rs",
        "src/deadlines/listing.rs",
        "src/cli/deadlines.rs",
    ]
    .map(text)
    .concat();
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
