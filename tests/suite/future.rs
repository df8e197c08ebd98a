//! No notice knows what became known after its date.

use oshirase::incident::Incident;
use oshirase::notice::{Kind, Kinds, Notice};
use oshirase::source::{Format, Source};
use proptest::prelude::*;

/// One fact in each list, with a mark in it, and the day it became known.
fn fact(list: &str, mark: &str, day: u32, id: Option<&str>) -> String {
    let known = format!("known: 2026-06-{day:02}");
    let id = id.map_or(String::new(), |id| format!("id: {id}, "));
    let rest = match list {
        "timeline" => format!("at: 2026-06-30, what: {mark}"),
        "findings" => format!("topic: damage, text: {mark}"),
        "affected" => format!("whom: {mark}, persons: 1"),
        "claims" => format!("strength: possible, of: {mark}"),
        "consequences" => format!("existence: possible, text: {mark}"),
        "impacts" => format!("on: results, text: {mark}"),
        "measures" => format!("title: {mark}"),
        "responses" => format!("to: public, status: planned, text: {mark}"),
        "reports" => format!("to: {mark}, at: 2026-06-30"),
        "assessments" => format!("law: gdpr, since: 2026-06-01, delay: {mark}"),
        "outstanding" => "matter: cause, status: unknown".to_owned(),
        "questions" => format!("question: {mark}, answer: x"),
        _ => format!("text: {mark}"),
    };
    format!("  - {{ {id}by: a, {known}, {rest} }}\n")
}

const LISTS: [&str; 17] = [
    "summary",
    "timeline",
    "findings",
    "affected",
    "claims",
    "consequences",
    "impacts",
    "causes",
    "measures",
    "requests",
    "responses",
    "reports",
    "resumption",
    "assessments",
    "outstanding",
    "remarks",
    "questions",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// No notice contains a fact from after its date, nor one that was replaced by then.
    #[test]
    fn no_notice_knows_the_future(
        facts in proptest::collection::vec((0..LISTS.len(), 1..29u32, proptest::option::of(0..4u32)), 1..40),
        date in 1..29u32,
    ) {
        let mut file = String::from(
            "incident: { id: x, name: n, type: other, discovered: 2026-06-01, occurred: 2025-12-31, occurred-known: 2026-06-15 }\n\
             organisations: { a: { name: A, role: operator } }\n\
             malware: [{ by: a, text: early-mark }, { by: a, known: 2026-06-15, text: program-mark }]\n",
        );
        let mut expected = Vec::new();
        for (index, list) in LISTS.iter().enumerate() {
            let here: Vec<_> = facts.iter().enumerate().filter(|(_, fact)| fact.0 == index).collect();
            if here.is_empty() {
                continue;
            }
            file.push_str(&format!("{list}:\n"));
            for (number, (_, day, id)) in &here {
                let name = id.map(|id| format!("{list}-{id}"));
                file.push_str(&fact(list, &format!("mark-{number}-end"), *day, name.as_deref()));
                let replaced = id.is_some() && here.iter().any(|(other, (_, later, same))| {
                    same == id && *later <= date && (later, other) > (day, number)
                });
                expected.push((*list, *number, *day <= date && !replaced));
            }
        }
        file.push_str(&format!(
            "notices:\n  - {{ id: n, kind: k, issuer: a, date: 2026-06-{date:02}, title: t }}\n"
        ));
        let source = Source::new("x.yaml", file.as_bytes(), Format::Yaml).unwrap();
        let (incident, found) = source.read::<Incident>(&["en".to_owned()]);
        let incident = incident.unwrap_or_else(|| panic!("{found:?}\n{file}"));
        let kind = serde_json::json!({ "audience": "internal", "facts": "all", "calendar": "gregorian" });
        let kind: Kind = serde_json::from_value(kind).unwrap();
        let kinds = Kinds::from([("k".to_owned(), kind)]);
        let notice = Notice::new(&incident, 0, &kinds, None).unwrap();
        let data = serde_json::Value::Object(notice.record("en")).to_string();
        for (list, number, there) in expected {
            // An outstanding matter has no words of its own.
            if list != "outstanding" {
                prop_assert_eq!(data.contains(&format!("mark-{number}-end")), there, "{}\n{}", file, data);
            }
        }
        prop_assert_eq!(data.contains("program-mark"), date >= 15);
        prop_assert_eq!(data.contains("early-mark"), date < 15);
        prop_assert_eq!(data.contains("2025-12-31"), date >= 15);
    }
}
