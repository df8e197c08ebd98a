//! What a notice says that its readers have not read yet.

use std::collections::HashSet;

use super::order::in_order;
use super::sentences::sentences;
use super::{Review, Row};
use crate::incident::tree::Tree;
use crate::notice::json::from_json;
use crate::notice::{Notice, previous};
use crate::project::{Error, Project};
use crate::source::Path;

/// Leaves the rows that say what was not said before: in the notice as it was issued, otherwise in
/// the notice before it. Without either, all are left.
pub(super) fn only_changed(
    project: &Project,
    notice: &Notice,
    review: &mut Review,
) -> Result<(), Error> {
    let languages = review.languages.clone();
    let said: Vec<HashSet<String>> = if let Some(issue) = project.issued().0.get(notice.id()) {
        let recorded = |language: &String| {
            let mut said = HashSet::new();
            for value in issue.facts.get(language).into_iter().flat_map(|facts| facts.values()) {
                strings(&from_json(value), &mut said);
            }
            said
        };
        languages.iter().map(recorded).collect()
    } else {
        let before = previous(&project.incident().notices, notice.index());
        let Some(before) = before.and_then(|index| project.dated_notice(index)) else {
            return Ok(());
        };
        let before = in_order(project, &before)?;
        let texts = |language: &String| {
            let place = before.languages.iter().position(|other| other == language);
            let cells = before.rows.iter().filter_map(|row| row.cells.get(place?));
            cells.map(|cell| cell.text.clone()).collect()
        };
        languages.iter().map(texts).collect()
    };
    let is_issued = project.issued().0.contains_key(notice.id());
    let is_new = |row: &Row| {
        // What the program said when a notice was issued is not in the record.
        let is_known = !row.is_open() && is_issued;
        !is_known
            && row.cells.iter().zip(&said).any(|(cell, said)| {
                let is_missing = cell.text.is_empty() && cell.piece.is_some();
                is_missing || !cell.text.is_empty() && !said.contains(&cell.text)
            })
    };
    review.rows.retain(is_new);
    Ok(())
}

/// The strings of a value, whole and by sentence.
fn strings(value: &Tree, said: &mut HashSet<String>) {
    value.leaves(&Path::default(), &mut |_, leaf| {
        if let Tree::Word(text) = leaf {
            said.extend(sentences(text).into_iter().map(|at| text[at].to_owned()));
            said.insert(text.clone().into_owned());
        }
    });
}
