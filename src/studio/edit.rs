//! Edits of values, as the page sends them, as patches of the user's texts.

use std::cell::OnceCell;
use std::path::Path as FilePath;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value as Json;

use super::{Refused, values};
use crate::house::HouseFile;
use crate::incident::Incident;
use crate::message;
use crate::message::Message;
use crate::project::{FileRole, format_of};
use crate::source::{Definitions, MAX_DEPTH, Node, Path, PathStep, Read, Source, patch};

/// An edit of one value.
#[derive(Debug, Clone, Deserialize)]
pub struct Edit {
    /// The name of the file; the incident file if it is not given.
    pub file: Option<String>,
    /// Where the value is, as `timeline[3].at`; empty for the whole text of a Markdown file.
    pub path: String,
    /// What is done to it.
    #[serde(flatten)]
    pub change: Change,
    /// The value as the user saw it; JSON's `null` if there was none.
    #[serde(default, deserialize_with = "given")]
    pub was: Option<Json>,
}

/// What is done to a value.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "op", rename_all = "kebab-case")]
pub enum Change {
    /// It gets another value; what is missing on the way is created.
    Set {
        /// The value.
        value: Json,
    },
    /// It is removed.
    Remove,
    /// It is inserted at its place in a list.
    Insert {
        /// The value.
        value: Json,
    },
    /// It is moved to another place in its list.
    Move {
        /// Its index then.
        to: usize,
    },
}

/// A value that is not as the user saw it.
#[derive(Debug, Clone, Serialize)]
pub struct Conflict {
    /// Where it is.
    pub path: String,
    /// As the user saw it.
    pub was: Json,
    /// As it is.
    pub now: Json,
}

/// A value that is given, `null` too.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}

/// The values of a text.
pub(super) fn parse(file: &FilePath, text: &str) -> Result<Node, Refused> {
    let name = file.display().to_string();
    let source = Source::new(&name, text.as_bytes(), format_of(file)?);
    source.map(|source| source.root().clone()).map_err(Refused::Problems)
}

fn is_page(file: &FilePath) -> bool {
    file.extension().is_some_and(|end| end == "md")
}

/// The values that are not as the user saw them.
pub(super) fn conflicts(
    file: &FilePath,
    text: &str,
    edits: &[&Edit],
) -> Result<Vec<Conflict>, Refused> {
    let Some(first) = edits.iter().find(|edit| edit.was.is_some()) else { return Ok(Vec::new()) };
    let page = Json::String(text.to_owned());
    if is_page(file) {
        let was = first.was.clone().unwrap_or_default();
        let conflict = Conflict { path: first.path.clone(), was, now: page };
        return Ok(if conflict.was == conflict.now { Vec::new() } else { vec![conflict] });
    }
    let root = parse(file, text)?;
    let mut conflicts = Vec::new();
    for edit in edits {
        let Some(was) = edit.was.clone() else { continue };
        let now = values::at(&root, &path_of(&edit.path)?).map_or(Json::Null, values::json);
        if was != now {
            conflicts.push(Conflict { path: edit.path.clone(), was, now });
        }
    }
    Ok(conflicts)
}

/// A path as it is displayed: `timeline[3].at`.
pub(super) fn path_of(text: &str) -> Result<Path, Message> {
    let mut steps = Vec::new();
    for part in text.split('.').filter(|part| !part.is_empty()) {
        let (key, indices) = part.split_at(part.find('[').unwrap_or(part.len()));
        if !key.is_empty() {
            steps.push(PathStep::Key(key.into()));
        }
        for index in indices.split('[').skip(1) {
            let index = index.strip_suffix(']').and_then(|index| index.parse().ok());
            let index = index.ok_or_else(|| message!("studio-bad-path", path = text))?;
            steps.push(PathStep::Index(index));
        }
    }
    // No value that can be read is deeper.
    if steps.len() > MAX_DEPTH {
        return Err(message!("studio-bad-path", path = text));
    }
    Ok(Path(steps))
}

