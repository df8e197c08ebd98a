//! Which authorities are competent: establishment, representative, and whom the controller notifies.

use crate::form::answer::Answer;
use crate::form::filler::{Filler, Stated, part, yes_no};
use crate::form::pieces::message;
use crate::form::value::answers;
use crate::form::{Part, Piece, State};
use crate::incident::{Assessment, AuthorityReport, Law};
use crate::regulation::{Duty, Recipient};

/// Establishment and representative, and the authorities that are notified. Without an
/// establishment in the Union no authority leads: each one concerned is notified (EDPB Guidelines
/// 9/2022, para. 73).
pub(super) fn authorities<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Part<'a> {
    let established = answers(judged, |fact| {
        fact.established
            .map(|is_there| if is_there { "exists" } else { "none" })
            .into_iter()
            .collect()
    });
    // The one-stop shop is the Union's.
    let union: Vec<_> = judged.iter().copied().filter(|(_, fact)| fact.law == Law::Gdpr).collect();
    let is_established = |(_, fact): &Stated<Assessment>| fact.established == Some(true);
    let has_none = |(_, fact): &Stated<Assessment>| fact.established == Some(false);
    let none_leads = union.iter().all(has_none);
    let is_cross_border = answers(judged, |fact| yes_no(fact.cross_border));
    let mut cross_border = Answer::default();
    if none_leads && !judged.is_empty() && is_cross_border.is_empty() {
        let id = if union.is_empty() { "gdpr-cross-border-uk" } else { "gdpr-cross-border-none" };
        cross_border = Answer::entry(Some(vec![message(id, [])])).state(Some(State::Inapplicable));
    }
    let cross_border = cross_border.options("form-answer-", &["yes", "no"], is_cross_border);
    let representatives: Vec<_> = judged
        .iter()
        .filter_map(|&(by, fact)| Some((by, fact.local_representative.as_ref()?)))
        .collect();
    let representatives = filler.entries(&representatives, |line| vec![Piece::Line(line)]);
    let has_all = !judged.is_empty() && judged.iter().all(is_established);
    part(
        "gdpr-part-authorities",
        vec![
            filler.field(
                "established",
                "gdpr-established",
                Answer::boxes("form-existence-", &["exists", "none"], established),
            ),
            filler.field(
                "local-representative",
                "gdpr-local-representative",
                Answer::entries(representatives).inapplicable_if(has_all),
            ),
            filler.field("cross-border", "gdpr-cross-border", cross_border),
            filler.field(
                "authorities",
                "gdpr-authorities",
                Answer::entries(filler.reports(is_notification)),
            ),
        ],
    )
}

/// Whether a duty is one towards a supervisory authority.
pub(super) fn is_to_authority(duty: &Duty) -> bool {
    matches!(duty.recipient, Recipient::SupervisoryAuthority | Recipient::InformationCommissioner)
}

/// Whether a report is a notification to a supervisory authority.
pub(super) fn is_notification(report: &AuthorityReport) -> bool {
    report.fulfils.iter().any(|duty| Duty::get(duty.as_str()).is_some_and(is_to_authority))
}
