//! From the facts of an incident to its duties as they stand at a time.

use chrono::{NaiveDate, NaiveDateTime};

use super::{
    DUTIES, Deadline, Due, Duty, Fulfilment, Note, Recipient, Span, State, TimeLimit, counted_from,
    due, persons_affected, threshold, zone,
};
use crate::calendar::{Zone, day};
use crate::incident::moment::{Nearness, When};
use crate::incident::{
    Assessment, Category, Fact, Incident, Law, Moment, Name, Organisation, Type, in_force_at,
};
use crate::source::Path;

/// The first day of the common forms for ransomware, denial of service and other attacks.
const COMMON_FORMS: NaiveDate = day(2026, 10, 1);

/// Every duty that follows from the assessments known at `then`, in the order of the file's
/// organisations, of its assessments and of the table.
pub fn deadlines(incident: &Incident, then: NaiveDateTime) -> Vec<Deadline<'_>> {
    let actions = actions(incident, then);
    let assessments = &incident.assessments;
    let known = in_force_at(assessments, then);
    let mut all = Vec::new();
    for (name, organisation) in &incident.organisations.0 {
        for &index in &known {
            let assessment = &assessments[index];
            // What began later was not known then.
            let begun = assessment.since.earliest().is_none_or(|start| start <= then);
            if assessment.by.as_str() == name && begun {
                let case = AssessedCase {
                    incident,
                    name,
                    organisation,
                    assessment,
                    index,
                    then,
                    actions: &actions,
                };
                all.extend(case.deadlines());
            }
        }
    }
    all
}

/// A report or a notice, by whom and for which duties.
struct Action<'a> {
    by: Vec<&'a str>,
    at: &'a Moment,
    fulfils: &'a [Name],
    path: Path,
    id: Option<&'a str>,
}

/// Reports that were known at a time, and the notices of the file.
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

/// An assessment with what bears on it.
struct AssessedCase<'a, 'b> {
    incident: &'a Incident,
    name: &'a str,
    organisation: &'a Organisation,
    assessment: &'a Fact<Assessment>,
    index: usize,
    then: NaiveDateTime,
    actions: &'b [Action<'a>],
}

