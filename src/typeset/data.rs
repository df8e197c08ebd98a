//! What a template gets: the dictionary `n` of a notice in one language. The language is chosen
//! here and nowhere else.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::Typesetter;
use super::fonts::Routes;
use super::world::HOUSE;
use crate::form::{self, Field, Options, Piece};
use crate::house::{Colour, ContactForm, ImageName, Look, Numbering, Typeface};
use crate::incident::Moment;
use crate::incident::tree::AsTree;
use crate::notice::json::{fields_to_json, reference_to_json, to_json};
use crate::notice::{Notice, Part};

/// The PDF of a notice that is passed on, to which the notice links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelayedPdf {
    /// The name of its file.
    pub file: String,
    /// Its size in bytes.
    pub bytes: usize,
}

/// The data of a notice in a language, for paper or for the web.
pub(super) fn write(
    typesetter: &Typesetter,
    notice: &Notice,
    language: &str,
    paged: bool,
    routes: &Routes,
    relayed_pdf: Option<&RelayedPdf>,
) -> Value {
    let mut data = notice_data(typesetter, notice, language, &notice.used_references(language));
    let mut set = |name: &str, value: Value| drop(data.insert(name.to_owned(), value));
    set("paged", paged.into());
    set("routes", json!(routes.clusters));
    set("rare-names", routes.names.into());
    if let Some(pdf) = relayed_pdf {
        set("relayed-pdf", json!({ "file": pdf.file, "bytes": pdf.bytes }));
    }
    Value::Object(data)
}

/// The data of a notice, of which paper and web know the same. `used` are the references that its
/// texts make: the templates word every reference that is there.
fn notice_data(
    typesetter: &Typesetter,
    notice: &Notice,
    language: &str,
    used: &BTreeSet<String>,
) -> Map<String, Value> {
    let parts = notice.parts();
    let fields: Vec<_> = parts.into_iter().map(|Part { name, tree, .. }| (name, tree)).collect();
    let mut data = fields_to_json(&fields, language, &moment);
    let mut set = |name: &str, value: Value| drop(data.insert(name.to_owned(), value));
    let references = |notice: &Notice| -> Value {
        let used = notice.references(language).filter(|(name, _)| used.contains(*name));
        let json = |(name, reference): (&str, _)| {
            (name.to_owned(), reference_to_json(reference, language, &moment))
        };
        Value::Object(used.map(json).collect())
    };
    let issuer = notice.spec.issuer.as_str();
    set("language", language.into());
    set("locale", typesetter.locale_key(language, issuer).into());
    set("look", look(typesetter.house_of(issuer).look()));
    set("draft", notice.draft.into());
    set("as-of", notice.as_of.as_ref().map_or(Value::Null, moment));
    set("references", references(notice));
    if let Some(before) = notice.before() {
        let changes = notice.stated_changes(language);
        set("changes", changes.iter().map(|change| change.to_json(language, &moment)).collect());
        // What was stated then is filled in as it was then.
        set("earlier", references(before));
    }
    if let Some(parts) = form::parts(notice) {
        set("form-parts", parts.iter().map(|part| form_part(part, language)).collect());
    }
    let relayed = notice.relayed.as_ref();
    set("relayed", json!(relayed.map(|relayed| notice_data(typesetter, relayed, language, used))));
    data
}

/// The look of a house, with what is usual for what it does not choose. Images are paths.
fn look(look: &Look) -> Value {
    let path =
        |name: &Option<ImageName>| name.as_ref().map(|name| format!("/{HOUSE}{}", name.as_str()));
    json!({
        "logo": path(&look.logo),
        "letterhead": path(&look.letterhead),
        "seal": path(&look.seal),
        "running-head": look.running_head.unwrap_or(false),
        "pages": look.pages.unwrap_or(Numbering::Number).as_str(),
        "contact": look.contact.unwrap_or(ContactForm::Box).as_str(),
        "type": look.r#type.unwrap_or(Typeface::Mincho).as_str(),
        "colour": look.colour.as_ref().map(Colour::as_str),
    })
}

fn form_part(part: &form::Part, language: &str) -> Value {
    json!({
        "title": pieces(&part.title, language),
        "fields": part.fields.iter().map(|field| form_field(field, language)).collect::<Value>(),
    })
}

fn form_field(field: &Field, language: &str) -> Value {
    json!({
        "id": field.id,
        "label": field.label,
        "options": field.options.as_ref().map(form_options),
        "value": field.value.iter().map(|entry| pieces(entry, language)).collect::<Value>(),
        "state": field.state.as_str(),
        "follows": field.follows.map_or(Value::Null, moment),
    })
}

fn form_options(options: &Options) -> Value {
    let Options { prefix, words, chosen } = options;
    json!({ "prefix": prefix, "words": words, "chosen": chosen })
}

fn pieces(pieces: &[Piece], language: &str) -> Value {
    pieces.iter().map(|piece| form_piece(piece, language)).collect()
}

/// A piece: a string where it is printed as it is, else a dictionary whose first key says what it
/// is.
fn form_piece(piece: &Piece, language: &str) -> Value {
    match piece {
        Piece::Word(word) => json!(word),
        Piece::Line(line) => json!(line.get(language)),
        Piece::Prose(text) => json!({ "prose": text.get(language) }),
        Piece::Message { id, arguments } => {
            let worded = arguments.iter().map(|(name, value)| (*name, form_piece(value, language)));
            let arguments: Map<String, Value> =
                worded.map(|(name, value)| (name.to_owned(), value)).collect();
            json!({ "message": id, "arguments": arguments })
        }
        Piece::Moment { moment: at, weekday } => {
            json!({ "moment": moment(at), "weekday": if *weekday { "short" } else { "none" } })
        }
        Piece::Count { count, id } => {
            json!({ "count": to_json(&count.tree(), language, &moment), "message": id })
        }
        Piece::Party(organisation) => json!({ "party": organisation.as_str() }),
        Piece::List(items) => json!({ "list": pieces(items, language) }),
        Piece::Joined(parts) => json!({ "joined": pieces(parts, language) }),
        Piece::Capital(piece) => json!({ "capital": form_piece(piece, language) }),
        Piece::Options(options) => json!({ "options": form_options(options) }),
        Piece::Break => json!({ "break": true }),
    }
}

/// A moment with the parts by which sentences choose their words.
fn moment(moment: &Moment) -> Value {
    json!({
        "text": moment.to_string(),
        "planned": moment.planned,
        "precision": moment.precision().as_str(),
        "timed": moment.is_timed(),
        "day": moment.date().map(|day| day.to_string()),
    })
}
