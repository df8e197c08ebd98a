//! The command line: exit codes, results, and what it leaves behind.

use std::fs;

use crate::common::{oshirase, stderr, stdout};

const EXAMPLE: &str = "examples/misdirected-email/incident.yaml";

#[test]
fn exit_codes() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("bad.yaml"), "incident: 3\n").unwrap();
    fs::write(path("file"), "").unwrap();
    fs::write(path("incident.txt"), "").unwrap();
    let cases: &[(&[&str], i32, &str)] = &[
        (&["--version"], 0, ""),
        (&["check", EXAMPLE], 0, "nothing found"),
        (&["check", &path("bad.yaml")], 1, "error[shape]"),
        (&["check", "--explain", "weekday"], 0, ""),
        (&["check", "--explain", "nothing"], 2, "there is no rule"),
        (&["check"], 2, "Usage"),
        (&["bild"], 2, "unrecognized"),
        (&["check", &path("incident.txt")], 2, "ends in .yaml"),
        (
            &["build", EXAMPLE, "--notice", "nothing", "-o", &path("out")],
            2,
            "there is no notice `nothing`",
        ),
        (&["build", EXAMPLE, "--lang", "fr", "-o", &path("out")], 2, "`fr` is not a language"),
        (
            &["build", EXAMPLE, "--assets", &path("nothing"), "-o", &path("out")],
            2,
            "has none of the folders",
        ),
        (&["check", &path("nothing.yaml")], 3, "cannot read"),
        (&["build", EXAMPLE, "-o", &path("file")], 3, "cannot make the folder"),
    ];
    for (args, code, said) in cases {
        let output = oshirase(args);
        assert_eq!(output.status.code(), Some(*code), "{args:?}: {output:?}");
        assert!(stderr(&output).contains(said), "{args:?}: {}", stderr(&output));
    }
    assert!(!folder.path().join("out").exists(), "nothing is made of what was not understood");
}

#[test]
fn findings_show_their_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    fs::write(
        &file,
        "incident:\n  id: X\n  name: n\n  type: loss\n  discoverd: 2026-06-01\norganisations: {}\n",
    )
    .unwrap();
    let output = oshirase(&["check", file.to_str().unwrap()]);
    let said = stderr(&output);
    for part in [
        "error[unknown-field]: unknown field `discoverd`",
        "incident.yaml:5:3",
        "5 │   discoverd: 2026-06-01",
        "│   ^^^^^^^^^",
        "= hint: did you mean `discovered`?",
        "error[missing-field]: the field `discovered` is missing",
        "2 errors, 0 warnings",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    assert!(!said.contains('\u{1b}'), "a pipe gets no colours");
    assert_eq!(stdout(&output), "", "a result there is none");
}

