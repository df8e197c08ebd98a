//! The number of an address: what a customer barcode tells beside the postcode.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::postcode_digits;
use crate::characters::half_width;
use crate::words::{Words, rows};

/// Numerals, what makes a number of them, and what is left out.
static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::of(include_str!("../../../data/address-words.tsv")).longest_first());

/// The towns whose names have numbers, by postcode.
static TOWNS: LazyLock<BTreeMap<String, Vec<Vec<Token>>>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../../data/towns-with-numbers.tsv"));
    let mut towns = BTreeMap::<_, Vec<_>>::new();
    for (postcode, town) in rows.filter_map(|row| row.split_once('\t')) {
        if let Some(digits) = postcode_digits(postcode) {
            towns.entry(digits).or_default().push(tokens(town));
        }
    }
    towns
});

/// A part of an address.
#[derive(Debug, Clone, PartialEq)]
struct Token {
    /// A number in ASCII digits, or one character.
    text: String,
    /// Whether it was written with ideographs, which is not always meant as a number.
    is_ideographic: bool,
}

/// The number of an address, as `3-30-8-403`: what a barcode tells of what stands behind the name
/// of the town. That name is known by the postcode if it has a number that would be taken for one
/// of the address; any other may stand before.
///
/// Digits are taken, hyphens, and single letters; numerals if a word such as 丁目 follows. Whatever
/// stands before one of these becomes a hyphen. A floor (10F) is its digits.
pub fn address_number(postcode: &str, address: &str) -> String {
    let tokens = tokens(address);
    let towns = postcode_digits(postcode).and_then(|digits| TOWNS.get(&digits));
    let ends = towns.into_iter().flatten().filter_map(|town| {
        let at = tokens.windows(town.len()).position(|part| is_same(part, town))?;
        Some(at + town.len())
    });
    tidy(&taken(&tokens[ends.max().unwrap_or_default()..]))
}

/// Whether two parts are the same, in whatever way their numbers are written.
fn is_same(part: &[Token], other: &[Token]) -> bool {
    part.iter().zip(other).all(|(one, other)| one.text == other.text)
}

/// An address in parts, without what is left out.
fn tokens(address: &str) -> Vec<Token> {
    let is_dropped = |c: &char| WORDS.of_kind("dropped").any(|(sign, _)| sign.starts_with(*c));
    let characters = address.chars().map(|c| half_width(c).to_ascii_uppercase());
    let mut rest = characters.filter(|c| !is_dropped(c)).peekable();
    let mut tokens = Vec::new();
    while let Some(first) = rest.next() {
        let mut text = String::from(first);
        let is_ideographic = value(first).is_some();
        if first.is_ascii_digit() {
            text.extend(std::iter::from_fn(|| rest.next_if(char::is_ascii_digit)));
        } else if is_ideographic {
            text.extend(std::iter::from_fn(|| rest.next_if(|c| value(*c).is_some())));
            text = number(&text);
        }
        tokens.push(Token { text, is_ideographic });
    }
    tokens
}

/// The value of a numeral.
fn value(c: char) -> Option<u64> {
    let mut numerals = WORDS.of_kind("numeral");
    numerals.find(|(numeral, _)| numeral.starts_with(c)).and_then(|(_, value)| value.parse().ok())
}

/// Numerals in digits: 二十一 and 二一 are 21.
fn number(numerals: &str) -> String {
    let values: Vec<u64> = numerals.chars().filter_map(value).collect();
    if values.iter().all(|value| *value < 10) {
        return values.iter().map(u64::to_string).collect();
    }
    let (mut sum, mut last) = (0_u64, 0_u64);
    for value in values {
        if value < 10 {
            last = last.saturating_mul(10).saturating_add(value);
        } else {
            sum = sum.saturating_add(last.max(1).saturating_mul(value));
            last = 0;
        }
    }
    sum.saturating_add(last).to_string()
}

/// What is taken of an address, with a hyphen for everything else.
fn taken(tokens: &[Token]) -> String {
    let letter = |at: Option<usize>| {
        let text = &tokens.get(at?)?.text;
        text.chars().next().filter(char::is_ascii_uppercase)
    };
    let digits = |at: usize| {
        let token = tokens.get(at)?;
        let is_number = token.text.starts_with(|c: char| c.is_ascii_digit());
        let is_meant = !token.is_ideographic || is_unit(&tokens[at + 1..]);
        (is_number && is_meant).then_some(token.text.as_str())
    };
    let mut taken = String::new();
    for at in 0..tokens.len() {
        let before = at.checked_sub(1);
        let is_alone = letter(before).is_none() && letter(Some(at + 1)).is_none();
        match (digits(at), letter(Some(at)).filter(|_| is_alone)) {
            (Some(digits), _) => taken.push_str(digits),
            // A floor.
            (None, Some('F')) if before.and_then(digits).is_some() => taken.push('-'),
            (None, Some(letter)) => taken.push(letter),
            (None, None) => taken.push('-'),
        }
    }
    taken
}

/// Whether a word follows that makes a number of a numeral.
fn is_unit(rest: &[Token]) -> bool {
    let mut units = WORDS.of_kind("unit").map(|(unit, _)| unit);
    units.any(|unit| {
        let mut texts = rest.iter().map(|token| token.text.as_str());
        unit.chars().all(|c| texts.next().is_some_and(|text| text.starts_with(c)))
    })
}

/// Single hyphens, none at an end or beside a letter.
fn tidy(taken: &str) -> String {
    let mut tidy = String::new();
    for part in taken.split('-').filter(|part| !part.is_empty()) {
        let is_letter = |c: char| c.is_ascii_uppercase();
        if !tidy.is_empty() && !tidy.ends_with(is_letter) && !part.starts_with(is_letter) {
            tidy.push('-');
        }
        tidy.push_str(part);
    }
    tidy
}
