//! What is asked for when letters are made, how far they are, and why they were not made.

use std::path::Path;

use super::ledger::Run;
use super::names::Pattern;
use crate::diagnostic::Diagnostics;
use crate::message::{Language, Message};
use crate::project::Error;

/// Why letters were not made.
#[derive(Debug)]
pub enum Failure {
    /// The notice, the list or what was asked for.
    Project(Error),
    /// The letters that are there, or the folder.
    System(Message),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Project(error)
    }
}

impl From<Diagnostics> for Failure {
    fn from(found: Diagnostics) -> Self {
        Self::Project(found.into())
    }
}

impl From<Message> for Failure {
    fn from(message: Message) -> Self {
        Self::System(message)
    }
}

/// What each recipient gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// A PDF.
    Pdf,
    /// A web page.
    Html,
    /// An e-mail with text, web page and PDF.
    Eml(Sender),
}

/// Who sends e-mails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The name.
    pub name: String,
    /// The address.
    pub address: String,
}

/// How letters are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Each in the quickest way that it allows.
    Usual,
    /// Each on its own.
    General,
}

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Job {
    /// What each recipient gets.
    pub format: Format,
    /// How they are set.
    pub way: Way,
    /// How files are named.
    pub names: Pattern,
    /// The language of the control sheet.
    pub language: Language,
}

/// Where letters are written, what from, and what else is written with them.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// What the letters are made from.
    pub run: &'a Run,
    /// Other files, by their names.
    pub others: &'a [(&'a str, Vec<u8>)],
}

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Letters that are there.
    pub made: usize,
    /// Letters of the run.
    pub letters: usize,
}
