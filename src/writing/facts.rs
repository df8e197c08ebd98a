//! Sentences and paragraphs of single facts.

use super::dates::Row;
use super::names::FactRef;
use super::{Block, Span, Writer, capital};
use crate::incident::markdown::Brace;
use crate::incident::tree::{AsTree, Tree};
use crate::incident::{
    Affected, AuthorityReport, Event, Measure, Moment, Progress, Response, ResponseTarget,
    Statement, Step, StepStatus, Withheld,
};
use crate::locale::Argument;
use crate::locale::moment::Form;
use crate::notice::{Body, Disclosed};

/// How the status of a measure is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StatusWords {
    /// Its status, with its date if it is not done.
    Status,
    /// Only its date: the heading says that it is planned.
    Due,
    /// Nothing.
    None,
}

impl Writer<'_> {
    fn withheld_words(&mut self, withheld: &Withheld) -> Vec<Span> {
        let what = self.line(&withheld.what);
        let reason = self.line(&withheld.reason);
        vec![Span::text(self.say("withheld", &[("what", &what), ("reason", &reason)]))]
    }

    /// The sentence that a fact is withheld.
    pub(super) fn withheld<T>(&mut self, fact: &Disclosed<T>) -> Vec<Span> {
        let Some(withheld) = &fact.withheld else { return Vec::new() };
        self.about(&fact.path, |writer| writer.withheld_words(withheld))
    }

    pub(super) fn withheld_paragraph<T>(&mut self, fact: &Disclosed<T>) -> Block {
        Block::paragraph(self.withheld(fact))
    }

    /// A statement, or the sentence that it is withheld.
    pub(super) fn statement(&mut self, fact: &Disclosed<Statement>) -> Vec<Block> {
        match &fact.body {
            Body::Open(body) => self.about(&fact.path, |writer| writer.prose(&body.text)),
            Body::Withheld(_) => vec![self.withheld_paragraph(fact)],
        }
    }

    /// What an event says, with a mark if it is planned.
    pub(super) fn happening(&mut self, fact: &Disclosed<Event>) -> Vec<Block> {
        let Some(event) = fact.open() else { return Vec::new() };
        self.about(&fact.path, |writer| writer.happening_words(fact, event))
    }

    fn happening_words(&mut self, fact: &Disclosed<Event>, event: &Event) -> Vec<Block> {
        let mut blocks = self.prose_cell(&event.what);
        if fact.planned == Some(true) {
            let is_own = self.is_issuer(fact.by.as_str());
            let mark = self.t(if is_own { "planned-mark" } else { "planned-mark.reported" });
            match blocks.last_mut() {
                Some(Block::Line { spans } | Block::Paragraph { spans, .. }) => {
                    spans.push(Span::text(mark));
                }
                _ => blocks.push(Block::line(vec![Span::text(mark)])),
            }
        }
        blocks
    }

    /// An event on one line, after its date.
    pub(super) fn event_line(&mut self, fact: &Disclosed<Event>, form: Form) -> Vec<Span> {
        let Some(event) = fact.open() else { return Vec::new() };
        let at = event.at.clone();
        let when = self.phrase(&at, |style| style.form = form);
        let mut spans = vec![Span::text(self.labelled(&capital(&when)))];
        let what = self.happening(fact);
        spans.extend(Self::in_line(what));
        spans
    }

    /// Words before what they introduce, with the sign between them.
    pub(super) fn labelled(&mut self, label: &str) -> String {
        self.unmarked("labelled", &[("label", Argument::Text(label))])
    }

    /// A moment in a sentence that says itself whether it is planned, and its precision, by which
    /// the sentence chooses a preposition.
    pub(super) fn dated(&mut self, moment: &Moment) -> (String, &'static str) {
        (self.when_so(moment), moment.precision().as_str())
    }

    /// How people are informed.
    pub(super) fn response_sentence(&mut self, fact: &Disclosed<Response>) -> Vec<Span> {
        let Some(response) = fact.open() else { return Vec::new() };
        self.about(&fact.path, |writer| writer.response_words(fact, response))
    }

    fn response_words(&mut self, fact: &Disclosed<Response>, response: &Response) -> Vec<Span> {
        let words: Vec<Tree> = response.methods.iter().map(AsTree::tree).collect();
        let mut methods = self.items("methods", &words);
        methods.extend(self.line_of(response.other_method.as_ref()));
        let methods = self.listed(&methods);
        let told = if methods.is_empty() { "no" } else { "yes" };
        let when = response.when.clone();
        let (words, precision) =
            when.as_ref().map_or((String::new(), "other"), |when| self.dated(when));
        let dated = if when.is_some() { "yes" } else { "no" };
        let party = self.party(fact.by.as_str(), "object");
        let whom = self.whom_concerned();
        let beginning = capital(&whom);
        let id = match response.to {
            ResponseTarget::Persons => "response",
            ResponseTarget::Recipients => "response-recipients",
            ResponseTarget::Public => "response-public",
        };
        vec![Span::text(self.say(
            id,
            &[
                ("status", response.status.as_str()),
                ("methods", &methods),
                ("told", told),
                ("when", &words),
                ("dated", dated),
                ("precision", precision),
                ("party", &party),
                ("whom", &whom),
                ("beginning", &beginning),
            ],
        ))]
    }

    /// Those whom the notice is about, as certainly as they are affected.
    fn whom_concerned(&mut self) -> String {
        let groups = self.notice.facts.affected.iter().filter_map(Disclosed::open);
        let groups: Vec<bool> = groups.map(Affected::is_certain).collect();
        let id = match (groups.contains(&true), groups.contains(&false)) {
            (true, true) => "concerned-mixed",
            (false, true) => "concerned-possible",
            (_, false) => "concerned-certain",
        };
        self.t(id)
    }

    pub(super) fn response(&mut self, fact: &Disclosed<Response>) -> Vec<Block> {
        let response = fact.open();
        let text = response.and_then(|response| response.text.clone());
        // A date is shortened by those before it, so sentence and text are written in their order.
        let mut blocks = Vec::new();
        match (response.map(|response| response.status), text) {
            // The reason stands before the sentence that nobody will be contacted.
            (Some(Progress::None), text) => {
                blocks.extend(text.map(|text| self.prose(&text)).unwrap_or_default());
                blocks.push(Block::paragraph(self.response_sentence(fact)));
            }
            // A text tells what is considered, and the sentence would tell it again.
            (Some(Progress::Considered), Some(text)) => blocks.extend(self.prose(&text)),
            (_, text) => {
                blocks.push(Block::paragraph(self.response_sentence(fact)));
                blocks.extend(text.map(|text| self.prose(&text)).unwrap_or_default());
            }
        }
        blocks
    }

    /// A report to an authority.
    pub(super) fn report_sentence(&mut self, fact: &Disclosed<AuthorityReport>) -> Vec<Span> {
        let Some(report) = fact.open() else { return Vec::new() };
        self.about(&fact.path, |writer| writer.report_words(fact, report))
    }

    fn report_words(
        &mut self,
        fact: &Disclosed<AuthorityReport>,
        report: &AuthorityReport,
    ) -> Vec<Span> {
        let id = if fact.planned == Some(true) { "report-planned" } else { "report-done" };
        let party = self.party(fact.by.as_str(), "");
        let at = report.at.clone();
        let (date, precision) = self.dated(&at);
        let authority = self.line(&report.to);
        let sentence = self.say(
            id,
            &[
                ("party", &party),
                ("date", &date),
                ("precision", precision),
                ("authority", &authority),
                ("stage", report.stage.map_or("none", |stage| stage.as_str())),
                ("act", report.act.map_or("report", |act| act.as_str())),
            ],
        );
        vec![Span::text(capital(&sentence))]
    }

    /// The words for the status of a step.
    pub(super) fn status(
        &mut self,
        step: &Step,
        words: StatusWords,
        brace: &Brace,
    ) -> Option<String> {
        self.about_field("status", |writer| writer.status_words(step, words, brace))
    }

    fn status_words(&mut self, step: &Step, words: StatusWords, brace: &Brace) -> Option<String> {
        let status = step.status.unwrap_or(StepStatus::Ongoing);
        let when = step.when.clone();
        match (words, when) {
            (StatusWords::None, _) | (StatusWords::Due, None) => None,
            (StatusWords::Due, Some(when)) => {
                let when = self.row_words(&when, Row::Words, Some(brace));
                Some(capital(&self.say("measure-due", &[("when", &when)])))
            }
            (StatusWords::Status, Some(when)) => {
                let when = self.row_words(&when, Row::Words, Some(brace));
                Some(self.say(&format!("measure-when.{}", status.as_str()), &[("when", &when)]))
            }
            (StatusWords::Status, None) => {
                Some(self.say(&format!("status-{}", status.as_str()), &[("when", "")]))
            }
        }
    }

    /// A step with its status, unless it tells its own date.
    pub(super) fn step_spans(
        &mut self,
        step: &Step,
        words: StatusWords,
        brace: &Brace,
    ) -> Vec<Span> {
        self.mentions.paragraph();
        let tells_its_date = step.id.as_ref().is_some_and(|id| {
            let name = format!("{{{}.when", id.as_str());
            step.what.get(self.language).is_some_and(|what| what.contains(&name))
        });
        let words = if tells_its_date { StatusWords::None } else { words };
        let what = self.prose_line(&step.what);
        let mut spans = match self.status(step, words, brace).filter(|status| !status.is_empty()) {
            Some(status) => self.around("step", "what", what, &[("status", &status)]),
            None => what,
        };
        if let Some(detail) = &step.detail {
            spans.push(Span::line_break());
            spans.push(Span::text(self.t("detail-mark")));
            spans.extend(self.prose_line(detail));
        }
        spans
    }

    /// The step of a reference.
    pub(super) fn step_of(&self, fact: FactRef) -> Option<Step> {
        let measure = self.notice.facts.measures.get(fact.position)?.open()?;
        measure.items.get(fact.step?).cloned()
    }

    /// A group of measures with its purpose.
    pub(super) fn measure(
        &mut self,
        fact: &Disclosed<Measure>,
        steps: &[FactRef],
        form: &str,
        brace: &Brace,
    ) -> Vec<Block> {
        let Some(measure) = fact.open() else { return Vec::new() };
        let mut blocks = Vec::new();
        if let Some(title) = self.line_of(measure.title.as_ref()) {
            let spans = vec![Span::Text(title)];
            blocks.push(if form == "subsections" {
                self.subheading(spans)
            } else {
                Block::LeadIn { spans }
            });
        }
        if let Some(text) = measure.text.clone() {
            blocks.extend(self.prose(&text));
        }
        if !steps.is_empty() {
            blocks.push(self.step_list(steps, StatusWords::Status, brace));
        }
        blocks
    }

    /// Steps as a list.
    fn step_list(&mut self, steps: &[FactRef], words: StatusWords, brace: &Brace) -> Block {
        let mut items = Vec::new();
        for fact in steps {
            let Some(step) = self.step_of(*fact) else { continue };
            let spans = self.about_fact(*fact, |writer| writer.step_spans(&step, words, brace));
            items.push(vec![Block::line(spans)]);
        }
        self.usual_list(items)
    }

    /// The texts of the measures that have no steps.
    pub(super) fn stepless(&mut self, measures: &[FactRef]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for fact in measures.iter().filter(|fact| fact.step.is_none()) {
            let measure = self.notice.facts.measures.get(fact.position).and_then(Disclosed::open);
            let measure = measure.filter(|measure| measure.items.is_empty());
            if let Some(text) = measure.and_then(|measure| measure.text.clone()) {
                blocks.extend(self.prose(&text));
            }
        }
        blocks
    }

    /// Steps by their status, each under a line that says it; first those without one.
    pub(super) fn steps_by_status(&mut self, steps: &[FactRef], brace: &Brace) -> Vec<Block> {
        let groups = [
            ("measures-done", StepStatus::Done, StatusWords::None),
            ("measures-ongoing", StepStatus::Ongoing, StatusWords::None),
            ("measures-planned", StepStatus::Planned, StatusWords::Due),
        ];
        let is_open =
            |fact: &FactRef| self.step_of(*fact).is_some_and(|step| step.status.is_none());
        let open: Vec<FactRef> = steps.iter().copied().filter(is_open).collect();
        let mut blocks = Vec::new();
        if !open.is_empty() {
            blocks.push(self.step_list(&open, StatusWords::None, brace));
        }
        for (id, status, words) in groups {
            let chosen: Vec<FactRef> = steps
                .iter()
                .copied()
                .filter(|fact| self.step_of(*fact).and_then(|step| step.status) == Some(status))
                .collect();
            if !chosen.is_empty() {
                blocks.push(Block::LeadIn { spans: vec![Span::text(self.t(id))] });
                blocks.push(self.step_list(&chosen, words, brace));
            }
        }
        blocks
    }
}
