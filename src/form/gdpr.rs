//! Notification to the supervisory authority (GDPR and UK GDPR, Art. 33): what paragraph 3 asks
//! for, point by point, and in phases (paragraph 4).

use std::borrow::Cow;

use chrono::{NaiveDateTime, Timelike};

use super::answer::Answer;
use super::filler::{Filler, Stated, part, stated};
use super::pieces::{capital, date, labelled, message, when, worded};
use super::ppc::{OUTCOMES, inapplicable, outcomes};
use super::value::{answers, counted};
use super::{Part, Piece, Pieces, State};
use crate::incident::moment::{Clock, Point, Stamp, TimeOfDay, When};
use crate::incident::{
    Affected, Assessment, Certainty, Count, Establishment, Law, Moment, ReportItem, ResponseTarget,
};
use crate::regulation::{DUTIES, Due, Recipient, counted_from, due, zone};

pub(super) fn parts(filler: Filler<'_>) -> Vec<Part<'_>> {
    let judged = filler.assessed(&[Law::Gdpr, Law::UkGdpr]);
    let mut parts = vec![notification(filler, &judged)];
    parts.extend(filler.reporter_parts(
        "gdpr-part-controller",
        &[
            ("org.name", "gdpr-name"),
            ("org.address", "gdpr-address"),
            ("org.rep", "gdpr-representative"),
        ],
    ));
    parts.extend([time(filler, &judged), nature(filler, &judged)]);
    parts.extend(filler.reporter_parts(
        "gdpr-part-contact",
        &[
            ("org.contact.desk", "gdpr-contact-desk"),
            ("org.contact.name", "gdpr-contact-name"),
            ("org.contact.phone", "gdpr-contact-phone"),
            ("org.contact.email", "gdpr-contact-email"),
        ],
    ));
    parts.extend([consequences(filler), measures(filler), phases(filler)]);
    parts
}

fn notification<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Part<'a> {
    let follows = &filler.notice.follows;
    let phase = if follows.is_empty() { "initial" } else { "follow-up" };
    let previous = follows.iter().map(|before| vec![capital(date(&before.date))]).collect();
    part(
        "gdpr-part-notification",
        vec![
            filler.field(
                "law",
                "gdpr-law",
                Answer::boxes(
                    "gdpr-law-",
                    &["gdpr", "uk-gdpr"],
                    answers(judged, |fact| vec![fact.law.as_str()]),
                ),
            ),
            filler.field(
                "phase",
                "gdpr-phase",
                Answer::boxes("gdpr-phase-", &["initial", "follow-up"], vec![phase]),
            ),
            filler.field(
                "previous",
                "gdpr-previous",
                Answer::entries(previous).inapplicable_if(true),
            ),
        ],
    )
}

fn time<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Part<'a> {
    let aware = filler.entries(judged, |fact| vec![capital(when(&fact.since))]);
    part(
        "gdpr-part-time",
        vec![
            filler.field(
                "occurred",
                "gdpr-occurred",
                Answer::entry(filler.occurred()).about(ReportItem::Occurred),
            ),
            filler.field("aware", "gdpr-aware", Answer::entries(aware)),
            filler.field(
                "notified",
                "gdpr-notified",
                Answer::entry(Some(vec![capital(when(&filler.notice.spec.date))])),
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
        let end = Piece::Moment { moment: Cow::Owned(moment_at(end)), weekday: true };
        vec![message("gdpr-delay-none", [("end", end), ("first", when(first))])]
    }));
    Answer::entries(value).state(Some(State::Inapplicable))
}

