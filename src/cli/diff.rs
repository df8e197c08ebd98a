//! `oshirase diff`

use oshirase::incident::tree::Tree;
use oshirase::message;
use oshirase::notice::{Change, ChangeKind, Difference, Notice, brief, compare, says_something};
use oshirase::source::Path;
use serde_json::json;

use super::args::{Diff, MessageFormat};
use super::{Failure, language, open, print, worded};

/// Shows the differences between two notices, fact by fact.
pub(crate) fn run(args: &Diff) -> Result<(), Failure> {
    let project = open(&args.file, args.shared.options())?;
    let code = args.lang.as_deref().unwrap_or(language().code());
    let notice = |id: &str| -> Result<&Notice, Failure> {
        let notice = super::notice(&project, id)?;
        if !project.languages_of(&notice.spec).iter().any(|other| other == code) {
            return Err(Failure::Usage(message!("not-made-in", id, language = code)));
        }
        Ok(notice)
    };
    let (before, after) = (notice(&args.before)?, notice(&args.after)?);
    let changes = after.changes_since(before, code);
    if args.message_format == MessageFormat::Json {
        let changes: Vec<_> = changes.iter().map(|change| change.as_json(code)).collect();
        return print(&format!("{:#}\n", json!(changes)));
    }
    if changes.is_empty() {
        return print(&format!("{}\n", worded(&message!("no-difference"))));
    }
    for change in &changes {
        print(&shown(change, code))?;
    }
    Ok(())
}

/// A change as lines: the fact, and each value that differs.
fn shown(change: &Change, language: &str) -> String {
    let sign = match change.kind() {
        ChangeKind::Added => '+',
        ChangeKind::Changed => '~',
        ChangeKind::Removed => '-',
    };
    let id = change.id.as_deref().map_or(String::new(), |id| format!(" {id}"));
    let mut lines = format!("{sign} {}{id}\n", change.field);
    let value = |tree: &Tree| brief(tree, language);
    let nothing = worded(&message!("nothing"));
    compare(&change.before, &change.after, language, &Path::default(), &mut |path, difference| {
        let path = path.to_string();
        lines.push_str(&match difference {
            // A whole fact: all its fields.
            Difference::Added(Tree::Record(fields)) | Difference::Removed(Tree::Record(fields))
                if path.is_empty() =>
            {
                let said =
                    fields.iter().filter(|(name, value)| *name != "id" && says_something(value));
                said.map(|(name, field)| format!("    {name}: {}\n", value(field))).collect()
            }
            Difference::Added(after) => {
                format!("    {path}: {nothing} \u{2192} {}\n", value(after))
            }
            Difference::Removed(before) => {
                format!("    {path}: {} \u{2192} {nothing}\n", value(before))
            }
            Difference::Changed(before, after) => {
                format!("    {path}: {} \u{2192} {}\n", value(before), value(after))
            }
            Difference::Reordered => {
                format!("    {path}: {}\n", worded(&message!("in-another-order")))
            }
        });
    });
    lines
}
