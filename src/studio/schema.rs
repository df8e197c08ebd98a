//! The JSON Schemas of the files with what a form needs besides: labels, help, and what values are.
//!
//! Labels are messages, with ids made of the names in the schema: `record-Event`,
//! `field-Event-at`, `field-by` of every record, `word-Strength-possible`. The help is that of the
//! manual, in which `docs/incident-file.md` and `docs/house.md` have a row for each field.

use serde_json::{Map, Value, json};

use crate::assets::Assets;
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::message;
use crate::message::{Language, Message};
use crate::regulation::DUTIES;
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

/// Names that stand for something of the file: record (`*` for each), field, and what it is.
const REFERENCES: [(&str, &str, &str); 13] = [
    ("*", "by", "organisations"),
    ("Organisation", "entrusted-by", "organisations"),
    ("Device", "host", "hosts"),
    ("Claim", "about", "affected"),
    ("Response", "notices", "notices"),
    ("NoticeSpec", "issuer", "organisations"),
    ("NoticeSpec", "joint", "organisations"),
    ("NoticeSpec", "follows", "notices"),
    ("NoticeSpec", "relays", "notices"),
    ("NoticeSpec", "groups", "affected"),
    ("NoticeSpec", "omit", "facts"),
    ("NoticeSpec", "contact", "contacts"),
    ("NoticeSpec", "signers", "people"),
];

/// What labels the schema of one file.
struct Labels<'a> {
    language: Language,
    assets: &'a Assets,
    /// The messages of notices, for kinds of data and duties.
    notices: &'a Locale,
    manual: Manual,
}

/// A field, by its record.
#[derive(Clone, Copy)]
struct Field<'a> {
    record: &'a str,
    name: &'a str,
    /// What the manual says of the record.
    section: Section,
}

