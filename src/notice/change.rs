//! What two notices say differently: the one comparison that `diff`, `changes` and the check of
//! issued notices use.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{Notice, Part, Role};
use crate::incident::tree::Tree;
use crate::source::Path;

/// A fact that differs between two notices.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// The field of the incident file that it belongs to.
    pub field: &'static str,
    /// Its identifier, if it has one.
    pub id: Option<String>,
    /// The fact in the first notice; nothing if it was not there.
    pub before: Tree<'a>,
    /// The fact in the second notice; nothing if it is no longer there.
    pub after: Tree<'a>,
    /// Its indices in the file's list, before and after.
    pub(crate) at: (Option<usize>, Option<usize>),
}

/// What became of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// Only the second notice has it.
    Added,
    /// Both have it, with different content.
    Changed,
    /// Only the first notice has it.
    Removed,
}

impl ChangeKind {
    /// The word for it, as templates and JSON have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

impl Change<'_> {
    /// What became of the fact.
    pub fn kind(&self) -> ChangeKind {
        match (&self.before, &self.after) {
            (Tree::Nothing, _) => ChangeKind::Added,
            (_, Tree::Nothing) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        }
    }
}

/// How two values differ at one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Difference<'t, 'a> {
    /// Only the second has it.
    Added(&'t Tree<'a>),
    /// Only the first has it; the place is that of the list or the field.
    Removed(&'t Tree<'a>),
    /// Both have it, with different content.
    Changed(&'t Tree<'a>, &'t Tree<'a>),
    /// A list has the same items in another order.
    Reordered,
}

impl Notice {
    /// The facts that `before` did not show as this notice does, in a language.
    pub fn changes_since<'a>(&'a self, before: &'a Self, language: &str) -> Vec<Change<'a>> {
        let mut earlier: BTreeMap<&str, Tree> =
            before.parts().into_iter().map(|part| (part.name, part.tree)).collect();
        let mut changes = Vec::new();
        for Part { name: field, tree: after, role, .. } in self.parts() {
            let before = earlier.remove(field).unwrap_or(Tree::Nothing);
            let mut changed = |id: Option<&str>, before: Item<'a>, after: Item<'a>| {
                let (at, before, after) = ((before.0, after.0), before.1, after.1);
                if !same(&before, &after, language) {
                    changes.push(Change { field, id: id.map(str::to_owned), before, after, at });
                }
            };
            match (role, before, after) {
                (Role::Facts, Tree::List(before), Tree::List(after)) => {
                    for (before, after) in paired(before, after, language) {
                        let fact = if after.1.is_nothing() { &before.1 } else { &after.1 };
                        let id = identifier(fact).map(str::to_owned);
                        changed(id.as_deref(), before, after);
                    }
                }
                (Role::Facts, before, after) => changed(None, (None, before), (None, after)),
                (Role::Named, Tree::Record(before), Tree::Record(after)) => {
                    let mut before: BTreeMap<_, _> = before.into_iter().collect();
                    for (name, after) in after {
                        let before = before.remove(name).unwrap_or(Tree::Nothing);
                        changed(Some(name), (None, before), (None, after));
                    }
                }
                _ => {}
            }
        }
        changes
    }

    /// The changes since the notice before it, if it is to state them. What is no longer shown is
    /// no change: a shorter notice takes nothing back.
    pub fn stated_changes(&self, language: &str) -> Vec<Change<'_>> {
        let Some(before) = &self.before else { return Vec::new() };
        let mut changes = self.changes_since(before, language);
        changes.retain(|change| change.kind() != ChangeKind::Removed);
        changes
    }
}

/// An item of a list with its index in the file; nothing has no index.
type Item<'a> = (Option<usize>, Tree<'a>);

/// The items of two lists that are the same fact, side by side: first those of the second list in
/// its order, then those that only the first has.
fn paired<'a>(
    before: Vec<(usize, Tree<'a>)>,
    after: Vec<(usize, Tree<'a>)>,
    language: &str,
) -> Vec<(Item<'a>, Item<'a>)> {
    let nothing = || (None, Tree::Nothing);
    let (keys_before, keys_after) = (keys(&before, language), keys(&after, language));
    let mut earlier: BTreeMap<&str, Item> = keys_before
        .iter()
        .map(String::as_str)
        .zip(before.into_iter().map(|(index, fact)| (Some(index), fact)))
        .collect();
    let mut pairs: Vec<_> = keys_after
        .iter()
        .zip(after)
        .map(|(key, (index, fact))| {
            (earlier.remove(key.as_str()).unwrap_or_else(nothing), (Some(index), fact))
        })
        .collect();
    let lost = keys_before.iter().filter_map(|key| earlier.remove(key.as_str()));
    pairs.extend(lost.map(|fact| (fact, nothing())));
    pairs
}

/// What makes items of two lists the same item: the identifier or, without one, the content and
/// how often it occurred before.
fn keys(items: &[(usize, Tree)], language: &str) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut key = |(_, item): &(usize, Tree)| {
        // No identifier begins with a brace.
        let mut key = identifier(item).map_or_else(|| "{".to_owned(), str::to_owned);
        if key == "{" {
            write_content(item, language, &mut key);
        }
        let times = seen.entry(key.clone()).or_default();
        *times += 1;
        if *times == 1 { key } else { format!("{key} ({times})") }
    };
    items.iter().map(&mut key).collect()
}

