//! Paths from the top of a file to one of its values.

use std::fmt::{self, Display, Formatter};

use ecow::EcoString;

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathStep {
    /// Into a mapping. Names of fields are short, and a path is made for every value that is
    /// looked at: such a string needs no memory of its own.
    Key(EcoString),
    /// Into a list, counted from 0.
    Index(usize),
}

/// The path from the top of a file to a value, displayed as `timeline[3].at`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(pub Vec<PathStep>);

impl Path {
    /// The path of a field of this value.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        let mut steps = self.0.clone();
        steps.push(PathStep::Key(name.into()));
        Self(steps)
    }

    /// The path of an item of this list.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        let mut steps = self.0.clone();
        steps.push(PathStep::Index(index));
        Self(steps)
    }
}

impl From<&str> for Path {
    fn from(key: &str) -> Self {
        Self::default().key(key)
    }
}

impl Display for Path {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        for (i, step) in self.0.iter().enumerate() {
            match step {
                PathStep::Key(name) if i == 0 => write!(f, "{name}")?,
                PathStep::Key(name) => write!(f, ".{name}")?,
                PathStep::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
