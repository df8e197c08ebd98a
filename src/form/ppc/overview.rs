//! 1. 概要: what happened, who found it, why the law asks for a report, who else is concerned.

use super::{OUTCOMES, Report, inapplicable, outcomes};
use crate::form::answer::Answer;
use crate::form::filler::{distinct, part};
use crate::form::pieces::{capital, message};
use crate::form::reports::overlap;
use crate::form::value::answers;
use crate::form::{Field, Part, Piece, State};
use crate::incident::{Assessment, Category, DiscoveredBy, Line, Progress, ReportItem, Role};
use crate::regulation::categories_of;

impl<'a> Report<'a, '_> {
    /// Whether all that report do so without any duty, and nothing happened to the data.
    pub(super) fn is_unaffected(&self) -> bool {
        let is_voluntary = |fact: &Assessment| {
            fact.categories == [Category::Voluntary] && fact.outcomes.is_empty()
        };
        !self.judged.is_empty() && self.judged.iter().all(|(_, fact)| is_voluntary(fact))
    }

    /// 1. 概要.
    pub(super) fn overview(&self) -> Part<'a> {
        let Self { filler, variant, judged } = self;
        let (place, label, prefix) = variant.category;
        let categories: Vec<_> =
            categories_of(variant.law).iter().map(|category| category.as_str()).collect();
        let of_category = |fact: &Assessment| {
            fact.categories.iter().map(|category| category.as_str()).collect::<Vec<_>>()
        };
        let finder =
            |fact: &Assessment| fact.finder.map(DiscoveredBy::as_str).into_iter().collect();
        let external =
            |fact: &Assessment| fact.investigation.map(Progress::as_str).into_iter().collect();
        let considered = Some(Progress::Considered);
        let is_undecided = judged.iter().any(|(_, fact)| fact.investigation == considered);
        part(
            "ppc-part-overview",
            vec![
                filler.field(
                    "1.occurred",
                    "ppc-occurred",
                    Answer::entry(filler.occurred()).about(ReportItem::Occurred),
                ),
                filler.field(
                    "1.discovered",
                    "ppc-discovered",
                    Answer::entries(filler.discovered(judged)),
                ),
                self.event(),
                filler.field(
                    "1.finder",
                    "ppc-finder",
                    Answer::entries(filler.each(judged, "form-finder-", finder)).options(
                        "form-finder-",
                        &["itself", "processor", "partner", "person", "other"],
                        answers(judged, finder),
                    ),
                ),
                filler.field(
                    place,
                    label,
                    Answer::entries(filler.each(judged, prefix, of_category)).options(
                        prefix,
                        &categories,
                        answers(judged, of_category),
                    ),
                ),
                self.principal(),
                self.processor(),
                filler.field(
                    "1.chronology",
                    "ppc-chronology",
                    Answer::entries(filler.events()).about(ReportItem::Chronology),
                ),
                filler.field(
                    "1.external",
                    "ppc-external",
                    Answer::entries(filler.each(judged, "ppc-external-", external))
                        .options(
                            "ppc-external-",
                            &["done", "ongoing", "planned", "none"],
                            answers(judged, external),
                        )
                        .state(is_undecided.then_some(State::Undecided)),
                ),
            ],
        )
    }

    /// What happened to the data. A claim alone does not establish it.
    fn event(&self) -> Field<'a> {
        let Self { filler, judged, .. } = self;
        let chosen = answers(judged, outcomes);
        let state = if !chosen.is_empty() {
            None
        } else if self.is_unaffected() {
            Some(State::Inapplicable)
        } else {
            Some(State::Unknown)
        };
        let mut value = if state == Some(State::Inapplicable) {
            vec![vec![inapplicable()]]
        } else {
            filler.each(judged, "form-outcome-", outcomes)
        };
        value.extend(filler.claimed());
        let answer = Answer::entries(value).options("form-outcome-", &OUTCOMES, chosen);
        filler.field("1.event", "ppc-event", answer.about(ReportItem::Event).state(state))
    }

    /// Those that have entrusted the data: a processor has some, and others that are not in the
    /// file are named by the organisation.
    fn principal(&self) -> Field<'a> {
        let outside: Vec<_> =
            self.filler.reporters().filter_map(|reporter| reporter.principals.as_ref()).collect();
        let is_there = self.roles().contains(&Role::Processor) || !outside.is_empty();
        // Those that are not in the file may be named together with one that is.
        let mut names = self.others_in(Role::Principal);
        names.retain(|name| !outside.iter().any(|line| overlap(line, name)));
        let names = names.into_iter().map(Piece::Line);
        let outside = outside.into_iter().map(|line| capital(Piece::Line(line)));
        let names = names.chain(outside).collect();
        self.partner("1.principal", "ppc-principal", Some(is_there), names)
    }

    /// Those to whom the data are entrusted. What a role does not say is not known.
    fn processor(&self) -> Field<'a> {
        let (own, names) = (self.roles(), self.others_in(Role::Processor));
        let names: Vec<_> = names.into_iter().map(Piece::Line).collect();
        let is_there = if own.contains(&Role::Principal) {
            Some(true)
        } else {
            (names.is_empty() || own == [Role::Operator]).then_some(false)
        };
        self.partner("1.processor", "ppc-processor", is_there, names)
    }

    fn partner(
        &self,
        id: &'static str,
        label: &'static str,
        is_there: Option<bool>,
        names: Vec<Piece<'a>>,
    ) -> Field<'a> {
        let names = match is_there {
            Some(true) if names.is_empty() => vec![message("ppc-name-unknown", [])],
            Some(true) => names,
            _ => Vec::new(),
        };
        let word = is_there.map(|is_there| if is_there { "exists" } else { "none" });
        let answer = Answer::entries(names.into_iter().map(|name| vec![name]).collect());
        let chosen = word.into_iter().collect();
        self.filler.field(id, label, answer.options("form-existence-", &["exists", "none"], chosen))
    }

    /// What those that report have to do with the data.
    fn roles(&self) -> Vec<Role> {
        distinct(self.filler.reporters().map(|reporter| reporter.role))
    }

    /// The organisations in a role. Those that report jointly are each other's.
    fn others_in(&self, role: Role) -> Vec<&'a Line> {
        let notice = self.filler.notice;
        let reporters = self.filler.issuers();
        let is_other = |id: &str| {
            !notice.spec.joint.is_empty()
                || reporters.iter().all(|reporter| reporter.as_str() != id)
        };
        let others = notice.organisations.0.iter();
        let others = others.filter(|(id, other)| other.role == role && is_other(id));
        others.map(|(_, other)| &other.name).collect()
    }
}
