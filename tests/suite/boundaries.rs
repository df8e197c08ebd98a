//! Who may know what: the modules of ARCHITECTURE.md.

use std::fs;
use std::path::{Path, PathBuf};

/// A word that only some modules may use.
const ALLOWED: &[(&str, &[&str])] = &[
    ("typst", &["src/typeset.rs", "src/typeset/"]),
    ("ttf_parser", &["src/typeset/"]),
    ("comemo", &["src/typeset.rs", "src/typeset/"]),
    ("fluent_", &["src/locale.rs", "src/locale/"]),
    ("serde_saphyr", &["src/source/parse.rs"]),
    ("granit_parser", &["src/source/patch/layout.rs"]),
    ("toml_edit", &["src/source/patch/toml.rs", "src/source/patch/toml/"]),
    ("pulldown_cmark", &["src/incident/markdown.rs"]),
    (
        "serde_json",
        &[
            "src/cli.rs",
            "src/cli/",
            "src/deadlines/",
            "src/diagnostic.rs",
            "src/exchange/",
            // The JSON Schemas of the files.
            "src/house.rs",
            "src/house/",
            "src/incident.rs",
            "src/incident/",
            "src/letters/input/lines.rs",
            "src/letters/mapping.rs",
            "src/letters/control.rs",
            "src/locale/words/read.rs",
            "src/source/read.rs",
            "src/notice/issued.rs",
            "src/notice/json.rs",
            "src/project/",
            "src/studio.rs",
            // Its answers to its page.
            "src/studio/",
            "src/typeset.rs",
            "src/typeset/",
        ],
    ),
    ("std::fs", &["src/assets.rs", "src/cli/", "src/letters/staging.rs", "src/project/"]),
    ("codespan", &["src/diagnostic.rs"]),
    ("csaf_version", &["src/exchange/"]),
    ("data_disclosure", &["src/exchange/"]),
    ("VCALENDAR", &["src/exchange/icalendar.rs"]),
    ("rust_xlsxwriter", &["src/review/write.rs", "src/typeset/sheet/write.rs"]),
    ("calamine", &["src/letters/input/workbook.rs", "src/review/read.rs", "src/workbook.rs"]),
    ("encoding_rs", &["src/letters/input/text.rs"]),
    ("rusqlite", &["src/letters/"]),
    ("axum", &["src/studio/server.rs", "src/studio/server/"]),
    ("tokio", &["src/studio/server.rs", "src/studio/server/"]),
    ("notify::", &["src/studio/watch.rs"]),
    ("diffy", &["src/studio/save.rs"]),
    ("zip::", &["src/studio/desk.rs", "src/workbook.rs"]),
    ("clap", &["src/cli.rs", "src/cli/"]),
    ("std::env", &["src/cli.rs", "src/cli/"]),
    ("std::net", &["src/studio/server.rs"]),
    ("SystemTime", &["src/cli.rs"]),
    ("Local::now", &[]),
    ("Utc::now", &[]),
    ("Instant::now", &["src/cli/letters/progress.rs"]),
    ("println!", &[]),
    // The keyword; a policy of a web page may have the word.
    ("unsafe ", &[]),
];

/// Modules that a module must not use, because they are above it.
const ABOVE: &[(&str, &[&str])] = &[
    ("calendar", &["incident", "locale", "regulation", "deadlines", "exchange", "project"]),
    ("locale", &["house", "regulation", "deadlines", "check", "exchange", "project"]),
    ("regulation", &["locale", "deadlines", "check", "exchange", "project"]),
    ("deadlines", &["check", "project"]),
    ("form", &["locale", "deadlines", "check", "typeset", "exchange", "project"]),
    ("page", &["notice", "house", "locale", "writing", "check", "typeset", "project"]),
    ("house", &["writing", "check", "typeset", "exchange", "project"]),
    ("project", &["studio"]),
    ("writing", &["regulation", "deadlines", "check", "typeset", "exchange", "project", "studio"]),
    ("exchange/icalendar", &["incident", "locale", "regulation", "deadlines", "project"]),
];

/// The files of a folder and of those in it.
pub(crate) fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn lines() -> Vec<(String, usize, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    // The page of the studio is in other languages, beside what npm installed for it.
    files.retain(|file| file.extension().is_some_and(|end| end == "rs"));
    assert!(files.len() > 30, "the sources are there");
    let mut lines = Vec::new();
    for file in files {
        let name = file.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).unwrap();
        lines.extend(
            text.lines().enumerate().map(|(i, line)| (name.clone(), i + 1, line.to_owned())),
        );
    }
    lines
}

