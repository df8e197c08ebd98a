//! The documents of every example: the same words in every format, the same bytes every time,
//! nothing that is withheld, and the text as it was last read by people (`tests/ref`, which
//! `UPDATE=1` writes anew).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;
use tempfile::TempDir;

use crate::common::{examples, incidents, oshirase};
use crate::pdf;

/// Every example, every form in `tests/forms` and every shape in `tests/shapes`, built once.
pub(crate) static BUILT: LazyLock<Vec<(String, PathBuf, TempDir)>> = LazyLock::new(|| {
    let others = ["tests/forms", "tests/shapes"].into_iter().flat_map(incidents);
    examples().into_iter().chain(others).map(build).collect()
});

/// Builds an incident. Its name is that of its folder.
fn build(file: PathBuf) -> (String, PathBuf, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let output =
        oshirase(&["build", file.to_str().unwrap(), "-o", folder.path().to_str().unwrap()]);
    assert_eq!(output.code, Some(0), "{file:?}: {output:?}");
    let name = file.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
    (name, file, folder)
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == extension))
        .collect();
    files.sort();
    files
}

/// The words of the notice of a page, without tags, and without what stands around it: the line and the
/// name above it, the place on the website, and the contents.
fn html_words(html: &str) -> String {
    let body = &html[html.find("<main").expect("a notice")..];
    let body = match body.split_once("<p class=\"brand\">") {
        Some((_, rest)) => rest.split_once("</p>").expect("the end of the name").1,
        None => body,
    };
    let body = match (body.find("<nav class=\"contents\""), body.find("</nav>\n      <h2")) {
        (Some(start), Some(end)) => [&body[..start], &body[end..]].concat(),
        _ => body.to_owned(),
    };
    let breadcrumb = Regex::new(r#"(?s)<nav class="breadcrumb".*?</nav>"#).unwrap();
    let body = breadcrumb.replace_all(&body, "");
    let mut words = String::new();
    let mut inside = false;
    for c in body.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => words.push(c),
            _ => {}
        }
    }
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&nbsp;", " "),
        ("&#x20;", " "),
    ];
    entities.iter().fold(words, |words, (entity, c)| words.replace(entity, c)).replace("&amp;", "&")
}

/// The words of plain text, without the addresses of links, which paper does not show, and without
/// the subject of an e-mail.
fn text_words(text: &str) -> String {
    let is_subject = |line: &str| line.starts_with("件名：") || line.starts_with("Subject: ");
    let text = match text.split_once("\n\n") {
        Some((first, rest)) if is_subject(first) => rest,
        _ => text,
    };
    let mut words = String::new();
    for (i, part) in text.split(" <").enumerate() {
        words.push_str(if i == 0 {
            part
        } else {
            part.split_once('>').map_or(part, |(_, rest)| rest)
        });
    }
    words
}

/// White space is layout, and so are the marks of lists.
fn normal(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && !matches!(c, '・' | '•')).collect()
}

fn assert_same(name: &str, what: &str, one: &str, other: &str) {
    if one != other {
        let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
        let at = a.iter().zip(&b).position(|(a, b)| a != b).unwrap_or(a.len().min(b.len()));
        let around = |text: &[char]| -> String {
            text.iter().skip(at.saturating_sub(30)).take(80).collect()
        };
        panic!("{name}: {what} differ:\n  {}\n  {}", around(&a), around(&b));
    }
}

