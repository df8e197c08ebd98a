//! Lists of facts: the forms in which a page shows them, alone or among words.

use super::dates::Row;
use super::document::ListItem;
use super::facts::StatusWords;
use super::names::{FactRef, List, Value};
use super::text::form_of;
use super::{Block, Cell, Span, Writer};
use crate::incident::markdown::Brace;
use crate::message;
use crate::notice::Disclosed;

impl Writer<'_> {
    /// Notes that the page shows a fact. What a text of the incident file names is not shown.
    pub(super) fn show(&mut self, fact: FactRef) {
        if self.nesting > 0 {
            return;
        }
        self.shown.insert((fact.list, fact.position));
    }

    /// Facts as one phrase; `None` if they have only sentences.
    pub(super) fn facts_phrase(
        &mut self,
        list: List,
        facts: &[FactRef],
        brace: &Brace,
    ) -> Option<Vec<Span>> {
        if !matches!(list, List::Measures | List::Affected | List::Reports | List::Timeline) {
            return None;
        }
        let facts = self.rows_of(list, facts);
        let mut phrases = Vec::new();
        for fact in facts {
            self.show(fact);
            let phrase = self.about_fact(fact, |writer| match list {
                List::Affected => Some(vec![Span::text(writer.group_phrase(fact))]),
                List::Reports => {
                    let value = writer.field(fact, &["to"])?;
                    writer.phrase_of(value, brace)
                }
                _ => {
                    let value = writer.field(fact, &["what"])?;
                    writer.phrase_of(value, brace)
                }
            });
            phrases.push(phrase?);
        }
        Some(self.joined_phrases(phrases, brace))
    }

    /// A fact among words: its sentence or its phrase.
    pub(super) fn fact_phrase(&mut self, fact: FactRef, brace: &Brace) -> Option<Vec<Span>> {
        self.show(fact);
        self.about_fact(fact, |writer| writer.phrase_of_fact(fact, brace))
    }

    fn phrase_of_fact(&mut self, fact: FactRef, brace: &Brace) -> Option<Vec<Span>> {
        let facts = &self.notice.facts;
        let at = fact.position;
        if fact.step.is_some() {
            let step = self.step_of(fact)?;
            return Some(self.prose_line(&step.what));
        }
        Some(match fact.list {
            List::Claims => self.claim_line(facts.claims.get(at)?),
            List::Responses => self.response_sentence(facts.responses.get(at)?),
            List::Reports => self.report_sentence(facts.reports.get(at)?),
            List::Affected => vec![Span::text(self.group_phrase(fact))],
            List::Timeline => Self::in_line(self.happening(facts.timeline.get(at)?)),
            List::Measures => return self.facts_phrase(fact.list, &[fact], brace),
            List::Questions | List::Findings => return None,
            _ => Self::in_line(self.fact_blocks(fact, brace)),
        })
    }

    /// A fact alone on its line: its paragraphs.
    pub(super) fn fact_blocks(&mut self, fact: FactRef, brace: &Brace) -> Vec<Block> {
        if let Some(step) = self.step_of(fact) {
            self.show(fact);
            let words = |writer: &mut Self| writer.step_spans(&step, StatusWords::Status, brace);
            return vec![Block::paragraph(self.about_fact(fact, words))];
        }
        self.list_blocks(fact.list, &[fact], brace)
    }

    /// Facts alone on a line, in the form that the page asks for, or in their usual form.
    pub(super) fn list_blocks(
        &mut self,
        list: List,
        facts: &[FactRef],
        brace: &Brace,
    ) -> Vec<Block> {
        for fact in facts {
            self.show(*fact);
        }
        let form = form_of(brace).unwrap_or_default();
        let known: &[&str] = match list {
            List::Timeline => &["", "table", "lines", "days", "paragraphs"],
            List::Affected => &["", "table", "list", "items", "people", "data"],
            List::Measures => &["", "list", "groups", "subsections", "table"],
            List::Findings | List::Questions => &[""],
            _ => &["", "list", "prose", "table"],
        };
        if !known.contains(&form) {
            let known: Vec<&str> = known.iter().copied().filter(|form| !form.is_empty()).collect();
            let hint = message!("known", known);
            let message = message!("no-form", name = list.as_str(), form);
            self.at_brace(brace, message, Some(hint));
            return Vec::new();
        }
        if facts.is_empty() {
            return Vec::new();
        }
        match (list, form) {
            (List::Timeline, "lines") => self.event_lines(facts, brace),
            (List::Timeline, "days") => self.event_days(facts, brace, None),
            (List::Timeline, "paragraphs") => self.event_paragraphs(facts),
            (List::Timeline, _) => vec![self.chronology(facts, brace)],
            (List::Affected, "items") => {
                facts.iter().flat_map(|fact| self.data_list(*fact)).collect()
            }
            (List::Affected, "people") => self.affected(facts, false),
            (List::Affected, "data") => self.data_of_groups(facts),
            (List::Affected, "") => self.affected(facts, true),
            (List::Measures, "groups") => {
                let steps = self.steps(facts);
                let mut blocks = self.stepless(facts);
                blocks.extend(self.steps_by_status(&steps, brace));
                blocks
            }
            (List::Measures, "" | "subsections") => self.measures(facts, form, brace),
            (List::Questions, _) => self.questions(facts),
            (List::Findings, _) => self.findings(facts),
            (_, "list") => {
                let items = self.items_of(list, facts, brace);
                vec![self.usual_list(items)]
            }
            (_, "table") => vec![self.table_of(list, facts, brace)],
            (_, "prose") => {
                let items = self.items_of(list, facts, brace);
                let lines: Vec<Vec<Span>> = items.into_iter().map(Self::in_line).collect();
                let between = self.between_sentences();
                let mut spans = Vec::new();
                for line in lines {
                    if !spans.is_empty() {
                        spans.push(between.clone());
                    }
                    spans.extend(line);
                }
                vec![Block::paragraph(spans)]
            }
            _ => facts.iter().flat_map(|fact| self.usual(*fact)).collect(),
        }
    }

    /// A fact in paragraphs.
    fn usual(&mut self, fact: FactRef) -> Vec<Block> {
        self.about_fact(fact, |writer| writer.usual_words(fact))
    }

    fn usual_words(&mut self, fact: FactRef) -> Vec<Block> {
        self.mentions.paragraph();
        let facts = &self.notice.facts;
        let at = fact.position;
        let blocks = match fact.list {
            List::Summary => facts.summary.get(at).map(|fact| self.statement(fact)),
            List::Causes => facts.causes.get(at).map(|fact| self.statement(fact)),
            List::Requests => facts.requests.get(at).map(|fact| self.statement(fact)),
            List::Resumption => facts.resumption.get(at).map(|fact| self.statement(fact)),
            List::Impacts => facts.impacts.get(at).map(|fact| match fact.open() {
                Some(impact) => self.prose(&impact.text),
                None => vec![self.withheld_paragraph(fact)],
            }),
            List::Claims => {
                facts.claims.get(at).map(|fact| vec![Block::paragraph(self.claim_line(fact))])
            }
            List::Consequences => facts.consequences.get(at).map(|fact| self.consequence(fact)),
            List::Responses => facts.responses.get(at).map(|fact| self.response(fact)),
            List::Reports => {
                facts.reports.get(at).map(|fact| vec![Block::paragraph(self.report_sentence(fact))])
            }
            _ => None,
        };
        blocks.unwrap_or_default()
    }

    fn measures(&mut self, facts: &[FactRef], form: &str, brace: &Brace) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut rest = facts;
        while let Some(first) = rest.first() {
            let count = rest.iter().take_while(|fact| fact.position == first.position).count();
            let steps = self.steps(&rest[..count]);
            if let Some(measure) = self.notice.facts.measures.get(first.position) {
                let words = |writer: &mut Self| writer.measure(measure, &steps, form, brace);
                blocks.extend(self.about(&measure.path, words));
            }
            rest = &rest[count..];
        }
        blocks
    }

    /// Each fact of a list as an item.
    pub(super) fn items_of(
        &mut self,
        list: List,
        facts: &[FactRef],
        brace: &Brace,
    ) -> Vec<Vec<Block>> {
        let facts = self.rows_of(list, facts);
        let mut items = Vec::new();
        for fact in facts {
            self.show(fact);
            self.mentions.paragraph();
            items.push(self.about_fact(fact, |writer| writer.item_of(fact, brace)));
        }
        items
    }

    /// A fact as an item.
    fn item_of(&mut self, fact: FactRef, brace: &Brace) -> Vec<Block> {
        match (fact.list, self.step_of(fact)) {
            (_, Some(step)) => {
                vec![Block::line(self.step_spans(&step, StatusWords::Status, brace))]
            }
            (List::Timeline, None) => {
                let event = self.notice.facts.timeline.get(fact.position);
                let line = event.map(|event| Block::line(self.event_item(event, brace)));
                line.into_iter().collect()
            }
            (List::Affected, None) => vec![Block::line(vec![Span::text(self.group_phrase(fact))])],
            _ => {
                let mut blocks = self.usual(fact);
                if let Some(Block::Paragraph { spans, .. }) = blocks.first_mut() {
                    let spans = std::mem::take(spans);
                    blocks[0] = Block::line(spans);
                }
                blocks
            }
        }
    }

    /// A list with the usual marks.
    pub(super) fn usual_list(&mut self, items: Vec<Vec<Block>>) -> Block {
        let usual = self.sign("list-marker");
        let house = self.manner.item.clone();
        // A mark that the house chooses is part of the text, on the web too.
        let is_usual = self.manner.house.items.is_none();
        let items = items.into_iter().enumerate().map(|(index, blocks)| {
            let mark = if is_usual { usual.clone() } else { house.at(index + 1).text() };
            ListItem { mark, blocks }
        });
        Block::List { items: items.collect(), usual: is_usual, start: None }
    }

    /// A list as a table with our heads: words and data or dates.
    fn table_of(&mut self, list: List, facts: &[FactRef], brace: &Brace) -> Block {
        let ids: &[&str] = match list {
            List::Affected => &["column-whom", "column-number", "column-data"],
            List::Measures => &["column-measure", "column-status"],
            _ => &["column-when", "column-event"],
        };
        let head = self.heads(ids);
        let facts = self.rows_of(list, facts);
        let rows = facts.iter().map(|fact| self.row(*fact, brace)).collect();
        Block::Table { class: "facts", head, rows, whole: false }
    }

    /// A fact as a row of a table.
    pub(super) fn row(&mut self, fact: FactRef, brace: &Brace) -> Vec<Cell> {
        self.show(fact);
        self.about_fact(fact, |writer| writer.cells_of(fact, brace))
    }

    fn cells_of(&mut self, fact: FactRef, brace: &Brace) -> Vec<Cell> {
        self.mentions.paragraph();
        let field = |writer: &mut Self, name: &str| {
            let value = writer.field(fact, &[name]);
            let spans = value.and_then(|value| match value {
                Value::Moment(moment, _) => {
                    Some(vec![writer.row_date(&moment, Row::Table, Some(brace))])
                }
                value => writer.phrase_of(value, brace),
            });
            let mut spans = spans.unwrap_or_default();
            if let Some(Span::Text(first)) = spans.first_mut() {
                *first = super::capital(first);
            }
            Cell::words(spans)
        };
        let facts = &self.notice.facts;
        match fact.list {
            List::Timeline => {
                let date = field(self, "at");
                let what = facts.timeline.get(fact.position).map(|event| self.happening(event));
                vec![date, Cell { blocks: what.unwrap_or_default(), rows: 1 }]
            }
            List::Affected => {
                let group = facts.affected.get(fact.position).and_then(Disclosed::open);
                let counted = match group {
                    Some(group) if group.persons.is_none() => "records",
                    _ => "persons",
                };
                vec![field(self, "whom"), field(self, counted), field(self, "items")]
            }
            List::Measures => {
                let step = self.step_of(fact);
                let status = step.and_then(|step| self.status(&step, StatusWords::Status, brace));
                vec![field(self, "what"), Cell::words(vec![Span::text(status.unwrap_or_default())])]
            }
            // The date has a cell of its own.
            List::Responses => vec![field(self, "when"), field(self, "text")],
            List::Reports => vec![field(self, "at"), field(self, "to")],
            _ => vec![Cell::words(self.words_of(fact, brace))],
        }
    }

    fn words_of(&mut self, fact: FactRef, brace: &Brace) -> Vec<Span> {
        self.fact_phrase(fact, brace).unwrap_or_default()
    }
}
