//! The arguments of the command line.

mod deadlines;
mod exchange;
mod letters;

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use oshirase::message::Language;
use oshirase::project::{Format, Options};

pub(crate) use deadlines::{DeadlineFormat, Deadlines};
pub(crate) use exchange::{
    DocumentStatus, Export, ExportCsaf, ExportReview, Import, ImportReview, ImportVeris,
};
pub(crate) use letters::{LetterFormat, LetterOrder, Letters, LettersCommand, ProgressFormat};

/// Formal incident notices in Japanese and English, from one incident file.
#[derive(Parser)]
#[command(
    version,
    about,
    max_term_width = 100,
    after_help = "\
Exit codes:
  0  success, possibly with warnings
  1  the input has errors
  2  the command line is wrong
  3  a system error: a file cannot be read or written

Examples:
  oshirase new                                  # create an incident file to start from
  oshirase check incident.yaml                  # report every problem
  oshirase build incident.yaml -o out           # build every notice as a draft
  oshirase issue incident.yaml first-report     # issue a notice: final and locked
  oshirase studio incident.yaml --open          # do all of this in the browser
  oshirase deadlines incident.yaml              # list what is due to whom by when
"
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub command: Command,
    /// The language in which the program speaks [default: that of the locale in `LC_ALL`,
    /// `LC_MESSAGES` or `LANG`; otherwise English]
    #[arg(long, value_enum, global = true, value_name = "CODE")]
    pub ui_lang: Option<UiLanguage>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum UiLanguage {
    /// Japanese
    Ja,
    /// English
    En,
}

impl UiLanguage {
    /// The language.
    pub(crate) fn language(self) -> Language {
        match self {
            Self::Ja => Language::Japanese,
            Self::En => Language::English,
        }
    }
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Build the notices of an incident file as PDF, HTML and plain text
    Build(Build),
    /// Check an incident file and report every problem
    Check(Check),
    /// Make a letter of a notice for each recipient of a list
    Letters(Box<Letters>),
    /// Issue a notice: build its final documents and lock their content
    Issue(Issue),
    /// Open the studio: make, check and hand over notices in the browser, without YAML
    Studio(Studio),
    /// Show the differences between two notices
    Diff(Diff),
    /// List the legal deadlines of an incident, and how each was counted
    Deadlines(Deadlines),
    /// Create an incident file, or a house file, to start from
    New(New),
    /// Export public notices, or the sentences of a notice for review, to another format
    #[command(subcommand)]
    Export(Export),
    /// Create an incident file from a record, or bring the words of a review sheet back into one
    #[command(subcommand)]
    Import(Import),
    /// List the kinds of notice and what each requires
    Kinds(KindsArgs),
    /// Print the data of a notice that templates get, as JSON
    Show(Show),
    /// Print the JSON Schema of the incident file, for editors
    Schema {
        /// Print that of the house file
        #[arg(long)]
        house: bool,
    },
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page of the program or of a command
    Man {
        /// The command, such as `build` or `export csaf`
        command: Vec<String>,
    },
}

