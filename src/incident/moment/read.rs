//! A moment as a value of the incident file.

use super::{EVENTS, Moment, MomentError};
use crate::rule::Rule;
use crate::source::{Definitions, Node, Problem, Read, Reader};

/// No moment takes more bytes to write, a label in two languages included.
const LONGEST_MOMENT: usize = 400;

impl Read for Moment {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(text) = reader.scalar(node) else {
            return reader.wrong_shape(node, "a moment, as 2026-06-05T06:00");
        };
        if text.len() > LONGEST_MOMENT {
            return reader.wrong_shape(node, "a moment, as 2026-06-05T06:00, which is short");
        }
        match text.parse() {
            Ok(moment) => {
                let moment: Self = moment;
                for correction in moment.corrections() {
                    let warning = Problem::warning(
                        Rule::Moment,
                        reader.path().clone(),
                        correction.to_string(),
                    );
                    reader.problems.push(warning);
                }
                for day in moment.false_holidays() {
                    let message = format!("{day} is not a national holiday");
                    let found = reader.error(Rule::Moment, message);
                    found.hints.push("leave out `holiday`, or look at the date".to_owned());
                }
                for anchor in moment.anchors() {
                    if !EVENTS.contains(&anchor.event.as_str()) {
                        let message = format!(
                            "`{}` is not an event that a moment can lie near",
                            anchor.event
                        );
                        let found = reader.error(Rule::Moment, message);
                        found.hints.push(format!("write one of {}", EVENTS.join(", ")));
                    }
                }
                Some(moment)
            }
            Err(error) => {
                let error: MomentError = error;
                reader.error(Rule::Moment, error.to_string());
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        serde_json::json!({ "type": ["string", "integer"] })
    }
}
