//! Two files as one: that of one organisation, and that of another which it takes over.

use crate::rule::Rule;

use super::{File, Node, Path, Problem, Source, Value};

/// The field that names the other file.
const INCLUDE: &str = "include";

impl Source {
    /// The file that this one includes, as it is written; nothing where no name is written.
    pub fn includes(&self) -> Option<&str> {
        match &entry(&self.root, INCLUDE)?.value {
            Value::String(name) => Some(name),
            _ => Some(""),
        }
    }

    /// How many items of a list are the included file's; they come first.
    pub fn included(&self, list: &str) -> usize {
        let Some(own) = self.files.first() else { return 0 };
        match entry(&self.root, list).map(|node| &node.value) {
            Some(Value::Sequence(items)) => {
                items.iter().filter(|item| item.range.start >= own.range.end).count()
            }
            _ => 0,
        }
    }

    /// Takes over the facts of another file: its lists come before the lists here.
    ///
    /// # Errors
    /// Everything here that would change what the other file says.
    pub fn include(mut self, other: Self) -> Result<Self, crate::diagnostic::Diagnostics> {
        let offset = self.text.len();
        let mut theirs = other.root;
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
            let message = "the included file is not an incident file";
            let finding = Problem::error(Rule::Include, Path::from(INCLUDE), message);
            return Err(self.locate([finding]));
        };
        // Without fields there is no file to include another.
        let Value::Mapping(own) = &mut self.root.value else { return Ok(self) };
        for (key, theirs) in theirs {
            let path = Path::from(key.name.as_str());
            let Some((_, mine)) = own.iter_mut().find(|(other, _)| other.name == key.name) else {
                own.push((key, theirs));
                continue;
            };
            match (&mut mine.value, theirs.value) {
                // Where an editor finds the schema.
                _ if key.name == "$schema" => {}
                _ if key.name == INCLUDE => {
                    let message = "the included file includes another one";
                    let finding = Problem::error(Rule::Include, path, message);
                    found.push(finding.hint("include a file that has all of its facts itself"));
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
        // Nobody here speaks for an organisation of the other file.
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
                        let message = "this speaks for an organisation of the included file";
                        let finding = Problem::error(Rule::Locked, path.key(field), message);
                        found.push(finding.hint("say it as your own organisation, or ask the other one to say it in its file"));
                    }
                }
            }
        }
        if found.is_empty() { Ok(self) } else { Err(self.locate(found)) }
    }
}

/// Mappings from names that a file chooses.
fn is_named(field: &str) -> bool {
    matches!(field, "organisations" | "hosts")
}

/// The names that a mapping of a file has chosen.
fn names(root: &Node, field: &str) -> Vec<String> {
    match entry(root, field).map(|node| &node.value) {
        Some(Value::Mapping(entries)) => entries.iter().map(|(key, _)| key.name.clone()).collect(),
        _ => Vec::new(),
    }
}

fn locked(name: &str, at: Path, there: Path) -> Problem {
    let message = format!("the included file says what `{name}` is, and cannot be changed here");
    let finding = Problem::error(Rule::Locked, at.clone(), message)
        .hint("give your own fact another name, or ask the other organisation to correct its file");
    if at == there { finding } else { finding.see(there, "it is said here") }
}

fn entry<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Mapping(entries) => {
            entries.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
        }
        _ => None,
    }
}

/// Moves the places of a value behind a text of that length.
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
