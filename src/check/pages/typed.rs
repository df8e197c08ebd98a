//! What is typed on a page: secrets, addresses, style, dates and counts.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::PageCheck;
use crate::check::texts;
use crate::incident::tree::Tree;
use crate::locale::moment::{end, start};
use crate::notice::Level;
use crate::page;
use crate::rule::Rule;
use crate::source::Problem;

impl PageCheck<'_, '_> {
    /// Secrets, addresses, style, weekdays of dates, and facts.
    pub(super) fn typed(&self, languages: &[String], problems: &mut Vec<Problem>) {
        if self.source.level == Level::Kind {
            return;
        }
        let text = page::text_for(&self.source.text, self.language, languages);
        let scan = self.checks.scanner.scan(self.language, false, &text);
        let place = |excerpt: &str| {
            let at = text.find(excerpt).unwrap_or(0);
            at..at + excerpt.len()
        };
        if let Some(secret) = self.notice.find_folded_leak(&text, &scan.folded) {
            let message = format!(
                "this shows `{secret}`, which readers of the notice `{}` may not see",
                self.notice.id()
            );
            let problem = self.error(Rule::Withheld, place(secret), message);
            problems.push(problem.hint("write a reference, as {hosts.name}, or remove it"));
        }
        let Some(style) = self.checks.scanner.style(self.language) else { return };
        let is_public = self.notice.audience == crate::incident::Audience::Public;
        for (index, excerpt) in &scan.patterns {
            let pattern = &style.patterns[*index];
            if pattern.rule != Rule::Exposure || is_public {
                let message = pattern.message.clone();
                problems.push(self.warning(pattern.rule, place(excerpt), message));
            }
        }
        for typed in &scan.dates {
            let found = texts::wrong_date(&self.checks.incident.incident, style, typed);
            if let Some((rule, message)) = found {
                problems.push(self.error(rule, place(&typed.text), message));
            }
        }
    }

    /// Dates and counts that are typed and are facts: the references that they could be.
    pub(super) fn typed_facts(&self, problems: &mut Vec<Problem>) {
        let Some(style) = self.checks.scanner.style(self.language) else { return };
        if self.source.level != Level::Notice {
            return;
        }
        let text = page::typed(&self.source.text, self.page);
        let facts = self.notice.named_leaves();
        let days: Vec<(String, NaiveDate)> = facts.iter().flat_map(days_of).collect();
        let mut found: Vec<(Range<usize>, Vec<&str>)> = Vec::new();
        for typed in style.dates_in(&text) {
            let named = days.iter().filter_map(|(name, day)| {
                let is_it = (typed.month, typed.day) == (day.month(), day.day())
                    && typed.year.is_none_or(|year| year == day.year());
                is_it.then_some(name.as_str())
            });
            let named: Vec<&str> = named.collect();
            if let (Some(at), false) = (text.find(&typed.text), named.is_empty()) {
                found.push((at..at + typed.text.len(), named));
            }
        }
        for (range, number) in numbers_in(&text) {
            let is_in_date = |(other, _): &(Range<usize>, Vec<&str>)| {
                other.start <= range.start && range.end <= other.end
            };
            let named = facts.iter().filter_map(|(name, value)| {
                let Tree::Count(count) = value else { return None };
                (count.count == Some(number)).then_some(name.as_str())
            });
            let named: Vec<&str> = named.collect();
            if !named.is_empty() && !found.iter().any(is_in_date) {
                found.push((range, named));
            }
        }
        for (range, mut names) in found {
            names.dedup();
            let message = format!("`{}` is typed, and is a fact", &text[range.clone()]);
            let names: Vec<String> =
                names.iter().take(4).map(|name| format!("{{{name}}}")).collect();
            let problem = self.warning(Rule::Page, range, message);
            problems.push(problem.hint(format!("write {}", names.join(" or "))));
        }
    }
}

/// The days of a moment by their names: of one day, or of the start and the end of a range.
fn days_of((name, value): &(String, Tree)) -> Vec<(String, NaiveDate)> {
    let Tree::Moment(moment) = value else { return Vec::new() };
    let ends = [(".start", start(moment)), (".end", end(moment))];
    let ends = ends
        .iter()
        .filter_map(|(field, end)| Some((format!("{name}{field}"), end.as_ref()?.date()?)));
    moment.date().map(|day| (name.clone(), day)).into_iter().chain(ends).collect()
}

/// The numbers of ten and more in a text, with their places.
fn numbers_in(text: &str) -> Vec<(Range<usize>, u64)> {
    let mut numbers = Vec::new();
    let mut rest = 0;
    while let Some(at) = text[rest..].find(|c: char| c.is_ascii_digit()) {
        let start = rest + at;
        let length = text[start..]
            .find(|c: char| !c.is_ascii_digit() && c != ',')
            .unwrap_or(text.len() - start);
        let digits = text[start..start + length].trim_end_matches(',');
        if let Some(number) = digits.replace(',', "").parse().ok().filter(|number| *number >= 10) {
            numbers.push((start..start + digits.len(), number));
        }
        rest = start + length;
    }
    numbers
}
