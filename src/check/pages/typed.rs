//! What is typed on a page: secrets, addresses, style, dates and counts.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::PageCheck;
use crate::check::scan::Scan;
use crate::check::style::TypedDate;
use crate::check::texts;
use crate::incident::Moment;
use crate::incident::tree::Tree;
use crate::locale::moment::{end, start};
use crate::locale::thousands;
use crate::notice::Level;
use crate::page;
use crate::rule::Rule;
use crate::source::{Path, Problem};

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
        if self.source.level == Level::Notice {
            self.typed_facts(&text, &scan, problems);
        }
    }

    /// Dates and counts that are typed although facts have them: they do not follow the facts.
    fn typed_facts(&self, text: &str, scan: &Scan, problems: &mut Vec<Problem>) {
        // Each place, with the longest text that is typed there.
        let mut found: BTreeMap<usize, (String, Path)> = BTreeMap::new();
        let mut note = |excerpt: &str, path: &Path| {
            let excerpt = excerpt.trim_start_matches(|c: char| !c.is_alphanumeric());
            let at = text.find(excerpt).unwrap_or(0);
            let longest = found.entry(at).or_insert_with(|| (String::new(), path.clone()));
            if excerpt.len() > longest.0.len() {
                *longest = (excerpt.to_owned(), path.clone());
            }
        };
        self.notice.own_leaves(&mut |path, leaf| match leaf {
            Tree::Moment(moment) => {
                let days = [start(moment), end(moment), Some((*moment).clone())];
                let days: Vec<NaiveDate> = days.iter().flatten().filter_map(Moment::date).collect();
                let is_typed = |typed: &&TypedDate| {
                    days.iter().any(|day| {
                        (day.month(), day.day()) == (typed.month, typed.day)
                            && typed.year.is_none_or(|year| year == day.year())
                    })
                };
                for typed in scan.dates.iter().filter(is_typed) {
                    note(&typed.text, path);
                }
            }
            Tree::Count(count) => {
                let count = count.count.filter(|count| *count >= LEAST_COUNT);
                let Some(count) = count.and_then(|count| i64::try_from(count).ok()) else { return };
                for digits in [count.to_string(), thousands(count)] {
                    if is_number_of(text, &digits) {
                        note(&digits, path);
                    }
                }
            }
            _ => {}
        });
        for (at, (excerpt, path)) in found {
            let message = format!("`{excerpt}` is typed, and is a fact of the file");
            let problem = self.warning(Rule::Page, at..at + excerpt.len(), message);
            let hint = "name the fact in braces, so that the page follows it";
            problems.push(problem.hint(hint).see(path, "this fact"));
        }
    }
}

/// Smaller counts are often typed for something else.
const LEAST_COUNT: u64 = 100;

/// Whether a text has a number that is not a part of another one.
fn is_number_of(text: &str, digits: &str) -> bool {
    let belongs = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-');
    text.match_indices(digits).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + digits.len()..]);
        !before.ends_with(belongs) && !after.starts_with(|c: char| c.is_ascii_digit() || c == '-')
    })
}
