//! The control sheet of a run: what was read, made and left out, in numbers and hashes; and the
//! check whether a folder still is what it says.
//!
//! Three files: `index.csv` has a row for each letter, `control.json` the numbers and the hashes of
//! the others, `control.txt` the same in sentences.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::Sha;
use super::ledger::{Ledger, Made, is_ours};
use super::staging::{self, PARTS, Part, Staging};
use crate::message;
use crate::message::{Language, Message};
use crate::project::{LARGEST_OUTPUT, read_regular};

const INDEX: &str = "index.csv";
const CONTROL: &str = "control.json";
const TEXT: &str = "control.txt";

/// The control sheet, as `control.json` has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sheet {
    /// The rows that were read.
    pub rows: usize,
    /// The letters that were made.
    pub letters: usize,
    /// The rows that were left out, by the reason.
    pub left_out: BTreeMap<String, usize>,
    /// The pages of all letters.
    pub pages: usize,
    /// The sheets of paper of all letters.
    pub sheets: usize,
    /// How many letters have so many sheets.
    pub letters_by_sheets: BTreeMap<u32, usize>,
    /// The identifier of the first letter.
    pub first: String,
    /// The identifier of the last one.
    pub last: String,
    /// SHA-256 of the list.
    pub list: String,
    /// SHA-256 of what the ledger records of the letters.
    pub ledger: String,
    /// SHA-256 of each other file in the folder.
    pub files: BTreeMap<String, String>,
}

/// The control sheet while letters are made.
#[derive(Debug)]
pub struct Control {
    sheet: Sheet,
    reasons: BTreeMap<Message, usize>,
    sides: u32,
    index: csv::Writer<Part>,
}

impl Control {
    /// Begins the control sheet of a list with this hash. `sides` is how many sides of a sheet are
    /// printed on: 1 or 2.
    ///
    /// # Errors
    /// If the index cannot be created.
    pub fn begin(staging: &Staging, list: &str, sides: u32) -> Result<Self, Message> {
        let mut builder = csv::WriterBuilder::new();
        let index = builder.terminator(csv::Terminator::CRLF).from_writer(staging.part(INDEX)?);
        let sheet = Sheet { list: list.to_owned(), ..Sheet::default() };
        let mut control = Self { sheet, reasons: BTreeMap::new(), sides, index };
        control.row(["id", "file", "first-page", "pages", "sha256"])?;
        Ok(control)
    }

    /// A letter, in the order of the list: its identifier, and the page of its file on which it
    /// begins.
    ///
    /// # Errors
    /// If the index cannot be written.
    pub fn letter(&mut self, id: &str, first_page: usize, made: &Made) -> Result<(), Message> {
        let Made { file, hash, pages, .. } = made;
        let sheets = pages.div_ceil(self.sides);
        let sheet = &mut self.sheet;
        if sheet.letters == 0 {
            id.clone_into(&mut sheet.first);
        }
        id.clone_into(&mut sheet.last);
        sheet.letters += 1;
        sheet.pages += *pages as usize;
        sheet.sheets += sheets as usize;
        *sheet.letters_by_sheets.entry(sheets).or_default() += 1;
        let (first_page, pages) = (first_page.to_string(), pages.to_string());
        self.row([id, file, &first_page, &pages, &hash.to_string()])
    }

    /// A row that was left out.
    pub fn left_out(&mut self, reason: Message) {
        *self.reasons.entry(reason).or_default() += 1;
    }

    /// Another file in the folder.
    pub fn file(&mut self, name: &str, hash: Sha) {
        self.sheet.files.insert(name.to_owned(), hash.to_string());
    }

    /// Ends the control sheet and writes its files. `rows` is how many rows were read.
    ///
    /// # Errors
    /// If rows, letters and what was left out do not agree, or a file cannot be written.
    pub fn end(
        mut self,
        rows: usize,
        staging: &Staging,
        ledger: &Ledger,
        language: Language,
    ) -> Result<Sheet, Message> {
        let left_out: usize = self.reasons.values().sum();
        let (letters, left) = (self.sheet.letters, ledger.left()?);
        if rows != letters + left_out || left > 0 {
            return Err(message!("control-lost", rows, letters, out = left_out, left));
        }
        self.sheet.rows = rows;
        self.sheet.ledger = ledger.hash()?.to_string();
        let index = self.index.into_inner();
        let fail = |error: io::Error| staging::cannot_write(Path::new(INDEX), &error);
        index.map_err(|error| fail(error.into_error()))?.keep()?;
        let hash = staging.hash(INDEX)?;
        self.sheet.files.extend(hash.map(|hash| (INDEX.to_owned(), hash.to_string())));
        for (reason, count) in &self.reasons {
            self.sheet.left_out.insert(reason.to_string(), *count);
        }
        let text = text(&self.sheet, &self.reasons, language);
        self.sheet.files.insert(TEXT.to_owned(), Sha::of(&text).to_string());
        staging.write(TEXT, text.as_bytes())?;
        let json = serde_json::to_string_pretty(&self.sheet)
            .map_err(|error| Message::from(error.to_string()))?;
        // The last of all files: with it, the run has ended.
        staging.write(CONTROL, format!("{json}\n").as_bytes())?;
        Ok(self.sheet)
    }

