//! Files as nobody would write them: real ones with bytes changed, cut, doubled and mixed with
//! what once did harm. `FUZZ=100` tries a hundred times as many.

use std::path::Path;
use std::sync::LazyLock;

use oshirase::assets::Assets;
use oshirase::check::Checker;
use oshirase::incident::Incident;
use oshirase::message::Language;
use oshirase::project::{Error, Options, Project, Selection};
use oshirase::source::{Format, Source};
use proptest::prelude::*;

/// A file with a secret in it, small enough that a document of it takes a moment.
const SMALL: &str = r#"incident: { id: X-1, name: 事案, type: loss, discovered: 2026-06-01T10:00 }
organisations: { a: { name: 青海市, role: operator, contacts: { desk: { name: 窓口, phone: 0120-000-000, email: a@example.jp } } } }
hosts: { ad: { name: kz-ad01, masked: A, known: 2026-06-02 } }
malware: { by: a, name: LockBit, audience: regulator, extension: .locked }
summary: [{ by: a, text: "{sent.at}、**{hosts.ad}**を[調査](https://example.jp/)しました[^n]。\n\n| 項目 | 数 |\n|---|---|\n| 人 | {people.persons} |\n\n[^n]: 注です。" }]
timeline: [{ id: sent, at: 2026-06-01T09:30, by: a, what: 検知, known: 2026-06-01 }]
affected: [{ id: people, by: a, whom: 会員, persons: at-most 500, items: [e-mail-address] }]
measures: [{ by: a, items: [{ what: 見直し, when: 2026-07-01, status: planned }] }]
responses: [{ by: a, to: persons, status: done, when: 2026-06-05, methods: [letter] }]
notices: [{ id: n, kind: website-notice, issuer: a, date: 2026-06-10, title: お知らせ, contact: desk, languages: [ja] }]
"#;

/// What once broke a promise, or looks as if it could.
const HARM: [&str; 24] = [
    "kz-ad01",
    "ｋｚ．ａｄ０１",
    "k&#122;-ad01",
    "kz%2Dad01",
    "LockBit",
    ".locked",
    "\u{202E}",
    "\u{301}",
    "&#13;&#10;",
    "%0D%0A",
    "{0}",
    "{hosts.ad}",
    "{{",
    "[^n]",
    "|a|a|",
    "`",
    "\\",
    "\t- ",
    ": ",
    "&a [*a]",
    "2026-13-45",
    "con",
    "../../x",
    "\u{0}",
];

/// One change of a text: where, how many characters it takes away, and what it puts there.
type Change = (prop::sample::Index, usize, Option<usize>, bool);

fn changes(most: usize) -> impl Strategy<Value = Vec<Change>> {
    let one =
        (any::<prop::sample::Index>(), 0..12_usize, prop::option::of(0..HARM.len()), any::<bool>());
    prop::collection::vec(one, 1..most)
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for (at, length, harm, doubled) in changes {
        let start = at.index(characters.len().max(1)).min(characters.len());
        let end = (start + length).min(characters.len());
        let mut put: Vec<char> = harm.map_or_else(Vec::new, |harm| HARM[harm].chars().collect());
        if *doubled {
            put.extend(&characters[start..end]);
            put.extend(&characters[start..end]);
        }
        characters.splice(start..end, put);
    }
    characters.into_iter().collect()
}

/// Files whose every line is tried: what the program gives people to begin with, and a report.
const REAL: [&str; 3] = [
    SMALL,
    include_str!("../../examples/starter/incident.yaml"),
    include_str!("../pages/incident.yaml"),
];

/// How many cases a run tries, where `usual` are enough for seconds.
pub(crate) fn cases(usual: u32) -> u32 {
    let times = std::env::var("FUZZ").ok().and_then(|times| times.parse().ok());
    usual * times.unwrap_or(1)
}

static CHECKER: LazyLock<Checker> =
    LazyLock::new(|| Checker::new(&Assets::default(), &["ja".to_owned()]).unwrap());

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(200), failure_persistence: None, ..ProptestConfig::default() })]

    /// The reader and the rules answer, with places that can be drawn.
    #[test]
    fn a_changed_file_is_read_or_refused(
        file in prop::sample::select(REAL.to_vec()),
        changes in changes(8),
        toml in any::<bool>(),
    ) {
        let format = if toml { Format::Toml } else { Format::Yaml };
        let text = changed(file, &changes);
        if let Ok(source) = Source::new("f", text.as_bytes(), format) {
            let (incident, mut problems) =
                source.read::<Incident>(&["ja".to_owned(), "en".to_owned()]);
            if let Some(incident) = incident {
                problems.extend(CHECKER.facts(&incident));
            }
            prop_assert!(!problems.is_empty() || source.locate(problems).render(false, Language::English).is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(16), failure_persistence: None, ..ProptestConfig::default() })]

    /// What passes the check can be built, and shows nothing that its readers may not see.
    #[test]
    fn a_changed_file_is_built_or_refused(changes in changes(4)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("incident.yaml");
        std::fs::write(&path, changed(SMALL, &changes)).unwrap();
        answer(&path)?;
    }
}

fn answer(path: &Path) -> Result<(), TestCaseError> {
    let project = match Project::open(path, Options::default()) {
        Ok(project) => project,
        Err(Error::Input(found)) => {
            prop_assert!(found.has_errors());
            return Ok(());
        }
        Err(error) => return Err(TestCaseError::fail(error.to_string())),
    };
    if project.diagnostics().has_errors() {
        return Ok(());
    }
    match project.documents(&Selection::default()) {
        Ok(documents) => {
            for document in documents {
                let notice = project.notice(&document.notice).unwrap();
                let text = String::from_utf8_lossy(&document.bytes);
                let words = if document.name.ends_with(".txt") { &*text } else { "" };
                prop_assert_eq!(notice.find_leak(words), None);
            }
        }
        // Only a page can show that a word does not fit on it.
        Err(Error::Input(found)) => prop_assert!(found.to_string().contains("does not fit")),
        Err(error) => return Err(TestCaseError::fail(error.to_string())),
    }
    Ok(())
}
