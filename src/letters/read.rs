//! Reads a list of recipients: every row is checked, and has a letter or a reason why not.

use std::collections::HashMap;

use super::check::{check, person};
use super::column::{BadHeading, Column, Columns, Preset, folded};
use super::fields::{Fields, Packed};
use super::input::{Cell, Fault, Input, Sink};
use super::recipients::Row;
use super::selection::{Applied, digest};
use super::{Filter, Mapping, Order, Reason, Recipients, Reject, Shard};
use crate::diagnostic::Diagnostics;
use crate::message;
use crate::message::Message;
use crate::project::Error;
use crate::rule::Rule;

/// What the letters need to reach their recipients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needs {
    /// A postal address: they are on paper.
    pub address: bool,
    /// The address of an e-mail.
    pub email: bool,
    /// The group: each is told of the own data only.
    pub group: bool,
}

/// How a list of recipients is read.
#[derive(Debug, Clone)]
pub struct Options {
    /// What the columns hold, where their headings do not say it.
    pub mapping: Mapping,
    /// The posting service whose address file it is.
    pub preset: Option<Preset>,
    /// What the letters need.
    pub needs: Needs,
    /// The codes of the languages of the letters.
    pub languages: Vec<String>,
    /// The names of the groups of affected persons.
    pub groups: Vec<String>,
    /// The most characters of a cell.
    pub longest: Option<usize>,
    /// Which rows are wanted: all that fulfil every filter.
    pub filters: Vec<Filter>,
    /// The part of the list that is wanted.
    pub shard: Option<Shard>,
    /// The order of letters.
    pub order: Order,
}

impl Recipients {
    /// Reads a list.
    ///
    /// Rows at the end of which nothing is written are no rows. A row that the filters leave out is
    /// only checked for its form and for its identifier, which no other row may have.
    ///
    /// # Errors
    /// If the list cannot be read, its headings are not known, or a filter is met by no row. A bad row
    /// is no error: it is among [`Recipients::rejects`].
    pub fn read(input: &Input, options: &Options) -> Result<Self, Error> {
        let mut reading = Reading {
            input,
            options,
            recipients: Self {
                list: input.name(),
                columns: Columns::default(),
                mapping: options.mapping.clone(),
                rows: Vec::new(),
                rejected: Vec::new(),
                rejects: Vec::new(),
                read: 0,
                filtered: 0,
                empty_at_end: 0,
                encoding: None,
            },
            filters: Vec::new(),
            has_wanted: false,
            ids: HashMap::new(),
            persons: HashMap::new(),
        };
        let encoding = input.read(&mut reading)?;
        let Reading { mut recipients, filters, has_wanted, .. } = reading;
        recipients.encoding = encoding;
        if recipients.read == 0 {
            return Err(input.wrong(Rule::Empty, message!("list-without-rows")));
        }
        if let Some(message) = filters.iter().find_map(Applied::unmet) {
            return Err(Error::Usage(message));
        }
        if !filters.is_empty() && !has_wanted {
            return Err(Error::Usage(message!("filters-unmet")));
        }
        recipients.rows.shrink_to_fit();
        recipients.sort(options.order);
        recipients.counts();
        Ok(recipients)
    }
}

/// The state of reading.
struct Reading<'a> {
    input: &'a Input,
    options: &'a Options,
    recipients: Recipients,
    filters: Vec<Applied>,
    /// Whether a row fulfils all of them.
    has_wanted: bool,
    /// The row of each identifier, by its hash.
    ids: HashMap<u128, u32>,
    /// The row of each person among the good rows.
    persons: HashMap<u128, u32>,
}

impl Reading<'_> {
    /// Counts a row that gets no letter.
    fn reject(&mut self, row: Row, rejects: Vec<Reject>) {
        self.recipients.rejected.push(row);
        self.recipients.rejects.extend(rejects);
    }

    /// The rows without content before a row that has some: only those at the end are none.
    fn empty_rows(&mut self, before: usize) {
        let count = std::mem::take(&mut self.recipients.empty_at_end);
        for number in before - count..before {
            self.recipients.read += 1;
            if self.options.shard.is_some_and(|shard| !shard.holds(&number.to_string())) {
                self.recipients.filtered += 1;
                continue;
            }
            let row = Row { number: row_number(number), cells: Packed::new(std::iter::empty()) };
            let (reason, message) = (Reason::Empty, message!("row-empty"));
            self.reject(row, vec![whole_row(number, String::new(), reason, message)]);
        }
    }

    /// What is wrong with the headings besides themselves: what the mapping names and what the letters
    /// need is not there.
    fn missing(&self, columns: &Columns) -> Vec<BadHeading> {
        let Options { mapping, needs, .. } = self.options;
        let has =
            |heading: &str| columns.headings.iter().any(|other| folded(other) == folded(heading));
        let unknown = mapping.headings().filter(|heading| !has(heading)).map(|heading| {
            let message = message!("mapping-no-heading", heading, known = columns.headings);
            (heading.to_owned(), message)
        });
        let has_any = |any: &[Column]| any.iter().any(|column| columns.has(*column));
        let needed: [(bool, &[Column], Message); 4] = [
            (
                true,
                &[Column::Name, Column::FamilyName, Column::GivenName, Column::Company],
                message!("list-no-names"),
            ),
            (needs.address, &[Column::Postcode], message!("list-no-postcodes")),
            (needs.address, &Column::ADDRESS, message!("list-no-addresses")),
            (needs.email, &[Column::Email], message!("list-no-emails")),
        ];
        let missing = needed.into_iter().filter(|(is_needed, any, _)| *is_needed && !has_any(any));
        let missing = missing.map(|(.., message)| (String::new(), message));
        let bad = |(heading, message)| BadHeading { heading, message, hints: Vec::new() };
        unknown.chain(missing).map(bad).collect()
    }
}

