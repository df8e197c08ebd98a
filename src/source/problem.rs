//! Problems of values, before they are located in a file.

use super::Path;
use crate::diagnostic::Diagnostic;

/// What is wrong with a value; knows no file.
pub type Problem = Diagnostic<Spot>;

/// The value that a problem is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The value.
    pub path: Path,
    /// The part of the value's text, if not the whole.
    pub excerpt: Option<String>,
    /// Whether the value's key is meant rather than the value.
    pub at_key: bool,
}

impl From<Path> for Spot {
    fn from(path: Path) -> Self {
        Self { path, excerpt: None, at_key: false }
    }
}

impl Problem {
    /// Narrows the problem to a part of the value's text.
    #[must_use]
    pub fn excerpt(mut self, excerpt: impl Into<String>) -> Self {
        self.at.excerpt = Some(excerpt.into());
        self
    }

    /// Points to the value's key.
    #[must_use]
    pub fn at_key(mut self) -> Self {
        self.at.at_key = true;
        self
    }
}
