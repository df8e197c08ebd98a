//! `oshirase issue`

use oshirase::incident::Request;
use oshirase::notice::Issue as Record;

use super::args::{HtmlForm, Issue};
use super::build::{self, Maker};
use super::output::{Output, write_one};
use super::project::{Project, hex, lock_of};
use super::{Failure, now, show};

/// Makes a notice as it is sent, and records it.
pub(crate) fn run(args: &Issue) -> Result<(), Failure> {
    let mut project = Project::open(&args.file, &args.shared)?;
    let request = project.request(&args.notice)?;
    may_be_issued(&project, request)?;
    let output = Output::new(&args.output)?;
    let mut maker = Maker::new(&project, &[], HtmlForm::Page, false);
    let mut record = Record {
        issued: now()?.date().to_string(),
        tool: concat!("oshirase ", env!("CARGO_PKG_VERSION")).to_owned(),
        incident: project.hash.clone(),
        documents: Default::default(),
        facts: Default::default(),
    };
    for language in project.languages_of(request) {
        let mut notice = project.notice(request, language)?;
        notice.set("draft", false.into());
        record.facts.insert(language.clone(), notice.record());
        maker.make(notice, request)?;
    }
    let made = maker.finish();
    for document in &made {
        record.documents.insert(document.name.clone(), hex(&document.bytes));
    }
    build::write(&project, &args.file, &output, &made)?;
    project.issued.0.insert(args.notice.clone(), record);
    let path = lock_of(&args.file);
    let text = serde_json::to_string_pretty(&project.issued)
        .map_err(|error| Failure::System(format!("cannot record the notice: {error}")))?;
    write_one(&path, &format!("{text}\n"), true)?;
    show(project.report, args.message_format);
    Ok(())
}

/// A notice is issued once, after those that it cites or passes on.
fn may_be_issued(project: &Project, request: &Request) -> Result<(), Failure> {
    let id = request.id.as_str();
    if let Some(issue) = project.issued.0.get(id) {
        return Err(Failure::Usage(format!(
            "`{id}` was issued on {}: issue a correction that follows it",
            issue.issued
        )));
    }
    for other in [&request.follows, &request.relays].into_iter().flatten() {
        let own = project.requests().iter().any(|request| request.id == *other);
        if own && !project.issued.0.contains_key(other.as_str()) {
            let other = other.as_str();
            return Err(Failure::Usage(format!(
                "`{id}` speaks of `{other}`, which is a draft: issue `{other}` first"
            )));
        }
    }
    Ok(())
}
