//! The checks of an incident file and of its notices. All of them run; none stops the others.

mod consistency;
mod counts;
mod duties;
mod forms;
mod notices;
mod pages;
mod planned;
mod scan;
mod style;
mod texts;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::assets::Assets;
use crate::diagnostic::Diagnostics;
use crate::incident::{Incident, NoticeSpec};
use crate::notice::Notice;
use crate::parallel;
use crate::rule::Rule;
use crate::source::Problem;
use crate::writing::Room;
use scan::Scanner;
use style::Style;
pub use style::{TypedCount, TypedDate};

/// The input of a check of facts.
struct FactChecks<'a> {
    incident: &'a Incident,
    /// The codes of all languages of the program.
    languages: &'a [String],
    /// The languages of the notices.
    used_languages: &'a [String],
    /// The names of all kinds of notice.
    kinds: &'a [String],
    /// The words for kinds of data that the locales know.
    item_words: &'a [String],
    scanner: &'a Scanner,
}

/// The input of a check of one notice.
struct NoticeChecks<'a> {
    incident: &'a Incident,
    notice: &'a Notice,
    /// The languages of the notice.
    languages: &'a [String],
    /// The notice at an index of `notices`, for its own readers.
    made: &'a dyn Fn(usize) -> Option<Arc<Notice>>,
    /// What a writer of a notice in a language uses.
    room: &'a dyn Fn(&Notice, &str) -> Option<Room<'a>>,
    scanner: &'a Scanner,
}

/// A check and the rules that it reports under.
struct Check<F> {
    rules: &'static [Rule],
    run: F,
}

impl<F> Check<F> {
    /// A check reports only under the rules that its entry lists.
    fn assert_rules(&self, problems: &[Problem]) {
        debug_assert!(problems.iter().all(|problem| self.rules.contains(&problem.rule)));
    }
}

type FactCheck = Check<for<'a> fn(&FactChecks<'a>, &mut Vec<Problem>)>;
type NoticeCheck = Check<for<'a> fn(&NoticeChecks<'a>, &mut Vec<Problem>)>;

/// The checks of facts, whatever notice shows them. They run on files that could be read.
const FACT_CHECKS: &[FactCheck] = &[
    Check { rules: &[Rule::UnknownName], run: consistency::names },
    Check { rules: &[Rule::DuplicateId], run: consistency::ids },
    Check { rules: &[Rule::Name], run: consistency::names_of_pages },
    Check { rules: &[Rule::Shape, Rule::MissingField], run: consistency::claims },
    Check { rules: &[Rule::Name, Rule::UnknownName, Rule::Count], run: counts::counts },
    Check { rules: &[Rule::MissingField, Rule::Count], run: counts::groups },
    Check { rules: &[Rule::Order], run: consistency::order },
    Check { rules: &[Rule::Order], run: consistency::done },
    Check { rules: &[Rule::Moment], run: consistency::known },
    Check { rules: &[Rule::Withheld], run: consistency::withheld },
    Check { rules: &[Rule::Withheld], run: consistency::masked },
    Check { rules: &[Rule::UnknownName], run: notices::omitted },
    Check { rules: &[Rule::Duty, Rule::UnknownName], run: duties::fulfilled },
    Check { rules: &[Rule::Duty], run: duties::authorities },
    Check { rules: &[Rule::Category], run: duties::categories },
    Check { rules: &[Rule::Category], run: duties::dropped },
    Check { rules: &[Rule::Notice], run: notices::languages },
    Check {
        rules: &[
            Rule::Translation,
            Rule::Markdown,
            Rule::Line,
            Rule::Style,
            Rule::Weekday,
            Rule::Era,
            Rule::NumberParity,
        ],
        run: texts::texts,
    },
    Check { rules: &[Rule::UnknownName, Rule::Category], run: consistency::items },
    Check { rules: &[Rule::Notice], run: notices::kinds },
    Check { rules: &[Rule::Name], run: notices::file_names },
];

/// The checks of a notice.
const NOTICE_CHECKS: &[NoticeCheck] = &[
    Check { rules: &[Rule::Need], run: notices::needs },
    Check { rules: &[Rule::Series], run: notices::series },
    Check {
        rules: &[
            Rule::Reference,
            Rule::Withheld,
            Rule::Exposure,
            Rule::Calendar,
            Rule::Register,
            Rule::Notice,
        ],
        run: notices::texts,
    },
    Check { rules: &[Rule::Notice, Rule::Withheld], run: notices::relayed },
    Check { rules: &[Rule::Own], run: planned::planned },
    Check { rules: &[Rule::Notice], run: forms::cells },
    Check { rules: &[Rule::Count], run: forms::totals },
    Check {
        rules: &[
            Rule::Page,
            Rule::Own,
            Rule::Unshown,
            Rule::Reference,
            Rule::Fluent,
            Rule::Withheld,
            Rule::Exposure,
            Rule::Style,
            Rule::Variant,
            Rule::Register,
            Rule::Weekday,
            Rule::Need,
        ],
        run: pages::pages,
    },
];

