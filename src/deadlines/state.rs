//! From the facts of an incident to its deadlines and their states at an instant.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Deadline, Fulfilment, Note};
use crate::calendar::{Zone, day};
use crate::incident::moment::{Nearness, When};
use crate::incident::{
    Assessment, Category, Fact, Incident, Law, Moment, Name, Organisation, Risk, Type, in_force_at,
};
use crate::regulation::{
    DUTIES, Due, Duty, Recipient, Span, TimeLimit, counted_from, due, has_time, threshold_passed,
    zone,
};
use crate::source::Path;

/// The day from which the common forms for ransomware, denial of service and other attacks are in
/// use.
const COMMON_FORMS: NaiveDate = day(2026, 10, 1);

/// The state of a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Fulfilled in time, or fulfilled where the law gives no number.
    Done,
    /// Fulfilled this much too late.
    DoneLate(Span),
    /// Fulfilled; whether in time is not certain.
    DoneUnclear,
    /// Not fulfilled; this much time is left.
    Open(Span),
    /// Not fulfilled; the time ended this long ago.
    Late(Span),
    /// Not fulfilled; it must be fulfilled promptly, and the clock started this many days ago.
    Awaited(i64),
    /// The clock has not started: it does when another duty is fulfilled.
    Waiting,
    /// Not fulfilled; no date can be stated.
    Undated,
    /// Not owed: the processor notified its principal instead.
    Released,
    /// Not owed: the processor reported to the Commission instead.
    Instead,
    /// Not owed: the report is voluntary.
    Voluntary,
}

impl State {
    /// The word for it in JSON and in the ids of messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::DoneLate(_) => "done-late",
            Self::DoneUnclear => "done-unclear",
            Self::Open(_) => "open",
            Self::Late(_) => "late",
            Self::Awaited(_) => "awaited",
            Self::Waiting => "waiting",
            Self::Undated => "undated",
            Self::Released => "released",
            Self::Instead => "instead",
            Self::Voluntary => "voluntary",
        }
    }

    /// Whether the duty still has to be fulfilled.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Open(_) | Self::Late(_) | Self::Awaited(_) | Self::Waiting | Self::Undated
        )
    }
}

impl<'a> Deadline<'a> {
    /// All duties that follow from the assessments known at `then`, an instant in Japan Standard
    /// Time. They are sorted by organisation and by assessment, both in the order of the file, and
    /// then in the order of the table of duties.
    pub fn all(incident: &'a Incident, then: NaiveDateTime) -> Vec<Self> {
        let actions = actions(incident, then);
        let known = in_force_at(&incident.assessments, then);
        let mut all = Vec::new();
        for (name, organisation) in &incident.organisations.0 {
            for &index in &known {
                let assessment = &incident.assessments[index];
                // A clock that starts later was not known then.
                let has_started = assessment.since.earliest().is_none_or(|start| start <= then);
                if assessment.by.as_str() == name && has_started {
                    let case = AssessedCase {
                        incident,
                        organisation,
                        assessment,
                        path: Path::from("assessments").index(index),
                        then,
                        zone: zone(assessment.law),
                        actions: &actions,
                    };
                    all.extend(case.deadlines());
                }
            }
        }
        all
    }
}

/// A report or a notice that may fulfil duties.
struct Action<'a> {
    /// Who makes it.
    by: Vec<&'a str>,
    at: &'a Moment,
    /// The identifiers of the duties.
    fulfils: &'a [Name],
    path: Path,
    id: Option<&'a str>,
}

impl Action<'_> {
    /// Whether it has not been made at `then`.
    fn is_planned(&self, then: NaiveDateTime) -> bool {
        self.at.planned || self.at.is_after(then)
    }
}

/// The reports known at `then`, and all notices.
fn actions(incident: &Incident, then: NaiveDateTime) -> Vec<Action<'_>> {
    let mut actions = Vec::new();
    for index in in_force_at(&incident.reports, then) {
        let report = &incident.reports[index];
        actions.push(Action {
            by: vec![report.by.as_str()],
            at: &report.at,
            fulfils: &report.fulfils,
            path: Path::from("reports").index(index),
            id: report.id.as_ref().map(Name::as_str),
        });
    }
    for (index, notice) in incident.notices.iter().enumerate() {
        actions.push(Action {
            by: std::iter::once(&notice.issuer).chain(&notice.joint).map(Name::as_str).collect(),
            at: &notice.date,
            fulfils: &notice.fulfils,
            path: Path::from("notices").index(index),
            id: Some(notice.id.as_str()),
        });
    }
    actions
}

