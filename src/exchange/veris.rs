//! Imports a VERIS record (schema 1.3 and 1.4, as the VERIS Community Database publishes them) as
//! an incident file.
//!
//! VERIS counts and classifies, a notice narrates. Values with a direct counterpart become fields,
//! gaps become comments above the field, and everything else is listed with the reason why it was
//! not imported.

mod facts;
mod record;
mod write;

use std::sync::Arc;

use crate::characters::is_refused;
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::source::Source;
use facts::VerisFacts;
use record::Record;
use write::Writer;

/// An incident file made from a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The incident file, in YAML.
    pub file: String,
    /// The lines of its comments: the fields still to be filled in, and the values that were not
    /// imported.
    pub remarks: Vec<String>,
}

/// Makes an incident file from a record, with comments and phrases in each of the languages.
///
/// # Errors
/// If the record does not follow the schema, or a language lacks a message.
pub fn import(source: &Source, locales: &[Arc<Locale>]) -> Result<Imported, Diagnostics> {
    let mut record = Record::new(source);
    let has_refused = record.rest().iter().any(|left| unix(&left.value).contains(is_refused));
    let facts = VerisFacts::read(&mut record);
    let rest = record.rest();
    let Some(facts) = facts.filter(|_| record.problems.is_empty()) else {
        return Err(source.locate(record.problems));
    };
    let mut writer = Writer::new(locales);
    writer.incident(&facts, rest, has_refused).map_err(|error| error.diagnostic())?;
    Ok(writer.finish())
}

/// Converts line ends to `\n`.
fn unix(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Strips characters that incident files reject; whitespace still separates words.
fn clean(text: &str) -> String {
    let blank = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    let text = unix(text);
    let text = text.chars().map(|c| if is_refused(c) { blank(c) } else { c });
    text.filter(|c| !is_refused(*c)).collect()
}

/// Strips characters that incident files reject, and joins all lines to one.
fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