#[test]
fn modules_use_only_what_they_may() {
    for (file, number, line) in lines() {
        let code = line.split("//").next().unwrap();
        for (word, modules) in ALLOWED {
            let allowed = modules.iter().any(|module| {
                file == *module || (module.ends_with('/') && file.starts_with(module))
            });
            assert!(allowed || !code.contains(word), "{file}:{number} knows of {word}: {line}");
        }
    }
}

#[test]
fn no_module_uses_one_above_it() {
    for (file, number, line) in lines() {
        let code = line.split("//").next().unwrap();
        for (module, above) in ABOVE {
            let rest = file.strip_prefix("src/").and_then(|name| name.strip_prefix(module));
            if !rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/')) {
                continue;
            }
            for other in *above {
                let uses = code.contains(&format!("crate::{other}::"));
                assert!(!uses, "{file}:{number} uses {other}, which is above {module}: {line}");
            }
        }
    }
}

/// A file has one subject, and can be read in one go.
#[test]
fn no_file_is_long() {
    for (file, line, _) in lines() {
        assert!(line <= 400, "{file} has more than 400 lines");
    }
}

#[test]
fn no_sentences_in_rust() {
    for (file, number, line) in lines() {
        let trimmed = line.trim_start();
        // Comments show what a phrase looks like.
        if trimmed.starts_with("//") {
            continue;
        }
        let cjk = line
            .split("//")
            .next()
            .unwrap()
            .chars()
            .find(|c| matches!(u32::from(*c), 0x3040..=0x9FFF));
        assert!(cjk.is_none(), "{file}:{number} has Japanese words: {line}");
    }
}

#[test]
fn no_sentences_in_templates() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"), &mut files);
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "typ")) {
        for (i, line) in fs::read_to_string(file).unwrap().lines().enumerate() {
            let code = line.split("//").next().unwrap();
            let cjk = code.chars().find(|c| matches!(u32::from(*c), 0x3040..=0x9FFF));
            assert!(cjk.is_none(), "{}:{} has Japanese words: {line}", file.display(), i + 1);
        }
    }
}

/// English in Rust that is not said to a user: errors of Typst's functions and of readers of our own
/// files, descriptions of a schema, words that libraries say.
const NOT_SAID: &[(&str, &[&str])] = &[
    ("src/cli/args.rs", &[""]),
    ("src/cli/args/", &[""]),
    ("src/house.rs", &["document::<"]),
    ("src/incident.rs", &["document::<"]),
    ("src/incident/fact.rs", &["description", "Identifier."]),
    ("src/incident/moment/write.rs", &["a moment such as"]),
    ("src/letters/ledger.rs", &["INSERT INTO", "SELECT"]),
    ("src/locale/moment/style.rs", &["is not a date such as"]),
    ("src/notice/issued.rs", &["notices by name", "a notice without"]),
    ("src/source/advice.rs", &["not allowed", "expected", "any token", "numeric character"]),
    ("src/typeset.rs", &["html export is under active development"]),
    ("src/typeset/library.rs", &["arguments", "an integer", "it is used here", "missing folder"]),
    ("src/typeset/spans.rs", &["expected"]),
    ("src/typeset/world.rs", &["maximum grouping depth exceeded"]),
];

#[test]
fn what_the_program_says_is_in_messages() {
    let said = regex::Regex::new("[a-z]{2,},? [a-z]{2,},? [a-z]+").unwrap();
    for (file, number, line) in lines() {
        let code = line.split("// ").next().unwrap();
        let is_known = NOT_SAID.iter().any(|(module, words)| {
            let is_in = file == *module || (module.ends_with('/') && file.starts_with(module));
            is_in && words.iter().any(|word| code.contains(word))
        });
        let is_for_programmers =
            ["///", "expect(", "panic!", "reason = "].iter().any(|word| code.contains(word));
        if !is_known && !is_for_programmers {
            let mut texts = code.split('"').skip(1).step_by(2);
            let found = texts.find(|text| said.is_match(text));
            assert!(found.is_none(), "{file}:{number} says something itself: {line}");
        }
    }
}
