//! The facts that a notice may show.

use std::sync::Arc;

use crate::incident::record::Record;
use crate::incident::tree::{AsTree, Tree};
use crate::incident::{
    Affected, Assessment, AuthorityReport, Claim, Consequence, Counted, Event, Evidence, Fact,
    FactBody, Finding, Heading, HostKind, Impact, Incident, Line, Location, Malware, Measure, Name,
    Outstanding, Question, Response, Statement, Traffic, Versions, Withheld,
};
use crate::source::{Named, Path, PathStep};

/// A fact as the readers of a notice may see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Disclosed<T> {
    /// Its path in the file.
    pub path: Path,
    /// Identifier.
    pub id: Option<Name>,
    /// The organisation that states it.
    pub by: Name,
    /// What is stated.
    pub body: Body<T>,
    /// What else is counted; nothing if it is withheld.
    pub counts: Named<Counted>,
    /// What is printed for readers who may not know it, or not all of it.
    pub withheld: Option<Withheld>,
    /// Whether it was in the future, for facts that show this.
    pub planned: Option<bool>,
}

/// What a fact states, as far as the readers may know it.
#[derive(Debug, Clone, PartialEq)]
pub enum Body<T> {
    /// They may know it.
    Open(Arc<T>),
    /// They may not: only its heading is left.
    Withheld(Heading),
}

impl<T> Disclosed<T> {
    /// What it states, unless that is withheld.
    pub fn open(&self) -> Option<&T> {
        match &self.body {
            Body::Open(body) => Some(body),
            Body::Withheld(_) => None,
        }
    }

    /// Its index in the file's list.
    pub(crate) fn index(&self) -> usize {
        match self.path.0.last() {
            Some(PathStep::Index(index)) => *index,
            _ => 0,
        }
    }
}

impl<T: FactBody> Disclosed<T> {
    /// The field that says what kind of fact it is, with its word: it stays where the fact is
    /// withheld.
    pub fn heading_field(&self) -> Option<(&'static str, &'static str)> {
        match &self.body {
            Body::Open(body) => body.heading().field,
            Body::Withheld(heading) => heading.field,
        }
    }
}

impl<T: Record> AsTree for Disclosed<T> {
    fn tree(&self) -> Tree<'_> {
        let mut fields = vec![("id", self.id.tree()), ("by", self.by.tree())];
        match &self.body {
            Body::Open(body) => fields.extend(body.fields()),
            Body::Withheld(heading) => {
                fields.extend(heading.field.map(|(name, word)| (name, Tree::word(word))));
                fields.push(("title", heading.title.tree()));
            }
        }
        fields.push(("counts", self.counts.tree()));
        fields.push(("withheld", self.withheld.tree()));
        if let Some(planned) = self.planned {
            fields.push(("planned", Tree::Flag(planned)));
        }
        Tree::Record(fields)
    }
}

/// A machine as the readers of a notice may see it.
#[derive(Debug, Clone, PartialEq)]
pub struct DisclosedHost {
    /// Its real name for authorities, its masked name for everybody else.
    pub name: String,
    /// What it is for.
    pub purpose: Option<Line>,
    /// What kind of machine it is.
    pub kind: Option<HostKind>,
    /// Where it is hosted.
    pub location: Option<Location>,
}

impl AsTree for DisclosedHost {
    fn tree(&self) -> Tree<'_> {
        Tree::Record(vec![
            ("name", self.name.tree()),
            ("purpose", self.purpose.tree()),
            ("kind", self.kind.tree()),
            ("location", self.location.tree()),
        ])
    }
}

/// Decides what is disclosed of facts. `field` is the place of their field in the file.
pub(super) trait Disclose {
    /// What is disclosed of a list of facts.
    fn list<T: FactBody>(&self, field: &Path, facts: &[Fact<T>]) -> Vec<Disclosed<T>>;

    /// What is disclosed of the versions of a fact.
    fn latest<T: FactBody>(&self, field: &Path, versions: &Versions<T>) -> Option<Disclosed<T>>;
}

/// Declares the facts of a notice by the fields of the incident that hold them.
macro_rules! facts {
    (lists { $($list:ident: $item:ty,)* } versions { $($single:ident: $version:ty,)* }) => {
        /// The facts that the readers of a notice may see, under the names that the incident
        /// file has for them.
        #[derive(Debug, Clone, PartialEq)]
        #[expect(missing_docs, reason = "the fields are those of `Incident`")]
        pub struct Facts {
            $(pub $list: Vec<Disclosed<$item>>,)*
            $(pub $single: Option<Disclosed<$version>>,)*
        }

        impl Facts {
            /// The names of the lists.
            pub(crate) const LISTS: &'static [&'static str] = &[$(stringify!($list),)*];

            /// The names of the lists and of the single facts.
            pub(crate) const NAMES: &'static [&'static str] =
                &[$(stringify!($list),)* $(stringify!($single),)*];

            /// What `disclose` leaves of the facts of an incident.
            pub(super) fn new(incident: &Incident, disclose: &impl Disclose) -> Self {
                // A new field with facts is an error here until it is disclosed too.
                let Incident {
                    include: _, incident: _, organisations: _, hosts: _, notices: _,
                    $($list,)* $($single,)*
                } = incident;
                Self {
                    $($list: disclose.list(&Path::from(stringify!($list)), $list),)*
                    $($single: disclose.latest(&Path::from(stringify!($single)), $single),)*
                }
            }

            /// The facts of the lists: list, position, identifier, word of the field that says what
            /// kind of fact it is.
            pub(super) fn listed(&self) -> Vec<(&'static str, usize, Option<&str>, Option<&'static str>)> {
                let mut all = Vec::new();
                $(for (position, fact) in self.$list.iter().enumerate() {
                    let id = fact.id.as_ref().map(Name::as_str);
                    let word = fact.heading_field().map(|(_, word)| word);
                    all.push((stringify!($list), position, id, word));
                })*
                all
            }

            /// Every list of facts, and every single fact, with its place in the file.
            pub(super) fn trees(&self) -> Vec<(&'static str, Path, Tree<'_>)> {
                vec![
                    $((stringify!($list), Path::from(stringify!($list)), list(&self.$list)),)*
                    $({
                        let path = self.$single.as_ref().map(|fact| fact.path.clone());
                        let path = path.unwrap_or_else(|| Path::from(stringify!($single)));
                        (stringify!($single), path, self.$single.tree())
                    },)*
                ]
            }
        }
    };
}

fn list<T: Record>(facts: &[Disclosed<T>]) -> Tree<'_> {
    Tree::List(facts.iter().map(|fact| (fact.index(), fact.tree())).collect())
}

facts! {
    lists {
        summary: Statement,
        timeline: Event,
        findings: Finding,
        affected: Affected,
        claims: Claim,
        consequences: Consequence,
        impacts: Impact,
        causes: Statement,
        measures: Measure,
        requests: Statement,
        responses: Response,
        reports: AuthorityReport,
        resumption: Statement,
        assessments: Assessment,
        outstanding: Outstanding,
        remarks: Statement,
        questions: Question,
    }
    versions { evidence: Evidence, malware: Malware, traffic: Traffic, }
}
