//! What the templates of a traced set get: words with a mark before each run that comes from one place.

use serde_json::{Value, json};

use super::Typesetter;
use super::data::{RelayedPdf, worded};
use crate::diagnostic::Diagnostics;
use crate::form;
use crate::house::Design;
use crate::incident::Places;
use crate::notice::Notice;
use crate::writing::{
    Block, Origin, Origins, Table, Writer, Written, marks, plain, with_traced_writer, with_writer,
    write_traced,
};

/// What a template of a traced set gets in the place of what others get.
#[derive(Debug, Clone, Default)]
pub(super) struct Traced {
    /// The origins of all runs.
    pub(super) origins: Origins,
    /// The page with a mark before each run.
    pub(super) blocks: Vec<Block>,
    /// The title, and the date and the name that may stand above the text, in the same way.
    pub(super) marked: Value,
    /// What else is in words: the fields of a form, with marks.
    pub(super) worded: Value,
}

impl Traced {
    /// The page of a notice, and what its templates get.
    pub(super) fn new(
        typesetter: &Typesetter,
        notice: &Notice,
        language: &str,
        relayed_pdf: Option<&RelayedPdf>,
        places: &Places,
    ) -> Result<(Written, Self), Diagnostics> {
        let room = typesetter.room(notice, language, relayed_pdf)?;
        let (written, origins) = write_traced(notice, language, room, places)?;
        let room = typesetter.room(notice, language, None)?;
        let plain = with_writer(notice, language, room, worded)?;
        let issuer = notice.spec.issuer.as_str();
        let word = |writer: &mut Writer| (worded(writer), writer.party(issuer, "name"));
        let ((words, brand), table) = with_traced_writer(notice, language, room, places, word)?;
        let name = notice.issuer().and_then(|issuer| issuer.name.get(language));
        let head = json!({ "heading": written.title, "date": plain["date"], "brand": name });
        let blocks = written.blocks.clone();
        let mut traced = Self { origins, blocks, marked: head, worded: plain };
        if notice.kind.form {
            // It shows no page.
            traced.origins = Origins::default();
            traced.marked["heading"] = traced.worded["heading"].clone();
            traced.number_head("heading", &words["heading"], &table);
            let labels = with_writer(notice, language, room, |writer| {
                let fields = form::parts(notice).into_iter().flatten().flat_map(|part| part.fields);
                fields.map(|field| writer.message(field.label, &[])).collect()
            })?;
            traced.form(labels, &words, &table);
            return Ok((written, traced));
        }
        traced.origins.number(&mut traced.blocks);
        if let Some(title) = traced.blocks.iter().find_map(title_of) {
            traced.marked["heading"] = title.into();
        }
        let look = typesetter.house_of(issuer).look();
        if look.running_head == Some(true) {
            traced.number_head("date", &words["date"], &table);
        }
        let is_branded = look.design == Some(Design::Corporate);
        if is_branded && look.logo.is_none() && look.letterhead.is_none() {
            traced.number_head("brand", &brand.into(), &table);
        }
        Ok((written, traced))
    }

    fn number_head(&mut self, name: &str, words: &Value, table: &Table) {
        number(&mut self.marked[name], words, &mut self.origins, table);
    }

    /// Puts marks into a form. `words` are its words with the marks of a writer.
    fn form(&mut self, labels: Vec<String>, words: &Value, table: &Table) {
        let Self { origins, worded, .. } = self;
        for name in ["zone", "form-head", "form-purpose"] {
            number(&mut worded[name], &words[name], origins, table);
        }
        let mut labels = labels.into_iter();
        let parts = worded["form-parts"].as_array_mut().into_iter().flatten();
        for (part, traced) in parts.zip(words["form-parts"].as_array().into_iter().flatten()) {
            number(&mut part["title"], &traced["title"], origins, table);
            let fields = part["fields"].as_array_mut().into_iter().flatten();
            for (field, traced) in fields.zip(traced["fields"].as_array().into_iter().flatten()) {
                number_field(field, labels.next().unwrap_or_default(), traced, origins, table);
            }
        }
    }
}

/// Puts marks into a field of a form. Its label, its boxes and its state come from the message of
/// the label.
fn number_field(
    field: &mut Value,
    label: String,
    traced: &Value,
    origins: &mut Origins,
    table: &Table,
) {
    let first = origins.runs.len();
    let word = |name: &str| traced[name].as_str().unwrap_or_default().to_owned();
    let label = Origin { messages: vec![word("label")], text: label, ..Origin::default() };
    field["from"] = origins.add(label).into();
    for name in ["value", "follows"] {
        number(&mut field[name], &traced[name], origins, table);
    }
    for run in &mut origins.runs[first..] {
        run.field = Some(word("id"));
    }
}

/// The words of a title.
fn title_of(block: &Block) -> Option<String> {
    match block {
        Block::Title { spans, .. } => Some(plain(spans)),
        Block::Region { blocks, .. } => blocks.iter().find_map(title_of),
        _ => None,
    }
}

/// Puts marks into data for templates: `traced` are the same data, whose words have the marks of a
/// writer. Where the words differ they stay without. The texts of a list are on one line.
fn number(data: &mut Value, traced: &Value, origins: &mut Origins, table: &Table) {
    number_text(data, traced, origins, table, false);
}

fn number_text(
    data: &mut Value,
    traced: &Value,
    origins: &mut Origins,
    table: &Table,
    goes_on: bool,
) {
    match (data, traced) {
        (Value::String(text), Value::String(traced)) => {
            let words = marks::bare(traced);
            if words.len() < traced.len() {
                if words == text.as_str() {
                    *text = origins.add_text(traced, table, goes_on);
                } else {
                    origins.coarse += 1;
                }
            }
        }
        (Value::Array(items), Value::Array(traced)) => {
            let first = origins.runs.len();
            for (item, traced) in items.iter_mut().zip(traced) {
                let is_inline = !item.is_array() && item.get("block").is_none();
                let goes_on = origins.runs.len() > first && is_inline;
                number_text(item, traced, origins, table, goes_on);
            }
        }
        (Value::Object(fields), Value::Object(traced)) => {
            for (name, field) in fields {
                if let Some(traced) = traced.get(name) {
                    number_text(field, traced, origins, table, goes_on);
                }
            }
        }
        _ => {}
    }
}
