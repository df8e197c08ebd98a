//! A user's file: its text, its values, and where each value stands.

mod include;
mod parse;
mod read;

use std::fmt::{self, Display, Formatter};
use std::ops::Range;

pub use read::{Definitions, Named, Read, Reader, Shape};
pub use read::{bad_name, did_you_mean, is_name, nearest};
pub(crate) use read::{key, keywords, record};

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};

/// The largest incident file that is read, in bytes. A notice of that size cannot be read by
/// anybody, so more is a mistake or an attack.
pub const LARGEST_FILE: usize = 8 * 1024 * 1024;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// YAML 1.2, and JSON as its subset.
    Yaml,
    /// TOML 1.1.
    Toml,
}

/// A value and the bytes it stands at.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where the value is used: bytes from the start of the file.
    pub range: Range<usize>,
    /// Where it is written, which is elsewhere for an alias.
    pub written: Range<usize>,
    /// The value.
    pub value: Value,
}

/// What a file can hold.
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
    /// Keys with their own places, in the order of the file.
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

/// One step from a value to a part of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathStep {
    /// Into a mapping.
    Key(String),
    /// Into a list, counted from 0.
    Index(usize),
}

/// The way from the top of a file to a value, shown as `timeline[3].at`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(pub Vec<PathStep>);

impl Path {
    /// The path of a field of this value.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        let mut steps = self.0.clone();
        steps.push(PathStep::Key(name.to_owned()));
        Self(steps)
    }

    /// The path of an item of this list.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        let mut steps = self.0.clone();
        steps.push(PathStep::Index(index));
        Self(steps)
    }
}

impl From<&str> for Path {
    fn from(key: &str) -> Self {
        Self::default().key(key)
    }
}

