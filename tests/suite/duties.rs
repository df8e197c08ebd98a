//! The table of duties: complete, documented in the manual, and with messages for each.

use std::fs;
use std::path::Path;

use oshirase::assets::Assets;
use oshirase::locale::Argument;
use oshirase::regulation::{DUTIES, NOT_IN_FORCE, Start, TimeLimit, Validity, Word};

#[test]
fn the_table_of_duties_is_sound() {
    let mut ids: Vec<&str> = DUTIES.iter().map(|duty| duty.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), DUTIES.len(), "each name is there once");
    for duty in DUTIES {
        assert!(oshirase::source::is_name(duty.id), "{}", duty.id);
        for version in duty.versions {
            let other = match version.limit.start() {
                Start::Duty(other) => Some(other),
                Start::Since | Start::Event(_) => duty.released_by,
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
            let source = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
            assert!(source.starts_with(duty.source.as_str()), "{}: {source}", duty.id);
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
        TimeLimit::Hours(hours, _) => vec![format!("{hours} hours")],
        TimeLimit::HoursOfEvent { hours, at_most, .. } => {
            vec![format!("{hours} hours"), format!("{at_most} hours")]
        }
        TimeLimit::BusinessDays(days) => vec![format!("{days} US business days")],
        TimeLimit::CalendarDays(days, ..) => vec![format!("{days} calendar days")],
        TimeLimit::Month(..) => vec!["one month".to_owned()],
        TimeLimit::Promptly(Word::Promptly) => vec!["promptly".to_owned()],
        TimeLimit::Promptly(Word::Immediately) => vec!["immediately".to_owned()],
        TimeLimit::Promptly(Word::UndueDelay) => vec!["without undue delay".to_owned()],
    }
}

/// The law and the article stand beside each other: Latin letters do not run together.
#[test]
fn law_and_article_are_apart() {
    let assets = Assets::default();
    for language in assets.languages() {
        let locale = assets.locale(&language).unwrap();
        let say = |id: String, arguments: &[(&str, Argument)]| {
            locale.message(&format!("deadline-{id}"), arguments).unwrap()
        };
        for duty in DUTIES {
            let law = say(format!("law-{}", duty.law.as_str()), &[]);
            let articles = [Some("article"), duty.public_source.map(|_| "public-article")];
            for article in articles.into_iter().flatten() {
                let article = say(format!("duty-{}.{article}", duty.id), &[]);
                let arguments =
                    [("law", Argument::Text(&law)), ("article", Argument::Text(&article))];
                let both = say("why-law".to_owned(), &arguments);
                let at = law.len();
                let ends_latin = law.ends_with(|c: char| c.is_ascii_alphanumeric());
                let begins_latin = both[at..].starts_with(|c: char| c.is_ascii_alphanumeric());
                assert!(both.starts_with(&law) && !(ends_latin && begins_latin), "{both}");
            }
        }
    }
}

#[test]
fn every_message_is_used() {
    let assets = Assets::default();
    let locale = assets.locale("en").unwrap();
    let text =
        |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let files = [
        "src/deadlines/calendar.rs",
        "src/deadlines/describe.rs",
        "src/deadlines/describe/note.rs",
        "src/deadlines/listing.rs",
        "src/cli/deadlines.rs",
    ];
    let code = files.map(text).concat();
    for id in locale.ids().filter_map(|id| id.strip_prefix("deadline-")) {
        let (start, rest) = id.split_once('-').unwrap_or((id, ""));
        let used = match start {
            "duty" => DUTIES.iter().any(|duty| duty.id == rest),
            // These are made of words of enumerations, which match exhaustively.
            "law" | "to" | "state" | "note" | "reason" | "column" | "start" => true,
            "pending" => {
                ["title", "read"].contains(&rest) || NOT_IN_FORCE.iter().any(|law| law.id == rest)
            }
            _ => {
                code.contains(&format!("\"{id}\"")) || code.contains(&format!("\"deadline-{id}\""))
            }
        };
        assert!(used, "nothing says deadline-{id}");
    }
}
