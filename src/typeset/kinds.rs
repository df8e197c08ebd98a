//! Kinds of notice: pages with front matter, and Typst templates.

use typst::World;
use typst::comemo::Track;
use typst::engine::{Route, Sink, Traced};
use typst::foundations::{Binding, Bytes};

use super::world::{self, NoticeWorld};
use super::{Typesetter, template_error};
use crate::diagnostic::Diagnostics;
use crate::incident::Incident;
use crate::message;
use crate::notice::{Kind, Kinds};
use crate::page::page_text;
use crate::source::{Format, Node, Source, Value};

impl Typesetter {
    /// A kind: the front matter and body of its page, or what its Typst template declares.
    ///
    /// # Errors
    /// If the page's front matter or the template cannot be read, or is no [`Kind`].
    pub fn kind(&self, name: &str) -> Result<Kind, Diagnostics> {
        let assets = &self.files.loader().assets;
        let template = format!("templates/{name}.typ");
        let page = format!("templates/{name}.md");
        let has_template = assets.get(&template).is_some();
        let Some(text) = assets.get(&page) else { return self.declared(&template) };
        let read = |path: &str, bytes: &[u8]| {
            page_text(bytes)
                .map_err(|error| template_error(path, message!("page-wrong", message = error)))
        };
        let mut kind = of_page(&page, &read(&page, &text)?)?;
        kind.has_template = has_template;
        let relaying = format!("templates/{name}.relaying.md");
        if let Some(text) = assets.get(&relaying) {
            kind.relaying_page = Some(read(&relaying, &text)?.into());
        }
        Ok(kind)
    }

    /// Loads the kinds of the notices of an incident, as far as there are templates for them, and
    /// says what is wrong with those.
    pub(crate) fn load_kinds(&self, kinds: &mut Kinds, incident: &Incident) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let names = self.files.loader().assets.kinds();
        for spec in &incident.notices {
            let name = spec.kind.as_str();
            if kinds.contains_key(name) || !names.iter().any(|known| known == name) {
                continue;
            }
            match self.kind(name) {
                Ok(kind) => drop(kinds.insert(name.to_owned(), kind)),
                Err(found) => diagnostics.merge(found),
            }
        }
        diagnostics
    }

    /// The kind that a Typst template declares.
    fn declared(&self, path: &str) -> Result<Kind, Diagnostics> {
        let world = NoticeWorld::new(self, path, Bytes::from_string(""), None)?;
        let source =
            world.source(world.main()).map_err(|error| template_error(path, error.to_string()))?;
        let mut sink = Sink::new();
        let module = typst_eval::eval(
            (&world as &dyn World).track(),
            &self.library,
            Traced::default().track(),
            sink.track_mut(),
            Route::default().track(),
            &source,
        );
        let module = module.map_err(|errors| world::diagnose(&world, errors))?;
        let value = module.scope().get("kind").map(Binding::read);
        let kind = serde_json::to_value(value).and_then(serde_json::from_value::<Kind>);
        let kind = kind.map_err(|error| {
            template_error(path, message!("invalid-kind", error = error.to_string()))
        })?;
        Ok(Kind { has_template: true, ..kind })
    }
}

/// The kind of a page: its front matter between two lines `---`, then its body.
fn of_page(path: &str, text: &str) -> Result<Kind, Diagnostics> {
    let split = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    let Some((front, body)) = split else {
        return Err(template_error(path, message!("no-front-matter")));
    };
    let source = Source::new(path, front.as_bytes(), Format::Yaml)?;
    let kind: Kind = serde_json::from_value(json(source.root())).map_err(|error| {
        template_error(path, message!("invalid-front-matter", error = error.to_string()))
    })?;
    Ok(Kind { page: Some(body.into()), ..kind })
}

/// A value without places.
fn json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => (*value).into(),
        Value::Integer(value) => (*value).into(),
        Value::Float(value) => (*value).into(),
        Value::String(text) => text.as_str().into(),
        Value::Sequence(items) => items.iter().map(json).collect(),
        Value::Mapping(entries) => {
            let fields = entries.iter().map(|(key, value)| (key.name.clone(), json(value)));
            serde_json::Value::Object(fields.collect())
        }
    }
}
