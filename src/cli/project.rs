//! An incident file with everything that is needed to check it and to make its notices.

use std::fs;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread::{self, ScopedJoinHandle};

use oshirase::assets::{Assets, FOLDERS};
use oshirase::check::{self, Style};
use oshirase::incident::{Incident, Request};
use oshirase::locale;
use oshirase::notice::{Kinds, Notice};
use oshirase::report::Report;
use oshirase::source::{Finding, Format, Source};
use oshirase::typeset::Typesetter;
use sha2::{Digest, Sha256};

use super::Failure;
use super::args::Shared;

/// A file that was read and checked.
pub(crate) struct Project {
    /// The facts.
    pub incident: Incident,
    /// The kinds that its notices are of.
    pub kinds: Kinds,
    /// The codes of all languages.
    pub languages: Vec<String>,
    /// Typesets its notices.
    pub typesetter: Typesetter,
    /// What was found, none of it an error.
    pub report: Report,
    /// SHA-256 of the file.
    pub hash: String,
}

impl Project {
    /// Reads and checks a file.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(crate) fn open(file: &Path, shared: &Shared) -> Result<Self, Failure> {
        let assets = assets(shared.assets.as_deref(), file)?;
        thread::scope(|scope| {
            // Fonts and templates take as long to read as the facts to check.
            let typesetter = scope.spawn(|| Typesetter::new(assets.clone()));
            Self::check(file, shared, &assets, typesetter)
        })
    }

    fn check(
        file: &Path,
        shared: &Shared,
        assets: &Assets,
        typesetter: ScopedJoinHandle<Typesetter>,
    ) -> Result<Self, Failure> {
        let (source, bytes) = read(file)?;
        let languages = assets.languages();
        let (incident, findings) = source.read::<Incident>(&languages);
        let mut report = source.report(findings);
        if assets.is_overlaid() {
            report.merge(parity(assets)?);
        }
        let Some(incident) = incident.filter(|_| !report.has_errors()) else {
            return Err(Failure::Input(report));
        };
        let (ready, checked) = thread::scope(|scope| {
            let ready = scope.spawn(|| ready(join(typesetter), assets, &incident));
            let checked = checked(assets, &incident, &languages);
            (join(ready), checked)
        });
        let (typesetter, kinds, found) = ready;
        report.merge(found);
        let (styles, mut findings) = checked?;
        let mut notices = Vec::new();
        // A kind that there is not was said to be missing.
        let has_kind = |request: &&Request| kinds.contains_key(request.kind.as_str());
        for request in incident.notices.iter().filter(has_kind) {
            for language in languages_of(request, &languages) {
                match Notice::new(&incident, request, &kinds, language) {
                    Ok(notice) => notices.push(notice),
                    Err(finding) => findings.push(*finding),
                }
            }
        }
        thread::scope(|scope| {
            let glyphs = scope.spawn(|| {
                let missing = notices.iter().flat_map(|notice| typesetter.missing_glyphs(notice));
                missing.collect::<Vec<_>>()
            });
            for notice in &notices {
                findings.extend(check::notice(&incident, notice, &kinds, &styles));
            }
            findings.extend(join(glyphs));
        });
        report.merge(source.report(findings));
        if shared.deny_warnings {
            report.deny_warnings();
        }
        if report.has_errors() {
            return Err(Failure::Input(report));
        }
        let hash = hex(&bytes);
        Ok(Self { incident, kinds, languages, typesetter, report, hash })
    }

    /// A notice of the file.
    pub(crate) fn notice(&self, request: &Request, language: &str) -> Result<Notice, Failure> {
        Notice::new(&self.incident, request, &self.kinds, language)
            .map_err(|finding| Failure::Usage(finding.message))
    }

    /// Whether a notice is a form, whose fields can be had as a table.
    pub(crate) fn is_form(&self, request: &Request) -> bool {
        self.kinds.get(request.kind.as_str()).is_some_and(|kind| kind.form)
    }

    /// The languages a notice is made in.
    pub(crate) fn languages_of<'a>(&'a self, request: &'a Request) -> &'a [String] {
        languages_of(request, &self.languages)
    }
}

