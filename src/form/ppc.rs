//! 漏えい等報告 (APPI, Art. 26(1); Enforcement Rules, Art. 8): the fields of the Commission's web
//! form, in its order. The report under the My Number Act asks for the same nine items.

mod data;
mod overview;
mod response;
mod routing;

use super::answer::Answer;
use super::filler::{Filler, Stated, part, unread};
use super::pieces::{date, message};
use super::{Part, Piece};
use crate::incident::{Assessment, Law, Organisation, Outcome, Stage};
use crate::regulation::outcomes_of;

/// In what the reports of private operators, of public bodies and under the My Number Act differ.
pub(super) struct Variant {
    pub(super) law: Law,
    /// The headings of the parts for the data and for the people.
    pub(super) headings: [&'static str; 2],
    /// The field for the reason of the report: place, label, and the beginning of its messages.
    pub(super) category: (&'static str, &'static str, &'static str),
    /// The options for kinds of data.
    pub(super) items: &'static [&'static str],
    /// Whether the report is about specific personal information (特定個人情報).
    pub(super) specific: bool,
    /// Whether it asks for the number of people whose card data are affected.
    pub(super) cards: bool,
}

const PRIVATE: Variant = Variant {
    law: Law::Appi,
    headings: ["ppc-part-items", "ppc-part-persons"],
    category: ("1.rule7", "ppc-category", "ppc-category-"),
    items: &[
        "name",
        "date-of-birth",
        "sex",
        "address",
        "phone-number",
        "e-mail-address",
        "card",
        "password",
        "other",
    ],
    specific: false,
    cards: true,
};

/// 行政機関等用 (APPI, Art. 68(1)). Nobody has read that form: it is taken to ask what the other asks.
const PUBLIC: Variant = Variant {
    headings: ["ppc-part-items-public", "ppc-part-persons-public"],
    category: ("1.rule43", "ppc-category-public", "ppc-category-public-"),
    ..PRIVATE
};

/// What happened to the data (APPI, Art. 26(1)), in the order of the forms.
pub(super) const OUTCOMES: [&str; 6] =
    ["leakage", "possible-leakage", "loss", "possible-loss", "damage", "possible-damage"];

pub(super) fn parts(filler: Filler<'_>) -> Vec<Part<'_>> {
    if !is_public(filler) {
        return variant(filler, &PRIVATE);
    }
    let parts = variant(filler, &PUBLIC).into_iter().enumerate();
    // The questions before the form are the same.
    parts.map(|(index, part)| if index == 0 { part } else { unread(part) }).collect()
}

/// How the report is made: to the minister to whom receipt is delegated, or to the Commission.
pub(super) fn purpose(filler: Filler<'_>) -> Piece<'_> {
    if is_public(filler) {
        return message("ppc-banner-public", []);
    }
    let judged = filler.judged();
    let form = Report { filler, variant: &PRIVATE, judged };
    let ministers = form.ministers();
    if !ministers.is_empty() {
        let ministers = Piece::List(ministers.into_iter().map(Piece::Line).collect());
        return message("ppc-banner-delegated", [("minister", ministers)]);
    }
    if form.is_delegated() == Some(true) {
        return message("ppc-banner-delegated", [("minister", message("ppc-minister", []))]);
    }
    message("ppc-banner", [])
}

/// Whether a public body reports.
fn is_public(filler: Filler) -> bool {
    filler.notice.issuer().is_some_and(Organisation::is_public_body)
}

pub(super) fn variant<'a>(filler: Filler<'a>, variant: &Variant) -> Vec<Part<'a>> {
    let judged = filler.judged();
    let form = Report { filler, variant, judged };
    let mut parts = vec![form.routing(), sequence(filler)];
    parts.extend(filler.reporter_parts(
        "ppc-part-reporter",
        &[
            ("org.name", "ppc-name"),
            ("org.kana", "ppc-kana"),
            ("org.houjin", "ppc-corporate-number"),
            ("org.industry", "ppc-industry"),
            ("org.address", "ppc-address"),
            ("org.rep", "ppc-representative"),
            ("org.contact.name", "ppc-contact-name"),
            ("org.contact.desk", "ppc-contact-desk"),
            ("org.contact.phone", "ppc-contact-phone"),
            ("org.contact.email", "ppc-contact-email"),
        ],
    ));
    parts.extend([
        form.overview(),
        form.data(),
        form.numbers(),
        form.cause(),
        form.harm(),
        form.towards_persons(),
        form.publication(),
        form.prevention(),
        form.other(),
    ]);
    parts
}

/// 報告種別: new or a follow-up, and which report of several.
pub(super) fn sequence(filler: Filler<'_>) -> Part<'_> {
    let before = filler.notice.follows.last();
    let is_new = before.is_none();
    // A combined report is both.
    let stage = match filler.notice.spec.stage {
        Some(Stage::Combined) => vec!["preliminary", "final"],
        stage => stage.map(Stage::as_str).into_iter().collect(),
    };
    part(
        "ppc-part-kind",
        vec![
            filler.field(
                "kind.seq",
                "ppc-sequence",
                Answer::boxes("ppc-sequence-", &["new", "follow-up"], vec![sequence_word(is_new)]),
            ),
            filler.field(
                "kind.prev_date",
                "ppc-previous",
                Answer::entry(before.map(|before| vec![date(&before.date)]))
                    .inapplicable_if(is_new),
            ),
            filler.field(
                "kind.stage",
                "ppc-stage",
                Answer::boxes("form-stage-", &["preliminary", "final"], stage),
            ),
        ],
    )
}

fn sequence_word(is_new: bool) -> &'static str {
    if is_new { "new" } else { "follow-up" }
}

struct Report<'a, 'v> {
    filler: Filler<'a>,
    variant: &'v Variant,
    /// What the law asks of those that report.
    judged: Vec<Stated<'a, Assessment>>,
}

/// What happened to the data, in the words of the law. A check reports the other words.
pub(super) fn outcomes(fact: &Assessment) -> Vec<&'static str> {
    let of_law = fact.outcomes.iter().filter(|outcome| outcomes_of(fact.law).contains(outcome));
    of_law.map(|outcome| Outcome::as_str(*outcome)).collect()
}

pub(super) fn inapplicable<'a>() -> Piece<'a> {
    message("form-state-inapplicable", [])
}
