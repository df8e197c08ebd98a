//! Own words say what their facts say.

use super::PageCheck;
use crate::check::style::Style;
use crate::message;
use crate::message::all_of;
use crate::rule::Rule;
use crate::source::Problem;
use crate::writing::{Own, OwnFact, Written};

impl PageCheck<'_, '_> {
    /// Own words are as strong as their facts, and tell what is planned as planned.
    pub(super) fn own_words(&self, written: &Written, problems: &mut Vec<Problem>) {
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
                    let fact = &fact.name;
                    let message = if is_planned {
                        message!("is-planned", fact)
                    } else {
                        message!("is-done", fact)
                    };
                    problems.push(self.error(Rule::Own, own.at.clone(), message));
                }
            }
        }
    }

    /// Words for the day of the notice speak of what happens on that day.
    fn today(&self, style: &Style, own: &Own, problems: &mut Vec<Problem>) {
        let mut dated = own.facts.iter().filter_map(|fact| Some((&fact.name, fact.day?)));
        let (Some(date), Some((name, day))) = (self.notice.spec.date.date(), dated.next()) else {
            return;
        };
        if style.says_today(&own.words) && day != date && dated.all(|(_, day)| day != date) {
            let message = message!("not-today", name, day, date);
            let problem = self.error(Rule::Own, own.at.clone(), message);
            problems.push(problem.hint(message!("not-today-hint")));
        }
    }

    fn strength(&self, style: &Style, own: &Own, facts: &[&OwnFact], problems: &mut Vec<Problem>) {
        let said = style.strengths_in(&own.words);
        if said.is_empty() {
            let message = message!("strength-unread");
            let words: Vec<String> = facts
                .iter()
                .filter_map(|fact| style.words_for(fact.strength.as_deref()?))
                .collect();
            let hint = message!("strength-unread-hint", words = words.join("; "));
            problems.push(self.warning(Rule::Own, own.at.clone(), message).hint(hint));
            return;
        }
        for fact in facts {
            let strength = fact.strength.as_deref().unwrap_or_default();
            if !said.contains(&strength) {
                let message =
                    message!("other-strength", fact = fact.name, strength, said = all_of(&said));
                let hint = style
                    .words_for(strength)
                    .map(|words| message!("other-strength-hint", strength, words));
                let problem = self.error(Rule::Own, own.at.clone(), message);
                problems.push(hint.into_iter().fold(problem, Problem::hint));
            }
        }
    }
}
