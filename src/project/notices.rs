//! The notices of a project: which of them are made, as of which time, and which may be issued.

use std::sync::{Arc, PoisonError};

use chrono::NaiveDateTime;

use super::{Error, Facts, Project};
use crate::incident::{Incident, Moment, Name, NoticeSpec, Register};
use crate::message;
use crate::message::Message;
use crate::notice::{Issued, Notice};
use crate::parallel;
use crate::source::Problem;

impl Project {
    /// Makes the notices of the file that are wanted.
    pub(super) fn make_notices(&self) -> (Vec<Option<Arc<Notice>>>, Vec<Problem>) {
        let Facts { incident, issued, included, .. } = &self.facts;
        let indices: Vec<usize> = (*included..incident.notices.len()).collect();
        let made = parallel::map(&indices, |&index| {
            let spec = &incident.notices[index];
            // Unknown kinds are reported by the checks of facts.
            if !self.kinds.contains_key(spec.kind.as_str()) || !self.is_wanted(spec) {
                return Ok(None);
            }
            let then = self.options.as_of.as_ref();
            let mut notice = Notice::new(self.incident_for(spec), index, &self.kinds, then)?;
            notice.draft = notice.as_of.is_some() || self.is_draft(notice.id(), issued);
            if let Some(relayed) = &mut notice.relayed {
                relayed.draft = self.is_draft(relayed.id(), issued);
            }
            Ok(Some(Arc::new(notice)))
        });
        let (mut notices, mut problems) = (vec![None; *included], Vec::new());
        for made in made {
            notices.push(made.unwrap_or_else(|problem: Box<Problem>| {
                problems.push(*problem);
                None
            }));
        }
        (notices, problems)
    }

    /// A notice dated later than the time that was asked for is made only by name.
    fn is_wanted(&self, spec: &NoticeSpec) -> bool {
        let named = self.options.named.iter().any(|id| id == spec.id.as_str());
        let then: Option<NaiveDateTime> = self.options.as_of.as_ref().and_then(Moment::cutoff);
        named || then.is_none_or(|_| self.options.named.is_empty() && spec.date.earliest() <= then)
    }

    /// The incident with its texts in the register of a notice.
    fn incident_for(&self, spec: &NoticeSpec) -> &Incident {
        let Facts { incident, plain, .. } = &self.facts;
        let issuer = spec.issuer.as_str();
        let house = self.typesetter.house_of(issuer).register();
        let issuer = incident.organisations.get(issuer);
        let is_plain = self
            .kinds
            .get(spec.kind.as_str())
            .is_some_and(|kind| kind.register(spec, house, issuer) == Register::Plain);
        plain.as_ref().filter(|_| is_plain).unwrap_or(incident)
    }

    /// A notice of this file is a draft until it is issued; those of an included file are not
    /// ours to issue.
    fn is_draft(&self, id: &str, issued: &Issued) -> bool {
        !issued.0.contains_key(id) && self.specs().iter().any(|spec| spec.id.as_str() == id)
    }

    /// The notice at an index as it is on its own date.
    pub(crate) fn dated_notice(&self, index: usize) -> Option<Arc<Notice>> {
        if self.options.as_of.is_none()
            && let Some(Some(notice)) = self.notices.get(index)
        {
            return Some(Arc::clone(notice));
        }
        // A panic elsewhere leaves the table whole.
        let mut dated = self.dated.lock().unwrap_or_else(PoisonError::into_inner);
        let place = dated.get_mut(index)?;
        if place.is_none() {
            let incident = self.incident_for(&self.facts.incident.notices[index]);
            let made = Notice::new(incident, index, &self.kinds, None);
            *place = made.ok().map(Arc::new);
        }
        place.clone()
    }

    /// The notices, in the order of the file: those that the options ask for and that can be
    /// made.
    pub fn notices(&self) -> impl Iterator<Item = &Notice> {
        self.notices.iter().flatten().map(|notice| &**notice)
    }

    /// The notice with an identifier.
    pub fn notice(&self, id: &str) -> Option<&Notice> {
        self.notices().find(|notice| notice.id() == id)
    }

    /// A notice with only what concerns one group of affected persons: an `affected` entry.
    ///
    /// # Errors
    /// If the notice cannot be made so.
    pub fn notice_of_group(&self, notice: &Notice, group: &Name) -> Result<Notice, Error> {
        let mut incident = self.incident_for(&notice.spec).clone();
        let spec = incident.notices.iter_mut().find(|spec| spec.id == notice.spec.id);
        if let Some(spec) = spec {
            spec.groups = vec![group.clone()];
        }
        let then = self.options.as_of.as_ref();
        let mut made = Notice::new(&incident, notice.index(), &self.kinds, then)
            .map_err(|problem| Error::Input(self.locate([*problem])))?;
        made.draft = notice.draft;
        Ok(made)
    }

    /// A notice as it was known at a time before its date.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn notice_then(&self, notice: &Notice, then: &Moment) -> Result<Notice, Error> {
        let incident = self.incident_for(&notice.spec);
        let mut made = Notice::new(incident, notice.index(), &self.kinds, Some(then))
            .map_err(|problem| Error::Input(self.locate([*problem])))?;
        made.draft = notice.draft || made.as_of.is_some();
        Ok(made)
    }

    /// Whether a notice may be issued: once, after those that it follows, passes on or refers to.
    ///
    /// # Errors
    /// Why it may not.
    pub fn may_be_issued(&self, notice: &Notice) -> Result<(), Message> {
        let id = notice.id();
        let issued = &self.issued().0;
        if let Some(issue) = issued.get(id) {
            return Err(message!("already-issued", id, day = issue.issued));
        }
        let is_draft = |other: &str| {
            let own = self.specs().iter().any(|spec| spec.id.as_str() == other);
            own && other != id && !issued.contains_key(other)
        };
        for other in [&notice.spec.follows, &notice.spec.relays].into_iter().flatten() {
            let other = other.as_str();
            if is_draft(other) {
                return Err(message!("follows-draft", id, other));
            }
        }
        for other in self.cited_notices(notice) {
            if is_draft(&other) {
                return Err(message!("cites-draft", id, other));
            }
        }
        Ok(())
    }
}
