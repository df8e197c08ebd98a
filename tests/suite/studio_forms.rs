//! What the forms and the editor of pages of the studio are made from.

use std::fs;
use std::sync::LazyLock;

use oshirase::assets::Assets;
use oshirase::message::Language;
use oshirase::source::{self, Format, Node, Source};
use oshirase::studio::{page, schema, understand};
use oshirase::{Options, Project};
use serde_json::Value;
use tempfile::TempDir;

use crate::common::examples;

const LANGUAGES: [Language; 2] = [Language::Japanese, Language::English];

/// The schemas of both files in each language.
static SCHEMAS: LazyLock<[Value; 2]> =
    LazyLock::new(|| LANGUAGES.map(|ui| schema::labelled(ui, &Assets::default()).unwrap()));

/// The definitions of the records of both files.
fn records(language: Language) -> impl Iterator<Item = (&'static String, &'static Value)> {
    let index = LANGUAGES.iter().position(|ui| *ui == language).unwrap();
    let definitions = ["incident", "house"].map(|file| &SCHEMAS[index][file]["$defs"]);
    definitions.into_iter().filter_map(Value::as_object).flatten()
}

/// A field of a record.
fn field(language: Language, record: &str, name: &str) -> &'static Value {
    let found = records(language).find(|(other, _)| *other == record);
    &found.unwrap_or_else(|| panic!("no record {record}")).1["properties"][name]
}

/// Every shape in a value of a schema that has words, however deep.
fn words(shape: &Value, visit: &mut impl FnMut(&Value)) {
    if let Some(listed) = shape["x-words"].as_array() {
        listed.iter().for_each(&mut *visit);
    }
    match shape {
        Value::Object(parts) => parts.values().for_each(|part| words(part, visit)),
        Value::Array(parts) => parts.iter().for_each(|part| words(part, visit)),
        _ => {}
    }
}

fn is_written(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}

#[test]
fn every_field_and_every_word_has_a_label_and_help() {
    for language in LANGUAGES {
        assert!(records(language).count() > 35);
        for (record, definition) in records(language) {
            assert!(is_written(&definition["title"]), "{record}: {definition}");
            assert!(is_written(&definition["description"]), "{record}: {definition}");
            let fields = definition["properties"].as_object().unwrap();
            let order: Vec<&str> = definition["x-order"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(Value::as_str)
                .collect();
            assert_eq!(order, fields.keys().map(String::as_str).collect::<Vec<_>>(), "{record}");
            for (field, shape) in fields {
                let label = shape["title"].as_str().unwrap_or_default();
                assert!(!label.is_empty() && label != field, "{record}.{field} has no label");
                let help = shape["description"].as_str().unwrap_or_default();
                assert!(!help.is_empty(), "{record}.{field} has no help");
                for sign in ["`", "](", "**", "oshirase "] {
                    assert!(!help.contains(sign), "{record}.{field}: {help}");
                }
                assert!(is_written(&shape["x-type"]), "{record}.{field}: {shape}");
                words(shape, &mut |word| {
                    let title = word["title"].as_str().unwrap_or_default();
                    assert!(!title.is_empty(), "{record}.{field}: {word}");
                });
            }
        }
    }
}

/// The shape of a field in English.
fn shape_of(record: &str, name: &str) -> &'static Value {
    field(Language::English, record, name)
}

