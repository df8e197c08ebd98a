//! What a form cannot hold, and totals that its groups contradict.

use super::NoticeChecks;
use crate::form::{self, Field, Piece};
use crate::incident::tree::Tree;
use crate::incident::{Certainty, Count, Text};
use crate::message;
use crate::notice::Notice;
use crate::rule::Rule;
use crate::source::{Path, Problem};
use crate::writing::with_writer;

/// The most characters in a cell of a workbook.
const LARGEST_CELL: usize = 32_767;

/// No field of a form is longer than a cell of a workbook. The problem stands at its longest text.
pub(super) fn cells(checks: &NoticeChecks, problems: &mut Vec<Problem>) {
    let notice = checks.notice;
    let Some(parts) = form::parts(notice) else { return };
    for language in checks.languages {
        for field in parts.iter().flat_map(|part| &part.fields) {
            if !may_be_long(field, language) {
                continue;
            }
            let Some(room) = (checks.room)(notice, language) else { continue };
            let worded = with_writer(notice, language, room, |writer| writer.form_length(field));
            if !worded.is_ok_and(|length| length > LARGEST_CELL) {
                continue;
            }
            let length = |text: &&Text| text.get(language).unwrap_or_default().len();
            let longest = field.texts().into_iter().max_by_key(length);
            let (id, form) = (field.id.as_ref(), notice.id());
            let message = message!("field-too-long", field = id, form, limit = LARGEST_CELL);
            let place = longest.and_then(|text| place(notice, text, language));
            let place = place.unwrap_or_else(|| notice.path());
            let problem = Problem::error(Rule::Notice, place, message);
            problems.push(problem.hint(message!("field-too-long-hint")));
        }
    }
}

/// Whether a field needs to be worded to know that it is not too long: most are far from it.
fn may_be_long(field: &Field, language: &str) -> bool {
    let size = |piece: &&Piece| match piece {
        Piece::Word(word) => word.len(),
        Piece::Line(line) => line.get(language).unwrap_or_default().len(),
        Piece::Prose(text) => text.get(language).unwrap_or_default().len(),
        _ => 0,
    };
    // The words of a message, of a moment or of a reference are few.
    let pieces = field.pieces();
    4 * pieces.iter().map(size).sum::<usize>() + 200 * pieces.len() > LARGEST_CELL
}

/// Where a text of a notice stands in the file.
fn place(notice: &Notice, text: &Text, language: &str) -> Option<Path> {
    let mut place = None;
    notice.own_leaves(&mut |path, leaf| {
        if matches!(leaf, Tree::Text(other) if std::ptr::eq(*other, text)) {
            place = Some(text.place(path, language));
        }
    });
    place
}

/// The total that a form states is not smaller than one of its groups, nor larger than all of them
/// together.
pub(super) fn totals(checks: &NoticeChecks, problems: &mut Vec<Problem>) {
    let notice = checks.notice;
    let Some(laws) = notice.kind.fields.map(form::laws) else { return };
    let stated = notice.facts.assessments.iter().find_map(|fact| {
        let assessment = fact.open()?;
        let is_own = fact.by == notice.spec.issuer && laws.contains(&assessment.law);
        let persons = assessment.persons.filter(|_| is_own)?;
        Some((fact.path.key("persons"), persons))
    });
    let Some((path, Count { certainty: Certainty::Exact, count: Some(total), .. })) = stated else {
        return;
    };
    let groups: Vec<(Path, Count)> = notice
        .facts
        .affected
        .iter()
        .filter_map(|fact| {
            let persons = fact.open()?.persons.unwrap_or(Count::UNKNOWN);
            Some((fact.path.key("persons"), persons))
        })
        .collect();
    let larger = groups.iter().find_map(|(see, persons)| {
        let persons = persons.count.filter(|_| persons.certainty == Certainty::Exact)?;
        (persons > total).then(|| (see.clone(), persons))
    });
    if let Some((see, persons)) = larger {
        let message = message!("group-above-total", total, persons, form = notice.id());
        let problem = Problem::error(Rule::Count, path, message).see(see, message!("counted-here"));
        return problems.push(problem.hint(message!("correct-one")));
    }
    let most = |(_, persons): &(Path, Count)| {
        persons.count.filter(|_| matches!(persons.certainty, Certainty::Exact | Certainty::AtMost))
    };
    let together = groups.iter().map(most).sum::<Option<u64>>();
    if let Some(together) = together.filter(|sum| !groups.is_empty() && *sum < total) {
        let message = message!("groups-below-total", total, together, form = notice.id());
        problems
            .push(Problem::error(Rule::Count, path, message).hint(message!("correct-one-number")));
    }
}
