//! The deadlines as events of a calendar.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use sha2::{Digest, Sha256};

use super::{Deadline, Entry, Listing, State};
use crate::calendar::{Zone, is_state_closed, is_weekend};
use crate::exchange::icalendar::{Event, ICalendar, When};
use crate::incident::Name;
use crate::locale::MessageError;
use crate::message;
use crate::regulation::Due;
use crate::rule::Rule;
use crate::source::Problem;

/// When reminders of days are, in local time.
const MORNING: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).unwrap();

/// How long before a time its reminder is.
const BEFORE_TIME: TimeDelta = TimeDelta::hours(4);

/// A period of this many days or more has a reminder a week before its end too.
const LONG_PERIOD: i64 = 14;

impl<'a> Listing<'a> {
    /// An event for each duty that has a date. It has no events if no duty has one; a valid calendar
    /// needs at least one. A duty that is no longer owed is a cancelled event, so that it is taken
    /// from a calendar that has it, and so is an event of the previous calendar whose duty the file
    /// has no more.
    ///
    /// # Errors
    /// If the language lacks a message.
    pub fn calendar(&self, previous: Vec<Event>) -> Result<ICalendar, MessageError> {
        let mut events = Vec::new();
        let mut undated = Vec::new();
        for entry in self.entries() {
            match when(&entry.deadline) {
                Some((when, start)) => events.push(self.event(entry, when, start)?),
                None if entry.deadline.state.is_open() => undated.push(self.undated(entry)?),
                None => {}
            }
        }
        let mut known: BTreeSet<_> = events.iter().map(|event| event.uid.clone()).collect();
        for event in previous {
            if known.insert(event.uid.clone()) {
                events.push(self.gone(event)?);
            }
        }
        let name = self.incident.incident.name.get(self.locale.language()).unwrap_or_default();
        let mut description = vec![self.message("deadline-advice", &[])?];
        if !undated.is_empty() {
            description.push(self.message("deadline-calendar-undated", &[])?);
            description.extend(undated);
        }
        Ok(ICalendar {
            name: self.message("deadline-calendar", &[("name", name)])?,
            description: description.join("\n"),
            stamp: Zone::Universal.local(self.then),
            events,
        })
    }

    /// The assessments whose duties a calendar cannot tell apart, as they have no `id`.
    pub fn unnamed(&self) -> Vec<Problem> {
        let mut problems: Vec<Problem> = Vec::new();
        let mut seen = BTreeMap::new();
        for entry in self.entries() {
            let deadline = &entry.deadline;
            let first = seen.entry(self.uid(deadline)).or_insert(&deadline.path);
            let is_told = problems.iter().any(|problem| problem.at.path == deadline.path);
            if **first != deadline.path && !is_told {
                let message = message!("same-assessment", first = **first);
                let problem = Problem::error(Rule::Duty, deadline.path.clone(), message);
                problems.push(problem.hint(message!("same-assessment-hint")));
            }
        }
        problems
    }

    /// The event of a duty; it begins at `start` in Japan Standard Time.
    fn event(
        &self,
        entry: &Entry<'a>,
        when: When,
        start: NaiveDateTime,
    ) -> Result<Event, MessageError> {
        let Entry { deadline, text } = entry;
        let is_owed = !matches!(deadline.state, State::Released | State::Instead);
        let state = match deadline.done {
            _ if !is_owed => "not-owed",
            Some(_) => "done",
            None => "open",
        };
        let organisation = self.obligor(entry)?;
        let summary = self.message(
            "deadline-calendar-event",
            &[
                ("state", state),
                ("nature", deadline.nature().as_str()),
                ("duty", &text.duty),
                ("organisation", &organisation),
            ],
        )?;
        let mut description = vec![text.law_line(deadline), text.recipient.clone()];
        if !is_owed {
            description.push(text.state.clone());
        }
        description.extend(text.why.iter().cloned());
        description.extend(text.fulfilment.clone());
        description.extend(text.notes.iter().cloned());
        let mut reminders = if deadline.state.is_open() { reminders(deadline) } else { Vec::new() };
        // Those that have passed would ring with every new version of the calendar.
        reminders.retain(|reminder| *reminder > self.then);
        Ok(Event {
            uid: self.uid(deadline),
            when,
            summary,
            description: description.join("\n"),
            is_cancelled: !is_owed,
            reminders: reminders.into_iter().map(|reminder| reminder - start).collect(),
        })
    }

