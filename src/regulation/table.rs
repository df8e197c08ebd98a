//! The table of duties. `docs/deadlines.md` lists the sources and what the table leaves out; a test
//! compares the two.

use super::Closed::{California, Never, Union};
use super::Milestone::{Classified, MeasureAvailable};
use super::Obligor::{Entrusted, Everybody, Responsible};
use super::Recipient as To;
use super::Source::{Primary, Secondary, Unverified};
use super::TimeLimit::{
    BusinessDays, CalendarDays, Days, Hours, HoursOfEvent, Month, Promptly, Yardstick,
};
use super::{Duty, Obligor, RuleVersion, Source, Start, TimeLimit, Validity, Word};
use crate::calendar::day;
use crate::incident::{Category, Law};

/// A rule that has been in force since a day.
const fn since(year: i32, month: u32, on: u32, limit: TimeLimit) -> RuleVersion {
    RuleVersion { validity: Validity::From(day(year, month, on)), limit }
}

/// A duty that has always had one rule.
const fn duty(
    id: &'static str,
    law: Law,
    recipient: To,
    owed_by: Obligor,
    source: Source,
    versions: &'static [RuleVersion],
) -> Duty {
    Duty {
        id,
        law,
        recipient,
        owed_by,
        released_by: None,
        ground: None,
        source,
        public_source: None,
        versions,
    }
}

impl Duty {
    /// The duty that releases from this one.
    const fn unless(mut self, other: &'static str) -> Self {
        self.released_by = Some(other);
        self
    }

    /// The category that this duty depends on.
    const fn on_ground(mut self, category: Category) -> Self {
        self.ground = Some(category);
        self
    }

    /// The source of the provisions for public bodies.
    const fn public(mut self, source: Source) -> Self {
        self.public_source = Some(source);
        self
    }
}

const PROMPTLY: TimeLimit = Promptly(Word::Promptly);
const UNDUE_DELAY: TimeLimit = Promptly(Word::UndueDelay);
const IMMEDIATELY: TimeLimit = Promptly(Word::Immediately);
/// 概ね３～５日以内 (PPC General Guideline 3-5-3-3).
const YARDSTICK: TimeLimit = Yardstick { first: 3, last: 5 };
/// APPI Enforcement Rules, Art. 8(2): 30 days, or 60 if the act may have had a wrongful
/// purpose.
const FINAL: TimeLimit = Days { ordinary: 30, wrongful: 60 };
/// 三十日以内.
const THIRTY_DAYS: TimeLimit = Days { ordinary: 30, wrongful: 30 };
const H24: TimeLimit = Hours(24, Start::Since);
const H72: TimeLimit = Hours(72, Start::Since);

