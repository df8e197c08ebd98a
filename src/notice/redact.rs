//! Redaction: the facts that the readers of a notice may see, as they were known on its date.

use std::sync::Arc;

use chrono::NaiveDateTime;

use super::facts::{Body, Disclose, Disclosed, DisclosedHost, Facts};
use super::secrets::{Manner, telling_parts};
use crate::incident::record::Rows;
use crate::incident::{
    AnyFact, Audience, Counted, Fact, FactBody, Identity, Incident, Malware, Moment, Name,
    Progress, StepStatus, Text, Versions, in_force_at, known_from,
};
use crate::source::{Named, Path};

/// Who reads a notice, and when it speaks.
pub(super) struct Redaction<'a> {
    pub(super) incident: &'a Incident,
    /// What became known later is left out.
    pub(super) cutoff: NaiveDateTime,
    pub(super) audience: Audience,
    /// The only organisations whose facts are shown, if not everybody's.
    pub(super) only: Option<Vec<&'a str>>,
    /// Identifiers of facts that are left out.
    pub(super) omit: &'a [Name],
    /// The only groups of people that are shown, if not all.
    pub(super) groups: &'a [Name],
}

impl Disclose for Redaction<'_> {
    /// The facts of a list that were known on the date and that the readers may see. Of facts
    /// with the same identifier only the latest known counts, even where it is not visible: a
    /// replaced fact stays hidden from readers who may not see its replacement.
    fn list<T: FactBody>(&self, field: &Path, facts: &[Fact<T>]) -> Vec<Disclosed<T>> {
        let indices = in_force_at(facts, self.cutoff).into_iter();
        let disclosed = indices.filter_map(|index| {
            let fact = &facts[index];
            if self.is_wanted(fact) { self.disclose(field.index(index), fact) } else { None }
        });
        disclosed.collect()
    }

    /// The version of a fact that was known last on the date, if the readers may see it.
    fn latest<T: FactBody>(&self, field: &Path, versions: &Versions<T>) -> Option<Disclosed<T>> {
        let (index, fact) = self.latest_of(&versions.all)?;
        self.disclose(versions.place(field, index), fact)
    }
}

