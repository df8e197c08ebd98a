//! What the facts answer to a field, and how far that establishes it.

use std::borrow::Cow;

use super::pieces::message;
use super::{Field, Options, Pieces, State};
use crate::incident::{Establishment, Outstanding, ReportItem};

/// What the facts answer to a field.
#[derive(Debug, Default)]
pub(super) struct Answer<'a> {
    value: Vec<Pieces<'a>>,
    options: Option<Options>,
    matter: Option<ReportItem>,
    inapplicable: bool,
    state: Option<State>,
}

impl<'a> Answer<'a> {
    /// These entries; nothing is known where there are none.
    pub(super) fn entries(value: Vec<Pieces<'a>>) -> Self {
        Self { value, ..Self::default() }
    }

    /// One entry, or nothing known.
    pub(super) fn entry(entry: Option<Pieces<'a>>) -> Self {
        Self::entries(entry.into_iter().collect())
    }

    /// Boxes without a value.
    pub(super) fn boxes(
        prefix: &'static str,
        words: &[&'static str],
        chosen: Vec<&'static str>,
    ) -> Self {
        Self::default().options(prefix, words, chosen)
    }

    /// Boxes above the value: the beginning of their messages, their words, and the chosen ones.
    pub(super) fn options(
        mut self,
        prefix: &'static str,
        words: &[&'static str],
        chosen: Vec<&'static str>,
    ) -> Self {
        self.options = Some(Options { prefix, words: words.to_vec(), chosen });
        self
    }

    /// The field is about this: entries of `outstanding` tell how far it is established.
    pub(super) fn about(mut self, matter: ReportItem) -> Self {
        self.matter = Some(matter);
        self
    }

    /// How far it is established, where value and options alone do not tell.
    pub(super) fn state(mut self, state: Option<State>) -> Self {
        self.state = state;
        self
    }

    /// Whether the field does not apply if nothing answers it.
    pub(super) fn inapplicable_if(mut self, inapplicable: bool) -> Self {
        self.inapplicable = inapplicable;
        self
    }

    /// The field, with what is outstanding of all matters.
    pub(super) fn field(
        mut self,
        id: impl Into<Cow<'static, str>>,
        label: &'static str,
        outstanding: impl Iterator<Item = &'a Outstanding>,
    ) -> Field<'a> {
        let matter = self.matter;
        // What is established comes last: one open entry keeps the matter open.
        let entry = outstanding
            .filter(|entry| Some(entry.matter) == matter)
            .min_by_key(|entry| entry.status == Establishment::Established);
        let state = self.decide(entry.map(|entry| entry.status));
        let follows = entry
            .filter(|entry| State::from(entry.status) == state && state != State::Established)
            .and_then(|entry| entry.follows.as_ref());
        let unanswered = match state {
            _ if self.is_answered() => None,
            State::Inapplicable => Some("form-state-inapplicable"),
            // Empty boxes say enough.
            _ if self.options.is_some() => None,
            State::UnderInvestigation if follows.is_none() => Some("form-later"),
            _ => Some("none"),
        };
        self.value.extend(unanswered.map(|id| vec![message(id, [])]));
        let (id, options, value) = (id.into(), self.options, self.value);
        Field { id, label, options, value, state, follows, unread: false }
    }

    /// How far the field is established. `outstanding` is the status of the entry about its matter.
    fn decide(&self, outstanding: Option<Establishment>) -> State {
        let is_answered = self.is_answered();
        let is_open = outstanding.is_some_and(|status| status != Establishment::Established);
        // A field that is still open may apply after all.
        if self.inapplicable && !is_answered && !is_open {
            return State::Inapplicable;
        }
        match (outstanding, self.state) {
            (Some(status), _) if is_open => status.into(),
            // No entry establishes what nothing answers, or what the form itself does not know.
            (Some(status), None) if is_answered => status.into(),
            (_, Some(state)) => state,
            (_, None) if is_answered && !self.is_only_unknown() => State::Established,
            (_, None) => State::Unknown,
        }
    }

    fn is_answered(&self) -> bool {
        !self.value.is_empty()
            || self.options.as_ref().is_some_and(|options| !options.chosen.is_empty())
    }

    /// Whether the only answer is the option that nobody knows.
    fn is_only_unknown(&self) -> bool {
        self.options.as_ref().is_some_and(|options| options.chosen == ["unknown"])
    }
}
