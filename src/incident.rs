//! The incident: facts as plain data, with every text in all languages.
//!
//! The doc comments of the records are the descriptions in `oshirase schema`, which editors show.
//! A test compares `docs/incident-file.md` with them.

mod count;
mod event;
mod fact;
mod impact;
mod law;
pub mod markdown;
pub mod moment;
mod notice_spec;
mod organisation;
mod places;
pub mod record;
mod response;
mod system;
mod text;
pub mod tree;

pub use count::{Certainty, Count, CountName, Counted};
pub use event::{
    Event, Finding, MachineRecord, MachineRecords, Question, RecordKind, Statement, Topic,
};
pub(crate) use fact::COUNTS;
pub use fact::{
    AnyFact, Audience, Fact, FactBody, Heading, Versions, Withheld, earlier_versions, in_force_at,
    known_from,
};
pub use impact::{
    Affected, AffectedRelation, Claim, ClaimTopic, Consequence, Impact, ImpactArea, Item, Medium,
    Presence, Residence, Strength,
};
pub use law::{
    Assessment, Category, DiscoveredBy, Establishment, Law, Means, Origin, Outcome, Outstanding,
    ReportItem, Risk,
};
pub use moment::Moment;
pub use notice_spec::{
    Body, Correction, DateCalendar, Desks, English, HourCycle, NoticeSpec, Opening,
};
pub use organisation::{Contact, Listing, Organisation, Person, Register, Role};
pub use places::Places;
pub use response::{
    AuthorityReport, Measure, Method, Progress, ReportAct, Response, ResponseTarget, Stage, Step,
    StepStatus,
};
pub use system::{
    Device, Evidence, Extortion, Host, HostKind, Indicator, IndicatorKind, Location, Log, Malware,
    Traffic,
};
pub(crate) use text::language_of;
pub use text::{CorporateNumber, EmailAddress, Line, Name, PhoneNumber, Text, WebAddress};

use record::{Record, keywords, record};
use tree::AsTree;

use crate::source::{Named, Path};

record! {
    /// One incident and the notices about it.
    pub struct Incident {
        /// The incident file of another organisation that this file builds on. Its facts cannot be changed here.
        pub include: Option<String>,
        /// The name, type and time of the incident.
        pub incident: Identity,
        /// The organisations that state facts or issue notices, by a name that facts refer to.
        pub organisations: Named<Organisation>,
        /// Machines, by a name that texts and tables refer to.
        pub hosts: Named<Host>,
        /// What happened, in prose: one statement for each organisation that describes it.
        pub summary: Vec<Fact<Statement>>,
        /// The chronology.
        pub timeline: Vec<Fact<Event>>,
        /// The evidence preserved for the investigation; of several versions, the latest known one applies.
        pub evidence: Versions<Evidence>,
        /// The findings of the investigation.
        pub findings: Vec<Fact<Finding>>,
        /// The malware; of several versions, the latest known one applies.
        pub malware: Versions<Malware>,
        /// The traffic of a denial-of-service attack; of several versions, the latest known one applies.
        pub traffic: Versions<Traffic>,
        /// The groups of people whose data are affected.
        pub affected: Vec<Fact<Affected>>,
        /// Claims about the outcome, each with its strength.
        pub claims: Vec<Fact<Claim>>,
        /// The consequences for the people whose data are affected.
        pub consequences: Vec<Fact<Consequence>>,
        /// The effects on services and on financial results.
        pub impacts: Vec<Fact<Impact>>,
        /// The causes: one statement for each organisation that gives a cause.
        pub causes: Vec<Fact<Statement>>,
        /// Measures to prevent a recurrence.
        pub measures: Vec<Fact<Measure>>,
        /// What readers are asked to do or to watch for.
        pub requests: Vec<Fact<Statement>>,
        /// How the people affected and the public are informed.
        pub responses: Vec<Fact<Response>>,
        /// Reports to authorities.
        pub reports: Vec<Fact<AuthorityReport>>,
        /// The organisation's own assessment of which laws require reports.
        pub assessments: Vec<Fact<Assessment>>,
        /// What an organisation has not established yet.
        pub outstanding: Vec<Fact<Outstanding>>,
        /// Other matters for authorities.
        pub remarks: Vec<Fact<Statement>>,
        /// Questions that readers ask, in addition to those that the facts answer.
        pub questions: Vec<Fact<Question>>,
        /// When and how the service resumes.
        pub resumption: Vec<Fact<Statement>>,
        /// The notices to be issued.
        pub notices: Vec<NoticeSpec>,
    }
}

record! {
    /// The name, type and time of the incident.
    pub struct Identity {
        /// The organisation's own identifier for it.
        pub id: String,
        /// Its name in notices, as a noun phrase.
        pub name: Line,
        /// The type of incident.
        pub r#type: Type,
        /// When it happened, as far as known.
        pub occurred: Option<Moment>,
        /// When `occurred` became known; default: always.
        pub occurred_known: Option<Moment>,
        /// When it was first discovered.
        pub discovered: Moment,
    }
}

keywords! {
    /// The type of incident.
    pub enum Type {
        /// Data were encrypted, and possibly stolen.
        Ransomware = "ransomware",
        /// Unauthorized access to a system.
        UnauthorizedAccess = "unauthorized-access",
        /// E-mail, letters or files reached the wrong people or disclosed too much.
        Misdirection = "misdirection",
        /// Documents or goods were handed to the wrong person.
        Misdelivery = "misdelivery",
        /// Something was discarded that should have been kept or destroyed.
        Disposal = "disposal",
        /// Something was lost.
        Loss = "loss",
        /// Something was stolen.
        Theft = "theft",
        /// An insider broke the rules.
        Insider = "insider",
        /// A service was flooded with traffic.
        DenialOfService = "denial-of-service",
        /// A service did not work.
        Outage = "outage",
        /// Anything else.
        Other = "other",
    }
}

/// The JSON Schema of the incident file.
pub fn schema() -> serde_json::Value {
    record::document::<Incident>("oshirase incident file", |definitions| {
        // A file that includes another takes `incident` from it.
        let top = definitions.get_mut(Incident::NAME).and_then(serde_json::Value::as_object_mut);
        if let Some(incident) = top {
            incident.remove("required");
            let either =
                serde_json::json!([{ "required": ["incident"] }, { "required": ["include"] }]);
            incident.insert("anyOf".to_owned(), either);
            // Editors find the schema of a JSON file by this field, which the reader passes by.
            incident["properties"]["$schema"] = serde_json::json!({ "type": "string" });
        }
    })
}

impl Incident {
    /// Every fact with its path, in the order of the file's fields.
    pub fn facts(&self) -> Vec<(Path, &dyn AnyFact)> {
        let mut facts = Vec::new();
        self.visit_facts(&Path::default(), &mut |path, fact| facts.push((path, fact)));
        facts
    }

    /// Every step of a measure with its path and its measure.
    pub fn steps(&self) -> Vec<(Path, &Fact<Measure>, &Step)> {
        let measures = self.measures.iter().enumerate();
        let steps = measures.flat_map(|(index, measure)| {
            let path = Path::from("measures").index(index).key("items");
            let steps = measure.items.iter().enumerate();
            steps.map(move |(i, step)| (path.index(i), measure, step))
        });
        steps.collect()
    }

    /// Every `known` field with its path.
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