#[test]
fn every_format_says_the_same_words() {
    let mut compared = 0;
    // Series, drafts and every kind for customers and the public, in small.
    let kinds: Vec<_> = incidents("tests/kinds").into_iter().map(build).collect();
    for (_, _, folder) in BUILT.iter().chain(&kinds) {
        for path in files(folder.path(), "pdf") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            // Of what an included file's notice is passed on, only the PDF is made.
            if !path.with_extension("html").exists() {
                assert!(name.starts_with("vendor-report."), "{name} has a page");
                continue;
            }
            let paper = normal(&pdf::words(&path));
            let web =
                normal(&html_words(&fs::read_to_string(path.with_extension("html")).unwrap()));
            let mail =
                normal(&text_words(&fs::read_to_string(path.with_extension("txt")).unwrap()));
            assert!(paper.chars().count() > 200, "{name} has words");
            assert_same(&name, "paper and web", &paper, &web);
            assert_same(&name, "web and text", &web, &mail);
            compared += 1;
        }
    }
    assert!(compared >= 38, "every notice was compared: {compared}");
}

#[test]
fn the_words_are_those_that_were_read() {
    let reference = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ref");
    for (example, _, folder) in BUILT.iter() {
        for extension in ["txt", "html"] {
            for path in files(folder.path(), extension) {
                let name = format!("{example}.{}", path.file_name().unwrap().to_string_lossy());
                let expected = reference.join(&name);
                let found = fs::read_to_string(&path).unwrap();
                // The style sheet has no words.
                let found = match (found.find("<style>"), found.find("</style>")) {
                    (Some(start), Some(end)) => [&found[..start], &found[end + 8..]].concat(),
                    _ => found,
                };
                if std::env::var_os("UPDATE").is_some() {
                    fs::create_dir_all(&reference).unwrap();
                    fs::write(&expected, &found).unwrap();
                }
                let expected = fs::read_to_string(&expected).unwrap_or_default();
                assert_same(&name, "reference and result", &expected, &found);
            }
        }
    }
}

#[test]
fn the_same_bytes_every_time() {
    let (_, file, folder) = &BUILT[0];
    let again = tempfile::tempdir().unwrap();
    oshirase(&["build", file.to_str().unwrap(), "-o", again.path().to_str().unwrap()]);
    let names = |folder: &Path| -> Vec<_> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names(folder.path()), names(again.path()));
    for name in names(folder.path()) {
        let (one, other) = (
            fs::read(folder.path().join(&name)).unwrap(),
            fs::read(again.path().join(&name)).unwrap(),
        );
        assert!(one == other, "{name:?} differs");
    }
}

