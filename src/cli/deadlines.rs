//! `oshirase deadlines`

use std::io::{self, IsTerminal};

use chrono::NaiveDate;
use oshirase::calendar::{Zone, holiday_years, iso_in_japan};
use oshirase::check::Checker;
use oshirase::icalendar::{Event, ICalendar, When};
use oshirase::incident::{Incident, Moment};
use oshirase::locale::deadline::{Worded, at, shown, worded};
use oshirase::locale::{Argument, Locale, MessageError};
use oshirase::project::{find_assets, read_facts, sha256};
use oshirase::regulation::{Deadline, Due, Fulfilment, Nature, Span, State, deadlines};
use oshirase::rule::Rule;
use oshirase::source::Problem;
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use super::args::{DeadlineFormat, Deadlines};
use super::{Failure, as_of, colour, known_language, now, print, show};
use crate::cli::args::MessageFormat;

/// Lists what is due.
pub(crate) fn run(args: &Deadlines) -> Result<(), Failure> {
    let assets = find_assets(args.assets.as_deref(), &args.file)?;
    let languages = assets.languages();
    known_language(&languages, &args.lang)?;
    let locale = assets.locale(&args.lang)?;
    let (source, incident) = read_facts(&args.file, &languages)?;
    let (as_of, then) = match &args.as_of {
        Some(text) => as_of(text)?,
        None => now().map(|now| (at(now), now))?,
    };
    let list = deadlines(&incident, then);
    let words = list.iter().map(|deadline| worded(deadline, &locale)).collect::<Result<_, _>>();
    let words: Vec<Worded> = words.map_err(unsaid)?;
    let listing =
        Listing { incident: &incident, locale: &locale, as_of, list: &list, words: &words };
    let text = match args.message_format {
        DeadlineFormat::Human => listing.table(colour(io::stdout().is_terminal())),
        DeadlineFormat::Json => listing.json(),
        DeadlineFormat::Ics => {
            let calendar = listing.calendar().map_err(unsaid)?;
            if calendar.events.is_empty() {
                let message = "no duty has a date, and a calendar must have one";
                return Err(Failure::Usage(message.to_owned()));
            }
            Ok(calendar.to_string())
        }
    };
    print(&text.map_err(unsaid)?)?;
    let mut findings = Checker::new(&assets, &[])?.duties(&incident);
    findings.extend(list.iter().filter_map(undated));
    let report = source.locate(findings);
    if report.has_errors() {
        return Err(Failure::Input(report));
    }
    show(report, MessageFormat::Human);
    Ok(())
}

fn unsaid(error: MessageError) -> Failure {
    Failure::System(error.to_string())
}

/// Why no date can be stated, and what to do.
fn undated(deadline: &Deadline) -> Option<Problem> {
    if deadline.state != State::Undated {
        return None;
    }
    let (message, hint) = match deadline.due {
        Due::NoTable { counted, table } => (
            format!("`{}` is counted to {counted}, but {table}", deadline.duty.id),
            format!(
                "the Cabinet Office publishes the holidays of a year in February of the year before: \
                 use a version of this program that has those of {}, or ask a person for the date",
                table.year
            ),
        ),
        Due::NoRule => (
            format!(
                "`{}` has no rule in this program for the day on which its clock began",
                deadline.duty.id
            ),
            "ask a person what applied then".to_owned(),
        ),
        _ => (
            format!(
                "`{}` cannot be counted: this does not say when its clock began",
                deadline.duty.id
            ),
            "write the first day that is possible, as 2026-06-05".to_owned(),
        ),
    };
    Some(Problem::error(Rule::Duty, deadline.path.key("since"), message).hint(hint))
}

/// What is shown.
struct Listing<'a> {
    incident: &'a Incident,
    locale: &'a Locale,
    as_of: Moment,
    list: &'a [Deadline<'a>],
    words: &'a [Worded],
}

type Words<T = String> = Result<T, MessageError>;

