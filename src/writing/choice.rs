//! Which facts of a list a page asks for: the options of a name.

use super::Writer;
use super::names::{FactRef, List};
use super::text::option;
use crate::incident::markdown::Brace;
use crate::incident::tree::Tree;
use crate::message;

/// The options that say by name whose facts, or which, a page tells. What they leave out is left
/// out on purpose; `CHOICES` divide a list.
const DECISIONS: [&str; 3] = ["by", "only", "except"];

/// The options that choose facts by one of their words.
const CHOICES: [&str; 7] = ["about", "to", "on", "topic", "status", "stage", "strength"];

impl Writer<'_> {
    /// Whether the options of a name are known.
    pub(super) fn known_options(&mut self, brace: &Brace) {
        let known = ["by", "only", "except", "as", "per", "dates"];
        for (name, _) in &brace.options {
            if !known.contains(&name.as_str()) && !CHOICES.contains(&name.as_str()) {
                let names: Vec<String> =
                    known.iter().chain(&CHOICES).map(|name| (*name).to_owned()).collect();
                let hint = crate::source::did_you_mean(name, &names)
                    .unwrap_or_else(|| message!("known", known = names));
                self.at_brace(brace, message!("unknown-option", name), Some(hint));
            }
        }
    }

    /// The facts that the options of a name choose.
    pub(super) fn selected(&self, list: List, facts: &[FactRef], brace: &Brace) -> Vec<FactRef> {
        let is_chosen = |fact: &FactRef| self.is_chosen(*fact, brace, |_| true);
        let mut chosen: Vec<FactRef> = facts.iter().copied().filter(is_chosen).collect();
        // The order of `only` is the order of the facts.
        if let Some(names) = option(brace, "only") {
            let place = |fact: &FactRef| {
                names.iter().position(|name| self.named.get(name.as_str()) == Some(fact))
            };
            chosen.sort_by_key(place);
        }
        if list == List::Measures && option(brace, "status").is_some() {
            chosen = self.steps(&chosen);
            chosen.retain(|fact| self.is_chosen(*fact, brace, |_| true));
        }
        chosen
    }

    /// Notes which facts a name on the page leaves out on purpose.
    pub(super) fn leave_out(&mut self, brace: &Brace) {
        let first = brace.name.split('.').next().unwrap_or_default();
        let Some(list) = List::parse(first) else { return };
        let is_decision = |name: &str| DECISIONS.contains(&name);
        for fact in self.all(list) {
            let is_meant = self.is_chosen(fact, brace, |name| !is_decision(name));
            if is_meant && !self.is_chosen(fact, brace, is_decision) {
                self.left_out.insert((list, fact.position));
            }
        }
    }

    /// Whether the options of a name that are of interest choose a fact.
    fn is_chosen(
        &self,
        fact: FactRef,
        brace: &Brace,
        is_of_interest: impl Fn(&str) -> bool,
    ) -> bool {
        let facts = &self.notice.facts;
        let by = fact.list.by(facts, fact.position);
        let mut options = brace.options.iter().filter(|(name, _)| is_of_interest(name));
        options.all(|(name, values)| match name.as_str() {
            "by" => values.iter().any(|value| match value.as_str() {
                "each" => true,
                "issuer" => self.is_issuer(by),
                "others" => !self.is_issuer(by),
                other => other == by,
            }),
            "only" => values.iter().any(|value| {
                self.named.get(value.as_str()).is_some_and(|named| Self::is_in(fact, *named))
            }),
            "except" => !values.iter().any(|value| self.named.get(value.as_str()) == Some(&fact)),
            "status" if fact.list == List::Measures && fact.step.is_none() => true,
            field if CHOICES.contains(&field) => {
                let tree = self.tree(fact);
                let word = tree.get(field);
                values.iter().any(|value| {
                    *word == Tree::word(value) || (value == "none" && word.is_nothing())
                })
            }
            _ => true,
        })
    }

    /// Whether a fact is the one that is named, or holds it.
    fn is_in(fact: FactRef, named: FactRef) -> bool {
        fact == named
            || (fact.step.is_none() && fact.list == named.list && fact.position == named.position)
    }
}
