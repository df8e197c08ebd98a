//! The texts of a notice's data, and the references that they make.

use std::collections::BTreeSet;

use serde_json::Value;

/// Calls `visit` for every string of the data, and of the notice that it passes on.
pub(crate) fn strings<'a>(data: &'a Value, visit: &mut impl FnMut(&'a str)) {
    for (key, value) in data.as_object().into_iter().flatten() {
        match key.as_str() {
            "references" => {}
            "relayed" => strings(value, visit),
            _ => walk(value, visit),
        }
    }
}

fn walk<'a>(value: &'a Value, visit: &mut impl FnMut(&'a str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(items) => items.iter().for_each(|item| walk(item, visit)),
        Value::Object(fields) => fields.values().for_each(|field| walk(field, visit)),
        _ => {}
    }
}

/// Keeps only those references that a text makes: the templates word every one that is there, and
/// no other is a part of what the notice says.
pub(crate) fn used_references(data: &mut Value) {
    let mut used = BTreeSet::new();
    strings(data, &mut |text| {
        let after = text.split('{').skip(1);
        used.extend(after.filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())));
    });
    keep(data, &used);
}

fn keep(data: &mut Value, used: &BTreeSet<String>) {
    if let Some(references) = data.get_mut("references").and_then(Value::as_object_mut) {
        references.retain(|name, _| used.contains(name));
    }
    if let Some(relayed) = data.get_mut("relayed") {
        keep(relayed, used);
    }
}
