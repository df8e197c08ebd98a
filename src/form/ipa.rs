//! コンピュータ不正アクセス届出 (IPA): the fields of its plain-text form as far as that text was
//! read, then what the rest of the form is likely to ask.

use super::answer::Answer;
use super::filler::{Filler, distinct, part, stated};
use super::pieces::{aside, labelled, message, worded};
use super::value::answers;
use super::{Options, Part, Piece, State};
use crate::incident::{Assessment, DiscoveredBy, HostKind, Location, Means, ReportItem};
use crate::notice::DisclosedHost;

const DEVICES: [&str; 2] = ["personal-computer", "smartphone"];
/// The servers stand in a group of their own.
const SERVERS: [&str; 7] = [
    "shop-server",
    "web-server",
    "mail-server",
    "domain-controller",
    "file-server",
    "database-server",
    "other-server",
];
const OTHERS: [&str; 5] =
    ["network-device", "storage-device", "internet-account", "other", "unknown"];
const LOCATIONS: [&str; 8] = [
    "on-premises",
    "cloud",
    "cloud-service",
    "hosting",
    "internet-service",
    "isolated",
    "other",
    "unknown",
];

pub(super) fn parts(filler: Filler<'_>) -> Vec<Part<'_>> {
    let mut parts = filler.reporter_parts(
        "ipa-part-reporter",
        &[
            ("org.address", "ipa-address"),
            ("org.name", "ipa-name"),
            ("org.contact.name", "ipa-contact-name"),
            ("org.contact.email", "ipa-contact-email"),
            ("org.contact.phone", "ipa-contact-phone"),
        ],
    );
    let discovered = Answer::entries(filler.discovered(&filler.judged()));
    parts.extend([
        part("ipa-part-discovery", vec![filler.field("1", "ipa-discovered", discovered)]),
        systems(filler),
        finding(filler),
        more(filler),
    ]);
    parts
}

/// What the machines are, and where they stand.
fn systems(filler: Filler<'_>) -> Part<'_> {
    let kinds = of_hosts(filler, |host| host.kind.map(HostKind::as_str));
    let locations = of_hosts(filler, |host| host.location.map(Location::as_str));
    let among = |words: &[&'static str]| {
        let chosen = kinds.iter().copied().filter(|kind| words.contains(kind)).collect();
        boxes("ipa-device-", words, chosen)
    };
    let devices = vec![
        vec![among(&DEVICES)],
        vec![labelled(message("ipa-servers", [])), among(&SERVERS)],
        vec![among(&OTHERS)],
    ];
    let state = |words: &[&str]| words.contains(&"unknown").then_some(State::Unknown);
    let (kinds_state, locations_state) = (state(&kinds), state(&locations));
    part(
        "ipa-part-systems",
        vec![
            filler.field(
                "2-1",
                "ipa-devices",
                Answer::entries(devices).about(ReportItem::Systems).state(kinds_state),
            ),
            filler.field(
                "2-2",
                "ipa-locations",
                Answer::boxes("ipa-location-", &LOCATIONS, locations)
                    .about(ReportItem::Systems)
                    .state(locations_state),
            ),
            filler.field(
                "2-3",
                "ipa-diagram",
                Answer::entry(Some(vec![message("ipa-diagram-note", [])]))
                    .state(Some(State::Inapplicable)),
            ),
        ],
    )
}

/// What the facts say of the machines. A machine without the fact makes it partly unknown.
fn of_hosts(
    filler: Filler,
    word: impl Fn(&DisclosedHost) -> Option<&'static str>,
) -> Vec<&'static str> {
    let hosts = &filler.notice.hosts.0;
    let words = distinct(hosts.iter().map(|(_, host)| word(host).unwrap_or("unknown")));
    if words.is_empty() { vec!["unknown"] } else { words }
}

/// How it was found: the boxes are those that were read, one group for those who found it
/// themselves and one for those to whom it was told. What has no box is below.
fn finding(filler: Filler<'_>) -> Part<'_> {
    let judged = stated(&filler.notice.facts.assessments);
    let own = answers(&judged, |fact| {
        let word = match fact.means {
            Some(Means::Sight) => Some("sight"),
            Some(Means::Alert) => Some("alert"),
            _ => None,
        };
        word.into_iter().collect()
    });
    let told = answers(&judged, |fact| teller(fact).into_iter().collect());
    let has_found = !own.is_empty();
    let state = (!has_found && told.is_empty()).then_some(State::Unknown);
    let mut value = vec![
        vec![
            message("ipa-finding-self", []),
            Piece::Break,
            boxes("ipa-finding-", &["sight", "alert"], own),
        ],
        vec![
            message("ipa-finding-outside", []),
            Piece::Break,
            boxes("ipa-finding-", &["customer", "service"], told),
        ],
        vec![message("ipa-finding-rest", [])],
    ];
    let named = |id, is_of: fn(&Assessment) -> bool| {
        let facts = judged.iter().filter(move |(_, fact)| is_of(fact));
        let names = distinct(facts.filter_map(|(_, fact)| fact.finder_name.as_ref()));
        names.into_iter().map(move |name| vec![labelled(message(id, [])), Piece::Line(name)])
    };
    value.extend(named("ipa-tool", |fact| fact.means == Some(Means::Alert)));
    value.extend(named("ipa-informant", |fact| teller(fact).is_some()));
    let is_ticked = |fact: &Assessment| {
        fact.means.is_some()
            || teller(fact).is_some()
            || has_found && fact.finder == Some(DiscoveredBy::Itself)
    };
    let others = judged.iter().map(|(_, fact)| *fact).filter(|fact| !is_ticked(fact));
    let finders = distinct(others.filter_map(|fact| Some((fact.finder?, &fact.finder_name))));
    value.extend(finders.into_iter().map(|(finder, name)| {
        let label = labelled(message("ipa-finder", []));
        let word = worded("form-finder-", finder.as_str());
        let name = name.iter().map(|name| aside(Piece::Line(name)));
        [label, word].into_iter().chain(name).collect()
    }));
    part(
        "ipa-part-finding",
        vec![filler.field("3-1", "ipa-finding", Answer::entries(value).state(state))],
    )
}

/// The box for those from outside who told of it. What found itself was told by nobody.
fn teller(fact: &Assessment) -> Option<&'static str> {
    match (fact.means, fact.finder?) {
        (Some(Means::Sight | Means::Alert), _) => None,
        (_, DiscoveredBy::Partner | DiscoveredBy::Person) => Some("customer"),
        (_, DiscoveredBy::CardCompany) | (Some(Means::Contact), DiscoveredBy::Processor) => {
            Some("service")
        }
        _ => None,
    }
}

fn more(filler: Filler<'_>) -> Part<'_> {
    let facts = &filler.notice.facts;
    let overview = filler.statements(&facts.summary, |fact| &fact.text);
    let causes = filler.statements(&facts.causes, |fact| &fact.text);
    let damage = filler.statements(&facts.impacts, |fact| &fact.text);
    let about =
        |id, label, value, matter| filler.field(id, label, Answer::entries(value).about(matter));
    part(
        "ipa-part-more",
        vec![
            about("more.overview", "ipa-overview", overview, ReportItem::Event),
            about("more.chronology", "ipa-chronology", filler.events(), ReportItem::Chronology),
            about("more.cause", "ipa-cause", causes, ReportItem::Cause),
            about("more.damage", "ipa-damage", damage, ReportItem::Impact),
            filler.measures_done("more.done", "ipa-measures-done"),
            filler.measures_planned("more.planned", "ipa-measures-planned"),
        ],
    )
}

fn boxes<'a>(prefix: &'static str, words: &[&'static str], chosen: Vec<&'static str>) -> Piece<'a> {
    Piece::Options(Options { prefix, words: words.to_vec(), chosen })
}
