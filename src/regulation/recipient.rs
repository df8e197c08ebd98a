//! Who owes a duty, and to whom.

use serde::Serialize;

use crate::incident::{Assessment, Incident, Law, Line, Name, Organisation, Role};

/// Who receives a report or notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// The Personal Information Protection Commission, or the minister to whom it has delegated
    /// receipt (APPI Art. 150(1)).
    Commission,
    /// The people whose data are affected.
    Persons,
    /// The principal, which entrusted the data to a processor.
    Principal,
    /// The supervisory authority of an EU member state.
    SupervisoryAuthority,
    /// The UK Information Commissioner.
    InformationCommissioner,
    /// The controller, for which a processor processes the data.
    Controller,
    /// The CSIRT or the competent authority of an EU member state.
    Csirt,
    /// The CSIRT designated as coordinator and ENISA, by the Single Reporting Platform.
    ReportingPlatform,
    /// The users of a product.
    Users,
    /// The competent authority of a financial entity.
    FinancialAuthority,
    /// The competent minister and the Prime Minister of Japan.
    Ministers,
    /// The Minister for Internal Affairs and Communications of Japan.
    CommunicationsMinister,
    /// The stock exchange, which publishes the disclosure.
    Exchange,
    /// The US Securities and Exchange Commission, which publishes the report.
    Sec,
    /// Residents of California.
    Residents,
    /// The Attorney General of California.
    AttorneyGeneral,
    /// The owner or licensee of the data.
    Owner,
    /// The Personal Information Protection Commission of Korea or KISA.
    KoreanCommission,
    /// The Personal Data Protection Commission of Singapore.
    SingaporeCommission,
}

impl Recipient {
    /// The word for it in JSON and in the ids of messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Commission => "commission",
            Self::Persons => "persons",
            Self::Principal => "principal",
            Self::SupervisoryAuthority => "supervisory-authority",
            Self::InformationCommissioner => "information-commissioner",
            Self::Controller => "controller",
            Self::Csirt => "csirt",
            Self::ReportingPlatform => "reporting-platform",
            Self::Users => "users",
            Self::FinancialAuthority => "financial-authority",
            Self::Ministers => "ministers",
            Self::CommunicationsMinister => "communications-minister",
            Self::Exchange => "exchange",
            Self::Sec => "sec",
            Self::Residents => "residents",
            Self::AttorneyGeneral => "attorney-general",
            Self::Owner => "owner",
            Self::KoreanCommission => "korean-commission",
            Self::SingaporeCommission => "singapore-commission",
        }
    }
}

/// Who owes a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obligor {
    /// Everybody to whom the law applies.
    Everybody,
    /// Everybody except processors: those responsible for the data.
    Responsible,
    /// Those that process data for others.
    Entrusted,
}

impl Obligor {
    /// Whether an organisation owes the duty under a law. The APPI's rule for those that process
    /// data for others is not for public bodies, which always report themselves (Art. 68(1)).
    pub fn is(self, organisation: &Organisation, law: Law) -> bool {
        match self {
            Self::Everybody => true,
            Self::Responsible => organisation.role != Role::Processor,
            Self::Entrusted => organisation.is_entrusted() && !is_public(organisation, law),
        }
    }
}

/// Whether an organisation is a public body to which the law applies by provisions of its own: Art.
/// 68 of the APPI in the place of Art. 26.
pub fn is_public(organisation: &Organisation, law: Law) -> bool {
    law == Law::Appi && organisation.is_public_body()
}

/// One of several recipients of a duty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Party<'a> {
    /// Its name, which `told` refers to.
    pub name: &'a str,
    /// What it is called.
    pub words: &'a Line,
}

/// The recipients of a duty of an organisation.
#[derive(Debug, Clone, PartialEq)]
pub enum Parties<'a> {
    /// One, which the duty itself names.
    One,
    /// There may be several, and the file names none.
    Unnamed,
    /// Each of these.
    Named(Vec<Party<'a>>),
}

impl<'a> Parties<'a> {
    /// The recipients of a duty.
    pub fn of(
        incident: &'a Incident,
        assessment: &'a Assessment,
        by: &str,
        recipient: Recipient,
    ) -> Self {
        let named = match recipient {
            Recipient::Principal | Recipient::Controller | Recipient::Owner => {
                principals(incident, by)
            }
            Recipient::SupervisoryAuthority => {
                let authorities = &assessment.authorities.0;
                // The authority of an establishment is the only one, or leads (GDPR Art. 55 and 56).
                if authorities.is_empty() && assessment.established == Some(true) {
                    return Self::One;
                }
                authorities.iter().map(|(name, words)| Party { name, words }).collect()
            }
            _ => return Self::One,
        };
        if named.is_empty() { Self::Unnamed } else { Self::Named(named) }
    }

    /// Those that the file names.
    pub fn named(&self) -> &[Party<'a>] {
        match self {
            Self::Named(named) => named,
            Self::One | Self::Unnamed => &[],
        }
    }
}

/// The name of the principals that are not in the file, and of the field that describes them.
const OTHERS: &str = "principals";

/// The principals of an organisation.
fn principals<'a>(incident: &'a Incident, by: &str) -> Vec<Party<'a>> {
    let Some(organisation) = incident.organisations.get(by) else { return Vec::new() };
    let is_principal = |name: &str, other: &Organisation| {
        if organisation.entrusted_by.is_empty() {
            organisation.role == Role::Processor && other.role == Role::Principal && name != by
        } else {
            organisation.entrusted_by.iter().map(Name::as_str).any(|entrusting| entrusting == name)
        }
    };
    let in_file = incident.organisations.0.iter().filter(|(name, other)| is_principal(name, other));
    let in_file = in_file.map(|(name, other)| Party { name, words: &other.name });
    let others = organisation.principals.as_ref().map(|words| Party { name: OTHERS, words });
    in_file.chain(others).collect()
}
