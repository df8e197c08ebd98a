//! The facts of a notice by category, as exchange formats have them.

use serde::Serialize;

use super::names::{FactRef, List};
use super::text::no_options;
use super::{Block, Span, Writer};

/// Facts of one category.
#[derive(Debug, Serialize)]
pub struct Note {
    /// The category, as CSAF names it.
    pub category: &'static str,
    /// The heading.
    pub title: Option<String>,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Writer<'_> {
    pub(super) fn notes(&mut self) -> Vec<Note> {
        let mut notes = Vec::new();
        self.by_party(&mut notes, "summary", "section-summary", "side-summary", List::Summary);
        self.by_party(
            &mut notes,
            "details",
            "section-chronology",
            "side-chronology",
            List::Timeline,
        );
        let mut outcome = self.usual_blocks(List::Affected);
        outcome.extend(self.usual_blocks(List::Claims));
        self.add(&mut notes, "description", "section-affected", outcome);
        self.by_party(&mut notes, "details", "section-causes", "side-causes", List::Causes);
        self.by_party(&mut notes, "general", "section-prevention", "side-measures", List::Measures);
        for (list, title) in [
            (List::Reports, "section-reports"),
            (List::Resumption, "section-resumption"),
            (List::Requests, "section-requests"),
        ] {
            let blocks = self.usual_blocks(list);
            self.add(&mut notes, "general", title, blocks);
        }
        let brace = no_options();
        let disclaimer = self.piece("confidentiality", &brace, true);
        if !disclaimer.is_empty() {
            notes.push(Note { category: "legal_disclaimer", title: None, blocks: disclaimer });
        }
        let contact = self.piece("contact", &brace, true);
        if !contact.is_empty() {
            notes.push(Note { category: "contact", title: None, blocks: contact });
        }
        notes
    }

    fn usual_blocks(&mut self, list: List) -> Vec<Block> {
        let facts = self.all(list);
        self.list_blocks(list, &facts, &no_options())
    }

    fn add(
        &mut self,
        notes: &mut Vec<Note>,
        category: &'static str,
        title: &str,
        blocks: Vec<Block>,
    ) {
        if !blocks.is_empty() {
            let title = self.t(title);
            notes.push(Note { category, title: Some(title), blocks });
        }
    }

    /// A note for each party, if there are several.
    fn by_party(
        &mut self,
        notes: &mut Vec<Note>,
        category: &'static str,
        title: &str,
        side: &str,
        list: List,
    ) {
        let facts = self.all(list);
        let parties = self.parties(&facts);
        for party in &parties {
            let own = self.of_party(&facts, party);
            let mut brace = no_options();
            if list == List::Timeline {
                // A note stands alone: the dates of its table have their years.
                brace.options.push(("dates".to_owned(), vec!["table".to_owned()]));
            }
            let mut blocks = self.list_blocks(list, &own, &brace);
            if list == List::Timeline {
                blocks.extend(self.zone());
            }
            let title =
                if parties.len() == 1 { self.t(title) } else { self.side_of(side, party, "alone") };
            if !blocks.is_empty() {
                notes.push(Note { category, title: Some(title), blocks });
            }
        }
    }

    fn zone(&mut self) -> Option<Block> {
        let zone = self.t("zone");
        (!zone.is_empty()).then(|| Block::paragraph(vec![Span::text(zone)]))
    }

    /// The organisations of facts. The issuer is last: readers must know what happened before
    /// they read what is done about it.
    pub(super) fn parties(&self, facts: &[FactRef]) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for fact in facts {
            let by = fact.list.by(&self.notice.facts, fact.position).to_owned();
            if !all.contains(&by) {
                all.push(by);
            }
        }
        let (own, mut others): (Vec<String>, Vec<String>) =
            all.into_iter().partition(|id| self.is_issuer(id));
        others.extend(own);
        others
    }

    pub(super) fn of_party(&self, facts: &[FactRef], party: &str) -> Vec<FactRef> {
        let is_own = |fact: &&FactRef| fact.list.by(&self.notice.facts, fact.position) == party;
        facts.iter().filter(is_own).copied().collect()
    }
}
