//! The life of an incident: what was known on each day, and what was issued.

use std::collections::BTreeMap;

use oshirase::notice::Issued;

use crate::common::{Case, Run};

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

/// The series after its first notice was issued.
fn issued() -> Case {
    Case::new(SERIES).issue("first")
}

#[test]
fn each_notice_has_the_number_known_on_its_date() {
    let case = Case::new(SERIES);
    case.build("--format txt").exits(0);
    assert!(case.read("out/first.ja.txt").contains("最大500名"));
    assert!(case.read("out/second.ja.txt").contains("（412名）"));
}

#[test]
fn as_of_shows_a_notice_before_the_number_was_corrected() {
    let case = Case::new(SERIES);
    case.build("--format txt --as-of 2026-06-08 --notice second").exits(0);
    assert!(case.read("out/second.ja.txt").contains("最大500名"));
    assert!(case.read("out/second.en.txt").contains("up to 500 people"));
}

#[test]
fn as_of_builds_later_notices_only_by_name() {
    let output = Case::new(SERIES).build("--format txt --as-of 2026-06-08").exits(0);
    assert!(!output.stdout.contains("second"), "{output:?}");
    output.says("1 of 2 notices");
}

#[test]
fn as_of_needs_a_day() {
    Case::new(SERIES).build("--as-of 2026-06").exits(2);
}

#[test]
fn diff_lists_the_facts_that_differ() {
    let output = Case::new(SERIES).run("diff incident.yaml first second");
    let expected = "~ affected members\n    persons: at-most 500 \u{2192} exact 412\n";
    assert_eq!(output.stdout, expected);
}

#[test]
fn diff_as_json() {
    let changes = Case::new(SERIES).run("diff incident.yaml first second --format json").json();
    assert_eq!(changes[0]["kind"], "changed");
    assert_eq!(changes[0]["after"]["persons"]["count"], 412);
}

#[test]
fn diff_of_a_notice_with_itself() {
    let output = Case::new(SERIES).run("diff incident.yaml first first");
    assert_eq!(output.stdout, "no difference in the facts\n");
}

#[test]
fn diff_with_an_unknown_notice() {
    Case::new(SERIES).run("diff incident.yaml first third").exits(2);
}

#[test]
fn a_notice_is_a_draft_until_it_is_issued() {
    let drafts = |case: &Case| -> BTreeMap<String, bool> {
        case.build("--format txt --lang ja").exits(0);
        let manifest: serde_json::Value =
            serde_json::from_str(&case.read("out/manifest.json")).unwrap();
        let files = manifest["files"].as_array().unwrap().iter();
        files.map(|f| (f["notice"].as_str().unwrap().to_owned(), f["draft"] == true)).collect()
    };
    let expected = |first, second| {
        BTreeMap::from([("first".to_owned(), first), ("second".to_owned(), second)])
    };
    let case = Case::new(SERIES);
    assert_eq!(drafts(&case), expected(true, true));
    let case = case.issue("first");
    assert_eq!(drafts(&case), expected(false, true));
    // Search engines pass by a draft only.
    case.build("--format html --lang ja").exits(0);
    for (notice, is_draft) in [("first", false), ("second", true)] {
        let page = case.read(&format!("out/{notice}.ja.html"));
        assert_eq!(page.contains("content=\"noindex\""), is_draft, "{notice}");
    }
}

#[test]
fn a_notice_that_follows_a_draft_cannot_be_issued() {
    Case::new(SERIES).run("issue incident.yaml second -o issued").exits(2);
}

#[test]
fn a_notice_is_issued_once() {
    issued().run("issue incident.yaml first -o issued").exits(2);
}

#[test]
fn the_lock_lists_the_documents() {
    let lock: Issued = serde_json::from_str(&issued().read("issued.lock")).unwrap();
    let documents: Vec<&str> = lock.0["first"].documents.keys().map(String::as_str).collect();
    let all = ["en.html", "en.pdf", "en.txt", "ja.html", "ja.pdf", "ja.txt"];
    assert_eq!(documents, all.map(|end| format!("first.{end}")));
}

/// Asserts that an issued notice differs, and that the finding names the difference and a remedy.
#[track_caller]
fn differs(output: Run, shown: &str) {
    output.fails_with("issued", shown).says("= hint: ");
}

