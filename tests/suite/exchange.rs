//! Other formats. `tests/exchange/veris/*.json` are records that nobody has had, and beside each
//! stands the incident file that it becomes; `tests/exchange/csaf/*.json` are the CSAF documents of
//! the examples, which `.ci/run` gives to an independent validator. `UPDATE=1` writes both anew.

use std::fs;
use std::path::{Path, PathBuf};

use oshirase::assets::Assets;
use oshirase::characters::is_refused;
use oshirase::exchange::veris;
use oshirase::incident::{Incident, markdown};
use oshirase::locale::Locale;
use oshirase::source::{Format, Source};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::oshirase;

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

/// Imports a record through the program: what it wrote, and what it said.
fn import(record: &Path) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    let file = file.to_str().unwrap();
    let output = oshirase(&["import", "veris", record.to_str().unwrap(), "-o", file]);
    assert_eq!(output.code, Some(0), "{record:?}: {}", output.stderr);
    assert_eq!(output.stdout, format!("{file}\n"));
    (fs::read_to_string(file).unwrap(), output.stderr)
}

/// What `check` says of an incident file: exit code and the rules it names.
fn check(text: &str) -> (Option<i32>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    fs::write(&file, text).unwrap();
    let output = oshirase(&["check", "--format", "json", file.to_str().unwrap()]);
    let found: Vec<Value> = serde_json::from_str(&output.stdout).unwrap();
    let rules = found.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect();
    (output.code, rules)
}

#[test]
fn a_record_becomes_the_incident_file_that_was_read() {
    for record in records() {
        let (found, said) = import(&record);
        let expected = record.with_extension("yaml");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &found).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap_or_default(), found, "{record:?}");
        // What the comments say is said to the user too.
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
        let (code, rules) = check(&import(&record).0);
        assert_eq!(code, Some(1), "{record:?}");
        let open = ["translation", "notice", "empty"];
        assert!(rules.iter().all(|rule| open.contains(&rule.as_str())), "{record:?}: {rules:?}");
    }
}

