//! Style rules for texts that the user types: data in `locales/<language>/style.toml`.

mod file;
mod numbers;
mod registers;

use std::collections::BTreeMap;

use regex::{Captures, Regex};

use file::{RegisterEntry, RegistersEntry, StyleFile};
pub(crate) use numbers::Numbers;
use registers::RegisterEnd;
pub(crate) use registers::Registers;

use crate::calendar::Era;
use crate::characters::half_width;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::incident::{DateCalendar, Strength};
use crate::rule::Rule;

/// The style rules of a language.
pub(crate) struct Style {
    /// The language's code.
    pub(super) language: String,
    pub(super) patterns: Vec<Pattern>,
    pub(super) variants: Vec<Vec<Regex>>,
    dates: Vec<DateForm>,
    /// Forms of times, with the groups `hour`, `minute` and, for times after noon, `pm`.
    times: Vec<Regex>,
    weekdays: Vec<String>,
    months: Vec<String>,
    eras: BTreeMap<String, String>,
    number_words: BTreeMap<String, String>,
    /// For each strength of a claim, the words that say it.
    strengths: Vec<StrengthWords>,
    /// The words for the date of the notice.
    today: Vec<Regex>,
    /// The words that say that something is planned, and that it is done.
    planned: Vec<Regex>,
    done: Vec<Regex>,
    /// Words that filled-in phrases bring with them.
    particles: Vec<String>,
    /// Words that point to what stands below the mark of a record.
    below: Option<Regex>,
    /// The polite and the plain register, if the language has them.
    registers: Option<[RegisterEnd; 2]>,
}

/// A pattern that texts should not match.
pub(crate) struct Pattern {
    find: Regex,
    /// The rule that a match violates.
    pub rule: Rule,
    /// What is wrong with a match.
    pub message: String,
}

/// A form of dates. Its regular expression has the groups `year` (or `era` and `year`), `month`,
/// `day` and `weekday`.
struct DateForm {
    find: Regex,
    calendar: Option<DateCalendar>,
}

/// The words that say a strength.
struct StrengthWords {
    strength: &'static str,
    find: Vec<Regex>,
    /// Examples for writers.
    examples: Vec<String>,
}

/// A date typed into a text. Month and day are 0 if they are not numbers.
#[derive(Debug, Clone)]
pub(crate) struct TypedDate {
    /// The date as typed.
    pub text: String,
    /// Its bytes in the text.
    pub at: std::ops::Range<usize>,
    /// The index of its form.
    pub form: usize,
    /// The calendar of its form.
    pub calendar: Option<DateCalendar>,
    /// The era.
    pub era: Option<Era>,
    /// The Gregorian year.
    pub year: Option<i32>,
    /// The month.
    pub month: u32,
    /// The day.
    pub day: u32,
    /// The weekday, as typed.
    pub weekday: Option<String>,
}

