//! The rows of a review sheet in reading order.

use std::collections::{BTreeMap, BTreeSet};

use super::sentences::sentences;
use super::texts::{Source, Typed, aligned, sources};
use super::{Cell, Form, Piece, Review, Row};
use crate::characters::capital;
use crate::notice::Notice;
use crate::project::{Error, Project};
use crate::writing::{Leaf, LeafKind, leaves};

/// How far apart two paragraphs of one text can be printed.
const NEAR: usize = 8;
/// The fewest letters by which a text is found among other words.
const SHORTEST: usize = 3;

/// A notice in one language.
struct Printed {
    leaves: Vec<Leaf>,
    /// For each leaf, the heading above it.
    sections: Vec<String>,
    /// For each leaf, the texts that it shows: the index of the source, and which unit of it.
    shows: Vec<Vec<(usize, usize)>>,
}

/// All rows of a notice.
pub(super) fn in_order(project: &Project, notice: &Notice) -> Result<Review, Error> {
    let languages = project.languages_of(&notice.spec).to_vec();
    let sources = sources(project, notice, &languages);
    let mut printed = Vec::new();
    for (at, language) in languages.iter().enumerate() {
        let written = project.written(notice, language)?;
        printed.push(Printed::new(leaves(&written.blocks), &sources, at));
    }
    let title = languages.first().and_then(|language| notice.spec.title.get(language));
    let rows = rows(&printed, &sources);
    let (notice, title) = (notice.id().to_owned(), title.unwrap_or_default().to_owned());
    Ok(Review { notice, title, languages, rows })
}

impl Printed {
    fn new(leaves: Vec<Leaf>, sources: &[Source], language: usize) -> Self {
        let mut heading = String::new();
        let mut sections = Vec::new();
        for leaf in &leaves {
            sections.push(heading.clone());
            if leaf.kind == LeafKind::Heading {
                heading.clone_from(&leaf.text);
            }
        }
        let mut shows = vec![Vec::new(); leaves.len()];
        for (index, source) in sources.iter().enumerate() {
            let Some(typed) = &source.typed[language] else { continue };
            for (unit, leaf) in found(typed, &leaves) {
                shows[leaf].push((index, unit));
            }
        }
        Self { leaves, sections, shows }
    }
}

/// The leaves that show the units of a text: the first unit where it has the least other words
/// around it, the others near it.
fn found(typed: &Typed, leaves: &[Leaf]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (number, unit) in typed.units.iter().enumerate() {
        let near = found.last().map_or(0..leaves.len(), |(_, last)| {
            *last..leaves.len().min(last + NEAR)
        });
        let places = near.filter(|index| shows(&leaves[*index].text, unit));
        let place = places.min_by_key(|index| leaves[*index].text.len());
        found.extend(place.map(|place| (number, place)));
    }
    found
}

/// Whether a printed text has the words of a unit in their order.
fn shows(printed: &str, unit: &[String]) -> bool {
    let letters: usize = unit.iter().map(|segment| segment.chars().count()).sum();
    if unit.is_empty() || letters < SHORTEST && printed != unit[0] {
        return false;
    }
    let mut rest = printed;
    unit.iter().all(|segment| {
        let at = rest.find(segment.as_str()).or_else(|| rest.find(&capital(segment)));
        at.is_some_and(|at| {
            // A capital has as many bytes as its letter, or the words are found without its end.
            rest = rest.get(at + segment.len()..).unwrap_or_default();
            true
        })
    })
}

fn rows(printed: &[Printed], sources: &[Source]) -> Vec<Row> {
    let keyed: Vec<Vec<(LeafKind, Vec<(usize, usize)>)>> = printed
        .iter()
        .map(|language| {
            let kinds = language.leaves.iter().map(|leaf| leaf.kind);
            kinds.zip(language.shows.iter().cloned()).collect()
        })
        .collect();
    let lists: Vec<&[_]> = keyed.iter().map(Vec::as_slice).collect();
    let lines = aligned(&lists, |(kind, shows)| (kind.as_str(), shows.clone()));
    // The last line that shows a part of a source.
    let mut last: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate() {
        for source in shown(line, printed) {
            last.insert(source, number);
        }
    }
    let (mut rows, mut done, mut number) = (Vec::new(), BTreeSet::new(), 0);
    while number < lines.len() {
        let (mut group, mut end, mut next) = (Vec::new(), number, number);
        while next <= end {
            for source in shown(&lines[next], printed) {
                if done.insert(source) {
                    group.push(source);
                    // A text of several paragraphs stands behind all of them.
                    end = end.max(last[&source].min(number + 2 * NEAR));
                }
            }
            next += 1;
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
fn shown(line: &[Option<usize>], printed: &[Printed]) -> Vec<usize> {
    let mut all = Vec::new();
    for (leaf, language) in line.iter().zip(printed) {
        for (source, _) in leaf.iter().flat_map(|leaf| &language.shows[*leaf]) {
            if !all.contains(source) {
                all.push(*source);
            }
        }
    }
    all
}

/// Whether lines print nothing but the texts of some sources, as they are typed.
fn is_as_typed(
    lines: &[Vec<Option<usize>>],
    group: &[usize],
    printed: &[Printed],
    sources: &[Source],
) -> bool {
    let squeezed = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    !group.is_empty()
        && printed.iter().enumerate().all(|(at, language)| {
            let leaves = lines.iter().filter_map(|line| line[at]);
            let print: String = leaves.map(|leaf| squeezed(&language.leaves[leaf].text)).collect();
            let typed = group.iter().filter_map(|source| sources[*source].typed[at].as_ref());
            let typed: String =
                typed.map(|typed| squeezed(&typed.piece.whole[typed.piece.range.clone()])).collect();
            print == typed
        })
}

fn section(line: &[Option<usize>], printed: &[Printed]) -> String {
    let mut sections = line.iter().zip(printed).filter_map(|(leaf, language)| {
        leaf.map(|leaf| &language.sections[leaf]).filter(|section| !section.is_empty())
    });
    sections.next().cloned().unwrap_or_default()
}

/// A row of what is printed.
fn printed_row(line: &[Option<usize>], printed: &[Printed]) -> Row {
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
