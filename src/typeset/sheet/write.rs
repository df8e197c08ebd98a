//! Writes a table as CSV and XLSX.

use std::fmt::Display;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};

use super::{COLUMNS, Row, Sheet};
use crate::characters::half_width;
use crate::message;
use crate::typeset::{Error, template_error};

/// Widths of the columns, in characters of a spreadsheet.
const WIDTHS: [f64; COLUMNS] = [16.0, 24.0, 28.0, 64.0, 24.0];
/// The height of what stands above the fields, in points: it may have seven lines.
const TITLE_HEIGHT: f64 = 105.0;
/// The number of A4 among the paper sizes of a spreadsheet.
const A4: u8 = 9;

impl Row {
    fn cells(&self) -> [&str; COLUMNS] {
        [&self.id, &self.part, &self.label, &self.value, &self.state]
    }
}

impl Sheet {
    /// As CSV in UTF-8 with the mark by which spreadsheets know it, lines ending as RFC 4180
    /// says. A value that a spreadsheet would take for a formula, or show as another number, has an
    /// apostrophe before it.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn csv(&self) -> Result<Vec<u8>, Error> {
        self.write_csv().map_err(|error| self.impossible(&error))
    }

    fn write_csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer("\u{FEFF}".as_bytes().to_vec());
        let mut head = self.head.each_ref().map(|text| guarded(text)).to_vec();
        head.resize(COLUMNS, String::new());
        writer.write_record(&head)?;
        writer.write_record(&self.header)?;
        for row in &self.rows {
            writer.write_record(row.cells().map(guarded))?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }

    /// As an XLSX workbook of one sheet. All cells are strings.
    ///
    /// # Errors
    /// If a value is longer than a cell can be.
    pub fn xlsx(&self) -> Result<Vec<u8>, Error> {
        self.write_xlsx().map_err(|error| self.impossible(&error))
    }

    fn impossible(&self, error: &dyn Display) -> Error {
        let message = message!("no-table-of-form", error = error.to_string());
        template_error(&self.title, message).into()
    }

    fn write_xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let properties = properties(&self.title, self.date)?;
        workbook.set_properties(&properties);
        // "@" is text: what a person changes later stays text too.
        let text = Format::new()
            .set_num_format("@")
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin);
        let head = text.clone().set_bold();
        let sheet = workbook.add_worksheet();
        for (column, width) in (0_u16..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        let last = u16::try_from(COLUMNS - 1).unwrap_or_default();
        sheet.merge_range(0, 0, 0, last, &self.head.join("\n"), &head)?;
        sheet.set_row_height(0, TITLE_HEIGHT)?;
        for (column, word) in (0_u16..).zip(&self.header) {
            sheet.write_string_with_format(1, column, word, &head)?;
        }
        for (line, row) in (2_u32..).zip(&self.rows) {
            for (column, cell) in (0_u16..).zip(row.cells()) {
                sheet.write_string_with_format(line, column, cell, &text)?;
            }
        }
        sheet.set_freeze_panes(2, 0)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 1)?;
        workbook.save_to_buffer()
    }
}

/// What a workbook says of itself: its title, and the day it is dated as that on which it was made.
/// Without a day, it is that of the machine.
pub(crate) fn properties(title: &str, date: Option<NaiveDate>) -> Result<DocProperties, XlsxError> {
    let properties = DocProperties::new().set_title(title);
    let Some(date) = date else { return Ok(properties) };
    let year = u16::try_from(date.year()).unwrap_or_default();
    let month = u8::try_from(date.month()).unwrap_or_default();
    let day = u8::try_from(date.day()).unwrap_or_default();
    Ok(properties.set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?))
}

/// A spreadsheet takes a cell that begins with one of these signs for a formula, in whatever
/// width they are written (OWASP, CSV Injection).
fn guarded(value: &str) -> String {
    let takes_number = would_change(value);
    let formula = value
        .chars()
        .next()
        .is_some_and(|c| matches!(half_width(c), '=' | '+' | '-' | '@') || c.is_control());
    if formula || takes_number { format!("'{value}") } else { value.to_owned() }
}

/// Whether a spreadsheet would show other signs than these: a number that begins with 0 or is
/// longer than it shows, a date, a power of ten.
fn would_change(value: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = value.split(['-', '/', ':']).collect();
    let is_date = (2..=3).contains(&parts.len())
        && parts.iter().all(|part| is_number(part) && part.len() <= 4);
    let is_power = value.split_once(['E', 'e']).is_some_and(|(a, b)| is_number(a) && is_number(b));
    is_date
        || is_power
        || (is_number(value) && (value.len() > 11 || value.starts_with('0') && value.len() > 1))
}