impl Command {
    /// The format of diagnostics.
    pub(crate) fn messages(&self) -> MessageFormat {
        match self {
            Self::Build(build) => build.message_format,
            Self::Check(check) => check.message_format,
            Self::Issue(issue) => issue.message_format,
            Self::Diff(diff) => diff.message_format,
            Self::Letters(letters) => letters.message_format,
            Self::Import(Import::Review(review)) => review.message_format,
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

Documents are marked as drafts until `oshirase issue` has issued their notice.
")]
pub(crate) struct Build {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The folder to write to; it is created if necessary
    #[arg(short, long, default_value = "out")]
    pub output: PathBuf,
    /// Build these notices [default: all]
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub notice: Vec<String>,
    /// Build the notices as known on this day or at this minute; notices dated later are built only
    /// if named with --notice
    #[arg(long, value_name = "MOMENT")]
    pub as_of: Option<String>,
    /// Build documents in these languages [default: all]
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub lang: Vec<String>,
    /// Build documents in these formats [default: all]; csv and xlsx exist for forms only
    #[arg(long, value_enum, value_delimiter = ',')]
    pub format: Vec<OutputFormat>,
    /// Build complete HTML pages, or fragments for a content management system
    #[arg(long, value_enum, default_value = "page")]
    pub html: HtmlChoice,
    /// Embed the fonts, subset to the characters used, in HTML pages
    #[arg(long)]
    pub embed_fonts: bool,
    #[command(flatten)]
    pub shared: Shared,
    /// The format of diagnostics
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
    /// Explain a rule, such as `weekday`
    #[arg(long, value_name = "RULE", conflicts_with = "file")]
    pub explain: Option<String>,
    #[command(flatten)]
    pub shared: Shared,
    /// The format of diagnostics
    #[arg(long, alias = "format", value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase issue incident.yaml vendor-report -o issued

The documents have no draft mark. The file issued.lock beside the incident file records the date,
the hashes of the documents and their content. A later edit that would change them is an error.
")]
pub(crate) struct Issue {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The notice to issue
    pub notice: String,
    /// The folder to write to; it is created if necessary
    #[arg(short, long, default_value = "issued")]
    pub output: PathBuf,
    #[command(flatten)]
    pub shared: Shared,
    /// The format of diagnostics
    #[arg(long, value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase studio incident.yaml --open
  oshirase studio                               # a new incident, step by step

The page is for the browser on this machine alone: nobody else can reach it, and only who has the
address can open it. Every change is saved in the incident file. Ctrl-C ends the studio.
")]
pub(crate) struct Studio {
    /// The incident file: .yaml, .toml or .json; it need not exist yet
    #[arg(default_value = "incident.yaml")]
    pub file: PathBuf,
    /// The port to listen on [default: any free one]
    #[arg(long, default_value_t = 0, hide_default_value = true, value_name = "PORT")]
    pub port: u16,
    /// Open the page in the browser
    #[arg(long)]
    pub open: bool,
    /// The folder for the documents of issued notices [default: `issued` beside the incident file]
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub shared: Shared,
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
    /// The language to compare [default: that in which the program speaks]
    #[arg(long, value_name = "CODE")]
    pub lang: Option<String>,
    #[command(flatten)]
    pub shared: Shared,
    /// The format of differences and diagnostics
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
    /// The notice to show
    pub notice: String,
    /// The language of the data
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub lang: String,
    /// Show the data for the web page instead of the PDF
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
  oshirase new --house
")]
pub(crate) struct New {
    /// The file to create; an existing file is never overwritten [default: incident.yaml, or
    /// house.yaml with --house]
    pub file: Option<PathBuf>,
    /// Create a house file: the words, style and look of the issuers
    #[arg(long)]
    pub house: bool,
}

#[derive(ClapArgs)]
pub(crate) struct KindsArgs {
    /// Only this kind
    #[arg(value_name = "KIND")]
    pub kind: Option<String>,
    /// Print the page of the kind, or the house's page for it: paste it into `body` of a notice and
    /// change it
    #[arg(long, requires = "kind")]
    pub body: bool,
    /// The language of the page, where the house has one for each
    #[arg(long, value_name = "LANG", requires = "body")]
    pub lang: Option<String>,
    /// The house file, whose folder may have pages of its own [default: house.yaml in the current
    /// folder]
    #[arg(long, value_name = "FILE", requires = "body")]
    pub house: Option<PathBuf>,
    /// An overlay: a folder whose templates/, locales/ and fonts/ replace or add files [default: the
    /// current folder]
    #[arg(long, value_name = "DIR")]
    pub assets: Option<PathBuf>,
    /// The format of the list
    #[arg(long, alias = "format", value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
pub(crate) struct Shared {
    /// An overlay: a folder whose templates/, locales/ and fonts/ replace or add files [default: the
    /// folder of the incident file]
    #[arg(long, value_name = "DIR")]
    pub assets: Option<PathBuf>,
    /// The house file: the words, style and look of the issuers [default: house.yaml beside the
    /// incident file, or in the overlay]
    #[arg(long, value_name = "FILE")]
    pub house: Option<PathBuf>,
    /// Treat warnings as errors
    #[arg(long)]
    pub deny_warnings: bool,
}

impl Shared {
    /// The options of the project.
    pub(crate) fn options(&self) -> Options {
        Options {
            assets: self.assets.clone(),
            house: self.house.clone(),
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
    /// The fields of a form as comma-separated values
    Csv,
    /// The fields of a form as a workbook
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
    /// A complete page
    Page,
    /// Only the content of the page's body
    Fragment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// Text for people
    Human,
    /// JSON for programs
    Json,
}
