//! A house's words over the messages: words of ours in every sentence, and whole messages by id.
//!
//! What a house writes is text. It gets into a message as a string literal and is never read as
//! Fluent.

mod read;
mod registers;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use fluent_syntax::{parser, serializer};

pub use read::{Wording, Words};

use super::{Locale, parity, split};
use crate::characters::capital;
use crate::message;
use crate::rule::Rule;
use crate::source::{Path, Problem, did_you_mean};

/// A part of a sentence of a house.
enum Part {
    Text(String),
    Variable(String),
}

/// Words of ours, each with what the house says instead; the longest first.
type Replacements = Vec<(String, String)>;

/// Messages by their ids.
type Messages = BTreeMap<String, Message<String>>;

impl Locale {
    /// These messages with a house's words over them.
    #[must_use]
    pub fn with_words(&self, words: &Words) -> Self {
        let mut replacements = Replacements::new();
        for (ours, wording) in words.entries() {
            if let (false, Wording::Words(theirs)) = (self.has(ours), wording) {
                replacements.push((ours.to_owned(), theirs.clone()));
            }
        }
        replacements.sort_by_key(|(ours, _)| std::cmp::Reverse(ours.len()));
        self.rewritten(&replacements, |id| {
            words.entries().find(|(ours, _)| *ours == id).map(|(_, wording)| wording)
        })
    }

    /// These messages in the spelling of international English; `None` if the language has one
    /// spelling. What a house says in the place of a sentence keeps its own.
    pub(super) fn respelled(&self) -> Option<Self> {
        let pairs = self.message("international-spelling", &[]).ok()?;
        let pairs = pairs.split(", ").filter_map(|pair| pair.split_once(' '));
        let replacements: Replacements =
            pairs.map(|(ours, theirs)| (ours.to_owned(), theirs.to_owned())).collect();
        (!replacements.is_empty()).then(|| self.rewritten(&replacements, |_| None))
    }

