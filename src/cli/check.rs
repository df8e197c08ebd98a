//! `oshirase check`

use oshirase::diagnostic::Diagnostics;
use oshirase::message;
use oshirase::rule::Rule;

use super::args::{Check, MessageFormat};
use super::{Failure, open, print, say, show, worded};

/// Checks a file and typesets each of its notices, without writing anything.
pub(crate) fn run(args: &Check) -> Result<(), Failure> {
    if let Some(rule) = &args.explain {
        return explain(rule);
    }
    let Some(file) = &args.file else { return Ok(()) };
    let project = open(file, args.shared.options())?;
    let diagnostics = project.diagnostics().clone();
    if let Err(mut found) = project.typeset_all() {
        found.merge(diagnostics);
        return Err(Failure::Input(found));
    }
    finish(diagnostics, args.message_format, project.specs().len());
    Ok(())
}

fn finish(diagnostics: Diagnostics, format: MessageFormat, notices: usize) {
    if format == MessageFormat::Human && diagnostics.diagnostics().is_empty() {
        say(&format!("{}\n", worded(&message!("no-problems", count = notices))));
    }
    show(diagnostics, format);
}

fn explain(id: &str) -> Result<(), Failure> {
    match Rule::get(id) {
        Some(rule) => print(&format!("{}: {}\n", rule.id(), worded(&rule.explanation()))),
        None => {
            let ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
            Err(Failure::Usage(message!("unknown-rule", id, known = ids)))
        }
    }
}
