//! The sections of a page that are printed: those that say something.

use super::Writer;
use super::findings::Spot;
use super::names::{List, Value};
use crate::incident::markdown::{Brace, Inline, walk_inlines};
use crate::message;
use crate::page::{self, Content, Words};
use crate::rule::Rule;

impl Writer<'_> {
    /// Which blocks are printed: a section whose parts are all empty is not.
    pub(super) fn printed(&mut self, blocks: &[page::Block], is_own: bool) -> Vec<bool> {
        let mut printed = vec![true; blocks.len()];
        let level = |block: &page::Block| match &block.content {
            Content::Heading { level, .. } => Some(*level),
            _ => None,
        };
        for (index, block) in blocks.iter().enumerate() {
            let Some(own) = level(block) else { continue };
            let end = (index + 1..blocks.len())
                .find(|next| {
                    let is_first = *next == index + 1;
                    level(&blocks[*next]).is_some_and(|level| level <= own)
                        || ends_section(&blocks[*next], is_first)
                })
                .unwrap_or(blocks.len());
            let mut has_parts = false;
            let mut is_needed = false;
            for block in &blocks[index..end] {
                let (parts, needed) = self.needs(block);
                has_parts |= parts;
                is_needed |= needed;
            }
            // Sentences of ours stand for themselves where they introduce no list.
            let of = |is: fn(&Brace) -> bool| {
                blocks[index..end]
                    .iter()
                    .any(|block| matches!(&block.content, Content::Part(brace) if is(brace)))
            };
            is_needed |= of(|brace| brace.name.starts_with("sentence."))
                && !of(|brace| List::parse(&brace.name).is_some());
            if !has_parts || is_needed || !printed[index] {
                continue;
            }
            printed[index..end].fill(false);
            let words = || blocks[index..end].iter().filter(|block| page::has_words(block));
            if is_own && let Some(block) = words().next() {
                let at = block.at.clone();
                self.warn(
                    Rule::Page,
                    Spot::Page(at),
                    message!("section-empty"),
                    Some(message!("section-empty-hint")),
                );
            }
        }
        printed
    }

    /// Whether a block has parts, and whether it prints any or refers to a fact.
    fn needs(&mut self, block: &page::Block) -> (bool, bool) {
        let mut parts = Vec::new();
        let mut needed = false;
        match &block.content {
            Content::Part(brace) => parts.push(brace.clone()),
            Content::Title(_, words)
            | Content::Heading { words, .. }
            | Content::Paragraph(words)
            | Content::Placed(_, words) => needed |= self.names_fact(words),
            Content::Items(items) => {
                for item in items {
                    match item.words.only_brace() {
                        Some(brace) => parts.push(brace.clone()),
                        None => needed |= self.names_fact(&item.words),
                    }
                    needed |= item.items.iter().any(|item| self.names_fact(&item.words));
                }
            }
            Content::Table { rows, .. } => {
                for row in rows {
                    match row.first().and_then(Words::only_brace) {
                        Some(brace) => parts.push(brace.clone()),
                        None => needed |= row.iter().any(|cell| self.names_fact(cell)),
                    }
                }
            }
        }
        let has_parts = !parts.is_empty();
        for brace in parts {
            needed |= !self.is_empty_part(&brace);
        }
        (has_parts, needed)
    }

    /// Whether words name a fact of the lists.
    fn names_fact(&self, words: &Words) -> bool {
        let mut found = false;
        walk_inlines(&words.inlines, &mut |inline| match inline {
            Inline::Reference(brace) => {
                let first = brace.name.split('.').next().unwrap_or_default();
                let list = List::parse(first);
                found |= self.named.contains_key(first)
                    || list.is_some_and(|list| {
                        !self.selected(list, &self.rows(list), brace).is_empty()
                    });
            }
            Inline::Own { .. } => found = true,
            _ => {}
        });
        found
    }

    /// Whether a part would print nothing.
    fn is_empty_part(&mut self, brace: &Brace) -> bool {
        match self.resolve(brace) {
            Ok(Value::Piece(piece)) => self.is_empty_piece(piece, brace),
            Ok(Value::Facts(list, facts)) => {
                let is_fixed = self.notice.kind.fixes(list.as_str());
                !is_fixed && self.selected(list, &facts, brace).is_empty()
            }
            Ok(Value::Column(facts, _)) => facts.is_empty(),
            Ok(Value::Items(_, items)) => items.is_empty(),
            Ok(Value::Message(_) | Value::Nothing) => true,
            _ => false,
        }
    }
}

/// Whether a part stands behind the sections: the end of a letter, questions with headings of their
/// own. `is_first` says that it stands right below a heading.
fn ends_section(block: &page::Block, is_first: bool) -> bool {
    let Content::Part(brace) = &block.content else { return false };
    match brace.name.as_str() {
        "end-mark" | "enclosures" | "signature" | "closing" | "time-zone" => true,
        "contact" | "questions" => !is_first,
        _ => false,
    }
}
