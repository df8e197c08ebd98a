//! The manuals agree with the program: fields, rules, functions of templates.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use oshirase::incident::Incident;
use oshirase::source::{Definitions, Read};
use oshirase::typeset::RelayedPdf;
use oshirase::{Options, Project};
use regex::Regex;

use crate::common::{examples, incidents};

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text below a heading of a manual, up to the next heading of level 2.
fn section<'a>(manual: &'a str, heading: &str) -> &'a str {
    let start = manual.split(&format!("\n## {heading}\n")).nth(1);
    let start = start.unwrap_or_else(|| panic!("the manual has no section {heading}"));
    start.split("\n## ").next().unwrap()
}

/// The code in the first column of all tables of a section.
fn first_column(section: &str) -> Vec<String> {
    let code = Regex::new("`([^`]+)`").unwrap();
    let cells = section.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    cells
        .flat_map(|cell| {
            let cell = format!("`{cell}");
            code.captures_iter(&cell).map(|hit| hit[1].to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn the_manual_has_every_field() {
    let manual = file("docs/incident-file.md");
    let mut definitions = Definitions::new();
    Incident::schema(&mut definitions);
    assert!(definitions.len() > 20);
    for (record, schema) in definitions {
        let section = manual
            .split(&format!("\n### {record}\n"))
            .nth(1)
            .unwrap_or_else(|| panic!("the manual has no section {record}"));
        let section = section.split("\n### ").next().unwrap();
        for (field, shape) in schema["properties"].as_object().unwrap() {
            let sentence = shape["description"].as_str().unwrap().lines().next().unwrap();
            let row = section.lines().find(|line| line.starts_with(&format!("| `{field}` |")));
            let row = row.unwrap_or_else(|| panic!("the section {record} has no row for {field}"));
            assert!(
                row.contains(sentence),
                "{record}.{field}: the manual says {row}, the program {sentence}"
            );
        }
    }
}

#[test]
fn the_manual_has_every_rule() {
    let manual = file("docs/incident-file.md");
    let manual = section(&manual, "Rules");
    for rule in oshirase::rule::Rule::ALL {
        let row = format!("| `{}` | ", rule.id());
        let row = manual.lines().find(|line| line.starts_with(&row));
        let row = row.unwrap_or_else(|| panic!("the manual has no row for {}", rule.id()));
        assert!(
            row.contains(rule.explanation()),
            "{}: the manual says {row}, the program {}",
            rule.id(),
            rule.explanation()
        );
    }
}

/// Every native function of templates has a row with its parameters.
#[test]
fn the_guide_has_every_function_of_the_program() {
    let source = file("src/typeset/library.rs");
    let guide = file("docs/templates.md");
    let listed = first_column(section(&guide, "Functions of the program"));
    let defined = Regex::new(r"define_func::<(\w+)>").unwrap();
    let defined: Vec<String> =
        defined.captures_iter(&source).map(|hit| hit[1].to_owned()).collect();
    assert!(defined.len() > 5);
    for name in &defined {
        let signature = Regex::new(&format!(r"(?s)#\[func\]\nfn {name}\((.*?)\) ->")).unwrap();
        let hit = signature.captures(&source).unwrap_or_else(|| panic!("no function {name}"));
        let mut parameters = Vec::new();
        let mut rest = false;
        for parameter in hit[1].split(',').filter_map(|one| one.trim().split(':').next()) {
            match parameter {
                "engine" | "span" | "" => {}
                "args" => rest = true,
                "notice" => parameters.push("n".to_owned()),
                other => parameters.push(other.replace('_', "-")),
            }
        }
        let start = format!("{}({}", name.replace('_', "-"), parameters.join(", "));
        let is_row = |row: &String| {
            let end = row.strip_prefix(&start);
            end.is_some_and(|end| if rest { end.starts_with(", ..") } else { end == ")" })
        };
        assert!(listed.iter().any(is_row), "docs/templates.md has no row `{start}…`");
    }
    let functions = listed.iter().filter(|row| row.contains('(')).count();
    assert_eq!(functions, defined.len(), "docs/templates.md has a function that does not exist");
}

/// Every field of the data of a notice has a row, and every row is a field.
#[test]
fn the_guide_has_every_field_of_a_notice() {
    let guide = file("docs/templates.md");
    let section = section(&guide, "The data of a notice");
    let (program, library) = section.split_once("The library adds these fields").unwrap();
    let program = program.split_once("| field | value |").unwrap().1;
    let listed: BTreeSet<String> = first_column(program).into_iter().collect();
    let mut fields = BTreeSet::new();
    let mut moment = BTreeSet::new();
    for path in examples().into_iter().chain(incidents("tests/forms")) {
        let project = Project::open(&path, Options::default()).unwrap();
        for notice in project.notices() {
            let pdf = notice.relayed.as_ref();
            let pdf = pdf.map(|_| RelayedPdf { file: "relayed.pdf".to_owned(), bytes: 0 });
            let data = project.typesetter().set(notice, "ja", pdf).data(true).unwrap();
            fields.extend(data.as_object().unwrap().keys().cloned());
            moment.extend(data["date"].as_object().unwrap().keys().cloned());
        }
    }
    for field in &fields {
        assert!(listed.contains(field), "docs/templates.md has no row for the field `{field}`");
    }
    // Rows such as `….withheld` and `.planned` describe parts of a fact.
    for row in listed.iter().filter(|row| !row.contains('.')) {
        assert!(fields.contains(row), "docs/templates.md has `{row}`, which no notice has");
    }
    let keys: BTreeSet<String> =
        first_column(section.split("| field | value |").next().unwrap()).into_iter().collect();
    assert_eq!(keys, moment, "the keys of a moment");
    let added = first_column(library);
    let sources = file("templates/lib/main.typ") + &file("templates/lib/notice.typ");
    for field in &added {
        assert!(sources.contains(&format!("{field}: ")), "the library adds no field `{field}`");
    }
}

/// The functions that a file of the library defines, with their parameters.
fn functions(path: &str) -> BTreeMap<String, String> {
    let source = file(path);
    let definition = Regex::new(r"(?m)^#let ([a-z-]+)\((.*?)\) = ").unwrap();
    let all = definition.captures_iter(&source);
    all.map(|hit| (hit[1].to_owned(), hit[2].to_owned())).collect()
}

/// Every part that the guide lists exists with these parameters, and every part that a kind of the
/// program uses is listed.
#[test]
fn the_guide_has_every_part_of_the_library() {
    let guide = file("docs/templates.md");
    let listed = first_column(section(&guide, "Parts of the library"));
    let mut library = functions("templates/lib/notice.typ");
    library.extend(functions("templates/lib/parts.typ"));
    let forms = functions("templates/lib/form.typ");
    assert!(library.len() > 60);
    let call = Regex::new(r"^([a-z-]+)\((.*)\)$").unwrap();
    let mut names = BTreeSet::new();
    for row in &listed {
        let Some(hit) = call.captures(row) else {
            assert!(
                forms.contains_key(row) || library.contains_key(row) || !row.ends_with(')'),
                "the library has no `{row}`"
            );
            continue;
        };
        let (name, parameters) = (&hit[1], &hit[2]);
        let defined = library.get(name).or_else(|| forms.get(name));
        assert_eq!(defined.map(String::as_str), Some(parameters), "docs/templates.md: {name}");
        names.insert(name.to_owned());
    }
    let used = Regex::new(r"\b([a-z][a-z-]*)\(").unwrap();
    let definition = Regex::new(r"#let ([a-z-]+)").unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")).unwrap() {
        let path = entry.unwrap().path();
        let Ok(template) = fs::read_to_string(&path) else { continue };
        if template.contains("lib/form.typ") {
            continue;
        }
        let own: BTreeSet<&str> =
            definition.captures_iter(&template).map(|hit| hit.get(1).unwrap().as_str()).collect();
        for hit in used.captures_iter(&template) {
            let name = &hit[1];
            assert!(
                own.contains(name) || !library.contains_key(name) || names.contains(name),
                "{} uses `{name}`, which docs/templates.md does not list",
                path.display()
            );
        }
    }
}
