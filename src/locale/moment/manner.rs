//! How a moment is worded at its place: its style, from the requested shape and the house's rules.

use chrono::NaiveDate;

use super::date::Shown;
use super::{Form, Locale, Minutes, Phraser, Place, Ranges, Repeats, Shape, Style, Weekday};
use crate::incident::DateCalendar;

/// How a text tells the first date of a moment.
#[derive(Clone, Copy, Default)]
pub(super) struct Lead {
    pub(super) shown: Shown,
    /// The day to which it refers.
    pub(super) after: Option<NaiveDate>,
}

impl Lead {
    pub(super) fn shown(shown: Shown) -> Self {
        Self { shown, after: None }
    }

    pub(super) fn after(day: NaiveDate) -> Self {
        Self { shown: Shown::Full, after: Some(day) }
    }
}

/// The style of a mention, and the house's rules.
pub(super) struct Manner<'a> {
    pub(super) style: Style,
    pub(super) repeats: Repeats,
    locale: &'a Locale,
    place: Place,
}

impl<'a> Manner<'a> {
    pub(super) fn new(
        shape: Option<Shape>,
        style: &Style,
        repeats: Repeats,
        locale: &'a Locale,
    ) -> Self {
        let mut style = Style { after: None, ..style.clone() };
        let in_figures = matches!(shape, Some(Shape::Dotted | Shape::Slash | Shape::ShortSlash));
        style.form = match shape {
            Some(Shape::FromTo | Shape::Between) => Form::RangeProse,
            Some(Shape::Dash) if style.form.is_prose() => Form::Prose,
            Some(Shape::Dotted) => Form::Dotted,
            Some(Shape::Slash) => match style.calendar {
                DateCalendar::Wareki | DateCalendar::WarekiFirst => Form::Short,
                DateCalendar::Gregorian | DateCalendar::GregorianFirst => Form::Table,
            },
            Some(Shape::ShortSlash) => Form::Table,
            _ if !style.form.is_prose() => style.form,
            _ if repeats.ranges == Ranges::Words => Form::RangeProse,
            _ => Form::Prose,
        };
        if matches!(shape, Some(Shape::Date | Shape::DateTime | Shape::Short | Shape::ShortSlash)) {
            style.weekday = Weekday::None;
        } else if in_figures && style.weekday != Weekday::None {
            style.weekday = Weekday::Short;
        }
        style.omit_year |= matches!(shape, Some(Shape::Short | Shape::NoYear | Shape::ShortSlash));
        let in_words = style.form == Form::RangeProse;
        let place = Place {
            next_day: in_words && repeats.next_day && shape != Some(Shape::Full),
            between: shape == Some(Shape::Between),
            weekdays: in_words,
            two_digits: repeats.minutes == Minutes::TwoDigits,
            half_width: in_figures,
            ..Place::default()
        };
        Self { style, repeats, locale, place }
    }

    pub(super) fn phraser(&self, lead: Lead) -> Phraser<'_> {
        let place = Place { lead: lead.shown, ..self.place };
        Phraser { style: &self.style, locale: self.locale, place }
    }
}
