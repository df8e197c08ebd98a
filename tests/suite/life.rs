//! The life of an incident: what was known on each day, what was issued, what is taken over.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use oshirase::incident::{Audience, DateCalendar, Incident, Opening};
use oshirase::notice::{Facts, Issued, Kind, Kinds, Notice};
use oshirase::source::{Format, Source};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::common::{oshirase, stderr, stdout};

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

const SERIES: &str = r#"
incident: { id: X-1, name: { ja: 不正アクセス, en: unauthorized access }, type: other, discovered: 2026-06-01 }
organisations:
  a: { name: { ja: 株式会社あ, en: A Co. }, role: operator, contacts: { desk: { name: { ja: 窓口, en: Desk } } } }
summary:
  - { id: what, by: a, text: { ja: 調査中です。, en: This is under investigation. } }
affected:
  - { id: members, by: a, whom: { ja: 会員, en: members }, persons: at-most 500, known: 2026-06-02 }
  - { id: members, by: a, whom: { ja: 会員, en: members }, persons: 412, known: 2026-06-12 }
notices:
  - { id: first, kind: website-notice, issuer: a, date: 2026-06-04, title: { ja: お知らせ, en: Notice }, contact: desk }
  - { id: second, kind: website-notice, issuer: a, date: 2026-06-20, number: 2, follows: first, title: { ja: お知らせ, en: Notice }, contact: desk }
"#;

#[test]
fn a_corrected_number_is_the_old_one_in_the_old_notice() {
    let folder = folder(&[("incident.yaml", SERIES)]);
    let (file, out) = (path(folder.path(), "incident.yaml"), path(folder.path(), "out"));
    let text = |name: &str| fs::read_to_string(folder.path().join("out").join(name)).unwrap();
    let build = |more: &[&str]| {
        let output = oshirase(&[&["build", &file, "-o", &out, "--format", "txt"], more].concat());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        output
    };
    build(&[]);
    assert!(
        text("first.ja.txt").contains("最大500名") && text("second.ja.txt").contains("（412名）")
    );
    // The second notice as it would have been before the number was corrected.
    build(&["--as-of", "2026-06-08", "--notice", "second"]);
    assert!(text("second.ja.txt").contains("最大500名"));
    assert!(text("second.en.txt").contains("up to 500 people"));
    // What is dated later is made only by name, and that is said.
    let output = build(&["--as-of", "2026-06-08"]);
    assert!(!stdout(&output).contains("second") && stderr(&output).contains("1 of 2 notices"));
    let output = oshirase(&["build", &file, "-o", &out, "--as-of", "2026-06"]);
    assert_eq!(output.status.code(), Some(2), "a month is no moment to look from: {output:?}");
}

#[test]
fn a_difference_is_told_fact_by_fact() {
    let folder = folder(&[("incident.yaml", SERIES)]);
    let file = path(folder.path(), "incident.yaml");
    let output = oshirase(&["diff", &file, "first", "second"]);
    let expected = "~ affected members\n    persons: at-most 500 \u{2192} exact 412\n";
    assert_eq!(stdout(&output), expected);
    let output = oshirase(&["diff", &file, "first", "second", "--format", "json"]);
    let changes: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(changes[0]["kind"], "changed");
    assert_eq!(changes[0]["after"]["persons"]["count"], 412);
    assert_eq!(
        stdout(&oshirase(&["diff", &file, "first", "first"])),
        "no difference in the facts\n"
    );
    assert_eq!(oshirase(&["diff", &file, "first", "third"]).status.code(), Some(2));
}

