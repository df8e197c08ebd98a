//! What the columns of a list of recipients hold, by their headings.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::Mapping;
use crate::incident::record::keywords;
use crate::message;
use crate::message::Message;
use crate::source::{did_you_mean, is_name};
use crate::words::rows;

keywords! {
    /// What a column of a list can hold.
    pub enum Column {
        /// The identifier of the recipient.
        Id = "id",
        /// The name of a person.
        Name = "name",
        /// The family name, where the given name has a column of its own.
        FamilyName = "family-name",
        /// The given name.
        GivenName = "given-name",
        /// What follows the name.
        Honorific = "honorific",
        /// The company or body.
        Company = "company",
        /// The largest department.
        Department1 = "department1",
        /// The department in it.
        Department2 = "department2",
        /// The smallest department.
        Department3 = "department3",
        /// The person's position.
        Position = "position",
        /// The postcode.
        Postcode = "postcode",
        /// The prefecture, where it has a column of its own.
        Prefecture = "prefecture",
        /// The city, where it has a column of its own.
        City = "city",
        /// The first line of the address.
        Address1 = "address1",
        /// The second line of the address.
        Address2 = "address2",
        /// The third line of the address.
        Address3 = "address3",
        /// The building and the room.
        Building = "building",
        /// The country.
        Country = "country",
        /// The language of the letter.
        Language = "language",
        /// The group of affected persons.
        Group = "group",
        /// The code to give in enquiries.
        Code = "code",
        /// What a QR code in the letter says.
        Qr = "qr",
        /// The address of the e-mail.
        Email = "email",
        /// Nothing that a letter shows.
        Ignore = "ignore",
    }
}

impl Column {
    /// The parts of an address, from the largest.
    pub(super) const ADDRESS: [Self; 6] = [
        Self::Prefecture,
        Self::City,
        Self::Address1,
        Self::Address2,
        Self::Address3,
        Self::Building,
    ];

    /// The column with a name.
    pub(super) fn get(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.as_str() == name)
    }
}

/// What a column is used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A field of a recipient, or nothing.
    Field(Column),
    /// A word of the recipient's own, by its name on pages.
    Word(String),
}

impl Target {
    /// A target as mapping files and headings write it: `name`, or `words.refund`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix("words.") {
            Some(word) => is_name(word).then(|| Self::Word(word.to_owned())),
            None => Column::get(text).map(Self::Field),
        }
    }
}

/// The headings that are known, as they are written in the table, with what the column holds.
static HEADINGS: LazyLock<Vec<(&str, Column)>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../data/recipient-columns.tsv"));
    let rows = rows.filter_map(|row| row.split_once('\t'));
    let rows = rows.filter_map(|(column, headings)| Some((Column::get(column)?, headings)));
    rows.flat_map(|(column, headings)| headings.split('|').map(move |name| (name, column)))
        .collect()
});

/// The same by their folded form.
static BY_FOLDED: LazyLock<HashMap<String, Column>> =
    LazyLock::new(|| HEADINGS.iter().map(|(name, column)| (folded(name), *column)).collect());

/// The words of cells, by column and folded form.
static WORDS: LazyLock<HashMap<(&str, String), &str>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../data/recipient-values.tsv"));
    let rows = rows.filter_map(|row| row.split_once('\t'));
    let rows = rows.filter_map(|(column, rest)| Some((column, rest.rsplit_once('\t')?)));
    rows.flat_map(|(column, (words, means))| {
        words.split('|').map(move |word| ((column, folded(word)), means))
    })
    .collect()
});

/// The headings that are known, with what their column holds, in the order of the manual.
pub fn known_headings() -> &'static [(&'static str, Column)] {
    &HEADINGS
}

/// What a word in a cell of a column means, if it is one of those that are known.
pub(super) fn meaning(column: Column, cell: &str) -> Option<&'static str> {
    WORDS.get(&(column.as_str(), folded(cell))).copied()
}

/// A text as headings are compared: look-alike forms are one, in lower case, without spaces,
/// hyphens and underscores.
pub(super) fn folded(text: &str) -> String {
    let characters = text.nfkc().flat_map(char::to_lowercase);
    characters.filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_')).collect()
}

/// The address file of a posting service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preset {
    name: &'static str,
    /// For each heading, folded, what the column holds and the most characters of a cell.
    columns: Vec<(String, Column, Option<usize>)>,
}

