//! What a template gets: the dictionary `n` of a notice in one language. The language is chosen
//! here and nowhere else.

use serde_json::{Map, Value, json};

use super::Typesetter;
use super::fonts::Routes;
use super::traced::Traced;
use super::world::HOUSE;
use crate::diagnostic::Diagnostics;
use crate::form::{self, Field, Options, Piece};
use crate::house::{Colour, ContactForm, Design, ImageName, Look, Numbering, Typeface};
#[cfg(feature = "letters")]
use crate::house::{LetterLook, SheetMark};
use crate::incident::{Line, Name};
use crate::notice::Notice;
use crate::writing::{Worded, Writer, Written, with_writer};

/// The PDF of a notice that is passed on, to which the notice links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelayedPdf {
    /// The name of its file.
    pub file: String,
    /// Its size in bytes.
    pub bytes: usize,
}

/// The data of a notice in a language, for paper or for the web. `written` is its page.
pub(super) fn write(
    typesetter: &Typesetter,
    notice: &Notice,
    language: &str,
    written: &Written,
    paged: bool,
    routes: &Routes,
    traced: Option<&Traced>,
) -> Result<Value, Diagnostics> {
    let issuer = notice.spec.issuer.as_str();
    let text = |line: &Line| line.get(language).unwrap_or_default().to_owned();
    let names = notice.organisations.0.iter();
    let names = names.map(|(id, found)| (id.clone(), json!({ "name": text(&found.name) })));
    let names: Map<String, Value> = names.collect();
    let form = notice.kind.form;
    let worded = match traced {
        Some(traced) => traced.worded.clone(),
        None => {
            let room = typesetter.room(notice, language, None)?;
            with_writer(notice, language, room, worded)?
        }
    };
    let heading = if form { worded["heading"].clone() } else { written.title.as_str().into() };
    let mut data = Map::new();
    let mut set = |name: &str, value: Value| drop(data.insert(name.to_owned(), value));
    set("id", notice.id().into());
    set("kind", notice.spec.kind.as_str().into());
    set("language", language.into());
    set("locale", typesetter.locale_key(language, notice).into());
    set("look", look(typesetter.house_of(issuer).look(), form));
    set("paged", paged.into());
    set("routes", json!(routes.clusters));
    set("rare-names", routes.names.into());
    set("draft", notice.draft.into());
    for name in ["as-of", "date"] {
        set(name, worded[name].clone());
    }
    set("heading", heading);
    set("lead", written.lead().into());
    set("title", text(&notice.spec.title).into());
    let incident = json!({ "id": notice.identity.id, "name": text(&notice.identity.name) });
    set("incident", incident);
    set("issuer", issuer.into());
    set("joint", notice.spec.joint.iter().map(Name::as_str).collect());
    set("organisations", Value::Object(names));
    let english = notice.english_in(&typesetter.house_of(issuer).style(language));
    set("english", english.as_str().into());
    set("template", notice.kind.has_template.into());
    set("form", form.into());
    set("blocks", json!(traced.map_or(&written.blocks, |traced| &traced.blocks)));
    set("letter", Value::Null);
    set("frames", Value::Null);
    if !worded["form-parts"].is_null() {
        for name in ["zone", "form-head", "form-purpose", "form-parts"] {
            set(name, worded[name].clone());
        }
    }
    if let Some(traced) = traced {
        set("marked", traced.marked.clone());
    }
    Ok(Value::Object(data))
}

/// What a template gets in words, besides the page.
pub(super) fn worded(writer: &mut Writer) -> Value {
    let notice = writer.notice();
    let parts = form::parts(notice);
    let parts =
        parts.map(|parts| parts.iter().map(|part| form_part(part, writer)).collect::<Vec<_>>());
    json!({
        "date": writer.date_words(),
        "as-of": writer.as_of_words(),
        "zone": writer.message("zone", &[]),
        "heading": notice.kind.form.then(|| writer.form_title()),
        "form-head": writer.form_head(),
        "form-purpose": form::purpose(notice).map(|purpose| writer.form_words(&purpose)),
        "form-parts": parts,
    })
}

