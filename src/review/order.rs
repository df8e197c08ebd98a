//! The rows of a review sheet in reading order.

use std::collections::{BTreeSet, HashMap};

use super::align::side_by_side;
use super::sentences::sentences;
use super::texts::{Source, Typed, sources};
use super::{Cell, Form, Piece, Printed, Review, Row, printed};
use crate::notice::Notice;
use crate::project::{Error, Project};
use crate::source::Path;
use crate::writing::{Leaf, LeafKind};

/// A notice in one language.
struct Page {
    leaves: Vec<Leaf>,
    /// For each leaf, the heading above it.
    sections: Vec<String>,
    /// For each leaf, the sources that it shows, by index.
    shows: Vec<Vec<usize>>,
}

/// All rows of a notice.
pub(super) fn in_order(project: &Project, notice: &Notice) -> Result<Review, Error> {
    let languages = project.languages_of(&notice.spec).to_vec();
    let sources = sources(project, notice, &languages);
    let mut pages = Vec::new();
    for (at, language) in languages.iter().enumerate() {
        pages.push(Page::new(printed(project, notice, language)?, &sources, at));
    }
    let title = languages.first().and_then(|language| notice.spec.title.get(language));
    let rows = rows(&pages, &sources);
    let (title, date) = (title.unwrap_or_default().to_owned(), notice.spec.date.date());
    Ok(Review { notice: notice.id().to_owned(), title, date, languages, rows })
}

impl Page {
    fn new(printed: Vec<Printed>, sources: &[Source], language: usize) -> Self {
        let mut page = Self { leaves: Vec::new(), sections: Vec::new(), shows: Vec::new() };
        let typed = |index: usize| sources[index].typed[language].as_ref();
        // Texts of facts are found by their path; the parts of a page are few.
        let values: HashMap<&Path, usize> =
            (0..sources.len()).filter_map(|index| Some((typed(index)?.value()?, index))).collect();
        let parts: Vec<(usize, &Typed)> = (0..sources.len())
            .filter_map(|index| Some((index, typed(index)?)))
            .filter(|(_, typed)| typed.value().is_none())
            .collect();
        let mut heading = String::new();
        for Printed { leaf, origins } in printed {
            page.sections.push(heading.clone());
            if leaf.kind == LeafKind::Heading {
                heading.clone_from(&leaf.text);
            }
            let mut shown: Vec<usize> = Vec::new();
            for origin in &origins {
                let found = match (&origin.page, &origin.path) {
                    (Some(place), _) => {
                        parts.iter().find(|(_, part)| part.has(place)).map(|(index, _)| *index)
                    }
                    (None, Some(path)) => values.get(path).copied(),
                    (None, None) => None,
                };
                shown.extend(found.filter(|source| !shown.contains(source)));
            }
            // In the order of the sources, which is the same in all languages.
            shown.sort_unstable();
            page.shows.push(shown);
            page.leaves.push(leaf);
        }
        page
    }
}

fn rows(printed: &[Page], sources: &[Source]) -> Vec<Row> {
    type Keyed = (LeafKind, Vec<usize>);
    let keyed: Vec<Vec<Keyed>> = printed
        .iter()
        .map(|language| {
            let kinds = language.leaves.iter().map(|leaf| leaf.kind);
            kinds.zip(language.shows.iter().cloned()).collect()
        })
        .collect();
    let lists: Vec<&[_]> = keyed.iter().map(Vec::as_slice).collect();
    let lines = side_by_side(&lists, |(kind, shows), (other_kind, other_shows)| {
        let shared = shows.iter().filter(|unit| other_shows.contains(unit)).count();
        match (kind == other_kind, shared) {
            (false, _) => 0,
            (true, 0) if shows.is_empty() && other_shows.is_empty() => 2,
            (true, 0) if shows.is_empty() || other_shows.is_empty() => 1,
            (true, shared) => 10 * u32::try_from(shared).unwrap_or(1),
        }
    });
    let (mut rows, mut done, mut number) = (Vec::new(), BTreeSet::new(), 0);
    while number < lines.len() {
        let mut group: Vec<usize> = shown(&lines[number], printed)
            .into_iter()
            .filter(|source| done.insert(*source))
            .collect();
        let mut end = number;
        // A text of several paragraphs stands behind all of them.
        while let Some(line) = lines.get(end + 1) {
            let shown = shown(line, printed);
            if !shown.iter().any(|source| group.contains(source)) {
                break;
            }
            group.extend(shown.into_iter().filter(|source| done.insert(*source)));
            end += 1;
        }
        let lines = &lines[number..=end];
        if !is_as_typed(lines, &group, printed, sources) {
            rows.extend(lines.iter().map(|line| printed_row(line, printed)));
        }
        let section = section(&lines[0], printed);
        for source in group {
            open_rows(&sources[source], &section, &mut rows);
        }
        number = end + 1;
    }
    rows
}

