//! From the facts of an incident to its deadlines and their states at an instant.

use chrono::NaiveDateTime;

use super::action::{Action, actions};
use super::clock::{Clock, Facts, is_exact, is_voluntary};
use super::release::{release, wait};
use super::{Deadline, Fulfilment, Note};
use crate::calendar::day;
use crate::incident::{
    Assessment, Category, Fact, Incident, Law, Organisation, Risk, Type, in_force_at,
};
use crate::regulation::{
    Closed, DUTIES, Due, Duty, Parties, Party, Recipient, Span, TimeLimit, Validity, counted_from,
    has_time, is_public, zone,
};
use crate::source::Path;

/// The day from which the common forms for ransomware, denial of service and other attacks are in
/// use.
const COMMON_FORMS: chrono::NaiveDate = day(2026, 10, 1);

/// The state of a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Fulfilled in time, or fulfilled where the law gives no number.
    Done,
    /// Fulfilled this much too late.
    DoneLate(Span),
    /// Fulfilled; whether in time, or towards everybody, is not certain.
    DoneUnclear,
    /// Not fulfilled; this much time is left.
    Open(Span),
    /// Not fulfilled; the time ended this long ago.
    Late(Span),
    /// Not fulfilled; the time ended no longer ago than this, or has not ended, depending on when the
    /// clock started.
    MaybeLate(Span),
    /// Not fulfilled; it must be fulfilled promptly, and the clock started this many days ago.
    Awaited(i64),
    /// The clock has not started: it does when another duty is fulfilled.
    Waiting,
    /// Not fulfilled; no date can be stated.
    Undated,
    /// Not owed: the processor notified its principals instead.
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
            Self::MaybeLate(_) => "maybe-late",
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
            Self::Open(_)
                | Self::Late(_)
                | Self::MaybeLate(_)
                | Self::Awaited(_)
                | Self::Waiting
                | Self::Undated
        )
    }
}

impl<'a> Deadline<'a> {
    /// All duties that follow from the assessments known at `then`, an instant in Japan Standard
    /// Time. They are sorted by organisation and by assessment, both in the order of the file, then
    /// in the order of the table of duties, and then by recipient.
    pub fn all(incident: &'a Incident, then: NaiveDateTime) -> Vec<Self> {
        let actions = actions(incident, in_force_at(&incident.reports, then));
        let facts = Facts { incident, actions: &actions, then };
        let known = in_force_at(&incident.assessments, then);
        let mut all = Vec::new();
        for (name, organisation) in &incident.organisations.0 {
            for &index in &known {
                let assessment = &incident.assessments[index];
                // A clock that starts later was not known then.
                let has_started = assessment.since.earliest().is_none_or(|start| start <= then);
                if assessment.by.as_str() == name && has_started {
                    let path = Path::from("assessments").index(index);
                    let case = AssessedCase { facts: &facts, organisation, assessment, path };
                    all.extend(case.deadlines());
                }
            }
        }
        all
    }
}

/// An assessment with everything that its deadlines depend on.
struct AssessedCase<'a, 'b> {
    facts: &'b Facts<'a, 'b>,
    organisation: &'a Organisation,
    assessment: &'a Fact<Assessment>,
    /// The path of the assessment.
    path: Path,
}

