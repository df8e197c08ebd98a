//! A notice: an incident as known on a day, in one language, for one audience.
//!
//! Redaction happens here: what the audience may not see, or what was not yet known on the
//! notice's date, is not in a [`Notice`] at all, so no template can leak it.

mod diff;
mod issued;
pub(crate) mod texts;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::characters::{fold_for_search, half_width};
use crate::incident::{Audience, DateCalendar, Incident, Moment, Name, NoticeSpec, Opening};
use crate::source::{Path, PathStep, Problem};

pub use diff::{Change, ChangeKind};
pub use issued::{Issue, Issued};
use view::View;

/// What a template says of its kind of notice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Kind {
    /// Who reads it.
    pub audience: Audience,
    /// Whose facts it tells: the issuer's own, or everybody's.
    pub facts: Facts,
    /// The calendar of its Japanese dates, unless the notice says another.
    pub calendar: DateCalendar,
    /// The opening word of the Japanese letter, unless the notice says another.
    #[serde(default = "no_opening")]
    pub opening: Opening,
    /// Whether another notice can pass it on: its template has `content`.
    #[serde(default)]
    pub passed_on: bool,
    /// Whether it is for one person, and tells only of that person's group.
    #[serde(default)]
    pub personal: bool,
    /// Whether it is a form: its fields can be had as a table too.
    #[serde(default)]
    pub form: bool,
    /// The fields that must be there: `contact`, `timeline`; `impacts.results`, a fact of the
    /// list with that word; `issuer.listing`, a field of the issuer; `a|b` needs one of both.
    #[serde(default)]
    pub needs: Vec<String>,
}

fn no_opening() -> Opening {
    Opening::None
}

/// Whose facts a kind of notice tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Facts {
    /// The issuer's own.
    Own,
    /// Everybody's, attributed.
    All,
}

/// The kinds that there are, by name.
pub type Kinds = BTreeMap<String, Kind>;

/// What is to be typeset.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Its name, which is also the name of its files.
    pub id: String,
    /// The kind of notice.
    pub kind: String,
    /// The code of its language.
    pub language: String,
    /// The notice of somebody else that it passes on, as its own readers may see it.
    pub relayed: Option<Box<Self>>,
    /// Its place among the notices of the file.
    index: usize,
    /// Where the desk stands that answers.
    desk: Option<Path>,
    data: Value,
    /// Where its texts stand, as opposed to names, moments and words from closed lists.
    prose: BTreeSet<Path>,
    origins: Origins,
    secrets: Vec<String>,
}

/// Who looks at a notice, and when.
struct Sight<'a> {
    at_most: Audience,
    /// If earlier than the notice's date.
    then: Option<&'a Moment>,
}

impl Default for Sight<'_> {
    fn default() -> Self {
        Self { at_most: Audience::Internal, then: None }
    }
}

/// For each list of the notice, by its path, where its items stand in the incident.
type Origins = BTreeMap<String, Vec<usize>>;

impl Notice {
    /// What `request` asks for in `language`. The incident must have passed the checks.
    ///
    /// # Errors
    /// If the request names a kind, an organisation or a notice that does not exist, or is not
    /// dated with a day.
    pub fn new(
        incident: &Incident,
        request: &NoticeSpec,
        kinds: &Kinds,
        language: &str,
    ) -> Result<Self, Box<Problem>> {
        Self::seen_by(incident, request, kinds, language, &Sight::default())
    }

    /// The same, with what was known at `then` if that is earlier than the notice's date: a draft.
    ///
    /// # Errors
    /// As for [`Self::new`].
    pub fn as_of(
        incident: &Incident,
        request: &NoticeSpec,
        kinds: &Kinds,
        language: &str,
        then: &Moment,
    ) -> Result<Self, Box<Problem>> {
        let sight = Sight { then: Some(then), ..Sight::default() };
        Self::seen_by(incident, request, kinds, language, &sight)
    }

