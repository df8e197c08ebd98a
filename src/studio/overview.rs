//! What a file holds, at a glance: its notices, deadlines and findings.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::{Value as Json, json};

use super::finding::Finding;
use super::schema::kind_label;
use super::{Refused, Studio};
use crate::deadlines::{Entry, Listing, State, format_moment};
use crate::diagnostic::Severity;
use crate::incident::{Incident, Line, Moment, NoticeSpec};
use crate::locale::{Locale, MessageError};
use crate::message::Language;
use crate::project::{FileRole, Project};
use crate::regulation::Due;
use crate::source::Path;

/// Everything that the page shows around the notices.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Overview {
    revision: u64,
    /// The name of the incident file.
    file: String,
    exists: bool,
    today: Option<NaiveDate>,
    /// What keeps the files, as they are on disk, from being read.
    broken: Option<Vec<Finding>>,
    files: Vec<File>,
    incident: Json,
    languages: Vec<String>,
    organisations: Vec<Json>,
    notices: Vec<NoticeRow>,
    deadlines: Vec<DeadlineRow>,
    /// The days on which something became known or a notice is dated.
    days: BTreeSet<NaiveDate>,
    findings: Vec<Finding>,
    undo: bool,
    redo: bool,
}

#[derive(Debug, Serialize)]
struct File {
    name: String,
    role: &'static str,
    notices: Vec<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct NoticeRow {
    id: String,
    index: usize,
    path: String,
    kind: String,
    kind_name: String,
    issuer: String,
    issuer_name: String,
    day: Option<NaiveDate>,
    date_words: String,
    title: Json,
    state: &'static str,
    issued: Option<NaiveDate>,
    languages: Vec<String>,
    form: bool,
    previous: Option<String>,
    errors: usize,
    warnings: usize,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct DeadlineRow {
    /// The last day of the time limit, where there is one.
    due: Option<NaiveDate>,
    due_words: String,
    duty: String,
    recipient: String,
    state: &'static str,
    state_words: String,
    late: bool,
    open: bool,
    organisation: String,
    /// The assessment that it follows from.
    path: String,
    notes: Vec<String>,
}

impl Studio {
    /// What the file holds, in the words of a language.
    pub(super) fn overview(&self, language: Language) -> Result<Overview, Refused> {
        let all = |found| self.findings(found, language);
        let now = self.host.now();
        let mut overview = Overview {
            revision: self.revision,
            file: self.name_of(&self.path),
            exists: self.revision > 0,
            today: now.map(|now| now.date()),
            broken: self.broken.as_ref().map(all),
            files: Vec::new(),
            incident: Json::Null,
            languages: Vec::new(),
            organisations: Vec::new(),
            notices: Vec::new(),
            deadlines: Vec::new(),
            days: BTreeSet::new(),
            findings: Vec::new(),
            undo: self.history.next(true).is_some(),
            redo: self.history.next(false).is_some(),
        };
        let Some(project) = &self.project else { return Ok(overview) };
        let incident = project.incident();
        let locale = project.assets().locale(language.code());
        let locale = locale.map_err(Refused::Problems)?;
        overview.findings = all(project.diagnostics());
        overview.files = self.files(project);
        overview.languages = project.languages().to_vec();
        let identity = &incident.incident;
        overview.incident = json!({ "id": identity.id, "name": line(&identity.name, project) });
        let organisations = incident.organisations.0.iter();
        overview.organisations = organisations
            .map(|(id, found)| json!({ "id": id, "name": line(&found.name, project) }))
            .collect();
        let message = |error: MessageError| Refused::Message(error.message);
        for (index, spec) in project.specs().iter().enumerate() {
            let row = row(project, spec, index, language, &locale, now, &overview.findings);
            overview.notices.push(row.map_err(message)?);
        }
        overview.days = days(incident, project);
        if let Some(now) = now {
            let listing = Listing::new(incident, &locale, Moment::at_minute(now), now);
            let listing = listing.map_err(message)?;
            overview.deadlines = listing.entries().iter().map(deadline).collect();
        }
        Ok(overview)
    }

    fn files(&self, project: &Project) -> Vec<File> {
        let files = project.files().into_iter().map(|file| File {
            name: self.name_of(&file.path),
            role: match file.role {
                FileRole::Incident => "incident",
                FileRole::Included => "included",
                FileRole::Page => "page",
                FileRole::House => "house",
                FileRole::HousePage => "house-page",
            },
            notices: file.notices,
        });
        files.collect()
    }
}

/// A line in the languages of the program.
fn line(line: &Line, project: &Project) -> Json {
    let languages = project.languages().iter();
    let written = languages.filter_map(|code| Some((code.clone(), line.get(code)?.into())));
    Json::Object(written.collect())
}

fn row(
    project: &Project,
    spec: &NoticeSpec,
    index: usize,
    language: Language,
    locale: &Locale,
    now: Option<NaiveDateTime>,
    findings: &[Finding],
) -> Result<NoticeRow, MessageError> {
    let id = spec.id.as_str();
    let issue = project.issued().0.get(id);
    let issuer = project.incident().organisations.get(spec.issuer.as_str());
    let issuer = issuer.and_then(|issuer| issuer.name.get(locale.language()));
    let index = index + (project.incident().notices.len() - project.specs().len());
    let of_notice = |severity| {
        let own = findings.iter().filter(|found| found.notices.iter().any(|notice| notice == id));
        own.filter(|found| found.severity == severity).count()
    };
    let is_planned = now.zip(spec.date.earliest()).is_some_and(|(now, date)| date > now);
    let kind = spec.kind.as_str();
    Ok(NoticeRow {
        id: id.to_owned(),
        index,
        path: Path::from("notices").index(index).to_string(),
        kind: kind.to_owned(),
        kind_name: kind_label(kind, language),
        issuer: spec.issuer.as_str().to_owned(),
        issuer_name: issuer.unwrap_or(spec.issuer.as_str()).to_owned(),
        day: spec.date.earliest().map(|date| date.date()),
        date_words: format_moment(&spec.date, locale)?,
        title: line(&spec.title, project),
        state: match issue {
            Some(_) => "issued",
            None if is_planned => "planned",
            None => "draft",
        },
        issued: issue.map(|issue| issue.issued),
        languages: project.languages_of(spec).to_vec(),
        form: project.is_form(spec),
        previous: spec.follows.as_ref().map(|follows| follows.as_str().to_owned()),
        errors: of_notice(Severity::Error),
        warnings: of_notice(Severity::Warning),
    })
}

/// The days on which something became known or a notice is dated.
fn days(incident: &Incident, project: &Project) -> BTreeSet<NaiveDate> {
    let dates = project.specs().iter().filter_map(|spec| spec.date.earliest());
    let mut days: BTreeSet<_> = dates.map(|date| date.date()).collect();
    let known = incident.known_fields().into_iter();
    days.extend(known.filter_map(|(_, known)| Some(known.earliest()?.date())));
    days
}

fn deadline(entry: &Entry) -> DeadlineRow {
    let Entry { deadline, text } = entry;
    DeadlineRow {
        due: match deadline.due {
            Due::Window { last, .. } => Some(last),
            Due::Day { day, .. } => Some(day),
            Due::Time(time) => Some(time.date()),
            _ => None,
        },
        due_words: text.due.clone(),
        duty: text.duty.clone(),
        recipient: text.recipient.clone(),
        state: deadline.state.id(),
        state_words: text.state.clone(),
        late: matches!(deadline.state, State::Late(_) | State::MaybeLate(_)),
        open: deadline.state.is_open(),
        organisation: deadline.organisation.to_owned(),
        path: deadline.path.to_string(),
        notes: text.notes.clone(),
    }
}
