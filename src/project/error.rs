//! Why a project could not do what was asked.

use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostics;

/// Why a project could not do what was asked.
#[derive(Debug)]
pub enum Error {
    /// The user's files have errors.
    Input(Diagnostics),
    /// What was asked for makes no sense.
    Usage(String),
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

impl Display for Error {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Input(diagnostics) => write!(f, "{diagnostics}"),
            Self::Usage(message) => f.write_str(message),
            Self::File { path, error } => write!(f, "cannot read {}: {error}", path.display()),
            Self::Record { path, error } => write!(
                f,
                "{}: this is not a record written by `oshirase issue` ({error}); restore it from a backup",
                path.display()
            ),
        }
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
