//! `oshirase new`

use std::path::Path;

use super::Failure;
use super::args::New;
use super::output::write_new;

/// A template whose words are all to be replaced.
const STARTER: &str = include_str!("../../examples/starter/incident.yaml");

/// A house file with every choice, most of them as comments.
const HOUSE: &str = include_str!("../../examples/houses/starter/house.yaml");

/// Writes a first incident file, or a first house file.
pub(crate) fn run(args: &New) -> Result<(), Failure> {
    let (name, text) = if args.house { ("house.yaml", HOUSE) } else { ("incident.yaml", STARTER) };
    write_new(args.file.as_deref().unwrap_or(Path::new(name)), text)
}