#[test]
fn nothing_that_is_withheld_is_shown() {
    let (_, _, folder) = BUILT.iter().find(|(name, ..)| name == "payroll-ransomware").unwrap();
    let incident = fs::read_to_string(
        examples().iter().find(|path| path.ends_with("payroll-ransomware/incident.yaml")).unwrap(),
    )
    .unwrap();
    let lines: Vec<&str> = incident.lines().map(str::trim).collect();
    let secrets: Vec<&str> = lines
        .windows(2)
        .filter(|pair| pair[1].starts_with("masked: "))
        .filter_map(|pair| pair[0].strip_prefix("name: "))
        .collect();
    assert!(secrets.len() >= 5, "the example masks hosts: {secrets:?}");
    // Authorities may know the real names.
    let kinds: serde_json::Value =
        serde_json::from_str(&oshirase(&["kinds", "--format", "json"]).stdout).unwrap();
    let for_authorities = |kind: &serde_json::Value| {
        let found = kinds.as_array().unwrap().iter().find(|found| found["name"] == *kind).unwrap();
        found["kind"]["audience"] == "regulator"
    };
    let manifest = fs::read(folder.path().join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    let others = manifest["files"].as_array().unwrap().iter();
    let others: BTreeSet<&str> = others
        .filter(|file| !for_authorities(&file["kind"]))
        .map(|file| file["file"].as_str().unwrap())
        .collect();
    assert!(others.len() > 60);
    for extension in ["pdf", "html", "txt"] {
        let is_other =
            |path: &PathBuf| others.contains(path.file_name().unwrap().to_str().unwrap());
        for path in files(folder.path(), extension).into_iter().filter(is_other) {
            let words = if extension == "pdf" {
                pdf::words(&path)
            } else {
                fs::read_to_string(&path).unwrap()
            };
            for secret in &secrets {
                assert!(!words.contains(secret), "{path:?} shows {secret}");
            }
        }
    }
}

#[test]
fn every_pdf_is_tagged_titled_and_marked_with_its_language() {
    for (_, _, folder) in BUILT.iter() {
        for path in files(folder.path(), "pdf") {
            let document = lopdf::Document::load(&path).unwrap();
            let catalog = document.catalog().unwrap();
            let language = catalog.get(b"Lang").unwrap().as_str().unwrap();
            let expected: &[u8] =
                if path.to_string_lossy().contains(".ja.") { b"ja" } else { b"en" };
            assert!(language.starts_with(expected), "{path:?}: {language:?}");
            assert!(catalog.has(b"StructTreeRoot"), "{path:?} is tagged");
            let metadata = document
                .dereference(catalog.get(b"Metadata").unwrap())
                .unwrap()
                .1
                .as_stream()
                .unwrap();
            let xmp = String::from_utf8_lossy(&metadata.content).into_owned();
            for claim in
                ["<pdfaid:part>2", "<pdfaid:conformance>A", "<pdfuaid:part>1", "<dc:title>"]
            {
                assert!(xmp.contains(claim), "{path:?} claims {claim}");
            }
        }
    }
}

#[test]
fn the_manifest_says_what_was_made() {
    for (_, _, folder) in BUILT.iter() {
        let manifest: serde_json::Value =
            serde_json::from_slice(&fs::read(folder.path().join("manifest.json")).unwrap())
                .unwrap();
        let listed = manifest["files"].as_array().unwrap();
        let made = fs::read_dir(folder.path()).unwrap().count() - 1;
        assert_eq!(listed.len(), made);
        for file in listed {
            let bytes = fs::read(folder.path().join(file["file"].as_str().unwrap())).unwrap();
            assert_eq!(file["bytes"], bytes.len());
            assert_eq!(file["sha256"].as_str().unwrap().len(), 64);
        }
    }
}

#[test]
fn a_fragment_and_fonts_in_the_page() {
    let (_, file, _) = BUILT.iter().find(|(name, ..)| name == "misdirected-email").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let base = ["build", file.to_str().unwrap(), "-o", out, "--format", "html", "--lang", "ja"];
    let listed = oshirase(&[&base[..], &["--html", "fragment"]].concat()).stdout;
    let page = fs::read_to_string(listed.lines().next().unwrap()).unwrap();
    assert!(page.starts_with("<article") && page.trim_end().ends_with("</article>"), "{page}");
    oshirase(&[&base[..], &["--embed-fonts"]].concat());
    let page = fs::read_to_string(listed.lines().next().unwrap()).unwrap();
    assert!(page.contains("@font-face") && page.contains("font/woff2;base64,"));
    assert!(page.len() < 600_000, "only what is used is embedded: {} bytes", page.len());
    assert!(!page.contains("http://") && !page.contains("src=\"http"), "nothing is fetched");
    assert!(!page.contains("class=\"versions\""), "no link to what is not made");
    // Quotation marks of an English page are Latin ones, and the mark of a draft is bold.
    let english = ["build", file.to_str().unwrap(), "-o", out, "--format", "html", "--lang", "en"];
    let listed = oshirase(&[&english[..], &["--embed-fonts"]].concat()).stdout;
    let page = fs::read_to_string(listed.lines().next().unwrap()).unwrap();
    let range = |weight: &str| {
        let face = format!("\"Oshirase Latin\";font-weight:{weight};unicode-range:");
        page.split_once(&face).unwrap().1.split(';').next().unwrap().to_owned()
    };
    assert!(page.contains('\u{201C}') && range("400").contains("U+201C"), "{}", range("400"));
    assert!("DRAFT".chars().all(|c| range("700").contains(&format!("U+{:04X}", u32::from(c)))));
}
