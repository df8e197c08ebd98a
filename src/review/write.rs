//! Writes a review sheet as XLSX.

use std::iter::once;

use rust_xlsxwriter::{
    Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::{Review, Row, hash};
use crate::message;
use crate::message::{Language, Message};
use crate::typeset::properties;

/// The word in the first hidden cell: what the file is, and how it is laid out.
pub(super) const TAG: &str = "oshirase-review-1";
/// The names of the columns besides those of languages.
pub(super) const ID: &str = "id";
pub(super) const COMMENT: &str = "comment";
const SECTION: &str = "section";
/// What the names of the columns of a language begin with.
pub(super) const TEXT: &str = "text-";
pub(super) const PROPOSED: &str = "new-";
pub(super) const HASH: &str = "hash-";

/// Widths of columns, in characters of a spreadsheet.
const ID_WIDTH: f64 = 16.0;
const SECTION_WIDTH: f64 = 18.0;
const TEXT_WIDTH: f64 = 44.0;
/// The rows above the texts: what the sheet is, the heads, the names of the columns for the import.
const TITLE: u32 = 0;
const HEADS: u32 = 1;
const NAMES: u32 = 2;
const FIRST: u32 = 3;
/// The height of a line of text, in points: Japanese letters need more than Latin ones.
const LINE_HEIGHT: f64 = 16.5;
/// The letters of a line of a column of texts, and of the column of sections, where a wide letter is
/// two. Programs measure a little differently.
const TEXT_LETTERS: usize = 42;
const SECTION_LETTERS: usize = 16;
/// The size of what only the import reads, in points.
const SMALL: f64 = 8.0;
/// The tallest row that a spreadsheet shows well, in lines.
const MOST_LINES: usize = 26;
/// Grey behind what cannot be changed, yellow behind what can.
const GREY: u32 = 0x00ED_EDED;
const YELLOW: u32 = 0x00FF_FBE6;
const DARK: u32 = 0x0059_5959;
/// The number of A4 among the paper sizes of a spreadsheet.
const A4: u8 = 9;

/// A column: its name for the import, its head, its width; without a width it is hidden.
struct Column {
    name: String,
    head: String,
    width: Option<f64>,
}

struct Formats {
    title: Format,
    head: Format,
    id: Format,
    locked: Format,
    printed: Format,
    open: Format,
}

impl Formats {
    fn new() -> Self {
        // "@" is text: what a person types stays text, whatever it begins with.
        let text = Format::new()
            .set_num_format("@")
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin);
        Self {
            title: text.clone(),
            head: text.clone().set_bold().set_background_color(GREY),
            id: text.clone().set_font_color(DARK).set_font_size(SMALL),
            locked: text.clone(),
            printed: text.clone().set_background_color(GREY).set_font_color(DARK),
            open: text.set_background_color(YELLOW).set_unlocked(),
        }
    }
}

impl Review {
    /// As an XLSX workbook of one sheet. Every cell is a string, so that nothing in it is ever
    /// computed. What must not be changed is locked, without a password.
    ///
    /// # Errors
    /// If a text is longer than a cell can be.
    pub fn xlsx(&self, ui: Language) -> Result<Vec<u8>, Message> {
        self.write(ui).map_err(|error| message!("no-review-sheet", error = error.to_string()))
    }

