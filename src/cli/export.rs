//! `oshirase export`

use oshirase::exchange::csaf::{self, Options, Status};
use oshirase::project::Project;
use oshirase::review;

use super::args::{DocumentStatus, Export, ExportCsaf, ExportReview, MessageFormat};
use super::output::{write_new_bytes, write_one};
use super::{Failure, known_language, language, notice, open, print, show};

/// Exports public notices to another format.
pub(crate) fn run(args: &Export) -> Result<(), Failure> {
    match args {
        Export::Csaf(args) => csaf(args),
        Export::Review(args) => review(args),
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

/// Writes the review sheet of a notice. A sheet that somebody may have filled in is not replaced.
fn review(args: &ExportReview) -> Result<(), Failure> {
    let project = Project::open(&args.file, args.shared.options())?;
    let review = review::review(&project, notice(&project, &args.notice)?, args.changed)?;
    let bytes = review.xlsx(language()).map_err(Failure::Usage)?;
    write_new_bytes(&args.output, &bytes)?;
    show(project.diagnostics().clone(), MessageFormat::Human);
    Ok(())
}
