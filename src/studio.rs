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
use crate::review;
use crate::rule::Rule;
use crate::source::LARGEST_FILE;
use history::{History, Step};

/// How often an edit is tried while another program keeps changing the file.
const TRIES: usize = 4;

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

    /// Saves a text that was typed whole, from the one with `hash`. What another program has changed
    /// meanwhile is merged into it.
    ///
    /// # Errors
    /// If it cannot be read, cannot be merged or cannot be written.
    pub fn save_text(&mut self, name: &str, hash: &str, text: &str) -> Result<(), Refused> {
        self.again(|studio| studio.save_text_once(name, hash, text))
    }

    fn save_text_once(&mut self, name: &str, hash: &str, text: &str) -> Result<(), Refused> {
        self.take_in(&[])?;
        let path = self.path_of(name)?;
        self.may_change(&path)?;
        let now = self.texts.get(&path).cloned().unwrap_or_default();
        let merged = if sha256(now.as_bytes()) == hash {
            text.to_owned()
        } else {
            let base = self.history.known(&path, hash);
            let merged = base.and_then(|base| diffy::merge(base, text, &now).ok());
            merged.ok_or_else(|| Refused::Merge(now.clone()))?
        };
        if merged == now {
            return Ok(());
        }
        self.save(BTreeMap::from([(path, merged)]), name.to_owned(), None)
    }

    /// Edits values of the files. `merge` is the same for edits that are one for the user, as keys
    /// typed into one field.
    ///
    /// # Errors
    /// If a value is not as the user saw it, or the files could not be read with the edits.
    pub fn edit(&mut self, edits: &[Edit], merge: Option<&str>) -> Result<(), Refused> {
        self.again(|studio| studio.edit_once(edits, merge))
    }

    fn edit_once(&mut self, edits: &[Edit], merge: Option<&str>) -> Result<(), Refused> {
        self.settle()?;
        // The edits of each file in their order, however they name it.
        let mut by_file: BTreeMap<PathBuf, Vec<&Edit>> = BTreeMap::new();
        for edit in edits {
            let path = match &edit.file {
                Some(name) => self.path_of(name)?,
                None => self.path.clone(),
            };
            by_file.entry(path).or_default().push(edit);
        }
        let mut texts = BTreeMap::new();
        let mut conflicts = Vec::new();
        for (path, edits) in by_file {
            self.may_change(&path)?;
            let text = self.texts.get(&path).map_or("", String::as_str);
            conflicts.extend(edit::conflicts(&path, text, &edits)?);
            let role = self.role_of(&path);
            texts.insert(path.clone(), edit::apply(&path, role, text, &edits)?);
        }
        if !conflicts.is_empty() {
            return Err(Refused::Conflicts(conflicts));
        }
        let place = edits.first().map(|edit| edit.path.clone()).unwrap_or_default();
        self.save(texts, place, merge)
    }

    /// Takes proposals of a review sheet: those with these indices.
    ///
    /// # Errors
    /// If the sheet is none of this file, a proposal cannot be taken, or the files could not be read
    /// with it.
    fn take_review(&mut self, sheet: &[u8], taken: &[usize]) -> Result<(), Refused> {
        self.again(|studio| studio.take_review_once(sheet, taken))
    }

    fn take_review_once(&mut self, sheet: &[u8], taken: &[usize]) -> Result<(), Refused> {
        self.settle()?;
        let project = self.project()?;
        let reviewed = review::proposals(project, sheet)?;
        let proposals = taken.iter().filter_map(|index| reviewed.proposals.get(*index));
        let patches = review::patches(project, &proposals.collect::<Vec<_>>());
        let mut texts = BTreeMap::new();
        for page in &patches.pages {
            let path = self.path_of(&page.file)?;
            let text = self.texts.get(&path).map_or("", String::as_str);
            let text = page.applied(text).ok_or_else(|| message!("studio-conflict"))?;
            texts.insert(path, text);
        }
        if !patches.edits.is_empty() {
            let text = self.texts.get(&self.path).map_or("", String::as_str);
            let text = edit::patched(&self.path, FileRole::Incident, text, &patches.edits)?;
            texts.insert(self.path.clone(), text);
        }
        self.save(texts, String::new(), None)
    }

    /// Creates the incident file.
    ///
    /// # Errors
    /// If it exists, cannot be read or cannot be written.
    pub fn create(&mut self, text: String) -> Result<(), Refused> {
        self.take_in(&[])?;
        if self.revision > 0 {
            return Err(message!("already-exists", path = self.path.display()).into());
        }
        self.save(BTreeMap::from([(self.path.clone(), text)]), String::new(), None)
    }

    /// Takes in what other programs have changed, before something is changed in the files.
    fn settle(&mut self) -> Result<(), Refused> {
        self.take_in(&[])?;
        self.broken.clone().map_or(Ok(()), |found| Err(Refused::Problems(found)))
    }

    /// Does what changes files once more, if another program was between reading and writing.
    fn again<T>(&mut self, work: impl Fn(&mut Self) -> Result<T, Refused>) -> Result<T, Refused> {
        let mut done = work(self);
        for _ in 1..TRIES {
            let Err(Refused::Meanwhile(_)) = done else { break };
            done = work(self);
        }
        done
    }

    /// Saves new texts as a step that can be taken back.
    fn save(
        &mut self,
        texts: BTreeMap<PathBuf, String>,
        place: String,
        merge: Option<&str>,
    ) -> Result<(), Refused> {
        if texts.is_empty() {
            return Ok(());
        }
        let before = |path: &PathBuf| self.texts.get(path).cloned().unwrap_or_default();
        let files = texts.iter().map(|(path, text)| (path.clone(), before(path), text.clone()));
        let step = Step { files: files.collect(), place, merge: merge.map(str::to_owned) };
        self.put(texts)?;
        self.history.add(step);
        Ok(())
    }

    /// Makes the project with new texts, and writes them.
    fn put(&mut self, texts: BTreeMap<PathBuf, String>) -> Result<(), Refused> {
        let mut unsaved: Unsaved = self.texts.clone();
        unsaved.extend(texts.clone());
        let project = match &mut self.project {
            Some(project) => {
                let changed: Vec<PathBuf> = texts.keys().cloned().collect();
                project.try_texts(unsaved.clone(), &changed)?;
                None
            }
            None => {
                let options = Options { unsaved: unsaved.clone(), ..self.options.clone() };
                Some(Project::open(self.path.clone(), options)?)
            }
        };
        if let Err(why) = self.write(&texts) {
            if let Some(project) = &mut self.project {
                project.try_texts(self.texts.clone(), &[])?;
            }
            return Err(why);
        }
        if project.is_some() {
            self.project = project;
        }
        self.broken = None;
        // Other files may be read now.
        self.texts = self.with_others(unsaved);
        self.revision += 1;
        Ok(())
    }

    /// Writes texts to their files: all of them, or none.
    fn write(&self, texts: &BTreeMap<PathBuf, String>) -> Result<(), Refused> {
        let mut written: Vec<(&PathBuf, &str)> = Vec::new();
        for (path, text) in texts {
            let was = self.texts.get(path).map(String::as_str);
            let why = match self.host.write(path, was, text) {
                Ok(true) => {
                    written.push((path, text));
                    continue;
                }
                Ok(false) => Refused::Meanwhile(self.name_of(path)),
                Err(why) => why,
            };
            // What was written before goes back to what it was.
            for (path, text) in written {
                if let Some(before) = self.texts.get(path) {
                    self.host.write(path, Some(text), before)?;
                }
            }
            return Err(why);
        }
        Ok(())
    }

    /// Takes the last edit back, or makes the one again that was taken back last. Returns the place
    /// of what changed.
    ///
    /// # Errors
    /// If there is none, or the text was changed so much since that it cannot be taken back.
    pub fn step(&mut self, back: bool) -> Result<String, Refused> {
        self.again(|studio| studio.step_once(back))
    }

    fn step_once(&mut self, back: bool) -> Result<String, Refused> {
        self.take_in(&[])?;
        let nothing = || Refused::from(message!("studio-nothing-to-undo"));
        let step = self.history.next(back).ok_or_else(nothing)?.clone();
        let mut texts = BTreeMap::new();
        for (path, before, after) in &step.files {
            let (from, to) = if back { (after, before) } else { (before, after) };
            let now = self.texts.get(path).map_or("", String::as_str);
            let text =
                if now == from { Some(to.clone()) } else { diffy::merge(from, to, now).ok() };
            texts.insert(
                path.clone(),
                text.ok_or(Refused::Message(message!("studio-changed-since")))?,
            );
        }
        self.put(texts)?;
        self.history.took(back);
        Ok(step.place)
    }

    /// Issues a notice.
    ///
    /// # Errors
    /// If it may not be issued, or its documents cannot be made or written.
    pub fn issue(&mut self, notice: &str) -> Result<Vec<PathBuf>, Refused> {
        self.settle()?;
        let files = self.host.issue(&self.path, notice, &self.texts)?;
        self.record = self.disk_record();
        if let Some(project) = &mut self.project {
            project.try_texts(self.texts.clone(), &[])?;
        }
        self.revision += 1;
        Ok(files)
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
            shown.into_iter().map(crate::project::join).collect()
        })
    }

    /// Whether a file is one whose text the studio holds, wherever its path begins.
    fn knows(&self, path: &Path) -> bool {
        self.texts.keys().any(|known| path.ends_with(self.name_of(known)))
            || path.ends_with("issued.lock")
    }
}
