//! A notice: an incident as known on a day, in one language, for one audience.
//!
//! Redaction happens here: what the audience may not see, or what was not yet known on the
//! notice's date, is not in a [`Notice`] at all, so no template can leak it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::incident::{
    Audience, Calendar, Fact, Incident, Label, Moment, Opening, Request, Status,
};
use crate::source::{Finding, Path, Step};

/// What a template says of its kind of notice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Kind {
    /// Who reads it.
    pub audience: Audience,
    /// Whose facts it tells: the issuer's own, or everybody's.
    pub facts: Facts,
    /// The calendar of its Japanese dates, unless the notice says another.
    pub calendar: Calendar,
    /// The opening word of the Japanese letter, unless the notice says another.
    #[serde(default = "no_opening")]
    pub opening: Opening,
    /// Whether another notice can pass it on: its template has `content`.
    #[serde(default)]
    pub passed_on: bool,
    /// The fields that must be there, as `contact` or `timeline`; `a|b` needs one of both.
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

/// For each list of the notice, by its path, where its items stand in the incident.
type Origins = BTreeMap<String, Vec<usize>>;

/// Who sees a notice, and when.
struct View<'a> {
    incident: &'a Incident,
    date: NaiveDate,
    audience: Audience,
    /// The only organisation whose facts are told, if not everybody's.
    only: Option<&'a str>,
    /// Names of facts that are left out.
    omit: &'a [Label],
    origins: Origins,
}

impl Notice {
    /// What `request` asks for in `language`. The incident must have passed the checks.
    ///
    /// # Errors
    /// If the request names a kind, an organisation or a notice that does not exist, or is not
    /// dated with a day.
    pub fn new(
        incident: &Incident,
        request: &Request,
        kinds: &Kinds,
        language: &str,
    ) -> Result<Self, Box<Finding>> {
        Self::seen_by(incident, request, kinds, language, Audience::Internal)
    }

