//! Messages: how facts are worded in a language. The only module that uses Fluent.

pub mod moment;
pub mod number;
mod parity;
mod words;

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, bundle::FluentBundle};
use fluent_syntax::ast::Entry;
use intl_memoizer::concurrent::IntlLangMemoizer;
use regex::Regex;

pub use parity::differences;
pub use words::{Wording, Words};

use crate::diagnostic::{Diagnostic, Diagnostics, Location, Place};
use crate::message;
use crate::message::Message;
use crate::rule::Rule;

/// The messages of one language.
pub struct Locale {
    language: String,
    bundle: Bundle,
    places: BTreeMap<String, Place>,
    /// The files, each a path and its messages. A later one replaces messages of an earlier one.
    files: Vec<(String, Arc<FluentResource>)>,
    /// The same in the spelling of international English, once it is asked for.
    international: OnceLock<Option<Arc<Self>>>,
    /// The messages that are regular expressions, once they are asked for.
    expressions: Mutex<BTreeMap<String, Arc<Regex>>>,
}

/// Parsed messages are shared: a house has those of ours that it does not word.
type Bundle = FluentBundle<Arc<FluentResource>, IntlLangMemoizer>;

/// A value that a message shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Argument<'a> {
    /// Text, as it is.
    Text(&'a str),
    /// A number, shown with thousands separators and usable as a plural selector.
    Number(i64),
}

/// Why a message could not be formatted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageError {
    /// What is wrong.
    pub message: Message,
    /// The message's place in its file, if there is one.
    pub place: Option<Place>,
}

impl MessageError {
    /// The error as a diagnostic.
    pub fn diagnostic(&self) -> Diagnostic {
        let at = Location { place: self.place.clone(), field: String::new() };
        Diagnostic::error(Rule::Fluent, at, self.message.clone())
    }
}

impl Display for MessageError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{}", self.message)
    }
}

impl std::error::Error for MessageError {}

impl Locale {
    /// Parses the files of a language, each a path (for diagnostics) and a text.
    ///
    /// # Errors
    /// Every syntax error and every duplicate id.
    pub fn new(language: &str, files: Vec<(String, String)>) -> Result<Self, Diagnostics> {
        Ok(Self::ungrouped(language, files)?.grouped())
    }

    /// The same with separators in numbers.
    fn grouped(mut self) -> Self {
        self.bundle.set_formatter(Some(group_thousands));
        self
    }

    /// The same with numbers as they are.
    pub(crate) fn ungrouped(
        language: &str,
        files: Vec<(String, String)>,
    ) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let mut error = |file: &str, range: std::ops::Range<usize>, message: Message| {
            let place = Place { file: file.to_owned(), range };
            diagnostics.add(Diagnostic::error(Rule::Fluent, place, message));
        };
        let mut resources = Vec::new();
        let mut places: BTreeMap<String, Place> = BTreeMap::new();
        for (path, text) in files {
            let resource = match FluentResource::try_new(text) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for found in errors {
                        error(
                            &path,
                            found.slice.unwrap_or(found.pos),
                            found.kind.to_string().into(),
                        );
                    }
                    resource
                }
            };
            for entry in resource.entries() {
                // A name is a slice of the source, so its address gives its offset.
                let at = |name: &str| name.as_ptr().addr() - resource.source().as_ptr().addr();
                let (id, start) = match entry {
                    Entry::Message(message) => (message.id.name.to_owned(), at(message.id.name)),
                    Entry::Term(term) => (format!("-{}", term.id.name), at(term.id.name) - 1),
                    _ => continue,
                };
                let place = Place { file: path.clone(), range: start..start + id.len() };
                if let Some(other) = places.insert(id.clone(), place.clone()) {
                    let message = message!("duplicate-message", id, file = other.file);
                    error(&path, place.range, message);
                }
            }
            resources.push((path, Arc::new(resource)));
        }
        for (path, resource) in &resources {
            diagnostics.add_file(path, resource.source());
        }
        if diagnostics.has_errors() {
            Err(diagnostics)
        } else {
            Ok(Self::of(language, resources, places))
        }
    }

    /// The messages of these files.
    fn of(
        language: &str,
        files: Vec<(String, Arc<FluentResource>)>,
        places: BTreeMap<String, Place>,
    ) -> Self {
        let identifier = language.parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![identifier]);
        // Isolation marks would end up in the text of the PDF; both languages run left to right.
        bundle.set_use_isolating(false);
        for (_, resource) in &files {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        Self {
            language: language.to_owned(),
            bundle,
            places,
            files,
            international: OnceLock::new(),
            expressions: Mutex::default(),
        }
    }

    /// The language's code.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// These messages in the spelling of international English, if the language has another one.
    pub fn international(self: &Arc<Self>) -> &Arc<Self> {
        let spelled = self.international.get_or_init(|| self.respelled().map(Arc::new));
        spelled.as_ref().unwrap_or(self)
    }

    /// Whether a message with this id exists.
    pub fn has(&self, id: &str) -> bool {
        let (id, attribute) = split(id);
        self.bundle.get_message(id).is_some_and(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).is_some(),
            None => message.value().is_some(),
        })
    }

    /// The place of a message.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.get(split(id).0)
    }

    /// All ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// The files it was read from, each a path and a text.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, resource)| (path.as_str(), resource.source()))
    }

    /// Formats a message; `id` may be `id.attribute`.
    ///
    /// # Errors
    /// If the message does not exist or a value is missing.
    pub fn message(
        &self,
        id: &str,
        arguments: &[(&str, Argument)],
    ) -> Result<String, MessageError> {
        let (name, attribute) = split(id);
        let unknown = || MessageError {
            message: message!("unknown-message", id, language = self.language),
            place: self.place(id).cloned(),
        };
        let message = self.bundle.get_message(name).ok_or_else(unknown)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        };
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => values.set(*name, *text),
                Argument::Number(number) => values.set(*name, *number),
            }
        }
        let mut errors = Vec::new();
        let worded =
            self.bundle.format_pattern(pattern.ok_or_else(unknown)?, Some(&values), &mut errors);
        match errors.first() {
            None => Ok(worded.into_owned()),
            Some(error) => Err(MessageError {
                message: message!("cannot-format", id, error = error.to_string()),
                place: self.place(id).cloned(),
            }),
        }
    }

    /// A message that is a regular expression.
    ///
    /// # Errors
    /// If the message does not exist or is no regular expression.
    pub(crate) fn expression(&self, id: &str) -> Result<Arc<Regex>, MessageError> {
        // A panic in another thread cannot leave the cache inconsistent.
        let mut known = self.expressions.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(expression) = known.get(id) {
            return Ok(Arc::clone(expression));
        }
        let expression = Regex::new(&self.message(id, &[])?).map_err(|error| MessageError {
            message: message!("no-expression", id, error = error.to_string()),
            place: self.place(id).cloned(),
        })?;
        let expression = Arc::new(expression);
        known.insert(id.to_owned(), Arc::clone(&expression));
        Ok(expression)
    }
}

fn split(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)))
}

/// 12400 → 12,400, as both the Japanese rules for official documents (公用文) and English use.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::from(if number < 0 { "-" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn group_thousands(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) if value.fract() == 0.0 =>
        {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "counts are given as i64 by `message`"
            )]
            Some(thousands(*value as i64))
        }
        _ => None,
    }
}
