//! A moment as a value of the incident file.

use super::{EVENTS, Moment, MomentError};
use crate::message;
use crate::rule::Rule;
use crate::source::{Definitions, Node, Problem, Read, Reader};

/// No moment takes more bytes to write, a label in two languages included.
const LONGEST_MOMENT: usize = 400;

impl Read for Moment {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(text) = reader.scalar(node) else {
            return reader.wrong_shape(node, message!("shape-moment"));
        };
        if text.len() > LONGEST_MOMENT {
            return reader.wrong_shape(node, message!("shape-short-moment"));
        }
        match text.parse() {
            Ok(moment) => {
                let moment = Self { id: reader.value_id(), ..moment };
                for correction in moment.corrections() {
                    let warning = Problem::warning(Rule::Moment, reader.path().clone(), correction);
                    reader.problems.push(warning);
                }
                for day in moment.false_holidays() {
                    let message = message!("no-holiday", day);
                    let found = reader.error(Rule::Moment, message);
                    found.hints.push(message!("no-holiday-hint"));
                }
                for anchor in moment.anchors() {
                    if !EVENTS.contains(&anchor.event.as_str()) {
                        let message = message!("no-anchor", event = anchor.event);
                        let found = reader.error(Rule::Moment, message);
                        found.hints.push(message!("write-one-of", known = EVENTS));
                    }
                }
                Some(moment)
            }
            Err(error) => {
                let error: MomentError = error;
                reader.error(Rule::Moment, &error);
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        serde_json::json!({ "x-type": "moment", "type": ["string", "integer"] })
    }
}
