//! The content of an element while it is read.

use super::block::{Block, Inline, by_number, own_level};
use super::lines::paragraphs;
use super::signs::is_put;
use super::token::{Token, token_index};
use crate::message;
use crate::message::Message;

/// The content of an element so far.
#[derive(Default)]
pub(super) struct Content {
    pub blocks: Vec<Block>,
    pub inlines: Vec<Inline>,
    /// Where lines begin that were typed as items.
    pub items: Vec<usize>,
    /// Where own words begin that have not ended yet.
    pub own: Vec<usize>,
}

impl Content {
    /// Makes loose text of a tight list item a paragraph.
    pub(super) fn close(&mut self) {
        let blocks = self.paragraphs();
        self.blocks.extend(blocks);
    }

    /// The paragraph that the text so far is, and the items typed below it.
    pub(super) fn paragraphs(&mut self) -> Vec<Block> {
        paragraphs(std::mem::take(&mut self.inlines), &std::mem::take(&mut self.items))
    }
}

/// Splits references and own words out of a text.
pub(super) fn tokens_of(
    text: &str,
    tokens: &[Token],
    seen: &mut [bool],
    content: &mut Content,
    error: &mut impl FnMut(Message, &str),
) {
    if let Some((_, label)) = text.split_once("[^")
        && let Some((label, _)) = label.split_once(']')
    {
        error(message!("note-undefined"), &format!("[^{label}]"));
    }
    let mut plain = String::new();
    for c in text.chars().filter(|c| !is_put(*c)) {
        let Some(index) = token_index(c, tokens) else {
            plain.push(c);
            continue;
        };
        if !plain.is_empty() {
            content.inlines.push(Inline::Text(std::mem::take(&mut plain)));
        }
        // An entity could write the character a second time.
        if std::mem::replace(&mut seen[index], true) {
            error(by_number(), "&#");
            continue;
        }
        match &tokens[index] {
            Token::Brace(brace) => content.inlines.push(Inline::Reference(brace.clone())),
            Token::OwnStart => content.own.push(content.inlines.len()),
            Token::OwnEnd { facts, at } => match content.own.pop() {
                Some(start) => {
                    let words = content.inlines.split_off(start);
                    let (facts, at) = (facts.clone(), at.clone());
                    content.inlines.push(Inline::Own { words, facts, at });
                }
                None => error(own_level(), "]"),
            },
        }
    }
    if !plain.is_empty() {
        content.inlines.push(Inline::Text(plain));
    }
}

/// The last character that an inline prints.
pub(super) fn last_character(inline: &Inline) -> Option<char> {
    match inline {
        Inline::Text(text) | Inline::Code(text) => text.chars().last(),
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Link(_, inner)
        | Inline::Own { words: inner, .. } => inner.last().and_then(last_character),
        Inline::Reference(_) | Inline::Footnote(_) | Inline::LineBreak => None,
    }
}
