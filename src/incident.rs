//! The incident: facts as plain data, written once, in every language side by side.
//!
//! The doc comments of this file are the manual of the incident file: `oshirase schema` shows
//! them in editors, and a test holds `docs/incident-file.md` to them.

pub mod markdown;
pub mod moment;
mod text;

pub use moment::Moment;
pub use text::{CorporateNumber, EmailAddress, Line, Name, PhoneNumber, Text, WebAddress};

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::source::{
    Definitions, Named, Node, Path, Problem, Read, Reader, Value, keywords, record,
};

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
        pub summary: Vec<Statement>,
        /// The chronology.
        pub timeline: Vec<Event>,
        /// What was preserved for the investigation.
        pub evidence: Option<Evidence>,
        /// What the investigation found.
        pub findings: Vec<Finding>,
        /// The malicious program; of several entries the one known last counts.
        pub malware: Versions<Malware>,
        /// The traffic of a denial-of-service attack.
        pub traffic: Option<Traffic>,
        /// Whose data are affected.
        pub affected: Vec<Affected>,
        /// What is claimed about the outcome, and how strongly.
        pub claims: Vec<Claim>,
        /// What it leads to for the people whose data are affected.
        pub consequences: Vec<Consequence>,
        /// What it means for services and for business.
        pub impacts: Vec<Impact>,
        /// Why it could happen: one statement for each organisation that gives a cause.
        pub causes: Vec<Statement>,
        /// What is done so that it does not happen again.
        pub measures: Vec<Measure>,
        /// What readers are asked to do or to look out for.
        pub requests: Vec<Statement>,
        /// What is done towards the people affected and the public.
        pub responses: Vec<Response>,
        /// Reports to authorities.
        pub reports: Vec<AuthorityReport>,
        /// What a law asks of an organisation, as the organisation judges it.
        pub assessments: Vec<Assessment>,
        /// What an organisation has still to establish.
        pub outstanding: Vec<Outstanding>,
        /// What else an authority should know.
        pub remarks: Vec<Statement>,
        /// Questions that readers ask, beside those that the facts answer.
        pub questions: Vec<Question>,
        /// How and when the service is used again.
        pub resumption: Vec<Statement>,
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

record! {
    /// A company, an office or a public body.
    pub struct Organisation {
        /// Its registered name in full.
        pub name: Line,
        /// What it is called after the first mention; the full name if not given.
        pub short: Option<Line>,
        /// What it calls itself in a notice; "we", and the usual humble form in Japanese, if not given.
        pub self_name: Option<Line>,
        /// How it writes Japanese: as a business, if not given.
        pub register: Option<Register>,
        /// Its name in katakana, for forms.
        pub kana: Option<String>,
        /// Its corporate number (法人番号).
        pub corporate_number: Option<CorporateNumber>,
        /// Its industry, in the words of the Japan Standard Industrial Classification.
        pub industry: Option<Line>,
        /// Whether it is an administrative body, which has to report smaller numbers of people.
        pub public_body: Option<bool>,
        /// Whether it handles Individual Numbers (My Number); `false` answers the first question of
        /// the Commission's form with no.
        pub individual_numbers: Option<bool>,
        /// What it has to do with the data.
        pub role: Role,
        /// Those that have entrusted the data to it, as a noun phrase, where they are not all in the
        /// file.
        pub principals: Option<Line>,
        /// Its securities code and market, if its shares are listed.
        pub listing: Option<Listing>,
        /// Who signs for it.
        pub representative: Option<Person>,
        /// Its address.
        pub address: Option<Line>,
        /// Desks that answer questions, by a short name that notices use.
        pub contacts: Named<Contact>,
    }
}

keywords! {
    /// What an organisation has to do with the data (APPI Art. 25 and 26).
    pub enum Role {
        /// It handles the data for others.
        Processor = "processor",
        /// It has entrusted the data to a processor.
        Principal = "principal",
        /// It handles its own data itself.
        Operator = "operator",
    }
}

