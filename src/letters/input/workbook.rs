//! Lists in a sheet of an XLSX workbook.

use calamine::{Data, DataRef, DataType, Reader};

use super::{Cell, Fault, MAX_COLUMNS, Reason, Sink, Stop};
use crate::message;
use crate::workbook::{self, unreadable};

/// The most bytes of a workbook when it is unpacked. Half a million recipients need less; a larger
/// one is an attack as a rule.
const LARGEST_UNPACKED: u64 = 1 << 28;

/// Reads a sheet; without a name, the only sheet.
pub(super) fn read(bytes: Vec<u8>, sheet: Option<&str>, sink: &mut dyn Sink) -> Result<(), Stop> {
    let stop = |error| Stop::Message(unreadable(&error));
    let too_large = message!("list-unpacked", limit = LARGEST_UNPACKED);
    let mut workbook = workbook::open(bytes, LARGEST_UNPACKED, too_large)?;
    let sheets = workbook.sheet_names();
    let sheet = match (sheet, &sheets[..]) {
        (Some(name), _) if sheets.iter().any(|sheet| sheet == name) => name,
        (None, [only]) => only,
        (Some(sheet), _) => return Err(message!("list-no-sheet", sheet, known = sheets).into()),
        (None, _) => return Err(message!("list-which-sheet", known = sheets).into()),
    };
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(stop)?;
    let mut rows = Rows { sink, width: None, number: 0, cells: Vec::new() };
    while let Some(cell) = cells.next_cell().map_err(stop)? {
        let (row, place) = cell.get_position();
        if place as usize >= MAX_COLUMNS {
            // Programs write cells of styles alone up to the last column.
            if cell.get_value().is_empty() {
                continue;
            }
            let columns = place as usize + 1;
            return Err(message!("list-columns", columns, limit = MAX_COLUMNS).into());
        }
        rows.to(row as usize + 1)?;
        rows.put(place as usize, text(cell.get_value()));
    }
    rows.finish()?;
    if rows.width.is_none() { Err(message!("empty-file").into()) } else { Ok(()) }
}

/// Puts cells together to rows.
struct Rows<'a> {
    sink: &'a mut dyn Sink,
    /// The number of headings, when they are known.
    width: Option<usize>,
    /// The row of the cells, from 1.
    number: usize,
    cells: Vec<Cell<'static>>,
}

impl Rows<'_> {
    /// Begins a row. The rows before it are handed over, also those that have no cell.
    fn to(&mut self, number: usize) -> Result<(), Stop> {
        if number < self.number {
            return Err(message!("list-rows-mixed").into());
        }
        while self.number < number {
            self.finish()?;
            self.number += 1;
        }
        Ok(())
    }

    fn put(&mut self, place: usize, cell: Cell<'static>) {
        if self.cells.len() <= place {
            self.cells.resize(place + 1, Cell::default());
        }
        self.cells[place] = cell;
    }

    /// Hands the row over, if one has begun.
    fn finish(&mut self) -> Result<(), Stop> {
        if self.number == 0 {
            return Ok(());
        }
        let mut cells = std::mem::take(&mut self.cells);
        let filled = |cell: &Cell| !cell.text.trim().is_empty();
        let used = cells.iter().rposition(filled).map_or(0, |last| last + 1);
        let Some(width) = self.width else {
            cells.truncate(used);
            self.width = Some(used);
            self.sink.headings(cells.into_iter().map(|cell| cell.text.into()).collect())?;
            return Ok(());
        };
        let fault: Option<Fault> = (used > width)
            .then(|| (Reason::Cells, message!("row-cells", cells = used, headings = width)));
        cells.resize(width.max(used), Cell::default());
        self.sink.row(self.number, &cells, fault);
        Ok(())
    }
}

/// The text of a cell. What is shown in it depends on a format for everything but text and whole
/// numbers.
fn text(value: &DataRef) -> Cell<'static> {
    match value {
        DataRef::Empty => Cell::default(),
        DataRef::String(text) => text.clone().into(),
        DataRef::SharedString(text) => (*text).to_owned().into(),
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => Cell::number(*number),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => {
            Cell::unclear(shown(value), message!("cell-date"))
        }
        DataRef::Bool(_) => Cell::unclear(shown(value), message!("cell-no-text")),
        DataRef::Error(_) => {
            Cell::unclear(shown(value), message!("cell-error", error = shown(value)))
        }
    }
}

fn shown(value: &DataRef) -> String {
    Data::from(value.clone()).to_string()
}
