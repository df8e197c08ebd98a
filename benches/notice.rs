//! Where the time goes: opening and checking, setting, and looking again after an edit.
//!
//! `cargo bench` measures `benches/letter.yaml`, a letter of two pages, and
//! `examples/payroll-ransomware`, 23 notices. `benches/compare` times whole processes against
//! other programs.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use oshirase::notice::Notice;
use oshirase::typeset::Page;
use oshirase::{Options, Project};

const LETTER: &str = "benches/letter.yaml";
const PAYROLL: &str = "examples/payroll-ransomware/incident.yaml";

fn open(path: impl AsRef<Path>) -> Project {
    let project = Project::open(path.as_ref(), Options::default()).expect("it can be read");
    assert!(!project.diagnostics().has_errors(), "{}", project.diagnostics());
    project
}

/// A copy of a file, and of the pages and the house beside it, in a folder of its own.
fn copy(path: &str) -> (tempfile::TempDir, PathBuf, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(path).expect("a file");
    let beside = Path::new(path).parent().and_then(|beside| fs::read_dir(beside).ok());
    for entry in beside.into_iter().flatten().flatten() {
        if entry.path().is_file() {
            fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("a copy");
        }
    }
    let file = folder.path().join("incident.yaml");
    fs::write(&file, &text).expect("it can be written");
    (folder, file, text)
}

/// Reading and checking by rules alone.
fn opening(criterion: &mut Criterion) {
    for path in [LETTER, PAYROLL] {
        let file = Path::new(path).parent().and_then(Path::file_name).expect("a folder");
        let id = BenchmarkId::new("open", file.to_string_lossy());
        criterion.bench_with_input(id, &path, |b, path| b.iter(|| black_box(open(path))));
    }
}

/// One edited line: fresh diagnostics, and the fresh pages of one notice in both languages.
fn reload(criterion: &mut Criterion) {
    let (_folder, file, text) = copy(PAYROLL);
    let mut project = open(&file);
    let pages = |project: &Project| {
        let notice = project.notice("office-letter").expect("a notice");
        let svg = |language| project.typesetter().set(notice, language, None).svg().expect("pages");
        std::thread::scope(|scope| {
            let english = scope.spawn(|| svg("en"));
            (svg("ja"), english.join().expect("pages"))
        })
    };
    pages(&project);
    let line = text
        .lines()
        .find(|line| line.trim_start().starts_with("ja: ") && line.ends_with('。'))
        .expect("a sentence");
    let mut number = 0;
    criterion.bench_function("reload", |b| {
        b.iter_batched(
            || {
                number += 1;
                let edited = line.replacen('。', &format!("（{number}）。"), 1);
                fs::write(&file, text.replacen(line, &edited, 1)).expect("it can be written");
            },
            |()| {
                project.reload(std::slice::from_ref(&file)).expect("it can be read");
                black_box(project.diagnostics().diagnostics().len());
                black_box(pages(&project));
            },
            BatchSize::PerIteration,
        );
    });
}

/// A further notice in a process that has set one.
fn further(criterion: &mut Criterion) {
    let project = open(LETTER);
    let notice = project.notices().next().expect("a notice");
    let typesetter = project.typesetter();
    let pdf = |notice: &Notice| typesetter.set(notice, "ja", None).pdf().expect("a PDF");
    let html = |notice: &Notice| {
        typesetter.set(notice, "ja", None).html(&Page::default()).expect("a page")
    };
    // Another number each time, or the second would cost nothing.
    let mut number = 0;
    let mut next = || {
        number += 1;
        let mut notice = notice.clone();
        notice.spec.number = Some(number);
        notice
    };
    criterion.bench_function("a further notice as PDF", |b| {
        b.iter_batched(&mut next, |notice| pdf(&notice), BatchSize::PerIteration);
    });
    criterion.bench_function("a further notice as HTML", |b| {
        b.iter_batched(&mut next, |notice| html(&notice), BatchSize::PerIteration);
    });
    // Every sentence another: little of the one before can be used again.
    let (_folder, file, text) = copy(LETTER);
    let mut number = 0;
    let mut other = || {
        number += 1;
        fs::write(&file, text.replace('。', &format!("（{number}）。"))).expect("it is written");
        open(&file)
    };
    let first = |project: &Project| project.notices().next().expect("a notice").clone();
    criterion.bench_function("a further notice of other sentences as PDF", |b| {
        let set = |project: Project| pdf(&first(&project));
        b.iter_batched(&mut other, set, BatchSize::PerIteration);
    });
    criterion.bench_function("a further notice of other sentences as HTML", |b| {
        let set = |project: Project| html(&first(&project));
        b.iter_batched(&mut other, set, BatchSize::PerIteration);
    });
}

/// Time grows with the number of events and of notices, not with its square.
fn growth(criterion: &mut Criterion) {
    let head = "incident: { id: X-1, name: { ja: 事案, en: the incident }, type: loss, discovered: 2026-06-01 }\n\
                organisations: { a: { name: { ja: 株式会社甲, en: Ko Co. }, role: operator, contacts: { desk: { name: { ja: 窓口, en: Desk } } } } }\n\
                summary: [{ by: a, text: { ja: 発生しました。, en: It happened. } }]\n";
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for count in [100_u32, 1_000, 10_000] {
        let events: String = (0..count)
            .map(|i| {
                let (day, minute) = (1 + i / 1440 % 28, i % 1440);
                format!(
                    "  - {{ by: a, at: \"2026-05-{day:02}T{:02}:{:02}\", what: {{ ja: 事象{i}です, en: event {i} }} }}\n",
                    minute / 60,
                    minute % 60
                )
            })
            .collect();
        let file = format!(
            "{head}timeline:\n{events}notices: [{{ id: n, kind: website-notice, issuer: a, date: 2026-06-02, title: {{ ja: お知らせ, en: Notice }}, contact: desk }}]\n"
        );
        measure(&mut group, "events", count, &file);
    }
    for count in [10_u32, 50, 150] {
        let notices: String = (1..=count)
            .map(|i| {
                let follows = if i > 1 { format!("follows: n{}, ", i - 1) } else { String::new() };
                format!(
                    "  - {{ id: n{i}, kind: website-notice, issuer: a, {follows}number: {i}, date: \"2026-06-02T{:02}:{:02}\", title: {{ ja: お知らせ, en: Notice }}, contact: desk }}\n",
                    i / 60,
                    i % 60
                )
            })
            .collect();
        measure(&mut group, "notices", count, &format!("{head}notices:\n{notices}"));
    }
    group.finish();
}

fn measure(
    group: &mut criterion::BenchmarkGroup<criterion::measurement::WallTime>,
    what: &str,
    count: u32,
    text: &str,
) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("incident.yaml");
    fs::write(&file, text).expect("it can be written");
    group.bench_function(BenchmarkId::new(what, count), |b| b.iter(|| black_box(open(&file))));
}

criterion_group!(benches, opening, reload, further, growth);
criterion_main!(benches);