/// An assessment with everything that its deadlines depend on.
struct AssessedCase<'a, 'b> {
    incident: &'a Incident,
    organisation: &'a Organisation,
    assessment: &'a Fact<Assessment>,
    /// The path of the assessment.
    path: Path,
    then: NaiveDateTime,
    /// The time zone in which the law counts days.
    zone: Zone,
    actions: &'b [Action<'a>],
}

impl<'a> AssessedCase<'a, '_> {
    fn deadlines(&self) -> Vec<Deadline<'a>> {
        let is_owed = |duty: &&Duty| {
            duty.law == self.assessment.law && duty.owed_by.is(self.organisation.role)
        };
        let mut deadlines: Vec<Deadline> =
            DUTIES.iter().filter(is_owed).map(|duty| self.deadline(duty)).collect();
        if !self.is_voluntary() {
            release(&mut deadlines);
        }
        deadlines
    }

    /// Whether the law requires no report; then nothing is due, whoever was notified.
    fn is_voluntary(&self) -> bool {
        let categories = &self.assessment.categories;
        !categories.is_empty() && categories.iter().all(|one| *one == Category::Voluntary)
    }

    fn deadline(&self, duty: &'static Duty) -> Deadline<'a> {
        let (assessment, zone) = (self.assessment, self.zone);
        let mut notes = Vec::new();
        let mut start = assessment.since.earliest();
        let mut start_day = counted_from(&assessment.since, zone);
        if let Some((passed, threshold)) = threshold_passed(self.incident, assessment, self.then) {
            notes.push(Note::OverThreshold(threshold));
            (start, start_day) = (Some(passed), Some(zone.local(passed).date()));
        }
        let rule = start_day.and_then(|day| duty.on(day)).filter(|_| !self.is_voluntary());
        let limit = rule.map(|rule| rule.limit);
        if let Some(limit) = limit
            && notes.is_empty()
            && !is_exact(&assessment.since, limit)
        {
            notes.push(Note::Imprecise);
        }
        let wrongful = assessment.categories.contains(&Category::Wrongful);
        let due = match (limit, start_day, start) {
            _ if self.is_voluntary() => Due::Voluntary,
            (Some(limit), Some(day), Some(start)) => {
                let other = match limit {
                    TimeLimit::DaysAfter(_, other) | TimeLimit::MonthAfter(other) => {
                        self.day_of_fulfilment(other)
                    }
                    _ => None,
                };
                due(limit, day, start, wrongful, other)
            }
            (None, Some(_), _) => Due::NoRule,
            _ => Due::Unknown,
        };
        let done = self.first_action(duty, false);
        let planned = self.first_action(duty, true).filter(|_| done.is_none());
        let fulfilment = |action: &Action<'a>| {
            let days = start_day.zip(counted_from(action.at, zone));
            let day = days.map(|(start, day)| (day - start).num_days() + 1);
            Fulfilment {
                at: action.at,
                path: action.path.clone(),
                id: action.id,
                day: day.filter(|day| *day >= 1),
                in_time: due.is_met(action.at, zone),
            }
        };
        let (done, planned) = (done.map(fulfilment), planned.map(fulfilment));
        let state = self.state(&due, done.as_ref(), start_day);
        if matches!(limit, Some(TimeLimit::Hours(_)))
            && start.is_some()
            && !has_time(&assessment.since)
        {
            notes.push(Note::NoTime);
        }
        self.add_notes(duty, start_day, state, &mut notes);
        let is_delegated = duty.recipient == Recipient::Commission && duty.law == Law::Appi;
        Deadline {
            organisation: assessment.by.as_str(),
            assessment,
            path: self.path.clone(),
            duty,
            limit,
            delegated_to: assessment.delegated_to.as_ref().filter(|_| is_delegated),
            start,
            start_day,
            wrongful,
            due,
            done,
            planned,
            state,
            notes,
        }
    }

    /// Adds notes on what the file does not say and on what is about to change.
    fn add_notes(
        &self,
        duty: &Duty,
        start: Option<NaiveDate>,
        state: State,
        notes: &mut Vec<Note>,
    ) {
        let today = self.then.date();
        if let Some(latest) = duty.pending(today).filter(|_| state.is_open()) {
            notes.push(Note::Pending(latest));
        }
        let is_attack = matches!(
            self.incident.incident.r#type,
            Type::Ransomware | Type::DenialOfService | Type::UnauthorizedAccess
        );
        if duty.recipient == Recipient::Commission
            && is_attack
            && (start.is_some_and(|start| start >= COMMON_FORMS)
                || state.is_open() && today >= COMMON_FORMS)
        {
            notes.push(Note::CommonForms);
        }
        match duty.id {
            "gdpr-persons" | "uk-gdpr-persons" if self.assessment.risk != Some(Risk::High) => {
                notes.push(Note::HighRisk);
            }
            "california-attorney-general" => notes.push(Note::Residents),
            "gdpr-authority" | "uk-gdpr-authority"
                if matches!(state, State::Late(_) | State::DoneLate(_))
                    && self.assessment.delay.is_none() =>
            {
                notes.push(Note::GiveReasons);
            }
            _ => {}
        }
    }

    /// The organisation's reports and notices that fulfil a duty.
    fn actions_for(&self, duty: &str) -> impl Iterator<Item = &Action<'a>> {
        self.actions.iter().filter(move |action| {
            action.by.contains(&self.assessment.by.as_str())
                && action.fulfils.iter().any(|id| id.as_str() == duty)
        })
    }

    /// The earliest report or notice that fulfils a duty, or that is planned to. One without a date
    /// comes last.
    fn first_action(&self, duty: &Duty, planned: bool) -> Option<&Action<'a>> {
        self.actions_for(duty.id)
            .filter(|action| action.is_planned(self.then) == planned)
            .min_by_key(|action| (action.at.earliest().is_none(), action.at.earliest()))
    }

    /// The day on which a duty was fulfilled.
    fn day_of_fulfilment(&self, duty: &str) -> Option<NaiveDate> {
        self.actions_for(duty)
            .filter(|action| !action.is_planned(self.then))
            .filter_map(|action| counted_from(action.at, self.zone))
            .min()
    }

    fn state(&self, due: &Due, done: Option<&Fulfilment>, start: Option<NaiveDate>) -> State {
        if let Some(done) = done {
            return match (done.in_time, due) {
                (Some(true), _) | (_, Due::Promptly | Due::Voluntary) => State::Done,
                (Some(false), _) => {
                    due.delay(done.at, self.zone).map_or(State::DoneUnclear, State::DoneLate)
                }
                (None, _) => State::DoneUnclear,
            };
        }
        let today = self.zone.local(self.then).date();
        match *due {
            Due::Voluntary => State::Voluntary,
            Due::Promptly => State::Awaited(start.map_or(0, |start| (today - start).num_days())),
            Due::Window { last: day, .. } | Due::Day { day, .. } => {
                let left = (day - today).num_days();
                if left < 0 {
                    State::Late(Span::Days(-left))
                } else {
                    State::Open(Span::Days(left))
                }
            }
            Due::Time(time) if self.then <= time => {
                State::Open(Span::Hours((time - self.then).num_hours()))
            }
            Due::Time(time) => State::Late(Span::Hours((self.then - time).num_hours())),
            Due::After(_) => State::Waiting,
            Due::NoTable { .. } | Due::Unknown | Due::NoRule => State::Undated,
        }
    }
}

