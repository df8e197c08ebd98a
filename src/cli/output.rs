//! Atomic file output.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use oshirase::message;
use oshirase::notice::Issued;
use oshirase::project::{Document, LARGEST_OUTPUT, Manifest, ManifestFile, read_regular, sha256};
use tempfile::{Builder, NamedTempFile};

use super::{Failure, print};

/// How the names of files begin that get their place when all of them are written.
const TEMPORARY: &str = ".tmp-oshirase-";
/// The list of the documents in a folder.
const MANIFEST: &str = "manifest.json";

/// Gets the path of each file that was written.
pub(crate) type Written<'a> = &'a mut dyn FnMut(&Path) -> Result<(), Failure>;

/// A folder to write to.
pub(crate) struct Output {
    folder: PathBuf,
}

impl Output {
    /// Creates the folder, and checks that it is writable.
    pub(crate) fn new(folder: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(folder)
            .map_err(|error| Failure::system(message!("doing-create-folder"), folder, &error))?;
        Builder::new()
            .prefix(TEMPORARY)
            .tempfile_in(folder)
            .map_err(|error| Failure::system(message!("doing-write-to"), folder, &error))?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Waits until nobody else writes to the folder, and ends what a killed process has begun:
    /// issued documents get their place, other temporary files are removed.
    pub(crate) fn lock(self, issued: &Issued) -> Result<LockedOutput, Failure> {
        // Other systems cannot lock a folder.
        let lock = if cfg!(unix) { Some(lock(&self.folder)?) } else { None };
        let fail =
            |error: io::Error| Failure::system(message!("doing-write-to"), &self.folder, &error);
        for entry in fs::read_dir(&self.folder).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let Some(name) = name.strip_prefix(TEMPORARY) else { continue };
            let hash = issued.0.values().find_map(|issue| issue.documents.get(name));
            let is_issued = hash.is_some_and(|hash| size(&entry.path(), hash).is_some());
            if is_issued {
                fs::rename(entry.path(), self.folder.join(name)).map_err(fail)?;
            } else {
                fs::remove_file(entry.path()).map_err(fail)?;
            }
        }
        Ok(LockedOutput { folder: self.folder, _lock: lock })
    }
}

/// A folder that nobody else writes to.
pub(crate) struct LockedOutput {
    folder: PathBuf,
    _lock: Option<File>,
}

impl LockedOutput {
    /// The size of the file with this name, if it has this SHA-256.
    pub(crate) fn size(&self, name: &str, hash: &str) -> Option<usize> {
        size(&self.folder.join(name), hash)
    }

    /// The documents that the manifest of an earlier run lists, as far as they are as it says.
    pub(crate) fn listed(&self) -> Vec<ManifestFile> {
        let manifest = read_regular(&self.folder.join(MANIFEST), LARGEST_OUTPUT);
        let manifest = serde_json::from_slice(&manifest.unwrap_or_default());
        let files = manifest.map_or_else(|_| Vec::new(), |manifest: Manifest| manifest.files);
        files.into_iter().filter(|file| self.size(&file.file, &file.sha256).is_some()).collect()
    }

    /// Writes documents and their manifest, and the record of issued notices before them: either
    /// all of them appear or none. `written` gets the path of each file. If the process is killed while they appear, the folder has no
    /// manifest, and the next one ends what was recorded.
    pub(crate) fn write(
        &self,
        documents: &[Document],
        manifest: &Manifest,
        record: Option<(&Path, &str)>,
        written: Written,
    ) -> Result<(), Failure> {
        let manifest = serde_json::to_string_pretty(manifest).map_err(|error| {
            Failure::System(message!("cannot-write-manifest", error = error.to_string()))
        })?;
        let manifest = format!("{manifest}\n");
        let files = documents.iter().map(|document| (document.name.as_str(), &document.bytes[..]));
        let mut staged = Vec::new();
        for (name, bytes) in files.chain([(MANIFEST, manifest.as_bytes())]) {
            let path = self.folder.join(name);
            staged.push((stage(&path, bytes, record.is_some())?, path));
        }
        let staged_record = match record {
            Some((path, text)) => Some((stage(path, text.as_bytes(), true)?, path)),
            None => None,
        };
        // From here on everything is written, and only names change.
        let old = self.folder.join(MANIFEST);
        match fs::remove_file(&old) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(Failure::system(message!("doing-replace"), &old, &error));
            }
            _ => {}
        }
        if let Some((file, path)) = staged_record {
            file.persist(path)
                .map_err(|error| Failure::system(message!("doing-write"), path, &error.error))?;
        }
        let mut failed = None;
        for (file, path) in staged {
            match file.persist(&path) {
                Ok(_) => written(&path)?,
                Err(error) => {
                    failed = Some(Failure::system(message!("doing-write"), &path, &error.error));
                    // What is recorded must not be lost.
                    if record.is_some() {
                        drop(error.file.keep());
                    }
                }
            }
        }
        if let Some((path, _)) = record {
            written(path)?;
        }
        failed.map_or(Ok(()), Err)
    }
}

