//! Formal incident notices in Japanese and English, as PDF, HTML and plain text, from one
//! incident file.
//!
//! A [`Project`] is an incident file that was read and checked. It makes every notice once, and
//! the documents of all notices in every language and format:
//!
//! ```
//! use oshirase::{Options, Project, Selection};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let out = folder.path();
//! let project = Project::open("examples/starter/incident.yaml", Options::default())?;
//! for document in project.documents(&Selection::default())? {
//!     std::fs::write(out.join(&document.name), &document.bytes)?;
//! }
//! # assert!(out.join("website.ja.pdf").exists());
//! # Ok(())
//! # }
//! ```
//!
//! The flow goes one way: a file is read ([`source`]) into plain data ([`incident`]); what the
//! readers of a notice may know is disclosed to it ([`notice`]), and answers the fields of forms
//! ([`form`]); everything is checked ([`check`]) and typeset ([`typeset`]) with templates,
//! sentences and fonts ([`assets`], [`locale`]). Every problem is a [`Diagnostic`](diagnostic::Diagnostic) of a
//! [`Rule`](rule::Rule) with its place in the user's file. [`exchange`] reads and writes other
//! formats. `review` hands the sentences of a notice to translators and lawyers. [`deadlines`] lists what is due to whom by when, from the duties of laws in
//! [`regulation`].
//!
//! Features, all on by default: `cli` is the command `oshirase`, `sheets` writes forms as CSV and
//! XLSX, `letters` makes letters for many recipients, `studio` is the page in the browser, and `web-fonts`
//! puts fonts into web pages. A library needs none of them.

pub mod assets;
pub mod calendar;
pub mod characters;
pub mod check;
pub mod deadlines;
pub mod diagnostic;
pub mod exchange;
mod file_name;
pub mod form;
pub mod house;
pub mod incident;
#[cfg(feature = "letters")]
pub mod letters;
pub mod locale;
mod mark;
pub mod message;
pub mod notice;
pub mod page;
mod parallel;
pub mod project;
pub mod regulation;
#[cfg(feature = "studio")]
pub mod review;
pub mod rule;
pub mod source;
#[cfg(feature = "studio")]
pub mod studio;
pub mod typeset;
mod words;
#[cfg(feature = "letters")]
mod workbook;
pub mod writing;

pub use project::{Document, Error, Format, Options, Project, Selection};
