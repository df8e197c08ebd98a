//! The JSON Schemas of the files with what a form needs besides: labels, help, and what values are.
//!
//! Labels are messages, with ids made of the names in the schema: `record-Event`,
//! `field-Event-at`, `field-by` of every record, `word-Strength-possible`. The help is that of the
//! manual, in which `docs/incident-file.md` and `docs/house.md` have a row for each field.

mod labels;
mod manual;

use serde_json::{Value, json};

use self::labels::Labels;
use self::manual::{Manual, Section, without_links};
use crate::assets::Assets;
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::message::Language;
use crate::{house, incident};

/// The schemas of the incident file and of the house file: `{ "incident", "house" }`, for a form
/// in a language.
///
/// Each record and each field has a `title` and a `description`, and a record has the names of its
/// fields in `x-order`. A shape has `x-type`, the kind of its values; `x-words`, the words that can be
/// chosen, each with its `title` and perhaps its `help`; and `x-to`, what a reference names.
///
/// # Errors
/// If the messages of the language are not valid Fluent.
pub fn labelled(language: Language, assets: &Assets) -> Result<Value, Diagnostics> {
    let notices = assets.locale(language.code())?;
    let label =
        |schema, manual| Labels { language, assets, notices: &notices, manual }.file(schema);
    Ok(json!({
        "incident": label(incident::schema(), Manual::of_incidents(language)),
        "house": label(house::schema(), Manual::of_houses(language)),
    }))
}

/// What a kind of notice is called; the name itself of a kind that is not ours.
pub fn kind_label(kind: &str, language: Language) -> String {
    labelled_as(language, &format!("word-kind-{kind}")).unwrap_or_else(|| kind.to_owned())
}

/// What a field of a record is called; `None` for one that does not exist.
pub(super) fn field_label(record: &str, field: &str, language: Language) -> Option<String> {
    labelled_as(language, &format!("field-{record}-{field}"))
        .or_else(|| labelled_as(language, &format!("field-{field}")))
}

/// What a part of a letter is called that a page can name, and what it prints.
pub(super) fn piece_label(piece: &str, language: Language) -> (String, Option<String>) {
    let id = format!("part-{piece}");
    (labelled_as(language, &id).unwrap_or_default(), labelled_as(language, &format!("{id}.help")))
}

/// What the manual says of the lists of facts.
pub(super) struct Lists(Section);

impl Lists {
    /// In a language.
    pub(super) fn new(language: Language) -> Self {
        Self(Manual::of_incidents(language).section("Incident"))
    }

    /// What it says of a list.
    pub(super) fn help(&self, list: &str) -> Option<String> {
        self.0.field(list).map(bare)
    }
}

/// A cell of the manual as plain text.
fn bare(cell: &str) -> String {
    without_links(cell).replace('`', "")
}

/// The words for kinds of data, each with what it is called, in the order of the messages.
pub(super) fn kinds_of_data(notices: &Locale) -> Vec<(String, String)> {
    let places = notices.ids().filter_map(|id| id.strip_prefix("item-"));
    let mut words: Vec<&str> = places.collect();
    words.sort_by_key(|word| notices.place(&format!("item-{word}")).map(start));
    let title = |word: &str| notices.message(&format!("item-{word}"), &[]).unwrap_or_default();
    words.into_iter().map(|word| (word.to_owned(), title(word))).collect()
}

/// What a word of a closed list is called.
pub(super) fn word_label(list: &str, word: &str, language: Language) -> Option<String> {
    labelled_as(language, &format!("word-{list}-{word}"))
}

/// A label by its id.
fn labelled_as(language: Language, id: &str) -> Option<String> {
    let locale = language.locale();
    if locale.has(id) { locale.message(id, &[]).ok() } else { None }
}

/// The most characters of the words of a fact in a menu or a sentence.
const LONGEST_WORDS: usize = 24;

/// The beginning of the words of a fact.
pub(super) fn shortened(words: &str) -> String {
    match words.char_indices().nth(LONGEST_WORDS) {
        Some((end, _)) => format!("{}\u{2026}", &words[..end]),
        None => words.to_owned(),
    }
}

fn start(place: &crate::diagnostic::Place) -> usize {
    place.range.start
}
