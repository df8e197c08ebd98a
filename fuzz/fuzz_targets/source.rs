//! Whatever the bytes of a file, the reader and the rules answer.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use oshirase::assets::Assets;
use oshirase::check::Checker;
use oshirase::incident::Incident;
use oshirase::message::Language;
use oshirase::source::{Format, Source};

static CHECKER: LazyLock<Checker> =
    LazyLock::new(|| Checker::new(&Assets::default(), &[]).expect("the messages are Fluent"));

fuzz_target!(|data: &[u8]| {
    let languages = ["ja".to_owned(), "en".to_owned()];
    for format in [Format::Yaml, Format::Toml] {
        let Ok(source) = Source::new("incident", data, format) else { continue };
        let (incident, mut problems) = source.read::<Incident>(&languages);
        if let Some(incident) = incident {
            problems.extend(CHECKER.facts(&incident));
        }
        let _ = source.locate(problems).render(false, Language::English);
    }
});