impl Listing<'_> {
    fn say(&self, id: &str, arguments: &[(&str, &str)]) -> Words {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.locale.message(id, &arguments)
    }

    fn name(&self, organisation: &str) -> String {
        let named = self.incident.organisations.get(organisation);
        named
            .and_then(|named| named.name.get(self.locale.language()))
            .unwrap_or(organisation)
            .to_owned()
    }

    fn of<'b>(
        &'b self,
        organisation: &'b str,
    ) -> impl Iterator<Item = (&'b Deadline<'b>, &'b Worded)> {
        self.list
            .iter()
            .zip(self.words)
            .filter(move |(deadline, _)| deadline.organisation == organisation)
    }

    /// For people: a row for each duty, and below it why.
    fn table(&self, colour: bool) -> Words {
        let heads = ["due", "duty", "recipient", "state"];
        let heads = heads.map(|head| self.say(&format!("deadline-column-{head}"), &[]));
        let [due, duty, recipient, state] = heads;
        let heads = [due?, duty?, recipient?, state?];
        let cells = |words: &Worded| {
            [&words.due, &words.duty, &words.recipient, &words.state].map(Clone::clone)
        };
        let mut widths = heads.clone().map(|head| head.width());
        for row in self.words.iter().map(cells) {
            for (width, cell) in widths.iter_mut().zip(&row) {
                *width = cell.width().max(*width);
            }
        }
        let row = |cells: &[String; 4], style: &str| {
            let mut line = String::from(" ");
            for (i, (cell, width)) in cells.iter().zip(widths).enumerate() {
                // The last column needs no filling.
                let filling = if i + 1 < cells.len() {
                    " ".repeat(width - cell.width())
                } else {
                    String::new()
                };
                line.push(' ');
                line.push_str(&if i + 1 == cells.len() {
                    paint(cell, style, colour)
                } else {
                    cell.clone()
                });
                line.push_str(&filling);
                line.push(' ');
            }
            format!("{}\n", line.trim_end())
        };
        let as_of = shown(&self.as_of, self.locale)?;
        let mut out = format!("{}\n", self.say("deadline-as-of", &[("moment", &as_of)])?);
        out.push_str(&format!("{}\n", self.say("deadline-times", &[])?));
        for (id, organisation) in &self.incident.organisations.0 {
            let arguments =
                [("name", self.name(id)), ("role", organisation.role.as_str().to_owned())];
            let arguments = arguments.each_ref().map(|(name, text)| (*name, text.as_str()));
            let title = self.say("deadline-organisation", &arguments)?;
            out.push_str(&format!("\n{}\n", paint(&title, BOLD, colour)));
            if self.of(id).next().is_none() {
                out.push_str(&format!("  {}\n", self.say("deadline-none", &[])?));
                continue;
            }
            out.push_str(&row(&heads, PLAIN));
            for (deadline, words) in self.of(id) {
                out.push_str(&row(&cells(words), style(deadline)));
                let law = format!("{}: {}", deadline.duty.id, words.law);
                let notes = words.notes.iter().map(|note| format!("* {note}"));
                for line in std::iter::once(law)
                    .chain(words.why.clone())
                    .chain(words.performed.clone())
                    .chain(notes)
                {
                    out.push_str(&format!("      {line}\n"));
                }
            }
        }
        out.push_str(&format!("\n{}\n", self.say("deadline-advice", &[])?));
        Ok(out)
    }

    /// For programs: words from closed lists, dates in ISO 8601, and the words for people.
    fn json(&self) -> Words {
        let mut organisations = Vec::new();
        for (id, organisation) in &self.incident.organisations.0 {
            let duties: Vec<Value> =
                self.of(id).map(|(deadline, words)| entry(deadline, words)).collect();
            organisations.push(json!({
                "id": id,
                "name": self.name(id),
                "role": organisation.role,
                "duties": duties,
            }));
        }
        let years = holiday_years();
        let value = json!({
            "incident": self.incident.incident.id,
            "as-of": self.as_of,
            "language": self.locale.language(),
            "advice": self.say("deadline-advice", &[])?,
            "holidays-known": [years.start(), years.end()],
            "organisations": organisations,
        });
        Ok(format!("{value:#}\n"))
    }

    /// For calendars: what has a date.
    fn calendar(&self) -> Words<ICalendar> {
        let mut events = Vec::new();
        for (deadline, words) in self.list.iter().zip(self.words) {
            let when = match deadline.due {
                Due::Window { first, last } => When::Days(first, last),
                Due::Day { day, .. } => When::Days(day, day),
                Due::Time(time) => When::Time(Zone::Universal.local(time)),
                _ => continue,
            };
            if matches!(deadline.state, State::Released | State::Instead | State::Voluntary) {
                continue;
            }
            events.push(self.event(deadline, words, when)?);
        }
        let name = self.incident.incident.name.get(self.locale.language()).unwrap_or_default();
        Ok(ICalendar {
            name: self.say("deadline-calendar", &[("name", name)])?,
            description: self.say("deadline-advice", &[])?,
            events,
        })
    }

    fn event(&self, deadline: &Deadline, words: &Worded, when: When) -> Words<Event> {
        let done = if deadline.done.is_some() { "yes" } else { "no" };
        let organisation = self.name(deadline.organisation);
        let summary = self.say(
            "deadline-calendar-event",
            &[
                ("done", done),
                ("nature", deadline.nature().as_str()),
                ("duty", &words.duty),
                ("organisation", &organisation),
            ],
        )?;
        let mut description =
            vec![format!("{}: {}", deadline.duty.id, words.law), words.recipient.clone()];
        description.extend(words.why.iter().cloned());
        description.extend(words.performed.clone());
        description.extend(words.notes.iter().cloned());
        let assessment = &deadline.assessment;
        let identity = json!([
            self.incident.incident.id,
            deadline.organisation,
            assessment
                .id
                .as_ref()
                .map_or_else(|| deadline.path.to_string(), |id| id.as_str().to_owned()),
            deadline.duty.id,
        ]);
        let known = assessment.known.as_ref().and_then(Moment::earliest);
        let done = deadline.done.as_ref().and_then(|done| done.at.earliest());
        // The last of the facts that it rests on.
        let stamp = [deadline.start, known, done].into_iter().flatten().max().unwrap_or_default();
        Ok(Event {
            uid: format!("{}@oshirase", &sha256(identity.to_string().as_bytes())[..32]),
            stamp: Zone::Universal.local(stamp),
            when,
            summary,
            description: description.join("\n"),
            alarm: deadline.state.is_open(),
        })
    }
}