fn identifier<'t>(fact: &'t Tree) -> Option<&'t str> {
    match fact.get("id") {
        Tree::Word(id) => Some(id),
        _ => None,
    }
}

/// The content of a value in a language, independent of the order of its fields.
fn write_content(value: &Tree, language: &str, out: &mut String) {
    match value {
        Tree::List(items) => {
            for (_, item) in items {
                out.push('[');
                write_content(item, language, out);
                out.push(']');
            }
        }
        Tree::Record(fields) => {
            let mut fields: Vec<_> =
                fields.iter().filter(|(_, field)| !field.is_nothing()).collect();
            fields.sort_by_key(|(name, _)| *name);
            for (name, field) in fields {
                out.push_str(name);
                out.push('{');
                write_content(field, language, out);
                out.push('}');
            }
        }
        leaf => out.push_str(&leaf.shown(language).unwrap_or_default()),
    }
}

/// Whether two values say the same in a language. A field that is missing says the same as an
/// empty one: a later version of this program may have added it.
pub(super) fn same(a: &Tree, b: &Tree, language: &str) -> bool {
    match (a, b) {
        (Tree::Record(one), Tree::Record(other)) => {
            one.iter().all(|(name, value)| same(value, b.get(name), language))
                && other.iter().all(|(name, value)| {
                    value.is_nothing() || one.iter().any(|(known, _)| known == name)
                })
        }
        (Tree::List(one), Tree::List(other)) => {
            let items = || one.iter().zip(other);
            one.len() == other.len() && items().all(|((_, a), (_, b))| same(a, b, language))
        }
        _ => {
            (a.is_nothing() && b.is_nothing()) || (is_leaf(a) && is_leaf(b) && leaf(a, b, language))
        }
    }
}

fn leaf(a: &Tree, b: &Tree, language: &str) -> bool {
    a.shown(language) == b.shown(language)
}

fn is_leaf(value: &Tree) -> bool {
    !matches!(value, Tree::List(_) | Tree::Record(_))
}

/// Calls `report` for every place at which two values differ in a language.
pub fn compare<'t, 'a>(
    before: &'t Tree<'a>,
    after: &'t Tree<'a>,
    language: &str,
    path: &Path,
    report: &mut dyn FnMut(&Path, Difference<'t, 'a>),
) {
    if same(before, after, language) {
        return;
    }
    match (before, after) {
        (Tree::Record(one), Tree::Record(other)) => {
            let mut seen = BTreeSet::new();
            for (name, _) in one.iter().chain(other).filter(|(name, _)| seen.insert(*name)) {
                let (before, after) = (before.get(name), after.get(name));
                compare(before, after, language, &path.key(name), report);
            }
        }
        (Tree::List(one), Tree::List(other)) => {
            let (keys_before, keys_after) = (keys(one, language), keys(other, language));
            let earlier: BTreeMap<&str, &Tree> = keys_before
                .iter()
                .map(String::as_str)
                .zip(one.iter().map(|(_, item)| item))
                .collect();
            for ((index, item), key) in other.iter().zip(&keys_after) {
                let path = path.index(*index);
                match earlier.get(key.as_str()) {
                    None => report(&path, Difference::Added(item)),
                    Some(before) => compare(before, item, language, &path, report),
                }
            }
            let later: BTreeSet<&str> = keys_after.iter().map(String::as_str).collect();
            for ((_, item), key) in one.iter().zip(&keys_before) {
                if !later.contains(key.as_str()) {
                    report(path, Difference::Removed(item));
                }
            }
            let kept_before = keys_before.iter().filter(|key| later.contains(key.as_str()));
            let kept_after = keys_after.iter().filter(|key| earlier.contains_key(key.as_str()));
            if !kept_before.eq(kept_after) {
                report(path, Difference::Reordered);
            }
        }
        (before, after) if before.is_nothing() => report(path, Difference::Added(after)),
        (before, after) if after.is_nothing() => report(path, Difference::Removed(before)),
        (before, after) => report(path, Difference::Changed(before, after)),
    }
}

/// A value on one line, in the words of the incident file.
pub fn brief(value: &Tree, language: &str) -> String {
    match value {
        Tree::List(items) => {
            let items = items.iter().map(|(_, item)| brief(item, language));
            items.collect::<Vec<_>>().join(", ")
        }
        Tree::Record(fields) => {
            let there = fields.iter().filter(|(_, field)| says_something(field));
            let words = there.map(|(name, field)| match *name {
                // A kind of data.
                "word" => brief(field, language),
                name => format!("{name}: {}", brief(field, language)),
            });
            words.collect::<Vec<_>>().join("; ")
        }
        leaf => leaf.shown(language).unwrap_or(Cow::Borrowed("nothing")).replace('\n', " "),
    }
}

/// Whether a field is worth a line: neither empty nor `false`.
pub fn says_something(value: &Tree) -> bool {
    !value.is_nothing() && *value != Tree::Flag(false)
}
