//! Rules of style for what the user types: data in `locales/<language>/style.toml`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use regex::{Captures, Regex};
use serde::Deserialize;

use crate::calendar::Era;
use crate::characters::half_width;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};
use crate::incident::{Audience, DateCalendar, Incident};
use crate::notice::{Kinds, Notice};
use crate::source::{Path, PathStep, Problem};

/// The rules of style of a language.
pub struct Style {
    /// The language's code.
    pub language: String,
    patterns: Vec<Pattern>,
    variants: Vec<Vec<Regex>>,
    dates: Vec<TypedDate>,
    /// Times as people type them, with the groups `hour`, `minute` and, after noon, `pm`.
    times: Vec<Regex>,
    weekdays: Vec<String>,
    months: Vec<String>,
    eras: BTreeMap<String, String>,
    number_words: BTreeMap<String, String>,
}

struct Pattern {
    find: Regex,
    rule: &'static str,
    message: String,
}

/// A date as people type it. Its regular expression has the groups `year` (or `era` and `year`), `month`, `day`, `weekday`.
struct TypedDate {
    find: Regex,
    calendar: Option<DateCalendar>,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct StyleFile {
    #[serde(default)]
    pattern: Vec<PatternEntry>,
    #[serde(default)]
    variant: Vec<VariantEntry>,
    #[serde(default)]
    date: Vec<DateEntry>,
    #[serde(default)]
    times: Vec<String>,
    #[serde(default)]
    weekdays: Vec<String>,
    #[serde(default)]
    months: Vec<String>,
    #[serde(default)]
    eras: BTreeMap<String, String>,
    #[serde(default)]
    number_words: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PatternEntry {
    find: String,
    message: String,
    /// For documents that everybody reads.
    #[serde(default)]
    exposure: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VariantEntry {
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DateEntry {
    find: String,
    calendar: Option<DateCalendar>,
}

impl Style {
    /// Reads a language's rules. `path` is what diagnostics call the file.
    ///
    /// # Errors
    /// If the file is not TOML of this shape, or a pattern is not a regular expression.
    pub fn new(language: &str, path: &str, text: &str) -> Result<Self, Diagnostics> {
        let fail = |range: std::ops::Range<usize>, message: String| {
            let mut report = Diagnostics::default();
            report.add_file(path, text);
            report.add(Diagnostic {
                severity: Severity::Error,
                rule: "style".to_owned(),
                field: String::new(),
                message,
                place: Some(Place { file: path.to_owned(), range }),
                related: Vec::new(),
                hints: Vec::new(),
            });
            report
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
        };
        for entry in file.pattern {
            let rule = if entry.exposure { "exposure" } else { "style" };
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
            style.dates.push(TypedDate { find: regex(&entry.find)?, calendar: entry.calendar });
        }
        for pattern in file.times {
            style.times.push(regex(&pattern)?);
        }
        Ok(style)
    }

    /// The numbers of a text, sorted: dates, times, digits without their commas, and words for
    /// numbers.
    pub(super) fn numbers(&self, text: &str) -> Vec<String> {
        let mut numbers = Vec::new();
        let mut text: String = text.chars().map(half_width).collect();
        for typed in &self.dates {
            let rest = typed.find.replace_all(&text, |captures: &Captures| {
                let written = self.date(captures);
                numbers.push(match written.year {
                    Some(year) => format!("{year}-{:02}-{:02}", written.month, written.day),
                    None => format!("{:02}-{:02}", written.month, written.day),
                });
                " "
            });
            text = rest.into_owned();
        }
        for typed in &self.times {
            let rest = typed.replace_all(&text, |captures: &Captures| {
                let number = |name: &str| {
                    captures.name(name).and_then(|digits| digits.as_str().parse::<u32>().ok())
                };
                let hour = number("hour").unwrap_or(0);
                let hour =
                    if captures.name("pm").is_some() && hour < 12 { hour + 12 } else { hour };
                numbers.push(format!("{hour}:{:02}", number("minute").unwrap_or(0)));
                " "
            });
            text = rest.into_owned();
        }
        let mut digits = String::new();
        let characters: Vec<char> = text.chars().collect();
        for (i, c) in characters.iter().enumerate() {
            let next_is_digit = characters.get(i + 1).is_some_and(char::is_ascii_digit);
            if c.is_ascii_digit() || (matches!(c, ',' | '.') && !digits.is_empty() && next_is_digit)
            {
                digits.extend(Some(*c).filter(|c| *c != ','));
            } else if !digits.is_empty() {
                numbers.push(std::mem::take(&mut digits));
            }
        }
        numbers.extend(Some(digits).filter(|digits| !digits.is_empty()));
        for word in text.to_lowercase().split(|c: char| !c.is_alphabetic()) {
            numbers.extend(self.number_words.get(word).cloned());
        }
        numbers.sort();
        numbers
    }
}

/// Rules for a text wherever it is shown.
pub(super) fn text(
    style: &Style,
    path: &Path,
    text: &str,
    incident: &Incident,
    found: &mut Vec<Problem>,
) {
    for pattern in style.patterns.iter().filter(|pattern| pattern.rule == "style") {
        if let Some(hit) = pattern.find.find(text) {
            found.push(
                Problem::warning("style", path.clone(), pattern.message.clone())
                    .excerpt(hit.as_str()),
            );
        }
    }
    for typed in &style.dates {
        for captures in typed.find.captures_iter(text) {
            date(style, path, &captures, incident, found);
        }
    }
}

/// What a typed date says; 0 for what is no number.
struct Written {
    era: Option<Era>,
    year: Option<i32>,
    month: u32,
    day: u32,
}

impl Style {
    fn date(&self, captures: &Captures) -> Written {
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
        // The first year of an era is written with a word instead of a digit.
        let year = number("year")
            .or_else(|| text("year").map(|_| 1))
            .and_then(|year| i32::try_from(year).ok());
        Written {
            era,
            year: year.and_then(|year| era.map_or(Some(year), |era| era.gregorian_year(year))),
            month: number("month").or_else(|| named("month")).unwrap_or(0),
            day: number("day").unwrap_or(0),
        }
    }
}

/// A typed date exists, and its weekday is its own.
fn date(
    style: &Style,
    path: &Path,
    captures: &Captures,
    incident: &Incident,
    found: &mut Vec<Problem>,
) {
    let whole = captures.get(0).map_or("", |hit| hit.as_str());
    let written = style.date(captures);
    // A date without a year is of the year of the incident.
    let year =
        written.year.or_else(|| incident.incident.discovered.earliest().map(|at| at.date().year()));
    let Some(year) = year else { return };
    let Some(date) = NaiveDate::from_ymd_opt(year, written.month, written.day) else {
        let message = format!("{whole} is not a day of the calendar");
        found.push(Problem::error("weekday", path.clone(), message).excerpt(whole));
        return;
    };
    if written.era.is_some_and(|era| !era.contains(date)) {
        let message = format!("the era of {whole} was over or had not begun on that day");
        found.push(Problem::error("era", path.clone(), message).excerpt(whole));
    }
    let index = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or(0);
    if let (Some(weekday), Some(right)) = (captures.name("weekday"), style.weekdays.get(index))
        && weekday.as_str() != right
    {
        let message =
            format!("{} is not the weekday of this date: it is {right}", weekday.as_str());
        let finding = Problem::error("weekday", path.clone(), message).excerpt(whole);
        found.push(finding.hint("refer to the fact in braces, and the weekday is always right"));
    }
}

/// Rules for a notice as a whole.
pub(super) fn notice(style: &Style, notice: &Notice, kinds: &Kinds, found: &mut Vec<Problem>) {
    let texts: Vec<(Path, &str)> = notice
        .texts()
        .into_iter()
        .filter(|(path, _)| path.0.first() != Some(&PathStep::Key("organisations".to_owned())))
        .collect();
    let mut seen: Vec<BTreeMap<usize, (&Path, &str)>> = vec![BTreeMap::new(); style.variants.len()];
    for (path, text) in &texts {
        for (words, seen) in style.variants.iter().zip(&mut seen) {
            for (i, word) in words.iter().enumerate() {
                if let Some(hit) = word.find(text) {
                    seen.entry(i).or_insert((path, hit.as_str()));
                }
            }
        }
    }
    for seen in seen.iter().filter(|seen| seen.len() > 1) {
        let mut hits = seen.values();
        let (Some((first, word)), Some((second, other))) = (hits.next(), hits.next()) else {
            continue;
        };
        let message = format!("the notice `{}` says both {word} and {other}", notice.id);
        let finding = Problem::warning("variant", (*second).clone(), message).excerpt(*other);
        found.push(finding.see((*first).clone(), "the other word is here"));
    }
    let audience = kinds.get(&notice.kind).map_or(Audience::Public, |kind| kind.audience);
    let calendar: Option<DateCalendar> =
        serde_json::from_value(notice.data()["style"]["calendar"].clone()).ok();
    let mut said = BTreeSet::new();
    for (path, text) in &texts {
        // Desks are there to be written to.
        let desk = matches!(path.0.first(), Some(PathStep::Key(key)) if key == "contact");
        for pattern in style
            .patterns
            .iter()
            .filter(|p| p.rule == "exposure" && audience == Audience::Public && !desk)
        {
            if let Some(hit) = pattern.find.find(text)
                && said.insert(hit.as_str())
            {
                found.push(
                    Problem::warning("exposure", path.clone(), pattern.message.clone())
                        .excerpt(hit.as_str()),
                );
            }
        }
        for typed in &style.dates {
            if let (Some(typed_calendar), Some(hit)) = (typed.calendar, typed.find.find(text))
                && calendar.is_some_and(|calendar| {
                    matches!(calendar, DateCalendar::Gregorian | DateCalendar::Wareki)
                        && calendar != typed_calendar
                })
            {
                let message = format!("the notice `{}` uses the other calendar", notice.id);
                let finding =
                    Problem::error("calendar", path.clone(), message).excerpt(hit.as_str());
                found.push(
                    finding.hint("refer to the fact in braces, and the calendar is the notice's"),
                );
            }
        }
    }
}
