//! What requests ask for, and in which language the answer is.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use serde::Deserialize;

use super::Shared;
use crate::message::Language;

/// The language in which the program speaks to the user.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Ui {
    #[default]
    Ja,
    En,
}

impl From<Ui> for Language {
    fn from(ui: Ui) -> Self {
        match ui {
            Ui::Ja => Self::Japanese,
            Ui::En => Self::English,
        }
    }
}

/// What is asked for, and in which language the answer is.
#[derive(Deserialize)]
pub(super) struct Asked<T> {
    #[serde(default)]
    pub(super) ui: Ui,
    #[serde(flatten)]
    pub(super) of: T,
}

/// Reads the body of a request. A body that is no JSON is refused: no other site can send one without
/// asking first.
pub(super) type Sent<T> = Json<Asked<T>>;
pub(super) type Query1<T> = Query<Asked<T>>;
pub(super) type Desk = State<Arc<Shared>>;

#[derive(Deserialize)]
pub(super) struct Nothing {}

#[derive(Deserialize)]
pub(super) struct OfFile {
    pub(super) file: String,
}

#[derive(Deserialize)]
pub(super) struct OfNotice {
    pub(super) notice: String,
}

#[derive(Deserialize)]
pub(super) struct OfLanguage {
    pub(super) notice: String,
    pub(super) lang: String,
    /// A page that is not saved yet.
    pub(super) text: Option<String>,
}
