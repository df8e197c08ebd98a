//! The checks of an incident file and of its notices. All of them run; none stops the others.

mod consistency;
mod duties;
mod notices;
mod scan;
mod style;
mod texts;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::assets::Assets;
use crate::diagnostic::Diagnostics;
use crate::incident::{Incident, NoticeSpec};
use crate::notice::Notice;
use crate::rule::Rule;
use crate::source::Problem;
use scan::Scanner;
use style::Style;

/// What the checks of facts look at.
struct FactChecks<'a> {
    incident: &'a Incident,
    /// The codes of all languages of the program.
    languages: &'a [String],
    /// Those that the notices are made in.
    used_languages: &'a [String],
    /// The names of all kinds of notice.
    kinds: &'a [String],
    /// The words for kinds of data that the locales know.
    item_words: &'a [String],
    scanner: &'a Scanner,
}

/// What the checks of a notice look at.
struct NoticeChecks<'a> {
    incident: &'a Incident,
    notice: &'a Notice,
    /// The languages that it is made in.
    languages: &'a [String],
    /// The notice at an index of `notices`, for its own readers.
    made: &'a dyn Fn(usize) -> Option<Arc<Notice>>,
    scanner: &'a Scanner,
}

/// A check and the rules that it reports under.
struct Check<F> {
    rules: &'static [Rule],
    run: F,
}

impl<F> Check<F> {
    /// The table tells the rules of every problem.
    fn hold(&self, problems: &[Problem]) {
        debug_assert!(problems.iter().all(|problem| self.rules.contains(&problem.rule)));
    }
}

type FactCheck = Check<for<'a> fn(&FactChecks<'a>, &mut Vec<Problem>)>;
type NoticeCheck = Check<for<'a> fn(&NoticeChecks<'a>, &mut Vec<Problem>)>;

/// The checks of facts, whatever notice shows them. Reading has reported what is no incident.
const FACT_CHECKS: &[FactCheck] = &[
    Check { rules: &[Rule::UnknownName], run: consistency::names },
    Check { rules: &[Rule::DuplicateId], run: consistency::ids },
    Check { rules: &[Rule::Order], run: consistency::order },
    Check { rules: &[Rule::Moment], run: consistency::known },
    Check { rules: &[Rule::Withheld], run: consistency::withheld },
    Check { rules: &[Rule::UnknownName], run: notices::omitted },
    Check { rules: &[Rule::Duty], run: duties::fulfilled },
    Check { rules: &[Rule::Category], run: duties::categories },
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
    Check { rules: &[Rule::UnknownName], run: consistency::items },
    Check { rules: &[Rule::Notice], run: notices::kinds },
];

/// The checks of a notice.
const NOTICE_CHECKS: &[NoticeCheck] = &[
    Check { rules: &[Rule::Need], run: notices::needs },
    Check { rules: &[Rule::Series], run: notices::series },
    Check {
        rules: &[Rule::Reference, Rule::Withheld, Rule::Exposure, Rule::Variant, Rule::Calendar],
        run: notices::texts,
    },
    Check { rules: &[Rule::Notice, Rule::Withheld], run: notices::relayed },
];

/// The rules on which it depends which duties there are, and when their time began.
const DUTY_RULES: &[Rule] =
    &[Rule::UnknownName, Rule::DuplicateId, Rule::Moment, Rule::Duty, Rule::Category];

/// Checks incidents and notices. It remembers what is in each text, so that a second look costs
/// only what has changed.
pub struct Checker {
    languages: Vec<String>,
    /// Those whose rules of style it has.
    used: Vec<String>,
    kinds: Vec<String>,
    item_words: Vec<String>,
    scanner: Scanner,
}

impl Checker {
    /// A checker with the rules of style of some languages.
    ///
    /// # Errors
    /// Everything that is wrong with those rules, or with the messages.
    pub fn new(assets: &Assets, used: &[String]) -> Result<Self, Diagnostics> {
        let languages = assets.languages();
        let mut styles = Vec::new();
        for language in used {
            let path = format!("locales/{language}/style.toml");
            if let Some(data) = assets.get(&path) {
                styles.push(Style::new(language, &path, &String::from_utf8_lossy(&data))?);
            }
        }
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

    /// The codes of all languages of the program.
    pub(crate) fn languages(&self) -> &[String] {
        &self.languages
    }

    /// Whether it has the rules of style of these languages.
    pub(crate) fn knows(&self, used: &[String]) -> bool {
        self.used == used
    }

    /// Checks the facts, whatever notice shows them.
    pub fn facts(&self, incident: &Incident) -> Vec<Problem> {
        self.run(incident, |_| true)
    }

    /// Checks only that on which duties and deadlines depend.
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
            check.hold(&problems[before..]);
        }
        problems
    }

    /// Checks what a notice shows and what it lacks. `made` gives the notice at an index of
    /// `notices`, for its own readers.
    pub(crate) fn notice(
        &self,
        incident: &Incident,
        notice: &Notice,
        made: &dyn Fn(usize) -> Option<Arc<Notice>>,
    ) -> Vec<Problem> {
        let languages = languages_of(&notice.spec, &self.languages);
        let scanner = &self.scanner;
        let checks = NoticeChecks { incident, notice, languages, made, scanner };
        let mut problems = Vec::new();
        for check in NOTICE_CHECKS {
            let before = problems.len();
            (check.run)(&checks, &mut problems);
            check.hold(&problems[before..]);
        }
        problems
    }
}

/// The languages that a notice is made in; all, if it names none.
pub(crate) fn languages_of<'a>(spec: &'a NoticeSpec, all: &'a [String]) -> &'a [String] {
    if spec.languages.is_empty() { all } else { &spec.languages }
}

/// The languages that the notices of a file are made in, in the order of `all`.
pub(crate) fn used_languages(incident: &Incident, all: &[String]) -> Vec<String> {
    let specs = incident.notices.iter();
    let used: BTreeSet<&String> = specs.flat_map(|spec| languages_of(spec, all)).collect();
    all.iter().filter(|language| used.contains(language)).cloned().collect()
}
