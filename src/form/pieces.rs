//! How pieces are put together.

use std::borrow::Cow;

use super::{Piece, Pieces};
use crate::incident::{Item, Moment, Text, Withheld};
use crate::notice::Disclosed;

/// A message with its arguments.
pub(super) fn message<'a>(
    id: impl Into<Cow<'static, str>>,
    arguments: impl Into<Vec<(&'static str, Piece<'a>)>>,
) -> Piece<'a> {
    Piece::Message { id: id.into(), arguments: arguments.into() }
}

/// A moment in words.
pub(super) fn when(moment: &Moment) -> Piece<'_> {
    Piece::Moment { moment: Cow::Borrowed(moment), weekday: true }
}

/// The date of a document.
pub(super) fn date(moment: &Moment) -> Piece<'_> {
    Piece::Moment { moment: Cow::Borrowed(moment), weekday: false }
}

pub(super) fn capital(piece: Piece) -> Piece {
    Piece::Capital(Box::new(piece))
}

/// What stands before a value and names it.
pub(super) fn labelled(label: Piece) -> Piece {
    message("labelled", [("label", label)])
}

/// What stands behind a value in brackets.
pub(super) fn aside(text: Piece) -> Piece {
    message("form-aside", [("text", text)])
}

/// A word of a list, by the message that begins with `prefix`.
pub(super) fn worded<'a>(prefix: &str, word: &str) -> Piece<'a> {
    message(format!("{prefix}{word}"), [])
}

/// Several words of a list as one phrase.
pub(super) fn words<'a>(prefix: &str, words: &[&str]) -> Piece<'a> {
    Piece::List(words.iter().map(|word| worded(prefix, word)).collect())
}

/// Lines of one entry; those without pieces are left out.
pub(super) fn lines<'a>(lines: impl IntoIterator<Item = Pieces<'a>>) -> Pieces<'a> {
    let mut pieces = Vec::new();
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        if !pieces.is_empty() {
            pieces.push(Piece::Break);
        }
        pieces.extend(line);
    }
    pieces
}

/// What stands in the place of something that readers may not see.
pub(super) fn withheld(withheld: &Withheld) -> Piece<'_> {
    let (what, reason) = (Piece::Line(&withheld.what), Piece::Line(&withheld.reason));
    message("form-withheld", [("what", what), ("reason", reason)])
}

/// The prose of a fact, or what is printed in its place.
pub(super) fn disclosed_text<'a, T>(
    fact: &'a Disclosed<T>,
    text: impl Fn(&'a T) -> &'a Text,
) -> Pieces<'a> {
    let prose = fact.open().map(|fact| Piece::Prose(text(fact)));
    prose.or_else(|| fact.withheld.as_ref().map(withheld)).into_iter().collect()
}

/// Kinds of data as one phrase.
pub(super) fn items_listed<'a>(items: impl IntoIterator<Item = &'a Item>) -> Piece<'a> {
    let item = |item: &'a Item| match item {
        Item::Known { word } => worded("item-", word.as_str()),
        Item::Worded(worded) => Piece::Line(&worded.r#as),
        Item::Own(line) => Piece::Line(line),
    };
    Piece::List(items.into_iter().map(item).collect())
}
