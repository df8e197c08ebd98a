//! Letters: one notice for each of many recipients.

pub mod barcode;
pub mod mark;
mod recipient;

pub use recipient::{Honorific, Recipient};
