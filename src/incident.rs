//! The incident: facts as plain data, written once, in every language side by side.
//!
//! The doc comments of the records are the manual of the incident file: `oshirase schema` shows
//! them in editors, and a test holds `docs/incident-file.md` to them.

mod event;
mod fact;
mod impact;
mod law;
pub mod markdown;
pub mod moment;
mod notice_spec;
mod organisation;
pub mod record;
mod response;
mod system;
mod text;
pub mod tree;

pub use event::{
    Event, Finding, MachineRecord, MachineRecords, Question, RecordKind, Statement, Topic,
};
pub use fact::{
    AnyFact, Audience, Fact, FactBody, Heading, Versions, Withheld, in_force_at, known_from,
};
pub use impact::{
    Affected, AffectedRelation, Certainty, Claim, Consequence, Count, Impact, ImpactArea, Item,
    Medium, Presence, Strength,
};
pub use law::{
    Assessment, Category, DiscoveredBy, Establishment, Law, Origin, Outcome, Outstanding,
    ReportItem,
};
pub use moment::Moment;
pub use notice_spec::{Correction, DateCalendar, English, HourCycle, NoticeSpec, Opening};
pub use organisation::{Contact, Listing, Organisation, Person, Register, Role};
pub use response::{
    AuthorityReport, Measure, Method, Progress, Response, ResponseTarget, Stage, Step, StepStatus,
};
pub use system::{
    Device, Evidence, Extortion, Host, HostKind, Indicator, IndicatorKind, Location, Log, Malware,
    Traffic,
};
pub use text::{CorporateNumber, EmailAddress, Line, Name, PhoneNumber, Text, WebAddress};

use record::{keywords, record};
use tree::AsTree;

use crate::source::{Named, Path};

record! {
    /// One incident and the notices about it.
    pub struct Incident {
        /// The incident file of another organisation, which this one adds to: its facts cannot be changed here.
        pub include: Option<String>,
        /// What the incident is called and when it happened.
        pub incident: Identity,
        /// Everybody whose facts or notices these are, by a short name that other facts use.
        pub organisations: Named<Organisation>,
        /// Machines, by a short name that texts and tables use.
        pub hosts: Named<Host>,
        /// What happened, in prose: one statement for each organisation that tells it.
        pub summary: Vec<Fact<Statement>>,
        /// The chronology.
        pub timeline: Vec<Fact<Event>>,
        /// What was preserved for the investigation; of several versions, the latest known one applies.
        pub evidence: Versions<Evidence>,
        /// What the investigation found.
        pub findings: Vec<Fact<Finding>>,
        /// The malicious program; of several versions, the latest known one applies.
        pub malware: Versions<Malware>,
        /// The traffic of a denial-of-service attack; of several versions, the latest known one applies.
        pub traffic: Versions<Traffic>,
        /// Whose data are affected.
        pub affected: Vec<Fact<Affected>>,
        /// What is claimed about the outcome, and how strongly.
        pub claims: Vec<Fact<Claim>>,
        /// What it leads to for the people whose data are affected.
        pub consequences: Vec<Fact<Consequence>>,
        /// What it means for services and for business.
        pub impacts: Vec<Fact<Impact>>,
        /// Why it could happen: one statement for each organisation that gives a cause.
        pub causes: Vec<Fact<Statement>>,
        /// What is done so that it does not happen again.
        pub measures: Vec<Fact<Measure>>,
        /// What readers are asked to do or to look out for.
        pub requests: Vec<Fact<Statement>>,
        /// What is done towards the people affected and the public.
        pub responses: Vec<Fact<Response>>,
        /// Reports to authorities.
        pub reports: Vec<Fact<AuthorityReport>>,
        /// What a law asks of an organisation, as the organisation judges it.
        pub assessments: Vec<Fact<Assessment>>,
        /// What an organisation has still to establish.
        pub outstanding: Vec<Fact<Outstanding>>,
        /// What else an authority should know.
        pub remarks: Vec<Fact<Statement>>,
        /// Questions that readers ask, beside those that the facts answer.
        pub questions: Vec<Fact<Question>>,
        /// How and when the service is used again.
        pub resumption: Vec<Fact<Statement>>,
        /// The notices to be issued.
        pub notices: Vec<NoticeSpec>,
    }
}

record! {
    /// What the incident is called and when it happened.
    pub struct Identity {
        /// The organisation's own number for it.
        pub id: String,
        /// What the notices call it, as a noun phrase.
        pub name: Line,
        /// What kind of incident it is.
        pub r#type: Type,
        /// When it happened, as far as is known.
        pub occurred: Option<Moment>,
        /// The day that became known; always known, if not given.
        pub occurred_known: Option<Moment>,
        /// When anybody first knew of it.
        pub discovered: Moment,
    }
}

keywords! {
    /// What kind of incident it is.
    pub enum Type {
        /// Data were encrypted, with or without theft.
        Ransomware = "ransomware",
        /// Somebody used a system without authority.
        UnauthorizedAccess = "unauthorized-access",
        /// Mail, letters or files reached the wrong people, or showed what they should not.
        Misdirection = "misdirection",
        /// Papers or things were handed to the wrong person.
        Misdelivery = "misdelivery",
        /// Something was thrown away that should have been kept or destroyed.
        Disposal = "disposal",
        /// Something was lost.
        Loss = "loss",
        /// Something was stolen.
        Theft = "theft",
        /// Somebody inside acted against the rules.
        Insider = "insider",
        /// A service was flooded with traffic.
        DenialOfService = "denial-of-service",
        /// A service did not work.
        Outage = "outage",
        /// Anything else.
        Other = "other",
    }
}

impl Incident {
    /// Every fact and where it stands, in the order of the file's fields.
    pub fn facts(&self) -> Vec<(Path, &dyn AnyFact)> {
        let mut facts = Vec::new();
        self.visit_facts(&Path::default(), &mut |path, fact| facts.push((path, fact)));
        facts
    }

    /// Everything that the file says of since when something is known, and where it says so.
    pub fn known_fields(&self) -> Vec<(Path, &Moment)> {
        let occurred = self.incident.occurred_known.as_ref();
        let mut known = vec![(Path::from("incident").key("occurred-known"), occurred)];
        known.extend(
            self.hosts.0.iter().map(|(name, host)| {
                (Path::from("hosts").key(name).key("known"), host.known.as_ref())
            }),
        );
        let facts = self.facts().into_iter();
        known.extend(facts.map(|(path, fact)| (path.key("known"), fact.known())));
        known.into_iter().filter_map(|(path, known)| Some((path, known?))).collect()
    }
}
