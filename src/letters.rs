//! Letters: one notice for each of many recipients.

pub mod barcode;
pub mod control;
mod hash;
pub mod ledger;
pub mod mail;
pub mod mark;
pub mod names;
mod recipient;
pub mod staging;

pub use hash::Sha;
pub use recipient::{Honorific, Recipient};
