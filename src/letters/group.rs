//! The recipients of a list compared with the people that a notice tells of.

use std::collections::BTreeMap;

use super::Recipients;
use crate::incident::{Certainty, Count};
use crate::message;
use crate::message::Message;

impl Recipients {
    /// How many recipients are in each group; those in none under an empty name.
    pub fn by_group(&self) -> BTreeMap<String, usize> {
        let mut groups = BTreeMap::new();
        for recipient in self.iter() {
            *groups.entry(recipient.group).or_default() += 1;
        }
        groups
    }
}

/// What differs between the number of letters to each group and the number of people that the notice
/// tells of. `persons` are the groups that the notice tells of, with their number of people if it is
/// known. Recipients in no group count as the group if there is only one.
pub fn differences(
    letters: &BTreeMap<String, usize>,
    persons: &[(String, Option<Count>)],
) -> Vec<Message> {
    let in_none = letters.get("").copied().unwrap_or_default();
    let mut found = Vec::new();
    for (group, count) in persons {
        let mut letters = letters.get(group).copied().unwrap_or_default();
        if persons.len() == 1 {
            letters += in_none;
        }
        let Some(Count { certainty, count: Some(persons), .. }) = *count else { continue };
        let is_as_told = match certainty {
            Certainty::AtMost => letters as u64 <= persons,
            Certainty::Exact | Certainty::About | Certainty::Unknown => letters as u64 == persons,
        };
        if is_as_told {
            continue;
        }
        found.push(match certainty {
            Certainty::AtMost => message!("group-more-letters", group, letters, persons),
            Certainty::About => message!("group-about", group, letters, persons),
            Certainty::Exact | Certainty::Unknown => {
                message!("group-differs", group, letters, persons)
            }
        });
    }
    if in_none > 0 && persons.len() > 1 {
        found.push(message!("group-none", letters = in_none));
    }
    let others = letters.iter().filter(|(group, _)| {
        !group.is_empty() && !persons.iter().any(|(other, _)| other == *group)
    });
    found.extend(others.map(|(group, letters)| message!("group-not-told", group, letters)));
    found
}
