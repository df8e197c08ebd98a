//! What several tests need.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use tempfile::TempDir;

/// The program.
pub(crate) fn oshirase(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_oshirase"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(args)
        .env_remove("NO_COLOR")
        .output()
        .expect("the program starts")
}

/// Standard output as text.
pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// Standard error as text.
pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// The incident files of `examples/`.
pub(crate) fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("examples/")
        .map(|entry| entry.expect("an entry").path().join("incident.yaml"))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    assert!(files.len() >= 4, "the examples are there");
    files
}

/// The incident files of `tests/forms/`.
pub(crate) fn forms() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("tests/forms/")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

/// Every example and every form, built once: its name, its file, what was made.
pub(crate) static BUILT: LazyLock<Vec<(String, PathBuf, TempDir)>> = LazyLock::new(|| {
    let build = |file: PathBuf| {
        let folder = tempfile::tempdir().unwrap();
        let output =
            oshirase(&["build", file.to_str().unwrap(), "-o", folder.path().to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0), "{file:?}: {output:?}");
        let named = if file.ends_with("incident.yaml") { file.parent().unwrap() } else { &file };
        let name = named.file_stem().unwrap().to_string_lossy().into_owned();
        (name, file, folder)
    };
    examples().into_iter().chain(forms()).map(build).collect()
});
