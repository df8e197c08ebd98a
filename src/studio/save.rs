//! Changes of the files: each is tried on the project before it is saved, and can be taken back.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::edit::{self, Edit};
use super::history::Step;
use super::{Refused, Studio};
use crate::message;
use crate::project::{FileRole, Options, Project, Unsaved, sha256};
use crate::review;

/// How often an edit is tried while another program keeps changing the file.
const TRIES: usize = 4;

impl Studio {
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
    /// If the sheet is not of this file, a proposal cannot be taken, or the files could not be read
    /// with it.
    pub(super) fn take_review(&mut self, sheet: &[u8], taken: &[usize]) -> Result<(), Refused> {
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
    /// If there is none, or the text has changed too much since to take it back.
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