#[test]
fn shapes_say_what_their_values_are() {
    for (record, field, kind, inner) in [
        ("Event", "at", "moment", ""),
        ("Event", "what", "text", ""),
        ("Event", "by", "reference", ""),
        ("Event", "id", "name", ""),
        ("Event", "counts", "map", "counted"),
        ("Affected", "whom", "line", ""),
        ("Affected", "persons", "count", ""),
        ("Affected", "media", "list", "word"),
        ("Affected", "items", "list", "item"),
        ("Affected", "residence", "list", "record"),
        ("Claim", "strength", "word", ""),
        ("Claim", "about", "reference", ""),
        ("Organisation", "public-body", "flag", ""),
        ("Organisation", "representative", "record", ""),
        ("Organisation", "people", "map", "record"),
        ("Organisation", "phone", "address", ""),
        ("Incident", "evidence", "one-or-list", ""),
        ("NoticeSpec", "kind", "word", ""),
        ("NoticeSpec", "number", "integer", ""),
        ("NoticeSpec", "body", "page", ""),
        ("NoticeSpec", "omit", "list", "reference"),
        ("NoticeSpec", "languages", "list", "word"),
        ("NoticeSpec", "fulfils", "list", "word"),
        ("NoticeSpec", "salutation", "string", ""),
        ("HouseFile", "words", "by-language", "wording"),
        ("HouseStyle", "headings", "list", "string"),
        ("Look", "logo", "image", ""),
        ("Look", "colour", "colour", ""),
    ] {
        let shape = shape_of(record, field);
        assert_eq!(shape["x-type"], kind, "{record}.{field}");
        let items = if shape["items"].is_null() { "additionalProperties" } else { "items" };
        let found = shape[items]["x-type"].as_str().unwrap_or_default();
        assert_eq!(found, inner, "{record}.{field}");
    }
}

#[test]
fn references_say_what_they_name() {
    for (record, field, to) in [
        ("Event", "by", "organisations"),
        ("Host", "by", "organisations"),
        ("NoticeSpec", "issuer", "organisations"),
        ("NoticeSpec", "follows", "notices"),
        ("Claim", "about", "affected"),
        ("Device", "host", "hosts"),
    ] {
        assert_eq!(shape_of(record, field)["x-to"], to, "{record}.{field}");
    }
    assert_eq!(shape_of("NoticeSpec", "signers")["items"]["x-to"], "people");
    assert_eq!(shape_of("NoticeSpec", "contact")["anyOf"][0]["x-to"], "contacts");
}

/// The words of a field with their labels, in a language.
fn labels(language: Language, record: &str, name: &str) -> Vec<String> {
    let mut labels = Vec::new();
    words(field(language, record, name), &mut |word| {
        labels.push(word["title"].as_str().unwrap().to_owned());
    });
    labels
}

#[test]
fn words_can_be_chosen_by_their_labels() {
    let strengths = labels(Language::Japanese, "Claim", "strength");
    assert_eq!(strengths[0], "確認した（起きた）");
    assert_eq!(strengths.len(), 7);
    let kinds = labels(Language::Japanese, "NoticeSpec", "kind");
    assert!(kinds.contains(&"ウェブサイトのお知らせ".to_owned()), "{kinds:?}");
    assert_eq!(labels(Language::Japanese, "Affected", "items")[0], "氏名");
    assert_eq!(labels(Language::English, "Affected", "items")[0], "names");
    let duties = labels(Language::Japanese, "AuthorityReport", "fulfils");
    assert!(duties.contains(&"個人情報保護法：速報".to_owned()), "{duties:?}");
}

/// Help names other fields by their labels, and leaves out what points elsewhere in the manual.
#[test]
fn help_is_for_people_who_fill_in_forms() {
    let help = |ui, record, name| field(ui, record, name)["description"].as_str().unwrap();
    let japanese = |record, name| help(Language::Japanese, record, name);
    assert!(japanese("Identity", "occurred-known").starts_with("「発生日時」が判明した日時"));
    assert_eq!(japanese("NoticeSpec", "kind"), "種類。");
    assert_eq!(japanese("Event", "audience"), "開示範囲。省略した場合は全員");
    let english = help(Language::English, "Event", "audience");
    assert_eq!(english, "Who may know it; default: Everybody.");
}

