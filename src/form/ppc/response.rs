//! 4. to 9.: cause, secondary harm, what is done about it, and everything else.

use super::Report;
use crate::form::answer::Answer;
use crate::form::filler::{Stated, part, stated};
use crate::form::pieces::{capital, labelled, lines, message, when};
use crate::form::value::{answers, methods, progress, undecided};
use crate::form::{Part, Piece, Pieces, State};
use crate::incident::{
    Assessment, Origin, Presence, Progress, ReportItem, Response, ResponseTarget, Type,
};

impl<'a> Report<'a, '_> {
    /// 4. 原因. Where nothing happened to the data, no box is its cause; the account stays.
    pub(super) fn cause(&self) -> Part<'a> {
        let Self { filler, judged, .. } = self;
        let is_unaffected = self.is_unaffected();
        let state = is_unaffected.then_some(State::Inapplicable);
        let origin = |fact: &Assessment| {
            let origin = fact.origin.filter(|_| !is_unaffected);
            origin.map(Origin::as_str).into_iter().collect()
        };
        let cause = (!is_unaffected).then(|| cause_of(filler.notice.identity.r#type));
        let causes = filler.statements(&filler.notice.facts.causes, |cause| &cause.text);
        part(
            "ppc-part-cause",
            vec![
                filler.field(
                    "4.actor",
                    "ppc-origin",
                    Answer::entries(filler.each(judged, "ppc-origin-", origin))
                        .options(
                            "ppc-origin-",
                            &["reporter", "processor", "unknown"],
                            answers(judged, origin),
                        )
                        .about(ReportItem::Cause)
                        .state(state),
                ),
                filler.field(
                    "4.cause",
                    "ppc-cause",
                    Answer::boxes(
                        "ppc-cause-",
                        &[
                            "unauthorized-access",
                            "misdelivery",
                            "misdirection",
                            "disposal",
                            "loss",
                            "theft",
                            "insider",
                            "other",
                        ],
                        cause.into_iter().collect(),
                    )
                    .about(ReportItem::Cause)
                    .state(state),
                ),
                filler.field(
                    "4.detail",
                    "ppc-cause-detail",
                    Answer::entries(causes).about(ReportItem::Cause),
                ),
            ],
        )
    }

    /// 5. 二次被害又はそのおそれの有無及びその内容: a possible harm is one (おそれ).
    pub(super) fn harm(&self) -> Part<'a> {
        let filler = self.filler;
        let facts = &filler.notice.facts.consequences;
        let existence: Vec<_> = stated(facts).iter().map(|(_, fact)| fact.existence).collect();
        let answer =
            if existence.iter().any(|word| matches!(word, Presence::Exists | Presence::Possible)) {
                Some("exists")
            } else if existence
                .iter()
                .any(|word| matches!(word, Presence::Unknown | Presence::NoneSoFar))
            {
                Some("unknown")
            } else {
                (!existence.is_empty()).then_some("none")
            };
        part(
            "ppc-part-harm",
            vec![
                filler.field(
                    "5.exists",
                    "ppc-harm",
                    Answer::boxes(
                        "form-existence-",
                        &["exists", "none", "unknown"],
                        answer.into_iter().collect(),
                    )
                    .about(ReportItem::Consequences),
                ),
                filler.field(
                    "5.detail",
                    "ppc-harm-detail",
                    Answer::entries(filler.statements(facts, |fact| &fact.text))
                        .about(ReportItem::Consequences),
                ),
            ],
        )
    }

    /// 6. 本人への対応の実施状況. The form has no box for what is only considered.
    pub(super) fn towards_persons(&self) -> Part<'a> {
        let filler = self.filler;
        let facts = filler.responses_to(ResponseTarget::Persons);
        let is_considered = |fact: &Response| fact.status == Progress::Considered;
        let (considered, decided): (Vec<_>, Vec<_>) =
            facts.iter().copied().partition(|(_, fact)| is_considered(fact));
        let considered =
            filler.entries(&considered, |_| vec![message("ppc-response-considered", [])]);
        part(
            "ppc-part-response",
            vec![
                filler.field(
                    "6.status",
                    "ppc-response",
                    Answer::entries(considered)
                        .options("ppc-response-", &["done", "planned", "none"], progress(&decided))
                        .about(ReportItem::Response)
                        .state(undecided(&facts)),
                ),
                filler.field(
                    "6.detail",
                    "ppc-response-detail",
                    Answer::entries(filler.responses(&facts))
                        .about(ReportItem::Response)
                        .state(undecided(&facts)),
                ),
            ],
        )
    }

    /// 7. 公表の実施状況. Where none is planned, there is no date, no method and no text.
    pub(super) fn publication(&self) -> Part<'a> {
        let filler = self.filler;
        let facts = filler.responses_to(ResponseTarget::Public);
        let published: Vec<_> =
            facts.iter().copied().filter(|(_, fact)| fact.status != Progress::None).collect();
        let is_refused = published.is_empty() && !facts.is_empty();
        let dated: Vec<_> =
            published.iter().filter_map(|&(by, fact)| Some((by, fact.when.as_ref()?))).collect();
        let dates = filler.entries(&dated, |at| vec![capital(when(at))]);
        let undecided = undecided(&facts);
        let part_of = |answer: Answer<'a>| {
            answer.about(ReportItem::Publication).inapplicable_if(is_refused).state(undecided)
        };
        let others: Vec<_> = published
            .iter()
            .filter_map(|&(by, fact)| Some((by, fact.other_method.as_ref()?)))
            .collect();
        let others = filler.entries(&others, |method| {
            vec![labelled(message("form-method-other", [])), Piece::Line(method)]
        });
        part(
            "ppc-part-publication",
            vec![
                filler.field(
                    "7.status",
                    "ppc-publication",
                    Answer::entries(self.accounts(&facts))
                        .options(
                            "ppc-publication-",
                            &["done", "planned", "considered", "none"],
                            progress(&facts),
                        )
                        .about(ReportItem::Publication)
                        .state(undecided),
                ),
                filler.field("7.date", "ppc-publication-date", part_of(Answer::entries(dates))),
                filler.field(
                    "7.method",
                    "ppc-publication-method",
                    part_of(Answer::entries(others).options(
                        "form-method-",
                        &["website", "press-conference", "press-release", "other"],
                        answers(&published, methods),
                    )),
                ),
                filler.field(
                    "7.text",
                    "ppc-publication-text",
                    part_of(Answer::entries(self.texts(&published))),
                ),
            ],
        )
    }

    /// What is said of publication: why there is none, or what is done beside the notices that
    /// were published.
    fn accounts(&self, facts: &[Stated<'a, Response>]) -> Vec<Pieces<'a>> {
        let accounts: Vec<_> = facts
            .iter()
            .filter(|(_, fact)| fact.status == Progress::None || !fact.notices.is_empty())
            .filter_map(|&(by, fact)| Some((by, fact.text.as_ref()?)))
            .collect();
        self.filler.entries(&accounts, |text| vec![Piece::Prose(text)])
    }

    /// What was published: the notices of the file, else the text of the response; and where it is.
    fn texts(&self, facts: &[Stated<'a, Response>]) -> Vec<Pieces<'a>> {
        let said = |fact: &'a Response| {
            let text = fact.text.iter().filter(|_| fact.notices.is_empty());
            lines([text.map(Piece::Prose).collect(), self.filler.published(fact)])
        };
        let told: Vec<_> =
            facts.iter().copied().filter(|(_, fact)| !said(fact).is_empty()).collect();
        self.filler.entries(&told, said)
    }

    /// 8. 再発防止のための措置.
    pub(super) fn prevention(&self) -> Part<'a> {
        let filler = self.filler;
        part(
            "ppc-part-prevention",
            vec![
                filler.measures_done("8.done", "ppc-measures-done"),
                filler.measures_planned("8.planned", "ppc-measures-planned"),
            ],
        )
    }

    /// 9. その他参考となる事項.
    pub(super) fn other(&self) -> Part<'a> {
        let reports = self.filler.other_reports();
        part("ppc-part-other", vec![self.filler.anything_else("9.other", "ppc-other", reports)])
    }
}

/// Which of the form's options for causes a type of incident is.
fn cause_of(kind: Type) -> &'static str {
    match kind {
        Type::Ransomware | Type::UnauthorizedAccess => "unauthorized-access",
        Type::Misdelivery => "misdelivery",
        Type::Misdirection => "misdirection",
        Type::Disposal => "disposal",
        Type::Loss => "loss",
        Type::Theft => "theft",
        Type::Insider => "insider",
        Type::DenialOfService | Type::Outage | Type::Other => "other",
    }
}