impl Preset {
    /// All presets.
    pub fn all() -> Vec<Self> {
        let mut presets: Vec<Self> = Vec::new();
        for row in rows(include_str!("../../data/recipient-presets.tsv")) {
            let [name, heading, column, longest] = row.split('\t').collect::<Vec<_>>()[..] else {
                continue;
            };
            let Some(column) = Column::get(column) else { continue };
            if presets.last().is_none_or(|last| last.name != name) {
                presets.push(Self { name, columns: Vec::new() });
            }
            if let Some(preset) = presets.last_mut() {
                preset.columns.push((folded(heading), column, longest.parse().ok()));
            }
        }
        presets
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    fn get(&self, heading: &str) -> Option<(Column, Option<usize>)> {
        let found = self.columns.iter().find(|(other, ..)| other == heading);
        found.map(|(_, column, longest)| (*column, *longest))
    }
}

/// A heading that a list may not have, or must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BadHeading {
    /// The heading; empty if one is missing.
    pub heading: String,
    /// What is wrong with it.
    pub message: Message,
    /// What to write.
    pub hints: Vec<Message>,
}

/// What each column of a list is used for.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// The headings as they were typed, without spaces at their ends.
    pub headings: Vec<String>,
    /// What each column is used for; nothing if it has no heading.
    pub targets: Vec<Option<Target>>,
    /// The most characters of a cell, by the preset.
    pub longest: Vec<Option<usize>>,
    /// The place of each column that a field is read from.
    places: [Option<usize>; Column::ALL.len()],
}

impl Columns {
    /// Finds what the columns are used for: by the mapping, the preset, the headings that are known.
    pub(super) fn new(
        headings: Vec<String>,
        mapping: &Mapping,
        preset: Option<&Preset>,
    ) -> (Self, Vec<BadHeading>) {
        let headings = headings.into_iter().map(|heading| heading.trim().to_owned());
        let mut columns = Self { headings: headings.collect(), ..Self::default() };
        let mut bad = Vec::new();
        let mut used: Vec<(&Target, &str)> = Vec::new();
        for heading in &columns.headings {
            let folded = folded(heading);
            let preset = preset.and_then(|preset| preset.get(&folded));
            columns.longest.push(preset.and_then(|(_, longest)| longest));
            let found = mapping.target(heading);
            let found = found.or_else(|| preset.map(|(column, _)| Target::Field(column)));
            let found = found.or_else(|| BY_FOLDED.get(&folded).copied().map(Target::Field));
            let found = found.or_else(|| Target::parse(heading));
            if found.is_none() && !heading.is_empty() {
                bad.push(unknown(heading));
            }
            columns.targets.push(found);
        }
        for (target, heading) in columns.targets.iter().zip(&columns.headings) {
            let Some(target) = target else { continue };
            if *target == Target::Field(Column::Ignore) {
                continue;
            }
            match used.iter().find(|(other, _)| *other == target) {
                Some((_, first)) => bad.push(BadHeading {
                    heading: heading.clone(),
                    message: message!("heading-twice", heading, first),
                    hints: vec![message!("heading-ignore", heading)],
                }),
                None => used.push((target, heading)),
            }
        }
        for (place, target) in columns.targets.iter().enumerate() {
            if let Some(Target::Field(column)) = target {
                columns.places[*column as usize].get_or_insert(place);
            }
        }
        let parts = [Column::FamilyName, Column::GivenName];
        if columns.has(Column::Name)
            && let Some(part) = parts.into_iter().find(|part| columns.has(*part))
        {
            let (heading, first) = (columns.heading(part), columns.heading(Column::Name));
            bad.push(BadHeading {
                message: message!("heading-twice", heading, first),
                hints: vec![message!("heading-ignore", heading)],
                heading,
            });
        }
        (columns, bad)
    }

    /// Where the column of a field is.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.places[column as usize]
    }

    /// Whether the list has a column for a field.
    pub(super) fn has(&self, column: Column) -> bool {
        self.place(column).is_some()
    }

    /// The heading of a field's column; the field's name if the list has none.
    pub(super) fn heading(&self, column: Column) -> String {
        self.place(column).map_or(column.as_str(), |place| &self.headings[place]).to_owned()
    }

    /// The headings of columns that no letter uses.
    pub(super) fn ignored(&self) -> Vec<&str> {
        let columns = self.headings.iter().zip(&self.targets);
        let ignored =
            columns.filter(|(_, target)| matches!(target, Some(Target::Field(Column::Ignore))));
        ignored.map(|(heading, _)| heading.as_str()).collect()
    }
}

/// A heading that nobody knows: what it may be meant for, and how to name it.
fn unknown(heading: &str) -> BadHeading {
    let known: Vec<String> = HEADINGS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let name = heading.nfkc().collect::<String>().to_lowercase();
    let shown: String = heading.chars().take(64).collect();
    BadHeading {
        heading: shown.clone(),
        message: message!("unknown-heading", heading = shown),
        hints: did_you_mean(&name, &known)
            .into_iter()
            .chain([message!("heading-ignore", heading = shown)])
            .collect(),
    }
}