#[test]
fn what_was_issued_stays_as_it_was() {
    let folder = folder(&[("incident.yaml", SERIES)]);
    let file = path(folder.path(), "incident.yaml");
    let (out, issued) = (path(folder.path(), "out"), path(folder.path(), "issued"));
    let drafts = || -> BTreeMap<String, bool> {
        let output = oshirase(&["build", &file, "-o", &out, "--format", "txt", "--lang", "ja"]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let manifest = fs::read(folder.path().join("out/manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
        let files = manifest["files"].as_array().unwrap().iter();
        files.map(|f| (f["notice"].as_str().unwrap().to_owned(), f["draft"] == true)).collect()
    };
    let expected = |first, second| {
        BTreeMap::from([("first".to_owned(), first), ("second".to_owned(), second)])
    };
    assert_eq!(drafts(), expected(true, true));

    let output = oshirase(&["issue", &file, "second", "-o", &issued]);
    assert_eq!(output.status.code(), Some(2), "it follows a draft: {output:?}");
    let output = oshirase(&["issue", &file, "first", "-o", &issued]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(drafts(), expected(false, true));
    let again = oshirase(&["issue", &file, "first", "-o", &issued]);
    assert_eq!(again.status.code(), Some(2), "{again:?}");
    let lock = fs::read(folder.path().join("issued.lock")).unwrap();
    let lock: Issued = serde_json::from_slice(&lock).unwrap();
    let documents: Vec<&str> = lock.0["first"].documents.keys().map(String::as_str).collect();
    let all = ["en.html", "en.pdf", "en.txt", "ja.html", "ja.pdf", "ja.txt"];
    assert_eq!(documents, all.map(|end| format!("first.{end}")));

    // Edit, and what `check` says of it.
    let edits = [
        ("at-most 500", "at-most 600", "at-most 600"),
        ("調査中です。", "調査しています。", "調査しています"),
        ("title: { ja: お知らせ", "title: { ja: 告知", "告知"),
        (
            "  - { id: what,",
            "  - { by: a, text: { ja: 追加です。, en: More. } }\n  - { id: what,",
            "追加",
        ),
        ("id: first, kind", "id: primary, kind", "no longer here"),
        ("{ id: first, kind", "{ languages: [ja], id: first, kind", "in no other language"),
        (
            "  - { id: what,",
            "  - { by: a, text: { ja: 同じ。, en: Same. } }\n  - { id: what,",
            "同じ",
        ),
    ];
    for (from, to, shown) in edits {
        let edited = SERIES.replacen(from, to, 1).replace(
            if to.contains("primary") { "follows: first" } else { "\u{0}" },
            "follows: primary",
        );
        assert_ne!(edited, SERIES);
        fs::write(&file, edited).unwrap();
        let output = oshirase(&["check", &file]);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(1), "{to}: {said}");
        assert!(said.contains("error[issued]") && said.contains(shown), "{to}: {said}");
        assert!(said.contains("= hint: "), "{to}: {said}");
    }
    // Facts in another order, once more, and a section that is gone.
    let twice = SERIES
        .replace("summary:\n", "summary:\n  - { by: a, text: { ja: 別の文。, en: Another. } }\n");
    let moved = SERIES
        .replace("\naffected:", "\n  - { by: a, text: { ja: 別の文。, en: Another. } }\naffected:");
    let line = "  - { by: a, text: { ja: 別の文。, en: Another. } }\n";
    let more = twice.replace(line, &line.repeat(2));
    fs::write(&file, &twice).unwrap();
    fs::remove_file(folder.path().join("issued.lock")).unwrap();
    assert_eq!(oshirase(&["issue", &file, "first", "-o", &out]).status.code(), Some(0));
    for (edited, said) in
        [(&moved, "in another order"), (&more, "adds to"), (&SERIES.to_owned(), "is lost from")]
    {
        fs::write(&file, edited).unwrap();
        let output = oshirase(&["check", &file]);
        assert!(stderr(&output).contains(said), "{said}: {}", stderr(&output));
    }
    fs::write(&file, SERIES.replace("number: 2,", "number: 2, changes: true,")).unwrap();
    fs::remove_file(folder.path().join("issued.lock")).unwrap();
    for id in ["first", "second"] {
        let output = oshirase(&["issue", &file, id, "-o", &issued]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    let manifest = fs::read_to_string(folder.path().join("issued/manifest.json")).unwrap();
    assert!(manifest.contains("first.ja.pdf") && manifest.contains("second.ja.pdf"));
    fs::write(&file, SERIES).unwrap();
    assert!(stderr(&oshirase(&["check", &file])).contains("error[issued]"));
    // Hosts and organisations that come later change nothing that was said.
    let grown = SERIES
        .replace("number: 2,", "number: 2, changes: true,")
        .replace("summary:", "hosts: { db: { name: kz-sql01, masked: A } }\nsummary:");
    fs::write(
        &file,
        grown.replace(
            "organisations:\n",
            "organisations:\n  b: { name: { ja: 乙, en: B }, role: principal }\n",
        ),
    )
    .unwrap();
    let output = oshirase(&["check", &file]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    // Other words in the place of the document that was issued.
    let words = "../locales/en/notices.ftl";
    let overlay = folder.path().join("locales/en");
    fs::create_dir_all(&overlay).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en/notices.ftl");
    let changed = fs::read_to_string(path).unwrap().replace("We sincerely apologize", "We regret");
    fs::write(overlay.join("notices.ftl"), changed).unwrap();
    let output = oshirase(&["build", &file, "-o", &issued]);
    assert_eq!(output.status.code(), Some(1), "{words}: {output:?}");
    assert!(stderr(&output).contains("not byte for byte what was issued"));
    let elsewhere = oshirase(&["build", &file, "-o", &out]);
    assert_eq!(elsewhere.status.code(), Some(0), "{elsewhere:?}");
    fs::remove_dir_all(folder.path().join("locales")).unwrap();
    fs::remove_file(folder.path().join("issued.lock")).unwrap();
    fs::write(&file, SERIES).unwrap();
    // Two that issue at once.
    let text = SERIES.replace("id: second", "id: other").replace(" number: 2, follows: first,", "");
    fs::write(&file, text).unwrap();
    let both = ["first", "other"].map(|id| {
        std::process::Command::new(env!("CARGO_BIN_EXE_oshirase"))
            .args(["issue", &file, id, "-o", &issued])
            .spawn()
            .unwrap()
    });
    for mut one in both {
        assert!(one.wait().unwrap().success());
    }
    let lock = fs::read_to_string(folder.path().join("issued.lock")).unwrap();
    assert!(lock.contains("\"first\"") && lock.contains("\"other\""));
}

#[test]
fn what_became_known_later_may_change() {
    let folder = folder(&[("incident.yaml", SERIES)]);
    let (file, issued) = (path(folder.path(), "incident.yaml"), path(folder.path(), "issued"));
    assert_eq!(oshirase(&["issue", &file, "first", "-o", &issued]).status.code(), Some(0));
    // What became known later, and what only the second notice says, may change.
    for (from, to) in [
        ("persons: 412", "persons: 413"),
        (
            "affected:\n",
            "claims:\n  - { by: a, strength: none-so-far, of: { ja: 悪用, en: misuse }, known: 2026-06-10 }\naffected:\n",
        ),
    ] {
        fs::write(&file, SERIES.replacen(from, to, 1)).unwrap();
        let output = oshirase(&["check", &file]);
        assert_eq!(output.status.code(), Some(0), "{to}: {}", stderr(&output));
    }
}

const VENDOR: &str = r#"
incident: { id: V-1, name: { ja: 不正アクセス, en: unauthorized access }, type: other, discovered: 2026-06-01 }
organisations:
  vendor: { name: { ja: 株式会社ベンダー, en: Vendor Co. }, role: processor, contacts: { desk: { name: { ja: 窓口, en: Desk } } } }
summary:
  - { id: theirs, by: vendor, text: { ja: 停止しました。, en: The service stopped. } }
notices:
  - { id: vendor-notice, kind: website-notice, issuer: vendor, date: 2026-06-02, title: { ja: 停止, en: Outage }, contact: desk }
"#;

const OFFICE: &str = r#"
include: vendor.yaml
organisations:
  office: { name: { ja: 事務所, en: Office }, role: principal, contacts: { desk: { name: { ja: 事務所窓口, en: Office Desk } } } }
summary:
  - { id: ours, by: office, text: { ja: "{vendor}のサービスを利用しています。", en: "{office} use the service of {vendor.object}." } }
notices:
  - { id: office-notice, kind: website-notice, issuer: office, date: 2026-06-03, title: { ja: お知らせ, en: Notice }, contact: desk }
"#;

#[test]
fn a_file_takes_over_the_facts_of_another_and_cannot_change_them() {
    let folder = folder(&[("vendor.yaml", VENDOR), ("office.yaml", OFFICE)]);
    let (file, out) = (path(folder.path(), "office.yaml"), path(folder.path(), "out"));
    let output = oshirase(&["build", &file, "-o", &out, "--format", "txt"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(!stdout(&output).contains("vendor-notice"), "the vendor's notices are the vendor's");
    let text = fs::read_to_string(folder.path().join("out/office-notice.ja.txt")).unwrap();
    assert!(
        text.contains("停止しました。") && text.contains("株式会社ベンダーのサービス"),
        "{text}"
    );

    let locked = [
        ("id: ours", "id: theirs", "error[locked]", "office.yaml:6:"),
        ("  office: {", "  vendor: {", "error[locked]", "office.yaml:4:"),
    ];
    for (from, to, rule, place) in locked {
        fs::write(&file, OFFICE.replacen(from, to, 1)).unwrap();
        let output = oshirase(&["check", &file]);
        let said = stderr(&output);
        assert!(said.contains(rule) && said.contains(place), "{said}");
        assert!(said.contains("included file"), "{said}");
        assert_eq!(output.status.code(), Some(1));
    }
    // What is wrong in the other file is shown there.
    fs::write(&file, OFFICE).unwrap();
    fs::write(
        folder.path().join("vendor.yaml"),
        VENDOR.replace("by: vendor, text", "by: vendr, text"),
    )
    .unwrap();
    let said = stderr(&oshirase(&["check", &file]));
    assert!(said.contains("vendor.yaml:6:") && said.contains("vendr"), "{said}");
    fs::write(folder.path().join("vendor.yaml"), VENDOR).unwrap();
    // Nobody speaks for the other organisation.
    for (from, to) in [
        ("by: office, text", "by: vendor, text"),
        ("issuer: office", "issuer: vendor"),
        ("issuer: office", "issuer: office, joint: [vendor]"),
    ] {
        fs::write(&file, OFFICE.replacen(from, to, 1)).unwrap();
        let said = stderr(&oshirase(&["check", &file]));
        assert!(said.contains("error[locked]: this speaks for"), "{to}: {said}");
    }
    let said = OFFICE.to_owned()
        + "incident: { id: O-1, name: { ja: 別名, en: another }, type: other, discovered: 2026-06-01 }\n";
    fs::write(&file, said).unwrap();
    assert!(stderr(&oshirase(&["check", &file])).contains("error[locked]"));
    // Nothing outside of the folder is read.
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("vendor.yaml"), VENDOR).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(outside.path().join("vendor.yaml"), folder.path().join("link.yaml"))
        .unwrap();
    for name in ["../vendor.yaml", "/etc/passwd", "", "link.yaml", "absent.yaml", "\\e[31m.yaml"] {
        fs::write(&file, OFFICE.replacen("vendor.yaml", &format!("\"{name}\""), 1)).unwrap();
        let output = oshirase(&["check", &file]);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(said.contains("error[include]") && said.contains("office.yaml:2:10"), "{said}");
        assert!(!said.contains('\u{1b}'), "{said}");
    }
}

/// One fact in each list, with a mark in it, and the day it became known.
fn fact(list: &str, mark: &str, day: u32, id: Option<&str>) -> String {
    let known = format!("known: 2026-06-{day:02}");
    let id = id.map_or(String::new(), |id| format!("id: {id}, "));
    let rest = match list {
        "timeline" => format!("at: 2026-06-30, what: {mark}"),
        "findings" => format!("topic: damage, text: {mark}"),
        "affected" => format!("whom: {mark}, persons: 1"),
        "claims" => format!("strength: possible, of: {mark}"),
        "consequences" => format!("existence: possible, text: {mark}"),
        "impacts" => format!("on: results, text: {mark}"),
        "measures" => format!("title: {mark}"),
        "responses" => format!("to: public, status: planned, text: {mark}"),
        "reports" => format!("to: {mark}, at: 2026-06-30"),
        "assessments" => format!("law: gdpr, since: 2026-06-01, delay: {mark}"),
        "outstanding" => "matter: cause, status: unknown".to_owned(),
        "questions" => format!("question: {mark}, answer: x"),
        _ => format!("text: {mark}"),
    };
    format!("  - {{ {id}by: a, {known}, {rest} }}\n")
}

const LISTS: [&str; 17] = [
    "summary",
    "timeline",
    "findings",
    "affected",
    "claims",
    "consequences",
    "impacts",
    "causes",
    "measures",
    "requests",
    "responses",
    "reports",
    "resumption",
    "assessments",
    "outstanding",
    "remarks",
    "questions",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// No notice contains a fact from after its date, nor one that was replaced by then.
    #[test]
    fn no_notice_knows_the_future(
        facts in proptest::collection::vec((0..LISTS.len(), 1..29u32, proptest::option::of(0..4u32)), 1..40),
        date in 1..29u32,
    ) {
        let mut file = String::from(
            "incident: { id: x, name: n, type: other, discovered: 2026-06-01, occurred: 2025-12-31, occurred-known: 2026-06-15 }\n\
             organisations: { a: { name: A, role: operator } }\n\
             malware: [{ by: a, text: early-mark }, { by: a, known: 2026-06-15, text: program-mark }]\n",
        );
        let mut expected = Vec::new();
        for (index, list) in LISTS.iter().enumerate() {
            let here: Vec<_> = facts.iter().enumerate().filter(|(_, fact)| fact.0 == index).collect();
            if here.is_empty() {
                continue;
            }
            file.push_str(&format!("{list}:\n"));
            for (number, (_, day, id)) in &here {
                let name = id.map(|id| format!("{list}-{id}"));
                file.push_str(&fact(list, &format!("mark-{number}-end"), *day, name.as_deref()));
                let replaced = id.is_some() && here.iter().any(|(other, (_, later, same))| {
                    same == id && *later <= date && (later, other) > (day, number)
                });
                expected.push((*list, *number, *day <= date && !replaced));
            }
        }
        file.push_str(&format!(
            "notices:\n  - {{ id: n, kind: k, issuer: a, date: 2026-06-{date:02}, title: t }}\n"
        ));
        let source = Source::new("x.yaml", file.as_bytes(), Format::Yaml).unwrap();
        let (incident, found) = source.read::<Incident>(&["en".to_owned()]);
        let incident = incident.unwrap_or_else(|| panic!("{found:?}\n{file}"));
        let kind = Kind {
            audience: Audience::Internal,
            facts: Facts::All,
            calendar: DateCalendar::Gregorian,
            opening: Opening::None,
            passed_on: false,
            personal: false,
            form: false,
            needs: Vec::new(),
        };
        let kinds = Kinds::from([("k".to_owned(), kind)]);
        let notice = Notice::new(&incident, &incident.notices[0], &kinds, "en").unwrap();
        let data = notice.data().to_string();
        for (list, number, there) in expected {
            // An outstanding matter has no words of its own.
            if list != "outstanding" {
                prop_assert_eq!(data.contains(&format!("mark-{number}-end")), there, "{}\n{}", file, data);
            }
        }
        prop_assert_eq!(data.contains("program-mark"), date >= 15);
        prop_assert_eq!(data.contains("early-mark"), date < 15);
        prop_assert_eq!(data.contains("2025-12-31"), date >= 15);
    }
}
