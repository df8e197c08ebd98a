//! The functions that templates can call. They depend only on their arguments and the World's files.
//!
//! They are native because they take the whole notice and are called for every word of it: a call
//! of a Typst closure would hash the notice each time, and ten thousand events would take a hundred
//! times as long as a thousand.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use comemo::Tracked;
use ecow::{EcoString, eco_format};
use typst::diag::{At, SourceDiagnostic, SourceResult, bail};
use typst::engine::Engine;
use typst::foundations::{Args, Array, Content, Dict, Dynamic, Regex, Repr, Str, Value, func, ty};
#[cfg(feature = "letters")]
use typst::layout::Length;
use typst::syntax::{DiagSpan, Span};
use typst::text::TextElem;
use typst::{Feature, Library, LibraryExt, World};

use super::spans::Setter;
use super::world::file_id;
use crate::characters::is_cjk;
use crate::locale::{Argument, Locale, MessageError};
use crate::writing::marks;

/// The name of the variable with the messages of all languages in the standard library.
const LOCALES: &str = "locales";

/// The end of the key of messages in the spelling of international English.
pub(super) const INTERNATIONAL: &str = "@international";

/// The messages of a key, in the spelling that its end says.
pub(super) fn spelled<'a>(
    key: &str,
    find: impl FnOnce(&str) -> Option<&'a Arc<Locale>>,
) -> Option<&'a Arc<Locale>> {
    match key.strip_suffix(INTERNATIONAL) {
        Some(key) => find(key).map(Locale::international),
        None => find(key),
    }
}

/// The messages of a language as an opaque Typst value.
#[ty(cast)]
#[derive(Clone)]
struct Messages(Arc<Locale>);

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.repr())
    }
}

impl Repr for Messages {
    fn repr(&self) -> EcoString {
        eco_format!("locales.{}", self.0.language())
    }
}

impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        self.0.files().eq(other.0.files())
    }
}

impl Hash for Messages {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.files().for_each(|file| file.hash(state));
    }
}

/// Typst's standard library with our functions and the messages.
pub(super) fn library(locales: &BTreeMap<String, Arc<Locale>>) -> Library {
    // A cell of a header may be data: the bands of a form.
    let features = [Feature::Html, Feature::A11yExtras].into_iter().collect();
    let mut library = Library::builder().with_features(features).build();
    let scope = library.global.scope_mut();
    let messages = locales.iter().map(|(language, locale)| {
        (Str::from(language.as_str()), Value::Dyn(Dynamic::new(Messages(Arc::clone(locale)))))
    });
    scope.define(LOCALES, messages.collect::<Dict>());
    scope.define_func::<t>();
    scope.define_func::<pattern>();
    scope.define_func::<flow>();
    scope.define_func::<bare>();
    scope.define_func::<count_lines>();
    scope.define_func::<under>();
    scope.define_func::<like>();
    #[cfg(feature = "letters")]
    {
        scope.define_func::<dashes>();
        scope.define_func::<sheet_mark>();
    }
    library
}

/// A message in the notice's language. The message's variables are named arguments.
#[func]
fn t(engine: &mut Engine, args: &mut Args, span: Span, notice: Dict, id: Str) -> SourceResult<Str> {
    let locale = locale(engine.world, &language(&notice).at(span)?).at(span)?;
    let rest = args.take();
    let mut values = Vec::new();
    for arg in &rest.items {
        let Some(name) = &arg.name else {
            bail!(arg.span, "the variables of a message are named arguments")
        };
        let value = match &arg.value.v {
            Value::Int(number) => Argument::Number(*number),
            Value::Str(text) => Argument::Text(text.as_str()),
            other => {
                bail!(arg.value.span, "expected a string or an integer, found {}", other.ty())
            }
        };
        values.push((name.as_str(), value));
    }
    worded(locale.message(&id, &values), span).map(Str::from)
}

/// A message that is a regular expression.
#[func]
fn pattern(engine: &mut Engine, span: Span, notice: Dict, id: Str) -> SourceResult<Regex> {
    let locale = locale(engine.world, &language(&notice).at(span)?).at(span)?;
    let text = worded(locale.message(&id, &[]), span)?;
    regex(text.into()).at(span)
}

/// Memoised, since a compiled expression is far larger than its text.
#[comemo::memoize]
fn regex(text: Str) -> Result<Regex, EcoString> {
    Regex::new(&text)
}

/// Words of a line as content: text, moments, emphasis, links, footnotes. No line breaks what the messages `unbreakable` and,
/// on the web, `unbreakable-on-web` find.
///
/// With `room`, they are a text of lines. On paper, the last words of each, which a group of the message `last-words` finds,
/// stay together: no last line has only a few characters. What has fewer than `room` bytes is one line; before a line break,
/// 30 bytes are.
///
/// It is native since it is called for each text, and each call of a closure is memoised.
#[func]
fn flow(
    engine: &mut Engine,
    span: Span,
    notice: Dict,
    spans: Array,
    #[named] room: Option<usize>,
) -> SourceResult<Content> {
    let paged = matches!(notice.get("paged"), Ok(Value::Bool(true)));
    let mut setter = Setter { paged, unbreakable: Vec::new(), span };
    let locale = locale(engine.world, &language(&notice).at(span)?).at(span)?;
    let messages =
        if paged { &["unbreakable"][..] } else { &["unbreakable-on-web", "unbreakable"] };
    for id in messages {
        setter.unbreakable.push(worded(locale.expression(id), span)?);
    }
    match room {
        Some(room) if paged => {
            setter.prose(&spans, room, &*worded(locale.expression("last-words"), span)?)
        }
        _ => setter.words(&spans),
    }
}

