//! How a run of letters begins.

use rusqlite::params;

use super::{Ledger, is_ours, said};
use crate::letters::staging;
use crate::message;
use crate::message::Message;

/// What letters are made from. Runs that share a ledger have the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The hash of the notice: its data and its page.
    pub notice: String,
    /// The version of the program, and the hash of templates, messages and house.
    pub program: String,
    /// The options that change files.
    pub options: String,
    /// The hash of the list of recipients.
    pub list: String,
}

/// How a run begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// No letter is there.
    Fresh,
    /// Files of an earlier run are there, which was stopped or has ended.
    Resumes,
}

impl Ledger {
    /// Begins a run, or goes on with the one that was stopped. As long as the folder has no letter,
    /// a run may be of something else than the one before.
    ///
    /// # Errors
    /// If the letters in the folder were made from something else, or it has other files.
    pub fn begin(&mut self, run: &Run) -> Result<Begun, Message> {
        let path = self.path.clone();
        let parts = [
            ("notice", &run.notice, message!("ledger-notice")),
            ("list", &run.list, message!("ledger-list")),
            ("options", &run.options, message!("ledger-options")),
            ("program", &run.program, message!("ledger-program")),
        ];
        if self.is_fresh()? {
            self.written(|transaction| {
                transaction.execute_batch("DELETE FROM run; DELETE FROM letters")?;
                for (part, value, _) in &parts {
                    transaction.execute("INSERT INTO run VALUES (?1, ?2)", params![part, value])?;
                }
                Ok(())
            })?;
            return Ok(Begun::Fresh);
        }
        let mut changed = Vec::new();
        for (part, value, what) in parts {
            let select = "SELECT value FROM run WHERE part = ?1";
            let recorded = self.connection.query_row(select, [part], |row| row.get(0));
            let recorded: String = recorded.map_err(|error| said(&path, &error))?;
            if recorded != *value {
                changed.push(what);
            }
        }
        if changed.is_empty() {
            return Ok(Begun::Resumes);
        }
        Err(message!("ledger-differs", path, changed = message::all_of(changed)))
    }

    /// Whether the folder has no letter, whatever run was begun.
    fn is_fresh(&self) -> Result<bool, Message> {
        let is_there = |select: &str| {
            let found = self.connection.query_row(select, [], |row| row.get::<_, bool>(0));
            found.map_err(|error| said(&self.path, &error))
        };
        if is_there("SELECT EXISTS (SELECT 1 FROM letters WHERE file IS NOT NULL)")? {
            return Ok(false);
        }
        // A letter of a run that was killed may be there without a record.
        let other = staging::files(self.folder())?.into_iter().find(|name| !is_ours(name));
        match other {
            None => Ok(true),
            Some(_) if is_there("SELECT EXISTS (SELECT 1 FROM run)")? => Ok(false),
            Some(file) => Err(message!("ledger-other-files", path = self.path, file)),
        }
    }
}
