//! What a notice requires, and what it must not show.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use regex::Regex;

use super::style::{Registers, Style};
use super::{FactChecks, NoticeChecks};
use crate::form;
use crate::incident::tree::Tree;
use crate::incident::{Audience, DateCalendar, Incident, NoticeSpec, Register, Stage, Text};
use crate::message;
use crate::message::{Message, any_of};
use crate::notice::{Facts, Level, Notice};
use crate::rule::Rule;
use crate::source::{PLAIN, Path, PathStep, Problem, did_you_mean, is_file_name};
use crate::writing::Names;

/// The languages that a notice is made in are languages of the program.
pub(super) fn languages(checks: &FactChecks, problems: &mut Vec<Problem>) {
    for (index, spec) in checks.incident.notices.iter().enumerate() {
        for (i, language) in spec.languages.iter().enumerate() {
            if !checks.languages.contains(language) {
                let path = Path::from("notices").index(index).key("languages").index(i);
                let message = message!("unknown-language", language);
                let known = message!("known", known = checks.languages);
                problems.push(Problem::error(Rule::Notice, path, message).hint(known));
            }
        }
    }
}

/// The identifier of a notice can be the name of its files everywhere.
pub(super) fn file_names(checks: &FactChecks, problems: &mut Vec<Problem>) {
    for (index, spec) in checks.incident.notices.iter().enumerate() {
        let id = spec.id.as_str();
        if !is_file_name(id) {
            let path = Path::from("notices").index(index).key("id");
            let message = message!("no-file-name", id);
            let problem = Problem::error(Rule::Name, path, message);
            problems.push(problem.hint(message!("no-file-name-hint")));
        }
    }
}

/// The kind of a notice has a template.
pub(super) fn kinds(checks: &FactChecks, problems: &mut Vec<Problem>) {
    for (index, spec) in checks.incident.notices.iter().enumerate() {
        let kind = spec.kind.as_str();
        if !checks.kinds.iter().any(|name| name == kind) {
            let path = Path::from("notices").index(index).key("kind");
            let hint = did_you_mean(kind, checks.kinds)
                .unwrap_or_else(|| message!("known", known = checks.kinds));
            let message = message!("unknown-kind", kind);
            problems.push(Problem::error(Rule::Notice, path, message).hint(hint));
        }
    }
}

/// The facts and lists that a notice omits exist.
pub(super) fn omitted(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let ids: BTreeSet<&str> =
        checks.incident.facts().into_iter().filter_map(|(_, fact)| fact.id()).collect();
    let lists = Facts::LISTS.iter().copied().filter(|list| *list != "claims");
    let known: BTreeSet<&str> = ids.into_iter().chain(lists).collect();
    for (index, spec) in checks.incident.notices.iter().enumerate() {
        for (i, name) in spec.omit.iter().enumerate() {
            let path = Path::from("notices").index(index).key("omit").index(i);
            if name.as_str() == "claims" && !known.contains("claims") {
                let message = message!("omits-all-claims");
                let hint = message!("omits-all-claims-hint");
                problems.push(Problem::error(Rule::UnknownName, path, message).hint(hint));
            } else if !known.contains(name.as_str()) {
                let message = message!("unknown-fact-or-list", name = name.as_str());
                let problem = Problem::error(Rule::UnknownName, path, message);
                let known: Vec<String> = known.iter().map(|name| (*name).to_owned()).collect();
                problems.push(match did_you_mean(name.as_str(), &known) {
                    Some(hint) => problem.hint(hint),
                    None => problem,
                });
            }
        }
    }
}

