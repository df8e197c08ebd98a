//! What the command line looks like.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

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
  oshirase build incident.yaml -o out           # make every notice
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
    /// Write a first incident file that builds at once
    New(New),
    /// List the kinds of notice and what each needs
    Kinds(KindsArgs),
    /// Print the JSON Schema of the incident file, for editors
    Schema,
    /// Print a script that completes commands in a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

impl Command {
    /// How findings are shown.
    pub(crate) fn messages(&self) -> MessageFormat {
        match self {
            Self::Build(build) => build.message_format,
            Self::Check(check) => check.format,
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
    /// Only these languages
    #[arg(long, value_name = "CODE")]
    pub lang: Vec<String>,
    /// Only these formats; csv and xlsx are for forms
    #[arg(long, value_enum, value_delimiter = ',')]
    pub format: Vec<OutputFormat>,
    /// A whole page, or a fragment for a content management system
    #[arg(long, value_enum, default_value = "page")]
    pub html: HtmlForm,
    /// Put the fonts into the page
    #[arg(long)]
    pub embed_fonts: bool,
    #[command(flatten)]
    pub shared: Shared,
    /// How to show what is wrong
    #[arg(long, value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase check incident.yaml
  oshirase check incident.yaml --format json
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
    /// How to show what is wrong
    #[arg(long, value_enum, default_value = "human")]
    pub format: MessageFormat,
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

#[derive(ClapArgs)]
pub(crate) struct KindsArgs {
    /// A folder whose templates/, locales/ and fonts/ replace or add files
    #[arg(long, value_name = "DIR")]
    pub assets: Option<PathBuf>,
    /// How to show them
    #[arg(long, value_enum, default_value = "human")]
    pub format: MessageFormat,
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

impl OutputFormat {
    /// The end of a file's name.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Txt => "txt",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// Whether only a form can be had in it.
    pub(crate) fn is_sheet(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum HtmlForm {
    /// A whole page
    Page,
    /// What stands in its body
    Fragment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// For people
    Human,
    /// For programs
    Json,
}
