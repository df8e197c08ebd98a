//! The page of a notice as an editor of pages shows it: blocks and names with their places, and
//! what can be inserted.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use serde_json::{Value, json};

use super::units::Units;
use super::{said, schema};
use crate::diagnostic::Diagnostics;
use crate::incident::Body;
use crate::incident::markdown::Brace;
use crate::message;
use crate::message::{Language, Message};
use crate::notice::{Level, Notice, PageText};
use crate::page::{self, Block, Content};
use crate::project::Project;
use crate::source::Path;
use crate::writing::{self, Finding, Offer, OfferedValue, Spot, Written};

/// The page of a notice in a language, or of a `typed` text that is not saved yet in its place;
/// `None` if there is no such notice or language, or the notice has no page, as a form.
///
/// `{ "level", "shared", "file", "path", "text", "issued", "blocks", "names", "parts", "problems" }`:
/// whose page it is (`notice`, `house` or `kind`) and where its text stands, which is as if nothing
/// had been typed; the blocks; the names in braces, also those behind own words (`own`), with their
/// words, the paths of their values in the file, and what is wrong with them; the parts that can be
/// inserted; and everything that is wrong. The `words` of a name are `null` of a list or a table, and
/// empty of what prints nothing now; `more` says for how many other rows or items it stands. Places
/// are UTF-16 code units of `text`, whose lines end with a line feed.
///
/// # Errors
/// If the notice cannot be worded.
pub fn page(
    project: &Project,
    id: &str,
    language: &str,
    ui: Language,
    typed: Option<&str>,
) -> Result<Option<Value>, Diagnostics> {
    let Some(saved) = project.notice(id) else { return Ok(None) };
    let house = project.typesetter().house_of(saved.spec.issuer.as_str());
    let Some(source) = saved.page(language, house) else { return Ok(None) };
    let (mut text, mut other, mut refused) = (Arc::clone(&source.text), None, None);
    if let Some(typed) = typed {
        match page::page_text(typed.as_bytes()) {
            Ok(read) => {
                other = Some(with_page(saved, language, &read));
                text = read.into();
            }
            Err(message) => {
                refused = Some(message);
                text = typed.into();
            }
        }
    }
    let notice = other.as_ref().unwrap_or(saved);
    let room = project.typesetter().room(notice, language, None)?;
    let written = writing::write(notice, language, room)?;
    let offer = writing::offer(notice, language, room)?;
    // The menu calls facts by their words in the language of the user.
    let said = if ui.code() == language {
        offer.clone()
    } else {
        let room = project.typesetter().room(notice, ui.code(), None)?;
        writing::offer(notice, ui.code(), room)?
    };
    let units = Units::new(&text);
    let view = View {
        text: &text,
        project,
        language,
        ui,
        notice,
        written: &written,
        offer: &offer,
        said: &said,
        units,
    };
    let (blocks, names, problems) = match &refused {
        // Nothing of such a text was read.
        Some(message) => {
            (Vec::new(), Vec::new(), vec![view.problem(0..text.len(), true, message, None)])
        }
        None => {
            let blocks = written.page.blocks.iter().map(|block| view.block(block)).collect();
            (blocks, view.names()?, view.problems())
        }
    };
    Ok(Some(json!({
        "level": level(source.level),
        "shared": source.is_shared,
        "file": source.file.as_deref().filter(|_| source.level != Level::Kind).map(|file| beside(project, file)),
        "path": path(saved, &source, language),
        "text": &*text,
        "issued": project.issued().0.contains_key(id),
        "blocks": blocks,
        "names": names,
        "parts": view.parts(),
        "problems": problems,
    })))
}

/// The notice with a page of its own.
fn with_page(notice: &Notice, language: &str, text: &str) -> Notice {
    let mut notice = notice.clone();
    notice.spec.body = Some(Body::of(language, text));
    notice
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Notice => "notice",
        Level::House => "house",
        Level::Kind => "kind",
    }
}

/// The name of a file from the folder of the incident file, if it is below it.
fn beside<'a>(project: &Project, file: &'a str) -> &'a str {
    let folder = project.path().parent();
    let below = folder.and_then(|folder| std::path::Path::new(file).strip_prefix(folder).ok());
    below.and_then(std::path::Path::to_str).unwrap_or(file)
}

/// The place of the text in the incident file, if it stands there.
fn path(notice: &Notice, source: &PageText, language: &str) -> Option<String> {
    if source.level != Level::Notice || source.file.is_some() {
        return None;
    }
    let body = notice.path().key("body");
    Some(if source.is_shared { body } else { body.key(language) }.to_string())
}

/// A name in braces of a page.
struct Name {
    /// The name; of one behind own words the first, with the place of the words.
    brace: Brace,
    /// The bytes of the braces.
    at: Range<usize>,
    /// The names as they stand behind own words.
    own: Option<String>,
}

