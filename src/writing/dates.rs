//! Moments: among words, in a table, in a line.

use super::text::option;
use super::{Span, Writer, capital};
use crate::incident::markdown::Brace;
use crate::incident::moment::{Moment, When};
use crate::locale::moment::{Form, MentionError, Shape, Style, Weekday, end, shaped};
use crate::message;

/// The usual form of dates in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// As in a table: 6/5（月）, with the year if the text does not tell it.
    Table,
    /// The same with the year in any case.
    TableWithYear,
    /// As among words.
    Words,
}

impl Writer<'_> {
    /// A moment as a span: an element of its own on the web, if HTML can express it.
    pub(super) fn time(moment: &Moment, text: String) -> Span {
        match moment.datetime_attribute() {
            Some(time) => Span::Time { time, text },
            None => Span::Text(text),
        }
    }

    /// A moment among words, as the house repeats dates.
    pub(super) fn told(&mut self, moment: &Moment, is_document: bool, brace: &Brace) -> Span {
        let shape = self.shape(brace);
        let mut style = self.style.clone();
        // The page may ask for the weekday.
        if is_document && shape.is_none() {
            style.weekday = Weekday::None;
        }
        let repeats = self.manner.repeats;
        let told = self.mentions.mention(moment, shape, &style, &repeats, self.room.locale);
        let text = self.or_finding(told, brace);
        Self::time(moment, self.of_value(moment.id(), text))
    }

    /// The end of a range, which leaves out what its start says just before it.
    pub(super) fn told_end(&mut self, range: &Moment, brace: &Brace) -> Span {
        let shape = self.shape(brace);
        let (style, repeats) = (self.style.clone(), self.manner.repeats);
        let told = self.mentions.mention_end(range, shape, &style, &repeats, self.room.locale);
        let text = self.or_finding(told, brace);
        let text = self.of_value(range.id(), text);
        end(range).map_or_else(|| Span::text(text.as_str()), |end| Self::time(&end, text.clone()))
    }

    /// Several moments as one phrase.
    pub(super) fn told_together(
        &mut self,
        moments: &[Moment],
        are_documents: bool,
        brace: &Brace,
    ) -> Vec<Span> {
        let shape = self.shape(brace);
        let (mut style, repeats) = (self.style.clone(), self.manner.repeats);
        if are_documents && shape.is_none() {
            style.weekday = Weekday::None;
        }
        let told = self.mentions.joined(moments, shape, &style, &repeats, self.room.locale);
        let text = self.or_finding(told, brace);
        vec![Span::Text(self.of_moments(moments, text))]
    }

    fn or_finding(&mut self, told: Result<String, MentionError>, brace: &Brace) -> String {
        match told {
            Ok(text) => text,
            Err(error) => {
                self.at_brace(brace, (&error).into(), None);
                String::new()
            }
        }
    }

    /// A moment in a sentence of ours.
    pub(super) fn when(&mut self, moment: &Moment) -> String {
        let repeats = self.manner.repeats;
        let style = self.style.clone();
        match self.mentions.mention(moment, None, &style, &repeats, self.room.locale) {
            Ok(text) => self.of_value(moment.id(), text),
            Err(error) => {
                self.cannot_phrase(&error);
                String::new()
            }
        }
    }

    /// The same where the sentence says itself whether it is planned.
    pub(super) fn when_so(&mut self, moment: &Moment) -> String {
        let mut so = moment.clone();
        so.planned = false;
        self.when(&so)
    }

    /// A moment without its weekday, as documents are dated.
    pub(crate) fn day(&mut self, moment: &Moment) -> String {
        self.phrase(moment, |style| style.weekday = Weekday::None)
    }

    /// A moment of a row: as the page asks, or in its usual form.
    pub(super) fn row_date(&mut self, moment: &Moment, usual: Row, brace: Option<&Brace>) -> Span {
        let text = self.row_words(moment, usual, brace);
        Self::time(moment, capital(&text))
    }

    /// The same as words, for a sentence of ours.
    pub(super) fn row_words(
        &mut self,
        moment: &Moment,
        usual: Row,
        brace: Option<&Brace>,
    ) -> String {
        let asked = brace.and_then(|brace| option(brace, "dates")).and_then(|asked| asked.first());
        let asked = asked.map(String::as_str);
        self.mentions.paragraph();
        match (asked, usual) {
            (Some("table"), _) | (None, Row::TableWithYear) => self.in_table(moment, Form::Table),
            (None, Row::Table) => {
                let told = self.mentions.tells_year_of(moment);
                self.in_table(moment, if told { Form::TableMonthDay } else { Form::Table })
            }
            (Some("time"), _) => self.clock_time(moment, Form::Table),
            (Some(word), _) if Shape::parse(word).is_none() => {
                if let Some(brace) = brace {
                    let mut known = vec!["table"];
                    known.extend(Shape::ALL.iter().map(|shape| shape.as_str()));
                    let hint = message!("known", known);
                    self.at_brace(brace, message!("unknown-dates", word), Some(hint));
                }
                String::new()
            }
            (asked, _) => {
                let shape = asked.and_then(Shape::parse);
                let (style, repeats) = (self.style.clone(), self.manner.repeats);
                let told = self.mentions.mention(moment, shape, &style, &repeats, self.room.locale);
                let text = self.or_finding(told, brace.unwrap_or(&super::text::no_options()));
                self.of_value(moment.id(), text)
            }
        }
    }

    fn in_table(&mut self, moment: &Moment, form: Form) -> String {
        self.phrase(moment, |style| {
            style.form = form;
            style.weekday = Weekday::Short;
        })
    }

    /// The time of a moment without its day; nothing if it has none. A part of the day has the
    /// words of a table: no sentence leads to it.
    pub(super) fn clock_time(&mut self, moment: &Moment, form: Form) -> String {
        let is_part = matches!(moment.when, When::At(point) if point.clock().is_none());
        let form = if is_part { Form::Table } else { form };
        let style = Style { form, ..self.style.clone() };
        let time = Some(Shape::Time);
        match shaped(moment, time, &style, &self.manner.repeats, self.room.locale) {
            Ok(text) => self.of_value(moment.id(), text),
            Err(MentionError::Lacks(..)) => String::new(),
            Err(error) => {
                self.cannot_phrase(&error);
                String::new()
            }
        }
    }

    /// The form of dates in a table: without the year if all are in the year that the text told.
    pub(super) fn table_form<'m>(&self, mut moments: impl Iterator<Item = &'m Moment>) -> Form {
        if moments.all(|moment| self.mentions.tells_year_of(moment)) {
            Form::TableMonthDay
        } else {
            Form::Table
        }
    }
}
