//! The manuals in Japanese miss nothing: each page has the sections, blocks of code, tables, links
//! and names of its page in English, in the same order.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use regex::Regex;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The pages in English that have a page in Japanese.
const TRANSLATED: [&str; 11] = [
    "README.md",
    "docs/deadlines.md",
    "docs/from-word.md",
    "docs/house.md",
    "docs/incident-file.md",
    "docs/kinds.md",
    "docs/letters.md",
    "docs/letters-output.md",
    "docs/pages.md",
    "docs/reliability.md",
    "docs/studio.md",
];

/// The folder of the pages in Japanese.
const JAPANESE: &str = "docs/ja";

/// The page in Japanese of a page in English.
fn japanese(english: &str) -> String {
    format!("{JAPANESE}/{}", english.rsplit('/').next().unwrap())
}

/// The page in English of a page in either language, if it is translated.
fn english(path: &str) -> Option<&'static str> {
    TRANSLATED.into_iter().find(|english| *english == path || japanese(english) == path)
}

/// What a section has besides prose.
struct Section {
    title: String,
    level: HeadingLevel,
    /// The language of each block of code and its text; of prose, the language alone.
    code: Vec<(String, String)>,
    /// The rows and columns of each table.
    tables: Vec<(usize, usize)>,
    /// The links and the pictures, as they are written.
    links: Vec<String>,
    /// The names of fields, words, commands and files.
    names: BTreeSet<String>,
}

/// A comment in a block of code.
static COMMENT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?m)[ \t]*(?:^|[ \t])# .*$").unwrap());

/// The key of a line of YAML, with the line end before it.
static KEY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\n?(?m:^)[ -]*[a-z-]+:").unwrap());

/// A name that is a whole piece of code.
static NAME: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[a-z0-9][a-z0-9=._/~-]*$").unwrap());

/// A name in braces.
static REFERENCE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\{[a-z][a-z0-9 =._-]*\}").unwrap());

/// A block of code without what differs between languages: prose, comments, the texts of facts and
/// what the program prints.
fn bare(language: &str, text: &str) -> String {
    let (language, file) = language.split_once(' ').unwrap_or((language, ""));
    match language {
        "markdown" | "text" | "diff" => String::new(),
        "console" => text.lines().filter(|line| line.starts_with("$ ")).collect(),
        "yaml" if !file.is_empty() => KEY.find_iter(text).map(|key| key.as_str()).collect(),
        _ => COMMENT.replace_all(text, "").into_owned(),
    }
}

/// The names in a piece of code: those that it refers to in braces, or itself if it is one.
fn names(code: &str) -> Vec<String> {
    if NAME.is_match(code) {
        return vec![code.to_owned()];
    }
    REFERENCE.find_iter(code).map(|hit| hit.as_str().to_owned()).collect()
}

/// The sections of a page.
fn sections(path: &str) -> Vec<Section> {
    let text = fs::read_to_string(Path::new(ROOT).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut sections: Vec<Section> = Vec::new();
    let mut in_heading = false;
    let mut in_code = false;
    for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
        if let Event::Start(Tag::Heading { level, .. }) = &event {
            in_heading = true;
            sections.push(Section {
                title: String::new(),
                level: *level,
                code: Vec::new(),
                tables: Vec::new(),
                links: Vec::new(),
                names: BTreeSet::new(),
            });
        }
        let section = sections.last_mut().unwrap_or_else(|| panic!("{path} begins with a heading"));
        match event {
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::CodeBlock(kind)) => {
                in_code = true;
                let language = match kind {
                    CodeBlockKind::Fenced(language) => language.into_string(),
                    CodeBlockKind::Indented => panic!("{path}: a block of code has no fence"),
                };
                section.code.push((language, String::new()));
            }
            Event::End(TagEnd::CodeBlock) => {
                in_code = false;
                let (language, text) = section.code.last_mut().unwrap();
                *text = bare(language, text);
            }
            Event::Start(Tag::Table(columns)) => section.tables.push((0, columns.len())),
            Event::Start(Tag::TableRow) => section.tables.last_mut().unwrap().0 += 1,
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                section.links.push(dest_url.into_string());
            }
            Event::Text(words) if in_code => section.code.last_mut().unwrap().1 += &words,
            Event::Text(words) if in_heading => section.title += &words,
            Event::Code(code) => {
                section.names.extend(names(&code));
                if in_heading {
                    section.title += &code;
                }
            }
            _ => {}
        }
    }
    sections
}

