//! The words of a recipient, and how they take the place of their marks.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::writing::marks::enclose;
use crate::writing::{MARK_CLOSE, MARK_OPEN};

/// What a letter says of its recipient, in the words of its language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Personal {
    /// The identifier on every sheet.
    pub id: String,
    /// The number of the letter among all, from 1.
    pub number: usize,
    /// The name with what is said with it, as 山田太郎　様.
    pub name: String,
    /// The position in the company.
    pub position: String,
    /// Departments, from the largest.
    pub departments: Vec<String>,
    /// The company or body.
    pub company: String,
    /// The postcode with its sign.
    pub postcode: String,
    /// The lines of the address, from the largest part.
    pub address: Vec<String>,
    /// The country of an address abroad.
    pub country: String,
    /// The code for enquiries.
    pub code: String,
    /// A QR code by rows, as [`crate::letters::mark::rows`] writes them.
    pub qr: Option<String>,
    /// The customer barcode: a letter for each bar (full, ascender, descender, timing), with `-` for
    /// the gaps.
    pub bars: Option<String>,
    /// How much smaller than usual the address is set, in steps: 0, 1 or 2.
    pub small: u8,
    /// What stands in the place of each mark on the page.
    #[serde(skip)]
    pub words: BTreeMap<String, String>,
}

/// How many characters and lines the smallest window certainly has room for.
const LINE: usize = 18;
const LINES: usize = 5;

/// Whether an address has so many lines or so long ones that it might be larger than the window. What
/// is smaller than that certainly fits.
pub fn may_be_large<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    lines.map(|line| line.chars().count().div_ceil(LINE)).sum::<usize>() > LINES
}

impl Personal {
    /// Whether its address might be larger than the window.
    pub(super) fn may_be_large(&self) -> bool {
        let lines = self.address.iter().chain(&self.departments);
        let lines = lines.chain([&self.company, &self.name, &self.position]);
        may_be_large(lines.map(String::as_str))
    }

    /// All its words.
    pub(super) fn texts(&self) -> Vec<&str> {
        let one =
            [&self.id, &self.name, &self.position, &self.company, &self.postcode, &self.country];
        let many = self.departments.iter().chain(&self.address).chain(self.words.values());
        one.into_iter().chain([&self.code]).chain(many).map(String::as_str).collect()
    }
}

/// The marks in a value, each once.
pub(super) fn marks(value: &Value) -> Vec<String> {
    let mut marks = Vec::new();
    visit(value, &mut |text| {
        for part in text.split(MARK_OPEN).skip(1) {
            let mark = part.split(MARK_CLOSE).next().unwrap_or_default().to_owned();
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
    });
    marks
}

/// The blocks with marks, each of which is one paragraph. `None` if others have marks: a heading has
/// its words in the outline too, and a list its own mark. The address of a letter stands in the window.
pub(super) fn marked(blocks: &Value, found: &mut Vec<Value>) -> Option<()> {
    for block in blocks.as_array().into_iter().flatten() {
        let mut is_marked = false;
        visit(block, &mut |text| is_marked |= text.contains(MARK_OPEN));
        if !is_marked || block["class"] == "to" {
            continue;
        }
        match block["block"].as_str()? {
            "region" => marked(&block["blocks"], found)?,
            "paragraph" | "line" | "lead-in" | "placed" => found.push(block.clone()),
            _ => return None,
        }
    }
    Some(())
}

/// Puts the words of a recipient in the place of their marks.
pub(super) fn fill(value: &mut Value, who: &Personal) {
    fill_with(value, who, &str::to_owned);
}

/// The same, with marks around them by which [`super::standin`] knows them on the page.
pub(super) fn fill_marked(value: &mut Value, who: &Personal) {
    fill_with(value, who, &|word| enclose(0, word));
}

fn fill_with(value: &mut Value, who: &Personal, worded: &dyn Fn(&str) -> String) {
    match value {
        Value::String(text) if text.contains(MARK_OPEN) => *text = put(text, who, worded),
        Value::Array(items) => items.iter_mut().for_each(|item| fill_with(item, who, worded)),
        Value::Object(fields) => {
            fields.values_mut().for_each(|field| fill_with(field, who, worded));
        }
        _ => {}
    }
}

/// A text with the words of a recipient in the place of their marks.
pub fn filled(text: &str, who: &Personal) -> String {
    put(text, who, str::to_owned)
}

/// A web page with the words of a recipient in the place of their marks.
pub fn filled_page(page: &str, who: &Personal) -> String {
    let escaped = |word: &str| {
        let signs = [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;")];
        signs.iter().fold(word.to_owned(), |word, (sign, code)| word.replace(*sign, code))
    };
    put(page, who, escaped)
}

fn put(text: &str, who: &Personal, worded: impl Fn(&str) -> String) -> String {
    let mut all = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(MARK_OPEN) {
        let (mark, after) = after.split_once(MARK_CLOSE).unwrap_or((after, ""));
        all.push_str(before);
        all.push_str(&who.words.get(mark).map_or_else(String::new, |word| worded(word)));
        rest = after;
    }
    all + rest
}

pub(super) fn visit(value: &Value, see: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(items) => items.iter().for_each(|item| visit(item, see)),
        Value::Object(fields) => fields.values().for_each(|field| visit(field, see)),
        _ => {}
    }
}
