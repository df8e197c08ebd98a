//! The command line. Only this module uses the terminal and the environment.

mod args;
mod build;
mod check;
mod deadlines;
mod diff;
mod export;
mod import;
mod issue;
mod kinds;
mod letters;
mod new;
mod output;
mod refused;
mod review;
mod show;
mod studio;

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use clap::{CommandFactory, Parser, ValueEnum};
use oshirase::characters::is_refused;
use oshirase::diagnostic::{Diagnostics, Severity};
use oshirase::incident::moment::MomentError;
use oshirase::incident::{Moment, NoticeSpec};
use oshirase::message;
use oshirase::message::{Language, Message};
use oshirase::notice::Notice;
use oshirase::project::{self, Options, Project};

use args::{Args, Command, MessageFormat, UiLanguage};

/// Why a command failed.
pub(crate) enum Failure {
    /// The input has errors: exit code 1.
    Input(Diagnostics),
    /// What is given is not in order, as the lines before say: exit code 1.
    Refused(Message),
    /// The command line is wrong: exit code 2.
    Usage(Message),
    /// The system failed: exit code 3.
    System(Message),
}

impl Failure {
    /// A failure of the system while doing something to a file.
    pub(crate) fn system(doing: Message, path: &Path, error: &io::Error) -> Self {
        Self::System(message!("cannot", doing, path, error))
    }
}

impl From<Diagnostics> for Failure {
    fn from(diagnostics: Diagnostics) -> Self {
        Self::Input(diagnostics)
    }
}

impl From<project::Error> for Failure {
    fn from(error: project::Error) -> Self {
        match error {
            project::Error::Input(diagnostics) => Self::Input(diagnostics),
            project::Error::Usage(message) => Self::Usage(message),
            error => Self::System((&error).into()),
        }
    }
}

/// Runs the program.
pub(crate) fn run() -> ExitCode {
    LANGUAGE.get_or_init(|| asked_for().map_or_else(of_machine, UiLanguage::language));
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return ExitCode::from(refused::refuse(&error)),
    };
    let messages = args.command.messages();
    let done = match args.command {
        Command::Build(build) => build::run(&build),
        Command::Check(check) => check::run(&check),
        Command::Issue(issue) => issue::run(&issue),
        Command::Diff(diff) => diff::run(&diff),
        Command::Deadlines(deadlines) => deadlines::run(&deadlines),
        Command::New(new) => new::run(&new),
        Command::Export(export) => export::run(&export),
        Command::Import(import) => import::run(&import),
        Command::Kinds(kinds) => kinds::run(&kinds),
        Command::Letters(letters) => letters::run(&letters),
        Command::Show(show) => show::run(&show),
        Command::Studio(studio) => studio::run(&studio),
        Command::Schema { house: false } => print(&format!("{:#}\n", oshirase::incident::schema())),
        Command::Schema { house: true } => print(&format!("{:#}\n", oshirase::house::schema())),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "oshirase", &mut script);
            print(&String::from_utf8_lossy(&script))
        }
        Command::Man { command } => man(&command),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Input(report)) => {
            show(report, messages);
            ExitCode::from(1)
        }
        Err(Failure::Refused(message)) => {
            say_error(&message);
            ExitCode::from(1)
        }
        Err(Failure::Usage(message)) => {
            say_error(&message);
            ExitCode::from(2)
        }
        Err(Failure::System(message)) => {
            say_error(&message);
            ExitCode::from(3)
        }
    }
}

/// The language in which the program speaks, known once the command line is read.
static LANGUAGE: OnceLock<Language> = OnceLock::new();

/// The language in which the program speaks.
pub(crate) fn language() -> Language {
    *LANGUAGE.get_or_init(Language::default)
}

/// The language of `--ui-lang`, which is known before the command line is read, so that what is
/// wrong with it can be said.
fn asked_for() -> Option<UiLanguage> {
    let mut arguments = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned());
    let mut code = None;
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--ui-lang") {
            Some("") => code = arguments.next(),
            Some(rest) => code = rest.strip_prefix('=').map(str::to_owned).or(code),
            None => {}
        }
    }
    UiLanguage::from_str(&code?, false).ok()
}

/// The language of this machine's locale, as POSIX finds it.
fn of_machine() -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names.into_iter().filter_map(std::env::var_os).find(|name| !name.is_empty());
    let is_japanese = set.is_some_and(|name| name.to_string_lossy().starts_with("ja"));
    if is_japanese { Language::Japanese } else { Language::English }
}

