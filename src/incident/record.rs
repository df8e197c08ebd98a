//! Macros that declare a record once and derive its type, its reader, its JSON Schema and its
//! [`Tree`].

use super::tree::{AsTree, Tree};
use crate::source::{Definitions, Entries, Node, Read, Reader};

/// A mapping with known fields, declared by `record!` or `fact!`.
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

/// The JSON Schema of a file whose values are read as a record.
///
/// Besides the keywords of JSON Schema, a shape has `x-type`, what its values are where the shape
/// alone does not tell it (`moment`, `count`, `line` …), and a closed list of words `x-list`, its name.
pub(crate) fn document<T: Read>(
    title: &str,
    complete: impl FnOnce(&mut Definitions),
) -> serde_json::Value {
    let mut definitions = Definitions::new();
    let top = T::schema(&mut definitions);
    complete(&mut definitions);
    serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "$ref": top["$ref"],
        "$defs": definitions,
    })
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

            fn fields(&self) -> Vec<(&str, $crate::incident::tree::Tree<'_>)> {
                vec![$((
                    $crate::incident::record::field_name!($field),
                    $crate::incident::tree::AsTree::tree(&self.$field),
                )),*]
            }
        }

        impl $crate::incident::tree::AsTree for $name {
            fn tree(&self) -> $crate::incident::tree::Tree<'_> {
                $crate::incident::tree::Tree::Record(
                    $crate::incident::record::Record::fields(self),
                )
            }

            fn visit_facts<'a>(
                &'a self,
                path: &$crate::source::Path,
                visit: &mut dyn FnMut($crate::source::Path, &'a dyn $crate::incident::AnyFact),
            ) {
                $($crate::incident::tree::AsTree::visit_facts(
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
            /// Every word, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$word,)*];

            /// The word as it is written in files.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)* }
            }
        }

        impl $crate::incident::tree::AsTree for $name {
            fn tree(&self) -> $crate::incident::tree::Tree<'_> {
                $crate::incident::tree::Tree::word(self.as_str())
            }
        }

        impl $crate::source::Read for $name {
            fn read(
                node: &$crate::source::Node,
                reader: &mut $crate::source::Reader,
            ) -> Option<Self> {
                let known = [$($text),*];
                let Some(word) = reader.scalar(node) else {
                    return reader.wrong_shape(node, $crate::message!("shape-one-of", known));
                };
                match word.as_str() {
                    $($text => Some(Self::$word),)*
                    _ => {
                        let shown: String = word.chars().take(64).collect();
                        let message = $crate::message!("unknown-word", word = shown);
                        let problem = reader.error($crate::rule::Rule::Keyword, message);
                        problem.hints.push($crate::message!("write-one-of", known));
                        None
                    }
                }
            }

            fn schema(_: &mut $crate::source::Definitions) -> serde_json::Value {
                serde_json::json!({
                    "x-type": "word",
                    "x-list": stringify!($name),
                    "oneOf": [$(
                        { "const": $text, "description": concat!($($word_doc, "\n"),*).trim() }
                    ),*],
                })
            }
        }
    };
}
pub(crate) use keywords;

/// A list from which a notice may omit items. Each item keeps its index in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows<T>(pub Vec<(usize, T)>);

impl<T> Rows<T> {
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
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Vec::read(node, reader).map(|items| Self(items.into_iter().enumerate().collect()))
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        Vec::<T>::schema(definitions)
    }
}
