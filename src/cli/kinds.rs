//! `oshirase kinds`

use std::path::Path;

use oshirase::diagnostic::Diagnostics;
use oshirase::project::find_assets;
use oshirase::typeset::Typesetter;
use serde_json::json;

use super::args::{KindsArgs, MessageFormat};
use super::{Failure, print};

/// Lists the kinds of notice.
pub(crate) fn run(args: &KindsArgs) -> Result<(), Failure> {
    let assets = find_assets(args.assets.as_deref(), Path::new("incident.yaml"))?;
    let locale = assets.locale("en")?;
    let typesetter = Typesetter::new(assets.clone())?;
    let mut report = Diagnostics::default();
    let mut kinds = Vec::new();
    for name in assets.kinds() {
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
        print(&format!(
            "{name}\n  {description}\n  readers: {}; dates in Japanese: {}\n  needs: {}\n",
            kind.audience.as_str(),
            kind.calendar.as_str(),
            kind.needs.iter().map(|need| need.replace('|', " or ")).collect::<Vec<_>>().join(", "),
        ))?;
    }
    Ok(())
}
