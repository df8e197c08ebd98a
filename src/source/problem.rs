//! Problems of values, before they are located in a file.

use std::ops::Range;
use std::sync::Arc;

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
    /// How many times that part stands in the text before the place that is meant.
    pub skip: usize,
    /// Whether the problem is about the key rather than the value.
    pub at_key: bool,
    /// A place of a file of its own, which the value names.
    pub page: Option<PagePlace>,
}

/// A place of a page in a file of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePlace {
    /// The name of the file.
    pub file: String,
    /// Its text.
    pub text: Arc<str>,
    /// The bytes.
    pub range: Range<usize>,
}

impl From<Path> for Spot {
    fn from(path: Path) -> Self {
        Self { path, excerpt: None, skip: 0, at_key: false, page: None }
    }
}

impl Spot {
    /// Narrows it to a part of the value's text.
    #[must_use]
    pub fn excerpt(mut self, excerpt: impl Into<String>) -> Self {
        self.excerpt = Some(excerpt.into());
        self
    }

    /// Narrows it to a place of the value's text.
    #[must_use]
    pub fn within(mut self, text: &str, range: Range<usize>) -> Self {
        let excerpt = text.get(range.clone()).unwrap_or_default();
        if !excerpt.is_empty() && !excerpt.contains('\n') {
            self.skip = text[..range.start].matches(excerpt).count();
            self.excerpt = Some(excerpt.to_owned());
        }
        self
    }

    /// Points into a file of its own.
    #[must_use]
    pub fn in_page(mut self, page: PagePlace) -> Self {
        self.page = Some(page);
        self
    }
}

impl Problem {
    /// Narrows the problem to a part of the value's text.
    #[must_use]
    pub fn excerpt(mut self, excerpt: impl Into<String>) -> Self {
        self.at = self.at.excerpt(excerpt);
        self
    }

    /// Points to the value's key.
    #[must_use]
    pub fn at_key(mut self) -> Self {
        self.at.at_key = true;
        self
    }
}
