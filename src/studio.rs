//! The studio: a page in the browser in which people make, check and hand over notices on the same
//! files that engineers keep.
//!
//! A [`Studio`] holds the project and the texts of its files. Every edit is a patch of a text; the
//! project is made with the new text before the file is saved, so what cannot be read is never
//! saved. A file that another program has changed is taken in first. Only `server` knows the
//! network, and only `watch.rs` how files are watched; whoever starts the studio is its [`Host`].

pub mod changes;
pub mod copy;
mod desk;
mod edit;
mod finding;
mod history;
mod look;
mod overview;
pub mod page;
pub mod recognise;
mod said;
mod save;
pub mod schema;
mod server;
pub mod start;
pub mod understand;
mod units;
mod values;
mod view;
mod watch;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

pub use edit::{Change, Conflict, Edit, patched};
pub use server::{Address, serve};

use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::message;
use crate::message::{Language, Message};
use crate::project::{
    Error, FileRole, Options, Project, Unsaved, find_assets, lock_path, read_regular, sha256,
};
use crate::rule::Rule;
use crate::source::LARGEST_FILE;
use history::History;

/// What the studio needs of the program that starts it: the clock, and the only ways to write.
pub trait Host: Send + Sync {
    /// The current time in Japan.
    fn now(&self) -> Option<NaiveDateTime>;

    /// Replaces a file that has the text `was` by one with the text `text`, whole or not at all.
    /// Without `was`, the file must not exist. Returns false, and writes nothing, if the file is
    /// another one.
    ///
    /// # Errors
    /// If it cannot be written.
    fn write(&self, path: &Path, was: Option<&str>, text: &str) -> Result<bool, Refused>;

    /// Issues a notice of an incident file, whose files have these texts, and says which files were
    /// written.
    ///
    /// # Errors
    /// If it may not be issued, or its documents cannot be made or written.
    fn issue(&self, file: &Path, notice: &str, texts: &Unsaved) -> Result<Vec<PathBuf>, Refused>;
}

/// Why something was not done. Nothing was changed.
#[derive(Debug)]
pub enum Refused {
    /// The files would have errors that keep them from being read.
    Problems(Diagnostics),
    /// Values are not as the user saw them.
    Conflicts(Vec<Conflict>),
    /// The text of a file and a change from outside cannot be merged: the text as it is now.
    Merge(String),
    /// Another program has changed this file at this moment.
    Meanwhile(String),
    /// What was asked for is not possible.
    Message(Message),
}

impl From<Message> for Refused {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        match error {
            Error::Input(diagnostics) => Self::Problems(diagnostics),
            error => Self::Message((&error).into()),
        }
    }
}

/// An incident file that people work on.
pub struct Studio {
    host: Box<dyn Host>,
    path: PathBuf,
    options: Options,
    assets: Assets,
    /// The project as of the last time that the files could be read; `None` if they never could.
    project: Option<Project>,
    /// The texts of the files as they were read or written last: those of which the project was
    /// made, if it could be made.
    texts: BTreeMap<PathBuf, String>,
    /// The record of issued notices, as it was read last.
    record: Option<Vec<u8>>,
    /// What keeps the files, as they are now, from being read.
    broken: Option<Diagnostics>,
    history: History,
    revision: u64,
}

impl Studio {
    /// Opens an incident file; it need not exist yet, nor be readable.
    ///
    /// # Errors
    /// If its name does not end as that of an incident file, or its assets cannot be read.
    pub fn open(path: PathBuf, options: Options, host: Box<dyn Host>) -> Result<Self, Error> {
        crate::project::format_of(&path)?;
        let assets = find_assets(options.assets.as_deref(), &path)?;
        let mut studio = Self {
            host,
            path,
            options,
            assets,
            project: None,
            texts: BTreeMap::new(),
            record: None,
            broken: None,
            history: History::default(),
            revision: 0,
        };
        if studio.path.exists() {
            studio.read()?;
        }
        Ok(studio)
    }

    /// Reads the files for the first time.
    fn read(&mut self) -> Result<(), Error> {
        self.record = self.disk_record();
        match Project::open(self.path.clone(), self.options.clone()) {
            Ok(project) => self.project = Some(project),
            Err(Error::Input(found)) => self.broken = Some(found),
            Err(error) => return Err(error),
        }
        self.revision += 1;
        self.texts = self.disk();
        Ok(())
    }

    /// The incident file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How often the files have changed since the studio was opened; 0 if there is no file yet.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The project as of the last time that the files could be read.
    ///
    /// # Errors
    /// If they never could.
    pub fn project(&self) -> Result<&Project, Refused> {
        match (&self.project, &self.broken) {
            (Some(project), _) => Ok(project),
            (None, Some(found)) => Err(Refused::Problems(found.clone())),
            (None, None) => Err(message!("studio-no-file").into()),
        }
    }

    /// The files that the studio reads, the incident file first.
    fn paths(&self) -> Vec<PathBuf> {
        match &self.project {
            Some(project) => project.files().into_iter().map(|file| file.path).collect(),
            None => vec![self.path.clone()],
        }
    }

