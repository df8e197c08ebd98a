//! Which recipients of a list get a letter in this run.

use sha2::{Digest, Sha256};

use super::Recipient;
use super::column::{Column, Columns, folded};
use super::fields::Fields;
use crate::message;
use crate::message::Message;
use crate::source::did_you_mean;

/// A condition of a row: `column=value`, or `column!=value`. The column is named by its heading or by
/// what it holds; the value is that of the cell, or what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    column: String,
    is_equal: bool,
    value: String,
}

impl Filter {
    /// Reads a condition.
    ///
    /// # Errors
    /// If it is none.
    pub fn new(text: &str) -> Result<Self, Message> {
        let (column, value) = text.split_once('=').ok_or_else(|| message!("no-filter", text))?;
        let (column, is_equal) = column.strip_suffix('!').map_or((column, true), |c| (c, false));
        let (column, value) = (column.trim(), value.trim());
        if column.is_empty() {
            return Err(message!("no-filter", text));
        }
        Ok(Self { column: column.to_owned(), is_equal, value: value.to_owned() })
    }
}

/// A filter of a list, and whether a row had its value.
#[derive(Debug)]
pub(super) struct Applied {
    filter: Filter,
    place: Option<usize>,
    column: Option<Column>,
    is_met: bool,
}

impl Applied {
    /// Finds the column of a filter.
    pub(super) fn new(filter: &Filter, columns: &Columns) -> Result<Self, Message> {
        let wanted = folded(&filter.column);
        let place = columns.headings.iter().position(|heading| folded(heading) == wanted);
        let named = Column::get(&filter.column);
        let place = place.or_else(|| named.and_then(|column| columns.place(column)));
        if place.is_none() && !matches!(named, Some(Column::Group | Column::Language)) {
            let column = &filter.column;
            return Err(match did_you_mean(column, &columns.headings) {
                Some(hint) => message!("filter-unknown-like", column, hint),
                None => message!("filter-unknown", column, known = columns.headings),
            });
        }
        Ok(Self { filter: filter.clone(), place, column: named, is_met: false })
    }

    /// Whether a row fulfils the condition.
    pub(super) fn holds(&mut self, fields: &Fields, recipient: &Recipient) -> bool {
        let Self { filter, place, column, .. } = self;
        let cell = place.and_then(|place| fields.cells.get(place)).copied().unwrap_or_default();
        // A column of a language or a group is known by what its cells mean too.
        let column = column.or_else(|| {
            let of = |column: &Column| fields.columns.place(*column) == *place;
            [Column::Language, Column::Group]
                .into_iter()
                .find(|column| place.is_some() && of(column))
        });
        let means = match column {
            Some(Column::Language) => &recipient.language,
            Some(Column::Group) => &recipient.group,
            Some(Column::Postcode) => &recipient.postcode,
            _ => cell,
        };
        let is_equal = cell == filter.value || means == filter.value;
        self.is_met |= is_equal;
        is_equal == self.filter.is_equal
    }

    /// What is wrong if no row had the value.
    pub(super) fn unmet(&self) -> Option<Message> {
        let Filter { column, value, .. } = &self.filter;
        (!self.is_met).then(|| message!("filter-unmet", column, value))
    }
}

/// One of several parts of a list that together are the whole: which one an identifier is in does not
/// depend on the order of the list or on its other rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    index: u64,
    of: u64,
}

impl Shard {
    /// Part `index`, from 0, of `of` parts.
    ///
    /// # Errors
    /// If there is no such part.
    pub fn new(index: u64, of: u64) -> Result<Self, Message> {
        if index < of { Ok(Self { index, of }) } else { Err(message!("no-shard", index, of)) }
    }

    /// Whether an identifier is in it.
    pub fn holds(self, id: &str) -> bool {
        let hash = digest(id) >> 64;
        hash % u128::from(self.of) == u128::from(self.index)
    }
}

/// The first 16 bytes of the SHA-256 of a text, as a number: the same on every machine.
pub(super) fn digest(text: &str) -> u128 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte))
}
