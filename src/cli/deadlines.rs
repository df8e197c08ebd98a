//! `oshirase deadlines`

use std::io::{self, IsTerminal};
use std::path::Path;

use oshirase::check::Checker;
use oshirase::deadlines::{Deadline, Entry, Listing, State, format_moment};
use oshirase::exchange::icalendar::{Event, ICalendar};
use oshirase::incident::{Incident, Moment};
use oshirase::locale::{Argument, Locale, MessageError};
use oshirase::message;
use oshirase::project::{find_assets, read_facts, read_regular};
use oshirase::regulation::{NOT_IN_FORCE, Nature};
use oshirase::source::LARGEST_FILE;
use serde_json::json;
use unicode_width::UnicodeWidthStr;

use super::args::{DeadlineFormat, Deadlines, MessageFormat};
use super::{Failure, as_of, colour, known_language, language, now, print, show};

/// Lists what is due.
pub(crate) fn run(args: &Deadlines) -> Result<(), Failure> {
    // Without a file, the folder is the present one.
    let file = args.file.as_deref().unwrap_or(Path::new(""));
    let assets = find_assets(args.assets.as_deref(), file)?;
    let languages = assets.languages();
    let code = args.lang.as_deref().unwrap_or(language().code());
    known_language(&languages, code)?;
    let locale = assets.locale(code)?;
    if args.not_in_force {
        return not_in_force(&locale, args.message_format);
    }
    if args.previous.is_some() && args.message_format != DeadlineFormat::Ics {
        return Err(Failure::Usage(message!("previous-without-ics")));
    }
    let (source, incident) = read_facts(file, &languages)?;
    let (as_of, then) = match &args.as_of {
        Some(text) => as_of(text)?,
        None => now().map(|now| (Moment::at_minute(now), now))?,
    };
    let listing = Listing::new(&incident, &locale, as_of.clone(), then).map_err(missing_message)?;
    let text = match args.message_format {
        DeadlineFormat::Human => {
            let colour = colour(io::stdout().is_terminal());
            let table = Table { incident: &incident, locale: &locale, listing: &listing, colour };
            table.render(&as_of).map_err(missing_message)?
        }
        DeadlineFormat::Json => format!("{:#}\n", listing.json().map_err(missing_message)?),
        DeadlineFormat::Ics => {
            let unnamed = listing.unnamed();
            if !unnamed.is_empty() {
                return Err(Failure::Input(source.locate(unnamed)));
            }
            let previous = args.previous.as_deref().map_or(Ok(Vec::new()), previous)?;
            let calendar = listing.calendar(previous).map_err(missing_message)?;
            if calendar.events.is_empty() {
                return Err(Failure::Usage(message!("no-dated-duty")));
            }
            calendar.to_string()
        }
    };
    print(&text)?;
    let mut problems = Checker::new(&assets, &[])?.duties(&incident);
    problems.extend(listing.problems());
    let diagnostics = source.locate(problems);
    if diagnostics.has_errors() {
        return Err(Failure::Input(diagnostics));
    }
    show(diagnostics, MessageFormat::Human);
    Ok(())
}

/// The events of a calendar that was written before.
fn previous(file: &Path) -> Result<Vec<Event>, Failure> {
    let bytes = read_regular(file, LARGEST_FILE as u64 + 1)
        .map_err(|error| Failure::system(message!("doing-read"), file, &error))?;
    let events = std::str::from_utf8(&bytes).ok().and_then(ICalendar::events_of);
    events.ok_or_else(|| Failure::Usage(message!("no-calendar-of-ours", file)))
}

/// Lists what is not in force.
fn not_in_force(locale: &Locale, format: DeadlineFormat) -> Result<(), Failure> {
    let say = |id: &str, arguments: &[(&str, Argument)]| {
        locale.message(&format!("deadline-pending-{id}"), arguments).map_err(missing_message)
    };
    let mut text = format!("{}\n", say("title", &[])?);
    let mut entries = Vec::new();
    for pending in NOT_IN_FORCE {
        let read = format_moment(&Moment::on_day(pending.read), locale).map_err(missing_message)?;
        let source = pending.source.as_str();
        let arguments = [("moment", Argument::Text(&read)), ("source", Argument::Text(source))];
        let read = say("read", &arguments)?;
        let part = |part: &str| say(&format!("{}{part}", pending.id), &[]);
        let (name, state, effect) = (part("")?, part(".state")?, part(".effect")?);
        text.push_str(&format!("\n{name}\n    {state}\n    {effect}\n    {read}\n"));
        entries.push(json!({
            "id": pending.id,
            "read": pending.read.to_string(),
            "source": source,
            "text": { "name": name, "state": state, "effect": effect },
        }));
    }
    let sources = locale.message("deadline-sources", &[]).map_err(missing_message)?;
    match format {
        DeadlineFormat::Human => print(&format!("{text}\n{sources}\n")),
        DeadlineFormat::Json => print(&format!("{:#}\n", json!({ "not-in-force": entries }))),
        DeadlineFormat::Ics => Err(Failure::Usage(message!("not-in-force-calendar"))),
    }
}

