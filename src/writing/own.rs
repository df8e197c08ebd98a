//! The issuer's own words for facts, in the place of ours.

use std::ops::Range;

use chrono::NaiveDate;

use super::names::{FactRef, List};
use super::{Span, Spot, Writer, plain};
use crate::incident::tree::Tree;
use crate::locale::moment::start;
use crate::message;
use crate::source::did_you_mean;

/// Own words, and what they must not contradict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Their bytes in the page.
    pub at: Range<usize>,
    /// The words, with their references filled in.
    pub words: String,
    /// The facts that they speak for.
    pub facts: Vec<OwnFact>,
}

/// Where a filled-in phrase meets typed words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joint {
    /// The name that was filled in.
    pub at: Spot,
    /// The words before and behind the place at which they meet.
    pub words: (String, String),
}

/// A fact that own words speak for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFact {
    /// Its name.
    pub name: String,
    /// The organisation that states it.
    pub by: String,
    /// The strength of a claim.
    pub strength: Option<String>,
    /// Whether it lies in the future, where a fact says so.
    pub is_planned: Option<bool>,
    /// The day on which it begins.
    pub day: Option<NaiveDate>,
}

impl Writer<'_> {
    /// Notes own words for facts.
    pub(super) fn own(&mut self, words: &[Span], names: &[String], at: Range<usize>) {
        let mut facts = Vec::new();
        for name in names {
            let Some(fact) = self.spoken_for(name) else {
                let first = name.split('.').next().unwrap_or(name);
                let known: Vec<String> = self.named.keys().map(|name| (*name).to_owned()).collect();
                let message = message!("no-fact", name, notice = self.notice.id());
                let hint = did_you_mean(first, &known);
                self.error(crate::rule::Rule::Reference, at.clone(), message, hint);
                continue;
            };
            self.show(fact);
            facts.push(self.own_fact(fact, name));
        }
        self.owns.push(Own { at, words: plain(words), facts });
    }

    /// The fact that a name behind own words means.
    pub(super) fn spoken_for(&self, name: &str) -> Option<FactRef> {
        let mut words = name.split('.');
        let first = words.next().and_then(|first| self.named.get(first));
        first.or_else(|| self.named.get(words.next()?)).copied()
    }

    fn own_fact(&self, fact: FactRef, name: &str) -> OwnFact {
        let tree = self.tree(fact);
        let word = |field: &str| match tree.get(field) {
            Tree::Word(word) => Some(word.clone().into_owned()),
            _ => None,
        };
        let is_planned = match (tree.get("planned"), word("status").as_deref()) {
            (Tree::Flag(planned), _) => Some(*planned),
            (_, Some("planned")) => Some(true),
            (_, Some("done")) => Some(false),
            _ => None,
        };
        OwnFact {
            name: name.to_owned(),
            by: fact.list.by(&self.notice.facts, fact.position).to_owned(),
            strength: word("strength").filter(|_| fact.list == List::Claims),
            is_planned,
            day: self.day_of(fact, name),
        }
    }

    /// The day of the moment that a name means: of the field that it names, or of the fact.
    fn day_of(&self, fact: FactRef, name: &str) -> Option<NaiveDate> {
        let tree = self.tree(fact);
        let fields = name.split('.').skip(1).chain(["at", "when"]);
        let mut moments = fields.filter_map(|field| match tree.get(field) {
            Tree::Moment(moment) => Some(*moment),
            _ => None,
        });
        let moment = moments.next()?;
        start(moment).as_ref().unwrap_or(moment).date()
    }
}
