//! The user's files: the incident file, the file that it includes, the record of issued notices,
//! the folder of assets.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Error;
use crate::assets::{Assets, FOLDERS, is_within};
use crate::file_name::{ending, is_plain_path};
use crate::incident::Incident;
use crate::message;
use crate::message::Message;
use crate::notice::Issued;
use crate::page::page_text;
use crate::rule::Rule;
use crate::source::{self, LARGEST_FILE, Problem, Source};

/// How the names of incident files end.
const EXTENSIONS: [&str; 4] = ["yaml", "yml", "json", "toml"];

/// Texts that take the place of those of files, by the paths of the files.
pub type Unsaved = BTreeMap<PathBuf, String>;

/// The files that an incident was read from.
pub(super) struct Files {
    /// SHA-256 of the incident file.
    pub hash: String,
    /// The file that it includes: its name, and its SHA-256.
    pub include: Option<(String, String)>,
}

/// SHA-256 as hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The largest record or document that is read again, in bytes.
pub const LARGEST_OUTPUT: u64 = 1 << 30;

/// Reads `most` bytes of a regular file. Pipes and devices may never end, so they are refused.
///
/// # Errors
/// If it is no such file or cannot be read.
pub fn read_regular(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    if !fs::metadata(file)?.is_file() {
        return Err(io::Error::other(message!("not-a-regular-file")));
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a file that a user writes, far enough to see whether it is too large.
pub(super) fn read_bytes(file: &Path, unsaved: &Unsaved) -> io::Result<Vec<u8>> {
    match unsaved.get(file) {
        Some(text) => Ok(text.clone().into_bytes()),
        None => read_regular(file, LARGEST_FILE as u64 + 1),
    }
}

/// The format of a file, by the end of its name.
///
/// # Errors
/// If incident files have no such name.
pub fn format_of(file: &Path) -> Result<source::Format, Error> {
    match ending(&file.to_string_lossy()).as_str() {
        "toml" => Ok(source::Format::Toml),
        end if EXTENSIONS.contains(&end) => Ok(source::Format::Yaml),
        _ => Err(Error::Usage(message!("file-ending", file = file.display()))),
    }
}

pub(super) fn read_source(file: &Path, unsaved: &Unsaved) -> Result<(Source, Vec<u8>), Error> {
    let format = format_of(file)?;
    let bytes = read_bytes(file, unsaved).map_err(Error::file(file))?;
    let source = Source::new(&file.display().to_string(), &bytes, format)?;
    Ok((source, bytes))
}

/// Reads a file together with the one that it includes.
pub(super) fn read_with_include(file: &Path, unsaved: &Unsaved) -> Result<(Source, Files), Error> {
    let (source, bytes) = read_source(file, unsaved)?;
    let hash = sha256(&bytes);
    let Some(name) = source.includes().map(str::to_owned) else {
        return Ok((source, Files { hash, include: None }));
    };
    let other = include_path(file, &name).map_err(|message| {
        let problem = Problem::error(Rule::Include, source::Path::from("include"), message);
        source.locate([problem.hint(message!("include-hint"))])
    })?;
    let (other, included) = read_source(&other, unsaved)?;
    let files = Files { hash, include: Some((name, sha256(&included))) };
    Ok((source.include(other)?, files))
}

/// The path of an included file: in the same folder or below, wherever the file itself came from.
fn include_path(file: &Path, name: &str) -> Result<PathBuf, Message> {
    let folder = folder_of(file);
    if is_within(folder, name) && EXTENSIONS.contains(&ending(name).as_str()) {
        return Ok(folder.join(name));
    }
    match fs::metadata(folder.join(name)) {
        Err(error) if is_plain_path(name) => Err(message!("cannot-read-this", error)),
        _ => Err(message!("no-include")),
    }
}

/// The folder that a file is in.
fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}

/// The record of which notices of a file were issued.
pub fn lock_path(file: &Path) -> PathBuf {
    file.with_file_name("issued.lock")
}

/// The notices of a file that were issued.
///
/// # Errors
/// If the record cannot be read.
pub fn read_issued(file: &Path) -> Result<Issued, Error> {
    let path = lock_path(file);
    let bytes = match read_regular(&path, LARGEST_OUTPUT) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Issued::default()),
        Err(error) => return Err(Error::File { path, error }),
    };
    serde_json::from_slice(&bytes).map_err(|error| Error::Record { path, error })
}

/// Reads an incident without checking its facts and notices.
///
/// # Errors
/// Everything that keeps the file from being read.
pub fn read_facts(file: &Path, languages: &[String]) -> Result<(Source, Incident), Error> {
    let (source, _) = read_with_include(file, &Unsaved::new())?;
    let (incident, problems) = source.read::<Incident>(languages);
    let diagnostics = source.locate(problems);
    match incident {
        Some(incident) if !diagnostics.has_errors() => Ok((source, incident)),
        _ => Err(diagnostics.into()),
    }
}

/// Reads the pages of notices that are in files beside the incident file, or below its folder. The
/// first `included` notices are those of the file that it includes, with its own folder.
pub(super) fn read_bodies(
    file: &Path,
    incident: &mut Incident,
    included: usize,
    unsaved: &Unsaved,
) -> Vec<Problem> {
    let folder = folder_of(file);
    let other = incident.include.as_ref().map(|name| folder_of(&folder.join(name)).to_owned());
    let mut problems = Vec::new();
    for (index, spec) in incident.notices.iter_mut().enumerate() {
        let Some(body) = &mut spec.body else { continue };
        let folder = other.as_deref().filter(|_| index < included).unwrap_or(folder);
        for (language, name) in body.files() {
            let field = source::Path::from("notices").index(index).key("body");
            let at = if body.is_shared { field } else { field.key(&language) };
            match read_page(folder, &name, unsaved) {
                Ok(text) => body.load(name, text),
                Err(message) => problems.push(Problem::error(Rule::Page, at, message)),
            }
        }
    }
    problems
}

/// The text of a page in a folder or below it.
pub(super) fn read_page(folder: &Path, name: &str, unsaved: &Unsaved) -> Result<String, Message> {
    if !is_within(folder, name) {
        return Err(message!("page-not-below", name));
    }
    let bytes = read_bytes(&folder.join(name), unsaved)
        .map_err(|error| message!("cannot-read-page", name, error))?;
    page_text(&bytes).map_err(|message| message!("page-named", name, message))
}

/// The assets, overlaid by the named folder, or by the one that the incident file is in.
///
/// # Errors
/// If the named folder has none of the folders of assets.
pub fn find_assets(named: Option<&Path>, file: &Path) -> Result<Assets, Error> {
    let has_assets = |folder: &Path| FOLDERS.iter().any(|name| folder.join(name).is_dir());
    // A link could lead to a folder without end.
    let overlay = named.unwrap_or_else(|| folder_of(file));
    for folder in FOLDERS.map(|name| overlay.join(name)) {
        if folder.is_symlink() {
            let error = io::Error::other(message!("assets-no-link"));
            return Err(Error::File { path: folder, error });
        }
    }
    match named {
        Some(named) if has_assets(named) => Ok(Assets::new(Some(named.to_owned()))),
        Some(named) => {
            let message = message!("no-assets", folder = named.display(), folders = FOLDERS);
            Err(Error::Usage(message))
        }
        None => {
            let folder = folder_of(file).to_owned();
            Ok(Assets::new(Some(folder).filter(|folder| has_assets(folder))))
        }
    }
}
