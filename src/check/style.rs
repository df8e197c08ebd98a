//! Style rules for texts that the user types: data in `locales/<language>/style.toml`.

mod counts;
mod dates;
mod file;
mod numbers;
mod registers;

use std::collections::BTreeMap;

use regex::Regex;
use regex_automata::meta;

pub use counts::TypedCount;
use dates::DateForm;
pub use dates::TypedDate;
use file::{RegisterEntry, RegistersEntry, StyleFile};
pub(crate) use numbers::Numbers;
use registers::RegisterEnd;
pub(crate) use registers::Registers;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::incident::Strength;
use crate::message;
use crate::message::Message;
use crate::rule::Rule;

/// A regular expression whose automaton is built while it searches. A language has about a hundred of
/// them, and building all automata in full takes longer than searching every text of a file.
type Words = meta::Regex;

/// The style rules of a language.
pub(crate) struct Style {
    /// The language's code.
    pub(super) language: String,
    pub(super) patterns: Vec<Pattern>,
    pub(super) variants: Vec<Vec<Words>>,
    dates: Vec<DateForm>,
    /// Forms of times, with the groups `hour`, `minute` and, for times after noon, `pm`.
    times: Vec<Regex>,
    /// Forms of counts, with the groups `whole`, `number`, perhaps `myriads`, `about` and `most`.
    counts: Vec<Regex>,
    weekdays: Vec<String>,
    months: Vec<String>,
    eras: BTreeMap<String, String>,
    number_words: BTreeMap<String, String>,
    /// For each strength of a claim, the words that say it.
    strengths: Vec<StrengthWords>,
    /// The words for the date of the notice.
    today: Vec<Words>,
    /// The words that say that something is planned, and that it is done.
    planned: Vec<Words>,
    done: Vec<Words>,
    /// Words that filled-in phrases bring with them.
    particles: Vec<String>,
    /// Words that point to what stands below the mark of a record.
    below: Option<Words>,
    /// By what a line is a kind of data of the list, for those by which forms and laws go.
    items: Vec<(String, Words)>,
    /// The polite and the plain register, if the language has them.
    registers: Option<[RegisterEnd; 2]>,
}

/// A pattern that texts should not match.
pub(crate) struct Pattern {
    find: Words,
    /// The rule that a match violates.
    pub rule: Rule,
    /// What is wrong with a match.
    pub message: Message,
}

/// The words that say a strength.
struct StrengthWords {
    strength: &'static str,
    find: Vec<Words>,
    /// Examples for writers.
    examples: Vec<String>,
}

impl Style {
    /// Reads the style rules of a language. `path` is the name of the file in diagnostics.
    ///
    /// # Errors
    /// If the file is not TOML of this shape, or a pattern is not a valid regular expression.
    pub(super) fn new(language: &str, path: &str, text: &str) -> Result<Self, Diagnostics> {
        let fail = |range: std::ops::Range<usize>, message: Message| {
            let mut diagnostics = Diagnostics::default();
            diagnostics.add_file(path, text);
            let place = Place { file: path.to_owned(), range };
            diagnostics.add(Diagnostic::error(Rule::Style, place, message));
            diagnostics
        };
        let file: StyleFile = toml::from_str(text)
            .map_err(|error| fail(error.span().unwrap_or(0..0), error.message().into()))?;
        let invalid = |pattern: &str, why: String| {
            let start = text.find(pattern).unwrap_or(0);
            fail(start..start + pattern.len(), why.into())
        };
        let regex = |pattern: &str| {
            Regex::new(pattern).map_err(|error| invalid(pattern, error.to_string()))
        };
        let words = |pattern: &str| {
            let config = meta::Regex::config().dfa(false);
            meta::Regex::builder().configure(config).build(pattern).map_err(|error| {
                let why = error.syntax_error().map(ToString::to_string);
                invalid(pattern, why.unwrap_or_else(|| error.to_string()))
            })
        };
        let mut style = Self {
            language: language.to_owned(),
            patterns: Vec::new(),
            variants: Vec::new(),
            dates: Vec::new(),
            times: Vec::new(),
            counts: Vec::new(),
            weekdays: file.weekdays,
            months: file.months,
            eras: file.eras,
            number_words: file.number_words,
            strengths: Vec::new(),
            today: Vec::new(),
            planned: Vec::new(),
            done: Vec::new(),
            particles: file.particles,
            below: file.below.as_deref().map(words).transpose()?,
            items: Vec::new(),
            registers: None,
        };
        if let Some(RegistersEntry { polite, plain }) = file.registers {
            let end = |RegisterEntry { name, end }| -> Result<RegisterEnd, Diagnostics> {
                Ok(RegisterEnd { name, end: words(&end)? })
            };
            style.registers = Some([end(polite)?, end(plain)?]);
        }
        let all = |patterns: Vec<String>| -> Result<Vec<Words>, Diagnostics> {
            patterns.iter().map(|pattern| words(pattern)).collect()
        };
        for entry in file.strengths {
            let (strength, find) = (entry.strength.as_str(), all(entry.words)?);
            style.strengths.push(StrengthWords { strength, find, examples: entry.examples });
        }
        for (word, find) in file.items {
            style.items.push((word, words(&find)?));
        }
        style.today = all(file.today)?;
        style.planned = all(file.planned)?;
        style.done = all(file.done)?;
        for entry in file.pattern {
            let rule = if entry.exposure { Rule::Exposure } else { Rule::Style };
            style.patterns.push(Pattern {
                find: words(&entry.find)?,
                rule,
                message: entry.message.into(),
            });
        }
        for entry in file.variant {
            style.variants.push(all(entry.words)?);
        }
        for entry in file.date {
            style.dates.push(DateForm { find: regex(&entry.find)?, calendar: entry.calendar });
        }
        for pattern in file.times {
            style.times.push(regex(&pattern)?);
        }
        for pattern in file.counts {
            style.counts.push(regex(&pattern)?);
        }
        for StrengthWords { strength, examples, .. } in &style.strengths {
            for example in examples {
                if style.strengths_in(example) != [*strength] {
                    let start = text.find(example.as_str()).unwrap_or(0);
                    let message = message!("example-other-strength", strength);
                    return Err(fail(start..start + example.len(), message));
                }
            }
        }
        Ok(style)
    }

