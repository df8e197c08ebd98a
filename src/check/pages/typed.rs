//! What is typed on a page: secrets, addresses, style, dates and counts.

use std::ops::Range;

use chrono::Datelike;

use super::PageCheck;
use crate::check::notices::other_register;
use crate::check::style::{Style, TypedDate};
use crate::check::texts;
use crate::incident::Moment;
use crate::incident::tree::Tree;
use crate::locale::moment::{end, start};
use crate::message;
use crate::message::any_of;
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
        // A secret may be typed in another way than the file has it.
        let place = |excerpt: &str| text.find(excerpt).map_or(0..0, |at| at..at + excerpt.len());
        if let Some(secret) = self.notice.find_leak(&text) {
            let message = message!("shows-secret-here", secret, notice = self.notice.id());
            let problem = self.error(Rule::Withheld, place(secret), message);
            problems.push(problem.hint(message!("shows-secret-hint")));
        }
        let Some(style) = self.checks.scanner.style(self.language) else { return };
        let is_public = self.notice.audience == crate::incident::Audience::Public;
        for (index, excerpt) in style.patterns_in(&text) {
            let pattern = &style.patterns[index];
            if pattern.rule != Rule::Exposure || is_public {
                let message = pattern.message.clone();
                problems.push(self.warning(pattern.rule, place(&excerpt), message));
            }
        }
        if let Some(room) = (self.checks.room)(self.notice, self.language)
            && let Some((message, excerpt)) = other_register(
                self.notice,
                self.notice.register(room.house),
                style,
                &style.registers_in(&text),
            )
        {
            problems.push(self.warning(Rule::Register, place(&excerpt), message));
        }
        for typed in style.dates_in(&text) {
            let found = texts::wrong_date(&self.checks.incident.incident, style, &typed);
            if let Some((rule, message)) = found {
                problems.push(self.error(rule, typed.at, message));
            }
        }
        if self.source.level == Level::Notice {
            self.typed_facts(style, problems);
        }
    }

    /// Dates and counts that are typed and are facts, which do not follow the facts: the
    /// references that they could be.
    fn typed_facts(&self, style: &Style, problems: &mut Vec<Problem>) {
        let text = page::typed(&self.source.text, self.page);
        let mut found: Vec<(Range<usize>, Typed)> = Vec::new();
        found.extend(
            style.dates_in(&text).into_iter().map(|date| (date.at.clone(), Typed::Date(date))),
        );
        found.extend(
            numbers_in(&text).into_iter().map(|(range, count)| (range, Typed::Count(count))),
        );
        let mut places: Vec<Option<Path>> = vec![None; found.len()];
        self.notice.own_leaves(&mut |path, leaf| {
            for (place, (_, typed)) in places.iter_mut().zip(&found) {
                if place.is_none() && typed.is(leaf) {
                    *place = Some(path.clone());
                }
            }
        });
        let named = self.notice.named_leaves();
        let mut told: Vec<Range<usize>> = Vec::new();
        for ((range, typed), place) in found.into_iter().zip(places) {
            let names = named.iter().filter(|(_, value)| typed.is(value));
            let names: Vec<String> = names.map(|(name, _)| format!("{{{name}}}")).take(4).collect();
            // A number is also part of a date, and a date with its weekday one without it.
            let is_told =
                told.iter().any(|told| told.start <= range.start && range.end <= told.end);
            let (Some(place), false) = (place, is_told) else { continue };
            told.push(range.clone());
            let message = message!("fact-typed", text = &text[range.clone()]);
            let problem =
                self.warning(Rule::Page, range, message).see(place, message!("this-fact"));
            problems.push(problem.hint(if names.is_empty() {
                message!("fact-typed-id")
            } else {
                message!("write-names", names = any_of(names))
            }));
        }
    }
}

/// A date or a number that is typed.
enum Typed {
    Date(TypedDate),
    Count(u64),
}

impl Typed {
    /// Whether it is the value of a field.
    fn is(&self, value: &Tree) -> bool {
        match (self, value) {
            (Self::Date(typed), Tree::Moment(moment)) => {
                let ends = [start(moment), end(moment), Some((*moment).clone())];
                let mut days = ends.iter().flatten().filter_map(Moment::date);
                days.any(|day| {
                    (day.month(), day.day()) == (typed.month, typed.day)
                        && typed.year.is_none_or(|year| year == day.year())
                })
            }
            (Self::Count(typed), Tree::Count(count)) => count.count == Some(*typed),
            _ => false,
        }
    }
}

/// Smaller numbers are often typed for something else.
const LEAST_COUNT: u64 = 10;

/// The numbers in a text, with their places.
fn numbers_in(text: &str) -> Vec<(Range<usize>, u64)> {
    let mut numbers = Vec::new();
    let mut rest = 0;
    while let Some(at) = text[rest..].find(|c: char| c.is_ascii_digit()) {
        let start = rest + at;
        // Parts of telephone numbers and versions are no counts.
        let belongs = |c: char| c.is_ascii_digit() || matches!(c, ',' | '-' | '.' | ':');
        let length = text[start..].find(|c| !belongs(c)).unwrap_or(text.len() - start);
        let digits = text[start..start + length].trim_end_matches(|c: char| !c.is_ascii_digit());
        if let Some(number) = digits.replace(',', "").parse().ok().filter(|n| *n >= LEAST_COUNT) {
            numbers.push((start..start + digits.len(), number));
        }
        rest = start + length;
    }
    numbers
}
