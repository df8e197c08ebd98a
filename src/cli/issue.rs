//! `oshirase issue`

use std::fs::File;
use std::path::Path;

use oshirase::incident::NoticeSpec;
use oshirase::notice::Issue as Record;
use serde_json::{Map, Value};

use super::args::{HtmlForm, Issue};
use super::build::{self, Maker};
use super::output::{Output, write_one};
use super::project::{Project, hex, issued, lock_of};
use super::{Failure, now, show};

/// Makes a notice as it is sent, and records it.
pub(crate) fn run(args: &Issue) -> Result<(), Failure> {
    let project = Project::open(&args.file, &args.shared)?;
    let request = project.request(&args.notice)?;
    may_be_issued(&project, request)?;
    let output = Output::new(&args.output)?;
    let path = lock_of(&args.file);
    // Before any document is there, it is sure that it can be recorded.
    let beside = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    Output::new(beside)?;
    let mut maker = Maker::new(&project, &[], HtmlForm::Page, false);
    let mut record = Record {
        issued: now()?.date(),
        tool: concat!("oshirase ", env!("CARGO_PKG_VERSION")).to_owned(),
        incident: project.hash.clone(),
        documents: Default::default(),
        facts: Default::default(),
    };
    for language in project.languages_of(request) {
        let mut notice = project.notice(request, language)?;
        notice.set("draft", false.into());
        let facts = notice.record();
        cites_no_draft(&project, request, &facts)?;
        record.facts.insert(language.clone(), facts);
        maker.make(notice, request)?;
    }
    let made = maker.finish();
    let mut report = build::not_as_issued(&project, made.iter(), None);
    if report.has_errors() {
        report.merge(project.report);
        return Err(Failure::Input(report));
    }
    for document in made.iter().filter(|document| document.notice == args.notice) {
        record.documents.insert(document.name.clone(), hex(&document.bytes));
    }
    // Of two that issue at once the second waits, and adds to what the first has recorded.
    let guard =
        File::open(&args.file).map_err(|error| Failure::system("read", &args.file, &error))?;
    guard.lock().map_err(|error| Failure::system("lock", &args.file, &error))?;
    let mut issued = issued(&args.file)?;
    if issued.0.insert(args.notice.clone(), record).is_some() {
        return Err(Failure::Usage(format!("`{}` was issued by now", args.notice)));
    }
    let names: Vec<&str> = made.iter().map(|document| document.name.as_str()).collect();
    let mut others = output.listed();
    others.retain(|file| file["file"].as_str().is_some_and(|name| !names.contains(&name)));
    let manifest = build::manifest(&project, &args.file, &made, others);
    build::write(&output, &made, &manifest)?;
    let text = serde_json::to_string_pretty(&issued)
        .map_err(|error| Failure::System(format!("cannot record the notice: {error}")))?;
    write_one(&path, &format!("{text}\n"), true)?;
    show(project.report, args.message_format);
    Ok(())
}

/// A notice that a text names by its title or its date was issued.
fn cites_no_draft(
    project: &Project,
    request: &NoticeSpec,
    facts: &Map<String, Value>,
) -> Result<(), Failure> {
    let names = facts.get("references").and_then(Value::as_object).into_iter().flatten();
    for name in names.filter_map(|(name, _)| name.split('.').next()) {
        let own = project.requests().iter().any(|other| other.id.as_str() == name);
        if own && name != request.id.as_str() && !project.issued.0.contains_key(name) {
            return Err(Failure::Usage(format!(
                "a text of `{}` names `{name}`, which is a draft: issue `{name}` first",
                request.id.as_str()
            )));
        }
    }
    Ok(())
}

/// A notice is issued once, after those that it cites or passes on.
fn may_be_issued(project: &Project, request: &NoticeSpec) -> Result<(), Failure> {
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
