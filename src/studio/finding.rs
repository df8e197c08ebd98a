//! Diagnostics for the page.

use std::path::Path;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::message::Language;
use crate::project::{FileRole, Project};

/// A diagnostic in the words of a language.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Finding {
    pub(super) severity: Severity,
    rule: &'static str,
    rule_help: String,
    message: String,
    hints: Vec<String>,
    /// The field, as `timeline[3].at`.
    field: String,
    place: Option<Place>,
    /// The notices that it is about alone.
    pub(super) notices: Vec<String>,
}

/// A range in a file, in UTF-16 code units; line and column from 1.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Place {
    file: String,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
}

/// Diagnostics, errors first. `name` gives the name of a file for the user; `project` is missing if
/// the files could never be read.
pub(super) fn findings(
    diagnostics: &Diagnostics,
    language: Language,
    project: Option<&Project>,
    name: &dyn Fn(&Path) -> String,
) -> Vec<Finding> {
    let mut sorted = diagnostics.clone();
    sorted.sort();
    let finding = |found: &Diagnostic| {
        let place = found.at.place.as_ref().map(|place| {
            let text = sorted.text(&place.file).unwrap_or_default();
            let (line, column) = sorted.position(place);
            Place {
                file: name(Path::new(&place.file)),
                line,
                column,
                start: utf16(text, place.range.start),
                end: utf16(text, place.range.end),
            }
        });
        let file = found.at.place.as_ref().map(|place| place.file.as_str());
        Finding {
            severity: found.severity,
            rule: found.rule.id(),
            rule_help: found.rule.explanation().text(language),
            message: found.message.text(language),
            hints: found.hints.iter().map(|hint| hint.text(language)).collect(),
            field: found.at.field.clone(),
            place,
            notices: project.map_or_else(Vec::new, |project| about(project, &found.at.field, file)),
        }
    };
    sorted.diagnostics().iter().map(finding).collect()
}

/// The notices that a field or a file is about alone.
fn about(project: &Project, field: &str, file: Option<&str>) -> Vec<String> {
    let index =
        field.strip_prefix("notices[").and_then(|rest| rest.split(']').next()?.parse().ok());
    if let Some(index) = index {
        let index: usize = index;
        let spec = project.incident().notices.get(index);
        return spec.map(|spec| spec.id.as_str().to_owned()).into_iter().collect();
    }
    let files = project.files().into_iter();
    let mut pages = files.filter(|page| page.role == FileRole::Page);
    let page = pages.find(|page| file.is_some_and(|file| page.path.ends_with(file)));
    page.map(|page| page.notices).unwrap_or_default()
}

/// How many UTF-16 code units stand before a byte of a text.
pub(super) fn utf16(text: &str, at: usize) -> usize {
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text[..at].encode_utf16().count()
}
