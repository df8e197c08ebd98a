//! Checks of the pages of a notice: what they cannot show, what they leave out, what they say
//! that the facts do not.

mod own;
mod shown;
mod typed;
mod variants;

use std::ops::Range;
use std::sync::Arc;

use self::shown::in_both_languages;
use super::NoticeChecks;
use crate::message;
use crate::message::Message;
use crate::notice::{Level, Notice, PageText};
use crate::page::{self, Content, Page};
use crate::rule::Rule;
use crate::source::{self, PagePlace, Path, Problem};
use crate::writing::{self, Finding, Spot, Written};

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
            let message = message!("no-page", language);
            let path = notice.path().key("body");
            problems.push(Problem::error(Rule::Page, path, message));
            continue;
        };
        let written = match writing::write(notice, language, room) {
            Ok(written) => written,
            Err(found) => {
                let first = found.diagnostics().first().map(|found| found.message.clone());
                let problem = |message| Problem::error(Rule::Fluent, notice.path(), message);
                problems.extend(first.map(problem));
                continue;
            }
        };
        let check = PageCheck { checks, notice, language, source: &source, page: &written.page };
        check.findings(&written.findings, problems);
        check.own_words(&written, problems);
        check.joints(&written, problems);
        check.variants(&written, problems);
        check.letter(&written, problems);
        check.blocks(problems);
        check.typed(room.languages, problems);
        check.unshown(&written, problems);
        check.unused(room.locale, problems);
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

    /// A place of the page.
    fn spot(&self, range: Range<usize>) -> source::Spot {
        let spot = source::Spot::from(self.path());
        match &self.source.file {
            Some(file) => {
                let text = Arc::clone(&self.source.text);
                spot.in_page(PagePlace { file: file.clone(), text, range })
            }
            None => spot.within(&self.source.text, range),
        }
    }

    fn error(&self, rule: Rule, range: Range<usize>, message: Message) -> Problem {
        Problem::error(rule, self.spot(range), message)
    }

    fn warning(&self, rule: Rule, range: Range<usize>, message: Message) -> Problem {
        Problem::warning(rule, self.spot(range), message)
    }

    /// What the writer found.
    fn findings(&self, findings: &[Finding], problems: &mut Vec<Problem>) {
        for Finding { at, is_error, rule, message, hint } in findings {
            let problem = match at {
                Spot::Page(range) if *is_error => self.error(*rule, range.clone(), message.clone()),
                Spot::Page(range) => self.warning(*rule, range.clone(), message.clone()),
                Spot::Text(name) => self.in_text(Problem::error, *rule, name, message.clone()),
                Spot::Desk(desk, field) => {
                    let path = self.notice.desk_path(*desk).key(field);
                    Problem::warning(*rule, path, message.clone())
                }
            };
            problems.push(hint.iter().cloned().fold(problem, Problem::hint));
        }
    }

    /// A problem of a name in a text of the incident file.
    fn in_text(
        &self,
        problem: fn(Rule, Path, Message) -> Problem,
        rule: Rule,
        name: &str,
        message: Message,
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
            let message = message!("word-twice", word);
            let problem = match &joint.at {
                Spot::Page(range) => self.warning(Rule::Style, range.clone(), message),
                Spot::Text(name) => self.in_text(Problem::warning, Rule::Style, name, message),
                Spot::Desk(..) => continue,
            };
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
    }

    /// A heading is at most one level below the one before it, as readers of the PDF's outline and
    /// screen readers need it.
    fn levels(&self, problems: &mut Vec<Problem>) {
        let mut before = 0;
        for block in &self.page.blocks {
            let Content::Heading { level, .. } = block.content else { continue };
            if level > before + 1 {
                let message = message!("heading-skips");
                let problem = self.error(Rule::Page, block.at.clone(), message);
                problems.push(
                    problem.hint(message!("heading-skips-hint", heading = "#".repeat(before + 2))),
                );
            }
            before = level;
        }
    }

    /// The words of a letter come in pairs: 拝啓 and 敬具, 下記 and 記, 記 and 以上.
    fn letter(&self, written: &Written, problems: &mut Vec<Problem>) {
        let Some(room) = (self.checks.room)(self.notice, self.language) else { return };
        let word = |id: &str| room.locale.message(id, &[]).unwrap_or_default().trim().to_owned();
        let has = |class: &str| {
            written.blocks.iter().any(|block| {
                matches!(block, writing::Block::Placed { class: other, .. } if *other == class)
            })
        };
        let texts: Vec<String> = written
            .blocks
            .iter()
            .filter_map(|block| match block {
                writing::Block::Paragraph { spans, .. } => Some(writing::plain(spans)),
                _ => None,
            })
            .collect();
        let opened = ["haikei", "kinkei"].into_iter().find(|opening| {
            let word = word(&format!("opening-{opening}"));
            !word.is_empty() && texts.iter().any(|text| text.starts_with(&word))
        });
        if let Some(opening) = opened
            && !has("closing")
        {
            let (open, close) =
                (word(&format!("opening-{opening}")), word(&format!("closing-{opening}")));
            self.lacks(&open, &close, "{closing}", problems);
        }
        let (record, end) = (word("record-mark"), word("end-mark"));
        let style = self.checks.scanner.style(self.language);
        let below = style.and_then(|style| texts.iter().find_map(|text| style.points_below(text)));
        // A notice that passes on a report points to the report below it.
        let relays = self.notice.relayed.is_some();
        if let Some(below) = below.filter(|_| !relays && !has("record") && !record.is_empty()) {
            self.lacks(&below, &record, "{record-mark}", problems);
        }
        if has("record") && !has("end") && !end.is_empty() {
            self.lacks(&record, &end, "{end-mark}", problems);
        }
    }

    fn lacks(&self, word: &str, other: &str, piece: &str, problems: &mut Vec<Problem>) {
        let at = self.source.text.find(word).map_or(0..0, |at| at..at + word.len());
        let message = message!("letter-pair", word, other);
        let problem = self.error(Rule::Page, at, message);
        problems.push(problem.hint(message!("letter-pair-hint", piece, other)));
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
                let message = message!("no-title");
                let problem = self.error(Rule::Page, 0..0, message);
                problems.push(problem.hint(message!("no-title-hint")));
            }
            [_, second, ..] => {
                let message = message!("two-titles");
                let problem = self.error(Rule::Page, second.at.clone(), message);
                problems.push(problem.hint(message!("two-titles-hint")));
            }
        }
        self.levels(problems);
        let others = self.checks.languages.len() > 1;
        if self.source.is_shared && others && self.source.level != Level::Kind {
            for block in self.page.blocks.iter().filter(|block| !block.is_for_one_language) {
                if page::has_words(block) {
                    let message = message!("all-languages");
                    let problem = self.error(Rule::Page, block.at.clone(), message);
                    problems.push(
                        problem.hint(message!("all-languages-hint", language = self.language)),
                    );
                }
            }
        }
        if self.source.level == Level::House {
            let facts = self.notice.facts_named();
            for brace in page::braces(self.page) {
                let first = brace.name.split('.').next().unwrap_or_default();
                if facts.contains(first) {
                    let message = message!("house-names-fact", fact = first);
                    let problem = self.error(Rule::Page, brace.at.clone(), message);
                    problems.push(problem.hint(message!("house-names-fact-hint")));
                }
            }
        }
    }
}
