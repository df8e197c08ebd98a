//! `oshirase new`

use super::Failure;
use super::args::New;
use super::output::write_new;

/// A template whose words are all to be replaced.
const STARTER: &str = include_str!("../../examples/starter/incident.yaml");

/// Writes a first incident file.
pub(crate) fn run(args: &New) -> Result<(), Failure> {
    write_new(&args.file, STARTER)
}
