//! CSAF documents of public notices. `tests/exchange/csaf/*.json` are those of the
//! examples, which `.ci/run` gives to an independent validator. `UPDATE=1` writes them anew.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::common::{Case, oshirase};

/// Documents, the examples that they are of, and what the examples' files do not say.
const EXPORTED: [(&str, &str, &[&str]); 5] = [
    ("card-skimming", "card-skimming", &[]),
    ("misdirected-email", "misdirected-email", &["--namespace", "https://aomi.example.jp"]),
    (
        "payroll-ransomware",
        "payroll-ransomware",
        &["--issuer", "minato", "--namespace", "https://minato.example.jp"],
    ),
    (
        "payroll-vendor",
        "payroll-ransomware",
        &["--issuer", "aoba", "--namespace", "https://aoba.example.jp"],
    ),
    (
        "starter",
        "starter",
        &["--namespace", "https://sample.example.jp/notices?x", "--status", "draft"],
    ),
];

#[test]
fn an_incident_becomes_the_csaf_document_that_was_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange/csaf");
    for (name, example, args) in EXPORTED {
        let file = format!("examples/{example}/incident.yaml");
        for language in ["ja", "en"] {
            let command = ["export", "csaf", &file, "--lang", language];
            let output = oshirase(&[&command, args].concat());
            assert_eq!(output.code, Some(0), "{example}: {}", output.stderr);
            let expected = folder.join(format!("{name}.{language}.json"));
            if std::env::var_os("UPDATE").is_some() {
                fs::create_dir_all(&folder).unwrap();
                fs::write(&expected, &output.stdout).unwrap();
            }
            let expected = fs::read_to_string(&expected).unwrap_or_default();
            assert_eq!(expected, output.stdout, "{name} in {language}");
        }
    }
}

#[test]
fn a_csaf_document_goes_to_its_file() {
    let case = Case::copy("examples/card-skimming/incident.yaml");
    for _ in 0..2 {
        let output = case.run("export csaf incident.yaml -o new/advisory.json");
        assert_eq!(output.stdout, "new/advisory.json\n", "{output:?}");
    }
    let printed = case.run("export csaf incident.yaml").stdout;
    assert_eq!(case.read("new/advisory.json"), printed);
    // In a folder, the file has the name of the standard.
    let id = serde_json::from_str::<serde_json::Value>(&printed).unwrap();
    let id = id["document"]["tracking"]["id"].as_str().unwrap().to_lowercase();
    case.run("export csaf incident.yaml -o new").exits(0);
    assert_eq!(case.read(&format!("new/{id}.json")), printed);
}

/// An incident of two organisations that issue public notices.
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
  - { id: third, kind: website-notice, issuer: a, date: 2026-06-20, number: 3, stage: final, title: { ja: 三, en: Three }, contact: desk, confidentiality: { ja: 転載自由, en: Pass this on. } }
  - { id: first, kind: website-notice, issuer: a, date: 2026-06-02, number: 1, title: { ja: 一, en: One }, contact: desk }
  - { id: second, kind: website-notice, issuer: a, date: 2026-06-05, number: 2, title: { ja: 二, en: Two }, contact: desk, languages: [ja] }
  - { id: other, kind: website-notice, issuer: b, date: 2026-06-30, title: { ja: 乙, en: B }, contact: desk, languages: [ja] }
";

/// A case with all notices issued that can be.
fn issued(text: &str) -> Case {
    let case = Case::new(text);
    for id in ["first", "second", "third", "other"] {
        case.run(&format!("issue incident.yaml {id} -o issued"));
    }
    case
}

/// The advisory of a case.
fn advisory(case: &Case, options: &str) -> Value {
    case.run(&format!("export csaf incident.yaml {options}")).exits(0).json()
}

/// In English one organisation alone has issued notices.
#[test]
fn tracking_tells_what_was_issued_when() {
    let advisory = advisory(&issued(SERIES), "");
    let tracking = &advisory["document"]["tracking"];
    assert_eq!(tracking["id"], "X 1-a-en");
    assert_eq!(tracking["status"], "final");
    assert_eq!(tracking["version"], "2");
    assert_eq!(tracking["initial_release_date"], "2026-06-02T00:00:00+09:00");
    assert_eq!(tracking["current_release_date"], "2026-06-20T00:00:00+09:00");
    let summaries = [
        "One (Report No. 1)",
        "Three (Report No. 3, Final). New or changed: Overview; Reports to Authorities",
    ];
    for (i, summary) in summaries.iter().enumerate() {
        assert_eq!(tracking["revision_history"][i]["summary"], *summary);
    }
}

