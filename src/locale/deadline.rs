//! Deadlines in the words of a language: `deadlines.ftl`.

use chrono::{NaiveDate, NaiveDateTime, Timelike};

use super::moment::{Form, PhraseError, Style, Weekday, phrase};
use super::{Argument, Locale, MessageError, thousands};
use crate::incident::moment::{Clock, End, Moment, Point, Stamp, TimeOfDay, When};
use crate::regulation::{Deadline, Due, Duty, Fulfilment, Note, Span, State, TimeLimit};

/// A deadline in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// The law and the article.
    pub law: String,
    /// What is to be done.
    pub duty: String,
    /// To whom.
    pub recipient: String,
    /// By when.
    pub due: String,
    /// How it stands.
    pub state: String,
    /// How its time is counted, and what the law's grounds are.
    pub why: Vec<String>,
    /// What was done, or is planned.
    pub performed: Option<String>,
    /// What else is to be known.
    pub notes: Vec<String>,
}

type Words<T = String> = Result<T, MessageError>;

/// Words a deadline.
///
/// # Errors
/// If the language lacks a message.
pub fn worded(deadline: &Deadline, locale: &Locale) -> Words<Worded> {
    let words = Wording { locale, deadline };
    Ok(Worded {
        law: words.law()?,
        duty: words.duty(deadline.duty)?,
        recipient: words.recipient()?,
        due: words.due()?,
        state: words.state()?,
        why: words.why()?,
        performed: words.performed()?,
        notes: deadline.notes.iter().map(|note| words.note(*note)).collect::<Words<_>>()?,
    })
}

/// A moment as tables of deadlines show it.
///
/// # Errors
/// If the language lacks a message.
pub fn shown(moment: &Moment, locale: &Locale) -> Words {
    let style = Style { form: Form::Table, weekday: Weekday::Short, ..Style::default() };
    phrase(moment, &style, locale).map_err(|error| match error {
        PhraseError::Message(error) => error,
        PhraseError::BeforeGregorian(error) => {
            MessageError { message: error.to_string(), place: None }
        }
    })
}

/// The moment of a day.
pub fn on(day: NaiveDate) -> Moment {
    Moment::new(When::At(Point::exactly(Stamp::Day(day, None))))
}

/// The moment of a minute.
pub fn at(time: NaiveDateTime) -> Moment {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let clock = Clock::new(small(time.hour()), small(time.minute()), None).map(TimeOfDay::Clock);
    Moment::new(When::At(Point::exactly(Stamp::Day(time.date(), clock))))
}

/// The moment of a minute as an end: 0:00 is 24:00 of the day before, so that nobody takes it for
/// the end of its own day.
fn until(time: NaiveDateTime) -> Moment {
    match time.date().pred_opt() {
        Some(day) if (time.hour(), time.minute()) == (0, 0) => {
            let end = Stamp::Day(day, Some(TimeOfDay::Clock(Clock::END_OF_DAY)));
            Moment::new(When::At(Point::exactly(end)))
        }
        _ => at(time),
    }
}

/// So many hours are easier to read as days.
const HOURS_AS_DAYS: i64 = 96;

struct Wording<'a, 'b> {
    locale: &'a Locale,
    deadline: &'a Deadline<'b>,
}

impl Wording<'_, '_> {
    fn say(&self, id: &str, arguments: &[(&str, &str)]) -> Words {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.locale.message(&format!("deadline-{id}"), &arguments)
    }

    fn duty(&self, duty: &Duty) -> Words {
        self.say(&format!("duty-{}", duty.id), &[])
    }

    fn duty_of(&self, id: &str) -> Words {
        Duty::get(id).map_or_else(|| Ok(String::new()), |duty| self.duty(duty))
    }

    fn law(&self) -> Words {
        let duty = self.deadline.duty;
        let law = self.say(&format!("law-{}", duty.law.as_str()), &[])?;
        let article = self.say(&format!("duty-{}.article", duty.id), &[])?;
        self.say("why-law", &[("law", &law), ("article", &article)])
    }

    fn recipient(&self) -> Words {
        let delegated = self.deadline.delegated_to.and_then(|to| to.get(self.locale.language()));
        match delegated {
            Some(minister) => Ok(minister.to_owned()),
            None => self.say(&format!("to-{}", self.deadline.duty.recipient.as_str()), &[]),
        }
    }

    fn due(&self) -> Words {
        let on = |day| shown(&on(day), self.locale);
        match self.deadline.due {
            Due::Promptly => self.say("due-promptly", &[]),
            Due::Window { first, last } => {
                let end = |day| End::At(Point::exactly(Stamp::Day(day, None)));
                let days = Moment::new(When::Interval { from: end(first), to: end(last) });
                self.say("due-window", &[("moment", &shown(&days, self.locale)?)])
            }
            Due::Day { day, .. } => self.say("due-limit", &[("moment", &on(day)?)]),
            Due::Time(time) => {
                self.say("due-limit", &[("moment", &shown(&until(time), self.locale)?)])
            }
            Due::After(other) => self.say("due-after", &[("duty", &self.duty_of(other)?)]),
            Due::NoTable { .. } => self.say("due-no-table", &[]),
            Due::Unknown => self.say("due-unknown", &[]),
            Due::Voluntary => self.say("due-voluntary", &[]),
            Due::NoRule => self.say("due-no-rule", &[]),
        }
    }

    fn span(&self, span: Span) -> Words {
        let (id, count) = match span {
            Span::Days(count) => ("deadline-days", count),
            Span::Hours(count) if count >= HOURS_AS_DAYS => ("deadline-days", count / 24),
            Span::Hours(count) => ("deadline-hours", count),
        };
        self.locale.message(id, &[("count", Argument::Number(count))])
    }

