//! The arguments of `export` and `import`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};

use super::Shared;

#[derive(Subcommand)]
pub(crate) enum Export {
    /// Export what the public was told as a CSAF 2.0 document (security incident response)
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
