//! `oshirase build`

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};
use std::path::Path;

use clap::ValueEnum;
use oshirase::diagnostic::{Diagnostic, Diagnostics, Severity};
use oshirase::incident::NoticeSpec;
use oshirase::notice::Notice;
use oshirase::typeset::Page;
use serde_json::json;

use super::args::{Build, HtmlForm, OutputFormat};
use super::output::Output;
use super::project::{Project, as_of, hex, known_language};
use super::{Failure, print, say, show};

/// A document that was made.
pub(super) struct Made {
    /// The name of its file.
    pub name: String,
    /// The name of its notice.
    pub notice: String,
    kind: String,
    language: String,
    format: OutputFormat,
    draft: bool,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Makes the notices.
pub(crate) fn run(args: &Build) -> Result<(), Failure> {
    if args.embed_fonts && args.html == HtmlForm::Fragment {
        let message = "--embed-fonts puts fonts into a page: a fragment has the fonts of its host";
        return Err(Failure::Usage(message.to_owned()));
    }
    let as_of = args.as_of.as_deref().map(as_of).transpose()?.map(|(moment, _)| moment);
    let mut project = Project::open_as_of(&args.file, &args.shared, as_of.as_ref(), &args.notice)?;
    let wanted = selection(&project, args)?;
    let output = Output::new(&args.output)?;
    let mut maker = Maker::new(&project, &args.format, args.html, args.embed_fonts);
    for (request, language) in wanted {
        maker.make(project.notice(request, &language)?, request)?;
    }
    let made = maker.finish();
    // A fragment, or a page with its fonts, is another file than the one that was issued.
    let whole = args.html == HtmlForm::Page && !args.embed_fonts;
    let compared = made.iter().filter(|made| whole || made.format != OutputFormat::Html);
    project.report.merge(not_as_issued(&project, compared, Some(&output)));
    if args.shared.deny_warnings {
        project.report.deny_warnings();
    }
    if project.report.has_errors() {
        return Err(Failure::Input(project.report));
    }
    let manifest = manifest(&project, &args.file, &made, Vec::new());
    write(&output, &made, &manifest)?;
    show(project.report, args.message_format);
    Ok(())
}

/// Writes documents and what they were made from.
pub(super) fn write(output: &Output, made: &[Made], manifest: &str) -> Result<(), Failure> {
    for document in made {
        let path = output.write(&document.name, &document.bytes)?;
        print(&format!("{}\n", path.display()))?;
    }
    let path = output.write("manifest.json", manifest.as_bytes())?;
    print(&format!("{}\n", path.display()))
}

/// Documents that are not the ones that were issued, as another version of the program or an
/// overlay words or sets them. In the place of those that were issued they are errors.
pub(super) fn not_as_issued<'a>(
    project: &Project,
    made: impl Iterator<Item = &'a Made>,
    output: Option<&Output>,
) -> Diagnostics {
    let mut report = Diagnostics::default();
    for document in made {
        let Some(issue) = project.issued.0.get(&document.notice) else { continue };
        let Some(hash) = issue.documents.get(&document.name) else { continue };
        if *hash != hex(&document.bytes) {
            let there = output.is_none_or(|output| output.has(&document.name, hash));
            report.add(Diagnostic {
                severity: if there { Severity::Error } else { Severity::Warning },
                rule: "issued".to_owned(),
                field: String::new(),
                message: format!(
                    "{} is made of the same facts, and is not byte for byte what was issued on {} with {}",
                    document.name, issue.issued, issue.tool
                ),
                place: None,
                related: Vec::new(),
                hints: vec![
                    "keep the document that was issued, and write to another folder; compare what another version or overlay says".to_owned(),
                ],
            });
        }
    }
    report
}

/// The notices and languages that were asked for.
fn selection<'a>(
    project: &'a Project,
    args: &Build,
) -> Result<Vec<(&'a NoticeSpec, String)>, Failure> {
    let notices = project.requests();
    if notices.is_empty() {
        return Err(Failure::Usage("the file asks for no notice: add one to `notices`".to_owned()));
    }
    for id in &args.notice {
        project.request(id)?;
    }
    for language in &args.lang {
        known_language(&project.languages, language)?;
    }
    let mut wanted = Vec::new();
    for request in notices {
        if !project.is_wanted(request, &args.notice) {
            continue;
        }
        for language in project.languages_of(request) {
            if args.lang.is_empty() || args.lang.contains(language) {
                wanted.push((request, language.clone()));
            }
        }
    }
    if wanted.is_empty() {
        let message = "no notice of the file is in these languages and dated by then";
        return Err(Failure::Usage(message.to_owned()));
    }
    let left = notices.iter().filter(|request| !project.is_wanted(request, &args.notice)).count();
    if args.as_of.is_some() && args.notice.is_empty() && left > 0 {
        say(&format!(
            "{left} of {} notices are dated later: draft them by --notice\n",
            notices.len()
        ));
    }
    only_forms(project, args, &wanted)?;
    Ok(wanted)
}

/// A table is made of forms alone: it is said if a notice that was asked for is none, or if none
/// of all is one.
fn only_forms(
    project: &Project,
    args: &Build,
    wanted: &[(&NoticeSpec, String)],
) -> Result<(), Failure> {
    let Some(format) = args.format.iter().find(|format| format.is_sheet()) else { return Ok(()) };
    let forms: Vec<&NoticeSpec> =
        project.requests().iter().filter(|request| project.is_form(request)).collect();
    let named = wanted.iter().find(|(request, _)| {
        !project.is_form(request) && (forms.is_empty() || !args.notice.is_empty())
    });
    let Some((request, _)) = named else { return Ok(()) };
    let forms: Vec<&str> = forms.iter().map(|request| request.id.as_str()).collect();
    Err(Failure::Usage(format!(
        "the notice `{}` is no form, and has no fields for {}; {}",
        request.id.as_str(),
        format.extension(),
        if forms.is_empty() {
            "the file has no form".to_owned()
        } else {
            format!("forms of the file: {}", forms.join(", "))
        }
    )))
}

