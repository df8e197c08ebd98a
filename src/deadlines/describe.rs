//! Deadlines in the words of a language, which come from `deadlines.ftl`.

use chrono::{NaiveDate, NaiveDateTime, Timelike};

use super::{Deadline, Fulfilment, Note, State};
use crate::incident::moment::{Clock, End, Moment, Point, Stamp, TimeOfDay, When};
use crate::locale::moment::{Form, PhraseError, Style, Weekday, phrase};
use crate::locale::{Argument, Locale, MessageError, thousands};
use crate::regulation::{Due, Duty, Span, TimeLimit};

/// A deadline in the words of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineText {
    /// The law and the article.
    pub law: String,
    /// What must be done.
    pub duty: String,
    /// Who receives it.
    pub recipient: String,
    /// When it is due.
    pub due: String,
    /// Its state.
    pub state: String,
    /// How the time is counted, and why the law requires a report.
    pub why: Vec<String>,
    /// What was done, or is planned.
    pub fulfilment: Option<String>,
    /// The texts of [`Deadline::notes`].
    pub notes: Vec<String>,
}

type PhraseResult<T = String> = Result<T, MessageError>;

/// Describes a deadline.
///
/// # Errors
/// If the language lacks a message.
pub fn describe(deadline: &Deadline, locale: &Locale) -> Result<DeadlineText, MessageError> {
    let describer = Describer { locale, deadline };
    Ok(DeadlineText {
        law: describer.law()?,
        duty: describer.duty(deadline.duty)?,
        recipient: describer.recipient()?,
        due: describer.due()?,
        state: describer.state()?,
        why: describer.why()?,
        fulfilment: describer.fulfilment()?,
        notes: deadline
            .notes
            .iter()
            .map(|note| describer.note(*note))
            .collect::<PhraseResult<_>>()?,
    })
}

/// Formats a moment as in tables of deadlines.
///
/// # Errors
/// If the language lacks a message.
pub fn format_moment(moment: &Moment, locale: &Locale) -> Result<String, MessageError> {
    let style = Style { form: Form::Table, weekday: Weekday::Short, ..Style::default() };
    phrase(moment, &style, locale).map_err(|error| match error {
        PhraseError::Message(error) => error,
        PhraseError::BeforeGregorian(error) => MessageError { message: error.into(), place: None },
    })
}

/// The moment of a time limit's last minute. 0:00 becomes 24:00 of the day before, so that nobody
/// takes it for the end of its own day.
fn end_at(time: NaiveDateTime) -> Moment {
    match time.date().pred_opt() {
        Some(day) if (time.hour(), time.minute()) == (0, 0) => {
            let end = Stamp::Day(day, Some(TimeOfDay::Clock(Clock::END_OF_DAY)));
            Moment::new(When::At(Point::exactly(end)))
        }
        _ => Moment::at_minute(time),
    }
}

/// From this many hours on, a length of time is shown in days, which are easier to read.
const HOURS_AS_DAYS: i64 = 96;

struct Describer<'a, 'b> {
    locale: &'a Locale,
    deadline: &'a Deadline<'b>,
}

impl Describer<'_, '_> {
    fn say(&self, id: &str, arguments: &[(&str, &str)]) -> PhraseResult {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.locale.message(&format!("deadline-{id}"), &arguments)
    }

    fn moment(&self, moment: &Moment) -> PhraseResult {
        format_moment(moment, self.locale)
    }

    fn day(&self, day: NaiveDate) -> PhraseResult {
        self.moment(&Moment::on_day(day))
    }

    fn duty(&self, duty: &Duty) -> PhraseResult {
        self.say(&format!("duty-{}", duty.id), &[])
    }

    fn duty_of(&self, id: &str) -> PhraseResult {
        Duty::get(id).map_or_else(|| Ok(String::new()), |duty| self.duty(duty))
    }

    fn law(&self) -> PhraseResult {
        let duty = self.deadline.duty;
        let law = self.say(&format!("law-{}", duty.law.as_str()), &[])?;
        let article = self.say(&format!("duty-{}.article", duty.id), &[])?;
        self.say("why-law", &[("law", &law), ("article", &article)])
    }

    fn recipient(&self) -> PhraseResult {
        let delegated = self.deadline.delegated_to.and_then(|to| to.get(self.locale.language()));
        match delegated {
            Some(minister) => Ok(minister.to_owned()),
            None => self.say(&format!("to-{}", self.deadline.duty.recipient.as_str()), &[]),
        }
    }

