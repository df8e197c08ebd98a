//! What is done about it: measures, notices to persons and the public, reports to authorities.

use chrono::NaiveDateTime;

use super::record::{fact, keywords, record};
use super::{Line, Moment, Name, Text, known_from};

fact! {
    /// Measures that belong together.
    pub struct Measure {
        /// Their heading.
        pub title: Option<Line>,
        /// What they are for.
        pub text: Option<Text>,
        /// The measures.
        pub items: Vec<Step>,
    }
}

record! {
    /// One measure.
    pub struct Step {
        /// What is done, in a form that fits a list.
        pub what: Text,
        /// How, in a line below.
        pub detail: Option<Text>,
        /// Whether it is done; by its date and the notice's, if not given.
        pub status: Option<StepStatus>,
        /// When it was or will be done.
        pub when: Option<Moment>,
    }
}

keywords! {
    /// Whether a measure is done.
    pub enum StepStatus {
        /// It is done.
        Done = "done",
        /// It goes on.
        Ongoing = "ongoing",
        /// It will be done.
        Planned = "planned",
    }
}

keywords! {
    /// Whom a response is to.
    pub enum ResponseTarget {
        /// The people whose data are affected (APPI Art. 26(2)).
        Persons = "persons",
        /// The public.
        Public = "public",
    }
}

keywords! {
    /// How far a response is.
    pub enum Progress {
        /// It is done.
        Done = "done",
        /// It goes on.
        Ongoing = "ongoing",
        /// It is planned.
        Planned = "planned",
        /// It is considered.
        Considered = "considered",
        /// None is planned.
        None = "none",
    }
}

keywords! {
    /// How people are told.
    pub enum Method {
        /// By letter.
        Letter = "letter",
        /// By e-mail.
        Email = "email",
        /// By telephone.
        Telephone = "telephone",
        /// On the website.
        Website = "website",
        /// At a press conference.
        PressConference = "press-conference",
        /// By material for the press.
        PressRelease = "press-release",
        /// Otherwise.
        Other = "other",
    }
}

fact! {
    /// What is done towards the people affected, or towards the public (APPI Enforcement Rules, Art. 8(1)(vi) and (vii)).
    pub struct Response {
        /// Whom it is to.
        pub to: ResponseTarget,
        /// How far it is.
        pub status: Progress,
        /// When it was or will be done.
        pub when: Option<Moment>,
        /// How they are told.
        pub methods: Vec<Method>,
        /// What is done, or why nothing is.
        pub text: Option<Text>,
    }
}

fact! {
    /// A report to an authority.
    pub struct AuthorityReport {
        /// The authority.
        pub to: Line,
        /// When.
        pub at: Moment,
        /// Which report of several it is.
        pub stage: Option<Stage>,
        /// The duties that it fulfils, by the names that `oshirase deadlines` gives them.
        pub fulfils: Vec<Name>,
    }
    impl {
        fn known_from(&self) -> Option<NaiveDateTime> {
            known_from(&self.at)
        }
    }
}

keywords! {
    /// Which report of several it is (APPI Enforcement Rules, Art. 8; NIS2 Art. 23(4)).
    pub enum Stage {
        /// What is known at the time: 速報.
        Preliminary = "preliminary",
        /// How things stand: 中間報告.
        Interim = "interim",
        /// All items: 確報, or 最終報 of a series.
        Final = "final",
        /// What was missing in the final report: 追完.
        Supplement = "supplement",
        /// Preliminary and final at once.
        Combined = "combined",
        /// The course of what was disclosed: 開示事項の経過.
        Progress = "progress",
        /// What was wrong and what is right: 訂正.
        Correction = "correction",
    }
}