    fn seen_by(
        incident: &Incident,
        request: &NoticeSpec,
        kinds: &Kinds,
        language: &str,
        sight: &Sight,
    ) -> Result<Self, Box<Problem>> {
        let index =
            incident.notices.iter().position(|other| std::ptr::eq(other, request)).unwrap_or(0);
        let path = Path::from("notices").index(index);
        let fail = |field: &str, message: String, known: &[String]| {
            let finding = Problem::error("notice", path.key(field), message);
            Box::new(if known.is_empty() {
                finding
            } else {
                finding.hint(format!("known: {}", known.join(", ")))
            })
        };
        let kind = kinds.get(request.kind.as_str()).ok_or_else(|| {
            let known: Vec<String> = kinds.keys().cloned().collect();
            fail("kind", format!("there is no kind of notice `{}`", request.kind.as_str()), &known)
        })?;
        let issuer = incident.organisations.get(request.issuer.as_str()).ok_or_else(|| {
            let known = incident.organisations.names();
            fail(
                "issuer",
                format!("there is no organisation `{}`", request.issuer.as_str()),
                &known,
            )
        })?;
        let cutoff = request.date.cutoff().ok_or_else(|| {
            let message = "a notice is dated with a day, as 2026-06-26, or with a minute of it";
            fail("date", message.to_owned(), &[])
        })?;
        let find =
            |field: &str, id: &Name| {
                incident.notices.iter().find(|other| other.id == *id).ok_or_else(|| {
                    fail(field, format!("there is no notice `{}`", id.as_str()), &[])
                })
            };

        let earlier = sight.then.filter(|then| then.cutoff().is_some_and(|then| then < cutoff));
        let audience = kind.audience.min(sight.at_most);
        let mut view = View {
            incident,
            cutoff: earlier.and_then(Moment::cutoff).unwrap_or(cutoff),
            audience,
            only: (kind.facts == Facts::Own).then(|| {
                std::iter::once(&request.issuer).chain(&request.joint).map(Name::as_str).collect()
            }),
            omit: &request.omit,
            groups: &request.groups,
            origins: Origins::new(),
        };
        let mut data = view.facts();
        let mut set = |key: &str, value: Value| data.insert(key.to_owned(), value);
        set("id", json!(request.id));
        set("kind", json!(request.kind));
        set("language", json!(language));
        set("issuer", json!(request.issuer));
        set("joint", json!(request.joint));
        set("date", json!(request.date));
        set("to", json!(request.to));
        set("title", json!(request.title));
        set("number", json!(request.number));
        set("stage", json!(request.stage));
        set("fulfils", json!(request.fulfils));
        set("corrections", json!(request.corrections));
        set("next", json!(request.next));
        set("apology-to", json!(request.apology_to));
        set("lead", json!(request.lead));
        set("confidentiality", json!(request.confidentiality));
        set("opening", json!(request.opening.unwrap_or(kind.opening)));
        set("breadcrumb", json!(request.breadcrumb));
        set(
            "style",
            json!({
                "calendar": request.calendar.unwrap_or(kind.calendar),
                "clock": request.clock,
                "english": request.english,
            }),
        );
        let contact = match &request.contact {
            None => None,
            Some(name) => Some(issuer.contacts.get(name.as_str()).ok_or_else(|| {
                let message =
                    format!("`{}` has no contact `{}`", request.issuer.as_str(), name.as_str());
                fail("contact", message, &issuer.contacts.names())
            })?),
        };
        set("contact", json!(contact));
        let mut follows = Vec::new();
        let (mut last, mut steps) = (request, 0);
        while let Some(id) = &last.follows {
            last = find("follows", id)?;
            steps += 1;
            if steps > incident.notices.len() {
                let message = "this series of notices comes back to where it began";
                return Err(fail("follows", message.to_owned(), &[]));
            }
            // On an earlier day it was not there to follow.
            if earlier.is_some_and(|then| then.cutoff() < last.date.cutoff()) {
                continue;
            }
            follows.insert(
                0,
                json!({
                    "title": last.title,
                    "date": last.date,
                    "number": last.number,
                    "stage": last.stage,
                }),
            );
        }
        set("follows", json!(follows));
        set("draft", json!(true));
        set("as-of", json!(earlier));
        let mut secrets = view.secrets();
        let relayed = match &request.relays {
            None => None,
            Some(id) => {
                let other = find("relays", id)?;
                let passed_on = kinds.get(other.kind.as_str()).is_some_and(|kind| kind.passed_on);
                if !passed_on || other.relays.is_some() || std::ptr::eq(other, request) {
                    return Err(fail(
                        "relays",
                        format!("a notice of the kind {} cannot be passed on", other.kind.as_str()),
                        &[],
                    ));
                }
                let sight = Sight { at_most: kind.audience, ..*sight };
                let notice = Self::seen_by(incident, other, kinds, language, &sight)?;
                secrets.extend(notice.secrets.iter().cloned());
                Some(Box::new(notice))
            }
        };
        set("relayed", relayed.as_ref().map_or(Value::Null, |notice| notice.data.clone()));
        let mut data = Value::Object(data);
        let mut prose = BTreeSet::new();
        choose_language(&mut data, language, Path::default(), &mut prose);
        // A title is filled in for readers who may not know a word of it: then it is not there.
        if let Some(references) = data.get_mut("references").and_then(Value::as_object_mut) {
            references.retain(|_, value| {
                value["text"].as_str().is_none_or(|text| shown_secret(&secrets, text).is_none())
            });
        }
        let mut notice = Self {
            id: request.id.as_str().to_owned(),
            kind: request.kind.as_str().to_owned(),
            language: language.to_owned(),
            relayed,
            index,
            desk: request.contact.as_ref().map(|name| {
                let organisation = Path::from("organisations").key(request.issuer.as_str());
                organisation.key("contacts").key(name.as_str())
            }),
            data,
            prose,
            origins: view.origins,
            secrets,
        };
        if let Some(before) = request.follows.as_ref().filter(|_| request.changes == Some(true)) {
            // Its readers are told what was said then as far as they may know it.
            let sight = Sight { at_most: audience, ..*sight };
            let before =
                Self::seen_by(incident, find("follows", before)?, kinds, language, &sight)?;
            let mut changes = notice.changes_since(&before);
            changes.retain(|change| change.kind != ChangeKind::Removed);
            notice.set("changes", json!(changes));
            // What was said then is filled in as it was then.
            notice.set("earlier", before.data["references"].clone());
        }
        Ok(notice)
    }

