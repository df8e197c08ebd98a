//! The recipients of a list, and its rows that get no letter.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Column, Columns};
use super::fields::{Fields, Packed};
use super::input::Encoding;
use super::reject::reasons;
use super::{Mapping, Reason, Recipient, Reject};
use crate::message;
use crate::message::{Language, Message};

/// The order of letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// As the list has them.
    #[default]
    List,
    /// By postcode; those with none and those abroad at the end. Equal ones as the list has them.
    Postcode,
}

/// A row as it stands in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub number: u32,
    pub cells: Packed,
}

/// The recipients of a list, ready for their letters, and the rows that get none.
#[derive(Debug)]
pub struct Recipients {
    pub(super) list: Message,
    pub(super) columns: Columns,
    pub(super) mapping: Mapping,
    /// The rows that get a letter, in the order of letters.
    pub(super) rows: Vec<Row>,
    /// The rows that get none, in the order of the list.
    pub(super) rejected: Vec<Row>,
    pub(super) rejects: Vec<Reject>,
    pub(super) read: usize,
    pub(super) filtered: usize,
    pub(super) empty_at_end: usize,
    pub(super) encoding: Option<Encoding>,
}

/// How many rows a list has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Rows read.
    pub read: usize,
    /// Rows that get a letter.
    pub accepted: usize,
    /// Rows that get none because something is wrong with them.
    pub rejected: usize,
    /// Rows that filters, the shard or the sample leave out.
    pub filtered: usize,
    /// How often each reason is given; a row may have several.
    pub reasons: BTreeMap<Reason, usize>,
}

impl Recipients {
    /// How many recipients get a letter.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nobody gets a letter.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The recipient at a place in the order of letters.
    pub fn get(&self, place: usize) -> Option<Recipient> {
        self.rows.get(place).map(|row| self.fields(row).recipient())
    }

    /// All recipients in the order of letters.
    pub fn iter(&self) -> impl Iterator<Item = Recipient> {
        self.rows.iter().map(|row| self.fields(row).recipient())
    }

    fn fields<'a>(&'a self, row: &'a Row) -> Fields<'a> {
        let Row { number, cells } = row;
        Fields::new(&self.columns, &self.mapping, *number as usize, cells.cells())
    }

    /// Why rows get no letter, in the order of the list.
    pub fn rejects(&self) -> &[Reject] {
        &self.rejects
    }

    /// The heading of the column that holds a field; the field's name if the list has none.
    pub fn heading(&self, column: Column) -> String {
        self.columns.heading(column)
    }

    /// Takes away the letters of rows that something else is wrong with, such as a character that no
    /// font has.
    pub fn reject(&mut self, rejects: impl IntoIterator<Item = Reject>) {
        self.rejects.extend(rejects);
        self.rejects.sort_by_key(|reject| reject.row);
        let bad: BTreeSet<usize> = self.rejects.iter().map(|reject| reject.row).collect();
        let is_bad = |row: &mut Row| bad.contains(&(row.number as usize));
        self.rejected.extend(self.rows.extract_if(.., is_bad));
        self.rejected.sort_by_key(|row| row.number);
    }

    /// Keeps the first `count` recipients in the order of letters.
    pub fn sample(&mut self, count: usize) {
        self.filtered += self.rows.len().saturating_sub(count);
        self.rows.truncate(count);
    }

    /// Puts the rows in the order of letters.
    pub(super) fn sort(&mut self, order: Order) {
        if order == Order::List {
            return;
        }
        let Self { columns, mapping, rows, .. } = self;
        rows.sort_by_cached_key(|row| {
            let number = row.number as usize;
            let recipient = Fields::new(columns, mapping, number, row.cells.cells()).recipient();
            let is_last = recipient.postcode.is_empty() || !recipient.country.is_empty();
            (is_last, recipient.country, recipient.postcode)
        });
    }

    /// How many rows the list has.
    ///
    /// # Panics
    /// If a row that was read has neither a letter nor a reason why not: then the list must not be
    /// used.
    pub fn counts(&self) -> Counts {
        let mut reasons = BTreeMap::new();
        for reject in &self.rejects {
            *reasons.entry(reject.reason).or_default() += 1;
        }
        let (accepted, rejected) = (self.rows.len(), self.rejected.len());
        let Self { read, filtered, .. } = *self;
        assert_eq!(read, accepted + rejected + filtered);
        Counts { read, accepted, rejected, filtered, reasons }
    }

    /// What the user should know of how the list was read.
    pub fn notes(&self) -> Vec<Message> {
        let ignored = self.columns.ignored();
        let encoding = self.encoding.map(|encoding| {
            message!("list-encoding", list = self.list, encoding = encoding.name())
        });
        let unused = (!ignored.is_empty())
            .then(|| message!("list-unused", list = self.list, columns = ignored));
        let empty = (self.empty_at_end > 0)
            .then(|| message!("list-empty-at-end", list = self.list, rows = self.empty_at_end));
        let numbers =
            (!self.columns.has(Column::Id)).then(|| message!("list-without-ids", list = self.list));
        [encoding, unused, empty, numbers].into_iter().flatten().collect()
    }

    /// The rows that get no letter as CSV in UTF-8 with its mark: the number of the row, the reasons,
    /// and the cells as they stand in the list, so that the corrected file is a list again.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn rejected_csv(&self, language: Language) -> Result<Vec<u8>, Message> {
        self.write_rejected(language).map_err(|error| error.to_string().into())
    }

    fn write_rejected(&self, language: Language) -> Result<Vec<u8>, csv::Error> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer("\u{FEFF}".as_bytes().to_vec());
        let own = [message!("rejected-row"), message!("rejected-why")];
        let own = own.map(|message| message.text(language));
        writer.write_record(own.iter().chain(&self.columns.headings))?;
        for row in &self.rejected {
            let number = row.number as usize;
            let of_row = self.rejects.partition_point(|reject| reject.row < number);
            let of_row = self.rejects[of_row..].iter().take_while(|reject| reject.row == number);
            let own = [number.to_string(), reasons(&of_row.collect::<Vec<_>>(), language)];
            let mut record: Vec<&str> = own.iter().map(String::as_str).collect();
            record.extend(row.cells.cells());
            writer.write_record(record)?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }
}
