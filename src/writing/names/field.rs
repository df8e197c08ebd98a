//! The fields of a fact, by the names that pages have for them.

use super::{Counts, FactRef, List, NameError, Number, Value};
use crate::incident::tree::Tree;
use crate::locale::moment::{end, start};
use crate::message;
use crate::source::did_you_mean;
use crate::writing::Writer;

impl<'a> Writer<'a> {
    /// A fact, or one of its fields.
    pub(super) fn of_fact(
        &self,
        fact: FactRef,
        path: &[&str],
        name: &str,
    ) -> Result<Value<'a>, NameError> {
        if path.is_empty() {
            return Ok(Value::Fact(fact));
        }
        if fact.list.is_withheld(&self.notice.facts, fact.position) {
            let message = message!("withheld-here", name);
            return Err(NameError { message, hint: None });
        }
        self.field(fact, path).ok_or_else(|| self.no_field(fact, path, name))
    }

    pub(super) fn no_field(&self, fact: FactRef, path: &[&str], name: &str) -> NameError {
        let mut known = Vec::new();
        if let Tree::Record(fields) = self.tree(fact) {
            for (field, value) in &fields {
                match value {
                    Tree::Record(counts) if *field == "counts" => {
                        known.extend(counts.iter().map(|(count, _)| (*count).to_owned()));
                    }
                    value if !value.is_nothing() => known.push((*field).to_owned()),
                    _ => {}
                }
            }
        }
        let hint = did_you_mean(path[0], &known).unwrap_or_else(|| message!("it-has", known));
        NameError { message: message!("no-such-field", name), hint: Some(hint) }
    }

    /// A field of a fact; `None` if there is no such field.
    pub(in crate::writing) fn field(&self, fact: FactRef, path: &[&str]) -> Option<Value<'a>> {
        let (first, rest) = path.split_first()?;
        let tree = self.tree(fact);
        let Tree::Record(fields) = &tree else { return None };
        if let Some(counted) = self.counts(fact).and_then(|counts| counts.get(first)) {
            let unit = counted.unit_in(self.language);
            let number = Number { count: counted.count, unit, counts: Counts::Things };
            return Some(Value::Count(number));
        }
        let (name, value) = fields.iter().find(|(field, _)| field == first)?;
        let value = match value.clone() {
            Tree::Nothing if *first == "as-of" => {
                Value::Moment(self.notice.spec.date.clone(), false)
            }
            Tree::Nothing => Value::Nothing,
            Tree::Moment(moment) => Value::Moment(moment.clone(), false),
            Tree::Count(count) => {
                let counts = if *first == "records" { Counts::Records } else { Counts::People };
                Value::Count(Number { count, unit: None, counts })
            }
            Tree::Line(text) => Value::Words(self.leaf(text)?),
            Tree::Text(text) => Value::Text(text),
            Tree::Word(word) => Value::Message(format!("{}-{word}", words_of(fact.list, first)?)),
            Tree::List(items) => {
                Value::Items(name, items.into_iter().map(|(_, item)| item).collect())
            }
            Tree::Flag(_) | Tree::Number(_) | Tree::Record(_) => return None,
        };
        self.part_of(value, rest)
    }

    /// The beginning or the end of a moment.
    pub(super) fn part_of(&self, value: Value<'a>, rest: &[&str]) -> Option<Value<'a>> {
        match (value, rest) {
            (value, []) => Some(value),
            (Value::Moment(moment, _), ["start"]) => Some(Value::Moment(start(&moment)?, false)),
            (Value::Moment(moment, _), ["end"]) => end(&moment).map(|_| Value::End(moment)),
            _ => None,
        }
    }
}

/// The beginning of the messages that word a field, if it has words.
fn words_of(list: List, field: &str) -> Option<&'static str> {
    match (list, field) {
        (List::Measures, "status") => Some("status"),
        (List::Reports, "stage") => Some("form-stage"),
        _ => None,
    }
}
