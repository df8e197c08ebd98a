//! `oshirase import`

use oshirase::assets::Assets;
use oshirase::exchange::veris;
use oshirase::message;
use oshirase::project::read_regular;
use oshirase::source::{Format, LARGEST_FILE, Source};

use super::args::{Import, ImportVeris};
use super::output::write_new;
use super::{Failure, review, say};

/// Makes an incident file from a record of another format.
pub(crate) fn run(args: &Import) -> Result<(), Failure> {
    match args {
        Import::Veris(args) => veris(args),
        Import::Review(args) => review::run(args),
    }
}

fn veris(args: &ImportVeris) -> Result<(), Failure> {
    let bytes = read_regular(&args.file, LARGEST_FILE as u64 + 1)
        .map_err(|error| Failure::system(message!("doing-read"), &args.file, &error))?;
    let source = Source::new(&args.file.display().to_string(), &bytes, Format::Yaml)?;
    let assets = Assets::default();
    let locales: Result<Vec<_>, _> =
        assets.languages().iter().map(|language| assets.locale(language)).collect();
    let imported = veris::import(&source, &locales?)?;
    write_new(&args.output, &imported.file)?;
    for remark in imported.remarks {
        say(&format!("{remark}\n"));
    }
    Ok(())
}