/// The look of a house, with what is usual for what it does not choose. Images are paths. A form is
/// plain in every house.
fn look(look: &Look, form: bool) -> Value {
    let path =
        |name: &Option<ImageName>| name.as_ref().map(|name| format!("/{HOUSE}{}", name.as_str()));
    let design = look.design.filter(|_| !form).unwrap_or(Design::Plain);
    json!({
        "design": design.as_str(),
        "logo": path(&look.logo),
        "letterhead": path(&look.letterhead),
        "seal": path(&look.seal),
        "running-head": look.running_head.unwrap_or(false),
        "pages": look.pages.unwrap_or(Numbering::Number).as_str(),
        "indent": look.indent.unwrap_or(true),
        "contact": look.contact.unwrap_or(ContactForm::Box).as_str(),
        "type": look.r#type.unwrap_or(Typeface::Mincho).as_str(),
        "colour": look.colour.as_ref().map(Colour::as_str),
    })
}

/// The window of an envelope on the folded sheet, in mm, and how far the sheet moves behind it.
#[cfg(feature = "letters")]
#[derive(serde::Serialize)]
pub(super) struct Window {
    pub left: u64,
    pub top: u64,
    pub width: u64,
    pub height: u64,
    pub play: u64,
}

#[cfg(feature = "letters")]
pub(super) fn window(typesetter: &Typesetter, notice: &Notice) -> Window {
    let look = typesetter.house_of(notice.spec.issuer.as_str()).look().letter.as_ref();
    let chosen = |choice: fn(&LetterLook) -> Option<u64>| look.and_then(choice);
    Window {
        left: chosen(|look| look.window_left).unwrap_or(20),
        top: chosen(|look| look.window_top).unwrap_or(15),
        width: chosen(|look| look.window_width).unwrap_or(80),
        height: chosen(|look| look.window_height).unwrap_or(45),
        play: chosen(|look| look.window_play).unwrap_or(5),
    }
}

/// The paper of a letter, and who sends it.
#[cfg(feature = "letters")]
pub(super) fn letter(typesetter: &Typesetter, notice: &Notice, language: &str) -> Value {
    let issuer = notice.spec.issuer.as_str();
    let look = typesetter.house_of(issuer).look().letter.clone().unwrap_or_default();
    let text = |line: Option<&Line>| {
        line.and_then(|line| line.get(language)).unwrap_or_default().to_owned()
    };
    let sender = notice.organisations.get(issuer);
    json!({
        "window": window(typesetter, notice),
        "barcode": look.barcode.unwrap_or(true),
        "fold-marks": look.fold_marks.unwrap_or(true),
        "mark": look.mark.unwrap_or(SheetMark::None).as_str(),
        "sender": {
            "name": text(sender.map(|sender| &sender.name)),
            "address": text(sender.and_then(|sender| sender.address.as_ref())),
        },
    })
}

fn form_part(part: &form::Part, writer: &mut Writer) -> Value {
    json!({
        "title": pieces(&part.title, writer),
        "fields": part.fields.iter().map(|field| form_field(field, writer)).collect::<Value>(),
    })
}

fn form_field(field: &Field, writer: &mut Writer) -> Value {
    json!({
        "id": field.id,
        "label": field.label,
        "options": field.options.as_ref().map(form_options),
        "value": field.value.iter().map(|entry| pieces(entry, writer)).collect::<Value>(),
        "state": field.state.as_str(),
        "follows": field.follows.map(|follows| writer.day(follows)),
        "unread": field.unread,
    })
}

fn form_options(options: &Options) -> Value {
    let Options { prefix, words, chosen } = options;
    json!({ "prefix": prefix, "words": words, "chosen": chosen })
}

fn pieces(pieces: &[Piece], writer: &mut Writer) -> Value {
    let worded = writer.form_pieces(pieces).into_iter();
    worded
        .map(|worded| match worded {
            Worded::Span(span) => json!(span),
            Worded::Options(options) => json!({ "options": form_options(options) }),
        })
        .collect()
}
