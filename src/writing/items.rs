//! The items of lists as pages type them.

use super::document::ListItem;
use super::names::{List, Value};
use super::page::words_of;
use super::text::form_of;
use super::{Block, Span, Writer};
use crate::page::{Item, Mark};

impl Writer<'_> {
    /// Items with their marks; numbered marks count on.
    pub(super) fn items_block(&mut self, items: &[Item]) -> Vec<Block> {
        let mut made: Vec<ListItem> = Vec::new();
        let mut runs: Vec<(Mark, usize)> = Vec::new();
        let usual = self.sign("list-marker");
        let house = self.manner.item.clone();
        // A mark that the house chooses is part of the text, on the web too.
        let mut is_usual = self.manner.house.items.is_none();
        for item in items {
            let mark = item.mark.clone().unwrap_or_else(|| house.clone());
            is_usual &= item.mark.is_none();
            let before = self.filled.len();
            let bodies = self.item_bodies(item);
            // A name alone in its item that is no phrase was not filled in yet.
            if let Some(brace) = item.words.only_brace().filter(|_| self.filled.len() == before) {
                let words = |body: &ItemBody| match body {
                    ItemBody::Blocks(blocks) => words_of(blocks),
                    ItemBody::Items(_) => None,
                };
                self.filled.extend(bodies.iter().map(|body| (brace.at.clone(), words(body))));
            }
            for body in bodies {
                match body {
                    ItemBody::Blocks(blocks) => {
                        let sign =
                            next_mark(&mut runs, &mark, item.mark.is_none() && is_usual, &usual);
                        made.push(ListItem { mark: sign, blocks });
                    }
                    // Days bring their own marks.
                    ItemBody::Items(items) => {
                        is_usual = false;
                        made.extend(items);
                    }
                }
            }
            if !item.items.is_empty()
                && let Some(last) = made.last_mut()
            {
                let below = self.items_block(&item.items);
                last.blocks.extend(below);
            }
        }
        if made.is_empty() {
            return Vec::new();
        }
        let list = Block::List { items: made, usual: is_usual, start: None };
        self.answered(vec![list])
    }

    /// What an item of the page becomes: one item, or one for each fact that it names.
    fn item_bodies(&mut self, item: &Item) -> Vec<ItemBody> {
        if let Some(brace) = item.words.only_brace().cloned() {
            self.known_options(&brace);
            match self.resolve(&brace) {
                Err(error) => {
                    self.name_error(&brace, error);
                    return Vec::new();
                }
                Ok(Value::Facts(list, facts)) => {
                    let facts = self.selected(list, &facts, &brace);
                    if list == List::Timeline && form_of(&brace) == Some("days") {
                        let blocks = self.event_days(&facts, &brace, item.mark.as_ref());
                        for fact in facts {
                            self.show(fact);
                        }
                        return blocks
                            .into_iter()
                            .filter_map(|block| match block {
                                Block::List { items, .. } => Some(ItemBody::Items(items)),
                                _ => None,
                            })
                            .collect();
                    }
                    let items = self.items_of(list, &facts, &brace);
                    return items.into_iter().map(ItemBody::Blocks).collect();
                }
                Ok(Value::Items(list, items)) => {
                    let fact = self.fact_of(&brace);
                    if let Some(fact) = fact {
                        self.show(fact);
                    }
                    let items = self.about_any(fact, |writer| writer.items(list, &items));
                    let items = items.into_iter();
                    let line = |item: String| {
                        ItemBody::Blocks(vec![Block::line(vec![Span::text(super::capital(&item))])])
                    };
                    return items.map(line).collect();
                }
                Ok(Value::Fact(fact)) if fact.step.is_some() || fact.list != List::Measures => {
                    let items = self.items_of(fact.list, &[fact], &brace);
                    return items.into_iter().map(ItemBody::Blocks).collect();
                }
                Ok(_) => {}
            }
        }
        let columns = self.columns(std::slice::from_ref(&item.words));
        let Some(facts) = columns else {
            self.mentions.paragraph();
            let spans = self.words(&item.words);
            return vec![ItemBody::Blocks(vec![Block::line(spans)])];
        };
        facts
            .into_iter()
            .map(|row| {
                self.row_of = Some(row);
                self.mentions.paragraph();
                let spans = self.words(&item.words);
                self.row_of = None;
                ItemBody::Blocks(vec![Block::line(spans)])
            })
            .collect()
    }
}

enum ItemBody {
    Blocks(Vec<Block>),
    Items(Vec<ListItem>),
}

/// The next mark of a run of items with marks that are alike.
fn next_mark(runs: &mut Vec<(Mark, usize)>, mark: &Mark, is_usual: bool, usual: &str) -> String {
    if is_usual {
        return usual.to_owned();
    }
    let count = match runs.iter_mut().find(|(other, _)| other.is_like(mark)) {
        Some((_, count)) => {
            *count += 1;
            *count
        }
        None => {
            runs.push((mark.clone(), mark.first()));
            mark.first()
        }
    };
    mark.at(count).text()
}
