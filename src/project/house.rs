//! The files of the house: the house file, its pages and its images.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Error;
use super::files::{Unsaved, read_bytes, read_source, sha256};
use crate::assets::{Assets, is_within};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::file_name::ending;
use crate::house::{House, HouseFile, HousePage};
use crate::message;
use crate::message::Message;
use crate::page::page_text;
use crate::rule::Rule;
use crate::source::{Problem, did_you_mean};

/// The name of a house file that need not be named.
const HOUSE: &str = "house.yaml";
/// The folder of the pages of a house, beside its file.
const PAGES: &str = "house";
/// The largest image, in bytes.
const LARGEST_IMAGE: usize = 2 * 1024 * 1024;

/// A house with the files that it was read from, each with its SHA-256.
#[derive(Debug, Default, PartialEq)]
pub(super) struct HouseFiles {
    pub house: House,
    /// The house file.
    pub path: Option<PathBuf>,
    pub files: Vec<(String, String)>,
}

/// Reads the house of an incident file: the file that is named, or the one beside the incident
/// file or in the overlay. Without a house file, there may be pages beside the incident file.
pub(super) fn read_house(
    named: Option<&Path>,
    incident: &Path,
    assets: &Assets,
    unsaved: &Unsaved,
) -> Result<HouseFiles, Error> {
    let beside = [incident.parent(), assets.overlay()];
    let usual = || beside.iter().flatten().map(|folder| folder.join(HOUSE)).find(|f| f.exists());
    let path = named.map(Path::to_owned).or_else(usual);
    let folder = path.as_deref().unwrap_or(incident).parent().unwrap_or(Path::new(""));
    let mut found = Diagnostics::default();
    let mut files = Vec::new();
    let pages = read_pages(folder, assets, unsaved, &mut found, &mut files)?;
    let Some(path) = &path else {
        return done(House::new(None, pages, BTreeMap::new()), None, files, found);
    };
    let (source, bytes) = match read_source(path, unsaved) {
        Ok(read) => read,
        Err(Error::Input(wrong)) => {
            found.merge(wrong);
            return Err(found.into());
        }
        Err(error) => return Err(error),
    };
    files.insert(0, (name_of(path), sha256(&bytes)));
    let (file, mut problems) = source.read::<HouseFile>(&assets.languages());
    let mut images = BTreeMap::new();
    if let Some(file) = &file {
        problems.extend(file.check(|language| assets.locale(language))?);
        for (at, name) in file.images() {
            match read_image(folder, name.as_str()) {
                Ok(bytes) => {
                    if images.insert(name.as_str().to_owned(), bytes.clone()).is_none() {
                        files.push((name.as_str().to_owned(), sha256(&bytes)));
                    }
                }
                Err(message) => problems.push(Problem::error(Rule::House, at, message)),
            }
        }
    }
    found.merge(source.locate(problems));
    done(House::new(file, pages, images), Some(path.clone()), files, found)
}

/// The house for the notices of an incident file: see `read_house`.
///
/// # Errors
/// If its files cannot be read, or have errors.
pub fn find_house(named: Option<&Path>, incident: &Path, assets: &Assets) -> Result<House, Error> {
    read_house(named, incident, assets, &Unsaved::new()).map(|files| files.house)
}

fn done(
    house: House,
    path: Option<PathBuf>,
    files: Vec<(String, String)>,
    found: Diagnostics,
) -> Result<HouseFiles, Error> {
    if found.has_errors() { Err(found.into()) } else { Ok(HouseFiles { house, path, files }) }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Reads the pages `house/<kind>.md` and `house/<kind>.<language>.md` of a folder.
fn read_pages(
    folder: &Path,
    assets: &Assets,
    unsaved: &Unsaved,
    found: &mut Diagnostics,
    files: &mut Vec<(String, String)>,
) -> Result<Vec<HousePage>, Error> {
    let pages = folder.join(PAGES);
    let entries = match fs::read_dir(&pages) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.and_then(Iterator::collect::<io::Result<Vec<_>>>),
    };
    let entries = entries.map_err(Error::file(&pages))?;
    let names = entries.into_iter().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter(|name| ending(name) == "md").collect();
    names.sort();
    let (kinds, languages) = (assets.kinds(), assets.languages());
    let mut pages = Vec::new();
    for name in names {
        let path: PathBuf = folder.join(PAGES).join(&name);
        let shown = path.display().to_string();
        let error = |message: Message| {
            let place = Place { file: shown.clone(), range: 0..0 };
            Diagnostic::error(Rule::House, place, message!("file-message", file = shown, message))
        };
        let stem = &name[..name.len() - ".md".len()];
        let (kind, language) = match stem.split_once('.') {
            Some((kind, language)) => (kind, Some(language.to_owned())),
            None => (stem, None),
        };
        if !kinds.iter().any(|known| known == kind) {
            let hint = did_you_mean(kind, &kinds)
                .unwrap_or_else(|| message!("known-kinds", known = kinds));
            found.add(error(message!("unknown-kind", kind)).hint(hint));
            continue;
        }
        if let Some(language) = language.as_ref().filter(|code| !languages.contains(code)) {
            let hint = message!("known-languages", known = languages);
            found.add(error(message!("unknown-language", language)).hint(hint));
            continue;
        }
        if !is_within(folder, &format!("{PAGES}/{name}")) {
            found.add(error(message!("page-no-link")));
            continue;
        }
        let bytes = read_bytes(&path, unsaved).map_err(Error::file(&path))?;
        files.push((format!("{PAGES}/{name}"), sha256(&bytes)));
        match page_text(&bytes) {
            Ok(text) => {
                pages.push(HousePage { path: shown, kind: kind.to_owned(), language, text });
            }
            Err(message) => found.add(error(message!("page-wrong", message))),
        }
    }
    Ok(pages)
}

/// Reads an image in a folder or below it.
fn read_image(folder: &Path, name: &str) -> Result<Vec<u8>, Message> {
    if !is_within(folder, name) {
        return Err(message!("image-no-file", name));
    }
    let path = folder.join(name);
    let size =
        fs::metadata(&path).map_err(|error| message!("cannot-read-name", name, error))?.len();
    if size > LARGEST_IMAGE as u64 {
        return Err(message!("image-too-large", name, size, limit = LARGEST_IMAGE));
    }
    let bytes = read_bytes(&path, &Unsaved::new())
        .map_err(|error| message!("cannot-read-name", name, error))?;
    let is_image = match ending(name).as_str() {
        "png" => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "jpg" => bytes.starts_with(b"\xFF\xD8\xFF"),
        _ => std::str::from_utf8(&bytes).is_ok_and(|text| text.contains("<svg")),
    };
    if is_image { Ok(bytes) } else { Err(message!("image-other", name)) }
}
