//! Exports an issuer's latest notice for the public as a CSAF 2.0 document of the profile "Security
//! incident response".
//!
//! CSAF describes vulnerabilities and has no fields for people, kinds of data or claims, so the
//! facts become notes in the words of the notice.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::calendar::iso_in_japan;
use crate::incident::{Audience, Incident, NoticeSpec, Role, Stage};
use crate::locale::{Argument, Locale};
use crate::message;
use crate::notice::Notice;
use crate::project::{Error, Project};
use crate::typeset::Note;

/// What the incident file does not contain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The issuer; by default the only one that issues notices for the public.
    pub issuer: Option<String>,
    /// The publisher's namespace, a web address; by default scheme and host of the website of
    /// the notice's contact.
    pub namespace: Option<String>,
    /// The status of the document; by default draft until the notice is issued, then final once
    /// the issuer has made a final report to an authority, and interim before.
    pub status: Option<Status>,
}

/// The status of a document (3.2.1.12.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Not published yet.
    Draft,
    /// Published; updates are expected.
    Interim,
    /// Published; no updates are expected.
    Final,
}

impl Status {
    fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Interim => "interim",
            Self::Final => "final",
        }
    }
}

/// Makes the document in a language. The project must have passed the checks.
///
/// # Errors
/// If the project has no notice for the public in that language or several issuers to choose from,
/// if the notice shows no facts, if the publisher's namespace is unknown, or if the language lacks a
/// message.
pub fn document(project: &Project, language: &str, options: &Options) -> Result<Value, Error> {
    let incident = project.incident();
    let locale = project.typesetter().locale(language)?;
    let mut series = public(project, language);
    let issuer = issuer(&series, options)?;
    series.retain(|spec| spec.issuer.as_str() == issuer);
    series.sort_by_key(|spec| spec.date.cutoff());
    let last = series.last().and_then(|spec| project.notice(spec.id.as_str()));
    let Some(notice) = last else {
        let message = message!("no-public-notice", language);
        return Err(Error::Usage(message));
    };
    let last = &notice.spec;
    let name = notice.issuer().and_then(|issuer| issuer.name.get(language)).unwrap_or_default();
    let contact = notice.contact();
    let website = contact.and_then(|contact| Some(contact.website.as_ref()?.as_str()));
    let namespace = options.namespace.as_deref().or(website).and_then(origin).ok_or_else(|| {
        let message = match &options.namespace {
            Some(namespace) => message!("no-web-address", namespace),
            None => message!("csaf-namespace"),
        };
        Error::Usage(message)
    })?;

    let mut publisher = json!({ "category": category(incident, &issuer) });
    let mut notes: Vec<Value> = Vec::new();
    for Note { category, title, text } in project.notes(notice, language)? {
        match (category.as_str(), title) {
            _ if text.is_empty() => {}
            ("contact", _) => publisher["contact_details"] = json!(text),
            (_, None) => notes.push(json!({ "category": category, "text": text })),
            (_, Some(title)) => {
                notes.push(json!({ "category": category, "text": text, "title": title }));
            }
        }
    }
    // Fields are sorted by name (6.2.13).
    publisher["name"] = json!(name);
    publisher["namespace"] = json!(namespace);
    // The profile requires one of these notes (6.1.27.1).
    let required = ["description", "details", "general", "summary"];
    if !notes.iter().any(|note| required.iter().any(|category| note["category"] == *category)) {
        let message = message!("shows-no-facts", notice = last.id.as_str());
        return Err(Error::Usage(message));
    }
    let desk = contact.and_then(|contact| contact.name.get(language)).unwrap_or(name);
    let (summary, url) = website.map_or((name, namespace.as_str()), |website| (desk, website));
    let is_issued = |spec: &NoticeSpec| project.issued().0.contains_key(spec.id.as_str());
    let status = options
        .status
        .unwrap_or_else(|| if is_issued(last) { status(notice, &issuer) } else { Status::Draft });
    // A draft has version 0, even if notices were issued before it (6.1.17). The history does not
    // list other drafts.
    let first_version = usize::from(status != Status::Draft);
    let is_released =
        |spec: &&&NoticeSpec| spec.id == last.id || (is_issued(spec) && status != Status::Draft);
    let released: Vec<&NoticeSpec> = series.iter().filter(is_released).copied().collect();
    let mut history = Vec::new();
    for (i, spec) in released.iter().enumerate() {
        history.push(json!({
            "date": date(spec),
            "number": (i + first_version).to_string(),
            "summary": title(spec, locale)?,
        }));
    }
    Ok(json!({
        "document": {
            "category": "csaf_security_incident_response",
            "csaf_version": "2.0",
            // A notice for the public may be shared with everybody.
            "distribution": { "tlp": { "label": "WHITE" } },
            "lang": language,
            "notes": notes,
            "publisher": publisher,
            "references": [{ "category": "external", "summary": summary, "url": url }],
            "title": title(last, locale)?,
            "tracking": {
                "current_release_date": date(last),
                "generator": { "engine": { "name": "oshirase", "version": env!("CARGO_PKG_VERSION") } },
                "id": incident.incident.id.split_whitespace().collect::<Vec<_>>().join(" "),
                "initial_release_date": released.first().map(|spec| date(spec)),
                "revision_history": history,
                "status": status.as_str(),
                "version": (released.len() - 1 + first_version).to_string(),
            },
        }
    }))
}

