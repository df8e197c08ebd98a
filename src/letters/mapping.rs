//! A mapping file: what the columns of a list of recipients hold, where their headings do not say it.

use std::path::Path;

use serde_json::json;

use super::column::{Column, Target, folded};
use crate::incident::record::record;
use crate::incident::tree::{AsTree, Tree};
use crate::message;
use crate::project::{Error, read_regular};
use crate::rule::Rule;
use crate::source::{
    Definitions, Format, LARGEST_FILE, Node, Problem, Read, Reader, Source, Value, did_you_mean,
    normal,
};

record! {
    /// What the columns of a list of recipients hold.
    pub struct Mapping {
        /// The headings of the list, each with the name of a column, `words.NAME` for a word of your own, or `ignore`.
        pub columns: Option<Headings>,
        /// The groups as cells name them, each with the name of an `affected` entry.
        pub groups: Option<Cells>,
        /// What follows the name where the list does not say it.
        pub honorific: Option<String>,
        /// The language of a letter where the list does not say it.
        pub language: Option<String>,
        /// The group of a recipient where the list does not say it.
        pub group: Option<String>,
    }
}

#[allow(clippy::derivable_impls, reason = "`record!` declares the type")]
impl Default for Mapping {
    fn default() -> Self {
        Self { columns: None, groups: None, honorific: None, language: None, group: None }
    }
}

impl Mapping {
    /// Reads a mapping file. `languages` are the codes of the languages of letters.
    ///
    /// # Errors
    /// If it cannot be read or says what it may not say.
    pub fn read(path: &Path, languages: &[String]) -> Result<Self, Error> {
        let bytes = read_regular(path, LARGEST_FILE as u64 + 1)
            .map_err(|error| Error::File { path: path.to_owned(), error })?;
        let source = Source::new(&path.display().to_string(), &bytes, Format::Yaml)?;
        let (mapping, problems) = source.read::<Self>(languages);
        let diagnostics = source.locate(problems);
        mapping.filter(|_| !diagnostics.has_errors()).ok_or(Error::Input(diagnostics))
    }

    /// What it says of the column with a heading.
    pub(super) fn target(&self, heading: &str) -> Option<Target> {
        let wanted = folded(heading);
        let columns = &self.columns.as_ref()?.0;
        let found = columns.iter().find(|(heading, _)| folded(heading) == wanted);
        found.map(|(_, target)| target.clone())
    }

    /// The headings that it names.
    pub(super) fn headings(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().flat_map(|columns| &columns.0).map(|(heading, _)| heading.as_str())
    }

    /// The group that a cell names.
    pub(super) fn group<'a>(&'a self, cell: &'a str) -> &'a str {
        let groups = self.groups.iter().flat_map(|groups| &groups.0);
        let mut named = groups.filter(|(other, _)| *other == *normal(cell));
        named.next().map_or(cell, |(_, group)| group)
    }
}

/// Headings with what their columns are used for, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headings(Vec<(String, Target)>);

/// Texts of cells with what they mean, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells(Vec<(String, String)>);

impl AsTree for Headings {
    fn tree(&self) -> Tree<'_> {
        let tree = |target: &Target| match target {
            Target::Field(column) => Tree::Word(column.as_str().into()),
            Target::Word(word) => Tree::Word(format!("words.{word}").into()),
        };
        Tree::Record(self.0.iter().map(|(name, target)| (name.as_str(), tree(target))).collect())
    }
}

impl AsTree for Cells {
    fn tree(&self) -> Tree<'_> {
        Tree::Record(self.0.iter().map(|(cell, to)| (cell.as_str(), Tree::word(to))).collect())
    }
}

/// Reads a mapping whose keys are texts of the list.
fn pairs<T>(
    node: &Node,
    reader: &mut Reader,
    read: impl Fn(&Node, &mut Reader) -> Option<T>,
) -> Option<Vec<(String, T)>> {
    let Value::Mapping(entries) = &node.value else {
        return reader.wrong_shape(node, message!("shape-cells"));
    };
    let read = entries.iter().map(|(key, value)| {
        let value = reader.at_key(&key.name, |reader| read(value, reader));
        value.map(|value| (key.name.clone(), value))
    });
    // Read all before returning, so that every problem is reported.
    read.collect::<Vec<_>>().into_iter().collect()
}

impl Read for Headings {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let target = |node: &Node, reader: &mut Reader| {
            let text = String::read(node, reader)?;
            let target = Target::parse(&text);
            if target.is_none() {
                let known: Vec<String> =
                    Column::ALL.iter().map(|column| column.as_str().to_owned()).collect();
                let hint =
                    did_you_mean(&text, &known).unwrap_or_else(|| message!("write-column", known));
                let message = message!("unknown-column", column = text);
                reader.error(Rule::Keyword, message).hints.push(hint);
            }
            target
        };
        let headings = pairs(node, reader, target)?;
        let mut whole = true;
        for (index, (heading, _)) in headings.iter().enumerate() {
            if headings[..index].iter().any(|(other, _)| folded(other) == folded(heading)) {
                let message = message!("duplicate-field", field = heading);
                let path = reader.path().key(heading);
                reader.problems.push(Problem::error(Rule::WellFormed, path, message).at_key());
                whole = false;
            }
        }
        whole.then_some(Self(headings))
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "object", "additionalProperties": { "type": "string" } })
    }
}

impl Read for Cells {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        pairs(node, reader, String::read).map(Self)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "object", "additionalProperties": { "type": "string" } })
    }
}
