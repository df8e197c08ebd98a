//! What else the reader of a deadline should know.

use chrono::NaiveDate;

use crate::regulation::{Due, Party};

/// What else the reader of a deadline should know.
#[derive(Debug, Clone, PartialEq)]
pub enum Note<'a> {
    /// The clock started when the number of people passed this threshold.
    OverThreshold(u64),
    /// The report was made before the number of people passed the threshold; whether it suffices is
    /// for a person to judge.
    BeforeThreshold,
    /// The start has no time, so hours are counted from its earliest.
    NoTime,
    /// The start is not exact, so its earliest day is counted.
    Imprecise,
    /// When it is due at the latest, if the clock started as late as the file allows.
    Latest(Due),
    /// When it was due by an earlier version of the assessment, until this day, and whether that
    /// time had ended by then.
    Changed {
        /// The day from which the present version is known.
        on: NaiveDate,
        /// When it was due before.
        from: Due,
        /// Whether that time had ended.
        passed: bool,
    },
    /// The duty that starts the clock is overdue; in its own time, it would have led to this.
    StartOverdue(Due),
    /// A rule with another time limit is in force since this day, for clocks that start later.
    NewerRule(NaiveDate),
    /// The file names none of the recipients to whom the duty is owed.
    Unnamed,
    /// A report or notice that fulfils the duty does not say which of several recipients it told.
    ToWhom,
    /// Some principals were told in time and others not: it is owed for the data of these.
    NotAllTold {
        /// Those that were told in time.
        told: Vec<Party<'a>>,
        /// Those that were not.
        untold: Vec<Party<'a>>,
    },
    /// All principals were told in time: it is owed for the organisation's own data only.
    OwnData,
    /// A principal was notified, but not surely within the yardstick; whether that releases the
    /// processor from this duty is for a person to judge.
    ToldLate,
    /// No authority leads where there is no establishment in the Union.
    NoLead,
    /// A public body need not notify in cases of its own (APPI Art. 68(2)).
    PublicExceptions,
    /// An amendment of the law takes effect on a date not yet set, no later than this day.
    Pending(NaiveDate),
    /// The report can use one of the common forms for cyberattacks.
    CommonForms,
    /// Which day is day 1, and whether a closed day moves the limit, was not read.
    DayOne,
    /// The duty exists only if the risk to people is high (GDPR and UK GDPR, Art. 34(1)), which the
    /// file does not say.
    HighRisk,
    /// The file states why people need not be told (GDPR and UK GDPR, Art. 34(3)).
    Exempt,
    /// The duty exists only if more than 500 residents are notified (California Civil Code
    /// § 1798.82(f)), which the file does not say.
    Residents,
    /// The notification must give the reasons for its delay (GDPR and UK GDPR, Art. 33(1)).
    GiveReasons,
    /// A period of two days or more includes at least two working days (Regulation 1182/71, Art.
    /// 3(5)), which is not applied to hours.
    WorkingDays,
    /// Public holidays of the Member State move the day too (Regulation 1182/71, Art. 3(4)).
    UnionHolidays,
    /// A report that is due on a weekend or a bank holiday may have more time (Delegated Regulation
    /// (EU) 2025/301, Art. 5), which is not applied.
    BankHolidays,
}

impl Note<'_> {
    /// The word for it in JSON and in the ids of messages.
    pub fn id(&self) -> &'static str {
        match self {
            Self::OverThreshold(_) => "over-threshold",
            Self::BeforeThreshold => "before-threshold",
            Self::NoTime => "no-time",
            Self::Imprecise => "imprecise",
            Self::Latest(_) => "latest",
            Self::Changed { .. } => "changed",
            Self::StartOverdue(_) => "start-overdue",
            Self::NewerRule(_) => "newer-rule",
            Self::Unnamed => "unnamed",
            Self::ToWhom => "to-whom",
            Self::NotAllTold { .. } => "not-all-told",
            Self::OwnData => "own-data",
            Self::ToldLate => "told-late",
            Self::NoLead => "no-lead",
            Self::PublicExceptions => "public-exceptions",
            Self::Pending(_) => "pending",
            Self::CommonForms => "common-forms",
            Self::DayOne => "day-one",
            Self::HighRisk => "high-risk",
            Self::Exempt => "exempt",
            Self::Residents => "residents",
            Self::GiveReasons => "give-reasons",
            Self::WorkingDays => "working-days",
            Self::UnionHolidays => "union-holidays",
            Self::BankHolidays => "bank-holidays",
        }
    }
}
