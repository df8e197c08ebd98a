//! Digits, and the kanji numerals of vertical text.

use super::{Argument, Phrase, PhraseError, Phraser};

impl Phraser<'_> {
    /// A day, month, hour or count: digits, or 二十 downwards.
    pub(super) fn numeral(&self, number: u32) -> Phrase {
        if !self.is_vertical() {
            return Ok(number.to_string());
        }
        match number {
            0 => self.digit('0'),
            1..=99 => {
                let tens = Argument::Number(i64::from(number / 10));
                let ones = Argument::Number(i64::from(number % 10));
                self.message_with("moment-vertical-number", &[("tens", tens), ("ones", ones)])
            }
            _ => self.positional(&number.to_string()),
        }
    }

    /// A number of two digits: 04, or 四 downwards.
    pub(super) fn padded(&self, number: u32) -> Phrase {
        if self.is_vertical() { self.numeral(number) } else { Ok(format!("{number:02}")) }
    }

    /// A Gregorian year: digits, or 二〇二三 downwards.
    pub(super) fn year_digits(&self, year: i32) -> Phrase {
        let digits = year.to_string();
        if self.is_vertical() { self.positional(&digits) } else { Ok(digits) }
    }

    /// A count as a variable for plurals, and as the text to show for it.
    pub(super) fn count(&self, id: &str, count: u32, more: &[(&str, &str)]) -> Phrase {
        let number = Argument::Number(i64::from(count));
        let digits = self.numeral(count)?;
        let shown = self.message_with(
            "moment-count",
            &[("number", number), ("digits", Argument::Text(&digits))],
        )?;
        let mut variables = vec![
            ("number", number),
            ("digits", Argument::Text(&digits)),
            ("count", Argument::Text(&shown)),
        ];
        variables.extend(more.iter().map(|(name, text)| (*name, Argument::Text(text))));
        self.message_with(id, &variables)
    }

    /// Only Japanese runs downwards.
    fn is_vertical(&self) -> bool {
        self.style.vertical && self.is_japanese()
    }

    fn positional(&self, digits: &str) -> Phrase {
        digits.chars().map(|digit| self.digit(digit)).collect::<Result<String, PhraseError>>()
    }

    fn digit(&self, digit: char) -> Phrase {
        let number = i64::from(digit.to_digit(10).unwrap_or_default());
        self.message_with("moment-vertical-digit", &[("digit", Argument::Number(number))])
    }
}
