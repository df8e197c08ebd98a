//! Where the words of a notice come from.
//!
//! A notice is worded twice: as it is printed, and with marks around all words that come from
//! somewhere. The second one is only read for its marks; where its words differ, a text has the
//! origin of its first word that has one, as a whole.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;

use super::document::visit_texts;
use super::marks::{self, Piece, bare};
use super::names::FactRef;
use super::{Room, Writer, Written, write};
use crate::diagnostic::Diagnostics;
use crate::incident::{Line, Moment, Places, Text};
use crate::notice::{Facts, Level, Notice, PageText};
use crate::page::Words;
use crate::source::{Path, PathStep, ValueId};

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

/// What the number of a mark stands for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Source {
    what: What,
    /// The values that the words around it are about.
    about: Vec<Path>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum What {
    /// Values of the file.
    Values(Vec<Path>),
    /// Words of a page.
    Page { path: Option<Path>, file: Option<String>, range: Range<usize> },
    /// A message.
    Message(String),
}

/// What all marks stand for.
#[derive(Debug, Default)]
pub(crate) struct Table {
    sources: Vec<Source>,
    numbers: HashMap<Source, usize>,
}

impl Table {
    fn number(&mut self, source: Source) -> usize {
        let Self { sources, numbers } = self;
        *numbers.entry(source).or_insert_with_key(|source| {
            sources.push(source.clone());
            sources.len() - 1
        })
    }

    /// The runs of a marked text, each with its origin. Words of a message that is about nothing in
    /// particular show the facts whose values it tells.
    fn runs(&self, text: &str) -> Vec<(String, Option<Origin>)> {
        // The marks that are open, each with its place among all marks of the text.
        let mut open: Vec<(usize, &Source)> = Vec::new();
        let mut told: Vec<Vec<Path>> = Vec::new();
        let mut runs: Vec<(String, Option<Origin>, Vec<usize>)> = Vec::new();
        for piece in marks::pieces(text) {
            match piece {
                Piece::Open(number) => {
                    let Some(source) = self.sources.get(number) else { continue };
                    open.push((told.len(), source));
                    told.push(Vec::new());
                }
                Piece::Close => drop(open.pop()),
                Piece::Words(words) => {
                    let places = open.iter().rev().map(|(place, _)| *place).collect::<Vec<_>>();
                    let origin =
                        origin(&open.iter().map(|(_, source)| *source).collect::<Vec<_>>());
                    for place in &places {
                        let facts = origin.iter().flat_map(|origin| &origin.facts);
                        told[*place].extend(facts.cloned());
                    }
                    runs.push((words.to_owned(), origin, places));
                }
            }
        }
        let with_facts = |(text, origin, places): (String, Option<Origin>, Vec<usize>)| {
            let Some(mut origin) = origin else { return (text, None) };
            let facts = places.iter().map(|place| &told[*place]).find(|facts| !facts.is_empty());
            if let Some(facts) = facts.filter(|_| origin.path.is_none() && origin.page.is_none()) {
                origin.facts.clone_from(facts);
                origin.facts.dedup();
                origin.path = origin.facts.first().filter(|_| origin.facts.len() == 1).cloned();
            }
            (text, Some(origin))
        };
        runs.into_iter().map(with_facts).collect()
    }
}

/// The origin of words below these marks, the outermost one first. They come from the innermost
/// value or page; words of ours alone, from what they are about.
fn origin(open: &[&Source]) -> Option<Origin> {
    let mut found = Origin::default();
    open.last()?;
    let mut about = None;
    for source in open.iter().rev() {
        let is_placed = found.path.is_some() || found.page.is_some();
        let mut values: Vec<&Path> = Vec::new();
        match &source.what {
            What::Values(paths) => {
                values.extend(paths);
                if !is_placed {
                    found.path = paths.first().cloned();
                }
            }
            What::Message(id) => found.messages.push(id.clone()),
            What::Page { path, file, range } if !is_placed => {
                found.page = Some(PageOrigin { file: file.clone(), range: range.clone() });
                found.path.clone_from(path);
            }
            What::Page { .. } => {}
        }
        about = about.or(source.about.first());
        for fact in values.into_iter().chain(&source.about).filter_map(fact_of) {
            if !found.facts.contains(&fact) {
                found.facts.push(fact);
            }
        }
    }
    if found.page.is_none() {
        found.path = found.path.or_else(|| about.cloned());
    }
    Some(found)
}

