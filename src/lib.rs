//! Formal incident notices in Japanese and English, as PDF, HTML and text, from one incident
//! file.
//!
//! The flow goes one way: a file is read ([`source`]) into plain data ([`incident`]), checked
//! ([`check`]), seen as one audience saw it on one day ([`notice`]) and typeset ([`typeset`])
//! with templates, sentences and fonts ([`assets`], [`locale`]). Whatever is wrong is said by
//! one type ([`diagnostic`]). Other formats are read and written in [`exchange`].
//!
//! Features, all on by default: `cli` is the command `oshirase`, `sheets` writes forms as CSV and
//! XLSX, `web-fonts` puts fonts into web pages. A library needs none of them.

pub mod assets;
pub mod calendar;
pub mod characters;
pub mod check;
pub mod diagnostic;
pub mod exchange;
pub mod icalendar;
pub mod incident;
pub mod locale;
pub mod notice;
pub mod regulation;
pub mod source;
pub mod typeset;
