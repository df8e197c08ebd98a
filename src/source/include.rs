//! `include`: a file together with the file of another organisation.

use std::sync::Arc;

use crate::message;
use crate::rule::Rule;

use super::{File, Node, Path, PathStep, Problem, Source, Value};

/// The field that names the other file.
const INCLUDE: &str = "include";

impl Source {
    /// The value of `include`; an empty string if it is not a name.
    pub fn includes(&self) -> Option<&str> {
        match &entry(&self.root, INCLUDE)?.value {
            Value::String(name) => Some(name),
            _ => Some(""),
        }
    }

    /// How many items of a list come from the included file; they come first.
    pub fn included(&self, list: &str) -> usize {
        let Some(own) = self.files.first() else { return 0 };
        match entry(&self.root, list).map(|node| &node.value) {
            Some(Value::Sequence(items)) => {
                items.iter().filter(|item| item.range.start >= own.range.end).count()
            }
            _ => 0,
        }
    }

    /// The path of a value in this file alone, and the value; `None` if it is the included file's.
    pub fn own_value(&self, path: &Path) -> Option<(Path, &Value)> {
        let mut own = path.clone();
        if let [PathStep::Key(list), PathStep::Index(index), ..] = own.0.as_mut_slice() {
            *index = index.checked_sub(self.included(list))?;
        }
        let mut node: &Node = &self.root;
        for step in &path.0 {
            node = match (&node.value, step) {
                (Value::Sequence(items), PathStep::Index(index)) => items.get(*index)?,
                (_, PathStep::Key(name)) => entry(node, name)?,
                _ => return None,
            };
        }
        let end = self.files.first()?.range.end;
        (node.range.start < end).then_some((own, &node.value))
    }

    /// Adds the facts of the included file. Its list items come before those of this file.
    ///
    /// # Errors
    /// Everything in this file that would change the included file.
    pub fn include(mut self, other: Self) -> Result<Self, crate::diagnostic::Diagnostics> {
        let offset = self.text.len();
        let mut theirs = Arc::unwrap_or_clone(other.root);
        shift(&mut theirs, offset);
        let files = other
            .files
            .into_iter()
            .map(|file| File { range: file.range.start + offset..file.range.end + offset, ..file });
        self.files.extend(files);
        self.text.push_str(&other.text);
        let mut found = Vec::new();
        let organisations = names(&theirs, "organisations");
        let Value::Mapping(theirs) = theirs.value else {
            let message = message!("include-no-incident");
            let finding = Problem::error(Rule::Include, Path::from(INCLUDE), message);
            return Err(self.locate([finding]));
        };
        // `include` is a field, so this is a mapping.
        let Value::Mapping(own) = &mut Arc::make_mut(&mut self.root).value else {
            return Ok(self);
        };
        for (key, theirs) in theirs {
            let path = Path::from(key.name.as_str());
            let Some((_, mine)) = own.iter_mut().find(|(other, _)| other.name == key.name) else {
                own.push((key, theirs));
                continue;
            };
            match (&mut mine.value, theirs.value) {
                // Editors find the schema of a JSON file by `$schema`.
                _ if key.name == "$schema" => {}
                _ if key.name == INCLUDE => {
                    let message = message!("include-twice");
                    let finding = Problem::error(Rule::Include, path, message);
                    found.push(finding.hint(message!("include-whole")));
                }
                (Value::Sequence(mine), Value::Sequence(mut items)) => {
                    let count = items.len();
                    for (index, item) in mine.iter().enumerate() {
                        let Some(Value::String(id)) = entry(item, "id").map(|id| &id.value) else {
                            continue;
                        };
                        let same = |other: &Node| {
                            entry(other, "id")
                                .is_some_and(|other| other.value == Value::String(id.clone()))
                        };
                        if let Some(position) = items.iter().position(same) {
                            let at = path.index(count + index).key("id");
                            found.push(locked(id, at, path.index(position).key("id")));
                        }
                    }
                    items.append(mine);
                    *mine = items;
                }
                (Value::Mapping(mine), Value::Mapping(mut entries)) if is_named(&key.name) => {
                    for (name, _) in mine.iter() {
                        if entries.iter().any(|(other, _)| other.name == name.name) {
                            let at = path.key(&name.name);
                            found.push(locked(&name.name, at.clone(), at).at_key());
                        }
                    }
                    entries.append(mine);
                    *mine = entries;
                }
                _ => found.push(locked(&key.name, path.clone(), path).at_key()),
            }
        }
        // This file must not state facts for the organisations of the included file.
        for (key, node) in own.iter() {
            let path = Path::from(key.name.as_str());
            let mut facts = vec![(path.clone(), node)];
            if let Value::Sequence(items) = &node.value {
                facts = items.iter().enumerate().map(|(i, item)| (path.index(i), item)).collect();
            }
            for (path, fact) in facts.into_iter().filter(|(_, fact)| fact.range.start < offset) {
                for field in ["by", "issuer", "joint"] {
                    let says = |node: &Node| match &node.value {
                        Value::String(name) => organisations.contains(name),
                        _ => false,
                    };
                    let speaks = match entry(fact, field).map(|node| (node, &node.value)) {
                        Some((_, Value::Sequence(names))) => names.iter().any(says),
                        Some((node, _)) => says(node),
                        None => false,
                    };
                    if speaks {
                        let message = message!("only-included-states");
                        let finding = Problem::error(Rule::Locked, path.key(field), message);
                        found.push(finding.hint(message!("state-as-own")));
                    }
                }
            }
        }
        if found.is_empty() { Ok(self) } else { Err(self.locate(found)) }
    }
}

/// Whether a field is a mapping from names that the user chooses.
fn is_named(field: &str) -> bool {
    matches!(field, "organisations" | "hosts")
}

/// The names in a mapping.
fn names(root: &Node, field: &str) -> Vec<String> {
    match entry(root, field).map(|node| &node.value) {
        Some(Value::Mapping(entries)) => entries.iter().map(|(key, _)| key.name.clone()).collect(),
        _ => Vec::new(),
    }
}

fn locked(name: &str, at: Path, there: Path) -> Problem {
    let message = message!("locked", name);
    let finding = Problem::error(Rule::Locked, at.clone(), message).hint(message!("locked-hint"));
    if at == there { finding } else { finding.see(there, message!("defined-here")) }
}

fn entry<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Mapping(entries) => {
            entries.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
        }
        _ => None,
    }
}

/// Moves the places of a value by `offset`.
fn shift(node: &mut Node, offset: usize) {
    for range in [&mut node.range, &mut node.written] {
        *range = range.start + offset..range.end + offset;
    }
    match &mut node.value {
        Value::Sequence(items) => items.iter_mut().for_each(|item| shift(item, offset)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                key.range = key.range.start + offset..key.range.end + offset;
                shift(value, offset);
            }
        }
        _ => {}
    }
}
