//! Patches of YAML and JSON.

mod anchors;
mod block;
mod flow;
mod habits;

use std::ops::Range;
use std::rc::Rc;

use self::block::{add_in_block, lines, remove_in_block};
use self::flow::{add_in_flow, flow_start, remove_in_flow};
use self::habits::{habits, spelling};
use super::layout::{self, Entry, Place, Style, column, is_first, line_end};
use super::write::{self, Written};
use super::{Change, Content, Edit, Order, Splice, at, existing, removed};

use crate::message;
use crate::message::Message;
use crate::source::{Node, Path, PathStep, Value};

/// Carries out one edit. `root` are the values of the text.
pub(super) fn patch(
    text: &str,
    root: &Node,
    edit: &Edit,
    order: Order,
) -> Result<(String, Vec<Splice>), Message> {
    let mut patch = Patch { text: text.to_owned(), layout: None, splices: Vec::new(), root, order };
    match &edit.change {
        Change::Set(content) => match at(root, &edit.path.0) {
            Some(node) => patch.set(&edit.path, node, content)?,
            None => patch.create(&edit.path, content)?,
        },
        Change::Insert(content) => patch.create(&edit.path, content)?,
        Change::Remove => patch.remove(&Path(removed(root, &edit.path).to_vec()))?,
        Change::Move(to) => patch.shift(&edit.path, *to)?,
    }
    Ok((patch.text, patch.splices))
}

struct Patch<'a> {
    text: String,
    /// How the text is written, until it is changed.
    layout: Option<Rc<Place>>,
    splices: Vec<Splice>,
    /// The values before the edit.
    root: &'a Node,
    order: Order<'a>,
}

/// Parts of a text and what is written in their places.
type Replacements = Vec<(Range<usize>, String)>;

fn unusual() -> Message {
    message!("patch-unusual")
}