/// All duties, in the order in which they are listed.
// A row for each duty: lines are as long as the row.
#[rustfmt::skip]
pub const DUTIES: &[Duty] = &[
    // Act on the Protection of Personal Information, Art. 26, for public bodies Art. 68; in force
    // since 2022-04-01.
    duty("appi-principal", Law::Appi, To::Principal, Entrusted, Primary, &[since(2022, 4, 1, YARDSTICK)]),
    duty("appi-preliminary", Law::Appi, To::Commission, Everybody, Primary, &[since(2022, 4, 1, YARDSTICK)])
        .unless("appi-principal").public(Unverified),
    duty("appi-final", Law::Appi, To::Commission, Everybody, Primary, &[since(2022, 4, 1, FINAL)])
        .unless("appi-principal").public(Unverified),
    duty("appi-persons", Law::Appi, To::Persons, Everybody, Primary, &[
        since(2022, 4, 1, PROMPTLY),
        // Relaxed for low risks by an amendment that takes effect within two years of its
        // promulgation.
        RuleVersion {
            validity: Validity::Pending(day(2026, 7, 17), day(2028, 7, 17)),
            limit: PROMPTLY,
        },
    ]).unless("appi-principal").public(Unverified),
    // My Number Act, Art. 29-4, as amended together with the APPI.
    duty("my-number-principal", Law::MyNumber, To::Principal, Entrusted, Primary, &[since(2022, 4, 1, YARDSTICK)]),
    duty("my-number-preliminary", Law::MyNumber, To::Commission, Everybody, Primary, &[since(2022, 4, 1, YARDSTICK)])
        .unless("my-number-principal"),
    duty("my-number-final", Law::MyNumber, To::Commission, Everybody, Primary, &[since(2022, 4, 1, FINAL)])
        .unless("my-number-principal"),
    duty("my-number-persons", Law::MyNumber, To::Persons, Everybody, Primary, &[since(2022, 4, 1, PROMPTLY)])
        .unless("my-number-principal"),
    // Active Cyber Defence Act, Art. 5, and the order of 2026-05-28, Art. 4(2).
    duty("cyber-act-prompt", Law::CyberAct, To::Ministers, Everybody, Secondary, &[since(2026, 10, 1, PROMPTLY)]),
    duty("cyber-act-report", Law::CyberAct, To::Ministers, Everybody, Secondary, &[since(2026, 10, 1, THIRTY_DAYS)]),
    // Telecommunications Business Act, Art. 28, and Enforcement Rules, Art. 57.
    duty("telecommunications-prompt", Law::Telecommunications, To::CommunicationsMinister, Everybody, Primary,
        &[since(2023, 6, 16, PROMPTLY)]),
    duty("telecommunications-report", Law::Telecommunications, To::CommunicationsMinister, Everybody, Primary,
        &[since(2023, 6, 16, THIRTY_DAYS)]),
    // Securities Listing Regulations, Rule 402.
    duty("exchange-disclosure", Law::Exchange, To::Exchange, Everybody, Secondary, &[since(2007, 11, 1, IMMEDIATELY)]),
    // GDPR, Art. 33 and 34; applies since 2018-05-25.
    duty("gdpr-controller", Law::Gdpr, To::Controller, Entrusted, Secondary, &[since(2018, 5, 25, UNDUE_DELAY)]),
    duty("gdpr-authority", Law::Gdpr, To::SupervisoryAuthority, Responsible, Secondary, &[since(2018, 5, 25, H72)]),
    duty("gdpr-persons", Law::Gdpr, To::Persons, Responsible, Secondary, &[since(2018, 5, 25, UNDUE_DELAY)]),
    // UK GDPR, Art. 33 and 34; in force since the end of the transition period.
    duty("uk-gdpr-controller", Law::UkGdpr, To::Controller, Entrusted, Secondary, &[since(2021, 1, 1, UNDUE_DELAY)]),
    duty("uk-gdpr-authority", Law::UkGdpr, To::InformationCommissioner, Responsible, Secondary, &[since(2021, 1, 1, H72)]),
    duty("uk-gdpr-persons", Law::UkGdpr, To::Persons, Responsible, Secondary, &[since(2021, 1, 1, UNDUE_DELAY)]),
    // Directive (EU) 2022/2555, Art. 23(4), applied by member states since 2024-10-18 (Art. 41).
    duty("nis2-early-warning", Law::Nis2, To::Csirt, Everybody, Secondary, &[since(2024, 10, 18, H24)]),
    duty("nis2-notification", Law::Nis2, To::Csirt, Everybody, Secondary, &[since(2024, 10, 18, H72)]),
    duty("nis2-final", Law::Nis2, To::Csirt, Everybody, Secondary,
        &[since(2024, 10, 18, Month(Start::Duty("nis2-notification"), Union))]),
    // Regulation (EU) 2024/2847, Art. 14; applies since 2026-09-11 (Art. 71(2)), also to products
    // placed on the market before (Art. 69(3)).
    duty("cra-vulnerability-early-warning", Law::Cra, To::ReportingPlatform, Everybody, Secondary, &[since(2026, 9, 11, H24)])
        .on_ground(Category::ExploitedVulnerability),
    duty("cra-vulnerability-notification", Law::Cra, To::ReportingPlatform, Everybody, Secondary, &[since(2026, 9, 11, H72)])
        .on_ground(Category::ExploitedVulnerability),
    duty("cra-vulnerability-final", Law::Cra, To::ReportingPlatform, Everybody, Secondary,
        &[since(2026, 9, 11, CalendarDays(14, Start::Event(MeasureAvailable), Union))])
        .on_ground(Category::ExploitedVulnerability),
    duty("cra-incident-early-warning", Law::Cra, To::ReportingPlatform, Everybody, Secondary, &[since(2026, 9, 11, H24)])
        .on_ground(Category::SevereIncident),
    duty("cra-incident-notification", Law::Cra, To::ReportingPlatform, Everybody, Secondary, &[since(2026, 9, 11, H72)])
        .on_ground(Category::SevereIncident),
    duty("cra-incident-final", Law::Cra, To::ReportingPlatform, Everybody, Secondary,
        &[since(2026, 9, 11, Month(Start::Duty("cra-incident-notification"), Union))])
        .on_ground(Category::SevereIncident),
    duty("cra-users", Law::Cra, To::Users, Everybody, Unverified, &[since(2026, 9, 11, PROMPTLY)]),
    // Regulation (EU) 2022/2554, Art. 19, and Delegated Regulation (EU) 2025/301, Art. 5.
    duty("dora-initial", Law::Dora, To::FinancialAuthority, Everybody, Primary,
        &[since(2025, 1, 17, HoursOfEvent { hours: 4, event: Classified, at_most: 24 })]),
    duty("dora-intermediate", Law::Dora, To::FinancialAuthority, Everybody, Primary,
        &[since(2025, 1, 17, Hours(72, Start::Duty("dora-initial")))]),
    duty("dora-final", Law::Dora, To::FinancialAuthority, Everybody, Primary,
        &[since(2025, 1, 17, Month(Start::Duty("dora-intermediate"), Never))]),
    // SEC Form 8-K, Item 1.05; in force since 2023-12-18, for smaller reporting companies since
    // 2024-06-15. Form 6-K, General Instruction B.
    duty("sec-8-k", Law::Sec, To::Sec, Everybody, Secondary, &[since(2023, 12, 18, BusinessDays(4))]),
    duty("sec-6-k", Law::SecForeign, To::Sec, Everybody, Primary, &[since(2023, 12, 18, PROMPTLY)]),
    // California Civil Code § 1798.82; SB 446 added the numbers of days from 2026-01-01.
    duty("california-owner", Law::California, To::Owner, Entrusted, Unverified, &[since(2020, 1, 1, IMMEDIATELY)]),
    duty("california-persons", Law::California, To::Residents, Responsible, Secondary, &[
        RuleVersion { validity: Validity::Between(day(2020, 1, 1), day(2026, 1, 1)), limit: UNDUE_DELAY },
        since(2026, 1, 1, CalendarDays(30, Start::Since, California)),
    ]),
    duty("california-attorney-general", Law::California, To::AttorneyGeneral, Responsible, Secondary, &[
        RuleVersion { validity: Validity::Between(day(2020, 1, 1), day(2026, 1, 1)), limit: UNDUE_DELAY },
        since(2026, 1, 1, CalendarDays(15, Start::Duty("california-persons"), California)),
    ]),
    // Personal Information Protection Act of Korea, Art. 34, as amended from 2026-09-11.
    duty("korea-persons", Law::Korea, To::Persons, Everybody, Secondary, &[since(2026, 9, 11, H72)]),
    duty("korea-authority", Law::Korea, To::KoreanCommission, Everybody, Secondary, &[since(2026, 9, 11, H72)]),
    // Personal Data Protection Act 2012 of Singapore, s. 26C and 26D.
    duty("singapore-organisation", Law::Singapore, To::Principal, Entrusted, Primary, &[since(2021, 2, 1, UNDUE_DELAY)]),
    duty("singapore-authority", Law::Singapore, To::SingaporeCommission, Responsible, Primary,
        &[since(2021, 2, 1, CalendarDays(3, Start::Since, Never))]),
    duty("singapore-persons", Law::Singapore, To::Persons, Responsible, Primary, &[since(2021, 2, 1, PROMPTLY)]),
];