impl Display for Path {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        for (i, step) in self.0.iter().enumerate() {
            match step {
                PathStep::Key(name) if i == 0 => write!(f, "{name}")?,
                PathStep::Key(name) => write!(f, ".{name}")?,
                PathStep::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// What is wrong with a value; knows no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops the build.
    pub severity: Severity,
    /// The rule's name, in kebab-case.
    pub rule: &'static str,
    /// The value it speaks of.
    pub path: Path,
    /// The part of the value's text it speaks of, if not the whole.
    pub excerpt: Option<String>,
    /// Whether it speaks of the value's key rather than of the value.
    pub at_key: bool,
    /// What is wrong.
    pub message: String,
    /// Other values that explain this one.
    pub related: Vec<(Path, String)>,
    /// What to do.
    pub hints: Vec<String>,
}

impl Problem {
    /// A finding that stops the build.
    pub fn error(rule: &'static str, path: Path, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            rule,
            path,
            excerpt: None,
            at_key: false,
            message: message.into(),
            related: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// A finding that is worth a look.
    pub fn warning(rule: &'static str, path: Path, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(rule, path, message) }
    }

    /// Narrows the finding to a part of the value's text.
    #[must_use]
    pub fn excerpt(mut self, excerpt: impl Into<String>) -> Self {
        self.excerpt = Some(excerpt.into());
        self
    }

    /// Speaks of the key.
    #[must_use]
    pub fn at_key(mut self) -> Self {
        self.at_key = true;
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Points to another value.
    #[must_use]
    pub fn see(mut self, path: Path, message: impl Into<String>) -> Self {
        self.related.push((path, message.into()));
        self
    }
}

/// A file that was read, perhaps with another one that it includes.
#[derive(Debug, Clone)]
pub struct Source {
    /// The text, and after it that of the included file.
    text: String,
    files: Vec<File>,
    root: Node,
}

/// One of the files of a source.
#[derive(Debug, Clone)]
struct File {
    name: String,
    /// Its bytes in the source's text.
    range: Range<usize>,
}

impl Source {
    /// Takes a file's bytes apart. `name` is what diagnostics call it.
    ///
    /// # Errors
    /// One report if the bytes are not UTF-8, too many, or not well-formed.
    pub fn new(name: &str, bytes: &[u8], format: Format) -> Result<Self, Diagnostics> {
        let mut report = Diagnostics::default();
        let mut fail = |text: &str, range: Range<usize>, message: String, hint: Option<&str>| {
            report.add_file(name, text);
            report.add(Diagnostic {
                severity: Severity::Error,
                rule: "well-formed".to_owned(),
                field: String::new(),
                message,
                place: Some(Place { file: name.to_owned(), range }),
                related: Vec::new(),
                hints: hint.map(str::to_owned).into_iter().collect(),
            });
        };
        if bytes.len() > LARGEST_FILE {
            fail(
                "",
                0..0,
                format!("the file has {} bytes, more than {LARGEST_FILE}", bytes.len()),
                None,
            );
            return Err(report);
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
                let end = valid.len();
                let hint = "save the file as UTF-8";
                fail(&valid, end..end, "the file is not UTF-8 from here on".to_owned(), Some(hint));
                return Err(report);
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
            Err((range, message)) => {
                fail(text, range, message, None);
                Err(report)
            }
        }
    }

    /// The text, and after it that of the file that it includes.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The values.
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// Reads the values as `T` and says everything that is wrong with them. `languages` are
    /// the codes of the languages that a text can be written in.
    pub fn read<T: Read>(&self, languages: &[String]) -> (Option<T>, Vec<Problem>) {
        let mut reader = Reader::new(&self.text, languages);
        let value = T::read(&self.root, &mut reader);
        (value, reader.findings)
    }

    /// Puts findings at their places in this file.
    pub fn report(&self, findings: Vec<Problem>) -> Diagnostics {
        let mut report = Diagnostics::default();
        for file in &self.files {
            report.add_file(&file.name, &self.text[file.range.clone()]);
        }
        for found in findings {
            report.add(self.locate(found));
        }
        report
    }

    /// Puts one finding at its place.
    pub fn locate(&self, found: Problem) -> Diagnostic {
        let place = |path: &Path, excerpt: Option<&str>, at_key| {
            let range = self.range(path, excerpt, at_key);
            let mut files = self.files.iter().rev();
            let file = files.find(|file| file.range.start <= range.start);
            let (name, start) = file.map_or(("", 0), |file| (&file.name, file.range.start));
            Place { file: name.to_owned(), range: range.start - start..range.end - start }
        };
        Diagnostic {
            severity: found.severity,
            rule: found.rule.to_owned(),
            place: Some(place(&found.path, found.excerpt.as_deref(), found.at_key)),
            related: found
                .related
                .iter()
                .map(|(p, m)| (place(p, None, false), m.clone()))
                .collect(),
            field: found.path.to_string(),
            message: found.message,
            hints: found.hints,
        }
    }

    /// The bytes of a value; of its nearest parent where the file does not have it.
    fn range(&self, path: &Path, excerpt: Option<&str>, at_key: bool) -> Range<usize> {
        let mut node = &self.root;
        let mut key = None;
        for step in &path.0 {
            let next = match (&node.value, step) {
                (Value::Mapping(entries), PathStep::Key(name)) => {
                    // The last one, so that a duplicate is the one pointed at.
                    entries
                        .iter()
                        .rev()
                        .find(|(key, _)| key.name == *name)
                        .map(|(k, v)| (Some(k), v))
                }
                (Value::Sequence(items), PathStep::Index(i)) => items.get(*i).map(|v| (None, v)),
                _ => None,
            };
            // A text that is the same in every language has no place for each.
            let Some((k, v)) = next else { break };
            (key, node) = (k, v);
        }
        if let (true, Some(key)) = (at_key, key) {
            return key.range.clone();
        }
        let raw = self.text.get(node.range.clone()).unwrap_or("");
        if let Some(excerpt) = excerpt
            && let Some(at) = raw.find(excerpt)
        {
            let start = node.range.start + at;
            return start..start + excerpt.len();
        }
        self.first_line(&node.range)
    }

    /// The part of a range on its first line: a caret under a whole section helps nobody.
    fn first_line(&self, range: &Range<usize>) -> Range<usize> {
        let raw = self.text.get(range.clone()).unwrap_or("");
        let end = raw.find('\n').unwrap_or(raw.len());
        range.start..range.start + raw[..end].trim_end().len()
    }
}