/// A text without the marks of a traced set.
#[func]
fn bare(text: Str) -> Str {
    match marks::bare(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(words) => words.into(),
    }
}

/// How many lines of `width` letters of half width the words in a value take, at a guess: a Japanese letter counts twice. Blocks,
/// and lists in a list, begin a new line. `none` if something in it does not tell its letters: content, or the options of a
/// form.
///
/// It is native since texts are deep in blocks, and each call of a closure is memoised.
#[func]
fn count_lines(value: Value, width: usize) -> Option<usize> {
    let mut lines = Lines { width: width.max(1), ended: 0, letters: 0 };
    lines.add(&value)?;
    lines.end_begun();
    Some(lines.ended)
}

struct Lines {
    width: usize,
    ended: usize,
    /// The letters since the last line end.
    letters: usize,
}

impl Lines {
    fn add(&mut self, value: &Value) -> Option<()> {
        match value {
            Value::Str(text) => {
                let widths =
                    marks::bare(text).chars().map(|c| 1 + usize::from(is_cjk(c))).sum::<usize>();
                self.letters += widths;
            }
            Value::Array(values) => {
                for value in values {
                    self.add(value)?;
                    if matches!(value, Value::Array(_)) {
                        self.end_begun();
                    }
                }
            }
            Value::Dict(values) if values.contains("break") => self.end(),
            Value::Dict(values) if values.contains("options") => return None,
            Value::Dict(values) => {
                for (key, value) in values {
                    // Other strings say what a block is.
                    if !matches!(value, Value::Str(_)) || matches!(key.as_str(), "text" | "code") {
                        self.add(value)?;
                    }
                }
                if values.contains("block") || values.contains("blocks") {
                    self.end_begun();
                }
            }
            Value::Content(_) => return None,
            _ => {}
        }
        Some(())
    }

    fn end_begun(&mut self) {
        if self.letters > 0 {
            self.end();
        }
    }

    fn end(&mut self) {
        self.ended += self.letters.div_ceil(self.width).max(1);
        self.letters = 0;
    }
}

/// Parts of a text with the marks that stand before them in it. They follow each other in the text, with nothing but spaces
/// between them.
#[func]
fn under(text: Str, parts: Vec<Str>) -> Vec<Str> {
    if matches!(marks::bare(&text), Cow::Borrowed(_)) {
        return parts;
    }
    marks::under(&text, parts.iter().map(Str::as_str)).into_iter().map(Str::from).collect()
}

/// A part of words that a rule found. It comes from where they do.
#[func]
fn like(word: Content, part: Str) -> Content {
    TextElem::packed(part.as_str()).spanned(word.span())
}

/// The lengths of black and white in turn, black first, of signs of one unit each: those in `dark` are black.
///
/// It is native since a barcode has a hundred signs, and each call of a closure is memoised.
#[cfg(feature = "letters")]
#[func]
fn dashes(signs: Str, dark: Str, unit: Length) -> Array {
    let (mut runs, mut black) = (vec![0.0], true);
    for sign in signs.chars() {
        if dark.as_str().contains(sign) != black {
            runs.push(0.0);
            black = !black;
        }
        if let Some(last) = runs.last_mut() {
            *last += 1.0;
        }
    }
    // A line of equal bars and gaps is told by the first two.
    if runs.iter().all(|run| *run == runs[0]) {
        runs.truncate(2);
    }
    runs.into_iter().map(|run| Value::Length(unit * run)).collect()
}

/// A mark for a machine that fills envelopes, by rows of signs: 1 is black and 0 white. `none` for an identifier that the
/// mark cannot say.
#[cfg(feature = "letters")]
#[func]
fn sheet_mark(kind: Str, id: Str, letter: i64, page: i64, pages: i64) -> Option<Str> {
    let numbers = [letter, page, pages].map(|number| usize::try_from(number).unwrap_or(0));
    super::letter::sheet_mark(&kind, &id, numbers).map(Str::from)
}

fn language(notice: &Dict) -> Result<Str, EcoString> {
    notice.get("locale")?.clone().cast::<Str>().map_err(|error| error.message().clone())
}

/// Reports an error of a message at the message, with a hint at the call.
fn worded<T>(worded: Result<T, MessageError>, span: Span) -> SourceResult<T> {
    worded.map_err(|error| {
        let place = error.place.and_then(|place| Some((file_id(&place.file)?, place.range)));
        ecow::eco_vec![match place {
            Some((id, range)) => {
                SourceDiagnostic::error(DiagSpan::from_range(id, range), error.message.to_string())
                    .with_spanned_hint("it is used here", span)
            }
            None => SourceDiagnostic::error(span, error.message.to_string()),
        }]
    })
}

/// The messages of a language.
fn locale(world: Tracked<dyn World + '_>, language: &str) -> Result<Arc<Locale>, EcoString> {
    let found = world.library().global.scope().get(LOCALES).and_then(|binding| {
        let Value::Dict(locales) = binding.read() else { return None };
        let find = |key: &str| match locales.get(key) {
            Ok(Value::Dyn(locale)) => locale.downcast::<Messages>().map(|messages| &messages.0),
            _ => None,
        };
        spelled(language, find).map(Arc::clone)
    });
    found.ok_or_else(|| eco_format!("missing folder locales/{language}"))
}
