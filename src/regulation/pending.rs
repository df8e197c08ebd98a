//! What is not in force: laws and bills that a reader may take for law. The table of duties leaves
//! them out, and each entry says until when its state was read.

use chrono::NaiveDate;

use super::Source;
use crate::calendar::day;

/// A law or a bill that is not in force.
#[derive(Debug)]
pub struct Pending {
    /// Identifier in kebab-case, by which messages describe it.
    pub id: &'static str,
    /// The day until which its state was read.
    pub read: NaiveDate,
    /// How well its state is established.
    pub source: Source,
}

const fn pending(id: &'static str, read: NaiveDate, source: Source) -> Pending {
    Pending { id, read, source }
}

/// What is not in force.
pub const NOT_IN_FORCE: &[Pending] = &[
    pending("appi-2026", day(2026, 10, 9), Source::Secondary),
    pending("digital-omnibus", day(2026, 11, 25), Source::Secondary),
    pending("circia", day(2026, 10, 5), Source::Secondary),
    pending("uk-cyber-bill", day(2026, 9, 1), Source::Unverified),
    pending("taiwan", day(2026, 11, 25), Source::Secondary),
    pending("hong-kong", day(2026, 11, 25), Source::Secondary),
];
