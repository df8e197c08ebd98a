//! The categories under which a law requires a report, and the number of people that one of them
//! depends on.

use chrono::NaiveDateTime;

use crate::incident::{
    Assessment, Category, Certainty, Count, Fact, Incident, Item, Law, Moment, Organisation,
    Outcome, in_force_at,
};

/// The categories of a law; empty if it has none.
pub fn categories_of(law: Law) -> &'static [Category] {
    match law {
        // APPI Enforcement Rules, Art. 7(i) to (iv).
        Law::Appi => &[
            Category::Sensitive,
            Category::Financial,
            Category::Wrongful,
            Category::OverThreshold,
            // Art. 43(v), of local public bodies alone.
            Category::Ordinance,
            Category::Voluntary,
        ],
        // The rules under the My Number Act, Art. 29-4.
        Law::MyNumber => &[
            Category::PublicSystem,
            Category::Wrongful,
            Category::Exposed,
            Category::OverThreshold,
            Category::Voluntary,
        ],
        // Art. 14(1) and (3).
        Law::Cra => &[Category::ExploitedVulnerability, Category::SevereIncident],
        _ => &[],
    }
}

/// The words for what happened to the data, of a law; empty if it asks for none.
pub fn outcomes_of(law: Law) -> &'static [Outcome] {
    match law {
        // APPI, Art. 26(1); My Number Act, Art. 29-4(1).
        Law::Appi | Law::MyNumber => &[
            Outcome::Leakage,
            Outcome::PossibleLeakage,
            Outcome::Loss,
            Outcome::PossibleLoss,
            Outcome::Damage,
            Outcome::PossibleDamage,
        ],
        // Art. 4(12); EDPB Guidelines 9/2022 on what is broken.
        Law::Gdpr | Law::UkGdpr => &[
            Outcome::Destruction,
            Outcome::PossibleDestruction,
            Outcome::Loss,
            Outcome::PossibleLoss,
            Outcome::Alteration,
            Outcome::PossibleAlteration,
            Outcome::Disclosure,
            Outcome::PossibleDisclosure,
            Outcome::Access,
            Outcome::PossibleAccess,
            Outcome::Confidentiality,
            Outcome::PossibleConfidentiality,
            Outcome::Integrity,
            Outcome::PossibleIntegrity,
            Outcome::Availability,
            Outcome::PossibleAvailability,
        ],
        _ => &[],
    }
}

/// The number of people above which [`Category::OverThreshold`] applies: 1,000 (APPI Enforcement
/// Rules, Art. 7(iv)), or 100 for administrative bodies and under the My Number Act. `None` if the
/// law has no such category.
pub fn threshold(law: Law, organisation: &Organisation) -> Option<u64> {
    match law {
        Law::Appi if organisation.is_public_body() => Some(100),
        Law::Appi => Some(1000),
        Law::MyNumber => Some(100),
        _ => None,
    }
}

/// How many people are affected, as an organisation stated by `then`: the sum of its groups.
///
/// If only a maximum is known, it counts (PPC General Guideline 3-5-3-1). The second value is
/// whether the sum is complete, with no group whose number is unknown or approximate. `None` if the
/// organisation stated no group. Under the My Number Act, only groups with Individual Numbers
/// count.
pub fn persons_affected(
    incident: &Incident,
    by: &str,
    law: Law,
    then: NaiveDateTime,
) -> Option<(u64, bool)> {
    let facts = &incident.affected;
    let counts = in_force_at(facts, then).into_iter().map(|index| &facts[index]).filter(|group| {
        let my_number = |item: &Item| item.word() == Some("my-number");
        group.by.as_str() == by && (law != Law::MyNumber || group.items.iter().any(my_number))
    });
    counts.map(|group| group.persons.unwrap_or(Count::UNKNOWN)).fold(None, |sum, count| {
        let (persons, complete) = sum.unwrap_or((0, true));
        let sure = matches!(count.certainty, Certainty::Exact | Certainty::AtMost);
        Some((persons + count.count.unwrap_or(0), complete && sure))
    })
}

/// The instant, in Japan Standard Time, at which the number of people passed the [`threshold`], and
/// that threshold, if this starts the clock (PPC General Guideline 3-5-3-1).
///
/// It does if `over-threshold` is the only category of the assessment, and the number was passed
/// after the organisation knew of the incident. The number was passed when the organisation's
/// groups first exceeded it, or when a version of the assessment first had the category after one
/// that did not, whichever was earlier. Groups that became known after `then` do not count.
pub fn threshold_passed(
    incident: &Incident,
    assessment: &Fact<Assessment>,
    then: NaiveDateTime,
) -> Option<(NaiveDateTime, u64)> {
    let mut categories =
        assessment.categories.iter().filter(|category| **category != Category::Voluntary);
    if categories.next() != Some(&Category::OverThreshold) || categories.next().is_some() {
        return None;
    }
    let (law, by) = (assessment.law, assessment.by.as_str());
    let threshold = threshold(law, incident.organisations.get(by)?)?;
    let since = assessment.since.earliest()?;
    let known = |moment: &Option<Moment>| moment.as_ref().and_then(Moment::earliest);

    let mut instants: Vec<NaiveDateTime> = incident
        .affected
        .iter()
        .map(|group| known(&group.known).unwrap_or(since))
        .filter(|instant| *instant <= then)
        .collect();
    instants.sort_unstable();
    instants.dedup();
    let exceeded = instants.into_iter().find(|instant| {
        persons_affected(incident, by, law, *instant)
            .is_some_and(|(persons, _)| persons > threshold)
    });

    let versions = incident.assessments.iter().filter(|other| {
        other.id.is_some() && other.id == assessment.id && other.by == assessment.by
    });
    let (over, under): (Vec<_>, Vec<_>) =
        versions.partition(|version| version.categories.contains(&Category::OverThreshold));
    let assessed = over.iter().filter_map(|version| known(&version.known)).min().filter(|first| {
        under.iter().any(|version| known(&version.known).is_none_or(|known| known < *first))
    });

    let passed = [exceeded, assessed].into_iter().flatten().min()?;
    (passed > since).then_some((passed, threshold))
}
