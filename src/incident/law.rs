//! Assessments: which laws require reports, in the organisation's own judgement.

use super::record::{fact, keywords};
use super::{Audience, Count, Line, Moment, Progress, Text};
use crate::source::Named;

keywords! {
    /// A law that requires reports or notices.
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
        /// Cyber Resilience Act, Regulation (EU) 2024/2847, Art. 14.
        Cra = "cra",
        /// Digital Operational Resilience Act, Regulation (EU) 2022/2554, Art. 19.
        Dora = "dora",
        /// Active Cyber Defence Act (サイバー対処能力強化法), Art. 5.
        CyberAct = "cyber-act",
        /// Telecommunications Business Act, Art. 28.
        Telecommunications = "telecommunications-act",
        /// Securities Listing Regulations of the Tokyo Stock Exchange, Rule 402.
        Exchange = "exchange",
        /// SEC Form 8-K, Item 1.05.
        Sec = "sec",
        /// SEC Form 6-K, which foreign private issuers furnish in place of Form 8-K.
        SecForeign = "sec-foreign",
        /// California Civil Code § 1798.82.
        California = "california",
        /// Korea: Personal Information Protection Act, Art. 34.
        Korea = "korea",
        /// Singapore: Personal Data Protection Act 2012, s. 26D.
        Singapore = "singapore",
    }
}

keywords! {
    /// Why a law requires a report (APPI Enforcement Rules, Art. 7; the rules under the My Number Act; CRA Art. 14).
    pub enum Category {
        /// Special care-required personal information: APPI Rule 7(i).
        Sensitive = "sensitive",
        /// Data whose misuse may cause financial harm: APPI Rule 7(ii).
        Financial = "financial",
        /// An act that may have had a wrongful purpose: APPI Rule 7(iii), My Number Act category 2.
        Wrongful = "wrongful",
        /// More people than the threshold: APPI Rule 7(iv), My Number Act category 4.
        OverThreshold = "over-threshold",
        /// Special care-required personal information under an ordinance (条例要配慮個人情報), of local public bodies: APPI Rule 43(v).
        Ordinance = "ordinance",
        /// Data in certain public systems: My Number Act category 1.
        PublicSystem = "public-system",
        /// Data visible to an unspecified number of people: My Number Act category 3.
        Exposed = "exposed",
        /// An actively exploited vulnerability in a product: CRA Art. 14(1).
        ExploitedVulnerability = "exploited-vulnerability",
        /// A severe incident that affects the security of a product: CRA Art. 14(3).
        SevereIncident = "severe-incident",
        /// None: the report is voluntary.
        Voluntary = "voluntary",
    }
}

keywords! {
    /// What happened to the data, in the terms of the law: APPI Art. 26(1); GDPR Art. 4(12), and what is broken.
    pub enum Outcome {
        /// The data reached others: 漏えい.
        Leakage = "leakage",
        /// The data may have reached others: 漏えいのおそれ.
        PossibleLeakage = "possible-leakage",
        /// The data were lost: 滅失; GDPR: control of them or access to them was lost.
        Loss = "loss",
        /// The data may have been lost: 滅失のおそれ; GDPR as above.
        PossibleLoss = "possible-loss",
        /// The data were altered or are unusable: 毀損.
        Damage = "damage",
        /// The data may have been altered or be unusable: 毀損のおそれ.
        PossibleDamage = "possible-damage",
        /// GDPR: the data no longer exist.
        Destruction = "destruction",
        /// GDPR: the data may no longer exist.
        PossibleDestruction = "possible-destruction",
        /// GDPR: the data were altered.
        Alteration = "alteration",
        /// GDPR: the data may have been altered.
        PossibleAlteration = "possible-alteration",
        /// GDPR: the data were disclosed without authority.
        Disclosure = "disclosure",
        /// GDPR: the data may have been disclosed without authority.
        PossibleDisclosure = "possible-disclosure",
        /// GDPR: somebody had access without authority.
        Access = "access",
        /// GDPR: somebody may have had access without authority.
        PossibleAccess = "possible-access",
        /// GDPR: confidentiality is broken.
        Confidentiality = "confidentiality",
        /// GDPR: confidentiality may be broken.
        PossibleConfidentiality = "possible-confidentiality",
        /// GDPR: integrity is broken.
        Integrity = "integrity",
        /// GDPR: integrity may be broken.
        PossibleIntegrity = "possible-integrity",
        /// GDPR: availability is broken.
        Availability = "availability",
        /// GDPR: availability may be broken.
        PossibleAvailability = "possible-availability",
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
        /// A customer, a member or another person whose data may be affected.
        Person = "person",
        /// A card company or a payment service provider.
        CardCompany = "card-company",
        /// Somebody else.
        Other = "other",
    }
}

