//! What has changed since the notice before.

use std::collections::BTreeMap;

use super::document::visit_texts;
use super::facts::StatusWords;
use super::marks::bare;
use super::names::List;
use super::text::no_options;
use super::{Block, Cell, Span, Writer, capital, join_lines, marks};
use crate::incident::{
    Affected, Consequence, Count, Finding, Impact, Measure, Response, Statement, Step, Text,
};
use crate::notice::{Body, Change, Disclosed};
use crate::source::Path;

/// A row of the table of changes: what, before, after. Nothing before: it is new.
type Row = (String, Vec<Span>, Vec<Span>);

/// The fact at an index of the file's list, in whose order the facts are.
fn at<T>(facts: &[Disclosed<T>], index: Option<usize>) -> Option<&Disclosed<T>> {
    let at = facts.binary_search_by_key(&index?, Disclosed::index).ok()?;
    facts.get(at)
}

/// The most lines in a cell or an item: the typesetter puts 512 moments into a paragraph at most.
pub(super) const MOST_LINES: usize = 100;

impl Writer<'_> {
    /// The table of changes since the notice before; nothing without changes.
    pub(super) fn changes(&mut self) -> Vec<Block> {
        let notice = self.notice;
        let Some(before) = notice.before() else { return Vec::new() };
        let mut all = notice.stated_changes(self.language);
        all.retain(|change| !notice.kind.omits(change.field) && !self.leaves_out(change));
        // What was stated then is filled in as it was then.
        let mut earlier = self.other(before, self.room);
        let mut rows = self.changed_events(&mut earlier, &all);
        for change in all.iter().filter(|change| change.field != "timeline") {
            let place = |_: &Self| {
                let index = change.at.1.or(change.at.0);
                index.map(|index| Path::from(change.field).index(index)).into_iter().collect()
            };
            rows.extend(self.about_places(place, |writer| writer.changed(&mut earlier, change)));
        }
        if let Some(error) = earlier.failure {
            self.failure.get_or_insert(error);
        }
        let (new, changed): (Vec<Row>, Vec<Row>) =
            rows.into_iter().partition(|(_, was, _)| was.is_empty());
        let mut blocks = Vec::new();
        if !changed.is_empty() {
            let head = self.heads(&["column-changed", "column-before", "column-after"]);
            let mut row = |(what, was, is): Row| {
                let (was, is) = self.what_differs(was, is);
                vec![Cell::words(vec![Span::text(what)]), Cell::words(was), Cell::words(is)]
            };
            let rows = changed.into_iter().map(&mut row).collect();
            blocks.push(Block::Table { class: "changes", head, rows, whole: false });
        }
        blocks.extend(self.additions(new));
        blocks
    }

    /// What the notice before did not say, as a list: what has one name is one item.
    fn additions(&mut self, rows: Vec<Row>) -> Vec<Block> {
        let mut named: Vec<(String, Vec<Vec<Span>>)> = Vec::new();
        // The last item of each name is the one that has room.
        let mut last: BTreeMap<String, usize> = BTreeMap::new();
        for (what, _, is) in rows {
            let name = bare(&what).into_owned();
            match last.get(&name).and_then(|at| named.get_mut(*at)) {
                Some((_, lines)) if lines.len() < MOST_LINES => lines.push(is),
                _ => {
                    last.insert(name, named.len());
                    named.push((what, vec![is]));
                }
            }
        }
        if named.is_empty() {
            return Vec::new();
        }
        let lead = self.t("changes-added");
        let items = named.into_iter().map(|(what, lines)| {
            let label = self.labelled(&what);
            let end = label.trim_end().len();
            let mut spans = vec![Span::text(&label[..end])];
            let is_short = lines.len() == 1 && !lines[0].contains(&Span::line_break());
            spans.push(if is_short { Span::text(&label[end..]) } else { Span::line_break() });
            spans.extend(join_lines(lines));
            vec![Block::line(spans)]
        });
        let items = items.collect();
        vec![Block::paragraph(vec![Span::text(lead)]), self.usual_list(items)]
    }

    /// Both states of a fact without the sentences at their beginnings and ends that are the same.
    fn what_differs(&mut self, was: Vec<Span>, is: Vec<Span>) -> (Vec<Span>, Vec<Span>) {
        let (was, is) = (sentences(was), sentences(is));
        let same = |(one, other): &(&Vec<Span>, &Vec<Span>)| are_alike(one, other);
        let start = was.iter().zip(&is).take_while(same).count();
        let (rest_was, rest_is) = (&was[start..], &is[start..]);
        let end = rest_was.iter().rev().zip(rest_is.iter().rev()).take_while(same).count();
        let cut = self.sign("cut");
        let shown = |sentences: &[Vec<Span>]| {
            let mut spans = sentences[start..sentences.len() - end].concat();
            if start > 0 {
                spans.insert(0, Span::text(cut.clone()));
            }
            if end > 0 {
                spans.push(Span::text(cut.clone()));
            }
            spans
        };
        (shown(&was), shown(&is))
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

    /// The changed events as one row, and the new ones as another.
    fn changed_events(&mut self, earlier: &mut Writer, changes: &[Change]) -> Vec<Row> {
        let timeline = &self.notice.facts.timeline;
        let moments = timeline.iter().filter_map(|event| Some(event.open()?.at.clone()));
        let moments: Vec<_> = moments.collect();
        let form = self.table_form(moments.iter());
        let (mut was, mut is, mut new) = (Vec::new(), Vec::new(), Vec::new());
        for change in changes.iter().filter(|change| change.field == "timeline") {
            let Some(event) = at(timeline, change.at.1) else { continue };
            let line = self.event_line(event, form);
            match at(&earlier.notice.facts.timeline, change.at.0) {
                Some(event) => {
                    was.push(earlier.event_line(event, form));
                    is.push(line);
                }
                None => new.push(line),
            }
        }
        let title = self.t("section-chronology");
        let mut rows = Vec::new();
        for (was, is) in was.chunks(MOST_LINES).zip(is.chunks(MOST_LINES)) {
            rows.push((title.clone(), join_lines(was.to_vec()), join_lines(is.to_vec())));
        }
        rows.extend(new.into_iter().map(|line| (title.clone(), Vec::new(), line)));
        rows
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
                (old.unwrap_or_default(), $word(self, new))
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
                match self.line_of(title.as_ref()) {
                    Some(title) => vec![(title, both.0, both.1)],
                    None => titled(self, "section-findings", both),
                }
            }
            Some(List::Claims) => {
                let both = both!(claims, Writer::claim_sentence);
                let new = at(&after.claims, is).and_then(Disclosed::open);
                let subject = new.and_then(|claim| claim.of.as_ref().or(claim.that.as_ref()));
                let subject = self.line_of(subject).unwrap_or_default();
                vec![(capital(&subject), both.0, both.1)]
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
        let title = |writer: &mut Self, id: &str| writer.say(id, &[("whom", &whom)]);
        if old.is_none_or(|old| old.persons != new.persons) && new.persons.is_some() {
            let was = old.and_then(|old| old.persons).map(|count| self.people_cell(count));
            let was = was.unwrap_or_default();
            let is = new.persons.map(|count| self.people_cell(count)).unwrap_or_default();
            rows.push((title(self, "changed-persons"), was, is));
        }
        if old.is_none_or(|old| old.records != new.records) && new.records.is_some() {
            let was = old.and_then(|old| old.records).map(|count| self.records_cell(count));
            let is = new.records.map(|count| self.records_cell(count)).unwrap_or_default();
            rows.push((title(self, "changed-records"), was.unwrap_or_default(), is));
        }
        use crate::incident::tree::AsTree;
        let words = |writer: &mut Self, list: &str, items: &[crate::incident::Item]| {
            let trees: Vec<_> = items.iter().map(AsTree::tree).collect();
            let items = writer.items(list, &trees);
            if items.is_empty() {
                return writer.none();
            }
            vec![Span::text(capital(&writer.listed(&items)))]
        };
        if old.is_none_or(|old| old.items != new.items) {
            let was = old.map_or_else(Vec::new, |old| words(self, "items", &old.items));
            let is = words(self, "items", &new.items);
            rows.push((title(self, "changed-items"), was, is));
        }
        let changed = old.is_none_or(|old| old.not_included != new.not_included);
        if changed && (old.is_some() || !new.not_included.is_empty()) {
            let was =
                old.map_or_else(Vec::new, |old| words(self, "not-included", &old.not_included));
            let is = words(self, "not-included", &new.not_included);
            rows.push((title(self, "changed-not-included"), was, is));
        }
        rows
    }

    fn people_cell(&mut self, count: Count) -> Vec<Span> {
        self.number_cell(count, super::names::Counts::People)
    }

    fn records_cell(&mut self, count: Count) -> Vec<Span> {
        self.number_cell(count, super::names::Counts::Records)
    }

    fn number_cell(&mut self, count: Count, counts: super::names::Counts) -> Vec<Span> {
        if count.count.is_none() {
            return vec![Span::text(self.t("persons-unknown"))];
        }
        let number = super::names::Number { count, unit: None, counts };
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
            let usual = no_options();
            join_lines(
                steps.iter().map(|step| writer.step_spans(step, StatusWords::Status, &usual)),
            )
        };
        let is = if are.is_empty() { self.none() } else { cell(self, &are) };
        let was = cell(earlier, &were);
        let title = self.line_of(new.title.as_ref());
        let title = title.unwrap_or_else(|| self.t("section-measures"));
        Some((title, was, is))
    }
}

