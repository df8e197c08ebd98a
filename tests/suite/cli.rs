//! The command line: exit codes, results, and what it leaves behind.

use std::fs;

use serde_json::json;

use crate::common::{Case, oshirase};

const EXAMPLE: &str = "examples/misdirected-email/incident.yaml";

fn example() -> Case {
    Case::copy(EXAMPLE)
}

#[test]
fn exit_codes() {
    let case =
        example().file("bad.yaml", "incident: 3\n").file("file", "").file("incident.txt", "");
    for (command, code, said) in [
        ("--version", 0, ""),
        ("check incident.yaml", 0, "no problems found"),
        ("check bad.yaml", 1, "error[shape]"),
        ("check --explain weekday", 0, ""),
        ("check --explain nothing", 2, "unknown rule `nothing`"),
        ("check", 2, "usage: oshirase check"),
        ("bild", 2, "unknown command `oshirase bild`"),
        ("check incident.txt", 2, "must end in .yaml"),
        ("build incident.yaml --notice nothing -o out", 2, "unknown notice `nothing`"),
        ("build incident.yaml --lang fr -o out", 2, "unknown language `fr`"),
        ("build incident.yaml --assets nothing -o out", 2, "has none of the folders"),
        ("check nothing.yaml", 3, "cannot read"),
        ("build incident.yaml -o file", 3, "cannot create the folder"),
    ] {
        case.run(command).exits(code).says(said);
    }
    assert!(!case.path("out").exists(), "a wrong command makes no folder");
}

#[test]
fn findings_show_their_line() {
    let case = Case::new(
        "incident:\n  id: X\n  name: n\n  type: loss\n  discoverd: 2026-06-01\norganisations: {}\n",
    );
    let output = case
        .check()
        .says("error[unknown-field]: unknown field `discoverd`")
        .says("incident.yaml:5:3")
        .says("5 │   discoverd: 2026-06-01")
        .says("│   ^^^^^^^^^")
        .says("= hint: did you mean `discovered`?")
        .says("error[missing-field]: missing field `discovered`")
        .says("2 errors, 0 warnings");
    assert!(!output.stderr.contains('\u{1b}'), "a pipe gets no colours");
    assert_eq!(output.stdout, "", "a wrong file has no result");
}

#[test]
fn a_new_file_builds_at_once() {
    let case = Case::new("");
    case.run("new new/incident.yaml").exits(0);
    case.run("check --deny-warnings new/incident.yaml").exits(0);
}

#[test]
fn new_never_overwrites_a_file() {
    let case = Case::new("mine");
    case.run("new incident.yaml").exits(2);
    assert_eq!(case.read("incident.yaml"), "mine");
}

#[test]
fn an_error_leaves_nothing_behind() {
    let case = example().edit("id: ", "idd: ");
    case.build("").exits(1);
    assert!(!case.path("out").exists());
}

#[test]
fn the_result_is_the_list_of_files() {
    let case = example();
    let output = case.build("--lang en --format txt");
    let listed: Vec<&str> = output.stdout.lines().collect();
    assert_eq!(listed.len(), 2, "{listed:?}");
    assert!(listed.iter().all(|path| case.path(path).is_file()), "{listed:?}");
    assert_eq!(output.stderr, "", "a pipe gets no progress");
}

#[test]
fn kinds() {
    let kinds = oshirase(&["kinds"]).stdout;
    for kind in ["customer-letter", "investigation-report", "website-notice"] {
        assert!(kinds.contains(kind), "{kinds}");
    }
    let listed = oshirase(&["kinds", "--format", "json"]).json();
    assert!(listed.as_array().unwrap().iter().all(|kind| kind["description"] != ""));
}

#[test]
fn manual_pages() {
    assert!(oshirase(&["man"]).stdout.contains(".TH oshirase 1"));
    let page = oshirase(&["man", "export", "csaf"]).stdout;
    assert!(page.contains(".TH oshirase-export-csaf 1"));
    oshirase(&["man", "bild"]).exits(2);
}

#[test]
fn schema() {
    let schema = oshirase(&["schema"]).json();
    assert_eq!(schema["$ref"], "#/$defs/Incident");
    assert_eq!(schema["$defs"]["Incident"]["properties"]["$schema"]["type"], "string");
    assert_eq!(schema["$defs"]["Event"]["required"], json!(["by", "at", "what"]));
}

#[test]
fn completions() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(oshirase(&["completions", shell]).stdout.contains("oshirase"));
    }
}

const YAML: &str = "\
incident: { id: X-1, name: { ja: 事案, en: the incident }, type: loss, discovered: 2026-06-01 }
organisations: { a: { name: { ja: 甲, en: Ko }, role: operator, contacts: { desk: { name: { ja: 窓口, en: Desk } } } } }
summary: [{ by: a, text: { ja: 発生, en: It happened } }]
notices: [{ id: n, kind: website-notice, issuer: a, date: 2026-06-10, title: { ja: お知らせ, en: Notice }, contact: desk }]
";

