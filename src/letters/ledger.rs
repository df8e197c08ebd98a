//! The ledger of a run of letters: `letters.db` in the folder of its files.
//!
//! It knows what the letters are made from, and of each recipient whether the letter is there, by
//! hashes: no words of a recipient, but the name of the file. Only this module knows SQL. While it is
//! open no other process can open it. A row is written after its file has its name, so a run that
//! was stopped anywhere makes again what has no row, and nothing else.

mod run;

use std::path::{Path, PathBuf};

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{
    Connection, Error, ErrorCode, OpenFlags, OptionalExtension, Row, Transaction,
    TransactionBehavior, params,
};
use sha2::{Digest, Sha256};

use super::Sha;
use super::staging::{self, PARTS};
use crate::message;
use crate::message::Message;

pub use run::{Begun, Run};

/// The name of its file.
pub const LEDGER: &str = "letters.db";
/// The names of its files: others are beside it while it is open.
const LEDGER_FILES: [&str; 3] = [LEDGER, "letters.db-wal", "letters.db-shm"];

/// The form of the tables.
const FORM: i64 = 1;

/// Letters are in the order of the list, as they are made: in the order of keys, each would change a
/// page of its own, which takes four times as long.
const TABLES: &str = "
    CREATE TABLE run (part TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE letters (
        number INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL,
        data BLOB NOT NULL, file TEXT, hash BLOB, pages INTEGER, at TEXT
    );
    CREATE TABLE reprints (
        key BLOB, data BLOB NOT NULL, file TEXT NOT NULL, hash BLOB NOT NULL, pages INTEGER NOT NULL,
        at TEXT, number INTEGER, reason TEXT NOT NULL, PRIMARY KEY (key, number)
    ) WITHOUT ROWID;
";

/// A letter that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The hash of the recipient's identifier.
    pub key: Sha,
    /// The hash of all that the list says of the recipient.
    pub data: Sha,
    /// The name of the file below the folder. A print file has many letters.
    pub file: String,
    /// The hash of the file.
    pub hash: Sha,
    /// The pages of the letter.
    pub pages: u32,
    /// When, in the words of the caller; the ledger knows no clock.
    pub at: Option<String>,
}

/// The ledger of a folder, which no other process can open meanwhile.
#[derive(Debug)]
pub struct Ledger {
    connection: Connection,
    path: PathBuf,
}

impl Ledger {
    /// Opens the ledger of a folder, or begins one, with the folder.
    ///
    /// # Errors
    /// If another process has it open, it is damaged, or the folder cannot be written to.
    pub fn open(folder: &Path) -> Result<Self, Message> {
        staging::make(folder)?;
        Self::open_with(folder, OpenFlags::SQLITE_OPEN_CREATE)
    }

    /// Opens the ledger that a folder has.
    ///
    /// # Errors
    /// If it has none, another process has it open, or it is damaged.
    pub fn existing(folder: &Path) -> Result<Self, Message> {
        let path = folder.join(LEDGER);
        if !path.is_file() {
            return Err(message!("ledger-none", path));
        }
        Self::open_with(folder, OpenFlags::empty())
    }

    fn open_with(folder: &Path, flags: OpenFlags) -> Result<Self, Message> {
        let path = folder.join(LEDGER);
        // SQLite would take links in the path of the folder itself for ones that lead out of it.
        let at = folder.canonicalize().map_err(|error| message!("cannot-read", path, error))?;
        let flags = flags
            | OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_NOFOLLOW;
        let opened = Connection::open_with_flags(at.join(LEDGER), flags);
        let connection = opened.map_err(|error| said(&path, &error))?;
        let mut ledger = Self { connection, path };
        ledger.prepare().map_err(|error| said(&ledger.path, &error))?.map_or(Ok(ledger), Err)
    }

    /// The folder that it is in.
    pub(super) fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    /// Locks the ledger and makes its tables. What is returned is wrong with it.
    fn prepare(&mut self) -> Result<Option<Message>, Error> {
        self.connection.busy_timeout(std::time::Duration::ZERO)?;
        self.connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        self.connection.pragma_update(None, "journal_mode", "WAL")?;
        self.connection.pragma_update(None, "synchronous", "NORMAL")?;
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let form: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        match form {
            0 => transaction.execute_batch(TABLES)?,
            FORM => {}
            _ => return Ok(Some(message!("ledger-other-form", path = self.path))),
        }
        transaction.pragma_update(None, "user_version", FORM)?;
        transaction.commit()?;
        Ok(None)
    }

    /// Records whom the run is for: the keys of the recipients, and the hashes of their data. Those
    /// who are recorded already stay as they are, so that every run does this.
    ///
    /// # Errors
    /// If it cannot be written; nothing is recorded then.
    pub fn plan(
        &mut self,
        recipients: impl IntoIterator<Item = (Sha, Sha)>,
    ) -> Result<(), Message> {
        self.written(|transaction| {
            let insert =
                "INSERT INTO letters (key, data) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING";
            let mut insert = transaction.prepare(insert)?;
            for (key, data) in recipients {
                insert.execute(params![key, data])?;
            }
            Ok(())
        })
    }

    /// Records letters whose files have their names. All of them are recorded or none.
    ///
    /// # Errors
    /// If they cannot be written.
    pub fn made(&mut self, letters: &[Made]) -> Result<(), Message> {
        self.written(|transaction| {
            let insert = "INSERT INTO letters (key, data, file, hash, pages, at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (key) DO UPDATE
                SET (data, file, hash, pages, at) = (?2, ?3, ?4, ?5, ?6)";
            let mut insert = transaction.prepare_cached(insert)?;
            for Made { key, data, file, hash, pages, at } in letters {
                insert.execute(params![key, data, file, hash, pages, at])?;
            }
            Ok(())
        })
    }

