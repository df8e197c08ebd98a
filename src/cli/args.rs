//! What the command line looks like.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use oshirase::project::{Format, Options};

/// Formal incident notices in Japanese and English, from one incident file.
#[derive(Parser)]
#[command(
    version,
    about,
    max_term_width = 100,
    after_help = "\
Exit codes:
  0  all is well
  1  the input has errors
  2  the command was not understood
  3  the system failed: a file cannot be read or written

Examples:
  oshirase new                                  # write a first incident file
  oshirase check incident.yaml                  # say everything that is wrong
  oshirase build incident.yaml -o out           # make every notice, as a draft
  oshirase issue incident.yaml first-report     # make a notice as it is sent, and record it
  oshirase deadlines incident.yaml              # what is due to whom by when
"
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make the notices of an incident file
    Build(Build),
    /// Say everything that is wrong with an incident file
    Check(Check),
    /// Make a notice as it is sent, and record what it says
    Issue(Issue),
    /// Show what one notice says that another did not
    Diff(Diff),
    /// List what is due to whom by when, and why
    Deadlines(Deadlines),
    /// Write a first incident file that builds at once
    New(New),
    /// Write what the public was told in another format
    #[command(subcommand)]
    Export(Export),
    /// Make an incident file from a record of another format
    #[command(subcommand)]
    Import(Import),
    /// List the kinds of notice and what each needs
    Kinds(KindsArgs),
    /// Print the data that the template of a notice gets, as JSON
    Show(Show),
    /// Print the JSON Schema of the incident file, for editors
    Schema,
    /// Print a script that completes commands in a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page of the program, or of a command
    Man {
        /// The command, as `build` or `export csaf`
        command: Vec<String>,
    },
}

