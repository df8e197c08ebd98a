//! The page itself: its scripts, its style and its words.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;

use super::answer::{file, unable, with_policy};
use super::asked::{Nothing, Query1};
use super::token;
use crate::assets::messages_of_program;
use crate::message::Language;

/// The page, its style and its scripts, as `npm run build` makes them of `web/`.
const PAGE: &str = include_str!("../web/dist/index.html");
pub(super) const STYLE: &str = include_str!("../web/dist/studio.css");
pub(super) const SCRIPTS: [(&str, &str); 3] = [
    ("studio.js", include_str!("../web/dist/studio.js")),
    ("chunk.js", include_str!("../web/dist/chunk.js")),
    ("texts.js", include_str!("../web/dist/texts.js")),
];

/// The messages that the page itself uses.
const MESSAGES: &str = "/studio.ftl";

pub(super) async fn page() -> Response {
    let nonce = match token() {
        Ok(nonce) => nonce,
        Err(why) => return unable(StatusCode::INTERNAL_SERVER_ERROR, &why),
    };
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'"
    );
    let page = PAGE.replace("content=\"NONCE\"", &format!("content=\"{nonce}\""));
    with_policy(file("text/html; charset=utf-8", page), &policy)
}

pub(super) async fn words(Query(asked): Query1<Nothing>) -> Response {
    let files = messages_of_program(Language::from(asked.ui).code());
    let found = files.into_iter().find(|(name, _)| name.ends_with(MESSAGES));
    file("text/plain; charset=utf-8", found.map(|(_, text)| text).unwrap_or_default())
}
