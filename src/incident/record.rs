//! Macros that declare a record once and derive its type, its reader, its JSON Schema and its
//! [`Tree`], which is used to find texts, compare values and write template data.

use std::borrow::Cow;

use super::{AnyFact, Count, Moment, Text};
use crate::source::{Definitions, Entries, Named, Path, Read, Reader};

/// A value as a tree. Leaves keep their type and all languages.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree<'a> {
    /// A field that is not in the file.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(u64),
    /// A word from a closed list, an identifier, an address or a name that is never translated.
    Word(Cow<'a, str>),
    /// A moment.
    Moment(&'a Moment),
    /// A number of people or records with its certainty.
    Count(Count),
    /// Narrative in Markdown.
    Text(&'a Text),
    /// A line of plain text.
    Line(&'a Text),
    /// Items, each with its index in the file's list.
    List(Vec<(usize, Self)>),
    /// Fields by name.
    Record(Vec<(&'a str, Self)>),
}

/// A value that can be converted to a [`Tree`].
pub trait AsTree {
    /// The value as a tree.
    fn tree(&self) -> Tree<'_>;

    /// Calls `visit` for every fact in the value. `path` is the path of the value in the file.
    fn visit_facts<'a>(&'a self, _path: &Path, _visit: &mut dyn FnMut(Path, &'a dyn AnyFact)) {}
}

impl<'a> Tree<'a> {
    /// A word.
    pub fn word(text: &'a str) -> Self {
        Self::Word(Cow::Borrowed(text))
    }

    /// A field of a record; [`Tree::Nothing`] if there is no such field.
    pub fn get(&self, name: &str) -> &Self {
        match self {
            Self::Record(fields) => fields
                .iter()
                .find(|(field, _)| *field == name)
                .map_or(&Tree::Nothing, |(_, value)| value),
            _ => &Tree::Nothing,
        }
    }

    /// Whether it is empty: a missing field and an empty list mean the same.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::List(items) => items.is_empty(),
            _ => false,
        }
    }

    /// Calls `visit` for every leaf with its place. `path` is the place of this value.
    pub fn leaves(&self, path: &Path, visit: &mut dyn FnMut(&Path, &Self)) {
        match self {
            Self::List(items) => {
                for (index, item) in items {
                    item.leaves(&path.index(*index), visit);
                }
            }
            Self::Record(fields) => {
                for (name, field) in fields {
                    field.leaves(&path.key(name), visit);
                }
            }
            leaf => visit(path, leaf),
        }
    }

    /// A leaf as text in a language; `None` for a list, a record or a missing field.
    pub fn shown(&self, language: &str) -> Option<Cow<'_, str>> {
        match self {
            Self::Nothing | Self::List(_) | Self::Record(_) => None,
            Self::Flag(flag) => Some(Cow::Borrowed(if *flag { "true" } else { "false" })),
            Self::Number(number) => Some(Cow::Owned(number.to_string())),
            Self::Word(word) => Some(Cow::Borrowed(word)),
            Self::Moment(moment) => Some(Cow::Owned(moment.to_string())),
            Self::Count(count) => Some(Cow::Owned(count.to_string())),
            Self::Text(text) | Self::Line(text) => text.get(language).map(Cow::Borrowed),
        }
    }
}

/// A mapping with known fields, declared by [`record!`] or [`fact!`].
pub trait Record: AsTree + Sized {
    /// Its name in the JSON Schema and in the manual.
    const NAME: &'static str;
    /// Its description, for editors.
    const DESCRIPTION: &'static str;
    /// The names of its fields, as files write them.
    const FIELDS: &'static [&'static str];

    /// Reads the fields; `None` if any problem was reported.
    fn read_fields(entries: &Entries, reader: &mut Reader) -> Option<Self>;

    /// Adds the JSON Schema of each field, and the names of the required fields.
    fn properties(
        definitions: &mut Definitions,
        properties: &mut serde_json::Map<String, serde_json::Value>,
        required: &mut Vec<&'static str>,
    );

    /// Its fields with their values.
    fn fields(&self) -> Vec<(&str, Tree<'_>)>;
}

/// Adds the schema of a record to the definitions, once, and refers to it. `complete` adds its
/// properties.
pub(crate) fn define(
    name: &'static str,
    description: &str,
    definitions: &mut Definitions,
    complete: impl FnOnce(
        &mut Definitions,
        &mut serde_json::Map<String, serde_json::Value>,
        &mut Vec<&'static str>,
    ),
) -> serde_json::Value {
    if !definitions.contains_key(name) {
        // Inserted before its fields, so that a record may contain itself.
        definitions.insert(name, serde_json::Value::Null);
        let (mut properties, mut required) = (serde_json::Map::new(), Vec::new());
        complete(definitions, &mut properties, &mut required);
        let schema = serde_json::json!({
            "type": "object",
            "description": description.trim(),
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        });
        definitions.insert(name, schema);
    }
    serde_json::json!({ "$ref": format!("#/$defs/{name}") })
}

/// The schema of one field, with its description.
pub(crate) fn property<T: Read>(
    name: &'static str,
    description: &str,
    definitions: &mut Definitions,
    properties: &mut serde_json::Map<String, serde_json::Value>,
    required: &mut Vec<&'static str>,
) {
    let mut schema = T::schema(definitions);
    schema["description"] = description.trim().into();
    if T::absent().is_none() {
        required.push(name);
    }
    properties.insert(name.to_owned(), schema);
}

/// The bytes of a field's name as files write it: `apology_to` is `apology-to`, `r#type` is `type`.
pub(crate) const fn kebab<const N: usize>(field: &str, skip: usize) -> [u8; N] {
    let (bytes, mut name, mut i) = (field.as_bytes(), [0; N], 0);
    while i < N {
        name[i] = if bytes[i + skip] == b'_' { b'-' } else { bytes[i + skip] };
        i += 1;
    }
    name
}

/// The length of the prefix `r#`, if a field's name has it.
pub(crate) const fn raw_prefix(field: &str) -> usize {
    let bytes = field.as_bytes();
    if bytes.len() > 2 && bytes[0] == b'r' && bytes[1] == b'#' { 2 } else { 0 }
}

/// A field's name as files write it, as a constant.
macro_rules! field_name {
    ($field:ident) => {{
        const FIELD: &str = stringify!($field);
        const SKIP: usize = $crate::incident::record::raw_prefix(FIELD);
        const BYTES: [u8; FIELD.len() - SKIP] = $crate::incident::record::kebab(FIELD, SKIP);
        const NAME: &str = match std::str::from_utf8(&BYTES) {
            Ok(name) => name,
            Err(_) => panic!("a field has an ASCII name"),
        };
        NAME
    }};
}
pub(crate) use field_name;

/// Declares a record: its type, its reader, its JSON Schema and its tree from one place. Files
/// write the names of fields in kebab-case.
macro_rules! record {
    ($(#[doc = $doc:literal])* pub struct $name:ident {
        $($(#[doc = $field_doc:literal])* pub $field:ident: $type:ty,)*
    }) => {
        $crate::incident::record::record_fields! {
            $(#[doc = $doc])* pub struct $name {
                $($(#[doc = $field_doc])* pub $field: $type,)*
            }
        }

        impl $crate::source::Read for $name {
            fn read(
                node: &$crate::source::Node,
                reader: &mut $crate::source::Reader,
            ) -> Option<Self> {
                use $crate::incident::record::Record;
                let entries = reader.mapping(node, &[Self::FIELDS])?;
                Self::read_fields(&entries, reader)
            }

            fn schema(definitions: &mut $crate::source::Definitions) -> serde_json::Value {
                use $crate::incident::record::{Record, define};
                define(Self::NAME, Self::DESCRIPTION, definitions, Self::properties)
            }
        }
    };
}
pub(crate) use record;

/// The part of [`record!`] that facts have too: everything but how a mapping is read.
macro_rules! record_fields {
    ($(#[doc = $doc:literal])* pub struct $name:ident {
        $($(#[doc = $field_doc:literal])* pub $field:ident: $type:ty,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name { $($(#[doc = $field_doc])* pub $field: $type,)* }

        impl $crate::incident::record::Record for $name {
            const NAME: &'static str = stringify!($name);
            const DESCRIPTION: &'static str = concat!($($doc, "\n"),*);
            const FIELDS: &'static [&'static str] =
                &[$($crate::incident::record::field_name!($field)),*];

            fn read_fields(
                entries: &$crate::source::Entries,
                reader: &mut $crate::source::Reader,
            ) -> Option<Self> {
                // Read all fields before returning, so that every problem is reported.
                $(let $field = reader.field($crate::incident::record::field_name!($field), entries);)*
                Some(Self { $($field: $field?,)* })
            }

            fn properties(
                definitions: &mut $crate::source::Definitions,
                properties: &mut serde_json::Map<String, serde_json::Value>,
                required: &mut Vec<&'static str>,
            ) {
                $($crate::incident::record::property::<$type>(
                    $crate::incident::record::field_name!($field),
                    concat!($($field_doc, "\n"),*),
                    definitions,
                    properties,
                    required,
                );)*
            }

            fn fields(&self) -> Vec<(&str, $crate::incident::record::Tree<'_>)> {
                vec![$((
                    $crate::incident::record::field_name!($field),
                    $crate::incident::record::AsTree::tree(&self.$field),
                )),*]
            }
        }

        impl $crate::incident::record::AsTree for $name {
            fn tree(&self) -> $crate::incident::record::Tree<'_> {
                $crate::incident::record::Tree::Record(
                    $crate::incident::record::Record::fields(self),
                )
            }

            fn visit_facts<'a>(
                &'a self,
                path: &$crate::source::Path,
                visit: &mut dyn FnMut($crate::source::Path, &'a dyn $crate::incident::AnyFact),
            ) {
                $($crate::incident::record::AsTree::visit_facts(
                    &self.$field,
                    &path.key($crate::incident::record::field_name!($field)),
                    visit,
                );)*
            }
        }
    };
}
pub(crate) use record_fields;

/// Declares the body of a fact: a record without the fields that every fact has. Overrides of
/// [`FactBody`](super::FactBody), such as the default audience, follow in `impl { … }`.
macro_rules! fact {
    ($(#[doc = $doc:literal])* pub struct $name:ident { $($fields:tt)* } $(impl { $($items:tt)* })?) => {
        $crate::incident::record::record_fields! {
            $(#[doc = $doc])* pub struct $name { $($fields)* }
        }

        impl $crate::incident::FactBody for $name { $($($items)*)? }
    };
}
pub(crate) use fact;

/// Declares a closed list of words, written in kebab-case in files.
macro_rules! keywords {
    ($(#[doc = $doc:literal])* pub enum $name:ident {
        $($(#[doc = $word_doc:literal])* $word:ident = $text:literal,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[doc = $word_doc])* #[serde(rename = $text)] $word,)* }

        impl $name {
            /// The word as it is written in files.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)* }
            }
        }

        impl $crate::incident::record::AsTree for $name {
            fn tree(&self) -> $crate::incident::record::Tree<'_> {
                $crate::incident::record::Tree::word(self.as_str())
            }
        }

        impl $crate::source::Read for $name {
            fn read(
                node: &$crate::source::Node,
                reader: &mut $crate::source::Reader,
            ) -> Option<Self> {
                let known = [$($text),*];
                let Some(word) = reader.scalar(node) else {
                    return reader.wrong_shape(node, &format!("one of {}", known.join(", ")));
                };
                match word.as_str() {
                    $($text => Some(Self::$word),)*
                    _ => {
                        let shown: String = word.chars().take(64).collect();
                        let problem = reader.error($crate::rule::Rule::Keyword, format!("unknown word `{shown}`"));
                        problem.hints.push(format!("write one of {}", known.join(", ")));
                        None
                    }
                }
            }

            fn schema(_: &mut $crate::source::Definitions) -> serde_json::Value {
                serde_json::json!({ "oneOf": [$(
                    { "const": $text, "description": concat!($($word_doc, "\n"),*).trim() }
                ),*] })
            }
        }
    };
}
pub(crate) use keywords;

impl AsTree for String {
    fn tree(&self) -> Tree<'_> {
        Tree::word(self)
    }
}

impl AsTree for bool {
    fn tree(&self) -> Tree<'_> {
        Tree::Flag(*self)
    }
}

impl AsTree for u64 {
    fn tree(&self) -> Tree<'_> {
        Tree::Number(*self)
    }
}

impl AsTree for Moment {
    fn tree(&self) -> Tree<'_> {
        Tree::Moment(self)
    }
}

impl<T: AsTree> AsTree for Option<T> {
    fn tree(&self) -> Tree<'_> {
        self.as_ref().map_or(Tree::Nothing, T::tree)
    }

    fn visit_facts<'a>(&'a self, path: &Path, visit: &mut dyn FnMut(Path, &'a dyn AnyFact)) {
        if let Some(value) = self {
            value.visit_facts(path, visit);
        }
    }
}

impl<T: AsTree> AsTree for Vec<T> {
    fn tree(&self) -> Tree<'_> {
        Tree::List(self.iter().map(T::tree).enumerate().collect())
    }

    fn visit_facts<'a>(&'a self, path: &Path, visit: &mut dyn FnMut(Path, &'a dyn AnyFact)) {
        for (index, item) in self.iter().enumerate() {
            item.visit_facts(&path.index(index), visit);
        }
    }
}

impl<T: AsTree> AsTree for Named<T> {
    fn tree(&self) -> Tree<'_> {
        Tree::Record(self.0.iter().map(|(name, value)| (name.as_str(), value.tree())).collect())
    }
}

/// A list from which a notice may omit items. Each item keeps its index in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows<T>(pub Vec<(usize, T)>);

impl<T> Rows<T> {
    /// The items.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, item)| item)
    }

    /// Keeps the items for which `keep` returns true.
    pub fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        self.0.retain(|(_, item)| keep(item));
    }
}

impl<T: AsTree> AsTree for Rows<T> {
    fn tree(&self) -> Tree<'_> {
        Tree::List(self.0.iter().map(|(index, item)| (*index, item.tree())).collect())
    }
}

impl<T: Read> Read for Rows<T> {
    fn read(node: &crate::source::Node, reader: &mut Reader) -> Option<Self> {
        Vec::read(node, reader).map(|items| Self(items.into_iter().enumerate().collect()))
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        Vec::<T>::schema(definitions)
    }
}
