//! What the manual says of records, fields and words.

use crate::message::Language;

/// The text of a manual.
pub(super) struct Manual(&'static str);

impl Manual {
    pub(super) fn of_incidents(language: Language) -> Self {
        Self(match language {
            Language::English => include_str!("../../../docs/incident-file.md"),
            Language::Japanese => include_str!("../../../docs/ja/incident-file.md"),
        })
    }

    pub(super) fn of_houses(language: Language) -> Self {
        Self(match language {
            Language::English => include_str!("../../../docs/house.md"),
            Language::Japanese => include_str!("../../../docs/ja/house.md"),
        })
    }

    /// What the manual says of a record; nothing of one that it does not have.
    pub(super) fn section(&self, record: &str) -> Section {
        let heading = format!("\n### {record}");
        let mut found = self.0.split(&heading).skip(1);
        let section = found.find(|rest| !rest.starts_with(char::is_alphanumeric));
        let end = |section: &'static str| section.split("\n## ").next()?.split("\n### ").next();
        Section(section.and_then(end).unwrap_or_default())
    }
}

/// What a manual says of a record.
#[derive(Clone, Copy)]
pub(super) struct Section(&'static str);

impl Section {
    /// The sentences before the first table.
    pub(super) fn introduction(self) -> Option<&'static str> {
        self.0.split("\n\n").nth(1)
    }

    /// What a field means: the last cell of its row.
    pub(super) fn field(self, name: &str) -> Option<&'static str> {
        let row = row(self.0, name)?.strip_suffix(" |")?;
        row.rsplit_once(" | ").map(|(_, help)| help)
    }

    /// What a word of a field means: the second cell of its row below the name of the field.
    pub(super) fn word(self, field: &str, word: &str) -> Option<&'static str> {
        let (_, table) = self.0.split_once(&format!("\n**`{field}`**"))?;
        row(table.split("\n**`").next()?, word)?.strip_suffix(" |")?.split(" | ").nth(1)
    }
}

/// The row of a table that begins with this code.
fn row(text: &'static str, name: &str) -> Option<&'static str> {
    let start = format!("| `{name}` |");
    text.lines().find(|line| line.starts_with(&start))
}

/// The sentences of a cell of the manual that are of use beside a form: all but those that point
/// elsewhere in the manual, or to a command. The first one says what the field is.
pub(super) fn for_forms(cell: &str) -> String {
    let sentences = cell.split_inclusive(['\u{3002}', ';']);
    let sentences = sentences.flat_map(|part| part.split_inclusive(". "));
    let is_of_use = |(place, sentence): &(usize, &str)| {
        *place == 0 || !(sentence.contains("](") || sentence.contains("`oshirase "))
    };
    let kept: String =
        sentences.enumerate().filter(is_of_use).map(|(_, sentence)| sentence).collect();
    let kept = kept.trim_end_matches([';', ' ']);
    // "The kind of notice: see `oshirase kinds`."
    let command = kept.find("`oshirase ").and_then(|at| kept[..at].rfind([',', ':']));
    command.map_or_else(|| kept.to_owned(), |end| format!("{}.", &kept[..end]))
}

/// Text of Markdown with the words of links in the place of the links.
pub(super) fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let link =
            after.split_once("](").and_then(|(words, link)| Some((words, link.split_once(')')?)));
        match link {
            Some((words, (_, behind))) if !words.contains('[') => {
                plain.push_str(words);
                rest = behind;
            }
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}
