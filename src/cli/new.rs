//! `oshirase new`

use std::fs;
use std::path::Path;

use super::args::New;
use super::output::write;
use super::{Failure, print};

/// An incident of which every word waits to be replaced.
const STARTER: &str = include_str!("../../examples/starter/incident.yaml");

/// Writes a first incident file.
pub(crate) fn run(args: &New) -> Result<(), Failure> {
    if args.file.exists() {
        return Err(Failure::Usage(format!("{} is there already", args.file.display())));
    }
    let folder =
        args.file.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .map_err(|error| Failure::system("make the folder", folder, &error))?;
    write(folder, &args.file, STARTER.as_bytes(), false)?;
    print(&format!("{}\n", args.file.display()))
}
