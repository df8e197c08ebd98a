//! Numbers of people and things that are typed into a text.

use std::ops::Range;

use super::Style;
use crate::characters::half_width;
use crate::incident::{Certainty, Count};

/// A number of people or things typed into a text.
#[derive(Debug, Clone)]
pub struct TypedCount {
    /// Its bytes in the text, with the words that say how certain it is and with its unit.
    pub at: Range<usize>,
    /// The number.
    pub count: Count,
}

impl Style {
    /// The numbers of people and things in a text.
    pub(in crate::check) fn counts_in(&self, text: &str) -> Vec<TypedCount> {
        let mut found = Vec::new();
        for form in &self.counts {
            for captures in form.captures_iter(text) {
                let number = |name: &str| -> Option<u64> {
                    let digits = captures.name(name)?.as_str().chars().map(half_width);
                    digits.filter(char::is_ascii_digit).collect::<String>().parse().ok()
                };
                let ones = number("number");
                let myriads = number("myriads").map(|count| count.checked_mul(10_000));
                let count = match (myriads, ones) {
                    (Some(myriads), ones) => {
                        myriads.and_then(|count| count.checked_add(ones.unwrap_or(0)))
                    }
                    (None, ones) => ones,
                };
                let Some((whole, count)) = captures.name("whole").zip(count) else { continue };
                let certainty = match (captures.name("most"), captures.name("about")) {
                    (Some(_), _) => Certainty::AtMost,
                    (None, Some(_)) => Certainty::About,
                    (None, None) => Certainty::Exact,
                };
                let count = Count::new(certainty, Some(count));
                found.push(TypedCount { at: whole.range(), count });
            }
        }
        found
    }
}
