//! Lines of a page or of a text as spans, with their references filled in.

use super::marks::bare;
use super::names::{Counts, FactRef, List, NameError, Number, Value};
use super::tables::RowOf;
use super::{Block, Joint, Span, Spot, Writer, capital, plain};
use crate::incident::markdown::{Brace, Inline};
use crate::incident::tree::Tree;
use crate::incident::{Certainty, Moment};
use crate::locale::Argument;
use crate::locale::moment::Shape;
use crate::message;
use crate::message::Message;
use crate::page::Words;
use crate::rule::Rule;
use crate::source::did_you_mean;

/// The end of a sentence in Japanese.
const STOP: char = '\u{3002}';

impl Writer<'_> {
    /// Words of the page as spans.
    pub(super) fn words(&mut self, words: &Words) -> Vec<Span> {
        self.trace_words(words);
        self.spans(&words.inlines)
    }

    /// Inline elements as spans.
    pub(super) fn spans(&mut self, inlines: &[Inline]) -> Vec<Span> {
        self.spans_after(inlines, &mut String::new())
    }

    /// The same after some text, which decides where a sentence begins.
    fn spans_after(&mut self, inlines: &[Inline], before: &mut String) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut filled_before: Option<(Spot, String)> = None;
        for inline in inlines {
            match inline {
                Inline::Text(text) => {
                    if let Some((at, words)) = filled_before.take() {
                        self.joints.push(Joint { at, words: (words, text.clone()) });
                    }
                    // The full stop of "a.m." also ends the sentence.
                    let shown = if before.ends_with('.') {
                        text.strip_prefix('.').unwrap_or(text)
                    } else {
                        text
                    };
                    if text.trim().is_empty() {
                        before.push_str(text);
                    } else {
                        before.clone_from(text);
                    }
                    if text.contains(STOP) || text.contains(". ") || text.trim() == "." {
                        self.mentions.sentence();
                    }
                    spans.push(Span::Text(self.of_typed(shown)));
                }
                Inline::Reference(brace) => {
                    let filled = self.reference(brace, begins_sentence(before));
                    let words = bare(&plain(&filled)).into_owned();
                    let at = self.spot(brace);
                    if let Spot::Page(at) = &at {
                        self.filled.push((at.clone(), Some(words.clone())));
                    }
                    let typed = std::mem::replace(before, words.clone());
                    self.joints.push(Joint { at: at.clone(), words: (typed, words.clone()) });
                    filled_before = Some((at, words));
                    spans.extend(filled);
                }
                Inline::Own { words, facts, at } => {
                    let inner = self.about_facts(facts, |writer| writer.spans_after(words, before));
                    self.own(&inner, facts, at.clone());
                    spans.extend(inner);
                }
                Inline::LineBreak => {
                    before.push('\n');
                    spans.push(Span::line_break());
                }
                other => {
                    // Only the beginning and the text next to a reference matter there.
                    "\u{2026}".clone_into(before);
                    spans.push(self.element(other));
                }
            }
        }
        spans
    }

    /// Anything but text, references and own words.
    fn element(&mut self, inline: &Inline) -> Span {
        match inline {
            Inline::Code(code) => Span::Code { code: self.of_typed(code) },
            Inline::Emphasis(inner) => Span::Emphasis { emphasis: self.spans(inner) },
            Inline::Strong(inner) => Span::Strong { strong: self.spans(inner) },
            Inline::Link(target, inner) => {
                Span::Link { link: target.clone(), spans: self.spans(inner) }
            }
            Inline::Footnote(blocks) => Span::Note { note: self.prose_blocks(blocks) },
            Inline::Text(text) => Span::Text(self.of_typed(text)),
            Inline::LineBreak | Inline::Reference(_) | Inline::Own { .. } => Span::text(""),
        }
    }

    /// A reference among words. With `begins`, a name begins with a capital.
    fn reference(&mut self, brace: &Brace, begins: bool) -> Vec<Span> {
        let value = match self.resolve(brace) {
            Ok(value) => value,
            Err(error) => {
                self.name_error(brace, error);
                return Vec::new();
            }
        };
        self.known_options(brace);
        if let Some(fact) = self.fact_of(brace) {
            self.show(fact);
        }
        let fact = self.fact_of(brace);
        match self.about_any(fact, |writer| writer.phrase_of(value, brace)) {
            Some(spans) => match spans.as_slice() {
                [Span::Text(text)] if begins && self.takes_capital(brace) => {
                    vec![Span::text(capital(text))]
                }
                [Span::Time { time, text }] if begins && self.takes_capital(brace) => {
                    vec![Span::Time { time: time.clone(), text: capital(text) }]
                }
                _ => spans,
            },
            None => {
                let message = message!("no-words", name = brace.name);
                let hint = message!("no-words-hint");
                self.at_brace(brace, message, Some(hint));
                Vec::new()
            }
        }
    }

    /// Whether the words of a reference are ours, so that they begin with a capital.
    fn takes_capital(&self, brace: &Brace) -> bool {
        match self.resolve(brace) {
            Ok(
                Value::Party(..)
                | Value::Count(_)
                | Value::Items(..)
                | Value::Moment(..)
                | Value::End(_),
            ) => true,
            // Lines of facts are phrases; names of other things are as they are.
            Ok(Value::Words(_)) => brace.name.split('.').next().is_some_and(|first| {
                self.named.contains_key(first) || List::parse(first).is_some()
            }),
            _ => false,
        }
    }

    /// Notes that a name of the page means nothing. Names in texts of the incident file are
    /// checked with the texts.
    pub(super) fn name_error(&mut self, brace: &Brace, error: NameError) {
        if self.nesting == 0 {
            self.error(Rule::Reference, brace.at.clone(), error.message, error.hint);
        }
    }

    /// Notes an error at a name in braces.
    pub(super) fn at_brace(&mut self, brace: &Brace, message: Message, hint: Option<Message>) {
        let at = self.spot(brace);
        self.found(Rule::Reference, at, message, hint);
    }

    fn spot(&self, brace: &Brace) -> Spot {
        if self.nesting == 0 {
            Spot::Page(brace.at.clone())
        } else {
            Spot::Text(brace.name.clone())
        }
    }

    /// The fact that a name speaks of.
    pub(super) fn fact_of(&self, brace: &Brace) -> Option<FactRef> {
        let mut words = brace.name.split('.');
        let first = words.next()?;
        self.named.get(first).copied().or_else(|| {
            let list = List::parse(first)?;
            let row = match self.row_of {
                Some(RowOf::Fact(fact)) if fact.list == list => Some(fact),
                _ => None,
            };
            self.named.get(words.next()?).copied().or(row)
        })
    }

    /// The words of a value among words; `None` if it has none.
    pub(super) fn phrase_of(&mut self, value: Value, brace: &Brace) -> Option<Vec<Span>> {
        Some(match value {
            Value::Piece(piece) => return self.piece_phrase(piece, brace),
            Value::Message(id) => vec![Span::text(self.sentence(&id))],
            Value::Facts(list, facts) => {
                let facts = self.selected(list, &facts, brace);
                return self.facts_phrase(list, &facts, brace);
            }
            Value::Column(facts, path) => {
                let list = facts.first().map(|fact| fact.list);
                let facts = list.map_or(facts.clone(), |list| self.selected(list, &facts, brace));
                return self.column(&facts, &path, brace);
            }
            Value::Fact(fact) => return self.fact_phrase(fact, brace),
            Value::Moment(moment, is_document) => vec![self.told(&moment, is_document, brace)],
            Value::End(range) => vec![self.told_end(&range, brace)],
            Value::Count(number) => vec![Span::text(self.number(number, brace))],
            Value::Words(text) => vec![Span::text(text)],
            Value::Text(text) => self.prose_line(text),
            Value::Items(list, items) => {
                let items = self.items(list, &items);
                vec![Span::text(self.joined(&items, brace))]
            }
            Value::Party(id, form) => vec![Span::text(self.party(id, form))],
            Value::Person(person) => vec![Span::text(self.person(person))],
            Value::Follows(field) => self.followed(field, brace),
            Value::Nothing => Vec::new(),
        })
    }

    /// Strings as one phrase, or with commas only.
    pub(super) fn joined(&mut self, items: &[String], brace: &Brace) -> String {
        let spans = items.iter().map(|item| vec![Span::text(item.as_str())]).collect();
        plain(&self.joined_phrases(spans, brace))
    }

    /// The same of phrases.
    pub(super) fn joined_phrases(&mut self, phrases: Vec<Vec<Span>>, brace: &Brace) -> Vec<Span> {
        if form_of(brace) == Some("commas") {
            let texts: Vec<String> = phrases.iter().map(|spans| plain(spans)).collect();
            return vec![Span::text(texts.join(&self.sign("list-separator")))];
        }
        self.joined_spans(phrases)
    }

    /// Kinds of data as words; `list` is the name of their list.
    pub(super) fn items(&mut self, list: &str, items: &[Tree]) -> Vec<String> {
        let items = items.iter().enumerate();
        let words = items.map(|(index, item)| {
            let place = |writer: &Self| writer.item_place(list, index).into_iter().collect();
            self.about_places(place, |writer| writer.item(item))
        });
        words.collect()
    }

    fn item(&mut self, item: &Tree) -> String {
        match item {
            Tree::Line(text) => self.leaf(text).unwrap_or_default(),
            Tree::Record(_) => match (item.get("as"), item.get("word")) {
                (Tree::Line(text), _) => self.leaf(text).unwrap_or_default(),
                // Unknown words are found by the checks of facts.
                (_, Tree::Word(word)) if self.room.locale.has(&format!("item-{word}")) => {
                    self.t(&format!("item-{word}"))
                }
                (_, Tree::Word(word)) => word.clone().into_owned(),
                _ => String::new(),
            },
            Tree::Word(word) => self.t(&format!("method-{word}")),
            _ => String::new(),
        }
    }

    /// A field of several facts, joined.
    fn column(&mut self, facts: &[FactRef], path: &[String], brace: &Brace) -> Option<Vec<Span>> {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let mut moments: Vec<Moment> = Vec::new();
        let mut phrases = Vec::new();
        for fact in facts {
            let Some(value) = self.field(*fact, &path) else { continue };
            self.show(*fact);
            match value {
                Value::Nothing => {}
                Value::Moment(moment, _) => moments.push(moment),
                other => phrases.push(self.phrase_of(other, brace)?),
            }
        }
        if !moments.is_empty() {
            return Some(self.told_together(&moments, false, brace));
        }
        Some(self.joined_phrases(phrases, brace))
    }

    /// A number in words of the language.
    pub(super) fn number(&mut self, number: Number, brace: &Brace) -> String {
        let words = self.number_words(number, brace);
        self.of_value(number.count.id(), words)
    }

    fn number_words(&mut self, number: Number, brace: &Brace) -> String {
        let Number { count, unit, counts } = number;
        let form = form_of(brace);
        let Some(digits) = count.count.and_then(|count| i64::try_from(count).ok()) else {
            return self.t("count-unknown");
        };
        match form {
            Some("number") => {
                return self.certain(count.certainty, &crate::locale::thousands(digits));
            }
            Some("words") => {
                let words = crate::locale::number::number_words(self.room.locale, digits);
                let words = words.unwrap_or_else(|error| {
                    self.failure.get_or_insert(error);
                    String::new()
                });
                return self.certain(count.certainty, &words);
            }
            // In a row, the form is that of the list.
            Some(other) if List::parse(&brace.name).is_none() => {
                let message = message!("no-count-form", form = other);
                self.at_brace(brace, message, Some(message!("known", known = ["number", "words"])));
            }
            _ => {}
        }
        let certainty = count.certainty.as_str();
        match (unit, counts) {
            (Some(unit), _) => {
                let arguments = [
                    ("certainty", Argument::Text(certainty)),
                    ("count", Argument::Number(digits)),
                    ("unit", Argument::Text(unit)),
                ];
                self.message("counted", &arguments)
            }
            (None, Counts::Things) => {
                self.certain(count.certainty, &crate::locale::thousands(digits))
            }
            (None, counts) => {
                let id = if counts == Counts::People { "persons" } else { "records" };
                self.count_words(count, id)
            }
        }
    }

    /// A number with the word for its certainty.
    fn certain(&mut self, certainty: Certainty, number: &str) -> String {
        self.say("number-certain", &[("certainty", certainty.as_str()), ("number", number)])
    }

    /// The shape of a moment that a reference asks for.
    pub(super) fn shape(&mut self, brace: &Brace) -> Option<Shape> {
        let asked = option(brace, "dates").or_else(|| option(brace, "as"))?.first()?;
        let shape = Shape::parse(asked);
        if shape.is_none() {
            let shapes: Vec<String> =
                Shape::ALL.iter().map(|shape| shape.as_str().to_owned()).collect();
            let hint =
                did_you_mean(asked, &shapes).unwrap_or_else(|| message!("known", known = shapes));
            self.at_brace(brace, message!("no-date-form", asked), Some(hint));
        }
        shape
    }

    /// Blocks as the spans of one line.
    pub(super) fn in_line(blocks: Vec<Block>) -> Vec<Span> {
        let lines = blocks.into_iter().filter_map(|block| match block {
            Block::Paragraph { spans, .. } | Block::Line { spans } => Some(spans),
            _ => None,
        });
        super::join_lines(lines)
    }
}

