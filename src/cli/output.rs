//! Atomic file output.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use oshirase::project::{Manifest, ManifestFile, sha256};
use tempfile::NamedTempFile;

use super::{Failure, print};

/// A folder to write to.
pub(crate) struct Output {
    folder: PathBuf,
}

impl Output {
    /// Creates the folder, and checks that it is writable before any work is done.
    pub(crate) fn new(folder: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(folder)
            .map_err(|error| Failure::system("create the folder", folder, &error))?;
        NamedTempFile::new_in(folder)
            .map_err(|error| Failure::system("write to", folder, &error))?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Whether the folder has a file with this name and SHA-256.
    pub(crate) fn has(&self, name: &str, hash: &str) -> bool {
        fs::read(self.folder.join(name)).is_ok_and(|bytes| sha256(&bytes) == hash)
    }

    /// The documents listed in the manifest of an earlier run.
    pub(crate) fn listed(&self) -> Vec<ManifestFile> {
        let manifest = fs::read(self.folder.join("manifest.json")).unwrap_or_default();
        serde_json::from_slice(&manifest).map_or_else(|_| Vec::new(), |m: Manifest| m.files)
    }

    /// Writes a file, replacing an existing one.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
        let path = self.folder.join(name);
        write(&self.folder, &path, bytes, true)?;
        Ok(path)
    }
}

/// Writes a new file and prints its path. Never overwrites a file.
pub(crate) fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::Usage(format!("{} already exists", path.display())));
    }
    write_one(path, text, false)
}

/// Writes a file and prints its path. An existing file is an error unless `replace` is set.
pub(crate) fn write_one(path: &Path, text: &str, replace: bool) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .map_err(|error| Failure::system("create the folder", folder, &error))?;
    write(folder, path, text.as_bytes(), replace)?;
    print(&format!("{}\n", path.display()))
}

/// Writes a temporary file in `folder` and renames it.
fn write(folder: &Path, path: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    let fail = |error: std::io::Error| Failure::system("write", path, &error);
    let mut file = NamedTempFile::new_in(folder).map_err(fail)?;
    file.write_all(bytes).map_err(fail)?;
    #[cfg(unix)]
    {
        // Temporary files are private; documents are for others to read.
        use std::os::unix::fs::PermissionsExt;
        file.as_file().set_permissions(fs::Permissions::from_mode(0o644)).map_err(fail)?;
    }
    let kept = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    kept.map(drop).map_err(|error| fail(error.error))
}