/// Waits until nobody else has locked a file or a folder, and locks it.
pub(crate) fn lock(path: &Path) -> Result<File, Failure> {
    let file =
        File::open(path).map_err(|error| Failure::system(message!("doing-read"), path, &error))?;
    file.lock().map_err(|error| Failure::system(message!("doing-lock"), path, &error))?;
    Ok(file)
}

/// The size of a file, if it has this SHA-256.
fn size(path: &Path, hash: &str) -> Option<usize> {
    let bytes = read_regular(path, LARGEST_OUTPUT).ok()?;
    (sha256(&bytes) == hash).then_some(bytes.len())
}

/// Writes a new file and prints its path. Never overwrites a file.
pub(crate) fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    write_new_bytes(path, text.as_bytes())
}

/// The same for a file that is no text.
pub(crate) fn write_new_bytes(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::Usage(message!("already-exists", path = path.display())));
    }
    write_whole(path, bytes, false)?;
    print(&format!("{}\n", path.display()))
}

/// Writes a file and prints its path. An existing file is an error unless `replace` is set.
pub(crate) fn write_one(path: &Path, text: &str, replace: bool) -> Result<(), Failure> {
    write_whole(path, text.as_bytes(), replace)?;
    print(&format!("{}\n", path.display()))
}

/// Writes a file whole or not at all. An existing file is an error unless `replace` is set.
pub(crate) fn write_whole(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    let folder = folder_of(path);
    fs::create_dir_all(folder)
        .map_err(|error| Failure::system(message!("doing-create-folder"), folder, &error))?;
    let file = stage(path, bytes, false)?;
    let kept = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    kept.map_err(|error| Failure::system(message!("doing-write"), path, &error.error))?;
    Ok(())
}

/// Replaces a text file that has the text `was`, whole or not at all. Without `was`, the file must not
/// exist. Returns false, and writes nothing, if the file is another one. No two of our processes do
/// this in a folder at once. A file that is a link stays one: what it leads to is replaced.
pub(crate) fn replace(path: &Path, was: Option<&str>, text: &str) -> Result<bool, Failure> {
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let fail = |error: io::Error| Failure::system(message!("doing-write"), path, &error);
    let _guard = if cfg!(unix) { Some(lock(folder_of(path))?) } else { None };
    let file = stage(path, text.as_bytes(), false)?;
    let is_as_it_was = match (read_regular(path, LARGEST_OUTPUT), was) {
        (Ok(now), Some(was)) => now == was.as_bytes(),
        (Err(error), was) if error.kind() == ErrorKind::NotFound => was.is_none(),
        (now, _) => {
            now.map_err(fail)?;
            false
        }
    };
    if is_as_it_was {
        file.persist(path).map_err(|error| fail(error.error))?;
    }
    Ok(is_as_it_was)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}

/// Writes what is to become a file into a temporary file beside it.
fn stage(path: &Path, bytes: &[u8], durable: bool) -> Result<NamedTempFile, Failure> {
    let fail = |error: io::Error| Failure::system(message!("doing-write"), path, &error);
    if path.is_dir() {
        return Err(fail(ErrorKind::IsADirectory.into()));
    }
    let kept = fs::metadata(path).ok().map(|data| data.permissions());
    if kept.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(fail(ErrorKind::PermissionDenied.into()));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (folder, name) = (folder_of(path), format!("{TEMPORARY}{name}"));
    match fs::remove_file(folder.join(&name)) {
        // A killed process may have left it.
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(fail(error)),
        _ => {}
    }
    let mut file = Builder::new().prefix(&name).rand_bytes(0).tempfile_in(folder).map_err(fail)?;
    file.write_all(bytes).map_err(fail)?;
    if durable {
        file.as_file().sync_all().map_err(fail)?;
    }
    #[cfg(unix)]
    {
        // Temporary files are private. Documents are for others to read; a file that is replaced
        // stays as its owner has made it.
        use std::os::unix::fs::PermissionsExt;
        let permissions = kept.unwrap_or_else(|| fs::Permissions::from_mode(0o644));
        file.as_file().set_permissions(permissions).map_err(fail)?;
    }
    Ok(file)
}
