//! The manuals agree with the program: fields, rules, names of pages, functions of templates. Their
//! examples work.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use oshirase::house::{DESK_FIELDS, HouseFile};
use oshirase::incident::Incident;
use oshirase::locale::moment::Shape;
use oshirase::message::Language;
use oshirase::source::{Definitions, Read};
use oshirase::typeset::RelayedPdf;
use oshirase::{Options, Project};
use regex::Regex;

use crate::common::{Case, examples, incidents, oshirase};

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
fn the_manuals_have_every_rule() {
    for (path, heading, language) in [
        ("docs/incident-file.md", "Rules", Language::English),
        ("docs/ja/incident-file.md", "規則", Language::Japanese),
    ] {
        let manual = file(path);
        let manual = section(&manual, heading);
        for rule in oshirase::rule::Rule::ALL {
            let row = format!("| `{}` | ", rule.id());
            let row = manual.lines().find(|line| line.starts_with(&row));
            let row = row.unwrap_or_else(|| panic!("{path} has no row for {}", rule.id()));
            let explanation = rule.explanation().text(language);
            assert!(
                row.contains(&explanation),
                "{}: {path} says {row}, the program {explanation}",
                rule.id(),
            );
        }
    }
}

/// The rows below a heading of level 3 of a manual, by their first code.
fn rows<'a>(manual: &'a str, heading: &str) -> BTreeMap<&'a str, &'a str> {
    let section = manual.split(&format!("\n### {heading}\n")).nth(1);
    let section = section.unwrap_or_else(|| panic!("the manual has no section {heading}"));
    let section = section.split("\n#").next().unwrap();
    let row = |line: &'a str| Some((line.strip_prefix("| `")?.split_once('`')?.0, line));
    section.lines().filter_map(row).collect()
}

fn names(names: impl Iterator<Item = impl ToString>) -> BTreeSet<String> {
    names.map(|name| name.to_string()).collect()
}

#[test]
fn the_manuals_have_every_field_of_a_house() {
    let mut definitions = Definitions::new();
    HouseFile::schema(&mut definitions);
    assert!(definitions.len() > 3);
    let manual = file("docs/house.md");
    for (record, schema) in &definitions {
        let rows = rows(&manual, record);
        let fields = schema["properties"].as_object().unwrap();
        assert_eq!(names(rows.keys()), names(fields.keys()), "{record}");
        for (field, shape) in fields {
            let sentence = shape["description"].as_str().unwrap().replace("\n ", " ");
            assert!(rows[field.as_str()].contains(&sentence), "{record}.{field}: {sentence}");
        }
    }
}

/// The strings between two places of a source file.
pub(crate) fn strings(path: &str, from: &str, to: &str) -> Vec<String> {
    let source = file(path);
    let part = source.split_once(from).unwrap_or_else(|| panic!("{path}: {from}")).1;
    let part = part.split_once(to).unwrap_or_else(|| panic!("{path}: {to}")).0;
    let string = Regex::new("\"([^\"]+)\"").unwrap();
    string.captures_iter(part).map(|hit| hit[1].to_owned()).collect()
}

/// Parts, lists, options, forms of dates and fields of desks that pages can name.
#[test]
fn the_manuals_have_every_name_of_a_page() {
    let choice = "src/writing/choice.rs";
    let pieces = strings("src/writing/names.rs", "const PIECES", "];");
    let facts = strings("src/writing/names/list.rs", "\nlists! {", "\n}");
    let mut options = strings(choice, "const CHOICES", "];");
    options.extend(strings(choice, "let known = [", "];"));
    assert!(pieces.len() > 20 && facts.len() > 10 && options.len() > 10);
    let manual = file("docs/pages.md");
    for piece in pieces {
        assert!(section(&manual, "Parts").contains(&format!("`{{{piece}}}`")), "{piece}");
    }
    for fact in facts {
        assert!(section(&manual, "Lists").contains(&format!("`{fact}`")), "{fact}");
    }
    for option in options {
        assert!(manual.contains(&format!("`{option}=")), "{option}");
    }
    for shape in Shape::ALL {
        let shape = format!("`{shape}`");
        assert!(section(&manual, "Dates and times").contains(&shape), "{shape}");
    }
    for field in DESK_FIELDS {
        assert!(manual.contains(&format!("`{field}`")), "{field}");
    }
}

