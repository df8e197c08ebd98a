//! Where in the incident file the value stands that a name means.

use super::{FactRef, List};
use crate::incident::markdown::Brace;
use crate::source::Path;
use crate::writing::Writer;

/// The field of a notice that a part of its page prints, where the names differ.
const FIELDS: [(&str, &str); 7] = [
    ("sender", "issuer"),
    ("signature", "signers"),
    ("greeting", "opening"),
    ("closing", "opening"),
    ("apology", "apology-to"),
    ("relayed", "relays"),
    ("issuer", "issuer"),
];

/// The parts of a page that print the field of the notice with their name.
const OWN: [&str; 15] = [
    "date",
    "to",
    "salutation",
    "title",
    "lead",
    "follows",
    "next",
    "contact",
    "changes",
    "corrections",
    "breadcrumb",
    "confidentiality",
    "enclosures",
    "document-number",
    "reference",
];

impl Writer<'_> {
    /// The place of what a name means, if it is a value of the file: a field, a fact, or a list.
    /// The file may do without the value.
    pub(in crate::writing) fn place_of(&self, brace: &Brace) -> Option<Path> {
        self.resolve(brace).ok()?;
        let words: Vec<&str> = brace.name.split('.').collect();
        let (first, rest) = (words[0], &words[1..]);
        if let Some(fact) = self.fact_of(brace) {
            // `{timeline.sent.at}` names the fact behind its list.
            let is_behind = !self.named.contains_key(first)
                && rest.first().is_some_and(|name| self.named.contains_key(name));
            return self.place_in(fact, &rest[usize::from(is_behind)..]);
        }
        if List::parse(first).is_some() {
            return rest.is_empty().then(|| Path::from(first));
        }
        let notice = self.notice;
        if let (Some(field), false) =
            (self.notice_field(first), first == "issuer" && !rest.is_empty())
            && (rest.is_empty() || matches!(first, "date" | "next"))
        {
            return Some(notice.path().key(field));
        }
        let organisation = if first == "issuer" { notice.spec.issuer.as_str() } else { first };
        let path = match (first, rest) {
            ("incident", [field, ..]) => Path::from("incident").key(field),
            ("hosts", [host]) => Path::from("hosts").key(host),
            ("evidence", [field, ..]) => notice.facts.evidence.as_ref()?.path.key(field),
            ("evidence", []) => notice.facts.evidence.as_ref()?.path.clone(),
            ("malware", []) => notice.facts.malware.as_ref()?.path.clone(),
            ("contact", [field]) => {
                let desk = notice.spec.contact.as_ref()?.names.first()?;
                let issuer = Path::from("organisations").key(notice.spec.issuer.as_str());
                issuer.key("contacts").key(desk.as_str()).key(field)
            }
            _ if notice.organisations.get(organisation).is_some() => {
                let path = Path::from("organisations").key(organisation);
                match rest {
                    ["possessive" | "object"] => path,
                    rest => rest.iter().fold(path, |path, step| path.key(step)),
                }
            }
            _ => return None,
        };
        Some(path)
    }

    /// The field of the notice that a part prints.
    fn notice_field(&self, piece: &str) -> Option<&'static str> {
        let other = FIELDS.iter().find(|(name, _)| *name == piece).map(|(_, field)| *field);
        other.or_else(|| OWN.into_iter().find(|name| *name == piece))
    }

    /// The place of a fact, or of one of its fields.
    pub(in crate::writing) fn place_in(&self, fact: FactRef, field: &[&str]) -> Option<Path> {
        let mut path = fact.list.path(&self.notice.facts, fact.position)?.clone();
        if let Some(step) = fact.step {
            path = path.key("items").index(step);
        }
        // What follows, as `start`, is a part of the value.
        let Some(name) = field.first() else { return Some(path) };
        let is_count = self.counts(fact).is_some_and(|counts| counts.get(name).is_some());
        Some(if is_count { path.key(crate::incident::COUNTS).key(name) } else { path.key(name) })
    }
}