#[test]
fn the_publisher_is_the_issuer() {
    let advisory = advisory(&issued(SERIES), "");
    assert_eq!(advisory["document"]["publisher"]["category"], "vendor");
    assert_eq!(advisory["document"]["publisher"]["namespace"], "https://a.example.jp:8443");
}

#[test]
fn only_what_the_public_was_told_is_exported() {
    let advisory = advisory(&issued(SERIES), "");
    let said = advisory.to_string();
    assert!(
        said.contains("The later tale.") && said.contains("withholding a tale for a reason"),
        "{said}"
    );
    for not_told in ["first tale", "for customers", "internal tale", "secret-db-01"] {
        assert!(!said.contains(not_told), "{said}");
    }
    let notes = advisory["document"]["notes"].as_array().unwrap();
    assert!(notes.iter().any(|note| note["category"] == "legal_disclaimer"), "{notes:?}");
}

#[test]
fn an_earlier_document_tells_what_was_known_then() {
    let case =
        issued(&SERIES.replace("date: 2026-06-20, number: 3", "date: 2026-06-04, number: 3"));
    let draft = advisory(&case, "--status draft");
    let said = draft.to_string();
    assert!(said.contains("The first tale") && !said.contains("later tale"), "{said}");
    assert!(said.contains("server A") && said.contains("A footnote."), "{said}");
    assert_eq!(draft["document"]["tracking"]["status"], "draft");
}

#[test]
fn a_language_has_the_notices_that_were_made_in_it() {
    let advisory = advisory(&issued(SERIES), "--lang ja --issuer a");
    assert_eq!(advisory["document"]["tracking"]["version"], "3");
}

#[test]
fn what_csaf_lacks_is_said() {
    let quiet = SERIES.replace("kind: website-notice", "kind: customer-letter, to: x");
    let quiet = quiet.replace("notices:", "claims: [{ by: a, strength: possible, of: x }]\nmeasures: [{ by: a, items: [{ what: x }] }]\nnotices:");
    let (series, quiet) = (issued(SERIES), issued(&quiet));
    let website = "give the notice's contact a `website`, or use `--namespace";
    for (case, options, message) in [
        (&series, "--lang ja", "use `--issuer` with one of a, b"),
        (&series, "--issuer c", "`c` issues no notice for the public; those that do: a"),
        (&series, "--lang ja --issuer b", website),
        (&series, "--namespace javascript:alert(1)", "is not a web address such as"),
        (&series, "--lang fr", "unknown language `fr`"),
        (&quiet, "", "the file has no notice for the public in `en`"),
    ] {
        case.run(&format!("export csaf incident.yaml {options}")).exits(2).says(message);
    }
}

/// A series of which the questions are the latest notice.
const QUESTIONS: &str = "
incident: { id: Q-1, name: { ja: 盗難, en: the theft }, type: theft, discovered: 2026-06-01 }
organisations:
  shop: { name: { ja: 店, en: Shop }, role: operator, contacts: { desk: { name: { ja: 窓口, en: Desk }, website: 'https://shop.example.jp' } } }
summary:
  - { by: shop, id: s, known: 2026-06-02, text: { ja: 鞄, en: A bag. } }
  - { by: shop, id: s, known: 2026-06-03, text: { ja: 鞄が一つ, en: One bag. } }
timeline: [{ by: shop, at: 2026-06-01, what: { ja: 気付いた, en: noticed } }]
consequences: [{ by: shop, existence: possible, text: { ja: 悪用, en: Misuse. } }]
impacts: [{ by: shop, on: services, text: { ja: 休業, en: The shop is closed. } }, { by: shop, on: results, text: { ja: 軽微, en: Minor. } }]
responses:
  - { by: shop, to: persons, status: done, when: 2026-06-02, methods: [letter], text: { ja: 手紙, en: A letter. } }
  - { by: shop, to: public, status: done, when: 2026-06-02, methods: [website], addresses: ['https://shop.example.jp/1'] }
