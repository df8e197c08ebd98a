//! An incident file with everything that is needed to check it and to make its documents.

mod document;
mod error;
mod files;
mod house;
mod manifest;
mod origins;
mod parallel;
mod selection;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use chrono::NaiveDateTime;

pub use document::Document;
pub use error::Error;
pub use files::{
    LARGEST_OUTPUT, Unsaved, find_assets, format_of, lock_path, read_facts, read_issued,
    read_regular, sha256,
};
pub use house::find_house;
pub use manifest::{Manifest, ManifestFile};
pub use origins::PlaceShown;
#[cfg(any(feature = "letters", feature = "studio"))]
pub(crate) use parallel::join;
pub use selection::{Format, HtmlForm, Selection};

use crate::assets::Assets;
use crate::check::{Checker, languages_of, used_languages};
use crate::diagnostic::Diagnostics;
use crate::house::House;
use crate::incident::{Body, Incident, Moment, Name, NoticeSpec, Places, Register};
use crate::locale;
use crate::message;
use crate::message::Message;
use crate::notice::{Issued, Kinds, Notice};
use crate::source::{self, Problem, Source};
use crate::typeset::Typesetter;
use files::Files;
use house::{HouseFiles, read_house};

/// How a project is opened.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A folder whose `templates/`, `locales/` and `fonts/` replace or add files; by default the
    /// incident file's own folder.
    pub assets: Option<PathBuf>,
    /// The house file; by default `house.yaml` beside the incident file, or in the overlay.
    pub house: Option<PathBuf>,
    /// Show what was known at this time. Notices dated later are left out unless they are named.
    pub as_of: Option<Moment>,
    /// Notices that are wanted even if they are dated later than `as_of`.
    pub named: Vec<String>,
    /// Whether warnings count as errors.
    pub deny_warnings: bool,
    /// Texts of the user's files that are not saved yet: the project is what it would be with them.
    pub unsaved: Unsaved,
}

/// A file that a user writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it is for.
    pub role: FileRole,
    /// The notices whose page it is.
    pub notices: Vec<String>,
}

impl UserFile {
    fn new(path: PathBuf, role: FileRole) -> Self {
        Self { path, role, notices: Vec::new() }
    }
}

/// What a file of a user is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRole {
    /// The facts.
    Incident,
    /// The facts of another organisation, which are not the user's to change.
    Included,
    /// The page of a notice.
    Page,
    /// The words, style and look of the issuers.
    House,
    /// The page of a kind of notice.
    HousePage,
}

/// An incident file that was read and checked. See the [crate]'s front page.
pub struct Project {
    path: PathBuf,
    options: Options,
    assets: Assets,
    typesetter: Typesetter,
    checker: Checker,
    kinds: Kinds,
    house: HouseFiles,
    facts: Facts,
    /// The notices by their index; those that are not wanted, or cannot be made, are missing.
    notices: Vec<Option<Arc<Notice>>>,
    /// Notices as they are on their own dates, where `notices` are as of an earlier time.
    dated: Mutex<Vec<Option<Arc<Notice>>>>,
    /// Where the words of all notices come from, once that has been asked for.
    shown: OnceLock<Vec<origins::Shown>>,
    /// What was found when the notices were made.
    made: Made,
    /// What the rules found too, once that has been asked for.
    diagnostics: OnceLock<Diagnostics>,
    /// What the rules found last in each notice, by its identifier: perhaps before the last change.
    found: Mutex<BTreeMap<String, Vec<Problem>>>,
}

/// What was found when notices were made: in the files and their kinds, and what keeps notices from
/// being made.
#[derive(Debug, Default)]
struct Made {
    diagnostics: Diagnostics,
    problems: Vec<Problem>,
}

/// What was read from the user's files.
struct Facts {
    source: Source,
    incident: Incident,
    /// The same with its texts in the plain register, if it has any.
    plain: Option<Incident>,
    issued: Issued,
    files: Files,
    /// How many of the notices are the included file's.
    included: usize,
    /// Warnings of the reader.
    warnings: Diagnostics,
    /// Where the values of the incident stand, once that has been asked for.
    places: OnceLock<Places>,
}