/// What a thread has made; its panic is ours.
fn join<T>(thread: ScopedJoinHandle<T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// The kinds that the notices are of, and what is wrong with their templates.
fn ready(
    typesetter: Typesetter,
    assets: &Assets,
    incident: &Incident,
) -> (Typesetter, Kinds, Report) {
    let mut kinds = Kinds::new();
    let mut report = Report::default();
    for name in assets.kinds() {
        if incident.notices.iter().any(|request| request.kind.as_str() == name) {
            match typesetter.kind(&name) {
                Ok(kind) => drop(kinds.insert(name, kind)),
                Err(found) => report.merge(found),
            }
        }
    }
    (typesetter, kinds, report)
}

/// The rules of style of the languages that the notices are in, and what the facts say wrong.
fn checked(
    assets: &Assets,
    incident: &Incident,
    languages: &[String],
) -> Result<(Vec<Style>, Vec<Finding>), Failure> {
    let used = |language: &&String| {
        incident.notices.iter().any(|request| languages_of(request, languages).contains(language))
    };
    let mut styles = Vec::new();
    for language in languages.iter().filter(used) {
        let path = format!("locales/{language}/style.toml");
        if let Some(data) = assets.get(&path) {
            styles.push(Style::new(language, &path, &String::from_utf8_lossy(&data))?);
        }
    }
    let mut findings = check::incident(incident, languages, &styles);
    findings.extend(check::items(incident, &words(assets)?));
    findings.extend(check::kinds(incident, &assets.kinds()));
    Ok((styles, findings))
}

fn languages_of<'a>(request: &'a Request, all: &'a [String]) -> &'a [String] {
    if request.languages.is_empty() { all } else { &request.languages }
}

/// SHA-256 as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn read(file: &Path) -> Result<(Source, Vec<u8>), Failure> {
    let format = match file.extension().and_then(|end| end.to_str()) {
        Some("yaml" | "yml" | "json") => Format::Yaml,
        Some("toml") => Format::Toml,
        _ => {
            let message =
                format!("{}: an incident file ends in .yaml, .yml, .json or .toml", file.display());
            return Err(Failure::Usage(message));
        }
    };
    let bytes = fs::read(file).map_err(|error| Failure::system("read", file, &error))?;
    let source = Source::new(&file.display().to_string(), &bytes, format)?;
    Ok((source, bytes))
}

/// The assets, overlaid by the folder that was named, or by the one beside the incident file.
pub(crate) fn assets(named: Option<&Path>, file: &Path) -> Result<Assets, Failure> {
    let has_assets = |folder: &Path| FOLDERS.iter().any(|name| folder.join(name).is_dir());
    if let Some(named) = named {
        if !has_assets(named) {
            let message =
                format!("{} has none of the folders {}", named.display(), FOLDERS.join(", "));
            return Err(Failure::Usage(message));
        }
        return Ok(Assets::new(Some(named.to_owned())));
    }
    let beside = match file.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    Ok(Assets::new(Some(beside).filter(|folder| has_assets(folder))))
}

/// What the languages differ in.
fn parity(assets: &Assets) -> Result<Report, Failure> {
    let mut report = Report::default();
    let languages = assets.languages();
    if let Some((first, others)) = languages.split_first() {
        let first = assets.locale(first)?;
        for other in others {
            report.merge(locale::differences(&first, &assets.locale(other)?));
        }
    }
    Ok(report)
}

/// The words for kinds of data that the messages know.
fn words(assets: &Assets) -> Result<Vec<String>, Failure> {
    let Some(language) = assets.languages().into_iter().next() else { return Ok(Vec::new()) };
    let locale = assets.locale(&language)?;
    Ok(locale.ids().filter_map(|id| id.strip_prefix("item-")).map(str::to_owned).collect())
}
