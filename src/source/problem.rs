//! Problems of values, before they are located in a file.

use super::Path;
use crate::diagnostic::Diagnostic;

/// A diagnostic of a value that has not been located in a file yet.
pub type Problem = Diagnostic<Spot>;

/// The value that a problem is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The value.
    pub path: Path,
    /// The part of its text that the problem is about; `None` means all of it.
    pub excerpt: Option<String>,
    /// Whether the problem is about the key rather than the value.
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
