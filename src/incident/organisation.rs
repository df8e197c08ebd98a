//! Who the facts and notices belong to: organisations, their people and their desks.

use super::record::{keywords, record};
use super::{CorporateNumber, EmailAddress, Line, PhoneNumber, WebAddress};
use crate::source::Named;

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
