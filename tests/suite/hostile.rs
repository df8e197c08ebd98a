//! Words of attackers: shown as they are, or refused at their place, and soon.

use oshirase::assets::Assets;
use oshirase::check::Checker;
use oshirase::incident::{Incident, markdown};
use oshirase::message::Language;
use oshirase::page;
use oshirase::source::{Format, Source};
use proptest::prelude::*;

use crate::common::Case;
use crate::fuzz::cases;

fn incident(ja: &str) -> String {
    let quoted = serde_json::Value::from(ja).to_string();
    format!(
        "incident: {{ id: X-1, name: n, type: loss, discovered: 2026-06-01 }}\n\
         organisations: {{ a: {{ name: {quoted}, role: operator, contacts: {{ desk: {{ name: D }} }} }} }}\n\
         summary: [{{ by: a, text: {quoted} }}]\n\
         notices: [{{ id: n, kind: website-notice, issuer: a, date: 2026-06-10, title: {quoted}, contact: desk, languages: [ja] }}]\n"
    )
}

/// Words that a careless program would run, and what of them must be seen.
#[test]
fn what_is_not_markdown_is_shown_as_it_is() {
    let cases = [
        "#panic[x] $x^2$ #import \"x\" @label <label> \\u{41} ~ -- --- 'q' \"q\" ...",
        "= not a heading; / term: not a list; + a",
        "{{ $name }} { {{x}",
        "a & b < c > d &lt; ; -->",
        "'; DROP TABLE x; -- ../../etc/passwd $(id) `id` %s%n",
    ];
    for words in cases {
        let case = Case::new(&incident(words));
        let output = case.build("");
        match output.code {
            Some(0) => {
                let shown = case.read("out/n.ja.txt");
                let title = shown.lines().find(|line| line.contains("お知らせ")).unwrap();
                assert!(title.contains(words), "{words}: {title}");
                let html = case.read("out/n.ja.html");
                assert!(!html.contains("<script"), "{html}");
            }
            _ => drop(output.exits(1).says("incident.yaml:3:")),
        }
    }
}

#[test]
fn what_is_dangerous_is_refused_at_its_place() {
    for words in [
        "<script>alert(1)</script>",
        "a\u{202E}b",
        "a\u{0}b",
        "[x](javascript:alert(1))",
        "![x](file:///etc/passwd)",
        "\u{E000}",
    ] {
        Case::new(&incident(words)).check().exits(1).says("incident.yaml:");
    }
}

#[test]
fn a_word_that_fits_no_page_is_refused() {
    let case = Case::new(&incident(&"W".repeat(59))).edit("[ja]", "[en]");
    case.check().exits(1).says("does not fit on the page");
}

/// Sizes that a reader could choke on: without its limits, none of these would ever end.
#[test]
fn large_input_is_answered() {
    let languages = ["ja".to_owned(), "en".to_owned()];
    let base = "incident: { id: X-1, name: n, type: loss, discovered: 2026-06-01 }\norganisations: { a: { name: A, role: operator } }\n";
    let events: String = (0..10_000)
        .map(|i| format!("  - {{ at: 2026-06-01, by: a, what: event {i} }}\n"))
        .collect();
    let cases = [
        ("10,000 events", format!("{base}timeline:\n{events}"), true),
        ("20 MB", format!("{base}# {}\n", "x".repeat(20_000_000)), false),
        ("deep", format!("{base}hosts: {}{}\n", "[".repeat(100_000), "]".repeat(100_000)), false),
        ("an alias of itself", "a: &a [*a]\n".to_owned(), false),
        (
            "quadratic emphasis",
            format!("{base}summary: [{{ by: a, text: \"{}\" }}]\n", "*a_ ".repeat(20_000)),
            true,
        ),
        (
            "unknown fields",
            base.to_owned() + &(0..20_000).map(|i| format!("k{i}: 1\n")).collect::<String>(),
            true,
        ),
    ];
    let checker = Checker::new(&Assets::default(), &[]).unwrap();
    for (name, text, well_formed) in cases {
        let source = Source::new("incident.yaml", text.as_bytes(), Format::Yaml);
        assert_eq!(
            source.is_ok(),
            well_formed,
            "{name}: {:?}",
            source.err().map(|report| report.to_string())
        );
        if let Ok(source) = source {
            let (incident, findings) = source.read::<Incident>(&languages);
            if let Some(incident) = incident {
                drop(checker.facts(&incident));
            } else {
                assert!(!findings.is_empty());
            }
        }
    }
}

/// Few bytes that would become many words, cells or marks are refused at their field.
#[test]
fn what_grows_is_refused_at_its_field() {
    let table = format!("|{}\n|{}\n{}", "a|".repeat(512), "-|".repeat(512), "|a|\n".repeat(512));
    let notes = format!("{}\n\n[^a]: {}", "x[^a]".repeat(200), "word ".repeat(4000));
    let cases = [
        (table, "markdown", "far more columns"),
        (notes, "markdown", "referred to too often"),
        (format!("e{}", "\u{301}".repeat(31)), "character", "more than 30 marks"),
        ("word ".repeat(200_001), "notice", "bytes of text"),
        ("{incident.discovered} ".repeat(401), "notice", "400 references at most"),
        ("6月1日、".repeat(401), "notice", "400 dates and numbers at most"),
        ("*a* ".repeat(2001), "markdown", "4000 pieces at most"),
        ("x".repeat(64 * 1024), "markdown", "4000 pieces at most"),
    ];
    for (text, rule, words) in cases {
        let quoted = serde_json::Value::from(text).to_string();
        let case =
            Case::new(&incident("short")).edit("text: \"short\"", &format!("text: {quoted}"));
        case.check().fails_with(rule, words).says("incident.yaml:3:");
    }
}

