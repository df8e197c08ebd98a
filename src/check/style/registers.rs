//! The registers of a language: how their sentences end.

use super::{Style, Words};

/// What a register is called, and how its sentences end.
pub(super) struct RegisterEnd {
    pub name: String,
    pub end: Words,
}

/// Sentences in the polite and in the plain register: how the first of each ends.
pub(crate) type Registers = [Option<String>; 2];

/// How many letters of a sentence's end are shown.
const EXCERPT: usize = 11;

impl Style {
    /// The registers of the sentences of a text.
    pub(in crate::check) fn registers_in(&self, text: &str) -> Registers {
        let mut found = Registers::default();
        let Some(registers) = &self.registers else { return found };
        for sentence in text.split_inclusive('\u{3002}') {
            let Some(words) = sentence.strip_suffix('\u{3002}') else { continue };
            let ends = |(_, RegisterEnd { end, .. }): &(usize, &RegisterEnd)| end.is_match(words);
            if let Some((register, _)) = registers.iter().enumerate().find(ends) {
                let start = words.char_indices().rev().nth(EXCERPT).map_or(0, |(at, _)| at);
                found[register].get_or_insert_with(|| sentence[start..].trim_start().to_owned());
            }
        }
        found
    }

    /// What the register is called that a notice is in, and the other one.
    pub(in crate::check) fn register_names(&self, is_plain: bool) -> Option<(&str, &str)> {
        let [polite, plain] = self.registers.as_ref()?.each_ref().map(|found| found.name.as_str());
        Some(if is_plain { (plain, polite) } else { (polite, plain) })
    }
}
