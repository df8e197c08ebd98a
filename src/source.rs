//! A user's file: its text, its values, and the place of each value.

mod advice;
mod include;
mod name;
mod parse;
pub mod patch;
mod path;
mod problem;
mod read;
mod value_id;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

pub use name::{bad_name, is_file_name, is_name, normal};
pub use parse::MAX_DEPTH;
pub use path::{Path, PathStep};
pub use problem::{PagePlace, Problem, Spot};
pub use read::{Definitions, Entries, Named, PLAIN, Read, Reader, Shape, did_you_mean};
pub use value_id::ValueId;

use crate::diagnostic::{Diagnostic, Diagnostics, Location, Place};
use crate::message;
use crate::message::Message;
use crate::rule::Rule;

/// The largest incident file that is read, in bytes. A larger file is a mistake or an attack.
pub const LARGEST_FILE: usize = 8 * 1024 * 1024;

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// YAML 1.2, and JSON as its subset.
    Yaml,
    /// TOML 1.1.
    Toml,
}

/// A value with its place in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where the value is used: bytes from the start of the file.
    pub range: Range<usize>,
    /// Where the value is written. For an alias, this is the place of its anchor.
    pub written: Range<usize>,
    /// The value.
    pub value: Value,
}

/// A value of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing was written.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Float(f64),
    /// Text.
    String(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys with their places, in the order of the file.
    Mapping(Vec<(Key, Node)>),
}

/// A key of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Bytes from the start of the file.
    pub range: Range<usize>,
    /// The key as written, without quotation marks.
    pub name: String,
}

/// A file that was read, with the file that it includes.
#[derive(Debug, Clone)]
pub struct Source {
    /// The text, followed by the text of the included file.
    text: String,
    files: Vec<File>,
    root: Arc<Node>,
}

/// The positions of the fields of mappings that were looked into, by the mapping.
type Fields<'a> = HashMap<*const Node, HashMap<&'a str, usize>>;

/// One of the files of a source.
#[derive(Debug, Clone)]
struct File {
    name: String,
    /// Its range in the text of the source.
    range: Range<usize>,
}

