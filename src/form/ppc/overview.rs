//! 1. 概要: what happened, who found it, why the law asks for a report, who else is concerned.

use super::{OUTCOMES, Report, inapplicable, is_public, outcomes};
use crate::form::answer::Answer;
use crate::form::filler::{distinct, part};
use crate::form::pieces::{capital, labelled, message, worded};
use crate::form::reports::overlap;
use crate::form::value::answers;
use crate::form::{Field, Part, Piece, State};
use crate::incident::{
    Assessment, Category, DiscoveredBy, Line, Means, Progress, ReportItem, Role,
};
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
        let is_public = is_public(*filler);
        let categories = categories_of(variant.law).iter();
        let categories = categories.filter(|word| is_public || **word != Category::Ordinance);
        let categories: Vec<_> = categories.map(|category| category.as_str()).collect();
        let of_category = |fact: &Assessment| {
            fact.categories.iter().map(|category| category.as_str()).collect::<Vec<_>>()
        };
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
                self.finder(),
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
                self.chronology(),
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
        value.extend(filler.grounds(judged));
        value.extend(filler.claimed());
        let answer = Answer::entries(value).options("form-outcome-", &OUTCOMES, chosen);
        filler.field("1.event", "ppc-event", answer.about(ReportItem::Event).state(state))
    }

    /// Who found it. The form has one box for the organisation itself and its processor.
    fn finder(&self) -> Field<'a> {
        let Self { filler, judged, .. } = self;
        let finder = |fact: &Assessment| {
            let word = fact.finder.map(|finder| match finder {
                DiscoveredBy::Processor => DiscoveredBy::Itself,
                other => other,
            });
            word.map(DiscoveredBy::as_str).into_iter().collect()
        };
        let differ = distinct(judged.iter().map(|(_, fact)| fact.finder)).len() > 1;
        let is_told = |fact: &Assessment| {
            fact.finder.is_some()
                && (differ || fact.finder == Some(DiscoveredBy::Processor) || who(fact).is_some())
        };
        let told: Vec<_> = judged.iter().copied().filter(|(_, fact)| is_told(fact)).collect();
        let told = filler.entries(&told, |fact: &'a Assessment| {
            let word = fact.finder.map(|finder| worded("form-finder-", finder.as_str()));
            match who(fact) {
                Some(who) => word.map(labelled).into_iter().chain([Piece::Line(who)]).collect(),
                None => word.into_iter().collect(),
            }
        });
        filler.field(
            "1.finder",
            "ppc-finder",
            Answer::entries(told).options(
                "ppc-finder-",
                &["itself", "partner", "person", "card-company", "other"],
                answers(judged, finder),
            ),
        )
    }

    /// What happened, in prose, and then event by event.
    fn chronology(&self) -> Field<'a> {
        let filler = self.filler;
        let mut value = filler.statements(&filler.notice.facts.summary, |fact| &fact.text);
        for overview in &mut value {
            overview.insert(0, labelled(message("ppc-chronology-overview", [])));
        }
        value.extend(filler.events());
        let answer = Answer::entries(value).about(ReportItem::Chronology);
        filler.field("1.chronology", "ppc-chronology", answer)
    }

    /// Those that have entrusted the data: a processor has some, and others that are not in the
    /// file are named by the organisation.
    fn principal(&self) -> Field<'a> {
        let filler = self.filler;
        let outside: Vec<_> =
            filler.reporters().filter_map(|reporter| reporter.principals.as_ref()).collect();
        let is_there = self.roles().contains(&Role::Processor) || !outside.is_empty();
        // Those that are not in the file may be named together with one that is.
        let mut known = filler.others_in(Role::Principal);
        known.retain(|other| !outside.iter().any(|line| overlap(line, &other.name)));
        let others = outside.into_iter().map(|line| capital(Piece::Line(line))).collect();
        filler.partners("1.principal", "ppc-principal", Some(is_there), &known, others)
    }

    /// Those to whom the data are entrusted. What a role does not say is not known.
    fn processor(&self) -> Field<'a> {
        let (own, known) = (self.roles(), self.filler.others_in(Role::Processor));
        let is_there = if own.contains(&Role::Principal) {
            Some(true)
        } else {
            (known.is_empty() || own == [Role::Operator]).then_some(false)
        };
        self.filler.partners("1.processor", "ppc-processor", is_there, &known, Vec::new())
    }

    /// What those that report have to do with the data.
    fn roles(&self) -> Vec<Role> {
        distinct(self.filler.reporters().map(|reporter| reporter.role))
    }
}

/// Who found it, as the file names them. A tool is named where means are asked.
fn who(fact: &Assessment) -> Option<&Line> {
    fact.finder_name.as_ref().filter(|_| fact.means != Some(Means::Alert))
}
