//! `oshirase export`

use oshirase::exchange::csaf::{self, Options, Status};

use super::args::{DocumentStatus, Export, ExportCsaf, MessageFormat};
use super::output::write_one;
use super::{Failure, known_language, open, print, show};

/// Exports public notices to another format.
pub(crate) fn run(args: &Export) -> Result<(), Failure> {
    match args {
        Export::Csaf(args) => csaf(args),
    }
}

fn csaf(args: &ExportCsaf) -> Result<(), Failure> {
    let project = open(&args.file, args.shared.options())?;
    known_language(project.languages(), &args.lang)?;
    let options = Options {
        issuer: args.issuer.clone(),
        namespace: args.namespace.clone(),
        status: args.status.map(|status| match status {
            DocumentStatus::Draft => Status::Draft,
            DocumentStatus::Interim => Status::Interim,
            DocumentStatus::Final => Status::Final,
        }),
    };
    let document = csaf::document(&project, &args.lang, &options)?;
    let text = format!("{document:#}\n");
    match &args.output {
        None => print(&text)?,
        Some(folder) if folder.is_dir() => {
            write_one(&folder.join(csaf::file_name(&document)), &text, true)?;
        }
        Some(path) => write_one(path, &text, true)?,
    }
    show(project.diagnostics().clone(), MessageFormat::Human);
    Ok(())
}
