//! What stands before every handler: it refuses requests that another site may have made, and says in the
//! language of the user what axum refuses.

use std::sync::Arc;

use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::answer::{refused, unable};
use super::asked::Ui;
use super::{Address, LARGEST_REQUEST, Shared};
use crate::message;
use crate::message::Language;

/// The type of our answers, as axum writes it.
const JSON: &str = "application/json";

/// Says in the user's language what axum refuses before one of our handlers sees it. Its own words are
/// the `detail`.
pub(super) async fn in_our_words(request: Request, next: Next) -> Response {
    let ui = spoken(&request);
    let response = next.run(request).await;
    let status = response.status();
    let is_ours = response.headers().get(header::CONTENT_TYPE).is_some_and(|own| own == JSON);
    if is_ours || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let (head, body) = response.into_parts();
    let detail = axum::body::to_bytes(body, LARGEST_REQUEST).await.unwrap_or_default();
    let message = match status {
        StatusCode::PAYLOAD_TOO_LARGE => {
            message!("studio-request-too-large", limit = LARGEST_REQUEST >> 20)
        }
        _ => message!("studio-request-unread"),
    };
    let detail = String::from_utf8_lossy(&detail);
    let mut answer = refused(status, json!({ "message": message.text(ui), "detail": detail }));
    // The methods that an address has, and the like.
    let mut others = head.headers;
    others.remove(header::CONTENT_TYPE);
    others.remove(header::CONTENT_LENGTH);
    answer.headers_mut().extend(others);
    answer
}

/// The language of the user where the body of a request says nothing of it: that of its address, else
/// that of the page or the browser.
fn spoken(request: &Request) -> Language {
    #[derive(Deserialize)]
    struct Named {
        ui: Ui,
    }
    if let Ok(Query(Named { ui })) = Query::try_from_uri(request.uri()) {
        return ui.into();
    }
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE);
    let is_japanese = accepted.is_none_or(|all| all.as_bytes().starts_with(b"ja"));
    if is_japanese { Language::Japanese } else { Language::English }
}

/// Refuses requests that another site may have made, and tells the browser what it may load.
pub(super) async fn guard(
    State(shared): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Response {
    let (method, uri, headers) = (request.method(), request.uri(), request.headers());
    let mut response = if shared.address.is_ours(method, uri, headers) {
        next.run(request).await
    } else {
        unable(StatusCode::NOT_FOUND, &message!("studio-not-found"))
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    response
}

impl Address {
    /// Whether a request names our host, and comes from our page or from the user.
    fn is_ours(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> bool {
        // Readers differ in which value they take of a header that is sent twice: such a request is refused.
        let text = |name| {
            let mut all = headers.get_all(name).into_iter();
            let value = all.next()?.to_str().unwrap_or("?");
            Some(if all.next().is_none() { value } else { "?" })
        };
        // The first line of a request may name a host too.
        let is_host = text(header::HOST) == Some(self.host.as_str())
            && uri.authority().is_none_or(|named| named.as_str() == self.host);
        let origin = format!("http://{}", self.host);
        let from = text(HeaderName::from_static("sec-fetch-site"));
        let is_from = match text(header::ORIGIN) {
            Some(other) => other == origin,
            // Browsers name the origin of every request that changes something.
            None => matches!(*method, Method::GET | Method::HEAD),
        };
        // `none`: the user has typed the address, or opened it from a terminal.
        is_host && is_from && from.is_none_or(|from| from == "same-origin" || from == "none")
    }
}