/// The text with the edits.
pub(super) fn apply(
    file: &FilePath,
    role: FileRole,
    text: &str,
    edits: &[&Edit],
) -> Result<String, Refused> {
    if is_page(file) {
        let whole = |edit: &&&Edit| edit.path.is_empty();
        return match edits.last().filter(whole).map(|edit| &edit.change) {
            Some(Change::Set { value: Json::String(text) }) => Ok(text.clone()),
            _ => Err(message!("studio-whole-page").into()),
        };
    }
    let mut patches = Vec::new();
    for edit in edits {
        let change = match &edit.change {
            Change::Set { value } => patch::Change::Set(content(value)?),
            Change::Remove => patch::Change::Remove,
            Change::Insert { value } => patch::Change::Insert(content(value)?),
            Change::Move { to } => patch::Change::Move(*to),
        };
        patches.push(patch::Edit { path: path_of(&edit.path)?, change });
    }
    Ok(patched(file, role, text, &patches)?)
}

/// The text of an incident file or a house file with values changed. A new field is written at the
/// place that it has in the manual.
///
/// # Errors
/// If the text cannot be changed so.
pub fn patched(
    file: &FilePath,
    role: FileRole,
    text: &str,
    edits: &[patch::Edit],
) -> Result<String, Message> {
    let format = format_of(file).map_err(|error| Message::from(&error))?;
    // Only a new field has to find its place.
    let fields = OnceCell::new();
    let order = |path: &Path| fields.get_or_init(|| Fields::of(role)).of_record(path);
    let patched = patch::patch(text, format, edits, &order);
    patched
        .map(|patched| patched.text)
        .map_err(|why| message!("studio-at", path = why.path, why = why.message))
}

/// A value as it is written.
fn content(value: &Json) -> Result<patch::Content, Message> {
    Ok(match value {
        Json::Null => return Err(message!("studio-no-value")),
        Json::Bool(flag) => patch::Content::Bool(*flag),
        Json::Number(number) => {
            let number = number.as_i64().ok_or_else(|| message!("studio-fraction"))?;
            patch::Content::Integer(number)
        }
        Json::String(text) => patch::Content::Text(text.clone()),
        Json::Array(items) => {
            patch::Content::List(items.iter().map(content).collect::<Result<_, _>>()?)
        }
        Json::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| Ok((name.clone(), content(value)?)));
            patch::Content::Map(fields.collect::<Result<_, Message>>()?)
        }
    })
}

/// The fields of records, in the order of their declaration.
struct Fields {
    top: Json,
    definitions: Definitions,
}

impl Fields {
    fn of(role: FileRole) -> Self {
        let mut definitions = Definitions::new();
        let top = if role == FileRole::House {
            HouseFile::schema(&mut definitions)
        } else {
            Incident::schema(&mut definitions)
        };
        Self { top, definitions }
    }

    /// The fields of the record at a path; none if there is no record.
    fn of_record(&self, path: &Path) -> Vec<String> {
        let at = path.0.iter().try_fold(self.resolved(&self.top), |schema, step| {
            let next = match step {
                PathStep::Key(name) => {
                    let known =
                        schema.get("properties").and_then(|fields| fields.get(name.as_str()));
                    known.or_else(|| schema.get("additionalProperties"))
                }
                PathStep::Index(_) => schema.get("items"),
            };
            next.map(|next| self.resolved(next))
        });
        let fields = at.and_then(|schema| schema.get("properties")?.as_object());
        fields.map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
    }

    /// A schema, or the definition that it refers to. Of several forms, it is the one with fields.
    fn resolved<'a>(&'a self, schema: &'a Json) -> &'a Json {
        if let Some(name) = schema.get("$ref").and_then(Json::as_str) {
            let name = name.trim_start_matches("#/$defs/");
            return self.definitions.get(name).map_or(schema, |found| self.resolved(found));
        }
        let forms = ["anyOf", "oneOf"].iter().find_map(|of| schema.get(of)?.as_array());
        let mut forms = forms.into_iter().flatten().map(|form| self.resolved(form));
        forms
            .find(|form| form.get("properties").is_some() || form.get("items").is_some())
            .unwrap_or(schema)
    }
}