/// The values of an option.
pub(super) fn option<'b>(brace: &'b Brace, name: &str) -> Option<&'b [String]> {
    brace.options.iter().find(|(option, _)| option == name).map(|(_, values)| values.as_slice())
}

/// The form that `as` asks for.
pub(super) fn form_of(brace: &Brace) -> Option<&str> {
    option(brace, "as")?.first().map(String::as_str)
}

/// Whether what follows a text begins a sentence.
fn begins_sentence(before: &str) -> bool {
    let sentence = before.trim_end().trim_end_matches([')', '"', '\u{201D}', '\u{2019}']);
    sentence.is_empty() || (sentence.ends_with(['.', '?', '!']) && sentence.len() < before.len())
}

/// A name without options, for parts that a page does not ask for itself.
pub(super) fn no_options() -> Brace {
    Brace { name: String::new(), options: Vec::new(), at: 0..0 }
}

/// A message without a second stop behind a value that ends with one: at 7:20 p.m.
pub(super) fn one_stop(text: String, arguments: &[(&str, Argument)]) -> String {
    let mut text = text;
    for (_, argument) in arguments {
        let Argument::Text(value) = argument else { continue };
        let words = bare(value);
        if words.ends_with('.') && !words.ends_with("..") {
            text = text.replace(&format!("{value}."), value);
        }
    }
    text
}