impl Project {
    /// Reads an incident file and makes its notices. What is wrong with them is in
    /// [`Project::diagnostics`].
    ///
    /// # Errors
    /// If the file, its assets or its record of issued notices cannot be read.
    pub fn open(path: impl Into<PathBuf>, options: Options) -> Result<Self, Error> {
        let path = path.into();
        let assets = find_assets(options.assets.as_deref(), &path)?;
        // Fonts and messages take as long to read as the facts.
        let (typesetter, facts) = std::thread::scope(|scope| {
            let typesetter = scope.spawn(|| {
                let house = read_house(options.house.as_deref(), &path, &assets, &options.unsaved)?;
                let typesetter = Typesetter::with_house(assets.clone(), &house.house)?;
                Ok((typesetter, house))
            });
            let facts = read(&path, &assets, &options.unsaved);
            (parallel::join(typesetter), facts)
        });
        let ((typesetter, house), facts) = both(typesetter, facts)?;
        let used = used_languages(&facts.incident, &assets.languages());
        // The rules of style take as long to compile as the templates to evaluate.
        let mut kinds = Kinds::new();
        let (checker, found) = std::thread::scope(|scope| {
            let checker = scope.spawn(|| Checker::new(&assets, &used));
            let found = typesetter.load_kinds(&mut kinds, &facts.incident);
            (parallel::join(checker), found)
        });
        let mut project = Self {
            path,
            options,
            typesetter,
            checker: checker?,
            kinds,
            house,
            facts,
            notices: Vec::new(),
            dated: Mutex::default(),
            shown: OnceLock::new(),
            made: Made::default(),
            diagnostics: OnceLock::new(),
            found: Mutex::default(),
            assets,
        };
        project.take(found)?;
        Ok(project)
    }

    /// Reads the incident file again after some files have changed. What is in a text that has not
    /// changed is remembered.
    ///
    /// # Errors
    /// As for [`Project::open`]; the project then stays as it was.
    pub fn reload(&mut self, changed: &[PathBuf]) -> Result<(), Error> {
        let is_asset = |path: &PathBuf| {
            self.assets.overlay().is_some_and(|overlay| {
                crate::assets::FOLDERS.iter().any(|folder| path.starts_with(overlay.join(folder)))
            })
        };
        // A house is checked with the messages, which may have changed too.
        let has_other_house = || {
            let Options { house, unsaved, .. } = &self.options;
            let house = read_house(house.as_deref(), &self.path, &self.assets, unsaved)?;
            Ok::<bool, Error>(house != self.house)
        };
        // An edit of the incident file or of a page leaves the house as it is.
        let files = self.files();
        let is_own = |path: &PathBuf| {
            files.iter().any(|file| {
                file.path == *path && matches!(file.role, FileRole::Incident | FileRole::Page)
            })
        };
        let is_text = !changed.is_empty() && changed.iter().all(is_own);
        if changed.iter().any(is_asset) || (!is_text && has_other_house()?) {
            *self = Self::open(self.path.clone(), self.options.clone())?;
            return Ok(());
        }
        let facts = read(&self.path, &self.assets, &self.options.unsaved)?;
        let used = used_languages(&facts.incident, &self.assets.languages());
        if !self.checker.knows(&used) {
            self.checker = Checker::new(&self.assets, &used)?;
        }
        let before = std::mem::replace(&mut self.facts, facts);
        let Self { kinds, typesetter, facts, .. } = self;
        let found = typesetter.load_kinds(kinds, &facts.incident);
        match self.take(found) {
            Ok(notices) => {
                parallel::discard((before, notices));
                Ok(())
            }
            Err(error) => {
                self.facts = before;
                Err(error)
            }
        }
    }

    /// Reads the user's files again, those of `unsaved` as if they had been saved, after some files
    /// have changed.
    ///
    /// # Errors
    /// As for [`Project::open`]; the project then stays as it was.
    pub fn try_texts(&mut self, unsaved: Unsaved, changed: &[PathBuf]) -> Result<(), Error> {
        let before = std::mem::replace(&mut self.options.unsaved, unsaved);
        self.reload(changed).inspect_err(|_| self.options.unsaved = before)
    }

    /// Takes the facts as they are now, and makes the notices; returns those before. `templates` is
    /// what is wrong with their kinds.
    fn take(&mut self, templates: Diagnostics) -> Result<Vec<Option<Arc<Notice>>>, Error> {
        let mut diagnostics = self.facts.warnings.clone();
        if self.assets.is_overlaid() {
            diagnostics.merge(self.compare_locales()?);
        }
        diagnostics.merge(templates);
        let (notices, problems) = self.make_notices();
        self.dated = Mutex::new(vec![None; notices.len()]);
        self.shown = OnceLock::new();
        self.made = Made { diagnostics, problems };
        self.diagnostics = OnceLock::new();
        Ok(std::mem::replace(&mut self.notices, notices))
    }

