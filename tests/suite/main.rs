//! What a user relies on, through the binary and the public interface.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod boundaries;
mod cli;
mod common;
mod deadlines;
mod documents;
mod exchange;
mod fonts;
mod forms;
mod hostile;
mod life;
mod locales;
mod manual;
mod moments;
mod pdf;
mod rules;
