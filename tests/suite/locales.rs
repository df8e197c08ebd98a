//! The languages say the same, and templates say nothing that is not there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use oshirase::assets::Assets;
use oshirase::locale::{Locale, differences};
use regex::Regex;

use crate::boundaries::sources;

#[test]
fn languages_have_the_same_messages() {
    let assets = Assets::default();
    let languages = assets.languages();
    assert_eq!(languages, ["ja", "en"]);
    let report = differences(&assets.locale("ja").unwrap(), &assets.locale("en").unwrap());
    assert!(report.diagnostics().is_empty(), "{report}");
}

/// The sources of the forms, which name their messages.
fn forms() -> String {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/form"), &mut files);
    assert!(files.len() > 5, "the forms are there");
    files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn every_message_of_a_form_exists() {
    let locale = Assets::default().locale("ja").unwrap();
    let call = Regex::new(r#"\b(?:message|part)\(\s*"([a-z-]+)""#).unwrap();
    let forms = forms();
    let mut count = 0;
    for captures in call.captures_iter(&forms) {
        assert!(locale.has(&captures[1]), "forms say `{}`, which no message words", &captures[1]);
        count += 1;
    }
    assert!(count >= 40, "{count} messages");
}

/// The messages that pages name, and those that their kinds name.
fn named_by_pages(assets: &Assets, locale: &Locale) -> BTreeSet<String> {
    let name = Regex::new(r"\{(heading|sentence)\.([a-z-]+)").unwrap();
    let marks = Regex::new(r"(?m)^headings: \[(.*)\]$").unwrap();
    let mut named = BTreeSet::new();
    for path in assets.list("templates").iter().filter(|path| path.ends_with(".md")) {
        let page = String::from_utf8(assets.get(path).unwrap().into_owned()).unwrap();
        for captures in name.captures_iter(&page) {
            let word = &captures[2];
            let section = Some(format!("section-{word}")).filter(|_| &captures[1] == "heading");
            let id = section.into_iter().chain([word.to_owned()]).find(|id| locale.has(id));
            named.insert(
                id.unwrap_or_else(|| panic!("{path} says `{word}`, which no message words")),
            );
        }
        for captures in marks.captures_iter(&page) {
            named.extend(captures[1].split(", ").map(|mark| format!("mark-{mark}")));
        }
    }
    assert!(named.len() > 40, "{} messages", named.len());
    named
}

#[test]
fn every_message_of_a_template_exists_and_every_message_is_used() {
    let assets = Assets::default();
    let locale = assets.locale("ja").unwrap();
    let mut templates = String::new();
    for path in assets.list("templates").iter().filter(|path| path.ends_with(".typ")) {
        templates.push_str(std::str::from_utf8(&assets.get(path).unwrap()).unwrap());
    }
    let call = Regex::new(r#"\bt\(\s*n,\s*"([a-z-]+)"\s*[,)]"#).unwrap();
    for captures in call.captures_iter(&templates) {
        let id = &captures[1];
        assert!(locale.has(id), "templates say `{id}`, which no message words");
    }
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/writing"), &mut files);
    assert!(files.len() > 10, "the writer is there");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    files.extend(["src/writing.rs", "src/typeset/data.rs"].map(|file| root.join(file)));
    let writer: String = files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let texts = templates + &forms() + &writer;
    // An id, or its beginning: `claim-{strength}`, `"status-" + word`.
    let literal = Regex::new(r#"[(\s,\["]"?([a-z]+(?:-[a-z]+)*[-.]?)(?:"|\{)"#).unwrap();
    let said: BTreeSet<&str> =
        literal.captures_iter(&texts).map(|captures| captures.get(1).unwrap().as_str()).collect();
    let named = named_by_pages(&assets, &locale);
    let elsewhere = ["moment-", "number-", "item-", "kind-", "exchange-", "deadline-", "sheet-"];
    for id in locale.ids().filter(|id| !elsewhere.iter().any(|start| id.starts_with(start))) {
        let used = said.contains(id)
            || named.contains(id)
            || said.contains(format!("{id}.").as_str())
            || said.iter().any(|start| start.ends_with('-') && id.starts_with(start));
        // The marks of plain text are asked for by the writer of plain text.
        assert!(used || id == "cell-separator", "nothing says the message `{id}`");
    }
}

#[test]
fn no_marks_around_variables() {
    let assets = Assets::default();
    for language in assets.languages() {
        let locale = assets.locale(&language).unwrap();
        let worded = locale
            .message("labelled", &[("label", oshirase::locale::Argument::Text("x"))])
            .unwrap();
        assert!(!worded.contains(['\u{2068}', '\u{2069}']), "{worded:?}");
    }
}

#[test]
fn a_missing_variable_is_an_error_at_its_message() {
    let locale = Assets::default().locale("en").unwrap();
    let error = locale.message("labelled", &[]).unwrap_err();
    let place = error.place.unwrap();
    let text = Assets::default().get(&place.file).unwrap();
    assert_eq!(&text[place.range], b"labelled");
}
