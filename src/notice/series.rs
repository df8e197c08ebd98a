//! The notices before a notice in its series.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::Disclosed;
use super::make::Maker;
use crate::incident::tree::{AsTree, Tree};
use crate::incident::{Line, Moment, Name, NoticeSpec, Response, Stage};
use crate::message;
use crate::rule::Rule;
use crate::source::{Path, Problem};

/// A notice before another one in its series, as that one cites it.
#[derive(Debug, Clone, PartialEq)]
pub struct Predecessor {
    /// Its index among the notices of the file.
    pub index: usize,
    /// Its title.
    pub title: Line,
    /// When it is dated.
    pub date: Moment,
    /// Its number in the series.
    pub number: Option<u64>,
    /// Which report of several it is.
    pub stage: Option<Stage>,
    /// The duties that it fulfils.
    pub fulfils: Vec<Name>,
}

impl Predecessor {
    fn new(index: usize, spec: &NoticeSpec) -> Self {
        Self {
            index,
            title: spec.title.clone(),
            date: spec.date.clone(),
            number: spec.number,
            stage: spec.stage,
            fulfils: spec.fulfils.clone(),
        }
    }
}

/// The index of the notice before the one at an index: the one that it follows; otherwise the last
/// one of its issuer and kind that is dated earlier, for the same readers.
pub fn previous(notices: &[NoticeSpec], index: usize) -> Option<usize> {
    let spec = notices.get(index)?;
    if let Some(id) = &spec.follows {
        return notices.iter().position(|other| other.id == *id);
    }
    let earlier = notices.iter().enumerate().filter(|(other, before)| {
        *other != index
            && (&before.issuer, &before.kind) == (&spec.issuer, &spec.kind)
            && before.to == spec.to
            && before.groups == spec.groups
            && before.date.earliest() < spec.date.earliest()
    });
    earlier.max_by_key(|(_, before)| before.date.earliest()).map(|(other, _)| other)
}

impl AsTree for Predecessor {
    fn tree(&self) -> Tree<'_> {
        Tree::Record(vec![
            ("title", self.title.tree()),
            ("date", self.date.tree()),
            ("number", self.number.tree()),
            ("stage", self.stage.tree()),
        ])
    }
}

impl Maker<'_> {
    /// The notices that responses name as published, of those that existed `then`.
    pub(super) fn published(
        self,
        responses: &[Disclosed<Response>],
        then: NaiveDateTime,
    ) -> BTreeMap<String, Predecessor> {
        let names: Vec<&Name> =
            responses.iter().filter_map(Disclosed::open).flat_map(|fact| &fact.notices).collect();
        let specs = self.incident.notices.iter().enumerate();
        let existed = |spec: &NoticeSpec| spec.date.cutoff().is_some_and(|end| end <= then);
        specs
            .filter(|(_, spec)| names.contains(&&spec.id) && existed(spec))
            .map(|(index, spec)| (spec.id.as_str().to_owned(), Predecessor::new(index, spec)))
            .collect()
    }

    /// The notices before a notice, the first one first. Those dated later than `then` did not
    /// exist yet.
    pub(super) fn predecessors(
        self,
        index: usize,
        then: Option<NaiveDateTime>,
    ) -> Result<Vec<Predecessor>, Box<Problem>> {
        let notices = &self.incident.notices;
        let mut predecessors = Vec::new();
        let (mut last, mut steps) = (&notices[index], 0);
        while let Some(id) = &last.follows {
            let before = self.find(index, "follows", id)?;
            last = &notices[before];
            steps += 1;
            if steps > notices.len() {
                let path = Path::from("notices").index(index).key("follows");
                return Err(Box::new(Problem::error(
                    Rule::Notice,
                    path,
                    message!("follows-cycle"),
                )));
            }
            let existed = then.is_none_or(|then| last.date.cutoff().is_none_or(|end| end <= then));
            if existed {
                predecessors.push(Predecessor::new(before, last));
            }
        }
        predecessors.reverse();
        Ok(predecessors)
    }
}