    /// The indices of the patterns that match a text, each with the first match.
    pub(super) fn patterns_in(&self, text: &str) -> Vec<(usize, String)> {
        let patterns = self.patterns.iter().enumerate();
        patterns
            .filter_map(|(i, pattern)| Some((i, text[pattern.find.find(text)?.range()].to_owned())))
            .collect()
    }

    /// The variants in a text: group, word, and the text that matched.
    pub(super) fn variants_in(&self, text: &str) -> Vec<(usize, usize, String)> {
        let mut found = Vec::new();
        for (group, words) in self.variants.iter().enumerate() {
            let hits = words.iter().enumerate().filter_map(|(word, find)| {
                Some((group, word, text[find.find(text)?.range()].to_owned()))
            });
            found.extend(hits);
        }
        found
    }

    /// The strengths that words have: those of the words that no longer match holds within.
    pub(super) fn strengths_in(&self, text: &str) -> Vec<&str> {
        let mut found: Vec<(std::ops::Range<usize>, &str)> = Vec::new();
        for StrengthWords { strength, find, .. } in &self.strengths {
            for hit in find.iter().flat_map(|word| word.find_iter(text)) {
                found.push((hit.range(), strength));
            }
        }
        let is_within = |range: &std::ops::Range<usize>| {
            found.iter().any(|(other, _)| {
                other.start <= range.start && range.end <= other.end && other.len() > range.len()
            })
        };
        let mut strengths: Vec<&str> = Vec::new();
        for (range, strength) in &found {
            if !is_within(range) && !strengths.contains(strength) {
                strengths.push(strength);
            }
        }
        // What is confirmed to be possible is possible.
        if strengths.len() > 1 {
            strengths.retain(|strength| *strength != Strength::Confirmed.as_str());
        }
        strengths
    }

    /// Examples of words that say a strength.
    pub(super) fn words_for(&self, strength: &str) -> Option<String> {
        let words = self.strengths.iter().find(|words| words.strength == strength)?;
        Some(words.examples.join(", "))
    }

    /// Whether words speak of the date of the notice.
    pub(super) fn says_today(&self, text: &str) -> bool {
        self.today.iter().any(|word| word.is_match(text))
    }

    /// Whether words say that something is planned, or that it is done; `None` if they say
    /// neither, or both.
    pub(super) fn planned_in(&self, text: &str) -> Option<bool> {
        let says = |words: &[Words]| words.iter().any(|word| word.is_match(text));
        match (says(&self.planned), says(&self.done)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }

    /// The word of the list for a kind of data that somebody words in a line of their own.
    pub(super) fn item_in(&self, line: &str) -> Option<&str> {
        let mut items = self.items.iter();
        items.find(|(_, find)| find.is_match(line)).map(|(word, _)| word.as_str())
    }

    /// The word in a text that points to what stands below the mark of a record.
    pub(super) fn points_below(&self, text: &str) -> Option<String> {
        self.below.as_ref()?.find(text).map(|hit| text[hit.range()].to_owned())
    }

    /// The word that stands twice where two pieces of text meet.
    pub(super) fn doubled(&self, before: &str, after: &str) -> Option<&str> {
        let (before, after) = (before.trim_end(), after.trim_start());
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        self.particles.iter().map(String::as_str).find(|word| {
            let (Some(left), Some(right)) = (before.strip_suffix(word), after.strip_prefix(word))
            else {
                return false;
            };
            let in_word = word.is_ascii()
                && (is_word(left.chars().next_back()) || is_word(right.chars().next()));
            !in_word
        })
    }

    /// The name of a weekday; 0 is Monday.
    pub(super) fn weekday(&self, index: usize) -> Option<&str> {
        self.weekdays.get(index).map(String::as_str)
    }
}
