//! An incident file with everything that is needed to check it and to make its documents.

mod checks;
mod document;
mod error;
mod files;
mod house;
mod manifest;
mod notices;
mod origins;
mod selection;
mod user_files;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

pub use document::Document;
pub use error::Error;
pub use files::{
    LARGEST_OUTPUT, Unsaved, find_assets, format_of, lock_path, read_facts, read_issued,
    read_regular, sha256,
};
pub use house::find_house;
pub use manifest::{Manifest, ManifestFile};
pub use origins::PlaceShown;
pub use selection::{Format, HtmlForm, Selection};
pub use user_files::{FileRole, UserFile};

use crate::assets::Assets;
use crate::check::{Checker, languages_of, used_languages};
use crate::diagnostic::Diagnostics;
use crate::house::House;
use crate::incident::{Incident, Moment, NoticeSpec, Places};
use crate::notice::{Issued, Kinds, Notice};
use crate::parallel;
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

/// An incident file that was read and checked. See the [crate]'s front page.
pub struct Project {
    path: PathBuf,
    options: Options,
    assets: Assets,
    typesetter: Typesetter,
    /// The checks with the rules of style, once they are needed: documents are set while these are compiled.
    checker: OnceLock<Result<Checker, Diagnostics>>,
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
        let mut kinds = Kinds::new();
        let found = typesetter.load_kinds(&mut kinds, &facts.incident);
        let mut project = Self {
            path,
            options,
            typesetter,
            checker: OnceLock::new(),
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
        let used = used_languages(&facts.incident, self.languages());
        let knows = |made: &Result<Checker, _>| made.as_ref().is_ok_and(|made| made.knows(&used));
        if !self.checker.get().is_some_and(knows) {
            self.checker = OnceLock::new();
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

    /// What the file asks for, without the notices of a file that it includes.
    pub fn specs(&self) -> &[NoticeSpec] {
        &self.facts.incident.notices[self.facts.included..]
    }

    /// The values of the incident file, with those of the file that it includes.
    pub fn source(&self) -> &Source {
        &self.facts.source
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
        self.typesetter.languages()
    }

    /// The languages that a notice is made in.
    pub fn languages_of<'a>(&'a self, spec: &'a NoticeSpec) -> &'a [String] {
        languages_of(spec, self.languages())
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
