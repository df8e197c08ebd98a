//! What must hold of a row before it gets a letter.

use unicode_normalization::UnicodeNormalization;

use super::column::{Column, Target, meaning};
use super::fields::Fields;
use super::input::{Cell, Fault};
use super::mail::is_address;
use super::mark::MOST_BYTES;
use super::postcode::{Postcode, is_hyphen, prefecture_of, prefectures};
use super::{Honorific, Options, Reason, Recipient, Reject};
use crate::characters::{MAX_MARKS, has_too_many_marks, is_refused};
use crate::message;
use crate::message::{Message, any_of};

/// The most characters of a cell: those of a cell of Excel.
const MAX_CELL: usize = 32_767;

/// What is wrong with a row.
pub(super) struct Checks<'a> {
    pub fields: &'a Fields<'a>,
    pub options: &'a Options,
    pub rejects: Vec<Reject>,
}

/// Everything that is wrong with a row, except what only other rows show.
pub(super) fn check(
    fields: &Fields,
    cells: &[Cell],
    recipient: &Recipient,
    options: &Options,
) -> Vec<Reject> {
    let mut checks = Checks { fields, options, rejects: Vec::new() };
    checks.cells(cells);
    if checks.rejects.is_empty() {
        checks.names(recipient);
        checks.address(recipient);
        checks.choices(recipient);
    }
    checks.rejects
}

impl Checks<'_> {
    fn add(&mut self, column: String, reason: Reason, message: Message) {
        let Fields { row, .. } = *self.fields;
        self.rejects.push(Reject { row, id: self.fields.id(), column, reason, message });
    }

    fn at(&mut self, column: Column, reason: Reason, message: Message) {
        self.add(self.fields.columns.heading(column), reason, message);
    }

    /// Every cell that a letter uses is a text of one line and of characters that everybody sees.
    fn cells(&mut self, cells: &[Cell]) {
        let columns = self.fields.columns;
        for (place, (cell, text)) in cells.iter().zip(&self.fields.cells).enumerate() {
            let heading = columns.headings.get(place).cloned().unwrap_or_default();
            let found = match columns.targets.get(place) {
                Some(Some(Target::Field(Column::Ignore))) => None,
                Some(Some(_)) => {
                    let longest = columns.longest[place].or(self.options.longest);
                    cell.fault.clone().or_else(|| text_fault(text, longest.unwrap_or(MAX_CELL)))
                }
                _ if text.is_empty() => None,
                _ => {
                    let message =
                        message!("cell-no-heading", column = place + 1, shown = shown(text));
                    Some((Reason::Cells, message))
                }
            };
            if let Some((reason, message)) = found {
                self.add(heading, reason, message);
            }
        }
    }

    /// Somebody is named, and once.
    fn names(&mut self, recipient: &Recipient) {
        let has_id = self.fields.columns.has(Column::Id);
        if has_id && recipient.id.is_empty() {
            self.at(Column::Id, Reason::MissingId, message!("row-no-id"));
        }
        if recipient.name.is_empty() && recipient.company.is_empty() {
            self.at(Column::Name, Reason::MissingName, message!("row-no-name"));
        }
        for (column, name) in
            [(Column::Name, &recipient.name), (Column::Company, &recipient.company)]
        {
            // A company may end in the word for a person: it is a name of shops.
            let is_wrong = |word: &str| match meaning(Column::Honorific, word) {
                Some("person") => column == Column::Name,
                other => other.is_some(),
            };
            let last = name.char_indices().rev().take(2).map(|(at, _)| &name[at..]);
            let found = last.filter(|word| !word.is_ascii()).find(|word| is_wrong(word));
            if let Some(word) = found {
                let message = message!("name-with-honorific", name = shown(name), word);
                self.at(column, Reason::Honorific, message);
            }
        }
        if let Some(Honorific::Other(word)) = &recipient.honorific
            && word.chars().count() > 16
        {
            let message = message!("honorific-too-long", word = shown(word));
            self.at(Column::Honorific, Reason::TooLong, message);
        }
    }

    /// The letter can be delivered, as far as the row shows it.
    fn address(&mut self, recipient: &Recipient) {
        let is_in_japan = recipient.country.is_empty();
        let typed = self.fields.get(Column::Postcode);
        if self.options.needs.address {
            let has_lines = match self.fields.columns.has(Column::Address1) {
                true => !self.fields.get(Column::Address1).is_empty(),
                false => !recipient.address.is_empty(),
            };
            if !has_lines {
                self.at(Column::Address1, Reason::MissingAddress, message!("row-no-address"));
            }
            if typed.is_empty() && is_in_japan {
                self.at(Column::Postcode, Reason::MissingPostcode, message!("row-no-postcode"));
            }
        }
        if !typed.is_empty() && is_in_japan {
            self.postcode(typed, recipient);
        }
        let own = self.fields.get(Column::Prefecture);
        if !own.is_empty() && self.fields.get(Column::Address1).starts_with(own) {
            let message = message!("prefecture-twice", prefecture = own);
            self.at(Column::Address1, Reason::Prefecture, message);
        }
        if self.options.needs.email && recipient.email.is_empty() {
            self.at(Column::Email, Reason::MissingEmail, message!("row-no-email"));
        }
        if !recipient.email.is_empty() && !is_email(&recipient.email) {
            let message = message!("no-email", email = shown(&recipient.email));
            self.at(Column::Email, Reason::Email, message);
        }
    }

    fn postcode(&mut self, typed: &str, recipient: &Recipient) {
        let postcode = match Postcode::new(typed) {
            Postcode::Whole(postcode) => postcode,
            Postcode::SixDigits(whole) => {
                let message = message!("postcode-six-digits", typed, whole);
                return self.at(Column::Postcode, Reason::Postcode, message);
            }
            Postcode::Other => {
                let message = message!("no-postcode", typed = shown(typed));
                return self.at(Column::Postcode, Reason::Postcode, message);
            }
        };
        let prefecture = recipient.address.first().and_then(|line| prefecture_of(line));
        let known = prefectures(&postcode);
        if let Some(prefecture) = prefecture
            && !known.contains(&prefecture)
        {
            let known = any_of(known);
            let message = message!("postcode-elsewhere", postcode, prefecture, known);
            self.at(Column::Postcode, Reason::Prefecture, message);
        }
    }

    /// Language and group are among those that there are, and the letter has room for the QR code.
    fn choices(&mut self, recipient: &Recipient) {
        let Options { languages, groups, .. } = self.options;
        let language = &recipient.language;
        if !language.is_empty() && !languages.contains(language) {
            let message = message!("row-language", language = shown(language), known = languages);
            self.at(Column::Language, Reason::Language, message);
        }
        let bytes = recipient.qr.len();
        if bytes > MOST_BYTES {
            let message =
                message!("mark-too-long", text = shown(&recipient.qr), bytes, most = MOST_BYTES);
            self.at(Column::Qr, Reason::TooLong, message);
        }
        let group = &recipient.group;
        if group.is_empty() && self.options.needs.group {
            let message = message!("row-no-group", known = any_of(groups.iter().cloned()));
            self.at(Column::Group, Reason::Group, message);
        }
        if !group.is_empty() && !groups.contains(group) {
            let message = message!("row-group", group = shown(group), known = groups);
            self.at(Column::Group, Reason::Group, message);
        }
    }
}

