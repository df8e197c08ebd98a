//! What a letter says of its recipient, in the words of its language.

use std::collections::BTreeMap;

use super::barcode::{Bar, address_number, customer_barcode};
use super::mark::{qr, rows};
use super::{Honorific, Recipient};
use crate::diagnostic::Diagnostics;
use crate::locale::Argument;
use crate::typeset::{Letter, Personal};

/// Words a recipient for a letter. `number` is the place of the letter among all, from 1.
///
/// # Errors
/// If a message cannot be formatted.
pub fn personal(
    recipient: &Recipient,
    number: usize,
    letter: &Letter,
) -> Result<Personal, Diagnostics> {
    let locale = letter.locale()?;
    let say = |id: &str, arguments: &[(&str, &str)]| {
        let arguments: Vec<(&str, Argument)> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        locale.message(id, &arguments).map_err(|error| Diagnostics::from(error.diagnostic()))
    };
    let (honorific, own) = match &recipient.honorific {
        // A company without a person is a body.
        None if recipient.name.is_empty() => ("body", ""),
        None | Some(Honorific::Person) => ("person", ""),
        Some(Honorific::Body) => ("body", ""),
        Some(Honorific::All) => ("all", ""),
        Some(Honorific::Other(own)) => ("other", own.as_str()),
    };
    let with_honorific = |name: &str| match name {
        "" => Ok(String::new()),
        name => say("recipient-name", &[("honorific", honorific), ("own", own), ("name", name)]),
    };
    // The honorific follows the last line of the addressee: the person, or else the company.
    let mut departments = recipient.departments.clone();
    let (name, mut company) = (with_honorific(&recipient.name)?, recipient.company.clone());
    if name.is_empty() {
        match departments.last_mut() {
            Some(last) => *last = with_honorific(last)?,
            None => company = with_honorific(&company)?,
        }
    }
    let separator = say("recipient-separator", &[])?;
    let part =
        |text: &str| if text.is_empty() { String::new() } else { format!("{text}{separator}") };
    let all_departments = departments.join(&separator);
    let whole = say(
        "recipient-whole",
        &[
            ("company", &part(&company)),
            ("departments", &part(&all_departments)),
            ("position", &part(&recipient.position)),
            ("name", &part(&name)),
        ],
    )?;
    let whole = whole.strip_suffix(&separator).unwrap_or(&whole).to_owned();
    let called = if name.is_empty() { &company } else { &name };
    let postcode = match recipient.postcode.as_str() {
        "" => String::new(),
        postcode => say("recipient-postcode", &[("postcode", postcode)])?,
    };
    let word = |mark: &String| {
        let text = match mark.as_str() {
            "recipient" => whole.clone(),
            "salutation" => called.clone(),
            other => recipient.field(other, &separator),
        };
        (mark.clone(), text)
    };
    let words: BTreeMap<String, String> = letter.marks().iter().map(word).collect();
    Ok(Personal {
        id: recipient.id.clone(),
        number,
        name,
        position: recipient.position.clone(),
        departments,
        company,
        postcode,
        address: recipient.address.clone(),
        country: recipient.country.clone(),
        code: recipient.code.clone(),
        qr: match recipient.qr.as_str() {
            "" => None,
            text => qr(text).ok().map(|modules| rows(&modules)),
        },
        bars: if letter.has_barcode() { bars(recipient) } else { None },
        small: 0,
        words,
    })
}

/// The customer barcode of an address.
fn bars(recipient: &Recipient) -> Option<String> {
    if !recipient.country.is_empty() {
        return None;
    }
    let number = address_number(&recipient.postcode, &recipient.address.concat());
    let bars = customer_barcode(&recipient.postcode, &number)?;
    let sign = |bar: &Bar| match bar {
        Bar::Full => "F",
        Bar::Ascender => "A",
        Bar::Descender => "D",
        Bar::Timing => "T",
    };
    Some(bars.iter().map(sign).collect::<Vec<_>>().join("-"))
}
