//! XLSX workbooks that come from outside: how they are opened safely.

use std::io::{self, Cursor, Read, Write};

use calamine::{Reader, Xlsx, XlsxError};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::message;
use crate::message::Message;

/// The last row and the last column that a sheet has; that column is XFD.
const LAST_ROW: u32 = 1 << 20;
const LAST_COLUMN: u32 = 1 << 14;
/// The longest reference: `XFD1048576:XFD1048576` has 21 bytes.
const LONGEST_REFERENCE: usize = 32;
/// The bytes of a tag that are kept to find the name of an attribute or of an element.
const LONGEST_NAME: usize = 64;

/// A workbook in memory.
pub(crate) type InMemory = Xlsx<Cursor<Vec<u8>>>;

/// What keeps a workbook from being read.
pub(crate) fn unreadable(error: &XlsxError) -> Message {
    message!("list-no-workbook", error = error.to_string())
}

/// Opens a workbook that has at most so many bytes when it is unpacked.
///
/// # Errors
/// `too_large` if it is larger; if it names a cell that no sheet has; or if it is no workbook.
pub(crate) fn open(bytes: Vec<u8>, most: u64, too_large: Message) -> Result<InMemory, Message> {
    let fail = |error: ZipError| unreadable(&XlsxError::Zip(error));
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).map_err(fail)?;
    let mut size = 0;
    for index in 0..archive.len() {
        // What an archive says of the size of its parts need not be so.
        let part = archive.by_index(index).map_err(fail)?;
        let mut references = References::default();
        let read = io::copy(&mut part.take(most + 1 - size), &mut references);
        size += read.map_err(|error| fail(error.into()))?;
        if size > most {
            return Err(too_large);
        }
        references.of_sheet()?;
    }
    Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))
}

/// Looks for references beyond the last cell of a sheet while its XML is unpacked. calamine counts
/// without looking: it would overflow, or take the cell for another one.
#[derive(Default)]
struct References {
    within: Within,
    /// The last bytes of the tag, without the values of attributes.
    tag: Vec<u8>,
    /// The value of an attribute that is a reference.
    value: Option<Vec<u8>>,
    is_sheet: bool,
    fault: Option<Message>,
}

/// Where in XML a byte stands.
#[derive(Default, Clone, Copy)]
enum Within {
    #[default]
    Text,
    Tag,
    /// A value, until this quote.
    Value(u8),
    /// A comment and the like, until these bytes.
    Other(&'static [u8]),
}

impl Write for References {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            self.within = self.next(*byte);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl References {
    /// What is wrong with the references of the part, if it is a sheet.
    fn of_sheet(self) -> Result<(), Message> {
        self.fault.filter(|_| self.is_sheet).map_or(Ok(()), Err)
    }

    /// Takes the next byte of the part; where it leads to.
    fn next(&mut self, byte: u8) -> Within {
        match self.within {
            Within::Text if byte == b'<' => {
                self.tag.clear();
                Within::Tag
            }
            Within::Tag if byte == b'>' => {
                self.end_of_names();
                Within::Text
            }
            Within::Tag if byte == b'"' || byte == b'\'' => {
                self.value = self.is_reference().then(Vec::new);
                self.end_of_names();
                Within::Value(byte)
            }
            Within::Tag => {
                self.keep(byte);
                let end: &[u8] = match self.tag.as_slice() {
                    b"!--" => b"-->",
                    b"![CDATA[" => b"]]>",
                    b"?" => b"?>",
                    b"!DOCTYPE" => {
                        // No part of a workbook has one, and its entities could hide anything.
                        self.fault = Some(unreadable(&XlsxError::Unexpected("DOCTYPE")));
                        return Within::Tag;
                    }
                    _ => return Within::Tag,
                };
                self.tag.clear();
                Within::Other(end)
            }
            Within::Value(quote) if byte == quote => {
                if let Some(value) = self.value.take()
                    && let Some(cell) = beyond(&value)
                {
                    self.fault.get_or_insert(message!("list-no-such-cell", cell, last = LAST_ROW));
                }
                Within::Tag
            }
            Within::Value(_) => {
                if let Some(value) = self.value.as_mut().filter(|v| v.len() < LONGEST_REFERENCE) {
                    value.push(byte);
                }
                self.within
            }
            Within::Other(end) => {
                self.keep(byte);
                if self.tag.ends_with(end) { Within::Text } else { self.within }
            }
            Within::Text => Within::Text,
        }
    }

    fn keep(&mut self, byte: u8) {
        if self.tag.len() == LONGEST_NAME {
            self.tag.drain(..LONGEST_NAME / 2);
        }
        self.tag.push(byte);
    }

    /// Whether the value that begins is that of an attribute `r` or `ref`.
    fn is_reference(&self) -> bool {
        let name = self.tag.trim_ascii_end().strip_suffix(b"=").map(<[u8]>::trim_ascii_end);
        let name = name.and_then(|before| before.split(u8::is_ascii_whitespace).next_back());
        matches!(name, Some(b"r" | b"ref"))
    }

    fn end_of_names(&mut self) {
        self.is_sheet |= self.tag.windows(9).any(|name| name == b"sheetData");
        self.tag.clear();
    }
}

/// The cell of a reference that no sheet has: `A1`, the first or last of `A1:B2`, or the row `1`.
fn beyond(reference: &[u8]) -> Option<String> {
    let is_beyond = |cell: &&str| {
        let digits = cell.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(cell.len());
        let (column, row) = cell.split_at(digits);
        let place = |column: u32, letter: u8| {
            let letter = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
            column.saturating_mul(26).saturating_add(letter)
        };
        let is_far = row.parse::<u64>().is_ok_and(|row| row > u64::from(LAST_ROW));
        let is_long = row.len() > 19 || reference.len() == LONGEST_REFERENCE;
        column.bytes().fold(0, place) > LAST_COLUMN || is_far || is_long
    };
    let text = std::str::from_utf8(reference).unwrap_or_default();
    text.split(':').find(is_beyond).map(str::to_owned)
}
