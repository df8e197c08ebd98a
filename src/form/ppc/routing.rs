//! Where the Commission's page leads to, before the form itself.

use super::{Report, is_public, sequence_word};
use crate::form::answer::Answer;
use crate::form::filler::{distinct, part, yes_no};
use crate::form::pieces::message;
use crate::form::{Field, Part, Piece, State};
use crate::incident::{Item, Line, Organisation, ReportItem};

impl<'a> Report<'a, '_> {
    /// Whether Individual Numbers (My Number) are among the data; `None` if nobody knows.
    fn individual_numbers(&self) -> Option<bool> {
        let groups = self.filler.affected();
        let is_number = |item: &Item| item.word() == Some("my-number");
        let among = |items: &[Item]| items.iter().any(is_number);
        let items = groups.iter().flat_map(|(_, group)| &group.items);
        let numbers: Vec<_> = items.filter(|item| is_number(item)).collect();
        let holds_none = |reporter: &Organisation| reporter.individual_numbers == Some(false);
        if !numbers.is_empty() {
            numbers.iter().any(|item| !item.is_open()).then_some(true)
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
    /// asked.
    fn delegation(&self) -> Field<'a> {
        let is_public = is_public(self.filler);
        let answer = if is_public {
            Answer::default().options("form-answer-", &["yes", "no"], Vec::new())
        } else {
            let ministers = self.ministers().into_iter().map(|line| vec![Piece::Line(line)]);
            let is_delegated = yes_no(self.is_delegated());
            Answer::entries(ministers.collect()).options(
                "form-answer-",
                &["yes", "no"],
                is_delegated,
            )
        };
        let answer = answer.inapplicable_if(is_public);
        self.filler.field("route.delegated", "ppc-delegated", answer)
    }

    /// The ministers to whom receipt is delegated, as those that report assess it.
    pub(super) fn ministers(&self) -> Vec<&'a Line> {
        distinct(self.judged.iter().filter_map(|(_, fact)| fact.delegated_to.as_ref()))
    }

    /// Whether receipt is delegated. It is never assumed that it is not.
    pub(super) fn is_delegated(&self) -> Option<bool> {
        let issuer = self.filler.notice.issuer();
        let is_named = !self.ministers().is_empty();
        is_named.then_some(true).or(issuer.and_then(|issuer| issuer.delegated_industry))
    }
}
