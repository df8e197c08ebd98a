//! The chronology: as a table, as lines, by days, as paragraphs.

use super::dates::Row;
use super::document::ListItem;
use super::names::FactRef;
use super::{Block, Cell, Span, Writer, capital};
use crate::incident::Event;
use crate::incident::markdown::Brace;
use crate::incident::moment::Moment;
use crate::locale::moment::{Form, end, start};
use crate::notice::Disclosed;
use crate::page::Mark;

/// A table with more rows, or with longer texts, may be broken across pages.
const SHORT_ROWS: usize = 6;
const SHORT_TEXT: usize = 240;

impl Writer<'_> {
    /// The events of facts.
    fn moments(&self, facts: &[FactRef]) -> Vec<Moment> {
        let timeline = &self.notice.facts.timeline;
        let events = facts.iter().filter_map(|fact| timeline.get(fact.position)?.open());
        events.map(|event| event.at.clone()).collect()
    }

    /// The chronology as a table of two columns.
    pub(super) fn chronology(&mut self, facts: &[FactRef], brace: &Brace) -> Block {
        let moments = self.moments(facts);
        // The dates of a table have one form.
        let is_told = self.table_form(moments.iter()) == Form::TableMonthDay;
        let head = self.heads(&["column-when", "column-event"]);
        let usual = if is_told { Row::Table } else { Row::TableWithYear };
        let timeline = &self.notice.facts.timeline;
        let mut rows = Vec::new();
        let mut is_short = facts.len() <= SHORT_ROWS;
        for event in facts.iter().filter_map(|fact| timeline.get(fact.position)) {
            let Some(open) = event.open() else { continue };
            let written = open.what.get(self.language).unwrap_or_default();
            is_short &= written.len() <= SHORT_TEXT;
            let at = self.row_date(&open.at, usual, Some(brace));
            self.mentions.paragraph();
            let what = Cell { blocks: self.happening(event), rows: 1 };
            rows.push(vec![Cell::words(vec![at]), what]);
        }
        Block::Table { class: "chronology", head, rows, whole: is_short }
    }

    /// An event as an item: its time and its words.
    pub(super) fn event_item(&mut self, event: &Disclosed<Event>, brace: &Brace) -> Vec<Span> {
        let Some(open) = event.open() else { return Vec::new() };
        let at = self.row_date(&open.at, Row::Words, Some(brace));
        let gap = self.sign("event-gap");
        self.mentions.paragraph();
        let mut spans = vec![at, Span::text(gap)];
        spans.extend(Self::in_line(self.happening(event)));
        spans
    }

    /// Each event on a line of its own.
    pub(super) fn event_lines(&mut self, facts: &[FactRef], brace: &Brace) -> Vec<Block> {
        let timeline = &self.notice.facts.timeline;
        let mut lines = Vec::new();
        for event in facts.iter().filter_map(|fact| timeline.get(fact.position)) {
            if event.open().is_some() {
                lines.push(self.event_item(event, brace));
            }
        }
        vec![Block::Placed { class: "events", at: "left", lines, sticky: false }]
    }

    /// Each event as a paragraph that begins with its date.
    pub(super) fn event_paragraphs(&mut self, facts: &[FactRef]) -> Vec<Block> {
        let timeline = &self.notice.facts.timeline;
        let mut blocks = Vec::new();
        for event in facts.iter().filter_map(|fact| timeline.get(fact.position)) {
            let Some(open) = event.open() else { continue };
            self.mentions.paragraph();
            let at = open.at.clone();
            let (mut when, precision) = self.dated(&at);
            // A day has a preposition before it if the message begins with one.
            if precision == "other" {
                when = capital(&when);
            }
            let what = Self::in_line(self.happening(event));
            let values = [("when", when.as_str()), ("precision", precision)];
            let words = |writer: &mut Self| writer.around("event-paragraph", "what", what, &values);
            let spans = self.about(&event.path, words);
            blocks.push(Block::paragraph(spans));
        }
        blocks
    }

    /// The events of each day below the day. `mark` is the sign before the days.
    pub(super) fn event_days(
        &mut self,
        facts: &[FactRef],
        brace: &Brace,
        mark: Option<&Mark>,
    ) -> Vec<Block> {
        let timeline = &self.notice.facts.timeline;
        let mut items: Vec<ListItem> = Vec::new();
        let mut last: Option<Moment> = None;
        let house = self.manner.item.clone();
        for event in facts.iter().filter_map(|fact| timeline.get(fact.position)) {
            let Some(open) = event.open() else { continue };
            let day = day_of(&open.at);
            if last.as_ref() != Some(&day) {
                let words = self.row_date(&day, Row::Words, Some(brace));
                items.push(ListItem {
                    mark: mark.map(Mark::text).unwrap_or_default(),
                    blocks: vec![Block::line(vec![words])],
                });
                last = Some(day);
            }
            let time = self.clock_time(&open.at, Form::Prose);
            self.mentions.paragraph();
            let mut spans = Vec::new();
            if !time.is_empty() {
                spans.push(Span::text(capital(&time) + &self.sign("event-gap")));
            }
            spans.extend(Self::in_line(self.happening(event)));
            items.push(ListItem { mark: house.text(), blocks: vec![Block::line(spans)] });
        }
        vec![Block::List { items, usual: false, start: None }]
    }
}

/// The day that an event belongs to; a range of days stays one.
pub(super) fn day_of(at: &Moment) -> Moment {
    let ends = (start(at).and_then(|start| start.date()), end(at).and_then(|end| end.date()));
    match ends {
        (Some(first), Some(last)) if first != last => at.clone(),
        (Some(day), _) => Moment::on_day(day).of(at),
        (None, _) => at.date().map_or_else(|| at.clone(), |day| Moment::on_day(day).of(at)),
    }
}
