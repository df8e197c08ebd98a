//! The arguments of `deadlines`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};

#[derive(ClapArgs)]
#[command(after_help = "\
A late duty is not an error. The exit code is 1 if the file has errors, or if a date cannot be
computed, as for a year whose national holidays are not known yet.

This is not legal advice.

Examples:
  oshirase deadlines incident.yaml
  oshirase deadlines incident.yaml --as-of 2026-06-08 --lang ja
  oshirase deadlines incident.yaml --as-of 2026-06-08T18:00 --message-format json
  oshirase deadlines incident.yaml --message-format ics > deadlines.ics
  oshirase deadlines incident.yaml --message-format ics --previous deadlines.ics > next.ics
  oshirase deadlines --not-in-force
")]
pub(crate) struct Deadlines {
    /// The incident file: .yaml, .toml or .json
    #[arg(required_unless_present = "not_in_force")]
    pub file: Option<PathBuf>,
    /// List laws and bills that are not in force and so in no count, each with the day until which
    /// its state was read
    #[arg(long, conflicts_with_all = ["file", "as_of"])]
    pub not_in_force: bool,
    /// Show the state on this day or at this minute [default: now]
    #[arg(long, value_name = "MOMENT")]
    pub as_of: Option<String>,
    /// The format of the deadlines
    #[arg(long, alias = "format", value_enum, default_value = "human")]
    pub message_format: DeadlineFormat,
    /// With `ics`: the calendar that was written before; events whose duties the file has no more are
    /// cancelled
    #[arg(long, value_name = "CALENDAR", conflicts_with = "not_in_force")]
    pub previous: Option<PathBuf>,
    /// The language of the deadlines [default: that in which the program speaks]
    #[arg(long, value_name = "CODE")]
    pub lang: Option<String>,
    /// An overlay: a folder whose templates/, locales/ and fonts/ replace or add files [default: the
    /// folder of the incident file]
    #[arg(long, value_name = "DIR")]
    pub assets: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DeadlineFormat {
    /// A table for people
    #[value(alias = "table")]
    Human,
    /// JSON for programs
    Json,
    /// iCalendar (RFC 5545) for calendars
    Ics,
}
