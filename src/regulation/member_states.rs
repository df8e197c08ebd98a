//! The countries in which the GDPR applies, as people write their names.

use std::sync::LazyLock;

use crate::incident::Line;
use crate::words::rows;

/// A country in which the GDPR applies: its code and its names.
#[derive(Debug)]
pub struct MemberState(Vec<&'static str>);

static MEMBER_STATES: LazyLock<Vec<MemberState>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../data/member-states.tsv"));
    rows.map(|row| MemberState(row.split('\t').collect())).collect()
});

impl MemberState {
    /// The country with a name, if the GDPR applies in it.
    pub fn named(country: &Line) -> Option<&'static Self> {
        let is_named = |name: &str| {
            let name = name.trim().to_lowercase();
            let name = name.strip_prefix("the ").unwrap_or(&name).to_owned();
            MEMBER_STATES.iter().find(|state| state.0.contains(&name.as_str()))
        };
        country.languages().find_map(|(_, name)| is_named(name))
    }

    /// Whether an authority says by its name in the file or by its words that it is of this country.
    pub fn has(&self, name: &str, words: &Line) -> bool {
        let is_in = |words: &str| {
            let words = words.to_lowercase();
            self.0.iter().skip(1).any(|state| words.contains(state))
        };
        self.0.contains(&name) || words.languages().any(|(_, words)| is_in(words))
    }
}