    fn row(&mut self, fields: [&str; 5]) -> Result<(), Message> {
        let written = self.index.write_record(fields);
        written.map_err(|error| staging::cannot_write(Path::new(INDEX), &error.into()))
    }
}

/// The control sheet in sentences.
fn text(sheet: &Sheet, reasons: &BTreeMap<Message, usize>, language: Language) -> String {
    let Sheet { rows, letters, pages, sheets, first, last, list, ledger, .. } = sheet;
    let out = rows - letters;
    let mut lines = vec![
        message!("control-title"),
        message!("control-rows", rows = *rows),
        message!("control-letters", letters = *letters, pages = *pages, sheets = *sheets),
    ];
    let by_sheets = sheet.letters_by_sheets.iter();
    lines
        .extend(by_sheets.map(|(sheets, count)| {
            message!("control-by-sheets", sheets = *sheets, count = *count)
        }));
    lines.push(message!("control-left-out", out));
    lines.extend(
        reasons.iter().map(|(reason, count)| message!("control-reason", reason, count = *count)),
    );
    if *letters > 0 {
        lines.push(message!("control-range", first, last));
    }
    lines.push(message!("control-hash-list", hash = list));
    lines.push(message!("control-hash-ledger", hash = ledger));
    lines.extend(sheet.files.iter().map(|(file, hash)| message!("control-hash-file", file, hash)));
    lines.iter().map(|line| format!("{}\n", line.text(language))).collect()
}

/// Something in a folder of letters that is not as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub message: Message,
    /// The keys of the letters that must be made again for it.
    pub letters: Vec<Sha>,
}

impl From<Message> for Finding {
    fn from(message: Message) -> Self {
        Self { message, letters: Vec::new() }
    }
}

/// Looks whether a folder of letters is as it was made: every file of the ledger with its hash, no
/// other file, nothing half written, and the numbers of the control sheet.
///
/// # Errors
/// If there is no ledger, or another process makes letters into the folder.
pub fn verify(folder: &Path) -> Result<Vec<Finding>, Message> {
    let ledger = Ledger::existing(folder)?;
    let mut expected: BTreeMap<String, (Sha, Vec<Sha>)> = BTreeMap::new();
    let mut letters = 0;
    ledger.all(|made, reprint| {
        let (_, keys) = expected.entry(made.file).or_insert((made.hash, Vec::new()));
        if reprint == 0 {
            letters += 1;
            keys.push(made.key);
        }
        Ok(())
    })?;
    let mut findings = Vec::new();
    for (file, (hash, letters)) in &expected {
        let message = match staging::hash(folder, file)? {
            Some(found) if found == *hash => continue,
            Some(_) => message!("verify-changed", file),
            None => message!("verify-missing", file),
        };
        findings.push(Finding { message, letters: letters.clone() });
    }
    let sheet = sheet(folder, &ledger, letters, &mut findings)?;
    let others: BTreeSet<&str> = sheet.files.keys().map(String::as_str).collect();
    if folder.join(PARTS).symlink_metadata().is_ok() {
        findings.push(message!("verify-part", file = PARTS).into());
    }
    for name in staging::files(folder)? {
        let is_known = is_ours(&name)
            || name == CONTROL
            || others.contains(name.as_str())
            || expected.contains_key(&name);
        if !is_known {
            findings.push(message!("verify-unknown", file = name).into());
        }
    }
    Ok(findings)
}

/// The control sheet of a folder, and what in it does not agree with the ledger and the files.
fn sheet(
    folder: &Path,
    ledger: &Ledger,
    letters: usize,
    findings: &mut Vec<Finding>,
) -> Result<Sheet, Message> {
    let left = ledger.left()?;
    let Ok(json) = read_regular(&folder.join(CONTROL), LARGEST_OUTPUT) else {
        findings.push(message!("verify-not-ended", letters, left).into());
        return Ok(Sheet::default());
    };
    let sheet: Sheet = match serde_json::from_slice(&json) {
        Ok(sheet) => sheet,
        Err(error) => {
            findings.push(
                message!("verify-bad-sheet", file = CONTROL, error = error.to_string()).into(),
            );
            return Ok(Sheet::default());
        }
    };
    let out: usize = sheet.left_out.values().sum();
    if sheet.letters != letters || sheet.rows != sheet.letters + out || left > 0 {
        let (rows, made) = (sheet.rows, sheet.letters);
        findings.push(message!("verify-numbers", rows, made, out, letters, left).into());
    }
    if sheet.ledger != ledger.hash()?.to_string() {
        findings.push(message!("verify-ledger").into());
    }
    for (file, hash) in &sheet.files {
        match staging::hash(folder, file)? {
            Some(found) if found.to_string() == *hash => {}
            Some(_) => findings.push(message!("verify-changed", file).into()),
            None => findings.push(message!("verify-missing", file).into()),
        }
    }
    Ok(sheet)
}
