//! A list of recipients as it is stored: text, workbook, database or lines of JSON. What is read is
//! a row of headings and rows of cells.

mod database;
mod lines;
mod records;
mod text;
mod workbook;

use std::borrow::Cow;
use std::io::{self, Read};
use std::path::PathBuf;

pub use lines::MAX_LINE;
pub(super) use lines::{object, read_line};
pub use text::Encoding;

use super::{Reason, Sha, staging};
use crate::diagnostic::{Diagnostic, Location};
use crate::file_name::ending;
use crate::incident::record::keywords;
use crate::message;
use crate::message::Message;
use crate::project::{Error, LARGEST_OUTPUT, read_regular};
use crate::rule::Rule;

/// The most columns. A letter shows twenty; more than this is a mistake or an attack.
pub(super) const MAX_COLUMNS: usize = 1_000;

keywords! {
    /// How a list is stored.
    pub enum Storage {
        /// Text with commas.
        Csv = "csv",
        /// Text with tabs.
        Tsv = "tsv",
        /// A workbook of Excel.
        Xlsx = "xlsx",
        /// A database of `SQLite`.
        Sqlite = "sqlite",
        /// Lines of JSON.
        Ndjson = "ndjson",
    }
}

/// The endings of names of files, with what such a file is.
const ENDINGS: [(&str, Storage); 10] = [
    ("csv", Storage::Csv),
    ("txt", Storage::Csv),
    ("tsv", Storage::Tsv),
    ("xlsx", Storage::Xlsx),
    ("xlsm", Storage::Xlsx),
    ("db", Storage::Sqlite),
    ("sqlite", Storage::Sqlite),
    ("sqlite3", Storage::Sqlite),
    ("ndjson", Storage::Ndjson),
    ("jsonl", Storage::Ndjson),
];

/// What the first bytes of a file are, where they tell what it is.
const BEGINNINGS: [(&[u8], Storage); 2] =
    [(b"PK\x03\x04", Storage::Xlsx), (b"SQLite format 3\0", Storage::Sqlite)];

/// The first bytes of workbooks of old versions of Excel and of those with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Where a list of recipients is: a file, `people.db?table=NAME`, `people.xlsx?sheet=NAME`, or `-`
/// for lines of JSON on standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The file; `None` means standard input.
    path: Option<PathBuf>,
    storage: Storage,
    /// The table of a database or the sheet of a workbook.
    part: Option<String>,
}

impl Input {
    /// Reads an argument. `storage` is what the user says that it is; by default the ending says it.
    ///
    /// # Errors
    /// If it is not known how the list is stored.
    pub fn new(argument: &str, storage: Option<Storage>) -> Result<Self, Error> {
        if argument == "-" {
            let storage = storage.unwrap_or(Storage::Ndjson);
            if matches!(storage, Storage::Xlsx | Storage::Sqlite) {
                return Err(Error::Usage(message!("list-not-from-standard-input")));
            }
            return Ok(Self { path: None, storage, part: None });
        }
        let cut = |(key, of): (&str, Storage)| {
            let (path, part) = argument.rsplit_once(key)?;
            Some((path, Some(part.to_owned()), Some(of)))
        };
        let parts = [("?table=", Storage::Sqlite), ("?sheet=", Storage::Xlsx)];
        let (path, part, of) = parts.into_iter().find_map(cut).unwrap_or((argument, None, None));
        let end = ending(path);
        let by_ending =
            ENDINGS.iter().find(|(other, _)| *other == end).map(|(_, storage)| *storage);
        let Some(storage) = storage.or(by_ending).or(of) else {
            let known = ENDINGS.map(|(end, _)| format!(".{end}"));
            return Err(Error::Usage(message!("list-ending", file = path, known)));
        };
        if of.is_some_and(|of| of != storage) {
            return Err(Error::Usage(message!("list-no-part", file = path)));
        }
        Ok(Self { path: Some(path.into()), storage, part })
    }

    /// How it is stored.
    pub fn storage(&self) -> Storage {
        self.storage
    }

    /// Whether it is standard input.
    pub fn is_standard_input(&self) -> bool {
        self.path.is_none()
    }

