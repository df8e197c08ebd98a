//! What is planned is not told as done.

use super::NoticeChecks;
use crate::incident::{Progress, StepStatus, Text};
use crate::message;
use crate::rule::Rule;
use crate::source::{Path, Problem};

/// Texts of measures and of responses that say that something planned is done.
pub(super) fn planned(checks: &NoticeChecks, problems: &mut Vec<Problem>) {
    let facts = &checks.notice.facts;
    for fact in &facts.measures {
        let steps = fact.open().map(|measure| measure.items.as_slice()).unwrap_or_default();
        for (index, step) in steps.iter().enumerate() {
            if step.status == Some(StepStatus::Planned) {
                let path = fact.path.key("items").index(index).key("what");
                told_as_done(checks, &step.what, &path, problems);
            }
        }
    }
    for fact in &facts.responses {
        let Some(response) = fact.open() else { continue };
        if let (Progress::Planned, Some(text)) = (response.status, &response.text) {
            told_as_done(checks, text, &fact.path.key("text"), problems);
        }
    }
}

fn told_as_done(checks: &NoticeChecks, text: &Text, path: &Path, problems: &mut Vec<Problem>) {
    for language in checks.languages {
        let style = checks.scanner.style(language);
        let said = style.zip(text.get(language)).and_then(|(style, text)| style.planned_in(text));
        if said == Some(false) {
            let message = message!("planned-told-done", notice = checks.notice.id());
            let problem = Problem::warning(Rule::Own, text.place(path, language), message);
            problems.push(problem.hint(message!("planned-told-done-hint")));
        }
    }
}