    /// These messages with other words, and with sentences by their ids.
    fn rewritten<'w>(
        &self,
        replacements: &Replacements,
        wording: impl Fn(&str) -> Option<&'w Wording>,
    ) -> Self {
        let mut messages = if replacements.is_empty() {
            self.messages_of(|id| wording(id).is_some())
        } else {
            self.messages()
        };
        let mut changed = BTreeSet::new();
        each_pattern(&mut messages, &mut |id, pattern| {
            if let Some(wording) = wording(id) {
                pattern.elements = elements(wording);
                changed.insert(split(id).0.to_owned());
            }
        });
        if !replacements.is_empty() {
            registers::write_out(&mut messages);
            each_pattern(&mut messages, &mut |id, pattern| {
                if wording(id).is_none() && replace(pattern, replacements) {
                    changed.insert(split(id).0.to_owned());
                }
            });
        }
        messages.retain(|id, _| changed.contains(id));
        let body = messages.into_values().map(Entry::Message).collect();
        // What was parsed and written again has no errors. Errors point into the files that exist.
        let written = serializer::serialize(&Resource { body });
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(written);
        let mut files = self.files.clone();
        files.push((String::new(), Arc::new(resource)));
        Self::of(&self.language, files, self.places.clone()).grouped()
    }

    /// The messages by id.
    fn messages(&self) -> Messages {
        let mut messages = Messages::new();
        self.files().for_each(|(_, text)| read_messages(text, &mut messages));
        messages
    }

    /// The messages of which a pattern with some id is wanted: few of all.
    fn messages_of(&self, is_wanted: impl Fn(&str) -> bool) -> Messages {
        let mut messages = Messages::new();
        for (_, resource) in &self.files {
            let wanted = resource.entries().filter(|entry| match entry {
                Entry::Message(message) => {
                    let name = message.id.name;
                    let mut attributes = message.attributes.iter();
                    is_wanted(name)
                        || attributes.any(|one| is_wanted(&format!("{name}.{}", one.id.name)))
                }
                _ => false,
            });
            let body = wanted.cloned().collect();
            read_messages(&serializer::serialize(&Resource { body }), &mut messages);
        }
        messages
    }

    /// What is wrong with the words of a house, each with its path.
    pub fn check_words(&self, words: &[(Path, &Words)]) -> Vec<Problem> {
        let entries = words.iter().flat_map(|(path, words)| {
            words.entries().map(move |(ours, wording)| (path.key(ours), ours, wording))
        });
        let entries: Vec<_> = entries.collect();
        let asked: BTreeSet<&str> = entries.iter().map(|(_, ours, _)| *ours).collect();
        let variables = parity::variables(self, |id| asked.contains(id));
        let mut texts = Vec::new();
        // Only words that are no ids of messages are looked for.
        if entries.iter().any(|(_, ours, _)| !variables.contains_key(*ours)) {
            let mut messages = self.messages();
            registers::write_out(&mut messages);
            each_pattern(&mut messages, &mut |_, pattern| {
                visit_texts(pattern, &mut |text| texts.push(text.to_owned()));
            });
        }
        let mut problems = Vec::new();
        for (path, ours, wording) in entries {
            let problem = |message| Problem::error(Rule::House, path.clone(), message);
            match (variables.get(ours), wording) {
                (Some(_), Wording::Nothing) => {}
                (Some(known), Wording::Words(sentence)) => match parts(sentence) {
                    None => {
                        problems.push(
                            problem(message!("brace-alone")).hint(message!("write-variables")),
                        );
                    }
                    Some(parts) => {
                        for part in parts {
                            let Part::Variable(name) = part else { continue };
                            if known.contains(&name) {
                                continue;
                            }
                            let list: Vec<_> =
                                known.iter().map(|name| format!("{{{name}}}")).collect();
                            let message = message!("no-variable", ours, name);
                            problems.push(problem(message).excerpt(format!("{{{name}}}")).hint(
                                if list.is_empty() {
                                    message!("has-no-variables")
                                } else {
                                    message!("it-has", known = list)
                                },
                            ));
                        }
                    }
                },
                (None, Wording::Nothing) if is_word(ours, &texts) => {
                    let message = message!("word-only-replaced", ours);
                    problems.push(problem(message).hint(message!("write-words-instead")));
                }
                (None, _) if ours.chars().count() < 2 => {
                    let message = message!("word-too-short", ours);
                    problems.push(problem(message).at_key().hint(message!("write-longer-word")));
                }
                (None, _) if !is_word(ours, &texts) => {
                    let message = message!("no-such-words", ours, language = self.language);
                    let ids: Vec<String> = parity::variables(self, |_| true).into_keys().collect();
                    let hint =
                        did_you_mean(ours, &ids).unwrap_or_else(|| message!("write-known-words"));
                    problems.push(problem(message).at_key().hint(hint));
                }
                (None, _) => {}
            }
        }
        problems
    }
}

/// Adds the messages of a file.
fn read_messages(text: &str, messages: &mut Messages) {
    let (Ok(resource) | Err((resource, _))) = parser::parse(text.to_owned());
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            messages.insert(message.id.name.clone(), message);
        }
    }
}

/// Calls `visit` for every pattern of every message, with its id.
fn each_pattern(messages: &mut Messages, visit: &mut dyn FnMut(&str, &mut Pattern<String>)) {
    for (id, message) in messages {
        patterns(id, message).for_each(|(id, pattern)| visit(&id, pattern));
    }
}

/// The patterns of a message, each with its id: `id` or `id.attribute`.
fn patterns<'m>(
    id: &str,
    message: &'m mut Message<String>,
) -> impl Iterator<Item = (String, &'m mut Pattern<String>)> {
    let value = message.value.as_mut().map(|value| (id.to_owned(), value));
    let attributes = message.attributes.iter_mut();
    let attributes = attributes
        .map(move |attribute| (format!("{id}.{}", attribute.id.name), &mut attribute.value));
    value.into_iter().chain(attributes.collect::<Vec<_>>())
}

/// The parts of a house's sentence; `None` if its braces do not match.
fn parts(sentence: &str) -> Option<Vec<Part>> {
    let mut parts = vec![];
    let (mut text, mut rest) = (String::new(), sentence);
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix(brace) {
            text.push_str(brace);
            rest = after;
        } else if brace == "{" {
            let (name, after) = rest.split_once('}')?;
            if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') || name.is_empty() {
                return None;
            }
            parts.push(Part::Text(std::mem::take(&mut text)));
            parts.push(Part::Variable(name.to_owned()));
            rest = after;
        } else {
            return None;
        }
    }
    text.push_str(rest);
    parts.push(Part::Text(text));
    Some(parts)
}

