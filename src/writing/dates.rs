//! Moments: among words, in a table, in a line.

use super::text::option;
use super::{Span, Writer, capital};
use crate::incident::markdown::Brace;
use crate::incident::moment::Moment;
use crate::locale::moment::{Form, MentionError, Mentions, Minutes, Shape, Weekday, time_of_day};

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
        if is_document {
            style.weekday = Weekday::None;
        }
        let repeats = self.manner.repeats;
        let told = self.mentions.mention(moment, shape, &style, &repeats, self.room.locale);
        Self::time(moment, self.or_finding(told, brace))
    }

    /// Several moments as one phrase.
    pub(super) fn told_together(&mut self, moments: &[Moment], brace: &Brace) -> Vec<Span> {
        let shape = self.shape(brace);
        let (style, repeats) = (self.style.clone(), self.manner.repeats);
        let told = self.mentions.joined(moments, shape, &style, &repeats, self.room.locale);
        vec![Span::Text(self.or_finding(told, brace))]
    }

    fn or_finding(&mut self, told: Result<String, MentionError>, brace: &Brace) -> String {
        match told {
            Ok(text) => text,
            Err(error) => {
                self.at_brace(brace, error.to_string(), None);
                String::new()
            }
        }
    }

    /// A moment in a sentence of ours.
    pub(super) fn when(&mut self, moment: &Moment) -> String {
        let repeats = self.manner.repeats;
        let style = self.style.clone();
        match self.mentions.mention(moment, None, &style, &repeats, self.room.locale) {
            Ok(text) => text,
            Err(error) => {
                self.cannot_phrase(&error.to_string());
                String::new()
            }
        }
    }

    /// The same where the sentence says itself whether it is planned.
    pub(super) fn when_so(&mut self, moment: &Moment) -> String {
        let so = Moment { planned: false, ..moment.clone() };
        self.when(&so)
    }

    /// A moment without its weekday, as documents are dated.
    pub(super) fn day(&mut self, moment: &Moment) -> String {
        self.phrase(moment, |style| style.weekday = Weekday::None)
    }

    /// A moment of a row, which stands for itself: it neither tells other dates nor is told by
    /// them. `usual` is its form where the page asks for none.
    pub(super) fn row_date(&mut self, moment: &Moment, usual: Form, brace: Option<&Brace>) -> Span {
        let asked = brace.and_then(|brace| option(brace, "dates")).and_then(|asked| asked.first());
        let shape = asked.and_then(|asked| Shape::parse(asked));
        let text = match shape {
            None => self.phrase(moment, |style| {
                style.form = usual;
                if matches!(usual, Form::Table | Form::TableMonthDay) {
                    style.weekday = Weekday::Short;
                }
            }),
            // Month and day, for the text tells the year.
            Some(Shape::Short) => self.phrase(moment, |style| style.omit_year = true),
            Some(Shape::Time) => self.clock_time(moment, Form::Table),
            Some(_) => {
                let (style, repeats) = (self.style.clone(), self.manner.repeats);
                let alone = Mentions::default().mention(
                    moment,
                    shape,
                    &style,
                    &repeats,
                    self.room.locale,
                );
                alone.unwrap_or_else(|error| {
                    if let Some(brace) = brace {
                        self.at_brace(brace, error.to_string(), None);
                    }
                    String::new()
                })
            }
        };
        Self::time(moment, capital(&text))
    }

    /// The time of a moment without its day; nothing if it has none.
    pub(super) fn clock_time(&mut self, moment: &Moment, form: Form) -> String {
        let Some(time) = time_of_day(moment) else { return String::new() };
        let minutes = self.manner.repeats.minutes;
        self.phrase(&time, |style| {
            style.form = form;
            style.two_digit_minutes = minutes == Minutes::TwoDigits && form == Form::Prose;
        })
    }

    /// The form of dates in a table: without the year if all are in the year of the discovery,
    /// which the text states.
    pub(super) fn table_form<'m>(&self, moments: impl Iterator<Item = &'m Moment>) -> Form {
        let year = |moment: &Moment| {
            let written = moment.datetime_attribute()?;
            let digits = written.split('-').next().filter(|digits| digits.len() == 4)?;
            written.contains('-').then(|| digits.to_owned())
        };
        let stated = year(&self.notice.identity.discovered);
        let mut others = moments.filter_map(year);
        if stated.is_some() && others.all(|other| Some(other) == stated) {
            Form::TableMonthDay
        } else {
            Form::Table
        }
    }
}
