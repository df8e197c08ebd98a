//! From an incident file to a CSAF 2.0 document of the profile "Security incident response", as
//! the issuer's last notice for the public tells it.
//!
//! CSAF is made for vulnerabilities: it has no place for people, kinds of data or claims. So the
//! facts become notes, worded as notices word them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::calendar::iso_in_japan;
use crate::diagnostic::Diagnostics;
use crate::incident::{Audience, Incident, NoticeSpec, Role, Stage};
use crate::locale::{Argument, Locale};
use crate::notice::{Kinds, Notice};
use crate::typeset::{Note, Typesetter};

/// What the incident file does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Whose notices these are; the only issuer's, if not given.
    pub issuer: Option<String>,
    /// The publisher's place on the web; that of the contact's page, if not given.
    pub namespace: Option<String>,
    /// The names of notices that were issued: of any other the document is a draft.
    pub issued: BTreeSet<String>,
    /// How far the document has come, if that and the reports to authorities do not tell.
    pub status: Option<Status>,
}

/// How far a document has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Not published yet.
    Draft,
    /// More is to come.
    Interim,
    /// No change is expected.
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

/// Why there is no document.
#[derive(Debug)]
pub enum Refusal {
    /// Something is missing that can be given: what, and how.
    Lacking(String),
    /// The facts could not be worded.
    Diagnostics(Diagnostics),
}

impl From<Diagnostics> for Refusal {
    fn from(report: Diagnostics) -> Self {
        Self::Diagnostics(report)
    }
}

/// The document in the language of `locale`. The incident must have passed the checks.
///
/// # Errors
/// If there is no notice for the public in that language, if it is not clear whose is meant, or
/// if nothing says where the publisher is on the web.
pub fn document(
    incident: &Incident,
    kinds: &Kinds,
    typesetter: &Typesetter,
    locale: &Locale,
    options: &Options,
) -> Result<Value, Refusal> {
    let language = locale.language();
    let mut series = public(incident, kinds, language);
    let issuer = issuer(&series, options)?;
    series.retain(|request| request.issuer.as_str() == issuer);
    series.sort_by_key(|request| request.date.cutoff());
    let Some(last) = series.last() else {
        let message = format!("the file asks for no notice for the public in `{language}`");
        return Err(Refusal::Lacking(message));
    };
    let notice = Notice::new(incident, last, kinds, language)
        .map_err(|finding| Refusal::Lacking(finding.message))?;
    let data = notice.data();
    let name = &data["organisations"][&issuer]["name"];
    let website = data["contact"]["website"].as_str();
    let namespace = options.namespace.as_deref().or(website).and_then(origin).ok_or_else(|| {
        let message = match &options.namespace {
            Some(namespace) => format!("`{namespace}` is not an address such as https://example.jp"),
            None => "CSAF asks for the publisher's place on the web: give the notice's contact a `website`, or say `--namespace https://…`".to_owned(),
        };
        Refusal::Lacking(message)
    })?;

    let mut publisher = json!({ "category": category(incident, &issuer) });
    let mut notes: Vec<Value> = Vec::new();
    for Note { category, title, text } in typesetter.notes(&notice)? {
        match (category.as_str(), title) {
            _ if text.is_empty() => {}
            ("contact", _) => publisher["contact_details"] = json!(text),
            (_, None) => notes.push(json!({ "category": category, "text": text })),
            (_, Some(title)) => {
                notes.push(json!({ "category": category, "text": text, "title": title }));
            }
        }
    }
    // Fields stand in the order of their names (6.2.13).
    publisher["name"] = name.clone();
    publisher["namespace"] = json!(namespace);
    // One of these must be there (6.1.27.1).
    let tells = ["description", "details", "general", "summary"];
    if !notes.iter().any(|note| tells.iter().any(|category| note["category"] == *category)) {
        let message = format!("the public was told no fact by `{}`", last.id.as_str());
        return Err(Refusal::Lacking(message));
    }
    let (summary, url) = match website {
        Some(website) => (&data["contact"]["name"], website),
        None => (name, namespace.as_str()),
    };
    let status = options.status.unwrap_or_else(|| {
        if options.issued.contains(last.id.as_str()) {
            status(data, &issuer)
        } else {
            Status::Draft
        }
    });
    // A draft has the version 0, whatever was issued before it (6.1.17); of other drafts nobody is told.
    let first_version = usize::from(status != Status::Draft);
    let is_released = |request: &&&NoticeSpec| {
        let issued = options.issued.contains(request.id.as_str());
        std::ptr::eq(**request, *last) || (issued && status != Status::Draft)
    };
    let released: Vec<&NoticeSpec> = series.iter().filter(is_released).copied().collect();
    let mut history = Vec::new();
    for (i, request) in released.iter().enumerate() {
        history.push(json!({
            "date": date(request),
            "number": (i + first_version).to_string(),
            "summary": title(request, locale)?,
        }));
    }
    Ok(json!({
        "document": {
            "category": "csaf_security_incident_response",
            "csaf_version": "2.0",
            // A notice for the public is for everybody.
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
                "initial_release_date": released.first().map(|request| date(request)),
                "revision_history": history,
                "status": status.as_str(),
                "version": (released.len() - 1 + first_version).to_string(),
            },
        }
    }))
}

