//! Names, order: what the facts say of each other.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::incident::{Audience, Fact, Incident, Item, Moment, Withheld};
use crate::source::{Path, Problem, did_you_mean};

/// A name that a fact uses belongs to something in the file.
pub(super) fn names(incident: &Incident, found: &mut Vec<Problem>) {
    let organisations = incident.organisations.names();
    let hosts = incident.hosts.names();
    let mut use_name = |path: Path, name: &str, known: &[String], what: &str| {
        if known.iter().any(|other| other == name) {
            return;
        }
        let message = format!("there is no {what} `{name}`");
        let hint = did_you_mean(name, known).unwrap_or_else(|| match known {
            [] => format!("the file names no {what}"),
            _ => format!("known: {}", known.join(", ")),
        });
        found.push(Problem::error("unknown-name", path, message).hint(hint));
    };
    for (list, facts) in incident.facts() {
        for (index, fact) in facts.into_iter().enumerate() {
            let path = Path::from(list).index(index).key("by");
            use_name(path, fact.by(), &organisations, "organisation");
        }
    }
    if let Some(evidence) = &incident.evidence {
        let path = Path::from("evidence");
        use_name(path.key("by"), evidence.by.as_str(), &organisations, "organisation");
        for (index, device) in evidence.devices.iter().enumerate() {
            use_name(
                path.key("devices").index(index).key("host"),
                device.host.as_str(),
                &hosts,
                "host",
            );
        }
    }
    for (path, malware) in incident.malware.placed("malware") {
        use_name(path.key("by"), malware.by.as_str(), &organisations, "organisation");
    }
    if let Some(traffic) = &incident.traffic {
        use_name(
            Path::from("traffic").key("by"),
            traffic.by.as_str(),
            &organisations,
            "organisation",
        );
    }
    let groups: Vec<String> =
        incident.affected.iter().filter_map(|fact| fact.id().map(str::to_owned)).collect();
    for (index, request) in incident.notices.iter().enumerate() {
        let path = Path::from("notices").index(index);
        for (i, name) in request.joint.iter().enumerate() {
            use_name(path.key("joint").index(i), name.as_str(), &organisations, "organisation");
        }
        for (i, name) in request.groups.iter().enumerate() {
            use_name(path.key("groups").index(i), name.as_str(), &groups, "group of people");
        }
    }
}

/// A word for a kind of data is one that the locales know.
pub(super) fn items(incident: &Incident, words: &[String], found: &mut Vec<Problem>) {
    for (index, affected) in incident.affected.iter().enumerate() {
        for (field, list) in [("items", &affected.items), ("not-included", &affected.not_included)]
        {
            for (i, item) in list.iter().enumerate() {
                let Item::Known { word } = item else { continue };
                if !words.iter().any(|known| known == word.as_str()) {
                    let path = Path::from("affected").index(index).key(field).index(i);
                    let message =
                        format!("there is no word `{}` for a kind of data", word.as_str());
                    let hint = did_you_mean(word.as_str(), words).unwrap_or_else(|| {
                        "write it as a text in every language: { ja: …, en: … }".to_owned()
                    });
                    found.push(Problem::error("unknown-name", path, message).hint(hint));
                }
            }
        }
    }
}

/// Where each name of a fact stands, and since when the fact is known.
type Ids = BTreeMap<String, Vec<(Path, Option<NaiveDateTime>)>>;

/// The names of all facts.
pub(super) fn all_ids(incident: &Incident) -> Ids {
    let mut seen = Ids::new();
    for (list, facts) in incident.facts() {
        for (index, fact) in facts.into_iter().enumerate() {
            if let Some(id) = fact.id() {
                let place = (Path::from(list).index(index), fact.known());
                seen.entry(id.to_owned()).or_default().push(place);
            }
        }
    }
    seen
}

/// Two facts share a name only if the later one replaces the earlier one.
pub(super) fn ids(incident: &Incident, found: &mut Vec<Problem>) {
    let mut seen = all_ids(incident);
    for (index, request) in incident.notices.iter().enumerate() {
        let place = (Path::from("notices").index(index), None);
        seen.entry(request.id.as_str().to_owned()).or_default().push(place);
    }
    for (name, _) in &incident.organisations.0 {
        let place = (Path::from("organisations").key(name), None);
        seen.entry(name.clone()).or_default().push(place);
    }
    for (id, places) in seen {
        for (index, (second, known_later)) in places.iter().enumerate() {
            let same = |(first, known): &&(Path, _)| {
                first.0.first() != second.0.first() || known == known_later
            };
            let Some((first, _)) = places[..index].iter().find(same) else { continue };
            let message = format!("the name `{id}` is there twice");
            let finding = Problem::error("duplicate-id", second.key("id"), message)
                .see(first.key("id"), "it is also here")
                .hint("a fact that replaces an earlier one is in the same list and has another `known` day");
            found.push(finding);
        }
    }
}

/// A fact becomes known on a day, or at a time of it.
pub(super) fn known(incident: &Incident, found: &mut Vec<Problem>) {
    let message = "a fact becomes known on a day, as 2026-06-05, or at a time of it";
    for (path, known) in incident.known_as_written() {
        if known.date().is_none() {
            found.push(Problem::error("moment", path, message));
        }
    }
}

/// What is withheld is withheld from somebody.
pub(super) fn withheld(incident: &Incident, found: &mut Vec<Problem>) {
    let mut check = |path: Path, audience: Audience, withheld: Option<&Withheld>| {
        if withheld.is_some() && audience == Audience::Public {
            let message = "this is withheld from nobody: everybody may see it";
            let finding = Problem::error("withheld", path.key("withheld"), message);
            found.push(
                finding.hint("say in `audience` who may see it: customers, regulator or internal"),
            );
        }
    };
    for (list, facts) in incident.facts() {
        for (index, fact) in facts.into_iter().enumerate() {
            check(Path::from(list).index(index), fact.audience(), fact.withheld());
        }
    }
    for (path, malware) in incident.malware.placed("malware") {
        let audience = malware.audience.unwrap_or(Audience::Public);
        check(path, audience, malware.withheld.as_ref());
    }
}

/// Events stand in the order they happened, and nothing is discovered before it happened.
pub(super) fn order(incident: &Incident, found: &mut Vec<Problem>) {
    let mut last: BTreeMap<&str, (usize, &Moment)> = BTreeMap::new();
    for (index, event) in incident.timeline.iter().enumerate() {
        let Some(begin) = event.at.earliest() else { continue };
        if let Some((before, moment)) = last.get(event.by.as_str())
            && moment.earliest().is_some_and(|other| begin < other)
            // Of a day without a time nobody can say that it is earlier than a time of that day.
            && event.at.latest().is_none_or(|end| moment.earliest().is_some_and(|other| end < other))
        {
            let at = |index: usize| Path::from("timeline").index(index).key("at");
            let message = "this event is earlier than the one before it";
            let finding = Problem::error("order", at(index), message)
                .see(at(*before), "the event before is here")
                .hint("list the events of an organisation in the order they happened");
            found.push(finding);
        }
        last.insert(event.by.as_str(), (index, &event.at));
    }
    let identity = &incident.incident;
    if let Some(occurred) = &identity.occurred
        && let (Some(occurred), Some(discovered)) =
            (occurred.earliest(), identity.discovered.latest())
        && discovered < occurred
    {
        let path = Path::from("incident");
        let finding =
            Problem::error("order", path.key("discovered"), "it was discovered before it happened")
                .see(path.key("occurred"), "it happened here");
        found.push(finding);
    }
}
