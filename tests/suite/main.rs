//! What a user relies on, through the binary and the public interface.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod boundaries;
mod changes;
mod cli;
mod common;
mod csaf;
mod deadlines;
mod deadlines_command;
mod documents;
mod duties;
mod facts;
mod fonts;
mod form_cases;
mod forms;
mod future;
mod fuzz;
mod holidays;
mod hostile;
mod house;
mod include;
mod letters;
mod letters_run;
mod lifecycle;
mod locales;
mod manual;
mod mentions;
mod messages;
mod moments;
mod origins;
mod pages;
mod patch;
mod pdf;
mod phrases;
mod printed;
mod recipients;
mod review;
mod rules;
mod shapes;
mod start;
mod studio;
mod studio_forms;
mod texts;
mod translations;
mod veris;
mod walk;
