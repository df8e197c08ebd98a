//! What the program says to its user, in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use oshirase::assets::Assets;
use oshirase::locale::differences;
use oshirase::message::Language;
use regex::Regex;
use serde_json::Value;

use crate::boundaries::sources;
use crate::common::Case;
use crate::manual::strings;

/// A value in a message.
static VALUE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\{ \$([a-z]+)( \})?").unwrap());

fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| matches!(u32::from(c), 0x3040..=0x30FF | 0x4E00..=0x9FFF))
}

/// The messages of a language: their text and the variables in it, by id.
fn messages(language: Language) -> BTreeMap<String, (String, BTreeSet<String>)> {
    let mut messages: BTreeMap<String, (String, BTreeSet<String>)> = BTreeMap::new();
    let mut last = String::new();
    for (_, text) in language.locale().files() {
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (id, words) = line.split_once(" = ").unwrap_or(("", line));
            let begins = !id.is_empty() && !line.starts_with(' ');
            if begins {
                last = id.to_owned();
            }
            let (said, variables) = messages.entry(last.clone()).or_default();
            said.push_str(if begins { words } else { line });
            variables.extend(VALUE.captures_iter(line).map(|found| found[1].to_owned()));
        }
    }
    messages
}

#[test]
fn the_languages_have_the_same_messages() {
    let [english, japanese] = [Language::English, Language::Japanese];
    let found = differences(english.locale(), japanese.locale());
    assert!(found.diagnostics().is_empty(), "{found}");
    let japanese = messages(japanese);
    for (id, (said, _)) in messages(english) {
        assert!(!is_japanese(&said), "{id} is not English: {said}");
        let other = &japanese[&id].0;
        let has_words = VALUE.replace_all(other, "").contains(char::is_alphabetic);
        assert!(
            is_japanese(other) || !has_words || *other == said,
            "{id} is not Japanese: {other}"
        );
    }
}

/// Findings for people who fill in forms contain no braces and no YAML.
#[test]
fn findings_are_worded_for_forms() {
    let typed = Regex::new(r#"\{"\{"\}|`[a-z-]+: "#).unwrap();
    for language in [Language::English, Language::Japanese] {
        let locale = language.locale();
        let mut forms = 0;
        for (path, text) in locale.files() {
            if !["check.ftl", "notice.ftl", "incident.ftl"].iter().any(|end| path.ends_with(end)) {
                continue;
            }
            let mut last = "";
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                if line.starts_with("    .form = ") {
                    assert!(!typed.is_match(line), "{last}: {line}");
                    forms += 1;
                } else if let Some((id, words)) = line.split_once(" = ") {
                    last = id;
                    let own = format!("{id}.form");
                    assert!(
                        !typed.is_match(words) || locale.has(&own),
                        "{own} is missing: {words}"
                    );
                }
            }
        }
        assert!(forms > 20, "{forms}");
    }
}

/// The uses of `message!` in a source: the id and the names of its values.
fn uses(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let mut uses = Vec::new();
    for (at, word) in code.match_indices("message!(") {
        let Some(rest) = code[at + word.len()..].trim_start().strip_prefix('"') else { continue };
        let (id, rest) = rest.split_once('"').unwrap();
        uses.push((id.to_owned(), names(rest)));
    }
    uses
}

/// The names in `, name, name = value)`.
fn names(rest: &str) -> BTreeSet<String> {
    let (mut depth, mut is_text, mut part) = (0, false, String::new());
    let mut parts = Vec::new();
    let mut characters = rest.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' if is_text => drop(characters.next()),
            '"' => is_text = !is_text,
            _ if is_text => {}
            ')' if depth == 0 => break,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            c if depth == 0 => part.push(c),
            _ => {}
        }
    }
    parts.push(part);
    let name = |part: &String| part.split('=').next().unwrap().trim().to_owned();
    parts.iter().map(name).filter(|name| !name.is_empty()).collect()
}

/// The ids that are made of names: of records, fields and words of the schemas, of kinds and
/// languages, and of the parts of a page. A field has a label of its own, or that of its name.
fn labels(known: &BTreeMap<String, (String, BTreeSet<String>)>) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut lists = BTreeSet::new();
    for schema in [oshirase::incident::schema(), oshirase::house::schema()] {
        for (record, definition) in schema["$defs"].as_object().unwrap() {
            ids.insert(format!("record-{record}"));
            for field in definition["properties"].as_object().unwrap().keys() {
                let own = format!("field-{record}-{field}");
                let is_own = known.contains_key(&own);
                ids.insert(if is_own { own } else { format!("field-{field}") });
            }
        }
        closed_lists(&schema, &mut lists);
    }
    ids.remove("field-$schema");
    ids.extend(lists);
    let assets = Assets::default();
    ids.extend(assets.kinds().iter().map(|kind| format!("word-kind-{kind}")));
    ids.extend(assets.languages().iter().map(|code| format!("word-language-{code}")));
    ids.extend(
        strings("src/writing/names.rs", "const PIECES", "];")
            .into_iter()
            .map(|part| format!("part-{part}")),
    );
    ids
}

/// The ids of the words of the closed lists in a schema.
fn closed_lists(shape: &Value, ids: &mut BTreeSet<String>) {
    match shape {
        Value::Object(parts) => {
            if let Some(list) = parts.get("x-list").and_then(Value::as_str) {
                for word in parts["oneOf"].as_array().unwrap() {
                    ids.insert(format!("word-{list}-{}", word["const"].as_str().unwrap()));
                }
            }
            parts.values().for_each(|part| closed_lists(part, ids));
        }
        Value::Array(parts) => parts.iter().for_each(|part| closed_lists(part, ids)),
        _ => {}
    }
}

