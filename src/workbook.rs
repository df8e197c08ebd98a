//! XLSX workbooks that come from outside: how they are opened safely.

use std::io::{self, Cursor, Read};

use calamine::{Reader, Xlsx, XlsxError};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::message;
use crate::message::Message;

/// A workbook in memory.
pub(crate) type InMemory = Xlsx<Cursor<Vec<u8>>>;

/// What keeps a workbook from being read.
pub(crate) fn unreadable(error: &XlsxError) -> Message {
    message!("list-no-workbook", error = error.to_string())
}

/// Opens a workbook that has at most so many bytes when it is unpacked.
///
/// # Errors
/// `too_large` if it is larger; or if it is no workbook.
pub(crate) fn open(bytes: Vec<u8>, most: u64, too_large: Message) -> Result<InMemory, Message> {
    let size = unpacked(&bytes, most).map_err(|error| unreadable(&XlsxError::Zip(error)))?;
    if size > most {
        return Err(too_large);
    }
    Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))
}

/// How many bytes the parts of a workbook have, counted while they are unpacked: what an archive
/// says of its parts need not be so. Counting ends above the limit.
fn unpacked(bytes: &[u8], most: u64) -> Result<u64, ZipError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut size = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index)?;
        size += io::copy(&mut part.take(most + 1 - size), &mut io::sink())?;
        if size > most {
            break;
        }
    }
    Ok(size)
}
