//! The texts of the user's files that a notice can print, and that a reviewer may change.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::align::side_by_side;
use super::{Form, Piece, Place};
use crate::incident::Text;
use crate::incident::markdown::{Block, Inline, parse, walk_inlines};
use crate::incident::tree::Tree;
use crate::notice::{Level, Notice, PageText, Role};
use crate::page::{self, Content, Item, Words};
use crate::project::Project;
use crate::source::{Path, PathStep, Value};

/// A text in all languages of a notice.
pub(super) struct Source {
    /// Its place in the file: `timeline[3].what`, or that of a part of a page: `notices[3].body/4`.
    pub id: String,
    /// The text in each language; `None` where it has none.
    pub typed: Vec<Option<Typed>>,
}

/// A text in one language.
pub(super) struct Typed {
    /// The text and where it is.
    pub piece: Piece,
    /// What is printed of it by itself: of each paragraph, item or cell, the words between its names
    /// in braces. Empty for a text that is still to be written.
    pub units: Vec<Vec<String>>,
}

/// The facts that a notice shows: the list, and the position among its facts.
pub(super) type Shown = BTreeSet<(&'static str, usize)>;

/// The texts of a notice: those of its page, then those of its facts and its own. With `shown`, only
/// these facts of its lists; a form can show all.
pub(super) fn sources(
    project: &Project,
    notice: &Notice,
    languages: &[String],
    shown: Option<&Shown>,
) -> Vec<Source> {
    let mut sources = page_sources(project, notice, languages);
    for part in notice.parts() {
        // Organisations, machines and desks have names, not sentences.
        let is_own = part.path.0.first() == Some(&PathStep::Key("notices".into()));
        let is_of_notice = part.role == Role::Facts || is_own && part.name != "follows";
        if !is_of_notice {
            continue;
        }
        let mut tree = part.tree;
        if let (Tree::List(facts), Role::Facts, Some(shown)) = (&mut tree, part.role, shown) {
            let mut position = 0;
            facts.retain(|_| {
                position += 1;
                shown.contains(&(part.name, position - 1))
            });
        }
        tree.leaves(&part.path, &mut |path, leaf| {
            let (text, form) = match leaf {
                Tree::Text(text) => (*text, Form::Text),
                Tree::Line(text) => (*text, Form::Line),
                _ => return,
            };
            sources.extend(source(project, path, text, form, languages));
        });
    }
    sources
}

/// A text of the incident file; `None` if it is in the file that this one includes.
fn source(
    project: &Project,
    path: &Path,
    text: &Text,
    form: Form,
    languages: &[String],
) -> Option<Source> {
    let (own, value) = project.own_value(path)?;
    let is_shared = !matches!(value, Value::Mapping(_));
    let typed = |language: &String| {
        let words = text.get(language).unwrap_or_default();
        let key = text.place(path, language).0.pop().and_then(|step| match step {
            PathStep::Key(key) => Some(key.to_string()),
            PathStep::Index(_) => None,
        });
        let place = Place::Value { path: own.clone(), language: key.filter(|_| !is_shared) };
        let piece = Piece { place, whole: words.into(), range: 0..words.len(), form };
        let units = match form {
            _ if words.is_empty() => Vec::new(),
            Form::Line => vec![vec![words.trim().to_owned()]],
            _ => parse(words).map(|blocks| units(&blocks)).unwrap_or_default(),
        };
        Some(Typed { piece, units })
    };
    Some(Source { id: path.to_string(), typed: languages.iter().map(typed).collect() })
}

/// The words of each paragraph, item and cell between names in braces.
fn units(blocks: &[Block]) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => all.push(segments(inlines)),
            Block::List { items, .. } => all.extend(items.iter().flat_map(|item| units(item))),
            Block::Table { header, rows } => {
                let cells = header.iter().chain(rows.iter().flatten());
                all.extend(cells.map(|inlines| segments(inlines)));
            }
        }
    }
    all.retain(|unit| !unit.is_empty());
    all
}

/// The words between names in braces, without what the writer may join to them.
fn segments(inlines: &[Inline]) -> Vec<String> {
    let mut segments = vec![String::new()];
    let mut skipped = 0;
    walk_inlines(inlines, &mut |inline| match inline {
        // The walk goes into footnotes, which are printed elsewhere.
        Inline::Footnote(blocks) => {
            crate::incident::markdown::walk(blocks, &mut |_| skipped += 1);
            segments.push(String::new());
        }
        _ if skipped > 0 => skipped -= 1,
        Inline::Text(text) | Inline::Code(text) => {
            if let Some(last) = segments.last_mut() {
                last.push_str(text);
            }
        }
        Inline::Reference(_) | Inline::LineBreak => segments.push(String::new()),
        _ => {}
    });
    let trimmed = segments.iter().map(|segment| segment.trim().trim_matches(['.', '\u{3000}']));
    let spoken = trimmed.filter(|segment| segment.chars().any(char::is_alphanumeric));
    spoken.map(|segment| segment.trim().to_owned()).collect()
}

