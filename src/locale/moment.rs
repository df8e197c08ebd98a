//! Moments as phrases of a language.
//!
//! Every word comes from `moments.ftl`; this module chooses the message of a shape and its variables.

use std::fmt;

use super::{Argument, Locale, MessageError};
use crate::calendar::BeforeGregorian;
use crate::incident::moment::{Moment, MomentLabel, Nearness, Point, Stamp, TimeOfDay, When};
use crate::message::Message;

mod bound;
mod clock;
mod cut;
mod date;
mod fiscal;
mod manner;
mod mention;
mod number;
mod point;
mod range;
mod shape;
mod style;
mod year;

use self::date::Shown;
pub use self::mention::{Mentions, shaped};
use self::point::Role;
pub use self::shape::{MentionError, Minutes, Ranges, Repeats, Shape, YearRepeats, end, start};
pub use self::style::{EnglishEra, Form, Style, Weekday, Wording};

/// Why a moment has no phrase.
#[derive(Debug)]
pub enum PhraseError {
    /// It has no era date.
    BeforeGregorian(BeforeGregorian),
    /// A message is missing or wrong.
    Message(MessageError),
}

impl From<&PhraseError> for Message {
    fn from(error: &PhraseError) -> Self {
        match error {
            PhraseError::BeforeGregorian(error) => (*error).into(),
            PhraseError::Message(error) => error.message.clone(),
        }
    }
}

impl fmt::Display for PhraseError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        Message::from(self).fmt(f)
    }
}

impl std::error::Error for PhraseError {}

impl From<BeforeGregorian> for PhraseError {
    fn from(error: BeforeGregorian) -> Self {
        Self::BeforeGregorian(error)
    }
}

impl From<MessageError> for PhraseError {
    fn from(error: MessageError) -> Self {
        Self::Message(error)
    }
}

type Phrase = Result<String, PhraseError>;

/// The phrase for a moment.
pub fn phrase(moment: &Moment, style: &Style, locale: &Locale) -> Phrase {
    let mut style = style.clone();
    if style.form == Form::TableMonthDay {
        style.form = Form::Table;
        style.omit_year = true;
    }
    Phraser { style: &style, locale, place: Place::default() }.moment(moment)
}

/// Phrases in one style and language.
#[derive(Clone, Copy)]
struct Phraser<'a> {
    style: &'a Style,
    locale: &'a Locale,
    place: Place,
}

/// What a phrase takes from its place in a text and from the house.
#[derive(Clone, Copy, Default)]
struct Place {
    /// What of its first date is shown.
    lead: Shown,
    /// Whether its first date is that of the text before, which has the preposition.
    referring: bool,
    /// Whether the end of a range may be told as the day after its start.
    next_day: bool,
    /// Whether a range is "between … and …".
    between: bool,
    /// Whether an English range names weekdays.
    weekdays: bool,
    /// Whether minutes have two digits in Japanese words.
    two_digits: bool,
    /// Whether a weekday stands in half-width brackets.
    half_width: bool,
}