    /// The texts of the files on disk. One that cannot be read is missing: the project says why.
    fn disk(&self) -> BTreeMap<PathBuf, String> {
        self.with_others(BTreeMap::new())
    }

    /// These texts of the files, and on disk those of the others.
    fn with_others(&self, mut known: BTreeMap<PathBuf, String>) -> BTreeMap<PathBuf, String> {
        let read = |path: &PathBuf| {
            let bytes = read_regular(path, LARGEST_FILE as u64 + 1).ok()?;
            String::from_utf8(bytes).ok()
        };
        let mut text = |path: &PathBuf| known.remove(path).or_else(|| read(path));
        self.paths().into_iter().filter_map(|path| Some((path.clone(), text(&path)?))).collect()
    }

    fn disk_record(&self) -> Option<Vec<u8>> {
        read_regular(&lock_path(&self.path), LARGEST_FILE as u64).ok()
    }

    /// Takes in what other programs have changed: in the files of the user, or in those that
    /// `changed` names. Returns whether there was anything.
    ///
    /// # Errors
    /// If the files are now such that the program could not have been started with them.
    pub fn take_in(&mut self, changed: &[PathBuf]) -> Result<bool, Error> {
        let (disk, record) = (self.disk(), self.disk_record());
        if disk == self.texts && record == self.record && changed.is_empty() {
            return Ok(false);
        }
        let Some(project) = &mut self.project else {
            if disk.is_empty() && self.texts.is_empty() {
                return Ok(false);
            }
            self.broken = None;
            return self.read().map(|()| true);
        };
        // The project is made of the texts that were compared: they may have changed again.
        self.broken = match project.try_texts(disk.clone(), changed) {
            Ok(()) => None,
            Err(Error::Input(found)) => Some(found),
            Err(error) => {
                let message = Message::from(&error);
                Some(Diagnostic::error(Rule::WellFormed, Location::default(), message).into())
            }
        };
        let disk = if self.broken.is_none() { self.with_others(disk) } else { disk };
        for (path, text) in std::mem::replace(&mut self.texts, disk) {
            self.history.replaced(path, text);
        }
        self.record = record;
        self.revision += 1;
        Ok(true)
    }

    /// The path of a file by its name, which is relative to the folder of the incident file.
    fn path_of(&self, name: &str) -> Result<PathBuf, Refused> {
        let mut paths = self.paths().into_iter();
        let found = paths.find(|path| self.name_of(path) == name);
        found.ok_or_else(|| message!("studio-unknown-file", name).into())
    }

    /// The name of a file, relative to the folder of the incident file.
    fn name_of(&self, path: &Path) -> String {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        path.strip_prefix(folder).unwrap_or(path).display().to_string().replace('\\', "/")
    }

    /// What a file is for.
    fn role_of(&self, path: &Path) -> FileRole {
        let files = self.project.iter().flat_map(Project::files);
        let found = files.into_iter().find(|file| file.path == path);
        found.map_or(FileRole::Incident, |file| file.role)
    }

    /// Whether a file is the user's to change.
    fn may_change(&self, path: &Path) -> Result<(), Refused> {
        match self.role_of(path) {
            FileRole::Included => Err(message!("studio-included").into()),
            _ => Ok(()),
        }
    }

    /// The text of a file, and its hash.
    ///
    /// # Errors
    /// If there is no such file.
    pub fn text(&self, name: &str) -> Result<(String, String), Refused> {
        let path = self.path_of(name)?;
        let text = self.texts.get(&path).cloned().unwrap_or_default();
        let hash = sha256(text.as_bytes());
        Ok((text, hash))
    }
}

impl Studio {
    /// The values of the files as they were typed: of the incident file with what it includes, and of
    /// the house file.
    fn values(&self) -> Result<serde_json::Value, Refused> {
        let project = self.project()?;
        let mut files = serde_json::Map::new();
        files.insert(self.name_of(&self.path), values::json(project.source().root()));
        for file in project.files() {
            if file.role == FileRole::House
                && let Some(text) = self.texts.get(&file.path)
            {
                files.insert(
                    self.name_of(&file.path),
                    values::json(&edit::parse(&file.path, text)?),
                );
            }
        }
        Ok(serde_json::json!({ "revision": self.revision, "files": files }))
    }

    /// Shows notices again, each on a thread of its own.
    fn views(&self, requests: &[view::Request], ui: Language) -> Result<Vec<view::View>, Refused> {
        std::thread::scope(|scope| {
            let shown: Vec<_> = requests
                .iter()
                .map(|request| scope.spawn(move || self.view(request, ui)))
                .collect();
            shown.into_iter().map(crate::parallel::join).collect()
        })
    }

    /// Whether a file is one whose text the studio holds, wherever its path begins.
    fn knows(&self, path: &Path) -> bool {
        self.texts.keys().any(|known| path.ends_with(self.name_of(known)))
            || path.ends_with("issued.lock")
    }
}
