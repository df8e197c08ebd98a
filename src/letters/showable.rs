//! Which rows of a list a letter can show: their characters, the words that its page wants of them, the
//! size of their addresses.

use super::run::{CHUNK, Letters};
use super::{Column, Reason, Recipient, Recipients, Reject};
use crate::message;
use crate::project::Error;
use crate::typeset::{self, Letter};

impl Letters<'_> {
    /// Takes the rows from a list that cannot be made into letters: a character without a font, a word
    /// of the page that the row does not have, an address that is too large for the window.
    ///
    /// # Errors
    /// If the letter cannot be set.
    pub fn check(&self, list: &mut Recipients) -> Result<(), Error> {
        let mut rejects = Vec::new();
        let mut large = Vec::new();
        for place in 0..list.len() {
            let Some(recipient) = list.get(place) else { continue };
            let Some(key) = self.key(&recipient) else { continue };
            let letter = self.letter(key)?;
            rejects.extend(found(letter, &recipient, &|column| list.heading(column)));
            if may_be_large(&recipient) {
                large.push(recipient);
            }
        }
        for chunk in large.chunks(CHUNK) {
            rejects.extend(self.too_large(chunk, list)?);
        }
        list.reject(rejects);
        Ok(())
    }

    /// What is wrong with one recipient whose list is not known.
    ///
    /// # Errors
    /// If the letter cannot be set.
    pub fn check_alone(&self, recipient: &Recipient) -> Result<Vec<Reject>, Error> {
        let Some(key) = self.key(recipient) else { return Ok(Vec::new()) };
        let heading = |column: Column| column.as_str().to_owned();
        Ok(found(self.letter(key)?, recipient, &heading))
    }

    /// Why a recipient gets no letter whose address is larger than the window.
    pub fn too_large_alone(&self, recipient: &Recipient) -> Reject {
        too_large(recipient, Column::Address1.as_str().to_owned())
    }

    /// The recipients whose addresses are larger than the window.
    fn too_large(&self, all: &[Recipient], list: &Recipients) -> Result<Vec<Reject>, Error> {
        let mut rejects = Vec::new();
        for (key, recipients) in self.by_key(all.iter().map(|one| (0, one))) {
            let letter = self.letter(key)?;
            let personals = self.personals(key, &recipients)?;
            let fits = letter.fits(&personals).map_err(|error| self.diagnose(error))?;
            for ((_, (_, recipient)), _) in recipients.iter().zip(fits).filter(|(_, fits)| !fits) {
                rejects.push(too_large(recipient, list.heading(Column::Address1)));
            }
        }
        Ok(rejects)
    }
}

/// What is wrong with a recipient: characters that no font has, words of the page that it lacks.
fn found(
    letter: &Letter,
    recipient: &Recipient,
    heading: &dyn Fn(Column) -> String,
) -> Vec<Reject> {
    let reject = |column: String, reason, message| {
        let (row, id) = (recipient.row, recipient.id.clone());
        Reject { row, id, column, reason, message }
    };
    let mut rejects = Vec::new();
    let texts = recipient.texts();
    let words: Vec<&str> = texts.iter().map(|(_, text)| *text).collect();
    if !letter.missing(&words).is_empty() {
        for (column, text) in &texts {
            let missing = letter.missing(&[text]);
            if !missing.is_empty() {
                let message = message!("row-no-glyph", characters = missing);
                rejects.push(reject(heading(*column), Reason::Glyph, message));
            }
        }
    }
    if !letter.can_mark(&recipient.id) {
        rejects.push(reject(heading(Column::Id), Reason::Mark, message!("row-no-mark")));
    }
    for mark in letter.marks().iter().filter(|mark| recipient.lacks(mark)) {
        let column = Column::get(mark).map_or_else(|| mark.clone(), heading);
        rejects.push(reject(column, Reason::MissingWord, message!("row-no-word", mark)));
    }
    rejects
}

fn too_large(recipient: &Recipient, column: String) -> Reject {
    let (row, id) = (recipient.row, recipient.id.clone());
    Reject { row, id, column, reason: Reason::TooLarge, message: message!("row-too-large") }
}

/// Whether an address might be larger than the window.
fn may_be_large(recipient: &Recipient) -> bool {
    let (many, one) = (recipient.address.iter().chain(&recipient.departments), &recipient.company);
    let lines = many.chain([one, &recipient.name, &recipient.position]);
    typeset::may_be_large(lines.map(String::as_str))
}
