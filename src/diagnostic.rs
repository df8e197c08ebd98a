//! Diagnostics: what is wrong, where, and what to do about it. One type serves the incident file,
//! the locales, the templates and the rules.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};
use std::ops::Range;

use codespan_reporting::diagnostic::{self as codespan, Label};
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term::{self, Config};
use serde::Serialize;

use crate::characters::is_refused;
use crate::message;
use crate::message::{Language, Message};
use crate::rule::Rule;

/// Whether a problem stops the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing is made.
    Error,
    /// Worth a look; `--deny-warnings` makes it an error.
    Warning,
}

/// A range of bytes in a named file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file's name as the user gave it, or its path among the templates and locales.
    pub file: String,
    /// Bytes from the start of the file.
    pub range: Range<usize>,
}

/// Where a problem is, as far as that is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Location {
    /// The place in a file.
    pub place: Option<Place>,
    /// The field of the incident file, as `timeline[3].at`; empty where there is none.
    pub field: String,
}

impl From<Place> for Location {
    fn from(place: Place) -> Self {
        Self { place: Some(place), field: String::new() }
    }
}

/// What is wrong, where, and what to do about it. `At` is how the place is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic<At = Location> {
    /// Whether it stops the build.
    pub severity: Severity,
    /// What it violates.
    pub rule: Rule,
    /// Where.
    pub at: At,
    /// What is wrong; in English in lower case, without a full stop.
    pub message: Message,
    /// Other places that explain this one.
    pub related: Vec<(At, Message)>,
    /// What to do.
    pub hints: Vec<Message>,
}

impl<At> Diagnostic<At> {
    /// A problem that stops the build.
    pub fn error(rule: Rule, at: impl Into<At>, message: impl Into<Message>) -> Self {
        Self {
            severity: Severity::Error,
            rule,
            at: at.into(),
            message: message.into(),
            related: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// A problem that is worth a look.
    pub fn warning(rule: Rule, at: impl Into<At>, message: impl Into<Message>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(rule, at, message) }
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Message>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Points to another place.
    #[must_use]
    pub fn see(mut self, at: impl Into<At>, message: impl Into<Message>) -> Self {
        self.related.push((at.into(), message.into()));
        self
    }
}

/// The diagnostics of one run with the files that they point into.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    diagnostics: Vec<Diagnostic>,
    seen: BTreeSet<SeenKey>,
    /// How many more there were than anybody would read.
    more: usize,
    files: BTreeMap<String, String>,
}

/// What was seen: rule, message, and file with range.
type SeenKey = (Rule, Message, Option<(String, usize, usize)>);

/// More diagnostics than these are counted, not kept.
const MAX_KEPT: usize = 500;
/// A longer line of a file is not shown.
const MAX_LINE: usize = 400;
/// How many characters are shown on each side of a place in a longer line.
const AROUND: usize = 12;

impl Diagnostics {
    /// Makes a file's text known, so that diagnostics can show its lines.
    pub fn add_file(&mut self, name: &str, text: &str) {
        self.files.entry(name.to_owned()).or_insert_with(|| text.to_owned());
    }

    /// Adds a diagnostic, unless the same was reported for the same place.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        let place = diagnostic.at.place.as_ref();
        let place = place.map(|p| (p.file.clone(), p.range.start, p.range.end));
        if !self.seen.insert((diagnostic.rule, diagnostic.message.clone(), place)) {
            return;
        }
        let first_error = diagnostic.severity == Severity::Error && !self.has_errors();
        if self.diagnostics.len() < MAX_KEPT || first_error {
            self.diagnostics.push(diagnostic);
        } else {
            self.more += 1;
        }
    }

    /// Takes over all diagnostics and files of another one.
    pub fn merge(&mut self, other: Self) {
        for (name, text) in &other.files {
            self.add_file(name, text);
        }
        for diagnostic in other.diagnostics {
            self.add(diagnostic);
        }
        self.more += other.more;
    }

    /// The diagnostics, in the order they were made.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether all were kept: more than anybody would read are counted only.
    pub fn is_complete(&self) -> bool {
        self.more == 0
    }

