//! Reports to authorities: those of a form's series, and the others.

use super::filler::Filler;
use super::pieces::{capital, message, when, worded};
use super::{Piece, Pieces};
use crate::incident::{AuthorityReport, Line, known_from};

impl<'a> Filler<'a> {
    /// The reports to authorities beside this form's series.
    pub(super) fn other_reports(self) -> Vec<Pieces<'a>> {
        self.reports(|report| !self.is_of_series(report))
    }

    /// Some reports to authorities in the order of their dates: to whom, when, which of several.
    pub(super) fn reports(self, is_shown: impl Fn(&AuthorityReport) -> bool) -> Vec<Pieces<'a>> {
        let facts = self.notice.facts.reports.iter();
        let shown = facts.filter_map(|fact| Some((fact, fact.open()?)));
        let mut shown: Vec<_> = shown.filter(|(_, report)| is_shown(report)).collect();
        shown.sort_by_key(|(_, report)| {
            let at = known_from(&report.at);
            (at.is_none(), at)
        });
        let shown: Vec<_> =
            shown.into_iter().map(|(fact, report)| (&fact.by, (fact, report))).collect();
        self.entries(&shown, |(fact, report)| {
            let flag = |flag| Piece::Word(if flag { "yes" } else { "no" });
            let stage =
                report.stage.map_or(Piece::Word(""), |stage| worded("form-stage-", stage.as_str()));
            vec![message(
                "form-report",
                [
                    ("authority", capital(Piece::Line(&report.to))),
                    ("date", when(&report.at)),
                    ("stage", stage),
                    ("staged", flag(report.stage.is_some())),
                    ("planned", flag(fact.planned == Some(true))),
                ],
            )]
        })
    }

    /// Whether a report is made to whom this form is addressed.
    pub(super) fn is_to_addressee(self, report: &AuthorityReport) -> bool {
        self.notice.spec.to.as_ref().is_some_and(|to| overlap(to, &report.to))
    }

    /// Whether a report is one of this form's series: it fulfils the same duty as the form or an
    /// earlier one. Where either names none, it has the same addressee, stage and day.
    pub(super) fn is_of_series(self, report: &AuthorityReport) -> bool {
        let spec = &self.notice.spec;
        let to_the_same = self.is_to_addressee(report);
        let before = self.notice.follows.iter();
        let before = before.map(|before| (&before.fulfils, &before.date, before.stage));
        std::iter::once((&spec.fulfils, &spec.date, spec.stage)).chain(before).any(
            |(fulfils, date, stage)| {
                if !report.fulfils.is_empty() && !fulfils.is_empty() {
                    return report.fulfils.iter().any(|duty| fulfils.contains(duty));
                }
                let same_day = date.date().is_some() && date.date() == report.at.date();
                same_day && stage.is_some() && stage == report.stage && to_the_same
            },
        )
    }
}

/// Whether one name is a part of the other in any language: an authority that is the same in one
/// language is the same in all.
pub(super) fn overlap(one: &Line, other: &Line) -> bool {
    one.languages().any(|(language, one)| {
        other.get(language).is_some_and(|other| one.contains(other) || other.contains(one))
    })
}
