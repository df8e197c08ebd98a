//! Reads a review sheet that was filled in.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{Cell, DataRef, Reader, XlsxError};

use super::write::{COMMENT, HASH, ID, PROPOSED, TAG, TEXT};
use crate::message;
use crate::message::Message;
use crate::workbook::{self, unreadable};

/// The most bytes of a sheet. That of the longest notice has a hundredth.
pub const LARGEST: usize = 1 << 24;
/// The same when it is unpacked.
const LARGEST_UNPACKED: u64 = 1 << 26;
/// The most columns and cells with words; further columns are ignored.
const MOST_COLUMNS: u32 = 100;
const MOST_CELLS: usize = 1 << 18;

/// A sheet as it was filled in.
pub(super) struct Filled {
    /// The identifier of its notice.
    pub notice: String,
    /// Its rows that have an id.
    pub rows: Vec<Answer>,
}

/// A row of a sheet.
#[derive(Default)]
pub(super) struct Answer {
    /// The row in the spreadsheet, from 1.
    pub number: usize,
    pub id: String,
    /// What the reviewer says about it.
    pub comment: String,
    /// The cells of each language.
    pub words: BTreeMap<String, Proposed>,
}

/// The cells of a row in one language.
#[derive(Default)]
pub(super) struct Proposed {
    /// The text as the sheet shows it.
    pub shown: String,
    /// The hash of the text as it was exported.
    pub hash: String,
    /// The other words; empty if nobody proposes any.
    pub words: String,
    /// Whether they are no text: a formula, a date.
    pub is_no_text: bool,
}

/// A cell as text.
#[derive(Default)]
struct Words {
    text: String,
    is_no_text: bool,
}

/// Reads the sheet among the sheets of a workbook that was exported for a review.
///
/// # Errors
/// If there is none, if there are several, or if the workbook is too large.
pub(super) fn read(bytes: &[u8]) -> Result<Filled, Message> {
    if bytes.len() > LARGEST {
        return Err(message!("review-too-large", limit = LARGEST));
    }
    let too_large = message!("review-too-large", limit = LARGEST_UNPACKED);
    let mut workbook = workbook::open(bytes.to_vec(), LARGEST_UNPACKED, too_large)?;
    let mut found = None;
    for name in workbook.sheet_names() {
        // A sheet of a chart has no cells.
        let Ok(cells) = sheet(&mut workbook, &name) else { continue };
        let cells = cells?;
        let Some(filled) = filled(&cells)? else { continue };
        if found.replace(filled).is_some() {
            return Err(message!("review-two-sheets"));
        }
    }
    found.ok_or_else(|| message!("review-no-sheet"))
}

type Cells = BTreeMap<(u32, u32), Words>;

/// The cells of a sheet that have words. A formula counts by what it is, never by its result.
fn sheet(
    workbook: &mut workbook::InMemory,
    name: &str,
) -> Result<Result<Cells, Message>, XlsxError> {
    let mut formulas = BTreeSet::new();
    {
        let mut reader = workbook.worksheet_cells_reader(name)?;
        while let Some(cell) = reader.next_formula()? {
            if !cell.get_value().is_empty() && formulas.len() < MOST_CELLS {
                formulas.insert(cell.get_position());
            }
        }
    }
    let mut cells = Cells::new();
    let mut reader = workbook.worksheet_cells_reader(name)?;
    let mut next = || reader.next_cell().map_err(|error| unreadable(&error));
    loop {
        let cell: Cell<DataRef> = match next() {
            Ok(Some(cell)) => cell,
            Ok(None) => return Ok(Ok(cells)),
            Err(message) => return Ok(Err(message)),
        };
        let place = cell.get_position();
        let mut words = words(cell.get_value());
        words.is_no_text |= formulas.contains(&place);
        if place.1 >= MOST_COLUMNS || words.text.is_empty() && !words.is_no_text {
            continue;
        }
        cells.insert(place, words);
        if cells.len() > MOST_CELLS {
            return Ok(Err(message!("review-too-many-cells", limit = MOST_CELLS)));
        }
    }
}

fn words(value: &DataRef) -> Words {
    let text = |text: &str| {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        Words { text: text.trim().to_owned(), is_no_text: false }
    };
    match value {
        DataRef::Empty => Words::default(),
        DataRef::String(string) => text(string),
        DataRef::SharedString(string) => text(string),
        DataRef::Int(number) => text(&number.to_string()),
        // A number that a program made of typed digits.
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            text(&format!("{number:.0}"))
        }
        _ => Words { text: String::new(), is_no_text: true },
    }
}

/// The rows of a review sheet; `None` if it is another sheet.
fn filled(cells: &Cells) -> Result<Option<Filled>, Message> {
    let Some((&(names, tag), _)) = cells.iter().find(|(_, words)| words.text == TAG) else {
        return Ok(None);
    };
    let text = |row, column| cells.get(&(row, column)).map_or("", |words| words.text.as_str());
    let heads: BTreeMap<&str, u32> = cells
        .range((names, 0)..(names, MOST_COLUMNS))
        .map(|((_, column), words)| (words.text.as_str(), *column))
        .collect();
    let Some(id) = heads.get(ID) else { return Err(message!("review-no-sheet")) };
    let languages: Vec<&str> = heads.keys().filter_map(|head| head.strip_prefix(TEXT)).collect();
    let rows: BTreeSet<u32> =
        cells.keys().map(|(row, _)| *row).filter(|row| *row > names).collect();
    let mut answers = Vec::new();
    for row in rows {
        let of = |name: &str| heads.get(name).and_then(|column| cells.get(&(row, *column)));
        let said = |name: &str| of(name).map_or("", |words| words.text.as_str()).to_owned();
        let mut answer = Answer {
            number: row as usize + 1,
            id: text(row, *id).to_owned(),
            comment: said(COMMENT),
            words: BTreeMap::new(),
        };
        for language in &languages {
            let words = of(&format!("{PROPOSED}{language}"));
            let proposed = Proposed {
                shown: said(&format!("{TEXT}{language}")),
                hash: said(&format!("{HASH}{language}")),
                words: words.map_or(String::new(), |words| words.text.clone()),
                is_no_text: words.is_some_and(|words| words.is_no_text),
            };
            answer.words.insert((*language).to_owned(), proposed);
        }
        answers.push(answer);
    }
    Ok(Some(Filled { notice: text(names, tag + 1).to_owned(), rows: answers }))
}