    fn seen_by(
        incident: &Incident,
        request: &Request,
        kinds: &Kinds,
        language: &str,
        at_most: Audience,
    ) -> Result<Self, Box<Finding>> {
        let index =
            incident.notices.iter().position(|other| std::ptr::eq(other, request)).unwrap_or(0);
        let path = Path::from("notices").index(index);
        let fail = |field: &str, message: String, known: &[String]| {
            let finding = Finding::error("notice", path.key(field), message);
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
        let date = request.date.day().ok_or_else(|| {
            fail("date", "a notice is dated with a day, as 2026-06-26".to_owned(), &[])
        })?;
        let find =
            |field: &str, id: &Label| {
                incident.notices.iter().find(|other| other.id == *id).ok_or_else(|| {
                    fail(field, format!("there is no notice `{}`", id.as_str()), &[])
                })
            };

        let mut view = View {
            incident,
            date,
            audience: kind.audience.min(at_most),
            only: (kind.facts == Facts::Own).then_some(request.issuer.as_str()),
            omit: &request.omit,
            origins: Origins::new(),
        };
        let mut data = view.facts();
        let mut set = |key: &str, value: Value| data.insert(key.to_owned(), value);
        set("id", json!(request.id));
        set("kind", json!(request.kind));
        set("language", json!(language));
        set("issuer", json!(request.issuer));
        set("date", json!(request.date));
        set("to", json!(request.to));
        set("title", json!(request.title));
        set("number", json!(request.number));
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
        let follows = match &request.follows {
            None => None,
            Some(id) => {
                let before = find("follows", id)?;
                Some(json!({ "title": before.title, "date": before.date, "number": before.number }))
            }
        };
        set("follows", json!(follows));
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
                let notice = Self::seen_by(incident, other, kinds, language, kind.audience)?;
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
        Ok(Self {
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
        })
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
            for (key, value) in
                data.iter().filter(|(key, _)| *key != "relayed" && *key != "references")
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
        const FACTS: [&str; 15] = [
            "incident",
            "organisations",
            "hosts",
            "summary",
            "timeline",
            "evidence",
            "findings",
            "malware",
            "affected",
            "claims",
            "causes",
            "measures",
            "requests",
            "reports",
            "resumption",
        ];
        let request = Path::from("notices").index(self.index);
        let mut origin = match path.0.first() {
            Some(Step::Key(key)) if FACTS.contains(&key.as_str()) => Path::from(key.as_str()),
            Some(Step::Key(key)) if key == "contact" => self.desk.clone().unwrap_or(request),
            Some(Step::Key(key)) => request.key(key),
            _ => request,
        };
        for step in path.0.iter().skip(1) {
            origin = match step {
                Step::Key(key) => origin.key(key),
                Step::Index(index) => {
                    let kept = self.origins.get(&origin.to_string());
                    origin.index(kept.and_then(|kept| kept.get(*index)).copied().unwrap_or(*index))
                }
            };
        }
        origin.key(&self.language)
    }

    /// Which of the kind's needs are not met.
    pub fn unmet(&self, kind: &Kind) -> Vec<String> {
        let there = |field: &str| match self.data.get(field) {
            None | Some(Value::Null) => false,
            Some(Value::Array(items)) => !items.is_empty(),
            Some(_) => true,
        };
        kind.needs.iter().filter(|need| !need.split('|').any(there)).cloned().collect()
    }
}

impl View<'_> {
    /// The facts that this view has, in the shape of the incident file.
    fn facts(&mut self) -> Map<String, Value> {
        let incident = self.incident;
        let mut data = Map::new();
        data.insert("incident".to_owned(), json!(incident.incident));
        data.insert("organisations".to_owned(), json!(incident.organisations));
        let hosts: Map<String, Value> = incident
            .hosts
            .0
            .iter()
            .map(|(id, host)| {
                let name = if self.sees_hosts() { &host.name } else { &host.masked };
                (id.clone(), json!({ "name": name, "purpose": host.purpose }))
            })
            .collect();
        data.insert("hosts".to_owned(), Value::Object(hosts));
        for (name, list) in [
            ("summary", self.list("summary", &incident.summary)),
            ("timeline", self.list("timeline", &incident.timeline)),
            ("findings", self.list("findings", &incident.findings)),
            ("affected", self.list("affected", &incident.affected)),
            ("claims", self.list("claims", &incident.claims)),
            ("causes", self.list("causes", &incident.causes)),
            ("measures", self.list("measures", &incident.measures)),
            ("requests", self.list("requests", &incident.requests)),
            ("reports", self.list("reports", &incident.reports)),
            ("resumption", self.list("resumption", &incident.resumption)),
        ] {
            data.insert(name.to_owned(), Value::Array(list));
        }
        self.mark_planned(&mut data);
        let evidence =
            incident.evidence.as_ref().filter(|evidence| self.tells(evidence.by.as_str()));
        let mut evidence = json!(evidence);
        self.drop_later(
            evidence.get_mut("devices"),
            "preserved",
            &Path::from("evidence").key("devices"),
        );
        self.drop_later(evidence.get_mut("logs"), "period", &Path::from("evidence").key("logs"));
        data.insert("evidence".to_owned(), evidence);
        let kept = self.origins.get("findings").cloned().unwrap_or_default();
        for (fact, origin) in items(data.get_mut("findings")).zip(kept) {
            let path = Path::from("findings").index(origin).key("records").key("rows");
            self.drop_later(
                fact.get_mut("records").and_then(|records| records.get_mut("rows")),
                "at",
                &path,
            );
        }
        let malware =
            incident.malware.as_ref().filter(|malware| self.tells(malware.by.as_str())).map(
                |malware| {
                    let open = malware.audience.unwrap_or(Audience::Public) <= self.audience;
                    json!({
                        "by": malware.by,
                        "name": malware.name.as_ref().filter(|_| open),
                        "text": malware.text,
                        "withheld": malware.withheld.as_ref().filter(|_| !open),
                    })
                },
            );
        data.insert("malware".to_owned(), json!(malware));
        data.insert("references".to_owned(), self.references(&data));
        data
    }

    fn tells(&self, organisation: &str) -> bool {
        self.only.is_none_or(|only| only == organisation)
    }

    fn sees_hosts(&self) -> bool {
        self.audience >= Audience::Regulator
    }

    /// The facts of a list that were known on the date and that the audience may see. Of
    /// several with the same name the one known last counts, whether or not it may be seen:
    /// what is out of date is never shown as if it still held.
    fn list<T: Fact + Serialize>(&mut self, name: &'static str, facts: &[T]) -> Vec<Value> {
        let known = |fact: &T| fact.known().is_none_or(|known| known <= self.date);
        let replaced = |index: usize, fact: &T| {
            fact.id().is_some()
                && facts.iter().enumerate().any(|(other_index, other)| {
                    other.id() == fact.id()
                        && known(other)
                        && (other.known(), other_index) > (fact.known(), index)
                })
        };
        let mut kept = Vec::new();
        let mut values = Vec::new();
        for (index, fact) in facts.iter().enumerate() {
            let omitted =
                fact.id().is_some_and(|id| self.omit.iter().any(|other| other.as_str() == id));
            if omitted || !self.tells(fact.by()) || !known(fact) || replaced(index, fact) {
                continue;
            }
            let open = fact.audience() <= self.audience;
            let mut value = json!(fact);
            if let Value::Object(fields) = &mut value {
                if open {
                    fields.insert("withheld".to_owned(), Value::Null);
                } else if fact.withheld().is_some() {
                    fields.retain(|key, _| {
                        matches!(key.as_str(), "id" | "by" | "topic" | "title" | "withheld")
                    });
                } else {
                    continue;
                }
                fields.remove("audience");
                fields.remove("known");
            }
            kept.push(index);
            values.push(value);
        }
        self.origins.insert(name.to_owned(), kept);
        values
    }

