//! Labels, help and kinds of values in the schema of one file.

use serde_json::{Map, Value, json};

use super::manual::{Manual, Section, for_forms, without_links};
use super::{field_label, kind_label, kinds_of_data, labelled_as};
use crate::assets::Assets;
use crate::incident;
use crate::locale::Locale;
use crate::message;
use crate::message::{Language, Message};
use crate::regulation::DUTIES;

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
pub(super) struct Labels<'a> {
    pub(super) language: Language,
    pub(super) assets: &'a Assets,
    /// The messages of notices, for kinds of data and duties.
    pub(super) notices: &'a Locale,
    pub(super) manual: Manual,
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
    pub(super) fn file(&self, mut schema: Value) -> Value {
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

fn word_of(law: incident::Law) -> &'static str {
    law.as_str()
}