impl<'a> AssessedCase<'a, '_> {
    fn deadlines(&self) -> Vec<Deadline<'a>> {
        let by = self.assessment.by.as_str();
        let mut deadlines = Vec::new();
        for duty in DUTIES.iter().filter(|duty| duty.is_owed(self.assessment, self.organisation)) {
            let parties = Parties::of(self.facts.incident, self.assessment, by, duty.recipient);
            match &parties {
                Parties::Named(named) => {
                    deadlines.extend(
                        named.iter().map(|party| self.deadline(duty, &parties, Some(*party))),
                    );
                }
                Parties::One | Parties::Unnamed => {
                    deadlines.push(self.deadline(duty, &parties, None));
                }
            }
        }
        wait(&mut deadlines);
        if !is_voluntary(self.assessment) {
            release(&mut deadlines, self.organisation);
        }
        deadlines
    }

    fn deadline(
        &self,
        duty: &'static Duty,
        parties: &Parties<'a>,
        party: Option<Party<'a>>,
    ) -> Deadline<'a> {
        let (assessment, law) = (self.assessment, duty.law);
        let clock = self.facts.clock(assessment, duty);
        let limit = clock.rule.map(|rule| rule.limit);
        let is_only = parties.named().len() == 1;
        let reached =
            |action: &&Action<'a>| party.is_none_or(|party| action.reached(party, is_only));
        let done = self.first_action(duty, false, reached);
        let planned = self.first_action(duty, true, reached).filter(|_| done.is_none());
        let is_early = done.is_some_and(|done| {
            let before = done.at.latest().zip(clock.start).is_some_and(|(at, start)| at < start);
            before && clock.threshold.is_some()
        });
        let changed = self.facts.changed(assessment, duty, &clock, done.map(|done| done.at));
        let fulfilment = |action: &Action<'a>| {
            let days = clock.start_day.zip(counted_from(action.at, zone(law)));
            let day = days.map(|(start, day)| (day - start).num_days() + 1);
            Fulfilment {
                at: action.at,
                path: action.path.clone(),
                id: action.id,
                day: day.filter(|day| *day >= 1),
                in_time: clock.is_met(action, law).filter(|_| !is_early),
            }
        };
        let (done, planned) = (done.map(fulfilment), planned.map(fulfilment));
        let is_unnamed = *parties == Parties::Unnamed;
        let state = match &done {
            Some(_) if is_unnamed && clock.due != Due::Voluntary => State::DoneUnclear,
            Some(done) => done_state(&clock, done, law),
            None => open_state(&clock, law, self.facts.then),
        };
        let mut notes = self.notes_on_start(&clock, limit);
        notes.extend(is_early.then_some(Note::BeforeThreshold));
        notes.extend(changed);
        if is_unnamed {
            let is_authority = duty.recipient == Recipient::SupervisoryAuthority;
            notes.push(if is_authority { Note::NoLead } else { Note::Unnamed });
        }
        let is_vague = self.actions_for(duty).any(|action| action.told.is_empty());
        if parties.named().len() > 1 && done.is_none() && is_vague {
            notes.push(Note::ToWhom);
        }
        self.add_notes(duty, &clock, state, &mut notes);
        let is_delegated = duty.recipient == Recipient::Commission && law == Law::Appi;
        Deadline {
            organisation: assessment.by.as_str(),
            assessment,
            path: self.path.clone(),
            duty,
            is_public: is_public(self.organisation, law),
            party,
            limit,
            delegated_to: assessment.delegated_to.as_ref().filter(|_| is_delegated),
            start: clock.start,
            start_day: clock.start_day,
            wrongful: assessment.categories.contains(&Category::Wrongful),
            due: clock.due,
            done,
            planned,
            state,
            notes,
        }
    }

    /// What is to be known of the start of a clock.
    fn notes_on_start(&self, clock: &Clock, limit: Option<TimeLimit>) -> Vec<Note<'a>> {
        let since = &self.assessment.since;
        let mut notes = Vec::new();
        if let Some(threshold) = clock.threshold {
            notes.push(Note::OverThreshold(threshold));
        } else if clock.start.is_some() && limit.is_some_and(|limit| !is_exact(since, limit)) {
            notes.push(Note::Imprecise);
        }
        if matches!(limit, Some(TimeLimit::Hours(..) | TimeLimit::HoursOfEvent { .. }))
            && clock.start.is_some()
            && !has_time(since)
        {
            notes.push(Note::NoTime);
        }
        notes.extend(clock.latest.map(Note::Latest));
        notes
    }

    /// Adds notes on what the file does not say and on what is about to change.
    fn add_notes(&self, duty: &Duty, clock: &Clock, state: State, notes: &mut Vec<Note<'a>>) {
        let today = self.facts.then.date();
        if let Some(latest) = duty.pending(today).filter(|_| state.is_open()) {
            notes.push(Note::Pending(latest));
        }
        if state.is_open()
            && let Some((rule, newer)) = clock.rule.zip(duty.on(today))
            && let (Validity::From(first), true) = (newer.validity, *newer != *rule)
        {
            notes.push(Note::NewerRule(first));
        }
        let is_attack = matches!(
            self.facts.incident.incident.r#type,
            Type::Ransomware | Type::DenialOfService | Type::UnauthorizedAccess
        );
        if duty.recipient == Recipient::Commission
            && is_attack
            && (clock.start_day.is_some_and(|start| start >= COMMON_FORMS)
                || state.is_open() && today >= COMMON_FORMS)
        {
            notes.push(Note::CommonForms);
        }
        self.add_notes_of_law(duty, clock, state, notes);
    }

    /// Adds what the law of a duty leaves to be known.
    fn add_notes_of_law(
        &self,
        duty: &Duty,
        clock: &Clock,
        state: State,
        notes: &mut Vec<Note<'a>>,
    ) {
        let (assessment, limit) = (self.assessment, clock.rule.map(|rule| rule.limit));
        match duty.id {
            "gdpr-persons" | "uk-gdpr-persons" if assessment.risk != Some(Risk::High) => {
                notes.push(Note::HighRisk);
            }
            "gdpr-persons" | "uk-gdpr-persons" if !assessment.exemptions.is_empty() => {
                notes.push(Note::Exempt);
            }
            "california-attorney-general" => notes.push(Note::Residents),
            "gdpr-authority" | "uk-gdpr-authority"
                if matches!(state, State::Late(_) | State::DoneLate(_))
                    && assessment.delay.is_none() =>
            {
                notes.push(Note::GiveReasons);
            }
            "appi-persons" if is_public(self.organisation, duty.law) => {
                notes.push(Note::PublicExceptions);
            }
            "cyber-act-report" | "telecommunications-report" => notes.push(Note::DayOne),
            _ => {}
        }
        if !state.is_open() && !matches!(state, State::DoneLate(_)) {
            return;
        }
        let is_union = matches!(duty.law, Law::Gdpr | Law::Nis2 | Law::Cra);
        match limit {
            Some(TimeLimit::Hours(hours, _)) if is_union && hours >= 48 => {
                notes.push(Note::WorkingDays);
            }
            Some(limit) if limit.closed() == Closed::Union => notes.push(Note::UnionHolidays),
            Some(_) if duty.law == Law::Dora => notes.push(Note::BankHolidays),
            _ => {}
        }
    }

    /// The organisation's reports and notices that fulfil a duty.
    fn actions_for(&self, duty: &Duty) -> impl Iterator<Item = &Action<'a>> {
        self.facts.actions_for(self.assessment, duty.id, duty.law)
    }

    /// The earliest report or notice that fulfils a duty, or that is planned to. One without a date
    /// comes last.
    fn first_action(
        &self,
        duty: &Duty,
        planned: bool,
        reached: impl Fn(&&Action<'a>) -> bool,
    ) -> Option<&Action<'a>> {
        self.actions_for(duty)
            .filter(reached)
            .filter(|action| action.is_planned(self.facts.then) == planned)
            .min_by_key(|action| (action.at.earliest().is_none(), action.at.earliest()))
    }
}

