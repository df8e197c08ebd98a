//! Anchors and aliases: an edit at one place changes no other that refers to it.

use std::ops::Range;

use super::super::layout::{Style, column, line_end};
use super::super::write::{self, Written};
use super::super::{Content, at};
use super::habits::habits;
use super::{Patch, entry, follow, unusual};
use crate::message;
use crate::message::Message;
use crate::source::{Path, PathStep};

impl Patch<'_> {
    /// Sees to it that nothing else is changed by what is done at a path: an alias on the way is
    /// replaced by its value, and an anchor that other places refer to goes to the first of them.
    /// `is_whole` if the value at the path goes with all below it.
    pub(super) fn own(&mut self, path: &[PathStep], is_whole: bool) -> Result<(), Message> {
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
}
