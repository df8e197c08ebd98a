//! Marks on sheets that machines read: Code 39 and OMR for inserters, which collect the sheets of
//! a letter, and QR codes for people's phones. Only what is black; the layout draws it.

use qrcode::bits::Bits;
use qrcode::{Color, EcLevel, QrCode, Version};

use crate::message;
use crate::message::Message;

/// The characters of Code 39 in the order of their values, and the mark at both ends.
const CHARACTERS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*";
/// For each character, which of its five bars and the four gaps between them are wide.
const WIDE: [&str; 44] = [
    "000110100",
    "100100001",
    "001100001",
    "101100000",
    "000110001",
    "100110000",
    "001110000",
    "000100101",
    "100100100",
    "001100100",
    "100001001",
    "001001001",
    "101001000",
    "000011001",
    "100011000",
    "001011000",
    "000001101",
    "100001100",
    "001001100",
    "000011100",
    "100000011",
    "001000011",
    "101000010",
    "000010011",
    "100010010",
    "001010010",
    "000000111",
    "100000110",
    "001000110",
    "000010110",
    "110000001",
    "011000001",
    "111000000",
    "010010001",
    "110010000",
    "011010000",
    "010000101",
    "110000100",
    "011000100",
    "010101000",
    "010100010",
    "010001010",
    "000101010",
    "010010100",
];
/// How many times as wide as a narrow bar or gap a wide one is; ISO/IEC 16388 allows 2 to 3.
const WIDTH: u8 = 3;
/// The number of characters that are data, by which the check character is made.
const VALUES: usize = 43;

/// What Code 39 says on a sheet: the identifier of its letter, its number, how many there are.
pub fn sheet_text(id: &str, sheet: usize, of: usize) -> String {
    format!("{id}/{sheet}/{of}")
}

/// A text in Code 39 (ISO/IEC 16388): the widths of bars and gaps by turns, from a bar to a bar, a
/// narrow one being 1. With `check`, a check character modulo 43 stands at the end.
///
/// # Errors
/// If a character cannot be in it. Small letters are none: a reader would take `a1` for `A1`.
pub fn code39(text: &str, check: bool) -> Result<Vec<u8>, Message> {
    let value = |c: char| CHARACTERS[..VALUES].find(c).ok_or(c);
    let values: Result<Vec<usize>, char> = text.chars().map(value).collect();
    let mut values = values
        .map_err(|sign| message!("mark-not-in-code", text, sign, known = CHARACTERS[..VALUES]))?;
    if check {
        values.push(values.iter().sum::<usize>() % VALUES);
    }
    values.insert(0, VALUES);
    values.push(VALUES);
    let mut widths = Vec::with_capacity(values.len() * 10);
    for value in values {
        widths.extend(WIDE[value].bytes().map(|wide| if wide == b'1' { WIDTH } else { 1 }));
        // Between two characters.
        widths.push(1);
    }
    widths.pop();
    Ok(widths)
}

/// Which optical marks stand on a sheet. Makers of inserters have their own orders of the same
/// marks; this is: gate, safety, end of set, number of the letter, number of the sheet, parity.
///
/// - *Gate*: on every sheet; the reader finds the others by it.
/// - *Safety*: on every sheet; a sheet without it was cut or fed askew.
/// - *End of set*: on the last sheet of a letter alone.
/// - *Number of the letter* and *number of the sheet*: as binary numbers, the lowest bit first,
///   beginning again after the largest; a number that does not count on is a sheet or a letter too
///   few, too many or in the wrong place.
/// - *Parity*: makes the number of all marks even.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Omr {
    /// The bits of the number of the letter; none leave it out.
    pub letter_bits: u8,
    /// The bits of the number of the sheet; none leave it out.
    pub sheet_bits: u8,
    /// Whether there is a mark for parity.
    pub parity: bool,
}

impl Default for Omr {
    fn default() -> Self {
        Self { letter_bits: 3, sheet_bits: 3, parity: true }
    }
}

impl Omr {
    /// For each position, whether it has a mark: on a sheet of a letter, both counted from 1.
    pub fn marks(self, letter: usize, sheet: usize, of: usize) -> Vec<bool> {
        let bits = |number: usize, bits: u8| {
            (0..u32::from(bits)).map(move |bit| number.checked_shr(bit).unwrap_or(0) & 1 == 1)
        };
        let mut marks = vec![true, true, sheet == of];
        marks.extend(bits(letter, self.letter_bits));
        marks.extend(bits(sheet, self.sheet_bits));
        if self.parity {
            marks.push(marks.iter().filter(|mark| **mark).count() % 2 == 1);
        }
        marks
    }
}

/// The number by which a QR code says that its bytes are UTF-8: readers guess otherwise.
const UTF_8: u32 = 26;
/// The largest version of a QR code: in the place that a letter has for it, the squares of a larger
/// one would be too narrow for phones.
const LARGEST: i16 = 10;
/// How many bytes it certainly has room for.
pub const MOST_BYTES: usize = 212;

/// A text as a QR code, model 2, error correction M: its rows from the top, true where it is black,
/// without the four white modules around it.
///
/// # Errors
/// If the text is too long for one.
pub fn qr(text: &str) -> Result<Vec<Vec<bool>>, Message> {
    let sized = |version| {
        let mut bits = Bits::new(Version::Normal(version));
        if text.is_ascii() {
            bits.push_optimal_data(text.as_bytes())?;
        } else {
            // In the shortest form, bytes of UTF-8 could stand as those of another encoding.
            bits.push_eci_designator(UTF_8)?;
            bits.push_byte_data(text.as_bytes())?;
        }
        bits.push_terminator(EcLevel::M)?;
        QrCode::with_bits(bits, EcLevel::M)
    };
    let code = (1..=LARGEST).find_map(|version| sized(version).ok());
    let code =
        code.ok_or_else(|| message!("mark-too-long", text, bytes = text.len(), most = MOST_BYTES))?;
    let colours = code.to_colors();
    let is_black = |colour: &Color| *colour == Color::Dark;
    Ok(colours.chunks(code.width()).map(|row| row.iter().map(is_black).collect()).collect())
}

/// Rows of a mark as lines: 1 is black and 0 white.
pub fn rows(rows: &[Vec<bool>]) -> String {
    let row = |row: &Vec<bool>| row.iter().map(|black| if *black { '1' } else { '0' }).collect();
    rows.iter().map(row).collect::<Vec<String>>().join("\n")
}