    /// What the template gets, in the shape of the incident file with one language chosen.
    pub fn data(&self) -> &Value {
        &self.data
    }

    /// Adds what is known only once another output is made.
    pub fn set(&mut self, key: &str, value: Value) {
        if let Value::Object(data) = &mut self.data {
            data.insert(key.to_owned(), value);
        }
    }

    /// The first word in a text that the audience must not see, however it is spaced, marked up
    /// or written in capitals.
    pub fn shown_secret(&self, text: &str) -> Option<&str> {
        shown_secret(&self.secrets, text)
    }

    /// Every string of the notice, and of the one it passes on, and where it stands in the
    /// incident.
    pub fn strings(&self) -> Vec<(Path, &str)> {
        self.collect().into_iter().map(|(path, text, _)| (path, text)).collect()
    }

    /// Those of the strings that people wrote, as opposed to names, moments and words from
    /// closed lists.
    pub fn texts(&self) -> Vec<(Path, &str)> {
        let prose = |(path, text, prose)| if prose { Some((path, text)) } else { None };
        self.collect().into_iter().filter_map(prose).collect()
    }

    fn collect(&self) -> Vec<(Path, &str, bool)> {
        let mut strings = Vec::new();
        if let Value::Object(data) = &self.data {
            for (key, value) in data
                .iter()
                .filter(|(key, _)| !["relayed", "references", "earlier"].contains(&key.as_str()))
            {
                collect(value, Path::from(key.as_str()), &mut strings);
            }
        }
        let place = |(path, text)| (self.origin(&path), text, self.prose.contains(&path));
        let mut strings: Vec<_> = strings.into_iter().map(place).collect();
        if let Some(relayed) = &self.relayed {
            strings.extend(relayed.collect());
        }
        strings
    }