keywords! {
    /// How an organisation writes Japanese.
    pub enum Register {
        /// As companies do: お詫び, 1. (1).
        Business = "business",
        /// As public bodies do (公用文): おわび, 1 (1).
        Official = "official",
    }
}

record! {
    /// Where an organisation's shares are listed.
    pub struct Listing {
        /// Securities code.
        pub code: String,
        /// Market.
        pub market: Line,
    }
}

record! {
    /// A person who signs or answers.
    pub struct Person {
        /// Position, which stands before the name in Japanese and after it in English.
        pub position: Line,
        /// Name, as it is to be printed.
        pub name: Line,
        /// Where the person belongs, if it is not the organisation itself.
        pub affiliation: Option<Line>,
    }
}

record! {
    /// A desk that answers questions.
    pub struct Contact {
        /// What the desk is called.
        pub name: Line,
        /// Who is there.
        pub members: Vec<Person>,
        /// Postal address.
        pub address: Option<Line>,
        /// Telephone number.
        pub phone: Option<PhoneNumber>,
        /// When somebody answers.
        pub hours: Option<Line>,
        /// E-mail address.
        pub email: Option<EmailAddress>,
        /// Web page or form.
        pub website: Option<WebAddress>,
    }
}

record! {
    /// A machine.
    pub struct Host {
        /// Its real name, which only regulators and insiders see.
        pub name: String,
        /// What everybody else sees instead.
        pub masked: String,
        /// What it is for.
        pub purpose: Option<Line>,
        /// What kind of machine it is.
        pub kind: Option<HostKind>,
        /// Where it stands.
        pub location: Option<Location>,
    }
}

keywords! {
    /// What kind of machine it is, in the words of IPA's notification form.
    pub enum HostKind {
        /// A personal computer.
        PersonalComputer = "personal-computer",
        /// A smartphone or tablet.
        Smartphone = "smartphone",
        /// A server of an online shop.
        ShopServer = "shop-server",
        /// A server of a web system.
        WebServer = "web-server",
        /// A mail server.
        MailServer = "mail-server",
        /// A domain controller, as of Active Directory.
        DomainController = "domain-controller",
        /// A file server.
        FileServer = "file-server",
        /// A database server.
        DatabaseServer = "database-server",
        /// Another server.
        OtherServer = "other-server",
        /// A network device.
        NetworkDevice = "network-device",
        /// A storage device, as NAS.
        StorageDevice = "storage-device",
        /// An account of an internet service.
        InternetAccount = "internet-account",
        /// Anything else.
        Other = "other",
    }
}

keywords! {
    /// Where a machine stands, in the words of IPA's notification form.
    pub enum Location {
        /// In the organisation itself.
        OnPremises = "on-premises",
        /// In a cloud, as AWS or Azure.
        Cloud = "cloud",
        /// It is a service in a cloud.
        CloudService = "cloud-service",
        /// At a hosting provider.
        Hosting = "hosting",
        /// It is an internet service, as Microsoft 365.
        InternetService = "internet-service",
        /// In a network without connection to others.
        Isolated = "isolated",
        /// Anywhere else.
        Other = "other",
    }
}

keywords! {
    /// Who may know a fact. Each audience knows what the ones before it know.
    pub enum Audience {
        /// Everybody.
        Public = "public",
        /// The organisation's customers.
        Customers = "customers",
        /// Authorities.
        Regulator = "regulator",
        /// The organisation itself.
        Internal = "internal",
    }
}

