//! The table of duties. `docs/deadlines.md` lists the sources and what the table leaves out; a test
//! compares the two.

use super::{Duty, Obligor, Recipient, RuleVersion, TimeLimit, Validity};
use crate::calendar::day;
use crate::incident::Law;

/// A rule that has been in force since a day.
const fn since(year: i32, month: u32, on: u32, limit: TimeLimit) -> RuleVersion {
    RuleVersion { validity: Validity::From(day(year, month, on)), limit }
}

/// 概ね３～５日以内 (PPC General Guideline 3-5-3-3).
const YARDSTICK: TimeLimit = TimeLimit::Yardstick { first: 3, last: 5 };
/// APPI Enforcement Rules, Art. 8(2): 30 days, or 60 if the act may have had a wrongful
/// purpose.
const FINAL: TimeLimit = TimeLimit::Days { ordinary: 30, wrongful: 60 };

/// All duties, in the order in which they are listed.
pub const DUTIES: &[Duty] = &[
    // Act on the Protection of Personal Information, Art. 26; in force since 2022-04-01.
    Duty {
        id: "appi-principal",
        law: Law::Appi,
        recipient: Recipient::Principal,
        owed_by: Obligor::Processor,
        released_by: None,
        versions: &[since(2022, 4, 1, YARDSTICK)],
    },
    Duty {
        id: "appi-preliminary",
        law: Law::Appi,
        recipient: Recipient::Commission,
        owed_by: Obligor::Everybody,
        released_by: Some("appi-principal"),
        versions: &[since(2022, 4, 1, YARDSTICK)],
    },
    Duty {
        id: "appi-final",
        law: Law::Appi,
        recipient: Recipient::Commission,
        owed_by: Obligor::Everybody,
        released_by: Some("appi-principal"),
        versions: &[since(2022, 4, 1, FINAL)],
    },
    Duty {
        id: "appi-persons",
        law: Law::Appi,
        recipient: Recipient::Persons,
        owed_by: Obligor::Everybody,
        released_by: Some("appi-principal"),
        versions: &[
            since(2022, 4, 1, TimeLimit::Promptly),
            // Relaxed for low risks by an amendment that takes effect within two years of its
            // promulgation.
            RuleVersion {
                validity: Validity::Pending(day(2026, 7, 17), day(2028, 7, 17)),
                limit: TimeLimit::Promptly,
            },
        ],
    },
    // My Number Act, Art. 29-4, as amended together with the APPI.
    Duty {
        id: "my-number-principal",
        law: Law::MyNumber,
        recipient: Recipient::Principal,
        owed_by: Obligor::Processor,
        released_by: None,
        versions: &[since(2022, 4, 1, YARDSTICK)],
    },
    Duty {
        id: "my-number-preliminary",
        law: Law::MyNumber,
        recipient: Recipient::Commission,
        owed_by: Obligor::Everybody,
        released_by: Some("my-number-principal"),
        versions: &[since(2022, 4, 1, YARDSTICK)],
    },
    Duty {
        id: "my-number-final",
        law: Law::MyNumber,
        recipient: Recipient::Commission,
        owed_by: Obligor::Everybody,
        released_by: Some("my-number-principal"),
        versions: &[since(2022, 4, 1, FINAL)],
    },
    Duty {
        id: "my-number-persons",
        law: Law::MyNumber,
        recipient: Recipient::Persons,
        owed_by: Obligor::Everybody,
        released_by: Some("my-number-principal"),
        versions: &[since(2022, 4, 1, TimeLimit::Promptly)],
    },
    // GDPR, Art. 33 and 34; applies since 2018-05-25.
    Duty {
        id: "gdpr-controller",
        law: Law::Gdpr,
        recipient: Recipient::Controller,
        owed_by: Obligor::Processor,
        released_by: None,
        versions: &[since(2018, 5, 25, TimeLimit::Promptly)],
    },
    Duty {
        id: "gdpr-authority",
        law: Law::Gdpr,
        recipient: Recipient::SupervisoryAuthority,
        owed_by: Obligor::Responsible,
        released_by: None,
        versions: &[since(2018, 5, 25, TimeLimit::Hours(72))],
    },
    Duty {
        id: "gdpr-persons",
        law: Law::Gdpr,
        recipient: Recipient::Persons,
        owed_by: Obligor::Responsible,
        released_by: None,
        versions: &[since(2018, 5, 25, TimeLimit::Promptly)],
    },
    // UK GDPR, Art. 33 and 34; in force since the end of the transition period.
    Duty {
        id: "uk-gdpr-controller",
        law: Law::UkGdpr,
        recipient: Recipient::Controller,
        owed_by: Obligor::Processor,
        released_by: None,
        versions: &[since(2021, 1, 1, TimeLimit::Promptly)],
    },
    Duty {
        id: "uk-gdpr-authority",
        law: Law::UkGdpr,
        recipient: Recipient::InformationCommissioner,
        owed_by: Obligor::Responsible,
        released_by: None,
        versions: &[since(2021, 1, 1, TimeLimit::Hours(72))],
    },
    Duty {
        id: "uk-gdpr-persons",
        law: Law::UkGdpr,
        recipient: Recipient::Persons,
        owed_by: Obligor::Responsible,
        released_by: None,
        versions: &[since(2021, 1, 1, TimeLimit::Promptly)],
    },
    // Directive (EU) 2022/2555, Art. 23(4), applied by member states since 2024-10-18 (Art. 41).
    Duty {
        id: "nis2-early-warning",
        law: Law::Nis2,
        recipient: Recipient::Csirt,
        owed_by: Obligor::Everybody,
        released_by: None,
        versions: &[since(2024, 10, 18, TimeLimit::Hours(24))],
    },
    Duty {
        id: "nis2-notification",
        law: Law::Nis2,
        recipient: Recipient::Csirt,
        owed_by: Obligor::Everybody,
        released_by: None,
        versions: &[since(2024, 10, 18, TimeLimit::Hours(72))],
    },
    Duty {
        id: "nis2-final",
        law: Law::Nis2,
        recipient: Recipient::Csirt,
        owed_by: Obligor::Everybody,
        released_by: None,
        versions: &[since(2024, 10, 18, TimeLimit::MonthAfter("nis2-notification"))],
    },
    // SEC Form 8-K, Item 1.05; in force since 2023-12-18, for smaller reporting companies since
    // 2024-06-15.
    Duty {
        id: "sec-8-k",
        law: Law::Sec,
        recipient: Recipient::Sec,
        owed_by: Obligor::Everybody,
        released_by: None,
        versions: &[since(2023, 12, 18, TimeLimit::BusinessDays(4))],
    },
    // California Civil Code § 1798.82; SB 446 added the numbers of days from 2026-01-01.
    Duty {
        id: "california-owner",
        law: Law::California,
        recipient: Recipient::Owner,
        owed_by: Obligor::Processor,
        released_by: None,
        versions: &[since(2020, 1, 1, TimeLimit::Promptly)],
    },
    Duty {
        id: "california-persons",
        law: Law::California,
        recipient: Recipient::Residents,
        owed_by: Obligor::Responsible,
        released_by: None,
        versions: &[
            RuleVersion {
                validity: Validity::Between(day(2020, 1, 1), day(2026, 1, 1)),
                limit: TimeLimit::Promptly,
            },
            since(2026, 1, 1, TimeLimit::CalendarDays(30)),
        ],
    },
    Duty {
        id: "california-attorney-general",
        law: Law::California,
        recipient: Recipient::AttorneyGeneral,
        owed_by: Obligor::Responsible,
        released_by: None,
        versions: &[
            RuleVersion {
                validity: Validity::Between(day(2020, 1, 1), day(2026, 1, 1)),
                limit: TimeLimit::Promptly,
            },
            since(2026, 1, 1, TimeLimit::DaysAfter(15, "california-persons")),
        ],
    },
];
