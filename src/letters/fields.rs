//! A recipient from the cells of its row.

use super::column::{Column, Columns, Target, meaning};
use super::postcode::Postcode;
use super::{Honorific, Mapping, Recipient};
use crate::characters::is_cjk;

/// The cells of a row, by what their columns hold.
pub(super) struct Fields<'a> {
    pub columns: &'a Columns,
    pub mapping: &'a Mapping,
    /// The number of the row.
    pub row: usize,
    /// The texts of the cells, without spaces at their ends.
    pub cells: Vec<&'a str>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        columns: &'a Columns,
        mapping: &'a Mapping,
        row: usize,
        cells: impl Iterator<Item = &'a str>,
    ) -> Self {
        Self { columns, mapping, row, cells: cells.map(str::trim).collect() }
    }

    /// The cell of a field; empty if the list has no column for it.
    pub(super) fn get(&self, column: Column) -> &'a str {
        let place = self.columns.place(column);
        place.and_then(|place| self.cells.get(place)).copied().unwrap_or_default()
    }

    /// The identifier; the number of the row if the list has no column for it.
    pub(super) fn id(&self) -> String {
        match self.columns.has(Column::Id) {
            true => self.get(Column::Id).to_owned(),
            false => self.row.to_string(),
        }
    }

    /// The cell of a field, or what the mapping says for all.
    fn or_usual(&self, column: Column, usual: Option<&'a String>) -> &'a str {
        match self.get(column) {
            "" => usual.map_or("", String::as_str),
            cell => cell,
        }
    }

    /// The recipient that the row tells of, whatever is wrong with it.
    pub(super) fn recipient(&self) -> Recipient {
        let text = |column| self.get(column).to_owned();
        let country = match meaning(Column::Country, self.get(Column::Country)) {
            Some(_) => String::new(),
            None => text(Column::Country),
        };
        let language = self.or_usual(Column::Language, self.mapping.language.as_ref());
        let group = self.or_usual(Column::Group, self.mapping.group.as_ref());
        let departments = [Column::Department1, Column::Department2, Column::Department3];
        let words = self.columns.targets.iter().zip(&self.cells);
        Recipient {
            row: self.row,
            id: self.id(),
            name: self.name(),
            honorific: self.honorific(),
            company: text(Column::Company),
            departments: departments.map(text).into_iter().filter(|t| !t.is_empty()).collect(),
            position: text(Column::Position),
            postcode: match Postcode::new(self.get(Column::Postcode)) {
                Postcode::Whole(postcode) if country.is_empty() => postcode,
                _ => text(Column::Postcode),
            },
            address: self.address(),
            country,
            language: meaning(Column::Language, language).unwrap_or(language).to_owned(),
            group: self.mapping.group(group).to_owned(),
            code: text(Column::Code),
            qr: text(Column::Qr),
            email: text(Column::Email),
            words: words
                .filter_map(|(target, cell)| match target {
                    Some(Target::Word(word)) => Some((word.clone(), (*cell).to_owned())),
                    _ => None,
                })
                .collect(),
        }
    }

    /// The name. Of one in two columns, a Japanese one has the family name first and a full-width
    /// space; in another script, the given name is first.
    fn name(&self) -> String {
        let parts = [self.get(Column::FamilyName), self.get(Column::GivenName)];
        match parts {
            ["", ""] => self.get(Column::Name).to_owned(),
            ["", one] | [one, ""] => one.to_owned(),
            [family, given] if [family, given].concat().contains(is_cjk) => {
                format!("{family}\u{3000}{given}")
            }
            [family, given] => format!("{given} {family}"),
        }
    }

    fn honorific(&self) -> Option<Honorific> {
        let typed = self.or_usual(Column::Honorific, self.mapping.honorific.as_ref());
        match (typed, meaning(Column::Honorific, typed)) {
            ("", _) => None,
            (_, Some("person")) => Some(Honorific::Person),
            (_, Some("body")) => Some(Honorific::Body),
            (_, Some("all")) => Some(Honorific::All),
            _ => Some(Honorific::Other(typed.to_owned())),
        }
    }

    /// The lines of the address. Prefecture and city stand before the first line in Japanese, on lines
    /// of their own behind the others in another script.
    fn address(&self) -> Vec<String> {
        let (mut lines, mut begun, mut last) = (Vec::new(), String::new(), Vec::new());
        for column in Column::ADDRESS {
            match (column, self.get(column)) {
                (_, "") => {}
                (Column::Prefecture | Column::City, part) if part.ends_with(is_cjk) => {
                    begun.push_str(part);
                }
                (Column::Prefecture | Column::City, part) => last.insert(0, part.to_owned()),
                (_, part) => lines.push(std::mem::take(&mut begun) + part),
            }
        }
        lines.extend(Some(begun).filter(|begun| !begun.is_empty()));
        lines.append(&mut last);
        lines
    }
}

/// The texts of the cells of a row in one block, each behind its length: a list of a hundred thousand
/// recipients shall take little more than its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Packed(Box<[u8]>);

impl Packed {
    pub(super) fn new<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> Self {
        let size = cells.clone().map(|cell| cell.len() + 1 + cell.len() / 128).sum();
        let mut bytes = Vec::with_capacity(size);
        for cell in cells {
            // LEB128: seven bits a byte, the lowest first.
            let mut length = cell.len();
            while length >= 0x80 {
                bytes.push((length & 0x7F) as u8 | 0x80);
                length >>= 7;
            }
            bytes.push(length as u8);
            bytes.extend_from_slice(cell.as_bytes());
        }
        Self(bytes.into_boxed_slice())
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        let mut rest = &*self.0;
        std::iter::from_fn(move || {
            let (mut length, mut shift) = (0, 0);
            loop {
                let (byte, after) = rest.split_first()?;
                rest = after;
                length |= usize::from(byte & 0x7F) << shift;
                shift += 7;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            let (cell, after) = rest.split_at(length);
            rest = after;
            Some(std::str::from_utf8(cell).expect("a text was packed"))
        })
    }
}
