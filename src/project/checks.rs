//! What is wrong with the facts and the notices of a project.

use std::sync::PoisonError;

use super::{Facts, Project};
use crate::check::{Checker, used_languages};
use crate::diagnostic::Diagnostics;
use crate::locale;
use crate::notice::Notice;
use crate::parallel;
use crate::source::Problem;

impl Project {
    /// Checks the facts and those notices that are wanted, or were not checked before. Of the others
    /// stands what was found in them last.
    fn check(&self, is_wanted: impl Fn(&Notice) -> bool) -> Diagnostics {
        let Facts { source, incident, issued, included, .. } = &self.facts;
        let mut diagnostics = self.made.diagnostics.clone();
        let checker = match self.checker() {
            Ok(checker) => checker,
            Err(found) => {
                diagnostics.merge(found.clone());
                return diagnostics;
            }
        };
        let dated = |index| self.dated_notice(index);
        // A panic elsewhere leaves the table whole.
        let found = || self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = |notice: &&Notice| is_wanted(notice) || !found().contains_key(notice.id());
        let due: Vec<&Notice> = self.notices().filter(is_due).collect();
        let (facts, checked) = std::thread::scope(|scope| {
            let facts = scope.spawn(|| checker.facts(incident));
            let checked = parallel::map(&due, |notice| {
                (notice.id().to_owned(), self.problems_in(notice, checker))
            });
            (parallel::join(facts), checked)
        });
        found().extend(checked);
        let mut problems = [facts, self.made.problems.clone()].concat();
        problems.extend(issued.check(incident, self.languages(), *included, &dated));
        let of_notice = |notice: &Notice| found().get(notice.id()).cloned().unwrap_or_default();
        problems.extend(self.notices().flat_map(of_notice));
        diagnostics.merge(source.locate(problems));
        if self.options.deny_warnings {
            diagnostics.deny_warnings();
        }
        diagnostics
    }

    /// The checks with the rules of style of the languages of the notices.
    fn checker(&self) -> Result<&Checker, &Diagnostics> {
        let used = || used_languages(&self.facts.incident, self.languages());
        self.checker.get_or_init(|| Checker::new(&self.assets, &used())).as_ref()
    }

    /// What is wrong with a notice.
    fn problems_in(&self, notice: &Notice, checker: &Checker) -> Vec<Problem> {
        let dated = |index| self.dated_notice(index);
        let room =
            |notice: &Notice, language: &str| self.typesetter.room(notice, language, None).ok();
        let mut problems = checker.notice(&self.facts.incident, notice, &dated, &room);
        for language in self.languages_of(&notice.spec) {
            problems.extend(self.typesetter.missing_glyphs(notice, language));
        }
        problems
    }

    /// What is wrong with a notice that is not one of the project's, as one of an earlier time.
    pub fn diagnostics_in(&self, notice: &Notice) -> Diagnostics {
        match self.checker() {
            Ok(checker) => self.locate(self.problems_in(notice, checker)),
            Err(found) => found.clone(),
        }
    }

    /// What the languages of overlaid messages differ in.
    pub(super) fn compare_locales(&self) -> Result<Diagnostics, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let languages = self.assets.languages();
        if let Some((first, others)) = languages.split_first() {
            let first = self.assets.locale(first)?;
            for other in others {
                diagnostics.merge(locale::differences(&first, &*self.assets.locale(other)?));
            }
        }
        Ok(diagnostics)
    }

    /// Everything that is wrong with the facts and the notices: they are checked when this is first
    /// asked for.
    pub fn diagnostics(&self) -> &Diagnostics {
        self.diagnostics.get_or_init(|| self.check(|_| true))
    }

    /// What is wrong with the facts and with these notices now, and what was wrong with the others
    /// when they were checked last: after a change, they need not be waited for.
    pub fn diagnostics_of(&self, notices: &[&str]) -> Diagnostics {
        match self.diagnostics.get() {
            Some(all) => all.clone(),
            None => self.check(|notice| notices.contains(&notice.id())),
        }
    }

    /// Locates problems of values in the user's files.
    pub fn locate(&self, problems: impl IntoIterator<Item = Problem>) -> Diagnostics {
        self.facts.source.locate(problems)
    }
}
