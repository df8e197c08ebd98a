//! Where the Commission's page leads to, before the form itself.

use super::{Report, sequence_word};
use crate::form::answer::Answer;
use crate::form::filler::{distinct, part, yes_no};
use crate::form::pieces::message;
use crate::form::{Field, Part, Piece, State};
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

    /// Three questions: the form for Individual Numbers or the other, the public body or the
    /// private operator, and the minister to whom receipt is delegated.
    pub(super) fn routing(&self) -> Part<'a> {
        part("ppc-part-routing", vec![self.number_form(), self.organisation(), self.delegation()])
    }

    /// Whoever does not know whether Individual Numbers are among the data reports as if they were
    /// (the Commission's page). A report on specific personal information is made behind the answer
    /// yes, whatever turned out since.
    fn number_form(&self) -> Field<'a> {
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
        let is_yes = is_specific || is_assumed || included == Some(true);
        let answer = Answer::entry(note.map(|note| vec![note])).options(
            "form-answer-",
            &["yes", "no"],
            yes_no(Some(is_yes)),
        );
        let answer = if is_assumed {
            answer.about(ReportItem::Items).state(Some(State::Unknown))
        } else {
            answer
        };
        filler.field("route.mynumber", "ppc-my-number", answer)
    }

    /// Whether a public body reports. It is never assumed.
    fn organisation(&self) -> Field<'a> {
        let public = self.filler.notice.issuer().and_then(|issuer| issuer.public_body);
        let word = public.map(|public| if public { "public" } else { "private" });
        let chosen = word.into_iter().collect();
        let answer = Answer::boxes("ppc-organisation-", &["public", "private"], chosen);
        self.filler.field("route.org", "ppc-organisation", answer)
    }

    /// The minister to whom receipt is delegated (APPI, Art. 150(1)), which only private operators are
    /// asked. It is never assumed that there is none.
    fn delegation(&self) -> Field<'a> {
        let issuer = self.filler.notice.issuer();
        let is_public = issuer.and_then(|issuer| issuer.public_body) == Some(true);
        let judged = if is_public { &[] } else { &self.judged[..] };
        let ministers = distinct(judged.iter().filter_map(|(_, fact)| fact.delegated_to.as_ref()));
        let is_delegated = if is_public {
            None
        } else if ministers.is_empty() {
            issuer.and_then(|issuer| issuer.delegated_industry)
        } else {
            Some(true)
        };
        let ministers = ministers.into_iter().map(|line| vec![Piece::Line(line)]).collect();
        let answer = Answer::entries(ministers)
            .options("form-answer-", &["yes", "no"], yes_no(is_delegated))
            .inapplicable_if(is_public);
        self.filler.field("route.delegated", "ppc-delegated", answer)
    }
}
