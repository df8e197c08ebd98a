//! Notification to the supervisory authority (GDPR and UK GDPR, Art. 33): what paragraph 3 asks
//! for, point by point, and in phases (paragraph 4).

mod authorities;
mod time;

use super::answer::Answer;
use super::filler::{Filler, Stated, part, stated};
use super::pieces::{capital, date, labelled, lines, message, worded};
use super::ppc::outcomes;
use super::value::{answers, counted, progress, undecided};
use super::{Field, Part, Piece, Pieces, State};
use crate::incident::{
    Affected, Assessment, Certainty, Count, Establishment, Origin, Progress, ReportItem, Residence,
    Response, ResponseTarget, Risk, Role,
};
use authorities::{authorities, is_notification};
use time::time;

/// What happened to the data (Art. 4(12)). That it may have happened stands behind the boxes.
const EVENTS: [&str; 5] = ["destruction", "loss", "alteration", "disclosure", "access"];
/// What is broken, as authorities ask.
const PROPERTIES: [&str; 3] = ["confidentiality", "integrity", "availability"];

/// Why people need not be told (Art. 34(3)(a) to (c)).
const EXEMPTIONS: [&str; 3] = ["protected", "averted", "disproportionate"];

pub(super) fn parts(filler: Filler<'_>) -> Vec<Part<'_>> {
    let judged = filler.judged();
    let mut parts = vec![notification(filler, &judged)];
    parts.extend(filler.reporter_parts(
        "gdpr-part-controller",
        &[
            ("org.name", "gdpr-name"),
            ("org.address", "gdpr-address"),
            ("org.rep", "gdpr-representative"),
        ],
    ));
    parts.extend([authorities(filler, &judged), time(filler, &judged), nature(filler, &judged)]);
    parts.extend(contact(filler, &judged));
    parts.extend([consequences(filler, &judged), measures(filler, &judged), phases(filler)]);
    parts
}

/// The data protection officer or other contact point (Art. 33(3)(b)): the officer, and the desk
/// that answers.
fn contact<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Vec<Part<'a>> {
    let mut parts = filler.reporter_parts(
        "gdpr-part-contact",
        &[
            ("org.contact.desk", "gdpr-contact-desk"),
            ("org.contact.name", "gdpr-contact-name"),
            ("org.contact.phone", "gdpr-contact-phone"),
            ("org.contact.email", "gdpr-contact-email"),
        ],
    );
    let officers = judged.iter();
    let officers =
        officers.filter_map(|&(by, fact)| Some((by, fact.data_protection_officer.as_ref()?)));
    let officers = filler.entries(&officers.collect::<Vec<_>>(), |line| vec![Piece::Line(line)]);
    let field = filler.field("officer", "gdpr-officer", Answer::entries(officers));
    if let Some(of_issuer) = parts.first_mut() {
        of_issuer.fields.insert(0, field);
    }
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

/// The nature of the breach (Art. 33(3)(a)).
fn nature<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Part<'a> {
    let facts = &filler.notice.facts;
    let groups = filler.affected();
    let summary = filler.statements(&facts.summary, |fact| &fact.text);
    let causes = filler.statements(&facts.causes, |fact| &fact.text);
    let chosen = |words: &[&str]| {
        let mut chosen = answers(judged, outcomes);
        chosen.retain(|word| words.contains(&word.trim_start_matches("possible-")));
        chosen
    };
    let (events, properties) = (chosen(&EVENTS), chosen(&PROPERTIES));
    // A claim alone does not establish it.
    let event_state = events.is_empty().then_some(State::Unknown);
    let subjects = filler.entries(&groups, |group| vec![capital(Piece::Line(&group.whom))]);
    let mut records: Vec<_> =
        groups.iter().copied().filter(|(_, group)| group.records.is_some()).collect();
    let count_of = |group: &Affected| group.records.map(|count| count.certainty);
    let is_open = |(_, group): &Stated<Affected>| count_of(group) == Some(Certainty::Unknown);
    let is_unknown = records.iter().any(is_open);
    if records.iter().all(is_open) {
        records.clear();
    }
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
                Answer::entries([filler.grounds(judged), filler.claimed()].concat())
                    .options("gdpr-outcome-", &EVENTS, events)
                    .about(ReportItem::Event)
                    .state(event_state),
            ),
            filler.field(
                "a.property",
                "gdpr-property",
                Answer::boxes("gdpr-outcome-", &PROPERTIES, properties).about(ReportItem::Event),
            ),
            filler.field("a.cause", "gdpr-cause", Answer::entries(causes).about(ReportItem::Cause)),
            processor(filler, judged),
            filler.field(
                "a.chronology",
                "gdpr-chronology",
                Answer::entries(filler.events()).about(ReportItem::Chronology),
            ),
            filler.field("a.subjects", "gdpr-subjects", Answer::entries(subjects)),
            filler.field(
                "a.subjects.number",
                "gdpr-subjects-number",
                Answer::entries(filler.people(&groups, false, filler.total()))
                    .about(ReportItem::Persons)
                    .state(counted(&groups, filler.total())),
            ),
            filler.field(
                "a.subjects.residence",
                "gdpr-residence",
                residence(filler).about(ReportItem::Persons),
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

/// The processor at which the breach occurred, if that is where its cause arose.
fn processor<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Field<'a> {
    let origins: Vec<_> = judged.iter().map(|(_, fact)| fact.origin).collect();
    let is_there = if origins.contains(&Some(Origin::Processor)) {
        Some(true)
    } else {
        let is_own = !origins.is_empty() && origins.iter().all(|at| *at == Some(Origin::Reporter));
        is_own.then_some(false)
    };
    let known = filler.others_in(Role::Processor);
    filler.partners("a.processor", "gdpr-processor", is_there, &known, Vec::new())
}

