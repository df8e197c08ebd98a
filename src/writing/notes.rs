//! The facts of a notice by category, as exchange formats have them.

use serde::Serialize;

use super::names::{FactRef, List};
use super::text::no_options;
use super::{Block, Room, Span, Writer, with_writer};
use crate::diagnostic::Diagnostics;
use crate::incident::tree::Tree;
use crate::notice::{Change, ChangeKind, Notice};

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

/// Facts below one heading.
struct Section {
    category: &'static str,
    title: &'static str,
    /// The heading where one of several organisations says it; nothing if all have one note.
    side: Option<&'static str>,
    /// The lists; of some only the facts of which a field has a word.
    facts: &'static [(List, Option<Field>)],
}

/// A field that says what kind of fact it is, and its word.
type Field = (&'static str, &'static str);

/// A section of one list.
macro_rules! section {
    ($category:literal, $title:literal, $side:expr, $facts:expr) => {
        Section { category: $category, title: $title, side: $side, facts: &$facts }
    };
}

/// The sections of a document, in their order.
const SECTIONS: [Section; 13] = [
    section!("summary", "section-summary", Some("side-summary"), [(List::Summary, None)]),
    section!(
        "general",
        "section-services",
        Some("side-impacts"),
        [(List::Impacts, Some(("on", "services")))]
    ),
    section!("details", "section-chronology", Some("side-chronology"), [(List::Timeline, None)]),
    section!(
        "description",
        "section-affected",
        None,
        [(List::Affected, None), (List::Claims, None)]
    ),
    section!(
        "description",
        "section-harm",
        Some("side-consequences"),
        [(List::Consequences, None)]
    ),
    section!(
        "general",
        "section-persons",
        Some("side-responses"),
        [(List::Responses, Some(("to", "persons")))]
    ),
    section!("details", "section-causes", Some("side-causes"), [(List::Causes, None)]),
    section!("general", "section-prevention", Some("side-measures"), [(List::Measures, None)]),
    section!("general", "section-reports", None, [(List::Reports, None)]),
    section!("general", "section-resumption", None, [(List::Resumption, None)]),
    section!("general", "section-results", None, [(List::Impacts, Some(("on", "results")))]),
    section!("general", "section-requests", None, [(List::Requests, None)]),
    section!("faq", "section-questions", None, [(List::Questions, None)]),
];

/// Writes the facts of a notice by category, as exchange formats have them: those that this notice
/// or one of the `earlier` notices of its issuer tells.
///
/// # Errors
/// As for [`write()`](super::write).
pub fn notes(
    notice: &Notice,
    earlier: &[&Notice],
    language: &str,
    room: Room,
) -> Result<Vec<Note>, Diagnostics> {
    with_writer(notice, language, room, |writer| writer.notes(earlier))
}

/// The headings of the notes that a notice tells anew or otherwise than the `earlier` notices of its
/// issuer.
///
/// # Errors
/// As for [`write()`](super::write).
pub fn revised(
    notice: &Notice,
    earlier: &[&Notice],
    language: &str,
    room: Room,
) -> Result<Vec<String>, Diagnostics> {
    with_writer(notice, language, room, |writer| writer.revised(earlier))
}

impl Writer<'_> {
    /// The facts that this notice or one of the earlier ones tells, as they are in this notice.
    pub(super) fn notes(&mut self, earlier: &[&Notice]) -> Vec<Note> {
        let notice = self.notice;
        let told: Vec<&Notice> = earlier.iter().copied().chain([notice]).collect();
        let mut notes = Vec::new();
        for section in &SECTIONS {
            match section.side {
                Some(side) => self.by_party(&mut notes, section, side, &told),
                None => {
                    let mut blocks = Vec::new();
                    for (list, field) in section.facts {
                        let facts = self.told_by(*list, *field, &told);
                        blocks.extend(self.list_blocks(*list, &facts, &no_options()));
                    }
                    if !blocks.is_empty() {
                        let title = Some(self.t(section.title));
                        notes.push(Note { category: section.category, title, blocks });
                    }
                }
            }
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

    /// The headings below which this notice tells what the earlier ones did not tell, or told
    /// otherwise.
    pub(super) fn revised(&mut self, earlier: &[&Notice]) -> Vec<String> {
        let mut titles = Vec::new();
        for section in &SECTIONS {
            if section.facts.iter().any(|(list, field)| self.is_revised(*list, *field, earlier)) {
                titles.push(self.t(section.title));
            }
        }
        titles
    }

    fn is_revised(&self, list: List, field: Option<Field>, earlier: &[&Notice]) -> bool {
        if self.told_by(list, field, &[self.notice]).is_empty() {
            return false;
        }
        let tells = |notice: &&&Notice| notice.tells(list.as_str(), field.map(|(_, word)| word));
        let Some(before) = earlier.iter().rev().find(tells) else { return true };
        let is_here = |change: &Change| {
            change.field == list.as_str()
                && change.kind() != ChangeKind::Removed
                && field.is_none_or(|(name, word)| *change.after.get(name) == Tree::word(word))
        };
        self.notice.changes_since(before, self.language).iter().any(is_here)
    }

    /// The facts of a list, or those of which a field has a word, if one of the notices tells them.
    fn told_by(&self, list: List, field: Option<Field>, by: &[&Notice]) -> Vec<FactRef> {
        let word = field.map(|(_, word)| word);
        if !by.iter().any(|notice| notice.tells(list.as_str(), word)) {
            return Vec::new();
        }
        let mut facts = self.all(list);
        if let Some((name, word)) = field {
            facts.retain(|fact| *self.tree(*fact).get(name) == Tree::word(word));
        }
        facts
    }

    /// A note for each party, if there are several.
    fn by_party(&mut self, notes: &mut Vec<Note>, section: &Section, side: &str, told: &[&Notice]) {
        for (list, field) in section.facts {
            let facts = self.told_by(*list, *field, told);
            let parties = self.parties(&facts);
            for party in &parties {
                let own = self.of_party(&facts, party);
                let mut brace = no_options();
                if *list == List::Timeline {
                    // A note stands alone: the dates of its table have their years.
                    brace.options.push(("dates".to_owned(), vec!["table".to_owned()]));
                }
                let mut blocks = self.list_blocks(*list, &own, &brace);
                if *list == List::Timeline {
                    blocks.extend(self.zone());
                }
                let title = if parties.len() == 1 {
                    self.t(section.title)
                } else {
                    self.side_of(side, party, "alone")
                };
                if !blocks.is_empty() {
                    notes.push(Note { category: section.category, title: Some(title), blocks });
                }
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
