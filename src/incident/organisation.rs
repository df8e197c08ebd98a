//! Organisations, their people and their contact points.

use super::record::{keywords, record};
use super::{CorporateNumber, EmailAddress, Line, Name, PhoneNumber, WebAddress};
use crate::source::Named;

record! {
    /// A company, an office or a public body.
    pub struct Organisation {
        /// Its registered name in full.
        pub name: Line,
        /// Its name after the first mention; default: the full name.
        pub short: Option<Line>,
        /// What it calls itself in a notice; default: "we", and the usual humble form in Japanese.
        pub self_name: Option<Line>,
        /// The register of its Japanese; default: business.
        pub register: Option<Register>,
        /// Its name in katakana, for forms.
        pub kana: Option<String>,
        /// Its corporate number (法人番号).
        pub corporate_number: Option<CorporateNumber>,
        /// Its industry, in the words of the Japan Standard Industrial Classification.
        pub industry: Option<Line>,
        /// Whether it is an administrative body, which must report smaller numbers of people.
        pub public_body: Option<bool>,
        /// Whether authority over its industry is delegated to a minister (権限委任, APPI Art. 150(1)).
        pub delegated_industry: Option<bool>,
        /// Whether it handles Individual Numbers (My Number); `false` answers the first question of
        /// the Commission's form with no.
        pub individual_numbers: Option<bool>,
        /// Its role in the processing of the data.
        pub role: Role,
        /// The organisations of the file that entrusted the data to it; default for a processor: those with the role `principal`.
        pub entrusted_by: Vec<Name>,
        /// The principals that entrusted the data to it, as a noun phrase, if not all of them are in the file.
        pub principals: Option<Line>,
        /// Its securities code and market, if its shares are listed.
        pub listing: Option<Listing>,
        /// Who signs for it.
        pub representative: Option<Person>,
        /// People who can sign its notices, by a name that notices refer to.
        pub people: Named<Person>,
        /// Its address.
        pub address: Option<Line>,
        /// Its telephone number, for forms.
        pub phone: Option<PhoneNumber>,
        /// Contact points for enquiries, by a name that notices refer to.
        pub contacts: Named<Contact>,
    }
}

impl Organisation {
    /// Whether the file says that it is a public body.
    pub fn is_public_body(&self) -> bool {
        self.public_body == Some(true)
    }

    /// Whether it processes data for others. An organisation with data of its own does so too if it
    /// names its principals.
    pub fn is_entrusted(&self) -> bool {
        self.role == Role::Processor || self.principals.is_some() || !self.entrusted_by.is_empty()
    }
}

keywords! {
    /// The role of an organisation in the processing of the data (APPI Art. 25 and 26).
    pub enum Role {
        /// It processes the data for others.
        Processor = "processor",
        /// It entrusted the data to a processor.
        Principal = "principal",
        /// It processes its own data itself.
        Operator = "operator",
    }
}

keywords! {
    /// The register of an organisation's Japanese.
    pub enum Register {
        /// As companies write: お詫び, 1. (1).
        Business = "business",
        /// As public bodies write (公用文): おわび, 1 (1).
        Official = "official",
        /// As reports and forms are written: である.
        Plain = "plain",
    }
}

record! {
    /// The listing of an organisation's shares.
    pub struct Listing {
        /// Securities code.
        pub code: String,
        /// Market.
        pub market: Line,
    }
}

record! {
    /// A person who signs a notice or answers enquiries.
    pub struct Person {
        /// Position, printed before the name in Japanese and after it in English.
        pub position: Line,
        /// Name, as printed.
        pub name: Line,
        /// The person's organisation or department, if it is not the organisation itself.
        pub affiliation: Option<Line>,
    }
}

record! {
    /// A contact point for enquiries.
    pub struct Contact {
        /// The name of the contact point.
        pub name: Line,
        /// What it is for, as a noun phrase.
        pub about: Option<Line>,
        /// The people who answer.
        pub members: Vec<Person>,
        /// Postal address.
        pub address: Option<Line>,
        /// Telephone number.
        pub phone: Option<PhoneNumber>,
        /// Telephone number for callers outside Japan, who cannot reach a toll-free number.
        pub phone_abroad: Option<PhoneNumber>,
        /// Its direct line or extension: 直通, 内線2714.
        pub line: Option<Line>,
        /// Fax number.
        pub fax: Option<PhoneNumber>,
        /// Opening hours.
        pub hours: Option<Line>,
        /// E-mail address.
        pub email: Option<EmailAddress>,
        /// Web page or form.
        pub website: Option<WebAddress>,
    }
}
