//! The studio's server: the only room that knows the network.
//!
//! It listens on the loopback address. Its pages stand below a secret word, the token, which only the
//! address has that the user is given. Another site cannot read them, since it has not the token,
//! and a request that names another host (DNS rebinding) or comes from another site is refused even
//! with it.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Query, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::serve::ListenerExt;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::broadcast;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::BroadcastStream;

use super::desk::{Download, media_type};
use super::edit::Edit;
use super::finding::Finding;
use super::view::{self, View};
use super::{Refused, Studio, said, watch};
use crate::assets::messages_of_program;
use crate::message;
use crate::message::{Language, Message};

/// The page, its style and its scripts, as `npm run build` makes them of `web/`.
const PAGE: &str = include_str!("web/dist/index.html");
const STYLE: &str = include_str!("web/dist/studio.css");
const SCRIPTS: [(&str, &str); 3] = [
    ("studio.js", include_str!("web/dist/studio.js")),
    ("chunk.js", include_str!("web/dist/chunk.js")),
    ("texts.js", include_str!("web/dist/texts.js")),
];

/// The messages that the page itself uses.
const MESSAGES: &str = "/studio.ftl";

/// The most edits of one request, and the most notices that it may ask to be shown again.
const MOST_EDITS: usize = 1000;
const MOST_SHOWN: usize = 16;

/// The type of our answers, as axum writes it.
const JSON: &str = "application/json";

/// The largest request, in bytes: a review sheet.
const LARGEST_REQUEST: usize = 24 * 1024 * 1024;

/// Where the studio is.
#[derive(Debug, Clone)]
pub struct Address {
    host: String,
    token: String,
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "http://{}/{}/", self.host, self.token)
    }
}

/// What all requests share.
struct Shared {
    studio: RwLock<Studio>,
    address: Address,
    /// What happened, for every window.
    events: broadcast::Sender<Happened>,
}

#[derive(Debug, Clone, Serialize)]
struct Happened {
    revision: u64,
    cause: &'static str,
}

/// Serves a studio until `stop` says so. `port` 0 is any free one. `ready` gets the address.
///
/// # Errors
/// If the port cannot be used, or the folder not be watched.
pub fn serve(
    studio: Studio,
    port: u16,
    ready: impl FnOnce(&Address),
    stop: &Receiver<()>,
) -> Result<(), Message> {
    let fail = |error: std::io::Error| message!("studio-cannot-serve", error);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(fail)?;
    let listener = runtime.block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)));
    let listener = listener.map_err(fail)?;
    let host = listener.local_addr().map_err(fail)?.to_string();
    let address = Address { host, token: token()? };
    let folder = studio.path.parent().map(PathBuf::from).unwrap_or_default();
    let overlay = studio.project.as_ref().and_then(|project| project.assets().overlay());
    let overlay = overlay.map(PathBuf::from);
    let (events, _) = broadcast::channel(64);
    let shared = Arc::new(Shared { studio: RwLock::new(studio), address, events });
    let watching = Arc::clone(&shared);
    let _watcher = watch::watch(&folder, overlay.as_deref(), move |paths| watching.changed(paths))?;
    let router = router(Arc::clone(&shared));
    // An answer is not held back until the browser has confirmed the one before.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    runtime.spawn(async move { axum::serve(listener, router).await });
    ready(&shared.address);
    // The first page asks for what is wrong: it is found while the browser starts.
    let checking = Arc::clone(&shared);
    runtime.spawn_blocking(move || checking.check());
    // An error means that nobody can say so any more.
    let _ = stop.recv();
    // An edit that was begun is saved.
    drop(shared.studio.write());
    runtime.shutdown_background();
    Ok(())
}