    fn columns(&self, ui: Language) -> Vec<Column> {
        let column = |name: String, head: Message, width| {
            let head = head.text(ui);
            Column { name, head, width }
        };
        let of_languages = |prefix: &'static str, word: fn(&str) -> Message, width| {
            let columns =
                self.languages.iter().map(move |code| (format!("{prefix}{code}"), word(code)));
            columns.map(move |(name, head)| column(name, head, width))
        };
        let text = |code: &str| message!("review-text", language = named(code));
        let new = |code: &str| message!("review-new", language = named(code));
        let hashes = |_: &str| Message::from("");
        once(column(ID.to_owned(), message!("review-id"), Some(ID_WIDTH)))
            .chain(once(column(
                SECTION.to_owned(),
                message!("review-section"),
                Some(SECTION_WIDTH),
            )))
            .chain(of_languages(TEXT, text, Some(TEXT_WIDTH)))
            .chain(of_languages(PROPOSED, new, Some(TEXT_WIDTH)))
            .chain(once(column(COMMENT.to_owned(), message!("review-comment"), Some(TEXT_WIDTH))))
            .chain(of_languages(HASH, hashes, None))
            .collect()
    }

    fn write(&self, ui: Language) -> Result<Vec<u8>, XlsxError> {
        let formats = Formats::new();
        let columns = self.columns(ui);
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties(&self.title, self.date)?);
        let sheet = workbook.add_worksheet();
        for (place, column) in (0_u16..).zip(&columns) {
            match column.width {
                Some(width) => sheet.set_column_width(place, width)?,
                None => sheet.set_column_hidden(place)?,
            };
            sheet.write_string(NAMES, place, &column.name)?;
            sheet.write_string_with_format(HEADS, place, &column.head, &formats.head)?;
        }
        // The first cell behind the columns says what the file is.
        let behind = u16::try_from(columns.len()).unwrap_or(u16::MAX);
        sheet.write_string(NAMES, behind, TAG)?;
        sheet.write_string(NAMES, behind + 1, &self.notice)?;
        sheet.set_column_hidden(behind)?.set_column_hidden(behind + 1)?;
        sheet.set_row_hidden(NAMES)?;
        let shown = columns.iter().filter(|column| column.width.is_some()).count();
        let last = u16::try_from(shown - 1).unwrap_or_default();
        let title = message!("review-title", title = self.title, notice = self.notice).text(ui);
        sheet.merge_range(TITLE, 0, TITLE, last, &title, &formats.title)?;
        sheet.set_row_height(TITLE, height(title.lines().count() + 1))?;
        for (line, row) in (FIRST..).zip(&self.rows) {
            self.write_row(sheet, line, row, &columns, &formats)?;
        }
        sheet.set_freeze_panes(FIRST, 1)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(HEADS, HEADS)?;
        sheet.protect_with_options(&ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::default()
        });
        workbook.save_to_buffer()
    }

    fn write_row(
        &self,
        sheet: &mut Worksheet,
        line: u32,
        row: &Row,
        columns: &[Column],
        formats: &Formats,
    ) -> Result<(), XlsxError> {
        let cell = |code: &str| {
            let place = self.languages.iter().position(|language| language == code);
            place.and_then(|place| row.cells.get(place))
        };
        let usual = if row.is_open() { &formats.locked } else { &formats.printed };
        for (place, column) in (0_u16..).zip(columns) {
            let mut format = usual;
            let text = match column.name.as_str() {
                ID => {
                    if row.is_open() {
                        format = &formats.id;
                    }
                    row.id.clone()
                }
                SECTION => row.section.clone(),
                COMMENT => {
                    format = &formats.open;
                    String::new()
                }
                name => {
                    let of = |prefix: &str| name.strip_prefix(prefix).and_then(cell);
                    if let Some(cell) = of(TEXT) {
                        cell.text.clone()
                    } else if let Some(cell) = of(HASH).filter(|cell| cell.piece.is_some()) {
                        hash(&cell.text)
                    } else {
                        if of(PROPOSED).is_some_and(|cell| cell.piece.is_some()) {
                            format = &formats.open;
                        }
                        String::new()
                    }
                }
            };
            sheet.write_string_with_format(line, place, &text, format)?;
        }
        let texts = row.cells.iter().map(|cell| lines(&cell.text, TEXT_LETTERS));
        let lines = texts.chain([lines(&row.section, SECTION_LETTERS)]).max().unwrap_or(1);
        sheet.set_row_height(line, height(lines))?;
        Ok(())
    }
}

/// The height of a row of so many lines, in points.
fn height(lines: usize) -> f64 {
    f64::from(u32::try_from(lines.min(MOST_LINES)).unwrap_or(1)) * LINE_HEIGHT
}

/// How many lines a text takes in a column of so many letters.
fn lines(text: &str, letters: usize) -> usize {
    let width = |line: &str| {
        line.chars().map(|c| if crate::characters::is_cjk(c) { 2 } else { 1 }).sum::<usize>()
    };
    text.lines().map(|line| width(line).div_ceil(letters).max(1)).sum::<usize>().max(1)
}

/// The name of a language; its code if it has none of ours.
fn named(code: &str) -> Message {
    match code {
        "ja" => message!("language-ja"),
        "en" => message!("language-en"),
        other => other.into(),
    }
}
