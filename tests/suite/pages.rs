//! What a page makes of its names: the pages of `tests/pages/words.tsv`.

use std::fs;
use std::path::Path;

use oshirase::project::{Format, Selection};
use oshirase::{Options, Project};

use crate::common::Case;

const PAGES: &str = include_str!("../pages/words.tsv");

/// The text of the incident of `tests/pages` with such a page.
fn text(page: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let incident = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/incident.yaml");
    fs::copy(incident, folder.path().join("incident.yaml")).unwrap();
    fs::write(folder.path().join("page.md"), format!("# {{title}}\n{page}\n")).unwrap();
    let project = Project::open(folder.path().join("incident.yaml"), Options::default())
        .unwrap_or_else(|error| panic!("{page}: {error}"));
    let selection = Selection { formats: vec![Format::Txt], ..Selection::default() };
    let documents = project.documents(&selection);
    let documents = documents.unwrap_or_else(|error| panic!("{page}: {error}"));
    documents.into_iter().map(|document| String::from_utf8(document.bytes).unwrap()).collect()
}

#[test]
fn pages_have_the_words_of_their_names() {
    let mut wrong = Vec::new();
    for row in PAGES.lines().filter(|row| !row.starts_with("# ")) {
        let (page, words) = row.split_once('\t').unwrap_or_else(|| panic!("{row}: two columns"));
        let text = text(&page.replace("\\n", "\n"));
        let (_, below) = text.split_once("調査報告書\n\n").unwrap_or_else(|| panic!("{text}"));
        let lines: Vec<&str> = below.lines().filter(|line| !line.is_empty()).collect();
        let printed = lines.join("\\n");
        if printed != words {
            wrong.push(format!("{page}\n  expected {words}\n  printed  {printed}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A footnote of a text has lists with their numbers, and tables.
#[test]
fn footnotes_have_lists_and_tables() {
    let note = "注[^1]。\\n\\n[^1]: 次のとおり。\\n\\n    3. 甲\\n    4. 乙\\n\\n    | 項目 | 数 |\\n    | --- | --- |\\n    | 丙 | 二 |\\n";
    let incident = fs::read_to_string("tests/pages/incident.yaml").unwrap();
    let incident =
        incident.replace("text: 公開用の機器から侵入された。", &format!("text: \"{note}\""));
    let case = Case::new(&incident).file("page.md", "# {title}\n{findings}\n");
    case.run("build incident.yaml -o out --format html,pdf").exits(0);
    let html = case.read("out/n.ja.html");
    assert!(
        html.contains("<ol start=\"3\">") && html.contains("<th scope=\"col\">項目</th>"),
        "{html}"
    );
}

/// A notice is not issued before one that its page cites.
#[test]
fn a_page_cites_only_what_is_issued() {
    let incident = fs::read_to_string("tests/pages/incident.yaml").unwrap()
        + "  - { id: next, kind: website-notice, issuer: a, date: 2026-06-11, title: 続報, languages: [ja], contact: desk, body: next.md }\n";
    let case = Case::new(&incident)
        .file("page.md", "# {title}\n{findings}\n")
        .file("next.md", "# {title}\n{n.date}の「{n.title}」に続き、お知らせします。\n");
    case.run("issue incident.yaml next -o out").exits(2).says("refers to `n`, which is a draft");
    case.run("issue incident.yaml n -o out").exits(0);
    case.run("issue incident.yaml next -o out").exits(0);
}