impl Patch<'_> {
    fn layout(&mut self) -> Result<Rc<Place>, Message> {
        if let Some(layout) = &self.layout {
            return Ok(Rc::clone(layout));
        }
        let layout = Rc::new(layout::of(&self.text).ok_or_else(unusual)?);
        self.layout = Some(Rc::clone(&layout));
        Ok(layout)
    }

    /// Replaces parts that do not overlap.
    fn splice(&mut self, mut parts: Replacements) {
        let line_break = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        parts.sort_by_key(|(range, _)| (range.start, range.end));
        for (range, text) in parts.into_iter().rev() {
            // What was cut out of the file has its own line breaks.
            let text = text.replace("\r\n", "\n").replace('\n', line_break);
            if self.text[range.clone()] != text {
                self.text.replace_range(range.clone(), &text);
                self.layout = None;
                self.splices.push(Splice { range, text });
            }
        }
    }

    /// Gives a place another value; of lists and mappings only what differs.
    fn set(&mut self, path: &Path, old: &Node, new: &Content) -> Result<(), Message> {
        if super::same(&old.value, &new.value()) {
            return Ok(());
        }
        let place = self.layout()?;
        let here = follow(&place, &path.0);
        let is_own = here.is_some_and(|here| here.is_block() || here.is_flow());
        match (&old.value, new) {
            (Value::Mapping(entries), Content::Map(fields)) if is_own && !fields.is_empty() => {
                let names = entries.iter().map(|(key, _)| key.name.as_str());
                let kept = |name: &&str| fields.iter().any(|(other, _)| other == name);
                let before: Vec<&str> = names.filter(kept).collect();
                let after = fields.iter().map(|(name, _)| name.as_str());
                let after: Vec<&str> = after.filter(|name| before.contains(name)).collect();
                if !before.is_empty() && before == after {
                    // What is new comes first, so that the mapping is never empty.
                    for (name, value) in fields {
                        let path = path.key(name);
                        match entries.iter().find(|(key, _)| key.name == *name) {
                            Some((_, old)) => self.set(&path, old, value)?,
                            None => self.add(&path, value)?,
                        }
                    }
                    for (key, _) in entries {
                        if !before.contains(&key.name.as_str()) {
                            self.remove(&path.key(&key.name))?;
                        }
                    }
                    return Ok(());
                }
            }
            (Value::Sequence(items), Content::List(values)) if is_own && !values.is_empty() => {
                return self.set_list(path, items, values);
            }
            _ => {}
        }
        self.put(path, new)
    }

    /// Changes, inserts and removes items between those that are the same.
    fn set_list(&mut self, path: &Path, old: &[Node], new: &[Content]) -> Result<(), Message> {
        let is_same = |(a, b): &(&Node, &Content)| super::same(&a.value, &b.value());
        let start = old.iter().zip(new).take_while(is_same).count();
        let (old, new) = (&old[start..], &new[start..]);
        let end = old.iter().rev().zip(new.iter().rev()).take_while(is_same).count();
        let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
        let pairs = old.len().min(new.len());
        for (index, (old, new)) in old.iter().zip(new).enumerate() {
            self.set(&path.index(start + index), old, new)?;
        }
        for (index, new) in new.iter().enumerate().skip(pairs) {
            self.add(&path.index(start + index), new)?;
        }
        for index in (pairs..old.len()).rev() {
            self.remove(&path.index(start + index))?;
        }
        Ok(())
    }

    /// Writes a value that is not there, with all that is missing above it.
    fn create(&mut self, path: &Path, content: &Content) -> Result<(), Message> {
        let above = path.0.len().saturating_sub(1);
        let is_item = matches!(path.0.last(), Some(PathStep::Index(_)));
        let count = existing(self.root, path).min(if is_item { above } else { path.0.len() });
        let first = path.0.get(..=count).ok_or_else(unusual)?;
        let below = content.clone().below(&path.0[count + 1..]).ok_or_else(unusual)?;
        let above = Path(path.0[..count].to_vec());
        match at(self.root, &above.0).map(|node| &node.value) {
            Some(Value::Null) => {
                let content = below.below(&first[count..]).ok_or_else(unusual)?;
                self.put(&above, &content)
            }
            _ => self.add(&Path(first.to_vec()), &below),
        }
    }

    /// Writes another value in the place of one.
    fn put(&mut self, path: &Path, content: &Content) -> Result<(), Message> {
        self.own(&path.0, true)?;
        self.put_at(&path.0, content)
    }

    fn put_at(&mut self, path: &[PathStep], content: &Content) -> Result<(), Message> {
        let place = self.layout()?;
        let habits = habits(&self.text, &place);
        let (parent, index) = entry(&place, path)?;
        let entry = &parent.entries()[index];
        let old = &entry.value;
        // A tag says what a value is, which the new one may not be.
        let start = if old.is_tagged { old.start } else { old.range.start };
        let is_empty = matches!(old.style, Style::Empty);
        if parent.is_flow() {
            let text = match spelling(&self.text, old) {
                Some(spelling) => write::inline_as(content, spelling, habits),
                None => write::inline(content, habits),
            };
            let sign = if entry.has_sign { " " } else { ": " };
            let text = if is_empty { format!("{sign}{text}") } else { text };
            self.splice(vec![(start..old.range.end, text)]);
            return Ok(());
        }
        let column = column(&self.text, entry.start);
        let is_item = entry.name.is_none();
        let has_anchor = old.anchor.is_some() && !old.is_tagged;
        let spelling = spelling(&self.text, old);
        let Written { first, rest } =
            write::block(content, column, is_item, has_anchor, spelling, habits);
        // The end of what stands in the line of the key or hyphen.
        let signs = match (&old.style, &old.anchor) {
            (_, Some((_, anchor))) if has_anchor => anchor.end.max(entry.sign),
            _ => entry.sign,
        };
        let spaced = if first.is_empty() { String::new() } else { format!(" {first}") };
        let parts = match old.style {
            Style::Literal(header) | Style::Folded(header) => {
                let sign = self.text[old.range.start..header].find([' ', '\t']);
                let sign = sign.map_or(header, |length| old.range.start + length);
                vec![(signs..sign, spaced), (header..old.range.end, rest)]
            }
            Style::List { is_flow: false, .. } | Style::Map { is_flow: false, .. } => {
                let end = line_end(&self.text, old.range.end);
                let header = line_end(&self.text, signs);
                if header < old.range.start {
                    vec![(signs..signs, spaced), (header..end, rest)]
                } else {
                    vec![(signs..end, spaced + &rest)]
                }
            }
            _ => {
                let end = line_end(&self.text, old.range.end);
                let text = if is_empty || first.is_empty() {
                    signs..old.range.end
                } else {
                    start..old.range.end
                };
                let first = if is_empty { spaced } else { first };
                vec![(text, first), (end..end, rest)]
            }
        };
        self.splice(parts);
        Ok(())
    }

    /// Writes a new field or item.
    fn add(&mut self, path: &Path, content: &Content) -> Result<(), Message> {
        let (last, above) = path.0.split_last().ok_or_else(unusual)?;
        self.own(above, false)?;
        let place = self.layout()?;
        let habits = habits(&self.text, &place);
        let parent = follow(&place, above).ok_or(message!("patch-elsewhere"))?;
        let entries = parent.entries();
        let is_in_flow = (0..above.len())
            .any(|depth| follow(&place, &above[..depth]).is_some_and(Place::is_flow));
        let index = match last {
            PathStep::Index(index) => (*index).min(entries.len()),
            PathStep::Key(name) => {
                let order = (self.order)(&Path(above.to_vec()));
                position(entries, name, &order)
            }
        };
        if entries.is_empty() && !habits.is_json && !is_in_flow && !above.is_empty() {
            let content = content.clone().below(&[match last {
                PathStep::Index(_) => PathStep::Index(0),
                key @ PathStep::Key(_) => key.clone(),
            }]);
            return self.put_at(above, &content.ok_or_else(unusual)?);
        }
        let parts = if parent.is_flow() {
            let value = write::inline(content, habits);
            let text = match last {
                PathStep::Index(_) => value,
                PathStep::Key(name) => format!("{}: {value}", write::key(name, habits)),
            };
            add_in_flow(&self.text, parent, index, text)
        } else {
            let first = entries.first().ok_or_else(unusual)?;
            let column = column(&self.text, first.start);
            let text = match last {
                PathStep::Index(_) => write::entry("-", content, column, true, habits),
                PathStep::Key(name) => {
                    let sign = format!("{}:", write::key(name, habits));
                    write::entry(&sign, content, column, false, habits)
                }
            };
            add_in_block(&self.text, entries, index, column, &text)
        };
        self.splice(parts);
        Ok(())
    }

    /// Removes a field or item that is not the only one.
    fn remove(&mut self, path: &Path) -> Result<(), Message> {
        self.own(&path.0, true)?;
        let place = self.layout()?;
        let (parent, index) = entry(&place, &path.0)?;
        let parts = if parent.is_flow() {
            remove_in_flow(&self.text, parent, index)
        } else {
            remove_in_block(&self.text, parent.entries(), index)
        };
        self.splice(parts);
        Ok(())
    }

    /// Gives an item another index.
    fn shift(&mut self, path: &Path, to: usize) -> Result<(), Message> {
        let (_, above) = path.0.split_last().ok_or_else(unusual)?;
        self.own(above, false)?;
        let place = self.layout()?;
        let (parent, from) = entry(&place, &path.0)?;
        let entries = parent.entries();
        let text = &self.text;
        let mut order: Vec<usize> = (0..entries.len()).collect();
        let moved = order.remove(from);
        order.insert(to, moved);
        // Each item with its comments goes into the place of another; what is between stays.
        let places: Vec<Range<usize>> = (0..entries.len())
            .map(|index| {
                if parent.is_flow() {
                    flow_start(text, entries, index)..entries[index].end()
                } else {
                    let lines = lines(text, entries, index);
                    lines.start..line_end(text, lines.end.saturating_sub(1).max(lines.start))
                }
            })
            .collect();
        let indent = |at: usize| if is_first(text, at) { "" } else { "beside" };
        let parts = order.iter().zip(&places).enumerate().map(|(index, (other, place))| {
            let mut written = text[places[*other].clone()].to_owned();
            if !parent.is_flow() {
                // The first item of a list can stand beside the hyphen of another.
                let was_beside = !indent(places[*other].start).is_empty();
                let is_beside = !indent(place.start).is_empty();
                let column = column(text, entries[index].start);
                if was_beside && !is_beside {
                    written = " ".repeat(column) + &written;
                } else if is_beside && !was_beside {
                    written = written.trim_start_matches(' ').to_owned();
                }
            }
            (place.clone(), written)
        });
        let parts: Replacements = parts.collect();
        self.splice(parts);
        Ok(())
    }
}

