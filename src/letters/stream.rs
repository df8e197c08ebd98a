//! Recipients one line of JSON at a time, in bounded memory.

use std::io::{self, BufRead};

use super::check::check;
use super::column::{Column, Columns};
use super::fields::Fields;
use super::input::{Cell, Fault, object, read_line};
use super::read::whole_row;
use super::{Options, Reason, Recipient, Reject};
use crate::message;

/// Recipients from lines of JSON. Each line is checked as a row of a list is, but for what only other
/// lines show: a stream may be any part of a list, so who sends it holds that nobody is in it twice.
/// Filters, shard and order are the sender's too. An identifier is needed.
pub struct Stream<'a, R> {
    reader: R,
    options: &'a Options,
    row: usize,
    /// The columns of the last line: those of most lines are the same.
    columns: Columns,
    keys: Vec<String>,
}

impl<'a, R: BufRead> Stream<'a, R> {
    /// Reads from lines of JSON.
    pub fn new(reader: R, options: &'a Options) -> Self {
        Self { reader, options, row: 0, columns: Columns::default(), keys: Vec::new() }
    }

    /// The recipient of the next line, or why it gets no letter; `None` at the end.
    ///
    /// # Errors
    /// If nothing more can be read.
    pub fn next_line(&mut self) -> io::Result<Option<Result<Recipient, Vec<Reject>>>> {
        let Some(line) = read_line(&mut self.reader)? else { return Ok(None) };
        self.row += 1;
        let whole =
            |(reason, message): Fault| vec![whole_row(self.row, String::new(), reason, message)];
        let pairs = line.and_then(|line| match line.trim() {
            "" => Err((Reason::Empty, message!("row-empty"))),
            line => object(line),
        });
        Ok(Some(match pairs {
            Ok(pairs) => self.recipient(pairs),
            Err(fault) => Err(whole(fault)),
        }))
    }

    fn recipient(&mut self, pairs: Vec<(String, Cell)>) -> Result<Recipient, Vec<Reject>> {
        let (keys, cells): (Vec<String>, Vec<Cell>) = pairs.into_iter().unzip();
        let mut rejects = Vec::new();
        if keys != self.keys {
            let Options { mapping, preset, .. } = self.options;
            let (columns, bad) = Columns::new(keys.clone(), mapping, preset.as_ref());
            if bad.is_empty() {
                (self.keys, self.columns) = (keys, columns);
            } else {
                let id = columns.place(Column::Id).map(|place| cells[place].text.trim().to_owned());
                let id = id.unwrap_or_default();
                rejects.extend(bad.into_iter().map(|bad| Reject {
                    row: self.row,
                    id: id.clone(),
                    column: bad.heading,
                    reason: Reason::Heading,
                    message: bad.message,
                }));
                return Err(rejects);
            }
        }
        let texts = cells.iter().map(|cell| &*cell.text);
        let fields = Fields::new(&self.columns, &self.options.mapping, self.row, texts);
        let recipient = fields.recipient();
        if !self.columns.has(Column::Id) {
            let message = message!("row-no-id");
            rejects.push(whole_row(self.row, String::new(), Reason::MissingId, message));
        }
        rejects.extend(check(&fields, &cells, &recipient, self.options));
        if rejects.is_empty() { Ok(recipient) } else { Err(rejects) }
    }
}