impl Command {
    /// How findings are shown.
    pub(crate) fn messages(&self) -> MessageFormat {
        match self {
            Self::Build(build) => build.message_format,
            Self::Check(check) => check.message_format,
            Self::Issue(issue) => issue.message_format,
            Self::Diff(diff) => diff.message_format,
            _ => MessageFormat::Human,
        }
    }
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase build incident.yaml -o out
  oshirase build incident.yaml -o out --notice office-letter --lang ja --format pdf
  oshirase build incident.yaml -o web --format html --embed-fonts
  oshirase build incident.yaml -o draft --as-of 2026-06-08 --notice office-letter

Every document is marked as a draft until `oshirase issue` has issued its notice.
")]
pub(crate) struct Build {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The folder to write to; it is made if it is not there
    #[arg(short, long, default_value = "out")]
    pub output: PathBuf,
    /// Only these notices
    #[arg(long, value_name = "ID")]
    pub notice: Vec<String>,
    /// Say what was known then, a day or a minute; notices dated later are made only by name
    #[arg(long, value_name = "MOMENT")]
    pub as_of: Option<String>,
    /// Only these languages
    #[arg(long, value_name = "CODE")]
    pub lang: Vec<String>,
    /// Only these formats; csv and xlsx are for forms
    #[arg(long, value_enum, value_delimiter = ',')]
    pub format: Vec<OutputFormat>,
    /// A whole page, or a fragment for a content management system
    #[arg(long, value_enum, default_value = "page")]
    pub html: HtmlChoice,
    /// Put the fonts into the page
    #[arg(long)]
    pub embed_fonts: bool,
    #[command(flatten)]
    pub shared: Shared,
    /// How to show problems
    #[arg(long, value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase check incident.yaml
  oshirase check incident.yaml --message-format json
  oshirase check --explain weekday
")]
pub(crate) struct Check {
    /// The incident file: .yaml, .toml or .json
    #[arg(required_unless_present = "explain")]
    pub file: Option<PathBuf>,
    /// Explain a rule
    #[arg(long, value_name = "RULE", conflicts_with = "file")]
    pub explain: Option<String>,
    #[command(flatten)]
    pub shared: Shared,
    /// How to show problems
    #[arg(long, alias = "format", value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
#[command(after_help = "\
A duty that is late is no error: the exit code tells of the file, not of the organisation. It is 1
where no date can be stated, as for a year whose national holidays are not known.

This is not legal advice.

Examples:
  oshirase deadlines incident.yaml
  oshirase deadlines incident.yaml --as-of 2026-06-08 --lang ja
  oshirase deadlines incident.yaml --as-of 2026-06-08T18:00 --message-format json
  oshirase deadlines incident.yaml --message-format ics > deadlines.ics
")]
pub(crate) struct Deadlines {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The day, or the minute, as of which: what was known and done then; now, if not given
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// How to show the deadlines
    #[arg(long, alias = "format", value_enum, default_value = "human")]
    pub message_format: DeadlineFormat,
    /// The language
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub lang: String,
    /// A folder whose templates/, locales/ and fonts/ replace or add files; the incident file's own folder, if not given
    #[arg(long, value_name = "DIR")]
    pub assets: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DeadlineFormat {
    /// For people: a table
    #[value(alias = "table")]
    Human,
    /// For programs
    Json,
    /// For calendars: iCalendar, RFC 5545
    Ics,
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase issue incident.yaml vendor-report -o issued

The documents have no draft mark. The file issued.lock beside the incident file records the date,
the documents' hashes and what they say; a later edit that would change them is an error.
")]
pub(crate) struct Issue {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The notice to issue
    pub notice: String,
    /// The folder to write to; it is made if it is not there
    #[arg(short, long, default_value = "issued")]
    pub output: PathBuf,
    #[command(flatten)]
    pub shared: Shared,
    /// How to show problems
    #[arg(long, value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase diff incident.yaml first-report second-report
  oshirase diff incident.yaml first-report second-report --lang ja --message-format json
")]
pub(crate) struct Diff {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The earlier notice
    pub before: String,
    /// The later notice
    pub after: String,
    /// The language to compare
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub lang: String,
    #[command(flatten)]
    pub shared: Shared,
    /// How to show the differences
    #[arg(long, alias = "format", value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase show incident.yaml first-report
  oshirase show incident.yaml first-report --lang ja --web
")]
pub(crate) struct Show {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The notice
    pub notice: String,
    /// The language
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub lang: String,
    /// The data for the web page instead of paper
    #[arg(long)]
    pub web: bool,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase new
  oshirase new 2026-breach/incident.yaml
")]
pub(crate) struct New {
    /// The file to write
    #[arg(default_value = "incident.yaml")]
    pub file: PathBuf,
}

#[derive(Subcommand)]
pub(crate) enum Export {
    /// A CSAF 2.0 document (security incident response) of the last notice for the public
    Csaf(ExportCsaf),
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase export csaf incident.yaml
  oshirase export csaf incident.yaml --lang ja -o advisory.json
  oshirase export csaf incident.yaml --namespace https://example.jp --status draft
")]
pub(crate) struct ExportCsaf {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The language of the document
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub lang: String,
    /// The organisation whose notices these are; needed where several issue notices for the public
    #[arg(long, value_name = "NAME")]
    pub issuer: Option<String>,
    /// The publisher's place on the web, scheme and host; that of the contact's page, if not given
    #[arg(long, value_name = "URL")]
    pub namespace: Option<String>,
    /// How far the document has come; final after the final report to an authority, else interim, if not given
    #[arg(long, value_enum)]
    pub status: Option<DocumentStatus>,
    /// The file to write; standard output, if not given
    #[arg(short, long)]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocumentStatus {
    /// Not published yet
    Draft,
    /// More is to come
    Interim,
    /// No change is expected
    Final,
}

#[derive(Subcommand)]
pub(crate) enum Import {
    /// A VERIS record (schema 1.3 or 1.4), as the VERIS Community Database has them
    Veris(ImportVeris),
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase import veris record.json
  oshirase import veris record.json -o 2026-breach/incident.yaml
  oshirase check incident.yaml                  # say everything that remains to be filled in
")]
pub(crate) struct ImportVeris {
    /// The record
    pub file: PathBuf,
    /// The incident file to write
    #[arg(short, long, default_value = "incident.yaml")]
    pub output: PathBuf,
}

#[derive(ClapArgs)]
pub(crate) struct KindsArgs {
    /// A folder whose templates/, locales/ and fonts/ replace or add files
    #[arg(long, value_name = "DIR")]
    pub assets: Option<PathBuf>,
    /// How to show the kinds
    #[arg(long, alias = "format", value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
pub(crate) struct Shared {
    /// A folder whose templates/, locales/ and fonts/ replace or add files; the incident file's own folder, if not given
    #[arg(long, value_name = "DIR")]
    pub assets: Option<PathBuf>,
    /// Take warnings as errors
    #[arg(long)]
    pub deny_warnings: bool,
}

impl Shared {
    /// How the project is opened.
    pub(crate) fn options(&self) -> Options {
        Options {
            assets: self.assets.clone(),
            deny_warnings: self.deny_warnings,
            ..Options::default()
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum OutputFormat {
    /// PDF/A-2a and PDF/UA-1
    Pdf,
    /// A web page
    Html,
    /// Plain text, for e-mail
    Txt,
    /// The fields of a form, as comma-separated values
    Csv,
    /// The fields of a form, as a workbook
    Xlsx,
}

impl From<OutputFormat> for Format {
    fn from(format: OutputFormat) -> Self {
        match format {
            OutputFormat::Pdf => Self::Pdf,
            OutputFormat::Html => Self::Html,
            OutputFormat::Txt => Self::Txt,
            OutputFormat::Csv => Self::Csv,
            OutputFormat::Xlsx => Self::Xlsx,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum HtmlChoice {
    /// A whole page
    Page,
    /// Only the content of its body
    Fragment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// For people
    Human,
    /// For programs
    Json,
}