/// The blocks of code of a manual in a language.
fn code<'a>(manual: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("\n```{language}\n");
    manual.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

/// The incident of the manuals, with its files.
fn own_page() -> Case {
    let mut case = Case::new(&file("docs/own-page/incident.yaml"));
    for name in ["notice.ja.md", "notice.en.md", "house.yaml"] {
        case = case.file(name, file(&format!("docs/own-page/{name}")));
    }
    case
}

#[test]
fn the_notice_of_the_manual_is_right() {
    own_page().check().exits(0);
}

/// Every page of the manuals, and every part of one, is the body of a notice without an error.
#[test]
fn the_pages_of_the_manuals_are_right() {
    let letters = Regex::new(r"[\p{Hiragana}\p{Katakana}\p{Han}]").unwrap();
    let mark = Regex::new(r"(?m)^(?:## )?ja: ").unwrap();
    let mut case = own_page();
    let mut incident = case.read("incident.yaml");
    for path in [
        "README.md",
        "docs/ja/README.md",
        "docs/pages.md",
        "docs/ja/pages.md",
        "docs/house.md",
        "docs/ja/house.md",
    ] {
        let manual = file(path);
        let pages = code(&manual, "markdown");
        assert!(!pages.is_empty(), "{path}");
        for (index, page) in pages.iter().enumerate() {
            let name = format!("{}-{index}", path.to_lowercase().replace(['/', '.'], "-"));
            let languages = match (mark.is_match(page), letters.is_match(page)) {
                (true, _) => "ja, en",
                (false, true) => "ja",
                (false, false) => "en",
            };
            let is_whole = page.lines().any(|line| line.starts_with("# "));
            let title = if is_whole { "" } else { "# {title}\n\n" };
            case = case.file(&format!("{name}.md"), format!("{title}{page}"));
            incident += &format!(
                "  - {{ id: {name}, kind: website-notice, issuer: kamome, date: 2026-09-09, \
                 languages: [{languages}], title: {{ ja: お知らせ, en: Notice }}, \
                 contact: [orders, press], body: {name}.md }}\n"
            );
        }
    }
    case.file("incident.yaml", incident).check().exits(0);
}

#[test]
fn the_houses_of_the_manuals_are_right() {
    for path in ["docs/house.md", "docs/ja/house.md"] {
        let manual = file(path);
        let houses = code(&manual, "yaml");
        assert!(houses.len() > 4, "{path}");
        for house in houses {
            let image = file("docs/letterhead/logo.svg");
            let case = own_page().file("house.yaml", house);
            case.file("logo.svg", &image).file("seal.svg", &image).check().exits(0);
        }
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
    assert!(!defined.is_empty());
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
                other => parameters.push(match other.strip_prefix("#[named] ") {
                    Some(named) => format!("{}: …", named.replace('_', "-")),
                    None => other.replace('_', "-"),
                }),
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
    let listed = first_column(section(&guide, "The data of a notice"));
    let mut fields = BTreeSet::new();
    for path in examples().into_iter().chain(incidents("tests/forms")) {
        let project = Project::open(&path, Options::default()).unwrap();
        for notice in project.notices() {
            let pdf = notice.relayed.as_ref();
            let pdf = pdf.map(|_| RelayedPdf { file: "relayed.pdf".to_owned(), bytes: 0 });
            let data = project.typesetter().set(notice, "ja", pdf).data(true).unwrap();
            fields.extend(data.as_object().unwrap().keys().cloned());
        }
    }
    assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), fields);
}