/// When the time for the notification ends, by the rule that was in force when its clock began.
fn limit(fact: &Assessment) -> Option<NaiveDateTime> {
    let to_authority = |recipient| {
        matches!(recipient, Recipient::SupervisoryAuthority | Recipient::InformationCommissioner)
    };
    let duty = DUTIES.iter().find(|duty| duty.law == fact.law && to_authority(duty.recipient))?;
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

/// The nature of the breach (Art. 33(3)(a)).
fn nature<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Part<'a> {
    let facts = &filler.notice.facts;
    let groups = filler.affected();
    let summary = filler.statements(&facts.summary, |fact| &fact.text);
    let causes = filler.statements(&facts.causes, |fact| &fact.text);
    let chosen = answers(judged, outcomes);
    // A claim alone does not establish it.
    let event_state = chosen.is_empty().then_some(State::Unknown);
    let subjects = filler.entries(&groups, |group| vec![capital(Piece::Line(&group.whom))]);
    let records: Vec<_> =
        groups.iter().copied().filter(|(_, group)| group.records.is_some()).collect();
    let count_of = |group: &Affected| group.records.map(|count| count.certainty);
    let is_unknown = records.iter().any(|(_, group)| count_of(group) == Some(Certainty::Unknown));
    let counts = filler.by_group(&records, |group| {
        let count = |count: Count| Piece::Count { count, id: "form-records" };
        group.records.map(count).into_iter().collect()
    });
    part(
        "gdpr-part-nature",
        vec![
            filler.field(
                "a.nature",
                "gdpr-nature",
                Answer::entries(summary).about(ReportItem::Event),
            ),
            filler.field(
                "a.event",
                "gdpr-event",
                Answer::entries(filler.claimed())
                    .options("form-outcome-", &OUTCOMES, chosen)
                    .about(ReportItem::Event)
                    .state(event_state),
            ),
            filler.field("a.cause", "gdpr-cause", Answer::entries(causes).about(ReportItem::Cause)),
            filler.field(
                "a.chronology",
                "gdpr-chronology",
                Answer::entries(filler.events()).about(ReportItem::Chronology),
            ),
            filler.field("a.subjects", "gdpr-subjects", Answer::entries(subjects)),
            filler.field(
                "a.subjects.number",
                "gdpr-subjects-number",
                Answer::entries(filler.people(&groups, false))
                    .about(ReportItem::Persons)
                    .state(counted(&groups)),
            ),
            filler.field(
                "a.records",
                "gdpr-records",
                Answer::entries(filler.items(&filler.groups())).about(ReportItem::Items),
            ),
            filler.field(
                "a.records.number",
                "gdpr-records-number",
                Answer::entries(counts)
                    .about(ReportItem::Items)
                    .state(is_unknown.then_some(State::Unknown)),
            ),
        ],
    )
}

/// The likely consequences (Art. 33(3)(c)).
fn consequences(filler: Filler<'_>) -> Part<'_> {
    let text = filler.statements(&filler.notice.facts.consequences, |fact| &fact.text);
    part(
        "gdpr-part-consequences",
        vec![filler.field(
            "c.consequences",
            "gdpr-consequences",
            Answer::entries(text).about(ReportItem::Consequences),
        )],
    )
}

/// The measures taken or proposed (Art. 33(3)(d)).
fn measures(filler: Filler<'_>) -> Part<'_> {
    let to_persons = filler.responses_to(ResponseTarget::Persons);
    part(
        "gdpr-part-measures",
        vec![
            filler.measures_done("d.taken", "gdpr-measures-taken"),
            filler.measures_planned("d.proposed", "gdpr-measures-proposed"),
            filler.field(
                "d.subjects",
                "gdpr-communication",
                Answer::entries(filler.responses_with_progress(&to_persons))
                    .about(ReportItem::Response),
            ),
        ],
    )
}

/// What is given in phases (Art. 33(4)), and everything else.
fn phases(filler: Filler<'_>) -> Part<'_> {
    part(
        "gdpr-part-phases",
        vec![
            filler.field(
                "missing",
                "gdpr-missing",
                Answer::entries(missing(filler))
                    .inapplicable_if(true)
                    .state(Some(State::UnderInvestigation)),
            ),
            filler.anything_else("other", "gdpr-other"),
        ],
    )
}

/// What is not established yet, why it is missing, and when it follows.
fn missing(filler: Filler<'_>) -> Vec<Pieces<'_>> {
    let facts = stated(&filler.notice.facts.outstanding).into_iter();
    let open: Vec<_> =
        facts.filter(|(_, fact)| fact.status != Establishment::Established).collect();
    filler.entries(&open, |fact| {
        let matter = worded("gdpr-matter-", fact.matter.as_str());
        let why = worded("gdpr-missing-", fact.status.as_str());
        let follows = fact.follows.as_ref().map_or_else(
            || message("gdpr-follows-later", []),
            |follows| message("gdpr-follows", [("date", date(follows))]),
        );
        vec![labelled(matter), why, message("sentence-separator", []), follows]
    })
}