impl Phraser<'_> {
    fn moment(&self, moment: &Moment) -> Phrase {
        let label =
            moment.label.as_ref().filter(|_| self.style.label).map(|label| self.label(label));
        let (text, label) = match &moment.when {
            When::At(point) => self.at(point, moment.planned, label)?,
            other => (self.when(other)?, label),
        };
        let planned = moment.planned && !matches!(moment.when, When::At(_));
        let text = if planned {
            self.message("moment-planned", &[("moment", &text), ("kind", "other")])?
        } else {
            text
        };
        match label {
            Some(label) => self.message("moment-labelled", &[("moment", &text), ("label", label)]),
            None => Ok(text),
        }
    }

    /// A point in the wording of its style. Returns the label if it could not be included.
    fn at<'l>(
        &self,
        point: &Point,
        planned: bool,
        label: Option<&'l str>,
    ) -> Result<(String, Option<&'l str>), PhraseError> {
        let inner = label.filter(|_| point.clock().is_some());
        let outer = label.filter(|_| inner.is_none());
        let note = self.note(point, inner)?;
        let is_scheduled =
            planned && matches!(point.stamp, Stamp::Day(..)) && self.style.form.is_prose();
        let wording = match self.style.wording {
            Wording::Plain if is_scheduled => "moment-planned",
            Wording::Plain => "",
            Wording::Dated => "moment-dated",
            Wording::Effective => "moment-effective",
            Wording::AsOf => "moment-as-of",
        };
        let text = if wording.is_empty() {
            let role = if self.place.referring { Role::Inside } else { Role::Alone };
            self.point(point, role, &note)?
        } else {
            let inside = self.point(point, Role::Inside, &note)?;
            self.message(wording, &[("moment", &inside), ("kind", kind(point))])?
        };
        let is_shown = wording == "moment-planned" || !planned;
        let text = if is_shown {
            text
        } else {
            self.message("moment-planned", &[("moment", &text), ("kind", "other")])?
        };
        Ok((text, outer))
    }

    fn when(&self, when: &When) -> Phrase {
        match when {
            When::At(point) => self.point(point, Role::Alone, &self.note(point, None)?),
            When::Anchored(anchor) => self.anchor(anchor),
            When::Interval { from, to } => self.interval(from, to),
            When::Bounded(bound, point) => self.bounded(*bound, point),
            When::List(points) => self.list(points),
            When::Recurring(recurrence, from) => self.recurring(recurrence, from.as_ref()),
            When::FiscalYear(year) => self.fiscal_year(*year),
            When::FiscalHalf(year, half) => self.fiscal_half(*year, *half),
            When::FiscalQuarter(year, quarter) => self.fiscal_quarter(*year, *quarter),
            When::Lasting { duration, about } => self.lasting(duration, *about),
            When::Within(duration) => self.within(duration),
            When::WithinBusinessDays(count) => self.within_business_days(*count),
            When::Now => self.message("moment-now", &[]),
            When::Soon => self.message("moment-soon", &[]),
            When::Regularly => self.message("moment-regularly", &[]),
            When::Always => self.message("moment-always", &[]),
            When::Unknown => self.message("moment-unknown", &[]),
        }
    }

    fn label<'l>(&self, label: &'l MomentLabel) -> &'l str {
        if self.is_japanese() { &label.japanese } else { &label.english }
    }

    /// The note in brackets after a time: its zone, if the language states it, and its label.
    fn note(&self, point: &Point, label: Option<&str>) -> Phrase {
        let zoned =
            self.style.zone && matches!(point.stamp, Stamp::Day(_, Some(TimeOfDay::Clock(_))));
        let timed = self.style.zone && matches!(point.stamp, Stamp::Time(_));
        let shape = match (zoned || timed, label.is_some()) {
            (false, false) => "none",
            (false, true) => "label",
            (true, false) => "zone",
            (true, true) => "zone-and-label",
        };
        self.message("moment-note", &[("shape", shape), ("label", label.unwrap_or_default())])
    }

    /// A message with text variables, and the two that all have.
    fn message(&self, id: &str, variables: &[(&str, &str)]) -> Phrase {
        let variables: Vec<_> =
            variables.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.message_with(id, &variables)
    }

    /// A message with any variables, and the two that all have.
    fn message_with(&self, id: &str, variables: &[(&str, Argument)]) -> Phrase {
        let form = if self.style.form.is_prose() { "prose" } else { "table" };
        let mut all = vec![
            ("english", Argument::Text(self.style.english.as_str())),
            ("form", Argument::Text(form)),
        ];
        all.extend_from_slice(variables);
        Ok(self.locale.message(id, &all)?)
    }

    fn is_japanese(&self) -> bool {
        self.locale.language() == "ja"
    }
}

/// How precise a point is, for messages whose words depend on it.
fn kind(point: &Point) -> &'static str {
    match point.stamp {
        Stamp::Day(_, None) => "day",
        Stamp::Day(_, Some(_)) | Stamp::Time(_) => "time",
        Stamp::Month(..) | Stamp::Year(_) => "month",
    }
}

/// The word by which messages select a nearness.
fn nearness(point: &Point) -> &'static str {
    match point.nearness {
        Nearness::Exact => "exact",
        Nearness::About => "about",
        Nearness::ShortlyAfter => "shortly-after",
    }
}
