//! What several tests need.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

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
    let files = incidents("examples");
    assert!(files.len() >= 4, "the examples are there");
    files
}

/// The incident files of the folders in a folder.
pub(crate) fn incidents(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path().join("incident.yaml"))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}
