//! The rows of a review sheet in reading order.

use std::collections::{BTreeMap, BTreeSet};

use super::align::{pairs, side_by_side};
use super::sentences::sentences;
use super::texts::{Shown, Source, Typed, sources};
use super::{Cell, Form, Piece, Review, Row};
use crate::characters::capital;
use crate::notice::Notice;
use crate::project::{Error, Project};
use crate::writing::{Leaf, LeafKind};

/// How far apart two paragraphs of one text can be printed.
const NEAR: usize = 8;
/// The fewest letters by which a text is found among other words.
const SHORTEST: usize = 3;
/// How much of a printed text a text is, in hundredths, that leaves no room for another.
const MOSTLY: usize = 70;

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
    let (mut texts, mut shown) = (Vec::new(), Shown::new());
    for language in &languages {
        texts.push(super::texts_of(project, notice, language)?);
        shown.extend(project.written(notice, language)?.shown);
    }
    let shown = (!notice.kind.form).then_some(&shown);
    let sources = sources(project, notice, &languages, shown);
    let texts = texts.into_iter().enumerate();
    let printed: Vec<_> = texts.map(|(at, leaves)| Printed::new(leaves, &sources, at)).collect();
    let title = languages.first().and_then(|language| notice.spec.title.get(language));
    let rows = rows(&printed, &sources);
    let (title, date) = (title.unwrap_or_default().to_owned(), notice.spec.date.date());
    Ok(Review { notice: notice.id().to_owned(), title, date, languages, rows })
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
        let typed = |index: usize| sources[index].typed[language].as_ref();
        let units = |index: usize| typed(index).map_or(&[][..], |typed| &typed.units);
        let is_page =
            |index: &usize| typed(*index).is_some_and(|typed| typed.piece.form == Form::Page);
        let mut shows = vec![Vec::new(); leaves.len()];
        // A page is printed in its order.
        let pages: Vec<usize> = (0..sources.len()).filter(is_page).collect();
        let mut rest: Vec<String> = leaves.iter().map(|leaf| leaf.text.clone()).collect();
        let found = pairs(pages.len(), leaves.len(), |page, leaf| {
            units(pages[page]).first().map_or(0, |unit| likeness(&leaves[leaf].text, unit))
        });
        for (page, leaf) in found {
            shows[leaf].push((pages[page], 0));
            // Other texts stand where the page has names.
            for segment in units(pages[page]).iter().flatten() {
                rest[leaf] = rest[leaf].replacen(segment.as_str(), "\n", 1);
            }
        }
        let mut filled = vec![false; leaves.len()];
        for source in (0..sources.len()).filter(|index| !is_page(index)) {
            let mut last: Option<usize> = None;
            for (number, unit) in units(source).iter().enumerate() {
                let near = last.map_or(0..leaves.len(), |last| last..leaves.len().min(last + NEAR));
                let free = near.filter(|leaf| !filled[*leaf]);
                let scored = free.map(|leaf| (likeness(rest[leaf].trim(), unit), leaf));
                // Of those that are alike, the first one.
                let best = scored
                    .filter(|(score, _)| *score > 0)
                    .max_by_key(|(score, leaf)| ((*score).min(MOSTLY), usize::MAX - leaf));
                let Some((score, leaf)) = best else { continue };
                shows[leaf].push((source, number));
                filled[leaf] = score >= MOSTLY;
                last = Some(leaf);
            }
        }
        Self { leaves, sections, shows }
    }
}

/// How much of a printed text is the words of a unit, in hundredths; 0 if it does not have them in
/// their order.
fn likeness(printed: &str, unit: &[String]) -> usize {
    let letters: usize = unit.iter().map(|segment| segment.chars().count()).sum();
    if unit.is_empty() || letters < SHORTEST && printed != unit[0] {
        return 0;
    }
    let mut rest = printed;
    let is_there = unit.iter().all(|segment| {
        let capital = capital(segment);
        let found = rest.find(segment.as_str()).map(|at| at + segment.len());
        let end = found.or_else(|| rest.find(&capital).map(|at| at + capital.len()));
        rest = end.map_or(rest, |end| &rest[end..]);
        end.is_some()
    });
    let all = printed.chars().count().max(1);
    if is_there { 1 + (99 * letters / all).min(99) } else { 0 }
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
    let lines = side_by_side(&lists, |(kind, shows), (other_kind, other_shows)| {
        let shared = shows.iter().filter(|unit| other_shows.contains(unit)).count();
        match (kind == other_kind, shared) {
            (false, _) => 0,
            (true, 0) if shows.is_empty() && other_shows.is_empty() => 2,
            (true, 0) if shows.is_empty() || other_shows.is_empty() => 1,
            (true, shared) => 10 * shared,
        }
    });
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

/// Whether lines print nothing but the texts of some sources, as they are typed, or a heading with its
/// mark.
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
