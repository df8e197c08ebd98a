//! Whatever the bytes of a file, the reader and the rules answer.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oshirase::check;
use oshirase::incident::Incident;
use oshirase::source::{Format, Source};

fuzz_target!(|data: &[u8]| {
    let languages = ["ja".to_owned(), "en".to_owned()];
    for format in [Format::Yaml, Format::Toml] {
        let Ok(source) = Source::new("incident", data, format) else { continue };
        let (incident, mut findings) = source.read::<Incident>(&languages);
        if let Some(incident) = incident {
            findings.extend(check::incident(&incident, &languages, &[]));
        }
        let _ = source.report(findings).render(false);
    }
});