#[test]
fn an_issued_number_may_not_change() {
    differs(issued().edit("at-most 500", "at-most 600").check(), "at-most 600");
}

#[test]
fn an_issued_text_may_not_change() {
    differs(issued().edit("調査中です。", "調査しています。").check(), "調査しています");
}

#[test]
fn an_issued_title_may_not_change() {
    differs(issued().edit("title: { ja: お知らせ", "title: { ja: 告知").check(), "告知");
}

#[test]
fn an_issued_notice_gets_no_new_fact() {
    for text in ["追加です。, en: More.", "同じ。, en: Same."] {
        let fact = format!("  - {{ by: a, text: {{ ja: {text} }} }}\n  - {{ id: what,");
        let output = issued().edit("  - { id: what,", &fact).check();
        differs(output, text.split('。').next().unwrap());
    }
}

#[test]
fn an_issued_notice_keeps_its_id() {
    let case = issued().edit("id: first, kind", "id: primary, kind");
    differs(case.edit("follows: first", "follows: primary").check(), "is missing");
}

#[test]
fn an_issued_notice_keeps_its_languages() {
    let case = issued().edit("{ id: first, kind", "{ languages: [ja], id: first, kind");
    differs(case.check(), "only in en, ja");
}

const FACT: &str = "  - { by: a, text: { ja: 別の文。, en: Another. } }\n";

/// The series with one more fact, which its first notice shows before the other.
fn issued_with_two_facts() -> Case {
    Case::new(SERIES).edit("summary:\n", &format!("summary:\n{FACT}")).issue("first")
}

#[test]
fn issued_facts_keep_their_order() {
    let case = issued_with_two_facts().edit(FACT, "");
    let moved = case.edit("affected:", &format!("{FACT}affected:"));
    moved.check().fails_with("issued", "in another order");
}

#[test]
fn an_issued_fact_is_not_repeated() {
    let case = issued_with_two_facts().edit(FACT, &FACT.repeat(2));
    case.check().fails_with("issued", "adds to");
}

#[test]
fn an_issued_fact_is_not_lost() {
    issued_with_two_facts().edit(FACT, "").check().fails_with("issued", "is missing from");
}

/// The series after both notices were issued; the second lists the changes.
fn both_issued() -> Case {
    let case = Case::new(SERIES).edit("number: 2,", "number: 2, changes: true,");
    case.issue("first").issue("second")
}

#[test]
fn issued_notices_share_a_manifest() {
    let manifest = both_issued().read("issued/manifest.json");
    assert!(manifest.contains("first.ja.pdf") && manifest.contains("second.ja.pdf"));
}

#[test]
fn an_issued_section_is_not_lost() {
    both_issued().edit(" changes: true,", "").check().fails_with("issued", "second");
}

#[test]
fn later_hosts_and_organisations_change_nothing_issued() {
    let case = both_issued()
        .edit("summary:", "hosts: { db: { name: kz-sql01, masked: A } }\nsummary:")
        .edit(
            "organisations:\n",
            "organisations:\n  b: { name: { ja: 乙, en: B }, role: principal }\n",
        );
    case.check().exits(0);
}

#[test]
fn other_words_do_not_replace_an_issued_document() {
    let words = std::fs::read_to_string("locales/en/notices.ftl").unwrap();
    let words = words.replace("We sincerely apologize", "We regret");
    let case = both_issued().file("locales/en/notices.ftl", &words);
    let output = case.run("build incident.yaml -o issued").exits(1);
    output.says("differs from the document issued");
    case.build("").exits(0);
}

#[test]
fn two_notices_are_issued_at_once() {
    let case =
        Case::new(SERIES).edit("id: second", "id: other").edit(" number: 2, follows: first,", "");
    std::thread::scope(|scope| {
        for id in ["first", "other"] {
            let command = format!("issue incident.yaml {id} -o issued");
            let case = &case;
            scope.spawn(move || case.run(&command).exits(0));
        }
    });
    let lock = case.read("issued.lock");
    assert!(lock.contains("\"first\"") && lock.contains("\"other\""));
}

#[test]
fn a_later_fact_may_change() {
    issued().edit("persons: 412", "persons: 413").check().exits(0);
}

