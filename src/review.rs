//! Review sheets: the sentences of a notice in all its languages side by side, for translators and
//! lawyers, and what they propose as patches of the user's own text.
//!
//! A sheet has the notice in reading order. What the user's file says has rows of its own, sentence
//! by sentence as it is typed, with cells for other words. What the program says stands between
//! them and is locked.

mod align;
mod order;
mod proposals;
mod read;
mod sentences;
mod since;
mod texts;
mod write;

use std::ops::Range;
use std::sync::Arc;

pub(crate) use align::pairs;
pub use proposals::{PagePatch, Patches, Proposal, Reviewed, patches, proposals};
pub use read::LARGEST;

use chrono::NaiveDate;

use crate::diagnostic::{Diagnostic, Severity};
use crate::message;
use crate::notice::Notice;
use crate::project::{Error, Project, sha256};
use crate::rule::Rule;
use crate::source::{Path, Problem};
use crate::writing::{Leaf, LeafKind, Origin, traced_leaves};

/// A notice as a review sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The identifier of the notice.
    pub notice: String,
    /// Its title in the first of the languages.
    pub title: String,
    /// The day it is dated.
    pub date: Option<NaiveDate>,
    /// The codes of its languages, in the order of the cells.
    pub languages: Vec<String>,
    /// Its rows in reading order.
    pub rows: Vec<Row>,
}

/// A row: a sentence, or words between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The place of a text in the file, and which of its sentences this is: `timeline[3].what/2`.
    /// Empty for what is printed and cannot be changed here.
    pub id: String,
    /// The heading of the notice above it, in the first of the languages that have one.
    pub section: String,
    /// The words in each language.
    pub cells: Vec<Cell>,
}

/// The words of a row in one language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// The words: of a text, as they are typed; otherwise as they are printed.
    pub text: String,
    /// Where they are typed; `None` if they cannot be changed here.
    pub piece: Option<Piece>,
}

/// A part of a text of the user's files.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Where the text is.
    pub place: Place,
    /// The whole text.
    pub whole: Arc<str>,
    /// The bytes of this part in it.
    pub range: Range<usize>,
    /// What the text is.
    pub form: Form,
}

/// Where a text is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A value of the incident file.
    Value {
        /// Its path in the file itself, without what it includes.
        path: Path,
        /// The language that it is written for; `None` if it is for all.
        language: Option<String>,
    },
    /// A file of a page, as the incident file names it.
    Page {
        /// The name.
        file: String,
    },
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A line of plain text.
    Line,
    /// Narrative in Markdown.
    Text,
    /// The page of a notice.
    Page,
}

impl Place {
    /// The place as people read it: `timeline[3].what.ja`, or the name of a file.
    pub fn shown(&self) -> String {
        match self {
            Self::Value { path, language: None } => path.to_string(),
            Self::Value { path, language: Some(language) } => path.key(language).to_string(),
            Self::Page { file } => file.clone(),
        }
    }
}

impl Row {
    /// Whether a reviewer can change it.
    pub fn is_open(&self) -> bool {
        !self.id.is_empty()
    }
}

/// The hash by which an import knows that a text has not changed. It is no secret: 64 bits are
/// enough.
fn hash(text: &str) -> String {
    sha256(text.as_bytes())[..16].to_owned()
}

/// The review sheet of a notice: of `changed`, only what the notice before it, or the notice as it
/// was issued, does not say.
///
/// # Errors
/// If the notice shows what its readers must not see; if the file has errors other than texts that are not translated yet, or differ from what was
/// issued; or if the notice cannot be worded.
pub fn review(project: &Project, notice: &Notice, changed: bool) -> Result<Review, Error> {
    let may_stand = |rule| matches!(rule, Rule::Translation | Rule::Issued);
    let diagnostics = project.diagnostics();
    let is_wrong = |found: &Diagnostic| found.severity == Severity::Error && !may_stand(found.rule);
    if !diagnostics.is_complete() || diagnostics.diagnostics().iter().any(is_wrong) {
        return Err(Error::Input(diagnostics.clone()));
    }
    let mut review = order::in_order(project, notice)?;
    if changed {
        since::only_changed(project, notice, &mut review)?;
    }
    // The sheet leaves the house.
    for cell in review.rows.iter().flat_map(|row| &row.cells) {
        if let Some(secret) = notice.find_leak(&cell.text) {
            let message = message!("shows-secret", notice = notice.id(), secret);
            let problem = Problem::error(Rule::Withheld, notice.path(), message);
            return Err(Error::Input(project.locate([problem])));
        }
    }
    Ok(review)
}

/// A text as it is printed, with where its words come from.
pub(crate) struct Printed {
    pub leaf: Leaf,
    pub origins: Vec<Origin>,
}

/// The texts of a notice in a language, as they are printed, in reading order; of a form, its parts,
/// labels, values and states.
///
/// # Errors
/// If it cannot be worded or, if it is a form, typeset.
pub(crate) fn printed(
    project: &Project,
    notice: &Notice,
    language: &str,
) -> Result<Vec<Printed>, Error> {
    if notice.kind.form {
        return printed_form(project, notice, language);
    }
    let (written, origins) = project.written_traced(notice, language)?;
    let leaves = traced_leaves(&written.blocks, &origins).into_iter();
    let of =
        |runs: Vec<usize>| runs.iter().filter_map(|run| origins.runs.get(*run).cloned()).collect();
    Ok(leaves.map(|(leaf, runs)| Printed { leaf, origins: of(runs) }).collect())
}

fn printed_form(project: &Project, notice: &Notice, language: &str) -> Result<Vec<Printed>, Error> {
    let diagnose = |error| Error::Input(project.diagnose(error));
    let set = project.typesetter().set(notice, language, None);
    let sheet = set.sheet().map_err(diagnose)?;
    let traced = project.set_traced(notice, language, None);
    let runs = &traced.origins().map_err(diagnose)?.runs;
    let (mut texts, mut part) = (Vec::new(), String::new());
    let mut add = |kind, text: String, origins| {
        if !text.is_empty() {
            let leaf = Leaf { kind, mark: String::new(), text };
            texts.push(Printed { leaf, origins });
        }
    };
    for row in sheet.rows {
        if row.part != part {
            add(LeafKind::Heading, row.part.clone(), Vec::new());
            part = row.part;
        }
        let origins = runs.iter().filter(|run| run.field.as_ref() == Some(&row.id));
        let origins = origins.cloned().collect();
        add(LeafKind::Text, row.label, Vec::new());
        add(LeafKind::Cell, row.value, origins);
        add(LeafKind::Cell, row.state, Vec::new());
    }
    Ok(texts)
}
