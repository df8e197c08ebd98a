//! `oshirase build`

use std::io::{self, IsTerminal};
use std::path::Path;

use oshirase::message;
use oshirase::notice::Notice;
use oshirase::project::{
    Document, Error, Format, HtmlForm, Options, Project, Selection, read_issued,
};

use super::args::{Build, HtmlChoice};
use super::output::Output;
use super::{Failure, as_of, known_language, print, say, show, worded};

/// Builds the documents.
pub(crate) fn run(args: &Build) -> Result<(), Failure> {
    if args.embed_fonts && args.html == HtmlChoice::Fragment {
        return Err(Failure::Usage(message!("no-fonts-in-fragment")));
    }
    let as_of = args.as_of.as_deref().map(as_of).transpose()?.map(|(moment, _)| moment);
    let options = Options { as_of, named: args.notice.clone(), ..args.shared.options() };
    let project = Project::open(&args.file, options)?;
    let selection = Selection {
        notices: args.notice.clone(),
        languages: args.lang.clone(),
        formats: args.format.iter().copied().map(Format::from).collect(),
        html: match args.html {
            HtmlChoice::Page => HtmlForm::Page,
            HtmlChoice::Fragment => HtmlForm::Fragment,
        },
        embed_fonts: args.embed_fonts,
    };
    check_selection(&project, &selection)?;
    let is_terminal = io::stderr().is_terminal();
    let documents = project.documents_with(&selection, &|name| {
        if is_terminal {
            say(&format!("{}\n", worded(&message!("making", name))));
        }
    })?;
    // A file with errors leaves no folder.
    let output = Output::new(&args.output)?;
    say_left_out(&project, &selection);
    // A notice may have been issued while the documents were made.
    let issued = read_issued(&args.file)?;
    let output = output.lock(&issued)?;
    // A fragment or a page with embedded fonts is not the HTML file that was issued.
    let whole = selection.html == HtmlForm::Page && !args.embed_fonts;
    let has = |name: &str, hash: &str| output.size(name, hash).is_some();
    let replaces = |document: &Document| {
        let issue = issued.0.get(&document.notice);
        let hash = issue.and_then(|issue| issue.documents.get(&document.name));
        hash.is_some_and(|hash| has(&document.name, hash))
    };
    let compared = documents
        .iter()
        .filter(|document| whole || document.format != Format::Html || replaces(document));
    let mut diagnostics = project.diagnostics().clone();
    diagnostics.merge(project.not_as_issued(&issued, compared, has));
    if args.shared.deny_warnings {
        diagnostics.deny_warnings();
    }
    if diagnostics.has_errors() {
        return Err(Failure::Input(diagnostics));
    }
    let others = project.issued_files(&issued, |name, hash| output.size(name, hash));
    let mut written = |path: &Path| print(&format!("{}\n", path.display()));
    output.write(&documents, &project.manifest(&documents, others), None, &mut written)?;
    show(diagnostics, args.message_format);
    // The process ends, and the system gives back all memory at once.
    std::mem::forget((project, documents));
    Ok(())
}

/// Rejects a selection that is empty or names something unknown.
fn check_selection(project: &Project, selection: &Selection) -> Result<(), Failure> {
    let specs = project.specs();
    if specs.is_empty() {
        return Err(Failure::Usage(message!("no-notices")));
    }
    for id in &selection.notices {
        super::spec(project, id)?;
    }
    for language in &selection.languages {
        known_language(project.languages(), language)?;
    }
    let made = project.notices().filter(|notice| {
        selection.languages.is_empty()
            || project
                .languages_of(&notice.spec)
                .iter()
                .any(|language| selection.languages.contains(language))
    });
    if made.count() == 0 {
        return Err(Failure::Usage(message!("no-notice-selected")));
    }
    check_sheets(project, selection)
}

/// Says how many notices are left out because they are dated later.
fn say_left_out(project: &Project, selection: &Selection) {
    let count = project.specs().len();
    let left = count - project.notices().count();
    if selection.notices.is_empty() && left > 0 {
        say(&format!("{}\n", worded(&message!("dated-later", left, count))));
    }
}

/// CSV and XLSX exist for forms only. Rejects a requested notice that is not a form, and a file
/// without forms.
fn check_sheets(project: &Project, selection: &Selection) -> Result<(), Failure> {
    let Some(format) = selection.formats.iter().find(|format| format.is_sheet()) else {
        return Ok(());
    };
    let is_form = |id: &&str| project.notice(id).is_some_and(|notice| notice.kind.form);
    let is_asked = |id: &&str| {
        selection.notices.is_empty() || selection.notices.iter().any(|asked| asked == id)
    };
    let ids: Vec<&str> = project.notices().map(Notice::id).filter(is_asked).collect();
    let forms: Vec<&str> = project
        .specs()
        .iter()
        .filter(|spec| project.is_form(spec))
        .map(|spec| spec.id.as_str())
        .collect();
    let other =
        ids.iter().find(|id| !is_form(id) && (forms.is_empty() || !selection.notices.is_empty()));
    let Some(id) = other else { return Ok(()) };
    let known =
        if forms.is_empty() { message!("no-forms") } else { message!("forms-of-file", forms) };
    let extension = format.extension();
    Err(Error::Usage(message!("not-a-form", id, extension, known)).into())
}
