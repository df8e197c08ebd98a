//! Names and order: whether facts fit each other.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDateTime;

use super::FactChecks;
use crate::incident::{AnyFact, Audience, Item, Moment, Progress};
use crate::message;
use crate::message::Message;
use crate::notice::{Manner, Secrets};
use crate::rule::Rule;
use crate::source::{Path, Problem, did_you_mean};
use crate::writing::is_of_pages;

/// What a name is the name of.
#[derive(Clone, Copy)]
enum Named {
    Organisation,
    Host,
    Group,
    Notice,
    Person,
}

impl Named {
    /// What is wrong with a name that is unknown, and the hint where the file defines none.
    fn unknown(self, name: &str) -> (Message, Message) {
        match self {
            Self::Organisation => {
                (message!("unknown-organisation", name), message!("defines-no-organisation"))
            }
            Self::Host => (message!("unknown-host", name), message!("defines-no-host")),
            Self::Group => (message!("unknown-group", name), message!("defines-no-group")),
            Self::Notice => (message!("unknown-notice", id = name), message!("defines-no-notice")),
            Self::Person => (message!("unknown-person", name), message!("defines-no-person")),
        }
    }
}

/// Names that are defined, in the order of the file, and quick to find.
struct Known {
    names: Vec<String>,
    set: HashSet<String>,
}

impl Known {
    fn new(names: Vec<String>) -> Self {
        Self { set: names.iter().cloned().collect(), names }
    }
}

/// A name that a fact uses is defined in the file.
pub(super) fn names(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let incident = checks.incident;
    let organisations = Known::new(incident.organisations.names());
    let hosts = Known::new(incident.hosts.names());
    let mut use_name = |path: Path, name: &str, known: &Known, what: Named| {
        if known.set.contains(name) {
            return;
        }
        let (message, none) = what.unknown(name);
        let names = &known.names;
        let hint = did_you_mean(name, names).unwrap_or_else(|| match names.as_slice() {
            [] => none,
            names => message!("known", known = names),
        });
        problems.push(Problem::error(Rule::UnknownName, path, message).hint(hint));
    };
    for (path, fact) in incident.facts() {
        use_name(path.key("by"), fact.by(), &organisations, Named::Organisation);
    }
    for (name, organisation) in &incident.organisations.0 {
        let path = Path::from("organisations").key(name).key("entrusted-by");
        for (index, other) in organisation.entrusted_by.iter().enumerate() {
            use_name(path.index(index), other.as_str(), &organisations, Named::Organisation);
        }
    }
    for (name, host) in &incident.hosts.0 {
        if let Some(by) = &host.by {
            let path = Path::from("hosts").key(name).key("by");
            use_name(path, by.as_str(), &organisations, Named::Organisation);
        }
    }
    for (index, version) in incident.evidence.all.iter().enumerate() {
        let path = incident.evidence.place(&Path::from("evidence"), index).key("devices");
        for (index, device) in &version.devices.0 {
            use_name(path.index(*index).key("host"), device.host.as_str(), &hosts, Named::Host);
        }
    }
    let groups = incident.affected.iter().filter_map(|fact| fact.id().map(str::to_owned));
    let groups = Known::new(groups.collect());
    for (index, claim) in incident.claims.iter().enumerate() {
        if let Some(group) = &claim.about {
            let path = Path::from("claims").index(index).key("about");
            use_name(path, group.as_str(), &groups, Named::Group);
        }
    }
    let notices = incident.notices.iter().map(|spec| spec.id.as_str().to_owned());
    let notices = Known::new(notices.collect());
    for (index, response) in incident.responses.iter().enumerate() {
        for (i, name) in response.notices.iter().enumerate() {
            let path = Path::from("responses").index(index).key("notices").index(i);
            use_name(path, name.as_str(), &notices, Named::Notice);
        }
    }
    for (index, spec) in incident.notices.iter().enumerate() {
        let path = Path::from("notices").index(index);
        let people = incident.organisations.get(spec.issuer.as_str());
        let people = Known::new(people.map(|issuer| issuer.people.names()).unwrap_or_default());
        for (i, name) in spec.signers.iter().enumerate() {
            use_name(path.key("signers").index(i), name.as_str(), &people, Named::Person);
        }
        for (i, name) in spec.joint.iter().enumerate() {
            use_name(
                path.key("joint").index(i),
                name.as_str(),
                &organisations,
                Named::Organisation,
            );
        }
        for (i, name) in spec.groups.iter().enumerate() {
            use_name(path.key("groups").index(i), name.as_str(), &groups, Named::Group);
        }
    }
}

