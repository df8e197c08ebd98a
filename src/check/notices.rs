//! What a notice needs and what it may not show.

use std::collections::BTreeSet;

use crate::incident::markdown::{Inline, parse, walk};
use crate::incident::{Incident, NoticeSpec, Stage};
use crate::notice::{Kinds, Notice};
use crate::source::{Path, Problem, did_you_mean, nearest};

/// The languages that the notices of a file are made in, in the order of `languages`.
pub(super) fn languages(
    incident: &Incident,
    languages: &[String],
    found: &mut Vec<Problem>,
) -> Vec<String> {
    let mut used = BTreeSet::new();
    for (index, request) in incident.notices.iter().enumerate() {
        for (i, language) in request.languages.iter().enumerate() {
            if !languages.contains(language) {
                let path = Path::from("notices").index(index).key("languages").index(i);
                let message = format!("`{language}` is not a language of this program");
                let known = format!("known: {}", languages.join(", "));
                found.push(Problem::error("notice", path, message).hint(known));
            }
        }
        used.extend(if request.languages.is_empty() { languages } else { &request.languages });
    }
    languages.iter().filter(|language| used.contains(language)).cloned().collect()
}

/// A notice is of a kind that there is a template for.
pub(super) fn kinds(incident: &Incident, names: &[String], found: &mut Vec<Problem>) {
    for (index, request) in incident.notices.iter().enumerate() {
        let kind = request.kind.as_str();
        if !names.iter().any(|name| name == kind) {
            let path = Path::from("notices").index(index).key("kind");
            let hint =
                did_you_mean(kind, names).unwrap_or_else(|| format!("known: {}", names.join(", ")));
            found.push(
                Problem::error("notice", path, format!("there is no kind of notice `{kind}`"))
                    .hint(hint),
            );
        }
    }
}

/// What a notice leaves out is there.
pub(super) fn omitted(incident: &Incident, found: &mut Vec<Problem>) {
    let ids = super::facts::all_ids(incident);
    let known: Vec<String> = ids.keys().cloned().collect();
    for (index, request) in incident.notices.iter().enumerate() {
        for (i, name) in request.omit.iter().enumerate() {
            if !ids.contains_key(name.as_str()) {
                let path = Path::from("notices").index(index).key("omit").index(i);
                let message = format!("there is no fact `{}` to leave out", name.as_str());
                let finding = Problem::error("unknown-name", path, message);
                found.push(match did_you_mean(name.as_str(), &known) {
                    Some(hint) => finding.hint(hint),
                    None => finding,
                });
            }
        }
    }
}

/// The notice's request and its place in the file.
fn request<'a>(incident: &'a Incident, notice: &Notice) -> Option<(Path, &'a NoticeSpec)> {
    let index = incident.notices.iter().position(|request| request.id.as_str() == notice.id)?;
    Some((Path::from("notices").index(index), &incident.notices[index]))
}

/// A notice has what its kind cannot do without.
pub(super) fn needs(incident: &Incident, notice: &Notice, kinds: &Kinds, found: &mut Vec<Problem>) {
    let (Some((path, _)), Some(kind)) = (request(incident, notice), kinds.get(&notice.kind)) else {
        return;
    };
    let groups = notice.data()["affected"].as_array().map_or(0, Vec::len);
    if kind.personal && groups > 1 {
        let message = format!(
            "the notice `{}` is for one person, and tells of {groups} groups of people",
            notice.id
        );
        let hint = "say in `groups` whose notice it is: a person reads only of the own data";
        found.push(Problem::error("need", path.key("groups"), message).hint(hint));
    }
    for need in notice.unmet(kind) {
        let message = format!(
            "the notice `{}` needs {}, and has none that it may show",
            notice.id,
            need.split('|').map(|field| format!("`{field}`")).collect::<Vec<_>>().join(" or "),
        );
        let hint = format!(
            "see `oshirase kinds` for what {} needs, and `audience` and `known` of the facts",
            notice.kind
        );
        found.push(Problem::error("need", path.clone(), message).hint(hint));
    }
}