/// In which countries the people of each group reside, and how many in each.
fn residence<'a>(filler: Filler<'a>) -> Answer<'a> {
    let mut groups = filler.affected();
    groups.retain(|(_, group)| !group.residence.is_empty());
    let is_counted = |residence: &Residence| {
        residence.persons.is_some_and(|count| count.certainty != Certainty::Unknown)
    };
    let is_open = groups.iter().any(|(_, group)| !group.residence.iter().all(is_counted));
    let value = filler.by_group(&groups, |group| {
        let line = |residence: &'a Residence| {
            let country = capital(Piece::Line(&residence.country));
            match residence.persons {
                Some(count) => vec![labelled(country), Piece::Count { count, id: "form-persons" }],
                None => vec![country],
            }
        };
        lines(group.residence.iter().map(line))
    });
    Answer::entries(value).state(is_open.then_some(State::Unknown))
}

/// The likely consequences (Art. 33(3)(c)), the harm that has been seen, and the risk.
fn consequences<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Part<'a> {
    let likely: Vec<_> = judged
        .iter()
        .filter_map(|&(by, fact)| Some((by, fact.likely_consequences.as_ref()?)))
        .collect();
    let likely = filler.entries(&likely, |text| vec![Piece::Prose(text)]);
    let seen = filler.statements(&filler.notice.facts.consequences, |fact| &fact.text);
    part(
        "gdpr-part-consequences",
        vec![
            filler.field(
                "c.consequences",
                "gdpr-consequences",
                Answer::entries(likely).about(ReportItem::Consequences),
            ),
            filler.field(
                "c.harm",
                "gdpr-harm",
                Answer::entries(seen).about(ReportItem::Consequences),
            ),
            filler.field(
                "c.risk",
                "gdpr-risk",
                Answer::boxes(
                    "gdpr-risk-",
                    &["unlikely", "normal", "high"],
                    answers(judged, |fact| fact.risk.map(Risk::as_str).into_iter().collect()),
                )
                .about(ReportItem::Consequences),
            ),
        ],
    )
}

/// The measures taken or proposed (Art. 33(3)(d)).
fn measures<'a>(filler: Filler<'a>, judged: &[Stated<'a, Assessment>]) -> Part<'a> {
    let to_persons = filler.responses_to(ResponseTarget::Persons);
    part(
        "gdpr-part-measures",
        vec![
            filler.measures_done("d.taken", "gdpr-measures-taken"),
            filler.measures_planned("d.proposed", "gdpr-measures-proposed"),
            filler.field(
                "d.subjects",
                "gdpr-communication",
                Answer::entries(filler.responses(&to_persons))
                    .options(
                        "gdpr-communication-",
                        &["done", "planned", "considered", "none"],
                        progress(&to_persons),
                    )
                    .about(ReportItem::Response)
                    .state(undecided(&to_persons)),
            ),
            exemptions(filler, judged, &to_persons),
        ],
    )
}

/// Why the people need not be told (Art. 34(3)): a question only if the risk to them is high, and
/// nobody tells them.
fn exemptions<'a>(
    filler: Filler<'a>,
    judged: &[Stated<'a, Assessment>],
    to_persons: &[Stated<'a, Response>],
) -> Field<'a> {
    let are_told = to_persons.iter().any(|(_, fact)| {
        matches!(fact.status, Progress::Done | Progress::Ongoing | Progress::Planned)
    });
    let is_low = |(_, fact): &Stated<Assessment>| fact.risk.is_some_and(|risk| risk != Risk::High);
    let is_low = !judged.is_empty() && judged.iter().all(is_low);
    let grounds = judged.iter();
    let grounds = grounds.filter_map(|&(by, fact)| Some((by, fact.exemption_grounds.as_ref()?)));
    let grounds = filler.entries(&grounds.collect::<Vec<_>>(), |text| vec![Piece::Prose(text)]);
    let words = |fact: &Assessment| {
        fact.exemptions.iter().map(|exemption| exemption.as_str()).collect::<Vec<_>>()
    };
    filler.field(
        "d.exemptions",
        "gdpr-exemptions",
        Answer::entries(grounds)
            .options("gdpr-exemption-", &EXEMPTIONS, answers(judged, words))
            .about(ReportItem::Response)
            .inapplicable_if(are_told || is_low),
    )
}

/// What is given in phases (Art. 33(4)), and everything else.
fn phases(filler: Filler<'_>) -> Part<'_> {
    let others = filler.reports(|report| !filler.is_of_series(report) && !is_notification(report));
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
            filler.anything_else("other", "gdpr-other", others),
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
