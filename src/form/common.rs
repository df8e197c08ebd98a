//! サイバー攻撃事案の共通様式 as an ordered data sheet: which of the three forms the incident takes,
//! what they have in common, and the technical part of that form.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::answer::Answer;
use super::filler::{Filler, part};
use super::pieces::{
    aside, capital, disclosed_text, labelled, lines, message, when, withheld, worded,
};
use super::value::{counted, undecided};
use super::{Field, Part, Piece, Pieces, State, ppc};
use crate::calendar::day;
use crate::incident::{
    Extortion, Finding, HostKind, ImpactArea, Law, Location, Malware, Moment, ReportItem,
    ResponseTarget, Text, Topic, Traffic, Type,
};
use crate::notice::{Body, Disclosed};

/// The first day of the form for other attacks.
const OTHERS_FROM: NaiveDate = day(2026, 10, 1);

pub(super) fn parts(filler: Filler<'_>) -> Vec<Part<'_>> {
    let kind = kind_of(filler.notice.identity.r#type);
    let mut parts = vec![which_form(filler, kind), ppc::sequence(filler)];
    parts.extend(filler.reporter_parts(
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
    ));
    parts.extend([
        incident(filler),
        effects(filler),
        match kind {
            "ddos" => flood(filler),
            "ransomware" => ransomware(filler),
            _ => attack(filler),
        },
        action(filler),
        decisions(filler),
    ]);
    parts
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
    if filler.notice.spec.date.date().is_some_and(|date| date >= OTHERS_FROM) {
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
    part("common-part-form", vec![filler.field("form.kind", "common-form", answer)])
}

fn incident(filler: Filler<'_>) -> Part<'_> {
    let facts = &filler.notice.facts;
    let overview = filler.statements(&facts.summary, |fact| &fact.text);
    let causes = filler.statements(&facts.causes, |fact| &fact.text);
    let known = filler.discovered(&filler.assessed(&[Law::Appi]));
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

/// The machines: name and purpose, kind and place.
fn systems(filler: Filler<'_>) -> Vec<Pieces<'_>> {
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
                "systems.hosts",
                "common-systems",
                Answer::entries(systems(filler)).about(ReportItem::Systems),
            ),
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
    let remarks = filler.statements(&facts.remarks, |fact| &fact.text);
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
            filler.field(
                "action.other",
                "common-other",
                Answer::entries(remarks).inapplicable_if(true),
            ),
        ],
    )
}

/// How the attackers came in, as far as the investigation found.
fn entry<'a>(filler: Filler<'a>, id: &'static str) -> Field<'a> {
    let topic = Some(("topic", Topic::Intrusion.as_str()));
    let findings = filler.notice.facts.findings.iter();
    let found: Vec<_> = findings
        .filter(|fact| fact.heading_field() == topic)
        .map(|fact| (&fact.by, fact))
        .collect();
    let value = filler.entries(&found, |fact: &'a Disclosed<Finding>| {
        let open = fact.open();
        let title = match &fact.body {
            Body::Open(finding) => finding.title.as_ref(),
            Body::Withheld(heading) => heading.title.as_ref(),
        };
        let conclusion = open.and_then(|finding| finding.conclusion.as_ref());
        lines([
            title.map(Piece::Line).into_iter().collect(),
            disclosed_text(fact, |finding| &finding.text),
            conclusion.map(Piece::Prose).into_iter().collect(),
        ])
    });
    filler.field(id, "common-entry", Answer::entries(value).about(ReportItem::Cause))
}

/// The malicious program: its name, unless that is withheld, and what is known of it.
fn program<'a>(filler: Filler<'a>, id: &'static str) -> Field<'a> {
    let fact = filler.notice.facts.malware.as_ref();
    let malware = malware(filler);
    let name = malware.and_then(|malware| malware.name.as_ref()).map(|name| Piece::Word(name));
    let withheld = fact.and_then(|fact| fact.withheld.as_ref()).map(withheld);
    let text = malware.and_then(|malware| malware.text.as_ref()).map(Piece::Prose);
    let value = [name, withheld, text].into_iter().flatten().map(|piece| vec![piece]).collect();
    filler.field(id, "common-program", Answer::entries(value))
}

/// By what the attack can be recognised.
fn indicators<'a>(filler: Filler<'a>, id: &'static str, label: &'static str) -> Field<'a> {
    let found = malware(filler).into_iter().flat_map(|malware| &malware.indicators);
    let value = found.map(|found| {
        let kind = worded("form-indicator-", found.kind.as_str());
        let what = found.what.iter().map(|what| aside(Piece::Line(what)));
        [labelled(kind), Piece::Word(&found.value)].into_iter().chain(what).collect()
    });
    filler.field(id, label, Answer::entries(value.collect()))
}