    /// An event of the previous calendar, now cancelled.
    fn gone(&self, event: Event) -> Result<Event, MessageError> {
        let summary = if event.is_cancelled {
            event.summary
        } else {
            self.message("deadline-calendar-gone", &[("summary", &event.summary)])?
        };
        let description = self.message("deadline-calendar-gone-why", &[])?;
        Ok(Event { summary, description, is_cancelled: true, ..event })
    }

    /// A duty without a date, and what the list says in place of one.
    fn undated(&self, entry: &Entry) -> Result<String, MessageError> {
        let text = &entry.text;
        self.message(
            "deadline-calendar-undated-duty",
            &[
                ("duty", &text.duty),
                ("organisation", &self.obligor(entry)?),
                ("law", &text.law),
                ("due", &text.due),
            ],
        )
    }

    /// Who owes a duty and, if it is owed to each of several, to whom.
    fn obligor(&self, entry: &Entry) -> Result<String, MessageError> {
        let organisation = self.organisation_name(entry.deadline.organisation);
        if entry.deadline.party.is_none() {
            return Ok(organisation.to_owned());
        }
        let values = [("organisation", organisation), ("recipient", &entry.text.recipient)];
        self.message("deadline-calendar-towards", &values)
    }

    /// An identifier that stays the same when dates change and when other assessments come before,
    /// so that a new version of an event replaces the old one.
    fn uid(&self, deadline: &Deadline) -> String {
        let assessment = deadline.assessment.id.as_ref().map_or("", Name::as_str);
        let mut digest = Sha256::new();
        let party = deadline.party.map_or("", |party| party.name);
        let incident = &*self.incident.incident.id;
        for part in [incident, deadline.organisation, assessment, deadline.duty.id, party] {
            digest.update(part);
            // No part has this character, so no two identities are one text.
            digest.update([0]);
        }
        let digits: String =
            digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        format!("{digits}@oshirase")
    }
}

/// When a duty that has a date is due, and where that begins in Japan Standard Time.
fn when(deadline: &Deadline) -> Option<(When, NaiveDateTime)> {
    let days = |first: NaiveDate, last| (When::Days(first, last), first.and_time(NaiveTime::MIN));
    match deadline.due {
        Due::Window { first, last } => Some(days(first, last)),
        Due::Day { day, .. } => Some(days(day, day)),
        Due::Time(time) => Some((When::Time(Zone::Universal.local(time)), time)),
        _ => None,
    }
}

/// When to remind of a duty, in Japan Standard Time: before its last day or its time, and a week
/// before the end of a long period. A reminder on a day on which nobody works comes on the last open
/// day before it; that of a time comes on both.
fn reminders(deadline: &Deadline) -> Vec<NaiveDateTime> {
    let morning = |day| open_until(day).and_time(MORNING);
    let (last, mut reminders) = match deadline.due {
        Due::Window { last, .. } | Due::Day { day: last, .. } => {
            (last, vec![morning(last - Days::new(1))])
        }
        Due::Time(time) => {
            let near = time - BEFORE_TIME;
            let open = is_closed(near.date()).then(|| morning(near.date()));
            (time.date(), open.into_iter().chain([near]).collect())
        }
        _ => return Vec::new(),
    };
    if deadline.start_day.is_some_and(|start| (last - start).num_days() >= LONG_PERIOD) {
        let first = reminders[0].date() - Days::new(1);
        reminders.insert(0, morning(first.min(last - Days::new(7))));
    }
    reminders
}

/// The last open day until `date`, itself included.
fn open_until(date: NaiveDate) -> NaiveDate {
    date.iter_days().rev().find(|day| !is_closed(*day)).unwrap_or(date)
}

/// Whether offices in Japan are closed. Of years without a table only the weekends are known, which
/// is enough for a reminder.
fn is_closed(date: NaiveDate) -> bool {
    is_state_closed(date).unwrap_or_else(|_| is_weekend(date))
}