#[test]
fn every_message_is_used_with_its_values() {
    let (english, japanese) = (messages(Language::English), messages(Language::Japanese));
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files.retain(|file| file.extension().is_some_and(|end| end == "rs"));
    let mut used = BTreeSet::new();
    for file in files {
        for (id, names) in uses(&fs::read_to_string(&file).unwrap()) {
            let shown = file.display();
            let variables = |of: &BTreeMap<String, (String, BTreeSet<String>)>| {
                of.get(&id).unwrap_or_else(|| panic!("{shown}: no message `{id}`")).1.clone()
            };
            let wanted: BTreeSet<String> = &variables(&english) | &variables(&japanese);
            assert_eq!(names, wanted, "{shown}: the values of `{id}`");
            used.insert(id);
        }
    }
    assert!(used.len() > 400, "the uses are found");
    let labels = labels(&english);
    let missing: Vec<&String> = labels.iter().filter(|id| !english.contains_key(*id)).collect();
    assert!(missing.is_empty(), "no label {missing:?}");
    used.extend(labels);
    let of_page = ids_of_the_page();
    let unused: Vec<&String> =
        english.keys().filter(|id| !used.contains(*id) && !of_page.contains(*id)).collect();
    assert!(unused.is_empty(), "no source uses {unused:?}");
}

/// The ids in messages/<language>/studio.ftl: the words of the page of the studio.
fn ids_of_the_page() -> BTreeSet<String> {
    let id = Regex::new("(?m)^([a-z][a-z-]*) = ").unwrap();
    let ids = |language| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let text =
            fs::read_to_string(root.join(format!("messages/{language}/studio.ftl"))).unwrap();
        id.captures_iter(&text).map(|found| found[1].to_owned()).collect::<BTreeSet<_>>()
    };
    let english = ids("en");
    assert_eq!(english, ids("ja"), "the ids of both files");
    english
}

#[test]
fn the_page_of_the_studio_uses_its_messages() {
    let ids = ids_of_the_page();
    let prefixes: BTreeSet<&str> = ids.iter().map(|id| id.split('-').next().unwrap()).collect();
    let prefixes: Vec<&str> = prefixes.into_iter().collect();
    let id = Regex::new(&format!(r#""((?:{})-[a-z-]+)""#, prefixes.join("|"))).unwrap();
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/studio/web");
    let mut files = vec![web.join("index.html")];
    sources(&web.join("src"), &mut files);
    files.retain(|file| file.extension().is_some_and(|end| end == "js" || end == "html"));
    let mut used = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for found in id.captures_iter(&text) {
            assert!(ids.contains(&found[1]), "{}: no message `{}`", file.display(), &found[1]);
            used.insert(found[1].to_owned());
        }
    }
    let unused: Vec<&String> = ids.difference(&used).collect();
    assert!(unused.is_empty(), "the page does not use {unused:?}");
}

/// The rules of style that the program brings say in both languages what is wrong.
#[test]
fn rules_of_style_speak_both_languages() {
    for language in ["ja", "en"] {
        let file = format!("locales/{language}/style.toml");
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&file)).unwrap();
        let messages = |field: &str| text.lines().filter(|line| line.starts_with(field)).count();
        assert!(messages("message.en = ") > 3, "{file}");
        assert_eq!(messages("message.en = "), messages("message.ja = "), "{file}");
        assert_eq!(messages("message = "), 0, "{file}: a message in one language");
    }
}

/// What is wrong in the middle of Rust is said in the language that is asked for.
#[test]
fn the_program_speaks_the_language_of_the_option() {
    let case = Case::copy("examples/misdirected-email/incident.yaml").edit("id: ", "idd: ");
    case.run("check incident.yaml --ui-lang ja")
        .exits(1)
        .says("エラー[unknown-field]: 不明な項目`idd`です")
        .says("ヒント: `id`のことですか")
        .says("エラー2件、警告0件");
    case.run("check incident.yaml").exits(1).says("unknown field `idd`").says("2 errors");
    let json = case.run("check incident.yaml --ui-lang ja --message-format json").exits(1).json();
    assert_eq!(json[0]["rule"], "unknown-field");
    assert_eq!(json[0]["message"], "不明な項目`idd`です");
    case.run("check nothing.yaml --ui-lang ja").exits(3).says("エラー: nothing.yamlを読めません");
    for (command, said) in [
        ("--ui-lang ja check", "エラー: 次の引数がありません: <FILE>"),
        ("--ui-lang ja check", "使い方: oshirase check"),
        ("export --ui-lang ja", "エラー: コマンドがありません"),
        ("bild --ui-lang=ja", "エラー: 不明なコマンド`oshirase bild`です"),
        ("--ui-lang ja bild", "ヒント: `build`のことですか"),
        ("check --ui-lang ja --denied", "エラー: 不明な引数`--denied`です"),
        ("check --ui-lang", "error: `--ui-lang <CODE>` needs a value"),
        ("check --ui-lang fr", "hint: write one of ja, en"),
        (
            "build x --ui-lang ja --format doc",
            "エラー: `doc`は、`--format <FORMAT>`の値になりません",
        ),
        ("build x --ui-lang ja -o a -o b", "エラー: `--output <OUTPUT>`が重複しています"),
        ("check x --explain y --ui-lang ja", "と同時に指定できません"),
        ("studio --port x --ui-lang ja", "エラー: `x`は、`--port <PORT>`の値になりません"),
    ] {
        case.run(command).exits(2).says(said);
    }
    case.run("--help --ui-lang ja").exits(0);
}
