//! What an organisation did, or plans to do, to fulfil duties.

use chrono::NaiveDateTime;

use crate::incident::{Incident, Moment, Name};
use crate::regulation::Party;
use crate::source::Path;

/// A report or a notice that may fulfil duties.
pub(crate) struct Action<'a> {
    /// Who makes it.
    pub by: Vec<&'a str>,
    /// When it was or will be made.
    pub at: &'a Moment,
    /// The identifiers of the duties.
    pub fulfils: &'a [Name],
    /// The names of those whom it told, if the duties are owed to several.
    pub told: &'a [Name],
    /// Its path in the file.
    pub path: Path,
    /// Its identifier, if it has one.
    pub id: Option<&'a str>,
}

impl Action<'_> {
    /// Whether it has not been made at `then`.
    pub(super) fn is_planned(&self, then: NaiveDateTime) -> bool {
        self.at.planned || self.at.is_after(then)
    }

    /// Whether it fulfils a duty of an organisation.
    pub(super) fn fulfils(&self, duty: &str, by: &str) -> bool {
        self.by.contains(&by) && self.fulfils.iter().any(|id| id.as_str() == duty)
    }

    /// Whether it reached one of several recipients: it says so, or there is no other.
    pub(super) fn reached(&self, party: Party, is_only: bool) -> bool {
        if self.told.is_empty() {
            is_only
        } else {
            self.told.iter().any(|name| name.as_str() == party.name)
        }
    }
}

/// The reports with these indices, and all notices.
pub(crate) fn actions(
    incident: &Incident,
    reports: impl IntoIterator<Item = usize>,
) -> Vec<Action<'_>> {
    let reports = reports.into_iter().map(|index| {
        let report = &incident.reports[index];
        Action {
            by: vec![report.by.as_str()],
            at: &report.at,
            fulfils: &report.fulfils,
            told: &report.told,
            path: Path::from("reports").index(index),
            id: report.id.as_ref().map(Name::as_str),
        }
    });
    let notices = incident.notices.iter().enumerate().map(|(index, notice)| Action {
        by: std::iter::once(&notice.issuer).chain(&notice.joint).map(Name::as_str).collect(),
        at: &notice.date,
        fulfils: &notice.fulfils,
        told: &notice.told,
        path: Path::from("notices").index(index),
        id: Some(notice.id.as_str()),
    });
    reports.chain(notices).collect()
}
