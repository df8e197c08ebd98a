//! Where the words of a notice come from.
//!
//! A notice is worded twice: as it is printed, and with marks around all words that come from
//! somewhere. The second one is only read for its marks; where its words differ, a text has the
//! origin of its first word that has one, as a whole.

mod table;
mod trace;

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;

use super::document::visit_texts;
use super::marks::{self, bare};
use super::{Room, Writer, Written, write};
use crate::diagnostic::Diagnostics;
use crate::incident::Places;
use crate::notice::Notice;
use crate::source::Path;

pub(crate) use self::table::Table;
pub(super) use self::trace::Trace;

/// Where some words come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The most specific place in the incident file: that of a value, of a page in it, or of the fact
    /// that a sentence of ours is about. `None` if the words are ours alone.
    pub path: Option<Path>,
    /// The place on a page, if the words were typed on one.
    pub page: Option<PageOrigin>,
    /// The facts that they show.
    pub facts: Vec<Path>,
    /// The messages that word them, the innermost one first.
    pub messages: Vec<String>,
    /// The field of the form that they stand in, as `1.occurred`.
    pub field: Option<String>,
    /// The words.
    pub text: String,
}

/// A place on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageOrigin {
    /// The file of the page; `None` if it stands in the incident file, at the path of the origin.
    pub file: Option<String>,
    /// The bytes of its text.
    pub range: Range<usize>,
}

/// Where all words of a notice in one language come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origins {
    /// Runs of words that come from the same place, in reading order. The number of a run is its
    /// index.
    pub runs: Vec<Origin>,
    /// The line of each run, by index.
    lines: Vec<usize>,
    /// The byte of its line at which each run begins.
    starts: Vec<usize>,
    /// The words of each line.
    texts: Vec<String>,
    /// The number in the marks of each run. It tells what it comes from, and stays the same when other
    /// words come or go, so that what is laid out need not be laid out again.
    signs: Vec<usize>,
    by_sign: BTreeMap<usize, usize>,
    /// The parts of each text of the notice: how many bytes, and the number in the marks of its run.
    leaves: Vec<Vec<(usize, usize)>>,
    /// How many texts have one origin as a whole, because their words differ when they are traced.
    pub coarse: usize,
}

impl Origins {
    /// No origins.
    pub const NONE: Self = Self {
        runs: Vec::new(),
        lines: Vec::new(),
        starts: Vec::new(),
        texts: Vec::new(),
        signs: Vec::new(),
        by_sign: BTreeMap::new(),
        leaves: Vec::new(),
        coarse: 0,
    };

    /// The words of a run with so many characters of its line on both sides.
    pub fn excerpt(&self, run: usize, around: usize) -> String {
        let Some(origin) = self.runs.get(run) else { return String::new() };
        let line = self.lines.get(run).and_then(|line| self.texts.get(*line));
        let start = self.starts.get(run).copied().unwrap_or_default();
        let end = start + origin.text.len();
        let side =
            |range| line.and_then(|line| line.get::<Range<usize>>(range)).unwrap_or_default();
        let before = side(0..start).char_indices().rev().nth(around.saturating_sub(1));
        let before = &side(0..start)[before.map_or(0, |(at, _)| at)..];
        let after = side(end..line.map_or(end, String::len)).chars().take(around);
        format!("{before}{}{}", origin.text, after.collect::<String>())
    }

    /// The run behind another one on the same line.
    pub(crate) fn behind(&self, run: usize) -> Option<usize> {
        let next = run + 1;
        (self.lines.get(run)? == self.lines.get(next)?).then_some(next)
    }

    /// The runs that show a value or what is below it: their indices.
    pub fn showing<'o>(&'o self, path: &'o Path) -> impl Iterator<Item = usize> + 'o {
        let shows = |origin: &Origin| {
            origin.path.iter().chain(&origin.facts).any(|place| place.0.starts_with(&path.0))
        };
        let runs = self.runs.iter().enumerate();
        runs.filter(move |(_, origin)| shows(origin)).map(|(run, _)| run)
    }

    /// Adds a run that stands on a line of its own, and gives its mark.
    pub(crate) fn add(&mut self, origin: Origin) -> String {
        self.texts.push(origin.text.clone());
        marks::open(self.push(origin, 0))
    }

    /// Adds a run to the last line, and gives the number in its marks.
    fn push(&mut self, origin: Origin, start: usize) -> usize {
        let sign = self.sign(&origin);
        self.signs.push(sign);
        self.by_sign.insert(sign, self.runs.len());
        self.lines.push(self.texts.len().saturating_sub(1));
        self.starts.push(start);
        self.runs.push(origin);
        sign
    }

    /// A number for the marks of a run that none before it has.
    fn sign(&self, origin: &Origin) -> usize {
        let mut hasher = DefaultHasher::new();
        (&origin.path, &origin.messages, &origin.field).hash(&mut hasher);
        // On a page, where nothing else tells them apart, words are told apart by themselves.
        origin.page.as_ref().map(|page| (&page.file, &origin.text)).hash(&mut hasher);
        let mut sign = usize::try_from(hasher.finish() % marks::NUMBERS).unwrap_or_default();
        while self.by_sign.contains_key(&sign) {
            sign += 1;
        }
        sign
    }

    /// The run whose marks have a number.
    pub(crate) fn run(&self, sign: usize) -> Option<usize> {
        self.by_sign.get(&sign).copied()
    }

    /// Adds the runs of a marked text, which goes on the last line or begins one; gives the text with a
    /// mark before each of them.
    pub(crate) fn add_text(&mut self, text: &str, table: &Table, goes_on: bool) -> String {
        let words = bare(text);
        if !goes_on {
            self.texts.push(String::new());
        }
        self.go_on(&words, settled(vec![table.runs(text)]));
        numbered(&words, &self.leaves.pop().unwrap_or_default())
    }

