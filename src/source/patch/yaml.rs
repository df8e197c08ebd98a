//! Patches of YAML and JSON.

use std::ops::Range;
use std::rc::Rc;

use super::layout::{self, Entry, Place, Style};
use super::layout::{
    column, comments_above, is_blank, is_blank_before, is_first, line_end, line_start, next_line,
};
use super::write::{self, Habits, Spelling, Written};
use super::{Change, Content, Edit, Order, Splice, at, existing, removed};

use crate::message;
use crate::message::Message;
use crate::source::{Node, Path, PathStep, Value};

/// The narrowest lines of a folded text that are made.
const NARROWEST: usize = 60;

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

    /// Sees to it that nothing else is changed by what is done at a path: an alias on the way is
    /// replaced by its value, and an anchor that other places refer to goes to the first of them.
    /// `is_whole` if the value at the path goes with all below it.
    fn own(&mut self, path: &[PathStep], is_whole: bool) -> Result<(), Message> {
        let depths = path.len() + usize::from(!is_whole);
        loop {
            let place = self.layout()?;
            let alias = (0..depths).find(|depth| {
                let here = follow(&place, &path[..*depth]);
                here.is_some_and(|here| matches!(here.style, Style::Alias(_)))
            });
            let Some(depth) = alias else { break };
            let content = at(self.root, &path[..depth]).map(|node| &node.value);
            let content = content.and_then(Content::of).ok_or_else(unusual)?;
            self.put_at(&path[..depth], &content)?;
        }
        loop {
            let place = self.layout()?;
            let here = follow(&place, path).ok_or(message!("patch-elsewhere"))?;
            let mut anchors = Vec::new();
            for depth in 0..depths {
                anchors.extend(follow(&place, &path[..depth]).and_then(|p| p.anchor.clone()));
            }
            if is_whole {
                here.visit(&Path::default(), &mut |_, place| anchors.extend(place.anchor.clone()));
            }
            let whole = if is_whole { here.start..here.range.end } else { 0..0 };
            let mut used = None;
            place.visit(&Path::default(), &mut |path, place| {
                if let Style::Alias(number) = place.style
                    && used.is_none()
                    && !whole.contains(&place.start)
                    && let Some((_, anchor)) = anchors.iter().find(|(other, _)| *other == number)
                {
                    used = Some((anchor.clone(), path.clone()));
                }
            });
            let Some((anchor, path)) = used else { return Ok(()) };
            self.hand_over(anchor, &path)?;
        }
    }

    /// Takes an anchor away and gives it with its value to the first place that refers to it.
    fn hand_over(&mut self, anchor: Range<usize>, path: &Path) -> Result<(), Message> {
        let content = at(self.root, &path.0).map(|node| &node.value);
        let content = content.and_then(Content::of).ok_or_else(unusual)?;
        let place = self.layout()?;
        let habits = habits(&self.text, &place);
        let (parent, index) = entry(&place, &path.0)?;
        let alias = &parent.entries()[index].value.range;
        let name = &self.text[anchor.clone()];
        let written = if parent.is_flow() {
            Written { first: write::inline(&content, habits), rest: String::new() }
        } else {
            let column = column(&self.text, parent.entries()[index].start);
            let is_item = parent.entries()[index].name.is_none();
            write::block(&content, column, is_item, true, None, habits)
        };
        let space = if written.first.is_empty() { "" } else { " " };
        let first = format!("{name}{space}{}", written.first);
        let end = line_end(&self.text, alias.end);
        let after = &self.text[anchor.end..];
        let spaces = after.len() - after.trim_start_matches(' ').len();
        let mut gone = anchor.start..anchor.end + spaces;
        if gone.end == line_end(&self.text, gone.end) {
            let before = self.text[..gone.start].trim_end_matches(' ').len();
            gone = before..gone.end;
        }
        self.splice(vec![(gone, String::new()), (alias.clone(), first), (end..end, written.rest)]);
        Ok(())
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

/// How the file is written.
fn habits(text: &str, root: &Place) -> Habits {
    let is_json = root.is_flow()
        && matches!(root.style, Style::Map { .. })
        && root.entries().first().is_none_or(|entry| text[entry.start..].starts_with('"'));
    let (mut hyphen, mut field) = (None, None);
    root.visit(&Path::default(), &mut |_, place| {
        if let Style::Map { is_flow: false, entries } = &place.style {
            for Entry { start, value, .. } in entries.iter().filter(|e| e.value.is_block()) {
                let kind = if matches!(value.style, Style::List { .. }) {
                    &mut hyphen
                } else {
                    &mut field
                };
                let key = column(text, *start);
                kind.get_or_insert(column(text, value.range.start).saturating_sub(key));
            }
        }
    });
    Habits { is_json, hyphen: hyphen.unwrap_or(2), field: field.unwrap_or(2).max(1) }
}

/// How a text was spelled.
fn spelling(text: &str, place: &Place) -> Option<Spelling> {
    Some(match place.style {
        Style::Plain => Spelling::Plain,
        Style::Single => Spelling::Single,
        Style::Double => Spelling::Double,
        Style::Literal(header) | Style::Folded(header) => {
            let lines =
                text[header..place.range.end].lines().filter(|line| !line.trim().is_empty());
            let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
            let indent = lines.clone().map(spaces).min()?;
            if let Style::Literal(_) = place.style {
                return Some(Spelling::Literal(indent));
            }
            let width = lines.map(|line| line.chars().count() - indent).max().unwrap_or(0);
            Spelling::Folded(indent, width.max(NARROWEST))
        }
        _ => return None,
    })
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

/// The lines of an entry with the comments that belong to it: those directly above, at the end of
/// its line and, indented like what is in it, directly below. Begins in the middle of a line if
/// another entry stands before it.
fn lines(text: &str, entries: &[Entry], index: usize) -> Range<usize> {
    let entry = &entries[index];
    let start = if is_first(text, entry.start) {
        let limit = match index.checked_sub(1) {
            Some(index) => next_line(text, entries[index].end()),
            None => 0,
        };
        comments_above(text, entry.start, limit)
    } else {
        entry.start
    };
    let column = column(text, entry.start);
    let mut end = next_line(text, entry.end());
    loop {
        let line = &text[end..line_end(text, end)];
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if spaces <= column || !line[spaces..].starts_with('#') {
            break;
        }
        end = next_line(text, end);
    }
    start..end
}

fn remove_in_block(text: &str, entries: &[Entry], index: usize) -> Replacements {
    let mut gone = lines(text, entries, index);
    if !is_first(text, entries[index].start)
        && let Some(next) = entries.get(index + 1)
    {
        // The next one takes the place beside the hyphen; comments above it go above that.
        let comments = comments_above(text, next.start, gone.end);
        let line = line_start(text, gone.start);
        let indent =
            &text[line..][..text[line..].len() - text[line..].trim_start_matches(' ').len()];
        let above = text[comments..line_start(text, next.start)].split_inclusive('\n');
        let above = above.map(|comment| format!("{indent}{}", comment.trim_start_matches(' ')));
        let above: String = above.collect();
        return vec![(line..line, above), (gone.start..next.start, String::new())];
    }
    // Empty lines on both sides would be twice as many.
    if gone.start == 0 || is_blank_before(text, gone.start) {
        let mut end = gone.end;
        while is_blank(text, end) {
            end = next_line(text, end);
        }
        if end == text.len() {
            while is_blank_before(text, gone.start) {
                gone.start = line_start(text, gone.start - 1);
            }
        }
        gone.end = end;
    }
    vec![(gone, String::new())]
}

fn add_in_block(
    text: &str,
    entries: &[Entry],
    index: usize,
    column: usize,
    new: &str,
) -> Replacements {
    // An empty line stands between the new entry and the others if it stands between those.
    let neighbours = index.max(1).min(entries.len() - 1);
    let is_apart = neighbours > 0 && is_blank(text, next_line(text, entries[neighbours - 1].end()));
    let gap = if is_apart { "\n\n" } else { "\n" };
    let spaces = " ".repeat(column);
    if let Some(next) = entries.get(index) {
        let at = lines(text, entries, index).start;
        if !is_first(text, next.start) {
            return vec![(at..at, format!("{new}{gap}{spaces}"))];
        }
        return vec![(at..at, format!("{spaces}{new}{gap}"))];
    }
    let last = lines(text, entries, entries.len() - 1);
    let has_break = text[..last.end].ends_with('\n');
    let before = if has_break { &gap[1..] } else { gap };
    let after = if has_break { "\n" } else { "" };
    vec![(last.end..last.end, format!("{before}{spaces}{new}{after}"))]
}

/// The start of an entry in brackets, with the comments above it if it begins a line.
fn flow_start(text: &str, entries: &[Entry], index: usize) -> usize {
    let entry = &entries[index];
    if !is_first(text, entry.start) {
        return entry.start;
    }
    let limit = index.checked_sub(1).map_or(0, |index| next_line(text, entries[index].end()));
    let line = comments_above(text, entry.start, limit);
    line + (entry.start - line_start(text, entry.start))
}

/// The comma after an entry in brackets, if there is one.
fn comma(text: &str, at: usize) -> Option<usize> {
    let mut at = at;
    loop {
        let rest = &text[at..];
        let spaces = rest.len() - rest.trim_start().len();
        at += spaces;
        if !text[at..].starts_with('#') {
            return text[at..].starts_with(',').then_some(at);
        }
        at = line_end(text, at);
    }
}

fn remove_in_flow(text: &str, parent: &Place, index: usize) -> Replacements {
    let entries = parent.entries();
    let entry = &entries[index];
    let comma_after = comma(text, entry.end());
    let mut parts = Replacements::new();
    if comma_after.is_none()
        && let Some(before) =
            index.checked_sub(1).and_then(|index| comma(text, entries[index].end()))
    {
        parts.push((before..before + 1, String::new()));
    }
    let end = comma_after.map_or(entry.end(), |comma| comma + 1);
    let rest = text[end..line_end(text, end)].trim_start();
    if is_first(text, entry.start) && (rest.is_empty() || rest.starts_with('#')) {
        let line = line_start(text, flow_start(text, entries, index));
        parts.push((line..next_line(text, end), String::new()));
    } else {
        let after = &text[end..];
        let spaces = after.len() - after.trim_start_matches(' ').len();
        let is_last = index + 1 == entries.len();
        let start = match index.checked_sub(1) {
            // The space after the comma that goes.
            Some(_) if is_last && !is_first(text, entry.start) => {
                text[..entry.start].trim_end_matches(' ').len()
            }
            _ => entry.start,
        };
        let end = if is_last { end } else { end + spaces };
        parts.push((start..end, String::new()));
    }
    parts
}

fn add_in_flow(text: &str, parent: &Place, index: usize, new: String) -> Replacements {
    let entries = parent.entries();
    if let Some(next) = entries.get(index) {
        let at = flow_start(text, entries, index);
        let spaces = next.start - line_start(text, next.start);
        let gap = if is_first(text, next.start) {
            format!("\n{}", " ".repeat(spaces))
        } else {
            " ".to_owned()
        };
        return vec![(at..at, format!("{new},{gap}"))];
    }
    let Some(last) = entries.last() else {
        let inner = parent.range.start + 1..parent.range.end - 1;
        let is_map = matches!(parent.style, Style::Map { .. });
        return vec![(inner, if is_map { format!(" {new} ") } else { new })];
    };
    let spaces = last.start - line_start(text, last.start);
    let comma = comma(text, last.end());
    let end = comma.map_or(last.end(), |comma| comma + 1);
    let sign = if comma.is_some() { "" } else { "," };
    if is_first(text, last.start) {
        let line = line_end(text, end);
        let after = if comma.is_some() { "," } else { "" };
        let is_alone = text[end..line].trim_start();
        if is_alone.is_empty() || is_alone.starts_with('#') {
            let pad = " ".repeat(spaces);
            return vec![(end..end, sign.to_owned()), (line..line, format!("\n{pad}{new}{after}"))];
        }
    }
    vec![(end..end, format!("{sign} {new}"))]
}