    fn due(&self) -> PhraseResult {
        match self.deadline.due {
            Due::Promptly => self.say("due-promptly", &[]),
            Due::Window { first, last } => {
                let end = |day| End::At(Point::exactly(Stamp::Day(day, None)));
                let days = Moment::new(When::Interval { from: end(first), to: end(last) });
                self.say("due-window", &[("moment", &self.moment(&days)?)])
            }
            Due::Day { day, .. } => self.say("due-limit", &[("moment", &self.day(day)?)]),
            Due::Time(time) => self.say("due-limit", &[("moment", &self.moment(&end_at(time))?)]),
            Due::After(other) => self.say("due-after", &[("duty", &self.duty_of(other)?)]),
            Due::NoTable { .. } => self.say("due-no-table", &[]),
            Due::Unknown => self.say("due-unknown", &[]),
            Due::Voluntary => self.say("due-voluntary", &[]),
            Due::NoRule => self.say("due-no-rule", &[]),
        }
    }

    fn span(&self, span: Span) -> PhraseResult {
        let (id, count) = match span {
            Span::Days(count) => ("deadline-days", count),
            Span::Hours(count) if count >= HOURS_AS_DAYS => ("deadline-days", count / 24),
            Span::Hours(count) => ("deadline-hours", count),
        };
        self.locale.message(id, &[("count", Argument::Number(count))])
    }

    fn state(&self) -> PhraseResult {
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

    fn why(&self) -> PhraseResult<Vec<String>> {
        let mut why = Vec::new();
        if self.deadline.due != Due::Voluntary {
            why.push(self.count()?);
        }
        if let Due::Day { day, counted } = self.deadline.due
            && day != counted
        {
            why.push(self.say("why-moved", &[("counted", &self.day(counted)?)])?);
        }
        let categories = &self.deadline.assessment.categories;
        if !categories.is_empty() {
            let reasons = categories
                .iter()
                .map(|category| self.say(&format!("reason-{}", category.as_str()), &[]));
            let separator = self.say("reason-separator", &[])?;
            let list = reasons.collect::<PhraseResult<Vec<_>>>()?.join(&separator);
            why.push(self.say("reasons", &[("reasons", &list)])?);
        }
        Ok(why)
    }

    /// How the time is counted.
    fn count(&self) -> PhraseResult {
        let deadline = self.deadline;
        let start = match (deadline.limit, deadline.start, deadline.start_day) {
            (Some(TimeLimit::Hours(_)), Some(time), _) => self.moment(&Moment::at_minute(time))?,
            (_, _, Some(day)) => self.day(day)?,
            _ => return self.say("why-unknown", &[]),
        };
        let start = ("start", start.as_str());
        if let Due::NoTable { counted, table } = deadline.due {
            let counted = self.day(counted)?;
            let year = table.year.to_string();
            return self.say("why-no-table", &[("counted", &counted), ("year", &year)]);
        }
        match deadline.limit {
            None => {
                let first = deadline.duty.first_day().map(|day| self.day(day)).transpose()?;
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

    fn fulfilment(&self) -> PhraseResult<Option<String>> {
        let say = |id: &str, fulfilment: &Fulfilment| {
            let moment = self.moment(fulfilment.at)?;
            let place = fulfilment.id.map_or_else(|| fulfilment.path.to_string(), str::to_owned);
            let day = fulfilment.day.unwrap_or_default().to_string();
            self.say(id, &[("moment", &moment), ("place", &place), ("day", &day)]).map(Some)
        };
        // The day is shown only for time limits whose day 1 is the day of knowing.
        let shows_day = matches!(
            self.deadline.limit,
            Some(TimeLimit::Yardstick { .. } | TimeLimit::Days { .. } | TimeLimit::Promptly)
        );
        match (&self.deadline.done, &self.deadline.planned) {
            (Some(done), _) if shows_day && done.day.is_some() => say("done-day", done),
            (Some(done), _) => say("done", done),
            (None, Some(planned)) if planned.in_time == Some(false) => say("planned-late", planned),
            (None, Some(planned)) => say("planned", planned),
            (None, None) => Ok(None),
        }
    }

    fn note(&self, note: Note) -> PhraseResult {
        let id = format!("note-{}", note.id());
        match note {
            Note::OverThreshold(number) => {
                let number = thousands(i64::try_from(number).unwrap_or(i64::MAX));
                self.say(&id, &[("number", &number)])
            }
            Note::Pending(latest) => self.say(&id, &[("moment", &self.day(latest)?)]),
            _ => self.say(&id, &[]),
        }
    }
}
