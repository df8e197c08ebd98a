//! Checks of every text in every language, whatever notice shows it.

use chrono::{Datelike, NaiveDate};

use super::FactChecks;
use super::style::{Numbers, Style, TypedDate};
use crate::incident::tree::{AsTree, Tree};
use crate::incident::{Identity, Text, language_of};
use crate::message;
use crate::message::{Message, ToValue};
use crate::rule::Rule;
use crate::source::{Path, Problem};

/// Translation, Markdown, style, typed dates and numbers of every text.
pub(super) fn texts(checks: &FactChecks, problems: &mut Vec<Problem>) {
    checks.incident.tree().leaves(&Path::default(), &mut |path, leaf| match leaf {
        Tree::Text(text) => check(checks, path, text, true, problems),
        Tree::Line(text) => check(checks, path, text, false, problems),
        _ => {}
    });
}

fn check(
    checks: &FactChecks,
    path: &Path,
    text: &Text,
    narrative: bool,
    problems: &mut Vec<Problem>,
) {
    for language in checks.used_languages {
        if text.get(language).is_none() {
            let message = message!("text-missing", language);
            problems.push(Problem::error(Rule::Translation, path.clone(), message));
        }
    }
    let mut numbers: Option<(&str, Numbers)> = None;
    for (key, written) in text.languages() {
        let (path, language) = (path.key(key), language_of(key));
        let scan = checks.scanner.scan(language, narrative, written);
        for error in &scan.markdown {
            let problem = Problem::error(Rule::Markdown, path.clone(), error.message.clone());
            problems.push(problem.excerpt(&error.excerpt));
        }
        if !narrative && written.contains('{') && written.contains('}') {
            let message = message!("line-no-references");
            problems.push(Problem::warning(Rule::Line, path.clone(), message));
        }
        if let Some(style) = checks.scanner.style(language) {
            for (index, excerpt) in &scan.patterns {
                let pattern = &style.patterns[*index];
                if pattern.rule == Rule::Style {
                    let problem =
                        Problem::warning(Rule::Style, path.clone(), pattern.message.clone());
                    problems.push(problem.excerpt(excerpt));
                }
            }
            for typed in &scan.dates {
                date(checks, style, &path, typed, problems);
            }
        }
        match (&numbers, &scan.numbers) {
            (_, None) => {}
            (None, Some(found)) => numbers = Some((key, found.clone())),
            (Some((first, expected)), Some(found)) if !expected.agree(found) => {
                let (one, other) = ((*first, &*expected.shown), (key, &*found.shown));
                problems.push(other_numbers(&path, one, other));
            }
            _ => {}
        }
    }
}

/// A typed date exists, and its era and weekday are right.
fn date(
    checks: &FactChecks,
    style: &Style,
    path: &Path,
    typed: &TypedDate,
    problems: &mut Vec<Problem>,
) {
    let Some((rule, message)) = wrong_date(&checks.incident.incident, style, typed) else { return };
    let problem = Problem::error(rule, path.clone(), message).excerpt(&typed.text);
    problems.push(if rule == Rule::Weekday && typed.weekday.is_some() {
        problem.hint(message!("weekday-hint"))
    } else {
        problem
    });
}

/// What is wrong with a typed date: it does not exist, or is not in its era or of its weekday. A
/// date without a year belongs to the year of the discovery.
pub(super) fn wrong_date(
    incident: &Identity,
    style: &Style,
    typed: &TypedDate,
) -> Option<(Rule, Message)> {
    let text = &typed.text;
    let discovered = || incident.discovered.earliest();
    let year = typed.year.or_else(|| discovered().map(|at| at.date().year()))?;
    let Some(date) = NaiveDate::from_ymd_opt(year, typed.month, typed.day) else {
        return Some((Rule::Weekday, message!("date-does-not-exist", text)));
    };
    if typed.era.is_some_and(|era| !era.contains(date)) {
        return Some((Rule::Era, message!("not-in-era", text)));
    }
    let index = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or(0);
    match (&typed.weekday, style.weekday(index)) {
        (Some(weekday), Some(right)) if weekday != right => {
            Some((Rule::Weekday, message!("typed-weekday", right, weekday)))
        }
        _ => None,
    }
}

/// The languages of a text show the same numbers, whether in digits or in words.
fn other_numbers(
    path: &Path,
    (first, expected): (&str, &[String]),
    (language, found): (&str, &[String]),
) -> Problem {
    let list = |numbers: &[String]| {
        if numbers.is_empty() { message!("no-numbers").to_value() } else { numbers.to_value() }
    };
    let message =
        message!("other-numbers", first, ours = list(expected), language, theirs = list(found));
    Problem::warning(Rule::NumberParity, path.clone(), message)
}
