//! `oshirase issue`

use std::path::Path;

use oshirase::diagnostic::Diagnostics;
use oshirase::message;
use oshirase::notice::Issue as Record;
use oshirase::project::{Options, lock_path, read_issued, sha256};

use super::args::Issue;
use super::output::{Output, Written, lock};
use super::{Failure, now, open, print, show};

/// Issues a notice, and prints the paths of what was written.
pub(crate) fn run(args: &Issue) -> Result<(), Failure> {
    let mut written = |path: &Path| print(&format!("{}\n", path.display()));
    let options = args.shared.options();
    let found = issue(&args.file, &args.notice, options, &args.output, &mut written)?;
    show(found, args.message_format);
    Ok(())
}

/// Builds the final documents of a notice in a folder and records them. `written` gets the path of
/// each file. Returns what is not wrong enough to stop that.
pub(crate) fn issue(
    file: &Path,
    id: &str,
    options: Options,
    folder: &Path,
    written: Written,
) -> Result<Diagnostics, Failure> {
    let project = open(file, options)?;
    let notice = super::notice(&project, id)?;
    if folder.is_dir() {
        // It may have been issued by a process that was killed before all documents had their place.
        Output::new(folder)?.lock(project.issued())?;
    }
    project.may_be_issued(notice).map_err(Failure::Usage)?;
    let output = Output::new(folder)?;
    let path = lock_path(file);
    // Make sure that the record can be written before any document is.
    let beside = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    Output::new(beside)?;
    let documents = project.issue_documents(notice)?;
    // Of two processes that issue at once, the second waits and adds to the record of the first.
    let _guard = lock(file)?;
    let mut issued = read_issued(file)?;
    let output = output.lock(&issued)?;
    let mut diagnostics = project.not_as_issued(&issued, &documents, |_, _| true);
    if diagnostics.has_errors() {
        diagnostics.merge(project.diagnostics().clone());
        return Err(Failure::Input(diagnostics));
    }
    let own = documents.iter().filter(|document| document.notice == id);
    let languages = project.languages_of(&notice.spec).iter();
    let record = Record {
        issued: now()?.date(),
        tool: concat!("oshirase ", env!("CARGO_PKG_VERSION")).to_owned(),
        incident: project.hash().to_owned(),
        documents: own.map(|document| (document.name.clone(), sha256(&document.bytes))).collect(),
        facts: languages.map(|language| (language.clone(), notice.record(language))).collect(),
    };
    let mut others = project.issued_files(&issued, |name, hash| output.size(name, hash));
    others.extend(output.listed());
    if issued.0.insert(id.to_owned(), record).is_some() {
        return Err(Failure::Usage(message!("issued-meanwhile", id)));
    }
    let manifest = project.manifest(&documents, others);
    let text = serde_json::to_string_pretty(&issued)
        .map_err(|error| Failure::System(message!("cannot-record", error = error.to_string())))?;
    output.write(&documents, &manifest, Some((&path, &format!("{text}\n"))), written)?;
    Ok(project.diagnostics().clone())
}
