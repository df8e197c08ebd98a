//! The arguments of `export` and `import`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};

use super::{MessageFormat, Shared};

#[derive(Subcommand)]
pub(crate) enum Export {
    /// Export what the public was told as a CSAF 2.0 document (security incident response)
    Csaf(ExportCsaf),
    /// Export the sentences of a notice as a review sheet (XLSX) for translators and lawyers
    Review(ExportReview),
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase export review incident.yaml --notice first-report -o review.xlsx
  oshirase export review incident.yaml --notice second-report --changed -o review.xlsx
  oshirase import review incident.yaml review.xlsx   # bring the words back

The sheet has every sentence of the notice in all its languages, side by side, with cells for other
words and comments.
")]
pub(crate) struct ExportReview {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The notice to review
    #[arg(long, value_name = "ID")]
    pub notice: String,
    /// Only what the notice before it, or the notice as it was issued, does not say
    #[arg(long)]
    pub changed: bool,
    /// The sheet to create; an existing file is never overwritten
    #[arg(short, long, default_value = "review.xlsx")]
    pub output: PathBuf,
    #[command(flatten)]
    pub shared: Shared,
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
    /// The issuer; required if several organisations issue public notices
    #[arg(long, value_name = "NAME")]
    pub issuer: Option<String>,
    /// The publisher's web address, scheme and host [default: those of the contact's `website`]
    #[arg(long, value_name = "URL")]
    pub namespace: Option<String>,
    /// The status of the document [default: draft until the latest notice is issued; then final after
    /// the final notice of the series, otherwise interim]
    #[arg(long, value_enum)]
    pub status: Option<DocumentStatus>,
    /// The file to write, or a folder, in which the file has the name that CSAF asks for [default:
    /// standard output]
    #[arg(short, long)]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocumentStatus {
    /// Not published yet
    Draft,
    /// More information will follow
    Interim,
    /// No changes are expected
    Final,
}

#[derive(Subcommand)]
pub(crate) enum Import {
    /// Import a VERIS record (schema 1.3 or 1.4) such as those of the VERIS Community Database
    Veris(ImportVeris),
    /// Bring the words of a review sheet back into the incident file and its pages
    Review(ImportReview),
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase import review incident.yaml review.xlsx --dry-run
  oshirase import review incident.yaml review.xlsx           # ask for each proposal, on a terminal
  oshirase import review incident.yaml review.xlsx --yes
  oshirase import review incident.yaml review.xlsx --accept 'timeline[3].what/2:en,notices[0].title'

Each proposal is shown with the words before and after it. Only the words that are taken change in
the file; everything else in it stays as it is, byte for byte.
")]
pub(crate) struct ImportReview {
    /// The incident file: .yaml, .toml or .json
    pub file: PathBuf,
    /// The review sheet that was filled in
    pub sheet: PathBuf,
    /// Show the proposals and take none
    #[arg(long, conflicts_with_all = ["yes", "accept"])]
    pub dry_run: bool,
    /// Take all proposals that have no problem
    #[arg(long, conflicts_with = "accept")]
    pub yes: bool,
    /// Take these proposals: their places, each perhaps with a colon and a language
    #[arg(long, value_name = "PLACE", value_delimiter = ',')]
    pub accept: Vec<String>,
    #[command(flatten)]
    pub shared: Shared,
    /// The format of proposals and diagnostics
    #[arg(long, value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  oshirase import veris record.json
  oshirase import veris record.json -o 2026-breach/incident.yaml
  oshirase check incident.yaml                  # report everything that remains to be filled in
")]
pub(crate) struct ImportVeris {
    /// The VERIS record
    pub file: PathBuf,
    /// The incident file to create; an existing file is never overwritten
    #[arg(short, long, default_value = "incident.yaml")]
    pub output: PathBuf,
}
