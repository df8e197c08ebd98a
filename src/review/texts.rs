//! The texts of the user's files that a notice can print, and that a reviewer may change.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::align::side_by_side;
use super::{Form, Piece, Place};
use crate::incident::Text;
use crate::incident::markdown::{Inline, walk_inlines};
use crate::incident::tree::Tree;
use crate::notice::{Level, Notice, PageText, Role};
use crate::page::{self, Content, Item, Words};
use crate::project::Project;
use crate::source::{Path, PathStep, Value};
use crate::writing::PageOrigin;

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
    /// The place of the value with its language, in the file with what it includes.
    path: Path,
}

impl Typed {
    /// The place of a value, by which words are traced; `None` for a part of a page.
    pub(super) fn value(&self) -> Option<&Path> {
        (self.piece.form != Form::Page).then_some(&self.path)
    }

    /// Whether a place of a page is in this part of it.
    pub(super) fn has(&self, page: &PageOrigin) -> bool {
        let Piece { place, range, .. } = &self.piece;
        let file = match place {
            Place::Page { file } => Some(file),
            Place::Value { .. } => None,
        };
        page.file.as_ref() == file && range.start <= page.range.start && page.range.end <= range.end
    }
}

/// The texts of a notice: those of its page, then those of its facts and its own.
pub(super) fn sources(project: &Project, notice: &Notice, languages: &[String]) -> Vec<Source> {
    let mut sources = page_sources(project, notice, languages);
    for part in notice.parts() {
        // Organisations, machines and desks have names, not sentences.
        let is_own = part.path.0.first() == Some(&PathStep::Key("notices".into()));
        let is_of_notice = part.role == Role::Facts || is_own && part.name != "follows";
        if !is_of_notice {
            continue;
        }
        part.tree.leaves(&part.path, &mut |path, leaf| {
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
        Some(Typed { piece, path: text.place(path, language) })
    };
    Some(Source { id: path.to_string(), typed: languages.iter().map(typed).collect() })
}

/// A part of a page.
struct Unit {
    kind: &'static str,
    /// The names in braces, without their fields: `{sent.at}` names `sent`.
    names: BTreeSet<String>,
    range: Range<usize>,
    /// Whether people typed words in it.
    has_words: bool,
}

impl Unit {
    /// How likely two parts of pages in two languages are versions of one; 0 if they are not.
    fn likeness(&self, other: &Self) -> u32 {
        let shared = self.names.intersection(&other.names).count();
        match (self.kind == other.kind, self.kind) {
            (false, _) => 0,
            // A part is its name.
            (true, "part") if self.names != other.names => 0,
            (true, _) => 2 + 4 * u32::try_from(shared.min(4)).unwrap_or(4),
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
        let mut has_words = false;
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
                has_words |= unit.has_words;
                Some(Typed { piece, path: field.clone() })
            })
            .collect();
        if has_words {
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
        let (range, has_words) = (words.at.clone(), words.has_letters());
        all.push(Unit { kind, names, range, has_words });
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
