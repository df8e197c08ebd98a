//! サイバー攻撃事案の共通様式 as an ordered data sheet: which of the three forms the incident takes,
//! what they have in common, and the technical part of that form.

mod technical;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::answer::Answer;
use super::filler::{Filler, distinct, part, unread};
use super::pieces::{aside, labelled, message, worded};
use super::value::{counted, undecided};
use super::{Part, Piece, Pieces, State, ppc};
use crate::calendar::day;
use crate::incident::{HostKind, ImpactArea, Location, Moment, ReportItem, ResponseTarget, Type};
use crate::regulation::Duty;

/// The first day of the form for other attacks.
const OTHERS_FROM: NaiveDate = day(2026, 10, 1);

/// The first day on which the forms serve a report that the law asks for.
const STATUTORY_FROM: NaiveDate = OTHERS_FROM;

/// The parts, with the number of the statutory item that each answers: the order under the Act on
/// active cyber defence (サイバー対処能力強化法), Art. 4(3).
pub(super) fn parts(filler: Filler<'_>) -> Vec<Part<'_>> {
    let kind = kind_of(filler.notice.identity.r#type);
    let mut parts =
        vec![(which_form(filler, kind), None), (unread(ppc::sequence(filler)), Some("1"))];
    let reporters = filler.reporter_parts(
        "common-part-reporter",
        &[
            ("org.name", "common-name"),
            ("org.houjin", "common-corporate-number"),
            ("org.industry", "common-industry"),
            ("org.address", "common-address"),
            ("org.rep", "common-representative"),
            ("org.contact.name", "common-contact-name"),
            ("org.contact.desk", "common-contact-desk"),
            ("org.contact.phone", "common-contact-phone"),
            ("org.contact.email", "common-contact-email"),
        ],
    );
    parts.extend(reporters.into_iter().map(|part| (part, Some("2"))));
    let technical = technical::part_of(filler, kind);
    parts.extend([
        (incident(filler), Some("3")),
        (effects(filler), Some("3")),
        (systems(filler), Some("4")),
        (technical, Some("5")),
        (action(filler), Some("6")),
        (others(filler), Some("7")),
    ]);
    let is_statutory = is_after(filler, STATUTORY_FROM);
    parts
        .into_iter()
        .map(|(part, item)| match item.filter(|_| is_statutory) {
            Some(item) => numbered(part, item),
            None => part,
        })
        .collect()
}

/// A part with the number of its statutory item behind its heading.
fn numbered<'a>(part: Part<'a>, item: &'static str) -> Part<'a> {
    let (title, number) = (Piece::Joined(part.title), Piece::Word(item));
    let title = message("common-part-numbered", [("title", title), ("number", number)]);
    Part { title: vec![title], fields: part.fields }
}

/// What the sheet is for. The numbers behind its headings are explained where it has any.
pub(super) fn purpose(filler: Filler<'_>) -> Piece<'_> {
    let is_statutory = is_after(filler, STATUTORY_FROM);
    message(if is_statutory { "common-banner-statutory" } else { "common-banner" }, [])
}

fn is_after(filler: Filler, first: NaiveDate) -> bool {
    filler.notice.spec.date.date().is_some_and(|date| date >= first)
}

/// The form that a type of incident takes.
fn kind_of(kind: Type) -> &'static str {
    match kind {
        Type::DenialOfService => "ddos",
        Type::Ransomware => "ransomware",
        _ => "other",
    }
}

fn which_form<'a>(filler: Filler<'a>, kind: &'static str) -> Part<'a> {
    let mut forms = vec!["ddos", "ransomware"];
    if is_after(filler, OTHERS_FROM) {
        forms.push("other");
    }
    let answer = if forms.contains(&kind) {
        Answer::boxes("common-form-", &forms, vec![kind])
    } else {
        let from = Moment::on_day(OTHERS_FROM);
        let date = Piece::Moment { moment: Cow::Owned(from), weekday: false };
        Answer::entry(Some(vec![message("common-form-missing", [("date", date)])]))
            .options("common-form-", &forms, Vec::new())
            .state(Some(State::Inapplicable))
    };
    let to = filler.notice.spec.to.iter().map(|to| vec![Piece::Line(to)]).collect();
    part(
        "common-part-form",
        vec![
            filler.field("form.kind", "common-form", answer),
            filler.field("form.basis", "common-basis", basis(filler)),
            filler.field("form.to", "common-recipient", Answer::entries(to)),
        ],
    )
}

/// The law that asks for the report: that of the duties that the notice fulfils.
fn basis<'a>(filler: Filler<'a>) -> Answer<'a> {
    let mut laws = vec!["appi", "my-number-act"];
    if is_after(filler, STATUTORY_FROM) {
        laws.push("cyber-act");
    }
    let duties = filler.notice.spec.fulfils.iter();
    let asked = duties.filter_map(|duty| Some(Duty::get(duty.as_str())?.law.as_str()));
    let chosen = distinct(asked.filter(|law| laws.contains(law)));
    if chosen.is_empty() {
        return undecided_boxes("common-basis-note", "common-basis-", &laws);
    }
    Answer::boxes("common-basis-", &laws, chosen)
}

