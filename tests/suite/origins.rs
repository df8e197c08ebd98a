//! Where the words of notices come from.

use std::path::PathBuf;

use oshirase::typeset::RelayedPdf;
use oshirase::writing::Origin;
use oshirase::{Options, Project};

use crate::common::{examples, incidents};

/// The incident files of all examples, forms, kinds and shapes.
fn all() -> Vec<PathBuf> {
    let others = ["tests/forms", "tests/kinds", "tests/shapes"].into_iter().flat_map(incidents);
    examples().into_iter().chain(others).collect()
}

fn open(file: PathBuf) -> Project {
    Project::open(&file, Options::default())
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

#[test]
fn dump_origins() {
    let only = std::env::var("DUMP").unwrap_or_default();
    for file in all() {
        let name = file.display().to_string();
        if !name.contains(&only) {
            continue;
        }
        let project = open(file);
        for notice in project.notices() {
            for language in project.languages_of(&notice.spec) {
                let pdf =
                    notice.relayed.as_ref().map(|_| RelayedPdf { file: String::new(), bytes: 0 });
                let set = project.set_traced(notice, language, pdf);
                let origins = set.origins().unwrap();
                let bare: Vec<&Origin> = origins
                    .runs
                    .iter()
                    .filter(|o| o.path.is_none() && o.page.is_none() && o.messages.is_empty())
                    .collect();
                println!(
                    "== {name} {} {language}: {} runs, {} coarse, {} without",
                    notice.id(),
                    origins.runs.len(),
                    origins.coarse,
                    bare.len()
                );
                for o in bare.iter().take(8) {
                    println!("   none: {:?}", o.text)
                }
                if !only.is_empty() {
                    for (i, o) in origins.runs.iter().enumerate() {
                        let p = o.path.as_ref().map(ToString::to_string);
                        let f: Vec<_> = o.facts.iter().map(ToString::to_string).collect();
                        let g = o
                            .page
                            .as_ref()
                            .map(|g| format!("{}:{:?}", g.file.as_deref().unwrap_or("-"), g.range));
                        println!(
                            "{i}\t{:?}\t{}\t{}\t{}\t{}",
                            o.text,
                            p.unwrap_or("-".into()),
                            g.unwrap_or("-".into()),
                            f.join(","),
                            o.messages.join(",")
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn same_pages() {
    let only = std::env::var("DUMP").unwrap_or_default();
    let marked = regex::Regex::new("<span data-from=\"[0-9]+\">([^<]*)</span>").unwrap();
    for file in all() {
        let name = file.display().to_string();
        if !name.contains(&only) {
            continue;
        }
        let project = open(file);
        for notice in project.notices() {
            for language in project.languages_of(&notice.spec) {
                let pdf =
                    notice.relayed.as_ref().map(|_| RelayedPdf { file: String::new(), bytes: 0 });
                let traced = project.set_traced(notice, language, pdf.clone());
                let plain = project.typesetter().set(notice, language, pdf);
                let t = std::time::Instant::now();
                let pages = match traced.traced_pages() {
                    Ok(p) => p,
                    Err(e) => {
                        println!("!! {name} {} {language} {e:?}", notice.id());
                        continue;
                    }
                };
                let t1 = t.elapsed();
                let t = std::time::Instant::now();
                let svg = plain.svg().unwrap();
                let t2 = t.elapsed();
                let same = pages.iter().map(|p| p.svg.to_string()).collect::<Vec<_>>()
                    == svg.iter().map(|p| p.to_string()).collect::<Vec<_>>();
                let one = plain.html(&Default::default()).unwrap();
                let other = traced.html(&Default::default()).unwrap();
                let other = marked.replace_all(&other, "$1");
                let n = traced.origins().unwrap().runs.len();
                let shown: std::collections::BTreeSet<usize> =
                    pages.iter().flat_map(|p| p.regions.iter().map(|r| r.run)).collect();
                println!(
                    "== {name} {} {language}: pages {same} html {} shown {} of {n}; {t1:?} {t2:?}",
                    notice.id(),
                    one == other,
                    shown.len()
                );
                if one != other {
                    std::fs::write("/tmp/one.html", &one).unwrap();
                    std::fs::write("/tmp/other.html", other.as_bytes()).unwrap();
                }
                let missing: Vec<String> = (0..n)
                    .filter(|r| !shown.contains(r))
                    .map(|r| traced.origins().unwrap().runs[r].text.clone())
                    .filter(|t| !t.trim().is_empty())
                    .collect();
                if !missing.is_empty() {
                    println!("   missing {missing:?}");
                }
            }
        }
    }
}
