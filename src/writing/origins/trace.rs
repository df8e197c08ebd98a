//! What a writer notes while it words a notice with marks: which value, message or place on a page its
//! words come from.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::super::names::FactRef;
use super::super::{Room, Writer, marks};
use super::table::{Source, Table, What};
use crate::incident::{Line, Moment, Places, Text};
use crate::notice::{Level, Notice, PageText};
use crate::page::Words;
use crate::source::{Path, ValueId};

/// What a writer notes of the origins of its words.
pub(in crate::writing) struct Trace<'a> {
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
    pub(in crate::writing) fn new(places: &'a Places, table: &Rc<RefCell<Table>>) -> Self {
        Self { places, table: Rc::clone(table), about: Vec::new(), texts: Vec::new(), page: None }
    }

    fn mark(&self, what: What, words: &str) -> String {
        let source = Source { what, about: self.about.clone() };
        marks::enclose(self.table.borrow_mut().number(source), words)
    }
}

impl<'a> Writer<'a> {
    /// A writer of another notice, which notes origins as this one does.
    pub(in crate::writing) fn other(&self, notice: &'a Notice, room: Room<'a>) -> Self {
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
    pub(in crate::writing) fn of_value(&self, id: ValueId, words: String) -> String {
        self.of_values(|places| places.of(id).cloned().into_iter().collect(), words)
    }

    /// One phrase of several moments.
    pub(in crate::writing) fn of_moments(&self, moments: &[Moment], words: String) -> String {
        let places = |places: &Places| {
            moments.iter().filter_map(|moment| places.of(moment.id()).cloned()).collect()
        };
        self.of_values(places, words)
    }

    /// Words of the value at a place of the file.
    pub(in crate::writing) fn of_place(
        &self,
        path: impl FnOnce() -> Path,
        words: String,
    ) -> String {
        self.of_values(|_| vec![path()], words)
    }

    /// Words of a field of the record in which a line stands.
    pub(in crate::writing) fn of_field(&self, field: &str, beside: &Line, words: String) -> String {
        let place = |places: &Places| {
            let mut place = places.of(beside.id())?.clone();
            place.0.pop();
            Some(place.key(field))
        };
        self.of_values(|places| place(places).into_iter().collect(), words)
    }

    /// Words of a message.
    pub(in crate::writing) fn of_message(&self, id: &str, words: String) -> String {
        match &self.trace {
            Some(trace) => trace.mark(What::Message(id.to_owned()), &words),
            None => words,
        }
    }

    /// A line of the file in the language; empty if the file does not have it, which is found by the
    /// checks of texts.
    pub(in crate::writing) fn line(&self, line: &Line) -> String {
        self.line_of(Some(line)).unwrap_or_default()
    }

    /// The same; `None` if the file does not have it.
    pub(in crate::writing) fn line_of(&self, line: Option<&Line>) -> Option<String> {
        let line = line?;
        Some(self.of_line(line, line.get(self.language)?.to_owned()))
    }

    /// Words of a line of the file.
    pub(in crate::writing) fn of_line(&self, line: &Line, words: String) -> String {
        let place = |places: &Places| places.of_line(line, self.language).into_iter().collect();
        self.of_values(place, words)
    }

    /// The same of a line of a tree.
    pub(in crate::writing) fn leaf(&self, line: &Text) -> Option<String> {
        let words = line.get(self.language)?.to_owned();
        let place = |places: &Places| places.of_text(line, self.language).into_iter().collect();
        Some(self.of_values(place, words))
    }

    /// Writes the words of a text of the file.
    pub(in crate::writing) fn within<T>(
        &mut self,
        text: &Text,
        write: impl FnOnce(&mut Self) -> T,
    ) -> T {
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
    pub(in crate::writing) fn of_typed(&self, words: &str) -> String {
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
    pub(in crate::writing) fn trace_page(&mut self, source: &PageText) {
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
    pub(in crate::writing) fn trace_words(&self, words: &Words) {
        if let Some(page) = self.trace.as_ref().and_then(|trace| trace.page.as_ref()) {
            page.rest.set((words.at.start, words.at.end));
            page.whole.set((words.at.start, words.at.end));
        }
    }

    /// Writes words that are about the value at a place of the file.
    pub(in crate::writing) fn about<T>(
        &mut self,
        path: &Path,
        write: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.about_places(|_| vec![path.clone()], write)
    }

    /// Writes words that are about a fact.
    pub(in crate::writing) fn about_fact<T>(
        &mut self,
        fact: FactRef,
        write: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.about_places(|writer| vec![writer.path_of(fact)], write)
    }

    /// The same if there is one.
    pub(in crate::writing) fn about_any<T>(
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
    pub(in crate::writing) fn about_facts<T>(
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
    pub(in crate::writing) fn about_places<T>(
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
    pub(in crate::writing) fn about_field<T>(
        &mut self,
        field: &str,
        write: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let place = |writer: &Self| {
            let about = writer.trace.as_ref().and_then(|trace| trace.about.first());
            about.map(|about| about.key(field)).into_iter().collect()
        };
        self.about_places(place, write)
    }

    /// The place of an item of a list in what the present words are about.
    pub(in crate::writing) fn item_place(&self, list: &str, index: usize) -> Option<Path> {
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
