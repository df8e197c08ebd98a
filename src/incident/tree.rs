//! Values as trees, from which texts are found, template data written and notices compared.

use std::borrow::Cow;

use super::{AnyFact, Count, Moment, Text};
use crate::source::{Named, Path, PathStep};

/// A value as a tree. Leaves keep their type and all languages.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree<'a> {
    /// A field that is not in the file.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(u64),
    /// A word from a closed list, an identifier, an address or a name that is never translated.
    Word(Cow<'a, str>),
    /// A moment.
    Moment(&'a Moment),
    /// A number of people or records with its certainty.
    Count(Count),
    /// Narrative in Markdown.
    Text(&'a Text),
    /// A line of plain text.
    Line(&'a Text),
    /// Items, each with its index in the file's list.
    List(Vec<(usize, Self)>),
    /// Fields by name.
    Record(Vec<(&'a str, Self)>),
}

/// A value that can be converted to a [`Tree`].
pub trait AsTree {
    /// The value as a tree.
    fn tree(&self) -> Tree<'_>;

    /// Calls `visit` for every fact in the value. `path` is the path of the value in the file.
    fn visit_facts<'a>(&'a self, _path: &Path, _visit: &mut dyn FnMut(Path, &'a dyn AnyFact)) {}
}

impl<'a> Tree<'a> {
    /// A word.
    pub fn word(text: &'a str) -> Self {
        Self::Word(Cow::Borrowed(text))
    }

    /// A field of a record; [`Tree::Nothing`] if there is no such field.
    pub fn get(&self, name: &str) -> &Self {
        match self {
            Self::Record(fields) => fields
                .iter()
                .find(|(field, _)| *field == name)
                .map_or(&Tree::Nothing, |(_, value)| value),
            _ => &Tree::Nothing,
        }
    }

    /// Whether it is empty: a missing field, an empty list and a record without fields mean the same.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::List(items) => items.is_empty(),
            Self::Record(fields) => fields.is_empty(),
            _ => false,
        }
    }

    /// Calls `visit` for every leaf with its place. `path` is the place of this value.
    pub fn leaves(&self, path: &Path, visit: &mut dyn FnMut(&Path, &Self)) {
        self.walk(&mut path.clone(), visit);
    }

    fn walk(&self, path: &mut Path, visit: &mut dyn FnMut(&Path, &Self)) {
        match self {
            Self::List(items) => {
                for (index, item) in items {
                    path.0.push(PathStep::Index(*index));
                    item.walk(path, visit);
                    path.0.pop();
                }
            }
            Self::Record(fields) => {
                for (name, field) in fields {
                    path.0.push(PathStep::Key((*name).into()));
                    field.walk(path, visit);
                    path.0.pop();
                }
            }
            leaf => visit(path, leaf),
        }
    }

    /// A leaf as text in a language; `None` for a list, a record or a missing field.
    pub fn shown(&self, language: &str) -> Option<Cow<'_, str>> {
        match self {
            Self::Nothing | Self::List(_) | Self::Record(_) => None,
            Self::Flag(flag) => Some(Cow::Borrowed(if *flag { "true" } else { "false" })),
            Self::Number(number) => Some(Cow::Owned(number.to_string())),
            Self::Word(word) => Some(Cow::Borrowed(word)),
            Self::Moment(moment) => Some(Cow::Owned(moment.to_string())),
            Self::Count(count) => Some(Cow::Owned(count.to_string())),
            Self::Text(text) | Self::Line(text) => text.get(language).map(Cow::Borrowed),
        }
    }
}

impl AsTree for String {
    fn tree(&self) -> Tree<'_> {
        Tree::word(self)
    }
}

impl AsTree for bool {
    fn tree(&self) -> Tree<'_> {
        Tree::Flag(*self)
    }
}

impl AsTree for u64 {
    fn tree(&self) -> Tree<'_> {
        Tree::Number(*self)
    }
}

impl AsTree for Moment {
    fn tree(&self) -> Tree<'_> {
        Tree::Moment(self)
    }
}

impl<T: AsTree> AsTree for Option<T> {
    fn tree(&self) -> Tree<'_> {
        self.as_ref().map_or(Tree::Nothing, T::tree)
    }

    fn visit_facts<'a>(&'a self, path: &Path, visit: &mut dyn FnMut(Path, &'a dyn AnyFact)) {
        if let Some(value) = self {
            value.visit_facts(path, visit);
        }
    }
}

impl<T: AsTree> AsTree for Vec<T> {
    fn tree(&self) -> Tree<'_> {
        Tree::List(self.iter().map(T::tree).enumerate().collect())
    }

    fn visit_facts<'a>(&'a self, path: &Path, visit: &mut dyn FnMut(Path, &'a dyn AnyFact)) {
        for (index, item) in self.iter().enumerate() {
            item.visit_facts(&path.index(index), visit);
        }
    }
}

impl<T: AsTree> AsTree for Named<T> {
    fn tree(&self) -> Tree<'_> {
        Tree::Record(self.0.iter().map(|(name, value)| (name.as_str(), value.tree())).collect())
    }
}