/// The notices that everybody may read in a language.
fn public<'a>(incident: &'a Incident, kinds: &Kinds, language: &str) -> Vec<&'a NoticeSpec> {
    let is_public = |request: &&NoticeSpec| {
        let kind = kinds.get(request.kind.as_str());
        kind.is_some_and(|kind| kind.audience == Audience::Public)
            && (request.languages.is_empty() || request.languages.iter().any(|l| l == language))
    };
    incident.notices.iter().filter(is_public).collect()
}

/// The organisation whose notices are meant.
fn issuer(series: &[&NoticeSpec], options: &Options) -> Result<String, Refusal> {
    let issuers: BTreeSet<&str> = series.iter().map(|request| request.issuer.as_str()).collect();
    let known = issuers.iter().copied().collect::<Vec<_>>().join(", ");
    match (&options.issuer, issuers.first(), issuers.len()) {
        (Some(issuer), ..) if issuers.contains(issuer.as_str()) => Ok(issuer.clone()),
        (Some(issuer), ..) => Err(Refusal::Lacking(format!(
            "`{issuer}` issues no notice for the public; those that do: {known}"
        ))),
        (None, Some(only), 1) => Ok((*only).to_owned()),
        (None, None, _) => Ok(String::new()),
        (None, ..) => Err(Refusal::Lacking(format!(
            "several organisations issue notices for the public: say `--issuer` with one of {known}"
        ))),
    }
}

/// A notice's title, with its number and stage in the series.
fn title(request: &NoticeSpec, locale: &Locale) -> Result<String, Refusal> {
    let title = request.title.get(locale.language()).unwrap_or_default();
    let number = request.number.and_then(|number| i64::try_from(number).ok());
    let values = [
        ("title", Argument::Text(title)),
        ("number", Argument::Number(number.unwrap_or(0))),
        ("stage", Argument::Text(request.stage.map_or("none", Stage::as_str))),
    ];
    locale.message("title-series", &values).map_err(|error| Refusal::Lacking(error.message))
}

/// When a notice is dated as a time of Japan; a day where it begins.
fn date(request: &NoticeSpec) -> String {
    let begins = request.date.earliest();
    begins.map(iso_in_japan).unwrap_or_default()
}

/// What the publisher is to those who read CSAF.
fn category(incident: &Incident, issuer: &str) -> &'static str {
    match incident.organisations.get(issuer).map(|organisation| organisation.role) {
        // Who maintains a service that others use.
        Some(Role::Processor) => "vendor",
        Some(Role::Principal) => "user",
        Some(Role::Operator) | None => "other",
    }
}

/// Final once the issuer has made its final report to an authority.
fn status(data: &Value, issuer: &str) -> Status {
    let is_final = |report: &Value| {
        report["by"] == issuer
            && report["stage"] == Stage::Final.as_str()
            && report["planned"] == false
    };
    let reports = data["reports"].as_array();
    if reports.into_iter().flatten().any(is_final) { Status::Final } else { Status::Interim }
}

/// Scheme and host of a web address.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    let is_address =
        matches!(scheme, "http" | "https") && host.contains('.') && host.chars().all(is_plain);
    is_address.then(|| format!("{scheme}://{host}"))
}
