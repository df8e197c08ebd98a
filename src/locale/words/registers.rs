//! Messages whose words depend on the register, written out for each register: a house replaces
//! words as its readers see them, across the pieces that a sentence is put together from.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Resource, Variant,
    VariantKey,
};

use crate::incident::Register;

/// The variable of the register.
const VARIABLE: &str = "register";

/// The values of messages by id.
type Messages = BTreeMap<String, Pattern<String>>;

/// Writes out the messages of a language that refer to others or choose by the register.
pub(super) fn write_out(resources: &mut [Resource<String>]) {
    let mut messages = Messages::new();
    for entry in resources.iter().flat_map(|resource| &resource.body) {
        if let Entry::Message(message) = entry
            && let Some(value) = &message.value
        {
            messages.insert(message.id.name.clone(), value.clone());
        }
    }
    for entry in resources.iter_mut().flat_map(|resource| &mut resource.body) {
        let Entry::Message(message) = entry else { continue };
        let attributes = message.attributes.iter_mut().map(|attribute| &mut attribute.value);
        for pattern in message.value.iter_mut().chain(attributes) {
            if depends(pattern) {
                pattern.elements = vec![by_register(pattern, &messages)];
            }
        }
    }
}

/// Whether a pattern refers to another message or chooses by the register.
fn depends(pattern: &Pattern<String>) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::MessageReference { .. }),
        } => true,
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            is_register(selector) || variants.iter().any(|variant| depends(&variant.value))
        }
        _ => false,
    })
}

fn is_register(selector: &InlineExpression<String>) -> bool {
    matches!(selector, InlineExpression::VariableReference { id } if id.name == VARIABLE)
}

/// A choice between the whole pattern in each register.
fn by_register(pattern: &Pattern<String>, messages: &Messages) -> PatternElement<String> {
    let variant = |register: &Register| Variant {
        key: VariantKey::Identifier { name: register.as_str().to_owned() },
        value: in_register(pattern, register.as_str(), messages),
        default: *register == Register::Business,
    };
    PatternElement::Placeable {
        expression: Expression::Select {
            selector: InlineExpression::VariableReference {
                id: Identifier { name: VARIABLE.to_owned() },
            },
            variants: Register::ALL.iter().map(variant).collect(),
        },
    }
}

/// A pattern in a register, with the messages that it refers to.
fn in_register(pattern: &Pattern<String>, register: &str, messages: &Messages) -> Pattern<String> {
    let mut elements: Vec<PatternElement<String>> = Vec::new();
    let mut add = |element: PatternElement<String>| match (elements.last_mut(), element) {
        (
            Some(PatternElement::TextElement { value: before }),
            PatternElement::TextElement { value },
        ) => before.push_str(&value),
        (_, element) => elements.push(element),
    };
    let within = |pattern: &Pattern<String>| in_register(pattern, register, messages);
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression:
                    Expression::Inline(InlineExpression::MessageReference { id, attribute: None }),
            } if messages.contains_key(&id.name) => {
                within(&messages[&id.name]).elements.into_iter().for_each(&mut add);
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } }
                if is_register(selector) =>
            {
                let is_it = |variant: &&Variant<String>| matches!(&variant.key, VariantKey::Identifier { name } if name == register);
                let chosen = variants.iter().find(is_it);
                let chosen = chosen.or_else(|| variants.iter().find(|variant| variant.default));
                if let Some(variant) = chosen {
                    within(&variant.value).elements.into_iter().for_each(&mut add);
                }
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let written = variants
                    .iter()
                    .map(|variant| Variant { value: within(&variant.value), ..variant.clone() });
                let (selector, variants) = (selector.clone(), written.collect());
                add(PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                });
            }
            other => add(other.clone()),
        }
    }
    Pattern { elements }
}
