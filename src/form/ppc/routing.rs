//! Where the Commission's page leads to, before the form itself.

use super::{Report, sequence_word};
use crate::form::answer::Answer;
use crate::form::filler::{distinct, part, yes_no};
use crate::form::pieces::message;
use crate::form::{Part, Piece, State};
use crate::incident::{Item, Organisation, ReportItem};

impl<'a> Report<'a, '_> {
    /// Whether Individual Numbers (My Number) are among the data; `None` if nobody knows.
    fn individual_numbers(&self) -> Option<bool> {
        let groups = self.filler.affected();
        let among = |items: &[Item]| {
            items
                .iter()
                .any(|item| matches!(item, Item::Known { word } if word.as_str() == "my-number"))
        };
        let holds_none = |reporter: &Organisation| reporter.individual_numbers == Some(false);
        if groups.iter().any(|(_, group)| among(&group.items)) {
            Some(true)
        } else if !groups.is_empty() && groups.iter().all(|(_, group)| among(&group.not_included)) {
            Some(false)
        } else {
            self.filler.reporters().all(holds_none).then_some(false)
        }
    }

    /// Where the Commission's page leads to: the form for Individual Numbers or the other, and the
    /// minister to whom receipt is delegated (APPI, Art. 150(1)).
    ///
    /// Whoever does not know whether Individual Numbers are among the data reports as if they were
    /// (the Commission's page). A report on specific personal information is made behind the answer
    /// yes, whatever turned out since.
    pub(super) fn routing(&self) -> Part<'a> {
        let (filler, is_specific) = (self.filler, self.variant.specific);
        let included = self.individual_numbers();
        let is_assumed = included.is_none() && !is_specific;
        let note = if is_assumed {
            Some(message("ppc-my-number-unknown", []))
        } else if is_specific && included != Some(true) {
            let sequence = Piece::Word(sequence_word(filler.notice.follows.is_empty()));
            Some(message("my-number-routed", [("sequence", sequence)]))
        } else {
            None
        };
        let answer = is_specific || is_assumed || included == Some(true);
        let mut numbers = Answer::entry(note.map(|note| vec![note])).options(
            "form-answer-",
            &["yes", "no"],
            yes_no(Some(answer)),
        );
        if is_assumed {
            numbers = numbers.about(ReportItem::Items).state(Some(State::Unknown));
        }

        let public = filler.notice.issuer().and_then(|issuer| issuer.public_body);
        let body = public.map(|public| if public { "public" } else { "private" });
        let is_public = public == Some(true);
        let ministers =
            distinct(self.judged.iter().filter_map(|(_, fact)| fact.delegated_to.as_ref()));
        let is_delegated = (!is_public && !self.judged.is_empty()).then_some(!ministers.is_empty());
        let ministers = if is_public { Vec::new() } else { ministers };
        let ministers = ministers.into_iter().map(|line| vec![Piece::Line(line)]).collect();
        part(
            "ppc-part-routing",
            vec![
                filler.field("route.mynumber", "ppc-my-number", numbers),
                filler.field(
                    "route.org",
                    "ppc-organisation",
                    Answer::boxes(
                        "ppc-organisation-",
                        &["public", "private"],
                        body.into_iter().collect(),
                    ),
                ),
                filler.field(
                    "route.delegated",
                    "ppc-delegated",
                    Answer::entries(ministers)
                        .options("form-answer-", &["yes", "no"], yes_no(is_delegated))
                        .inapplicable_if(is_public),
                ),
            ],
        )
    }
}
