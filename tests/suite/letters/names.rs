//! Names of the files of letters.

use std::collections::BTreeSet;

use oshirase::letters::Recipient;
use oshirase::letters::names::{Names, Pattern};
use proptest::collection::btree_set;
use proptest::prelude::{ProptestConfig, any, proptest};
use proptest::prop_oneof;
use proptest::strategy::Strategy;
use unicode_normalization::UnicodeNormalization;

use crate::letters::table;

fn recipient(row: usize, id: &str) -> Recipient {
    Recipient { row, id: id.to_owned(), ..Recipient::default() }
}

fn pattern(pattern: &str) -> Result<Pattern, String> {
    pattern.parse().map_err(|error: oshirase::message::Message| error.to_string())
}

/// What identifiers are called as files.
#[test]
fn the_names_of_the_table() {
    for row in table("names.tsv") {
        let [id, name] = &row[..] else { panic!("{row:?}") };
        let id: String = serde_json::from_str(&format!("\"{id}\"")).unwrap();
        let mut names = Names::new(Pattern::default(), "apology", 1);
        assert_eq!(names.name(&recipient(2, &id)).unwrap(), *name, "{id}");
    }
}

#[test]
fn patterns() {
    let person = Recipient {
        row: 12,
        id: "C-0012".to_owned(),
        name: "髙﨑 花子".to_owned(),
        postcode: "100-0001".to_owned(),
        language: "ja".to_owned(),
        ..Recipient::default()
    };
    let name = |text: &str| Names::new(pattern(text).unwrap(), "apology", 1).name(&person);
    let all = name("{notice}_{id}_{row}_{name}_{postcode}_{language}").unwrap();
    assert_eq!(all, "apology_C-0012_12_髙﨑 花子_100-0001_ja");
    assert_eq!(name("{id} - {name}.{language}").unwrap(), "C-0012 - 髙﨑 花子.ja");
    for (text, words) in [
        ("{id}:{row}", "`:`"),
        ("{address}", "unknown name `address`; known: id, row, name"),
        ("{id", "not closed"),
        ("letters/{id}", "`letters/`"),
        ("{id}}", "`}`"),
        ("../{id}", "cannot be in a name"),
        ("letter", "every letter the same name"),
        ("", "every letter the same name"),
    ] {
        let error = pattern(text).unwrap_err();
        assert!(error.contains(words), "{text}: {error}");
    }
}

#[test]
fn names_that_cannot_be() {
    let mut names = Names::new(pattern("{name}").unwrap(), "apology", 1);
    let error = names.name(&recipient(7, "7")).unwrap_err().to_string();
    assert_eq!(error, "row 7: the pattern gives an empty name for the file");
    let mut names = Names::new(Pattern::default(), "apology", 1);
    let error = names.name(&recipient(7, &"学".repeat(67))).unwrap_err().to_string();
    assert!(error.contains("row 7") && error.contains("200 bytes"), "{error}");
    assert!(names.name(&recipient(8, &"a".repeat(200))).is_ok());
    for (first, second) in [("c-1", "C-1"), ("が", "か\u{3099}"), ("straße", "STRASSE")] {
        let mut names = Names::new(Pattern::default(), "apology", 1);
        names.name(&recipient(2, first)).unwrap();
        let error = names.name(&recipient(3, second)).unwrap_err().to_string();
        assert!(error.contains("rows 2 and 3"), "{error}");
    }
}

/// The folder depends on the identifier and the size of the list alone.
#[test]
fn folders() {
    let name = |letters, row, id: &str| {
        let mut names = Names::new(Pattern::default(), "apology", letters);
        names.name(&recipient(row, id)).unwrap()
    };
    assert_eq!(name(10_000, 2, "C-1"), "C-1");
    let once = name(10_001, 2, "C-1");
    assert_eq!(once, name(1_000_000, 5_000, "C-1"));
    let parts: Vec<&str> = once.split('/').collect();
    assert!(parts.len() == 2 && parts[0].len() == 2 && parts[1] == "C-1", "{once}");
    let twice = name(1_000_001, 2, "C-1");
    assert!(twice.starts_with(parts[0]) && twice.split('/').count() == 3, "{twice}");
    let folders = (0..20_000).map(|n| name(20_000, n, &n.to_string())[..2].to_owned());
    assert_eq!(folders.collect::<BTreeSet<_>>().len(), 256);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    /// Distinct identifiers have distinct names on every file system, or an error names both rows.
    /// Each name is one file below the folder.
    #[test]
    fn distinct_identifiers_have_distinct_names(
        ids in btree_set(prop_oneof![any::<String>(), "[aA.%/\\\\ :か\u{3099}が-]{1,4}".boxed()], 2..12),
    ) {
        let mut names = Names::new(Pattern::default(), "apology", 2);
        let mut found = BTreeSet::new();
        for (row, id) in ids.iter().enumerate() {
            match names.name(&recipient(row, id)) {
                Ok(name) => {
                    assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']), "{name}");
                    assert!(!name.starts_with('.') && !name.ends_with(['.', ' ']), "{name}");
                    assert!(!name.chars().any(char::is_control) && name.len() <= 200, "{name:?}");
                    let folded = name.to_lowercase().nfc().collect::<String>();
                    assert!(found.insert(folded), "{name} is there twice");
                }
                Err(error) => {
                    let error = error.to_string();
                    let is_named = error.contains(&format!("and {row} ")) || error.contains(&format!("row {row}:"));
                    assert!(is_named, "{error}");
                }
            }
        }
    }
}