impl Clock {
    /// Whether an action is in time; `None` if that is not certain.
    fn is_met(&self, action: &Action, law: Law) -> Option<bool> {
        match (self.due.is_met(action.at, law), self.latest) {
            (Some(true), _) => Some(true),
            (in_time, None) => in_time,
            // Whatever the start was, it is too late.
            (_, Some(latest)) => latest.is_met(action.at, law).filter(|in_time| !in_time),
        }
    }

    /// The end of the time that is certain.
    fn last(&self) -> Due {
        self.latest.unwrap_or(self.due)
    }
}

/// The state of a duty that was fulfilled.
fn done_state(clock: &Clock, done: &Fulfilment, law: Law) -> State {
    match (done.in_time, clock.due) {
        (Some(true), _) | (_, Due::Promptly | Due::Voluntary) => State::Done,
        (Some(false), _) => {
            clock.last().delay(done.at, law).map_or(State::DoneUnclear, State::DoneLate)
        }
        (None, _) => State::DoneUnclear,
    }
}

/// The state of a duty that was not fulfilled at `then`.
fn open_state(clock: &Clock, law: Law, then: NaiveDateTime) -> State {
    let late = |due: Due| due.left(then, law).and_then(Result::err);
    match clock.due {
        Due::Voluntary => State::Voluntary,
        Due::Promptly => {
            let today = zone(law).local(then).date();
            State::Awaited(clock.start_day.map_or(0, |start| (today - start).num_days()))
        }
        Due::After(_) => State::Waiting,
        due => match (due.left(then, law), late(clock.last())) {
            (Some(Ok(left)), _) => State::Open(left),
            (_, Some(past)) => State::Late(past),
            (Some(Err(past)), None) => State::MaybeLate(past),
            (None, None) => State::Undated,
        },
    }
}