/// Releases a processor that notified its principal from its own report and notice, and one that
/// reported itself from notifying its principal (APPI Art. 26(1) proviso, Enforcement Rules,
/// Art. 9).
fn release(deadlines: &mut [Deadline]) {
    for i in 0..deadlines.len() {
        let Some(release) = deadlines[i].duty.released_by else { continue };
        let Some(principal) = deadlines.iter().position(|other| other.duty.id == release) else {
            continue;
        };
        let is_done = deadlines[i].done.is_some();
        match deadlines[principal].state {
            State::Done if !is_done => deadlines[i].state = State::Released,
            State::DoneLate(_) | State::DoneUnclear if !is_done => {
                deadlines[i].notes.push(Note::ToldLate);
            }
            state
                if state.is_open()
                    && is_done
                    && deadlines[i].duty.recipient == Recipient::Commission =>
            {
                deadlines[principal].state = State::Instead;
            }
            _ => {}
        }
    }
}

/// Whether a moment is exact enough for a time limit. If days are counted, a day and an approximate
/// time on it are.
fn is_exact(moment: &Moment, limit: TimeLimit) -> bool {
    let When::At(point) = &moment.when else { return false };
    let is_within_day = point.clock().is_some() && !matches!(limit, TimeLimit::Hours(_));
    point.day().is_some() && (point.nearness == Nearness::Exact || is_within_day)
}