impl Source {
    /// Parses a file. `name` is its name in diagnostics.
    ///
    /// # Errors
    /// If the file is too large, not UTF-8 or not well-formed.
    pub fn new(name: &str, bytes: &[u8], format: Format) -> Result<Self, Diagnostics> {
        let fail = |text: &str, range: Range<usize>, message: Message| {
            let place = Place { file: name.to_owned(), range };
            let mut diagnostics = Diagnostics::default();
            diagnostics.add_file(name, text);
            (diagnostics, Diagnostic::error(Rule::WellFormed, place, message))
        };
        let failed = |(mut diagnostics, problem): (Diagnostics, Diagnostic)| {
            diagnostics.add(problem);
            diagnostics
        };
        if bytes.len() > LARGEST_FILE {
            let message = message!("file-too-large", bytes = bytes.len(), limit = LARGEST_FILE);
            return Err(failed(fail("", 0..0, message)));
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
                let end = valid.len();
                let message = message!("not-utf-8");
                let (diagnostics, problem) = fail(&valid, end..end, message);
                return Err(failed((diagnostics, problem.hint(message!("save-as-utf-8")))));
            }
        };
        let parsed = match format {
            Format::Yaml => parse::yaml(text),
            Format::Toml => parse::toml(text),
        };
        match parsed {
            Ok(root) => {
                let file = File { name: name.to_owned(), range: 0..text.len() };
                Ok(Self { text: text.to_owned(), files: vec![file], root })
            }
            Err((range, message)) => Err(failed(fail(text, range, message))),
        }
    }

    /// The text, followed by the text of the included file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The values.
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// Reads the values as `T` and reports every problem. `languages` are the codes of the
    /// languages that texts can be written in.
    pub fn read<T: Read>(&self, languages: &[String]) -> (Option<T>, Vec<Problem>) {
        let mut reader = Reader::new(&self.text, languages);
        let value = T::read(&self.root, &mut reader);
        (value, reader.problems)
    }

    /// Reads a text as one value of a file, as if it stood there in quotation marks.
    pub fn read_text<T: Read>(text: &str, languages: &[String]) -> (Option<T>, Vec<Problem>) {
        let range = 0..text.len();
        let value = Value::String(text.to_owned());
        let node = Node { range: range.clone(), written: range, value };
        let mut reader = Reader::new(text, languages);
        let value = T::read(&node, &mut reader);
        (value, reader.problems)
    }

    /// Reads a value that could be read again, with its texts in the plain register; `None` if no
    /// text is written in it.
    pub fn read_plain<T: Read>(&self, languages: &[String]) -> Option<T> {
        if !self.text.contains(PLAIN) {
            return None;
        }
        let mut reader = Reader::new(&self.text, languages);
        reader.plain = true;
        T::read(&self.root, &mut reader)
    }

    /// Locates problems in this file.
    pub fn locate(&self, problems: impl IntoIterator<Item = Problem>) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let mut fields = Fields::default();
        for file in &self.files {
            diagnostics.add_file(&file.name, &self.text[file.range.clone()]);
        }
        for problem in problems {
            if let Some(page) = &problem.at.page {
                diagnostics.add_file(&page.file, &page.text);
            }
            let Diagnostic { severity, rule, at, message, related, hints } = problem;
            let related =
                related.into_iter().map(|(at, text)| (self.location(&at, &mut fields), text));
            let related = related.collect();
            let at = self.location(&at, &mut fields);
            diagnostics.add(Diagnostic { severity, rule, at, message, related, hints });
        }
        diagnostics
    }

    fn location<'a>(&'a self, spot: &Spot, fields: &mut Fields<'a>) -> Location {
        if let Some(page) = &spot.page {
            let place = Place { file: page.file.clone(), range: page.range.clone() };
            return Location { place: Some(place), field: spot.path.to_string() };
        }
        let excerpt = spot.excerpt.as_deref().map(|excerpt| (excerpt, spot.skip));
        let range = self.range(&spot.path, excerpt, spot.at_key, fields);
        let mut files = self.files.iter().rev();
        let file = files.find(|file| file.range.start <= range.start);
        let (name, start) = file.map_or(("", 0), |file| (&file.name, file.range.start));
        let place = Place { file: name.to_owned(), range: range.start - start..range.end - start };
        Location { place: Some(place), field: spot.path.to_string() }
    }

    /// The range of a value, or of its nearest ancestor if the file does not have the value.
    fn range<'a>(
        &'a self,
        path: &Path,
        excerpt: Option<(&str, usize)>,
        at_key: bool,
        fields: &mut Fields<'a>,
    ) -> Range<usize> {
        let mut node: &Node = &self.root;
        let mut key = None;
        for step in &path.0 {
            let next = match (&node.value, step) {
                (Value::Mapping(entries), PathStep::Key(name)) => {
                    // The last one: of two duplicate keys, the second is the mistake.
                    let names = fields.entry(std::ptr::from_ref(node)).or_insert_with(|| {
                        let names = entries.iter().enumerate();
                        names.map(|(index, (key, _))| (key.name.as_str(), index)).collect()
                    });
                    names
                        .get(name.as_str())
                        .map(|index| (Some(&entries[*index].0), &entries[*index].1))
                }
                (Value::Sequence(items), PathStep::Index(i)) => items.get(*i).map(|v| (None, v)),
                _ => None,
            };
            // A text that is the same in every language has no entry for each language.
            let Some((k, v)) = next else { break };
            (key, node) = (k, v);
        }
        if let (true, Some(key)) = (at_key, key) {
            return key.range.clone();
        }
        let raw = self.text.get(node.range.clone()).unwrap_or("");
        if let Some((excerpt, skip)) = excerpt
            && let Some((at, _)) =
                raw.match_indices(excerpt).nth(skip).or_else(|| raw.match_indices(excerpt).next())
        {
            let start = node.range.start + at;
            return start..start + excerpt.len();
        }
        self.first_line(&node.range)
    }

    /// The part of a range on its first line. Underlining a whole section would not help.
    fn first_line(&self, range: &Range<usize>) -> Range<usize> {
        let raw = self.text.get(range.clone()).unwrap_or("");
        let end = raw.find('\n').unwrap_or(raw.len());
        range.start..range.start + raw[..end].trim_end().len()
    }
}