/// Lines without end, in one paragraph, and changed events in one notice.
#[test]
fn many_lines_are_set() {
    let lines = "当社は{incident.discovered}に調査し、\\\n".repeat(300) + "終わり。";
    let text = format!("text: {}", serde_json::Value::from(lines));
    Case::new(&incident("short")).edit("text: \"short\"", &text).check().exits(0);
    let mut text = incident("short").replace("notices: [{", "notices:\n  - {");
    text = text.replace("[ja] }]", "[ja] }");
    text.push_str("  - { id: m, kind: website-notice, issuer: a, date: 2026-06-20, title: t, contact: desk, languages: [ja], number: 2, follows: n, changes: true }\ntimeline:\n");
    for (known, what) in [("2026-06-02", "前"), ("2026-06-12", "後")] {
        for id in 0..600 {
            text.push_str(&format!(
                "  - {{ id: e{id}, by: a, at: 2026-06-01T09:00, known: {known}, what: {what}{id}件 }}\n"
            ));
        }
    }
    Case::new(&text).check().exits(0);
}

/// Letters with a mark or a variant have several characters, also where a title is measured.
#[test]
fn letters_of_several_characters_are_set() {
    for title in ["葛\u{E0100}城市からのお知らせ", "お\u{301}知らせ"] {
        Case::new(&incident(title)).run("build incident.yaml -o out").exits(0);
    }
}

/// Notices that state the changes since the one before are made once each, not again for all that
/// follow.
#[test]
fn a_long_series_is_answered() {
    let mut text = incident("short");
    for number in 2..=60 {
        let before = if number == 2 { "n".to_owned() } else { format!("n{}", number - 1) };
        text.push_str(&format!(
            "  - {{ id: n{number}, kind: website-notice, issuer: a, date: 2026-06-10, title: t, contact: desk, languages: [ja], number: {number}, follows: {before}, changes: true }}\n"
        ));
    }
    let text = text.replace("notices: [{", "notices:\n  - {").replace("[ja] }]", "[ja] }");
    Case::new(&text).run("deadlines incident.yaml").exits(0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(400), failure_persistence: None, ..ProptestConfig::default() })]

    /// The reader never panics, whatever the file contains.
    #[test]
    fn the_reader_never_panics(text in ".{0,400}", toml in any::<bool>()) {
        let format = if toml { Format::Toml } else { Format::Yaml };
        if let Ok(source) = Source::new("f", text.as_bytes(), format) {
            let languages = ["ja".to_owned(), "en".to_owned()];
            let (_, findings) = source.read::<Incident>(&languages);
            let report = source.locate(findings);
            prop_assert!(!report.render(false, Language::English).is_empty());
        }
    }

    /// Every letter of a text is shown or rejected.
    #[test]
    fn markdown_never_panics_and_loses_nothing(text in "[a-z*_~\\[\\](){}<>!#&;:|^`\\\\\"' \n-]{0,200}") {
        if let Ok(blocks) = markdown::parse(&text) {
            let mut shown = String::new();
            markdown::walk(&blocks, &mut |inline| match inline {
                markdown::Inline::Text(text) | markdown::Inline::Code(text) => shown.push_str(text),
                markdown::Inline::Reference(brace) => shown.push_str(&text[brace.at.clone()]),
                markdown::Inline::Link(target, _) => shown.push_str(target),
                _ => {}
            });
            let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).count();
            // Entities and definitions of links and footnotes are shown as what they define.
            if !text.contains('&') && !text.contains("]:") && !text.contains('\\') && !text.contains('|') && !text.contains('(') && !text.contains('`') && !text.contains('<') {
                prop_assert_eq!(letters(&shown), letters(&text), "{:?} gave {:?}", text, blocks);
            }
        }
    }

    /// A page never panics, and its places lie within it.
    #[test]
    fn a_page_of_anything_has_places(text in "[a-z#|*\\[\\]{}=.,:> \n\u{3000}\u{30FB}\u{FF08}\u{FF09}1-9\u{30A2}Q-]{0,200}") {
        let languages = ["ja".to_owned(), "en".to_owned()];
        let page = page::parse(&text, "ja", &languages);
        for block in &page.blocks {
            prop_assert!(text.get(block.at.clone()).is_some(), "{:?}", block);
        }
        for brace in page::braces(&page) {
            let written = text.get(brace.at.clone()).unwrap_or_default();
            prop_assert!(written.starts_with('{') && written.ends_with('}'), "{:?} {:?}", brace, written);
        }
        for error in &page.errors {
            prop_assert!(text.get(error.at.clone()).is_some(), "{:?}", error);
        }
    }
}