impl Labels<'_> {
    /// The schema of a file with its labels.
    fn file(&self, mut schema: Value) -> Value {
        let plain = schema["$defs"].take();
        let mut definitions = plain.as_object().cloned().unwrap_or_default();
        for (record, definition) in &mut definitions {
            self.record(record, definition, &plain);
        }
        schema["$defs"] = definitions.into();
        schema
    }

    fn record(&self, record: &str, definition: &mut Value, definitions: &Value) {
        definition["title"] = self.id(&format!("record-{record}")).into();
        let section = self.manual.section(record);
        let help = section.introduction().unwrap_or_default();
        definition["description"] = self.plain(help, record, definitions).into();
        let Some(fields) = definition["properties"].as_object_mut() else { return };
        // Editors write `$schema`; no form does.
        fields.shift_remove("$schema");
        for (name, shape) in fields.iter_mut() {
            let field = Field { record, name, section };
            let help = section.field(name).unwrap_or_default();
            let mut help = self.plain(&for_forms(help), record, definitions);
            self.shape(field, shape);
            // The words are on the form by their labels.
            for (word, title) in words_of(shape) {
                help = help.replace(&format!("\u{FF08}{word}\u{FF09}"), "");
                for end in ['.', ',', ';'] {
                    help = help.replace(&format!(": {word}{end}"), &format!(": {title}{end}"));
                }
            }
            shape["title"] = field_label(record, name, self.language).into();
            shape["description"] = help.into();
        }
        let order: Vec<&String> = fields.keys().collect();
        definition["x-order"] = json!(order);
    }

    /// Says what the values of a shape are, and of those in it.
    fn shape(&self, field: Field, shape: &mut Value) {
        let Some(parts) = shape.as_object_mut() else { return };
        let kind = match kind_of(parts) {
            "name" | "string" if self.chosen(field).is_some() => "word",
            "name" if reference(field).is_some() => "reference",
            other => other,
        };
        parts.insert("x-type".to_owned(), kind.into());
        match kind {
            "word" | "item" => {
                let chosen = match parts.shift_remove("x-list") {
                    Some(list) => Some(self.listed(field, &list, parts)),
                    None => self.chosen(field),
                };
                if let Some(words) = chosen {
                    parts.insert("x-words".to_owned(), words);
                }
            }
            "reference" => {
                parts.insert("x-to".to_owned(), reference(field).into());
            }
            _ => {}
        }
        for inner in ["items", "additionalProperties"] {
            parts.get_mut(inner).into_iter().for_each(|inner| self.shape(field, inner));
        }
        // The shapes in an item are the ways to write it.
        if kind != "item" {
            let either = parts.get_mut("anyOf").and_then(Value::as_array_mut);
            either.into_iter().flatten().for_each(|inner| self.shape(field, inner));
        }
    }

    /// The words of a closed list, which its schema gets in the language too.
    fn listed(&self, field: Field, list: &Value, parts: &mut Map<String, Value>) -> Value {
        let list = list.as_str().unwrap_or_default();
        let words = parts.get_mut("oneOf").and_then(Value::as_array_mut);
        let word = |shape: &mut Value| {
            let word = shape["const"].as_str().unwrap_or_default().to_owned();
            let title = self.id(&format!("word-{list}-{word}"));
            let help = field.section.word(field.name, &word);
            let help = help.map(|help| self.plain(help, field.record, &Value::Null));
            shape["title"] = title.clone().into();
            shape["description"] = help.clone().into();
            let mut all = json!({ "word": word, "title": title });
            match help {
                Some(help) => all["help"] = help.into(),
                None => drop(shape.as_object_mut().map(|shape| shape.shift_remove("description"))),
            }
            all
        };
        words.into_iter().flatten().map(word).collect()
    }

    /// The words that a field can have and that are no closed list of the reader.
    fn chosen(&self, field: Field) -> Option<Value> {
        let word = |word: &str, title: String| json!({ "word": word, "title": title });
        let notices = |id: &str| self.notices.message(id, &[]).ok();
        Some(match (field.record, field.name) {
            ("NoticeSpec", "kind") => {
                let kinds = self.assets.kinds();
                let kind = |kind: &String| {
                    let mut all = word(kind, kind_label(kind, self.language));
                    if let Some(help) = notices(&format!("kind-{kind}")) {
                        all["help"] = help.into();
                    }
                    all
                };
                kinds.iter().map(kind).collect()
            }
            ("NoticeSpec", "languages") => {
                let title = |code: &str| {
                    labelled_as(self.language, &format!("word-language-{code}"))
                        .unwrap_or_else(|| code.to_owned())
                };
                self.assets.languages().iter().map(|code| word(code, title(code))).collect()
            }
            ("Affected", "items" | "not-included") | ("WordedItem", "word") => {
                let data = kinds_of_data(self.notices).into_iter();
                data.map(|(item, title)| word(&item, title)).collect()
            }
            (_, "fulfils") => DUTIES
                .iter()
                .map(|duty| {
                    let law = self.id(&format!("word-Law-{}", word_of(duty.law)));
                    let name = notices(&format!("deadline-duty-{}", duty.id)).unwrap_or_default();
                    word(duty.id, self.said(&message!("duty-of-law", law, duty = name)))
                })
                .collect(),
            _ => return None,
        })
    }

    /// A label that exists.
    fn id(&self, id: &str) -> String {
        labelled_as(self.language, id).unwrap_or_default()
    }

    fn said(&self, message: &Message) -> String {
        message.text(self.language)
    }

    /// A cell of the manual as plain text. Fields have their labels in the place of their names.
    fn plain(&self, cell: &str, record: &str, definitions: &Value) -> String {
        let mut text = String::new();
        for (place, part) in cell.split('`').enumerate() {
            if place % 2 == 0 {
                text.push_str(&without_links(&part.replace("**", "")));
                continue;
            }
            let label = match part {
                "true" => Some(self.said(&message!("word-flag-true"))),
                "false" => Some(self.said(&message!("word-flag-false"))),
                name => self.named(name, record, definitions),
            };
            match label {
                Some(label) => text.push_str(&self.said(&message!("quoted-label", label))),
                None => text.push_str(part),
            }
        }
        text
    }

    /// The label of a field that the manual names in a record: of this record, of the top, or of
    /// another one.
    fn named(&self, name: &str, record: &str, definitions: &Value) -> Option<String> {
        let has = |record: &str| definitions[record]["properties"].get(name).is_some();
        let here = [record, "Incident"].into_iter().find(|record| has(record));
        let there =
            || ELSEWHERE.iter().find(|(other, _)| *other == name).map(|(_, record)| *record);
        field_label(here.or_else(there)?, name, self.language)
    }
}