    /// Records that a letter was made again, and why; the number of the reprint. Its file has a name
    /// of its own, so that what was made first stays.
    ///
    /// # Errors
    /// If the letter was not made before, or the record cannot be written.
    pub fn reprint(&mut self, letter: &Made, reason: &str) -> Result<u32, Message> {
        if self.find(letter.key)?.is_none() {
            return Err(message!("ledger-not-made", path = self.path));
        }
        self.written(|transaction| {
            let count = "SELECT count(*) + 1 FROM reprints WHERE key = ?1";
            let number: u32 = transaction.query_row(count, [letter.key], |row| row.get(0))?;
            let Made { key, data, file, hash, pages, at } = letter;
            let values = params![key, data, file, hash, pages, at, number, reason];
            let insert = "INSERT INTO reprints VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
            transaction.execute(insert, values)?;
            Ok(number)
        })
    }

    /// How often a letter was made again.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn reprints(&self, key: Sha) -> Result<u32, Message> {
        let count = "SELECT count(*) FROM reprints WHERE key = ?1";
        let count = self.connection.query_row(count, [key], |row| row.get(0));
        count.map_err(|error| said(&self.path, &error))
    }

    /// Takes letters back to planned, whose files are gone or are not as they were made: the next
    /// run makes them.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn lost(&mut self, keys: &[Sha]) -> Result<(), Message> {
        self.written(|transaction| {
            let update = "UPDATE letters SET file = NULL WHERE key = ?1";
            let mut update = transaction.prepare(update)?;
            for key in keys {
                update.execute([key])?;
            }
            Ok(())
        })
    }

    /// A recipient's letter, if it is there.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn find(&self, key: Sha) -> Result<Option<Made>, Message> {
        let select = "SELECT key, data, file, hash, pages, at FROM letters
            WHERE key = ?1 AND file IS NOT NULL";
        let found = self.connection.prepare_cached(select);
        let found = found.and_then(|mut select| select.query_row([key], read).optional());
        found.map_err(|error| said(&self.path, &error))
    }

    /// Calls `each` with every letter that is there, in the order of keys: 0 for the one of the run,
    /// behind it those that were made again with their numbers.
    ///
    /// # Errors
    /// If the ledger cannot be read, or what `each` says.
    pub fn all(
        &self,
        mut each: impl FnMut(Made, u32) -> Result<(), Message>,
    ) -> Result<(), Message> {
        let fail = |error: Error| said(&self.path, &error);
        let select = "SELECT key, data, file, hash, pages, at, 0 AS number FROM letters
                WHERE file IS NOT NULL
            UNION ALL SELECT key, data, file, hash, pages, at, number FROM reprints
            ORDER BY key, number";
        let mut select = self.connection.prepare(select).map_err(fail)?;
        let mut rows = select.query([]).map_err(fail)?;
        while let Some(row) = rows.next().map_err(fail)? {
            each(read(row).map_err(fail)?, row.get(6).map_err(fail)?)?;
        }
        Ok(())
    }

    /// How many letters are planned but not made.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn left(&self) -> Result<usize, Message> {
        let select = "SELECT count(*) FROM letters WHERE file IS NULL";
        let count = self.connection.query_row(select, [], |row| row.get::<_, u32>(0));
        count.map(|count| count as usize).map_err(|error| said(&self.path, &error))
    }

    /// The hash of the letters of the run: of what it records of them, since the bytes of a database
    /// differ between two of the same content.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn hash(&self) -> Result<Sha, Message> {
        let mut hash = Sha256::new();
        self.all(|made, number| {
            if number == 0 {
                let Made { key, data, file, hash: content, pages, at: _ } = made;
                let row = [
                    key.to_string(),
                    data.to_string(),
                    file,
                    content.to_string(),
                    pages.to_string(),
                ];
                hash.update(Sha::of_all(row.iter().map(String::as_str)).0);
            }
            Ok(())
        })?;
        Ok(Sha(hash.finalize().into()))
    }

    /// Writes all of something or nothing.
    fn written<T>(
        &mut self,
        write: impl FnOnce(&Transaction) -> Result<T, Error>,
    ) -> Result<T, Message> {
        let run = || {
            let transaction = self.connection.transaction()?;
            let done = write(&transaction)?;
            transaction.commit()?;
            Ok(done)
        };
        run().map_err(|error| said(&self.path, &error))
    }
}

/// Whether a file of a folder is of the ledger, or not whole.
pub(super) fn is_ours(name: &str) -> bool {
    LEDGER_FILES.contains(&name) || name.split('/').next() == Some(PARTS)
}

fn read(row: &Row) -> Result<Made, Error> {
    Ok(Made {
        key: row.get(0)?,
        data: row.get(1)?,
        file: row.get(2)?,
        hash: row.get(3)?,
        pages: row.get(4)?,
        at: row.get(5)?,
    })
}

/// What went wrong with the ledger, and what to do.
fn said(path: &Path, error: &Error) -> Message {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => message!("ledger-busy", path),
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            message!("ledger-not-writable", path)
        }
        Some(ErrorCode::DiskFull) => message!("ledger-disk-full", path),
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
            message!("ledger-damaged", path, error = error.to_string())
        }
        _ => message!("ledger-error", path, error = error.to_string()),
    }
}

impl ToSql for Sha {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>, Error> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0)))
    }
}

impl FromSql for Sha {
    fn column_result(value: ValueRef) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?.try_into();
        bytes.map(Self).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}
