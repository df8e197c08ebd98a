//! Counts and ordinals in words.

use super::{Argument, Locale, MessageError, thousands};

/// A count in words where the language has them: four, 21; 4.
///
/// # Errors
/// If a message is missing or wrong.
pub fn number_words(locale: &Locale, number: i64) -> Result<String, MessageError> {
    let digits = thousands(number);
    locale.message(
        "number-words",
        &[("number", Argument::Number(number)), ("digits", Argument::Text(&digits))],
    )
}

/// The place of something in a series: 4th; 四.
///
/// # Errors
/// If a message is missing or wrong.
pub fn ordinal(locale: &Locale, number: u32) -> Result<String, MessageError> {
    let digits = number.to_string();
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "other",
        (1, _) => "first",
        (2, _) => "second",
        (3, _) => "third",
        _ => "other",
    };
    let text = Argument::Text;
    locale.message(
        "number-ordinal",
        &[
            ("digits", text(&digits)),
            ("ending", text(ending)),
            ("size", text(if number < 100 { "few" } else { "many" })),
            ("tens", Argument::Number(i64::from(number / 10))),
            ("ones", Argument::Number(i64::from(number % 10))),
        ],
    )
}
