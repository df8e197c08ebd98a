//! Duties: whether `fulfils` and `assessments` fit the facts.

use chrono::NaiveDateTime;

use super::FactChecks;
use crate::deadlines::action::actions;
use crate::incident::{Assessment, Category, Fact, Incident, Law, Type, in_force_at};
use crate::locale::thousands;
use crate::regulation::{
    DUTIES, Duty, Parties, categories_of, is_before, outcomes_of, persons_affected, threshold,
};
use crate::rule::Rule;
use crate::source::{Path, Problem, did_you_mean};

/// A name in `fulfils` is a duty that exists and that a law imposes on the organisation, whose clock
/// had started by then; a name in `told` is one of those to whom it is owed.
pub(super) fn fulfilled(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let incident = checks.incident;
    let known: Vec<String> = DUTIES.iter().map(|duty| duty.id.to_owned()).collect();
    for action in actions(incident, 0..incident.reports.len()) {
        let mut parties = Vec::new();
        for (index, name) in action.fulfils.iter().enumerate() {
            let path = action.path.key("fulfils").index(index);
            let Some(duty) = Duty::get(name.as_str()) else {
                let message = format!("unknown duty `{}`", name.as_str());
                let hint = did_you_mean(name.as_str(), &known)
                    .unwrap_or_else(|| format!("known: {}", known.join(", ")));
                problems.push(Problem::error(Rule::Duty, path, message).hint(hint));
                continue;
            };
            let owed = incident.assessments.iter().filter(|assessment| {
                action.by.contains(&assessment.by.as_str()) && is_owed(incident, assessment, duty)
            });
            let owed: Vec<_> = owed.collect();
            if owed.is_empty() {
                let names: Vec<_> = action.by.iter().map(|name| format!("`{name}`")).collect();
                let message =
                    format!("the duty `{}` does not apply to {}", duty.id, names.join(" or "));
                let hint = "add an assessment of this law, or correct the organisation's `role`";
                problems.push(Problem::warning(Rule::Duty, path, message).hint(hint));
                continue;
            }
            if owed.iter().all(|assessment| is_before(action.at, &assessment.since, duty.law)) {
                let message = format!("this is dated before the clock of `{}` started", duty.id);
                let hint = "it fulfils nothing: correct its date, or `since` of the assessment";
                problems.push(Problem::warning(Rule::Duty, path.clone(), message).hint(hint));
            }
            let of_duty = owed.iter().flat_map(|assessment| {
                let by = assessment.by.as_str();
                Parties::of(incident, assessment, by, duty.recipient).named().to_vec()
            });
            let mut names: Vec<String> = of_duty.map(|party| party.name.to_owned()).collect();
            names.sort_unstable();
            names.dedup();
            if names.len() > 1 && action.told.is_empty() {
                let message = format!("`{}` is owed to each of several", duty.id);
                let hint = format!("name those that it reached in `told`: {}", names.join(", "));
                problems.push(Problem::warning(Rule::Duty, path, message).hint(hint));
            }
            parties.extend(names);
        }
        for (index, name) in action.told.iter().enumerate() {
            if !parties.iter().any(|party| party == name.as_str()) {
                let path = action.path.key("told").index(index);
                let message = format!("no duty in `fulfils` is owed to `{}`", name.as_str());
                let hint = did_you_mean(name.as_str(), &parties).unwrap_or_else(|| {
                    "name principals in `entrusted-by` or `principals` of the organisation, and \
                     authorities in `authorities` of the assessment"
                        .to_owned()
                });
                problems.push(Problem::error(Rule::UnknownName, path, message).hint(hint));
            }
        }
    }
}

fn is_owed(incident: &Incident, assessment: &Fact<Assessment>, duty: &Duty) -> bool {
    let organisation = incident.organisations.get(assessment.by.as_str());
    let has_law = assessment.law == duty.law;
    organisation.map_or(has_law, |organisation| duty.is_owed(assessment, organisation))
}

