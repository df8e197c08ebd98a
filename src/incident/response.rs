//! Measures, notices to persons and the public, reports to authorities.

use chrono::NaiveDateTime;

use super::record::{fact, keywords, record};
use super::{Counted, Heading, Line, Moment, Name, Text, WebAddress, known_from};
use crate::source::Named;

fact! {
    /// A group of measures.
    pub struct Measure {
        /// Their heading.
        pub title: Option<Line>,
        /// Their purpose.
        pub text: Option<Text>,
        /// The measures.
        pub items: Vec<Step>,
    }
}

record! {
    /// One measure.
    pub struct Step {
        /// Identifier, different from those of facts.
        pub id: Option<Name>,
        /// The measure, worded for a list.
        pub what: Text,
        /// Details, printed on a line below.
        pub detail: Option<Text>,
        /// Its status; default: derived from `when` and the date of the notice.
        pub status: Option<StepStatus>,
        /// When it was or will be done.
        pub when: Option<Moment>,
        /// What else is counted, by a name that texts refer to.
        pub counts: Named<Counted>,
    }
}

keywords! {
    /// The status of a measure.
    pub enum StepStatus {
        /// It is done.
        Done = "done",
        /// It is in progress.
        Ongoing = "ongoing",
        /// It is planned.
        Planned = "planned",
    }
}

keywords! {
    /// The recipients of a response.
    pub enum ResponseTarget {
        /// The people whose data are affected (APPI Art. 26(2)).
        Persons = "persons",
        /// The public.
        Public = "public",
        /// Those who received what was not meant for them.
        Recipients = "recipients",
    }
}

keywords! {
    /// The status of a response.
    pub enum Progress {
        /// It is done.
        Done = "done",
        /// It is in progress.
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
    /// How people are informed.
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
        /// By a press release.
        PressRelease = "press-release",
    }
}

fact! {
    /// How the people affected or the public are informed (APPI Enforcement Rules, Art. 8(1)(vi) and (vii)).
    pub struct Response {
        /// Who is informed.
        pub to: ResponseTarget,
        /// Its status.
        pub status: Progress,
        /// When it was or will be done.
        pub when: Option<Moment>,
        /// How they are informed.
        pub methods: Vec<Method>,
        /// How else they are informed, as a noun phrase.
        pub other_method: Option<Line>,
        /// What is done, or why nothing is done.
        pub text: Option<Text>,
        /// The notices of this file that were published; reports give their titles and dates.
        pub notices: Vec<Name>,
        /// Where the published texts are on the web.
        pub addresses: Vec<WebAddress>,
    }
    impl {
        fn known_from(&self) -> Option<NaiveDateTime> {
            // What is done was not known to be done before.
            self.when.as_ref().filter(|_| self.status == Progress::Done).and_then(known_from)
        }

        fn heading(&self) -> Heading {
            Heading { field: Some(("to", self.to.as_str())), title: None }
        }
    }
}

fact! {
    /// A report to an authority.
    pub struct AuthorityReport {
        /// The authority.
        pub to: Line,
        /// When it was or will be made.
        pub at: Moment,
        /// The stage of the report or notice.
        pub stage: Option<Stage>,
        /// What it is, if it has no stage; default: report.
        pub act: Option<ReportAct>,
        /// The duties that it fulfils, by their names in `oshirase deadlines`.
        pub fulfils: Vec<Name>,
        /// Whom it told, if its duty is owed to several: principals by the names of their organisations, or `principals` for those that the field of this name describes; authorities by their names in `authorities`.
        pub told: Vec<Name>,
    }
    impl {
        fn known_from(&self) -> Option<NaiveDateTime> {
            known_from(&self.at)
        }
    }
}

keywords! {
    /// What somebody who turns to an authority does.
    pub enum ReportAct {
        /// They report: 報告.
        Report = "report",
        /// They consult it: 相談.
        Consultation = "consultation",
        /// They notify it: 届出.
        Notification = "notification",
    }
}

keywords! {
    /// The stage of a report or notice (APPI Enforcement Rules, Art. 8; GDPR Art. 33(4); NIS2 Art. 23(4)).
    pub enum Stage {
        /// The first notification (GDPR Art. 33).
        Initial = "initial",
        /// A further notification (GDPR Art. 33(4)).
        FollowUp = "follow-up",
        /// What is known at the time: 速報.
        Preliminary = "preliminary",
        /// An interim report: 中間報告.
        Interim = "interim",
        /// All items: 確報, or 最終報 of a series.
        Final = "final",
        /// Information missing from the final report: 追完.
        Supplement = "supplement",
        /// Preliminary and final in one report.
        Combined = "combined",
        /// Progress of a disclosed matter: 開示事項の経過.
        Progress = "progress",
        /// A correction: 訂正.
        Correction = "correction",
    }
}
