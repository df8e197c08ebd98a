//! Files that other programs change.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::assets::FOLDERS;
use crate::message;
use crate::message::Message;

/// Editors write a file in several steps; this long after the last one it is read.
const SETTLED: Duration = Duration::from_millis(40);

/// How the names of files end that documents can depend on.
const READ: [&str; 14] = [
    "yaml", "yml", "json", "toml", "md", "lock", "ftl", "typ", "css", "svg", "png", "jpg", "otf",
    "ttf",
];

/// Calls `changed` with the files in a folder, in its folder of pages and in the folders of assets
/// that were written, each time that some were, until the returned watcher is dropped.
pub(super) fn watch(
    folder: &Path,
    overlay: Option<&Path>,
    changed: impl Fn(BTreeSet<PathBuf>) + Send + 'static,
) -> Result<RecommendedWatcher, Message> {
    let (sender, events) = mpsc::channel();
    let fail = |error: notify::Error| message!("studio-cannot-watch", error = error.to_string());
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let Ok(event) = event else { return };
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        let paths = event.paths.into_iter().filter(|path| is_read(path));
        let paths: Vec<_> = paths.collect();
        if !paths.is_empty() {
            // After the studio has ended, nobody listens.
            drop(sender.send(paths));
        }
    })
    .map_err(fail)?;
    let folder = if folder == Path::new("") { Path::new(".") } else { folder };
    watcher.watch(folder, RecursiveMode::NonRecursive).map_err(fail)?;
    let assets = overlay.iter().flat_map(|overlay| FOLDERS.map(|name| overlay.join(name)));
    for below in assets.chain([folder.join("house")]).filter(|below| below.is_dir()) {
        watcher.watch(&below, RecursiveMode::Recursive).map_err(fail)?;
    }
    std::thread::spawn(move || {
        let mut paths = BTreeSet::new();
        loop {
            match events.recv_timeout(SETTLED) {
                Ok(more) => paths.extend(more),
                Err(RecvTimeoutError::Timeout) if paths.is_empty() => match events.recv() {
                    Ok(more) => paths.extend(more),
                    Err(_) => return,
                },
                Err(RecvTimeoutError::Timeout) => changed(std::mem::take(&mut paths)),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    });
    Ok(watcher)
}

/// Whether a document can depend on a file. Files of ours that are not whole yet have no such names.
fn is_read(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let end = path.extension().map(|end| end.to_string_lossy().to_lowercase());
    !name.starts_with('.') && end.is_some_and(|end| READ.contains(&end.as_str()))
}
