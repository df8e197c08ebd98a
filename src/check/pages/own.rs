//! Own words say what their facts say.

use super::PageCheck;
use crate::check::style::Style;
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
    fn today(&self, style: &Style, own: &Own, problems: &mut Vec<Problem>) {
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

    fn strength(&self, style: &Style, own: &Own, facts: &[&OwnFact], problems: &mut Vec<Problem>) {
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
}
