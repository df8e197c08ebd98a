//! What a page makes of its names: the pages of `tests/pages/words.tsv`.

use std::fs;
use std::path::Path;

use oshirase::project::{Format, Selection};
use oshirase::{Options, Project};

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
