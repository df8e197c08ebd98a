//! Running the program: [`oshirase`] runs it in the repository, a [`Case`] in a folder of its own.
//!
//! ```ignore
//! Case::new(SERIES)
//!     .issue("first")
//!     .edit("at-most 500", "at-most 600")
//!     .check()
//!     .fails_with("issued", "at-most 600");
//! ```

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Runs the program in the repository.
pub(crate) fn oshirase(args: &[&str]) -> Run {
    run(Path::new(ROOT), args, "")
}

fn run(folder: &Path, args: &[&str], input: &str) -> Run {
    let mut program = Command::new(env!("CARGO_BIN_EXE_oshirase"))
        .current_dir(folder)
        .args(args)
        .env_remove("NO_COLOR")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut standard_input = program.stdin.take().expect("standard input");
    let output = std::thread::scope(|scope| {
        // The program may end before it has read everything.
        scope.spawn(move || standard_input.write_all(input.as_bytes()));
        program.wait_with_output().expect("the program ends")
    });
    Run {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// One run of the program.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// Asserts the exit code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}{}", self.stdout, self.stderr);
        self
    }

    /// Asserts that standard error contains these words.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        assert!(self.stderr.contains(words), "{words:?} is not in\n{}", self.stderr);
        self
    }

    /// Asserts that the file was found wrong: by this rule, and with these words.
    #[track_caller]
    pub(crate) fn fails_with(self, rule: &str, words: &str) -> Self {
        self.exits(1).says(&format!("error[{rule}]")).says(words)
    }

    /// Standard output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// A folder with an incident file in it.
pub(crate) struct Case {
    folder: TempDir,
    incident: &'static str,
}

impl Case {
    /// A folder with `incident.yaml`.
    pub(crate) fn new(text: &str) -> Self {
        Self::named("incident.yaml", text)
    }

    /// A folder with a copy of a file of the repository as `incident.yaml`, and with the pages
    /// beside it.
    pub(crate) fn copy(path: &str) -> Self {
        let path = Path::new(ROOT).join(path);
        let case = Self::new(&fs::read_to_string(&path).unwrap());
        let beside =
            fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
        for page in beside.filter(|path| path.extension().is_some_and(|end| end == "md")) {
            fs::copy(&page, case.path(page.file_name().unwrap().to_str().unwrap())).unwrap();
        }
        case
    }

    /// A folder with an incident file of this name.
    pub(crate) fn named(incident: &'static str, text: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, incident }.file(incident, text)
    }

    /// Writes a file, over the one that has its name.
    pub(crate) fn file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Replaces the first occurrence of some words in the incident file.
    #[track_caller]
    pub(crate) fn edit(self, from: &str, to: &str) -> Self {
        let (incident, text) = (self.incident, self.read(self.incident));
        let edited = text.replacen(from, to, 1);
        assert_ne!(edited, text, "{from:?} is in the file");
        self.file(incident, edited)
    }

    /// Issues a notice into the folder `issued`.
    #[track_caller]
    pub(crate) fn issue(self, notice: &str) -> Self {
        self.run(&format!("issue {} {notice} -o issued", self.incident)).exits(0);
        self
    }

    /// Checks the incident file.
    pub(crate) fn check(&self) -> Run {
        self.run(&format!("check {}", self.incident))
    }

    /// Builds the incident file into the folder `out`, with more options.
    pub(crate) fn build(&self, options: &str) -> Run {
        self.run(&format!("build {} -o out {options}", self.incident))
    }

    /// Runs the program in the folder, with these words as its arguments.
    pub(crate) fn run(&self, command: &str) -> Run {
        self.answer(command, "")
    }

    /// The same, with these words on standard input.
    pub(crate) fn answer(&self, command: &str, input: &str) -> Run {
        run(self.folder.path(), &command.split_whitespace().collect::<Vec<_>>(), input)
    }

    /// The text of a file in the folder.
    #[track_caller]
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The path of a file in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// The incident files of `examples/`.
pub(crate) fn examples() -> Vec<PathBuf> {
    let files = incidents("examples");
    assert!(files.len() >= 4, "the examples are there");
    files
}

/// The incident files of the folders in a folder.
pub(crate) fn incidents(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(Path::new(ROOT).join(folder))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path().join("incident.yaml"))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}