const TOML: &str = r#"
[incident]
id = "X-1"
name = { ja = "事案", en = "the incident" }
type = "loss"
discovered = 2026-06-01
[organisations.a]
name = { ja = "甲", en = "Ko" }
role = "operator"
contacts.desk.name = { ja = "窓口", en = "Desk" }
[[summary]]
by = "a"
text = { ja = "発生", en = "It happened" }
[[notices]]
id = "n"
kind = "website-notice"
issuer = "a"
date = 2026-06-10
title = { ja = "お知らせ", en = "Notice" }
contact = "desk"
"#;

const JSON: &str = r#"{
  "incident": { "id": "X-1", "name": { "ja": "事案", "en": "the incident" }, "type": "loss", "discovered": "2026-06-01" },
  "organisations": { "a": { "name": { "ja": "甲", "en": "Ko" }, "role": "operator", "contacts": { "desk": { "name": { "ja": "窓口", "en": "Desk" } } } } },
  "summary": [{ "by": "a", "text": { "ja": "発生", "en": "It happened" } }],
  "notices": [{ "id": "n", "kind": "website-notice", "issuer": "a", "date": "2026-06-10", "title": { "ja": "お知らせ", "en": "Notice" }, "contact": "desk" }]
}"#;

#[test]
fn endings_of_files_are_in_any_case() {
    let case = Case::named(
        "INCIDENT.YAML",
        std::fs::read_to_string("examples/starter/incident.yaml").unwrap(),
    );
    case.run("check INCIDENT.YAML").exits(0);
}

#[test]
fn yaml_toml_and_json_are_read_alike() {
    let built = |name, text: &str| {
        let case = Case::named(name, text);
        case.build("--format txt").exits(0);
        case.read("out/n.ja.txt")
    };
    let yaml = built("a.yaml", YAML);
    assert!(yaml.contains("発生"));
    assert_eq!(built("b.json", JSON), yaml);
    assert_eq!(built("c.toml", TOML), yaml);
}

/// An example whose notice has a kind of its own, in an overlay.
fn brief() -> Case {
    let page = "---\naudience: public\nfacts: all\ncalendar: gregorian\nneeds: [summary]\n---\n# {title}\n{sentence.brief-lead}\n\n{summary}\n";
    let text = fs::read_to_string(EXAMPLE).unwrap();
    Case::new(&text.replace("kind: website-notice", "kind: brief"))
        .file("templates/brief.md", page)
        .file("locales/ja/brief.ftl", "brief-lead = 取り急ぎお知らせいたします。\n")
        .file("locales/en/brief.ftl", "brief-lead = We write in haste.\n")
}

/// The same with a template for its layout.
fn set(document: &str) -> Case {
    let head = "#import \"lib/body.typ\": *\n\n";
    brief().file("templates/brief.typ", format!("{head}#let document(n) = {{ {document} }}\n"))
}

#[test]
fn an_overlay_adds_a_kind() {
    brief().check().exits(0);
}

#[test]
fn a_kind_of_an_overlay_says_what_is_wrong_with_it() {
    let kind = |page: &str| brief().file("templates/brief.md", page).check().exits(1);
    kind("# {title}\n").says("write the kind between two lines `---`");
    kind("---\naudience: public\n---\n# {title}\n").says("missing field `facts`");
    kind("---\nfact: all\n---\n# {title}\n").says("unknown field `fact`");
}

#[test]
fn a_template_sets_the_page_of_its_kind() {
    let case = set("placed(n, \"number\", right, n.incident.id); boxed(n, \"brief\", body(n))");
    case.build("--format txt").exits(0);
    let text = fs::read_dir(case.path("out")).unwrap().flatten().find_map(|entry| {
        let name = entry.file_name().into_string().unwrap();
        name.ends_with(".en.txt").then(|| case.read(&format!("out/{name}")))
    });
    let text = text.unwrap();
    assert!(text.find("AOMI-2026").unwrap() < text.find("We write in haste.").unwrap(), "{text}");
}

#[test]
fn an_overlay_has_its_messages_in_every_language() {
    let case = brief();
    fs::remove_file(case.path("locales/en/brief.ftl")).unwrap();
    case.check().says("locale-parity").says("`brief-lead` is missing in locales/en");
}

#[test]
fn a_message_that_is_not_fluent_is_an_error() {
    let case = brief().file("locales/en/brief.ftl", "brief-lead = We write in haste { $\n");
    case.check().says("error[fluent]");
}

#[test]
fn a_template_that_fails_is_shown_at_its_place() {
    set("body(n); t(n, \"no-such-message\")")
        .check()
        .says("error[template]")
        .says("templates/brief.typ:3")
        .says("unknown message `no-such-message`");
}
