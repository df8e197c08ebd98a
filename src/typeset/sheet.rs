//! The fields of a form as a table: CSV and XLSX.
//!
//! The rows are read from the finished elements of the web page, so that no format can say what
//! another does not.

use std::fmt::Display;

use chrono::{Datelike, NaiveDate};
use ecow::EcoString;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};
use typst_html::{HtmlAttr, HtmlElement, HtmlNode, attr, tag};

use super::Error;
use super::text::{Marks, plain};
use crate::characters::half_width;

/// The fields of a form, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What the form is called.
    pub title: String,
    /// The day it is dated.
    pub date: Option<NaiveDate>,
    /// What stands above the fields: that it is a draft and not for submission, the title, the date
    /// as the form writes it, and who issues it.
    pub head: [String; 4],
    /// The heads of the columns: place, part, label, value, state.
    pub header: [String; COLUMNS],
    /// The fields.
    pub rows: Vec<Row>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place in the form, as `1.occurred`.
    pub id: String,
    /// The heading of the part of the form that it stands in.
    pub part: String,
    /// Its label.
    pub label: String,
    /// Its value as plain text, each line on a line.
    pub value: String,
    /// How far it is established, and when more will follow.
    pub state: String,
}

const COLUMNS: usize = 5;
/// Widths of the columns, in characters of a spreadsheet.
const WIDTHS: [f64; COLUMNS] = [16.0, 24.0, 28.0, 64.0, 24.0];

impl Row {
    fn cells(&self) -> [&str; COLUMNS] {
        [&self.id, &self.part, &self.label, &self.value, &self.state]
    }
}

/// What makes an element the field of a form.
const FIELD: &str = "data-field";

/// The place in its form of an element that is a field.
pub(super) fn field(element: &HtmlElement) -> Option<&str> {
    let name = HtmlAttr::intern(FIELD).ok()?;
    element.attrs.get(name).map(EcoString::as_str)
}

/// Reads the fields of a page.
pub(super) fn rows(root: &HtmlElement, marks: &Marks) -> Vec<Row> {
    let mut notes = Vec::new();
    footnotes(root, &mut notes);
    let mut reader = Reader { marks, notes, part: String::new(), rows: Vec::new() };
    reader.element(root);
    reader.rows
}

/// What a page says of its purpose.
pub(super) fn purpose(root: &HtmlElement, marks: &Marks) -> String {
    of_class(root, "purpose", marks)
}

/// The date of a page.
pub(super) fn dateline(root: &HtmlElement, marks: &Marks) -> String {
    of_class(root, "date", marks)
}

/// The text of the first element of a class.
fn of_class(root: &HtmlElement, class: &str, marks: &Marks) -> String {
    let found = descendants(root)
        .find(|element| element.attrs.get(attr::class).is_some_and(|value| value == class));
    found.map(|element| plain(element, marks).trim().to_owned()).unwrap_or_default()
}

/// The notes at the end of a page, by their ids.
fn footnotes<'a>(element: &'a HtmlElement, found: &mut Vec<(&'a str, &'a HtmlElement)>) {
    let ends = element.attrs.get(attr::role).is_some_and(|role| role == "doc-endnotes");
    for child in children(element) {
        if ends {
            found.extend(
                children(child).filter_map(|note| Some((note.attrs.get(attr::id)?.as_str(), note))),
            );
        }
        footnotes(child, found);
    }
}

struct Reader<'a> {
    marks: &'a Marks,
    notes: Vec<(&'a str, &'a HtmlElement)>,
    part: String,
    rows: Vec<Row>,
}

impl Reader<'_> {
    fn element(&mut self, element: &HtmlElement) {
        if element.tag == tag::h2 {
            self.part = self.text(element);
        }
        if let Some(id) = field(element) {
            let mut texts = children(element).map(|child| self.text(child));
            let mut next = || texts.next().unwrap_or_default();
            let (label, value, state) = (next(), next(), next());
            let row = Row { id: id.to_owned(), part: self.part.clone(), label, value, state };
            return self.rows.push(row);
        }
        for child in children(element) {
            self.element(child);
        }
    }

    /// The text of an element with the footnotes that it refers to.
    fn text(&self, element: &HtmlElement) -> String {
        let mut text = plain(element, self.marks);
        let mut targets = Vec::new();
        links(element, &mut targets);
        for (_, note) in self.notes.iter().filter(|(id, _)| targets.contains(id)) {
            text.push_str(&plain(note, self.marks));
        }
        text.trim().to_owned()
    }
}

/// Where in the page the links of an element lead.
fn links<'a>(element: &'a HtmlElement, found: &mut Vec<&'a str>) {
    found.extend(element.attrs.get(attr::href).and_then(|target| target.strip_prefix('#')));
    for child in children(element) {
        links(child, found);
    }
}

fn children(element: &HtmlElement) -> impl Iterator<Item = &HtmlElement> {
    element.children.iter().filter_map(|node| match node {
        HtmlNode::Element(child) => Some(child),
        _ => None,
    })
}

/// An element with all below it.
fn descendants(element: &HtmlElement) -> Box<dyn Iterator<Item = &HtmlElement> + '_> {
    Box::new(std::iter::once(element).chain(children(element).flat_map(descendants)))
}

impl Sheet {
    /// As CSV in UTF-8 with the mark by which spreadsheets know it, lines ending as RFC 4180
    /// says. A value that a spreadsheet would take for a formula has an apostrophe before it.
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
        let message = format!("no table can be made of this form: {error}");
        super::template_error(&self.title, message).into()
    }

    fn write_xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let mut properties = DocProperties::new().set_title(&self.title);
        if let Some(date) = self.date {
            let year = u16::try_from(date.year()).unwrap_or_default();
            let month = u8::try_from(date.month()).unwrap_or_default();
            let day = u8::try_from(date.day()).unwrap_or_default();
            properties =
                properties.set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
        }
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

/// The height of what stands above the fields, in points: it may have seven lines.
const TITLE_HEIGHT: f64 = 105.0;

/// The number of A4 among the paper sizes of a spreadsheet.
const A4: u8 = 9;

/// A spreadsheet takes a cell that begins with one of these signs for a formula, in whatever
/// width they are written (OWASP, CSV Injection).
fn guarded(value: &str) -> String {
    let formula = value
        .chars()
        .next()
        .is_some_and(|c| matches!(half_width(c), '=' | '+' | '-' | '@') || c.is_control());
    if formula { format!("'{value}") } else { value.to_owned() }
}
