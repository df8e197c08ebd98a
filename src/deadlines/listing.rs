//! The list of deadlines, and its form for programs (JSON).

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use super::{Deadline, DeadlineText, Fulfilment, State, describe};
use crate::calendar::{holiday_years, iso_in_japan};
use crate::incident::{Incident, Moment};
use crate::locale::{Argument, Locale, MessageError};
use crate::message;
use crate::message::Message;
use crate::regulation::{Due, Span, Start};
use crate::rule::Rule;
use crate::source::Problem;

/// The deadlines of an incident at an instant, in the words of a language.
pub struct Listing<'a> {
    pub(super) incident: &'a Incident,
    pub(super) locale: &'a Locale,
    as_of: Moment,
    pub(super) then: NaiveDateTime,
    entries: Vec<Entry<'a>>,
}

/// A deadline and its text.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The deadline.
    pub deadline: Deadline<'a>,
    /// The deadline in the words of the list's language.
    pub text: DeadlineText,
}

impl<'a> Listing<'a> {
    /// Lists what is due at `then`, an instant in Japan Standard Time. `as_of` is how that instant
    /// is shown: the day or the minute whose [cutoff](Moment::cutoff) it is.
    ///
    /// # Errors
    /// If the language lacks a message.
    pub fn new(
        incident: &'a Incident,
        locale: &'a Locale,
        as_of: Moment,
        then: NaiveDateTime,
    ) -> Result<Self, MessageError> {
        let entries = Deadline::all(incident, then)
            .into_iter()
            .map(|deadline| Ok(Entry { text: describe(&deadline, locale)?, deadline }))
            .collect::<Result<_, _>>()?;
        Ok(Self { incident, locale, as_of, then, entries })
    }

    /// All deadlines, in the order of [`Deadline::all`].
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The deadlines of an organisation.
    pub fn entries_of(&self, organisation: &str) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(move |entry| entry.deadline.organisation == organisation)
    }

    /// An organisation's name in the list's language, or its name in the file if it has none.
    pub fn organisation_name(&self, organisation: &'a str) -> &'a str {
        let named = self.incident.organisations.get(organisation);
        named.and_then(|named| named.name.get(self.locale.language())).unwrap_or(organisation)
    }

    /// The deadlines for which no date can be stated, each with the reason and what to do.
    pub fn problems(&self) -> Vec<Problem> {
        let undated = self.entries.iter().filter(|entry| entry.deadline.state == State::Undated);
        undated.map(|entry| undated_problem(&entry.deadline)).collect()
    }

    /// The list for programs: keywords from closed sets, dates and times in ISO 8601, and the texts
    /// for people. `docs/deadlines.md` describes it under "Output".
    ///
    /// # Errors
    /// If the language lacks a message.
    pub fn json(&self) -> Result<Value, MessageError> {
        let mut organisations = Vec::new();
        for (id, organisation) in &self.incident.organisations.0 {
            organisations.push(json!({
                "id": id,
                "name": self.organisation_name(id),
                "role": organisation.role,
                "duties": self.entries_of(id).map(entry_json).collect::<Vec<_>>(),
            }));
        }
        let years = holiday_years();
        Ok(json!({
            "incident": self.incident.incident.id,
            "as-of": self.as_of,
            "language": self.locale.language(),
            "advice": self.message("deadline-advice", &[])?,
            "holidays-known": [years.start(), years.end()],
            "organisations": organisations,
        }))
    }

    pub(super) fn message(
        &self,
        id: &str,
        arguments: &[(&str, &str)],
    ) -> Result<String, MessageError> {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.locale.message(id, &arguments)
    }
}

/// Why no date can be stated, and what to do.
fn undated_problem(deadline: &Deadline) -> Problem {
    let duty = deadline.duty.id;
    let (message, hint) = match deadline.due {
        Due::NoTable { counted, table } => (
            message!("no-table", duty, counted, table = Message::from(table)),
            message!("no-table-hint", year = table.year),
        ),
        Due::NoRule => (message!("no-rule-then", duty), message!("no-rule-then-hint")),
        _ => (message!("no-clock", duty), message!("no-clock-hint")),
    };
    Problem::error(Rule::Duty, deadline.path.key("since"), message).hint(hint)
}

fn entry_json(entry: &Entry) -> Value {
    let Entry { deadline, text } = entry;
    let span = match deadline.state {
        State::DoneLate(span) | State::Open(span) | State::Late(span) | State::MaybeLate(span) => {
            match span {
                Span::Days(days) => json!({ "days": days }),
                Span::Hours(hours) => json!({ "hours": hours }),
            }
        }
        State::Awaited(days) => json!({ "days": days }),
        _ => Value::Null,
    };
    let notes = deadline.notes.iter().zip(&text.notes);
    let notes = notes.map(|(note, text)| json!({ "id": note.id(), "text": text }));
    json!({
        "duty": deadline.duty.id,
        "law": deadline.duty.law,
        "assessment": deadline.path.to_string(),
        "source": deadline.source().as_str(),
        "recipient": deadline.duty.recipient,
        "towards": deadline.party.map(|party| party.name),
        "nature": deadline.nature(),
        "start": deadline.start_day.map(iso),
        "start-time": deadline.start.map(iso_in_japan),
        "due": due_json(deadline.due),
        "state": deadline.state.id(),
        "span": span,
        "done": deadline.done.as_ref().map(fulfilment_json),
        "planned": deadline.planned.as_ref().map(fulfilment_json),
        "notes": notes.collect::<Vec<_>>(),
        "text": {
            "law": text.law,
            "duty": text.duty,
            "recipient": text.recipient,
            "due": text.due,
            "state": text.state,
            "why": text.why,
        },
    })
}

fn due_json(due: Due) -> Value {
    match due {
        Due::Promptly => json!({ "kind": "promptly" }),
        Due::Window { first, last } => {
            json!({ "kind": "window", "first": iso(first), "last": iso(last) })
        }
        Due::Day { day, counted } => {
            json!({ "kind": "day", "day": iso(day), "counted": iso(counted) })
        }
        Due::Time(time) => json!({ "kind": "time", "time": iso_in_japan(time) }),
        Due::After(Start::Event(event)) => json!({ "kind": "after", "event": event.as_str() }),
        Due::After(start) => json!({ "kind": "after", "duty": start.as_str() }),
        Due::NoTable { counted, table } => {
            json!({ "kind": "no-holidays", "counted": iso(counted), "year": table.year })
        }
        Due::Unknown => json!({ "kind": "unknown" }),
        Due::Voluntary => json!({ "kind": "voluntary" }),
        Due::NoRule => json!({ "kind": "no-rule" }),
    }
}

fn fulfilment_json(fulfilment: &Fulfilment) -> Value {
    json!({
        "at": fulfilment.at,
        "place": fulfilment.path.to_string(),
        "day": fulfilment.day,
        "in-time": fulfilment.in_time,
    })
}

/// A day in ISO 8601.
fn iso(day: NaiveDate) -> String {
    day.to_string()
}
