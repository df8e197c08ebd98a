//! Checks of the pages of a notice: what they cannot show, what they leave out, what they say
//! that the facts do not.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use chrono::Datelike;

use super::NoticeChecks;
use crate::incident::tree::{AsTree, Tree};
use crate::notice::{Level, Notice, PageText};
use crate::page::{self, Content, Page};
use crate::rule::Rule;
use crate::source::{PagePlace, Path, Problem};
use crate::writing::{self, Finding, OwnFact, Spot, Written};

/// Checks the page of a notice in each of its languages.
pub(super) fn pages(checks: &NoticeChecks, problems: &mut Vec<Problem>) {
    let notice = checks.notice;
    if notice.kind.form {
        return;
    }
    let mut shown: Vec<(&str, Written)> = Vec::new();
    for language in checks.languages {
        let Some(room) = (checks.room)(notice, language) else { continue };
        let Some(source) = notice.page(language, room.house) else {
            let message = format!("the notice has no page in `{language}`");
            let path = notice.path().key("body");
            problems.push(Problem::error(Rule::Page, path, message));
            continue;
        };
        let page = page::parse(&source.text, language, room.languages);
        let written = match writing::write(notice, language, room) {
            Ok(written) => written,
            Err(found) => {
                let first = found.diagnostics().first().map(|found| found.message.clone());
                let message = first.unwrap_or_default();
                problems.push(Problem::error(Rule::Fluent, notice.path(), message));
                continue;
            }
        };
        let check = PageCheck { checks, notice, language, source: &source, page: &page };
        check.findings(&written.findings, problems);
        check.own_words(&written, problems);
        check.joints(&written, problems);
        check.typed_facts(problems);
        check.blocks(problems);
        check.typed(room.languages, problems);
        check.unshown(&written, problems);
        check.unused(problems);
        check.fixed(&written, problems);
        shown.push((language, written));
    }
    in_both_languages(notice, &shown, problems);
}

struct PageCheck<'a, 'c> {
    checks: &'a NoticeChecks<'c>,
    notice: &'a Notice,
    language: &'a str,
    source: &'a PageText,
    page: &'a Page,
}

impl PageCheck<'_, '_> {
    fn path(&self) -> Path {
        let field = self.notice.path().key("body");
        if self.source.is_shared { field } else { field.key(self.language) }
    }

    /// A problem at a place of the page.
    fn at(&self, problem: Problem, range: Range<usize>) -> Problem {
        match &self.source.file {
            Some(file) => {
                let text = Arc::clone(&self.source.text);
                problem.in_page(PagePlace { file: file.clone(), text, range })
            }
            None => problem.within(&self.source.text, range),
        }
    }

    fn error(&self, rule: Rule, range: Range<usize>, message: String) -> Problem {
        self.at(Problem::error(rule, self.path(), message), range)
    }

    fn warning(&self, rule: Rule, range: Range<usize>, message: String) -> Problem {
        self.at(Problem::warning(rule, self.path(), message), range)
    }

    /// What the writer found.
    fn findings(&self, findings: &[Finding], problems: &mut Vec<Problem>) {
        for Finding { at, is_error, rule, message, hint } in findings {
            let problem = match at {
                Spot::Page(range) if *is_error => self.error(*rule, range.clone(), message.clone()),
                Spot::Page(range) => self.warning(*rule, range.clone(), message.clone()),
                Spot::Text(name) => self.in_text(Problem::error, *rule, name, message.clone()),
            };
            problems.push(hint.iter().fold(problem, Problem::hint));
        }
    }

    /// A problem of a name in a text of the incident file.
    fn in_text(
        &self,
        problem: fn(Rule, Path, String) -> Problem,
        rule: Rule,
        name: &str,
        message: String,
    ) -> Problem {
        let start = format!("{{{name}");
        let found = self.notice.strings(self.language).into_iter();
        let place = found.into_iter().find(|(_, text)| text.contains(&start));
        let path = place.map_or_else(|| self.notice.path(), |(path, _)| path);
        problem(rule, path, message).excerpt(start)
    }

