//! Postcodes of Japan: their forms, and the prefectures in which they begin.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::characters::half_width;
use crate::words::rows;

/// The mark of the post, which people type before a postcode.
const POSTAL_MARK: char = '\u{3012}';

/// A postcode as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Postcode {
    /// Seven digits, as `100-0001`.
    Whole(String),
    /// Six digits: a leading zero may be lost.
    SixDigits(String),
    /// Anything else.
    Other,
}

impl Postcode {
    /// Reads a postcode of Japan: seven digits of any width, with a hyphen behind the third or
    /// without, the mark of the post before them or not.
    pub(super) fn new(typed: &str) -> Self {
        let typed = typed.trim_start_matches(POSTAL_MARK).trim_start();
        let text: String = typed.chars().map(plain).collect();
        let digits = match text.split_once('-') {
            None => text,
            Some((first, rest)) if rest.len() == 4 => [first, rest].concat(),
            Some(_) => return Self::Other,
        };
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        match digits.len() {
            7 if is_number => Self::Whole(format!("{}-{}", &digits[..3], &digits[3..])),
            6 if is_number => Self::SixDigits(format!("0{}-{}", &digits[..2], &digits[2..])),
            _ => Self::Other,
        }
    }
}

/// A character in the form of ASCII, if it is a full-width one or a hyphen of another form.
fn plain(c: char) -> char {
    if is_hyphen(c) { '-' } else { half_width(c) }
}

/// Whether a character is typed for a hyphen between numbers.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{FF0D}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' | '\u{FF70}')
}

/// A prefecture with the postcodes that begin in it: their first three digits, or a whole one.
struct Prefecture {
    name: &'static str,
    areas: Vec<(u32, u32)>,
    wholes: Vec<&'static str>,
}

static PREFECTURES: LazyLock<Vec<Prefecture>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../data/postcodes-japan.csv"));
    let prefectures = rows.filter_map(|row| row.split_once(',')).map(|(name, postcodes)| {
        let mut prefecture = Prefecture { name, areas: Vec::new(), wholes: Vec::new() };
        for postcode in postcodes.split(' ') {
            let (first, last) = postcode.split_once('-').unwrap_or((postcode, postcode));
            match (first.len(), first.parse(), last.parse()) {
                (3, Ok(first), Ok(last)) => prefecture.areas.push((first, last)),
                _ => prefecture.wholes.push(postcode),
            }
        }
        prefecture
    });
    prefectures.collect()
});

/// The places of the prefectures in which each beginning of three digits is.
static BY_AREA: LazyLock<HashMap<u32, Vec<usize>>> = LazyLock::new(|| {
    let mut by_area: HashMap<u32, Vec<usize>> = HashMap::new();
    for (place, prefecture) in PREFECTURES.iter().enumerate() {
        for area in prefecture.areas.iter().flat_map(|(first, last)| *first..=*last) {
            by_area.entry(area).or_default().push(place);
        }
    }
    by_area
});

/// The prefecture that an address begins with.
pub(super) fn prefecture_of(address: &str) -> Option<&'static str> {
    PREFECTURES.iter().map(|prefecture| prefecture.name).find(|name| address.starts_with(name))
}

/// The prefectures of a postcode such as `100-0001`. Of digits that no area has now, those whose
/// first two digits they share: areas are added.
pub fn prefectures(postcode: &str) -> Vec<&'static str> {
    let digits = postcode.replace('-', "");
    let Some(area) = digits.get(..3).and_then(|area| area.parse::<u32>().ok()) else {
        return Vec::new();
    };
    let mut places = BY_AREA.get(&area).cloned().unwrap_or_default();
    if places.is_empty() {
        let near = area / 10 * 10;
        places =
            (near..near + 10).filter_map(|area| BY_AREA.get(&area)).flatten().copied().collect();
    }
    let has_whole = |prefecture: &Prefecture| prefecture.wholes.contains(&digits.as_str());
    let all = PREFECTURES.iter().enumerate();
    let found = all.filter(|(place, prefecture)| places.contains(place) || has_whole(prefecture));
    found.map(|(_, prefecture)| prefecture.name).collect()
}