/// What to write in place of a word that a law does not know.
fn words_of(words: impl Iterator<Item = &'static str>) -> String {
    let words: Vec<_> = words.collect();
    if words.is_empty() {
        "remove it: this law has no such words".to_owned()
    } else {
        format!("write one of {}", words.join(", "))
    }
}

/// The outcomes and categories of an assessment fit its law; the categories fit the type of incident
/// and the latest known number of people too (APPI Enforcement Rules, Art. 7; PPC General Guideline
/// 3-5-3-1).
pub(super) fn categories(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let incident = checks.incident;
    for index in in_force_at(&incident.assessments, NaiveDateTime::MAX) {
        let assessment = &incident.assessments[index];
        let path = Path::from("assessments").index(index).key("categories");
        let mut warn = |path: Path, message: String, hint: &str| {
            problems.push(Problem::warning(Rule::Category, path, message).hint(hint));
        };
        let outcomes = Path::from("assessments").index(index).key("outcomes");
        let of_law = outcomes_of(assessment.law);
        for (i, outcome) in assessment.outcomes.iter().enumerate() {
            if !of_law.contains(outcome) {
                let message = format!("`{}` is not a word of this law", outcome.as_str());
                warn(
                    outcomes.index(i),
                    message,
                    &words_of(of_law.iter().map(|word| word.as_str())),
                );
            }
        }
        let of_law = categories_of(assessment.law);
        let has = |category: Category| assessment.categories.contains(&category);
        for (i, category) in assessment.categories.iter().enumerate() {
            if !of_law.contains(category) {
                let message = format!("`{}` is not a category of this law", category.as_str());
                warn(path.index(i), message, &words_of(of_law.iter().map(|word| word.as_str())));
            }
        }
        if of_law.is_empty() {
            continue;
        }
        if assessment.categories.is_empty() {
            let message = "no category says why the law requires a report".to_owned();
            warn(path.clone(), message, &words_of(of_law.iter().map(|word| word.as_str())));
        }
        if has(Category::Voluntary) && assessment.categories.len() > 1 {
            let message = "a report that the law requires is not voluntary".to_owned();
            warn(path.clone(), message, "remove `voluntary`, or the other categories");
        }
        let kind = incident.incident.r#type;
        // The My Number Act does not apply to an attack that reached no Individual Numbers.
        let elsewhere = assessment.law == Law::MyNumber && has(Category::Voluntary);
        if !elsewhere
            && of_law.contains(&Category::Wrongful)
            && matches!(kind, Type::Ransomware | Type::UnauthorizedAccess)
            && !has(Category::Wrongful)
        {
            let message = format!(
                "an incident of type `{}` may have a wrongful purpose, but `categories` lacks `wrongful`",
                kind.as_str()
            );
            warn(
                path.clone(),
                message,
                "with `wrongful` the final report is due on day 60, without it on day 30",
            );
        }
        let Some(organisation) = incident.organisations.get(assessment.by.as_str()) else {
            continue;
        };
        let by = assessment.by.as_str();
        let persons = persons_affected(incident, by, assessment.law, NaiveDateTime::MAX);
        let (Some((persons, whole)), Some(limit)) =
            (persons, threshold(assessment.law, organisation))
        else {
            continue;
        };
        let number = |number: u64| thousands(i64::try_from(number).unwrap_or(i64::MAX));
        let (shown, limit_shown) = (number(persons), number(limit));
        if persons > limit && !has(Category::OverThreshold) {
            let message = format!(
                "the groups of `{by}` add up to {shown} people, more than {limit_shown}, but `categories` lacks `over-threshold`"
            );
            warn(path, message, "if a number is not exact, the largest possible one counts");
        } else if persons <= limit && whole && has(Category::OverThreshold) {
            let message = format!(
                "the groups of `{by}` add up to {shown} people, not more than {limit_shown}, but `categories` has `over-threshold`"
            );
            warn(path, message, "the number must exceed the threshold, not only reach it");
        }
    }
}
