//! Incident files made of VERIS records. `tests/exchange/veris/*.json` are records of incidents that
//! never happened, each beside the incident file that it becomes. `UPDATE=1` writes those files anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use oshirase::assets::Assets;
use oshirase::characters::is_refused;
use oshirase::exchange::veris;
use oshirase::incident::{Incident, markdown};
use oshirase::locale::Locale;
use oshirase::rule::Rule;
use oshirase::source::{Format, Source};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::{Case, Run};

fn records() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange/veris");
    let mut records: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    records.sort();
    assert!(records.len() >= 5, "the records are there");
    records
}

/// A record in a folder of its own, and the program's answer to importing it.
fn import(record: &str) -> (Case, Run) {
    let case = Case::named("record.json", record);
    let output = case.run("import veris record.json -o incident.yaml");
    (case, output)
}

/// Imports a valid record: the incident file, and the remarks for the user.
fn made(record: &Path) -> (String, String) {
    let (case, output) = import(&fs::read_to_string(record).unwrap());
    let output = output.exits(0);
    assert_eq!(output.stdout, "incident.yaml\n");
    (case.read("incident.yaml"), output.stderr)
}

#[test]
fn a_record_becomes_the_incident_file_that_was_read() {
    for record in records() {
        let (found, said) = made(&record);
        let expected = record.with_extension("yaml");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &found).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap_or_default(), found, "{record:?}");
        // The comments are also printed for the user.
        let comments = found.lines().map(str::trim).filter_map(|line| line.strip_prefix("# "));
        for comment in comments.skip(2) {
            assert!(said.contains(comment.trim()), "{record:?}: {comment} is not in {said}");
        }
    }
}

/// `check` stops at nothing but what a record leaves open.
#[test]
fn what_remains_open_is_found() {
    for record in records() {
        let output = Case::new(&made(&record).0).run("check incident.yaml --format json").exits(1);
        let found = output.json();
        let mut rules =
            found.as_array().unwrap().iter().map(|found| found["rule"].as_str().unwrap());
        let open = ["translation", "notice", "empty"];
        assert!(rules.all(|rule| open.contains(&rule)), "{record:?}: {found}");
    }
}

/// Every value of a record is in the file, as a fact or a comment, unless one of our phrases
/// replaces it.
#[test]
fn nothing_of_a_record_is_dropped() {
    fn values(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
        let last = path.rsplit('.').next().unwrap();
        match value {
            Value::Object(fields) if fields.is_empty() => {
                found.push((path.to_owned(), format!("{last}: {{}}")));
            }
            Value::Object(fields) => {
                fields
                    .iter()
                    .for_each(|(key, field)| values(field, &format!("{path}.{key}"), found));
            }
            Value::Array(items) if items.is_empty() => {
                found.push((path.to_owned(), format!("{last}: []")));
            }
            Value::Array(items) => items.iter().for_each(|item| values(item, path, found)),
            Value::String(text) => found.push((path.to_owned(), text.clone())),
            other => found.push((path.to_owned(), other.to_string())),
        }
    }
    let bare = |text: &str| -> String {
        let shown = |c: &char| !c.is_whitespace() && !is_refused(*c) && !"\\{\";".contains(*c);
        text.chars().filter(shown).collect()
    };
    let phrases =
        [".attribute.confidentiality.data.variety", ".attribute.confidentiality.data_victim"];
    for record in records() {
        // Comments and marks aside, the lines of a text run on.
        let text = made(&record).0.replace("#     reference: ", "");
        let text = bare(&text);
        let mut all = Vec::new();
        let data: Value = serde_json::from_str(&fs::read_to_string(&record).unwrap()).unwrap();
        values(&data, "", &mut all);
        for (path, value) in all {
            // Parts of a date have their own test.
            let is_told = phrases.contains(&path.as_str())
                || [".year", ".month", ".day"].iter().any(|end| path.ends_with(end));
            assert!(is_told || text.contains(&bare(&value)), "{record:?}: {path}: {value}");
        }
    }
}

#[test]
fn dates_are_as_precise_as_the_record() {
    let cases = [
        (json!({ "year": 2023 }), "occurred: 2023\n"),
        (json!({ "year": 2023, "month": 6 }), "occurred: 2023-06\n"),
        (json!({ "year": 2023, "month": 6, "day": 5 }), "occurred: 2023-06-05\n"),
        (json!({ "year": 2023, "day": 5 }), "occurred: 2023\n"),
        (json!({ "year": 2023, "month": null }), "occurred: 2023\n"),
    ];
    for (date, expected) in cases {
        let record = json!({ "incident_id": "x", "schema_version": "1.4.1", "timeline": { "incident": date } });
        let file = imported(&record.to_string()).unwrap();
        assert!(file.contains(expected), "{date}: {file}");
    }
}

