//! Which value of a file something was read from.

use std::num::NonZeroU32;

/// Which value of a file it is. Copies of a value keep it, so that the place can be found again
/// where the value is shown. It is no part of the value: all are equal.
///
/// Values are numbered in the order in which they are read, so that a second reading of the same
/// file numbers them in the same way.
#[derive(Debug, Clone, Copy, Default)]
pub struct ValueId(Option<NonZeroU32>);

impl ValueId {
    /// No value of a file.
    pub const NONE: Self = Self(None);

    /// The number of the value, from 1; `None` if it was not read from a file.
    pub fn number(self) -> Option<NonZeroU32> {
        self.0
    }

    /// The next value of a file behind this one.
    #[must_use]
    pub(super) fn next(self) -> Self {
        Self(NonZeroU32::new(self.0.map_or(0, NonZeroU32::get).saturating_add(1)))
    }
}

impl PartialEq for ValueId {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for ValueId {}