/// A house's sentence as a pattern.
fn elements(wording: &Wording) -> Vec<PatternElement<String>> {
    // Sentences without partners of their braces were reported.
    let parts = match wording {
        Wording::Words(sentence) => parts(sentence).unwrap_or_default(),
        Wording::Nothing => vec![Part::Text(String::new())],
    };
    let element = |part| match part {
        Part::Text(text) => literal(&text),
        Part::Variable(name) => PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference {
                id: Identifier { name },
            }),
        },
    };
    parts.into_iter().map(element).collect()
}

/// Text that is not read as Fluent.
fn literal(text: &str) -> PatternElement<String> {
    let value = text.replace('\\', "\\\\").replace('"', "\\\"");
    PatternElement::Placeable {
        expression: Expression::Inline(InlineExpression::StringLiteral { value }),
    }
}

/// Calls `visit` for every text of a pattern and of the variants in it.
fn visit_texts(pattern: &mut Pattern<String>, visit: &mut dyn FnMut(&str)) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => visit(value),
            PatternElement::Placeable { expression } => {
                within(expression, &mut |pattern| visit_texts(pattern, visit));
            }
        }
    }
}

/// Calls `visit` for the pattern of every variant of an expression.
fn within(expression: &mut Expression<String>, visit: &mut dyn FnMut(&mut Pattern<String>)) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter_mut().for_each(|variant| visit(&mut variant.value));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            within(expression, visit);
        }
        Expression::Inline(_) => {}
    }
}

/// Replaces the words of a pattern in its texts. Says whether there were any.
fn replace(pattern: &mut Pattern<String>, replacements: &Replacements) -> bool {
    let mut any = false;
    let mut replaced = Vec::with_capacity(pattern.elements.len());
    for mut element in std::mem::take(&mut pattern.elements) {
        match &mut element {
            PatternElement::TextElement { value } => {
                let (mut start, mut at) = (0, 0);
                while let Some(first) = value[at..].chars().next() {
                    let found = replacements.iter().find_map(|(ours, theirs)| {
                        let length = matched(value, at, ours)?;
                        Some((length, cased(theirs, &value[at..at + length], ours)))
                    });
                    let Some((length, theirs)) = found else {
                        at += first.len_utf8();
                        continue;
                    };
                    if start < at {
                        replaced.push(text(&value[start..at]));
                    }
                    replaced.push(literal(&theirs));
                    any = true;
                    at += length;
                    start = at;
                }
                if start < value.len() {
                    replaced.push(text(&value[start..]));
                }
                continue;
            }
            PatternElement::Placeable { expression } => {
                within(expression, &mut |pattern| any |= replace(pattern, replacements));
            }
        }
        replaced.push(element);
    }
    pattern.elements = replaced;
    any
}

fn text(value: &str) -> PatternElement<String> {
    PatternElement::TextElement { value: value.to_owned() }
}

/// The length of a word at a place of a text. A word of Latin letters is a whole word, and may
/// begin a sentence.
fn matched(text: &str, at: usize, word: &str) -> Option<usize> {
    let there = text[at..].get(..word.len())?;
    let is_latin = word.starts_with(|c: char| c.is_ascii_alphanumeric());
    if !is_latin {
        return (there == word).then_some(word.len());
    }
    let is_same = there == word || there == capital(word);
    let ends = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric());
    let whole =
        ends(text[..at].chars().next_back()) && ends(text[at + word.len()..].chars().next());
    (is_same && whole).then_some(word.len())
}

/// A house's word, with a capital if ours has one there that it does not have elsewhere.
fn cased(theirs: &str, there: &str, ours: &str) -> String {
    if there == ours { theirs.to_owned() } else { capital(theirs) }
}

/// Whether a word is in one of the texts.
fn is_word(word: &str, texts: &[String]) -> bool {
    let found =
        |text: &String| text.char_indices().any(|(at, _)| matched(text, at, word).is_some());
    texts.iter().any(found)
}
