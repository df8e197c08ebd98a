//! What `style.toml` holds.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::incident::{DateCalendar, Strength};
use crate::message;
use crate::message::Message;

/// The contents of `style.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct StyleFile {
    #[serde(default)]
    pub pattern: Vec<PatternEntry>,
    #[serde(default)]
    pub variant: Vec<VariantEntry>,
    #[serde(default)]
    pub date: Vec<DateEntry>,
    #[serde(default)]
    pub times: Vec<String>,
    /// Numbers of people and things as people type them.
    #[serde(default)]
    pub counts: Vec<String>,
    #[serde(default)]
    pub weekdays: Vec<String>,
    #[serde(default)]
    pub months: Vec<String>,
    #[serde(default)]
    pub eras: BTreeMap<String, String>,
    #[serde(default)]
    pub number_words: BTreeMap<String, String>,
    #[serde(default)]
    pub strengths: Vec<StrengthEntry>,
    #[serde(default)]
    pub today: Vec<String>,
    #[serde(default)]
    pub planned: Vec<String>,
    #[serde(default)]
    pub done: Vec<String>,
    #[serde(default)]
    pub particles: Vec<String>,
    pub below: Option<String>,
    #[serde(default)]
    pub items: BTreeMap<String, String>,
    pub registers: Option<RegistersEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StrengthEntry {
    pub strength: Strength,
    pub words: Vec<String>,
    pub examples: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PatternEntry {
    pub find: String,
    pub message: Saying,
    /// Whether it applies to public documents only.
    #[serde(default)]
    pub exposure: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VariantEntry {
    pub words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DateEntry {
    pub find: String,
    pub calendar: Option<DateCalendar>,
}

/// How the sentences of a language end in its registers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RegistersEntry {
    pub polite: RegisterEntry,
    pub plain: RegisterEntry,
}

/// What a register is called, and how its sentences end.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RegisterEntry {
    pub name: String,
    pub end: String,
}

/// What is wrong with a match: in one text, or in each language that the program speaks.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Saying {
    One(String),
    Each { en: String, ja: String },
}

impl From<Saying> for Message {
    fn from(saying: Saying) -> Self {
        match saying {
            Saying::One(text) => text.into(),
            Saying::Each { en, ja } => message!("by-language", en, ja),
        }
    }
}