questions: [{ by: shop, question: { ja: 何が, en: What? }, answer: { ja: 鞄が, en: A bag again. } }]
notices:
  - { id: first, kind: website-notice, issuer: shop, date: 2026-06-02, number: 1, title: { ja: 一, en: One }, contact: desk, next: 2026-06-04 }
  - { id: second, kind: website-notice, issuer: shop, date: 2026-06-04, number: 2, follows: first, title: { ja: 続報, en: Further }, contact: desk, corrections: [{ what: { ja: 個数, en: the number of bags }, wrong: { ja: 不明, en: unknown }, right: { ja: 一, en: one } }] }
  - { id: faq, kind: faq, issuer: shop, date: 2026-06-05, title: { ja: 質問, en: Asked }, contact: desk }
";

/// A case of these facts of which the notices are issued.
fn issued_questions(text: &str) -> Case {
    let case = Case::new(text);
    for id in ["first", "second", "faq"] {
        case.run(&format!("issue incident.yaml {id} -o issued")).exits(0);
    }
    case
}

/// The notes of a document, as category, title and text.
fn notes(document: &Value) -> Vec<[&str; 3]> {
    let notes = document["document"]["notes"].as_array().unwrap();
    notes
        .iter()
        .map(|note| ["category", "title", "text"].map(|name| note[name].as_str().unwrap_or("")))
        .collect()
}

#[test]
fn each_list_that_a_public_notice_tells_is_a_note() {
    let document = advisory(&issued_questions(QUESTIONS), "");
    let notes = notes(&document);
    for (category, title, text) in [
        ("summary", "Overview", "One bag."),
        ("general", "Effect on Services", "The shop is closed."),
        // Of the reports, not of the questions.
        ("details", "Chronology", "noticed"),
        ("description", "Risk of Misuse or Other Harm", "Misuse."),
        ("general", "Notification of the Individuals Concerned", "A letter."),
        ("faq", "Questions and Answers", "What?"),
    ] {
        let is =
            |note: &&[&str; 3]| note[0] == category && note[1] == title && note[2].contains(text);
        assert_eq!(notes.iter().filter(is).count(), 1, "{title}: {notes:?}");
    }
    // No notice for the public tells of results here.
    assert!(!document.to_string().contains("Minor."), "{document}");
}

#[test]
fn a_revision_says_what_is_new_and_what_was_wrong() {
    let document = advisory(&issued_questions(QUESTIONS), "");
    let tracking = &document["document"]["tracking"];
    let history = tracking["revision_history"].as_array().unwrap();
    let summaries: Vec<&str> =
        history.iter().map(|entry| entry["summary"].as_str().unwrap()).collect();
    assert_eq!(
        summaries,
        [
            "One (Report No. 1)",
            "Further (Report No. 2). New or changed: Overview. Corrected: the number of bags",
            "Asked. New or changed: Questions and Answers",
        ]
    );
    // The document is that of the series.
    assert_eq!(document["document"]["title"], "Further (Report No. 2)");
    assert_eq!(tracking["current_release_date"], "2026-06-05T00:00:00+09:00");
    let references = document["document"]["references"].to_string();
    assert!(references.contains("https://shop.example.jp/1"), "{references}");
}

#[test]
fn the_status_is_that_of_the_series() {
    for (stage, next, expected) in [
        ("", "", "interim"),
        (", stage: final", "", "final"),
        (", stage: final", ", next: 2026-07", "interim"),
        (", stage: interim", "", "interim"),
    ] {
        let second = format!("number: 2{stage}{next}");
        let document = advisory(&issued_questions(&QUESTIONS.replace("number: 2", &second)), "");
        assert_eq!(document["document"]["tracking"]["status"], expected, "{second}");
    }
}

#[test]
fn each_document_has_an_identifier_and_a_file_of_its_own() {
    let case = issued(SERIES);
    for options in [
        "--issuer a",
        "--lang ja --issuer a",
        "--lang ja --issuer b --namespace https://a.example.jp",
    ] {
        case.run(&format!("export csaf incident.yaml -o issued {options}")).exits(0);
    }
    for (file, id) in [("x_1-a-en", "X 1-a-en"), ("x_1-a-ja", "X 1-a-ja"), ("x_1-b-ja", "X 1-b-ja")]
    {
        let document: Value =
            serde_json::from_str(&case.read(&format!("issued/{file}.json"))).unwrap();
        assert_eq!(document["document"]["tracking"]["id"], id);
    }
}
