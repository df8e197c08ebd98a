//! What a notice says that the one before it did not, marked in its text.

use std::collections::HashMap;
use std::ops::Range;

use serde::{Serialize, Serializer};
use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};
use unicode_normalization::char::is_combining_mark;

use crate::characters::is_variation_selector;
use crate::notice::{Notice, previous};
use crate::project::{Error, Project};
use crate::review::{pairs, printed};
use crate::writing::{Leaf, LeafKind};

/// A notice with what has changed since the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// The identifier of the notice before it; `None` if there is none.
    pub since: Option<String>,
    /// Its texts in reading order, with those that are gone at their place.
    pub blocks: Vec<Changed>,
}

/// A text of a notice with what has changed in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// What it is.
    #[serde(serialize_with = "kind_word")]
    pub kind: LeafKind,
    /// What became of it.
    pub mark: Mark,
    /// Its words.
    pub runs: Vec<Run>,
}

/// Words that are all new, all gone or all as before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// What became of them; never [`Mark::Changed`].
    pub mark: Mark,
}

/// What became of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// It is as before.
    Same,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Some of its words are new or gone.
    Changed,
}

fn kind_word<S: Serializer>(kind: &LeafKind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.as_str())
}

/// A notice in a language with what has changed since the notice before it: the one that it
/// follows, or the last one of its issuer and kind.
///
/// # Errors
/// If one of the two cannot be worded.
pub fn changes(project: &Project, notice: &Notice, language: &str) -> Result<Changes, Error> {
    let before = previous(&project.incident().notices, notice.index());
    let before = before.and_then(|index| project.dated_notice(index));
    let texts = |notice: &Notice| -> Result<Vec<Leaf>, Error> {
        let printed = printed(project, notice, language)?;
        Ok(printed.into_iter().map(|printed| printed.leaf).collect())
    };
    let now = texts(notice)?;
    let Some(before) = before else {
        let blocks = now.into_iter().map(|leaf| whole(&leaf, Mark::Same)).collect();
        return Ok(Changes { since: None, blocks });
    };
    let then = texts(&before)?;
    Ok(Changes { since: Some(before.id().to_owned()), blocks: compared(&then, &now) })
}

/// Compares the texts of two notices.
pub fn compared(before: &[Leaf], after: &[Leaf]) -> Vec<Changed> {
    let key = |leaf: &Leaf| (leaf.kind, leaf.text.clone());
    let (old, new): (Vec<_>, Vec<_>) =
        (before.iter().map(key).collect(), after.iter().map(key).collect());
    let mut blocks = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (tag, old, new) = op.as_tag_tuple();
        if tag == DiffTag::Equal {
            blocks.extend(after[new].iter().map(|leaf| whole(leaf, Mark::Same)));
        } else {
            region(&before[old], &after[new], &mut blocks);
        }
    }
    blocks
}

/// A text that is as it is as a whole.
fn whole(leaf: &Leaf, mark: Mark) -> Changed {
    Changed { kind: leaf.kind, mark, runs: vec![Run { text: leaf.text.clone(), mark }] }
}

/// How alike two texts must be to be versions of one text, in hundredths of their words.
const ALIKE: u32 = 40;
/// Compares texts none of which is the same: pairs those that are versions of one text, in order.
fn region(before: &[Leaf], after: &[Leaf], blocks: &mut Vec<Changed>) {
    let (mut i, mut j) = (0, 0);
    for (old, new) in versions(before, after) {
        blocks.extend(before[i..old].iter().map(|leaf| whole(leaf, Mark::Removed)));
        blocks.extend(after[j..new].iter().map(|leaf| whole(leaf, Mark::Added)));
        let runs = runs(&before[old].text, &after[new].text);
        blocks.push(Changed { kind: after[new].kind, mark: Mark::Changed, runs });
        (i, j) = (old + 1, new + 1);
    }
    blocks.extend(before[i..].iter().map(|leaf| whole(leaf, Mark::Removed)));
    blocks.extend(after[j..].iter().map(|leaf| whole(leaf, Mark::Added)));
}

/// The pairs of texts that are versions of one.
fn versions(before: &[Leaf], after: &[Leaf]) -> Vec<(usize, usize)> {
    let words = |leaves: &[Leaf]| -> Vec<HashMap<String, u32>> {
        leaves.iter().map(|leaf| counted(&leaf.text)).collect()
    };
    let (old, new) = (words(before), words(after));
    pairs(before.len(), after.len(), |i, j| {
        let is_same_kind = before[i].kind == after[j].kind;
        let score = if is_same_kind { likeness(&old[i], &new[j]) } else { 0 };
        if score >= ALIKE { score } else { 0 }
    })
}

