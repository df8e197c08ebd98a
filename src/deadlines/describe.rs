//! Deadlines in the words of a language, which come from `deadlines.ftl`.

mod note;

use chrono::{NaiveDate, NaiveDateTime, Timelike};

use super::{Deadline, Fulfilment, State};
use crate::incident::Moment;
use crate::incident::moment::{Clock, End, Point, Stamp, TimeOfDay, When};
use crate::locale::moment::{Form, PhraseError, Style, Weekday, phrase};
use crate::locale::{Argument, Locale, MessageError};
use crate::regulation::{Due, Duty, Party, Span, Start, TimeLimit, day_ends, has_time, zone};

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

impl DeadlineText {
    /// The duty's identifier, how well its rule is established, the law and the article.
    pub fn law_line(&self, deadline: &Deadline) -> String {
        format!("{} [{}]: {}", deadline.duty.id, deadline.source().as_str(), self.law)
    }
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
        due: describer.due(&deadline.due)?,
        state: describer.state()?,
        why: describer.why()?,
        fulfilment: describer.fulfilment()?,
        notes: deadline
            .notes
            .iter()
            .map(|note| describer.note(note))
            .collect::<PhraseResult<_>>()?,
    })
}

/// Formats a moment as in tables of deadlines.
///
/// # Errors
/// If the language lacks a message.
pub fn format_moment(moment: &Moment, locale: &Locale) -> Result<String, MessageError> {
    format_in(moment, locale, true)
}