/// The sources that a line shows in any language.
fn shown(line: &[Option<usize>], printed: &[Page]) -> Vec<usize> {
    let mut all = Vec::new();
    for (leaf, language) in line.iter().zip(printed) {
        for source in leaf.iter().flat_map(|leaf| &language.shows[*leaf]) {
            if !all.contains(source) {
                all.push(*source);
            }
        }
    }
    all
}

/// Whether lines print nothing but the texts of some sources, as they are typed, or a heading with its
/// mark.
fn is_as_typed(
    lines: &[Vec<Option<usize>>],
    group: &[usize],
    printed: &[Page],
    sources: &[Source],
) -> bool {
    let squeezed = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    !group.is_empty()
        && printed.iter().enumerate().all(|(at, language)| {
            let leaves = lines.iter().filter_map(|line| line[at]);
            let print: String = leaves.map(|leaf| squeezed(&language.leaves[leaf].text)).collect();
            let typed = group.iter().filter_map(|source| sources[*source].typed[at].as_ref());
            let typed: String = typed
                .map(|typed| squeezed(&typed.piece.whole[typed.piece.range.clone()]))
                .collect();
            let is_heading = lines
                .iter()
                .filter_map(|line| line[at])
                .all(|leaf| language.leaves[leaf].kind == LeafKind::Heading);
            print == typed || is_heading && !typed.contains('{') && print.contains(&typed)
        })
}

fn section(line: &[Option<usize>], printed: &[Page]) -> String {
    let mut sections = line.iter().zip(printed).filter_map(|(leaf, language)| {
        leaf.map(|leaf| &language.sections[leaf]).filter(|section| !section.is_empty())
    });
    sections.next().cloned().unwrap_or_default()
}

/// A row of what is printed.
fn printed_row(line: &[Option<usize>], printed: &[Page]) -> Row {
    let cells = line.iter().zip(printed).map(|(leaf, language)| {
        let text = leaf.map_or(String::new(), |leaf| {
            let Leaf { mark, text, .. } = &language.leaves[leaf];
            format!("{mark}{text}")
        });
        Cell { text, piece: None }
    });
    Row { id: String::new(), section: section(line, printed), cells: cells.collect() }
}

/// The rows of a text: of each sentence, if it has as many in every language in which it is written.
fn open_rows(source: &Source, section: &str, rows: &mut Vec<Row>) {
    let parts = |typed: &Typed| {
        let Piece { whole, range, form, .. } = &typed.piece;
        if *form == Form::Line {
            return vec![range.clone()];
        }
        let inside = sentences(&whole[range.clone()]);
        inside.into_iter().map(|at| range.start + at.start..range.start + at.end).collect()
    };
    let split: Vec<_> = source.typed.iter().map(|typed| typed.as_ref().map(parts)).collect();
    let count = split.iter().flatten().map(Vec::len).max().unwrap_or(0);
    let is_even = split.iter().flatten().all(|parts| parts.len() == count);
    for number in 0..if is_even { count } else { 1 } {
        let cells = source.typed.iter().zip(&split).map(|(typed, parts)| {
            let (Some(typed), Some(parts)) = (typed, parts) else { return Cell::default() };
            let mut piece = typed.piece.clone();
            if is_even {
                piece.range = parts[number].clone();
            }
            Cell { text: piece.whole[piece.range.clone()].to_owned(), piece: Some(piece) }
        });
        let end = if is_even && count > 1 { format!("/{}", number + 1) } else { String::new() };
        let (id, section) = (format!("{}{end}", source.id), section.to_owned());
        rows.push(Row { id, section, cells: cells.collect() });
    }
}
