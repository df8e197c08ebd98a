//! The folder that letters are written to. A file appears there whole: it is written into a folder
//! of parts first, and only its name changes.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::Sha;
use super::ledger::Ledger;
use crate::assets::is_within;
use crate::file_name::is_plain_path;
use crate::message;
use crate::message::Message;

/// The folder of files that are not whole.
pub(super) const PARTS: &str = ".part";

/// A folder to write to. Several threads may write to it; one process at a time, that which has its
/// ledger.
#[derive(Debug)]
pub struct Staging {
    folder: PathBuf,
    /// The folders below that exist and are no links.
    known: Mutex<HashSet<String>>,
    parts: AtomicUsize,
}

impl Staging {
    /// The folder of a ledger, without the parts that a killed process left.
    ///
    /// # Errors
    /// If it cannot be written to.
    pub fn open(ledger: &Ledger) -> Result<Self, Message> {
        let folder = ledger.folder();
        let parts = folder.join(PARTS);
        // A link would lead out of the folder, so nothing in it is touched.
        let is_folder = |path: &Path| path.symlink_metadata().map(|data| data.is_dir());
        let clear = || match is_folder(&parts) {
            Ok(true) => fs::remove_dir_all(&parts),
            Ok(false) => fs::remove_file(&parts),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        };
        clear()
            .and_then(|()| fs::create_dir(&parts))
            .map_err(|error| cannot_write(&parts, &error))?;
        let known = Mutex::default();
        Ok(Self { folder: folder.to_owned(), known, parts: AtomicUsize::new(0) })
    }

    /// Writes a file, in the place of one with its name.
    ///
    /// # Errors
    /// If it cannot be written; there is no part of it then.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Message> {
        // One call of the system for all bytes.
        let mut part = self.part(name)?;
        part.file.get_mut().write_all(bytes).map_err(|error| cannot_write(&part.path, &error))?;
        part.keep()
    }

    /// Writes a file of two parts, in the place of one with its name.
    ///
    /// # Errors
    /// As for [`Staging::write`].
    pub fn write_parts(&self, name: &str, parts: [&[u8]; 2]) -> Result<(), Message> {
        let mut part = self.part(name)?;
        let file = part.file.get_mut();
        let written = parts.iter().try_for_each(|bytes| file.write_all(bytes));
        written.map_err(|error| cannot_write(&part.path, &error))?;
        part.keep()
    }

    /// Begins a file, which is written piece by piece and appears when it is kept.
    ///
    /// # Errors
    /// If the name leads out of the folder, or the file cannot be created.
    pub fn part(&self, name: &str) -> Result<Part, Message> {
        if !is_plain_path(name) {
            return Err(message!("letters-path", name));
        }
        self.make_folders(name)?;
        let number = self.parts.fetch_add(1, Ordering::Relaxed);
        let part = self.folder.join(PARTS).join(number.to_string());
        let path = self.folder.join(name);
        let file = File::create_new(&part).map_err(|error| cannot_write(&path, &error))?;
        Ok(Part { file: BufWriter::new(file), part, path, is_kept: false })
    }

    /// The hash of a file in the folder; nothing if there is none.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn hash(&self, name: &str) -> Result<Option<Sha>, Message> {
        hash(&self.folder, name)
    }

    /// Whether a file is in the folder.
    pub fn has(&self, name: &str) -> bool {
        self.folder.join(name).is_file()
    }

    /// Makes the folders that a file is in.
    fn make_folders(&self, name: &str) -> Result<(), Message> {
        let Some((folders, _)) = name.rsplit_once('/') else { return Ok(()) };
        // A panic in another thread leaves the set as it was.
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.contains(folders) {
            return Ok(());
        }
        let mut at = self.folder.clone();
        for folder in folders.split('/') {
            at.push(folder);
            let made = match fs::create_dir(&at) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => at.symlink_metadata(),
                Err(error) => Err(error),
                Ok(()) => continue,
            };
            let data = made.map_err(|error| cannot_write(&at, &error))?;
            if !data.is_dir() {
                return Err(cannot_write(&at, &ErrorKind::NotADirectory.into()));
            }
        }
        known.insert(folders.to_owned());
        Ok(())
    }

    /// Ends the writing: removes the folder of parts.
    ///
    /// # Errors
    /// If it cannot be removed.
    pub fn close(self) -> Result<(), Message> {
        let parts = self.folder.join(PARTS);
        fs::remove_dir_all(&parts).map_err(|error| cannot_write(&parts, &error))
    }
}

/// A file that is being written. Without [`Part::keep`] nothing of it stays.
#[derive(Debug)]
pub struct Part {
    file: BufWriter<File>,
    part: PathBuf,
    path: PathBuf,
    is_kept: bool,
}

impl Part {
    /// Gives the file its name.
    ///
    /// # Errors
    /// If what is left of it cannot be written.
    pub fn keep(mut self) -> Result<(), Message> {
        let kept = self.file.flush().and_then(|()| fs::rename(&self.part, &self.path));
        kept.map_err(|error| cannot_write(&self.path, &error))?;
        self.is_kept = true;
        Ok(())
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_kept {
            // The next start removes what cannot be removed now.
            drop(fs::remove_file(&self.part));
        }
    }
}

/// Makes a folder, unless it is there.
pub(super) fn make(folder: &Path) -> Result<(), Message> {
    fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))
}

/// That something cannot be written.
pub(super) fn cannot_write(path: &Path, error: &io::Error) -> Message {
    message!("cannot", doing = message!("doing-write-to"), path, error)
}

/// The hash of a regular file in a folder, read piece by piece; nothing if there is none.
pub(super) fn hash(folder: &Path, name: &str) -> Result<Option<Sha>, Message> {
    if !is_within(folder, name) {
        return Ok(None);
    }
    hash_of(&folder.join(name)).map(Some)
}

/// The hash of a file, read piece by piece.
pub(super) fn hash_of(path: &Path) -> Result<Sha, Message> {
    let mut hash = Sha256::new();
    let read = File::open(path).and_then(|mut file| io::copy(&mut file, &mut hash));
    read.map_err(|error| message!("cannot-read", path, error))?;
    Ok(Sha(hash.finalize().into()))
}

/// The names of all that is in a folder and those below, but the folders: sorted, and with `/`.
pub(super) fn files(folder: &Path) -> Result<Vec<String>, Message> {
    let mut found = Vec::new();
    walk(folder, "", &mut found)?;
    found.sort_unstable();
    Ok(found)
}

fn walk(folder: &Path, within: &str, found: &mut Vec<String>) -> Result<(), Message> {
    let fail = |error: io::Error| message!("cannot-read", path = folder, error);
    for entry in fs::read_dir(folder).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.file_type().map_err(fail)?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}