    /// Texts of the notice, in reading order, with a mark before each run of words.
    pub(crate) fn number(&self, blocks: &mut [super::Block]) {
        let mut leaves = self.leaves.iter();
        visit_texts(blocks, &mut |_, text| {
            if let Some(leaf) = leaves.next() {
                *text = numbered(text, leaf);
            }
        });
    }

    /// Adds texts to the last line. What comes from the same place and follows each other is one run.
    fn go_on(&mut self, words: &str, leaves: Vec<Vec<(String, Origin)>>) {
        let line = self.texts.len().saturating_sub(1);
        let Some(whole) = self.texts.last_mut() else { return };
        let mut start = whole.len();
        whole.push_str(words);
        for leaf in leaves {
            let mut parts = Vec::with_capacity(leaf.len());
            for (text, origin) in leaf {
                let is_on_line = self.lines.last() == Some(&line);
                let last = self.runs.last_mut().filter(|run| is_on_line && run.is_like(&origin));
                let length = text.len();
                let sign = match last {
                    Some(run) => {
                        run.text.push_str(&text);
                        self.signs[self.runs.len() - 1]
                    }
                    None => self.push(Origin { text, ..origin }, start),
                };
                start += length;
                parts.push((length, sign));
            }
            self.leaves.push(parts);
        }
    }
}

impl Origin {
    /// Whether other words come from the same place.
    fn is_like(&self, other: &Self) -> bool {
        let all = |of: &Self| Self { text: String::new(), ..of.clone() };
        all(self) == all(other)
    }
}

/// A text with a mark before each of its parts: how many bytes, and the number of the mark.
fn numbered(text: &str, parts: &[(usize, usize)]) -> String {
    let mut marked = String::with_capacity(text.len() + 8);
    let mut rest = text;
    for (length, sign) in parts {
        let Some((words, after)) = rest.split_at_checked(*length) else { break };
        marked.push_str(&marks::open(*sign));
        marked.push_str(words);
        rest = after;
    }
    marked + rest
}

/// Writes a notice in a language, and says where its words come from.
///
/// # Errors
/// As for [`write()`].
pub fn write_traced(
    notice: &Notice,
    language: &str,
    room: Room,
    places: &Places,
) -> Result<(Written, Origins), Diagnostics> {
    let mut written = write(notice, language, room)?;
    let table = Rc::default();
    let mut writer = Writer::new(notice, language, room);
    writer.trace = Some(Trace::new(places, &table));
    let (_, mut traced) = writer.page();
    let mut words: Vec<String> = Vec::new();
    visit_texts(&mut traced, &mut |_, text| words.push(std::mem::take(text)));
    let mut texts: Vec<(usize, String)> = Vec::new();
    visit_texts(&mut written.blocks, &mut |line, text| texts.push((line, text.clone())));
    words.resize(texts.len(), String::new());
    let mut origins = Origins::default();
    let table = table.borrow();
    let mut words = words.into_iter();
    for line in texts.chunk_by(|one, other| one.0 == other.0) {
        let mut leaves = Vec::new();
        let mut whole = String::new();
        for (_, text) in line {
            let traced = words.next().unwrap_or_default();
            whole.push_str(text);
            let mut runs = table.runs(&traced);
            if bare(&traced) != *text {
                origins.coarse += 1;
                let origin = runs.into_iter().find_map(|(_, origin)| origin);
                runs = vec![(text.clone(), origin)];
            }
            leaves.push(runs);
        }
        origins.texts.push(String::new());
        origins.go_on(&whole, settled(leaves));
    }
    Ok((written, origins))
}

/// Words something that is not on a page, such as a form, and says where the words come from: they
/// have marks, which the table explains.
///
/// # Errors
/// As for [`write()`].
pub(crate) fn with_traced_writer<T>(
    notice: &Notice,
    language: &str,
    room: Room,
    places: &Places,
    word: impl FnOnce(&mut Writer) -> T,
) -> Result<(T, Table), Diagnostics> {
    let table = Rc::default();
    let mut writer = Writer::new(notice, language, room);
    writer.trace = Some(Trace::new(places, &table));
    let words = word(&mut writer);
    match writer.failure {
        Some(error) => Err(error.diagnostic().into()),
        None => Ok((words, table.take())),
    }
}

/// The runs of the texts of a line. Signs that come from nowhere, such as the number of a heading or
/// a comma, belong to what stands behind them, or before them at the end.
fn settled(leaves: Vec<Vec<(String, Option<Origin>)>>) -> Vec<Vec<(String, Origin)>> {
    let mut next: Option<Origin> = None;
    let mut last: Option<Origin> = None;
    let mut leaves = leaves;
    // A sign within a text belongs to what stands before it in the same text.
    for leaf in &mut leaves {
        for index in 1..leaf.len() {
            if leaf[index].1.is_none() {
                leaf[index].1 = leaf[index - 1].1.clone();
            }
        }
    }
    for (_, origin) in leaves.iter_mut().flatten().rev() {
        match origin {
            Some(origin) => next = Some(origin.clone()),
            None => *origin = next.clone(),
        }
    }
    for (_, origin) in leaves.iter_mut().flatten() {
        match origin {
            Some(origin) => last = Some(origin.clone()),
            None => *origin = last.clone(),
        }
    }
    let whole = |leaf: Vec<(String, Option<Origin>)>| {
        leaf.into_iter().map(|(text, origin)| (text, origin.unwrap_or_default())).collect()
    };
    leaves.into_iter().map(whole).collect()
}
