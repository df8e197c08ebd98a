//! A new incident from a few answers: a file with the facts that are known and first drafts of the
//! notices that were chosen.

mod writer;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use self::writer::Writer;
use super::schema;
use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::incident::{Role, Strength, Type};
use crate::locale::Locale;
use crate::message;
use crate::message::{Language, Message};
use crate::notice::Kind;
use crate::rule::Rule;
use crate::source::did_you_mean;
use crate::source::patch::Content;
use crate::typeset::Typesetter;

/// What can be chosen at the start, with its words in a language: `{ "exists", "types", "kinds",
/// "roles", "data", "strengths" }`, each a list of `{ "word", "label" }`; a kind of notice also has
/// `help` and its `audience`.
///
/// # Errors
/// If the messages of a language are not valid Fluent, or a kind of notice cannot be read.
pub fn choices(
    exists: bool,
    ui: Language,
    assets: &Assets,
    typesetter: &Typesetter,
) -> Result<Value, Diagnostics> {
    let locale = assets.locale(ui.code())?;
    let listed = |list: &str, words: Vec<&str>| -> Value {
        let label = |word: &str| schema::word_label(list, word, ui);
        words.into_iter().map(|word| json!({ "word": word, "label": label(word) })).collect()
    };
    let mut kinds = Vec::new();
    for name in assets.kinds() {
        let kind = typesetter.kind(&name)?;
        kinds.push(json!({
            "word": name,
            "label": schema::kind_label(&name, ui),
            "help": locale.message(&format!("kind-{name}"), &[]).ok(),
            "audience": kind.audience.as_str(),
        }));
    }
    let data = schema::kinds_of_data(&locale);
    let data = data.into_iter().map(|(word, label)| json!({ "word": word, "label": label }));
    Ok(json!({
        "exists": exists,
        "types": listed("Type", Type::ALL.iter().map(|word| word.as_str()).collect()),
        "kinds": kinds,
        "roles": listed("Role", Role::ALL.iter().map(|word| word.as_str()).collect()),
        "data": data.collect::<Vec<_>>(),
        "strengths": listed("Strength", Strength::ALL.iter().map(|word| word.as_str()).collect()),
    }))
}

/// The answers.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Answers {
    /// What happened, in a few sentences.
    what: Words,
    when_occurred: Option<String>,
    when_discovered: String,
    r#type: Type,
    organisation: OrganisationAnswers,
    contact: ContactAnswers,
    affected: Option<AffectedAnswers>,
    kinds: Vec<String>,
    date: String,
    /// The page of the first notice, by language.
    pages: Option<BTreeMap<String, String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct OrganisationAnswers {
    name: Words,
    self_name: Option<Words>,
    role: Role,
    representative: Option<RepresentativeAnswers>,
}

/// Who signs letters. What is not given is written as a blank to be filled in.
#[derive(Deserialize)]
struct RepresentativeAnswers {
    position: Option<Words>,
    name: Option<Words>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct ContactAnswers {
    name: Words,
    phone: Option<String>,
    hours: Option<Words>,
    email: Option<String>,
    website: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct AffectedAnswers {
    whom: Option<Words>,
    persons: Option<Number>,
    #[serde(default)]
    items: Vec<Item>,
}

/// Words that are the same in all languages, or those of each.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Words {
    Same(String),
    Each(BTreeMap<String, String>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Exact(i64),
    Worded(String),
}

/// A kind of data: a word of the list, or words of the user's own.
#[derive(Deserialize)]
#[serde(untagged)]
enum Item {
    Word(String),
    Own(BTreeMap<String, String>),
}

impl Words {
    fn has(&self, language: &str) -> bool {
        match self {
            Self::Same(words) => !words.trim().is_empty(),
            Self::Each(words) => words.get(language).is_some_and(|words| !words.trim().is_empty()),
        }
    }

    /// These words as the file has them, each changed by `change`.
    fn content(&self, change: impl Fn(&str) -> String) -> Content {
        match self {
            Self::Same(words) => Content::Text(change(words.trim())),
            Self::Each(words) => {
                let words = words.iter().filter(|(_, words)| !words.trim().is_empty());
                let change = |words: &str| Content::Text(change(words.trim()));
                let mut words: Vec<_> =
                    words.map(|(language, words)| (language.clone(), change(words))).collect();
                // Japanese first, as in all our files.
                words.sort_by(|(a, _), (b, _)| b.cmp(a));
                words.sort_by_key(|(language, _)| language != "ja");
                Content::Map(words)
            }
        }
    }

    /// On one line. A space within a name may be a wide one.
    fn line(&self) -> Content {
        self.content(|words| words.lines().map(str::trim).collect::<Vec<_>>().join(" "))
    }
}

/// The text of a new incident file, made from the answers of `POST start`. It has the languages in
/// which all of them are given.
///
/// # Errors
/// If an answer is missing or is none of those that can be given; the fields of these findings are
/// those of the answers. Also if a message or a kind of notice cannot be read.
pub fn file(
    answers: &Value,
    ui: Language,
    assets: &Assets,
    typesetter: &Typesetter,
) -> Result<String, Diagnostics> {
    let answers = Answers::deserialize(answers)
        .map_err(|error| Diagnostics::from(problem("", error.to_string())))?;
    let known = assets.kinds();
    let mut problems = Diagnostics::default();
    let mut kinds: Vec<(&str, Kind)> = Vec::new();
    for (index, name) in answers.kinds.iter().enumerate() {
        if known.contains(name) {
            kinds.push((name, typesetter.kind(name)?));
        } else {
            let near = did_you_mean(name, &known).unwrap_or_else(|| message!("known", known));
            let message = message!("unknown-kind-known", kind = name, near);
            problems.add(problem(&format!("kinds[{index}]"), message));
        }
    }
    let mut locales = Vec::new();
    for language in assets.languages() {
        locales.push(assets.locale(&language)?);
    }
    let given = [
        ("what", Some(&answers.what)),
        ("organisation.name", Some(&answers.organisation.name)),
        ("contact.name", Some(&answers.contact.name)),
        ("affected.whom", answers.affected.as_ref().and_then(|affected| affected.whom.as_ref())),
    ];
    for (path, words) in given {
        if words.is_some_and(|words| !locales.iter().any(|locale| words.has(locale.language()))) {
            problems.add(problem(path, message!("missing-field", name = path)));
        }
    }
    for (path, is_missing) in [
        ("when-discovered", answers.when_discovered.trim().is_empty()),
        ("date", answers.date.trim().is_empty()),
        ("kinds", answers.kinds.is_empty()),
    ] {
        if is_missing {
            problems.add(problem(path, message!("missing-field", name = path)));
        }
    }
    locales.retain(|locale| {
        given.iter().all(|(_, words)| words.is_none_or(|words| words.has(locale.language())))
    });
    if locales.is_empty() {
        problems.add(problem("what", message!("started-no-language")));
    }
    if problems.has_errors() {
        return Err(problems);
    }
    let locales: Vec<&Locale> = locales.iter().map(AsRef::as_ref).collect();
    let is_all = locales.len() == assets.languages().len();
    let writer = Writer { answers: &answers, kinds: &kinds, locales, is_all };
    let file = writer.file(ui);
    file.map_err(|error| error.diagnostic().into())
}

fn problem(field: &str, message: impl Into<Message>) -> Diagnostic {
    let at = Location { place: None, field: field.to_owned() };
    Diagnostic {
        severity: crate::diagnostic::Severity::Error,
        rule: Rule::MissingField,
        at,
        message: message.into(),
        related: Vec::new(),
        hints: Vec::new(),
    }
}
