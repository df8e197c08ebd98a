//! What a page has to show and does not: facts, fields of the notice, what a law wants shown.

use std::collections::{BTreeMap, BTreeSet};

use super::PageCheck;
use crate::incident::Opening;
use crate::incident::tree::{AsTree, Tree};
use crate::locale::Locale;
use crate::message;
use crate::message::Message;
use crate::notice::{Level, Notice};
use crate::page;
use crate::rule::Rule;
use crate::source::Problem;
use crate::writing::Written;

impl PageCheck<'_, '_> {
    /// Facts that the readers may see and the page does not show: one warning a page.
    pub(super) fn unshown(&self, written: &Written, problems: &mut Vec<Problem>) {
        let kind = &self.notice.kind;
        let mut lists: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (list, position, id, field) in self.notice.facts_listed() {
            // A claim is left out by its name in `omit` alone.
            let left_out = list != "claims" && written.left_out.contains(&(list, position));
            if left_out || written.shown.contains(&(list, position)) {
                continue;
            }
            let is_omitted = |name: &str| {
                let whole = name == list;
                whole || field.is_some_and(|field| name == format!("{list}.{field}"))
            };
            let omitted = self.notice.omits(list);
            let by_kind = kind.omits.iter().any(|name| is_omitted(name));
            if !omitted && !by_kind && list != "findings" && list != "questions" {
                lists.entry(list).or_default().push(id.unwrap_or_default().to_owned());
            }
        }
        if lists.is_empty() || self.notice.relayed.is_some() {
            return;
        }
        let names = lists.iter().map(|(list, ids)| {
            let named: Vec<&str> =
                ids.iter().map(String::as_str).filter(|id| !id.is_empty()).collect();
            let count = ids.len();
            if named.is_empty() {
                message!("facts-of", count, list)
            } else {
                message!("facts-of-named", count, list, names = named)
            }
        });
        let names: Vec<Message> = names.collect();
        let message = message!("page-lacks", facts = names);
        let problem = Problem::warning(Rule::Unshown, self.notice.path(), message);
        problems.push(problem.hint(message!("page-lacks-hint")));
    }

    /// Fields of the notice that the page does not use.
    pub(super) fn unused(&self, locale: &Locale, problems: &mut Vec<Problem>) {
        let spec = &self.notice.spec;
        // English letters have no 拝啓.
        let is_word = |opening: Opening| {
            let word = locale.message(&format!("opening-{}", opening.as_str()), &[]);
            opening != Opening::None && word.is_ok_and(|word| !word.is_empty())
        };
        let used: BTreeSet<String> =
            page::braces(self.page).into_iter().map(|brace| brace.name.clone()).collect();
        let uses = |pieces: &[&str]| {
            used.iter().any(|name| {
                pieces.iter().any(|piece| {
                    name == piece
                        || name.strip_prefix(piece).is_some_and(|rest| rest.starts_with('.'))
                })
            })
        };
        // Japanese letters have no salutation.
        let own = [("salutation", crate::locale::Argument::Text("x"))];
        let has_salutation = locale.message("salutation", &own).is_ok_and(|text| !text.is_empty());
        let fields: [(&str, bool, &[&str]); 15] = [
            ("to", spec.to.is_some(), &["to"]),
            ("salutation", spec.salutation.is_some() && has_salutation, &["salutation"]),
            ("relays", spec.relays.is_some(), &["relayed"]),
            ("confidentiality", spec.confidentiality.is_some(), &["confidentiality"]),
            ("opening", spec.opening.is_some_and(is_word), &["greeting", "closing"]),
            ("lead", spec.lead.is_some(), &["lead"]),
            ("apology-to", spec.apology_to.is_some(), &["apology"]),
            ("breadcrumb", !spec.breadcrumb.is_empty(), &["breadcrumb"]),
            ("next", spec.next.is_some(), &["next"]),
            ("contact", !self.notice.contacts.is_empty(), &["contact", "companies"]),
            ("changes", spec.changes == Some(true), &["changes"]),
            ("corrections", !spec.corrections.is_empty(), &["corrections"]),
            ("signers", !spec.signers.is_empty(), &["signature"]),
            ("enclosures", !spec.enclosures.is_empty(), &["enclosures"]),
            ("document-number", spec.document_number.is_some(), &["document-number"]),
        ];
        // What the kind requires is used where its page is the relayed one.
        let is_required = |field: &str| {
            let needs = || self.notice.kind.needs.iter().flat_map(|need| need.split('|'));
            self.source.level == Level::Kind && needs().any(|need| need == field)
        };
        for (field, is_there, pieces) in fields {
            if is_there && !uses(pieces) && !is_required(field) {
                let message = message!("field-unused", field);
                let path = self.notice.path().key(field);
                let problem = Problem::warning(Rule::Unshown, path, message).at_key();
                problems.push(problem.hint(message!("field-unused-hint", piece = pieces[0])));
            }
        }
    }

    /// What a law wants shown is shown.
    pub(super) fn fixed(&self, written: &Written, problems: &mut Vec<Problem>) {
        let (kind, facts) = (&self.notice.kind, &self.notice.facts);
        let Some(law) = kind.law.as_deref().filter(|_| self.source.level != Level::Kind) else {
            return;
        };
        let claims = |topic: &str| {
            facts.claims.iter().enumerate().any(|(position, claim)| {
                let is_about = *claim.tree().get("topic") == Tree::word(topic);
                is_about && written.shown.contains(&("claims", position))
            })
        };
        let shows = |list: &str| written.shown.iter().any(|(shown, _)| *shown == list);
        for list in &kind.fixed {
            let there = match list.as_str() {
                "summary" => shows("summary") || shows("timeline") || shows("claims"),
                "causes" => shows("causes") || claims("cause"),
                "consequences" => shows("consequences") || claims("harm"),
                // Other matters are printed if there are any.
                "requests" => facts.requests.is_empty() || shows("requests"),
                list => shows(list),
            };
            if !there {
                let message = message!("law-requires", list, law);
                let problem = self.error(Rule::Need, 0..0, message);
                problems.push(problem.hint(message!("law-requires-hint", list)));
            }
        }
    }
}

/// A fact that one language shows and another does not.
pub(super) fn in_both_languages(
    notice: &Notice,
    shown: &[(&str, Written)],
    problems: &mut Vec<Problem>,
) {
    let Some(((first, one), others)) = shown.split_first() else { return };
    for (language, other) in others {
        let mut names: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (list, position, id, _) in notice.facts_listed() {
            let key = (list, position);
            let (here, there) = (one.shown.contains(&key), other.shown.contains(&key));
            if here != there {
                let only = if here { *first } else { *language };
                let name = id.map_or_else(|| format!("{list}[{position}]"), str::to_owned);
                names.entry(only).or_default().push(name);
            }
        }
        for (only, names) in names {
            let message = message!("only-in", language = only, facts = names);
            problems.push(Problem::warning(Rule::Unshown, notice.path().key("body"), message));
        }
    }
}
