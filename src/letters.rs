//! Letters: one notice for each of many recipients.

pub mod barcode;
mod recipient;

pub use recipient::{Honorific, Recipient};