/// A notice has everything that its kind requires.
pub(super) fn needs(checks: &NoticeChecks, problems: &mut Vec<Problem>) {
    let notice = checks.notice;
    let groups = notice.facts.affected.len();
    if notice.kind.personal && groups > 1 {
        let path = notice.path().key("groups");
        // Groups that the notice names are those of letters.
        problems.push(if notice.spec.groups.len() > 1 {
            let message = message!("several-groups", notice = notice.id(), groups);
            let hint = message!("several-groups-hint");
            Problem::warning(Rule::Need, path, message).hint(hint)
        } else {
            let message = message!("one-person", notice = notice.id(), groups);
            let hint = message!("one-person-hint");
            Problem::error(Rule::Need, path, message).hint(hint)
        });
    }
    // A page of the issuer's own decides what it shows; what the exchange requires stays.
    let has_own_page = || {
        checks.languages.iter().any(|language| {
            let page =
                (checks.room)(notice, language).and_then(|room| notice.page(language, room.house));
            page.is_some_and(|page| page.level != Level::Kind)
        })
    };
    for need in notice.missing_needs() {
        if !need.starts_with("issuer.") && has_own_page() {
            continue;
        }
        let fields: Vec<_> = need.split('|').map(|field| format!("`{field}`")).collect();
        let message = message!("needs", notice = notice.id(), fields = any_of(fields));
        let hint = message!("needs-hint", kind = notice.spec.kind.as_str());
        problems.push(Problem::error(Rule::Need, notice.path(), message).hint(hint));
    }
}

/// A notice that follows another has a later date and a higher number. A notice with a stage or
/// a title of its own needs no number.
pub(super) fn series(checks: &NoticeChecks, problems: &mut Vec<Problem>) {
    let (path, spec) = (checks.notice.path(), &checks.notice.spec);
    let corrects = spec.stage == Some(Stage::Correction) || !spec.corrections.is_empty();
    if spec.follows.is_none() && (corrects || spec.changes == Some(true)) {
        let message = message!("correction-follows");
        let problem = Problem::error(Rule::Series, path.clone(), message);
        problems.push(problem.hint(message!("correction-follows-hint")));
    }
    if corrects && spec.corrections.is_empty() {
        let message = message!("correction-lists");
        let problem = Problem::error(Rule::Series, path.clone(), message);
        problems.push(problem.hint(message!("correction-lists-hint")));
    }
    for (field, other) in [("follows", &spec.follows), ("relays", &spec.relays)] {
        let Some(id) = other else { continue };
        let Some((see, before)) = find(checks.incident, id.as_str()) else { continue };
        if let (Some(a), Some(b)) = (before.date.cutoff(), spec.date.cutoff())
            && a > b
        {
            let message = message!("date-earlier", notice = id.as_str());
            let problem = Problem::error(Rule::Series, path.key("date"), message);
            problems.push(problem.see(see.key("date"), message!("that-date")));
        }
        // A notice without a number is identified by its stage, by a title of its own, or by its
        // date in a series that counts nothing.
        let is_told_apart = spec.stage.is_some() || spec.title != before.title;
        let counts = spec.number.is_some() || (before.number.is_some() && !is_told_apart);
        if field == "follows" && counts && spec.number.unwrap_or(1) <= before.number.unwrap_or(1) {
            let message = message!("number-higher");
            let problem = Problem::error(Rule::Series, path.key("number"), message);
            problems.push(problem.see(see.key("number"), message!("previous-number")));
        }
    }
}

/// A notice of the file and its place.
fn find<'a>(incident: &'a Incident, id: &str) -> Option<(Path, &'a NoticeSpec)> {
    let index = incident.notices.iter().position(|spec| spec.id.as_str() == id)?;
    Some((Path::from("notices").index(index), &incident.notices[index]))
}

/// Readers may see all of a notice that is passed on, since its PDF is linked.
pub(super) fn relayed(checks: &NoticeChecks, problems: &mut Vec<Problem>) {
    let notice = checks.notice;
    let Some(relayed) = &notice.relayed else { return };
    let path = notice.path().key("relays");
    let languages = &relayed.spec.languages;
    for language in checks.languages {
        if !languages.is_empty() && !languages.contains(language) {
            let message = message!("not-made-in", id = relayed.id(), language);
            problems.push(Problem::error(Rule::Notice, path.clone(), message));
        }
    }
    let whole = (checks.made)(relayed.index());
    let Some(whole) = whole else { return };
    if !checks.languages.iter().all(|language| whole.shows_the_same(relayed, language)) {
        let message = message!("relayed-shows", relayed = relayed.id(), notice = notice.id());
        let problem = Problem::error(Rule::Withheld, path, message);
        problems.push(problem.hint(message!("relayed-shows-hint")));
    }
}

