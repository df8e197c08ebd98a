//! The functions that templates can call. They depend only on their arguments and the World's files.
//!
//! They are native because they take the whole notice and are called for every word of it: a call
//! of a Typst closure would hash the notice each time, and ten thousand events would take a hundred
//! times as long as a thousand.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use comemo::Tracked;
use ecow::{EcoString, eco_format};
use typst::diag::{At, SourceDiagnostic, SourceResult, bail};
use typst::engine::Engine;
use typst::foundations::{
    Args, Content, Dict, Dynamic, NativeElement, Regex, Repr, Str, Value, func, ty,
};
use typst::syntax::{DiagSpan, Span};
use typst::text::TextElem;
use typst::{Feature, Library, LibraryExt, World};
use typst_html::{HtmlElem, attr, tag};

use super::world::file_id;
use crate::incident::Moment;
use crate::locale::moment::{Style, phrase};
use crate::locale::{Argument, Locale, MessageError, thousands};

/// The name of the variable with the messages of all languages in the standard library.
const LOCALES: &str = "locales";

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
        self.0.files() == other.0.files()
    }
}

impl Hash for Messages {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.files().hash(state);
    }
}

/// Typst's standard library with our functions and the messages.
pub(super) fn library(locales: &BTreeMap<String, Arc<Locale>>) -> Library {
    let features = [Feature::Html].into_iter().collect();
    let mut library = Library::builder().with_features(features).build();
    let scope = library.global.scope_mut();
    let messages = locales.iter().map(|(language, locale)| {
        (Str::from(language.as_str()), Value::Dyn(Dynamic::new(Messages(Arc::clone(locale)))))
    });
    scope.define(LOCALES, messages.collect::<Dict>());
    scope.define_func::<t>();
    scope.define_func::<pattern>();
    scope.define_func::<when>();
    scope.define_func::<dated>();
    scope.define_func::<tabled>();
    scope.define_func::<prose>();
    scope.define_func::<prose_line>();
    scope.define_func::<datetime_attribute>();
    scope.define_func::<number>();
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
    worded(locale.message(&id, &values), span)
}

/// A message that is a regular expression.
#[func]
fn pattern(engine: &mut Engine, span: Span, notice: Dict, id: Str) -> SourceResult<Regex> {
    let locale = locale(engine.world, &language(&notice).at(span)?).at(span)?;
    let text = worded(locale.message(&id, &[]), span)?;
    regex(text).at(span)
}

/// Memoised, since a compiled expression is far larger than its text.
#[comemo::memoize]
fn regex(text: Str) -> Result<Regex, EcoString> {
    Regex::new(&text)
}

/// A moment in the notice's language, calendar and clock, as a string. Named arguments change the
/// style. Days have their short weekday; times have no zone, which a notice states once. With
/// `planned: false` the moment is worded as if it had happened.
#[func]
fn when(
    engine: &mut Engine,
    args: &mut Args,
    span: Span,
    notice: Dict,
    moment: Value,
) -> SourceResult<Str> {
    let options = options(args);
    phrased(engine, span, &notice, &moment, options).map(Str::from)
}

/// The same as content: a `<time>` element on the web.
#[func]
fn dated(
    engine: &mut Engine,
    args: &mut Args,
    span: Span,
    notice: Dict,
    moment: Value,
) -> SourceResult<Content> {
    let options = options(args);
    let text = phrased(engine, span, &notice, &moment, options)?;
    time(&notice, &moment, text, span)
}

/// The same for a table: in table form, with a capital at the beginning.
#[func]
fn tabled(
    engine: &mut Engine,
    args: &mut Args,
    span: Span,
    notice: Dict,
    moment: Value,
) -> SourceResult<Content> {
    let mut options = options(args);
    if !options.contains("form") {
        options.insert("form".into(), Value::Str("table".into()));
    }
    let text = phrased(engine, span, &notice, &moment, options)?;
    let mut letters = text.chars();
    let text = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    time(&notice, &moment, text, span)
}

/// Narrative as content, with its references filled in.
#[func]
fn prose(span: Span, notice: Dict, text: Str) -> SourceResult<Content> {
    super::markdown::content(&text, &references(&notice).at(span)?, false, span)
}

/// Narrative of one paragraph without the paragraph element.
#[func]
fn prose_line(span: Span, notice: Dict, text: Str) -> SourceResult<Content> {
    super::markdown::content(&text, &references(&notice).at(span)?, true, span)
}

