//! What laws ask of an organisation, as the organisation assesses it.

use super::record::{fact, keywords};
use super::{Audience, Line, Moment, Progress, Text};

keywords! {
    /// A law that asks for reports or notices.
    pub enum Law {
        /// Act on the Protection of Personal Information, Art. 26.
        Appi = "appi",
        /// My Number Act, Art. 29-4.
        MyNumber = "my-number-act",
        /// General Data Protection Regulation, Art. 33 and 34.
        Gdpr = "gdpr",
        /// UK GDPR, Art. 33 and 34.
        UkGdpr = "uk-gdpr",
        /// Directive (EU) 2022/2555, Art. 23.
        Nis2 = "nis2",
        /// SEC Form 8-K, Item 1.05.
        Sec = "sec",
        /// California Civil Code § 1798.82.
        California = "california",
    }
}

keywords! {
    /// Why a law asks for a report (APPI Enforcement Rules, Art. 7; the rules under the My Number Act).
    pub enum Category {
        /// Special care-required personal information: APPI Rule 7(i).
        Sensitive = "sensitive",
        /// Data whose misuse may cause financial harm: APPI Rule 7(ii).
        Financial = "financial",
        /// An act that may have had a wrongful purpose: APPI Rule 7(iii), My Number Act category 2.
        Wrongful = "wrongful",
        /// More people than the threshold: APPI Rule 7(iv), My Number Act category 4.
        OverThreshold = "over-threshold",
        /// Data in certain public systems: My Number Act category 1.
        PublicSystem = "public-system",
        /// Data that could be seen by unspecified many: My Number Act category 3.
        Exposed = "exposed",
        /// None: the report is voluntary.
        Voluntary = "voluntary",
    }
}

keywords! {
    /// What happened to the data (APPI Art. 26(1)).
    pub enum Outcome {
        /// They reached others: 漏えい.
        Leakage = "leakage",
        /// They may have: 漏えいのおそれ.
        PossibleLeakage = "possible-leakage",
        /// Their contents are gone: 滅失.
        Loss = "loss",
        /// They may be: 滅失のおそれ.
        PossibleLoss = "possible-loss",
        /// They were altered, or cannot be used: 毀損.
        Damage = "damage",
        /// They may be: 毀損のおそれ.
        PossibleDamage = "possible-damage",
    }
}

keywords! {
    /// Who discovered an incident.
    pub enum DiscoveredBy {
        /// The organisation itself.
        Itself = "itself",
        /// Its processor.
        Processor = "processor",
        /// A business partner.
        Partner = "partner",
        /// A person whose data are affected.
        Person = "person",
        /// Somebody else.
        Other = "other",
    }
}

keywords! {
    /// Where the cause arose.
    pub enum Origin {
        /// At the organisation that reports.
        Reporter = "reporter",
        /// At its processor.
        Processor = "processor",
        /// Nobody knows yet.
        Unknown = "unknown",
    }
}

fact! {
    /// What a law asks of an organisation, as the organisation judges it.
    pub struct Assessment {
        /// The law.
        pub law: Law,
        /// When its clock began: when the organisation knew (APPI, My Number Act), became aware (GDPR, NIS2), discovered (California), or determined that the incident is material (SEC).
        pub since: Moment,
        /// Why the law asks for a report.
        pub categories: Vec<Category>,
        /// What happened to the data.
        pub outcomes: Vec<Outcome>,
        /// Who discovered it.
        pub finder: Option<DiscoveredBy>,
        /// Where the cause arose.
        pub origin: Option<Origin>,
        /// How far the investigation by an outside body is.
        pub investigation: Option<Progress>,
        /// The minister to whom receipt of reports is delegated (APPI Art. 150(1)); the Commission, if not given.
        pub delegated_to: Option<Line>,
        /// Why a report is late (GDPR Art. 33(1)).
        pub delay: Option<Text>,
    }
    impl {
        const AUDIENCE: Audience = Audience::Regulator;
    }
}

keywords! {
    /// What a report says something of.
    pub enum ReportItem {
        /// When it happened.
        Occurred = "occurred",
        /// What happened to the data.
        Event = "event",
        /// How it happened.
        Chronology = "chronology",
        /// Which data.
        Items = "items",
        /// How many people.
        Persons = "persons",
        /// Why.
        Cause = "cause",
        /// Secondary harm.
        Consequences = "consequences",
        /// What is done towards the people affected.
        Response = "response",
        /// Publication.
        Publication = "publication",
        /// Measures to prevent a recurrence.
        Measures = "measures",
        /// Machines and systems.
        Systems = "systems",
        /// Services and business.
        Impact = "impact",
    }
}

keywords! {
    /// How far something is established.
    pub enum Establishment {
        /// It is being investigated: 調査中.
        UnderInvestigation = "under-investigation",
        /// It is not known: 不明.
        Unknown = "unknown",
        /// It is known by now: 確認済み.
        Established = "established",
    }
}

fact! {
    /// What an organisation has still to establish, and by when it will say so.
    pub struct Outstanding {
        /// What a report says something of.
        pub matter: ReportItem,
        /// How far it is established.
        pub status: Establishment,
        /// When it will be reported.
        pub follows: Option<Moment>,
    }
    impl {
        const AUDIENCE: Audience = Audience::Regulator;
    }
}