impl<'a> AssessedCase<'a, '_> {
    fn deadlines(&self) -> Vec<Deadline<'a>> {
        let owed = |duty: &&Duty| {
            duty.law == self.assessment.law && duty.owed_by.is(self.organisation.role)
        };
        let mut all: Vec<Deadline> =
            DUTIES.iter().filter(owed).map(|duty| self.deadline(duty)).collect();
        if !self.voluntary() {
            self.choose(&mut all);
        }
        all
    }

    /// Whether no law asks for a report: then nothing is due, whoever was told.
    fn voluntary(&self) -> bool {
        let reasons = &self.assessment.categories;
        !reasons.is_empty() && reasons.iter().all(|reason| *reason == Category::Voluntary)
    }

    /// A processor tells its principal, and is released from report and notice; or it reports
    /// itself (APPI Art. 26(1) proviso, Enforcement Rules, Art. 9).
    fn choose(&self, all: &mut [Deadline]) {
        for i in 0..all.len() {
            let Some(release) = all[i].duty.released_by else { continue };
            let Some(told) = all.iter().position(|other| other.duty.id == release) else {
                continue;
            };
            match all[told].state {
                State::Done if all[i].done.is_none() => all[i].state = State::Released,
                State::DoneLate(_) | State::DoneUnclear if all[i].done.is_none() => {
                    all[i].notes.push(Note::ToldLate);
                }
                state
                    if state.is_open()
                        && all[i].duty.recipient == Recipient::Commission
                        && all[i].done.is_some() =>
                {
                    all[told].state = State::Instead;
                }
                _ => {}
            }
        }
    }

    fn deadline(&self, duty: &'static Duty) -> Deadline<'a> {
        let assessment = self.assessment;
        let law = assessment.law;
        let zone = zone(law);
        let mut notes = Vec::new();
        let mut start = assessment.since.earliest();
        let mut start_day = counted_from(&assessment.since, zone);
        if let (Some(passed), Some(limit)) =
            (self.passed_later(), threshold(law, self.organisation))
        {
            notes.push(Note::OverThreshold(limit));
            (start, start_day) = (Some(passed), Some(zone.local(passed).date()));
        }
        let version = start_day.and_then(|day| duty.on(day)).filter(|_| !self.voluntary());
        let clock = version.map(|version| version.clock);
        if let Some(clock) = clock
            && notes.is_empty()
            && !is_exact(&assessment.since, clock)
        {
            notes.push(Note::Imprecise);
        }
        let wrongful = assessment.categories.contains(&Category::Wrongful);
        let (mut done, mut planned) = (None::<&Action>, None::<&Action>);
        // What has no date comes last.
        let first = |action: &Action| (action.at.earliest().is_none(), action.at.earliest());
        for action in self.actions_for(duty.id) {
            let slot = if action.at.planned || action.at.is_after(self.then) {
                &mut planned
            } else {
                &mut done
            };
            if slot.is_none_or(|other| first(action) < first(other)) {
                *slot = Some(action);
            }
        }
        let due = match (clock, start_day, start) {
            _ if self.voluntary() => Due::Voluntary,
            (Some(clock), Some(day), Some(start)) => {
                let other = match clock {
                    TimeLimit::DaysAfter(_, other) | TimeLimit::MonthAfter(other) => {
                        self.sent(other, zone)
                    }
                    _ => None,
                };
                due(clock, day, start, wrongful, other)
            }
            (None, Some(_), _) => Due::NoRule,
            _ => Due::Unknown,
        };
        let performed = |action: &Action<'a>| {
            let on = counted_from(action.at, zone);
            Fulfilment {
                at: action.at,
                path: action.path.clone(),
                id: action.id,
                day: start_day
                    .zip(on)
                    .map(|(start, on)| (on - start).num_days() + 1)
                    .filter(|day| *day >= 1),
                in_time: in_time(&due, action.at, zone),
            }
        };
        let (done, planned) =
            (done.map(performed), planned.map(performed).filter(|_| done.is_none()));
        let state = self.state(&due, done.as_ref(), start_day, zone);
        if matches!(clock, Some(TimeLimit::Hours(_)))
            && start.is_some()
            && !has_clock(&assessment.since)
        {
            notes.push(Note::NoTime);
        }
        self.remark(duty, start_day, state, &mut notes);
        let delegated = duty.recipient == Recipient::Commission && law == Law::Appi;
        Deadline {
            organisation: self.name,
            assessment,
            path: Path::from("assessments").index(self.index),
            duty,
            clock,
            delegated_to: assessment.delegated_to.as_ref().filter(|_| delegated),
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

    /// What the facts do not tell, and what is about to change.
    fn remark(&self, duty: &Duty, start: Option<NaiveDate>, state: State, notes: &mut Vec<Note>) {
        if let Some(latest) = duty.pending(self.then.date()).filter(|_| state.is_open()) {
            notes.push(Note::Pending(latest));
        }
        let attack = matches!(
            self.incident.incident.r#type,
            Type::Ransomware | Type::DenialOfService | Type::UnauthorizedAccess
        );
        let japanese = matches!(duty.law, Law::Appi | Law::MyNumber);
        if duty.recipient == Recipient::Commission
            && japanese
            && attack
            && (start.is_some_and(|start| start >= COMMON_FORMS)
                || state.is_open() && self.then.date() >= COMMON_FORMS)
        {
            notes.push(Note::CommonForms);
        }
        match duty.id {
            "gdpr-persons" | "uk-gdpr-persons" => notes.push(Note::HighRisk),
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

    fn actions_for(&self, duty: &str) -> impl Iterator<Item = &Action<'a>> {
        self.actions.iter().filter(move |action| {
            action.by.contains(&self.name)
                && action.fulfils.iter().any(|name| name.as_str() == duty)
        })
    }

    /// The day on which a duty was fulfilled.
    fn sent(&self, duty: &str, zone: Zone) -> Option<NaiveDate> {
        let done = self
            .actions_for(duty)
            .filter(|action| !action.at.planned && !action.at.is_after(self.then));
        done.filter_map(|action| counted_from(action.at, zone)).min()
    }

    /// When the number of people passed the threshold, if that is the only reason for a report and
    /// came later than the organisation knew of the incident (PPC General Guideline 3-5-3-1).
    ///
    /// It is the day on which an assessment first said so after one that did not, or on which the
    /// groups of people first came to more, whichever is earlier.
    fn passed_later(&self) -> Option<NaiveDateTime> {
        let only = |assessment: &Assessment| {
            let mut reasons =
                assessment.categories.iter().filter(|reason| **reason != Category::Voluntary);
            reasons.next() == Some(&Category::OverThreshold) && reasons.next().is_none()
        };
        if !only(self.assessment) {
            return None;
        }
        let since = self.assessment.since.earliest()?;
        let limit = threshold(self.assessment.law, self.organisation)?;
        let known = |moment: &Option<Moment>| moment.as_ref().and_then(Moment::earliest);
        // When the groups came to more.
        let said = self.incident.affected.iter().map(|group| known(&group.known).unwrap_or(since));
        let mut instants: Vec<NaiveDateTime> =
            said.filter(|instant| *instant <= self.then).collect();
        instants.sort_unstable();
        instants.dedup();
        let over = |instant: &NaiveDateTime| {
            persons_affected(self.incident, self.name, self.assessment.law, *instant)
                .is_some_and(|(persons, _)| persons > limit)
        };
        let counted = instants.into_iter().find(over);
        // When an assessment said so.
        let earlier = self.incident.assessments.iter().filter(|other| {
            other.id.is_some() && other.id == self.assessment.id && other.by == self.assessment.by
        });
        let (said, unsaid): (Vec<_>, Vec<_>) =
            earlier.partition(|other| other.categories.contains(&Category::OverThreshold));
        let judged = said.iter().filter_map(|other| known(&other.known)).min().filter(|judged| {
            unsaid.iter().any(|other| known(&other.known).is_none_or(|known| known < *judged))
        });
        [counted, judged].into_iter().flatten().min().filter(|passed| *passed > since)
    }

    fn state(
        &self,
        due: &Due,
        done: Option<&Fulfilment>,
        start: Option<NaiveDate>,
        zone: Zone,
    ) -> State {
        let today = zone.local(self.then).date();
        if let Some(done) = done {
            return match (done.in_time, due) {
                (Some(true), _) | (_, Due::Promptly | Due::Voluntary) => State::Done,
                (Some(false), _) => {
                    late_by(due, done.at, zone).map_or(State::DoneUnclear, State::DoneLate)
                }
                (None, _) => State::DoneUnclear,
            };
        }
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

/// Whether a moment is when it says, not about then, as far as a clock counts: about a time of a
/// day is that day.
fn is_exact(moment: &Moment, clock: TimeLimit) -> bool {
    let When::At(point) = &moment.when else { return false };
    let within_day = point.clock().is_some() && !matches!(clock, TimeLimit::Hours(_));
    point.day().is_some() && (point.nearness == Nearness::Exact || within_day)
}

fn has_clock(moment: &Moment) -> bool {
    matches!(&moment.when, When::At(point) if point.clock().is_some())
}

/// The first and the last day that a moment can mean, there where a law counts.
fn days(moment: &Moment, zone: Zone) -> Option<(NaiveDate, NaiveDate)> {
    let first = counted_from(moment, zone)?;
    let last =
        if has_clock(moment) { first } else { moment.latest().map_or(first, |last| last.date()) };
    Some((first, last))
}

fn in_time(due: &Due, at: &Moment, zone: Zone) -> Option<bool> {
    let no_later = |limit: NaiveDate| match days(at, zone)? {
        (_, last) if last <= limit => Some(true),
        (first, _) if first > limit => Some(false),
        _ => None,
    };
    match *due {
        Due::Window { last, .. } => no_later(last),
        Due::Day { day, .. } => no_later(day),
        // Later than that it may still be in time.
        Due::NoTable { counted, .. } => no_later(counted).filter(|in_time| *in_time),
        Due::Time(time) => {
            let first = at.earliest()?;
            let last = if has_clock(at) { first } else { at.latest().unwrap_or(first) };
            if last <= time { Some(true) } else { (first > time).then_some(false) }
        }
        Due::Promptly | Due::After(_) | Due::Unknown | Due::Voluntary | Due::NoRule => None,
    }
}

fn late_by(due: &Due, at: &Moment, zone: Zone) -> Option<Span> {
    match *due {
        Due::Window { last: day, .. } | Due::Day { day, .. } => {
            Some(Span::Days((days(at, zone)?.0 - day).num_days()))
        }
        Due::Time(time) => Some(Span::Hours((at.earliest()? - time).num_hours())),
        _ => None,
    }
}