/// What the answer is made of.
struct View<'a> {
    project: &'a Project,
    text: &'a str,
    language: &'a str,
    ui: Language,
    notice: &'a Notice,
    written: &'a Written,
    offer: &'a Offer,
    /// The same in the language of the user.
    said: &'a Offer,
    units: Units,
}

impl View<'_> {
    /// An object with a place.
    fn placed(&self, at: &Range<usize>, mut object: Value) -> Value {
        object["start"] = self.units.at(at.start).into();
        object["end"] = self.units.at(at.end).into();
        object
    }

    fn block(&self, block: &Block) -> Value {
        let (kind, level) = match &block.content {
            Content::Title(..) => ("title", 0),
            Content::Heading { level, .. } => ("heading", *level),
            Content::Paragraph(_) => ("paragraph", 0),
            Content::Placed(..) => ("placed", 0),
            Content::Part(_) => ("part", 0),
            Content::Items(_) => ("items", 0),
            Content::Table { .. } => ("table", 0),
        };
        let level = (level > 0).then_some(level);
        self.placed(&block.at, json!({ "kind": kind, "level": level }))
    }

    /// The names in braces, in the order of the page, with those behind own words.
    fn names(&self) -> Result<Vec<Value>, Diagnostics> {
        let page = &self.written.page;
        let mut names: Vec<Name> = page::braces(page)
            .into_iter()
            .map(|brace| Name { brace: brace.clone(), at: brace.at.clone(), own: None })
            .collect();
        for (facts, whole) in page::own_words(page) {
            let text = self.text.get(whole.clone()).unwrap_or_default();
            let at = whole.start + text.rfind('{').unwrap_or_default()..whole.end;
            // Several facts have one place in the text; it leads to the first.
            let first = facts.first().cloned().unwrap_or_default();
            let brace = Brace { name: first, options: Vec::new(), at: whole };
            names.push(Name { brace, at, own: Some(facts.join(", ")) });
        }
        // A footnote may be referred to several times.
        names.sort_by_key(|name| name.at.start);
        names.dedup_by_key(|name| name.at.clone());
        let room = self.project.typesetter().room(self.notice, self.language, None)?;
        let braces: Vec<&Brace> = names.iter().map(|name| &name.brace).collect();
        let paths = writing::places(self.notice, self.language, room, &braces)?;
        Ok(names.iter().zip(paths).map(|(name, path)| self.name(name, path)).collect())
    }

    fn name(&self, name: &Name, path: Option<Path>) -> Value {
        let Name { brace, at, own } = name;
        let own_words = self.written.own.iter().find(|own| own.at == brace.at);
        let mut filled = self.written.filled.iter().filter(|(filled, _)| filled == at);
        let words = match own {
            Some(_) => Some(own_words.map_or("", |own| &own.words)),
            None => filled.next().map_or(Some(""), |(_, words)| words.as_deref()),
        };
        let is_here = |found: &&Finding| match &found.at {
            Spot::Page(found) => found.start >= brace.at.start && found.end <= brace.at.end,
            Spot::Text(_) | Spot::Desk(..) => false,
        };
        let problem = self.written.findings.iter().find(is_here);
        let problem = problem.map(|found| self.said_of(&found.message, found.hint.as_ref()));
        let object = json!({
            "name": own.as_ref().unwrap_or(&brace.name),
            "own": own.is_some(),
            "words": words,
            // One name can stand for several rows.
            "more": filled.count(),
            "path": self.path(path.as_ref(), &brace.name),
            "problem": problem,
        });
        self.placed(at, object)
    }

    /// The place of a value in the file.
    fn path(&self, path: Option<&Path>, name: &str) -> Option<String> {
        path.map(ToString::to_string).or_else(|| self.cited(name))
    }

    /// The place of the title or the date of another notice of the file.
    fn cited(&self, name: &str) -> Option<String> {
        let (id, field) = name.split_once('.')?;
        let notices = &self.project.incident().notices;
        let index = notices.iter().position(|spec| spec.id.as_str() == id)?;
        let is_field = matches!(field, "title" | "date");
        is_field.then(|| format!("notices[{index}].{field}"))
    }

    /// Everything that is wrong with the page.
    fn problems(&self) -> Vec<Value> {
        let problem = |found: &Finding| match &found.at {
            Spot::Page(at) => {
                Some(self.problem(at.clone(), found.is_error, &found.message, found.hint.as_ref()))
            }
            Spot::Text(_) | Spot::Desk(..) => None,
        };
        self.written.findings.iter().filter_map(problem).collect()
    }

    fn problem(
        &self,
        at: Range<usize>,
        is_error: bool,
        message: &Message,
        hint: Option<&Message>,
    ) -> Value {
        let mut object = self.said_of(message, hint);
        object["severity"] = if is_error { "error" } else { "warning" }.into();
        self.placed(&at, object)
    }

    /// What is wrong, and what to write instead.
    fn said_of(&self, message: &Message, hint: Option<&Message>) -> Value {
        let said = |message: &Message| {
            said::said(message, &self.notice.path().to_string(), Some(self.project), self.ui)
        };
        let hints: Vec<String> = hint.into_iter().map(said).collect();
        json!({ "message": said(message), "hints": hints })
    }

    /// What can be inserted: the lists, the parts of a letter, and the facts with their values.
    fn parts(&self) -> Vec<Value> {
        let used = self.used();
        let shown = &self.written.shown;
        let lists = schema::Lists::new(self.ui);
        let mut parts = Vec::new();
        for list in &self.offer.lists {
            let is_used = used.contains(*list) || shown.iter().any(|(shown, _)| shown == list);
            parts.push(part("lists", list, self.list(list), lists.help(list), is_used));
        }
        for piece in &self.offer.pieces {
            let (label, help) = schema::piece_label(piece, self.ui);
            parts.push(part("pieces", piece, label, help, used.contains(*piece)));
        }
        let value = |value: &OfferedValue, label: String| {
            let mut entry = part("facts", &value.name, label, None, used.contains(&value.name));
            entry["words"] = value.words.as_str().into();
            entry["path"] = self.path(value.path.as_ref(), &value.name).into();
            entry
        };
        for (fact, said) in self.offer.facts.iter().zip(&self.said.facts) {
            // A file may not have the language of the user.
            let words = if said.words.is_empty() { &fact.words } else { &said.words };
            let words = schema::shortened(words);
            let label = self.said(&message!("part-fact", list = self.list(fact.list), words));
            let is_shown = shown.contains(&(fact.list, fact.position));
            let mut entry = part("facts", &fact.name, label, None, is_shown);
            entry["path"] = self.path(fact.path.as_ref(), &fact.name).into();
            parts.push(entry);
            let record = if fact.is_step { "Step" } else { record_of(fact.list) };
            for inner in &fact.values {
                let name = inner.name.rsplit('.').next().unwrap_or_default();
                let label = if inner.is_count {
                    self.said(&message!("part-count", words, name))
                } else {
                    let field = schema::field_label(record, name, self.ui).unwrap_or_default();
                    self.said(&message!("part-value", words, field))
                };
                parts.push(value(inner, label));
            }
        }
        parts.extend(self.offer.others.iter().map(|other| value(other, self.label_of(other))));
        parts
    }

    fn list(&self, list: &str) -> String {
        schema::field_label("Incident", list, self.ui).unwrap_or_default()
    }

    /// The label of a value that is of no fact.
    fn label_of(&self, value: &OfferedValue) -> String {
        let label = |record, field| schema::field_label(record, field, self.ui).unwrap_or_default();
        let words = |name: &str| {
            let found = self.said.others.iter().find(|other| other.name == name);
            schema::shortened(found.map_or(name, |other| &other.words))
        };
        match value.name.split_once('.') {
            Some(("incident", field)) => label("Identity", field),
            Some((notice, field)) => {
                let (words, field) =
                    (words(&format!("{notice}.title")), label("NoticeSpec", field));
                self.said(&message!("part-value", words, field))
            }
            None => {
                let list = self.said(&message!("record-Organisation"));
                self.said(&message!("part-fact", list, words = words(&value.name)))
            }
        }
    }

    /// The names that the page has, in braces and behind own words.
    fn used(&self) -> BTreeSet<String> {
        let mut used = BTreeSet::new();
        for brace in page::braces(&self.written.page) {
            used.insert(brace.name.clone());
            // A field of a list uses the list.
            used.extend(brace.name.split('.').next().map(str::to_owned));
        }
        let own = self.written.own.iter().flat_map(|own| &own.facts);
        used.extend(own.map(|fact| fact.name.clone()));
        used
    }

    fn said(&self, message: &Message) -> String {
        message.text(self.ui)
    }
}

/// A part that can be inserted.
fn part(group: &str, name: &str, label: String, help: Option<String>, is_used: bool) -> Value {
    let insert = format!("{{{name}}}");
    json!({ "group": group, "insert": insert, "label": label, "help": help, "used": is_used })
}

/// The record of the facts of a list.
fn record_of(list: &str) -> &'static str {
    match list {
        "timeline" => "Event",
        "findings" => "Finding",
        "affected" => "Affected",
        "claims" => "Claim",
        "consequences" => "Consequence",
        "impacts" => "Impact",
        "measures" => "Measure",
        "responses" => "Response",
        "reports" => "AuthorityReport",
        "questions" => "Question",
        _ => "Statement",
    }
}
