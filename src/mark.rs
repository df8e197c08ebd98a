//! Marks before headings and items: a sign, or a number that counts on.

/// A mark, such as a bullet, `1.` or a number in brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What stands before the number; the whole mark if it has none.
    pub before: String,
    /// The number.
    pub number: Option<(Counter, usize)>,
    /// What stands behind the number.
    pub after: String,
    /// A bracket that closes behind the words.
    pub close: String,
}

/// How the numbers of a mark are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counter {
    /// 1, 2, 3.
    Digits,
    /// Full-width digits.
    WideDigits,
    /// Katakana in the order of the syllabary, as official documents count.
    Katakana,
    /// Numbers in a circle.
    Circled,
}

/// Katakana in the order in which items are counted.
const KATAKANA: &str = "\u{30A2}\u{30A4}\u{30A6}\u{30A8}\u{30AA}\u{30AB}\u{30AD}\u{30AF}\u{30B1}\u{30B3}\u{30B5}\u{30B7}\u{30B9}\u{30BB}\u{30BD}\u{30BF}\u{30C1}\u{30C4}\u{30C6}\u{30C8}\u{30CA}\u{30CB}\u{30CC}\u{30CD}\u{30CE}\u{30CF}\u{30D2}\u{30D5}\u{30D8}\u{30DB}\u{30DE}\u{30DF}\u{30E0}\u{30E1}\u{30E2}\u{30E4}\u{30E6}\u{30E8}\u{30E9}\u{30EA}\u{30EB}\u{30EC}\u{30ED}\u{30EF}";

/// Signs that begin an item or a heading: dots, circles, squares, diamonds, triangles, stars, the
/// reference mark and the arrow.
const SIGNS: &str = "\u{30FB}\u{2022}\u{25CB}\u{25CF}\u{25CE}\u{25A0}\u{25A1}\u{25C6}\u{25C7}\u{25B2}\u{25B3}\u{25B6}\u{25B7}\u{25BC}\u{25BD}\u{203B}\u{2192}\u{2605}\u{2606}\u{FF0A}";

/// Pairs of brackets that can enclose a heading.
const BRACKETS: [(char, char); 6] = [
    ('\u{3010}', '\u{3011}'),
    ('\u{3008}', '\u{3009}'),
    ('\u{300A}', '\u{300B}'),
    ('\u{300C}', '\u{300D}'),
    ('\u{3014}', '\u{3015}'),
    ('\u{FF3B}', '\u{FF3D}'),
];

const WIDE_SPACE: char = '\u{3000}';

impl Mark {
    fn sign(before: &str) -> Self {
        let (after, close) = (String::new(), String::new());
        Self { before: before.to_owned(), number: None, after, close }
    }

    fn brackets(open: char, close: char) -> Self {
        Self { close: close.to_string(), ..Self::sign(&open.to_string()) }
    }

    /// The mark of a house: `1.`, a sign, a number in brackets, or a pair of brackets. A text
    /// without a number is a sign.
    pub fn new(text: &str) -> Self {
        let mut characters = text.chars();
        if let (Some(open), Some(close), None) =
            (characters.next(), characters.next(), characters.next())
            && BRACKETS.contains(&(open, close))
        {
            return Self::brackets(open, close);
        }
        for (at, c) in text.char_indices() {
            if let Some((counter, number, length)) = number(&text[at..]) {
                let after = &text[at + length..];
                // Katakana counts only where nothing but space and brackets stands around it.
                let is_alone = counter != Counter::Katakana
                    || !after.starts_with(|c: char| c.is_alphanumeric());
                if is_alone {
                    return Self {
                        before: text[..at].to_owned(),
                        number: Some((counter, number)),
                        after: after.to_owned(),
                        close: String::new(),
                    };
                }
            }
            if c.is_alphanumeric() && !c.is_ascii_uppercase() {
                break;
            }
        }
        Self::sign(text)
    }

    /// The mark with another number.
    #[must_use]
    pub fn at(&self, count: usize) -> Self {
        let number = self.number.map(|(counter, _)| (counter, count));
        Self { number, ..self.clone() }
    }

    /// The number that it begins with.
    pub fn first(&self) -> usize {
        self.number.map_or(1, |(_, number)| number)
    }

    /// Whether both are the same but for their numbers.
    pub fn is_like(&self, other: &Self) -> bool {
        self.at(1) == other.at(1)
    }

    /// The mark as it stands before the words.
    pub fn text(&self) -> String {
        let number = self.number.map(|(counter, number)| counter.text(number));
        format!("{}{}{}", self.before, number.unwrap_or_default(), self.after)
    }

