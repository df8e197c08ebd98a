//! What has changed since the notice before, what was wrong in it, and a notice that is passed
//! on.

use super::facts::StatusWords;
use super::names::{FactRef, List};
use super::text::no_options;
use super::{Block, Cell, Room, Span, Writer, capital, join_lines};
use crate::incident::{
    Affected, Consequence, Count, Finding, Impact, Measure, Response, Statement, Step, Text,
};
use crate::notice::{Body, Change, Disclosed};

/// A row of the table of changes: what, before, after.
type Row = (String, Vec<Span>, Vec<Span>);

/// The fact at an index of the file's list.
fn at<T>(facts: &[Disclosed<T>], index: Option<usize>) -> Option<&Disclosed<T>> {
    facts.iter().find(|fact| Some(fact.index()) == index)
}

impl Writer<'_> {
    /// The table of changes since the notice before; nothing without changes.
    pub(super) fn changes(&mut self) -> Vec<Block> {
        let notice = self.notice;
        let Some(before) = notice.before() else { return Vec::new() };
        let mut all = notice.stated_changes(self.language);
        all.retain(|change| !notice.kind.omits(change.field) && !self.leaves_out(change));
        // What was stated then is filled in as it was then.
        let mut earlier = Writer::new(before, self.language, self.room);
        let mut rows = self.changed_events(&mut earlier, &all);
        for change in all.iter().filter(|change| change.field != "timeline") {
            rows.extend(self.changed(&mut earlier, change));
        }
        if let Some(error) = earlier.failure {
            self.failure.get_or_insert(error);
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let head = self.heads(&["column-changed", "column-before", "column-after"]);
        let rows = rows.into_iter().map(|(what, before, after)| {
            vec![Cell::words(vec![Span::text(what)]), Cell::words(before), Cell::words(after)]
        });
        vec![Block::Table { class: "changes", head, rows: rows.collect(), whole: false }]
    }

    /// Whether the page leaves out the fact that has changed.
    fn leaves_out(&self, change: &Change) -> bool {
        let fact = change.id.as_ref().and_then(|id| self.named.get(id.as_str()));
        fact.is_some_and(|fact| self.left_out.contains(&(fact.list, fact.position)))
    }

    fn statement_line(&mut self, fact: &Disclosed<Statement>) -> Vec<Span> {
        let blocks = self.statement(fact);
        Self::in_line(blocks)
    }

    /// The text of a fact, or the sentence that it is withheld, in a line.
    fn text_line<T>(&mut self, fact: &Disclosed<T>, text: fn(&T) -> &Text) -> Vec<Span> {
        match &fact.body {
            Body::Open(body) => self.prose_line(text(body)),
            Body::Withheld(_) => self.withheld(fact),
        }
    }

    fn none(&mut self) -> Vec<Span> {
        vec![Span::text(self.t("none"))]
    }

    /// The changed events as one row.
    fn changed_events(&mut self, earlier: &mut Writer, changes: &[Change]) -> Vec<Row> {
        let timeline = &self.notice.facts.timeline;
        let moments = timeline.iter().filter_map(|event| Some(event.open()?.at.clone()));
        let moments: Vec<_> = moments.collect();
        let form = self.table_form(moments.iter());
        let (mut was, mut is) = (Vec::new(), Vec::new());
        for change in changes.iter().filter(|change| change.field == "timeline") {
            if let Some(event) = at(&earlier.notice.facts.timeline, change.at.0) {
                was.push(earlier.event_line(event, form));
            }
            if let Some(event) = at(timeline, change.at.1) {
                is.push(self.event_line(event, form));
            }
        }
        if is.is_empty() {
            return Vec::new();
        }
        let was = if was.is_empty() { self.none() } else { join_lines(was) };
        vec![(self.t("section-chronology"), was, join_lines(is))]
    }

    /// The rows of a changed fact.
    fn changed(&mut self, earlier: &mut Writer, change: &Change) -> Vec<Row> {
        let (before, after) = (&earlier.notice.facts, &self.notice.facts);
        let (was, is) = change.at;
        /// Words both states of a fact in the same way.
        macro_rules! both {
            ($list:ident, $word:expr) => {{
                let Some(new) = at(&after.$list, is) else { return Vec::new() };
                let old = at(&before.$list, was).map(|old| $word(earlier, old));
                (old.unwrap_or_else(|| self.none()), $word(self, new))
            }};
        }
        let titled = |writer: &mut Self, id: &str, (old, new): (Vec<Span>, Vec<Span>)| {
            vec![(writer.t(id), old, new)]
        };
        match List::parse(change.field) {
            Some(List::Summary) => {
                let both = both!(summary, Writer::statement_line);
                titled(self, "section-summary", both)
            }
            Some(List::Causes) => {
                let both = both!(causes, Writer::statement_line);
                titled(self, "section-causes", both)
            }
            Some(List::Requests) => {
                let both = both!(requests, Writer::statement_line);
                titled(self, "section-requests", both)
            }
            Some(List::Resumption) => {
                let both = both!(resumption, Writer::statement_line);
                titled(self, "section-resumption", both)
            }
            Some(List::Consequences) => {
                let both = both!(consequences, |writer: &mut Writer, fact: &Disclosed<_>| {
                    writer.text_line(fact, |body: &Consequence| &body.text)
                });
                titled(self, "section-harm", both)
            }
            Some(List::Impacts) => {
                let both = both!(impacts, |writer: &mut Writer, fact: &Disclosed<_>| {
                    writer.text_line(fact, |body: &Impact| &body.text)
                });
                let area = at(&after.impacts, is).and_then(Disclosed::heading_field);
                let area = area.map_or("services", |(_, area)| area);
                titled(self, &format!("section-{area}"), both)
            }
            Some(List::Findings) => {
                let both = both!(findings, |writer: &mut Writer, fact: &Disclosed<_>| {
                    writer.text_line(fact, |body: &Finding| &body.text)
                });
                let title = at(&after.findings, is).and_then(|fact| match &fact.body {
                    Body::Open(body) => body.title.clone(),
                    Body::Withheld(heading) => heading.title.clone(),
                });
                match title.as_ref().and_then(|title| title.get(self.language)) {
                    Some(title) => vec![(title.to_owned(), both.0, both.1)],
                    None => titled(self, "section-findings", both),
                }
            }
            Some(List::Claims) => {
                let both = both!(claims, Writer::claim_sentence);
                let new = at(&after.claims, is).and_then(Disclosed::open);
                let subject = new.and_then(|claim| claim.of.as_ref().or(claim.that.as_ref()));
                let subject = subject.and_then(|line| line.get(self.language)).unwrap_or_default();
                vec![(capital(subject), both.0, both.1)]
            }
            Some(List::Reports) => {
                let both = both!(reports, Writer::report_sentence);
                titled(self, "section-reports", both)
            }
            Some(List::Responses) => {
                let both = both!(responses, |writer: &mut Writer, fact: &Disclosed<Response>| {
                    match fact.open().and_then(|response| response.text.clone()) {
                        Some(text) => writer.prose_line(&text),
                        None => writer.response_sentence(fact),
                    }
                });
                titled(self, "section-persons", both)
            }
            Some(List::Affected) => {
                let new = at(&after.affected, is).and_then(Disclosed::open);
                let old = at(&before.affected, was).and_then(Disclosed::open);
                new.map(|new| self.changed_group(old, new)).unwrap_or_default()
            }
            Some(List::Measures) => {
                let new = at(&after.measures, is).and_then(Disclosed::open);
                let old = at(&before.measures, was).and_then(Disclosed::open);
                let row = new.and_then(|new| self.changed_measure(earlier, old, new));
                row.into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// The rows of a changed group of people: number and kinds of data.
    fn changed_group(&mut self, old: Option<&Affected>, new: &Affected) -> Vec<Row> {
        let whom = self.line(&new.whom);
        let mut rows = Vec::new();
        let title = |writer: &mut Self, id: &str| writer.say(id, &[("whom", whom)]);
        if old.is_none_or(|old| old.persons != new.persons) && new.persons.is_some() {
            let was = old.and_then(|old| old.persons).map(|count| self.people_cell(count));
            let was = was.unwrap_or_else(|| self.none());
            let is = new.persons.map(|count| self.people_cell(count)).unwrap_or_default();
            rows.push((title(self, "changed-persons"), was, is));
        }
        use crate::incident::tree::AsTree;
        let words = |writer: &mut Self, items: &[crate::incident::Item]| {
            let trees: Vec<_> = items.iter().map(AsTree::tree).collect();
            let items = writer.items(&trees);
            if items.is_empty() {
                return writer.none();
            }
            vec![Span::text(capital(&writer.listed(&items)))]
        };
        if old.is_none_or(|old| old.items != new.items) {
            let was = words(self, old.map_or(&[], |old| &old.items));
            let is = words(self, &new.items);
            rows.push((title(self, "changed-items"), was, is));
        }
        let changed = old.is_none_or(|old| old.not_included != new.not_included);
        if changed && (old.is_some() || !new.not_included.is_empty()) {
            let was = words(self, old.map_or(&[], |old| &old.not_included));
            let is = words(self, &new.not_included);
            rows.push((title(self, "changed-not-included"), was, is));
        }
        rows
    }

    fn people_cell(&mut self, count: Count) -> Vec<Span> {
        if count.count.is_none() {
            return vec![Span::text(self.t("persons-unknown"))];
        }
        let number =
            super::names::Number { count, unit: None, counts: super::names::Counts::People };
        let text = self.number(number, &super::text::no_options());
        vec![Span::text(capital(&text))]
    }

    /// The steps of a measure that the other notice lacks, or has with another status or date.
    fn changed_measure(
        &mut self,
        earlier: &mut Writer,
        old: Option<&Measure>,
        new: &Measure,
    ) -> Option<Row> {
        let beside = |steps: &[Step], others: &[Step]| -> Vec<Step> {
            let key = |step: &Step| (step.what.clone(), step.status, step.when.clone());
            let known: Vec<_> = others.iter().map(key).collect();
            steps.iter().filter(|step| !known.contains(&key(step))).cloned().collect()
        };
        let before = old.map(|old| old.items.as_slice()).unwrap_or_default();
        let (were, are) = (beside(before, &new.items), beside(&new.items, before));
        if were.is_empty() && are.is_empty() {
            return None;
        }
        let cell = |writer: &mut Writer, steps: &[Step]| {
            if steps.is_empty() {
                return writer.none();
            }
            join_lines(
                steps
                    .iter()
                    .map(|step| writer.step_spans(step, StatusWords::Status, &no_options())),
            )
        };
        let (was, is) = (cell(earlier, &were), cell(self, &are));
        let title =
            new.title.as_ref().and_then(|title| title.get(self.language)).map(str::to_owned);
        let title = title.unwrap_or_else(|| self.t("section-measures"));
        Some((title, was, is))
    }

    /// The table of corrections of the notice before.
    pub(super) fn corrections(&mut self) -> Vec<Block> {
        let notice = self.notice;
        if notice.spec.corrections.is_empty() {
            return Vec::new();
        }
        let head = self.heads(&["column-where", "column-wrong", "column-right"]);
        let mut rows = Vec::new();
        for wrong in &notice.spec.corrections {
            let (what, was) = (self.line(&wrong.what), self.line(&wrong.wrong));
            rows.push(vec![
                Cell::words(vec![Span::text(capital(what))]),
                Cell::words(vec![Span::text(was)]),
                Cell::words(self.prose_line(&wrong.right)),
            ]);
        }
        let after = self.t("corrections-follow");
        vec![
            Block::Table { class: "corrections", head, rows, whole: false },
            Block::paragraph(vec![Span::text(after)]),
        ]
    }

    /// A report of another organisation: its author, a link to its PDF, the statement that both
    /// have the same content, the desks, and the report itself.
    pub(super) fn relayed(&mut self) -> Vec<Block> {
        let notice = self.notice;
        let Some(relayed) = notice.relayed.as_deref() else { return Vec::new() };
        if self.depth > 0 {
            return Vec::new();
        }
        let issuer = relayed.issuer().and_then(|issuer| issuer.name.get(self.language));
        let issuer = issuer.unwrap_or_default();
        let title = self.line(&relayed.spec.title);
        let mut blocks = Vec::new();
        let lead = self.say("relayed-lead", &[("party", issuer), ("title", title)]);
        blocks.push(Block::paragraph(vec![Span::text(lead)]));
        if let Some((file, bytes)) = self.room.relayed_pdf {
            let size = i64::try_from(bytes.div_ceil(1000)).unwrap_or(0);
            let arguments = [
                ("title", crate::locale::Argument::Text(title)),
                ("size", crate::locale::Argument::Number(size)),
            ];
            let words = self.message("relayed-pdf", &arguments);
            let link = Span::Link { link: file.to_owned(), spans: vec![Span::text(words)] };
            blocks.push(Block::Paragraph { spans: vec![link], flush: true });
            let same = self.t("relayed-same");
            blocks.push(Block::Paragraph { spans: vec![Span::text(same)], flush: true });
        }
        blocks.extend(self.contact(&super::text::no_options(), false));
        let mut room = self.room;
        if let Some((locale, house)) = self.room.relayed {
            room = Room { locale, house, ..room };
        }
        let mut inner = Writer::new(relayed, self.language, room);
        inner.depth = 1;
        let (_, page) = inner.page();
        self.failure = self.failure.take().or(inner.failure);
        // What is wrong with its page is said where that notice is checked itself.
        let heading = self.say("relayed-title", &[("party", issuer), ("title", title)]);
        let mut section = vec![Block::Heading { level: 1, spans: vec![Span::text(heading)] }];
        section.extend(page);
        blocks.push(Block::Region { class: "relayed", blocks: section });
        blocks
    }

    /// The fact of a reference among the questions, as heading and answer.
    pub(super) fn questions(&mut self, facts: &[FactRef]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for fact in facts {
            let Some(question) = self.notice.facts.questions.get(fact.position) else { continue };
            let Some(open) = question.open() else { continue };
            let words = self.line(&open.question);
            blocks.push(self.heading(1, None, false, vec![Span::text(words)]));
            self.mentions.paragraph();
            if !self.is_issuer(question.by.as_str()) {
                let by = question.by.as_str().to_owned();
                let lead = self.side("side-answers", &by);
                blocks.push(Block::LeadIn { spans: vec![Span::text(lead)] });
            }
            blocks.extend(self.prose(&open.answer));
        }
        blocks
    }

    /// What introduces the facts of an organisation.
    pub(super) fn side(&mut self, id: &str, organisation: &str) -> String {
        let (party, name) = (self.party(organisation, ""), self.short_name(organisation));
        self.say(id, &[("party", &party), ("name", &name)])
    }
}
