//! Where the time goes: reading, checking, typesetting.
//!
//! `cargo bench` on `benches/letter.yaml`, a letter of two pages. `benches/compare` times whole
//! processes against other programs.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use oshirase::assets::Assets;
use oshirase::check::{self, Style};
use oshirase::incident::Incident;
use oshirase::notice::{Kinds, Notice};
use oshirase::source::{Format, Source};
use oshirase::typeset::{Page, Typesetter};

const FILE: &str = include_str!("letter.yaml");

fn notice(criterion: &mut Criterion) {
    let assets = Assets::default();
    let languages = assets.languages();
    let source = || Source::new("letter.yaml", FILE.as_bytes(), Format::Yaml).expect("well-formed");
    let incident = source().read::<Incident>(&languages).0.expect("an incident");
    let style = assets.get("locales/ja/style.toml").expect("a file");
    let style = String::from_utf8_lossy(&style).into_owned();
    let styles = vec![Style::new("ja", "style.toml", &style).expect("patterns")];
    let typesetter = Typesetter::new(assets.clone());
    let kind = typesetter.kind("customer-letter").expect("a kind");
    let kinds = Kinds::from([("customer-letter".to_owned(), kind)]);
    let request = &incident.notices[0];
    let made = || Notice::new(&incident, request, &kinds, "ja").expect("a notice");

    criterion
        .bench_function("read", |b| b.iter(|| black_box(source().read::<Incident>(&languages))));
    criterion.bench_function("style rules", |b| {
        b.iter(|| Style::new("ja", "style.toml", black_box(&style)).is_ok());
    });
    criterion.bench_function("check", |b| {
        b.iter(|| {
            let found = check::incident(&incident, &languages, &styles);
            found.len() + check::notice(&incident, &made(), &kinds, &styles).len()
        });
    });
    criterion.bench_function("fonts", |b| b.iter(|| Typesetter::new(black_box(assets.clone()))));
    // Another title each time, or the second would cost nothing.
    let mut number = 0;
    let mut next = || {
        number += 1;
        let mut notice = made();
        notice.set("title", format!("{number}").into());
        notice
    };
    criterion.bench_function("a further notice as PDF", |b| {
        b.iter(|| typesetter.pdf(&next()).expect("a PDF"));
    });
    criterion.bench_function("a further notice as HTML", |b| {
        b.iter(|| typesetter.html(&next(), &Page::default()).expect("a page"));
    });
    // Every sentence another: little of the one before can be used again.
    let mut number = 0;
    let mut other = || {
        number += 1;
        let file = FILE.replace('。', &format!("（{number}）。"));
        let source = Source::new("letter.yaml", file.as_bytes(), Format::Yaml);
        let incident = source.expect("well-formed").read::<Incident>(&languages).0;
        let incident = incident.expect("an incident");
        Notice::new(&incident, &incident.notices[0], &kinds, "ja").expect("a notice")
    };
    criterion.bench_function("a further notice of other sentences as PDF", |b| {
        let pdf = |notice| typesetter.pdf(&notice).expect("a PDF");
        b.iter_batched(&mut other, pdf, BatchSize::PerIteration);
    });
    criterion.bench_function("a further notice of other sentences as HTML", |b| {
        let html = |notice| typesetter.html(&notice, &Page::default()).expect("a page");
        b.iter_batched(&mut other, html, BatchSize::PerIteration);
    });
}

criterion_group!(benches, notice);
criterion_main!(benches);
