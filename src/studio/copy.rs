//! The copy sheet of a form: its fields, to be copied into the form of an authority one by one.

use serde::Serialize;

use crate::message;
use crate::notice::Notice;
use crate::project::{Error, Project};
use crate::typeset;

/// The fields of a form in its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CopySheet {
    /// The fields.
    pub rows: Vec<Field>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Its place in the form, as `1.occurred`.
    pub id: String,
    /// The heading of the part of the form that it stands in.
    pub part: String,
    /// Its label.
    pub label: String,
    /// Its value as plain text, each line on a line.
    pub value: String,
    /// How far it is established, and when more will follow.
    pub state: String,
}

impl From<typeset::Row> for Field {
    fn from(row: typeset::Row) -> Self {
        let typeset::Row { id, part, label, value, state } = row;
        Self { id, part, label, value, state }
    }
}

/// The copy sheet of a form in a language.
///
/// # Errors
/// If the notice is no form, or cannot be typeset.
pub fn copy_sheet(project: &Project, notice: &Notice, language: &str) -> Result<CopySheet, Error> {
    if !notice.kind.form {
        return Err(Error::Usage(message!("no-copy-sheet", notice = notice.id())));
    }
    let set = project.typesetter().set(notice, language, None);
    let sheet = set.sheet().map_err(|error| Error::Input(project.diagnose(error)))?;
    Ok(CopySheet { rows: sheet.rows.into_iter().map(Field::from).collect() })
}
