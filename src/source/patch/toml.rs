//! Patches of TOML.

mod value;

use std::ops::Range;

use toml_edit::{Array, ArrayOfTables, Document, DocumentMut, Item, Table, Value};

use self::value::{Style, as_table, spelled, value};
use super::layout::{comments_above, is_blank, is_blank_before, is_first, line_end, next_line};
use super::{Change, Content, Edit, Splice, at, existing, removed};

use crate::message;
use crate::message::Message;
use crate::source::{self, Node, PathStep};

/// Carries out one edit. `root` are the values of the text. A new field is written after those of
/// its table.
pub(super) fn patch(
    text: &str,
    root: &Node,
    edit: &Edit,
) -> Result<(String, Vec<Splice>), Message> {
    let path = &edit.path.0;
    let new = match &edit.change {
        Change::Set(content) => match at(root, path) {
            Some(node) => rewrite(text, |document| {
                set(document.as_item_mut(), path, node, content, Style::of(text))
            })?,
            None => create(text, root, path, content)?,
        },
        Change::Insert(content) => create(text, root, path, content)?,
        Change::Remove => remove(text, removed(root, &edit.path))?,
        Change::Move(to) => shift(text, path, *to)?,
    };
    let splices = difference(text, &new).into_iter().collect();
    Ok((new, splices))
}

fn unusual() -> Message {
    message!("patch-unusual")
}

/// The one part in which two texts differ.
fn difference(old: &str, new: &str) -> Option<Splice> {
    if old == new {
        return None;
    }
    let length = |(a, _): (char, char)| a.len_utf8();
    let same = |(a, b): &(char, char)| a == b;
    let start: usize = old.chars().zip(new.chars()).take_while(same).map(length).sum();
    let (rest, with) = (&old[start..], &new[start..]);
    let pairs = rest.chars().rev().zip(with.chars().rev());
    let end: usize = pairs.take_while(same).map(length).sum();
    let text = with[..with.len() - end].to_owned();
    Some(Splice { range: start..old.len() - end, text })
}

/// Changes a text as a document that keeps how everything is written.
fn rewrite(
    text: &str,
    change: impl FnOnce(&mut DocumentMut) -> Option<()>,
) -> Result<String, Message> {
    let mut document: DocumentMut = text.parse().map_err(|_| unusual())?;
    // The document ends every line, and as it likes.
    let write = |document: &DocumentMut| {
        let mut written = document.to_string().replace("\r\n", "\n");
        if !text.ends_with('\n') && written.ends_with('\n') {
            written.pop();
        }
        if text.contains("\r\n") { written.replace('\n', "\r\n") } else { written }
    };
    if write(&document) != text {
        return Err(unusual());
    }
    change(&mut document).ok_or_else(unusual)?;
    Ok(write(&document))
}

fn step_mut<'a>(item: &'a mut Item, step: &PathStep) -> Option<&'a mut Item> {
    match step {
        // An absent key would be inserted by `get_mut`.
        PathStep::Key(name) if item.get(name.as_str()).is_some() => item.get_mut(name.as_str()),
        PathStep::Key(_) => None,
        PathStep::Index(index) => item.get_mut(*index),
    }
}

fn follow_mut<'a>(root: &'a mut Item, path: &[PathStep]) -> Option<&'a mut Item> {
    path.iter().try_fold(root, step_mut)
}

/// Gives a value; of tables and lists only what differs.
fn set(root: &mut Item, path: &[PathStep], old: &Node, new: &Content, style: Style) -> Option<()> {
    if super::same(&old.value, &new.value()) {
        return Some(());
    }
    match (&old.value, new) {
        (source::Value::Mapping(entries), Content::Map(fields)) => {
            for (key, _) in entries {
                if !fields.iter().any(|(name, _)| *name == key.name) {
                    follow_mut(root, path)?.as_table_like_mut()?.remove(&key.name)?;
                }
            }
            for (name, value) in fields {
                let step = PathStep::Key(name.into());
                match entries.iter().find(|(key, _)| key.name == *name) {
                    Some((_, node)) => set(root, &[path, &[step]].concat(), node, value, style)?,
                    None => add(follow_mut(root, path)?, &step, value, style)?,
                }
            }
            return Some(());
        }
        (source::Value::Sequence(items), Content::List(values)) if items.len() == values.len() => {
            for (index, (old, new)) in items.iter().zip(values).enumerate() {
                set(root, &[path, &[PathStep::Index(index)]].concat(), old, new, style)?;
            }
            return Some(());
        }
        _ => {}
    }
    let item = follow_mut(root, path)?;
    if let Item::Value(old) = item {
        let decor = old.decor().clone();
        *old = spelled(new, old, style);
        *old.decor_mut() = decor;
    } else {
        *item = Item::Value(value(new, style));
    }
    Some(())
}

