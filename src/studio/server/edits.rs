//! Requests that change the files.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Shared;
use super::asked::{Desk, Nothing, Sent, Ui};
use crate::message;
use crate::studio::Studio;
use crate::studio::edit::Edit;
use crate::studio::finding::Finding;
use crate::studio::view::{self, View};

/// The most edits of one request, and the most notices that it may ask to be shown again.
const MOST_EDITS: usize = 1000;
const MOST_SHOWN: usize = 16;

#[derive(Deserialize)]
pub(super) struct Typed {
    file: String,
    hash: String,
    text: String,
}

pub(super) async fn save_source(State(shared): Desk, Json(sent): Sent<Typed>) -> Response {
    let save = move |studio: &mut Studio| {
        let Typed { file, hash, text } = &sent.of;
        studio.save_text(file, hash, text)?;
        let (text, hash) = studio.text(file)?;
        Ok(json!({ "revision": studio.revision, "text": text, "hash": hash }))
    };
    shared.change(sent.ui.into(), "edit", save).await
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Edits {
    edits: Vec<Edit>,
    merge: Option<String>,
    /// The notices that are open, to be shown again.
    #[serde(default)]
    show: Vec<view::Request>,
}

/// What an edit has made of the open notices.
#[derive(Serialize)]
struct Edited {
    revision: u64,
    views: Vec<View>,
    /// Of the other notices, they may be those before the edit.
    findings: Vec<Finding>,
    undo: bool,
    redo: bool,
}

pub(super) async fn edit(State(shared): Desk, Json(sent): Sent<Edits>) -> Response {
    let ui = sent.ui.into();
    let edit = move |studio: &mut Studio| {
        let Edits { edits, merge, show } = &sent.of;
        if edits.len() > MOST_EDITS || show.len() > MOST_SHOWN {
            return Err(message!("studio-too-many", edits = MOST_EDITS, shown = MOST_SHOWN).into());
        }
        studio.edit(edits, merge.as_deref())?;
        let views = studio.views(show, ui)?;
        let open: Vec<&str> = show.iter().map(|request| request.notice.as_str()).collect();
        let found = studio.project()?.diagnostics_of(&open);
        Ok(Edited {
            revision: studio.revision,
            views,
            findings: studio.findings(&found, ui),
            undo: studio.history.next(true).is_some(),
            redo: studio.history.next(false).is_some(),
        })
    };
    shared.change(ui, "edit", edit).await
}

async fn step(shared: Arc<Shared>, ui: Ui, back: bool) -> Response {
    let step = move |studio: &mut Studio| {
        let path = studio.step(back)?;
        Ok(json!({ "revision": studio.revision, "path": path }))
    };
    shared.change(ui.into(), "edit", step).await
}

pub(super) async fn undo(State(shared): Desk, Json(sent): Sent<Nothing>) -> Response {
    step(shared, sent.ui, true).await
}

pub(super) async fn redo(State(shared): Desk, Json(sent): Sent<Nothing>) -> Response {
    step(shared, sent.ui, false).await
}

pub(super) async fn begin(State(shared): Desk, Json(sent): Sent<Value>) -> Response {
    let ui = sent.ui.into();
    let begin = move |studio: &mut Studio| {
        studio.begin(&sent.of, ui)?;
        Ok(json!({ "revision": studio.revision }))
    };
    shared.change(ui, "edit", begin).await
}
