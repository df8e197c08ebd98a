//! Messages and phrases of a notice, in its language and register: the words that are ours.

use super::{Span, Writer, text};
use crate::incident::Moment;
use crate::locale::moment::Style;
use crate::locale::{Argument, MessageError};
use crate::message::Message;

impl Writer<'_> {
    /// A message without variables.
    pub(super) fn t(&mut self, id: &str) -> String {
        self.message(id, &[])
    }

    /// A message that is a sign between words, such as a comma. It belongs to the words before it.
    pub(super) fn sign(&mut self, id: &str) -> String {
        self.unmarked(id, &[])
    }

    /// A message, in the register of the notice.
    pub(crate) fn message(&mut self, id: &str, arguments: &[(&str, Argument)]) -> String {
        let words = self.unmarked(id, arguments);
        self.of_message(id, words)
    }

    /// The same without a mark of the message.
    pub(super) fn unmarked(&mut self, id: &str, arguments: &[(&str, Argument)]) -> String {
        let register = ("register", Argument::Text(self.manner.register));
        match self.room.locale.message(id, &[arguments, &[register]].concat()) {
            Ok(text) => text::one_stop(text, arguments),
            Err(error) => {
                self.failure.get_or_insert(error);
                String::new()
            }
        }
    }

    /// A message whose variables are text.
    pub(super) fn say(&mut self, id: &str, texts: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Argument)> =
            texts.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.message(id, &arguments)
    }

    /// A message with spans in the place of one variable.
    pub(super) fn around(
        &mut self,
        id: &str,
        variable: &str,
        spans: Vec<Span>,
        texts: &[(&str, &str)],
    ) -> Vec<Span> {
        // A character that no text can contain.
        const PLACE: &str = "\u{F0000}";
        let mut arguments = texts.to_vec();
        arguments.push((variable, PLACE));
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        let said = self.unmarked(id, &arguments);
        let (before, after) = said.split_once(PLACE).unwrap_or((&said, ""));
        let mut all = Vec::with_capacity(spans.len() + 2);
        if !before.is_empty() {
            all.push(Span::Text(self.of_message(id, before.to_owned())));
        }
        all.extend(spans);
        if !after.is_empty() {
            all.push(Span::Text(self.of_message(id, after.to_owned())));
        }
        all
    }

    /// A message that a page names: it may use the title, the date and the name of the incident.
    pub(super) fn sentence(&mut self, id: &str) -> String {
        let (title, date) = (self.series_title(), self.day(&self.notice.spec.date));
        let incident = self.line(&self.notice.identity.name);
        self.say(id, &[("title", &title), ("date", &date), ("incident", &incident)])
    }

    /// Strings as one phrase: A, B and C.
    pub(crate) fn listed(&mut self, items: &[String]) -> String {
        let pair = self.sign("list-pair");
        let is_wide = items.iter().any(|item| item.contains(&pair));
        let [pair, last_pair] =
            if is_wide { ["list-pair-wide", "list-last-wide"] } else { ["list-pair", "list-last"] };
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [one, two] => {
                let pair = self.sign(pair);
                format!("{one}{pair}{two}")
            }
            [first @ .., last] => {
                let separator = self.sign("list-separator");
                let before_last = self.sign(last_pair);
                format!("{}{before_last}{last}", first.join(&separator))
            }
        }
    }

    /// Spans of a page as one phrase: A, B and C.
    pub(super) fn joined_spans(&mut self, items: Vec<Vec<Span>>) -> Vec<Span> {
        let count = items.len();
        let mut all = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                let id = match (count, index + 1 == count) {
                    (2, _) => "joined-pair",
                    (_, true) => "joined-last",
                    _ => "list-separator",
                };
                let sign = self.sign(id);
                all.push(Span::text(sign));
            }
            all.extend(item);
        }
        all
    }

    /// The phrase of a moment in a style that differs from the usual one.
    pub(super) fn phrase(&mut self, moment: &Moment, change: impl FnOnce(&mut Style)) -> String {
        let mut style = self.style.clone();
        change(&mut style);
        match crate::locale::moment::phrase(moment, &style, self.room.locale) {
            Ok(text) => self.of_value(moment.id(), text),
            Err(error) => {
                self.cannot_phrase(&error);
                String::new()
            }
        }
    }

    pub(super) fn cannot_phrase(&mut self, message: impl Into<Message>) {
        self.failure.get_or_insert(MessageError { message: message.into(), place: None });
    }
}