/// Formats a moment, with its time zone if `zone` says so and the language states it.
fn format_in(moment: &Moment, locale: &Locale, zone: bool) -> Result<String, MessageError> {
    let style = Style { form: Form::Table, weekday: Weekday::Short, zone, ..Style::default() };
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

    /// A day where the law counts, with the place if it is not Japan.
    fn day_there(&self, day: NaiveDate) -> PhraseResult {
        self.there(&Moment::on_day(day))
    }

    /// A moment of the place where the law counts.
    fn there(&self, moment: &Moment) -> PhraseResult {
        let place = zone(self.deadline.duty.law).id();
        let moment = format_in(moment, self.locale, false)?;
        self.say("there", &[("moment", &moment), ("place", place)])
    }

    fn duty(&self, duty: &Duty) -> PhraseResult {
        self.say(&format!("duty-{}", duty.id), &[])
    }

    /// What starts a clock.
    fn start(&self, start: Start) -> PhraseResult {
        match start {
            Start::Duty(id) => match Duty::get(id) {
                Some(duty) => {
                    let duty = self.duty(duty)?;
                    self.say("start-duty", &[("duty", &duty)])
                }
                None => Ok(String::new()),
            },
            Start::Event(event) => {
                let name = self.say(&format!("start-{}", event.as_str()), &[])?;
                let Some(at) = event.of(self.deadline.assessment) else { return Ok(name) };
                self.say("start-at", &[("start", &name), ("moment", &self.moment(at)?)])
            }
            Start::Since => Ok(String::new()),
        }
    }

    fn law(&self) -> PhraseResult {
        let duty = self.deadline.duty;
        let law = self.say(&format!("law-{}", duty.law.as_str()), &[])?;
        let provisions = if self.deadline.is_public { "public-article" } else { "article" };
        let article = self.say(&format!("duty-{}.{provisions}", duty.id), &[])?;
        self.say("why-law", &[("law", &law), ("article", &article)])
    }

    fn recipient(&self) -> PhraseResult {
        let delegated = self.deadline.delegated_to.and_then(|to| to.get(self.locale.language()));
        let party = self.deadline.party.map(|party| self.party(party));
        match delegated.or(party) {
            Some(named) => Ok(named.to_owned()),
            None => self.say(&format!("to-{}", self.deadline.duty.recipient.as_str()), &[]),
        }
    }

    /// What one of several recipients is called.
    fn party<'c>(&self, party: Party<'c>) -> &'c str {
        party.words.get(self.locale.language()).unwrap_or(party.name)
    }

    fn due(&self, due: &Due) -> PhraseResult {
        match *due {
            Due::Promptly => {
                let word = match self.deadline.limit {
                    Some(TimeLimit::Promptly(word)) => word.as_str(),
                    _ => "promptly",
                };
                self.say("due-promptly", &[("word", word)])
            }
            Due::Window { first, last } => {
                let end = |day| End::At(Point::exactly(Stamp::Day(day, None)));
                let days = Moment::new(When::Interval { from: end(first), to: end(last) });
                self.say("due-window", &[("moment", &self.moment(&days)?)])
            }
            Due::Day { day, .. } => {
                let end = day_ends(self.deadline.duty.law)
                    .map(|end| Moment::at_minute(day.and_time(end)));
                let end = end.unwrap_or_else(|| Moment::on_day(day));
                self.say("due-limit", &[("moment", &self.there(&end)?)])
            }
            Due::Time(time) => self.say("due-limit", &[("moment", &self.moment(&end_at(time))?)]),
            Due::After(start) => self.say("due-after", &[("start", &self.start(start)?)]),
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
            State::DoneLate(span) | State::Late(span) | State::MaybeLate(span) => {
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
            let closed = self.deadline.limit.map_or("never", |limit| limit.closed().as_str());
            let counted = self.day_there(counted)?;
            why.push(self.say("why-moved", &[("counted", &counted), ("closed", closed)])?);
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
        let is_timed =
            matches!(deadline.limit, Some(TimeLimit::Hours(..) | TimeLimit::HoursOfEvent { .. }));
        let begun = match (deadline.start, deadline.start_day) {
            (Some(time), _) if is_timed => self.moment(&Moment::at_minute(time))?,
            (_, Some(day)) => self.day_there(day)?,
            _ => return self.say("why-unknown", &[]),
        };
        let begun = ("begun", begun.as_str());
        if let Due::NoTable { counted, table } = deadline.due {
            let counted = self.day(counted)?;
            let year = table.year.to_string();
            return self.say("why-no-table", &[("counted", &counted), ("year", &year)]);
        }
        let Some(limit) = deadline.limit else {
            let first = deadline.duty.first_day().map(|day| self.day(day)).transpose()?;
            return self.say("why-no-rule", &[begun, ("first", &first.unwrap_or_default())]);
        };
        let start = self.start(limit.start())?;
        let start = ("start", start.as_str());
        let is_after = if limit.start() == Start::Since { "no" } else { "yes" };
        let numbered = |id: &str, number: &str| {
            self.say(id, &[("number", number), ("after", is_after), begun, start])
        };
        match limit {
            TimeLimit::Promptly(word) => {
                self.say("why-promptly", &[("word", word.as_str()), begun])
            }
            TimeLimit::Yardstick { first, last } => {
                let (first, last) = (first.to_string(), last.to_string());
                self.say("why-yardstick", &[("first", &first), ("last", &last), begun])
            }
            TimeLimit::Days { ordinary, wrongful } => {
                let (days, ground) = match deadline.wrongful && ordinary != wrongful {
                    true => (wrongful, "wrongful"),
                    false => (ordinary, "ordinary"),
                };
                self.say("why-days", &[("days", &days.to_string()), ("ground", ground), begun])
            }
            TimeLimit::Hours(hours, _) => numbered("why-hours", &hours.to_string()),
            TimeLimit::HoursOfEvent { hours, at_most, .. } => {
                let (hours, at_most) = (hours.to_string(), at_most.to_string());
                let numbers = [("hours", hours.as_str()), ("at-most", &at_most), begun, start];
                self.say("why-hours-of-event", &numbers)
            }
            TimeLimit::BusinessDays(days) => numbered("why-business-days", &days.to_string()),
            TimeLimit::CalendarDays(days, ..) => numbered("why-calendar-days", &days.to_string()),
            TimeLimit::Month(..) => self.say("why-month", &[start]),
        }
    }

    fn fulfilment(&self) -> PhraseResult<Option<String>> {
        let say = |id: &str, fulfilment: &Fulfilment| {
            let moment = self.done_at(fulfilment.at)?;
            let place = fulfilment.id.map_or_else(|| fulfilment.path.to_string(), str::to_owned);
            let day = fulfilment.day.unwrap_or_default().to_string();
            self.say(id, &[("moment", &moment), ("place", &place), ("day", &day)]).map(Some)
        };
        // The day is shown only for time limits whose day 1 is the day of knowing.
        let shows_day = matches!(
            self.deadline.limit,
            Some(TimeLimit::Yardstick { .. } | TimeLimit::Days { .. } | TimeLimit::Promptly(_))
        );
        match (&self.deadline.done, &self.deadline.planned) {
            (Some(done), _) if shows_day && done.day.is_some() => say("done-day", done),
            (Some(done), _) => say("done", done),
            (None, Some(planned)) if planned.in_time == Some(false) => say("planned-late", planned),
            (None, Some(planned)) => say("planned", planned),
            (None, None) => Ok(None),
        }
    }

    /// When something was done: in Japan, and in the place where the law counts if that is in
    /// America, where it may be another day.
    fn done_at(&self, at: &Moment) -> PhraseResult {
        let moment = self.moment(at)?;
        let zone = zone(self.deadline.duty.law);
        match at.earliest().filter(|_| has_time(at) && zone.is_american()) {
            Some(time) => {
                let there = self.there(&Moment::at_minute(zone.local(time)))?;
                self.say("both", &[("moment", &moment), ("there", &there)])
            }
            None => Ok(moment),
        }
    }
}