#[test]
fn a_new_file_builds_at_once_and_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new/incident.yaml");
    let output = oshirase(&["new", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0));
    let check = oshirase(&["check", "--deny-warnings", file.to_str().unwrap()]);
    assert_eq!(check.status.code(), Some(0), "{}", stderr(&check));
    fs::write(&file, "mine").unwrap();
    assert_eq!(oshirase(&["new", file.to_str().unwrap()]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn an_error_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    let text = fs::read_to_string(EXAMPLE).unwrap();
    fs::write(&file, text.replacen("id: ", "idd: ", 1)).unwrap();
    let out = folder.path().join("out");
    let output = oshirase(&["build", file.to_str().unwrap(), "-o", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!out.exists());
}

#[test]
fn the_result_is_the_list_of_files() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let output = oshirase(&["build", EXAMPLE, "-o", out, "--lang", "en", "--format", "txt"]);
    let listed: Vec<String> = stdout(&output).lines().map(str::to_owned).collect();
    assert_eq!(listed.len(), 2, "{listed:?}");
    assert!(listed.iter().all(|path| fs::metadata(path).is_ok()), "{listed:?}");
    assert_eq!(stderr(&output), "", "a pipe gets no progress");
}

#[test]
fn kinds_schema_completions_and_manual_pages() {
    let kinds = stdout(&oshirase(&["kinds"]));
    for kind in ["customer-letter", "investigation-report", "website-notice"] {
        assert!(kinds.contains(kind), "{kinds}");
    }
    let listed: serde_json::Value =
        serde_json::from_str(&stdout(&oshirase(&["kinds", "--format", "json"]))).unwrap();
    assert!(listed.as_array().unwrap().iter().all(|kind| kind["description"] != ""));
    let schema: serde_json::Value = serde_json::from_str(&stdout(&oshirase(&["schema"]))).unwrap();
    assert_eq!(schema["$ref"], "#/$defs/Incident");
    assert_eq!(schema["$defs"]["Event"]["required"], serde_json::json!(["at", "by", "what"]));
    for shell in ["bash", "zsh", "fish"] {
        assert!(stdout(&oshirase(&["completions", shell])).contains("oshirase"));
    }
    assert!(stdout(&oshirase(&["man"])).contains(".TH oshirase 1"));
    assert!(stdout(&oshirase(&["man", "export", "csaf"])).contains(".TH oshirase-export-csaf 1"));
    assert_eq!(oshirase(&["man", "bild"]).status.code(), Some(2));
}

#[test]
fn toml_and_json_are_read_alike() {
    let folder = tempfile::tempdir().unwrap();
    let yaml = "incident: { id: X-1, name: { ja: 事案, en: the incident }, type: loss, discovered: 2026-06-01 }\norganisations: { a: { name: { ja: 甲, en: Ko }, role: operator, contacts: { desk: { name: { ja: 窓口, en: Desk } } } } }\nsummary: [{ by: a, text: { ja: 発生, en: It happened } }]\nnotices: [{ id: n, kind: website-notice, issuer: a, date: 2026-06-10, title: { ja: お知らせ, en: Notice }, contact: desk }]\n";
    let json = serde_json::json!({
        "incident": { "id": "X-1", "name": { "ja": "事案", "en": "the incident" }, "type": "loss", "discovered": "2026-06-01" },
        "organisations": { "a": { "name": { "ja": "甲", "en": "Ko" }, "role": "operator", "contacts": { "desk": { "name": { "ja": "窓口", "en": "Desk" } } } } },
        "summary": [{ "by": "a", "text": { "ja": "発生", "en": "It happened" } }],
        "notices": [{ "id": "n", "kind": "website-notice", "issuer": "a", "date": "2026-06-10", "title": { "ja": "お知らせ", "en": "Notice" }, "contact": "desk" }],
    });
    let toml = "[incident]\nid = \"X-1\"\nname = { ja = \"事案\", en = \"the incident\" }\ntype = \"loss\"\ndiscovered = 2026-06-01\n[organisations.a]\nname = { ja = \"甲\", en = \"Ko\" }\nrole = \"operator\"\ncontacts.desk.name = { ja = \"窓口\", en = \"Desk\" }\n[[summary]]\nby = \"a\"\ntext = { ja = \"発生\", en = \"It happened\" }\n[[notices]]\nid = \"n\"\nkind = \"website-notice\"\nissuer = \"a\"\ndate = 2026-06-10\ntitle = { ja = \"お知らせ\", en = \"Notice\" }\ncontact = \"desk\"\n";
    let mut results = Vec::new();
    for (name, text) in
        [("a.yaml", yaml.to_owned()), ("b.json", json.to_string()), ("c.toml", toml.to_owned())]
    {
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        let out = folder.path().join(name.replace('.', "-"));
        let output = oshirase(&[
            "build",
            file.to_str().unwrap(),
            "-o",
            out.to_str().unwrap(),
            "--format",
            "txt",
        ]);
        assert_eq!(output.status.code(), Some(0), "{name}: {}", stderr(&output));
        results.push(fs::read_to_string(out.join("n.ja.txt")).unwrap());
    }
    assert!(results[0].contains("発生"));
    assert!(results.iter().all(|result| *result == results[0]));
}

#[test]
fn an_overlay_replaces_and_adds() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let incident =
        fs::read_to_string(EXAMPLE).unwrap().replace("kind: website-notice", "kind: brief");
    write("incident.yaml", &incident);
    write(
        "templates/brief.typ",
        "#import \"lib/parts.typ\": *\n#let kind = (audience: \"public\", facts: \"all\", calendar: \"gregorian\", needs: (\"summary\",))\n#let document(n) = { letterhead(n); paragraph(t(n, \"brief-lead\")); for fact in n.summary { statement(n, fact) } }\n",
    );
    write("locales/ja/brief.ftl", "brief-lead = 取り急ぎお知らせいたします。\n");
    let file = folder.path().join("incident.yaml");
    let check = || oshirase(&["check", file.to_str().unwrap()]);
    let said = stderr(&check());
    assert!(
        said.contains("locale-parity") && said.contains("`brief-lead` is missing in locales/en"),
        "{said}"
    );
    write("locales/en/brief.ftl", "brief-lead = We write in haste { $\n");
    assert!(stderr(&check()).contains("error[fluent]"), "{}", stderr(&check()));
    write("locales/en/brief.ftl", "brief-lead = We write in haste.\n");
    assert_eq!(check().status.code(), Some(0), "{}", stderr(&check()));
    write(
        "templates/brief.typ",
        "#import \"lib/parts.typ\": *\n#let kind = (audience: \"public\", facts: \"all\", calendar: \"gregorian\")\n#let document(n) = { letterhead(n); t(n, \"no-such-message\") }\n",
    );
    let said = stderr(&check());
    assert!(said.contains("error[template]") && said.contains("templates/brief.typ:3"), "{said}");
    assert!(said.contains("there is no message `no-such-message`"), "{said}");
}
