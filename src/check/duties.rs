//! Duties: whether `fulfils` and `assessments` fit the facts.

use chrono::NaiveDateTime;

use super::FactChecks;
use crate::deadlines::action::actions;
use crate::incident::{
    Assessment, Category, Fact, Incident, Law, Line, Outcome, Type, earlier_versions, in_force_at,
};
use crate::locale::thousands;
use crate::message;
use crate::message::{Message, any_of};
use crate::regulation::{
    DUTIES, Duty, MemberState, Parties, categories_of, is_before, outcomes_of, persons_affected,
    threshold,
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
                let message = message!("unknown-duty", duty = name.as_str());
                let hint =
                    did_you_mean(name.as_str(), &known).unwrap_or_else(|| message!("known", known));
                problems.push(Problem::error(Rule::Duty, path, message).hint(hint));
                continue;
            };
            let owed = incident.assessments.iter().filter(|assessment| {
                action.by.contains(&assessment.by.as_str()) && is_owed(incident, assessment, duty)
            });
            let owed: Vec<_> = owed.collect();
            if owed.is_empty() {
                let names: Vec<_> = action.by.iter().map(|name| format!("`{name}`")).collect();
                let message = message!("duty-not-owed", duty = duty.id, names = any_of(names));
                let hint = message!("duty-not-owed-hint");
                problems.push(Problem::warning(Rule::Duty, path, message).hint(hint));
                continue;
            }
            if owed.iter().all(|assessment| is_before(action.at, &assessment.since, duty.law)) {
                let message = message!("before-clock", duty = duty.id);
                let hint = message!("before-clock-hint");
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
                let message = message!("owed-to-several", duty = duty.id);
                let hint = message!("owed-to-several-hint", names = names.clone());
                problems.push(Problem::warning(Rule::Duty, path, message).hint(hint));
            }
            parties.extend(names);
        }
        for (index, name) in action.told.iter().enumerate() {
            if !parties.iter().any(|party| party == name.as_str()) {
                let path = action.path.key("told").index(index);
                let message = message!("not-owed-to", name = name.as_str());
                let hint = did_you_mean(name.as_str(), &parties)
                    .unwrap_or_else(|| message!("not-owed-to-hint"));
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
fn words_of(words: impl Iterator<Item = &'static str>) -> Message {
    let words: Vec<_> = words.collect();
    if words.is_empty() {
        message!("law-has-no-words")
    } else {
        message!("write-one-of", known = words)
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
        let mut warn = |path: Path, message: Message, hint: Message| {
            problems.push(Problem::warning(Rule::Category, path, message).hint(hint));
        };
        let outcomes = Path::from("assessments").index(index).key("outcomes");
        let of_law = outcomes_of(assessment.law);
        for (i, outcome) in assessment.outcomes.iter().enumerate() {
            if !of_law.contains(outcome) {
                let message = message!("no-word-of-law", word = outcome.as_str());
                warn(outcomes.index(i), message, words_of(of_law.iter().map(|word| word.as_str())));
            }
        }
        let of_law = categories_of(assessment.law);
        let has = |category: Category| assessment.categories.contains(&category);
        for (i, category) in assessment.categories.iter().enumerate() {
            if !of_law.contains(category) {
                let message = message!("no-category-of-law", word = category.as_str());
                warn(path.index(i), message, words_of(of_law.iter().map(|word| word.as_str())));
            }
        }
        if of_law.is_empty() {
            continue;
        }
        if assessment.categories.is_empty() {
            let hint = words_of(of_law.iter().map(|word| word.as_str()));
            warn(path.clone(), message!("no-category"), hint);
        }
        if has(Category::Voluntary) && assessment.categories.len() > 1 {
            let message = message!("not-voluntary");
            warn(path.clone(), message, message!("not-voluntary-hint"));
        }
        let kind = incident.incident.r#type;
        // The My Number Act does not apply to an attack that reached no Individual Numbers.
        let elsewhere = assessment.law == Law::MyNumber && has(Category::Voluntary);
        if !elsewhere
            && of_law.contains(&Category::Wrongful)
            && matches!(kind, Type::Ransomware | Type::UnauthorizedAccess)
            && !has(Category::Wrongful)
        {
            let message = message!("lacks-wrongful", type = kind.as_str());
            warn(path.clone(), message, message!("lacks-wrongful-hint"));
        }
        let Some(organisation) = incident.organisations.get(assessment.by.as_str()) else {
            continue;
        };
        if has(Category::Ordinance) && !organisation.is_public_body() {
            warn(path.clone(), message!("private-ordinance"), message!("private-ordinance-hint"));
        }
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
            let message =
                message!("lacks-over-threshold", by, persons = shown, limit = limit_shown);
            warn(path, message, message!("largest-number-counts"));
        } else if persons <= limit && whole && has(Category::OverThreshold) {
            let message = message!("has-over-threshold", by, persons = shown, limit = limit_shown);
            warn(path, message, message!("exceed-threshold"));
        }
    }
}

/// Without an establishment in the Union no authority leads: that of each country where people
/// affected reside is named (GDPR Art. 55, EDPB Guidelines 9/2022, para. 73).
pub(super) fn authorities(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let incident = checks.incident;
    let affected = in_force_at(&incident.affected, NaiveDateTime::MAX);
    for index in in_force_at(&incident.assessments, NaiveDateTime::MAX) {
        let assessment = &incident.assessments[index];
        let owes =
            Duty::get("gdpr-authority").is_some_and(|duty| is_owed(incident, assessment, duty));
        if !owes || assessment.established == Some(true) {
            continue;
        }
        let mut missing = Vec::new();
        let groups = affected.iter().map(|group| &incident.affected[*group]);
        for residence in
            groups.filter(|group| group.by == assessment.by).flat_map(|group| &group.residence)
        {
            let lives_there = residence.persons.is_none_or(|count| count.count != Some(0));
            let Some(state) = MemberState::named(&residence.country).filter(|_| lives_there) else {
                continue;
            };
            let is_named =
                assessment.authorities.0.iter().any(|(name, words)| state.has(name, words));
            let country = worded(&residence.country);
            if !is_named && !missing.contains(&country) {
                missing.push(country);
            }
        }
        if !missing.is_empty() {
            let mut path = Path::from("assessments").index(index);
            if !assessment.authorities.0.is_empty() {
                path = path.key("authorities");
            }
            let message = message!("lacks-authorities", countries = missing);
            let problem = Problem::warning(Rule::Duty, path, message);
            problems.push(problem.hint(message!("lacks-authorities-hint")));
        }
    }
}

/// A line in the language in which the program speaks.
fn worded(line: &Line) -> Message {
    let first = line.languages().next().map_or("", |(_, words)| words);
    let words = |language| line.get(language).unwrap_or(first);
    message!("by-language", en = words("en"), ja = words("ja"))
}

/// What an organisation assessed to have happened to the data, and does not assess any more, has
/// grounds. A report that has become voluntary says by its claims that nothing happened.
pub(super) fn dropped(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let assessments = &checks.incident.assessments;
    let matter = |outcome: &Outcome| outcome.as_str().trim_start_matches("possible-");
    for (index, assessment) in assessments.iter().enumerate() {
        let versions = earlier_versions(assessments, assessment);
        let Some(before) = versions.first() else { continue };
        if assessment.grounds.is_some() || assessment.categories == [Category::Voluntary] {
            continue;
        }
        let is_left = |outcome: &&Outcome| {
            assessment.outcomes.iter().any(|other| matter(other) == matter(outcome))
        };
        if let Some(outcome) = before.outcomes.iter().find(|outcome| !is_left(outcome)) {
            let path = Path::from("assessments").index(index).key("outcomes");
            let message = message!("outcome-dropped", outcome = outcome.as_str());
            let problem = Problem::warning(Rule::Category, path, message);
            problems.push(problem.hint(message!("outcome-dropped-hint")));
        }
    }
}