    /// Checks the facts and those notices that are wanted, or were not checked before. Of the others
    /// stands what was found in them last.
    fn check(&self, is_wanted: impl Fn(&Notice) -> bool) -> Diagnostics {
        let Facts { source, incident, issued, included, .. } = &self.facts;
        let dated = |index| self.dated_notice(index);
        let room =
            |notice: &Notice, language: &str| self.typesetter.room(notice, language, None).ok();
        let languages = self.checker.languages();
        // A panic elsewhere leaves the table whole.
        let found = || self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = |notice: &&Notice| is_wanted(notice) || !found().contains_key(notice.id());
        let due: Vec<&Notice> = self.notices().filter(is_due).collect();
        let (facts, checked) = std::thread::scope(|scope| {
            let facts = scope.spawn(|| self.checker.facts(incident));
            let checked = parallel::map(&due, |notice| {
                let mut problems = self.checker.notice(incident, notice, &dated, &room);
                for language in languages_of(&notice.spec, languages) {
                    problems.extend(self.typesetter.missing_glyphs(notice, language));
                }
                (notice.id().to_owned(), problems)
            });
            (parallel::join(facts), checked)
        });
        found().extend(checked);
        let mut problems = [facts, self.made.problems.clone()].concat();
        problems.extend(issued.check(incident, languages, *included, &dated));
        let of_notice = |notice: &Notice| found().get(notice.id()).cloned().unwrap_or_default();
        problems.extend(self.notices().flat_map(of_notice));
        let mut diagnostics = self.made.diagnostics.clone();
        diagnostics.merge(source.locate(problems));
        if self.options.deny_warnings {
            diagnostics.deny_warnings();
        }
        diagnostics
    }

    /// Makes the notices of the file that are wanted.
    fn make_notices(&self) -> (Vec<Option<Arc<Notice>>>, Vec<Problem>) {
        let Facts { incident, issued, included, .. } = &self.facts;
        let indices: Vec<usize> = (*included..incident.notices.len()).collect();
        let made = parallel::map(&indices, |&index| {
            let spec = &incident.notices[index];
            // Unknown kinds are reported by the checks of facts.
            if !self.kinds.contains_key(spec.kind.as_str()) || !self.is_wanted(spec) {
                return Ok(None);
            }
            let then = self.options.as_of.as_ref();
            let mut notice = Notice::new(self.incident_for(spec), index, &self.kinds, then)?;
            notice.draft = notice.as_of.is_some() || self.is_draft(notice.id(), issued);
            if let Some(relayed) = &mut notice.relayed {
                relayed.draft = self.is_draft(relayed.id(), issued);
            }
            Ok(Some(Arc::new(notice)))
        });
        let (mut notices, mut problems) = (vec![None; *included], Vec::new());
        for made in made {
            notices.push(made.unwrap_or_else(|problem: Box<Problem>| {
                problems.push(*problem);
                None
            }));
        }
        (notices, problems)
    }

    /// The incident with its texts in the register of a notice.
    fn incident_for(&self, spec: &NoticeSpec) -> &Incident {
        let Facts { incident, plain, .. } = &self.facts;
        let issuer = spec.issuer.as_str();
        let house = self.typesetter.house_of(issuer).register();
        let issuer = incident.organisations.get(issuer);
        let is_plain = self
            .kinds
            .get(spec.kind.as_str())
            .is_some_and(|kind| kind.register(spec, house, issuer) == Register::Plain);
        plain.as_ref().filter(|_| is_plain).unwrap_or(incident)
    }

    /// A notice of this file is a draft until it is issued; those of an included file are not
    /// ours to issue.
    fn is_draft(&self, id: &str, issued: &Issued) -> bool {
        !issued.0.contains_key(id) && self.specs().iter().any(|spec| spec.id.as_str() == id)
    }

    /// The notice at an index as it is on its own date.
    pub(crate) fn dated_notice(&self, index: usize) -> Option<Arc<Notice>> {
        if self.options.as_of.is_none()
            && let Some(Some(notice)) = self.notices.get(index)
        {
            return Some(Arc::clone(notice));
        }
        // A panic elsewhere leaves the table whole.
        let mut dated = self.dated.lock().unwrap_or_else(PoisonError::into_inner);
        let place = dated.get_mut(index)?;
        if place.is_none() {
            let incident = self.incident_for(&self.facts.incident.notices[index]);
            let made = Notice::new(incident, index, &self.kinds, None);
            *place = made.ok().map(Arc::new);
        }
        place.clone()
    }