/// 128 bits that nobody can guess.
fn token() -> Result<String, Message> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| message!("studio-no-token", error = error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn router(shared: Arc<Shared>) -> Router {
    let at = |name: &str| format!("/{}/{name}", shared.address.token);
    let scripts = SCRIPTS.into_iter().fold(Router::new(), |router, (name, script)| {
        router.route(
            &at(name),
            get(move || async move { file("text/javascript; charset=utf-8", script) }),
        )
    });
    scripts
        .route(&at(""), get(page))
        .route(&at("studio.css"), get(|| async { file("text/css; charset=utf-8", STYLE) }))
        .route(&at("words"), get(words))
        .route(&at("events"), get(events))
        .route(&at("state"), get(state))
        .route(&at("values"), get(values))
        .route(&at("source"), get(source).put(save_source))
        .route(&at("view"), post(show))
        .route(&at("frame"), get(frame))
        .route(&at("edit"), post(edit))
        .route(&at("schema"), get(schema))
        .route(&at("understand"), post(understand))
        .route(&at("page"), get(page_of).post(page_typed))
        .route(&at("places"), get(places))
        .route(&at("recognise"), post(recognise))
        .route(&at("start"), get(choices).post(begin))
        .route(&at("changes"), get(changes))
        .route(&at("sheet"), get(sheet))
        .route(&at("review"), get(review).post(reviewed))
        .route(&at("undo"), post(undo))
        .route(&at("redo"), post(redo))
        .route(&at("download"), get(download))
        .route(&at("issue"), get(preview).post(issue))
        .fallback(|| async { unable(StatusCode::NOT_FOUND, &message!("studio-not-found")) })
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .layer(middleware::from_fn(in_our_words))
        .layer(middleware::from_fn_with_state(Arc::clone(&shared), guard))
        .with_state(shared)
}

/// Says in the user's language what axum refuses before one of our handlers sees it. Its own words are
/// the `detail`.
async fn in_our_words(request: Request, next: Next) -> Response {
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
async fn guard(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
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
        // Of a header that stands there twice, each reader believes another one: it is none of ours.
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

impl Shared {
    /// Answers a request that reads. `show` makes the answer of what was read.
    async fn answer<T: 'static>(
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
    async fn read<T: Serialize + 'static>(
        self: Arc<Self>,
        ui: Language,
        work: impl FnOnce(&Studio) -> Result<T, Refused> + Send + 'static,
    ) -> Response {
        self.answer(ui, work, |answer| Json(answer).into_response()).await
    }

    /// Answers a request that changes something, and tells every window.
    async fn change<T: Serialize + Send + 'static>(
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
    fn check(&self) {
        let studio = self.studio.read().unwrap_or_else(PoisonError::into_inner);
        // The page says what keeps a file from being read.
        let _ = studio.project().map(crate::Project::diagnostics);
    }

    /// Another program has written some files.
    fn changed(&self, paths: BTreeSet<PathBuf>) {
        let mut studio = self.studio.write().unwrap_or_else(PoisonError::into_inner);
        let others = paths.into_iter().filter(|path| !studio.knows(path)).collect::<Vec<_>>();
        // What keeps the program from reading them is said by the next request.
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

fn refused(status: StatusCode, answer: Value) -> Response {
    (status, Json(answer)).into_response()
}

/// An answer to a request that no page of ours makes.
fn unable(status: StatusCode, why: &Message) -> Response {
    refused(status, json!({ "message": why.text(Language::default()) }))
}

/// Runs work that takes a while on a thread of its own.
async fn blocking(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    match tokio::task::spawn_blocking(work).await {
        Ok(response) => response,
        Err(error) => unable(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string().into()),
    }
}

/// The language of what is said to the user.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Ui {
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
struct Asked<T> {
    #[serde(default)]
    ui: Ui,
    #[serde(flatten)]
    of: T,
}

/// Reads the body of a request. A body that is no JSON is refused: no other site can send one without
/// asking first.
type Sent<T> = Json<Asked<T>>;
type Query1<T> = Query<Asked<T>>;
type Desk = State<Arc<Shared>>;

#[derive(Deserialize)]
struct Nothing {}

#[derive(Deserialize)]
struct OfFile {
    file: String,
}

#[derive(Deserialize)]
struct OfNotice {
    notice: String,
}

async fn page() -> Response {
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

/// A web page of ours may use its own styles, and run nothing.
const FRAME_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
     font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
     sandbox allow-same-origin";

fn with_policy(mut response: Response, policy: &str) -> Response {
    if let Ok(policy) = HeaderValue::from_str(policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn file(media_type: &'static str, text: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, media_type)], text.into()).into_response()
}

async fn words(Query(asked): Query1<Nothing>) -> Response {
    let files = messages_of_program(Language::from(asked.ui).code());
    let found = files.into_iter().find(|(name, _)| name.ends_with(MESSAGES));
    file("text/plain; charset=utf-8", found.map(|(_, text)| text).unwrap_or_default())
}

async fn events(
    State(shared): Desk,
) -> Sse<impl tokio_stream::Stream<Item = Result<Event, axum::Error>>> {
    // A window that lags behind asks for everything anyway.
    let happened = BroadcastStream::new(shared.events.subscribe()).filter_map(Result::ok);
    Sse::new(happened.map(|happened| Event::default().json_data(happened)))
        .keep_alive(KeepAlive::default())
}

async fn state(State(shared): Desk, Query(asked): Query1<Nothing>) -> Response {
    let ui = asked.ui.into();
    shared.read(ui, move |studio| studio.overview(ui)).await
}

async fn values(State(shared): Desk, Query(asked): Query1<Nothing>) -> Response {
    shared.read(asked.ui.into(), Studio::values).await
}

async fn source(State(shared): Desk, Query(asked): Query1<OfFile>) -> Response {
    let read = move |studio: &Studio| {
        let (text, hash) = studio.text(&asked.of.file)?;
        Ok(json!({ "file": asked.of.file, "text": text, "hash": hash }))
    };
    shared.read(asked.ui.into(), read).await
}

#[derive(Deserialize)]
struct Typed {
    file: String,
    hash: String,
    text: String,
}

async fn save_source(State(shared): Desk, Json(sent): Sent<Typed>) -> Response {
    let save = move |studio: &mut Studio| {
        let Typed { file, hash, text } = &sent.of;
        studio.save_text(file, hash, text)?;
        let (text, hash) = studio.text(file)?;
        Ok(json!({ "revision": studio.revision, "text": text, "hash": hash }))
    };
    shared.change(sent.ui.into(), "edit", save).await
}

async fn show(State(shared): Desk, Json(sent): Sent<view::Request>) -> Response {
    let ui = sent.ui.into();
    shared.read(ui, move |studio| studio.view(&sent.of, ui)).await
}

async fn frame(State(shared): Desk, Query(asked): Query1<view::Request>) -> Response {
    let show = |page| with_policy(file("text/html; charset=utf-8", page), FRAME_POLICY);
    shared.answer(asked.ui.into(), move |studio| studio.frame(&asked.of), show).await
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Edits {
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

async fn edit(State(shared): Desk, Json(sent): Sent<Edits>) -> Response {
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

async fn undo(State(shared): Desk, Json(sent): Sent<Nothing>) -> Response {
    step(shared, sent.ui, true).await
}

async fn redo(State(shared): Desk, Json(sent): Sent<Nothing>) -> Response {
    step(shared, sent.ui, false).await
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    all: String,
    #[serde(default)]
    notice: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    format: String,
}

async fn download(State(shared): Desk, Query(asked): Query1<Wanted>) -> Response {
    let make = move |studio: &Studio| {
        let Wanted { all, notice, lang, format } = &asked.of;
        match all.as_str() {
            "" => studio.download(notice, lang, format),
            _ => studio.download_all(),
        }
    };
    shared.answer(asked.ui.into(), make, attachment).await
}

/// A file that the browser saves under its name.
fn attachment(made: Download) -> Response {
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

async fn schema(State(shared): Desk, Query(asked): Query1<Nothing>) -> Response {
    let ui = asked.ui.into();
    shared.read(ui, move |studio| studio.schema(ui)).await
}

#[derive(Deserialize)]
struct ToUnderstand {
    r#type: String,
    /// A moment or a count as it is typed.
    text: Option<String>,
    /// A claim.
    #[serde(default)]
    value: Value,
    by: Option<String>,
}

async fn understand(State(shared): Desk, Json(sent): Sent<ToUnderstand>) -> Response {
    let ui = sent.ui.into();
    let understand = move |studio: &Studio| {
        let ToUnderstand { r#type, text, value, by } = sent.of;
        let value = text.map_or(value, Value::String);
        studio.understand(&r#type, &value, by.as_deref(), ui)
    };
    shared.read(ui, understand).await
}

#[derive(Deserialize)]
struct OfLanguage {
    notice: String,
    lang: String,
    /// A page that is not saved yet.
    text: Option<String>,
}

async fn page_of(State(shared): Desk, Query(asked): Query1<OfLanguage>) -> Response {
    let (ui, of) = (asked.ui.into(), asked.of);
    shared.read(ui, move |studio| studio.page(&of.notice, &of.lang, None, ui)).await
}

async fn page_typed(State(shared): Desk, Json(sent): Sent<OfLanguage>) -> Response {
    let (ui, of) = (sent.ui.into(), sent.of);
    shared.read(ui, move |studio| studio.page(&of.notice, &of.lang, of.text.as_deref(), ui)).await
}

#[derive(Deserialize)]
struct Text {
    text: String,
    lang: String,
}

async fn recognise(State(shared): Desk, Json(sent): Sent<Text>) -> Response {
    let Text { text, lang } = sent.of;
    shared.read(sent.ui.into(), move |studio| studio.recognise(&text, &lang)).await
}

async fn choices(State(shared): Desk, Query(asked): Query1<Nothing>) -> Response {
    let ui = asked.ui.into();
    shared.read(ui, move |studio| studio.choices(ui)).await
}

async fn begin(State(shared): Desk, Json(sent): Sent<Value>) -> Response {
    let ui = sent.ui.into();
    let begin = move |studio: &mut Studio| {
        studio.begin(&sent.of, ui)?;
        Ok(json!({ "revision": studio.revision }))
    };
    shared.change(ui, "edit", begin).await
}

#[derive(Deserialize)]
struct OfPath {
    path: String,
}

async fn places(State(shared): Desk, Query(asked): Query1<OfPath>) -> Response {
    shared.read(asked.ui.into(), move |studio| studio.places(&asked.of.path)).await
}

async fn changes(State(shared): Desk, Query(asked): Query1<OfLanguage>) -> Response {
    let (ui, of) = (asked.ui, asked.of);
    shared.read(ui.into(), move |studio| studio.changes(&of.notice, &of.lang)).await
}

async fn sheet(State(shared): Desk, Query(asked): Query1<OfLanguage>) -> Response {
    let (ui, of) = (asked.ui, asked.of);
    shared.read(ui.into(), move |studio| studio.sheet(&of.notice, &of.lang)).await
}

#[derive(Deserialize)]
struct OfReview {
    #[serde(default)]
    notice: String,
    /// `1`: only what is new since the notice before.
    #[serde(default)]
    changed: String,
    /// The proposals that are taken, by their indices, with commas between them.
    take: Option<String>,
}

async fn review(State(shared): Desk, Query(asked): Query1<OfReview>) -> Response {
    let (ui, of) = (asked.ui.into(), asked.of);
    let review = move |studio: &Studio| studio.review(&of.notice, of.changed == "1", ui);
    shared.answer(ui, review, attachment).await
}

/// A review sheet comes back: what it proposes, or those proposals taken that the user has chosen.
async fn reviewed(
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

async fn preview(State(shared): Desk, Query(asked): Query1<OfNotice>) -> Response {
    let ui = asked.ui.into();
    shared.read(ui, move |studio| studio.preview(&asked.of.notice, ui)).await
}

#[derive(Deserialize)]
struct ToIssue {
    notice: String,
    /// The revision that the user has confirmed.
    revision: u64,
}

async fn issue(State(shared): Desk, Json(sent): Sent<ToIssue>) -> Response {
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