/// The fields of the front matter of a kind.
#[test]
fn the_guide_has_every_field_of_a_kind() {
    let source = file("src/notice/kind.rs");
    let record = source.split_once("pub struct Kind {").unwrap().1.split_once("\n}").unwrap().0;
    let field = Regex::new(r"(#\[serde\(skip\)\]\s+)?pub (\w+):").unwrap();
    let fields = field.captures_iter(record).filter(|hit| hit.get(1).is_none());
    let fields: BTreeSet<String> = fields.map(|hit| hit[2].replace('_', "-")).collect();
    assert!(fields.len() > 10);
    let guide = file("docs/templates.md");
    let table =
        guide.split_once("\nThe front matter:\n\n").unwrap().1.split("\n\n").next().unwrap();
    assert_eq!(first_column(table).into_iter().collect::<BTreeSet<_>>(), fields);
}

/// The functions that a file of the library defines, with their parameters.
fn functions(path: &str) -> BTreeMap<String, String> {
    let source = file(path);
    let definition = Regex::new(r"(?m)^#let ([a-z-]+)\((.*?)\) = ").unwrap();
    let all = definition.captures_iter(&source);
    all.map(|hit| (hit[1].to_owned(), hit[2].to_owned())).collect()
}

/// Every part that the guide lists exists with these parameters, and every part that its examples
/// and the templates of the program import is listed.
#[test]
fn the_guide_has_every_part_of_the_library() {
    let guide = file("docs/templates.md");
    let listed = first_column(section(&guide, "Parts of the library"));
    let mut library = functions("templates/lib/body.typ");
    library.extend(functions("templates/lib/form.typ"));
    assert!(library.len() > 20);
    let call = Regex::new(r"^([a-z-]+)\((.*)\)$").unwrap();
    let mut names = BTreeSet::new();
    for row in &listed {
        let hit = call.captures(row).unwrap_or_else(|| panic!("docs/templates.md: {row}"));
        let defined = library.get(&hit[1]).map(String::as_str);
        assert_eq!(defined, Some(&hit[2]), "docs/templates.md: {row}");
        names.insert(hit[1].to_owned());
    }
    let import = Regex::new(r#"#import "lib/\w+\.typ": ([a-z, -]+)"#).unwrap();
    for hit in import.captures_iter(&guide) {
        for name in hit[1].split(", ") {
            assert!(names.contains(name), "docs/templates.md does not list `{name}`");
        }
    }
    let form = Regex::new(r"\b([a-z][a-z-]*)\(").unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "typ") {
            continue;
        }
        let template = fs::read_to_string(&path).unwrap();
        for hit in form.captures_iter(&template) {
            let is_listed = !library.contains_key(&hit[1]) || names.contains(&hit[1]);
            assert!(is_listed, "{} uses `{}`", path.display(), &hit[1]);
        }
    }
}

/// The overlay of the guide builds, and the guide shows its kind as it is.
#[test]
fn the_overlay_of_the_guide_is_right() {
    oshirase(&["check", "docs/letterhead/incident.yaml"]).exits(0);
    let guide = file("docs/templates.md");
    let kind = file("docs/letterhead/templates/status-update.md");
    assert!(code(&guide, "markdown").contains(&kind.as_str()), "docs/templates.md shows the kind");
    let template = code(&guide, "typ")[0];
    let mut case = Case::copy("docs/letterhead/incident.yaml");
    for name in [
        "house.yaml",
        "logo.svg",
        "templates/status-update.md",
        "locales/ja/status-update.ftl",
        "locales/en/status-update.ftl",
    ] {
        case = case.file(name, file(&format!("docs/letterhead/{name}")));
    }
    let case = case.file("templates/status-update.typ", template);
    case.build("--notice status --lang en --format txt").exits(0);
    assert!(case.read("out/status.en.txt").contains("YMB-2026-003"));
}
