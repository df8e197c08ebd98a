//! Messages whose words depend on the register, written out for each register: a house replaces
//! words as its readers see them, across the pieces that a sentence is put together from.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};

use super::Messages;
use crate::incident::Register;

/// The variable of the register.
const VARIABLE: &str = "register";

/// The values of messages by id.
type Values = BTreeMap<String, Pattern<String>>;

/// Writes out the messages of a language that refer to others or choose by the register.
pub(super) fn write_out(messages: &mut Messages) {
    let value =
        |(id, message): (&String, &Message<String>)| Some((id.clone(), message.value.clone()?));
    let values: Values = messages.iter().filter_map(value).collect();
    for message in messages.values_mut() {
        let attributes = message.attributes.iter_mut().map(|attribute| &mut attribute.value);
        for pattern in message.value.iter_mut().chain(attributes) {
            if depends(pattern) {
                pattern.elements = vec![by_register(pattern, &values)];
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
fn by_register(pattern: &Pattern<String>, values: &Values) -> PatternElement<String> {
    let variant = |register: &Register| Variant {
        key: VariantKey::Identifier { name: register.as_str().to_owned() },
        value: in_register(pattern, register.as_str(), values),
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
fn in_register(pattern: &Pattern<String>, register: &str, values: &Values) -> Pattern<String> {
    let mut elements: Vec<PatternElement<String>> = Vec::new();
    let mut add = |element: PatternElement<String>| match (elements.last_mut(), element) {
        (
            Some(PatternElement::TextElement { value: before }),
            PatternElement::TextElement { value },
        ) => before.push_str(&value),
        (_, element) => elements.push(element),
    };
    let within = |pattern: &Pattern<String>| in_register(pattern, register, values);
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression:
                    Expression::Inline(InlineExpression::MessageReference { id, attribute: None }),
            } if values.contains_key(&id.name) => {
                within(&values[&id.name]).elements.into_iter().for_each(&mut add);
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