/// The anchor of a heading, as GitHub makes it.
fn anchor(title: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    title.to_lowercase().chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// The anchors of the headings of pages, by page.
type Anchors = BTreeMap<String, Vec<String>>;

/// Where a link on a page leads, in words that are the same for both languages: the file in English,
/// and of a heading its number.
fn target(page: &str, link: &str, anchors: &mut Anchors) -> String {
    if link.contains(':') {
        return link.to_owned();
    }
    let (file, heading) = link.split_once('#').map_or((link, None), |(file, to)| (file, Some(to)));
    let mut parts: Vec<&str> = page.split('/').collect();
    if !file.is_empty() {
        parts.pop();
    }
    for part in file.split('/').filter(|part| !part.is_empty()) {
        match part {
            ".." => drop(parts.pop().unwrap_or_else(|| panic!("{page}: {link}"))),
            part => parts.push(part),
        }
    }
    let file = parts.join("/");
    assert!(Path::new(ROOT).join(&file).exists(), "{page}: {link} leads nowhere");
    let number = heading.map(|heading| {
        let all = anchors.entry(file.clone()).or_insert_with(|| {
            sections(&file).iter().map(|section| anchor(&section.title)).collect()
        });
        let found = all.iter().position(|anchor| anchor == heading);
        found.unwrap_or_else(|| panic!("{page}: {link} leads to no heading"))
    });
    let file = english(&file).unwrap_or(&file);
    number.map_or_else(|| file.to_owned(), |number| format!("{file}, heading {number}"))
}

/// Where the links of a section lead, sorted: sentences may name them in another order.
fn targets(page: &str, section: &Section, anchors: &mut Anchors) -> Vec<String> {
    let links = section.links.iter();
    let mut targets: Vec<String> = links.map(|link| target(page, link, anchors)).collect();
    targets.sort();
    targets
}

#[test]
fn the_manuals_in_japanese_miss_nothing() {
    let mut faults = Vec::new();
    let mut anchors = Anchors::new();
    for page in TRANSLATED {
        let other = japanese(page);
        let (ours, theirs) = (sections(page), sections(&other));
        let levels = |all: &[Section]| all.iter().map(|section| section.level).collect::<Vec<_>>();
        if levels(&ours) != levels(&theirs) {
            let titles = |all: &[Section]| {
                all.iter().map(|one| format!("{} {}\n", one.level, one.title)).collect::<String>()
            };
            faults.push(format!("{other}: headings\n{}\n{}", titles(&ours), titles(&theirs)));
            continue;
        }
        for (our, their) in ours.iter().zip(&theirs) {
            let place = format!("{other}: {}", their.title);
            let mut compare =
                |what: &str, our: &dyn std::fmt::Debug, their: &dyn std::fmt::Debug| {
                    let (our, their) = (format!("{our:#?}"), format!("{their:#?}"));
                    if our != their {
                        faults.push(format!("{place}: {what}\nEnglish {our}\nJapanese {their}"));
                    }
                };
            compare("code", &our.code, &their.code);
            compare("tables", &our.tables, &their.tables);
            let links = targets(page, our, &mut anchors);
            compare("links", &links, &targets(&other, their, &mut anchors));
            let missing = our.names.symmetric_difference(&their.names).collect::<Vec<_>>();
            compare("names in one language only", &Vec::<&String>::new(), &missing);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn every_manual_in_japanese_has_one_in_english() {
    let files = fs::read_dir(Path::new(ROOT).join(JAPANESE)).unwrap();
    let found: BTreeSet<String> = files
        .map(|file| format!("{JAPANESE}/{}", file.unwrap().file_name().into_string().unwrap()))
        .collect();
    assert_eq!(found, TRANSLATED.map(japanese).into_iter().collect());
}
