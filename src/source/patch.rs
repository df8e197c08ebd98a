//! Edits as patches of the user's own text: what is not edited stays byte for byte.
//!
//! A patch is never guessed. The new text is read again, and its values must be the old values
//! with exactly the edits that were asked for; otherwise the patch is refused.

mod layout;
mod toml;
mod write;
mod yaml;

use std::ops::Range;

use super::{Format, Key, Node, Path, PathStep, Value, normal, parse};
use crate::message;
use crate::message::Message;

/// A value to be written into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Text, also a date or a count.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// A mapping, in the order in which it is written.
    Map(Vec<(String, Self)>),
}

/// What an edit does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Gives a place this value. What is missing on the way to the place is written too.
    Set(Content),
    /// Removes the value, with its key and the comments that stand above it or at its end. A list or
    /// mapping that would be empty is removed too.
    Remove,
    /// Inserts the value before the item at this index, or as the field of this name.
    Insert(Content),
    /// Gives an item of a list another index, counted without the item itself.
    Move(usize),
}

/// An edit of one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The place in this file, without what it includes.
    pub path: Path,
    /// What is done there.
    pub change: Change,
}

/// A text that was edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patched {
    /// The new text.
    pub text: String,
    /// What was replaced, in the order in which it was done.
    pub splices: Vec<Splice>,
}

/// The replacement of a part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// Bytes of the text as the splices before this one left it.
    pub range: Range<usize>,
    /// What stands there now.
    pub text: String,
}

/// Why an edit was refused. The text is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The place of the edit; of the whole file if the file cannot be read.
    pub path: Path,
    /// What is wrong, for the user.
    pub message: Message,
}

/// The usual order of the fields of the mapping at a path; empty if there is none.
pub type Order<'a> = &'a dyn Fn(&Path) -> Vec<String>;

/// Edits a text. Each edit sees what the edits before it have done. A new field is written where
/// `order` has it, otherwise after the last one.
///
/// An alias is replaced by what is written in its place; the value that it stood for stays. Where
/// an anchored value is edited, the places that refer to it keep their value: the first of them
/// gets a copy.
///
/// # Errors
/// If the text cannot be read, an edit names no place, or the text cannot be changed so that its
/// other values stay as they are. Nothing is changed then.
pub fn patch(text: &str, format: Format, edits: &[Edit], order: Order) -> Result<Patched, Refused> {
    let refused = |path: &Path, message| Refused { path: path.clone(), message };
    let read = |text: &str| match format {
        Format::Yaml => parse::yaml(text),
        Format::Toml => parse::toml(text),
    };
    let (mark, body) = match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(body) => (BYTE_ORDER_MARK, body),
        None => ("", text),
    };
    let unread = |(_, message)| refused(&Path::default(), message);
    let mut now = body.to_owned();
    let mut splices = Vec::new();
    let mut root = read(body).map_err(unread)?;
    for edit in edits {
        let mut asked = Node::clone(&root);
        apply(&mut asked, &edit.path, &edit.change).map_err(|m| refused(&edit.path, m))?;
        let patched = match format {
            Format::Yaml => yaml::patch(&now, &root, edit, order),
            Format::Toml => toml::patch(&now, &root, edit),
        };
        let (text, done) = patched.map_err(|message| refused(&edit.path, message))?;
        match read(&text) {
            Ok(written) if same(&written.value, &asked.value) => root = written,
            _ => return Err(refused(&edit.path, message!("patch-failed"))),
        }
        now = text;
        splices.extend(done);
    }
    for splice in &mut splices {
        splice.range = splice.range.start + mark.len()..splice.range.end + mark.len();
    }
    Ok(Patched { text: format!("{mark}{now}"), splices })
}

/// A field of the top of a YAML file as new text, with the line break at its end.
pub fn field(name: &str, content: &Content) -> String {
    let habits = write::Habits { is_json: false, hyphen: 2, field: 2 };
    let sign = format!("{}:", write::key(name, habits));
    write::entry(&sign, content, 0, false, habits) + "\n"
}

/// What some editors write before a text.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

impl Content {
    /// A value that was read; `None` if it has an empty value or a number with a fraction.
    pub fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Null | Value::Float(_) => return None,
            Value::Bool(bool) => Self::Bool(*bool),
            Value::Integer(number) => Self::Integer(*number),
            Value::String(text) => Self::Text(text.clone()),
            Value::Sequence(items) => {
                Self::List(items.iter().map(|item| Self::of(&item.value)).collect::<Option<_>>()?)
            }
            Value::Mapping(entries) => {
                let entries = entries.iter();
                let entries =
                    entries.map(|(key, node)| Some((key.name.clone(), Self::of(&node.value)?)));
                Self::Map(entries.collect::<Option<_>>()?)
            }
        })
    }

    /// The value as if it had been read.
    fn value(&self) -> Value {
        match self {
            Self::Bool(bool) => Value::Bool(*bool),
            Self::Integer(number) => Value::Integer(*number),
            Self::Text(text) => Value::String(text.clone()),
            Self::List(items) => Value::Sequence(items.iter().map(Self::node).collect()),
            Self::Map(entries) => {
                let entries = entries.iter();
                Value::Mapping(entries.map(|(name, value)| (key(name), value.node())).collect())
            }
        }
    }

    fn node(&self) -> Node {
        Node { range: 0..0, written: 0..0, value: self.value() }
    }

    /// This value below the steps of a path, all of which are missing.
    fn below(self, steps: &[PathStep]) -> Option<Self> {
        let Some((first, rest)) = steps.split_first() else { return Some(self) };
        let below = self.below(rest)?;
        match first {
            PathStep::Key(name) => Some(Self::Map(vec![(name.to_string(), below)])),
            PathStep::Index(0) => Some(Self::List(vec![below])),
            PathStep::Index(_) => None,
        }
    }
}