/// The record of the dental clinics, and what an editor fills in.
fn filled_in() -> Case {
    let record = records().into_iter().find(|path| path.ends_with("dental-ransomware.json"));
    let text = made(&record.unwrap()).0;
    Case::new(&text.replace("      en: |-", "      ja: 社内限りの文\n      en: |-"))
        .edit("discovered: unknown", "discovered: 2025-06-18")
        .edit(
            "{ en: \"Shirokuma Dental Clinics K.K.\" }",
            "{ ja: 株式会社しろくま歯科, en: Shirokuma Dental Clinics K.K. }\n    contacts: { desk: { name: { ja: 窓口, en: Desk } } }",
        )
        .edit(
            "summary:\n",
            "summary:\n  - { by: victim, text: { ja: 画像を含む診療の記録が暗号化されました。, en: Records were encrypted. } }\n",
        )
        .edit("date: unknown", "date: 2025-06-20\n    contact: desk")
}

#[test]
fn a_filled_in_record_builds_and_counts_no_records_as_people() {
    let case = filled_in();
    let output = case.build("--format txt").exits(0);
    // The translation that was filled in lacks the number of the record's words.
    let mut warnings = output.stderr.lines().filter(|line| line.starts_with("warning["));
    assert!(warnings.all(|line| line.starts_with("warning[number-parity]")), "{output:?}");
    let notice = case.read("out/website.en.txt");
    assert!(notice.contains("patients and employees"), "{notice}");
    for withheld in ["41,200", "52,800", "Mihon Shimbun", "second factor", "203.0.113.7"] {
        assert!(!notice.contains(withheld), "{notice}");
    }
}

#[test]
fn what_is_no_record_is_refused_at_its_place() {
    let cases = [
        ("", "1:1", "the file is empty"),
        ("{ \"incident_id\": ", "1:1", "unclosed"),
        ("[]", "1:1", "expected a mapping, found a list"),
        ("\"text\"", "1:1", "expected a mapping, found text"),
        ("{}", "1:1", "it has no `incident_id`"),
        ("{ \"incident_id\": \"x\" }", "1:1", "it has no `schema_version`"),
        (
            "{ \"incident_id\": [\"x\"], \"schema_version\": \"1.4\" }",
            "1:18",
            "expected text, found a list",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.2\" }",
            "1:41",
            "`1.2` is not supported",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.31\" }",
            "1:41",
            "`1.31` is not supported",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.4\",\n  \"timeline\": { \"incident\": { \"year\": \"2023\" } } }",
            "2:39",
            "expected a whole number, found text",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.4\",\n  \"timeline\": { \"incident\": { \"year\": 2023, \"month\": 13 } } }",
            "2:29",
            "13",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.4\",\n  \"timeline\": { \"incident\": { \"year\": 2023, \"month\": 2, \"day\": 30 } } }",
            "2:29",
            "30",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.4\",\n  \"schema_version\": \"1.3\" }",
            "2:3",
            "duplicate field `schema_version`",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1_2\" }",
            "1:41",
            "`1_2` is not supported",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.4\",\n  \"victim\": [] }",
            "2:13",
            "expected a mapping, found a list",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.4\",\n  \"action\": { \"malware\": { \"variety\": [{}] } } }",
            "2:40",
            "expected text, found a mapping",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.4\",\n  \"attribute\": { \"confidentiality\": { \"data\": { \"variety\": \"Bank\" } } } }",
            "2:47",
            "expected a list, found a mapping",
        ),
        (
            "{ \"incident_id\": \"x\", \"schema_version\": \"1.4\",\n  \"attribute\": { \"confidentiality\": { \"data\": [\"Bank\"] } } }",
            "2:48",
            "expected a mapping, found text",
        ),
    ];
    for (text, place, message) in cases {
        let (case, output) = import(text);
        output.exits(1).says(&format!("record.json:{place}\n")).says(message);
        assert!(!case.path("incident.yaml").exists(), "{text}");
    }
}

#[test]
fn a_large_record_is_answered() {
    let data: Vec<Value> =
        (0..40_000).map(|amount| json!({ "variety": "Personal", "amount": amount })).collect();
    let confidentiality = json!({ "confidentiality": { "data": data } });
    let record =
        json!({ "incident_id": "x", "schema_version": "1.4", "attribute": confidentiality });
    assert!(imported(&record.to_string()).unwrap().contains("Personal 39999"));
}

#[test]
fn an_incident_file_is_never_overwritten() {
    let case = Case::copy("tests/exchange/veris/smallest.json").file("mine.yaml", "mine");
    case.run("import veris incident.yaml -o mine.yaml").exits(2);
    assert_eq!(case.read("mine.yaml"), "mine");
}

#[test]
fn a_record_that_cannot_be_read() {
    Case::new("").run("import veris nothing.json").exits(3);
}