    /// Leaves out of a list what lay in the future on the date.
    fn drop_later(&mut self, list: Option<&mut Value>, field: &str, path: &Path) {
        let Some(list) = list.and_then(Value::as_array_mut) else { return };
        let mut kept = Vec::new();
        let mut index = 0;
        list.retain(|item| {
            let keep = !self.lies_ahead(item.get(field));
            kept.extend(Some(index).filter(|_| keep));
            index += 1;
            keep
        });
        self.origins.insert(path.to_string(), kept);
    }

    /// Whether a moment, as a template gets it, lay in the future on the date.
    fn lies_ahead(&self, value: Option<&Value>) -> bool {
        value
            .and_then(Value::as_str)
            .and_then(|text| text.parse::<Moment>().ok())
            .is_some_and(|moment| moment.is_after(self.date))
    }

    /// Says of events, reports and measures whether they lay in the future on the date.
    fn mark_planned(&self, data: &mut Map<String, Value>) {
        for list in ["timeline", "reports"] {
            for fact in items(data.get_mut(list)) {
                let planned = self.lies_ahead(fact.get("at"));
                fact["planned"] = json!(planned);
            }
        }
        for measure in items(data.get_mut("measures")) {
            for step in items(measure.get_mut("items")) {
                let when = step.get("when").filter(|when| !when.is_null());
                let status = match (step["status"].as_str(), when) {
                    // What was done later was still to be done on the date.
                    (None | Some("done"), when) if self.lies_ahead(when) => Status::Planned,
                    (Some(_), _) => continue,
                    (None, None) => Status::Ongoing,
                    (None, when) => self.status_since(when),
                };
                step["status"] = json!(status);
            }
        }
    }

    /// What began before the date is done, unless it has no end.
    fn status_since(&self, when: Option<&Value>) -> Status {
        let moment = when.and_then(Value::as_str).and_then(|text| text.parse::<Moment>().ok());
        let ended =
            moment.and_then(|moment| moment.latest()).is_some_and(|end| end.date() <= self.date);
        if ended { Status::Done } else { Status::Ongoing }
    }

    /// What texts may refer to by a name in braces.
    fn references(&self, data: &Map<String, Value>) -> Value {
        let mut references = Map::new();
        let mut add = |name: String, value: Value| {
            references.insert(name, value);
        };
        for (id, _) in &self.incident.organisations.0 {
            for form in ["", ".possessive", ".object", ".name"] {
                add(
                    format!("{id}{form}"),
                    json!({ "party": id, "form": form.trim_start_matches('.') }),
                );
            }
        }
        for (id, host) in data["hosts"].as_object().into_iter().flatten() {
            add(format!("hosts.{id}"), json!({ "text": host["name"] }));
        }
        let identity = &self.incident.incident;
        add("incident.name".to_owned(), json!({ "text": identity.name }));
        add("incident.discovered".to_owned(), json!({ "moment": identity.discovered }));
        if let Some(occurred) = &identity.occurred {
            add("incident.occurred".to_owned(), json!({ "moment": occurred }));
        }
        for (list, field, shape) in [
            ("timeline", "at", "moment"),
            ("reports", "at", "moment"),
            ("affected", "persons", "persons"),
        ] {
            for fact in data[list].as_array().into_iter().flatten() {
                if let Some(id) = fact["id"].as_str() {
                    add(format!("{id}.{field}"), json!({ shape: fact[field] }));
                }
            }
        }
        for request in &self.incident.notices {
            if request.date.day().is_some_and(|day| day <= self.date) {
                let id = request.id.as_str();
                add(format!("{id}.title"), json!({ "text": request.title }));
                add(format!("{id}.date"), json!({ "moment": request.date, "dated": true }));
            }
        }
        Value::Object(references)
    }

    /// Words that this audience must not see anywhere.
    fn secrets(&self) -> Vec<String> {
        let mut secrets = Vec::new();
        if !self.sees_hosts() {
            secrets.extend(self.incident.hosts.0.iter().map(|(_, host)| host.name.clone()));
        }
        if let Some(malware) = &self.incident.malware
            && malware.audience.unwrap_or(Audience::Public) > self.audience
        {
            secrets.extend(malware.name.clone());
        }
        secrets
    }
}

/// Letters and digits alone, in lower case and half width: what is left of a word however it is
/// spaced or marked up.
fn bare(text: &str) -> String {
    let half = |c: char| match u32::from(c) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    text.chars().map(half).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn shown_secret<'a>(secrets: &'a [String], text: &str) -> Option<&'a str> {
    if secrets.is_empty() {
        return None;
    }
    let text = bare(text);
    secrets.iter().find(|secret| text.contains(&bare(secret))).map(String::as_str)
}

fn items(list: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    list.and_then(Value::as_array_mut).into_iter().flatten()
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
