//! Why a project could not do what was asked.

use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostics;
use crate::message;
use crate::message::Message;

/// Why a project could not do what was asked.
#[derive(Debug)]
pub enum Error {
    /// The user's files have errors.
    Input(Diagnostics),
    /// What was asked for makes no sense.
    Usage(Message),
    /// A file cannot be read.
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The record of issued notices is not one that this program wrote.
    Record {
        /// The file.
        path: PathBuf,
        /// Why.
        error: serde_json::Error,
    },
}

impl Error {
    /// An error for a file that cannot be read.
    pub(super) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |error| Self::File { path, error }
    }
}

impl From<Diagnostics> for Error {
    fn from(diagnostics: Diagnostics) -> Self {
        Self::Input(diagnostics)
    }
}

impl From<&Error> for Message {
    fn from(error: &Error) -> Self {
        match error {
            Error::Input(diagnostics) => diagnostics.to_string().into(),
            Error::Usage(message) => message.clone(),
            Error::File { path, error } => message!("cannot-read", path, error),
            Error::Record { path, error } => {
                message!("bad-record", path, error = error.to_string())
            }
        }
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        Message::from(self).fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Input(diagnostics) => Some(diagnostics),
            Self::Usage(_) => None,
            Self::File { error, .. } => Some(error),
            Self::Record { error, .. } => Some(error),
        }
    }
}
