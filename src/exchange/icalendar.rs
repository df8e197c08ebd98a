//! Calendars in the format iCalendar (RFC 5545).

use std::fmt::{self, Display, Formatter, Write};

use chrono::{Days, NaiveDate, NaiveDateTime};

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ICalendar {
    /// Its name (RFC 7986, 5.1).
    pub name: String,
    /// A description of the calendar as a whole (RFC 7986, 5.2).
    pub description: String,
    /// Its events, at least one (RFC 5545, 3.6).
    pub events: Vec<Event>,
}

/// An event of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// A globally unique identifier. An event replaces an older one with the same identifier.
    pub uid: String,
    /// When its content last changed, in Universal Time.
    pub stamp: NaiveDateTime,
    /// When it takes place.
    pub when: When,
    /// Its title.
    pub summary: String,
    /// More text; may have several lines.
    pub description: String,
    /// Whether it has a reminder.
    pub alarm: bool,
}

/// When an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// On whole days: the first and the last.
    Days(NaiveDate, NaiveDate),
    /// At a time, in Universal Time.
    Time(NaiveDateTime),
}

impl Display for ICalendar {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        line(f, "BEGIN:VCALENDAR")?;
        line(f, "VERSION:2.0")?;
        line(f, concat!("PRODID:-//oshirase//oshirase ", env!("CARGO_PKG_VERSION"), "//EN"))?;
        line(f, "CALSCALE:GREGORIAN")?;
        line(f, &format!("NAME:{}", text(&self.name)))?;
        line(f, &format!("DESCRIPTION:{}", text(&self.description)))?;
        for event in &self.events {
            event.write(f)?;
        }
        line(f, "END:VCALENDAR")
    }
}

impl Event {
    fn write(&self, f: &mut Formatter) -> fmt::Result {
        line(f, "BEGIN:VEVENT")?;
        line(f, &format!("UID:{}", text(&self.uid)))?;
        line(f, &format!("DTSTAMP:{}", time(self.stamp)))?;
        // The reminder is at 9:00 on the day before the last, 39 hours before the end of the last, or
        // four hours before a time.
        let trigger = match self.when {
            When::Days(first, last) => {
                let end = last.checked_add_days(Days::new(1)).unwrap_or(last);
                line(f, &format!("DTSTART;VALUE=DATE:{}", date(first)))?;
                line(f, &format!("DTEND;VALUE=DATE:{}", date(end)))?;
                ";RELATED=END:-PT39H"
            }
            When::Time(at) => {
                line(f, &format!("DTSTART:{}", time(at)))?;
                ":-PT4H"
            }
        };
        line(f, &format!("SUMMARY:{}", text(&self.summary)))?;
        line(f, &format!("DESCRIPTION:{}", text(&self.description)))?;
        // A deadline does not make anybody busy.
        line(f, "TRANSP:TRANSPARENT")?;
        if self.alarm {
            line(f, "BEGIN:VALARM")?;
            line(f, "ACTION:DISPLAY")?;
            line(f, &format!("TRIGGER{trigger}"))?;
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

/// A value of type DATE (RFC 5545, 3.3.4).
fn date(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

/// A value of type DATE-TIME in Universal Time (RFC 5545, 3.3.5).
fn time(time: NaiveDateTime) -> String {
    time.format("%Y%m%dT%H%M%SZ").to_string()
}