    /// Words that a filled-in phrase brings are not typed beside it.
    fn joints(&self, written: &Written, problems: &mut Vec<Problem>) {
        let Some(style) = self.checks.scanner.style(self.language) else { return };
        for joint in &written.joints {
            let (before, after) = &joint.words;
            let Some(word) = style.doubled(before, after) else { continue };
            let message = format!("`{word}` stands twice: the fact that is filled in brings it");
            let problem = match &joint.at {
                Spot::Page(range) => self.warning(Rule::Style, range.clone(), message),
                Spot::Text(name) => self.in_text(Problem::warning, Rule::Style, name, message),
            };
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
    }

    /// Dates and counts that are typed and are facts: the references that they could be.
    fn typed_facts(&self, problems: &mut Vec<Problem>) {
        let Some(style) = self.checks.scanner.style(self.language) else { return };
        if self.source.level != Level::Notice {
            return;
        }
        let text = page::typed(&self.source.text, self.page);
        let facts = self.notice.named_leaves();
        let mut found: Vec<(Range<usize>, Vec<&str>)> = Vec::new();
        for typed in style.dates_in(&text) {
            let named = facts.iter().filter_map(|(name, value)| {
                let Tree::Moment(moment) = value else { return None };
                let day = moment.date()?;
                let is_it = (typed.month, typed.day) == (day.month(), day.day())
                    && typed.year.is_none_or(|year| year == day.year());
                is_it.then_some(name.as_str())
            });
            let named: Vec<&str> = named.collect();
            if let (Some(at), false) = (text.find(&typed.text), named.is_empty()) {
                let range = at..at + typed.text.len();
                // A date with its weekday is one without it, too.
                if !found
                    .iter()
                    .any(|(other, _)| other.start <= range.start && range.end <= other.end)
                {
                    found.push((range, named));
                }
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

    /// One title; on a page of two languages every word has its language; a house names no facts.
    fn blocks(&self, problems: &mut Vec<Problem>) {
        let titles: Vec<_> = self
            .page
            .blocks
            .iter()
            .filter(|block| matches!(block.content, Content::Title(..)))
            .collect();
        match titles.as_slice() {
            [_] => {}
            [] => {
                let message = "the page has no title".to_owned();
                let problem = self.error(Rule::Page, 0..0, message);
                problems.push(problem.hint("write # {title}"));
            }
            [_, second, ..] => {
                let message = "the page has two titles".to_owned();
                let problem = self.error(Rule::Page, second.at.clone(), message);
                problems.push(problem.hint("write ## for the heading of a section"));
            }
        }
        let others = self.checks.languages.len() > 1;
        if self.source.is_shared && others && self.source.level != Level::Kind {
            for block in self.page.blocks.iter().filter(|block| !block.is_for_one_language) {
                if page::has_words(block) {
                    let message = "these words are for all languages of the page".to_owned();
                    let problem = self.error(Rule::Page, block.at.clone(), message);
                    problems.push(problem.hint(format!(
                        "begin the line with `{}:`, or write a page for each language",
                        self.language
                    )));
                }
            }
        }
        if self.source.level == Level::House {
            for brace in page::braces(self.page) {
                let first = brace.name.split('.').next().unwrap_or_default();
                let is_fact = self.notice.facts_named().contains(first);
                if is_fact {
                    let message = format!(
                        "the page of a house is for every incident, and cannot name the fact `{first}`"
                    );
                    let problem = self.error(Rule::Page, brace.at.clone(), message);
                    problems.push(problem.hint("name a list, a part or {issuer}"));
                }
            }
        }
    }

    /// What is typed on the page: secrets, addresses, style, weekdays of dates.
    fn typed(&self, languages: &[String], problems: &mut Vec<Problem>) {
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
            let found = super::texts::wrong_date(&self.checks.incident.incident, style, typed);
            if let Some((rule, message)) = found {
                problems.push(self.error(rule, place(&typed.text), message));
            }
        }
    }

    /// Own words are as strong as their facts, and tell what is planned as planned.
    fn own_words(&self, written: &Written, problems: &mut Vec<Problem>) {
        let Some(style) = self.checks.scanner.style(self.language) else { return };
        for own in &written.own {
            let strengths: Vec<&OwnFact> =
                own.facts.iter().filter(|fact| fact.strength.is_some()).collect();
            if !strengths.is_empty() {
                self.strength(style, own, &strengths, problems);
            }
            self.today(style, own, problems);
            for fact in &own.facts {
                let (Some(is_planned), Some(said)) =
                    (fact.is_planned, style.planned_in(&own.words))
                else {
                    continue;
                };
                if is_planned != said {
                    let (is, says) =
                        if is_planned { ("planned", "done") } else { ("done", "planned") };
                    let message =
                        format!("`{}` is {is}, and these words say that it is {says}", fact.name);
                    problems.push(self.error(Rule::Own, own.at.clone(), message));
                }
            }
        }
    }

    /// Words for the day of the notice speak of what happens on that day.
    fn today(&self, style: &super::style::Style, own: &writing::Own, problems: &mut Vec<Problem>) {
        let mut dated = own.facts.iter().filter_map(|fact| Some((&fact.name, fact.day?)));
        let (Some(date), Some((name, day))) = (self.notice.spec.date.date(), dated.next()) else {
            return;
        };
        if style.says_today(&own.words) && day != date && dated.all(|(_, day)| day != date) {
            let message = format!("`{name}` is of {day}, and the notice of {date}");
            let problem = self.error(Rule::Own, own.at.clone(), message);
            problems.push(problem.hint("name its date as a reference"));
        }
    }

    fn strength(
        &self,
        style: &super::style::Style,
        own: &writing::Own,
        facts: &[&OwnFact],
        problems: &mut Vec<Problem>,
    ) {
        let said = style.strengths_in(&own.words);
        if said.is_empty() {
            let message = "how strong these words are cannot be read".to_owned();
            let words: Vec<String> = facts
                .iter()
                .filter_map(|fact| style.words_for(fact.strength.as_deref()?))
                .collect();
            let hint = format!("words that can be read: {}", words.join("; "));
            problems.push(self.warning(Rule::Own, own.at.clone(), message).hint(hint));
            return;
        }
        for fact in facts {
            let strength = fact.strength.as_deref().unwrap_or_default();
            if !said.contains(&strength) {
                let message = format!(
                    "`{}` is {strength}, and these words say {}",
                    fact.name,
                    said.join(" and ")
                );
                let hint = style
                    .words_for(strength)
                    .map(|words| format!("words that say {strength}: {words}"));
                let problem = self.error(Rule::Own, own.at.clone(), message);
                problems.push(hint.into_iter().fold(problem, Problem::hint));
            }
        }
    }

    /// Facts that the readers may see and the page does not show: one warning a page.
    fn unshown(&self, written: &Written, problems: &mut Vec<Problem>) {
        let kind = &self.notice.kind;
        let is_own = self.source.level != Level::Kind;
        let mut lists: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (list, position, id, field) in self.notice.facts_listed() {
            if written.shown.contains(&(list, position)) {
                continue;
            }
            let is_omitted = |name: &str| {
                let whole = name == list;
                whole || field.is_some_and(|field| name == format!("{list}.{field}"))
            };
            let omitted = self.notice.spec.omit.iter().any(|name| is_omitted(name.as_str()));
            let by_kind = !is_own && kind.omits.iter().any(|name| is_omitted(name));
            if !omitted && !by_kind && list != "findings" && list != "questions" {
                lists.entry(list).or_default().push(id.unwrap_or_default().to_owned());
            }
        }
        if lists.is_empty() || self.notice.relayed.is_some() {
            return;
        }
        let names = lists.iter().map(|(list, ids)| {
            let named: Vec<&str> =
                ids.iter().map(String::as_str).filter(|id| !id.is_empty()).collect();
            let count = ids.len();
            let word = if count == 1 { "fact" } else { "facts" };
            if named.is_empty() {
                format!("{count} {word} of `{list}`")
            } else {
                format!("{count} {word} of `{list}` ({})", named.join(", "))
            }
        });
        let names: Vec<String> = names.collect();
        let message = format!("the page does not show {}", names.join(", "));
        let problem = Problem::warning(Rule::Unshown, self.notice.path(), message);
        problems.push(
            problem.hint("show them, or name facts or whole lists in `omit`, as `omit: [causes]`"),
        );
    }

    /// Fields of the notice that the page does not use.
    fn unused(&self, problems: &mut Vec<Problem>) {
        let spec = &self.notice.spec;
        let used: BTreeSet<String> =
            page::braces(self.page).into_iter().map(|brace| brace.name.clone()).collect();
        let uses = |pieces: &[&str]| {
            used.iter().any(|name| {
                pieces.iter().any(|piece| {
                    name == piece
                        || name.strip_prefix(piece).is_some_and(|rest| rest.starts_with('.'))
                })
            })
        };
        let fields: [(&str, bool, &[&str]); 14] = [
            ("to", spec.to.is_some(), &["to"]),
            ("relays", spec.relays.is_some(), &["relayed"]),
            ("confidentiality", spec.confidentiality.is_some(), &["confidentiality"]),
            (
                "opening",
                spec.opening.is_some_and(|o| o != crate::incident::Opening::None),
                &["greeting", "closing"],
            ),
            ("lead", spec.lead.is_some(), &["lead"]),
            ("apology-to", spec.apology_to.is_some(), &["apology"]),
            ("breadcrumb", !spec.breadcrumb.is_empty(), &["breadcrumb"]),
            ("next", spec.next.is_some(), &["next"]),
            ("contact", !self.notice.contacts.is_empty(), &["contact", "companies"]),
            ("changes", spec.changes == Some(true), &["changes"]),
            ("corrections", !spec.corrections.is_empty(), &["corrections"]),
            ("signers", !spec.signers.is_empty(), &["signature"]),
            ("enclosures", !spec.enclosures.is_empty(), &["enclosures"]),
            ("document-number", spec.document_number.is_some(), &["document-number"]),
        ];
        for (field, is_there, pieces) in fields {
            if is_there && !uses(pieces) && self.source.level != Level::Kind {
                let message = format!("the page does not use `{field}`");
                let path = self.notice.path().key(field);
                let problem = Problem::warning(Rule::Unshown, path, message).at_key();
                problems.push(
                    problem
                        .hint(format!("write {{{}}} on the page, or remove the field", pieces[0])),
                );
            }
        }
    }

    /// What a law wants shown is shown.
    fn fixed(&self, written: &Written, problems: &mut Vec<Problem>) {
        let (kind, facts) = (&self.notice.kind, &self.notice.facts);
        let Some(law) = kind.law.as_deref().filter(|_| self.source.level != Level::Kind) else {
            return;
        };
        let claims = |topic: &str| {
            facts.claims.iter().enumerate().any(|(position, claim)| {
                let is_about = *claim.tree().get("topic") == Tree::word(topic);
                is_about && written.shown.contains(&("claims", position))
            })
        };
        let shows = |list: &str| written.shown.iter().any(|(shown, _)| *shown == list);
        for list in &kind.fixed {
            let there = match list.as_str() {
                "summary" => shows("summary") || shows("timeline") || shows("claims"),
                "causes" => shows("causes") || claims("cause"),
                "consequences" => shows("consequences") || claims("harm"),
                // Other matters are told if there are any.
                "requests" => facts.requests.is_empty() || shows("requests"),
                list => shows(list),
            };
            if !there {
                let message = format!("the page does not show `{list}`, which {law} requires");
                let problem = self.error(Rule::Need, 0..0, message);
                problems.push(problem.hint(format!("write {{{list}}} on the page")));
            }
        }
    }
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

/// A fact that one language shows and another does not.
fn in_both_languages(notice: &Notice, shown: &[(&str, Written)], problems: &mut Vec<Problem>) {
    let Some(((first, one), others)) = shown.split_first() else { return };
    for (language, other) in others {
        let mut names: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (list, position, id, _) in notice.facts_listed() {
            let key = (list, position);
            let (here, there) = (one.shown.contains(&key), other.shown.contains(&key));
            if here != there {
                let only = if here { *first } else { *language };
                let name = id.map_or_else(|| format!("{list}[{position}]"), str::to_owned);
                names.entry(only).or_default().push(name);
            }
        }
        for (only, names) in names {
            let message = format!("only the page in `{only}` shows {}", names.join(", "));
            problems.push(Problem::warning(Rule::Unshown, notice.path().key("body"), message));
        }
    }
}