/// The rows of the table, each with its cells.
fn rows() -> impl Iterator<Item = [&'static str; 6]> {
    let rows = include_str!("../studio/understand.tsv").lines();
    rows.filter(|row| !row.starts_with('#')).map(|row| {
        let mut cells = row.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

/// What is said of a value: its meaning, or ERROR, and the words of the columns behind it.
fn understood(row: &[&'static str; 6], ui: Language, project: &Project) -> [String; 4] {
    let [kind, typed, meaning, .., other] = row;
    let assets = project.assets();
    let answer = match *kind {
        "moment" => understand::moment(typed, ui, assets),
        "count" => understand::count(typed, ui, assets),
        _ => {
            let party = project.incident().organisations.get(other);
            understand::claim(&serde_json::from_str(typed).unwrap(), party, ui, assets)
        }
    };
    let answer = answer.unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    if answer["ok"] == false {
        let hints = answer["hints"].as_array().unwrap().iter().map(text).collect::<Vec<_>>();
        return ["ERROR".to_owned(), text(&answer["message"]), hints.join("\n"), String::new()];
    }
    match *kind {
        "moment" => ["canonical", "ja", "en", "wareki"].map(|key| text(&answer[key])),
        "count" => {
            let number = answer["count"].as_u64().map(|number| format!(" {number}"));
            let written = text(&answer["certainty"]) + &number.unwrap_or_default();
            [written, text(&answer["ja"]), text(&answer["en"]), String::new()]
        }
        _ => {
            let strengths = answer["strengths"].as_array().unwrap();
            let found = strengths.iter().find(|strength| strength["word"] == *meaning).unwrap();
            assert!(is_written(&found["title"]), "{found}");
            let [word, ja, en] = ["word", "ja", "en"].map(|key| text(&found[key]));
            [word, ja, en, (*other).to_owned()]
        }
    }
}

#[test]
fn values_are_understood_as_the_table_says() {
    let incident = "examples/payroll-ransomware/incident.yaml";
    let project = Project::open(incident, Options::default()).unwrap();
    let mut wrong = Vec::new();
    for row in rows() {
        let expected = &row[2..6];
        let found = understood(&row, Language::Japanese, &project);
        let is_right = if expected[0] == "ERROR" {
            let parts = found.iter().zip(expected);
            parts.clone().all(|(found, part)| found.contains(part)) && found[0] == "ERROR"
        } else {
            found == expected
        };
        if !is_right {
            wrong.push(format!("{row:?}\n  {found:?}"));
        }
        // In English it is the same, but for the words of an error.
        let english = understood(&row, Language::English, &project);
        if english[0] != found[0] || (found[0] == "ERROR" && english[1] == found[1]) {
            wrong.push(format!("{row:?}\n  {english:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a moment is put right to is said.
#[test]
fn a_corrected_moment_says_so() {
    let assets = Assets::default();
    let answer = understand::moment("2026-06-05T25:00", Language::Japanese, &assets).unwrap();
    assert_eq!(answer["notes"][0], "2026-06-05T25:00を2026-06-06T01:00として読みました");
}

/// The incident of `tests/pages` with a page in a file, and further files.
fn incident(page: &str, files: &[(&str, &str)]) -> (TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    fs::copy("tests/pages/incident.yaml", folder.path().join("incident.yaml")).unwrap();
    fs::write(folder.path().join("page.md"), page).unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let project = Project::open(folder.path().join("incident.yaml"), Options::default()).unwrap();
    (folder, project)
}

/// The page of the notice of such an incident, in Japanese.
fn view(project: &Project, typed: Option<&str>) -> Value {
    page::page(project, "n", "ja", Language::Japanese, typed).unwrap().unwrap()
}

/// What stands at the place of an entry of a page.
fn at(page: &Value, entry: &Value) -> String {
    let units: Vec<u16> = page["text"].as_str().unwrap().encode_utf16().collect();
    let place = |end: &str| usize::try_from(entry[end].as_u64().unwrap()).unwrap();
    String::from_utf16(&units[place("start")..place("end")]).unwrap()
}

const PAGE: &str = "\
# 𠮷田の{title}
👪{passwords.when}、{measures.what}を行います。
## 経緯
{findings}
・{passwords}

[侵入の経路は、別紙のとおりです。]{route}
{right}{date}更新
|対策|期限|
|---|---|
|{measures.what}|{measures.when}|
";

#[test]
fn a_page_has_blocks_and_names_with_their_places() {
    let (_folder, project) = incident(PAGE, &[]);
    let page = view(&project, None);
    let blocks: Vec<String> = page["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| {
            format!(
                "{} {}",
                block["kind"].as_str().unwrap(),
                at(&page, block).lines().next().unwrap()
            )
        })
        .collect();
    assert_eq!(
        blocks,
        [
            "title # 𠮷田の{title}",
            "paragraph 👪{passwords.when}、{measures.what}を行います。",
            "heading ## 経緯",
            "part {findings}",
            "items ・{passwords}",
            "paragraph [侵入の経路は、別紙のとおりです。]{route}",
            "placed {right}{date}更新",
            "table |対策|期限|",
        ]
    );
    let names: Vec<[String; 4]> = page["names"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| {
            let text = |key: &str| name[key].as_str().unwrap_or("-").to_owned();
            assert_eq!(name["problem"], Value::Null, "{name}");
            [at(&page, name), text("words"), text("path"), name["more"].to_string()]
        })
        .collect();
    let names: Vec<[&str; 4]> =
        names.iter().map(|cells| [0, 1, 2, 3].map(|cell| cells[cell].as_str())).collect();
    assert_eq!(
        names,
        [
            ["{title}", "調査報告書", "notices[0].title", "0"],
            ["{passwords.when}", "2026年6月30日（火）までに", "measures[0].items[0].when", "0"],
            ["{measures.what}", "パスワードの変更、点検及び閉鎖", "-", "0"],
            ["{findings}", "-", "findings", "0"],
            [
                "{passwords}",
                "2026年6月30日（火）までに実施予定：パスワードの変更",
                "measures[0].items[0]",
                "0"
            ],
            ["{route}", "侵入の経路は、別紙のとおりです。", "findings[0]", "0"],
            ["{date}", "2026年6月10日", "notices[0].date", "0"],
            ["{measures.what}", "パスワードの変更", "-", "2"],
            ["{measures.when}", "2026年6月30日（火）までに", "-", "2"],
        ]
    );
    let own: Vec<bool> =
        page["names"].as_array().unwrap().iter().map(|name| name["own"] == true).collect();
    assert_eq!(own.iter().position(|is_own| *is_own), Some(5));
}

/// A name in a footnote stands where it was typed, however often the note is referred to.
#[test]
fn names_in_footnotes_have_their_places() {
    let (_folder, project) = incident(PAGE, &[]);
    let typed = "# {title}\n予定の対策[^1]は、次のとおりです[^2]。\n## 経緯\n・再度[^1]\n{findings}\n\n\
        [^1]: 完了は**{passwords.when}**です。\n[^2]: {measures.what}、[別紙です。]{route}\n";
    let page = view(&project, Some(typed));
    let names = page["names"].as_array().unwrap();
    let found: Vec<String> = names.iter().map(|name| at(&page, name)).collect();
    let expected = ["{title}", "{findings}", "{passwords.when}", "{measures.what}", "{route}"];
    assert_eq!(found, expected);
    assert_eq!(names[2]["words"], "2026年6月30日（火）までに");
}

/// A text that is not saved yet is answered like the page, and says where the page is saved.
#[test]
fn a_page_that_is_not_saved_is_understood() {
    let (_folder, project) = incident(PAGE, &[]);
    let typed = "# {title}\n𠮷{pasword.when}、{reach.title}。\n{measures as=tabel}\n";
    let page = view(&project, Some(typed));
    assert_eq!([&page["text"], &page["file"], &page["level"]], [typed, "page.md", "notice"]);
    let names = page["names"].as_array().unwrap();
    assert_eq!(at(&page, &names[1]), "{pasword.when}");
    assert_eq!(
        names[1]["problem"]["message"],
        "「pasword.when」は、通知文書「調査報告書」に載せられる事実ではありません"
    );
    assert_eq!(names[1]["problem"]["hints"][0], "「passwords」のことですか");
    assert_eq!([&names[2]["words"], &names[2]["path"]], ["侵入の範囲", "findings[1].title"]);
    assert!(names[3]["problem"]["message"].as_str().unwrap().contains("tabel"), "{}", names[3]);
    let errors = page["problems"].as_array().unwrap().iter();
    let errors = errors.filter(|problem| problem["severity"] == "error");
    let places: Vec<String> = errors.map(|problem| at(&page, problem)).collect();
    assert_eq!(places, ["{pasword.when}", "{measures as=tabel}"]);
}

/// A text that no page can have is refused, and nothing of it is read.
#[test]
fn a_page_with_hidden_signs_is_refused() {
    let (_folder, project) = incident(PAGE, &[]);
    for typed in ["\u{202E}", "# {title}\n\u{202E}x", "# {title}\n\u{0}"] {
        let page = view(&project, Some(typed));
        let problems = page["problems"].as_array().unwrap();
        assert_eq!(problems.len(), 1, "{page}");
        assert_eq!(problems[0]["severity"], "error");
        assert_eq!(page["blocks"], Value::Array(Vec::new()));
    }
}

#[test]
fn a_page_says_whose_it_is() {
    let whose = |edit: &dyn Fn(String) -> String, files: &[(&str, &str)]| {
        let (folder, _) = incident(PAGE, files);
        let path = folder.path().join("incident.yaml");
        let text = edit(fs::read_to_string(&path).unwrap());
        fs::write(&path, text).unwrap();
        let project = Project::open(&path, Options::default()).unwrap();
        let page = view(&project, None);
        let text = |key: &str| page[key].as_str().unwrap_or("-").to_owned();
        [text("level"), text("file"), text("path"), page["shared"].to_string()]
    };
    let body = |to: &'static str| move |text: String| text.replace("body: page.md", to);
    assert_eq!(whose(&|text| text, &[]), ["notice", "page.md", "-", "true"]);
    let inline = body("body: \"# {title}\"");
    assert_eq!(whose(&inline, &[]), ["notice", "-", "notices[0].body", "true"]);
    let inline = body("body: { ja: \"# {title}\" }");
    assert_eq!(whose(&inline, &[]), ["notice", "-", "notices[0].body.ja", "false"]);
    let of_kind = body("");
    assert_eq!(whose(&of_kind, &[]), ["kind", "-", "-", "true"]);
    let house = [("house/investigation-report.ja.md", "# {title}\n{findings}\n")];
    let file = "house/investigation-report.ja.md";
    assert_eq!(whose(&of_kind, &house), ["house", file, "-", "false"]);
}

#[test]
fn there_is_no_page_of_a_form_or_of_nothing() {
    let project =
        Project::open("examples/payroll-ransomware/incident.yaml", Options::default()).unwrap();
    let form = project.specs().iter().find(|spec| project.is_form(spec)).unwrap();
    for (id, language) in [(form.id.as_str(), "ja"), ("nothing", "ja")] {
        let page = page::page(&project, id, language, Language::Japanese, None).unwrap();
        assert_eq!(page, None, "{id}");
    }
    let (_folder, project) = incident(PAGE, &[]);
    assert_eq!(page::page(&project, "n", "xx", Language::Japanese, None).unwrap(), None);
}

/// Lists, parts of a letter and facts can be inserted, each with its label.
#[test]
fn a_page_offers_what_can_be_inserted() {
    let (_folder, project) = incident(PAGE, &[]);
    let page = view(&project, None);
    let parts = page["parts"].as_array().unwrap();
    for (insert, group, label, words, used) in [
        ("{findings}", "lists", "調査結果", "-", true),
        ("{timeline}", "lists", "経緯", "-", false),
        ("{date}", "pieces", "日付", "-", true),
        ("{apology}", "pieces", "お詫びの文", "-", false),
        ("{reach}", "facts", "調査結果：侵入の範囲", "-", true),
        ("{passwords}", "facts", "再発防止策：パスワードの変更", "-", true),
        (
            "{passwords.when}",
            "facts",
            "パスワードの変更：実施日",
            "2026年6月30日（火）までに",
            true,
        ),
        ("{audits.when}", "facts", "点検：実施日", "2026年7月1日（水）以降", false),
        ("{incident.discovered}", "facts", "発覚日時", "2026年6月1日（月）", false),
        ("{a}", "facts", "組織：弊社", "弊社", false),
        ("{n.title}", "facts", "調査報告書：標題", "調査報告書", false),
    ] {
        let part = parts.iter().find(|part| part["insert"] == insert);
        let part = part.unwrap_or_else(|| panic!("no {insert} in {parts:#?}"));
        assert_eq!([&part["group"], &part["label"]], [group, label], "{insert}");
        assert_eq!(part["words"].as_str().unwrap_or("-"), words, "{insert}");
        assert_eq!(part["used"], used, "{insert}");
    }
    for part in parts {
        assert!(is_written(&part["label"]), "{part}");
        let has_help = part["help"].is_null() || is_written(&part["help"]);
        assert!(has_help, "{part}");
    }
}

/// What is offered can be inserted: it is a page without an error.
#[test]
fn what_is_offered_can_be_inserted() {
    for path in examples() {
        let project = Project::open(&path, Options::default()).unwrap();
        let Some(notice) = project.notices().find(|notice| !notice.kind.form) else { continue };
        let language = &project.languages_of(&notice.spec)[0];
        let answer = |typed: Option<&str>| {
            page::page(&project, notice.id(), language, Language::English, typed).unwrap().unwrap()
        };
        let mut text = "# {title}\n".to_owned();
        for part in answer(None)["parts"].as_array().unwrap() {
            text += &format!("\n{}\n", part["insert"].as_str().unwrap());
        }
        let page = answer(Some(&text));
        let problems = page["problems"].as_array().unwrap().iter();
        let errors: Vec<_> = problems.filter(|found| found["severity"] == "error").collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}

/// Whether a file has a value at a path such as `timeline[3].at`.
fn has(root: &Node, path: &str) -> bool {
    let mut node = root;
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let next = match &node.value {
            source::Value::Mapping(entries) => {
                entries.iter().find(|(key, _)| key.name == step).map(|(_, value)| value)
            }
            source::Value::Sequence(items) => {
                step.strip_suffix(']').and_then(|index| items.get(index.parse::<usize>().ok()?))
            }
            _ => None,
        };
        let Some(next) = next else { return false };
        node = next;
    }
    true
}

/// On the pages of all examples, places are those of the names, and what has words in the menu is at
/// its path in the file.
#[test]
fn the_names_of_every_page_are_at_their_places() {
    let (mut found, mut own, mut offered) = (0, 0, 0);
    for path in examples() {
        let project = Project::open(&path, Options::default()).unwrap();
        let file = fs::read(&path).unwrap();
        let source = Source::new("", &file, Format::Yaml).unwrap();
        let includes = project.incident().include.is_some();
        for notice in project.notices() {
            for language in project.languages_of(&notice.spec) {
                let page = page::page(&project, notice.id(), language, Language::Japanese, None);
                let Some(page) = page.unwrap() else { continue };
                for name in page["names"].as_array().unwrap() {
                    let start = format!("{{{}", name["name"].as_str().unwrap());
                    let typed = at(&page, name);
                    assert!(typed.starts_with(&start) && typed.ends_with('}'), "{typed}: {name}");
                    own += usize::from(name["own"] == true);
                    found += 1;
                }
                let parts = page["parts"].as_array().unwrap().iter();
                for part in parts.filter(|part| !includes && part["group"] == "facts") {
                    let path = part["path"].as_str().unwrap_or_else(|| panic!("{part}"));
                    assert!(has(source.root(), path), "{part}");
                    offered += 1;
                }
            }
        }
    }
    assert!(found > 500 && own > 0 && offered > 500, "{found}, {own}, {offered}");
}

/// Whatever is typed is answered, with places within the text.
#[test]
fn any_text_of_a_page_is_answered() {
    let (_folder, project) = incident(PAGE, &[]);
    for typed in [
        "",
        "x.md",
        "{",
        "{}",
        "[",
        "[]{",
        "[a]{b}",
        "[a]{b, c.d}",
        "{a.b.c.d}",
        "\r\n{title}\r\n𠮷{date}",
        "# {title}\n|a|\n|---|\n|{timeline}|",
        "ja: {date}\nen: {date}",
        "- [{x}]{y}",
        "{title as=}",
        "[^1]\n\n[^1]: {date}",
        "{left}{date}",
        "👪[👪]{route}👪",
    ] {
        let page = view(&project, Some(typed));
        let units = u64::try_from(page["text"].as_str().unwrap().encode_utf16().count()).unwrap();
        for list in ["blocks", "names", "problems"] {
            for entry in page[list].as_array().unwrap() {
                let [start, end] = ["start", "end"].map(|key| entry[key].as_u64().unwrap());
                assert!(start <= end && end <= units, "{typed:?}: {entry}");
            }
        }
        for name in page["names"].as_array().unwrap() {
            assert!(at(&page, name).starts_with('{'), "{typed:?}: {name}");
        }
    }
}
