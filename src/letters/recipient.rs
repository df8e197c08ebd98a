//! A recipient of a letter.

use std::collections::BTreeMap;

use super::Column;

/// A recipient, as one row of a list says it. Every text is exactly as it was typed, names as they
/// are registered: never normalised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipient {
    /// The number of its row in the list, as the user's program shows it: the headings are row 1. A
    /// database and lines of JSON have no headings: their first recipient is in row 1.
    pub row: usize,
    /// Its identifier in the list; unique among all rows.
    pub id: String,
    /// The name of a person.
    pub name: String,
    /// What follows the name; the language's usual one by default.
    pub honorific: Option<Honorific>,
    /// The company or body.
    pub company: String,
    /// Departments, from the largest.
    pub departments: Vec<String>,
    /// The person's position in the company.
    pub position: String,
    /// The postcode: seven digits in Japan, as `100-0001`; otherwise as it was typed.
    pub postcode: String,
    /// The lines of the address, from the largest part; the prefecture comes first in Japan.
    pub address: Vec<String>,
    /// The country, for an address that is not in Japan.
    pub country: String,
    /// The code of the language of the letter; the notice's first language if it is empty.
    pub language: String,
    /// The name of the group of affected persons that it belongs to: an `affected` entry.
    pub group: String,
    /// The code to give in enquiries.
    pub code: String,
    /// What a QR code in the letter says: an address of the web with a token, as a rule.
    pub qr: String,
    /// The address of its e-mail.
    pub email: String,
    /// Words of its own, by the name of their column; a page shows them by `{recipient.NAME}`.
    pub words: BTreeMap<String, String>,
}

impl Recipient {
    /// The texts that a letter may show, with their columns.
    pub(super) fn texts(&self) -> Vec<(Column, &str)> {
        let departments = [Column::Department1, Column::Department2, Column::Department3];
        let departments = departments.into_iter().zip(self.departments.iter().map(String::as_str));
        let address = self.address.iter().map(|line| (Column::Address1, line.as_str()));
        let words = self.words.values().map(|word| (Column::Ignore, word.as_str()));
        let own = match &self.honorific {
            Some(Honorific::Other(own)) => own.as_str(),
            _ => "",
        };
        let others = [
            (Column::Id, self.id.as_str()),
            (Column::Name, &self.name),
            (Column::Honorific, own),
            (Column::Company, &self.company),
            (Column::Position, &self.position),
            (Column::Postcode, &self.postcode),
            (Column::Country, &self.country),
            (Column::Code, &self.code),
        ];
        others.into_iter().chain(departments).chain(address).chain(words).collect()
    }

    /// What stands in the place of a mark of a page, apart from those that are worded.
    pub(super) fn field(&self, mark: &str, separator: &str) -> String {
        match mark {
            "name" => self.name.clone(),
            "company" => self.company.clone(),
            "department" => self.departments.join(separator),
            "position" => self.position.clone(),
            "postcode" => self.postcode.clone(),
            "address" => self.address.join(separator),
            "code" => self.code.clone(),
            "id" => self.id.clone(),
            other => self.words.get(other).cloned().unwrap_or_default(),
        }
    }

    /// Whether it has nothing for a mark of a page.
    pub(super) fn lacks(&self, mark: &str) -> bool {
        !["recipient", "salutation"].contains(&mark) && self.field(mark, "").is_empty()
    }
}

/// What follows a name in an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Honorific {
    /// 様, for a person.
    Person,
    /// 御中, for a company or a body.
    Body,
    /// 各位, for several.
    All,
    /// What the row says.
    Other(String),
}