/// Spans by sentence. A line break ends a sentence too.
fn sentences(spans: Vec<Span>) -> Vec<Vec<Span>> {
    let mut sentences: Vec<Vec<Span>> = vec![Vec::new()];
    let mut add = |span: Span, ends: bool| {
        if let Some(last) = sentences.last_mut() {
            last.push(span);
        }
        if ends {
            sentences.push(Vec::new());
        }
    };
    for span in spans {
        let Span::Text(text) = span else {
            let ends = span == Span::line_break();
            add(span, ends);
            continue;
        };
        let mut rest = text;
        while let Some(end) = sentence_end(&bare(&rest)) {
            let (sentence, after) = marks::split(&rest, marks::place(&rest, end));
            add(Span::Text(sentence), true);
            rest = after;
        }
        if !bare(&rest).is_empty() {
            add(Span::Text(rest), false);
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Whether sentences have the same words.
fn are_alike(one: &[Span], other: &[Span]) -> bool {
    let words = |spans: &[Span]| {
        let mut blocks = [Block::line(spans.to_vec())];
        visit_texts(&mut blocks, &mut |_, text| *text = bare(text).into_owned());
        blocks
    };
    words(one) == words(other)
}

/// Where the first sentence of a text ends, with the space behind it.
fn sentence_end(text: &str) -> Option<usize> {
    const STOPS: [&str; 2] = ["\u{3002}", ". "];
    STOPS.iter().filter_map(|stop| text.find(stop).map(|at| at + stop.len())).min()
}
