//! A new incident: what the guided start makes can be read, and every notice has a first draft.

use oshirase::assets::Assets;
use oshirase::diagnostic::Severity;
use oshirase::message::Language;
use oshirase::studio::start;
use oshirase::typeset::Typesetter;
use oshirase::{Format, Options, Project, Selection};
use serde_json::{Value as Json, json};

fn answers(kinds: &[&str]) -> Json {
    json!({
        "what": {
            "ja": "第三者が当社のサーバーに侵入し、{お客様}の情報を閲覧した可能性があります。\n- 調査を続けています。",
            "en": "A third party gained access to our server and may have viewed: data of customers.",
        },
        "when-occurred": "2026年6月4日夜",
        "when-discovered": "2026年6月5日（金）午前6時頃",
        "type": "unauthorized-access",
        "organisation": {
            "name": { "ja": "株式会社青海", "en": "Aomi Co., Ltd." },
            "self-name": { "ja": "当社", "en": "we" },
            "role": "operator",
        },
        "contact": {
            "name": { "ja": "お客様相談窓口", "en": "Customer Desk" },
            "phone": "0120-000-000",
            "email": "desk@aomi.example.jp",
        },
        "affected": {
            "whom": { "ja": "通販サイトのお客様", "en": "customers of the online shop" },
            "persons": "about 1200",
            "items": ["name", "e-mail-address", { "ja": "配送の希望", "en": "wishes for delivery" }],
        },
        "kinds": kinds,
        "date": "2026-06-06",
    })
}

/// The file of answers.
fn made(answers: &Json, ui: Language) -> Result<String, Vec<String>> {
    let assets = Assets::default();
    let typesetter = Typesetter::new(assets.clone()).unwrap();
    start::file(answers, ui, &assets, &typesetter).map_err(|found| {
        let found = found.diagnostics().iter();
        found.map(|found| format!("{}: {}", found.at.field, found.message)).collect()
    })
}

/// Makes every document of a file as text.
fn drafts(file: &str) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("incident.yaml");
    std::fs::write(&path, file).unwrap();
    let project = match Project::open(&path, Options::default()) {
        Ok(project) => project,
        Err(error) => panic!("{error:?}\n{file}"),
    };
    let found = project.diagnostics();
    let errors = found.diagnostics().iter().filter(|found| found.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{}\n{file}", found.render(false, Language::English));
    let selection = Selection { formats: vec![Format::Txt], ..Selection::default() };
    let documents = project.documents(&selection).unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    documents.iter().map(|document| (document.name.clone(), text(&document.bytes))).collect()
}

#[test]
fn an_incident_is_named_by_the_day() {
    for date in ["2026-06-06", "2026年6月6日", "令和8年6月6日（土）"] {
        let mut answers = answers(&["website-notice"]);
        answers["date"] = json!(date);
        let file = made(&answers, Language::Japanese).unwrap();
        assert!(file.contains("id: INC-20260606\n"), "{file}");
    }
}

#[test]
fn every_kind_has_a_first_draft() {
    let kinds = Assets::default().kinds();
    assert!(kinds.len() > 10);
    for kind in &kinds {
        let file = made(&answers(&[kind]), Language::Japanese).unwrap();
        let drafts = drafts(&file);
        assert!(!drafts.is_empty(), "{kind}");
        for (name, text) in drafts {
            assert!(text.chars().count() > 150, "{name}: {text}");
        }
    }
    let all: Vec<&str> = kinds.iter().map(String::as_str).collect();
    let file = made(&answers(&all), Language::English).unwrap();
    assert!(drafts(&file).len() > kinds.len(), "two languages each");
}

#[test]
fn the_file_says_what_was_answered() {
    let file = made(&answers(&["website-notice", "ppc-report"]), Language::Japanese).unwrap();
    for line in [
        "# 経緯。起きた順\ntimeline:\n  - id: noticed\n    at: 2026年6月5日（金）午前6時頃\n    by: us\n",
        "    name: { ja: 株式会社青海, en: \"Aomi Co., Ltd.\" }\n    self-name: { ja: 当社, en: we }\n",
        "    items:\n      - name\n      - e-mail-address\n      - { ja: 配送の希望, en: wishes for delivery }\n",
        "    persons: about 1200\n",
        "    title: { ja: 不正アクセスに関するお詫びとお知らせ, en: Apology and Notice of Unauthorized Access }\n",
    ] {
        assert!(file.contains(line), "{line}\n{file}");
    }
    let drafts = drafts(&file);
    let (_, website) = drafts.iter().find(|(name, _)| name == "website-notice.ja.txt").unwrap();
    for words in ["{お客様}の情報を閲覧", "2026/6/5（金）6:00頃", "約1,200", "電子メールアドレス"]
    {
        assert!(website.contains(words), "{words}: {website}");
    }
}

#[test]
fn a_file_in_one_language_and_a_page_from_word() {
    let mut answers = answers(&["website-notice", "faq"]);
    answers["what"] = json!({ "ja": "システムが停止しました。" });
    answers["affected"] = Json::Null;
    answers["pages"] = json!({ "ja": "# 障害について\n\n## 経緯\n\n- 一つ目\n\n| 日時 | 内容 |\n|---|---|\n| 6月5日 | 停止 |\n" });
    let file = made(&answers, Language::Japanese).unwrap();
    let drafts = drafts(&file);
    let names: Vec<&str> = drafts.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["faq.ja.txt", "website-notice.ja.txt"], "{file}");
    assert!(
        drafts[1].1.contains("障害について") && drafts[1].1.contains("一つ目"),
        "{}",
        drafts[1].1
    );
}

#[test]
fn what_is_missing_is_said() {
    let mut answers = answers(&["website-notise"]);
    answers["organisation"]["name"] = json!({ "ja": " " });
    answers["when-discovered"] = json!("");
    let found = made(&answers, Language::English).unwrap_err();
    let fields = ["kinds[0]:", "organisation.name:", "when-discovered:"];
    for field in fields {
        assert!(found.iter().any(|found| found.starts_with(field)), "{field} {found:?}");
    }
    assert!(found[0].contains("website-notice"), "{found:?}");
    assert!(made(&json!({}), Language::English).unwrap_err()[0].contains("what"));
}

#[test]
fn the_choices_have_words() {
    let assets = Assets::default();
    let typesetter = Typesetter::new(assets.clone()).unwrap();
    for ui in [Language::English, Language::Japanese] {
        let choices = start::choices(false, ui, &assets, &typesetter).unwrap();
        for list in ["types", "kinds", "roles", "data", "strengths"] {
            let list = choices[list].as_array().unwrap();
            assert!(list.len() > 2);
            for choice in list {
                let label = choice["label"].as_str().unwrap();
                assert!(!label.is_empty(), "{choice}");
            }
        }
    }
}

#[test]
fn who_signs_stands_below_letters() {
    let mut answers = answers(&["data-subject-notice"]);
    answers["organisation"]["representative"] = json!({ "position": { "ja": "代表取締役社長", "en": "President" }, "name": { "ja": "青海　太郎" } });
    let file = made(&answers, Language::Japanese).unwrap();
    let lines = "    representative:\n      position: { ja: 代表取締役社長, en: President }\n      name: { ja: 青海　太郎, en: (name) }\n";
    assert!(file.contains(lines), "{file}");
    let drafts = drafts(&file);
    assert!(
        drafts
            .iter()
            .any(|(name, text)| name.ends_with(".ja.txt")
                && text.contains("代表取締役社長　青海　太郎")),
        "{drafts:?}"
    );
}