impl Redaction<'_> {
    /// The facts that are left.
    pub(super) fn facts(&self) -> Facts {
        let mut facts = Facts::new(self.incident, self);
        if !self.groups.is_empty() {
            facts
                .affected
                .retain(|fact| fact.id.as_ref().is_some_and(|id| self.groups.contains(id)));
            facts.claims.retain(|fact| {
                let group = fact.open().and_then(|claim| claim.about.as_ref());
                group.is_none_or(|group| self.groups.contains(group))
            });
        }
        for event in &mut facts.timeline {
            event.planned = event.open().map(|event| self.is_future(&event.at));
        }
        for report in &mut facts.reports {
            report.planned = report.open().map(|report| self.is_future(&report.at));
        }
        for response in &mut facts.responses {
            let Body::Open(response) = &mut response.body else { continue };
            let is_later = response.when.as_ref().is_some_and(|when| self.is_future(when));
            if response.status == Progress::Done && is_later {
                Arc::make_mut(response).status = Progress::Planned;
            }
        }
        for measure in &mut facts.measures {
            let Body::Open(measure) = &mut measure.body else { continue };
            for step in &mut Arc::make_mut(measure).items {
                step.status = Some(self.status(step.status, step.when.as_ref()));
            }
        }
        if let Some(Disclosed { body: Body::Open(evidence), .. }) = &mut facts.evidence {
            let evidence = Arc::make_mut(evidence);
            self.retain_past(&mut evidence.devices, |device| &device.preserved);
            self.retain_past(&mut evidence.logs, |log| &log.period);
        }
        for finding in &mut facts.findings {
            let Body::Open(finding) = &mut finding.body else { continue };
            if let Some(records) = &mut Arc::make_mut(finding).records {
                self.retain_past(&mut records.rows, |row| &row.at);
            }
        }
        facts.malware = self.malware();
        facts
    }

    /// Everybody may know of malware; its name is for those who may know it, and how it can be
    /// recognised is for authorities.
    fn malware(&self) -> Option<Disclosed<Malware>> {
        let versions = &self.incident.malware;
        let (index, fact) = self.latest_of(&versions.all)?;
        let is_open = fact.audience() <= self.audience;
        let mut malware = (*fact.body).clone();
        if !is_open {
            malware.name = None;
        }
        if !self.is_authority() {
            malware.extension = None;
            malware.note = None;
            malware.indicators = Vec::new();
        }
        Some(Disclosed {
            path: versions.place(&Path::from("malware"), index),
            id: fact.id.clone(),
            by: fact.by.clone(),
            body: Body::Open(Arc::new(malware)),
            counts: open_counts(fact, is_open),
            withheld: fact.withheld.clone().filter(|_| !is_open),
            planned: None,
        })
    }

    fn latest_of<'f, T: FactBody>(&self, versions: &'f [Fact<T>]) -> Option<(usize, &'f Fact<T>)> {
        versions
            .iter()
            .enumerate()
            .filter(|(_, fact)| self.is_wanted(*fact) && self.was_known(fact.known_from()))
            .max_by_key(|(index, fact)| (fact.known_from(), *index))
    }

    fn disclose<T: FactBody>(&self, path: Path, fact: &Fact<T>) -> Option<Disclosed<T>> {
        let is_open = fact.audience() <= self.audience;
        let withheld = fact.withheld.clone().filter(|_| !is_open);
        let body = match (is_open, &withheld) {
            (true, _) => Body::Open(Arc::clone(&fact.body)),
            (false, Some(_)) => Body::Withheld(fact.body.heading()),
            (false, None) => return None,
        };
        let (id, by) = (fact.id.clone(), fact.by.clone());
        let counts = open_counts(fact, is_open);
        Some(Disclosed { path, id, by, body, counts, withheld, planned: None })
    }

    /// What the incident is called, and when it happened if that was known.
    pub(super) fn identity(&self) -> Identity {
        let mut identity = self.incident.incident.clone();
        if !self.was_known(identity.occurred_known.as_ref().and_then(known_from)) {
            identity.occurred = None;
        }
        identity.occurred_known = None;
        identity
    }

    /// The machines that were known, under the names that the readers may see.
    pub(super) fn hosts(&self) -> Named<DisclosedHost> {
        let hosts = self.incident.hosts.0.iter().filter(|(_, host)| {
            host.by.as_ref().is_none_or(|by| self.in_scope(by.as_str()))
                && self.was_known(host.known.as_ref().and_then(known_from))
        });
        let hosts = hosts.map(|(id, host)| {
            let real = host.name.as_ref().filter(|_| self.is_authority());
            let name = real.unwrap_or(&host.masked);
            let disclosed = DisclosedHost {
                name: name.clone(),
                purpose: host.purpose.clone(),
                kind: host.kind,
                location: host.location,
            };
            (id.clone(), disclosed)
        });
        Named(hosts.collect())
    }

    /// Words that the readers must not see anywhere: they may not know them, or nobody did yet.
    pub(super) fn secrets(&self) -> Vec<(String, Manner)> {
        let mut secrets = Vec::new();
        for (_, host) in &self.incident.hosts.0 {
            if !self.is_authority() || !self.was_known(host.known.as_ref().and_then(known_from)) {
                secrets.extend(host.secret().map(|name| (name.to_owned(), Manner::Name)));
            }
        }
        for malware in &self.incident.malware.all {
            let was_known = self.was_known(malware.known_from());
            if !was_known || malware.audience() > self.audience {
                secrets.extend(malware.name.clone().map(|name| (name, Manner::Name)));
            }
            if !was_known || !self.is_authority() {
                secrets.extend(traces(malware));
            }
        }
        // What one version of a fact hides, another may show.
        let shown = self.malware();
        let shown = shown.as_ref().and_then(Disclosed::open).map_or_else(Vec::new, |malware| {
            let name = malware.name.clone().map(|name| (name, Manner::Name));
            name.into_iter().chain(traces(malware)).collect()
        });
        secrets.retain(|secret| !shown.contains(secret));
        secrets
    }

    /// Only authorities and the organisation itself see the real names of machines.
    fn is_authority(&self) -> bool {
        self.audience >= Audience::Regulator
    }

    /// Whether the notice is to show a fact at all.
    fn is_wanted(&self, fact: &dyn AnyFact) -> bool {
        let omitted = fact.id().is_some_and(|id| self.omit.iter().any(|name| name.as_str() == id));
        !omitted && self.in_scope(fact.by())
    }

    fn in_scope(&self, organisation: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(&organisation))
    }

    fn was_known(&self, known: Option<NaiveDateTime>) -> bool {
        known.is_none_or(|known| known <= self.cutoff)
    }

    fn is_future(&self, moment: &Moment) -> bool {
        moment.is_after(self.cutoff)
    }

    fn retain_past<T>(&self, rows: &mut Rows<T>, at: impl Fn(&T) -> &Moment) {
        rows.retain(|row| !self.is_future(at(row)));
    }

    /// How far a step was on the date.
    fn status(&self, status: Option<StepStatus>, when: Option<&Moment>) -> StepStatus {
        match (status, when) {
            // What was done later was still to be done on the date.
            (None | Some(StepStatus::Done), Some(when)) if self.is_future(when) => {
                StepStatus::Planned
            }
            (Some(status), _) => status,
            (None, None) => StepStatus::Ongoing,
            // What began before the date is done, unless it has no end.
            (None, Some(when)) => {
                let ended = when.latest().is_some_and(|end| end.date() <= self.cutoff.date());
                if ended { StepStatus::Done } else { StepStatus::Ongoing }
            }
        }
    }
}

/// The counts of a fact, if the readers may know it.
fn open_counts<T>(fact: &Fact<T>, is_open: bool) -> Named<Counted> {
    if is_open { fact.counts.clone() } else { Named::default() }
}

/// The words by which malware can be recognised.
fn traces(malware: &Malware) -> Vec<(String, Manner)> {
    let values = malware.indicators.iter().map(|indicator| indicator.value.clone());
    let notes = malware.note.iter().flat_map(Text::languages);
    let notes = notes.flat_map(|(_, text)| telling_parts(text)).map(str::to_owned);
    let endings = malware.extension.clone().map(|ending| (ending, Manner::Ending));
    values.chain(notes).map(|word| (word, Manner::Name)).chain(endings).collect()
}
