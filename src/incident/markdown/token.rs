//! Finds `{names}` and `[own words]{names}` in a text before Markdown is read, and puts one
//! character in the place of each sign, so that the Markdown parser carries them through.

use std::ops::Range;

use super::MarkdownError;
use super::signs::{Names, asterisks};
use crate::message;
use crate::message::Message;
use crate::source::normal;

/// A name in braces, with its options: `{sent.at as=time}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brace {
    /// The name, such as `sent.at`.
    pub name: String,
    /// The options, each with its values: `by=aomi,umi`.
    pub options: Vec<(String, Vec<String>)>,
    /// Its bytes in the text, with its braces.
    pub at: Range<usize>,
}

/// What a placeholder character of [`Marked::text`] stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A name in braces.
    Brace(Brace),
    /// The bracket before own words.
    OwnStart,
    /// The bracket behind own words, with the names of the facts that they speak for.
    OwnEnd {
        facts: Vec<String>,
        /// The bytes of the own words, their brackets and names.
        at: Range<usize>,
    },
}

/// A text whose names and own words are single characters.
pub(super) struct Marked {
    pub(super) text: String,
    pub(super) tokens: Vec<Token>,
    pub(super) errors: Vec<MarkdownError>,
}

/// The first of the characters that stand for tokens: private use, which files cannot contain.
const FIRST: u32 = 0xF_0000;
const MOST: usize = 0xFFFD;

/// The index of the token that a character stands for.
pub(super) fn token_index(c: char, tokens: &[Token]) -> Option<usize> {
    let index = usize::try_from(u32::from(c).checked_sub(FIRST)?).ok()?;
    (index < tokens.len()).then_some(index)
}

impl Marked {
    fn push(&mut self, token: Token) -> char {
        let index = u32::try_from(self.tokens.len().min(MOST)).unwrap_or_default();
        if self.tokens.len() == MOST {
            let message = message!("too-many-names");
            self.errors.push(MarkdownError { message, excerpt: String::new() });
        }
        if self.tokens.len() < MOST {
            self.tokens.push(token);
        }
        char::from_u32(FIRST + index).unwrap_or(' ')
    }

    fn error(&mut self, message: Message, excerpt: &str) {
        let excerpt: String = excerpt.chars().take(24).collect();
        self.errors.push(MarkdownError { message, excerpt });
    }
}

/// Marks the names and the own words of a text, and writes signs so that Markdown reads them as
/// meant. `{{` is a literal brace, `\[` a literal bracket.
pub(super) fn mark(text: &str) -> Marked {
    let mut marked =
        Marked { text: String::with_capacity(text.len()), tokens: Vec::new(), errors: Vec::new() };
    // Open brackets: where they are in the marked text, and in the text.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut names = Names::default();
    // Until where signs are left as they are: the target of a link, the label of a footnote.
    let mut as_it_is = 0;
    // Whether an emphasis with one asterisk has begun in this paragraph.
    let mut is_open = false;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at + c.len_utf8()..];
        let mut taken = c.len_utf8();
        match c {
            '\\' if names.has(text, at) => {
                marked.text.push_str("\\\\");
                if rest.starts_with('*') {
                    marked.text.push_str("\\*");
                    taken += 1;
                }
            }
            '*' if at >= as_it_is => {
                let after = rest.trim_start_matches('*');
                let count = rest.len() - after.len() + 1;
                taken = count;
                if names.has(text, at) && names.goes_on(at + count) {
                    marked.text.extend(std::iter::repeat_n("\\*", count));
                } else {
                    asterisks(count, after.chars().next(), &mut is_open, &mut marked.text);
                }
            }
            '_' if at >= as_it_is => marked.text.push_str("\\_"),
            '<' => {
                as_it_is = as_it_is.max(at + 1 + autolink(rest));
                marked.text.push(c);
            }
            '\\' => {
                marked.text.push(c);
                if let Some(next) = rest.chars().next() {
                    marked.text.push(next);
                    taken += next.len_utf8();
                }
            }
            '`' => {
                // Code is shown as it is.
                let ticks = rest.len() - rest.trim_start_matches('`').len() + 1;
                let fence = "`".repeat(ticks);
                let end = text[at + ticks..].find(&fence).map_or(ticks, |end| end + 2 * ticks);
                marked.text.push_str(&text[at..at + end]);
                taken = end;
            }
            '{' if rest.starts_with('{') => {
                marked.text.push('{');
                taken += 1;
            }
            '{' => match brace(&text[at..]) {
                Some(mut brace) => {
                    taken = brace.at.end;
                    brace.at = at..at + taken;
                    let sign = marked.push(Token::Brace(brace));
                    marked.text.push(sign);
                }
                None => {
                    marked.error(message!("brace-begins-reference"), &text[at..]);
                    marked.text.push(c);
                }
            },
            '[' => {
                if rest.starts_with('^') {
                    as_it_is = as_it_is.max(at + 1 + rest.find(']').unwrap_or(0));
                }
                open.push((marked.text.len(), at));
                marked.text.push(c);
            }
            ']' => match (open.pop(), facts(rest)) {
                (Some((place, start)), Some((facts, length))) => {
                    let sign = marked.push(Token::OwnStart);
                    marked.text.replace_range(place..=place, sign.encode_utf8(&mut [0; 4]));
                    taken += length;
                    let sign = marked.push(Token::OwnEnd { facts, at: start..at + taken });
                    marked.text.push(sign);
                }
                _ => {
                    as_it_is = as_it_is.max(at + 1 + target(rest));
                    marked.text.push(c);
                }
            },
            _ => {
                is_open &= !(c == '\n' && rest.starts_with('\n'));
                marked.text.push(c);
            }
        }
        at += taken;
    }
    marked
}

/// The bytes of the target of a link in round brackets, at the beginning of a text.
fn target(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if c.is_whitespace() => return at,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// The bytes of what stands in angle brackets, behind the first of them.
fn autolink(text: &str) -> usize {
    let end = text.find(|c: char| matches!(c, '<' | '>') || c.is_whitespace());
    end.filter(|end| text[*end..].starts_with('>')).unwrap_or(0)
}

/// Whether a character can stand in a name.
fn is_name_character(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '.')
}

/// `{name option=value,value}` at the beginning of a text.
fn brace(text: &str) -> Option<Brace> {
    let end = text.find('}')?;
    let mut words = text[1..end].split(' ');
    let name = words.next().filter(|name| is_dotted(name))?;
    let option = |word: &str| {
        let (option, values) = word.split_once('=')?;
        let values: Vec<String> = values.split(',').map(str::to_owned).collect();
        let is_whole = is_dotted(option) && values.iter().all(|value| is_dotted(value));
        is_whole.then(|| (option.to_owned(), values))
    };
    let options: Option<Vec<_>> = words.map(option).collect();
    Some(Brace { name: normal(name).into_owned(), options: options?, at: 0..end + 1 })
}

/// `{name, name}` at the beginning of a text: the names, and the length in bytes.
fn facts(text: &str) -> Option<(Vec<String>, usize)> {
    let inner = text.strip_prefix('{')?;
    let end = inner.find('}')?;
    let names: Vec<String> =
        inner[..end].split(',').map(|name| normal(name.trim()).into_owned()).collect();
    names.iter().all(|name| is_dotted(name)).then_some((names, end + 2))
}

fn is_dotted(name: &str) -> bool {
    !name.is_empty() && name.chars().all(is_name_character)
}
