//! What the documents of a file say: the cases of `tests/printed.yaml`, written like those of the
//! rules. Above a case, each comment has words that a document says, or does not say:
//!
//! ```yaml
//! --- the name of a case
//! # ja.txt: words
//! # not en.csv: words
//! ```
//!
//! `\n` is the end of a line.

use std::fs;

use crate::common::Case;
use crate::rules::{joined, sections};

const CASES: &str = include_str!("../printed.yaml");

#[test]
fn documents_say_what_is_expected() {
    let (base, cases) = sections(CASES);
    let mut wrong = Vec::new();
    for (name, body) in cases {
        let expected: Vec<&str> =
            body.lines().take_while(|line| line.starts_with("# ")).map(|line| &line[2..]).collect();
        let own: String =
            body.lines().skip(expected.len()).map(|line| format!("{line}\n")).collect();
        let case = Case::new(&joined(&own, base));
        let run = case.build("");
        if run.code != Some(0) {
            wrong.push(format!("{name}: {}", run.stderr));
            continue;
        }
        for line in expected {
            let (is_there, rest) = match line.strip_prefix("not ") {
                Some(rest) => (false, rest),
                None => (true, line),
            };
            let (end, words) = rest.split_once(": ").unwrap_or_else(|| panic!("{name}: {line}"));
            let documents = fs::read_dir(case.path("out")).unwrap().map(|entry| entry.unwrap());
            let text: String = documents
                .filter(|entry| entry.file_name().to_string_lossy().ends_with(&format!(".{end}")))
                .map(|entry| fs::read_to_string(entry.path()).unwrap())
                .collect();
            assert!(!text.is_empty(), "{name}: no document {end}");
            if text.contains(&words.replace("\\n", "\n")) != is_there {
                wrong.push(format!("{name}: {line}\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