/// Every message is asked for, by its id or by the word at its end.
#[test]
fn every_message_is_used() {
    let rust = [
        "src/exchange/csaf.rs",
        "src/exchange/veris/facts.rs",
        "src/exchange/veris/write.rs",
        "src/incident.rs",
    ];
    let rust = rust.map(|path| fs::read_to_string(path).unwrap()).concat();
    for id in Assets::default().locale("en").unwrap().ids() {
        let Some(word) = id.strip_prefix("exchange-") else { continue };
        let (_, last) = word.split_once('-').unwrap_or(("", word));
        let is_said = [id, last].iter().any(|word| rust.contains(&format!("\"{word}\"")));
        assert!(is_said, "nothing says the message `{id}`");
    }
}

fn locales() -> Vec<Arc<Locale>> {
    let assets = Assets::default();
    assets.languages().iter().map(|language| assets.locale(language).unwrap()).collect()
}

fn imported(record: &str) -> Result<String, String> {
    let source = Source::new("record.json", record.as_bytes(), Format::Yaml)
        .map_err(|report| report.to_string())?;
    veris::import(&source, &locales()).map(|made| made.file).map_err(|report| report.to_string())
}

/// What of a text is seen, apart from white space.
fn seen(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_refused(*c)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Words of a record remain plain words in the file, whatever they are.
    #[test]
    fn no_word_of_a_record_is_more_than_a_word(
        words in prop_oneof![
            proptest::collection::vec("[ -~\t\n]{0,40}", 5),
            proptest::collection::vec("\\PC{0,40}", 5),
            proptest::collection::vec("[\\x00-\\x{3000}]{0,40}", 5),
            // Addresses, in which the signs of Markdown are words.
            proptest::collection::vec("[a-z]{0,2}://[:/_*&#.+a\\[-]{0,12}", 5),
        ],
    ) {
        let record = json!({
            "schema_version": "1.4.1",
            "incident_id": format!("x{}", words[0]),
            "summary": words[1],
            "victim": { "victim_id": words[2], words[3].clone(): words[4] },
            "plus": { words[3].clone(): [words[1], { words[2].clone(): words[4] }] },
            "timeline": { "discovery": { "unit": words[3], "value": words[4] } },
            "attribute": { "confidentiality": { "data_disclosure": words[2], "data_total": words[0] } },
        });
        let file = match imported(&record.to_string()) {
            Ok(file) => file,
            // Written as they are, these are refused at their place.
            Err(said) => {
                let bare = words.iter().any(|word| word.contains(|c: char| c >= '\x7f' && is_refused(c)));
                prop_assert!(bare && said.contains("record.json:1:"), "{said}");
                return Ok(());
            }
        };
        let source = Source::new("incident.yaml", file.as_bytes(), Format::Yaml)
            .map_err(|report| TestCaseError::fail(format!("{report}\n{file}")))?;
        let languages = ["ja".to_owned(), "en".to_owned()];
        let (incident, findings) = source.read::<Incident>(&languages);
        prop_assert!(findings.iter().all(|found| found.rule == Rule::Empty), "{findings:?}\n{file}");
        // What is left open is filled in, to read the rest.
        let filled = file.replace("name: {}", "name: n").replace("whom: {}", "whom: w");
        let source = Source::new("incident.yaml", filled.as_bytes(), Format::Yaml).unwrap();
        let incident = incident.or_else(|| source.read::<Incident>(&languages).0);
        let incident = incident.ok_or_else(|| TestCaseError::fail(file.clone()))?;
        prop_assert_eq!(seen(&incident.incident.id), seen(&format!("x{}", words[0])));
        prop_assert_eq!(incident.organisations.names(), ["victim"]);
        prop_assert_eq!(incident.notices.len(), 1);
        prop_assert_eq!(incident.affected.len(), usize::from(words[2] != "No"));
        let name = &incident.organisations.0[0].1.name;
        let name = name.get("en").or(name.get("ja")).unwrap();
        prop_assert!(seen(name) == seen(&words[2]) || seen(&words[2]).is_empty() || words[2] == "Unknown");
        prop_assert_eq!(incident.summary.len(), usize::from(!seen(&words[1]).is_empty()));
        if let Some(statement) = incident.summary.first() {
            let text = statement.text.get("en").or(statement.text.get("ja")).unwrap();
            let blocks = markdown::parse(text);
            let blocks = blocks.map_err(|errors| TestCaseError::fail(format!("{errors:?}: {text}")))?;
            let mut shown = String::new();
            let mut is_plain = true;
            markdown::walk(&blocks, &mut |inline| match inline {
                markdown::Inline::Text(text) => shown.push_str(text),
                _ => is_plain = false,
            });
            prop_assert!(is_plain, "{blocks:?}");
            prop_assert_eq!(seen(&shown), seen(&words[1]));
        }
    }
}