/// The place at the end of steps, unless it is written elsewhere.
fn follow<'a>(root: &'a Place, path: &[PathStep]) -> Option<&'a Place> {
    path.iter()
        .try_fold(root, |place, step| place.index(step).map(|index| &place.entries()[index].value))
}

/// The list or mapping that a path leads into, and the index in it.
fn entry<'a>(root: &'a Place, path: &[PathStep]) -> Result<(&'a Place, usize), Message> {
    let (last, above) = path.split_last().ok_or_else(unusual)?;
    let parent = follow(root, above).ok_or(message!("patch-elsewhere"))?;
    let index = parent.index(last).ok_or(message!("patch-elsewhere"))?;
    Ok((parent, index))
}

/// Where a new field stands among others.
fn position(entries: &[Entry], name: &str, order: &[String]) -> usize {
    let Some(rank) = order.iter().position(|other| other == name) else { return entries.len() };
    let find = |names: &[String]| {
        let is_there =
            |name: &String| entries.iter().position(|entry| entry.name.as_ref() == Some(name));
        names.iter().filter_map(is_there).collect::<Vec<_>>()
    };
    match (find(&order[..rank]).last(), find(&order[rank + 1..]).first()) {
        (Some(before), _) => before + 1,
        (None, Some(after)) => *after,
        (None, None) => entries.len(),
    }
}