    /// Where a value of the notice stands in the incident.
    fn origin(&self, path: &Path) -> Path {
        let of_incident = |key: &str| {
            matches!(
                key,
                "incident" | "organisations" | "hosts" | "evidence" | "malware" | "traffic"
            ) || self.origins.contains_key(key)
        };
        let request = Path::from("notices").index(self.index);
        let mut origin = match path.0.first() {
            Some(PathStep::Key(key)) if of_incident(key) => Path::from(key.as_str()),
            Some(PathStep::Key(key)) if key == "contact" => self.desk.clone().unwrap_or(request),
            Some(PathStep::Key(key)) => request.key(key),
            _ => request,
        };
        for step in path.0.iter().skip(1) {
            origin = match step {
                PathStep::Key(key) => origin.key(key),
                PathStep::Index(index) => {
                    let kept = self.origins.get(&origin.to_string());
                    origin.index(kept.and_then(|kept| kept.get(*index)).copied().unwrap_or(*index))
                }
            };
        }
        origin.key(&self.language)
    }

    /// Which of the kind's needs are not met.
    pub fn unmet(&self, kind: &Kind) -> Vec<String> {
        let there = |need: &str| {
            let (field, part) = need.split_once('.').unwrap_or((need, ""));
            match self.data.get(field) {
                None | Some(Value::Null) => false,
                Some(Value::Array(facts)) => facts.iter().any(|fact| {
                    part.is_empty()
                        || fact.as_object().is_some_and(|fact| fact.values().any(|v| v == part))
                }),
                Some(Value::String(id)) if field == "issuer" && !part.is_empty() => {
                    !self.data["organisations"][id][part].is_null()
                }
                Some(_) => true,
            }
        };
        kind.needs.iter().filter(|need| !need.split('|').any(there)).cloned().collect()
    }
}

fn shown_secret<'a>(secrets: &'a [String], text: &str) -> Option<&'a str> {
    if secrets.is_empty() {
        return None;
    }
    let without = fold_for_search(text);
    let shown = |secret: &&String| match fold_for_search(secret) {
        // Of signs alone nothing is left: they are looked for as they are.
        letters if letters.is_empty() => text.contains(secret.as_str()),
        // So short a word is a part of many others.
        letters if letters.len() < 5 && letters.is_ascii() => text
            .split(|c: char| !half_width(c).is_ascii_alphanumeric())
            .any(|word| fold_for_search(word) == letters),
        letters => without.contains(&letters),
    };
    secrets.iter().find(shown).map(String::as_str)
}

/// Puts the text of one language in the place of texts in all languages, and notes where.
fn choose_language(value: &mut Value, language: &str, path: Path, prose: &mut BTreeSet<Path>) {
    match value {
        Value::Object(fields) => {
            if let Some(texts) = fields.get("$text").or_else(|| fields.get("$line")) {
                *value = texts.get(language).cloned().unwrap_or(Value::Null);
                prose.insert(path);
            } else {
                for (key, field) in fields {
                    choose_language(field, language, path.key(key), prose);
                }
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter_mut().enumerate() {
                choose_language(item, language, path.index(i), prose);
            }
        }
        _ => {}
    }
}

fn collect<'a>(value: &'a Value, path: Path, texts: &mut Vec<(Path, &'a str)>) {
    match value {
        Value::String(text) => texts.push((path, text)),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                collect(item, path.index(i), texts);
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                collect(field, path.key(key), texts);
            }
        }
        _ => {}
    }
}
