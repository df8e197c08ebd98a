//! The parts of letters.

mod barcode;
mod control;
mod ledger;
mod mail;
mod mark;
mod names;

use std::fs;
use std::path::Path;

/// The rows of a table in `tests/letters` below its head.
pub(crate) fn table(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters").join(name);
    let text = fs::read_to_string(&path).unwrap();
    let rows = text.lines().filter(|row| !row.starts_with('#')).skip(1);
    rows.map(|row| row.split('\t').map(str::to_owned).collect()).collect()
}
