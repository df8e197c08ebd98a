//! Lists in a table of a database (`SQLite`), which is only read.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Error, OpenFlags};

use super::{Cell, MAX_COLUMNS, Sink, Stop};
use crate::message;
use crate::message::Message;
use crate::project::LARGEST_OUTPUT;

/// What a row counts besides its texts, in bytes: about what it takes in memory.
const SIZE_OF_ROW: u64 = 64;

fn unreadable(error: &Error) -> Message {
    message!("list-no-database", error = error.to_string())
}

/// Reads a table or view in its own order; without a name, the only table.
pub(super) fn read(path: &Path, table: Option<&str>, sink: &mut dyn Sink) -> Result<(), Stop> {
    let stop = |error| Stop::Message(unreadable(&error));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = Connection::open_with_flags(path, flags).map_err(stop)?;
    // What the file defines may call no function that does more than compute.
    database.pragma_update(None, "trusted_schema", false).map_err(stop)?;
    let tables = tables(&database).map_err(stop)?;
    let table = match (table, &tables[..]) {
        (Some(name), _) if tables.iter().any(|table| table == name) => name,
        (None, [only]) => only,
        (Some(table), _) => {
            return Err(message!("list-no-table", table, known = tables).into());
        }
        (None, _) => return Err(message!("list-which-table", known = tables).into()),
    };
    let query = format!("SELECT * FROM \"{}\"", table.replace('"', "\"\""));
    let mut statement = database.prepare(&query).map_err(stop)?;
    let headings: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let width = headings.len();
    if width > MAX_COLUMNS {
        return Err(message!("list-columns", columns = width, limit = MAX_COLUMNS).into());
    }
    sink.headings(headings)?;
    let mut rows = statement.query([]).map_err(stop)?;
    let (mut number, mut size) = (0, 0);
    while let Some(row) = rows.next().map_err(stop)? {
        number += 1;
        let cells: Result<Vec<Cell>, Error> =
            (0..width).map(|place| row.get_ref(place).map(cell)).collect();
        let cells = cells.map_err(stop)?;
        // A view can have rows without end.
        size += SIZE_OF_ROW + cells.iter().map(|cell| cell.text.len() as u64).sum::<u64>();
        if size > LARGEST_OUTPUT {
            return Err(message!("list-too-large", limit = LARGEST_OUTPUT).into());
        }
        sink.row(number, &cells, None);
    }
    Ok(())
}

/// The names of the tables and views, sorted.
fn tables(database: &Connection) -> Result<Vec<String>, Error> {
    let query = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') \
                 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    database.prepare(query)?.query_map([], |row| row.get(0))?.collect()
}

fn cell(value: ValueRef<'_>) -> Cell<'_> {
    match value {
        ValueRef::Null => Cell::default(),
        ValueRef::Integer(number) => number.to_string().into(),
        ValueRef::Real(number) => Cell::number(number),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => Cell::unclear(String::from_utf8_lossy(bytes), message!("cell-not-utf-8")),
        },
        ValueRef::Blob(_) => Cell::unclear("", message!("cell-no-text")),
    }
}
