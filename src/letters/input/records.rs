//! Lists in CSV (RFC 4180) and TSV.
//!
//! The crate `csv` ends an open quotation mark with the file and drops marks that are misplaced, so
//! that rows and signs could vanish. Here both are faults of the row.

use std::borrow::Cow;

use super::{Cell, MAX_COLUMNS, Reason, Sink, Stop};
use crate::message;

/// Reads a list. One that is not said to have tabs has them if its headings do and have no comma.
pub(super) fn read(text: &str, has_tabs: bool, sink: &mut dyn Sink) -> Result<(), Stop> {
    let first = text.lines().next().unwrap_or_default();
    let has_tabs = has_tabs || first.contains('\t') && !first.contains(',');
    let mut records = Records { rest: text, delimiter: if has_tabs { '\t' } else { ',' } };
    let mut width = 0;
    let mut cells = Vec::new();
    let mut number = 0;
    while !records.rest.is_empty() {
        number += 1;
        let Some(is_whole) = records.next(&mut cells) else {
            return Err(message!("list-open-quote", row = number).into());
        };
        if number == 1 {
            if cells.len() > MAX_COLUMNS {
                let columns = cells.len();
                return Err(message!("list-columns", columns, limit = MAX_COLUMNS).into());
            }
            width = cells.len();
            sink.headings(cells.iter().map(|cell| cell.text.to_string()).collect())?;
            continue;
        }
        let is_empty = cells.iter().all(|cell| cell.text.trim().is_empty());
        let fault = if !is_whole {
            Some((Reason::Quote, message!("row-quote")))
        } else if cells.len() != width && !is_empty {
            let message = message!("row-cells", cells = cells.len(), headings = width);
            Some((Reason::Cells, message))
        } else {
            None
        };
        sink.row(number, &cells, fault);
    }
    if number == 0 { Err(message!("empty-file").into()) } else { Ok(()) }
}

struct Records<'a> {
    rest: &'a str,
    delimiter: char,
}

impl<'a> Records<'a> {
    /// Reads the cells of the next record. Says whether its quotation marks are where they may be;
    /// `None` if one is still open at the end of the file.
    fn next(&mut self, cells: &mut Vec<Cell<'a>>) -> Option<bool> {
        cells.clear();
        let mut is_whole = true;
        loop {
            let (quoted, is_quoted) = match self.rest.strip_prefix('"') {
                Some(rest) => {
                    self.rest = rest;
                    (self.quoted()?, true)
                }
                None => (Cow::Borrowed(""), false),
            };
            let ends = [self.delimiter, '\n', '\r'];
            let end = self.rest.find(ends).unwrap_or(self.rest.len());
            let (plain, rest) = self.rest.split_at(end);
            is_whole &=
                if is_quoted { plain.is_empty() } else { !plain.trim_start().starts_with('"') };
            let text = match (is_quoted, plain) {
                (false, _) => Cow::Borrowed(plain),
                (true, "") => quoted,
                (true, _) => Cow::Owned(format!("{quoted}{plain}")),
            };
            cells.push(text.into());
            let mut rest = rest.chars();
            match rest.next() {
                Some(c) if c == self.delimiter => self.rest = rest.as_str(),
                Some('\r') => {
                    self.rest = rest.as_str().strip_prefix('\n').unwrap_or(rest.as_str());
                    return Some(is_whole);
                }
                _ => {
                    self.rest = rest.as_str();
                    return Some(is_whole);
                }
            }
        }
    }

    /// The text up to the closing quotation mark, which is not doubled.
    fn quoted(&mut self) -> Option<Cow<'a, str>> {
        let mut text = Cow::Borrowed("");
        loop {
            let (part, rest) = self.rest.split_once('"')?;
            if text.is_empty() {
                text = Cow::Borrowed(part);
            } else {
                text.to_mut().push_str(part);
            }
            let Some(after) = rest.strip_prefix('"') else {
                self.rest = rest;
                return Some(text);
            };
            self.rest = after;
            text.to_mut().push('"');
        }
    }
}