    fn state(&self) -> Words {
        let state = self.deadline.state;
        let id = format!("state-{}", state.id());
        let nature = ("nature", self.deadline.nature().as_str());
        match state {
            State::Done => self.say(&id, &[nature]),
            State::DoneLate(span) | State::Late(span) => {
                self.say(&id, &[nature, ("span", &self.span(span)?)])
            }
            State::Open(span) => {
                let today = if span == Span::Days(0) { "yes" } else { "no" };
                self.say(&id, &[nature, ("span", &self.span(span)?), ("today", today)])
            }
            State::Awaited(days) => self.say(&id, &[("day", &(days + 1).to_string())]),
            State::DoneUnclear
            | State::Waiting
            | State::Undated
            | State::Released
            | State::Instead
            | State::Voluntary => self.say(&id, &[]),
        }
    }

    fn why(&self) -> Words<Vec<String>> {
        let mut why = Vec::new();
        if self.deadline.due != Due::Voluntary {
            why.push(self.count()?);
        }
        if let Due::Day { day, counted } = self.deadline.due
            && day != counted
        {
            why.push(self.say("why-moved", &[("counted", &shown(&on(counted), self.locale)?)])?);
        }
        let reasons = &self.deadline.assessment.categories;
        if !reasons.is_empty() {
            let names =
                reasons.iter().map(|reason| self.say(&format!("reason-{}", reason.as_str()), &[]));
            let separator = self.say("reason-separator", &[])?;
            let list = names.collect::<Words<Vec<_>>>()?.join(&separator);
            why.push(self.say("reasons", &[("reasons", &list)])?);
        }
        Ok(why)
    }

    /// How the time is counted.
    fn count(&self) -> Words {
        let deadline = self.deadline;
        let start = match (deadline.clock, deadline.start, deadline.start_day) {
            (Some(TimeLimit::Hours(_)), Some(time), _) => shown(&at(time), self.locale)?,
            (_, _, Some(day)) => shown(&on(day), self.locale)?,
            _ => return self.say("why-unknown", &[]),
        };
        let start = ("start", start.as_str());
        if let Due::NoTable { counted, table } = deadline.due {
            let counted = shown(&on(counted), self.locale)?;
            let year = table.year.to_string();
            return self.say("why-no-table", &[("counted", &counted), ("year", &year)]);
        }
        match deadline.clock {
            None => {
                let first = deadline
                    .duty
                    .first_day()
                    .map(|day| shown(&on(day), self.locale))
                    .transpose()?;
                self.say("why-no-rule", &[start, ("first", &first.unwrap_or_default())])
            }
            Some(TimeLimit::Promptly) => self.say("why-promptly", &[start]),
            Some(TimeLimit::Yardstick { first, last }) => {
                let (first, last) = (first.to_string(), last.to_string());
                self.say("why-yardstick", &[("first", &first), ("last", &last), start])
            }
            Some(TimeLimit::Days { wrongful, .. }) if deadline.wrongful => {
                self.say("why-final-wrongful", &[("days", &wrongful.to_string()), start])
            }
            Some(TimeLimit::Days { ordinary, .. }) => {
                self.say("why-final", &[("days", &ordinary.to_string()), start])
            }
            Some(TimeLimit::Hours(hours)) => {
                self.say("why-hours", &[("hours", &hours.to_string()), start])
            }
            Some(TimeLimit::BusinessDays(days)) => {
                self.say("why-business-days", &[("days", &days.to_string()), start])
            }
            Some(TimeLimit::CalendarDays(days)) => {
                self.say("why-calendar-days", &[("days", &days.to_string()), start])
            }
            Some(TimeLimit::DaysAfter(days, other)) => {
                let other = self.duty_of(other)?;
                self.say("why-days-after", &[("days", &days.to_string()), ("duty", &other)])
            }
            Some(TimeLimit::MonthAfter(other)) => {
                self.say("why-month-after", &[("duty", &self.duty_of(other)?)])
            }
        }
    }

    fn performed(&self) -> Words<Option<String>> {
        let words = |id: &str, performed: &Fulfilment| {
            let moment = shown(performed.at, self.locale)?;
            let place = performed.id.map_or_else(|| performed.path.to_string(), str::to_owned);
            let day = performed.day.unwrap_or_default().to_string();
            self.say(id, &[("moment", &moment), ("place", &place), ("day", &day)]).map(Some)
        };
        // A day is counted only where the first is the day of knowing.
        let counted = matches!(
            self.deadline.clock,
            Some(TimeLimit::Yardstick { .. } | TimeLimit::Days { .. } | TimeLimit::Promptly)
        );
        match (&self.deadline.done, &self.deadline.planned) {
            (Some(done), _) if counted && done.day.is_some() => words("done-day", done),
            (Some(done), _) => words("done", done),
            (None, Some(planned)) if planned.in_time == Some(false) => {
                words("planned-late", planned)
            }
            (None, Some(planned)) => words("planned", planned),
            (None, None) => Ok(None),
        }
    }

    fn note(&self, note: Note) -> Words {
        let id = format!("note-{}", note.id());
        match note {
            Note::OverThreshold(number) => {
                let number = thousands(i64::try_from(number).unwrap_or(i64::MAX));
                self.say(&id, &[("number", &number)])
            }
            Note::Pending(latest) => {
                self.say(&id, &[("moment", &shown(&on(latest), self.locale)?)])
            }
            _ => self.say(&id, &[]),
        }
    }
}
