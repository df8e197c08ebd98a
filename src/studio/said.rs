//! What the program says, in the words of forms: messages name fields, words and facts as the file
//! writes them, between backticks, and people who fill in forms know them by their labels.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::Value as Json;

use super::edit::path_of;
use super::schema;
use crate::assets::Assets;
use crate::message;
use crate::message::{Language, Message};
use crate::project::Project;
use crate::source::{Node, Path, PathStep, Value};
use crate::{house, incident};

/// Fields that say what a record is about, the first one first.
const TOPICS: [&str; 11] =
    ["title", "short", "name", "what", "whom", "of", "that", "text", "question", "masked", "to"];

/// A message for somebody who fills in the form of `field`.
pub(super) fn said(
    message: &Message,
    field: &str,
    project: Option<&Project>,
    language: Language,
) -> String {
    let text = message.text_for_forms(language);
    let mut words = String::new();
    let mut rest = text.as_str();
    // Behind the last pair of backticks, one alone stays.
    while let Some((before, (name, after))) =
        rest.split_once('`').and_then(|(before, after)| Some((before, after.split_once('`')?)))
    {
        let label = label(name, field, project, language);
        let label = label.unwrap_or_else(|| name.to_owned());
        words.push_str(before);
        words.push_str(&message!("quoted-label", label).text(language));
        rest = after;
    }
    words + rest
}

/// What a name of the file is called: a field or a field in a field, a word, or a fact.
fn label(name: &str, field: &str, project: Option<&Project>, language: Language) -> Option<String> {
    let record = record_at(field);
    let one = |name: &str| {
        let own = record.and_then(|record| own_label(record, name, language));
        own.or_else(|| names(language).get(name).cloned().flatten())
    };
    let fact = || words_of(project?.source().root(), name, language);
    let all: Option<Vec<String>> = name.split('.').map(one).collect();
    all.map(|all| all.join(" \u{203A} ")).or_else(fact)
}

/// The label of a field that a record has.
fn own_label(record: &str, name: &str, language: Language) -> Option<String> {
    schema()["$defs"][record]["properties"].get(name)?;
    schema::field_label(record, name, language)
}

/// The schemas of both files as one.
fn schema() -> &'static Json {
    static SCHEMA: OnceLock<Json> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let mut schema = incident::schema();
        let house = house::schema();
        for (record, definition) in house["$defs"].as_object().into_iter().flatten() {
            schema["$defs"][record] = definition.clone();
        }
        schema
    })
}

/// What fields and words are called; nothing of those that are called otherwise elsewhere.
fn names(language: Language) -> &'static BTreeMap<String, Option<String>> {
    static NAMES: [OnceLock<BTreeMap<String, Option<String>>>; 2] =
        [OnceLock::new(), OnceLock::new()];
    NAMES[usize::from(language == Language::Japanese)].get_or_init(|| {
        let mut words = BTreeMap::new();
        let assets = Assets::default();
        for kind in assets.kinds() {
            words.insert(kind.clone(), Some(schema::kind_label(&kind, language)));
        }
        for code in assets.languages() {
            words.insert(code.clone(), schema::word_label("language", &code, language));
        }
        lists(schema(), language, &mut words);
        let mut fields = BTreeMap::new();
        for (record, definition) in schema()["$defs"].as_object().into_iter().flatten() {
            for field in definition["properties"].as_object().into_iter().flatten() {
                if let Some(label) = schema::field_label(record, field.0, language) {
                    add(&mut fields, field.0, label);
                }
            }
        }
        words.extend(fields);
        words
    })
}

/// Adds the words of the closed lists in a schema.
fn lists(shape: &Json, language: Language, names: &mut BTreeMap<String, Option<String>>) {
    let list = shape.get("x-list").and_then(Json::as_str);
    let words = list.and_then(|_| shape.get("oneOf")?.as_array());
    for word in words.into_iter().flatten().filter_map(|word| word["const"].as_str()) {
        if let Some(label) = schema::word_label(list.unwrap_or_default(), word, language) {
            add(names, word, label);
        }
    }
    match shape {
        Json::Object(parts) => parts.values().for_each(|part| lists(part, language, names)),
        Json::Array(parts) => parts.iter().for_each(|part| lists(part, language, names)),
        _ => {}
    }
}

fn add(names: &mut BTreeMap<String, Option<String>>, name: &str, label: String) {
    let known = names.entry(name.to_owned()).or_insert_with(|| Some(label.clone()));
    if known.as_ref().is_some_and(|known| *known != label) {
        *known = None;
    }
}

/// The record of the incident file that has the value at a path.
fn record_at(field: &str) -> Option<&'static str> {
    let Path(steps) = path_of(field).ok()?;
    let mut record = None;
    let mut at = resolved(schema(), &mut record);
    for step in &steps {
        let next = match step {
            PathStep::Key(name) => {
                let known = at.get("properties").and_then(|fields| fields.get(name.as_str()));
                known.or_else(|| at.get("additionalProperties"))
            }
            PathStep::Index(_) => at.get("items"),
        };
        let Some(next) = next else { break };
        at = resolved(next, &mut record);
    }
    record
}

/// A shape, or the definition that it refers to, whose name `record` gets. Of several forms, it is
/// the one with fields.
fn resolved(shape: &'static Json, record: &mut Option<&'static str>) -> &'static Json {
    if let Some(name) = shape.get("$ref").and_then(Json::as_str) {
        let name = name.trim_start_matches("#/$defs/");
        let definition = &schema()["$defs"][name];
        if definition.get("properties").is_some() {
            *record = Some(name);
        }
        return resolved(definition, record);
    }
    let forms = ["anyOf", "oneOf"].iter().find_map(|of| shape.get(of)?.as_array());
    let mut forms = forms.into_iter().flatten();
    forms
        .find(|form| ["$ref", "properties", "items"].iter().any(|part| form.get(part).is_some()))
        .map_or(shape, |form| resolved(form, record))
}

/// The words of the record with a name: its `id`, or its key among those of its kind.
fn words_of(node: &Node, name: &str, language: Language) -> Option<String> {
    let entries = match &node.value {
        Value::Mapping(entries) => entries,
        Value::Sequence(items) => {
            return items.iter().find_map(|item| words_of(item, name, language));
        }
        _ => return None,
    };
    if entries.iter().any(|(key, value)| key.name == "id" && is_text(value, name)) {
        return topic(node, language);
    }
    let named = entries.iter().find(|(key, _)| key.name == name);
    let named = named.and_then(|(_, value)| topic(value, language));
    named.or_else(|| entries.iter().find_map(|(_, value)| words_of(value, name, language)))
}

fn is_text(node: &Node, text: &str) -> bool {
    matches!(&node.value, Value::String(own) if own == text)
}

/// What a record is about, in a language or else in the first that it has.
fn topic(record: &Node, language: Language) -> Option<String> {
    let Value::Mapping(fields) = &record.value else { return None };
    let text = |field: &str| {
        let (_, value) = fields.iter().find(|(key, _)| key.name == field)?;
        let text = match &value.value {
            Value::Mapping(texts) => {
                let own = texts.iter().find(|(key, _)| key.name == language.code());
                &own.or(texts.first())?.1
            }
            _ => value,
        };
        match &text.value {
            Value::String(text) => Some(schema::shortened(text)),
            _ => None,
        }
    };
    TOPICS.iter().find_map(|field| text(field))
}
