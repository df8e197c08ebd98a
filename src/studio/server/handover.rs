//! Requests for what leaves the studio: documents, review sheets, issued notices.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::answer::attachment;
use super::asked::{Desk, OfLanguage, OfNotice, Query1, Sent};
use crate::message;
use crate::studio::Studio;
use crate::studio::desk::media_type;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    all: String,
    #[serde(default)]
    notice: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    format: String,
}

pub(super) async fn download(State(shared): Desk, Query(asked): Query1<Wanted>) -> Response {
    let make = move |studio: &Studio| {
        let Wanted { all, notice, lang, format } = &asked.of;
        match all.as_str() {
            "" => studio.download(notice, lang, format),
            _ => studio.download_all(),
        }
    };
    shared.answer(asked.ui.into(), make, attachment).await
}

pub(super) async fn changes(State(shared): Desk, Query(asked): Query1<OfLanguage>) -> Response {
    let (ui, of) = (asked.ui, asked.of);
    shared.read(ui.into(), move |studio| studio.changes(&of.notice, &of.lang)).await
}

pub(super) async fn sheet(State(shared): Desk, Query(asked): Query1<OfLanguage>) -> Response {
    let (ui, of) = (asked.ui, asked.of);
    shared.read(ui.into(), move |studio| studio.sheet(&of.notice, &of.lang)).await
}

#[derive(Deserialize)]
pub(super) struct OfReview {
    #[serde(default)]
    notice: String,
    /// `1`: only what is new since the notice before.
    #[serde(default)]
    changed: String,
    /// The proposals that are taken, by their indices, with commas between them.
    take: Option<String>,
}

pub(super) async fn review(State(shared): Desk, Query(asked): Query1<OfReview>) -> Response {
    let (ui, of) = (asked.ui.into(), asked.of);
    let review = move |studio: &Studio| studio.review(&of.notice, of.changed == "1", ui);
    shared.answer(ui, review, attachment).await
}

/// A review sheet comes back: what it proposes, or those proposals taken that the user has chosen.
pub(super) async fn reviewed(
    State(shared): Desk,
    Query(asked): Query1<OfReview>,
    headers: HeaderMap,
    body: axum::body::Bytes,
) -> Response {
    // A form of HTML can send other types without asking first.
    if headers.get(header::CONTENT_TYPE).is_none_or(|own| own != media_type("xlsx")) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let (ui, of) = (asked.ui.into(), asked.of);
    let Some(take) = of.take else {
        return shared.read(ui, move |studio| studio.proposals(&body, ui)).await;
    };
    let taken: Vec<usize> = take.split(',').filter_map(|index| index.parse().ok()).collect();
    let take = move |studio: &mut Studio| {
        studio.take_review(&body, &taken)?;
        Ok(json!({ "revision": studio.revision }))
    };
    shared.change(ui, "edit", take).await
}

pub(super) async fn preview(State(shared): Desk, Query(asked): Query1<OfNotice>) -> Response {
    let ui = asked.ui.into();
    shared.read(ui, move |studio| studio.preview(&asked.of.notice, ui)).await
}

#[derive(Deserialize)]
pub(super) struct ToIssue {
    notice: String,
    /// The revision that the user has confirmed.
    revision: u64,
}

pub(super) async fn issue(State(shared): Desk, Json(sent): Sent<ToIssue>) -> Response {
    let issue = move |studio: &mut Studio| {
        studio.take_in(&[])?;
        if studio.revision != sent.of.revision {
            return Err(message!("studio-changed-meanwhile").into());
        }
        let files = studio.issue(&sent.of.notice)?;
        let documents: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
        Ok(json!({ "revision": studio.revision, "documents": documents }))
    };
    shared.change(sent.ui.into(), "issued", issue).await
}
