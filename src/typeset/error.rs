//! Errors of typesetting.

use std::fmt::{self, Display, Formatter};

use crate::diagnostic::Diagnostics;
use crate::source::Problem;

/// Why a notice could not be typeset.
#[derive(Debug, Clone)]
pub enum Error {
    /// Problems of values in the user's file: something cannot be printed, or must not be.
    Problems(Vec<Problem>),
    /// A template or a message is wrong.
    Template(Diagnostics),
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}

impl From<Diagnostics> for Error {
    fn from(diagnostics: Diagnostics) -> Self {
        Self::Template(diagnostics)
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Template(diagnostics) => write!(f, "{diagnostics}"),
            Self::Problems(problems) => {
                for problem in problems {
                    writeln!(f, "{}: {}", problem.at.path, problem.message)?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Error {}
