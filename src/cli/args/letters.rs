//! The arguments of `letters`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};

use super::{MessageFormat, Shared};

#[derive(ClapArgs)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "\
A list has a row for each recipient, with headings such as name, postcode and address, in English or
Japanese. Begin with a dry run, look at a sample, issue the notice, then make the letters.

Examples:
  oshirase letters incident.yaml --notice office-letter --recipients people.csv --dry-run
  oshirase letters incident.yaml --notice office-letter --recipients people.csv -o letters
  oshirase letters incident.yaml --notice office-letter --recipients people.csv --sample 5 -o sample
  oshirase letters incident.yaml --notice office-letter --recipients people.csv -o print --print-file
  oshirase letters verify letters
  oshirase letters incident.yaml --notice office-letter --recipients people.csv -o letters --reprint C-0012

A run that was stopped goes on when the same command is given again. Nothing is written if a row is
bad, unless --skip-bad is given. A notice that was not issued makes drafts. Manual: docs/letters.md
"
)]
pub(crate) struct Letters {
    #[command(subcommand)]
    pub command: Option<LettersCommand>,
    /// The incident file: .yaml, .toml or .json
    #[arg(required = true)]
    pub file: Option<PathBuf>,
    /// The notice that each recipient gets
    #[arg(long, value_name = "ID", required = true)]
    pub notice: Option<String>,
    /// The list of recipients: .csv, .tsv, .xlsx, .db or .ndjson; a table or a sheet follows as
    /// ?table=NAME or ?sheet=NAME; - is standard input
    #[arg(long, value_name = "LIST", required = true)]
    pub recipients: Option<String>,
    /// How the list is stored [default: what its name and its first bytes say]
    #[arg(long, value_name = "FORM", value_parser = ["csv", "tsv", "xlsx", "sqlite", "ndjson"])]
    pub stored: Option<String>,
    /// A file that says what the columns of the list hold
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    /// The posting service whose address file the list is
    #[arg(long, value_name = "NAME")]
    pub preset: Option<String>,
    /// Take only rows with this value in a column, or without it: COLUMN=VALUE, COLUMN!=VALUE
    #[arg(long = "where", value_name = "FILTER")]
    pub filter: Vec<String>,
    /// The order of the letters
    #[arg(long, value_enum, default_value = "list")]
    pub order: LetterOrder,
    /// Make only the first letters
    #[arg(long, value_name = "COUNT")]
    pub sample: Option<usize>,
    /// Make only one part of several, as 0/8 to 7/8; which part a recipient is in depends on its
    /// identifier alone
    #[arg(long, value_name = "PART/PARTS")]
    pub shard: Option<String>,
    /// The languages of letters; the first is for rows that name none [default: those of the notice]
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub lang: Vec<String>,
    /// The folder to write to; it is created if necessary [default: letters]
    #[arg(short, long)]
    pub output: Option<PathBuf>,
    /// What each recipient gets; ndjson answers each line of standard input with a line
    #[arg(long, value_enum, default_value = "pdf")]
    pub format: LetterFormat,
    /// The names of files: words with {id}, {row}, {name}, {postcode}, {language}, {notice}
    #[arg(long, value_name = "PATTERN", default_value = "{id}")]
    pub name: String,
    /// Write files for a printer, with many letters each, in place of a file for each letter
    #[arg(long)]
    pub print_file: bool,
    /// How many letters a print file has
    #[arg(long, value_name = "LETTERS", default_value = "5000", requires = "print_file")]
    pub split: NonZeroUsize,
    /// Print files without tags: smaller, and for no other use
    #[arg(long, requires = "print_file")]
    pub untagged: bool,
    /// The address that e-mails come from
    #[arg(long, value_name = "ADDRESS")]
    pub from: Option<String>,
    /// Make the letters of good rows, and write the bad ones to rejected.csv
    #[arg(long)]
    pub skip_bad: bool,
    /// Read and check everything, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Make one letter again, and record it in the ledger
    #[arg(long, value_name = "ID", conflicts_with_all = ["print_file", "dry_run"])]
    pub reprint: Option<String>,
    /// Why it is made again
    #[arg(long, value_name = "TEXT", requires = "reprint", default_value = "")]
    pub reason: String,
    /// Set each letter on its own, as a reference for the quick way
    #[arg(long, conflicts_with = "print_file")]
    pub general: bool,
    /// How progress is shown [default: a bar on a terminal, otherwise none]
    #[arg(long, value_enum)]
    pub progress: Option<ProgressFormat>,
    #[command(flatten)]
    pub shared: Shared,
    /// The format of diagnostics
    #[arg(long, value_enum, default_value = "human")]
    pub message_format: MessageFormat,
}

#[derive(Subcommand)]
pub(crate) enum LettersCommand {
    /// Check that a folder of letters is what its ledger and its control sheet say
    Verify {
        /// The folder
        folder: PathBuf,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LetterOrder {
    /// As the list has them
    List,
    /// By postcode, for the discount of Japan Post
    Postcode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LetterFormat {
    /// PDF/A-2a and PDF/UA-1
    Pdf,
    /// A web page
    Html,
    /// An e-mail with text, web page and PDF
    Eml,
    /// A line of JSON with the letter
    Ndjson,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProgressFormat {
    /// A bar with rate and time left
    Bar,
    /// A line of JSON each second on standard error
    Json,
    /// None
    None,
}