    /// What the languages of overlaid messages differ in.
    fn compare_locales(&self) -> Result<Diagnostics, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let languages = self.assets.languages();
        if let Some((first, others)) = languages.split_first() {
            let first = self.assets.locale(first)?;
            for other in others {
                diagnostics.merge(locale::differences(&first, &*self.assets.locale(other)?));
            }
        }
        Ok(diagnostics)
    }

    /// Everything that is wrong with the facts and the notices: they are checked when this is first
    /// asked for.
    pub fn diagnostics(&self) -> &Diagnostics {
        self.diagnostics.get_or_init(|| self.check(|_| true))
    }

    /// What is wrong with the facts and with these notices now, and what was wrong with the others
    /// when they were checked last: after a change, they need not be waited for.
    pub fn diagnostics_of(&self, notices: &[&str]) -> Diagnostics {
        match self.diagnostics.get() {
            Some(all) => all.clone(),
            None => self.check(|notice| notices.contains(&notice.id())),
        }
    }

    /// The notices, in the order of the file: those that the options ask for and that can be
    /// made.
    pub fn notices(&self) -> impl Iterator<Item = &Notice> {
        self.notices.iter().flatten().map(|notice| &**notice)
    }

    /// The notice with an identifier.
    pub fn notice(&self, id: &str) -> Option<&Notice> {
        self.notices().find(|notice| notice.id() == id)
    }

    /// A notice with only what concerns one group of affected persons: an `affected` entry.
    ///
    /// # Errors
    /// If the notice cannot be made so.
    pub fn notice_of_group(&self, notice: &Notice, group: &Name) -> Result<Notice, Error> {
        let mut incident = self.incident_for(&notice.spec).clone();
        let spec = incident.notices.iter_mut().find(|spec| spec.id == notice.spec.id);
        if let Some(spec) = spec {
            spec.groups = vec![group.clone()];
        }
        let then = self.options.as_of.as_ref();
        let mut made = Notice::new(&incident, notice.index(), &self.kinds, then)
            .map_err(|problem| Error::Input(self.locate([*problem])))?;
        made.draft = notice.draft;
        Ok(made)
    }

    /// What the file asks for, without the notices of a file that it includes.
    pub fn specs(&self) -> &[NoticeSpec] {
        &self.facts.incident.notices[self.facts.included..]
    }

    /// Whether a notice may be issued: once, after those that it follows, passes on or refers to.
    ///
    /// # Errors
    /// Why it may not.
    pub fn may_be_issued(&self, notice: &Notice) -> Result<(), Message> {
        let id = notice.id();
        let issued = &self.issued().0;
        if let Some(issue) = issued.get(id) {
            return Err(message!("already-issued", id, day = issue.issued));
        }
        let is_draft = |other: &str| {
            let own = self.specs().iter().any(|spec| spec.id.as_str() == other);
            own && other != id && !issued.contains_key(other)
        };
        for other in [&notice.spec.follows, &notice.spec.relays].into_iter().flatten() {
            let other = other.as_str();
            if is_draft(other) {
                return Err(message!("follows-draft", id, other));
            }
        }
        for other in self.cited_notices(notice) {
            if is_draft(&other) {
                return Err(message!("cites-draft", id, other));
            }
        }
        Ok(())
    }

    /// The files of the user that the project was read from and that people write: the incident
    /// file first, then the one that it includes, the pages of its notices, the house file and its
    /// pages.
    pub fn files(&self) -> Vec<UserFile> {
        let mut files = vec![UserFile::new(self.path.clone(), FileRole::Incident)];
        let folder = self.path.parent().unwrap_or(Path::new(""));
        if let Some(included) = &self.facts.incident.include {
            files.push(UserFile::new(folder.join(included), FileRole::Included));
        }
        for spec in self.specs() {
            for (_, name) in spec.body.iter().flat_map(Body::files) {
                let path = folder.join(name);
                let notice = spec.id.as_str().to_owned();
                match files.iter_mut().find(|file| file.path == path) {
                    // One page for all languages is read once for each.
                    Some(file) if file.notices.contains(&notice) => {}
                    Some(file) => file.notices.push(notice),
                    None => files.push(UserFile {
                        notices: vec![notice],
                        ..UserFile::new(path, FileRole::Page)
                    }),
                }
            }
        }
        let house = self.house.path.iter();
        files.extend(house.map(|path| UserFile::new(path.clone(), FileRole::House)));
        let pages = self.house.house.pages().iter();
        let pages = pages.map(|page| UserFile::new(PathBuf::from(&page.path), FileRole::HousePage));
        files.extend(pages);
        files
    }

    /// The values of the incident file, with those of the file that it includes.
    pub fn source(&self) -> &Source {
        &self.facts.source
    }

    /// A notice as it was known at a time before its date.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn notice_then(&self, notice: &Notice, then: &Moment) -> Result<Notice, Error> {
        let incident = self.incident_for(&notice.spec);
        let mut made = Notice::new(incident, notice.index(), &self.kinds, Some(then))
            .map_err(|problem| Error::Input(self.locate([*problem])))?;
        made.draft = notice.draft || made.as_of.is_some();
        Ok(made)
    }

    /// The facts.
    pub fn incident(&self) -> &Incident {
        &self.facts.incident
    }

    /// The notices that were issued.
    pub fn issued(&self) -> &Issued {
        &self.facts.issued
    }

    /// The codes of all languages.
    pub fn languages(&self) -> &[String] {
        self.checker.languages()
    }

    /// The languages that a notice is made in.
    pub fn languages_of<'a>(&'a self, spec: &'a NoticeSpec) -> &'a [String] {
        languages_of(spec, self.checker.languages())
    }

    /// Whether a notice is a form, whose fields can be exported as a table.
    pub fn is_form(&self, spec: &NoticeSpec) -> bool {
        self.kinds.get(spec.kind.as_str()).is_some_and(|kind| kind.form)
    }

    /// The kinds of its notices.
    pub fn kinds(&self) -> &Kinds {
        &self.kinds
    }

    /// Typesets its notices.
    pub fn typesetter(&self) -> &Typesetter {
        &self.typesetter
    }

    /// The words, the style and the look of the issuers.
    pub fn house(&self) -> &House {
        &self.house.house
    }

    /// Templates, messages and fonts.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// The incident file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The path of a value in the incident file alone, and the value; `None` if it is the included
    /// file's.
    pub fn own_value(&self, path: &source::Path) -> Option<(source::Path, &source::Value)> {
        self.facts.source.own_value(path)
    }

    /// Locates problems of values in the user's files.
    pub fn locate(&self, problems: impl IntoIterator<Item = Problem>) -> Diagnostics {
        self.facts.source.locate(problems)
    }

    /// A notice dated later than the time that was asked for is made only by name.
    fn is_wanted(&self, spec: &NoticeSpec) -> bool {
        let named = self.options.named.iter().any(|id| id == spec.id.as_str());
        let then: Option<NaiveDateTime> = self.options.as_of.as_ref().and_then(Moment::cutoff);
        named || then.is_none_or(|_| self.options.named.is_empty() && spec.date.earliest() <= then)
    }
}

