//! `oshirase diff`

use oshirase::notice::{Change, ChangeKind, Notice};
use serde_json::{Value, json};

use super::args::{Diff, MessageFormat};
use super::project::Project;
use super::{Failure, print};

/// Shows what one notice says that another did not, fact by fact.
pub(crate) fn run(args: &Diff) -> Result<(), Failure> {
    let project = Project::open(&args.file, &args.shared)?;
    let notice = |id: &str| -> Result<Notice, Failure> {
        let request = project.request(id)?;
        if !project.languages_of(request).contains(&args.lang) {
            return Err(Failure::Usage(format!("`{id}` is not made in `{}`", args.lang)));
        }
        project.notice(request, &args.lang)
    };
    let changes = notice(&args.after)?.changes_since(&notice(&args.before)?);
    if args.format == MessageFormat::Json {
        return print(&format!("{:#}\n", json!(changes)));
    }
    if changes.is_empty() {
        return print("no difference in the facts\n");
    }
    for change in &changes {
        print(&shown(change))?;
    }
    Ok(())
}

/// A change as lines: what it is about, and each value that differs.
fn shown(change: &Change) -> String {
    let sign = match change.kind {
        ChangeKind::Added => '+',
        ChangeKind::Changed => '~',
        ChangeKind::Removed => '-',
    };
    let id = change.id.as_deref().map_or(String::new(), |id| format!(" {id}"));
    let mut lines = format!("{sign} {}{id}\n", change.list);
    for (path, before, after) in change.values() {
        let path = path.to_string();
        let line = match (before, after) {
            // A fact as a whole: what it says, without what is not there.
            (None, Some(Value::Object(fact))) | (Some(Value::Object(fact)), None)
                if path.is_empty() =>
            {
                let said = fact.iter().filter(|(key, value)| *key != "id" && !is_nothing(value));
                said.map(|(key, value)| format!("    {key}: {}\n", text(value))).collect()
            }
            (before, after) => {
                let side = |value: Option<&Value>| value.map_or("(nothing)".to_owned(), text);
                format!("    {path}: {} \u{2192} {}\n", side(before), side(after))
            }
        };
        lines.push_str(&line);
    }
    lines
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || *value == Value::Bool(false) || value.as_array().is_some_and(Vec::is_empty)
}

/// A value on one line, as the incident file would say it.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.replace('\n', " "),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let there = fields.iter().filter(|(_, value)| !is_nothing(value));
            match fields.get("certainty").or_else(|| fields.get("word")) {
                // A number of people, or a kind of data.
                Some(_) => there.map(|(_, value)| text(value)).collect::<Vec<_>>().join(" "),
                None => there
                    .map(|(key, value)| format!("{key}: {}", text(value)))
                    .collect::<Vec<_>>()
                    .join("; "),
            }
        }
        other => other.to_string(),
    }
}
