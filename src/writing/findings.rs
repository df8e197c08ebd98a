//! What is wrong with the page of a notice, or cannot be shown as it asks.

use std::ops::Range;

use crate::message::Message;
use crate::rule::Rule;

/// What is wrong at a place of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub at: Spot,
    /// Whether it is an error, or a warning.
    pub is_error: bool,
    /// The rule.
    pub rule: Rule,
    /// What is wrong.
    pub message: Message,
    /// What to write instead.
    pub hint: Option<Message>,
}

/// Where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// Bytes of the page.
    Page(Range<usize>),
    /// A name in braces in a text of the incident file.
    Text(String),
    /// A field of a desk of the notice.
    Desk(usize, &'static str),
}

impl super::Writer<'_> {
    /// Notes an error of the page.
    pub(super) fn error(
        &mut self,
        rule: Rule,
        at: Range<usize>,
        message: impl Into<Message>,
        hint: Option<Message>,
    ) {
        self.found(rule, Spot::Page(at), message.into(), hint);
    }

    /// Notes an error at any place.
    pub(super) fn found(&mut self, rule: Rule, at: Spot, message: Message, hint: Option<Message>) {
        self.note(Finding { at, is_error: true, rule, message, hint });
    }

    /// Notes a warning.
    pub(super) fn warn(
        &mut self,
        rule: Rule,
        at: Spot,
        message: impl Into<Message>,
        hint: Option<Message>,
    ) {
        self.note(Finding { at, is_error: false, rule, message: message.into(), hint });
    }

    fn note(&mut self, finding: Finding) {
        // A table names its facts once for each row.
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }
}
