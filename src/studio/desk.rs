//! What is handed over: files to download, and what issuing a notice would fix.

use std::io::{Cursor, Write};

use serde::Serialize;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::finding::Finding;
use super::view::notice_of;
use super::{Refused, Studio};
use crate::diagnostic::Severity;
use crate::locale::MessageError;
use crate::message;
use crate::message::{Language, Message};
use crate::project::{Document, Error, Format, HtmlForm, Project, Selection};

/// A file to download.
pub(super) struct Download {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// What issuing a notice would fix, for the user to confirm.
#[derive(Debug, Serialize)]
pub(super) struct Preview {
    notice: String,
    /// The names of the documents.
    documents: Vec<String>,
    fixes: Vec<Fix>,
    /// Findings that do not keep it from being issued.
    warnings: Vec<Finding>,
    /// What keeps it from being issued.
    refused: Option<String>,
}

/// What will not change any more.
#[derive(Debug, Serialize)]
struct Fix {
    label: String,
    value: String,
}

impl Studio {
    /// A document of a notice. `format` is the end of a file's name, or `fragment`.
    pub(super) fn download(
        &self,
        notice: &str,
        language: &str,
        format: &str,
    ) -> Result<Download, Refused> {
        let project = self.project()?;
        notice_of(project, notice)?;
        let html = if format == "fragment" { HtmlForm::Fragment } else { HtmlForm::Page };
        let extension = if format == "fragment" { "html" } else { format };
        let known = Format::ALL.iter().find(|known| known.extension() == extension);
        let known = known.ok_or_else(|| message!("studio-unknown-format", format))?;
        let selection = Selection {
            notices: vec![notice.to_owned()],
            languages: vec![language.to_owned()],
            formats: vec![*known],
            html,
            ..Selection::default()
        };
        let documents = project.documents(&selection)?.into_iter();
        let mut own =
            documents.filter(|document| document.notice == notice && document.format == *known);
        let Document { name, bytes, .. } =
            own.next().ok_or_else(|| message!("studio-no-document", notice, format))?;
        Ok(Download { name, media_type: media_type(extension), bytes })
    }

    /// Every document of every notice.
    pub(super) fn download_all(&self) -> Result<Download, Refused> {
        let documents = self.project()?.documents(&Selection::default())?;
        let pack = || {
            let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
            for document in &documents {
                archive.start_file(document.name.as_str(), SimpleFileOptions::default())?;
                archive.write_all(&document.bytes)?;
            }
            archive.finish().map(Cursor::into_inner)
        };
        let bytes =
            pack().map_err(|error| message!("studio-no-archive", error = error.to_string()))?;
        Ok(Download { name: "notices.zip".to_owned(), media_type: "application/zip", bytes })
    }

    /// What issuing a notice would fix.
    pub(super) fn preview(&self, notice: &str, language: Language) -> Result<Preview, Refused> {
        let project = self.project()?;
        let made = notice_of(project, notice)?;
        let spec = &made.spec;
        let names = |project: &Project| -> Result<Vec<String>, Error> {
            let documents = project.issue_documents(made)?;
            Ok(documents.into_iter().map(|document| document.name).collect())
        };
        let mut fixes = Vec::new();
        let mut fix = |label: Message, value: &str| {
            fixes.push(Fix { label: label.text(language), value: value.to_owned() });
        };
        for code in project.languages_of(spec) {
            let title = spec.title.get(code).unwrap_or_default();
            let locale = project.typesetter().locale(code).map_err(Refused::Problems)?;
            let language = locale.message("language-name", &[]);
            let language = language.map_err(|error: MessageError| error.message)?;
            fix(message!("studio-fix-title", language), title);
        }
        let locale = project.assets().locale(language.code()).map_err(Refused::Problems)?;
        let date = crate::deadlines::format_moment(&spec.date, &locale);
        let date = date.map_err(|error: MessageError| error.message)?;
        fix(message!("studio-fix-date"), &date);
        let issuer = made.issuer().and_then(|issuer| issuer.name.get(language.code()));
        fix(message!("studio-fix-issuer"), issuer.unwrap_or(spec.issuer.as_str()));
        let facts = made.facts_listed().len();
        fix(message!("studio-fix-facts"), &facts.to_string());
        let all = self.findings(project.diagnostics(), language);
        let is_own = |found: &Finding| {
            found.notices.is_empty() || found.notices.iter().any(|of| of == notice)
        };
        let refused = match project.may_be_issued(made) {
            Err(message) => Some(message),
            Ok(()) if project.diagnostics().has_errors() => {
                let errors = project.diagnostics().count(Severity::Error);
                Some(message!("studio-has-errors", errors))
            }
            Ok(()) => None,
        };
        let documents = if refused.is_none() { names(project)? } else { Vec::new() };
        Ok(Preview {
            notice: notice.to_owned(),
            documents,
            fixes,
            warnings: all.into_iter().filter(is_own).collect(),
            refused: refused.map(|message| message.text(language)),
        })
    }
}

/// The media type of a file by the end of its name.
pub(super) fn media_type(extension: &str) -> &'static str {
    match extension {
        "pdf" => "application/pdf",
        "html" => "text/html; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "text/plain; charset=utf-8",
    }
}