    /// The mark typed before the words of a heading, and its length in bytes.
    pub(crate) fn of_heading(text: &str) -> Option<(Self, usize)> {
        if let Some(found) = Self::of_item(text) {
            return Some(found);
        }
        let question = text.strip_prefix('Q').map(|rest| ("Q", rest));
        let (before, rest) = question.unwrap_or(("", text));
        let (counter, first, length) = number(rest).unwrap_or((Counter::Digits, 1, 0));
        if (length == 0 && question.is_none()) || counter == Counter::Katakana {
            return None;
        }
        let gap = gap(&rest[length..], question.is_some())?;
        let number = (length > 0).then_some((counter, first));
        let after = rest[length..length + gap].to_owned();
        let mark = Self { before: before.to_owned(), number, after, close: String::new() };
        Some((mark, before.len() + length + gap))
    }

    /// The mark typed before an item, and its length in bytes.
    pub(crate) fn of_item(text: &str) -> Option<(Self, usize)> {
        let first = text.chars().next()?;
        let rest = &text[first.len_utf8()..];
        if SIGNS.contains(first) {
            // Two circles stand for a name that is left out.
            if rest.starts_with(first) || rest.is_empty() {
                return None;
            }
            let length = first.len_utf8() + space(rest);
            return Some((Self::sign(&text[..length]), length));
        }
        if matches!(first, '(' | '\u{FF08}') {
            let (counter, count, length) = number(rest)?;
            let close = rest[length..].chars().next().filter(|c| matches!(c, ')' | '\u{FF09}'))?;
            let tail = &rest[length + close.len_utf8()..];
            let end = length + close.len_utf8() + space(tail);
            let mark = Self {
                before: first.to_string(),
                number: Some((counter, count)),
                after: rest[length..end].to_owned(),
                close: String::new(),
            };
            return Some((mark, first.len_utf8() + end));
        }
        let (counter, count, length) = number(text)?;
        let gap = match counter {
            Counter::Circled => space(&text[length..]),
            Counter::Katakana => text[length..].starts_with(WIDE_SPACE).then_some(3)?,
            Counter::Digits | Counter::WideDigits => {
                let tail = &text[length..];
                let is_dotted = tail.starts_with(". ") || tail.starts_with(") ");
                is_dotted.then_some(2)?
            }
        };
        let mark = Self {
            before: String::new(),
            number: Some((counter, count)),
            after: text[length..length + gap].to_owned(),
            close: String::new(),
        };
        Some((mark, length + gap))
    }

    /// The brackets that enclose a heading, which are its mark, and the words within.
    pub(crate) fn enclosing(text: &str) -> Option<(Self, &str)> {
        BRACKETS.iter().find_map(|(open, close)| {
            let words = text.strip_prefix(*open)?.strip_suffix(*close)?;
            Some((Self::brackets(*open, *close), words))
        })
    }
}

impl Counter {
    /// A number as this counter writes it.
    fn text(self, number: usize) -> String {
        let shifted = |first: u32| {
            let offset = u32::try_from(number).ok()?;
            char::from_u32(first + offset).map(String::from)
        };
        let other = match self {
            Self::Digits => None,
            Self::WideDigits if number < 10 => shifted(0xFF10),
            Self::WideDigits => None,
            Self::Katakana => number
                .checked_sub(1)
                .and_then(|index| KATAKANA.chars().nth(index))
                .map(String::from),
            Self::Circled if (1..=20).contains(&number) => shifted(0x2460 - 1),
            Self::Circled => None,
        };
        other.unwrap_or_else(|| number.to_string())
    }
}

/// The number at the beginning of a text: how it is written, the number, its length in bytes.
fn number(text: &str) -> Option<(Counter, usize, usize)> {
    let first = text.chars().next()?;
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return Some((Counter::Digits, digits.parse().ok()?, digits.len()));
    }
    if ('\u{FF10}'..='\u{FF19}').contains(&first) {
        let wide = text.chars().take_while(|c| ('\u{FF10}'..='\u{FF19}').contains(c));
        let digits: String =
            wide.filter_map(|c| char::from_u32(u32::from(c) - 0xFF10 + 0x30)).collect();
        return Some((Counter::WideDigits, digits.parse().ok()?, digits.len() * 3));
    }
    if ('\u{2460}'..='\u{2473}').contains(&first) {
        let index = usize::try_from(u32::from(first) - 0x2460).ok()?;
        return Some((Counter::Circled, index + 1, first.len_utf8()));
    }
    let index = KATAKANA.chars().position(|kana| kana == first)?;
    Some((Counter::Katakana, index + 1, first.len_utf8()))
}

/// The bytes of the spaces at the beginning of a text.
fn space(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', WIDE_SPACE]).len()
}

/// The bytes between the number of a heading and its words: a wide space, a full stop and
/// perhaps a space. Behind the letter of a question a space is enough.
fn gap(text: &str, is_question: bool) -> Option<usize> {
    if text.starts_with(WIDE_SPACE) {
        return Some(WIDE_SPACE.len_utf8());
    }
    let rest = text.strip_prefix(['.', '\u{FF0E}', ')']).unwrap_or(text);
    let stop = text.len() - rest.len();
    let space = space(rest);
    (stop > 0 || (is_question && space > 0)).then_some(stop + space)
}