/// Both results, or the errors of both.
fn both<A, B>(one: Result<A, Error>, other: Result<B, Error>) -> Result<(A, B), Error> {
    match (one, other) {
        (Err(Error::Input(mut one)), Err(Error::Input(other))) => {
            one.merge(other);
            Err(one.into())
        }
        (one, other) => Ok((one?, other?)),
    }
}

/// Reads the user's files.
fn read(path: &Path, assets: &Assets, unsaved: &Unsaved) -> Result<Facts, Error> {
    let (source, files) = files::read_with_include(path, unsaved)?;
    let issued = read_issued(path)?;
    let (languages, included) = (assets.languages(), source.included("notices"));
    let ((mut incident, mut problems), mut plain) = std::thread::scope(|scope| {
        let plain = scope.spawn(|| source.read_plain::<Incident>(&languages));
        (source.read::<Incident>(&languages), parallel::join(plain))
    });
    if let Some(incident) = &mut incident {
        problems.extend(files::read_bodies(path, incident, included, unsaved));
    }
    let warnings = source.locate(problems);
    match incident {
        Some(incident) if !warnings.has_errors() => {
            if let Some(plain) = &mut plain {
                // What cannot be read was reported above.
                files::read_bodies(path, plain, included, unsaved);
            }
            let places = OnceLock::new();
            Ok(Facts { source, incident, plain, issued, files, included, warnings, places })
        }
        _ => Err(warnings.into()),
    }
}
