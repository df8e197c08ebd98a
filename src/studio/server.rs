//! The studio's server: the only room, with its folder, that knows the network.
//!
//! It listens on the loopback address. Its pages stand below a secret word, the token, which only the
//! address has that the user is given. Another site cannot read them, since it has not the token,
//! and a request that names another host (DNS rebinding) or comes from another site is refused even
//! with it.

mod answer;
mod asked;
mod edits;
mod guard;
mod handover;
mod page;
mod reads;

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, RwLock};

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::middleware;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::{get, post};
use axum::serve::ListenerExt;
use serde::Serialize;
use tokio::sync::broadcast;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::BroadcastStream;

use self::answer::{file, unable};
use self::asked::Desk;
use self::edits::{begin, edit, redo, save_source, undo};
use self::guard::{guard, in_our_words};
use self::handover::{changes, download, issue, preview, review, reviewed, sheet};
use self::page::{SCRIPTS, STYLE, page, words};
use self::reads::{
    choices, frame, page_of, page_typed, places, recognise, schema, show, source, state,
    understand, values,
};
use super::{Studio, watch};
use crate::message;
use crate::message::Message;

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

async fn events(
    State(shared): Desk,
) -> Sse<impl tokio_stream::Stream<Item = Result<Event, axum::Error>>> {
    // A window that lags behind asks for everything anyway.
    let happened = BroadcastStream::new(shared.events.subscribe()).filter_map(Result::ok);
    Sse::new(happened.map(|happened| Event::default().json_data(happened)))
        .keep_alive(KeepAlive::default())
}
