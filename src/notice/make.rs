//! How a notice is made from an incident.

use super::redact::Redaction;
use super::secrets::Secrets;
use super::{FactScope, Kinds, Notice, issuers, references};
use crate::incident::{Audience, Contact, Incident, Moment, Name, NoticeSpec, Organisation};
use crate::message;
use crate::message::Message;
use crate::rule::Rule;
use crate::source::{Path, Problem, did_you_mean};

/// Who looks at a notice, and when.
#[derive(Clone, Copy)]
struct Viewer<'a> {
    at_most: Audience,
    /// If earlier than the notice's date.
    then: Option<&'a Moment>,
    /// Whether changes since the notice before it are wanted; of that one, they are not.
    changes: bool,
}

/// Makes notices of one incident.
#[derive(Clone, Copy)]
pub(super) struct Maker<'a> {
    pub(super) incident: &'a Incident,
    kinds: &'a Kinds,
}

impl<'a> Maker<'a> {
    pub(super) fn new(incident: &'a Incident, kinds: &'a Kinds) -> Self {
        Self { incident, kinds }
    }

    /// The notice at an index for all of its own readers.
    pub(super) fn notice(
        self,
        index: usize,
        then: Option<&Moment>,
    ) -> Result<Notice, Box<Problem>> {
        self.for_viewer(index, Viewer { at_most: Audience::Internal, then, changes: true })
    }

    fn for_viewer(self, index: usize, viewer: Viewer) -> Result<Notice, Box<Problem>> {
        let Self { incident, kinds } = self;
        let path = Path::from("notices").index(index);
        let spec = &incident.notices[index];
        let kind = kinds.get(spec.kind.as_str()).ok_or_else(|| {
            let known: Vec<String> = kinds.keys().cloned().collect();
            let message = message!("unknown-kind", kind = spec.kind.as_str());
            unknown(path.key("kind"), message, spec.kind.as_str(), &known)
        })?;
        let issuer = incident.organisations.get(spec.issuer.as_str()).ok_or_else(|| {
            let known = incident.organisations.names();
            let message = message!("unknown-organisation", name = spec.issuer.as_str());
            unknown(path.key("issuer"), message, spec.issuer.as_str(), &known)
        })?;
        let cutoff = spec.date.cutoff().ok_or_else(|| {
            let message = message!("notice-date");
            Box::new(Problem::error(Rule::Notice, path.key("date"), message))
        })?;
        let contacts = contacts(spec, issuer, &path.key("contact"))?;
        let then = viewer.then.filter(|then| then.cutoff().is_some_and(|then| then < cutoff));
        let audience = kind.audience.min(viewer.at_most);
        let redaction = Redaction {
            incident,
            cutoff: then.and_then(Moment::cutoff).unwrap_or(cutoff),
            audience,
            only: (kind.facts == FactScope::Own).then(|| issuers(spec).map(Name::as_str).collect()),
            omit: &spec.omit,
            groups: &spec.groups,
        };
        let (identity, hosts, facts) = (redaction.identity(), redaction.hosts(), redaction.facts());
        let mut notice = Notice {
            published: self.published(&facts.responses, redaction.cutoff),
            follows: self.predecessors(index, then.and_then(Moment::cutoff))?,
            available: references::available(&redaction, &identity, &hosts, &facts),
            secrets: Secrets::new(redaction.secrets()),
            spec: spec.clone(),
            kind: kind.clone(),
            audience,
            as_of: then.cloned(),
            draft: true,
            organisations: incident.organisations.clone(),
            contacts,
            identity,
            hosts,
            facts,
            relayed: None,
            before: None,
            index,
            omitted_lists: self.omitted_lists(spec),
        };
        if let Some(id) = &spec.relays {
            let viewer = Viewer { at_most: kind.audience, ..viewer };
            let relayed = self.relayed(index, id, viewer)?;
            notice.secrets = notice.secrets.and(&relayed.secrets);
            notice.relayed = Some(Box::new(relayed));
        }
        let states_changes = spec.changes == Some(true) && viewer.changes;
        if let Some(before) = spec.follows.as_ref().filter(|_| states_changes) {
            // The previous notice contains only what the readers of this one may know.
            let viewer = Viewer { at_most: audience, changes: false, ..viewer };
            let before = self.for_viewer(self.find(index, "follows", before)?, viewer)?;
            notice.before = Some(Box::new(before));
        }
        Ok(notice)
    }

    /// The names in `omit` that are lists and no facts.
    fn omitted_lists(self, spec: &NoticeSpec) -> Vec<String> {
        let facts = self.incident.facts();
        let is_fact = |name: &str| facts.iter().any(|(_, fact)| fact.id() == Some(name));
        let names = spec.omit.iter().map(Name::as_str);
        names.filter(|name| !is_fact(name)).map(str::to_owned).collect()
    }

    /// The notice that another one passes on.
    fn relayed(self, index: usize, id: &Name, viewer: Viewer) -> Result<Notice, Box<Problem>> {
        let other = self.find(index, "relays", id)?;
        let spec = &self.incident.notices[other];
        let passed_on = self.kinds.get(spec.kind.as_str()).is_some_and(|kind| kind.passed_on);
        if !passed_on || spec.relays.is_some() || other == index {
            let message = message!("not-passed-on", kind = spec.kind.as_str());
            let path = Path::from("notices").index(index).key("relays");
            return Err(Box::new(Problem::error(Rule::Notice, path, message)));
        }
        self.for_viewer(other, viewer)
    }

    /// The index of another notice that a field of this one names.
    pub(super) fn find(self, index: usize, field: &str, id: &Name) -> Result<usize, Box<Problem>> {
        self.incident.notices.iter().position(|other| other.id == *id).ok_or_else(|| {
            let message = message!("unknown-notice", id = id.as_str());
            let path = Path::from("notices").index(index).key(field);
            Box::new(Problem::error(Rule::Notice, path, message))
        })
    }
}

/// The desks that a notice names; `path` is the place of the field.
fn contacts(
    spec: &NoticeSpec,
    issuer: &Organisation,
    path: &Path,
) -> Result<Vec<Contact>, Box<Problem>> {
    let Some(desks) = &spec.contact else { return Ok(Vec::new()) };
    let desk = |(index, name): (usize, &Name)| {
        let (issuer_name, name) = (spec.issuer.as_str(), name.as_str());
        issuer.contacts.get(name).cloned().ok_or_else(|| {
            let message = message!("no-contact", issuer = issuer_name, name);
            unknown(desks.place(path, index), message, name, &issuer.contacts.names())
        })
    };
    desks.names.iter().enumerate().map(desk).collect()
}

fn unknown(path: Path, message: Message, name: &str, known: &[String]) -> Box<Problem> {
    let hint = did_you_mean(name, known).unwrap_or_else(|| message!("known", known));
    Box::new(Problem::error(Rule::Notice, path, message).hint(hint))
}
