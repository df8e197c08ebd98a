//! `oshirase issue`

use std::path::Path;

use oshirase::message;
use oshirase::notice::{Issue as Record, Notice};
use oshirase::project::{Project, lock_path, read_issued, sha256};

use super::args::Issue;
use super::output::{Output, lock};
use super::{Failure, now, open, show};

/// Builds the final documents of a notice and records them.
pub(crate) fn run(args: &Issue) -> Result<(), Failure> {
    let project = open(&args.file, args.shared.options())?;
    let notice = super::notice(&project, &args.notice)?;
    if args.output.is_dir() {
        // It may have been issued by a process that was killed before all documents had their place.
        Output::new(&args.output)?.lock(project.issued())?;
    }
    may_be_issued(&project, notice)?;
    let output = Output::new(&args.output)?;
    let path = lock_path(&args.file);
    // Make sure that the record can be written before any document is.
    let beside = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    Output::new(beside)?;
    let documents = project.issue_documents(notice)?;
    // Of two processes that issue at once, the second waits and adds to the record of the first.
    let _guard = lock(&args.file)?;
    let mut issued = read_issued(&args.file)?;
    let output = output.lock(&issued)?;
    let mut diagnostics = project.not_as_issued(&issued, &documents, |_, _| true);
    if diagnostics.has_errors() {
        diagnostics.merge(project.diagnostics().clone());
        return Err(Failure::Input(diagnostics));
    }
    let own = documents.iter().filter(|document| document.notice == args.notice);
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
    if issued.0.insert(args.notice.clone(), record).is_some() {
        return Err(Failure::Usage(message!("issued-meanwhile", id = args.notice)));
    }
    let manifest = project.manifest(&documents, others);
    let text = serde_json::to_string_pretty(&issued)
        .map_err(|error| Failure::System(message!("cannot-record", error = error.to_string())))?;
    output.write(&documents, &manifest, Some((&path, &format!("{text}\n"))))?;
    show(project.diagnostics().clone(), args.message_format);
    Ok(())
}

/// A notice is issued once, after those that it follows, passes on or refers to.
fn may_be_issued(project: &Project, notice: &Notice) -> Result<(), Failure> {
    let id = notice.id();
    if let Some(issue) = project.issued().0.get(id) {
        return Err(Failure::Usage(message!("already-issued", id, day = issue.issued)));
    }
    let is_draft = |other: &str| {
        let own = project.specs().iter().any(|spec| spec.id.as_str() == other);
        own && other != id && !project.issued().0.contains_key(other)
    };
    for other in [&notice.spec.follows, &notice.spec.relays].into_iter().flatten() {
        let other = other.as_str();
        if is_draft(other) {
            return Err(Failure::Usage(message!("follows-draft", id, other)));
        }
    }
    for other in project.cited_notices(notice) {
        if is_draft(&other) {
            return Err(Failure::Usage(message!("cites-draft", id, other)));
        }
    }
    Ok(())
}