fn key(name: &str) -> Key {
    Key { range: 0..0, name: normal(name).into_owned() }
}

/// Whether two values are the same, wherever they are written and in whatever order their fields.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Sequence(a), Value::Sequence(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(&a.value, &b.value))
        }
        (Value::Mapping(a), Value::Mapping(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, a)| {
                    let mut other = b.iter().filter(|(other, _)| other.name == key.name);
                    other.next().is_some_and(|(_, b)| same(&a.value, &b.value))
                })
        }
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
        _ => a == b,
    }
}

/// The value at a path.
fn at<'a>(root: &'a Node, steps: &[PathStep]) -> Option<&'a Node> {
    steps.iter().try_fold(root, |node, step| match (&node.value, step) {
        (Value::Mapping(entries), PathStep::Key(name)) => {
            let name = normal(name);
            entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
        }
        (Value::Sequence(items), PathStep::Index(index)) => items.get(*index),
        _ => None,
    })
}

fn at_mut<'a>(root: &'a mut Node, steps: &[PathStep]) -> Option<&'a mut Node> {
    steps.iter().try_fold(root, |node, step| match (&mut node.value, step) {
        (Value::Mapping(entries), PathStep::Key(name)) => {
            let name = normal(name);
            entries.iter_mut().find(|(key, _)| key.name == name).map(|(_, node)| node)
        }
        (Value::Sequence(items), PathStep::Index(index)) => items.get_mut(*index),
        _ => None,
    })
}

/// How many steps of a path exist.
fn existing(root: &Node, path: &Path) -> usize {
    (0..=path.0.len()).rev().find(|count| at(root, &path.0[..*count]).is_some()).unwrap_or(0)
}

/// Changes values as an edit asks, without any text.
fn apply(root: &mut Node, path: &Path, change: &Change) -> Result<(), Message> {
    let nowhere = || message!("patch-nowhere", path = path.to_string());
    let Some((last, above)) = path.0.split_last() else {
        return match change {
            Change::Set(content @ Content::Map(entries)) if !entries.is_empty() => {
                *root = content.node();
                Ok(())
            }
            _ => Err(message!("patch-empty-file")),
        };
    };
    match change {
        Change::Set(content) | Change::Insert(content) => {
            let count = existing(root, path);
            if count == path.0.len() && matches!(change, Change::Set(_)) {
                at_mut(root, &path.0).ok_or_else(nowhere)?.value = content.value();
                return Ok(());
            }
            // An item is inserted before the one that has its index.
            let is_item = matches!(last, PathStep::Index(_));
            let count = if is_item { count.min(above.len()) } else { count };
            if count == path.0.len() {
                return Err(message!("patch-exists", path = path.to_string()));
            }
            let below = content.clone().below(&path.0[count + 1..]).ok_or_else(nowhere)?;
            let node = at_mut(root, &path.0[..count]).ok_or_else(nowhere)?;
            match (&mut node.value, &path.0[count]) {
                (Value::Mapping(entries), PathStep::Key(name)) => {
                    entries.push((key(name), below.node()));
                }
                (Value::Sequence(items), PathStep::Index(index)) if *index <= items.len() => {
                    items.insert(*index, below.node());
                }
                (Value::Null, step) => {
                    let below = below.below(std::slice::from_ref(step)).ok_or_else(nowhere)?;
                    node.value = below.value();
                }
                _ => return Err(nowhere()),
            }
        }
        Change::Remove => {
            at(root, &path.0).ok_or_else(nowhere)?;
            let removed = removed(root, path);
            let (last, above) = removed.split_last().ok_or(message!("patch-empty-file"))?;
            let node = at_mut(root, above).ok_or_else(nowhere)?;
            match (&mut node.value, last) {
                (Value::Mapping(entries), PathStep::Key(name)) => {
                    let name = normal(name);
                    entries.retain(|(key, _)| key.name != name);
                }
                (Value::Sequence(items), PathStep::Index(index)) => {
                    items.remove(*index);
                }
                _ => return Err(nowhere()),
            }
        }
        Change::Move(to) => {
            let node = at_mut(root, above).ok_or_else(nowhere)?;
            match (&mut node.value, last) {
                (Value::Sequence(items), PathStep::Index(from))
                    if *from < items.len() && *to < items.len() =>
                {
                    let item = items.remove(*from);
                    items.insert(*to, item);
                }
                _ => return Err(nowhere()),
            }
        }
    }
    Ok(())
}

/// What is removed with a value: the outermost list or mapping that has nothing else in it.
fn removed<'a>(root: &Node, path: &'a Path) -> &'a [PathStep] {
    let mut steps = path.0.as_slice();
    while let Some((_, above)) = steps.split_last() {
        let is_alone = match at(root, above).map(|node| &node.value) {
            Some(Value::Mapping(entries)) => entries.len() == 1,
            Some(Value::Sequence(items)) => items.len() == 1,
            _ => false,
        };
        if !is_alone {
            break;
        }
        steps = above;
    }
    steps
}