/// Fields that the manual names in the rows of other records, with the record that has them.
const ELSEWHERE: [(&str, &str); 6] = [
    ("authorities", "Assessment"),
    ("contacts", "Organisation"),
    ("groups", "NoticeSpec"),
    ("people", "Organisation"),
    ("principals", "Organisation"),
    ("told", "NoticeSpec"),
];

/// The kind of values of a shape: what its reader says, or what follows from its form.
fn kind_of(parts: &Map<String, Value>) -> &'static str {
    const KINDS: [&str; 15] = [
        "moment",
        "count",
        "counted",
        "line",
        "text",
        "page",
        "word",
        "name",
        "item",
        "address",
        "image",
        "colour",
        "wording",
        "by-language",
        "one-or-list",
    ];
    let said = parts.get("x-type").and_then(Value::as_str);
    if let Some(kind) = KINDS.into_iter().find(|kind| said == Some(kind)) {
        return kind;
    }
    match parts.get("type").and_then(Value::as_str) {
        _ if parts.contains_key("$ref") => "record",
        Some("array") => "list",
        Some("object") => "map",
        Some("boolean") => "flag",
        Some("integer") => "integer",
        _ => "string",
    }
}

/// What a field with names refers to.
fn reference(field: Field) -> Option<&'static str> {
    let is_meant = |(record, name, _): &&(&str, &str, &str)| {
        (*record == "*" || *record == field.record) && *name == field.name
    };
    REFERENCES.iter().find(is_meant).map(|(_, _, to)| *to)
}

/// The words of a shape, or of the items of a list, each with its label.
fn words_of(shape: &Value) -> Vec<(String, String)> {
    let words = shape.get("x-words").or_else(|| shape.get("items")?.get("x-words"));
    let words = words.and_then(Value::as_array).into_iter().flatten();
    let text = |value: &Value| Some(value.as_str()?.to_owned());
    words.filter_map(|word| Some((text(&word["word"])?, text(&word["title"])?))).collect()
}

fn start(place: &crate::diagnostic::Place) -> usize {
    place.range.start
}

fn word_of(law: incident::Law) -> &'static str {
    law.as_str()
}

/// The sentences of a cell of the manual that are of use beside a form: all but those that point
/// elsewhere in the manual, or to a command. The first one says what the field is.
fn for_forms(cell: &str) -> String {
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
fn without_links(text: &str) -> String {
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

/// The text of a manual.
struct Manual(&'static str);

impl Manual {
    fn of_incidents(language: Language) -> Self {
        Self(match language {
            Language::English => include_str!("../../docs/incident-file.md"),
            Language::Japanese => include_str!("../../docs/ja/incident-file.md"),
        })
    }

    fn of_houses(language: Language) -> Self {
        Self(match language {
            Language::English => include_str!("../../docs/house.md"),
            Language::Japanese => include_str!("../../docs/ja/house.md"),
        })
    }

    /// What the manual says of a record; nothing of one that it does not have.
    fn section(&self, record: &str) -> Section {
        let heading = format!("\n### {record}");
        let mut found = self.0.split(&heading).skip(1);
        let section = found.find(|rest| !rest.starts_with(char::is_alphanumeric));
        let end = |section: &'static str| section.split("\n## ").next()?.split("\n### ").next();
        Section(section.and_then(end).unwrap_or_default())
    }
}

/// What a manual says of a record.
#[derive(Clone, Copy)]
struct Section(&'static str);

impl Section {
    /// The sentences before the first table.
    fn introduction(self) -> Option<&'static str> {
        self.0.split("\n\n").nth(1)
    }

    /// What a field means: the last cell of its row.
    fn field(self, name: &str) -> Option<&'static str> {
        let row = row(self.0, name)?.strip_suffix(" |")?;
        row.rsplit_once(" | ").map(|(_, help)| help)
    }

    /// What a word of a field means: the second cell of its row below the name of the field.
    fn word(self, field: &str, word: &str) -> Option<&'static str> {
        let (_, table) = self.0.split_once(&format!("\n**`{field}`**"))?;
        row(table.split("\n**`").next()?, word)?.strip_suffix(" |")?.split(" | ").nth(1)
    }
}

/// The row of a table that begins with this code.
fn row(text: &'static str, name: &str) -> Option<&'static str> {
    let start = format!("| `{name}` |");
    text.lines().find(|line| line.starts_with(&start))
}
