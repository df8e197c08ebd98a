//! Templates, locales and fonts: built in, with files of the user's overlay on top.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rust_embed::RustEmbed;

use crate::diagnostic::Diagnostics;
use crate::file_name::{ending, is_plain_path};
use crate::locale::Locale;

#[derive(RustEmbed)]
#[folder = "templates"]
struct Templates;

#[derive(RustEmbed)]
#[folder = "locales"]
struct Locales;

#[derive(RustEmbed)]
#[folder = "messages"]
struct Messages;

/// What the program says to its user in a language: path and text of each file. No overlay is
/// over them.
pub(crate) fn messages_of_program(language: &str) -> Vec<(String, String)> {
    let folder = format!("{language}/");
    let names = Messages::iter().filter(|name| name.starts_with(&folder));
    let read = |name: Cow<'static, str>| {
        let text = String::from_utf8_lossy(&Messages::get(&name)?.data).into_owned();
        Some((format!("messages/{name}"), text))
    };
    names.filter_map(read).collect()
}

/// The folders of assets. No other files are served.
pub const FOLDERS: [&str; 3] = ["templates", "locales", "fonts"];

/// The built-in files and those of the user's overlay.
#[derive(Clone, Default)]
pub struct Assets {
    overlay: Option<PathBuf>,
    locales: Arc<Mutex<BTreeMap<String, Arc<Parsed>>>>,
}

/// The messages of a language, once they are parsed.
type Parsed = OnceLock<Result<Arc<Locale>, Diagnostics>>;

impl Assets {
    /// The built-in files, overlaid with `templates/`, `locales/` and `fonts/` of a folder.
    pub fn new(overlay: Option<PathBuf>) -> Self {
        Self { overlay, locales: Arc::default() }
    }

    /// Whether there is an overlay.
    pub fn is_overlaid(&self) -> bool {
        self.overlay.is_some()
    }

    /// The folder of the overlay.
    pub fn overlay(&self) -> Option<&Path> {
        self.overlay.as_deref()
    }

    /// The file at a path such as `templates/lib/page.typ`.
    pub fn get(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        let (folder, rest) = path.split_once('/')?;
        if !FOLDERS.contains(&folder) || !is_plain_path(rest) {
            return None;
        }
        if let Some(file) = self.overlaying(path) {
            return std::fs::read(file).ok().map(Cow::Owned);
        }
        match folder {
            "templates" => Templates::get(rest).map(|file| file.data),
            "locales" => Locales::get(rest).map(|file| file.data),
            _ => oshirase_fonts::get(rest),
        }
    }

    /// The overlay's file at a path, if it has one.
    pub fn overlaying(&self, path: &str) -> Option<PathBuf> {
        let overlay = self.overlay.as_deref()?;
        is_within(overlay, path).then(|| overlay.join(path))
    }

    /// The paths of all files below a folder, sorted.
    pub fn list(&self, folder: &str) -> BTreeSet<String> {
        let within = |top: &str, names: &mut dyn Iterator<Item = Cow<'static, str>>| {
            names
                .map(|name| format!("{top}/{name}"))
                .filter(|path| path.starts_with(&format!("{folder}/")))
                .collect::<BTreeSet<_>>()
        };
        let mut paths = within("templates", &mut Templates::iter());
        paths.extend(within("locales", &mut Locales::iter()));
        paths.extend(within("fonts", &mut oshirase_fonts::paths().map(Cow::Borrowed)));
        if let Some(overlay) = &self.overlay {
            walk(&overlay.join(folder), folder, &mut paths);
        }
        paths
    }

    /// The codes of all languages: the folders of `locales/`.
    pub fn languages(&self) -> Vec<String> {
        let mut languages: Vec<String> = self
            .list("locales")
            .iter()
            .filter(|path| path.split('/').count() > 2)
            .filter_map(|path| path.split('/').nth(1).map(str::to_owned))
            .collect();
        languages.dedup();
        // Japanese comes first: it is the original, which Japanese law and exchanges read.
        languages.sort_by_key(|language| language != "ja");
        languages
    }

    /// The names of all kinds of notice: the pages and templates directly in `templates/`.
    pub fn kinds(&self) -> Vec<String> {
        let name = |path: &String| {
            let file = path.strip_prefix("templates/")?;
            let name = file.strip_suffix(".md").or_else(|| file.strip_suffix(".typ"))?;
            (!name.contains(['/', '.'])).then(|| name.to_owned())
        };
        let names: BTreeSet<String> = self.list("templates").iter().filter_map(name).collect();
        names.into_iter().collect()
    }

    /// The message files of a language: path and text.
    fn messages(&self, language: &str) -> Vec<(String, String)> {
        self.list(&format!("locales/{language}"))
            .into_iter()
            .filter(|path| ending(path) == "ftl")
            .filter_map(|path| {
                let text = String::from_utf8_lossy(&self.get(&path)?).into_owned();
                Some((path, text))
            })
            .collect()
    }

    /// The messages of a language, parsed on first use.
    ///
    /// # Errors
    /// If the files are not valid Fluent.
    pub fn locale(&self, language: &str) -> Result<Arc<Locale>, Diagnostics> {
        // A panic in another thread cannot leave the cache inconsistent.
        let mut locales = self.locales.lock().unwrap_or_else(PoisonError::into_inner);
        let parsed = Arc::clone(locales.entry(language.to_owned()).or_default());
        drop(locales);
        parsed.get_or_init(|| Locale::new(language, self.messages(language)).map(Arc::new)).clone()
    }
}

/// Whether a path leads to a regular file below a folder, and through no link.
pub(crate) fn is_within(folder: &Path, path: &str) -> bool {
    if !is_plain_path(path) {
        return false;
    }
    let mut at = folder.to_owned();
    for part in path.split('/') {
        at.push(part);
        if at.symlink_metadata().is_ok_and(|data| data.is_symlink()) {
            return false;
        }
    }
    at.is_file()
}

fn walk(folder: &Path, name: &str, paths: &mut BTreeSet<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let Ok(file) = entry.file_name().into_string() else { continue };
        if file.starts_with('.') {
            continue;
        }
        let path = format!("{name}/{file}");
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), &path, paths),
            // A link could lead out of the folder or form a cycle.
            Ok(kind) if kind.is_file() => drop(paths.insert(path)),
            _ => {}
        }
    }
}
