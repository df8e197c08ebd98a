//! The numbers that a text shows.

use regex::Captures;

use super::Style;
use crate::characters::half_width;

/// A word of so many ASCII characters is a hash, an address or the like: its digits count nothing.
const LONG_WORD: usize = 24;

/// The numbers in a text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbers {
    /// Those that every language shows, sorted.
    pub shown: Vec<String>,
    /// Those that another language may say without a number: one, as "a student", and those of
    /// compound words.
    others: Vec<String>,
}

impl Numbers {
    /// Whether two languages can say the same with these.
    pub(crate) fn agree(&self, other: &Self) -> bool {
        self.within(other) && other.within(self)
    }

    /// Whether all of them are among others.
    fn within(&self, other: &Self) -> bool {
        let mut rest: Vec<&String> = other.shown.iter().chain(&other.others).collect();
        self.shown.iter().all(|number| {
            let found = rest.iter().position(|candidate| *candidate == number);
            found.map(|index| rest.swap_remove(index)).is_some()
        })
    }
}

impl Style {
    /// The numbers in a text: dates, times, digits without commas, and number words.
    pub(crate) fn numbers(&self, text: &str) -> Numbers {
        let (mut numbers, mut others) = (Vec::new(), Vec::new());
        let text: String = text.chars().map(half_width).collect();
        let mut text = without_long_words(&text);
        for typed in &self.dates {
            let rest = typed.find.replace_all(&text, |captures: &Captures| {
                let (_, year, month, day) = self.date(captures);
                // Of two dates in a year, one language has the year with the first, another with the last.
                numbers.extend(year.map(|year| year.to_string()));
                numbers.push(format!("{month:02}-{day:02}"));
                " "
            });
            text = rest.into_owned();
        }
        for typed in &self.times {
            let rest = typed.replace_all(&text, |captures: &Captures| {
                let number = |name: &str| {
                    captures.name(name).and_then(|digits| digits.as_str().parse::<u32>().ok())
                };
                let hour = number("hour").unwrap_or(0);
                let hour =
                    if captures.name("pm").is_some() && hour < 12 { hour + 12 } else { hour };
                numbers.push(format!("{hour}:{:02}", number("minute").unwrap_or(0)));
                " "
            });
            text = rest.into_owned();
        }
        let mut digits = String::new();
        let characters: Vec<char> = text.chars().collect();
        for (i, c) in characters.iter().enumerate() {
            let next_is_digit = characters.get(i + 1).is_some_and(char::is_ascii_digit);
            if c.is_ascii_digit() || (matches!(c, ',' | '.') && !digits.is_empty() && next_is_digit)
            {
                digits.extend(Some(*c).filter(|c| *c != ','));
            } else if !digits.is_empty() {
                numbers.push(std::mem::take(&mut digits));
            }
        }
        numbers.extend(Some(digits).filter(|digits| !digits.is_empty()));
        for word in text.to_lowercase().split(|c: char| !c.is_alphabetic() && c != '-') {
            match word.split_once('-') {
                // Two-factor has no number where another language has a word of its own.
                Some((first, _)) => others.extend(self.number_words.get(first).cloned()),
                None => numbers.extend(self.number_words.get(word).cloned()),
            }
        }
        let (ones, mut shown): (Vec<_>, Vec<_>) =
            numbers.into_iter().partition(|number| number == "1");
        others.extend(ones);
        shown.sort();
        Numbers { shown, others }
    }
}

/// A text with a space in the place of its long words.
fn without_long_words(text: &str) -> String {
    let words = text.split_inclusive(|c: char| !c.is_ascii_graphic());
    words.map(|word| if is_long(word) { " " } else { word }).collect()
}

fn is_long(word: &str) -> bool {
    word.bytes().take_while(u8::is_ascii_graphic).count() >= LONG_WORD
}
