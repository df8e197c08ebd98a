//! Every rule, as a table. Each file of `tests/rules` is a list of cases:
//!
//! ```yaml
//! --- base
//! incident: { … }
//! --- the name of a case
//! # LINE:COLUMN severity rule: message
//! hosts: { … }
//! ```
//!
//! A case has the expected diagnostics of `check`, followed by the fields of an incident
//! file. The base is added after them, except the fields that the case has itself, so that lines
//! count from the first of the case. `--- whole: NAME` and `--- toml: NAME` get nothing added.
//! `UPDATE=1 cargo test rules` writes the findings anew.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use crate::common::Case;

const MARK: &str = "--- ";

#[test]
fn rules() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rules");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut wrong = String::new();
    let mut seen = BTreeSet::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let (base, cases) = sections(&text);
        let mut updated = format!("{MARK}base\n{base}");
        for (name, body) in cases {
            let expected: Vec<&str> = body
                .lines()
                .take_while(|line| line.starts_with("# "))
                .map(|line| &line[2..])
                .collect();
            let own: String =
                body.lines().skip(expected.len()).map(|line| format!("{line}\n")).collect();
            let is_alone = ["whole: ", "toml: "].iter().any(|mark| name.starts_with(mark));
            let found = findings(name, &if is_alone { own.clone() } else { joined(&own, base) });
            seen.extend(
                found.iter().filter_map(|line| {
                    Some(line.split(' ').nth(2)?.trim_end_matches(':').to_owned())
                }),
            );
            if !is_update && found != expected {
                write!(wrong, "\n{name}:\n  expected {expected:#?}\n  found {found:#?}").unwrap();
            }
            writeln!(updated, "{MARK}{name}").unwrap();
            found.iter().for_each(|line| writeln!(updated, "# {line}").unwrap());
            updated.push_str(&own);
        }
        if is_update {
            fs::write(&path, updated).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    for rule in oshirase::rule::Rule::ALL {
        // These rules need other files, such as an overlay; tests of their own show them.
        if !["fluent", "house", "locale-parity", "template", "issued", "include", "locked"]
            .contains(&rule.id())
        {
            assert!(seen.contains(rule.id()), "no case shows the rule {}", rule.id());
        }
    }
}

/// The base of a file, and its cases: each a name and the lines below it.
pub(crate) fn sections(text: &str) -> (&str, Vec<(&str, &str)>) {
    let mut sections = text
        .split(MARK)
        .filter(|section| !section.trim().is_empty())
        .map(|section| section.split_once('\n').unwrap());
    let (name, base) = sections.next().unwrap();
    assert_eq!(name, "base", "a file begins with its base");
    (base, sections.collect())
}

/// The lines of a case, then the fields of the base that the case does not have.
pub(crate) fn joined(own: &str, base: &str) -> String {
    let mut text = own.to_owned();
    let mut is_missing = false;
    for line in base.lines() {
        if !line.starts_with(' ') {
            let (field, _) = line.split_once(':').unwrap();
            let field = format!("{field}:");
            is_missing = !own.lines().any(|line| line.starts_with(&field));
        }
        if is_missing {
            writeln!(text, "{line}").unwrap();
        }
    }
    text
}

/// What `check` reports about a file, one line for each finding.
fn findings(name: &str, source: &str) -> Vec<String> {
    let incident = if name.starts_with("toml: ") { "incident.toml" } else { "incident.yaml" };
    // A byte that an editor would not save is written as \xFF in the table.
    let bytes = source.split("\\xFF").map(str::as_bytes).collect::<Vec<_>>().join(&0xFF);
    let output = Case::named(incident, bytes).run(&format!("check {incident} --format json"));
    let found = output.json();
    let found = found.as_array().unwrap();
    let errors = found.iter().any(|finding| finding["severity"] == "error");
    assert_eq!(output.code, Some(i32::from(errors)), "{name}: exit code");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or("").to_owned();
    let lines = found.iter().map(|finding| {
        let place = &finding["place"];
        format!(
            "{}:{} {} {}: {}",
            place["line"],
            place["column"],
            text(&finding["severity"]),
            text(&finding["rule"]),
            text(&finding["message"]),
        )
    });
    lines.collect()
}
