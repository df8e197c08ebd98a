//! Which law requires which report or notice, from whom and by when: a table of duties, the
//! categories of incidents that they depend on, and the counting of time limits.
//!
//! The clock of a duty starts at [`Assessment::since`](crate::incident::Assessment::since), and its
//! [`TimeLimit`] is counted from there. The table is versioned by the day on which each rule came
//! into force. It is not legal advice: `docs/deadlines.md` lists its sources and what it leaves out.

mod categories;
mod due;
mod limit;
mod member_states;
mod pending;
mod recipient;
mod table;

pub use categories::{categories_of, outcomes_of, persons_affected, threshold, threshold_passed};
pub use due::{Due, Span, counted_from, day_of, due, has_time, is_before};
pub use limit::{Closed, Milestone, Nature, Start, TimeLimit, Word};
pub use member_states::MemberState;
pub use pending::{NOT_IN_FORCE, Pending};
pub use recipient::{Obligor, Parties, Party, Recipient, is_public};
pub use table::DUTIES;

use chrono::{NaiveDate, NaiveTime};

use crate::calendar::Zone;
use crate::incident::{Assessment, Category, Law, Organisation};

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
    /// The category without which it is not owed.
    pub ground: Option<Category>,
    /// How well its rule is established.
    pub source: Source,
    /// How well the provisions are established by which public bodies owe it, if they have their
    /// own.
    pub public_source: Option<Source>,
    /// The versions of the rule, oldest first.
    pub versions: &'static [RuleVersion],
}

/// A version of a rule.
#[derive(Debug, PartialEq, Eq)]
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

/// How well a rule is established.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The text of the law or of the guideline was read in a stored copy.
    Primary,
    /// A secondary source that quotes it was read.
    Secondary,
    /// No source was read.
    Unverified,
}

impl Source {
    /// The letter for it in lists, in JSON and in the manual.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "P",
            Self::Secondary => "2",
            Self::Unverified => "U",
        }
    }
}

impl Duty {
    /// Finds a duty by its identifier.
    pub fn get(id: &str) -> Option<&'static Self> {
        DUTIES.iter().find(|duty| duty.id == id)
    }

    /// Whether an organisation owes it by an assessment. An assessment without categories may mean
    /// any of them.
    pub fn is_owed(&self, assessment: &Assessment, organisation: &Organisation) -> bool {
        let categories = &assessment.categories;
        let is_ground = |ground| categories.is_empty() || categories.contains(&ground);
        self.law == assessment.law
            && self.owed_by.is(organisation, self.law)
            && self.ground.is_none_or(is_ground)
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
        Law::Appi
        | Law::MyNumber
        | Law::CyberAct
        | Law::Telecommunications
        | Law::Exchange
        | Law::Korea => Zone::Tokyo,
        Law::Gdpr | Law::UkGdpr | Law::Nis2 | Law::Cra | Law::Dora => Zone::Universal,
        Law::Sec | Law::SecForeign => Zone::Eastern,
        Law::California => Zone::Pacific,
        Law::Singapore => Zone::Singapore,
    }
}

/// The local time after which something done counts as done on the next day: filings with the
/// Securities and Exchange Commission (17 CFR 232.13(a)(2)).
pub fn day_ends(law: Law) -> Option<NaiveTime> {
    match law {
        Law::Sec => NaiveTime::from_hms_opt(17, 30, 0),
        _ => None,
    }
}
