//! What the user typed, in every language, wherever it is shown.

use serde_json::{Value, json};

use super::style::{self, Style};
use crate::incident::Incident;
use crate::incident::markdown::{Block, Inline, parse, walk};
use crate::source::{Path, Problem};

/// A text or a line with its languages.
struct Written<'a> {
    path: Path,
    markdown: bool,
    languages: Vec<(&'a str, &'a str)>,
}

/// Translation, Markdown, style and numbers of every text.
pub(super) fn check(
    incident: &Incident,
    languages: &[String],
    styles: &[Style],
    found: &mut Vec<Problem>,
) {
    let value = json!(incident);
    let mut all = Vec::new();
    collect(&value, Path::default(), &mut all);
    for written in &all {
        translation(written, languages, found);
        for (language, text) in &written.languages {
            let path = written.path.key(language);
            if written.markdown {
                markdown(text, &path, found);
            } else if text.contains('{') && text.contains('}') {
                let message = "a name, title or noun phrase cannot refer to a fact; the braces are printed as they are";
                found.push(Problem::warning("line", path.clone(), message));
            }
            if let Some(style) = styles.iter().find(|style| style.language == *language) {
                style::text(style, &path, text, incident, found);
            }
        }
        numbers(written, styles, found);
    }
}

fn collect<'a>(value: &'a Value, path: Path, all: &mut Vec<Written<'a>>) {
    match value {
        Value::Object(fields) => {
            for (marker, markdown) in [("$text", true), ("$line", false)] {
                if let Some(Value::Object(texts)) = fields.get(marker) {
                    let languages = texts
                        .iter()
                        .filter_map(|(language, text)| Some((language.as_str(), text.as_str()?)));
                    all.push(Written { path, markdown, languages: languages.collect() });
                    return;
                }
            }
            for (key, field) in fields {
                collect(field, path.key(key), all);
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                collect(item, path.index(i), all);
            }
        }
        _ => {}
    }
}

fn translation(written: &Written, languages: &[String], found: &mut Vec<Problem>) {
    for language in languages {
        if !written.languages.iter().any(|(there, _)| there == language) {
            let message = format!("this text is missing in `{language}`");
            found.push(Problem::error("translation", written.path.clone(), message));
        }
    }
}

fn markdown(text: &str, path: &Path, found: &mut Vec<Problem>) {
    for error in parse(text).err().into_iter().flatten() {
        found.push(Problem::error("markdown", path.clone(), error.message).excerpt(error.excerpt));
    }
}

/// The languages of a text show the same numbers, whether in digits or in words.
fn numbers(written: &Written, styles: &[Style], found: &mut Vec<Problem>) {
    let mut of_languages = written.languages.iter().filter_map(|(language, text)| {
        let style = styles.iter().find(|style| style.language == *language)?;
        let text = if written.markdown { plain(&parse(text).ok()?) } else { (*text).to_owned() };
        Some((*language, style.numbers(&text)))
    });
    let Some((first, numbers)) = of_languages.next() else { return };
    for (language, others) in of_languages {
        if numbers == others {
            continue;
        }
        let list = |numbers: &[String]| {
            if numbers.is_empty() { "none".to_owned() } else { numbers.join(", ") }
        };
        let message = format!(
            "`{language}` does not show the same numbers as `{first}`: {} there, {} here",
            list(&numbers),
            list(&others)
        );
        found.push(Problem::warning("number-parity", written.path.key(language), message));
    }
}

/// The words of a text without its marks, with references left out.
fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    walk(blocks, &mut |inline| match inline {
        Inline::Text(text) | Inline::Code(text) => out.push_str(text),
        Inline::Reference(_) | Inline::LineBreak => out.push(' '),
        _ => {}
    });
    out
}