fn incident(filler: Filler<'_>) -> Part<'_> {
    let facts = &filler.notice.facts;
    let overview = filler.statements(&facts.summary, |fact| &fact.text);
    let causes = filler.statements(&facts.causes, |fact| &fact.text);
    let known = filler.discovered(&filler.judged());
    part(
        "common-part-incident",
        vec![
            filler.field(
                "incident.occurred",
                "common-occurred",
                Answer::entry(filler.occurred()).about(ReportItem::Occurred),
            ),
            filler.field("incident.known", "common-known", Answer::entries(known)),
            filler.field(
                "incident.overview",
                "common-overview",
                Answer::entries(overview).about(ReportItem::Event),
            ),
            filler.field(
                "incident.chronology",
                "common-chronology",
                Answer::entries(filler.events()).about(ReportItem::Chronology),
            ),
            filler.field(
                "incident.cause",
                "common-cause",
                Answer::entries(causes).about(ReportItem::Cause),
            ),
        ],
    )
}

fn systems(filler: Filler<'_>) -> Part<'_> {
    let answer = Answer::entries(machines(filler)).about(ReportItem::Systems);
    part("common-part-systems", vec![filler.field("systems.hosts", "common-systems", answer)])
}

/// The machines: name and purpose, kind and place.
fn machines(filler: Filler<'_>) -> Vec<Pieces<'_>> {
    let hosts = filler.notice.hosts.0.iter().map(|(_, host)| {
        let purpose = host.purpose.iter().map(|purpose| aside(Piece::Line(purpose)));
        let name: Pieces = [Piece::Word(&host.name)].into_iter().chain(purpose).collect();
        let kind = host.kind.map(|kind| worded("ipa-device-", HostKind::as_str(kind)));
        let location = host.location.map(|place| worded("ipa-location-", Location::as_str(place)));
        let mut pieces = match (&kind, &location) {
            (None, None) => name,
            _ => vec![labelled(Piece::Joined(name))],
        };
        let between = kind.is_some() && location.is_some();
        pieces.extend(kind);
        pieces.extend(between.then(|| message("list-separator", [])));
        pieces.extend(location);
        pieces
    });
    hosts.collect()
}

fn effects(filler: Filler<'_>) -> Part<'_> {
    let impacts = |results: bool| {
        let on = Some(("on", ImpactArea::Results.as_str()));
        let facts = filler.notice.facts.impacts.iter();
        let facts = facts.filter(move |fact| (fact.heading_field() == on) == results);
        filler.statements(facts, |fact| &fact.text)
    };
    let groups = filler.affected();
    part(
        "common-part-effects",
        vec![
            filler.field(
                "impact.services",
                "common-services",
                Answer::entries(impacts(false)).about(ReportItem::Impact),
            ),
            filler.field(
                "impact.results",
                "common-results",
                Answer::entries(impacts(true)).about(ReportItem::Impact),
            ),
            filler.field(
                "data.items",
                "common-items",
                Answer::entries(filler.items(&filler.groups())).about(ReportItem::Items),
            ),
            filler.field(
                "data.persons",
                "common-persons",
                Answer::entries(filler.people(&groups, true, filler.total()))
                    .about(ReportItem::Persons)
                    .state(counted(&groups, filler.total())),
            ),
        ],
    )
}

fn action(filler: Filler<'_>) -> Part<'_> {
    let facts = &filler.notice.facts;
    let public = filler.responses_to(ResponseTarget::Public);
    let recovery = filler.statements(&facts.resumption, |fact| &fact.text);
    // Those to others than the one that gets this form.
    let reports =
        filler.reports(|report| !filler.is_of_series(report) && !filler.is_to_addressee(report));
    part(
        "common-part-action",
        vec![
            filler.measures_done("action.done", "common-measures-done"),
            filler.measures_planned("action.planned", "common-measures-planned"),
            filler.field(
                "action.recovery",
                "common-recovery",
                Answer::entries(recovery).about(ReportItem::Impact),
            ),
            filler.field(
                "action.publication",
                "common-publication",
                Answer::entries(filler.responses_with_progress(&public))
                    .about(ReportItem::Publication)
                    .state(undecided(&public)),
            ),
            filler.field("action.reports", "common-reports", Answer::entries(reports)),
        ],
    )
}

/// Everything else, and what is for the reporting entity to decide: no fact chooses its options.
fn others(filler: Filler<'_>) -> Part<'_> {
    let remarks = filler.statements(&filler.notice.facts.remarks, |fact| &fact.text);
    part(
        "common-part-others",
        vec![
            filler.field(
                "ci.level",
                "common-level",
                undecided_boxes("common-level-note", "form-existence-", &["exists", "none"]),
            ),
            filler.field(
                "share.consent",
                "common-consent",
                undecided_boxes("common-consent-note", "common-consent-", &["yes", "no"]),
            ),
            filler.field(
                "action.other",
                "common-other",
                Answer::entries(remarks).inapplicable_if(true),
            ),
        ],
    )
}

/// Boxes that the reporting entity ticks, and a note that says so.
fn undecided_boxes<'a>(
    note: &'static str,
    prefix: &'static str,
    words: &[&'static str],
) -> Answer<'a> {
    Answer::entry(Some(vec![message(note, [])]))
        .options(prefix, words, Vec::new())
        .state(Some(State::Undecided))
}