/// Checks the texts of a notice: references, secrets, exposure, word variants and calendars.
pub(super) fn texts(checks: &NoticeChecks, problems: &mut Vec<Problem>) {
    for language in checks.languages {
        let Some(mut texts) = Texts::new(checks, language) else { continue };
        let mut notice = Some(checks.notice);
        while let Some(this) = notice {
            this.own_leaves(&mut |path, leaf| match leaf {
                Tree::Text(text) => texts.check(path, text, true, problems),
                Tree::Line(text) => texts.check(path, text, false, problems),
                _ => {}
            });
            // What a notice that is passed on says names its own facts.
            notice = this.relayed.as_deref();
            let room = notice.and_then(|inner| (checks.room)(inner, language));
            if let (Some(inner), Some(room)) = (notice, room) {
                texts.names = Names::new(inner, language, room);
            }
        }
        texts.variants(problems);
    }
}

/// Whether a sentence in the other register is told of a notice in this one.
pub(super) fn other_register(
    notice: &Notice,
    register: Register,
    style: &Style,
    found: &Registers,
) -> Option<(Message, String)> {
    let is_plain = register == Register::Plain;
    let excerpt = found[usize::from(!is_plain)].clone()?;
    let (ours, theirs) = style.register_names(is_plain)?;
    let message = message!("other-register", theirs, notice = notice.id(), ours);
    Some((message, excerpt))
}

/// The most references in a text: the typesetter puts 512 moments into a paragraph at most.
const MOST_REFERENCES: usize = 400;

/// The most bytes of text in a notice, some thousand pages. With more, typesetting would take
/// minutes and all memory.
const LARGEST_NOTICE: usize = 1_000_000;

/// The texts of a notice in one language, as far as they have been checked.
struct Texts<'a, 'c> {
    checks: &'a NoticeChecks<'c>,
    notice: &'a Notice,
    language: &'a str,
    /// What names in braces mean.
    names: Names<'a>,
    calendar: DateCalendar,
    register: Register,
    /// The texts that its form shows; `None` for a page, which shows all of them.
    in_form: Option<Vec<&'a Text>>,
    /// For each group of variants, the words that the notice uses, with the first place of each.
    variants: BTreeMap<usize, BTreeMap<usize, (Path, String)>>,
    exposed: BTreeSet<String>,
    /// The bytes of its texts so far.
    size: usize,
    /// What no line breaks.
    unbroken: Option<Arc<Regex>>,
}

impl<'a, 'c> Texts<'a, 'c> {
    fn new(checks: &'a NoticeChecks<'c>, language: &'a str) -> Option<Self> {
        let room = (checks.room)(checks.notice, language)?;
        Some(Self {
            checks,
            notice: checks.notice,
            language,
            names: Names::new(checks.notice, language, room),
            calendar: checks.notice.calendar_in(&room.house.style(language)),
            register: checks.notice.register(room.house),
            in_form: form::texts(checks.notice),
            variants: BTreeMap::new(),
            exposed: BTreeSet::new(),
            size: 0,
            unbroken: room.locale.expression("unbreakable").ok(),
        })
    }

    /// How many dates, numbers and other words that no line breaks the fullest paragraph of a text
    /// has. Items and rows are paragraphs.
    fn most_unbroken(&self, text: &str) -> usize {
        // Each of them has two letters or more.
        if text.len() < 2 * MOST_REFERENCES {
            return 0;
        }
        let Some(unbroken) = &self.unbroken else { return 0 };
        let (mut most, mut count) = (0, 0);
        for line in text.lines() {
            let line = line.trim_start();
            if line.is_empty() || line.starts_with(['|', '-', '+', '*', '\u{30FB}']) {
                count = 0;
            }
            count += unbroken.find_iter(line).count();
            most = most.max(count);
        }
        most
    }

