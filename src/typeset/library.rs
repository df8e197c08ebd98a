//! What a template can call: pure functions of their arguments and of the World's files.

use std::sync::Arc;

use comemo::Tracked;
use ecow::{EcoString, eco_format};
use typst::diag::{At, SourceDiagnostic, SourceResult, bail};
use typst::engine::Engine;
use typst::foundations::{Args, Bytes, Content, Dict, Str, Value, func};
use typst::syntax::{DiagSpan, Span};
use typst::{Feature, Library, LibraryExt, World};

use super::file_id;
use crate::incident::Moment;
use crate::locale::moment::{Style, phrase};
use crate::locale::{Argument, Locale, MessageError, thousands};

/// Typst's standard library and ours.
pub(super) fn library() -> Library {
    let features = [Feature::Html].into_iter().collect();
    let mut library = Library::builder().with_features(features).build();
    let scope = library.global.scope_mut();
    scope.define_func::<tr>();
    scope.define_func::<moment>();
    scope.define_func::<datetime_attribute>();
    scope.define_func::<number>();
    scope.define_func::<markdown>();
    library
}

/// Words a message: the language, the id, and the message's variables by name.
#[func]
fn tr(
    engine: &mut Engine,
    args: &mut Args,
    span: Span,
    language: Str,
    id: Str,
) -> SourceResult<Str> {
    let locale = locale(engine.world, &language).at(span)?;
    let rest = args.take();
    let mut values = Vec::new();
    for arg in &rest.items {
        let Some(name) = &arg.name else { bail!(arg.span, "the values of a message have names") };
        let value = match &arg.value.v {
            Value::Int(number) => Argument::Number(*number),
            Value::Str(text) => Argument::Text(text.as_str()),
            other => {
                bail!(arg.value.span, "a message takes text or a whole number, not {}", other.ty())
            }
        };
        values.push((name.as_str(), value));
    }
    worded(locale.message(&id, &values), span)
}

/// Words a moment: the language, the moment as the incident file writes it, and its style.
#[func]
fn moment(
    engine: &mut Engine,
    args: &mut Args,
    span: Span,
    language: Str,
    moment: Str,
) -> SourceResult<Str> {
    let locale = locale(engine.world, &language).at(span)?;
    let options: Dict = args
        .take()
        .items
        .into_iter()
        .filter_map(|arg| Some((arg.name?, arg.value.v)))
        .filter(|(_, value)| *value != Value::None)
        .collect();
    let style = serde_json::to_value(&options).and_then(serde_json::from_value::<Style>);
    let style =
        style.map_err(|error| eco_format!("this is not a style of a moment: {error}")).at(span)?;
    let value = parse(&moment).at(span)?;
    phrase(&value, &style, &locale).map(Str::from).map_err(|error| eco_format!("{error}")).at(span)
}

/// The value of HTML's `datetime` attribute for a moment, or none where HTML has no form.
#[func]
fn datetime_attribute(span: Span, moment: Str) -> SourceResult<Value> {
    let value = parse(&moment).at(span)?;
    Ok(value.datetime_attribute().map_or(Value::None, |text| Value::Str(text.into())))
}

/// A number with its thousands set apart.
#[func]
fn number(number: i64) -> Str {
    thousands(number).into()
}

/// Narrative as content. `references` has a string or content for every name in braces.
#[func]
fn markdown(
    span: Span,
    text: Str,
    #[named] references: Option<Dict>,
    #[named]
    #[default(false)]
    inline: bool,
) -> SourceResult<Content> {
    super::markdown::content(&text, &references.unwrap_or_default(), inline, span)
}

fn parse(moment: &str) -> Result<Moment, EcoString> {
    moment.parse().map_err(|error| eco_format!("{error}"))
}

fn worded(worded: Result<String, MessageError>, span: Span) -> SourceResult<Str> {
    worded.map(Str::from).map_err(|error| {
        let mut found = SourceDiagnostic::error(span, error.message);
        if let Some((place, id)) = error
            .place
            .and_then(|place| Some((file_id(&place.file)?, place)))
            .map(|(id, place)| (place, id))
        {
            found = found
                .with_spanned_hint("the message is here", DiagSpan::from_range(id, place.range));
        }
        ecow::eco_vec![found]
    })
}

/// A language's messages, read through the World, so that a changed file is seen.
fn locale(world: Tracked<dyn World + '_>, language: &str) -> Result<Arc<Locale>, EcoString> {
    let read = |path: &str| {
        let id = file_id(path).ok_or_else(|| eco_format!("`{path}` is not a path"))?;
        world.file(id).map_err(|error| eco_format!("{error}"))
    };
    let index = read(&format!("/locales/{language}.index"))?;
    let names = index.as_str().map_err(|error| eco_format!("{error}"))?;
    let mut files = Vec::new();
    for name in names.lines() {
        files.push((EcoString::from(name), read(&format!("/{name}"))?));
    }
    if files.is_empty() {
        return Err(eco_format!("there is no folder locales/{language}"));
    }
    parse_locale(language.into(), files)
}

#[comemo::memoize]
fn parse_locale(
    language: EcoString,
    files: Vec<(EcoString, Bytes)>,
) -> Result<Arc<Locale>, EcoString> {
    let mut texts = Vec::new();
    for (name, data) in &files {
        let text = data.as_str().map_err(|error| eco_format!("{name}: {error}"))?;
        texts.push((name.to_string(), text.to_owned()));
    }
    Locale::new(&language, texts).map(Arc::new).map_err(|report| eco_format!("{report}"))
}