/// Makes documents.
pub(super) struct Maker<'a> {
    project: &'a Project,
    /// The formats to make; all, if there are none.
    formats: &'a [OutputFormat],
    html: HtmlForm,
    embed_fonts: bool,
    /// PDFs by name, since a page that passes one on states its size.
    pdfs: BTreeMap<String, Made>,
    made: Vec<Made>,
}

fn file_name(id: &str, language: &str, format: OutputFormat) -> String {
    format!("{id}.{language}.{}", format.extension())
}

impl<'a> Maker<'a> {
    pub(super) fn new(
        project: &'a Project,
        formats: &'a [OutputFormat],
        html: HtmlForm,
        embed_fonts: bool,
    ) -> Self {
        Self { project, formats, html, embed_fonts, pdfs: BTreeMap::new(), made: Vec::new() }
    }

    pub(super) fn make(&mut self, mut notice: Notice, request: &NoticeSpec) -> Result<(), Failure> {
        if let Some(relayed) = notice.relayed.clone() {
            let pdf = self.pdf(&relayed)?;
            let data = json!({ "file": pdf.name, "bytes": pdf.bytes.len() });
            notice.set("relayed-pdf", data);
        }
        let form = self.project.is_form(request);
        let chosen = |format: &OutputFormat| {
            (self.formats.is_empty() || self.formats.contains(format))
                && (form || !format.is_sheet())
        };
        for format in OutputFormat::value_variants().iter().copied().filter(chosen) {
            let bytes = match format {
                OutputFormat::Pdf => {
                    self.pdf(&notice)?;
                    continue;
                }
                OutputFormat::Html => {
                    self.progress(&notice, format);
                    let page = self.page(request, &notice.language);
                    self.project.typesetter.html(&notice, &page)?.into_bytes()
                }
                OutputFormat::Txt => {
                    self.progress(&notice, format);
                    self.project.typesetter.text(&notice)?.into_bytes()
                }
                OutputFormat::Csv | OutputFormat::Xlsx => {
                    self.progress(&notice, format);
                    self.sheet(&notice, format)?
                }
            };
            let made = made(&notice, format, bytes);
            self.made.push(made);
        }
        Ok(())
    }

    /// The fields of a form.
    fn sheet(&self, notice: &Notice, format: OutputFormat) -> Result<Vec<u8>, Failure> {
        let sheet = self.project.typesetter.sheet(notice)?;
        Ok(if format == OutputFormat::Csv { sheet.csv()? } else { sheet.xlsx()? })
    }

    /// The PDF of a notice, made once.
    fn pdf(&mut self, notice: &Notice) -> Result<&Made, Failure> {
        let name = file_name(&notice.id, &notice.language, OutputFormat::Pdf);
        if !self.pdfs.contains_key(&name) {
            self.progress(notice, OutputFormat::Pdf);
            let bytes = self.project.typesetter.pdf(notice)?;
            self.pdfs.insert(name.clone(), made(notice, OutputFormat::Pdf, bytes));
        }
        Ok(&self.pdfs[&name])
    }

    fn page(&self, request: &NoticeSpec, language: &str) -> Page {
        let languages = self.project.languages_of(request);
        let alternates = languages.iter().filter(|other| *other != language).map(|other| {
            (other.clone(), file_name(request.id.as_str(), other, OutputFormat::Html))
        });
        Page {
            fragment: self.html == HtmlForm::Fragment,
            embed_fonts: self.embed_fonts,
            alternates: alternates.collect(),
        }
    }

    fn progress(&self, notice: &Notice, format: OutputFormat) {
        if io::stderr().is_terminal() {
            say(&format!("  making {}\n", file_name(&notice.id, &notice.language, format)));
        }
    }

    /// Everything that was made, by name.
    pub(super) fn finish(mut self) -> Vec<Made> {
        self.made.extend(self.pdfs.into_values());
        self.made.sort_by(|a, b| a.name.cmp(&b.name));
        self.made
    }
}

fn made(notice: &Notice, format: OutputFormat, bytes: Vec<u8>) -> Made {
    Made {
        name: file_name(&notice.id, &notice.language, format),
        notice: notice.id.clone(),
        kind: notice.kind.clone(),
        language: notice.language.clone(),
        format,
        draft: notice.data()["draft"] == true,
        bytes,
    }
}

/// What was made from what.
/// `others` are documents made before, which stay.
pub(super) fn manifest(
    project: &Project,
    incident: &Path,
    made: &[Made],
    others: Vec<serde_json::Value>,
) -> String {
    let mut files: Vec<_> = made
        .iter()
        .map(|file| {
            json!({
                "file": file.name,
                "notice": file.notice,
                "kind": file.kind,
                "language": file.language,
                "format": file.format.extension(),
                "draft": file.draft,
                "bytes": file.bytes.len(),
                "sha256": hex(&file.bytes),
            })
        })
        .collect();
    files.extend(others);
    files.sort_by(|a, b| a["file"].as_str().cmp(&b["file"].as_str()));
    let manifest = json!({
        "tool": concat!("oshirase ", env!("CARGO_PKG_VERSION")),
        "incident": {
            "id": project.incident.incident.id,
            "file": incident.file_name().map(|name| name.to_string_lossy()),
            "sha256": project.hash,
            "include": project.include.as_ref().map(|(file, hash)| json!({ "file": file, "sha256": hash })),
        },
        "files": files,
    });
    format!("{manifest:#}\n")
}