/// A notice that follows another is dated later and counts on from it, unless it has no number
/// and its stage tells it apart.
pub(super) fn series(incident: &Incident, notice: &Notice, found: &mut Vec<Problem>) {
    let Some((path, request)) = request(incident, notice) else { return };
    let corrects = request.stage == Some(Stage::Correction) || !request.corrections.is_empty();
    if request.follows.is_none() && (corrects || request.changes == Some(true)) {
        let message = "there is no notice before it to correct, or to have changed since";
        let finding = Problem::error("series", path.clone(), message);
        found.push(finding.hint("name that notice in `follows`"));
    }
    if corrects && request.corrections.is_empty() {
        let message = "a correction says in `corrections` what was wrong and what is right";
        found.push(Problem::error("series", path.clone(), message));
    }
    for (field, other) in [("follows", &request.follows), ("relays", &request.relays)] {
        let Some(id) = other else { continue };
        let Some(index) = incident.notices.iter().position(|other| other.id == *id) else {
            continue;
        };
        let before = &incident.notices[index];
        let see = Path::from("notices").index(index);
        if let (Some(a), Some(b)) = (before.date.cutoff(), request.date.cutoff())
            && a > b
        {
            let message = format!("the notice is dated before `{}`", id.as_str());
            let finding = Problem::error("series", path.key("date"), message);
            found.push(finding.see(see.key("date"), "that one is dated here"));
        }
        // A stage tells them apart too.
        let counts = request.number.is_some() || request.stage.is_none();
        if field == "follows" && counts && request.number.unwrap_or(1) <= before.number.unwrap_or(1)
        {
            let finding =
                Problem::error("series", path.key("number"), "the number does not count on");
            found.push(finding.see(see.key("number"), "the notice before has this number"));
        }
    }
}

/// A name in braces is a fact that the notice may show.
pub(super) fn references(notice: &Notice, found: &mut Vec<Problem>) {
    let Some(references) = notice.data()["references"].as_object() else { return };
    let known: Vec<String> = references.keys().cloned().collect();
    for (path, text) in notice.texts() {
        if !text.contains('{') {
            continue;
        }
        let Ok(blocks) = parse(text) else { continue };
        walk(&blocks, &mut |inline| {
            let Inline::Reference(name) = inline else { return };
            if references.contains_key(name) {
                return;
            }
            let message = format!("the notice `{}` may not show a fact called `{name}`", notice.id);
            let hint = match nearest(name, &known) {
                Some(near) => format!("did you mean {{{near}}}?"),
                None => "name an event, an organisation, a host, a number of persons or a notice that exists, \
                         is known on the notice's date and may be seen by its readers"
                    .to_owned(),
            };
            found.push(
                Problem::error("reference", path.clone(), message)
                    .excerpt(format!("{{{name}}}"))
                    .hint(hint),
            );
        });
    }
}

/// No text shows what its audience may not see.
pub(super) fn secrets(notice: &Notice, found: &mut Vec<Problem>) {
    for (path, text) in notice.texts() {
        if let Some(secret) = notice.shown_secret(text) {
            let message = format!(
                "this shows `{secret}`, which readers of the notice `{}` may not see",
                notice.id
            );
            let finding = Problem::error("withheld", path.clone(), message).excerpt(secret);
            found.push(
                finding.hint("refer to the fact in braces, as {hosts.name}, or leave it out"),
            );
        }
    }
}

/// What is passed on is passed on whole: its own PDF is linked, which everybody can then read.
pub(super) fn relayed(
    incident: &Incident,
    notice: &Notice,
    kinds: &Kinds,
    found: &mut Vec<Problem>,
) {
    let (Some(relayed), Some((path, _))) = (&notice.relayed, request(incident, notice)) else {
        return;
    };
    let Some(index) = incident.notices.iter().position(|other| other.id.as_str() == relayed.id)
    else {
        return;
    };
    let original = &incident.notices[index];
    let languages = &original.languages;
    if !languages.is_empty() && !languages.contains(&notice.language) {
        let message = format!("the notice `{}` is not made in `{}`", relayed.id, notice.language);
        found.push(Problem::error("notice", path.key("relays"), message));
    }
    let then = notice.data()["as-of"].as_str().and_then(|text| text.parse().ok());
    let whole = match &then {
        Some(then) => Notice::as_of(incident, original, kinds, &notice.language, then),
        None => Notice::new(incident, original, kinds, &notice.language),
    };
    if let Ok(whole) = whole
        && whole.data() != relayed.data()
    {
        let message = format!(
            "the notice `{}` tells its readers what those of `{}` may not see, and its PDF is linked",
            relayed.id, notice.id
        );
        let finding = Problem::error("withheld", path.key("relays"), message);
        found.push(finding.hint("issue a notice for these readers, and pass that on"));
    }
}
