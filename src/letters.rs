//! Letters: one notice for each of many recipients.

mod recipient;

pub use recipient::{Honorific, Recipient};