impl Sink for Reading<'_> {
    fn headings(&mut self, headings: Vec<String>) -> Result<(), Error> {
        let Options { mapping, preset, .. } = self.options;
        let (columns, mut bad) = Columns::new(headings, mapping, preset.as_ref());
        // Without the columns that are unknown, others may seem to be missing.
        if bad.is_empty() {
            bad = self.missing(&columns);
        }
        if !bad.is_empty() {
            let mut found = Diagnostics::default();
            for BadHeading { message, hints, .. } in bad {
                let mut diagnostic = self.input.diagnostic(Rule::UnknownField, message);
                diagnostic.hints = hints;
                found.add(diagnostic);
            }
            return Err(Error::Input(found));
        }
        let filters = self.options.filters.iter();
        let filters = filters.map(|filter| Applied::new(filter, &columns));
        self.filters = filters.collect::<Result<_, Message>>().map_err(Error::Usage)?;
        self.recipients.columns = columns;
        Ok(())
    }

    fn row(&mut self, number: usize, cells: &[Cell], fault: Option<Fault>) {
        if fault.is_none()
            && cells.iter().all(|cell| cell.text.trim().is_empty() && cell.fault.is_none())
        {
            self.recipients.empty_at_end += 1;
            return;
        }
        self.empty_rows(number);
        self.recipients.read += 1;
        let kept = || Row {
            number: row_number(number),
            cells: Packed::new(cells.iter().map(|cell| &*cell.text)),
        };
        let shard = self.options.shard;
        if let Some((reason, message)) = fault {
            if shard.is_some_and(|shard| !shard.holds(&number.to_string())) {
                self.recipients.filtered += 1;
                return;
            }
            let place = self.recipients.columns.place(Column::Id);
            let id = place.and_then(|place| cells.get(place));
            let id = id.map(|cell| cell.text.trim().to_owned()).unwrap_or_default();
            return self.reject(kept(), vec![whole_row(number, id, reason, message)]);
        }
        match self.judged(number, cells) {
            Judged::Wanted => self.recipients.rows.push(kept()),
            Judged::NotWanted => self.recipients.filtered += 1,
            Judged::Bad(rejects) => self.reject(kept(), rejects),
        }
    }
}

/// What becomes of a row.
enum Judged {
    /// It gets a letter.
    Wanted,
    /// A filter or the shard leaves it out.
    NotWanted,
    /// It gets none, for these reasons.
    Bad(Vec<Reject>),
}

impl Reading<'_> {
    fn judged(&mut self, number: usize, cells: &[Cell]) -> Judged {
        let Self { options, filters, has_wanted, ids, persons, .. } = self;
        let Recipients { columns, mapping, .. } = &self.recipients;
        let texts = cells.iter().map(|cell| &*cell.text);
        let fields = Fields::new(columns, mapping, number, texts);
        let recipient = fields.recipient();
        let same_id = match recipient.id.as_str() {
            "" => None,
            id => before(ids, digest(id), number),
        };
        let holds = |filter: &mut Applied| filter.holds(&fields, &recipient);
        // Every filter sees every row, so that it can tell that no row has its value.
        let is_wanted = filters.iter_mut().map(holds).fold(true, |all, one| all & one);
        *has_wanted |= is_wanted;
        let is_here = options.shard.is_none_or(|shard| shard.holds(&recipient.id));
        if !is_wanted && (same_id.is_none() || !is_here) {
            return Judged::NotWanted;
        }
        let mut rejects = Vec::new();
        let reject = |column, reason, message| {
            let (id, column) = (recipient.id.clone(), columns.heading(column));
            Reject { row: number, id, column, reason, message }
        };
        if let Some(first) = same_id {
            let message = message!("row-same-id", id = recipient.id, first);
            rejects.push(reject(Column::Id, Reason::DuplicateId, message));
        }
        if is_wanted {
            rejects.extend(check(&fields, cells, &recipient, options));
        }
        // The other parts of the list compare persons with the rows of this one too.
        if rejects.is_empty()
            && let Some(first) = before(persons, digest(&person(&recipient, options)), number)
        {
            let message = message!("row-same-person", first);
            rejects.push(reject(Column::Name, Reason::DuplicatePerson, message));
        }
        match rejects.is_empty() {
            _ if !is_here => Judged::NotWanted,
            true => Judged::Wanted,
            false => Judged::Bad(rejects),
        }
    }
}

/// The row that had a key before, if any; else this one has it.
fn before(rows: &mut HashMap<u128, u32>, key: u128, number: usize) -> Option<u32> {
    match rows.entry(key) {
        std::collections::hash_map::Entry::Occupied(first) => Some(*first.get()),
        std::collections::hash_map::Entry::Vacant(entry) => {
            entry.insert(row_number(number));
            None
        }
    }
}

/// A number of a row in the form in which it is kept.
fn row_number(number: usize) -> u32 {
    u32::try_from(number).expect("a list of this size cannot be read")
}

/// A reason why a row as a whole gets no letter.
pub(super) fn whole_row(row: usize, id: String, reason: Reason, message: Message) -> Reject {
    Reject { row, id, column: String::new(), reason, message }
}