/// A message in the language in which the program speaks.
pub(crate) fn worded(message: &Message) -> String {
    message.text(language())
}

/// Says why the command failed.
fn say_error(message: &Message) {
    say(&format!("{}\n", plain(&worded(&message!("error", message)))));
}

/// Escapes control characters: a message may contain names from a hostile file.
pub(crate) fn plain(message: &str) -> String {
    let escaped = |c: char| {
        if is_refused(c) || c == '\n' { c.escape_unicode().to_string() } else { c.to_string() }
    };
    message.chars().map(escaped).collect()
}

/// Prints the manual page of the program, or of the command with this name.
fn man(name: &[String]) -> Result<(), Failure> {
    let mut program = Args::command().disable_help_subcommand(true);
    // Sets the full name of every command.
    program.build();
    let mut command = &program;
    for word in name {
        command = command
            .find_subcommand(word)
            .ok_or_else(|| Failure::Usage(message!("unknown-command", command = name.join(" "))))?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone())
        .source(concat!("oshirase ", env!("CARGO_PKG_VERSION")))
        .render(&mut page)
        .map_err(|error| Failure::System(message!("cannot-write-manual", error)))?;
    print(&String::from_utf8_lossy(&page))
}

/// Prints a result; a closed pipe is not an error.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::System(message!("cannot-write-result", error)))
        }
        _ => Ok(()),
    }
}

/// Prints to standard error. A failure cannot be reported, so it is ignored.
pub(crate) fn say(text: &str) {
    drop(io::stderr().write_all(text.as_bytes()));
}

/// Shows diagnostics: for people on standard error, as JSON on standard output.
pub(crate) fn show(mut report: Diagnostics, messages: MessageFormat) {
    report.sort();
    if messages == MessageFormat::Json {
        drop(print(&format!("{:#}\n", report.to_json(language()))));
        return;
    }
    say(&report.render(colour(io::stderr().is_terminal()), language()));
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    if errors + warnings > 0 {
        say(&format!("{}\n", worded(&message!("summary", errors, warnings))));
    }
}

/// The current time in Japan.
pub(crate) fn now() -> Result<NaiveDateTime, Failure> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok();
    let seconds = since.and_then(|since| i64::try_from(since.as_secs()).ok());
    seconds
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .and_then(|now| now.naive_utc().checked_add_signed(TimeDelta::hours(9)))
        .ok_or_else(|| Failure::System(message!("wrong-clock")))
}

/// Whether to use colours: on a terminal that can show them, unless `NO_COLOR` is set.
pub(crate) fn colour(is_terminal: bool) -> bool {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    is_terminal && !no_color && !dumb
}

/// Opens a project for a verb that needs a file without errors.
pub(crate) fn open(file: &Path, options: Options) -> Result<Project, Failure> {
    let project = Project::open(file, options)?;
    if project.diagnostics().has_errors() {
        return Err(Failure::Input(project.diagnostics().clone()));
    }
    Ok(project)
}

/// The moment of `--as-of` and its last second.
pub(crate) fn as_of(text: &str) -> Result<(Moment, NaiveDateTime), Failure> {
    let fail = |why: Message| Failure::Usage(message!("as-of", text, why));
    let moment: Moment = text.parse().map_err(|error: MomentError| fail((&error).into()))?;
    match moment.cutoff() {
        Some(then) => Ok((moment, then)),
        None => Err(fail(message!("as-of-write"))),
    }
}

/// Rejects a language without messages.
pub(crate) fn known_language(languages: &[String], code: &str) -> Result<(), Failure> {
    if languages.iter().any(|language| language == code) {
        return Ok(());
    }
    Err(Failure::Usage(message!("unknown-language-known", code, known = languages)))
}

/// The notice of the file with an identifier, as the file specifies it.
pub(crate) fn spec<'a>(project: &'a Project, id: &str) -> Result<&'a NoticeSpec, Failure> {
    project.specs().iter().find(|spec| spec.id.as_str() == id).ok_or_else(|| {
        let known: Vec<&str> = project.specs().iter().map(|spec| spec.id.as_str()).collect();
        Failure::Usage(message!("unknown-notice-known", id, known))
    })
}

/// The notice with an identifier.
pub(crate) fn notice<'a>(project: &'a Project, id: &str) -> Result<&'a Notice, Failure> {
    spec(project, id)?;
    project.notice(id).ok_or_else(|| Failure::Usage(message!("notice-not-made", id)))
}