/// The value of HTML's `datetime` attribute for a moment, or `none` if HTML cannot express it.
#[func]
fn datetime_attribute(span: Span, moment: Value) -> SourceResult<Value> {
    let value = parse(&moment).at(span)?;
    Ok(value.datetime_attribute().map_or(Value::None, |text| Value::Str(text.into())))
}

/// A number with thousands separators.
#[func]
fn number(number: i64) -> Str {
    thousands(number).into()
}

fn language(notice: &Dict) -> Result<Str, EcoString> {
    notice.get("locale")?.clone().cast::<Str>().map_err(|error| error.message().clone())
}

fn references(notice: &Dict) -> Result<Dict, EcoString> {
    notice.get("filled")?.clone().cast::<Dict>().map_err(|error| error.message().clone())
}

/// The named arguments of a call.
fn options(args: &mut Args) -> Dict {
    args.take().items.into_iter().filter_map(|arg| Some((arg.name?, arg.value.v))).collect()
}

fn phrased(
    engine: &mut Engine,
    span: Span,
    notice: &Dict,
    moment: &Value,
    mut options: Dict,
) -> SourceResult<String> {
    let locale = locale(engine.world, &language(notice).at(span)?).at(span)?;
    let planned = options.take("planned").ok();
    let usual: Dict = match notice.get("style") {
        Ok(Value::Dict(style)) => style.clone(),
        _ => Dict::new(),
    };
    let usual = usual.into_iter().filter(|(_, value)| *value != Value::None);
    let fixed =
        [("weekday".into(), Value::Str("short".into())), ("zone".into(), Value::Bool(false))];
    let all: Dict = usual.chain(fixed).chain(options).collect();
    let style = serde_json::to_value(&all).and_then(serde_json::from_value::<Style>);
    let style =
        style.map_err(|error| eco_format!("invalid style of a moment: {error}")).at(span)?;
    let mut value = parse(moment).at(span)?;
    if let Some(Value::Bool(planned)) = planned {
        value.planned = planned;
    }
    phrase(&value, &style, &locale).map_err(|error| eco_format!("{error}")).at(span)
}

/// The text, in a `<time>` element on the web if HTML can express the moment.
fn time(notice: &Dict, moment: &Value, text: String, span: Span) -> SourceResult<Content> {
    let content = TextElem::packed(text);
    let attribute = parse(moment).at(span)?.datetime_attribute();
    Ok(match (notice.get("paged"), attribute) {
        (Ok(Value::Bool(false)), Some(attribute)) => HtmlElem::new(tag::time)
            .with_attr(attr::datetime, attribute)
            .with_body(Some(content))
            .pack()
            .spanned(span),
        _ => content.spanned(span),
    })
}

/// A moment: a dictionary of the notice's data, or a string in the form of the incident file.
fn parse(moment: &Value) -> Result<Moment, EcoString> {
    let text = match moment {
        Value::Str(text) => text,
        Value::Dict(parts) => match parts.get("text")? {
            Value::Str(text) => text,
            other => return Err(eco_format!("expected a moment, found {}", other.ty())),
        },
        other => return Err(eco_format!("expected a moment, found {}", other.ty())),
    };
    text.parse().map_err(|error| eco_format!("{error}"))
}

/// Reports an error of a message at the message, with a hint at the call.
fn worded(worded: Result<String, MessageError>, span: Span) -> SourceResult<Str> {
    worded.map(Str::from).map_err(|error| {
        let place = error.place.and_then(|place| Some((file_id(&place.file)?, place.range)));
        ecow::eco_vec![match place {
            Some((id, range)) => {
                SourceDiagnostic::error(DiagSpan::from_range(id, range), error.message)
                    .with_spanned_hint("it is used here", span)
            }
            None => SourceDiagnostic::error(span, error.message),
        }]
    })
}

/// The messages of a language.
fn locale(world: Tracked<dyn World + '_>, language: &str) -> Result<Arc<Locale>, EcoString> {
    let found = world.library().global.scope().get(LOCALES).and_then(|binding| {
        let Value::Dict(locales) = binding.read() else { return None };
        let Ok(Value::Dyn(locale)) = locales.get(language) else { return None };
        locale.downcast::<Messages>().map(|messages| Arc::clone(&messages.0))
    });
    found.ok_or_else(|| eco_format!("missing folder locales/{language}"))
}