fn create(
    text: &str,
    root: &Node,
    path: &[PathStep],
    content: &Content,
) -> Result<String, Message> {
    let above = path.len().saturating_sub(1);
    let is_item = matches!(path.last(), Some(PathStep::Index(_)));
    let whole = source::Path(path.to_vec());
    let count = existing(root, &whole).min(if is_item { above } else { path.len() });
    let last = path.get(count).ok_or_else(unusual)?;
    let content = content.clone().below(&path[count + 1..]).ok_or_else(unusual)?;
    rewrite(text, |document| {
        add(follow_mut(document.as_item_mut(), &path[..count])?, last, &content, Style::of(text))
    })
}

/// Writes a new field or item.
fn add(parent: &mut Item, step: &PathStep, content: &Content, style: Style) -> Option<()> {
    match (parent, step) {
        (Item::Table(table), PathStep::Key(name)) => {
            let is_table = |item: &Content| matches!(item, Content::Map(_));
            let item = match content {
                // Facts are tables of their own.
                Content::List(items) if !items.is_empty() && items.iter().all(is_table) => {
                    let mut tables = ArrayOfTables::new();
                    for item in items {
                        tables.push(as_table(item, style)?);
                    }
                    Item::ArrayOfTables(tables)
                }
                _ => Item::Value(value(content, style)),
            };
            table.insert(name, item);
        }
        (Item::Value(Value::InlineTable(table)), PathStep::Key(name)) => {
            // The space before the bracket.
            let last = table.iter_mut().last();
            let space = last.map(|(_, last)| {
                let space = last.decor().suffix().cloned().unwrap_or_default();
                last.decor_mut().set_suffix("");
                space
            });
            let space = space.unwrap_or_default();
            table.insert(name.as_str(), value(content, style).decorated(" ", space));
        }
        (Item::Value(Value::Array(array)), PathStep::Index(index)) if *index <= array.len() => {
            let like = array.get(index.saturating_sub(1)).or_else(|| array.get(0));
            let prefix = like.and_then(|like| like.decor().prefix()?.as_str()).unwrap_or_default();
            let prefix = match prefix {
                "" if *index > 0 => " ",
                prefix if prefix.contains('#') => "",
                prefix => prefix,
            };
            array.insert_formatted(*index, value(content, style).decorated(prefix.to_owned(), ""));
        }
        (Item::ArrayOfTables(tables), PathStep::Index(index)) if *index <= tables.len() => {
            tables.insert(*index, as_table(content, style)?);
        }
        _ => return None,
    }
    Some(())
}

/// The lines of a field or table with all that is below it, in the order of the text; `None` if it
/// is written within a line.
fn lines(text: &str, path: &[PathStep]) -> Option<Vec<Range<usize>>> {
    let document = Document::parse(text).ok()?;
    let mut item = document.as_item();
    let mut key = None;
    for step in path {
        if item.is_value() {
            return None;
        }
        (key, item) = match step {
            PathStep::Key(name) => {
                let (key, item) = item.as_table()?.get_key_value(name)?;
                (key.span(), item)
            }
            PathStep::Index(index) => (None, item.get(*index)?),
        };
    }
    let mut found = Vec::new();
    collect(key, item, &mut found)?;
    let whole = |range: Range<usize>| {
        let start = comments_above(text, range.start, 0);
        start..next_line(text, range.end.max(start))
    };
    let mut lines: Vec<_> = found.into_iter().map(whole).collect();
    lines.sort_by_key(|range| range.start);
    Some(lines)
}

/// The lines with values and headers of an item.
fn collect(key: Option<Range<usize>>, item: &Item, found: &mut Vec<Range<usize>>) -> Option<()> {
    match item {
        Item::Value(value) => found.push(key?.start..value.span()?.end),
        Item::Table(table) => collect_table(table, found)?,
        Item::ArrayOfTables(tables) => {
            for table in tables {
                collect_table(table, found)?;
            }
        }
        Item::None => {}
    }
    Some(())
}

