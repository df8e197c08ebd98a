//! Requests that read: what the page shows.

use axum::Json;
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::{file, with_policy};
use super::asked::{Desk, Nothing, OfFile, OfLanguage, Query1, Sent};
use crate::studio::{Studio, view};

pub(super) async fn state(State(shared): Desk, Query(asked): Query1<Nothing>) -> Response {
    let ui = asked.ui.into();
    shared.read(ui, move |studio| studio.overview(ui)).await
}

pub(super) async fn values(State(shared): Desk, Query(asked): Query1<Nothing>) -> Response {
    shared.read(asked.ui.into(), Studio::values).await
}

pub(super) async fn source(State(shared): Desk, Query(asked): Query1<OfFile>) -> Response {
    let read = move |studio: &Studio| {
        let (text, hash) = studio.text(&asked.of.file)?;
        Ok(json!({ "file": asked.of.file, "text": text, "hash": hash }))
    };
    shared.read(asked.ui.into(), read).await
}

pub(super) async fn show(State(shared): Desk, Json(sent): Sent<view::Request>) -> Response {
    let ui = sent.ui.into();
    shared.read(ui, move |studio| studio.view(&sent.of, ui)).await
}

/// A web page of ours may use its own styles, and run nothing.
const FRAME_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
     font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
     sandbox allow-same-origin";

pub(super) async fn frame(State(shared): Desk, Query(asked): Query1<view::Request>) -> Response {
    let show = |page| with_policy(file("text/html; charset=utf-8", page), FRAME_POLICY);
    shared.answer(asked.ui.into(), move |studio| studio.frame(&asked.of), show).await
}

pub(super) async fn schema(State(shared): Desk, Query(asked): Query1<Nothing>) -> Response {
    let ui = asked.ui.into();
    shared.read(ui, move |studio| studio.schema(ui)).await
}

#[derive(Deserialize)]
pub(super) struct ToUnderstand {
    r#type: String,
    /// A moment or a count as it is typed.
    text: Option<String>,
    /// A claim.
    #[serde(default)]
    value: Value,
    by: Option<String>,
}

pub(super) async fn understand(State(shared): Desk, Json(sent): Sent<ToUnderstand>) -> Response {
    let ui = sent.ui.into();
    let understand = move |studio: &Studio| {
        let ToUnderstand { r#type, text, value, by } = sent.of;
        let value = text.map_or(value, Value::String);
        studio.understand(&r#type, &value, by.as_deref(), ui)
    };
    shared.read(ui, understand).await
}

pub(super) async fn page_of(State(shared): Desk, Query(asked): Query1<OfLanguage>) -> Response {
    let (ui, of) = (asked.ui.into(), asked.of);
    shared.read(ui, move |studio| studio.page(&of.notice, &of.lang, None, ui)).await
}

pub(super) async fn page_typed(State(shared): Desk, Json(sent): Sent<OfLanguage>) -> Response {
    let (ui, of) = (sent.ui.into(), sent.of);
    shared.read(ui, move |studio| studio.page(&of.notice, &of.lang, of.text.as_deref(), ui)).await
}

#[derive(Deserialize)]
pub(super) struct Text {
    text: String,
    lang: String,
}

pub(super) async fn recognise(State(shared): Desk, Json(sent): Sent<Text>) -> Response {
    let Text { text, lang } = sent.of;
    shared.read(sent.ui.into(), move |studio| studio.recognise(&text, &lang)).await
}

pub(super) async fn choices(State(shared): Desk, Query(asked): Query1<Nothing>) -> Response {
    let ui = asked.ui.into();
    shared.read(ui, move |studio| studio.choices(ui)).await
}

#[derive(Deserialize)]
pub(super) struct OfPath {
    path: String,
}

pub(super) async fn places(State(shared): Desk, Query(asked): Query1<OfPath>) -> Response {
    shared.read(asked.ui.into(), move |studio| studio.places(&asked.of.path)).await
}