/// The fact that a value belongs to.
fn fact_of(path: &Path) -> Option<Path> {
    let [PathStep::Key(list), rest @ ..] = path.0.as_slice() else { return None };
    if !Facts::NAMES.contains(&list.as_str()) {
        return None;
    }
    let length = if matches!(rest, [PathStep::Index(_), ..]) { 2 } else { 1 };
    Some(Path(path.0[..length].to_vec()))
}

/// What a writer notes of the origins of its words.
pub(super) struct Trace<'a> {
    places: &'a Places,
    table: Rc<RefCell<Table>>,
    /// The values that the present words are about.
    about: Vec<Path>,
    /// The texts of the file that the present words stand in, the innermost one last.
    texts: Vec<Option<Path>>,
    /// The page that is worded.
    page: Option<TracedPage>,
}

struct TracedPage {
    path: Option<Path>,
    file: Option<String>,
    text: std::sync::Arc<str>,
    /// The bytes of the words that are worded now, behind those that are.
    rest: Cell<(usize, usize)>,
    whole: Cell<(usize, usize)>,
}

impl<'a> Trace<'a> {
    pub(super) fn new(places: &'a Places, table: &Rc<RefCell<Table>>) -> Self {
        Self { places, table: Rc::clone(table), about: Vec::new(), texts: Vec::new(), page: None }
    }

    fn mark(&self, what: What, words: &str) -> String {
        let source = Source { what, about: self.about.clone() };
        marks::enclose(self.table.borrow_mut().number(source), words)
    }
}

impl<'a> Writer<'a> {
    /// A writer of another notice, which notes origins as this one does.
    pub(super) fn other(&self, notice: &'a Notice, room: Room<'a>) -> Self {
        let mut other = Self::new(notice, self.language, room);
        other.trace = self.trace.as_ref().map(|trace| Trace::new(trace.places, &trace.table));
        other
    }

    /// Words of values of the file, whose places `find` gives.
    fn of_values(&self, find: impl FnOnce(&Places) -> Vec<Path>, words: String) -> String {
        let Some(trace) = &self.trace else { return words };
        let paths = find(trace.places);
        if paths.is_empty() && trace.about.is_empty() {
            return words;
        }
        trace.mark(What::Values(paths), &words)
    }

    /// Words of a value of the file.
    pub(super) fn of_value(&self, id: ValueId, words: String) -> String {
        self.of_values(|places| places.of(id).cloned().into_iter().collect(), words)
    }

    /// One phrase of several moments.
    pub(super) fn of_moments(&self, moments: &[Moment], words: String) -> String {
        let places = |places: &Places| {
            moments.iter().filter_map(|moment| places.of(moment.id()).cloned()).collect()
        };
        self.of_values(places, words)
    }

    /// Words of the value at a place of the file.
    pub(super) fn of_place(&self, path: impl FnOnce() -> Path, words: String) -> String {
        self.of_values(|_| vec![path()], words)
    }

    /// Words of a field of the record in which a line stands.
    pub(super) fn of_field(&self, field: &str, beside: &Line, words: String) -> String {
        let place = |places: &Places| {
            let mut place = places.of(beside.id())?.clone();
            place.0.pop();
            Some(place.key(field))
        };
        self.of_values(|places| place(places).into_iter().collect(), words)
    }

    /// Words of a message.
    pub(super) fn of_message(&self, id: &str, words: String) -> String {
        match &self.trace {
            Some(trace) => trace.mark(What::Message(id.to_owned()), &words),
            None => words,
        }
    }

    /// A line of the file in the language; empty if the file does not have it, which is found by the
    /// checks of texts.
    pub(super) fn line(&self, line: &Line) -> String {
        self.line_of(Some(line)).unwrap_or_default()
    }

    /// The same; `None` if the file does not have it.
    pub(super) fn line_of(&self, line: Option<&Line>) -> Option<String> {
        let line = line?;
        Some(self.of_line(line, line.get(self.language)?.to_owned()))
    }

    /// Words of a line of the file.
    pub(super) fn of_line(&self, line: &Line, words: String) -> String {
        let place = |places: &Places| places.of_line(line, self.language).into_iter().collect();
        self.of_values(place, words)
    }

    /// The same of a line of a tree.
    pub(super) fn leaf(&self, line: &Text) -> Option<String> {
        let words = line.get(self.language)?.to_owned();
        let place = |places: &Places| places.of_text(line, self.language).into_iter().collect();
        Some(self.of_values(place, words))
    }

    /// Writes the words of a text of the file.
    pub(super) fn within<T>(&mut self, text: &Text, write: impl FnOnce(&mut Self) -> T) -> T {
        let language = self.language;
        if let Some(trace) = &mut self.trace {
            trace.texts.push(trace.places.of_text(text, language));
        }
        self.nesting += 1;
        let written = write(self);
        self.nesting -= 1;
        if let Some(trace) = &mut self.trace {
            trace.texts.pop();
        }
        written
    }

