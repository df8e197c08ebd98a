//! Calendars in the format iCalendar (RFC 5545).

use std::fmt::{self, Display, Formatter, Write};

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ICalendar {
    /// Its name (RFC 7986, 5.1, and as `X-WR-CALNAME`, which most programs read).
    pub name: String,
    /// A description of the calendar as a whole (RFC 7986, 5.2); may have several lines.
    pub description: String,
    /// The moment whose state it shows, in Universal Time. An event of a later moment replaces that
    /// of an earlier one.
    pub stamp: NaiveDateTime,
    /// Its events, at least one (RFC 5545, 3.6).
    pub events: Vec<Event>,
}

/// An event of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// A globally unique identifier. An event replaces an older one with the same identifier.
    pub uid: String,
    /// When it takes place.
    pub when: When,
    /// Its title.
    pub summary: String,
    /// More text; may have several lines.
    pub description: String,
    /// Whether it no longer takes place.
    pub is_cancelled: bool,
    /// When it reminds: from its start, or the beginning of its first day; negative if before.
    pub reminders: Vec<TimeDelta>,
}

/// When an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// On whole days: the first and the last.
    Days(NaiveDate, NaiveDate),
    /// At a time, in Universal Time.
    Time(NaiveDateTime),
}

/// The first line of a calendar.
const BEGIN: &str = "BEGIN:VCALENDAR";

/// Which program wrote it, before the version.
const PRODUCT: &str = "PRODID:-//oshirase//oshirase";

/// A value of type DATE (RFC 5545, 3.3.4).
const DATE: &str = "%Y%m%d";

/// A value of type DATE-TIME in Universal Time (RFC 5545, 3.3.5).
const TIME: &str = "%Y%m%dT%H%M%SZ";

impl Display for ICalendar {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        line(f, BEGIN)?;
        line(f, "VERSION:2.0")?;
        line(f, &format!("{PRODUCT} {}//EN", env!("CARGO_PKG_VERSION")))?;
        line(f, "CALSCALE:GREGORIAN")?;
        for property in ["NAME", "X-WR-CALNAME"] {
            line(f, &format!("{property}:{}", text(&self.name)))?;
        }
        for property in ["DESCRIPTION", "X-WR-CALDESC"] {
            line(f, &format!("{property}:{}", text(&self.description)))?;
        }
        line(f, &format!("LAST-MODIFIED:{}", time(self.stamp)))?;
        for event in &self.events {
            event.write(f, self.stamp)?;
        }
        line(f, "END:VCALENDAR")
    }
}

impl ICalendar {
    /// The events of a calendar that this program wrote, without their descriptions and reminders;
    /// `None` if the text is not such a calendar.
    pub fn events_of(written: &str) -> Option<Vec<Event>> {
        let lines = written.replace("\r\n", "\n").replace("\n ", "");
        let mut lines = lines.lines();
        if lines.next() != Some(BEGIN) || !lines.clone().any(|line| line.starts_with(PRODUCT)) {
            return None;
        }
        let mut events = Vec::new();
        while let Some(line) = lines.next() {
            if line == "BEGIN:VEVENT" {
                let of_event: Vec<_> =
                    lines.by_ref().take_while(|line| *line != "END:VEVENT").collect();
                events.push(Event::read(&of_event)?);
            }
        }
        Some(events)
    }
}

impl Event {
    fn read(lines: &[&str]) -> Option<Self> {
        let value = |name: &str| lines.iter().find_map(|line| line.strip_prefix(name));
        let day = |text: &str| NaiveDate::parse_from_str(text, DATE).ok();
        let when = match (value("DTSTART;VALUE=DATE:"), value("DTEND;VALUE=DATE:")) {
            (Some(first), Some(end)) => When::Days(day(first)?, day(end)?.pred_opt()?),
            _ => When::Time(NaiveDateTime::parse_from_str(value("DTSTART:")?, TIME).ok()?),
        };
        Some(Self {
            uid: text_of(value("UID:")?),
            when,
            summary: text_of(value("SUMMARY:")?),
            description: String::new(),
            is_cancelled: value("STATUS:")? == "CANCELLED",
            reminders: Vec::new(),
        })
    }

    fn write(&self, f: &mut Formatter, stamp: NaiveDateTime) -> fmt::Result {
        line(f, "BEGIN:VEVENT")?;
        line(f, &format!("UID:{}", text(&self.uid)))?;
        line(f, &format!("DTSTAMP:{}", time(stamp)))?;
        line(f, &format!("LAST-MODIFIED:{}", time(stamp)))?;
        // Some programs take a new version only if its number is greater (RFC 5546, 2.1.5).
        let minutes = stamp.and_utc().timestamp().div_euclid(60).max(0);
        line(f, &format!("SEQUENCE:{minutes}"))?;
        match self.when {
            When::Days(first, last) => {
                let end = last.checked_add_days(Days::new(1)).unwrap_or(last);
                line(f, &format!("DTSTART;VALUE=DATE:{}", date(first)))?;
                line(f, &format!("DTEND;VALUE=DATE:{}", date(end)))?;
            }
            When::Time(at) => line(f, &format!("DTSTART:{}", time(at)))?,
        }
        line(f, &format!("SUMMARY:{}", text(&self.summary)))?;
        line(f, &format!("DESCRIPTION:{}", text(&self.description)))?;
        // A deadline does not make anybody busy.
        line(f, "TRANSP:TRANSPARENT")?;
        line(f, if self.is_cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" })?;
        for reminder in &self.reminders {
            line(f, "BEGIN:VALARM")?;
            line(f, "ACTION:DISPLAY")?;
            line(f, &format!("TRIGGER:{}", duration(*reminder)))?;
            line(f, &format!("DESCRIPTION:{}", text(&self.summary)))?;
            line(f, "END:VALARM")?;
        }
        line(f, "END:VEVENT")
    }
}

/// The maximum length of a line in octets, without its end (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// Writes a content line, folded between characters (RFC 5545, 3.1).
fn line(f: &mut Formatter, content: &str) -> fmt::Result {
    let mut octets = 0;
    for c in content.chars() {
        if octets + c.len_utf8() > LONGEST_LINE {
            f.write_str("\r\n ")?;
            octets = 1;
        }
        f.write_char(c)?;
        octets += c.len_utf8();
    }
    f.write_str("\r\n")
}

/// Escapes a value of type TEXT (RFC 5545, 3.3.11).
fn text(value: &str) -> String {
    let mut escaped = String::new();
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A text that was written as a value of type TEXT.
fn text_of(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => text.extend(characters.next().map(|c| if c == 'n' { '\n' } else { c })),
            c => text.push(c),
        }
    }
    text
}

fn date(date: NaiveDate) -> String {
    date.format(DATE).to_string()
}

fn time(time: NaiveDateTime) -> String {
    time.format(TIME).to_string()
}

/// A value of type DURATION in whole minutes (RFC 5545, 3.3.6).
fn duration(duration: TimeDelta) -> String {
    let minutes = duration.num_minutes();
    let sign = if minutes < 0 { "-" } else { "" };
    let minutes = minutes.abs();
    let mut written = format!("{sign}P");
    for (unit, count) in [
        ("D", minutes / 1440),
        ("T", minutes % 1440),
        ("H", minutes % 1440 / 60),
        ("M", minutes % 60),
    ] {
        match (unit, count) {
            (_, 0) => {}
            ("T", _) => written.push('T'),
            (unit, count) => written.push_str(&format!("{count}{unit}")),
        }
    }
    written
}
