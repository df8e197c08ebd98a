//! `oshirase studio`

use std::path::{Path, PathBuf};
use std::sync::mpsc;

use chrono::NaiveDateTime;
use oshirase::message;
use oshirase::project::{Options, Unsaved};
use oshirase::studio::{self, Host, Refused};

use super::args::Studio;
use super::issue::issue;
use super::output::replace;
use super::{Failure, now, print, say, worded};

/// Serves the studio until Ctrl-C.
pub(crate) fn run(args: &Studio) -> Result<(), Failure> {
    // A file that is a link stays one: what it leads to is replaced.
    let file = args.file.canonicalize().unwrap_or_else(|_| args.file.clone());
    let beside = file.with_file_name("issued");
    let machine =
        Machine { options: args.shared.options(), output: args.output.clone().unwrap_or(beside) };
    let studio = studio::Studio::open(file, args.shared.options(), Box::new(machine))?;
    let (sender, stop) = mpsc::channel();
    // A second Ctrl-C while an edit is saved has nobody to tell.
    let end = move || {
        let _ = sender.send(());
    };
    ctrlc::set_handler(end)
        .map_err(|error| Failure::System(message!("no-handler", error = error.to_string())))?;
    let mut shown = Ok(());
    let ready = |address: &studio::Address| {
        shown = print(&format!("{address}\n"));
        say(&format!("{}\n", worded(&message!("studio-ready"))));
        if args.open
            && let Err(error) = open::that_detached(address.to_string())
        {
            say(&format!("{}\n", worded(&message!("studio-no-browser", error))));
        }
    };
    studio::serve(studio, args.port, ready, &stop).map_err(Failure::System)?;
    say(&format!("{}\n", worded(&message!("studio-ended"))));
    shown
}

/// This machine, for the studio.
struct Machine {
    options: Options,
    /// The folder of the documents of issued notices.
    output: PathBuf,
}

impl Host for Machine {
    fn now(&self) -> Option<NaiveDateTime> {
        now().ok()
    }

    fn write(&self, path: &Path, was: Option<&str>, text: &str) -> Result<bool, Refused> {
        Ok(replace(path, was, text)?)
    }

    fn issue(&self, file: &Path, notice: &str, texts: &Unsaved) -> Result<Vec<PathBuf>, Refused> {
        let mut files = Vec::new();
        let mut written = |path: &Path| {
            files.push(path.to_owned());
            Ok(())
        };
        let options = Options { unsaved: texts.clone(), ..self.options.clone() };
        issue(file, notice, options, &self.output, &mut written)?;
        Ok(files)
    }
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Input(found) => Self::Problems(found),
            Failure::Refused(message) | Failure::Usage(message) | Failure::System(message) => {
                message.into()
            }
        }
    }
}