/// A word for a kind of data is one that the locales know.
pub(super) fn items(checks: &FactChecks, problems: &mut Vec<Problem>) {
    for (index, affected) in checks.incident.affected.iter().enumerate() {
        for (field, list) in [("items", &affected.items), ("not-included", &affected.not_included)]
        {
            for (i, item) in list.iter().enumerate() {
                let path = Path::from("affected").index(index).key(field).index(i);
                let Some(word) = item.word() else {
                    problems.extend(in_own_words(checks, item, &path));
                    continue;
                };
                if !checks.item_words.iter().any(|known| known == word) {
                    let path =
                        if matches!(item, Item::Worded(_)) { path.key("word") } else { path };
                    let message = message!("unknown-data", word);
                    let hint = did_you_mean(word, checks.item_words)
                        .unwrap_or_else(|| message!("other-data"));
                    problems.push(Problem::error(Rule::UnknownName, path, message).hint(hint));
                }
            }
        }
    }
}

/// The problem of a line of the user's that is a kind of data by which forms and laws go.
fn in_own_words(checks: &FactChecks, item: &Item, path: &Path) -> Option<Problem> {
    let Item::Own(line) = item else { return None };
    line.languages().find_map(|(language, text)| {
        let word = checks.scanner.style(language)?.item_in(text)?;
        let problem =
            Problem::warning(Rule::Category, path.key(language), message!("data-unseen", word));
        Some(problem.hint(message!("data-unseen-hint", word)))
    })
}

/// No name of a fact or of an organisation is that of a part or a list of pages.
pub(super) fn names_of_pages(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let incident = checks.incident;
    let facts = incident.facts();
    let facts =
        facts.iter().filter_map(|(path, fact)| Some((path.key("id"), fact.id()?.to_owned())));
    let steps = incident.steps().into_iter();
    let steps = steps.filter_map(|(path, _, step)| {
        Some((path.key("id"), step.id.as_ref()?.as_str().to_owned()))
    });
    let organisations = incident.organisations.names().into_iter();
    let organisations = organisations.map(|name| (Path::from("organisations").key(&name), name));
    for (path, name) in facts.chain(steps).chain(organisations) {
        if is_of_pages(&name) {
            let message = message!("name-of-pages", name);
            let problem = Problem::warning(Rule::Name, path, message);
            problems.push(problem.hint(message!("name-of-pages-hint")));
        }
    }
}

/// Two facts share an identifier only if the later one replaces the earlier one.
pub(super) fn ids(checks: &FactChecks, problems: &mut Vec<Problem>) {
    /// An identifier's place, the list in which a later version can replace it, and since when it
    /// is known.
    type Use = (Path, Path, Option<NaiveDateTime>);
    let incident = checks.incident;
    let mut seen: BTreeMap<&str, Vec<Use>> = BTreeMap::new();
    let mut add =
        |id, path: Path, list, known| seen.entry(id).or_default().push((path, list, known));
    for (path, fact) in incident.facts() {
        if let Some(id) = fact.id() {
            let list = Path(path.0[..1].to_vec());
            add(id, path, list, fact.known_from());
        }
    }
    for (path, measure, step) in incident.steps() {
        if let Some(id) = &step.id {
            // A step is replaced only together with its measure.
            let list =
                measure.id().map_or_else(|| path.clone(), |id| Path::from("measures").key(id));
            add(id.as_str(), path, list, measure.known_from());
        }
    }
    for (index, spec) in incident.notices.iter().enumerate() {
        add(spec.id.as_str(), Path::from("notices").index(index), Path::from("notices"), None);
    }
    for (name, _) in &incident.organisations.0 {
        let path = Path::from("organisations");
        add(name, path.key(name), path, None);
    }
    for (id, places) in seen {
        for (index, (second, list, known_later)) in places.iter().enumerate() {
            let same = |(_, other, known): &&Use| other != list || known == known_later;
            let Some((first, ..)) = places[..index].iter().find(same) else { continue };
            let message = message!("duplicate-id", id);
            let problem = Problem::error(Rule::DuplicateId, second.key("id"), message)
                .see(first.key("id"), message!("first-used-here"))
                .hint(message!("duplicate-id-hint"));
            problems.push(problem);
        }
    }
}