    /// The hash of its file; that of nothing for standard input, which cannot be read twice.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn hash(&self) -> Result<Sha, Message> {
        self.path.as_deref().map_or_else(|| Ok(Sha::of("")), staging::hash_of)
    }

    /// Its name in messages.
    pub fn name(&self) -> Message {
        match &self.path {
            Some(path) => path.display().to_string().into(),
            None => message!("standard-input"),
        }
    }

    /// Reads the list.
    pub(super) fn read(&self, sink: &mut dyn Sink) -> Result<Option<Encoding>, Error> {
        let wrong = |message| self.wrong(Rule::WellFormed, message);
        let Some(path) = &self.path else {
            let mut bytes = Vec::new();
            let read = io::stdin().lock().take(LARGEST_OUTPUT + 1).read_to_end(&mut bytes);
            read.map_err(|error| Error::File { path: "-".into(), error })?;
            return self.read_bytes(bytes, sink);
        };
        let file = |error| Error::File { path: path.clone(), error };
        let first = read_regular(path, 16).map_err(file)?;
        if first.starts_with(COMPOUND) {
            return Err(wrong(message!("list-old-workbook")));
        }
        let by_content = BEGINNINGS.iter().find(|(begin, _)| first.starts_with(begin));
        let by_content = by_content.map(|(_, storage)| *storage);
        let is_binary = matches!(self.storage, Storage::Xlsx | Storage::Sqlite);
        if by_content.is_some_and(|storage| storage != self.storage)
            || is_binary && by_content.is_none()
        {
            let message = message!("list-other-content", storage = self.storage.as_str());
            return Err(wrong(message));
        }
        if self.storage == Storage::Sqlite {
            return match database::read(path, self.part.as_deref(), sink) {
                Ok(()) => Ok(None),
                Err(Stop::Message(message)) => Err(wrong(message)),
                Err(Stop::Error(error)) => Err(error),
            };
        }
        self.read_bytes(read_regular(path, LARGEST_OUTPUT + 1).map_err(file)?, sink)
    }

    fn read_bytes(&self, bytes: Vec<u8>, sink: &mut dyn Sink) -> Result<Option<Encoding>, Error> {
        let result = (|| {
            if bytes.len() as u64 > LARGEST_OUTPUT {
                return Err(message!("list-too-large", limit = LARGEST_OUTPUT).into());
            }
            if self.storage == Storage::Xlsx {
                return workbook::read(bytes, self.part.as_deref(), sink).map(|()| None);
            }
            let (text, encoding) = text::decode(bytes)?;
            match self.storage {
                Storage::Ndjson => lines::read(&text, sink)?,
                storage => records::read(&text, storage == Storage::Tsv, sink)?,
            }
            Ok(Some(encoding))
        })();
        result.map_err(|stop| match stop {
            Stop::Message(message) => self.wrong(Rule::WellFormed, message),
            Stop::Error(error) => error,
        })
    }

    /// An error of the list as a whole.
    pub(super) fn wrong(&self, rule: Rule, message: Message) -> Error {
        Error::Input(self.diagnostic(rule, message).into())
    }

    /// A diagnostic of the list as a whole.
    pub(super) fn diagnostic(&self, rule: Rule, message: Message) -> Diagnostic {
        let message = message!("file-message", file = self.name(), message);
        Diagnostic::error(rule, Location::default(), message)
    }
}

/// A cell of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    /// Its text.
    pub text: Cow<'a, str>,
    /// Why its text is not what the user sees there.
    pub fault: Option<Fault>,
}

impl<'a, T: Into<Cow<'a, str>>> From<T> for Cell<'a> {
    fn from(text: T) -> Self {
        Self { text: text.into(), fault: None }
    }
}

/// The largest number of which spreadsheets keep every digit.
const LARGEST_WHOLE: f64 = 999_999_999_999_999.0;

impl<'a> Cell<'a> {
    /// A cell with a number. Of one with a fraction nobody knows how it is shown.
    fn number(number: f64) -> Self {
        if number.fract() == 0.0 && number.abs() <= LARGEST_WHOLE {
            return format!("{number:.0}").into();
        }
        Self::unclear(number.to_string(), message!("cell-fraction"))
    }

    /// A cell whose value has no one way to be written.
    pub(super) fn unclear(text: impl Into<Cow<'a, str>>, message: Message) -> Self {
        Self { text: text.into(), fault: Some((Reason::CellType, message)) }
    }
}

/// What is wrong, and of what kind.
pub(super) type Fault = (Reason, Message);

/// Why reading stops.
pub(super) enum Stop {
    /// The list cannot be read.
    Message(Message),
    /// Another error, of the sink as a rule.
    Error(Error),
}

impl From<Message> for Stop {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// What takes the rows of a list.
pub(super) trait Sink {
    /// Takes the headings, once, before all rows.
    fn headings(&mut self, headings: Vec<String>) -> Result<(), Error>;

    /// Takes a row: its number, its cells in the order of the headings, what is wrong with it as a
    /// whole.
    fn row(&mut self, number: usize, cells: &[Cell], fault: Option<Fault>);
}
