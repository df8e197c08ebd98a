//! An incident file with everything that is needed to check it and to make its notices.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::panic::resume_unwind;
use std::path::{Component, Path, PathBuf};
use std::thread::{self, ScopedJoinHandle};

use chrono::NaiveDateTime;
use oshirase::assets::{Assets, FOLDERS};
use oshirase::check::{self, Style};
use oshirase::diagnostic::Diagnostics;
use oshirase::incident::{Incident, Moment, NoticeSpec};
use oshirase::locale;
use oshirase::notice::{Issued, Kinds, Notice};
use oshirase::source::{Format, LARGEST_FILE, Path as Place, Problem, Source};
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
    pub report: Diagnostics,
    /// SHA-256 of the file.
    pub hash: String,
    /// The file that it includes.
    pub include: Option<Include>,
    /// How many of the notices are the included file's.
    included: usize,
    /// The notices that were issued.
    pub issued: Issued,
    /// If notices are drafts of what was known then.
    as_of: Option<Moment>,
}

impl Project {
    /// Reads and checks a file.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(crate) fn open(file: &Path, shared: &Shared) -> Result<Self, Failure> {
        Self::open_as_of(file, shared, None, &[])
    }

    /// Reads and checks a file; its notices say what was known at `as_of`. Those dated later are
    /// left alone unless they are `named`.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(crate) fn open_as_of(
        file: &Path,
        shared: &Shared,
        as_of: Option<&Moment>,
        named: &[String],
    ) -> Result<Self, Failure> {
        let assets = assets(shared.assets.as_deref(), file)?;
        thread::scope(|scope| {
            // Fonts and templates take as long to read as the facts to check.
            let typesetter = scope.spawn(|| Typesetter::new(assets.clone()));
            let then = as_of.map(|then| (then, named));
            Self::check(file, shared, then, &assets, typesetter)
        })
    }

    fn check(
        file: &Path,
        shared: &Shared,
        then: Option<(&Moment, &[String])>,
        assets: &Assets,
        typesetter: ScopedJoinHandle<Typesetter>,
    ) -> Result<Self, Failure> {
        let (source, bytes, include) = whole(file)?;
        let issued = issued(file)?;
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
        let has_kind = |request: &&NoticeSpec| kinds.contains_key(request.kind.as_str());
        let included = source.included("notices");
        for request in incident.notices.iter().skip(included).filter(has_kind) {
            if then.is_some_and(|(then, named)| !is_wanted(request, then, named)) {
                continue;
            }
            for language in languages_of(request, &languages) {
                match seen(&incident, request, &kinds, language, then.map(|(then, _)| then)) {
                    Ok(notice) => notices.push(notice),
                    Err(finding) => findings.push(*finding),
                }
            }
        }
        findings.extend(issued.check(&incident, &kinds, &languages, included));
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
        let as_of = then.map(|(then, _)| then.clone());
        Ok(Self {
            incident,
            kinds,
            languages,
            typesetter,
            report,
            hash,
            include,
            included,
            issued,
            as_of,
        })
    }

    /// The notices that the file asks for, without those of a file that it includes.
    pub(crate) fn requests(&self) -> &[NoticeSpec] {
        &self.incident.notices[self.included..]
    }

    /// The notice of this name.
    pub(crate) fn request(&self, id: &str) -> Result<&NoticeSpec, Failure> {
        self.requests().iter().find(|request| request.id.as_str() == id).ok_or_else(|| {
            let known: Vec<&str> =
                self.requests().iter().map(|request| request.id.as_str()).collect();
            let message = format!("there is no notice `{id}`; the file has {}", known.join(", "));
            Failure::Usage(message)
        })
    }

    /// A notice of the file: a draft, unless it was issued.
    pub(crate) fn notice(&self, request: &NoticeSpec, language: &str) -> Result<Notice, Failure> {
        let notice = seen(&self.incident, request, &self.kinds, language, self.as_of.as_ref());
        let mut notice = notice.map_err(|finding| Failure::Usage(finding.message))?;
        let draft = |id: &str| {
            !self.issued.has(id, language)
                && self.requests().iter().any(|own| own.id.as_str() == id)
        };
        notice.set("draft", (draft(&notice.id) || notice.data()["as-of"].is_string()).into());
        if let Some(relayed) = &mut notice.relayed {
            let draft = draft(&relayed.id);
            relayed.set("draft", draft.into());
        }
        Ok(notice)
    }

    /// Whether a notice is to be made when those with these names are asked for.
    pub(crate) fn is_wanted(&self, request: &NoticeSpec, named: &[String]) -> bool {
        match &self.as_of {
            Some(then) => is_wanted(request, then, named),
            None => named.is_empty() || is_named(request, named),
        }
    }

    /// Whether a notice is a form, whose fields can be had as a table.
    pub(crate) fn is_form(&self, request: &NoticeSpec) -> bool {
        self.kinds.get(request.kind.as_str()).is_some_and(|kind| kind.form)
    }

    /// The languages a notice is made in.
    pub(crate) fn languages_of<'a>(&'a self, request: &'a NoticeSpec) -> &'a [String] {
        languages_of(request, &self.languages)
    }
}

fn is_named(request: &NoticeSpec, named: &[String]) -> bool {
    named.iter().any(|id| id == request.id.as_str())
}

/// A notice that is dated later than it is asked for is made only by name.
fn is_wanted(request: &NoticeSpec, then: &Moment, named: &[String]) -> bool {
    let there = named.is_empty() && request.date.earliest() <= then.cutoff();
    there || is_named(request, named)
}

