//! `oshirase export`

use oshirase::exchange::csaf::{self, Options, Refusal, Status};

use super::args::{DocumentStatus, Export, ExportCsaf, MessageFormat};
use super::output::write_one;
use super::project::{Project, assets, known_language};
use super::{Failure, print, show};

/// Writes what the public was told in another format.
pub(crate) fn run(args: &Export) -> Result<(), Failure> {
    match args {
        Export::Csaf(args) => csaf(args),
    }
}

fn csaf(args: &ExportCsaf) -> Result<(), Failure> {
    let project = Project::open(&args.file, &args.shared)?;
    known_language(&project.languages, &args.lang)?;
    let locale = assets(args.shared.assets.as_deref(), &args.file)?.locale(&args.lang)?;
    let options = Options {
        issuer: args.issuer.clone(),
        namespace: args.namespace.clone(),
        issued: project.issued.0.keys().cloned().collect(),
        status: args.status.map(|status| match status {
            DocumentStatus::Draft => Status::Draft,
            DocumentStatus::Interim => Status::Interim,
            DocumentStatus::Final => Status::Final,
        }),
    };
    let made =
        csaf::document(&project.incident, &project.kinds, &project.typesetter, &locale, &options);
    let document = made.map_err(|refusal| match refusal {
        Refusal::Lacking(message) => Failure::Usage(message),
        Refusal::Diagnostics(report) => Failure::Input(report),
    })?;
    let text = format!("{document:#}\n");
    match &args.output {
        None => print(&text)?,
        Some(path) => write_one(path, &text, true)?,
    }
    show(project.report, MessageFormat::Human);
    Ok(())
}
