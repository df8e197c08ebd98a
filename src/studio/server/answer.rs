//! Answers: what the studio says to a request, as JSON or as a file, and what it tells every window.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use axum::Json;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Happened, Shared};
use crate::message;
use crate::message::{Language, Message};
use crate::studio::desk::Download;
use crate::studio::{Refused, Studio, said};

impl Shared {
    /// Answers a request that reads. `show` makes the answer of what was read.
    pub(super) async fn answer<T: 'static>(
        self: Arc<Self>,
        ui: Language,
        work: impl FnOnce(&Studio) -> Result<T, Refused> + Send + 'static,
        show: fn(T) -> Response,
    ) -> Response {
        let answer = move || {
            let studio = self.studio.read().unwrap_or_else(PoisonError::into_inner);
            work(&studio).map_or_else(|why| studio.refusal(why, ui), show)
        };
        blocking(answer).await
    }

    /// Answers a request that reads, as JSON.
    pub(super) async fn read<T: Serialize + 'static>(
        self: Arc<Self>,
        ui: Language,
        work: impl FnOnce(&Studio) -> Result<T, Refused> + Send + 'static,
    ) -> Response {
        self.answer(ui, work, |answer| Json(answer).into_response()).await
    }

    /// Answers a request that changes something, and tells every window.
    pub(super) async fn change<T: Serialize + Send + 'static>(
        self: Arc<Self>,
        ui: Language,
        cause: &'static str,
        work: impl FnOnce(&mut Studio) -> Result<T, Refused> + Send + 'static,
    ) -> Response {
        let answer = move || {
            let mut studio = self.studio.write().unwrap_or_else(PoisonError::into_inner);
            let before = studio.revision;
            let done = work(&mut studio);
            if studio.revision != before {
                self.tell(&studio, cause);
            }
            done.map_or_else(|why| studio.refusal(why, ui), |answer| Json(answer).into_response())
        };
        blocking(answer).await
    }

    /// Tells every window. Without one, nobody listens.
    fn tell(&self, studio: &Studio, cause: &'static str) {
        let cause = if studio.broken.is_some() { "broken" } else { cause };
        drop(self.events.send(Happened { revision: studio.revision, cause }));
    }

    /// Checks what was opened.
    pub(super) fn check(&self) {
        let studio = self.studio.read().unwrap_or_else(PoisonError::into_inner);
        // The page says what keeps a file from being read.
        let _ = studio.project().map(crate::Project::diagnostics);
    }

    /// Another program has written some files.
    pub(super) fn changed(&self, paths: BTreeSet<PathBuf>) {
        let mut studio = self.studio.write().unwrap_or_else(PoisonError::into_inner);
        let others = paths.into_iter().filter(|path| !studio.knows(path)).collect::<Vec<_>>();
        // The next request says what keeps the program from reading them.
        if studio.take_in(&others).unwrap_or(true) {
            self.tell(&studio, "outside");
        }
    }
}

impl Studio {
    /// Why something was not done, in the words of a language.
    fn refusal(&self, why: Refused, ui: Language) -> Response {
        let (status, message, mut answer) = match why {
            Refused::Problems(found) => {
                let problems = self.findings(&found, ui);
                let message = message!("studio-problems");
                (StatusCode::UNPROCESSABLE_ENTITY, message, json!({ "problems": problems }))
            }
            Refused::Conflicts(conflicts) => {
                let message = message!("studio-conflict");
                (StatusCode::CONFLICT, message, json!({ "conflicts": conflicts }))
            }
            Refused::Merge(text) => {
                let hash = crate::project::sha256(text.as_bytes());
                let message = message!("studio-no-merge");
                (StatusCode::CONFLICT, message, json!({ "text": text, "hash": hash }))
            }
            Refused::Meanwhile(path) => {
                (StatusCode::SERVICE_UNAVAILABLE, message!("studio-changed-under", path), json!({}))
            }
            Refused::Message(message) => (StatusCode::BAD_REQUEST, message, json!({})),
        };
        answer["message"] = said::said(&message, "", self.project.as_ref(), ui).into();
        refused(status, answer)
    }
}

pub(super) fn refused(status: StatusCode, answer: Value) -> Response {
    (status, Json(answer)).into_response()
}

/// An answer to a request that no page of ours makes.
pub(super) fn unable(status: StatusCode, why: &Message) -> Response {
    refused(status, json!({ "message": why.text(Language::default()) }))
}

/// Runs work that takes a while on a thread of its own.
async fn blocking(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    match tokio::task::spawn_blocking(work).await {
        Ok(response) => response,
        Err(error) => unable(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string().into()),
    }
}

pub(super) fn with_policy(mut response: Response, policy: &str) -> Response {
    if let Ok(policy) = HeaderValue::from_str(policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

pub(super) fn file(media_type: &'static str, text: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, media_type)], text.into()).into_response()
}

/// A file that the browser saves under its name.
pub(super) fn attachment(made: Download) -> Response {
    // RFC 8187: names may have letters of any script.
    let encoded: String = made
        .name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).into(),
            other => format!("%{other:02X}"),
        })
        .collect();
    let disposition = format!("attachment; filename*=UTF-8''{encoded}");
    let headers = [
        (header::CONTENT_TYPE, made.media_type.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    (headers, made.bytes).into_response()
}