    fn check(&mut self, path: &Path, text: &Text, narrative: bool, problems: &mut Vec<Problem>) {
        let Some(written) = text.get(self.language) else { return };
        let path = text.place(path, self.language);
        let scan = self.checks.scanner.scan(self.language, narrative, written);
        let id = self.notice.id();
        let before = self.size;
        self.size += scan.size;
        if before <= LARGEST_NOTICE && self.size > LARGEST_NOTICE {
            let message = message!("notice-too-large", id, limit = LARGEST_NOTICE);
            problems.push(Problem::error(Rule::Notice, path.clone(), message));
        }
        if scan.references.len() > MOST_REFERENCES {
            let message = message!("too-many-references", limit = MOST_REFERENCES);
            problems.push(Problem::error(Rule::Notice, path.clone(), message));
        }
        if self.most_unbroken(written) > MOST_REFERENCES {
            let message = message!("too-many-unbroken", limit = MOST_REFERENCES);
            problems.push(Problem::error(Rule::Notice, path.clone(), message));
        }
        for brace in &scan.references {
            if let Some((message, hint)) = self.names.refuse(brace) {
                let excerpt = written.get(brace.at.clone()).unwrap_or_default();
                let problem = Problem::error(Rule::Reference, path.clone(), message);
                let problem = problem.excerpt(excerpt);
                problems.push(hint.into_iter().fold(problem, Problem::hint));
            }
        }
        if let Some(secret) = self.notice.find_leak_in(&scan.searched) {
            let message = message!("shows-secret-here", secret, notice = id);
            let problem = Problem::error(Rule::Withheld, path.clone(), message).excerpt(secret);
            problems.push(problem.hint(message!("shows-secret-hint")));
        }
        let Some(style) = self.checks.scanner.style(self.language) else { return };
        // Names and contacts of organisations are the same in every notice.
        let is_in = |name: &str| matches!(path.0.first(), Some(PathStep::Key(key)) if key == name);
        if is_in("organisations") {
            return;
        }
        // Tables and items of lists are in the plain register in polite notices too.
        let is_item = is_in("timeline") || path.0.contains(&PathStep::Key("items".into()));
        let may_be_plain = self.register != Register::Plain && is_item;
        if !may_be_plain
            && let Some((message, excerpt)) =
                other_register(self.notice, self.register, style, &scan.registers)
            && self.in_form.as_ref().is_none_or(|shown| shown.contains(&text))
        {
            let problem = Problem::warning(Rule::Register, path.clone(), message);
            problems.push(
                problem.excerpt(excerpt).hint(message!(
                    "other-register-hint",
                    key = format!("{}{PLAIN}", self.language)
                )),
            );
        }
        // What a page prints is seen when it is written.
        let is_in_form = || self.in_form.as_ref().is_some_and(|shown| shown.contains(&text));
        if !scan.variants.is_empty() && is_in_form() {
            for (group, word, excerpt) in &scan.variants {
                let words = self.variants.entry(*group).or_default();
                words.entry(*word).or_insert_with(|| (path.clone(), excerpt.clone()));
            }
        }
        if self.notice.kind.audience == Audience::Public {
            for (index, excerpt) in &scan.patterns {
                let pattern = &style.patterns[*index];
                if pattern.rule == Rule::Exposure && self.exposed.insert(excerpt.clone()) {
                    let problem =
                        Problem::warning(Rule::Exposure, path.clone(), pattern.message.clone());
                    problems.push(problem.excerpt(excerpt));
                }
            }
        }
        let calendar = self.calendar;
        let mut forms = BTreeSet::new();
        for typed in scan.dates.iter().filter(|typed| forms.insert(typed.form)) {
            if matches!(calendar, DateCalendar::Gregorian | DateCalendar::Wareki)
                && typed.calendar.is_some_and(|other| other != calendar)
            {
                let message = message!("other-calendar", id);
                let problem = Problem::error(Rule::Calendar, path.clone(), message);
                problems.push(problem.excerpt(&typed.text).hint(message!("other-calendar-hint")));
            }
        }
    }

    /// A notice uses one word for one thing.
    fn variants(&self, problems: &mut Vec<Problem>) {
        for words in self.variants.values() {
            let mut words = words.values();
            let (Some((first, word)), Some((second, other))) = (words.next(), words.next()) else {
                continue;
            };
            let message = message!("both-words", notice = self.notice.id(), word, other);
            let problem = Problem::warning(Rule::Variant, second.clone(), message).excerpt(other);
            problems.push(problem.see(first.clone(), message!("word-used-here", word)));
        }
    }
}
