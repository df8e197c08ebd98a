//! What forms show in words.

use super::{Span, Writer, capital, plain};
use crate::form::{Field, Options, Piece};
use crate::incident::Moment;
use crate::locale::Argument;
use crate::locale::moment::{Form, Weekday};

/// A part of what a field of a form shows.
pub(crate) enum Worded<'p> {
    /// Words.
    Span(Span),
    /// Boxes, which a template sets.
    Options(&'p Options),
}

impl Writer<'_> {
    /// The title of a form. Its stage is one of its fields.
    pub(crate) fn form_title(&mut self) -> String {
        let title = self.line(&self.notice.spec.title);
        let Some(number) = self.notice.spec.number else { return title };
        let number = i64::try_from(number).unwrap_or_default();
        let arguments = [("title", Argument::Text(&title)), ("number", Argument::Number(number))];
        self.message("form-title-numbered", &arguments)
    }

    /// Pieces of a form as words, and as options that the template sets.
    pub(crate) fn form_pieces<'p>(&mut self, pieces: &'p [Piece]) -> Vec<Worded<'p>> {
        pieces.iter().flat_map(|piece| self.form_piece(piece)).collect()
    }

    fn form_piece<'p>(&mut self, piece: &'p Piece) -> Vec<Worded<'p>> {
        match piece {
            Piece::Options(options) => vec![Worded::Options(options)],
            Piece::Prose(text) => self.prose_line(text).into_iter().map(Worded::Span).collect(),
            Piece::Break => vec![Worded::Span(Span::line_break())],
            Piece::Joined(parts) => self.form_pieces(parts),
            other => vec![Worded::Span(Span::text(self.form_words(other)))],
        }
    }

    /// A piece of a form as text.
    pub(crate) fn form_words(&mut self, piece: &Piece) -> String {
        match piece {
            Piece::Word(word) => (*word).to_owned(),
            Piece::Line(line) => self.line(line),
            Piece::Prose(text) => plain(&self.prose_line(text)),
            Piece::Message { id, arguments } => {
                let worded: Vec<(&str, String)> =
                    arguments.iter().map(|(name, value)| (*name, self.form_words(value))).collect();
                let arguments: Vec<(&str, Argument)> =
                    worded.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
                self.message(id, &arguments)
            }
            Piece::Moment { moment, weekday } => self.form_date(moment, *weekday),
            Piece::Time(moment) => self.form_time(moment),
            Piece::Count { count, id } => self.count_words(*count, id),
            Piece::Cited(notice) => self.predecessor(notice),
            Piece::Party(organisation) => self.party(organisation.as_str(), ""),
            Piece::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.form_words(item)).collect();
                self.listed(&items)
            }
            Piece::Joined(parts) => parts.iter().map(|part| self.form_words(part)).collect(),
            Piece::Capital(piece) => capital(&self.form_words(piece)),
            Piece::Options(_) => String::new(),
            Piece::Break => "\n".to_owned(),
        }
    }

    /// A moment in a form.
    fn form_date(&mut self, moment: &Moment, weekday: bool) -> String {
        let shown = if weekday { Weekday::Short } else { Weekday::None };
        self.phrase(moment, |style| style.weekday = shown)
    }

    /// The time of a moment in a form, without its day.
    fn form_time(&mut self, moment: &Moment) -> String {
        self.clock_time(moment, Form::Prose)
    }

    /// How many characters (of UTF-16) the value of a field has as text, each entry on its line
    /// and its footnotes behind it.
    pub(crate) fn form_length(&mut self, field: &Field) -> usize {
        let options = field.options.iter().map(|options| self.options_length(options) + 1).sum();
        let mut length: usize = options;
        for entry in &field.value {
            for worded in self.form_pieces(entry) {
                length += match worded {
                    Worded::Span(Span::Note { note }) => {
                        let noted = std::cell::Cell::new(0);
                        let count = |text: &str| {
                            noted.set(noted.get() + units(text) + 1);
                            false
                        };
                        for block in &note {
                            block.says(&count);
                        }
                        noted.get()
                    }
                    Worded::Span(span) => units(&plain(&[span])),
                    Worded::Options(options) => self.options_length(options),
                };
            }
            length += 1;
        }
        length.saturating_sub(1)
    }

    fn options_length(&mut self, Options { prefix, words, chosen }: &Options) -> usize {
        let others = chosen.iter().filter(|word| !words.contains(word));
        let boxes = words.iter().chain(others).map(|word| {
            let option = self.message(&format!("{prefix}{word}"), &[]);
            units(&self.message("form-open", &[("option", Argument::Text(&option))])) + 1
        });
        let mark = 1;
        boxes.sum::<usize>() + mark
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