/// The name of the file that providers expect a document in (CSAF 2.0, 5.1).
pub fn file_name(document: &Value) -> String {
    let id = document["document"]["tracking"]["id"].as_str().unwrap_or_default().to_lowercase();
    let mut name = String::new();
    for c in id.chars() {
        if matches!(c, '+' | '-' | 'a'..='z' | '0'..='9') {
            name.push(c);
        } else if !name.ends_with('_') {
            name.push('_');
        }
    }
    name + ".json"
}

/// The notices for the public in a language.
fn public<'a>(project: &'a Project, language: &str) -> Vec<&'a NoticeSpec> {
    let is_public = |spec: &&NoticeSpec| {
        let kind = project.kinds().get(spec.kind.as_str());
        kind.is_some_and(|kind| kind.audience == Audience::Public)
            && project.languages_of(spec).iter().any(|other| other == language)
    };
    project.specs().iter().filter(is_public).collect()
}

/// The organisation whose notices are exported; empty if there are none.
fn issuer(series: &[&NoticeSpec], options: &Options) -> Result<String, Error> {
    let issuers: BTreeSet<&str> = series.iter().map(|spec| spec.issuer.as_str()).collect();
    let known = issuers.iter().copied().collect::<Vec<_>>().join(", ");
    match (&options.issuer, issuers.first(), issuers.len()) {
        (Some(issuer), ..) if issuers.contains(issuer.as_str()) => Ok(issuer.clone()),
        (Some(issuer), ..) => Err(Error::Usage(message!("issues-none", issuer, known))),
        (None, Some(only), 1) => Ok((*only).to_owned()),
        (None, None, _) => Ok(String::new()),
        (None, ..) => Err(Error::Usage(message!("several-issuers", known))),
    }
}

/// A notice's title, with its number in the series and its stage.
fn title(spec: &NoticeSpec, locale: &Locale) -> Result<String, Error> {
    let title = spec.title.get(locale.language()).unwrap_or_default();
    let number = spec.number.and_then(|number| i64::try_from(number).ok());
    let values = [
        ("title", Argument::Text(title)),
        ("number", Argument::Number(number.unwrap_or(0))),
        ("stage", Argument::Text(spec.stage.map_or("none", Stage::as_str))),
    ];
    locale.message("title-series", &values).map_err(|error| Error::Usage(error.message))
}

/// The date of a notice as a time in Japan; a day without a time at its beginning.
fn date(spec: &NoticeSpec) -> String {
    let begins = spec.date.earliest();
    begins.map(iso_in_japan).unwrap_or_default()
}

/// The category of the publisher (3.2.1.8.1).
fn category(incident: &Incident, issuer: &str) -> &'static str {
    match incident.organisations.get(issuer).map(|organisation| organisation.role) {
        // It maintains a service that others use.
        Some(Role::Processor) => "vendor",
        Some(Role::Principal) => "user",
        Some(Role::Operator) | None => "other",
    }
}

/// Final once the issuer has made a final report to an authority.
fn status(notice: &Notice, issuer: &str) -> Status {
    let is_final = notice.facts.reports.iter().any(|fact| {
        let is_made = fact.by.as_str() == issuer && fact.planned == Some(false);
        is_made && fact.open().is_some_and(|report| report.stage == Some(Stage::Final))
    });
    if is_final { Status::Final } else { Status::Interim }
}

/// The scheme and host of a web address.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    let is_address =
        matches!(scheme, "http" | "https") && host.contains('.') && host.chars().all(is_plain);
    is_address.then(|| format!("{scheme}://{host}"))
}
