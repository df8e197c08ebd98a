//! Hashes by which the ledger knows recipients, lists and files without their words.

use std::fmt::{self, Display, Formatter};

use sha2::{Digest, Sha256};

use super::{Honorific, Recipient};

/// A SHA-256. It shows itself in hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha(pub(super) [u8; 32]);

impl Sha {
    /// The hash of some bytes: of a file, or of an identifier, by which the ledger knows its
    /// recipient.
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The hash of several texts, told apart by their lengths.
    pub fn of_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut hash = Sha256::new();
        for text in texts {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        }
        Self(hash.finalize().into())
    }

    /// The hash of all that a list says of a recipient.
    pub fn of_recipient(recipient: &Recipient) -> Self {
        // A new field must be here too.
        let Recipient {
            row,
            id,
            name,
            honorific,
            company,
            departments,
            position,
            postcode,
            address,
            country,
            language,
            group,
            code,
            qr,
            email,
            words,
        } = recipient;
        let (kind, honorific) = match honorific {
            None => ("", ""),
            Some(Honorific::Person) => ("person", ""),
            Some(Honorific::Body) => ("body", ""),
            Some(Honorific::All) => ("all", ""),
            Some(Honorific::Other(word)) => ("other", word.as_str()),
        };
        let counts = [row, &departments.len(), &address.len()].map(usize::to_string);
        let fields =
            [id, name, company, position, postcode, country, language, group, code, qr, email];
        let texts = counts.iter().chain(fields).chain(departments).chain(address);
        let words = words.iter().flat_map(|(name, word)| [name, word]);
        let texts = texts.chain(words).map(String::as_str);
        Self::of_all([kind, honorific].into_iter().chain(texts))
    }
}

impl Display for Sha {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
