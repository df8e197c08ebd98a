//! Why a law asks for a report, and how many people that needs.

use chrono::NaiveDateTime;

use crate::incident::{Category, Certainty, Incident, Item, Law, Organisation, in_force_at};

/// The categories that a law knows.
pub fn categories_of(law: Law) -> &'static [Category] {
    match law {
        // APPI Enforcement Rules, Art. 7(i) to (iv).
        Law::Appi => &[
            Category::Sensitive,
            Category::Financial,
            Category::Wrongful,
            Category::OverThreshold,
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
        _ => &[],
    }
}

/// The number of people that must be exceeded for [`Category::OverThreshold`]: 1,000 (APPI
/// Enforcement Rules, Art. 7(iv)); 100 for administrative bodies and under the My Number Act.
pub fn threshold(law: Law, organisation: &Organisation) -> Option<u64> {
    match law {
        Law::Appi if organisation.public_body == Some(true) => Some(100),
        Law::Appi => Some(1000),
        Law::MyNumber => Some(100),
        _ => None,
    }
}

/// How many people are affected, as an organisation said at a time: the sum of its groups, with
/// the maximum where that is what is known (PPC General Guideline 3-5-3-1), and whether that is
/// all: no group is unknown or only about so large. `None` if it named no group.
///
/// Under the My Number Act, only groups with Individual Numbers count.
pub fn persons_affected(
    incident: &Incident,
    by: &str,
    law: Law,
    then: NaiveDateTime,
) -> Option<(u64, bool)> {
    let facts = &incident.affected;
    let counts = in_force_at(facts, then).into_iter().map(|index| &facts[index]).filter(|group| {
        let my_number =
            |item: &Item| matches!(item, Item::Known { word } if word.as_str() == "my-number");
        group.by.as_str() == by && (law != Law::MyNumber || group.items.iter().any(my_number))
    });
    counts.map(|group| group.persons).fold(None, |sum, count| {
        let (persons, whole) = sum.unwrap_or((0, true));
        let sure = matches!(count.certainty, Certainty::Exact | Certainty::AtMost);
        Some((persons + count.count.unwrap_or(0), whole && sure))
    })
}