/// A claim says what is claimed, once.
pub(super) fn claims(checks: &FactChecks, problems: &mut Vec<Problem>) {
    for (index, claim) in checks.incident.claims.iter().enumerate() {
        let path = Path::from("claims").index(index);
        let problem = match (&claim.of, &claim.that, &claim.text) {
            (Some(_), Some(_), _) => {
                let message = message!("of-or-that");
                Problem::error(Rule::Shape, path.key("that"), message)
            }
            (None, None, None) => Problem::error(Rule::MissingField, path, message!("missing-of")),
            _ => continue,
        };
        problems.push(problem.hint(message!("write-of")));
    }
}

/// `known` is a day or a time on a day.
pub(super) fn known(checks: &FactChecks, problems: &mut Vec<Problem>) {
    for (path, known) in checks.incident.known_fields() {
        if known.date().is_none() {
            problems.push(Problem::error(Rule::Moment, path, message!("day-or-time")));
        }
    }
}

/// A withheld fact has a restricted audience.
pub(super) fn withheld(checks: &FactChecks, problems: &mut Vec<Problem>) {
    for (path, fact) in checks.incident.facts() {
        if fact.withheld().is_some() && fact.audience() == Audience::Public {
            let message = message!("withheld-no-effect");
            let problem = Problem::error(Rule::Withheld, path.key("withheld"), message);
            problems.push(problem.hint(message!("withheld-no-effect-hint")));
        }
    }
}

/// The name of a machine for all readers does not hold its real name.
pub(super) fn masked(checks: &FactChecks, problems: &mut Vec<Problem>) {
    for (id, host) in &checks.incident.hosts.0 {
        let Some(name) = host.secret() else { continue };
        if Secrets::new([(name.to_owned(), Manner::Name)]).find_leak(&host.masked).is_some() {
            let path = Path::from("hosts").key(id).key("masked");
            let message = message!("masked-shows", name);
            let hint = message!("masked-shows-hint");
            problems.push(Problem::error(Rule::Withheld, path, message).hint(hint));
        }
    }
}

/// What is done is done by the date of some notice: no notice could tell it.
pub(super) fn done(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let dates = checks.incident.notices.iter().filter_map(|spec| spec.date.cutoff());
    let Some(last) = dates.max() else { return };
    for (index, response) in checks.incident.responses.iter().enumerate() {
        let is_later = response.when.as_ref().is_some_and(|when| when.is_after(last));
        if response.status == Progress::Done && is_later {
            let path = Path::from("responses").index(index).key("status");
            let message = message!("done-later");
            let hint = message!("done-later-hint");
            problems.push(Problem::error(Rule::Order, path, message).hint(hint));
        }
    }
}

/// Events are listed in the order they happened, and nothing is discovered before it happened.
pub(super) fn order(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let incident = checks.incident;
    // Of versions of an event, the first and the last one stand among the others, not beside each
    // other.
    let (mut first, mut last) = (BTreeMap::new(), BTreeMap::new());
    for (index, event) in incident.timeline.iter().enumerate() {
        if let Some(id) = event.id() {
            first.entry(id).or_insert(index);
            last.insert(id, index);
        }
    }
    let mut found = BTreeSet::new();
    for versions in [first, last] {
        let mut before: BTreeMap<&str, (usize, &Moment)> = BTreeMap::new();
        for (index, event) in incident.timeline.iter().enumerate() {
            if event.id().is_some_and(|id| versions.get(id) != Some(&index)) {
                continue;
            }
            let Some(begin) = event.at.earliest() else { continue };
            if let Some((other, moment)) = before.get(event.by.as_str())
                && moment.earliest().is_some_and(|other| begin < other)
                // A day without a time is not earlier than a time on that day, and what goes on since
                // the middle of a month may have begun on its last day.
                && event.at.begun().is_none_or(|end| {
                    moment.earliest().is_some_and(|other| end < other)
                })
                && found.insert(index)
            {
                let at = |index: usize| Path::from("timeline").index(index).key("at");
                let problem = Problem::error(Rule::Order, at(index), message!("event-earlier"))
                    .see(at(*other), message!("previous-event"))
                    .hint(message!("event-order"));
                problems.push(problem);
            }
            before.insert(event.by.as_str(), (index, &event.at));
        }
    }
    let identity = &incident.incident;
    if let Some(occurred) = &identity.occurred
        && let (Some(occurred), Some(discovered)) =
            (occurred.earliest(), identity.discovered.latest())
        && discovered < occurred
    {
        let path = Path::from("incident");
        let problem =
            Problem::error(Rule::Order, path.key("discovered"), message!("discovered-earlier"))
                .see(path.key("occurred"), message!("occurred-here"));
        problems.push(problem);
    }
}