fn malware(filler: Filler<'_>) -> Option<&Malware> {
    filler.notice.facts.malware.as_ref().and_then(Disclosed::open)
}

fn prose(text: Option<&Text>) -> Answer<'_> {
    Answer::entry(text.map(|text| vec![Piece::Prose(text)]))
}

fn ransomware(filler: Filler<'_>) -> Part<'_> {
    let malware = malware(filler);
    let extension = malware.and_then(|malware| malware.extension.as_ref());
    let extension = extension.map(|extension| vec![Piece::Word(extension)]);
    let extortion = malware.map(|malware| &malware.extortion[..]).unwrap_or_default();
    let extortion = extortion.iter().map(|word| Extortion::as_str(*word)).collect();
    part(
        "common-part-ransomware",
        vec![
            filler.field(
                "ransom.note",
                "common-note",
                prose(malware.and_then(|malware| malware.note.as_ref())),
            ),
            filler.field("ransom.ext", "common-extension", Answer::entry(extension)),
            filler.field(
                "ransom.type",
                "common-extortion",
                Answer::boxes(
                    "common-extortion-",
                    &["encryption", "leak-threat", "demand"],
                    extortion,
                ),
            ),
            program(filler, "ransom.name"),
            entry(filler, "ransom.entry"),
            indicators(filler, "ransom.ioc", "common-indicators"),
        ],
    )
}

fn flood(filler: Filler<'_>) -> Part<'_> {
    let traffic: Option<&Traffic> = filler.notice.facts.traffic.as_ref().and_then(Disclosed::open);
    let technique = traffic.and_then(|traffic| traffic.technique.as_ref());
    let volume = traffic.and_then(|traffic| traffic.volume.as_ref());
    let period = traffic.and_then(|traffic| traffic.period.as_ref());
    part(
        "common-part-ddos",
        vec![
            filler.field(
                "ddos.technique",
                "common-technique",
                Answer::entry(technique.map(|technique| vec![Piece::Word(technique)])),
            ),
            filler.field(
                "ddos.volume",
                "common-volume",
                Answer::entry(volume.map(|volume| vec![Piece::Line(volume)])),
            ),
            filler.field(
                "ddos.period",
                "common-period",
                Answer::entry(period.map(|period| vec![capital(when(period))])),
            ),
            filler.field(
                "ddos.mitigation",
                "common-mitigation",
                prose(traffic.and_then(|traffic| traffic.mitigation.as_ref())),
            ),
        ],
    )
}

fn attack(filler: Filler<'_>) -> Part<'_> {
    part(
        "common-part-attack",
        vec![
            entry(filler, "other.entry"),
            program(filler, "other.program"),
            indicators(filler, "other.ioc", "common-attack-indicators"),
        ],
    )
}

/// What is for the reporting entity to decide: no fact chooses these options.
fn decisions(filler: Filler<'_>) -> Part<'_> {
    let undecided = |id, label, note, prefix, words: &[&'static str]| {
        let answer = Answer::entry(Some(vec![message(note, [])]))
            .options(prefix, words, Vec::new())
            .state(Some(State::Undecided));
        filler.field(id, label, answer)
    };
    part(
        "common-part-decisions",
        vec![
            undecided(
                "ci.level",
                "common-level",
                "common-level-note",
                "form-existence-",
                &["exists", "none"],
            ),
            undecided(
                "share.consent",
                "common-consent",
                "common-consent-note",
                "common-consent-",
                &["yes", "no"],
            ),
        ],
    )
}
