//! The manual says of every field what the program says.

use std::fs;

use oshirase::incident::Incident;
use oshirase::source::{Definitions, Read};

#[test]
fn the_manual_has_every_field() {
    let manual =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/incident-file.md")).unwrap();
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
    let manual =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/incident-file.md")).unwrap();
    for rule in oshirase::rule::Rule::ALL {
        assert!(
            manual.contains(&format!("`{}`", rule.id())),
            "the manual does not name {}",
            rule.id()
        );
    }
}
