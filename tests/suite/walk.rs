//! The walk from a Word file to notices works exactly as it is printed, in both languages.

use std::fs;
use std::path::Path;

use crate::common::Case;

/// The blocks of code of a page: what stands behind the fence, and the text.
fn blocks(page: &str) -> Vec<(&str, &str)> {
    let fenced = page.split("\n```").skip(1).step_by(2);
    fenced.map(|block| block.split_once('\n').unwrap()).collect()
}

/// The file with lines replaced: behind `-` those that go, behind `+` those that come.
fn edited(mut text: String, diff: &str) -> String {
    let lines: Vec<&str> = diff.lines().collect();
    for change in
        lines.chunk_by(|before, after| !(before.starts_with('+') && after.starts_with('-')))
    {
        let of = |sign| {
            let lines = change.iter().filter_map(|line| line.strip_prefix(sign));
            lines.collect::<Vec<_>>().join("\n")
        };
        assert_eq!(text.matches(&of('-')).count(), 1, "{}", of('-'));
        text = text.replace(&of('-'), &of('+'));
    }
    text
}

/// The lines of a text that are not empty, without indents.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_walk_works_as_it_is_printed() {
    for (path, language) in [("docs/from-word.md", "en"), ("docs/ja/from-word.md", "ja")] {
        let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        let mut case = Case::new("");
        let mut word = "";
        for (info, text) in blocks(&page) {
            let (kind, file) = info.split_once(' ').unwrap_or((info, ""));
            let so_far = fs::read_to_string(case.path(file)).unwrap_or_default();
            case = match kind {
                "text" => {
                    word = text;
                    case
                }
                "console" => {
                    let (command, printed) = text.split_once('\n').unwrap();
                    let run = case.run(command.strip_prefix("$ oshirase ").unwrap());
                    assert_eq!((run.stderr + &run.stdout).trim_end(), printed, "{path}: {command}");
                    case
                }
                "diff" => case.file(file, edited(so_far, text)),
                // The parts of a file have an empty line between them.
                _ if file.is_empty() => case,
                _ if so_far.is_empty() => case.file(file, format!("{text}\n")),
                _ => case.file(file, format!("{so_far}\n{text}\n")),
            };
        }
        let built = case.read(&format!("out/guests-notice.{language}.txt"));
        assert_eq!(lines(&built)[1..], lines(word), "{path}: the text is the one in Word");
        let changed = case.edit("persons: 238", "persons: 241");
        changed.build("--format txt").exits(0);
        let built = changed.read(&format!("out/guests-notice.{language}.txt"));
        assert_eq!((built.matches("241").count(), built.matches("238").count()), (2, 0), "{path}");
        let stronger = changed.edit("strength: possible", "strength: confirmed");
        stronger.check().fails_with("own-words", "viewed");
    }
}