fn seen(
    incident: &Incident,
    request: &NoticeSpec,
    kinds: &Kinds,
    language: &str,
    then: Option<&Moment>,
) -> Result<Notice, Box<Problem>> {
    match then {
        Some(then) => Notice::as_of(incident, request, kinds, language, then),
        None => Notice::new(incident, request, kinds, language),
    }
}

/// The path of an included file: in the same folder or below, wherever the file itself came from.
fn beside(file: &Path, name: &str) -> Result<PathBuf, String> {
    let name = Path::new(name);
    let folder = file.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    let plain = |part: Component| matches!(part, Component::Normal(_) | Component::CurDir);
    let ends = name.extension().and_then(|end| end.to_str());
    if !name.components().all(plain) || !ends.is_some_and(|end| FORMATS.contains(&end)) {
        return Err("this is no incident file of the same folder".to_owned());
    }
    let path = folder.join(name);
    // A link may lead anywhere.
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(real), Ok(folder)) if real.starts_with(&folder) => Ok(path),
        (Err(error), _) => Err(format!("this cannot be read: {error}")),
        _ => Err("this leads out of the folder".to_owned()),
    }
}

/// Where it is recorded which notices of a file were issued.
pub(crate) fn lock_of(file: &Path) -> PathBuf {
    file.with_file_name("issued.lock")
}

/// The notices that were issued.
pub(crate) fn issued(file: &Path) -> Result<Issued, Failure> {
    let path = lock_of(file);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Issued::default()),
        Err(error) => return Err(Failure::system("read", &path, &error)),
    };
    serde_json::from_slice(&bytes).map_err(|error| {
        let message = format!(
            "{}: this is not the record that `oshirase issue` wrote ({error}); restore it from your backup",
            path.display()
        );
        Failure::System(message)
    })
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
) -> (Typesetter, Kinds, Diagnostics) {
    let mut kinds = Kinds::new();
    let mut report = Diagnostics::default();
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
) -> Result<(Vec<Style>, Vec<Problem>), Failure> {
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

fn languages_of<'a>(request: &'a NoticeSpec, all: &'a [String]) -> &'a [String] {
    if request.languages.is_empty() { all } else { &request.languages }
}

/// SHA-256 as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How the names of incident files end.
const FORMATS: [&str; 4] = ["yaml", "yml", "json", "toml"];

/// What a file holds, up to more than any incident file; a pipe or a device could have no end.
fn contents(file: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(file)?.is_file() {
        return Err(io::Error::other("it is not a file"));
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn read(file: &Path) -> Result<(Source, Vec<u8>), Failure> {
    let format = match file.extension().and_then(|end| end.to_str()) {
        Some("toml") => Format::Toml,
        Some(end) if FORMATS.contains(&end) => Format::Yaml,
        _ => {
            let message =
                format!("{}: an incident file ends in .yaml, .yml, .json or .toml", file.display());
            return Err(Failure::Usage(message));
        }
    };
    let bytes = contents(file).map_err(|error| Failure::system("read", file, &error))?;
    let source = Source::new(&file.display().to_string(), &bytes, format)?;
    Ok((source, bytes))
}

/// The name of a file that another includes, and its SHA-256.
type Include = (String, String);

/// A file with the one that it includes: the source, and the file's own bytes.
fn whole(file: &Path) -> Result<(Source, Vec<u8>, Option<Include>), Failure> {
    let (source, bytes) = read(file)?;
    let Some(name) = source.includes().map(str::to_owned) else { return Ok((source, bytes, None)) };
    let other = beside(file, &name).map_err(|message| {
        let finding = Problem::error("include", Place::from("include"), message);
        source.report(vec![
            finding.hint("name an incident file in the same folder or in one below it"),
        ])
    })?;
    let (other, included) = read(&other)?;
    Ok((source.include(other)?, bytes, Some((name, hex(&included)))))
}

/// The moment of `--as-of` and its last second.
pub(crate) fn as_of(text: &str) -> Result<(Moment, NaiveDateTime), Failure> {
    let fail = |why: String| Failure::Usage(format!("--as-of {text}: {why}"));
    let moment: Moment = text.parse().map_err(|error| fail(format!("{error}")))?;
    match moment.cutoff() {
        Some(then) => Ok((moment, then)),
        None => {
            Err(fail("write a day, as 2026-06-08, or a minute, as 2026-06-08T18:00".to_owned()))
        }
    }
}

/// The facts of a file as they can be read, and what is wrong with them; its notices are not looked at.
///
/// # Errors
/// Everything that keeps the file from being read.
pub(crate) fn facts(file: &Path, languages: &[String]) -> Result<(Source, Incident), Failure> {
    let (source, ..) = whole(file)?;
    match source.read::<Incident>(languages) {
        (Some(incident), findings) if !source.report(findings.clone()).has_errors() => {
            Ok((source, incident))
        }
        (_, findings) => Err(Failure::Input(source.report(findings))),
    }
}

/// Refuses a language that the program has no messages for.
pub(crate) fn known_language(languages: &[String], code: &str) -> Result<(), Failure> {
    if languages.iter().any(|language| language == code) {
        return Ok(());
    }
    let known = languages.join(", ");
    Err(Failure::Usage(format!("`{code}` is not a language of this program; known: {known}")))
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
fn parity(assets: &Assets) -> Result<Diagnostics, Failure> {
    let mut report = Diagnostics::default();
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
