//! Incidents of other formats read, and our own written for them.

pub mod csaf;
pub mod veris;