    /// Words that are typed: on the page, or in the text that is worded now.
    pub(super) fn of_typed(&self, words: &str) -> String {
        let Some(trace) = &self.trace else { return words.to_owned() };
        if let Some(text) = trace.texts.last() {
            return self.of_values(|_| text.iter().cloned().collect(), words.to_owned());
        }
        let Some(page) = &trace.page else { return words.to_owned() };
        let (start, end) = page.rest.get();
        let found = page.text.get(start..end).and_then(|rest| rest.find(words.trim()));
        let range = match found {
            Some(at) => {
                let range = start + at..start + at + words.trim().len();
                page.rest.set((range.end, end));
                range
            }
            None => page.whole.get().0..page.whole.get().1,
        };
        let what = What::Page { path: page.path.clone(), file: page.file.clone(), range };
        trace.mark(what, words)
    }

    /// Notes which page is worded.
    pub(super) fn trace_page(&mut self, source: &PageText) {
        let (notice, language) = (self.notice, self.language);
        let Some(trace) = &mut self.trace else { return };
        let body = notice.path().key("body");
        let path = if source.is_shared { body } else { body.key(language) };
        trace.page = Some(TracedPage {
            path: (source.level == Level::Notice).then_some(path),
            file: source.file.clone(),
            text: std::sync::Arc::clone(&source.text),
            rest: Cell::default(),
            whole: Cell::default(),
        });
    }

    /// Notes which words of the page are worded.
    pub(super) fn trace_words(&self, words: &Words) {
        if let Some(page) = self.trace.as_ref().and_then(|trace| trace.page.as_ref()) {
            page.rest.set((words.at.start, words.at.end));
            page.whole.set((words.at.start, words.at.end));
        }
    }

    /// Writes words that are about the value at a place of the file.
    pub(super) fn about<T>(&mut self, path: &Path, write: impl FnOnce(&mut Self) -> T) -> T {
        self.about_places(|_| vec![path.clone()], write)
    }

    /// Writes words that are about a fact.
    pub(super) fn about_fact<T>(&mut self, fact: FactRef, write: impl FnOnce(&mut Self) -> T) -> T {
        self.about_places(|writer| vec![writer.path_of(fact)], write)
    }

    /// The same if there is one.
    pub(super) fn about_any<T>(
        &mut self,
        fact: Option<FactRef>,
        write: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.about_places(
            |writer| fact.map(|fact| writer.path_of(fact)).into_iter().collect(),
            write,
        )
    }

    /// Writes words that speak for the facts of these names.
    pub(super) fn about_facts<T>(
        &mut self,
        names: &[String],
        write: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let paths = |writer: &Self| {
            let facts = names.iter().filter_map(|name| writer.spoken_for(name));
            facts.map(|fact| writer.path_of(fact)).collect()
        };
        self.about_places(paths, write)
    }

    /// Writes words that are about the values at some places; without one, about those that the words
    /// around them are about.
    pub(super) fn about_places<T>(
        &mut self,
        paths: impl FnOnce(&Self) -> Vec<Path>,
        write: impl FnOnce(&mut Self) -> T,
    ) -> T {
        if self.trace.is_none() {
            return write(self);
        }
        let paths = paths(self);
        let Some(trace) = self.trace.as_mut().filter(|_| !paths.is_empty()) else {
            return write(self);
        };
        let before = std::mem::replace(&mut trace.about, paths);
        let written = write(self);
        if let Some(trace) = &mut self.trace {
            trace.about = before;
        }
        written
    }

    /// Writes words that are about a field of what the present words are about.
    pub(super) fn about_field<T>(&mut self, field: &str, write: impl FnOnce(&mut Self) -> T) -> T {
        let place = |writer: &Self| {
            let about = writer.trace.as_ref().and_then(|trace| trace.about.first());
            about.map(|about| about.key(field)).into_iter().collect()
        };
        self.about_places(place, write)
    }

    /// The place of an item of a list in what the present words are about.
    pub(super) fn item_place(&self, list: &str, index: usize) -> Option<Path> {
        let about = self.trace.as_ref()?.about.first()?;
        Some(about.key(list).index(index))
    }

    /// The place of a fact.
    fn path_of(&self, fact: FactRef) -> Path {
        let path = fact.list.path(&self.notice.facts, fact.position).cloned().unwrap_or_default();
        match fact.step {
            Some(step) => path.key("items").index(step),
            None => path,
        }
    }
}
