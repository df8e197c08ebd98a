//! Compares the messages of two languages: ids, variables and selectors.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Attribute, CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
    VariantKey,
};
use fluent_syntax::parser;

use super::Locale;
use crate::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::message;
use crate::message::Message;
use crate::rule::Rule;

/// CLDR's plural categories, which legitimately differ between languages.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a message uses: its variables, and the variants of its selectors.
#[derive(Debug, Default, PartialEq, Eq)]
struct Needs {
    variables: BTreeSet<String>,
    selectors: BTreeMap<String, BTreeSet<String>>,
    /// Variables listed after `Without:` in the comment: this language does not use them, or has
    /// fewer variants of them.
    without: BTreeSet<String>,
    /// Whether the comment says `Only here`: other messages of this language alone refer to it.
    only_here: bool,
}

/// Every difference between two languages, with its place.
pub fn differences(one: &Locale, other: &Locale) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (path, text) in one.files().chain(other.files()) {
        diagnostics.add_file(path, text);
    }
    let (ours, theirs) = (needs(one, |_| true), needs(other, |_| true));
    let mut error = |locale: &Locale, id: &str, message: Message| {
        let at = Location { place: locale.place(id).cloned(), field: String::new() };
        diagnostics.add(
            Diagnostic::error(Rule::LocaleParity, at, message).hint(message!("write-without")),
        );
    };
    for id in ours.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
        let (Some(a), Some(b)) = (ours.get(id), theirs.get(id)) else {
            let (there, absent) = if ours.contains_key(id) { (one, other) } else { (other, one) };
            if ours.get(id).or(theirs.get(id)).is_some_and(|needs| needs.only_here) {
                continue;
            }
            error(there, id, message!("message-missing", id, language = absent.language()));
            continue;
        };
        for (locale, needs, others, there) in [(other, b, a, one), (one, a, b, other)] {
            for name in others.variables.difference(&needs.variables) {
                if !needs.without.contains(name) {
                    let message =
                        message!("variable-missing", id, name, language = there.language());
                    error(locale, id, message);
                }
            }
        }
        for (name, words) in &a.selectors {
            let without = a.without.contains(name) || b.without.contains(name);
            if !without && b.selectors.get(name).is_some_and(|others| others != words) {
                error(other, id, message!("other-variants", id, name));
            }
        }
    }
    diagnostics
}

/// The variables of some messages, by the id of each: those that it uses, and those that it could use.
pub(super) fn variables(
    locale: &Locale,
    is_wanted: impl Fn(&str) -> bool,
) -> BTreeMap<String, BTreeSet<String>> {
    let all = needs(locale, is_wanted).into_iter();
    all.map(|(id, needs)| (id, needs.variables.union(&needs.without).cloned().collect())).collect()
}

fn needs(locale: &Locale, is_wanted: impl Fn(&str) -> bool) -> BTreeMap<String, Needs> {
    let mut all = BTreeMap::new();
    for (_, text) in locale.files() {
        let resource = match parser::parse(text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let comment = message.comment.as_ref().map(|comment| comment.content.join("\n"));
            let comment = comment.as_deref().unwrap_or("");
            let (without, only_here) = (without(comment), comment.contains("Only here"));
            let mut add = |id: String, pattern: &Pattern<&str>| {
                if !is_wanted(&id) {
                    return;
                }
                let mut needs = Needs { without: without.clone(), only_here, ..Needs::default() };
                walk(pattern, &mut needs);
                all.insert(id, needs);
            };
            if let Some(value) = &message.value {
                add(message.id.name.to_owned(), value);
            }
            for Attribute { id, value } in &message.attributes {
                add(format!("{}.{}", message.id.name, id.name), value);
            }
        }
    }
    all
}

fn without(comment: &str) -> BTreeSet<String> {
    let Some((_, names)) = comment.split_once("Without:") else { return BTreeSet::new() };
    names
        .lines()
        .next()
        .unwrap_or("")
        .split([',', ' '])
        .filter_map(|name| name.trim().trim_end_matches('.').strip_prefix('$'))
        .map(str::to_owned)
        .collect()
}

fn walk(pattern: &Pattern<&str>, needs: &mut Needs) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, needs);
        }
    }
}

fn walk_expression(expression: &Expression<&str>, needs: &mut Needs) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, needs),
        Expression::Select { selector, variants } => {
            walk_inline(selector, needs);
            if let InlineExpression::VariableReference { id } = selector {
                let words = variants.iter().filter_map(|variant| match &variant.key {
                    VariantKey::Identifier { name } if !PLURALS.contains(name) => {
                        Some((*name).to_owned())
                    }
                    _ => None,
                });
                needs.selectors.entry(id.name.to_owned()).or_default().extend(words);
            }
            for variant in variants {
                walk(&variant.value, needs);
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, needs: &mut Needs) {
    match inline {
        InlineExpression::VariableReference { id } => {
            needs.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, needs),
        InlineExpression::FunctionReference { arguments, .. } => walk_arguments(arguments, needs),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            walk_arguments(arguments, needs);
        }
        _ => {}
    }
}

fn walk_arguments(arguments: &CallArguments<&str>, needs: &mut Needs) {
    for argument in &arguments.positional {
        walk_inline(argument, needs);
    }
    for argument in &arguments.named {
        walk_inline(&argument.value, needs);
    }
}