keywords! {
    /// By what means an incident was discovered.
    pub enum Means {
        /// Somebody noticed it by sight.
        Sight = "sight",
        /// A monitoring tool gave an alert.
        Alert = "alert",
        /// Somebody outside made contact.
        Contact = "contact",
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

keywords! {
    /// The risk to the rights and freedoms of natural persons (GDPR Art. 33(1) and 34(1)).
    pub enum Risk {
        /// A risk is unlikely.
        Unlikely = "unlikely",
        /// There is a risk, and it is not likely to be high.
        Normal = "normal",
        /// A high risk is likely.
        High = "high",
    }
}

keywords! {
    /// Why the people affected need not be told of a high risk (GDPR Art. 34(3)).
    pub enum Exemption {
        /// The data are unintelligible to whoever has them, as encrypted data are: (a).
        Protected = "protected",
        /// What was done afterwards makes a high risk unlikely: (b).
        Averted = "averted",
        /// To tell each person would take a disproportionate effort; the public is told instead: (c).
        Disproportionate = "disproportionate",
    }
}

fact! {
    /// The organisation's own assessment of which laws require reports.
    pub struct Assessment {
        /// The law.
        pub law: Law,
        /// The start of the time limit: when the organisation knew (APPI, My Number Act), became aware (GDPR, NIS2), discovered the breach (California), determined that the incident is material (SEC), or assessed that it must be notified (Singapore).
        pub since: Moment,
        /// Why the law requires a report.
        pub categories: Vec<Category>,
        /// What happened to the data.
        pub outcomes: Vec<Outcome>,
        /// What the outcomes rest on, above all why one that was assessed before is not assessed any more.
        pub grounds: Option<Text>,
        /// The number of people of all groups together, none of them counted twice.
        pub persons: Option<Count>,
        /// Who discovered it.
        pub finder: Option<DiscoveredBy>,
        /// By what means it was discovered.
        pub means: Option<Means>,
        /// Who made contact, which tool gave the alert, or who discovered it where no word of `finder` says so; a noun phrase.
        pub finder_name: Option<Line>,
        /// Where the cause arose.
        pub origin: Option<Origin>,
        /// The status of the investigation by an outside body.
        pub investigation: Option<Progress>,
        /// The minister to whom receipt of reports is delegated (APPI Art. 150(1)), if it is not the Commission.
        pub delegated_to: Option<Line>,
        /// Why a report is late (GDPR Art. 33(1)).
        pub delay: Option<Text>,
        /// Whether the organisation is established in the Union (UK GDPR: in the United Kingdom).
        pub established: Option<bool>,
        /// Its representative there, with the address (GDPR, UK GDPR Art. 27).
        pub local_representative: Option<Line>,
        /// Its data protection officer, with telephone number or e-mail address (GDPR Art. 33(3)(b)).
        pub data_protection_officer: Option<Line>,
        /// Whether the processing is cross-border (GDPR Art. 4(23)), which only an establishment in the Union makes it.
        pub cross_border: Option<bool>,
        /// The supervisory authorities that the organisation must notify, by a name that `told` refers to (GDPR Art. 33 and 55).
        pub authorities: Named<Line>,
        /// The risk to the people affected (GDPR Art. 33(1) and 34(1)).
        pub risk: Option<Risk>,
        /// Why the people affected need not be told (GDPR Art. 34(3)).
        pub exemptions: Vec<Exemption>,
        /// What the exemptions rest on.
        pub exemption_grounds: Option<Text>,
        /// The likely consequences for the people affected, whatever harm has been seen so far (GDPR Art. 33(3)(c)).
        pub likely_consequences: Option<Text>,
        /// When the incident was classified as major (DORA Art. 18 and 19).
        pub classified: Option<Moment>,
        /// When a corrective or mitigating measure became available (CRA Art. 14(2)(c)).
        pub measure_available: Option<Moment>,
    }
    impl {
        const AUDIENCE: Audience = Audience::Regulator;
    }
}

keywords! {
    /// A matter that a report covers.
    pub enum ReportItem {
        /// When it happened.
        Occurred = "occurred",
        /// What happened to the data.
        Event = "event",
        /// How it happened.
        Chronology = "chronology",
        /// The kinds of data.
        Items = "items",
        /// The number of people.
        Persons = "persons",
        /// The cause.
        Cause = "cause",
        /// Secondary harm.
        Consequences = "consequences",
        /// How the people affected are informed.
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
    /// The status of a matter.
    pub enum Establishment {
        /// It is being investigated: 調査中.
        UnderInvestigation = "under-investigation",
        /// It is not known: 不明.
        Unknown = "unknown",
        /// It is established: 確認済み.
        Established = "established",
    }
}

fact! {
    /// A matter that an organisation has not established yet, and when it will report on it.
    pub struct Outstanding {
        /// A matter that a report covers.
        pub matter: ReportItem,
        /// Its status.
        pub status: Establishment,
        /// When it will be reported.
        pub follows: Option<Moment>,
    }
    impl {
        const AUDIENCE: Audience = Audience::Regulator;
    }
}
