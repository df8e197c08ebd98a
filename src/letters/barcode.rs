//! The customer barcode of Japan Post: an address as 67 bars, which machines read.
//!
//! The rules are those of its manual of postcodes and barcodes
//! (<https://www.post.japanpost.jp/zipcode/zipmanual/>, pp. 17 to 25).

mod address;

pub use address::address_number;

/// How far a bar reaches.
///
/// At 10 points a long bar is 3.6 mm high and the middle part 1.2 mm; a bar is 0.6 mm wide, and so
/// is the gap behind it. All measures grow with the size, which is 8 to 11.5 points (a/10 of these
/// for a points).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// From top to bottom.
    Full,
    /// From the top to the end of the middle part.
    Ascender,
    /// From the beginning of the middle part to the bottom.
    Descender,
    /// The middle part alone.
    Timing,
}

/// How many symbols tell postcode and address.
const SYMBOLS: usize = 20;
/// The first of the three symbols before a digit that together are a letter: CC1.
const FIRST_LETTER: u8 = 11;
/// The symbol that fills up the rest: CC4.
const FILL: u8 = 14;
/// The number of symbols, by which the check digit is made.
const KINDS: u32 = 19;

/// The bars of each symbol: 0 to 9, the hyphen, CC1 to CC8.
const BARS: [[Bar; 3]; KINDS as usize] = {
    use Bar::{Ascender as A, Descender as D, Full as F, Timing as T};
    [
        [F, T, T],
        [F, F, T],
        [F, D, A],
        [D, F, A],
        [F, A, D],
        [F, T, F],
        [D, A, F],
        [A, F, D],
        [A, D, F],
        [T, F, F],
        [T, F, T],
        [D, A, T],
        [D, T, A],
        [A, D, T],
        [T, D, A],
        [A, T, D],
        [T, A, D],
        [T, T, F],
        [F, F, F],
    ]
};

/// The bars for a postcode and the number of an address, as `3-30-8-403`. There are none if the
/// postcode is not one of Japan, or ends in 00: it stands for all places without one of their own.
pub fn customer_barcode(postcode: &str, number: &str) -> Option<Vec<Bar>> {
    let symbols = symbols(postcode, number)?;
    let bars = symbols.iter().flat_map(|symbol| BARS[usize::from(*symbol)]);
    let start = [Bar::Full, Bar::Descender];
    let stop = [Bar::Descender, Bar::Full];
    Some(start.into_iter().chain(bars).chain(stop).collect())
}

/// The symbols with the check digit.
fn symbols(postcode: &str, number: &str) -> Option<Vec<u8>> {
    let digits = postcode_digits(postcode)?;
    let mut symbols: Vec<u8> = digits.bytes().chain(number.bytes()).flat_map(symbol).collect();
    // A letter at the end may be cut in half: its control code alone stays.
    symbols.resize(SYMBOLS, FILL);
    let sum: u32 = symbols.iter().map(|symbol| u32::from(*symbol)).sum();
    symbols.push(u8::try_from((KINDS - sum % KINDS) % KINDS).unwrap_or_default());
    Some(symbols)
}

/// The symbols of a digit, a hyphen or a capital letter.
fn symbol(sign: u8) -> impl Iterator<Item = u8> {
    let (first, second) = match sign {
        b'0'..=b'9' => (Some(sign - b'0'), None),
        b'-' => (Some(10), None),
        b'A'..=b'Z' => {
            let number = sign - b'A';
            (Some(FIRST_LETTER + number / 10), Some(number % 10))
        }
        _ => (None, None),
    };
    first.into_iter().chain(second)
}

/// The seven digits of a postcode that can have a barcode.
fn postcode_digits(postcode: &str) -> Option<String> {
    let digits = match postcode.split_once('-') {
        Some((first, last)) if first.len() == 3 => format!("{first}{last}"),
        Some(_) => return None,
        None => postcode.to_owned(),
    };
    let is_whole = digits.len() == 7 && digits.bytes().all(|digit| digit.is_ascii_digit());
    (is_whole && !digits.ends_with("00")).then_some(digits)
}
