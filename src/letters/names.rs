//! Names of the files of letters, from a pattern.

use std::collections::HashMap;
use std::fmt::Write;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

use super::{Recipient, Sha};
use crate::characters::is_refused;
use crate::file_name::{is_device, is_plain};
use crate::message;
use crate::message::Message;

/// The most bytes of a name without its ending: file systems take 255 with it.
const LONGEST: usize = 200;
/// With more letters than this, they are in folders.
const UNSHARDED: usize = 10_000;
/// With more letters than this, they are in folders of folders: 256 have about 4,000 files each.
const SHARDED_ONCE: usize = 1_000_000;

/// What a pattern can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Id,
    Row,
    Name,
    Postcode,
    Language,
    Notice,
}

/// The fields by their names.
const FIELDS: [(&str, Field); 6] = [
    ("id", Field::Id),
    ("row", Field::Row),
    ("name", Field::Name),
    ("postcode", Field::Postcode),
    ("language", Field::Language),
    ("notice", Field::Notice),
];

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Field(Field),
}

/// How files are named: words with fields in braces, as `{notice}-{id}`. The ending follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

impl Default for Pattern {
    fn default() -> Self {
        Self(vec![Part::Field(Field::Id)])
    }
}

impl FromStr for Pattern {
    type Err = Message;

    fn from_str(pattern: &str) -> Result<Self, Message> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while !rest.is_empty() {
            let (text, after) = rest.split_once('{').unwrap_or((rest, ""));
            if text.contains('}') || !text.chars().all(is_kept) {
                return Err(message!("names-bad-text", pattern, text));
            }
            if !text.is_empty() {
                parts.push(Part::Text(text.to_owned()));
            }
            if text.len() == rest.len() {
                break;
            }
            let (name, after) =
                after.split_once('}').ok_or_else(|| message!("names-open-brace", pattern))?;
            let field = FIELDS.iter().find(|(known, _)| *known == name).ok_or_else(|| {
                let known = FIELDS.map(|(known, _)| known);
                message!("names-unknown", pattern, name, known)
            })?;
            parts.push(Part::Field(field.1));
            rest = after;
        }
        if !parts.iter().any(|part| matches!(part, Part::Field(_))) {
            return Err(message!("names-no-field", pattern));
        }
        Ok(Self(parts))
    }
}

/// The names of the files of one run. Each is one that every system takes, below the folder, and no
/// two are the same: neither where capitals do not count nor where forms of a character do not.
#[derive(Debug)]
pub struct Names {
    pattern: Pattern,
    notice: String,
    levels: usize,
    /// The row that a name was given to, by the first half of its hash: hundreds of thousands of
    /// names would take more memory than their letters.
    taken: HashMap<[u8; 16], usize>,
}

impl Names {
    /// Names by a pattern for the letters of a notice. `letters` is how many the whole list has,
    /// whatever part of it this run makes: it decides how many folders there are.
    pub fn new(pattern: Pattern, notice: &str, letters: usize) -> Self {
        let levels = usize::from(letters > UNSHARDED) + usize::from(letters > SHARDED_ONCE);
        Self { pattern, notice: notice.to_owned(), levels, taken: HashMap::new() }
    }

    /// The name of a recipient's files, without ending: below the folder, with `/` between folders.
    /// The same recipient gets the same name in every run and every part of one.
    ///
    /// A sign that cannot be in a name is written as in addresses of the web (`%2F`), so that names
    /// differ where what they are made of differs.
    ///
    /// # Errors
    /// If the name is empty or too long, or the one of another row.
    pub fn name(&mut self, recipient: &Recipient) -> Result<String, Message> {
        let row = recipient.row;
        let values = self.pattern.0.iter().map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Field(Field::Id) => recipient.id.clone(),
            Part::Field(Field::Row) => row.to_string(),
            Part::Field(Field::Name) => recipient.name.clone(),
            Part::Field(Field::Postcode) => recipient.postcode.clone(),
            Part::Field(Field::Language) => recipient.language.clone(),
            Part::Field(Field::Notice) => self.notice.clone(),
        });
        let name = escaped(&values.collect::<String>());
        if name.is_empty() {
            return Err(message!("names-empty", row));
        }
        if name.len() > LONGEST {
            return Err(message!("names-too-long", row, name, most = LONGEST));
        }
        let hash = Sha::of(folded(&name));
        let half = std::array::from_fn(|at| hash.0[at]);
        let other = *self.taken.entry(half).or_insert(row);
        if other != row {
            return Err(message!("names-taken", other, row, name));
        }
        let hash = Sha::of(&recipient.id);
        let folders = hash.0.iter().take(self.levels).fold(String::new(), |mut folders, byte| {
            // Writing to a string cannot fail.
            _ = write!(folders, "{byte:02x}/");
            folders
        });
        Ok(format!("{folders}{name}"))
    }
}

/// A text as the name of a file, with the signs escaped that cannot be in one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let last = text.chars().count().saturating_sub(1);
    for (at, c) in text.chars().enumerate() {
        let is_at_end = at == 0 && ".- ".contains(c) || at == last && ". ".contains(c);
        if is_at_end || at == 0 && is_device(text) || !is_kept(c) {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                _ = write!(escaped, "%{byte:02X}");
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// Whether a character stays as it is within a name. The percent sign is for the others.
fn is_kept(c: char) -> bool {
    is_plain(c) && c != '%' && !is_refused(c)
}

/// A name as file systems compare it that know no capitals and one form of each character.
fn folded(name: &str) -> String {
    name.nfd().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}
