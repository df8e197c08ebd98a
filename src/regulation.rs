//! Which law requires which report or notice, from whom and by when: a table of duties, the
//! categories of incidents that they depend on, and the counting of time limits.
//!
//! The clock of a duty starts at [`Assessment::since`](crate::incident::Assessment::since), and its
//! [`TimeLimit`] is counted from there. The table is versioned by the day on which each rule came
//! into force. It is not legal advice: `docs/deadlines.md` lists its sources and what it leaves out.

mod categories;
mod due;
mod table;

pub use categories::{categories_of, outcomes_of, persons_affected, threshold, threshold_passed};
pub use due::{Due, Span, counted_from, due, has_time};
pub use table::DUTIES;

use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::Zone;
use crate::incident::{Law, Role};

/// A report or a notice that a law requires.
#[derive(Debug)]
pub struct Duty {
    /// Identifier in kebab-case, which `fulfils` refers to.
    pub id: &'static str,
    /// The law.
    pub law: Law,
    /// Who receives the report or notice.
    pub recipient: Recipient,
    /// Who owes it.
    pub owed_by: Obligor,
    /// The duty that, if fulfilled in time, releases from this one.
    pub released_by: Option<&'static str>,
    /// The versions of the rule, oldest first.
    pub versions: &'static [RuleVersion],
}

/// A version of a rule.
#[derive(Debug)]
pub struct RuleVersion {
    /// When it is in force.
    pub validity: Validity,
    /// By when the duty must be fulfilled.
    pub limit: TimeLimit,
}

/// When a rule is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// From this day on.
    From(NaiveDate),
    /// From the first day until the day before the second.
    Between(NaiveDate, NaiveDate),
    /// Promulgated on the first day; takes effect on a date not yet set, no later than the second.
    Pending(NaiveDate, NaiveDate),
}

/// How the time for a duty is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeLimit {
    /// The law says "promptly", and a guideline gives a range of days as a yardstick. Day 1 is the
    /// day on which the clock started. It is not a legal limit, and closed days do not move it.
    Yardstick {
        /// First day of the range.
        first: u64,
        /// Last day of the range.
        last: u64,
    },
    /// By the end of a day. Day 1 is the day on which the clock started. If government offices are
    /// closed on the last day, the next open day counts.
    Days {
        /// The last day.
        ordinary: u64,
        /// The last day if the act may have had a wrongful purpose.
        wrongful: u64,
    },
    /// Within this many hours, on any day.
    Hours(i64),
    /// Within this many business days of the US federal government, after the first day.
    BusinessDays(u32),
    /// Within this many calendar days after the first day.
    CalendarDays(u64),
    /// Within this many calendar days after another duty was fulfilled.
    DaysAfter(u64, &'static str),
    /// By the same day of the month after another duty was fulfilled, or by its last day if the
    /// month is shorter.
    MonthAfter(&'static str),
    /// Promptly; neither the law nor a guideline gives a number.
    Promptly,
}

/// What a due date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// A limit that the law sets.
    Limit,
    /// A range of days that the authority regards as about right.
    Yardstick,
    /// The law gives no number.
    WithoutNumber,
}

impl Nature {
    /// The word for it in JSON and in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Yardstick => "yardstick",
            Self::WithoutNumber => "without-number",
        }
    }
}

impl TimeLimit {
    /// What the due date means.
    pub fn nature(self) -> Nature {
        match self {
            Self::Yardstick { .. } => Nature::Yardstick,
            Self::Promptly => Nature::WithoutNumber,
            _ => Nature::Limit,
        }
    }
}

/// Who receives a report or notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// The Personal Information Protection Commission, or the minister to whom it has delegated
    /// receipt (APPI Art. 150(1)).
    Commission,
    /// The people whose data are affected.
    Persons,
    /// The principal, which entrusted the data to a processor.
    Principal,
    /// The supervisory authority of an EU member state.
    SupervisoryAuthority,
    /// The UK Information Commissioner.
    InformationCommissioner,
    /// The controller, for which a processor processes the data.
    Controller,
    /// The CSIRT or the competent authority of an EU member state.
    Csirt,
    /// The US Securities and Exchange Commission, which publishes the report.
    Sec,
    /// Residents of California.
    Residents,
    /// The Attorney General of California.
    AttorneyGeneral,
    /// The owner or licensee of the data.
    Owner,
}

impl Recipient {
    /// The word for it in JSON and in the ids of messages.
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
    /// Everybody to whom the law applies.
    Everybody,
    /// Everybody except processors: those responsible for the data.
    Responsible,
    /// Processors, which handle data for others.
    Processor,
}

impl Obligor {
    /// Whether organisations in this role owe the duty.
    pub fn is(self, role: Role) -> bool {
        match self {
            Self::Everybody => true,
            Self::Responsible => role != Role::Processor,
            Self::Processor => role == Role::Processor,
        }
    }
}

impl Duty {
    /// Finds a duty by its identifier.
    pub fn get(id: &str) -> Option<&'static Self> {
        DUTIES.iter().find(|duty| duty.id == id)
    }

    /// The rule in force on a day.
    pub fn on(&self, day: NaiveDate) -> Option<&'static RuleVersion> {
        self.versions.iter().find(|version| match version.validity {
            Validity::From(first) => first <= day,
            Validity::Between(first, end) => first <= day && day < end,
            Validity::Pending(..) => false,
        })
    }

    /// The latest day on which a rule promulgated by `then` takes effect, if its date is not set.
    pub fn pending(&self, then: NaiveDate) -> Option<NaiveDate> {
        self.versions.iter().find_map(|version| match version.validity {
            Validity::Pending(promulgated, latest) if promulgated <= then => Some(latest),
            _ => None,
        })
    }

    /// The first day for which this program has a rule.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let first = |version: &RuleVersion| match version.validity {
            Validity::From(first) | Validity::Between(first, _) => Some(first),
            Validity::Pending(..) => None,
        };
        self.versions.iter().filter_map(first).min()
    }
}

/// The time zone in which a law counts days.
pub fn zone(law: Law) -> Zone {
    match law {
        Law::Appi | Law::MyNumber => Zone::Tokyo,
        Law::Gdpr | Law::UkGdpr | Law::Nis2 => Zone::Universal,
        Law::Sec => Zone::Eastern,
        Law::California => Zone::Pacific,
    }
}
