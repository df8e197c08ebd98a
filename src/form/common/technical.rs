//! The technical part of a common form: ransomware, a flood of traffic, or another attack.

use crate::form::answer::Answer;
use crate::form::filler::{Filler, part};
use crate::form::pieces::{
    aside, capital, disclosed_text, labelled, lines, when, withheld, worded,
};
use crate::form::{Field, Part, Piece};
use crate::incident::{Extortion, Finding, Malware, ReportItem, Text, Topic, Traffic};
use crate::notice::{Body, Disclosed};

/// The technical part of a form.
pub(super) fn part_of<'a>(filler: Filler<'a>, kind: &str) -> Part<'a> {
    match kind {
        "ddos" => flood(filler),
        "ransomware" => ransomware(filler),
        _ => attack(filler),
    }
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
