//! What the program says to its user: a message id with arguments, worded when it is shown.
//!
//! The sentences are in `messages/<language>/`, apart from those of notices: no overlay and no
//! house can change or break them. They are parsed when there is something to say.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::assets;
use crate::locale::{Argument, Locale};
use crate::message;

/// A language in which the program speaks to its user.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Japanese.
    Japanese,
}

impl Language {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Japanese => "ja",
        }
    }

    /// All messages in it.
    pub fn locale(self) -> &'static Locale {
        static LOCALES: [OnceLock<Locale>; 2] = [OnceLock::new(), OnceLock::new()];
        LOCALES[self as usize].get_or_init(|| {
            let files = assets::messages_of_program(self.code());
            let locale = Locale::ungrouped(self.code(), files);
            // What is wrong with them could not be worded.
            locale.unwrap_or_else(|found| panic!("messages/: {:?}", found.diagnostics()))
        })
    }
}

/// A sentence or a phrase in every language. [`message!`](crate::message!) makes one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    id: &'static str,
    values: Vec<(&'static str, Value)>,
}

/// A value that a message shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Text that is the same in every language: what somebody typed, a name, a keyword.
    Text(String),
    /// A number, which can select a plural.
    Number(i64),
    /// Words of ours.
    Message(Message),
    /// Several values.
    List(Vec<Self>),
}

impl Message {
    /// For [`message!`](crate::message!) alone: a test reads ids and names of values there.
    #[doc(hidden)]
    pub fn new(id: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        Self { id, values }
    }

    /// The message in a language.
    pub fn text(&self, language: Language) -> String {
        self.worded(language, false)
    }

    /// The message for somebody who fills in forms and sees no file: its attribute `form`, if it has
    /// one.
    pub fn text_for_forms(&self, language: Language) -> String {
        self.worded(language, true)
    }

    fn worded(&self, language: Language, is_for_forms: bool) -> String {
        let texts: Vec<String> =
            self.values.iter().map(|(_, value)| value.text(language, is_for_forms)).collect();
        let arguments = self.values.iter().zip(&texts).map(|((name, value), text)| match value {
            Value::Number(number) => (*name, Argument::Number(*number)),
            _ => (*name, Argument::Text(text)),
        });
        let arguments: Vec<_> = arguments.collect();
        let locale = language.locale();
        let own = format!("{}.form", self.id);
        let id = if is_for_forms && locale.has(&own) { &own } else { self.id };
        // Tests hold that every message exists with its values.
        locale.message(id, &arguments).unwrap_or_else(|_| self.id.to_owned())
    }
}

impl Value {
    fn text(&self, language: Language, is_for_forms: bool) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Message(message) => message.worded(language, is_for_forms),
            Self::List(values) => {
                let texts: Vec<String> =
                    values.iter().map(|value| value.text(language, is_for_forms)).collect();
                texts.join(&message!("list-separator").text(language))
            }
        }
    }
}

/// In English, the language of the library.
impl Display for Message {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.text(Language::English))
    }
}

impl std::error::Error for Message {}

/// A text that has no other wording, such as an error of a library.
impl From<&str> for Message {
    fn from(text: &str) -> Self {
        message!("text", text)
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        message!("text", text)
    }
}

/// Makes a [`Message`] from its id and its values: `message!("unknown-name", name, known = list)`.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::message::Message::new(
            $id,
            vec![$((stringify!($name), $crate::message!(@value $name $(= $value)?))),*],
        )
    };
    (@value $name:ident) => { $crate::message::ToValue::to_value(&$name) };
    (@value $name:ident = $value:expr) => { $crate::message::ToValue::to_value(&$value) };
}

/// What can be a value of a message.
pub trait ToValue {
    /// The value.
    fn to_value(&self) -> Value;
}

/// Types that are shown alike in every language.
macro_rules! shown_alike {
    ($($type:ty)*) => { $(
        impl ToValue for $type {
            fn to_value(&self) -> Value {
                Value::Text(self.to_string())
            }
        }
    )* };
}

shown_alike! { str String Cow<'_, str> char NaiveDate std::path::Display<'_> crate::source::Path }

/// Numbers; those that Fluent could not show to the last digit are text.
macro_rules! numbers {
    ($($type:ty)*) => { $(
        impl ToValue for $type {
            fn to_value(&self) -> Value {
                match i64::try_from(*self) {
                    Ok(number) if number.unsigned_abs() < 1 << f64::MANTISSA_DIGITS => Value::Number(number),
                    _ => Value::Text(self.to_string()),
                }
            }
        }
    )* };
}

numbers! { i32 i64 u32 u64 usize }

impl ToValue for Message {
    fn to_value(&self) -> Value {
        Value::Message(self.clone())
    }
}

impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl ToValue for Path {
    fn to_value(&self) -> Value {
        self.display().to_value()
    }
}

impl ToValue for PathBuf {
    fn to_value(&self) -> Value {
        self.display().to_value()
    }
}

/// The kinds that users meet have words of ours; the system's own are in its language.
impl ToValue for io::Error {
    fn to_value(&self) -> Value {
        if let Some(message) = self.get_ref().and_then(|inner| inner.downcast_ref::<Message>()) {
            return message.to_value();
        }
        let error = self.to_string();
        Value::Message(match self.kind() {
            io::ErrorKind::NotFound => message!("io-not-found", error),
            io::ErrorKind::PermissionDenied => message!("io-permission-denied", error),
            io::ErrorKind::AlreadyExists => message!("io-already-exists", error),
            io::ErrorKind::IsADirectory => message!("io-is-a-directory", error),
            io::ErrorKind::NotADirectory => message!("io-not-a-directory", error),
            io::ErrorKind::StorageFull => message!("io-storage-full", error),
            _ => error.into(),
        })
    }
}

impl<T: ToValue> ToValue for [T] {
    fn to_value(&self) -> Value {
        Value::List(self.iter().map(ToValue::to_value).collect())
    }
}

impl<T: ToValue> ToValue for Vec<T> {
    fn to_value(&self) -> Value {
        self.as_slice().to_value()
    }
}

impl<T: ToValue, const N: usize> ToValue for [T; N] {
    fn to_value(&self) -> Value {
        self.as_slice().to_value()
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
}

/// One of several values: `a or b or c`.
pub fn any_of(values: impl IntoIterator<Item = impl ToValue>) -> Value {
    let values = values.into_iter().map(|value| value.to_value());
    let joined = values.reduce(|before, value| Value::Message(message!("any-of", before, value)));
    joined.unwrap_or(Value::List(Vec::new()))
}

/// All of several values: `a and b and c`.
pub fn all_of(values: impl IntoIterator<Item = impl ToValue>) -> Value {
    let values = values.into_iter().map(|value| value.to_value());
    let joined = values.reduce(|before, value| Value::Message(message!("all-of", before, value)));
    joined.unwrap_or(Value::List(Vec::new()))
}
