//! `oshirase kinds`

use std::path::Path;

use oshirase::diagnostic::Diagnostics;
use oshirase::message;
use oshirase::message::any_of;
use oshirase::project::{find_assets, find_house};
use oshirase::source::did_you_mean;
use oshirase::typeset::Typesetter;
use serde_json::json;

use super::args::{KindsArgs, MessageFormat};
use super::{Failure, language, print, worded};

/// Lists the kinds of notice.
pub(crate) fn run(args: &KindsArgs) -> Result<(), Failure> {
    let here = Path::new("incident.yaml");
    let assets = find_assets(args.assets.as_deref(), here)?;
    let locale = assets.locale(language().code())?;
    let typesetter = Typesetter::new(assets.clone())?;
    let names = assets.kinds();
    if let Some(kind) = args.kind.as_ref().filter(|kind| !names.contains(kind)) {
        let near = did_you_mean(kind, &names).unwrap_or_else(|| message!("known", known = names));
        return Err(Failure::Usage(message!("unknown-kind-known", kind, near)));
    }
    if let Some(kind) = args.kind.as_ref().filter(|_| args.body) {
        let house = find_house(args.house.as_deref(), here, &assets)?;
        let languages = assets.languages();
        let language = args.lang.as_ref().or(languages.first()).map_or("", String::as_str);
        if !languages.iter().any(|known| known == language) {
            return Err(Failure::Usage(message!(
                "unknown-language-known",
                code = language,
                known = languages
            )));
        }
        let page = match house.page(kind, language) {
            Some(page) => page.text.clone(),
            None => typesetter
                .kind(kind)?
                .page
                .as_deref()
                .map(str::to_owned)
                .ok_or_else(|| Failure::Usage(message!("form-no-page", kind)))?,
        };
        return print(&page);
    }
    let mut report = Diagnostics::default();
    let mut kinds = Vec::new();
    for name in names.into_iter().filter(|name| args.kind.as_ref().is_none_or(|kind| kind == name))
    {
        match typesetter.kind(&name) {
            Ok(kind) => {
                let id = format!("kind-{name}");
                // The description of a kind is optional.
                let description =
                    if locale.has(&id) { locale.message(&id, &[]) } else { Ok(String::new()) };
                kinds.push((name, description.unwrap_or_default(), kind));
            }
            Err(found) => report.merge(found),
        }
    }
    if report.has_errors() {
        return Err(Failure::Input(report));
    }
    if args.message_format == MessageFormat::Json {
        let list: Vec<_> = kinds
            .iter()
            .map(|(name, description, kind)| json!({ "name": name, "description": description, "kind": kind }))
            .collect();
        return print(&format!("{:#}\n", json!(list)));
    }
    for (name, description, kind) in kinds {
        let readers = message!(
            "kind-readers",
            audience = kind.audience.as_str(),
            calendar = kind.calendar.as_str()
        );
        let needs: Vec<_> = kind.needs.iter().map(|need| any_of(need.split('|'))).collect();
        let needs = message!("kind-needs", needs);
        print(&format!("{name}\n  {description}\n  {}\n  {}\n", worded(&readers), worded(&needs)))?;
    }
    Ok(())
}
