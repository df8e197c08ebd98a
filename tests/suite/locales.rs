//! The languages say the same, and templates say nothing that is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use oshirase::assets::Assets;
use oshirase::locale::{Argument, Locale, differences};
use regex::Regex;

use crate::boundaries::sources;

/// How sentences end in the polite register and in the plain one.
const POLITE: &str = "(?:です|でした|ます|ました|ません|ですか|ますか|ください)$";
const PLAIN: &str =
    "(?:である|[きしちにりいえけせてねめれげっんな]た|てい(?:る|ない)|する|られる|がある)$";

/// The sentences of a text, each with whether it is polite; those without a verb are missing.
fn registers_of(text: &str) -> Vec<(bool, &str)> {
    let (polite, plain) = (Regex::new(POLITE).unwrap(), Regex::new(PLAIN).unwrap());
    let sentences = text.split_inclusive(['。', '\n']).filter_map(|text| text.strip_suffix('。'));
    let known = sentences.filter(|words| polite.is_match(words) || plain.is_match(words));
    known.map(|words| (polite.is_match(words), words)).collect()
}

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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/form");
    let mut files = vec![folder.with_extension("rs")];
    sources(&folder, &mut files);
    assert!(files.len() > 6, "the forms are there");
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
    files.extend(
        [
            "src/writing.rs",
            "src/letters/words.rs",
            "src/typeset/data.rs",
            "src/typeset/library.rs",
            "src/typeset/set.rs",
        ]
        .map(|file| root.join(file)),
    );
    let writer: String = files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let texts = templates + &forms() + &writer;
    // An id, or its beginning: `claim-{strength}`, `"status-" + word`.
    let literal = Regex::new(r#"[(\s,\["]"?([a-z]+(?:-[a-z]+)*[-.]?)(?:"|\{)"#).unwrap();
    let said: BTreeSet<&str> =
        literal.captures_iter(&texts).map(|captures| captures.get(1).unwrap().as_str()).collect();
    let named = named_by_pages(&assets, &locale);
    // A message that others of its language refer to.
    let reference = Regex::new(r"\{ ([a-z-]+) \}").unwrap();
    let messages: Vec<&str> = locale.files().map(|(_, text)| text).collect();
    let referred: BTreeSet<&str> = messages
        .iter()
        .flat_map(|text| reference.captures_iter(text))
        .map(|captures| captures.get(1).unwrap().as_str())
        .collect();
    let elsewhere =
        ["moment-", "number-", "item-", "kind-", "exchange-", "deadline-", "sheet-", "start-"];
    for id in locale.ids().filter(|id| !elsewhere.iter().any(|start| id.starts_with(start))) {
        let used = said.contains(id)
            || named.contains(id)
            || referred.contains(id)
            || said.contains(format!("{id}.").as_str())
            || said.iter().any(|start| start.ends_with('-') && id.starts_with(start));
        // Asked for by the writer of plain text, and by the messages themselves.
        let by_others = ["cell-separator", "note-open", "note-close", "international-spelling"];
        assert!(used || by_others.contains(&id), "nothing says the message `{id}`");
    }
}

/// The selectors of a message: each variable with its variants.
fn selectors(pattern: &Pattern<&str>, found: &mut BTreeMap<String, BTreeSet<String>>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } =
            element
        else {
            continue;
        };
        let InlineExpression::VariableReference { id } = selector else { continue };
        for variant in variants {
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                variant.key;
            found.entry(id.name.to_owned()).or_default().insert(key.to_owned());
            selectors(&variant.value, found);
        }
    }
}

/// What a message says in a register, whatever its other variables are.
fn worded(locale: &Locale, id: &str, pattern: &Pattern<&str>, register: &str) -> Vec<String> {
    let mut choices = BTreeMap::new();
    selectors(pattern, &mut choices);
    choices.remove("register");
    let mut all: Vec<Vec<(String, String)>> = vec![vec![("register".into(), register.into())]];
    for (name, words) in choices {
        let with = |word: &String| (name.clone(), word.clone());
        all = all
            .iter()
            .flat_map(|chosen| words.iter().map(|word| [&chosen[..], &[with(word)]].concat()))
            .collect();
    }
    let variable = Regex::new(r"variable.*\$([a-z-]+)").unwrap();
    let word = |mut chosen: Vec<(String, String)>| loop {
        let arguments: Vec<(&str, Argument)> =
            chosen.iter().map(|(name, word)| (name.as_str(), Argument::Text(word))).collect();
        match locale.message(id, &arguments) {
            Ok(text) => return text,
            // Whatever is filled in is the user's.
            Err(error) => {
                let said = error.message.to_string();
                let name = variable.captures(&said).expect("a variable is missing");
                chosen.push((name[1].to_owned(), "X".to_owned()));
            }
        }
    };
    all.into_iter().map(word).collect()
}

#[test]
fn every_sentence_is_in_the_register_of_its_notice() {
    let locale = Assets::default().locale("ja").unwrap();
    let mut sentences = 0;
    for (path, text) in locale.files() {
        if !path.ends_with("notices.ftl") && !path.ends_with("notices-public.ftl") {
            continue;
        }
        for entry in fluent_syntax::parser::parse(text).unwrap().body {
            let Entry::Message(message) = entry else { continue };
            let attributes = message.attributes.iter();
            let attributes =
                attributes.map(|a| (format!("{}.{}", message.id.name, a.id.name), &a.value));
            let value = message.value.iter().map(|value| (message.id.name.to_owned(), value));
            for (id, pattern) in value.chain(attributes) {
                for register in ["business", "official", "plain"] {
                    for text in worded(&locale, &id, pattern, register) {
                        for (is_polite, words) in registers_of(&text) {
                            sentences += 1;
                            let is_right = is_polite == (register != "plain");
                            assert!(is_right, "{id} in {register}: {words}");
                        }
                    }
                }
            }
        }
    }
    assert!(sentences > 400, "{sentences} sentences");
}

#[test]
fn no_document_of_ours_mixes_registers() {
    let mut documents = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    sources(&root.join("tests/ref"), &mut documents);
    // Shapes are notices of other writers, whose own words stay as they are.
    let is_ours = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        let shape = name.split('.').next().unwrap();
        name.ends_with(".ja.txt") && !root.join("tests/shapes").join(shape).exists()
    };
    documents.retain(is_ours);
    assert!(documents.len() > 30, "the documents are there");
    for path in documents {
        let text = fs::read_to_string(&path).unwrap();
        let sentences = registers_of(&text);
        let first = |polite| sentences.iter().find(|(is_polite, _)| *is_polite == polite);
        if let (Some(polite), Some(plain)) = (first(true), first(false)) {
            panic!("{} has both {polite:?} and {plain:?}", path.display());
        }
    }
}

#[test]
fn no_marks_around_variables() {
    let assets = Assets::default();
    for language in assets.languages() {
        let locale = assets.locale(&language).unwrap();
        let worded = locale.message("labelled", &[("label", Argument::Text("x"))]).unwrap();
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

#[test]
fn international_english_has_its_spelling() {
    let assets = Assets::default();
    let (english, japanese) = (assets.locale("en").unwrap(), assets.locale("ja").unwrap());
    let said = |locale: &Locale| {
        let (whom, register) = (Argument::Text("you"), Argument::Text("business"));
        locale.message("apology", &[("whom", whom), ("register", register)]).unwrap()
    };
    assert!(said(&english).contains("apologize"));
    assert!(said(english.international()).contains("apologise"));
    assert!(Arc::ptr_eq(&japanese, japanese.international()), "Japanese has one spelling");
}
