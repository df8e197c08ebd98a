//! Which law asks whom for what, by when: a table that is versioned by the day a rule came into
//! force, and what it comes to for the facts of an incident.
//!
//! It is not legal advice. What the table rests on, and what it leaves out, is in
//! `docs/deadlines.md`.

mod categories;
mod clock;
mod deadline;
mod deadlines;
mod table;

pub use categories::{categories_of, persons_affected, threshold};
pub use clock::{Due, counted_from, due};
pub use deadline::{Deadline, Fulfilment, Note, Span, State};
pub use deadlines::deadlines;
pub use table::DUTIES;

use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::Zone;
use crate::incident::{Law, Role};

/// Something that a law asks for.
#[derive(Debug)]
pub struct Duty {
    /// Its name, in kebab-case: what `fulfils` refers to.
    pub id: &'static str,
    /// The law.
    pub law: Law,
    /// To whom it is owed.
    pub recipient: Recipient,
    /// Who owes it.
    pub owed_by: Obligor,
    /// The duty whose fulfilment, in time, releases from this one.
    pub released_by: Option<&'static str>,
    /// Its rules, the oldest first.
    pub versions: &'static [RuleVersion],
}

/// A rule and when it is in force.
#[derive(Debug)]
pub struct RuleVersion {
    /// When it is in force.
    pub force: Validity,
    /// By when the duty is to be fulfilled.
    pub clock: TimeLimit,
}

/// When a rule is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// From a day on.
    From(NaiveDate),
    /// From a day on until the day before another.
    Between(NaiveDate, NaiveDate),
    /// Promulgated on a day, and in force on one not set yet, which is not after the other.
    Pending(NaiveDate, NaiveDate),
}

/// How the time for a duty is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeLimit {
    /// Promptly, in the words of the law; a guideline names these days as about right, the first
    /// day being that of knowing. Not a legal limit, and not moved by closed days.
    Yardstick {
        /// The first of the days.
        first: u64,
        /// The last of the days.
        last: u64,
    },
    /// No later than a day, the first day being that of knowing; a day on which offices of the
    /// state are closed moves to the next open one.
    Days {
        /// Which day.
        ordinary: u64,
        /// Which day where the act may have had a wrongful purpose.
        wrongful: u64,
    },
    /// So many hours, whatever the days.
    Hours(i64),
    /// So many business days of the US federal government after the day.
    BusinessDays(u32),
    /// So many days after the day.
    CalendarDays(u64),
    /// So many days after another duty was fulfilled.
    DaysAfter(u64, &'static str),
    /// On the same day of the next month after another duty was fulfilled, or on its last day.
    MonthAfter(&'static str),
    /// Without a number.
    Promptly,
}

/// What a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// A limit that the law sets.
    Limit,
    /// About right in the eyes of the authority.
    Yardstick,
    /// The law names no number.
    WithoutNumber,
}

impl Nature {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Yardstick => "yardstick",
            Self::WithoutNumber => "without-number",
        }
    }
}

impl TimeLimit {
    /// What a date that it comes to means.
    pub fn nature(self) -> Nature {
        match self {
            Self::Yardstick { .. } => Nature::Yardstick,
            Self::Promptly => Nature::WithoutNumber,
            _ => Nature::Limit,
        }
    }
}

/// To whom a duty is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// The Personal Information Protection Commission, or the minister to whom receipt is delegated.
    Commission,
    /// The people whose data are affected.
    Persons,
    /// The principal, who has entrusted the data.
    Principal,
    /// The supervisory authority of a member state.
    SupervisoryAuthority,
    /// The UK Information Commissioner.
    InformationCommissioner,
    /// The controller, for whom the data are processed.
    Controller,
    /// The CSIRT or the competent authority.
    Csirt,
    /// The US Securities and Exchange Commission, and with it the public.
    Sec,
    /// Residents of California.
    Residents,
    /// The Attorney General of California.
    AttorneyGeneral,
    /// The owner or licensee of the data.
    Owner,
}

impl Recipient {
    /// The word for it, by which messages name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Commission => "commission",
            Self::Persons => "persons",
            Self::Principal => "principal",
            Self::SupervisoryAuthority => "supervisory-authority",
            Self::InformationCommissioner => "information-commissioner",
            Self::Controller => "controller",
            Self::Csirt => "csirt",
            Self::Sec => "sec",
            Self::Residents => "residents",
            Self::AttorneyGeneral => "attorney-general",
            Self::Owner => "owner",
        }
    }
}

/// Who owes a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obligor {
    /// Everybody that the law speaks to.
    Everybody,
    /// Those whose data they are.
    Responsible,
    /// Those who handle the data of others.
    Processor,
}

impl Obligor {
    /// Whether an organisation in that role owes it.
    pub fn is(self, role: Role) -> bool {
        match self {
            Self::Everybody => true,
            Self::Responsible => role != Role::Processor,
            Self::Processor => role == Role::Processor,
        }
    }
}

impl Duty {
    /// The duty of a name.
    pub fn get(id: &str) -> Option<&'static Self> {
        DUTIES.iter().find(|duty| duty.id == id)
    }

    /// The rule that was in force on a day.
    pub fn on(&self, day: NaiveDate) -> Option<&'static RuleVersion> {
        self.versions.iter().find(|version| match version.force {
            Validity::From(first) => first <= day,
            Validity::Between(first, end) => first <= day && day < end,
            Validity::Pending(..) => false,
        })
    }

    /// The last day on which a rule comes into force that was promulgated by then and is not in force.
    pub fn pending(&self, then: NaiveDate) -> Option<NaiveDate> {
        self.versions.iter().find_map(|version| match version.force {
            Validity::Pending(promulgated, latest) if promulgated <= then => Some(latest),
            _ => None,
        })
    }

    /// The first day for which there is a rule.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let first = |version: &RuleVersion| match version.force {
            Validity::From(first) | Validity::Between(first, _) => Some(first),
            Validity::Pending(..) => None,
        };
        self.versions.iter().filter_map(first).min()
    }
}

/// Where a law's days are counted.
pub fn zone(law: Law) -> Zone {
    match law {
        Law::Appi | Law::MyNumber => Zone::Tokyo,
        Law::Gdpr | Law::UkGdpr | Law::Nis2 => Zone::Universal,
        Law::Sec => Zone::Eastern,
        Law::California => Zone::Pacific,
    }
}