/// The rules that affect which duties apply and when their time limits begin.
const DUTY_RULES: &[Rule] =
    &[Rule::UnknownName, Rule::DuplicateId, Rule::Moment, Rule::Duty, Rule::Category];

/// Checks incidents and notices. It caches the scan of each text, so that checking again costs
/// only what has changed.
pub struct Checker {
    languages: Vec<String>,
    /// The languages whose style rules are loaded.
    used: Vec<String>,
    kinds: Vec<String>,
    item_words: Vec<String>,
    scanner: Scanner,
}

impl Checker {
    /// A checker with the style rules of these languages.
    ///
    /// # Errors
    /// If the style rules or the messages have errors.
    pub fn new(assets: &Assets, used: &[String]) -> Result<Self, Diagnostics> {
        let languages = assets.languages();
        let style = |language: &String| {
            let path = format!("locales/{language}/style.toml");
            let data = assets.get(&path)?;
            Some(Style::new(language, &path, &String::from_utf8_lossy(&data)))
        };
        let styles = parallel::map(used, style).into_iter().flatten().collect::<Result<_, _>>()?;
        let item_words = match languages.first() {
            None => Vec::new(),
            Some(language) => {
                let locale = assets.locale(language)?;
                locale.ids().filter_map(|id| id.strip_prefix("item-")).map(str::to_owned).collect()
            }
        };
        let scanner = Scanner::new(styles);
        Ok(Self { languages, used: used.to_vec(), kinds: assets.kinds(), item_words, scanner })
    }

    /// The dates in a text of a language, as its style rules know them.
    pub fn dates_in(&self, language: &str, text: &str) -> Vec<TypedDate> {
        self.scanner.style(language).map(|style| style.dates_in(text)).unwrap_or_default()
    }

    /// The numbers of people or things in a text of a language, as its style rules know them.
    pub fn counts_in(&self, language: &str, text: &str) -> Vec<TypedCount> {
        self.scanner.style(language).map(|style| style.counts_in(text)).unwrap_or_default()
    }

    /// Whether exactly the style rules of these languages are loaded.
    pub(crate) fn knows(&self, used: &[String]) -> bool {
        self.used == used
    }

    /// Checks the facts, whatever notice shows them.
    pub fn facts(&self, incident: &Incident) -> Vec<Problem> {
        self.run(incident, |_| true)
    }

    /// Runs only the checks that duties and deadlines depend on.
    pub fn duties(&self, incident: &Incident) -> Vec<Problem> {
        self.run(incident, |check| check.rules.iter().all(|rule| DUTY_RULES.contains(rule)))
    }

    fn run(&self, incident: &Incident, is_wanted: fn(&FactCheck) -> bool) -> Vec<Problem> {
        let checks = FactChecks {
            incident,
            languages: &self.languages,
            used_languages: &used_languages(incident, &self.languages),
            kinds: &self.kinds,
            item_words: &self.item_words,
            scanner: &self.scanner,
        };
        let mut problems = Vec::new();
        for check in FACT_CHECKS.iter().filter(|check| is_wanted(check)) {
            let before = problems.len();
            (check.run)(&checks, &mut problems);
            check.assert_rules(&problems[before..]);
        }
        problems
    }

    /// Checks what a notice shows and what it lacks. `made` gives the notice at an index of
    /// `notices`, for its own readers.
    pub(crate) fn notice<'a>(
        &'a self,
        incident: &'a Incident,
        notice: &'a Notice,
        made: &'a dyn Fn(usize) -> Option<Arc<Notice>>,
        room: &'a dyn Fn(&Notice, &str) -> Option<Room<'a>>,
    ) -> Vec<Problem> {
        let languages = languages_of(&notice.spec, &self.languages);
        let scanner = &self.scanner;
        let checks = NoticeChecks { incident, notice, languages, made, room, scanner };
        let mut problems = Vec::new();
        for check in NOTICE_CHECKS {
            let before = problems.len();
            (check.run)(&checks, &mut problems);
            check.assert_rules(&problems[before..]);
        }
        problems
    }
}

/// The languages of a notice; all languages if it lists none.
pub(crate) fn languages_of<'a>(spec: &'a NoticeSpec, all: &'a [String]) -> &'a [String] {
    if spec.languages.is_empty() { all } else { &spec.languages }
}

/// The languages of the notices of a file, in the order of `all`.
pub(crate) fn used_languages(incident: &Incident, all: &[String]) -> Vec<String> {
    let specs = incident.notices.iter();
    let used: BTreeSet<&String> = specs.flat_map(|spec| languages_of(spec, all)).collect();
    all.iter().filter(|language| used.contains(language)).cloned().collect()
}
