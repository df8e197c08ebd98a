//! Diagnostics for the page.

use std::collections::HashMap;
use std::path::Path;

use serde::Serialize;

use super::units::Units;
use super::{Studio, said};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::message::{Language, Message};
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
    start: u32,
    end: u32,
}

impl Studio {
    /// Diagnostics in the words of a language, errors first.
    pub(super) fn findings(&self, diagnostics: &Diagnostics, language: Language) -> Vec<Finding> {
        let mut sorted = diagnostics.clone();
        sorted.sort();
        let mut units: HashMap<String, Units> = HashMap::new();
        let finding = |found: &Diagnostic| {
            let place = found.at.place.as_ref().map(|place| {
                let text = sorted.text(&place.file).unwrap_or_default();
                let units = units.entry(place.file.clone()).or_insert_with(|| Units::new(text));
                let (line, column) = sorted.position(place);
                Place {
                    file: self.name_of(Path::new(&place.file)),
                    line,
                    column,
                    start: units.at(place.range.start),
                    end: units.at(place.range.end),
                }
            });
            let file = found.at.place.as_ref().map(|place| place.file.as_str());
            let about = |project| about(project, &found.at.field, file);
            let said = |message: &Message| {
                said::said(message, &found.at.field, self.project.as_ref(), language)
            };
            Finding {
                severity: found.severity,
                rule: found.rule.id(),
                rule_help: said(&found.rule.explanation()),
                message: said(&found.message),
                hints: found.hints.iter().map(said).collect(),
                field: found.at.field.clone(),
                place,
                notices: self.project.as_ref().map(about).unwrap_or_default(),
            }
        };
        sorted.diagnostics().iter().map(finding).collect()
    }
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