/// Every value of a record stands in the file, as a fact or as a comment, unless a phrase of
/// ours stands for it.
#[test]
fn nothing_of_a_record_is_dropped() {
    fn values(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
        match value {
            Value::Object(fields) => {
                fields
                    .iter()
                    .for_each(|(key, field)| values(field, &format!("{path}.{key}"), found));
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
        let text = import(&record).0.replace("#     reference: ", "");
        let text = bare(&text);
        let mut all = Vec::new();
        let data: Value = serde_json::from_str(&fs::read_to_string(&record).unwrap()).unwrap();
        values(&data, "", &mut all);
        for (path, value) in all {
            // Parts of a date are told by a test of their own.
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

#[test]
fn a_filled_in_record_builds_and_counts_no_records_as_people() {
    let record = records().into_iter().find(|path| path.ends_with("dental-ransomware.json"));
    let text = import(&record.unwrap()).0;
    let mut filled = String::new();
    for line in text.lines() {
        let line = match line.trim_start() {
            "name: { en: \"Shirokuma Dental Clinics K.K.\" }" => {
                "    name: { ja: 株式会社しろくま歯科, en: Shirokuma Dental Clinics K.K. }\n    contacts: { desk: { name: { ja: 窓口, en: Desk } } }"
            }
            "date: unknown" => "    date: 2025-06-20\n    contact: desk",
            "discovered: unknown" => "  discovered: 2025-06-18",
            "en: |-" => "      ja: 社内限りの文\n      en: |-",
            "summary:" => {
                "summary:\n  - { by: victim, text: { ja: 画像を含む診療の記録が暗号化されました。, en: Records were encrypted. } }"
            }
            _ => line,
        };
        filled.push_str(line);
        filled.push('\n');
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    fs::write(&file, &filled).unwrap();
    let out = folder.path().join("out");
    let (file, out) = (file.to_str().unwrap(), out.to_str().unwrap());
    let output = oshirase(&["build", file, "-o", out, "--format", "txt"]);
    let said = output.stderr;
    assert_eq!(output.code, Some(0), "{said}");
    // The translation above has not the number of the record's words.
    let mut warnings = said.lines().filter(|line| line.starts_with("warning["));
    assert!(warnings.all(|line| line.starts_with("warning[number-parity]")), "{said}");
    let notice = fs::read_to_string(Path::new(out).join("website.en.txt")).unwrap();
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
        ("{ \"incident_id\": \"x\", \"schema_version\": \"1.2\" }", "1:41", "`1.2` is not known"),
        ("{ \"incident_id\": \"x\", \"schema_version\": \"1.31\" }", "1:41", "`1.31` is not known"),
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
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("record.json");
        let file = folder.path().join("incident.yaml");
        fs::write(&record, text).unwrap();
        let args = ["import", "veris", record.to_str().unwrap(), "-o", file.to_str().unwrap()];
        let output = oshirase(&args);
        let said = output.stderr;
        assert_eq!(output.code, Some(1), "{text}: {said}");
        assert!(said.contains(&format!("record.json:{place}\n")), "{text}: {said}");
        assert!(said.contains(message), "{text}: {said}");
        assert!(!file.exists(), "{text}");
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
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    fs::write(&file, "mine").unwrap();
    let record = "tests/exchange/veris/smallest.json";
    let output = oshirase(&["import", "veris", record, "-o", file.to_str().unwrap()]);
    assert_eq!(output.code, Some(2), "{}", output.stderr);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    let nothing = folder.path().join("nothing.json");
    let output = oshirase(&["import", "veris", nothing.to_str().unwrap()]);
    assert_eq!(output.code, Some(3), "{}", output.stderr);
}

/// Every message is asked for, by its id or by the word at its end.
#[test]
fn every_message_is_used() {
    let rust = ["src/exchange/veris.rs", "src/incident.rs"]
        .map(|path| fs::read_to_string(path).unwrap())
        .concat();
    for id in Assets::default().locale("en").unwrap().ids() {
        let Some(word) = id.strip_prefix("exchange-") else { continue };
        let (_, last) = word.split_once('-').unwrap_or(("", word));
        let is_said = [id, last].iter().any(|word| rust.contains(&format!("\"{word}\"")));
        assert!(is_said, "nothing says the message `{id}`");
    }
}

/// The examples with a notice for the public, and what their files do not say.
const EXPORTED: [(&str, &[&str]); 4] = [
    ("card-skimming", &[]),
    ("misdirected-email", &["--namespace", "https://aomi.example.jp"]),
    ("payroll-ransomware", &["--issuer", "minato", "--namespace", "https://minato.example.jp"]),
    ("starter", &["--namespace", "https://sample.example.jp/notices?x", "--status", "draft"]),
];

/// Exports an incident file as CSAF.
fn csaf(file: &str, args: &[&str]) -> crate::common::Run {
    oshirase(&[&["export", "csaf", file], args].concat())
}

#[test]
fn an_incident_becomes_the_csaf_document_that_was_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange/csaf");
    for (example, args) in EXPORTED {
        let file = format!("examples/{example}/incident.yaml");
        for language in ["ja", "en"] {
            let output = csaf(&file, &[args, &["--lang", language]].concat());
            assert_eq!(output.code, Some(0), "{example}: {}", output.stderr);
            let expected = folder.join(format!("{example}.{language}.json"));
            if std::env::var_os("UPDATE").is_some() {
                fs::create_dir_all(&folder).unwrap();
                fs::write(&expected, &output.stdout).unwrap();
            }
            let expected = fs::read_to_string(&expected).unwrap_or_default();
            assert_eq!(expected, output.stdout, "{example} in {language}");
        }
    }
}

#[test]
fn a_csaf_document_goes_to_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new/advisory.json");
    for _ in 0..2 {
        let output = csaf("examples/card-skimming/incident.yaml", &["-o", file.to_str().unwrap()]);
        assert_eq!(output.stdout, format!("{}\n", file.display()), "{}", output.stderr);
    }
    let printed = csaf("examples/card-skimming/incident.yaml", &[]).stdout;
    assert_eq!(fs::read_to_string(&file).unwrap(), printed);
}

/// An incident of two organisations that have told the public of it.
const SERIES: &str = "
incident: { id: ' X 1 ', name: { ja: 盗難, en: the theft }, type: theft, discovered: 2026-06-01 }
hosts: { db: { name: secret-db-01, masked: server A } }
organisations:
  a: { name: { ja: 甲, en: Ko }, role: processor, contacts: { desk: { name: { ja: 窓口, en: Desk }, website: 'https://a.example.jp:8443/x/?q#f' } } }
  b: { name: { ja: 乙, en: Otsu }, role: principal, contacts: { desk: { name: { ja: 窓口, en: Desk } } } }
summary:
  - { by: a, id: s, known: 2026-06-02, text: { ja: 最初の話, en: 'The first tale[^1] of {hosts.db}.\n\n[^1]: A footnote.' } }
  - { by: a, id: s, known: 2026-06-08, text: { ja: 後の話, en: The later tale. } }
  - { by: a, audience: customers, text: { ja: 顧客の話, en: A tale for customers. } }
  - { by: a, audience: internal, withheld: { what: { ja: 話, en: a tale }, reason: { ja: 理由があるため, en: for a reason } }, text: { ja: 社内の話, en: An internal tale. } }
reports:
  - { by: a, to: { ja: 委員会, en: the commission }, at: 2026-06-03, stage: preliminary }
  - { by: a, to: { ja: 委員会, en: the commission }, at: 2026-06-20, stage: final }
notices:
  - { id: third, kind: website-notice, issuer: a, date: 2026-06-20, number: 3, title: { ja: 三, en: Three }, contact: desk, confidentiality: { ja: 転載自由, en: Pass this on. } }
  - { id: first, kind: website-notice, issuer: a, date: 2026-06-02, number: 1, title: { ja: 一, en: One }, contact: desk }
  - { id: second, kind: website-notice, issuer: a, date: 2026-06-05, number: 2, title: { ja: 二, en: Two }, contact: desk, languages: [ja] }
  - { id: other, kind: website-notice, issuer: b, date: 2026-06-30, title: { ja: 乙, en: B }, contact: desk, languages: [ja] }
";

fn exported(text: &str, args: &[&str]) -> Result<Value, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    fs::write(&file, text).unwrap();
    for id in ["first", "second", "third", "other"] {
        let issued = folder.path().join("issued");
        oshirase(&["issue", file.to_str().unwrap(), id, "-o", issued.to_str().unwrap()]);
    }
    let output = csaf(file.to_str().unwrap(), args);
    match output.code {
        Some(0) => Ok(serde_json::from_str(&output.stdout).unwrap()),
        Some(2) => Err(output.stderr),
        code => panic!("{code:?}: {}", output.stderr),
    }
}

#[test]
fn a_csaf_document_says_what_the_public_was_told_and_when() {
    // In English one organisation alone has issued notices.
    let document = exported(SERIES, &[]).unwrap();
    let tracking = &document["document"]["tracking"];
    assert_eq!(tracking["id"], "X 1");
    assert_eq!(tracking["status"], "final");
    assert_eq!(tracking["version"], "2");
    assert_eq!(tracking["initial_release_date"], "2026-06-02T00:00:00+09:00");
    assert_eq!(tracking["current_release_date"], "2026-06-20T00:00:00+09:00");
    let summaries = ["One (Report No. 1)", "Three (Report No. 3)"];
    for (i, summary) in summaries.iter().enumerate() {
        assert_eq!(tracking["revision_history"][i]["summary"], *summary);
    }
    assert_eq!(document["document"]["publisher"]["category"], "vendor");
    assert_eq!(document["document"]["publisher"]["namespace"], "https://a.example.jp:8443");
    let said = document.to_string();
    assert!(said.contains("The later tale.") && said.contains("withheld for a reason"), "{said}");
    for not_told in ["first tale", "for customers", "internal tale", "secret-db-01"] {
        assert!(!said.contains(not_told), "{said}");
    }
    let notes = document["document"]["notes"].as_array().unwrap();
    assert!(notes.iter().any(|note| note["category"] == "legal_disclaimer"), "{notes:?}");

    // As it stood before the last notice.
    let before = SERIES.replace("date: 2026-06-20, number: 3", "date: 2026-06-04, number: 3");
    let document = exported(&before, &["--status", "draft"]).unwrap();
    let said = document.to_string();
    assert!(said.contains("The first tale") && !said.contains("later tale"), "{said}");
    assert!(said.contains("server A") && said.contains("A footnote."), "{said}");
    assert_eq!(document["document"]["tracking"]["status"], "draft");
    let document = exported(&before, &[]).unwrap();
    assert_eq!(document["document"]["tracking"]["status"], "interim");

    let document = exported(SERIES, &["--lang", "ja", "--issuer", "a"]).unwrap();
    assert_eq!(document["document"]["tracking"]["version"], "3");
}

#[test]
fn what_csaf_lacks_is_said() {
    let quiet = SERIES.replace("kind: website-notice", "kind: customer-letter, to: x");
    let quiet = quiet.replace("notices:", "claims: [{ by: a, strength: possible, of: x }]\nmeasures: [{ by: a, items: [{ what: x }] }]\nnotices:");
    let cases: [(&str, &[&str], &str); 6] = [
        (SERIES, &["--lang", "ja"], "say `--issuer` with one of a, b"),
        (SERIES, &["--issuer", "c"], "`c` issues no notice for the public; those that do: a"),
        (
            SERIES,
            &["--lang", "ja", "--issuer", "b"],
            "give the notice's contact a `website`, or say `--namespace",
        ),
        (SERIES, &["--namespace", "javascript:alert(1)"], "is not an address such as"),
        (SERIES, &["--lang", "fr"], "`fr` is not a language"),
        (&quiet, &[], "the file asks for no notice for the public in `en`"),
    ];
    for (text, args, message) in cases {
        let said = exported(text, args).unwrap_err();
        assert!(said.contains(message), "{args:?}: {said}");
    }
}

fn locales() -> Vec<Locale> {
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

    /// Whatever words stand in a record, they stand in the file as words and as nothing else.
    #[test]
    fn no_word_of_a_record_is_more_than_a_word(
        words in prop_oneof![
            proptest::collection::vec("[ -~\t\n]{0,40}", 5),
            proptest::collection::vec("\\PC{0,40}", 5),
            proptest::collection::vec("[\\x00-\\x{3000}]{0,40}", 5),
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
        prop_assert!(findings.iter().all(|found| found.rule == "empty"), "{findings:?}\n{file}");
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
