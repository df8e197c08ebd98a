//! Letters: one notice for each of many recipients.

mod recipient;
mod words;

pub use recipient::{Honorific, Recipient};
pub use words::personal;
