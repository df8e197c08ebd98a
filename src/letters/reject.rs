//! Rows that get no letter, each with why.

use crate::incident::record::keywords;
use crate::message;
use crate::message::{Language, Message};

keywords! {
    /// Why a row gets no letter.
    pub enum Reason {
        /// Nothing stands in it.
        Empty = "empty",
        /// It has more or fewer cells than headings.
        Cells = "cells",
        /// A quotation mark is misplaced.
        Quote = "quote",
        /// It is no object of JSON.
        Json = "json",
        /// A key is no known heading.
        Heading = "heading",
        /// A cell holds a date, a fraction or another value that is no text.
        CellType = "cell-type",
        /// A character could hide or disguise words, or has no form that everybody sees.
        Character = "character",
        /// A cell has several lines.
        Line = "line",
        /// A cell is longer than it may be.
        TooLong = "too-long",
        /// It has no identifier.
        MissingId = "missing-id",
        /// It has neither a name nor a company.
        MissingName = "missing-name",
        /// It has no address.
        MissingAddress = "missing-address",
        /// It has no postcode.
        MissingPostcode = "missing-postcode",
        /// It has no address of an e-mail.
        MissingEmail = "missing-email",
        /// What follows a name stands in the name.
        Honorific = "honorific",
        /// The postcode has no form of a postcode.
        Postcode = "postcode",
        /// The postcode is of another prefecture, or the prefecture is told twice.
        Prefecture = "prefecture",
        /// The address of the e-mail cannot be one.
        Email = "email",
        /// The language is none of the letter's.
        Language = "language",
        /// The group is none of the notice's.
        Group = "group",
        /// Another row has the identifier.
        DuplicateId = "duplicate-id",
        /// Another row is of the same person.
        DuplicatePerson = "duplicate-person",
        /// No font has a character.
        Glyph = "glyph",
        /// It has no word that the page of the letter shows.
        MissingWord = "missing-word",
        /// The mark on every sheet cannot say the identifier.
        Mark = "mark",
        /// The address is larger than the window of the envelope.
        TooLarge = "too-large",
    }
}

impl Reason {
    /// What it is called.
    pub fn label(self) -> Message {
        match self {
            Self::Empty => message!("reason-empty"),
            Self::Cells => message!("reason-cells"),
            Self::Quote => message!("reason-quote"),
            Self::Json => message!("reason-json"),
            Self::Heading => message!("reason-heading"),
            Self::CellType => message!("reason-cell-type"),
            Self::Character => message!("reason-character"),
            Self::Line => message!("reason-line"),
            Self::TooLong => message!("reason-too-long"),
            Self::MissingId => message!("reason-missing-id"),
            Self::MissingName => message!("reason-missing-name"),
            Self::MissingAddress => message!("reason-missing-address"),
            Self::MissingPostcode => message!("reason-missing-postcode"),
            Self::MissingEmail => message!("reason-missing-email"),
            Self::Honorific => message!("reason-honorific"),
            Self::Postcode => message!("reason-postcode"),
            Self::Prefecture => message!("reason-prefecture"),
            Self::Email => message!("reason-email"),
            Self::Language => message!("reason-language"),
            Self::Group => message!("reason-group"),
            Self::DuplicateId => message!("reason-duplicate-id"),
            Self::DuplicatePerson => message!("reason-duplicate-person"),
            Self::Glyph => message!("reason-glyph"),
            Self::MissingWord => message!("reason-missing-word"),
            Self::Mark => message!("reason-mark"),
            Self::TooLarge => message!("reason-too-large"),
        }
    }
}

/// A row that gets no letter, or one of several reasons why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// The number of the row; see [`Recipient::row`](super::Recipient::row).
    pub row: usize,
    /// The identifier, as far as it can be read.
    pub id: String,
    /// The heading of the column; empty if the row as a whole is meant.
    pub column: String,
    /// Why.
    pub reason: Reason,
    /// What is wrong and what to write.
    pub message: Message,
}

impl Reject {
    /// What is wrong, with its column.
    pub fn what(&self) -> Message {
        match self.column.as_str() {
            "" => self.message.clone(),
            column => message!("reject-column", column, message = self.message),
        }
    }

    /// What is wrong, with its place in a list of this name.
    pub fn said(&self, list: &Message) -> Message {
        message!("reject-row", list, row = self.row, message = self.what())
    }
}

/// The reasons of a row as one text.
pub(super) fn reasons(rejects: &[&Reject], language: Language) -> String {
    let reasons: Vec<String> = rejects.iter().map(|reject| reject.what().text(language)).collect();
    reasons.join(" / ")
}
