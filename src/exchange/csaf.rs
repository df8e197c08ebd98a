//! Exports what an issuer's notices for the public tell as a CSAF 2.0 document of the profile for the
//! response to security incidents.
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
    /// The status of the document; by default draft until the latest notice is issued, then final if
    /// the series has had its final notice and announces no other, and interim otherwise.
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
    let (issuer, series) = series(project, language, options)?;
    let Some((notice, earlier)) = series.split_last() else {
        let message = message!("no-public-notice", language);
        return Err(Error::Usage(message));
    };
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
    for Note { category, title, text } in project.notes(notice, earlier, language)? {
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
        let message = message!("shows-no-facts", notice = notice.id());
        return Err(Error::Usage(message));
    }
    let desk = contact.and_then(|contact| contact.name.get(language)).unwrap_or(name);
    let (summary, url) = website.map_or((name, namespace.as_str()), |website| (desk, website));
    let mut references = vec![json!({ "category": "external", "summary": summary, "url": url })];
    references.extend(published(notice, locale)?);

    let is_issued = |notice: &Notice| project.issued().0.contains_key(notice.id());
    let status = options
        .status
        .unwrap_or_else(|| if is_issued(notice) { status(&series) } else { Status::Draft });
    // A draft has version 0, even if notices were issued before it (6.1.17). The history does not
    // list other drafts.
    let first_version = usize::from(status != Status::Draft);
    let is_released = |other: &&&Notice| {
        other.id() == notice.id() || (is_issued(other) && status != Status::Draft)
    };
    let released: Vec<&Notice> = series.iter().filter(is_released).copied().collect();
    let mut history = Vec::new();
    for (i, revision) in released.iter().enumerate() {
        history.push(json!({
            "date": date(&revision.spec),
            "number": (i + first_version).to_string(),
            "summary": summary_of(project, revision, &released[..i], locale)?,
        }));
    }
    let titled = last_report(&series).unwrap_or(notice);
    let mut document = json!({
        "category": "csaf_security_incident_response",
        "csaf_version": "2.0",
        // A notice for the public may be shared with everybody.
        "distribution": { "tlp": { "label": "WHITE" } },
        "lang": language,
        "notes": notes,
        "publisher": publisher,
        "references": references,
        "source_lang": original(project, notice, language)?,
        "title": title(&titled.spec, locale)?,
        "tracking": {
            "current_release_date": date(&notice.spec),
            "generator": { "engine": { "name": "oshirase", "version": env!("CARGO_PKG_VERSION") } },
            "id": id(incident, &issuer, language),
            "initial_release_date": released.first().map(|notice| date(&notice.spec)),
            "revision_history": history,
            "status": status.as_str(),
            "version": (released.len() - 1 + first_version).to_string(),
        },
    });
    if let Some(fields) = document.as_object_mut() {
        fields.retain(|_, field| !field.is_null());
    }
    Ok(json!({ "document": document }))
}

/// The identifier of a document: that of the incident, with the issuer and the language, since each
/// of them has a document of its own.
fn id(incident: &Incident, issuer: &str, language: &str) -> String {
    let incident = incident.incident.id.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{incident}-{issuer}-{language}")
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

/// The issuer, and its notices for the public in a language, oldest first. Of those of one day, the
/// report is last.
fn series<'a>(
    project: &'a Project,
    language: &str,
    options: &Options,
) -> Result<(String, Vec<&'a Notice>), Error> {
    let is_public = |spec: &&NoticeSpec| {
        let kind = project.kinds().get(spec.kind.as_str());
        kind.is_some_and(|kind| kind.audience == Audience::Public)
            && project.languages_of(spec).iter().any(|other| other == language)
    };
    let mut specs: Vec<&NoticeSpec> = project.specs().iter().filter(is_public).collect();
    let issuer = issuer(&specs, options)?;
    specs.retain(|spec| spec.issuer.as_str() == issuer);
    let notices = specs.iter().filter_map(|spec| project.notice(spec.id.as_str()));
    let mut series: Vec<&Notice> = notices.collect();
    series.sort_by_key(|notice| (notice.spec.date.cutoff(), !notice.kind.asks()));
    Ok((issuer, series))
}

/// The latest notice that reports; questions explain what a report has told.
fn last_report<'a>(series: &[&'a Notice]) -> Option<&'a Notice> {
    series.iter().rev().find(|notice| !notice.kind.asks()).copied()
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

/// What a revision is about: the title of its notice, what it says anew, and what it corrects.
fn summary_of(
    project: &Project,
    notice: &Notice,
    earlier: &[&Notice],
    locale: &Locale,
) -> Result<String, Error> {
    let language = locale.language();
    let mut summary = title(&notice.spec, locale)?;
    let revised =
        if earlier.is_empty() { Vec::new() } else { project.revised(notice, earlier, language)? };
    let corrections = &notice.spec.corrections;
    let corrected = corrections.iter().filter_map(|wrong| wrong.what.get(language));
    let corrected: Vec<String> = corrected.map(str::to_owned).collect();
    for (id, items) in [("exchange-revised", revised), ("exchange-corrected", corrected)] {
        if !items.is_empty() {
            let items = items.join(&say(locale, "exchange-separator", &[])?);
            summary = say(locale, id, &[("summary", &summary), ("items", &items)])?;
        }
    }
    Ok(summary)
}

/// The texts that were published, by their addresses.
fn published(notice: &Notice, locale: &Locale) -> Result<Vec<Value>, Error> {
    let mut references = Vec::new();
    for fact in &notice.facts.responses {
        let Some(response) = fact.open() else { continue };
        let by = fact.by.as_str();
        let organisation = notice.organisations.get(by);
        let name = organisation.and_then(|named| named.name.get(locale.language())).unwrap_or(by);
        for address in &response.addresses {
            let summary = say(locale, "exchange-published", &[("name", name)])?;
            references.push(
                json!({ "category": "external", "summary": summary, "url": address.as_str() }),
            );
        }
    }
    Ok(references)
}

/// The language that a document is translated from, if its notice says that it is a translation.
fn original<'a>(
    project: &'a Project,
    notice: &Notice,
    language: &str,
) -> Result<Option<&'a str>, Error> {
    let says_so = |language: &str| -> Result<bool, Error> {
        let locale = project.typesetter().locale(language)?;
        Ok(!say(locale, "translation", &[])?.is_empty())
    };
    let page = notice.page(language, project.house());
    if !page.is_some_and(|page| page.text.contains("{translation}")) || !says_so(language)? {
        return Ok(None);
    }
    for other in project.languages() {
        if project.languages_of(&notice.spec).contains(other) && !says_so(other)? {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// A message with texts as its values.
fn say(locale: &Locale, id: &str, values: &[(&str, &str)]) -> Result<String, Error> {
    let values: Vec<_> = values.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
    locale.message(id, &values).map_err(|error| Error::Usage(error.message))
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

/// Final once a notice of the series was the final one, unless the latest announces another.
fn status(series: &[&Notice]) -> Status {
    let has_final = series.iter().any(|notice| notice.spec.stage == Some(Stage::Final));
    let is_closed = last_report(series).is_some_and(|notice| notice.spec.next.is_none());
    if has_final && is_closed { Status::Final } else { Status::Interim }
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