    /// Whether any of them stops the build.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|found| found.severity == severity).count()
    }

    /// Makes every warning an error.
    pub fn deny_warnings(&mut self) {
        for found in &mut self.diagnostics {
            found.severity = Severity::Error;
        }
    }

    /// Sorts errors first, and those of one file in the order of the file.
    pub fn sort(&mut self) {
        self.diagnostics.sort_by(|a, b| {
            let key = |d: &Diagnostic| {
                (d.severity, d.at.place.as_ref().map(|p| (p.file.clone(), p.range.start)))
            };
            key(a).cmp(&key(b))
        });
    }

    /// The diagnostics for a terminal, in a language: lines of the file with a caret under the place.
    pub fn render(&self, colour: bool, language: Language) -> String {
        let mut files = SimpleFiles::new();
        let ids: BTreeMap<&str, usize> = self
            .files
            .iter()
            .map(|(name, text)| (name.as_str(), files.add(name, visible(text))))
            .collect();
        let config = Config::default();
        let mut out = String::new();
        for found in &self.diagnostics {
            let label = |place: &Place, text: &str, primary: bool| {
                let id = *ids.get(place.file.as_str())?;
                let file = self.files.get(&place.file)?;
                let start = file.get(..place.range.start)?.rfind('\n').map_or(0, |at| at + 1);
                let length = file.get(start..)?.find('\n').unwrap_or(file.len() - start);
                if length > MAX_LINE {
                    return None;
                }
                let make = if primary { Label::primary } else { Label::secondary };
                Some(make(id, place.range.clone()).with_message(text))
            };
            let (severity, drawn, word) = match found.severity {
                Severity::Error => (codespan::Severity::Error, "error", message!("severity-error")),
                Severity::Warning => {
                    (codespan::Severity::Warning, "warning", message!("severity-warning"))
                }
            };
            let mut shown = codespan::Diagnostic::new(severity)
                .with_code(found.rule.id())
                .with_message(visible(&found.message.text(language)));
            shown.labels.extend(found.at.place.as_ref().and_then(|place| label(place, "", true)));
            let related = found.related.iter();
            shown.labels.extend(related.filter_map(|(at, message)| {
                label(at.place.as_ref()?, &message.text(language), false)
            }));
            if let (true, Some(place)) = (shown.labels.is_empty(), &found.at.place) {
                let (line, column) = self.position(place);
                let quoted =
                    self.files.get(&place.file).and_then(|file| quoted(file, &place.range));
                let place = format!("{}:{line}:{column}", place.file);
                let note = match quoted {
                    Some(quoted) => message!("at-place-of", place, quoted),
                    None => message!("at-place", place),
                };
                shown.notes.push(note.text(language));
            }
            let hints = found.hints.iter().map(|hint| message!("hint", hint).text(language));
            shown.notes.extend(hints);
            let rendered = if colour {
                let mut buffer = term::termcolor::Ansi::new(Vec::new());
                term::emit_to_write_style(&mut buffer, &config, &files, &shown)
                    .map(|()| String::from_utf8_lossy(&buffer.into_inner()).into_owned())
            } else {
                term::emit_into_string(&config, &files, &shown)
            };
            match rendered {
                // It is drawn first, and in English only.
                Ok(text) => out.push_str(&text.replacen(drawn, &word.text(language), 1)),
                Err(error) => {
                    let message = found.message.text(language);
                    out.push_str(&format!("{}: {message} ({error})\n", found.rule.id()));
                }
            }
        }
        if self.more > 0 {
            let more = message!("and-more", count = self.more);
            out.push_str(&format!("{}\n", more.text(language)));
        }
        out
    }

    /// The diagnostics for another program, their messages in a language: a list of objects with
    /// file, line and column (from 1).
    pub fn to_json(&self, language: Language) -> serde_json::Value {
        let position = |at: &Location| {
            at.place.as_ref().map(|place| {
                let (line, column) = self.position(place);
                serde_json::json!({ "file": place.file, "line": line, "column": column })
            })
        };
        self.diagnostics
            .iter()
            .map(|found| {
                serde_json::json!({
                    "severity": found.severity,
                    "rule": found.rule.id(),
                    "field": found.at.field,
                    "message": found.message.text(language),
                    "place": position(&found.at),
                    "related": found.related.iter().map(|(at, message)| {
                        let message = message.text(language);
                        serde_json::json!({ "place": position(at), "message": message })
                    }).collect::<Vec<_>>(),
                    "hints": found.hints.iter().map(|hint| hint.text(language)).collect::<Vec<_>>(),
                })
            })
            .collect()
    }

    /// The text of a file that diagnostics point into.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.files.get(file).map(String::as_str)
    }

    /// Line and column of a place, both from 1, the column in characters.
    pub fn position(&self, place: &Place) -> (usize, usize) {
        let text = self.files.get(&place.file).map_or("", String::as_str);
        let before = text.get(..place.range.start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// A place in a line that is too long to be shown, with a few characters around it; `None` if it is
/// long itself.
fn quoted(file: &str, range: &std::ops::Range<usize>) -> Option<String> {
    let found = file.get(range.clone())?;
    if found.len() > MAX_LINE || found.contains('\n') {
        return None;
    }
    let before: Vec<char> =
        file[..range.start].chars().rev().take_while(|c| *c != '\n').take(AROUND).collect();
    let after = file[range.end..].chars().take_while(|c| *c != '\n').take(AROUND);
    let line: String = before.into_iter().rev().chain(found.chars()).chain(after).collect();
    let line = format!("\u{2026}{}\u{2026}", visible(line.trim()));
    Some(if found.is_empty() { line } else { format!("{} in {line}", visible(found)) })
}

/// A text that cannot command a terminal; every character keeps its number of bytes.
fn visible(text: &str) -> String {
    let hidden = |c: char| c != '\n' && c != '\t' && is_refused(c);
    if !text.contains(hidden) {
        return text.to_owned();
    }
    text.chars().flat_map(|c| if hidden(c) { vec!['?'; c.len_utf8()] } else { vec![c] }).collect()
}

impl std::error::Error for Diagnostics {}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        let mut diagnostics = Self::default();
        diagnostics.add(diagnostic);
        diagnostics
    }
}

impl Display for Diagnostics {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.render(false, Language::default()))
    }
}