const BOLD: &str = "1";
const FAINT: &str = "2";
const PLAIN: &str = "0";
const RED: &str = "1;31";
const YELLOW: &str = "33";
const GREEN: &str = "32";

/// A text in a style of ECMA-48, where the terminal shows it.
fn paint(text: &str, style: &str, colour: bool) -> String {
    if colour { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_owned() }
}

fn style(deadline: &Deadline) -> &'static str {
    match deadline.state {
        State::Late(_) if deadline.nature() == Nature::Limit => RED,
        State::Undated => RED,
        State::Late(_)
        | State::DoneLate(_)
        | State::DoneUnclear
        | State::Open(_)
        | State::Awaited(_) => YELLOW,
        State::Done => GREEN,
        State::Waiting | State::Released | State::Instead | State::Voluntary => FAINT,
    }
}

/// A duty for programs.
fn entry(deadline: &Deadline, words: &Worded) -> Value {
    let performed = |performed: &Fulfilment| {
        json!({
            "at": performed.at,
            "place": performed.path.to_string(),
            "day": performed.day,
            "in-time": performed.in_time,
        })
    };
    let due = match deadline.due {
        Due::Promptly => json!({ "kind": "promptly" }),
        Due::Window { first, last } => {
            json!({ "kind": "window", "first": iso(first), "last": iso(last) })
        }
        Due::Day { day, counted } => {
            json!({ "kind": "day", "day": iso(day), "counted": iso(counted) })
        }
        Due::Time(time) => json!({ "kind": "time", "time": iso_in_japan(time) }),
        Due::After(duty) => json!({ "kind": "after", "duty": duty }),
        Due::NoTable { counted, table } => {
            json!({ "kind": "no-holidays", "counted": iso(counted), "year": table.year })
        }
        Due::Unknown => json!({ "kind": "unknown" }),
        Due::Voluntary => json!({ "kind": "voluntary" }),
        Due::NoRule => json!({ "kind": "no-rule" }),
    };
    let span = match deadline.state {
        State::DoneLate(span) | State::Open(span) | State::Late(span) => match span {
            Span::Days(days) => json!({ "days": days }),
            Span::Hours(hours) => json!({ "hours": hours }),
        },
        State::Awaited(days) => json!({ "days": days }),
        _ => Value::Null,
    };
    let notes: Vec<Value> = deadline
        .notes
        .iter()
        .zip(&words.notes)
        .map(|(note, text)| json!({ "id": note.id(), "text": text }))
        .collect();
    json!({
        "duty": deadline.duty.id,
        "law": deadline.duty.law,
        "assessment": deadline.path.to_string(),
        "recipient": deadline.duty.recipient,
        "nature": deadline.nature(),
        "start": deadline.start_day.map(iso),
        "start-time": deadline.start.map(iso_in_japan),
        "due": due,
        "state": deadline.state.id(),
        "span": span,
        "done": deadline.done.as_ref().map(performed),
        "planned": deadline.planned.as_ref().map(performed),
        "notes": notes,
        "text": {
            "law": words.law,
            "duty": words.duty,
            "recipient": words.recipient,
            "due": words.due,
            "state": words.state,
            "why": words.why,
        },
    })
}

fn iso(day: NaiveDate) -> String {
    day.to_string()
}