/// A part of a page.
struct Unit {
    kind: &'static str,
    /// The names in braces, without their fields: `{sent.at}` names `sent`.
    names: BTreeSet<String>,
    range: Range<usize>,
    segments: Vec<String>,
}

impl Unit {
    /// How likely two parts of pages in two languages are versions of one; 0 if they are not.
    fn likeness(&self, other: &Self) -> usize {
        let shared = self.names.intersection(&other.names).count();
        match (self.kind == other.kind, self.kind) {
            (false, _) => 0,
            // A part is its name.
            (true, "part") if self.names != other.names => 0,
            (true, _) => 2 + 4 * shared.min(4),
        }
    }
}

/// The texts of the notice's own page. Pages of houses and kinds are for many notices.
fn page_sources(project: &Project, notice: &Notice, languages: &[String]) -> Vec<Source> {
    let known = project.assets().languages();
    let Some((body, value)) = project.own_value(&notice.path().key("body")) else {
        return Vec::new();
    };
    let is_mapping = matches!(value, Value::Mapping(_));
    let mut pages: Vec<Option<(PageText, Vec<Unit>)>> = Vec::new();
    for language in languages {
        let page = notice.page(language, project.house());
        pages.push(page.filter(|page| page.level == Level::Notice).map(|page| {
            let units = page_units(&page::parse(&page.text, language, &known));
            (page, units)
        }));
    }
    let units = pages.iter().map(|page| page.as_ref().map_or(&[][..], |(_, units)| units));
    let rows = side_by_side(&units.collect::<Vec<_>>(), Unit::likeness);
    let field = notice.path().key("body");
    let mut sources = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let typed: Vec<Option<Typed>> = languages
            .iter()
            .zip(row)
            .zip(&pages)
            .map(|((language, at), page)| {
                let (page, units) = page.as_ref()?;
                let unit = &units[(*at)?];
                let place = match &page.file {
                    Some(file) => Place::Page { file: file.clone() },
                    None => Place::Value {
                        path: body.clone(),
                        language: is_mapping.then(|| language.clone()),
                    },
                };
                let whole: Arc<str> = Arc::clone(&page.text);
                let piece = Piece { place, whole, range: unit.range.clone(), form: Form::Page };
                Some(Typed { piece, units: vec![unit.segments.clone()] })
            })
            .collect();
        if typed.iter().flatten().any(|typed| !typed.units.concat().is_empty()) {
            sources.push(Source { id: format!("{field}/{}", number + 1), typed });
        }
    }
    sources
}

/// The words of a page, each with its bytes.
fn page_units(page: &page::Page) -> Vec<Unit> {
    let mut all = Vec::new();
    let mut add = |kind: &'static str, words: &Words| {
        let mut names = BTreeSet::new();
        let base = |name: &String| name.split('.').next().unwrap_or(name).to_owned();
        walk_inlines(&words.inlines, &mut |inline| match inline {
            Inline::Reference(brace) if kind == "part" => drop(names.insert(brace.name.clone())),
            Inline::Reference(brace) => drop(names.insert(base(&brace.name))),
            Inline::Own { facts, .. } => names.extend(facts.iter().map(base)),
            _ => {}
        });
        let (range, segments) = (words.at.clone(), segments(&words.inlines));
        all.push(Unit { kind, names, range, segments });
    };
    for block in &page.blocks {
        match &block.content {
            Content::Title(_, words) => add("title", words),
            Content::Heading { words, .. } => add("heading", words),
            Content::Paragraph(words) => add("paragraph", words),
            Content::Placed(_, words) => add("placed", words),
            Content::Part(brace) => {
                let reference = Inline::Reference(brace.clone());
                add("part", &Words { at: brace.at.clone(), inlines: vec![reference] });
            }
            Content::Items(items) => items.iter().for_each(|item| add_item(item, &mut add)),
            Content::Table { head, rows } => {
                head.iter().chain(rows.iter().flatten()).for_each(|words| add("cell", words));
            }
        }
    }
    all
}

fn add_item(item: &Item, add: &mut impl FnMut(&'static str, &Words)) {
    add("item", &item.words);
    item.items.iter().for_each(|below| add_item(below, add));
}
