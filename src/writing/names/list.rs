//! The lists of facts that pages can name.

use crate::incident::tree::{AsTree, Tree};
use crate::incident::{Counted, Name};
use crate::notice::Facts;
use crate::source::{Named, Path};

/// A fact, or a step of a measure, by its place among the facts of the notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::writing) struct FactRef {
    pub list: List,
    pub position: usize,
    pub step: Option<usize>,
}

/// Declares the lists of facts that pages can name.
macro_rules! lists {
    ($($list:ident $field:ident $name:literal,)*) => {
        /// A list of facts that pages can name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(in crate::writing) enum List { $($list,)* }

        impl List {
            pub(in crate::writing) const ALL: &'static [Self] = &[$(Self::$list,)*];

            /// Its name in the incident file and on pages.
            pub(in crate::writing) fn as_str(self) -> &'static str {
                match self { $(Self::$list => $name,)* }
            }

            pub(in crate::writing) fn len(self, facts: &Facts) -> usize {
                match self { $(Self::$list => facts.$field.len(),)* }
            }

            pub(super) fn tree(self, facts: &Facts, position: usize) -> Tree<'_> {
                match self { $(Self::$list => facts.$field.get(position).map_or(Tree::Nothing, AsTree::tree),)* }
            }

            pub(super) fn id(self, facts: &Facts, position: usize) -> Option<&Name> {
                match self { $(Self::$list => facts.$field.get(position).and_then(|fact| fact.id.as_ref()),)* }
            }

            /// The place of a fact in the file.
            pub(in crate::writing) fn path(self, facts: &Facts, position: usize) -> Option<&Path> {
                match self { $(Self::$list => facts.$field.get(position).map(|fact| &fact.path),)* }
            }

            pub(in crate::writing) fn by(self, facts: &Facts, position: usize) -> &str {
                match self { $(Self::$list => facts.$field.get(position).map_or("", |fact| fact.by.as_str()),)* }
            }

            pub(super) fn counts(self, facts: &Facts, position: usize) -> Option<&Named<Counted>> {
                match self { $(Self::$list => facts.$field.get(position).map(|fact| &fact.counts),)* }
            }

            pub(in crate::writing) fn is_withheld(self, facts: &Facts, position: usize) -> bool {
                match self { $(Self::$list => facts.$field.get(position).is_some_and(|fact| fact.withheld.is_some()),)* }
            }
        }
    };
}

lists! {
    Summary summary "summary",
    Timeline timeline "timeline",
    Findings findings "findings",
    Affected affected "affected",
    Claims claims "claims",
    Consequences consequences "consequences",
    Impacts impacts "impacts",
    Causes causes "causes",
    Measures measures "measures",
    Requests requests "requests",
    Responses responses "responses",
    Reports reports "reports",
    Resumption resumption "resumption",
    Questions questions "questions",
}

impl List {
    /// The list of a name.
    pub(in crate::writing) fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|list| list.as_str() == name)
    }
}
