//! `oshirase check`

use oshirase::check::RULES;
use oshirase::diagnostic::Diagnostics;
use oshirase::typeset::Page;
use serde_json::json;

use super::args::{Check, MessageFormat};
use super::project::Project;
use super::{Failure, print, say, show};

/// Checks a file, down to typesetting each of its notices; nothing is written.
pub(crate) fn run(args: &Check) -> Result<(), Failure> {
    if let Some(rule) = &args.explain {
        return explain(rule);
    }
    let Some(file) = &args.file else { return Ok(()) };
    let mut project = Project::open(file, &args.shared)?;
    let mut report = std::mem::take(&mut project.report);
    for request in project.requests() {
        for language in project.languages_of(request) {
            let mut notice = project.notice(request, language)?;
            if notice.relayed.is_some() {
                // The size of the file that is passed on makes no difference to what is found.
                notice.set("relayed-pdf", json!({ "file": "relayed.pdf", "bytes": 0 }));
            }
            let made = project
                .typesetter
                .pdf(&notice)
                .and_then(|_| project.typesetter.html(&notice, &Page::default()));
            if let Err(found) = made {
                report.merge(found);
            }
        }
    }
    if report.has_errors() {
        return Err(Failure::Input(report));
    }
    finish(report, args.format, project.requests().len());
    Ok(())
}

fn finish(report: Diagnostics, format: MessageFormat, notices: usize) {
    if format == MessageFormat::Human && report.diagnostics().is_empty() {
        say(&format!("nothing found in {notices} notice{}\n", if notices == 1 { "" } else { "s" }));
    }
    show(report, format);
}

fn explain(name: &str) -> Result<(), Failure> {
    match RULES.iter().find(|rule| rule.name == name) {
        Some(rule) => print(&format!("{}: {}\n", rule.name, rule.explanation)),
        None => {
            let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
            Err(Failure::Usage(format!(
                "there is no rule `{name}`; the rules are {}",
                names.join(", ")
            )))
        }
    }
}