/// What is wrong with the text of a cell.
fn text_fault(text: &str, longest: usize) -> Option<Fault> {
    // Most cells are short enough by their bytes.
    let length = if text.len() <= longest { text.len() } else { text.chars().count() };
    if length > longest {
        return Some((Reason::TooLong, message!("cell-too-long", length, longest)));
    }
    if text.contains(['\n', '\r']) {
        return Some((Reason::Line, message!("cell-lines")));
    }
    for c in text.chars().filter(|c| !c.is_ascii_graphic()) {
        let code = format!("{:04X}", u32::from(c));
        let message = match u32::from(c) {
            0xE000..=0xF8FF | 0xF_0000.. => message!("cell-private", code),
            0x2E80..=0x2FDF => {
                let letter: String = c.nfkc().collect();
                message!("cell-radical", code, letter)
            }
            _ if c == '\t' || is_refused(c) => message!("cell-character", code),
            _ => continue,
        };
        return Some((Reason::Character, message));
    }
    has_too_many_marks(text)
        .then(|| (Reason::Character, message!("too-many-marks", limit = MAX_MARKS)))
}

/// The beginning of a text, for a message.
pub(super) fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(40).collect();
    if shown.len() < text.len() {
        shown.push('\u{2026}');
    }
    shown
}

/// Whether a text is one address of an e-mail, and not one of this machine.
fn is_email(text: &str) -> bool {
    is_address(text) && text.rsplit('@').next().is_some_and(|domain| domain.contains('.'))
}

/// A text as persons are compared: of one width and case, without spaces, with one form of hyphen.
fn compared(text: &str) -> String {
    let characters = text.nfkc().flat_map(char::to_lowercase).filter(|c| !c.is_whitespace());
    characters.map(|c| if is_hyphen(c) { '-' } else { c }).collect()
}

/// What a recipient is known by besides its identifier: name and address; the name of the company and
/// of its departments if nobody is named; the e-mail where there is no letter on paper.
pub(super) fn person(recipient: &Recipient, options: &Options) -> String {
    let name = match recipient.name.as_str() {
        "" => [&recipient.company, &recipient.departments.concat()].map(|t| compared(t)).join("\n"),
        name => compared(name),
    };
    let place = match options.needs.address {
        true => [&recipient.country, &recipient.postcode, &recipient.address.concat()]
            .map(|part| compared(part))
            .join("\n"),
        false => recipient.email.to_lowercase(),
    };
    format!("{name}\n\n{place}")
}
