//! The clock of a duty: when it started, by which rule it runs, and when it ends.

use chrono::{NaiveDate, NaiveDateTime};

use super::Note;
use super::action::Action;
use crate::incident::moment::{Nearness, When};
use crate::incident::{
    AnyFact, Assessment, Category, Fact, Incident, Law, Moment, earlier_versions,
};
use crate::regulation::{
    Due, Duty, RuleVersion, Start, TimeLimit, counted_from, due, has_time, is_before,
    threshold_passed, zone,
};

/// The clock of a duty under an assessment.
pub(super) struct Clock {
    /// When it started, in Japan Standard Time.
    pub start: Option<NaiveDateTime>,
    /// The day on which it started, in the time zone in which the law counts days.
    pub start_day: Option<NaiveDate>,
    /// The threshold, if the clock started when the number of people passed it.
    pub threshold: Option<u64>,
    /// The rule that was in force then.
    pub rule: Option<&'static RuleVersion>,
    /// When the duty must be fulfilled.
    pub due: Due,
    /// When it must be fulfilled if the clock started as late as the file allows, if that is later
    /// or the only date.
    pub latest: Option<Due>,
}

/// What a clock depends on besides the assessment.
pub(super) struct Facts<'a, 'b> {
    pub incident: &'a Incident,
    pub actions: &'b [Action<'a>],
    /// The instant of the question, in Japan Standard Time.
    pub then: NaiveDateTime,
}

/// Whether the law requires no report; then nothing is due, whoever was notified.
pub(super) fn is_voluntary(assessment: &Assessment) -> bool {
    let categories = &assessment.categories;
    !categories.is_empty() && categories.iter().all(|one| *one == Category::Voluntary)
}

impl<'a> Facts<'a, '_> {
    /// The clock of a duty under an assessment.
    pub(super) fn clock(&self, assessment: &Fact<Assessment>, duty: &Duty) -> Clock {
        let zone = zone(duty.law);
        let since = &assessment.since;
        let mut start = since.earliest();
        let mut start_day = counted_from(since, zone);
        let passed = threshold_passed(self.incident, assessment, self.then);
        if let Some((passed, _)) = passed {
            (start, start_day) = (Some(passed), Some(zone.local(passed).date()));
        }
        let is_voluntary = is_voluntary(assessment);
        // A start with a time is exact enough.
        let last = since.latest().filter(|_| !has_time(since) && passed.is_none());
        let rule_of = |day: NaiveDate| duty.on(day).filter(|_| !is_voluntary);
        let rule = start_day.or(last.map(|last| last.date())).and_then(rule_of);
        let other = |limit: TimeLimit| self.started(assessment, duty, limit.start());
        let wrongful = assessment.categories.contains(&Category::Wrongful);
        let due_from = |rule: &RuleVersion, day, start| {
            due(rule.limit, day, start, wrongful, other(rule.limit))
        };
        let due = match (rule, start_day, start) {
            _ if is_voluntary => Due::Voluntary,
            (Some(rule), Some(day), Some(start)) => due_from(rule, day, start),
            (None, Some(_), _) => Due::NoRule,
            _ => Due::Unknown,
        };
        let latest = last.and_then(|last| {
            let day = last.date();
            Some(due_from(rule_of(day)?, day, last)).filter(|latest| *latest != due)
        });
        let latest = latest.filter(|latest| latest.left(self.then, duty.law).is_some());
        Clock { start, start_day, threshold: passed.map(|(_, number)| number), rule, due, latest }
    }

    /// The organisation's reports and notices that fulfil a duty of a law. What is dated before the
    /// organisation knew of the incident fulfils nothing.
    pub(super) fn actions_for(
        &self,
        assessment: &Fact<Assessment>,
        duty: &str,
        law: Law,
    ) -> impl Iterator<Item = &Action<'a>> {
        self.actions.iter().filter(move |action| {
            action.fulfils(duty, assessment.by.as_str())
                && !is_before(action.at, &assessment.since, law)
        })
    }

    /// The day and the instant of what starts a clock in the place of the start of the assessment.
    fn started(
        &self,
        assessment: &Fact<Assessment>,
        duty: &Duty,
        start: Start,
    ) -> Option<(NaiveDate, NaiveDateTime)> {
        let zone = zone(duty.law);
        let instant = |at: &Moment| Some((counted_from(at, zone)?, at.earliest()?));
        match start {
            Start::Since => None,
            Start::Event(event) => {
                event.of(assessment).filter(|at| !at.is_after(self.then)).and_then(instant)
            }
            Start::Duty(other) => {
                let done = self.actions_for(assessment, other, duty.law);
                let done = done.filter(|action| !action.is_planned(self.then));
                done.filter_map(|action| instant(action.at)).min()
            }
        }
    }

    /// What was due by the last earlier version of an assessment that led to another date, unless
    /// what was done met it.
    pub(super) fn changed(
        &self,
        assessment: &Fact<Assessment>,
        duty: &Duty,
        now: &Clock,
        done: Option<&Moment>,
    ) -> Option<Note<'static>> {
        let mut on = assessment.known_from()?;
        let versions = earlier_versions(&self.incident.assessments, assessment);
        for version in versions.into_iter().filter(|version| version.law == assessment.law) {
            let from = self.clock(version, duty).due;
            if from == now.due {
                on = version.known_from().unwrap_or(on);
                continue;
            }
            let is_dated = from.left(on, duty.law).is_some();
            let fell_away = from == Due::Promptly && now.due == Due::Voluntary;
            let was_met = done.is_some_and(|at| from.is_met(at, duty.law) == Some(true));
            if was_met || !(is_dated || fell_away || from == Due::Voluntary) {
                return None;
            }
            let passed = from.left(on, duty.law).is_some_and(|left| left.is_err());
            return Some(Note::Changed { on: on.date(), from, passed });
        }
        None
    }
}

/// Whether a moment is exact enough for a time limit. If days are counted, a day and an approximate
/// time on it are.
pub(super) fn is_exact(moment: &Moment, limit: TimeLimit) -> bool {
    let When::At(point) = &moment.when else { return false };
    let is_within_day = point.clock().is_some() && !matches!(limit, TimeLimit::Hours(..));
    point.day().is_some() && (point.nearness == Nearness::Exact || is_within_day)
}
