//! When the breach occurred, when the controller became aware of it, and the 72 hours (Art. 33(1)).

use std::borrow::Cow;

use chrono::{NaiveDateTime, Timelike};

use super::authorities::is_to_authority;
use crate::form::answer::Answer;
use crate::form::filler::{Filler, Stated, part};
use crate::form::pieces::{capital, message};
use crate::form::ppc::inapplicable;
use crate::form::{Part, Piece, Pieces, State};
use crate::incident::moment::{Clock, Point, Stamp, TimeOfDay, When};
use crate::incident::{Assessment, Moment, ReportItem};
use crate::regulation::{DUTIES, Due, counted_from, due, zone};

/// When the breach occurred, became known and was notified.
pub(super) fn time<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Part<'a> {
    let aware = filler.entries(judged, |fact| in_both_zones(&fact.since));
    let occurred = filler.notice.identity.occurred.as_ref().map(in_both_zones);
    part(
        "gdpr-part-time",
        vec![
            filler.field(
                "occurred",
                "gdpr-occurred",
                Answer::entry(occurred).about(ReportItem::Occurred),
            ),
            filler.field("aware", "gdpr-aware", Answer::entries(aware)),
            filler.field(
                "notified",
                "gdpr-notified",
                Answer::entry(Some(in_both_zones(&filler.notice.spec.date))),
            ),
            filler.field("delay", "gdpr-delay", delay(filler, judged)),
        ],
    )
}

/// The reasons for a delay (Art. 33(1)). They do not apply where the first notification of the
/// series was surely made in time: then the field shows the count.
fn delay<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Answer<'a> {
    let reasons: Vec<_> =
        judged.iter().filter_map(|&(by, fact)| Some((by, fact.delay.as_ref()?))).collect();
    if !reasons.is_empty() {
        return Answer::entries(filler.entries(&reasons, |text| vec![Piece::Prose(text)]));
    }
    let first = filler.notice.follows.first().map_or(&filler.notice.spec.date, |first| &first.date);
    let in_time = |&(by, fact): &Stated<'a, Assessment>| {
        let end = limit(fact)?;
        is_by(first, end).then_some((by, end))
    };
    let ends: Option<Vec<_>> = judged.iter().map(in_time).collect();
    let Some(ends) = ends.filter(|ends| !ends.is_empty()) else { return Answer::default() };
    let mut value = vec![vec![inapplicable()]];
    value.extend(filler.entries(&ends, |end| {
        let end = Piece::Joined(in_both_zones(&moment_at(end)));
        let first = Piece::Joined(in_both_zones(first));
        vec![message("gdpr-delay-none", [("end", end), ("first", first)])]
    }));
    Answer::entries(value).state(Some(State::Inapplicable))
}

/// A moment in Japan Standard Time, and behind it in Coordinated Universal Time if it has times on
/// the clock. Of another day it has the date too.
fn in_both_zones<'a>(moment: &Moment) -> Pieces<'a> {
    let owned = |moment| Piece::Moment { moment: Cow::Owned(moment), weekday: true };
    let mut pieces = vec![capital(owned(moment.clone()))];
    if let Some(utc) = moment.in_utc() {
        let is_same_day = utc.date().is_some() && utc.date() == moment.date();
        let utc = if is_same_day { Piece::Time(Cow::Owned(utc)) } else { owned(utc) };
        pieces.push(message("gdpr-utc", [("when", utc)]));
    }
    pieces
}

/// When the time for the notification ends, by the rule that was in force when its clock began.
fn limit(fact: &Assessment) -> Option<NaiveDateTime> {
    let duty = DUTIES.iter().find(|duty| duty.law == fact.law && is_to_authority(duty))?;
    let day = counted_from(&fact.since, zone(fact.law))?;
    match due(duty.on(day)?.limit, day, fact.since.earliest()?, false, None) {
        Due::Time(end) => Some(end),
        _ => None,
    }
}

/// Whether a moment surely lies no later than a time. A time on the clock counts as its first
/// second, and a day as its last.
fn is_by(moment: &Moment, end: NaiveDateTime) -> bool {
    let last = if moment.is_timed() { moment.earliest() } else { moment.latest() };
    last.is_some_and(|last| last <= end)
}

fn moment_at(time: NaiveDateTime) -> Moment {
    let [hour, minute, second] =
        [time.hour(), time.minute(), time.second()].map(|part| u8::try_from(part).unwrap_or(0));
    let clock = Clock::new(hour, minute, Some(second).filter(|second| *second > 0));
    Moment::new(When::At(Point::exactly(Stamp::Day(time.date(), clock.map(TimeOfDay::Clock)))))
}