fn missing_message(error: MessageError) -> Failure {
    Failure::System(error.message)
}

/// The list for people: a row for each duty, and below it how its date was counted.
struct Table<'a> {
    incident: &'a Incident,
    locale: &'a Locale,
    listing: &'a Listing<'a>,
    /// Whether the terminal shows colours.
    colour: bool,
}

/// The messages of the column heads.
const COLUMNS: [&str; 4] = ["due", "duty", "recipient", "state"];

impl Table<'_> {
    fn render(&self, as_of: &Moment) -> Result<String, MessageError> {
        let heads = COLUMNS.map(|column| self.message(&format!("deadline-column-{column}"), &[]));
        let [due, duty, recipient, state] = heads;
        let heads = [due?, duty?, recipient?, state?];
        let heads = heads.each_ref().map(String::as_str);
        let mut widths = heads.map(UnicodeWidthStr::width);
        for entry in self.listing.entries() {
            for (width, cell) in widths.iter_mut().zip(cells(entry)) {
                *width = cell.width().max(*width);
            }
        }
        let as_of = format_moment(as_of, self.locale)?;
        let mut out = format!("{}\n", self.message("deadline-as-of", &[("moment", &as_of)])?);
        out.push_str(&format!("{}\n", self.message("deadline-times", &[])?));
        for (id, organisation) in &self.incident.organisations.0 {
            let name = self.listing.organisation_name(id);
            let role = organisation.role.as_str();
            let title = self.message("deadline-organisation", &[("name", name), ("role", role)])?;
            out.push_str(&format!("\n{}\n", self.paint(&title, BOLD)));
            if self.listing.entries_of(id).next().is_none() {
                out.push_str(&format!("  {}\n", self.message("deadline-none", &[])?));
                continue;
            }
            out.push_str(&self.row(heads, widths, PLAIN));
            for entry in self.listing.entries_of(id) {
                out.push_str(&self.row(cells(entry), widths, style(&entry.deadline)));
                for line in details(entry) {
                    out.push_str(&format!("      {line}\n"));
                }
            }
        }
        out.push_str(&format!("\n{}\n", self.message("deadline-sources", &[])?));
        out.push_str(&format!("{}\n", self.message("deadline-advice", &[])?));
        Ok(out)
    }

    /// A line of cells, the last of which is painted.
    fn row(&self, cells: [&str; 4], widths: [usize; 4], style: &str) -> String {
        let [first @ .., last] = cells;
        let mut line = String::from(" ");
        for (cell, width) in first.into_iter().zip(widths) {
            line.push_str(&format!(" {cell}{} ", " ".repeat(width - cell.width())));
        }
        line.push_str(&format!(" {}", self.paint(last, style)));
        format!("{}\n", line.trim_end())
    }

    /// A text in a style of ECMA-48, if the terminal shows colours.
    fn paint(&self, text: &str, style: &str) -> String {
        if self.colour { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn message(&self, id: &str, arguments: &[(&str, &str)]) -> Result<String, MessageError> {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.locale.message(id, &arguments)
    }
}

/// The cells of a row, in the order of [`COLUMNS`].
fn cells<'a>(entry: &'a Entry) -> [&'a str; 4] {
    let text = &entry.text;
    [&text.due, &text.duty, &text.recipient, &text.state]
}

/// The lines below a row.
fn details(entry: &Entry) -> Vec<String> {
    let text = &entry.text;
    let mut lines = vec![text.law_line(&entry.deadline)];
    lines.extend(text.why.iter().cloned());
    lines.extend(text.fulfilment.clone());
    lines.extend(text.notes.iter().map(|note| format!("* {note}")));
    lines
}

const BOLD: &str = "1";
const FAINT: &str = "2";
const PLAIN: &str = "0";
const RED: &str = "1;31";
const YELLOW: &str = "33";
const GREEN: &str = "32";

/// The style in which a deadline's state is shown.
fn style(deadline: &Deadline) -> &'static str {
    match deadline.state {
        State::Late(_) if deadline.nature() == Nature::Limit => RED,
        State::Undated => RED,
        State::Late(_)
        | State::DoneLate(_)
        | State::MaybeLate(_)
        | State::DoneUnclear
        | State::Open(_)
        | State::Awaited(_) => YELLOW,
        State::Done => GREEN,
        State::Waiting | State::Released | State::Instead | State::Voluntary => FAINT,
    }
}