fn collect_table(table: &Table, found: &mut Vec<Range<usize>>) -> Option<()> {
    if !table.is_dotted() && !table.is_implicit() {
        found.push(table.span()?);
    }
    for (name, item) in table {
        collect(table.key(name)?.span(), item, found)?;
    }
    Some(())
}

fn remove(text: &str, path: &[PathStep]) -> Result<String, Message> {
    let (last, above) = path.split_last().ok_or_else(unusual)?;
    let Some(lines) = lines(text, path) else {
        return rewrite(text, |document| {
            match (follow_mut(document.as_item_mut(), above)?, last) {
                (Item::Value(Value::InlineTable(table)), PathStep::Key(name)) => {
                    let gone = table.remove(name)?;
                    let is_last =
                        gone.decor().suffix().is_some_and(|suffix| suffix.as_str() != Some(""));
                    if let (true, Some((_, last))) = (is_last, table.iter_mut().last()) {
                        last.decor_mut().set_suffix(gone.decor().suffix().cloned()?);
                    }
                }
                (Item::Value(Value::Array(array)), PathStep::Index(index)) => {
                    remove_item(array, *index);
                }
                _ => return None,
            }
            Some(())
        });
    };
    let mut text = text.to_owned();
    for mut gone in lines.into_iter().rev() {
        if !is_first(&text, gone.start) {
            return Err(unusual());
        }
        // Empty lines on both sides would be twice as many.
        if gone.start == 0 || is_blank_before(&text, gone.start) {
            while is_blank(&text, gone.end) {
                gone.end = next_line(&text, gone.end);
            }
        }
        text.replace_range(gone, "");
    }
    Ok(text)
}

/// Removes an item. What stands behind the comma before it belongs to the item before it.
fn remove_item(array: &mut Array, index: usize) {
    let gone = array.remove(index);
    let before = |value: &Value| {
        value.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default().to_owned()
    };
    let own = before(&gone);
    let kept = own.find('\n').map_or("", |end| own[..end].trim_end_matches('\r'));
    if let Some(next) = array.get_mut(index) {
        let theirs = before(next);
        let prefix = match theirs.find('\n') {
            Some(end) => format!("{kept}{}", &theirs[end..]),
            None if index == 0 => own,
            None => theirs,
        };
        next.decor_mut().set_prefix(prefix);
    } else if !kept.is_empty() {
        let trailing = array.trailing().as_str().unwrap_or_default();
        let rest = trailing.find('\n').map_or("", |end| &trailing[end..]);
        let trailing = format!("{kept}{rest}");
        array.set_trailing(trailing);
    }
}

/// Gives an item another index.
fn shift(text: &str, path: &[PathStep], to: usize) -> Result<String, Message> {
    let Some((PathStep::Index(from), above)) = path.split_last() else { return Err(unusual()) };
    if lines(text, path).is_none() {
        return rewrite(text, |document| {
            let array = follow_mut(document.as_item_mut(), above)?.as_array_mut()?;
            let decors: Vec<_> = array.iter().map(|value| value.decor().clone()).collect();
            let has_comments = array.to_string().contains('#');
            let value = array.remove(*from);
            array.insert_formatted(to, value);
            // What is before and after each place stays, if it is only spaces.
            if !has_comments {
                for (value, decor) in array.iter_mut().zip(decors) {
                    *value.decor_mut() = decor;
                }
            }
            Some(())
        });
    }
    // Each table with its comments goes into the place of another; what is between stays.
    let mut places = Vec::new();
    while let Some(lines) = lines(text, &[above, &[PathStep::Index(places.len())]].concat()) {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return Err(unusual());
        };
        places.push(first.start..line_end(text, last.end.saturating_sub(1).max(first.start)));
    }
    if !places.is_sorted_by(|a, b| a.end <= b.start) {
        return Err(unusual());
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    let moved = order.remove(*from);
    order.insert(to, moved);
    let mut new = text.to_owned();
    for (other, place) in order.into_iter().zip(&places).rev() {
        new.replace_range(place.clone(), &text[places[other].clone()]);
    }
    Ok(new)
}