#[test]
fn a_later_fact_may_be_added() {
    let claim = "claims:\n  - { by: a, strength: none-so-far, of: { ja: 悪用, en: misuse }, known: 2026-06-10 }\n";
    issued().edit("affected:\n", &format!("{claim}affected:\n")).check().exits(0);
}

#[test]
fn a_partial_build_keeps_what_was_issued() {
    let case = both_issued();
    let (page, manifest) = (case.read("issued/first.ja.html"), case.read("issued/manifest.json"));
    for form in ["--html fragment", "--embed-fonts"] {
        let output = case.run(&format!("build incident.yaml -o issued --format html {form}"));
        output.fails_with("issued", "write to another folder");
    }
    case.run("build incident.yaml -o issued --notice second --lang en,ja --format txt").exits(0);
    assert_eq!(case.read("issued/first.ja.html"), page);
    assert_eq!(case.read("issued/manifest.json"), manifest);
}

#[test]
fn the_next_build_ends_what_a_killed_issue_has_begun() {
    let case = issued();
    let (page, manifest) = (case.read("issued/first.ja.html"), case.read("issued/manifest.json"));
    // As if the process had been killed between the record and the documents.
    let path = |name: &str| case.path(&format!("issued/{name}"));
    std::fs::rename(path("first.ja.html"), path(".tmp-oshirase-first.ja.html")).unwrap();
    std::fs::rename(path("manifest.json"), path(".tmp-oshirase-manifest.json")).unwrap();
    let case = case.file("issued/.tmp-oshirase-second.ja.txt", "half");
    case.run("issue incident.yaml first -o issued").exits(2).says("already issued");
    assert_eq!(case.read("issued/first.ja.html"), page);
    case.run("build incident.yaml -o issued --notice first --format txt").exits(0);
    assert_eq!(case.read("issued/manifest.json"), manifest);
    let names = std::fs::read_dir(case.path("issued")).unwrap();
    let left = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(left.filter(|name| name.starts_with('.')).count(), 0);
    case.file(".tmp-oshirase-issued.lock", "half").issue("second");
}

/// A document cannot replace a folder, so neither it nor the record may appear.
#[test]
fn nothing_is_recorded_that_cannot_be_written() {
    let case = Case::new(SERIES).file("issued/first.ja.txt/x", "");
    case.run("issue incident.yaml first -o issued").exits(3);
    assert!(!case.path("issued.lock").exists());
    assert_eq!(std::fs::read_dir(case.path("issued")).unwrap().count(), 1);
}

/// Pipes and devices may never end, and links may lead anywhere.
#[cfg(unix)]
#[test]
fn only_regular_files_are_read() {
    use std::os::unix::fs::symlink;
    let pipe = |case: &Case, name: &str| {
        let made = std::process::Command::new("mkfifo").arg(case.path(name)).status().unwrap();
        assert!(made.success());
    };
    let case = Case::new(SERIES);
    pipe(&case, "issued.lock");
    case.check().exits(3).says("not a regular file");
    let case = Case::new(SERIES);
    symlink("/dev/zero", case.path("issued.lock")).unwrap();
    case.check().exits(3).says("not a regular file");
    let case = Case::new(SERIES).file("issued/x", "");
    pipe(&case, "issued/manifest.json");
    case.issue("first");
    let case = Case::new(SERIES);
    pipe(&case, "record.json");
    case.run("import veris record.json -o new.yaml").exits(3).says("not a regular file");
    for folder in ["templates", "locales", "fonts"] {
        let case = Case::new(SERIES);
        symlink("/usr", case.path(folder)).unwrap();
        case.check().exits(3).says("not a link");
    }
}

/// Whatever is said of when it became known: the notice of 4 June cannot tell that it is done.
#[test]
fn what_is_done_later_is_told_as_planned() {
    let response = "responses:\n  - { by: a, to: persons, status: done, when: 2026-06-15, methods: [letter], known: 2026-06-01 }\nnotices:";
    let case = Case::new(SERIES).edit("notices:", response);
    case.build("--format txt --lang en").exits(0);
    assert!(case.read("out/first.en.txt").contains("will be notified by letter"));
    assert!(case.read("out/second.en.txt").contains("were notified by letter"));
}