/// The words of a text, each with how often it stands there. Hiragana stand in every sentence and
/// make none like another.
fn counted(text: &str) -> HashMap<String, u32> {
    let mut words = HashMap::new();
    let is_word = |word: &&str| says_something(word) && !is_hiragana(word);
    for word in words_of(text).into_iter().filter(is_word) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

/// How alike two texts are, in hundredths: the words that they share among all their words.
fn likeness(one: &HashMap<String, u32>, other: &HashMap<String, u32>) -> u32 {
    let all: u32 = one.values().chain(other.values()).sum();
    let shared: u32 =
        one.iter().map(|(word, count)| (*count).min(*other.get(word).unwrap_or(&0))).sum();
    (200 * shared).checked_div(all).unwrap_or(0)
}

/// What has changed between two texts, word by word.
fn runs(before: &str, after: &str) -> Vec<Run> {
    let (old, new) = (words_of(before), words_of(after));
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let mut runs = Vec::new();
    let mut changed: Option<(Range<usize>, Range<usize>)> = None;
    for (index, op) in ops.iter().enumerate() {
        let (tag, was, is) = op.as_tag_tuple();
        let is_between = index > 0 && index + 1 < ops.len();
        if tag == DiffTag::Equal && !(is_between && is_small(op, &new)) {
            close(&mut changed, &old, &new, &mut runs);
            runs.push(Run { text: new[is].concat(), mark: Mark::Same });
        } else {
            let (from, to) = changed.map_or((was.start, is.start), |(a, b)| (a.start, b.start));
            changed = Some((from..was.end, to..is.end));
        }
    }
    close(&mut changed, &old, &new, &mut runs);
    runs
}

/// Ends a part that has changed: the words that are gone, then the new ones.
fn close(
    changed: &mut Option<(Range<usize>, Range<usize>)>,
    old: &[&str],
    new: &[&str],
    runs: &mut Vec<Run>,
) {
    let Some((was, is)) = changed.take() else { return };
    for (text, mark) in [(old[was].concat(), Mark::Removed), (new[is].concat(), Mark::Added)] {
        if !text.is_empty() {
            runs.push(Run { text, mark });
        }
    }
}

/// Whether what is the same between two changes is too small to interrupt them: a space, a sign, a
/// syllable of an ending.
fn is_small(op: &DiffOp, new: &[&str]) -> bool {
    let words = &new[op.new_range()];
    let syllables = words.iter().filter(|word| is_hiragana(word)).count();
    syllables < 3 && words.iter().all(|word| is_hiragana(word) || !says_something(word))
}

fn is_hiragana(word: &str) -> bool {
    word.chars().next().is_some_and(|c| Script::of(c) == Script::Hiragana)
}

/// Whether a word has a letter or a digit.
fn says_something(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// What the signs of a word have in common.
#[derive(PartialEq, Eq)]
enum Script {
    /// Letters between spaces, and digits.
    Word,
    /// Endings and particles: each stands by itself.
    Hiragana,
    Katakana,
    Kanji,
    Space,
    /// Each stands by itself.
    Sign,
}

impl Script {
    fn of(c: char) -> Self {
        match c {
            // The mark of a long vowel belongs to Katakana, that of repetition to Kanji.
            '\u{3040}'..='\u{309F}' => Self::Hiragana,
            '\u{30A0}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}' => {
                Self::Katakana
            }
            '\u{3005}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{323AF}' => Self::Kanji,
            c if c.is_whitespace() => Self::Space,
            c if c.is_alphanumeric() || c == '\'' || c == '\u{2019}' => Self::Word,
            _ => Self::Sign,
        }
    }
}

/// The words of a text; together they are the text. Japanese has no spaces: a word is as long as
/// its script, and hiragana are syllables. A comma or a stop between digits belongs to the number.
fn words_of(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut last: Option<(Script, char)> = None;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let mut script = Script::of(sign);
        if let Some((before, digit)) = &last {
            let next = signs.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if matches!(sign, ',' | '.' | ':') && digit.is_ascii_digit() && next {
                script = Script::Word;
            }
            // What belongs to the character before it.
            if is_combining_mark(sign) || is_variation_selector(sign) {
                continue;
            }
            let is_single = matches!(script, Script::Sign | Script::Hiragana);
            if *before != script || is_single {
                words.push(&text[start..at]);
                start = at;
            }
        }
        last = Some((script, sign));
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}
