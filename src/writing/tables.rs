//! Tables of a page: typed rows, a row for each fact, a row for each day.

use std::collections::BTreeMap;

use super::changes::MOST_LINES;
use super::dates::Row;
use super::events::day_of;
use super::names::{FactRef, Value};
use super::text::option;
use super::{Block, Cell, Span, Writer};
use crate::incident::markdown::{Brace, Inline, walk_inlines};
use crate::incident::moment::Moment;
use crate::locale::moment::Form;
use crate::page::{Mark, Words};

/// What `{list.field}`, `{contact.field}` and `{evidence.field}` of a row stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowOf {
    Fact(FactRef),
    Desk(usize),
    /// A machine of the evidence.
    Device(usize),
    /// A kind of files of the evidence.
    Log(usize),
}

impl Writer<'_> {
    /// A table as typed, with a row for each fact where a row names a list.
    pub(super) fn page_table(&mut self, head: &[Words], rows: &[Vec<Words>]) -> Vec<Block> {
        let mut made: Vec<Vec<Cell>> = Vec::new();
        for row in rows {
            let cells = self.table_rows(row, head.len());
            made.extend(cells);
        }
        if made.is_empty() {
            return Vec::new();
        }
        let head = head.iter().map(|words| self.words(words)).collect();
        let whole = made.len() <= 6;
        vec![Block::Table { class: "page-table", head, rows: made, whole }]
    }

    fn table_rows(&mut self, row: &[Words], columns: usize) -> Vec<Vec<Cell>> {
        if let Some((mark, brace)) = row.first().and_then(part_of_cell)
            && let Ok(Value::Facts(list, facts)) = self.resolve(&brace)
        {
            self.known_options(&brace);
            let facts = self.selected(list, &facts, &brace);
            let mut rows = if option(&brace, "per").is_some_and(|per| per == ["day"]) {
                self.rows_of_days(&facts, &brace, mark.as_deref())
            } else {
                let facts = self.rows_of(list, &facts);
                facts.into_iter().map(|fact| self.row(fact, &brace)).collect()
            };
            for row in &mut rows {
                self.filled.push((brace.at.clone(), None));
                row.resize(columns, Cell::words(Vec::new()));
            }
            return rows;
        }
        let Some(facts) = self.columns(row) else { return vec![self.cells(row)] };
        facts
            .into_iter()
            .map(|fact| {
                self.row_of = Some(fact);
                let cells = self.cells(row);
                self.row_of = None;
                cells
            })
            .collect()
    }

    fn cells(&mut self, row: &[Words]) -> Vec<Cell> {
        row.iter()
            .map(|words| {
                self.mentions.paragraph();
                Cell::words(self.words(words))
            })
            .collect()
    }

    /// What a row or an item stands for once each, if it has a field of a list.
    pub(super) fn columns(&self, row: &[Words]) -> Option<Vec<RowOf>> {
        let mut found: Option<Vec<RowOf>> = None;
        for words in row {
            walk_inlines(&words.inlines, &mut |inline| {
                let Inline::Reference(brace) = inline else { return };
                if found.is_some() {
                    return;
                }
                if let Some(field) = brace.name.strip_prefix("contact.")
                    && self.notice.contacts.len() > 1
                    && !field.is_empty()
                {
                    found = Some((0..self.notice.contacts.len()).map(RowOf::Desk).collect());
                } else if let Some(field) = brace.name.strip_prefix("evidence.") {
                    let field = field.split('.').next().unwrap_or(field);
                    found = self.evidence_rows(field);
                } else if let Ok(Value::Column(facts, _)) = self.resolve(brace) {
                    let list = facts.first().map(|fact| fact.list);
                    let facts =
                        list.map_or(facts.clone(), |list| self.selected(list, &facts, brace));
                    found = Some(facts.into_iter().map(RowOf::Fact).collect());
                }
            });
        }
        found
    }

    /// A row for each day: the day, and its events, each behind its mark and its time.
    fn rows_of_days(
        &mut self,
        facts: &[FactRef],
        brace: &Brace,
        mark: Option<&str>,
    ) -> Vec<Vec<Cell>> {
        let timeline = &self.notice.facts.timeline;
        let mut days: Vec<(Moment, Vec<FactRef>)> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for fact in facts {
            let Some(event) = timeline.get(fact.position).and_then(|event| event.open()) else {
                continue;
            };
            let day = day_of(&event.at);
            let place = *places.entry(day.to_string()).or_insert_with(|| {
                days.push((day, Vec::new()));
                days.len() - 1
            });
            days[place].1.push(*fact);
        }
        let mut rows = Vec::new();
        for (day, facts) in days {
            let date = self.row_date(&day, Row::Table, Some(brace));
            let mut lines = Vec::new();
            for fact in facts {
                self.show(fact);
                self.mentions.paragraph();
                let Some(event) = timeline.get(fact.position) else { continue };
                let mut spans: Vec<Span> = mark.map(Span::text).into_iter().collect();
                if let Some(open) = event.open() {
                    let time = self.clock_time(&open.at, Form::Prose);
                    if !time.is_empty() {
                        let words =
                            |writer: &mut Self| writer.say("event-time", &[("time", &time)]);
                        let text = self.about(&event.path, words);
                        spans.push(Span::text(text));
                    }
                }
                spans.extend(Self::in_line(self.happening(event)));
                lines.push(spans);
            }
            for lines in lines.chunks(MOST_LINES) {
                let lines = super::join_lines(lines.to_vec());
                rows.push(vec![Cell::words(vec![date.clone()]), Cell::words(lines)]);
            }
        }
        rows
    }
}

/// The part in a cell, perhaps behind a mark.
fn part_of_cell(words: &Words) -> Option<(Option<String>, Brace)> {
    match words.inlines.as_slice() {
        [Inline::Reference(brace)] => Some((None, brace.clone())),
        [Inline::Text(mark), Inline::Reference(brace)] if mark.chars().count() <= 2 => {
            Some((Some(Mark::new(mark).text()), brace.clone()))
        }
        _ => None,
    }
}