impl Style {
    /// Reads the style rules of a language. `path` is the name of the file in diagnostics.
    ///
    /// # Errors
    /// If the file is not TOML of this shape, or a pattern is not a valid regular expression.
    pub(super) fn new(language: &str, path: &str, text: &str) -> Result<Self, Diagnostics> {
        let fail = |range: std::ops::Range<usize>, message: String| {
            let mut diagnostics = Diagnostics::default();
            diagnostics.add_file(path, text);
            let place = Place { file: path.to_owned(), range };
            diagnostics.add(Diagnostic::error(Rule::Style, place, message));
            diagnostics
        };
        let file: StyleFile = toml::from_str(text)
            .map_err(|error| fail(error.span().unwrap_or(0..0), error.message().to_owned()))?;
        let regex = |pattern: &str| {
            Regex::new(pattern).map_err(|error| {
                let start = text.find(pattern).unwrap_or(0);
                fail(start..start + pattern.len(), error.to_string())
            })
        };
        let mut style = Self {
            language: language.to_owned(),
            patterns: Vec::new(),
            variants: Vec::new(),
            dates: Vec::new(),
            times: Vec::new(),
            weekdays: file.weekdays,
            months: file.months,
            eras: file.eras,
            number_words: file.number_words,
            strengths: Vec::new(),
            today: Vec::new(),
            planned: Vec::new(),
            done: Vec::new(),
            particles: file.particles,
            below: file.below.as_deref().map(regex).transpose()?,
            registers: None,
        };
        if let Some(RegistersEntry { polite, plain }) = file.registers {
            let end = |RegisterEntry { name, end }| -> Result<RegisterEnd, Diagnostics> {
                Ok(RegisterEnd { name, end: regex(&end)? })
            };
            style.registers = Some([end(polite)?, end(plain)?]);
        }
        for entry in file.strengths {
            let words: Result<Vec<Regex>, Diagnostics> =
                entry.words.iter().map(|word| regex(word)).collect();
            let (strength, find) = (entry.strength.as_str(), words?);
            style.strengths.push(StrengthWords { strength, find, examples: entry.examples });
        }
        for word in file.today {
            style.today.push(regex(&word)?);
        }
        for word in file.planned {
            style.planned.push(regex(&word)?);
        }
        for word in file.done {
            style.done.push(regex(&word)?);
        }
        for entry in file.pattern {
            let rule = if entry.exposure { Rule::Exposure } else { Rule::Style };
            style.patterns.push(Pattern {
                find: regex(&entry.find)?,
                rule,
                message: entry.message,
            });
        }
        for entry in file.variant {
            let words: Result<Vec<Regex>, Diagnostics> =
                entry.words.iter().map(|word| regex(word)).collect();
            style.variants.push(words?);
        }
        for entry in file.date {
            style.dates.push(DateForm { find: regex(&entry.find)?, calendar: entry.calendar });
        }
        for pattern in file.times {
            style.times.push(regex(&pattern)?);
        }
        for StrengthWords { strength, examples, .. } in &style.strengths {
            for example in examples {
                if style.strengths_in(example) != [*strength] {
                    let start = text.find(example.as_str()).unwrap_or(0);
                    let message = format!("these words are not read as {strength}");
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
            .filter_map(|(i, pattern)| Some((i, pattern.find.find(text)?.as_str().to_owned())))
            .collect()
    }

    /// The variants in a text: group, word, and the text that matched.
    pub(super) fn variants_in(&self, text: &str) -> Vec<(usize, usize, String)> {
        let mut found = Vec::new();
        for (group, words) in self.variants.iter().enumerate() {
            let hits = words.iter().enumerate().filter_map(|(word, find)| {
                Some((group, word, find.find(text)?.as_str().to_owned()))
            });
            found.extend(hits);
        }
        found
    }

    /// The dates in a text.
    pub(super) fn dates_in(&self, text: &str) -> Vec<TypedDate> {
        let mut found = Vec::new();
        for (form, DateForm { find, calendar }) in self.dates.iter().enumerate() {
            for captures in find.captures_iter(text) {
                let (era, year, month, day) = self.date(&captures);
                let typed = |hit: regex::Match| hit.as_str().to_owned();
                // A form may look at the sign before the date.
                let groups = ["weekday", "era", "year", "month", "day"];
                let start =
                    groups.iter().filter_map(|name| captures.name(name)).map(|hit| hit.start());
                let whole = captures.get(0).map_or(0..0, |hit| hit.range());
                let start = start.min().unwrap_or(whole.start);
                let at = start..whole.end;
                found.push(TypedDate {
                    text: text[at.clone()].to_owned(),
                    at,
                    form,
                    calendar: *calendar,
                    era,
                    year,
                    month,
                    day,
                    weekday: captures.name("weekday").map(typed),
                });
            }
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
        let says = |words: &[Regex]| words.iter().any(|word| word.is_match(text));
        match (says(&self.planned), says(&self.done)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }

    /// The word in a text that points to what stands below the mark of a record.
    pub(super) fn points_below(&self, text: &str) -> Option<String> {
        self.below.as_ref()?.find(text).map(|hit| hit.as_str().to_owned())
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

    /// Era, Gregorian year, month and day of a typed date.
    fn date(&self, captures: &Captures) -> (Option<Era>, Option<i32>, u32, u32) {
        let text = |name: &str| captures.name(name).map(|hit| hit.as_str());
        let number = |name: &str| -> Option<u32> {
            text(name)?.chars().map(half_width).collect::<String>().parse().ok()
        };
        let named = |name: &str| -> Option<u32> {
            let index = self.months.iter().position(|month| Some(month.as_str()) == text(name))?;
            u32::try_from(index + 1).ok()
        };
        let era = text("era")
            .and_then(|era| self.eras.get(era)?.chars().next())
            .and_then(Era::from_symbol);
        // The first year of an era is written 元年 instead of with a digit.
        let year = number("year")
            .or_else(|| text("year").map(|_| 1))
            .and_then(|year| i32::try_from(year).ok());
        (
            era,
            year.and_then(|year| era.map_or(Some(year), |era| era.gregorian_year(year))),
            number("month").or_else(|| named("month")).unwrap_or(0),
            number("day").unwrap_or(0),
        )
    }
}