record! {
    /// Something said in prose.
    pub struct Statement {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that says so.
        pub by: Name,
        /// What is said.
        pub text: Text,
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// Why the others may not know it; printed instead.
        pub withheld: Option<Withheld>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

record! {
    /// What is said in the place of a fact that an audience may not know.
    pub struct Withheld {
        /// What is withheld, as a noun phrase.
        pub what: Line,
        /// Why, as a phrase: in Japanese up to its comma (…ため), in English as "in order not to …".
        pub reason: Line,
    }
}

record! {
    /// One entry of the chronology.
    pub struct Event {
        /// Its name; `{name.at}` in a text is its date.
        pub id: Option<Name>,
        /// When it happened or is planned.
        pub at: Moment,
        /// The organisation whose event it is.
        pub by: Name,
        /// What happened, in a form that fits a table.
        pub what: Text,
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// The day it became known or was decided; the day it happens, if not given.
        pub known: Option<Moment>,
    }
}

record! {
    /// What was preserved for the investigation.
    pub struct Evidence {
        /// The organisation that preserved it.
        pub by: Name,
        /// How it was chosen.
        pub text: Option<Text>,
        /// Machines whose disks were preserved.
        pub devices: Vec<Device>,
        /// Log and configuration files that were preserved.
        pub logs: Vec<Log>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

record! {
    /// A machine whose disk was preserved.
    pub struct Device {
        /// One of `hosts`.
        pub host: Name,
        /// Size of the disk with its unit.
        pub capacity: Option<Line>,
        /// When it was preserved.
        pub preserved: Moment,
    }
}

record! {
    /// Files of one kind from one device. Rows of the same device stand together.
    pub struct Log {
        /// The device.
        pub device: Line,
        /// The kind of file.
        pub kind: Line,
        /// What time the files cover.
        pub period: Moment,
        /// How many files.
        pub files: Option<u64>,
    }
}

keywords! {
    /// Which question a discovery answers.
    pub enum Topic {
        /// What was damaged.
        Damage = "damage",
        /// How the attackers came in and what they did.
        Intrusion = "intrusion",
        /// Whether data left.
        Leakage = "leakage",
    }
}

record! {
    /// Something the investigation found.
    pub struct Finding {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that says so.
        pub by: Name,
        /// Which question it answers.
        pub topic: Topic,
        /// Its heading.
        pub title: Option<Line>,
        /// What was found.
        pub text: Text,
        /// What the machines recorded, to the second.
        pub records: Option<MachineRecords>,
        /// What follows from the records.
        pub conclusion: Option<Text>,
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// Why the others may not know it; printed instead.
        pub withheld: Option<Withheld>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

record! {
    /// A table of what machines recorded.
    pub struct MachineRecords {
        /// What the rows are.
        pub kind: RecordKind,
        /// The rows.
        pub rows: Vec<MachineRecord>,
    }
}

keywords! {
    /// What the rows of a table of records are.
    pub enum RecordKind {
        /// Somebody logged in or gained rights.
        Access = "access",
        /// A program ran.
        Execution = "execution",
        /// Something was done to files or data.
        Operation = "operation",
    }
}

record! {
    /// A row of a table of records.
    pub struct MachineRecord {
        /// When.
        pub at: Moment,
        /// Kind of account, in a table of access.
        pub account: Option<Line>,
        /// What.
        pub what: Text,
    }
}

record! {
    /// The malicious program.
    pub struct Malware {
        /// The organisation that found it.
        pub by: Name,
        /// Its name.
        pub name: Option<String>,
        /// What is known of it.
        pub text: Option<Text>,
        /// What the attackers did with it.
        pub extortion: Vec<Extortion>,
        /// The end of the names of encrypted files, as `.locked`; only authorities see it.
        pub extension: Option<String>,
        /// What the attackers' note says; only authorities see it.
        pub note: Option<Text>,
        /// By what it can be recognised; only authorities see it.
        pub indicators: Vec<Indicator>,
        /// Who may know its name; everybody, if not given.
        pub audience: Option<Audience>,
        /// Why the others may not know its name; printed instead.
        pub withheld: Option<Withheld>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

keywords! {
    /// What attackers did with ransomware.
    pub enum Extortion {
        /// They encrypted data.
        Encryption = "encryption",
        /// They threatened to publish data.
        LeakThreat = "leak-threat",
        /// They demanded money.
        Demand = "demand",
    }
}

record! {
    /// Something by which an attack can be recognised.
    pub struct Indicator {
        /// What it is.
        pub kind: IndicatorKind,
        /// The hash, address or name itself.
        pub value: String,
        /// What it has to do with the attack.
        pub what: Option<Line>,
    }
}

keywords! {
    /// What an indicator is.
    pub enum IndicatorKind {
        /// A hash of a file.
        Hash = "hash",
        /// An IP address.
        Address = "address",
        /// A domain name.
        Domain = "domain",
        /// A URL.
        Url = "url",
        /// A file name.
        File = "file",
        /// A tool.
        Tool = "tool",
    }
}

record! {
    /// The traffic of a denial-of-service attack.
    pub struct Traffic {
        /// The organisation that measured it.
        pub by: Name,
        /// The technique, as MITRE ATT&CK numbers it: `T1498.002`.
        pub technique: Option<String>,
        /// How much traffic, with its unit.
        pub volume: Option<Line>,
        /// How long it lasted.
        pub period: Option<Moment>,
        /// What was done against it.
        pub mitigation: Option<Text>,
        /// Who may know it; authorities, if not given.
        pub audience: Option<Audience>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

record! {
    /// A group of people whose data are affected.
    pub struct Affected {
        /// Its name; `{name.persons}` in a text is the number. Of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that says so.
        pub by: Name,
        /// Who the people are, as a noun phrase.
        pub whom: Line,
        /// How many people. People are not records.
        pub persons: Count,
        /// How many records, where that is counted too.
        pub records: Option<Count>,
        /// What the people are to the organisation.
        pub relation: Option<AffectedRelation>,
        /// What the data are on.
        pub media: Vec<Medium>,
        /// Which data: words from the list in the manual, or lines of your own.
        pub items: Vec<Item>,
        /// Which data are not affected.
        pub not_included: Vec<Item>,
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

keywords! {
    /// What people are to an organisation.
    pub enum AffectedRelation {
        /// They are its customers.
        Customers = "customers",
        /// They work or worked for it.
        Employees = "employees",
        /// Anything else.
        Other = "other",
    }
}

keywords! {
    /// What data are on.
    pub enum Medium {
        /// Paper.
        Paper = "paper",
        /// Electronic media.
        Electronic = "electronic",
        /// Anything else.
        Other = "other",
    }
}

/// What was known of one thing: at one time, or at several.
#[derive(Debug, Clone, PartialEq)]
pub struct Versions<T> {
    /// What was known, in the order of the file.
    pub all: Vec<T>,
    /// Whether the file has a list of them.
    listed: bool,
}

impl<T> Versions<T> {
    /// Each with where it stands in a field of the file.
    pub fn placed(&self, field: &str) -> impl Iterator<Item = (Path, &T)> {
        let field = Path::from(field);
        let place = move |index| if self.listed { field.index(index) } else { field.clone() };
        self.all.iter().enumerate().map(move |(index, version)| (place(index), version))
    }
}

impl<T: serde::Serialize> serde::Serialize for Versions<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.listed {
            self.all.serialize(serializer)
        } else {
            self.all.first().serialize(serializer)
        }
    }
}

impl<T: Read> Read for Versions<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Sequence(_) => Vec::read(node, reader).map(|all| Self { all, listed: true }),
            _ => T::read(node, reader).map(|one| Self { all: vec![one], listed: false }),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self { all: Vec::new(), listed: false })
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        let one = T::schema(definitions);
        serde_json::json!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// No moment takes more bytes to write, a label in two languages included.
const LONGEST_MOMENT: usize = 400;

impl Read for Moment {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(text) = reader.scalar(node) else {
            return reader.wrong_shape(node, "a moment, as 2026-06-05T06:00");
        };
        if text.len() > LONGEST_MOMENT {
            return reader.wrong_shape(node, "a moment, as 2026-06-05T06:00, which is short");
        }
        match text.parse() {
            Ok(moment) => {
                let moment: Self = moment;
                for correction in moment.corrections() {
                    let warning =
                        Problem::warning("moment", reader.path().clone(), correction.to_string());
                    reader.findings.push(warning);
                }
                for day in moment.false_holidays() {
                    let message = format!("{day} is not a national holiday");
                    let found = reader.error("moment", message);
                    found.hints.push("leave out `holiday`, or look at the date".to_owned());
                }
                for anchor in moment.anchors() {
                    if !moment::EVENTS.contains(&anchor.event.as_str()) {
                        let message = format!(
                            "`{}` is not an event that a moment can lie near",
                            anchor.event
                        );
                        let found = reader.error("moment", message);
                        found.hints.push(format!("write one of {}", moment::EVENTS.join(", ")));
                    }
                }
                Some(moment)
            }
            Err(error) => {
                let error: moment::MomentError = error;
                reader.error("moment", error.to_string());
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        serde_json::json!({ "type": ["string", "integer"] })
    }
}

/// A number of people or records: `12400`, `about 12400`, `at-most 12400`, or `unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Count {
    /// How sure the number is.
    pub certainty: Certainty,
    /// The number; nothing where it is not known.
    pub count: Option<u64>,
}

keywords! {
    /// How sure a number is.
    pub enum Certainty {
        /// It was counted.
        Exact = "exact",
        /// It is near.
        About = "about",
        /// It is not more.
        AtMost = "at-most",
        /// It is not known yet.
        Unknown = "unknown",
    }
}

/// More than there will ever be; larger numbers are typing errors.
const HIGHEST_COUNT: u64 = 100_000_000_000;

impl Read for Count {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = reader.scalar(node).unwrap_or_default();
        let (word, digits) = text.split_once(' ').unwrap_or(("exact", &text));
        let certainty = match word {
            "exact" => Certainty::Exact,
            "about" => Certainty::About,
            "at-most" => Certainty::AtMost,
            _ => Certainty::Unknown,
        };
        match (text.as_str(), certainty, digits.trim().parse()) {
            ("unknown", ..) => Some(Self { certainty: Certainty::Unknown, count: None }),
            (_, Certainty::Exact | Certainty::About | Certainty::AtMost, Ok(count))
                if count <= HIGHEST_COUNT =>
            {
                Some(Self { certainty, count: Some(count) })
            }
            _ => {
                let expected = "a number as `12400`, `about 12400`, `at-most 12400` or `unknown`";
                reader.wrong_shape(node, expected)
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        serde_json::json!({
            "oneOf": [
                { "type": "integer", "minimum": 0 },
                { "type": "string", "pattern": "^(unknown|(exact |about |at-most )?[0-9]+)$" },
            ]
        })
    }
}

/// A kind of data: a word that the locales know, or a text.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Item {
    /// A word, whose message is `item-<word>`.
    Known {
        /// The word.
        word: Name,
    },
    /// A line of the user's.
    Own(Line),
}

impl Read for Item {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Mapping(_) => Line::read(node, reader).map(Self::Own),
            _ => Name::read(node, reader).map(|word| Self::Known { word }),
        }
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        serde_json::json!({ "anyOf": [Name::schema(definitions), Line::schema(definitions)] })
    }
}

keywords! {
    /// How strong a claim is. The words carry legal weight and never differ between languages.
    pub enum Strength {
        /// It happened.
        Confirmed = "confirmed",
        /// It is believed to have happened.
        Believed = "believed",
        /// It may have happened.
        Possible = "possible",
        /// It cannot be completely ruled out.
        NotExcluded = "not-excluded",
        /// No trace of it was found.
        NoTrace = "no-trace",
        /// It has not been confirmed so far.
        NoneSoFar = "none-so-far",
        /// Nobody knows yet.
        UnderInvestigation = "under-investigation",
    }
}

record! {
    /// A claim about the outcome.
    pub struct Claim {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that says so.
        pub by: Name,
        /// How strong it is.
        pub strength: Strength,
        /// What it is about, as a noun phrase without an article.
        pub of: Line,
        /// What it rests on, as sentences before it.
        pub basis: Option<Text>,
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

keywords! {
    /// Whether there is something.
    pub enum Presence {
        /// There is.
        Exists = "exists",
        /// There may be.
        Possible = "possible",
        /// There is none.
        None = "none",
        /// Nobody knows yet.
        Unknown = "unknown",
    }
}

record! {
    /// What the incident leads to for the people affected: secondary harm (APPI Enforcement Rules, Art. 8(1)(v)), likely consequences (GDPR Art. 33(3)(c)).
    pub struct Consequence {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that says so.
        pub by: Name,
        /// Whether there is any.
        pub existence: Presence,
        /// What it is, or why there is none.
        pub text: Text,
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// Why the others may not know it; printed instead.
        pub withheld: Option<Withheld>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

keywords! {
    /// What an incident means something for.
    pub enum ImpactArea {
        /// Services and operations.
        Services = "services",
        /// Financial results.
        Results = "results",
    }
}

record! {
    /// What the incident means for services or for financial results.
    pub struct Impact {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that says so.
        pub by: Name,
        /// What it means something for.
        pub on: ImpactArea,
        /// What it means.
        pub text: Text,
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// Why the others may not know it; printed instead.
        pub withheld: Option<Withheld>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

record! {
    /// Measures that belong together.
    pub struct Measure {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that takes them.
        pub by: Name,
        /// Their heading.
        pub title: Option<Line>,
        /// What they are for.
        pub text: Option<Text>,
        /// The measures.
        pub items: Vec<Step>,
        /// Who may know them; everybody, if not given.
        pub audience: Option<Audience>,
        /// The day they became known; always known, if not given.
        pub known: Option<Moment>,
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

record! {
    /// What is done towards the people affected, or towards the public (APPI Enforcement Rules, Art. 8(1)(vi) and (vii)).
    pub struct Response {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that does it.
        pub by: Name,
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
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

record! {
    /// A report to an authority.
    pub struct AuthorityReport {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that reports.
        pub by: Name,
        /// The authority.
        pub to: Line,
        /// When.
        pub at: Moment,
        /// Which report of several it is.
        pub stage: Option<Stage>,
        /// The duties that it fulfils, by the names that `oshirase deadlines` gives them.
        pub fulfils: Vec<Name>,
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// The day it was decided; the day it happens, if not given.
        pub known: Option<Moment>,
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

record! {
    /// What a law asks of an organisation, as the organisation judges it.
    pub struct Assessment {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation whose duty it is.
        pub by: Name,
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
        /// Who may know it; authorities, if not given.
        pub audience: Option<Audience>,
        /// The day it was judged so; always, if not given.
        pub known: Option<Moment>,
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

record! {
    /// What an organisation has still to establish, and by when it will say so.
    pub struct Outstanding {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that has to.
        pub by: Name,
        /// What a report says something of.
        pub matter: ReportItem,
        /// How far it is established.
        pub status: Establishment,
        /// When it will be reported.
        pub follows: Option<Moment>,
        /// Who may know it; authorities, if not given.
        pub audience: Option<Audience>,
        /// The day it was so; always, if not given.
        pub known: Option<Moment>,
    }
}

record! {
    /// A question that readers ask.
    pub struct Question {
        /// Its name; of several with the same name the one known last counts.
        pub id: Option<Name>,
        /// The organisation that answers.
        pub by: Name,
        /// The question.
        pub question: Line,
        /// The answer.
        pub answer: Text,
        /// Who may know it; everybody, if not given.
        pub audience: Option<Audience>,
        /// The day it became known; always known, if not given.
        pub known: Option<Moment>,
    }
}

record! {
    /// A notice to be issued.
    pub struct NoticeSpec {
        /// Its name, which is also the name of its files.
        pub id: Name,
        /// What kind of notice it is: see `oshirase kinds`.
        pub kind: Name,
        /// The organisation that issues it.
        pub issuer: Name,
        /// Those that issue it jointly (連名); it tells their facts too.
        pub joint: Vec<Name>,
        /// The day it is dated, or the minute: what it says is what was known then.
        pub date: Moment,
        /// Whom it is addressed to.
        pub to: Option<Line>,
        /// Its title.
        pub title: Line,
        /// Its number in a series (第2報); none for the only one.
        pub number: Option<u64>,
        /// Which report of several it is.
        pub stage: Option<Stage>,
        /// The notice before it in the series, which it cites with those before that.
        pub follows: Option<Name>,
        /// Whether it says what has changed since the notice before it.
        pub changes: Option<bool>,
        /// What was wrong in the notice before it, and what is right.
        pub corrections: Vec<Correction>,
        /// When the next notice will follow.
        pub next: Option<Moment>,
        /// The duties that it fulfils, by the names that `oshirase deadlines` gives them.
        pub fulfils: Vec<Name>,
        /// The groups of `affected` that it is for; it tells of their data only.
        pub groups: Vec<Name>,
        /// The notice of somebody else that it passes on.
        pub relays: Option<Name>,
        /// Facts that it leaves out, by their names: a letter tells less than a report.
        pub omit: Vec<Name>,
        /// Whom the apology speaks to, as a noun phrase.
        pub apology_to: Option<Line>,
        /// What it says after the apology, in place of the usual sentence.
        pub lead: Option<Text>,
        /// What a reader must know about passing it on.
        pub confidentiality: Option<Text>,
        /// The opening word and its closing word.
        pub opening: Option<Opening>,
        /// One of the issuer's `contacts`.
        pub contact: Option<Name>,
        /// Where on the website it stands, from the top.
        pub breadcrumb: Vec<Line>,
        /// The languages it is made in; every language, if not given.
        pub languages: Vec<String>,
        /// The calendar of its Japanese dates; what the kind prefers, if not given.
        pub calendar: Option<DateCalendar>,
        /// The clock of its Japanese times; 24 hours, if not given.
        pub clock: Option<HourCycle>,
        /// The order of its English dates; US order, if not given.
        pub english: Option<English>,
    }
}

record! {
    /// What was wrong in a notice, and what is right.
    pub struct Correction {
        /// Where it was wrong, as a noun phrase.
        pub what: Line,
        /// What was wrong.
        pub wrong: Line,
        /// What is right.
        pub right: Text,
    }
}

keywords! {
    /// Opening and closing words of a Japanese letter, which belong together.
    pub enum Opening {
        /// 拝啓 and 敬具.
        Haikei = "haikei",
        /// 謹啓 and 謹白, the most formal.
        Kinkei = "kinkei",
        /// Neither.
        None = "none",
    }
}

keywords! {
    /// The calendar of Japanese dates.
    pub enum DateCalendar {
        /// 2026年6月5日.
        Gregorian = "gregorian",
        /// 令和8年6月5日.
        Wareki = "wareki",
        /// 令和8年（2026年）6月5日.
        WarekiFirst = "both-wareki-first",
        /// 2026年（令和8年）6月5日.
        GregorianFirst = "both-gregorian-first",
    }
}

keywords! {
    /// The clock of Japanese times.
    pub enum HourCycle {
        /// 13時50分.
        H24 = "h24",
        /// 午後1時50分.
        H12 = "h12",
    }
}

keywords! {
    /// The order of English dates.
    pub enum English {
        /// June 5, 2026.
        Us = "us",
        /// 5 June 2026, with British spelling left to the author.
        International = "international",
    }
}

/// A fact that became known at a time and may be known by some.
pub trait Fact {
    /// Its name.
    fn id(&self) -> Option<&str>;
    /// The organisation whose fact it is.
    fn by(&self) -> &str;
    /// Who may know it.
    fn audience(&self) -> Audience;
    /// Since when it is known; `None` if it always was.
    fn known(&self) -> Option<NaiveDateTime>;
    /// What the file says of that.
    fn known_as_written(&self) -> Option<&Moment>;
    /// What is said to the others in its place.
    fn withheld(&self) -> Option<&Withheld>;
    /// The fact in the shape of the incident file.
    fn to_json(&self) -> serde_json::Value;
}

/// Since when a fact is known if its own moment says so: the first second that it can mean, or the
/// last where it has no first.
fn known_from(moment: &Moment) -> Option<NaiveDateTime> {
    moment.earliest().or_else(|| moment.latest())
}

macro_rules! facts {
    ($($type:ident: $audience:ident, $known:expr, $withheld:expr;)*) => { $(
        impl Fact for $type {
            fn id(&self) -> Option<&str> { self.id.as_ref().map(Name::as_str) }
            fn by(&self) -> &str { self.by.as_str() }
            fn audience(&self) -> Audience { self.audience.unwrap_or(Audience::$audience) }
            fn known(&self) -> Option<NaiveDateTime> {
                let otherwise: fn(&Self) -> Option<NaiveDateTime> = $known;
                self.known.as_ref().map_or_else(|| otherwise(self), known_from)
            }
            fn known_as_written(&self) -> Option<&Moment> { self.known.as_ref() }
            fn withheld(&self) -> Option<&Withheld> {
                let withheld: fn(&Self) -> Option<&Withheld> = $withheld;
                withheld(self)
            }
            fn to_json(&self) -> serde_json::Value { serde_json::json!(self) }
        }
    )* };
}

facts! {
    Statement: Public, |_| None, |s| s.withheld.as_ref();
    Event: Public, |event| known_from(&event.at), |_| None;
    Finding: Public, |_| None, |d| d.withheld.as_ref();
    Affected: Public, |_| None, |_| None;
    Claim: Public, |_| None, |_| None;
    Consequence: Public, |_| None, |c| c.withheld.as_ref();
    Impact: Public, |_| None, |i| i.withheld.as_ref();
    Measure: Public, |_| None, |_| None;
    Response: Public, |_| None, |_| None;
    AuthorityReport: Public, |report| known_from(&report.at), |_| None;
    Assessment: Regulator, |_| None, |_| None;
    Outstanding: Regulator, |_| None, |_| None;
    Question: Public, |_| None, |_| None;
}

/// The places of the facts of a list that hold at a time: those known by then, and of several with
/// the same name the one known last.
pub fn in_force_at<F: Fact + ?Sized>(facts: &[&F], then: NaiveDateTime) -> Vec<usize> {
    let known = |fact: &F| fact.known().is_none_or(|known| known <= then);
    let mut last = BTreeMap::new();
    for (index, &fact) in facts.iter().enumerate().filter(|(_, fact)| known(fact)) {
        if let Some(id) = fact.id() {
            let place = last.entry(id).or_insert((fact.known(), index));
            *place = (*place).max((fact.known(), index));
        }
    }
    let holds = |index: &usize| {
        let fact = facts[*index];
        known(fact) && fact.id().is_none_or(|id| last[id].1 == *index)
    };
    (0..facts.len()).filter(holds).collect()
}

impl Incident {
    /// Everything that the file says of since when a fact is known, and where it says so.
    pub fn known_as_written(&self) -> Vec<(Path, &Moment)> {
        let mut all = vec![
            (Path::from("incident").key("occurred-known"), self.incident.occurred_known.as_ref()),
            (
                Path::from("evidence").key("known"),
                self.evidence.as_ref().and_then(|fact| fact.known.as_ref()),
            ),
            (
                Path::from("traffic").key("known"),
                self.traffic.as_ref().and_then(|fact| fact.known.as_ref()),
            ),
        ];
        let malware = self.malware.placed("malware");
        all.extend(malware.map(|(path, version)| (path.key("known"), version.known.as_ref())));
        for (list, facts) in self.facts() {
            let known = facts.into_iter().map(|fact| fact.known_as_written()).enumerate();
            all.extend(known.map(|(i, known)| (Path::from(list).index(i).key("known"), known)));
        }
        all.into_iter().filter_map(|(path, known)| Some((path, known?))).collect()
    }

    /// Every list of facts by its field, in the order of the file.
    pub fn facts(&self) -> Vec<(&'static str, Vec<&dyn Fact>)> {
        macro_rules! lists {
            ($($list:ident),*) => {
                vec![$((stringify!($list), self.$list.iter().map(|fact| fact as &dyn Fact).collect()),)*]
            };
        }
        lists!(
            summary,
            timeline,
            findings,
            affected,
            claims,
            consequences,
            impacts,
            causes,
            measures,
            requests,
            responses,
            reports,
            resumption,
            assessments,
            outstanding,
            remarks,
            questions
        )
    }
}
