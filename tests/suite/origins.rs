//! Where the words of notices come from: every word has an origin, a traced set looks like any
//! other, and what is shown of a value is found. `tests/origins` has words with what they come from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use oshirase::source::{Path as Place, PathStep};
use oshirase::typeset::{Page, RelayedPdf, Set, TextRun, TracedPage};
use oshirase::writing::{Origin, Origins};
use oshirase::{Options, Project};
use regex::Regex;

use crate::common::{examples, incidents};

/// The incident files of all examples, forms, kinds and shapes, and one with templates of its own.
fn all() -> Vec<PathBuf> {
    let others = ["tests/forms", "tests/kinds", "tests/shapes"].into_iter().flat_map(incidents);
    let overlay = PathBuf::from("docs/letterhead/incident.yaml");
    examples().into_iter().chain(others).chain([overlay]).collect()
}

fn open(file: &Path) -> Project {
    Project::open(file, Options::default())
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Calls `look` with every notice of every incident in every language, on two threads.
fn each_notice(look: impl Fn(&Project, &str, &str, &str) + Sync) {
    let files = all();
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let project = open(file);
            let name = file.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
            for notice in project.notices() {
                for language in project.languages_of(&notice.spec) {
                    look(&project, &name, notice.id(), language);
                }
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        work();
    });
}

/// The PDF that a notice passes on, if it passes one on.
fn relayed(project: &Project, notice: &str) -> Option<RelayedPdf> {
    let relayed = project.notice(notice).unwrap().relayed.as_ref();
    relayed.map(|_| RelayedPdf { file: "relayed.pdf".to_owned(), bytes: 0 })
}

fn traced<'a>(project: &'a Project, notice: &str, language: &'a str) -> Set<'a> {
    project.set_traced(project.notice(notice).unwrap(), language, relayed(project, notice))
}

/// Whether words are only space and signs.
fn is_blank(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

#[test]
fn every_word_has_an_origin() {
    each_notice(|project, name, notice, language| {
        let set = traced(project, notice, language);
        let origins = set.origins().unwrap();
        assert_eq!(origins.coarse, 0, "{name} {notice} {language}: texts differ when traced");
        assert!(origins.runs.len() > 10, "{name} {notice} {language}: the words are there");
        for run in &origins.runs {
            let known = run.path.is_some() || run.page.is_some() || !run.messages.is_empty();
            assert!(known || is_blank(&run.text), "{name} {notice} {language}: {run:?}");
        }
    });
}

/// The text of HTML.
fn unescaped(html: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x20;", " "), ("&amp;", "&")];
    signs.iter().fold(html.to_owned(), |text, (sign, letter)| text.replace(sign, letter))
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Pages and web pages of traced sets are those of other sets, and have the words of each run where
/// its number stands. Each notice is set in one language.
#[test]
fn a_traced_set_looks_like_any_other() {
    let named = Regex::new("<span data-from=\"([0-9]+)\">([^<]*)</span>").unwrap();
    let count = AtomicUsize::new(0);
    each_notice(|project, name, notice, language| {
        let spec = &project.notice(notice).unwrap().spec;
        let languages = project.languages_of(spec);
        let turn = project.notice(notice).unwrap().index() % languages.len();
        if languages[turn] != language {
            return;
        }
        count.fetch_add(1, Ordering::Relaxed);
        let which = format!("{name} {notice} {language}");
        let set = traced(project, notice, language);
        let notice = project.notice(notice).unwrap();
        let plain = project.typesetter().set(notice, language, relayed(project, notice.id()));
        let pages = set.traced_pages().unwrap();
        let pictures = set.svg().unwrap();
        assert_eq!(pictures, plain.svg().unwrap(), "{which}: the pages");
        for (page, picture) in pages.iter().zip(&pictures) {
            strips_are_the_page(&which, page, picture);
        }
        let html = set.html(&Page::default()).unwrap();
        let without = named.replace_all(&html, "$2");
        assert_eq!(without, plain.html(&Page::default()).unwrap(), "{which}: the web page");
        assert!(plain.origins().unwrap().runs.is_empty(), "{which}: it is not traced");

        let runs = &set.origins().unwrap().runs;
        let mut shown: BTreeMap<usize, String> = BTreeMap::new();
        for found in named.captures_iter(&html) {
            shown.entry(found[1].parse().unwrap()).or_default().push_str(&unescaped(&found[2]));
        }
        for (run, words) in &shown {
            let (words, text) = (without_space(words), without_space(&runs[*run].text));
            // The boxes and the state of a field come from the message of its label.
            let is_field = runs[*run].field.is_some() && words.starts_with(&text);
            assert!(words == text || is_field, "{which}: {words} of {:?}", runs[*run]);
        }
        let (text, told) = set.traced_text().unwrap();
        assert_eq!(text, plain.text().unwrap(), "{which}: the text");
        let mut typed: BTreeMap<usize, String> = BTreeMap::new();
        for TextRun { range, run } in told {
            typed.entry(run).or_default().push_str(&text[range]);
        }
        assert!(!typed.is_empty(), "{which}: the text has runs");
        for (run, words) in &typed {
            assert!(shown.contains_key(run), "{which}: {words} is on the web page too");
            let (words, shown) = (without_space(words), without_space(&shown[run]));
            assert_eq!(words, shown, "{which}: in the text as on the web page");
        }
        let on_paper: BTreeSet<usize> = regions_are_on_pages(&which, &pages);
        for (run, origin) in runs.iter().enumerate() {
            // A date or a name may stand above the text of a page, if there is a second one.
            let is_shown = |run: usize| shown.contains_key(&run) || on_paper.contains(&run);
            let is_alike =
                |other: &Origin| (&other.path, &other.text) == (&origin.path, &origin.text);
            let mut alike = (0..runs.len()).filter(|other| is_alike(&runs[*other]));
            let is_nowhere = !is_shown(run) && !alike.any(is_shown);
            assert!(!is_nowhere || is_blank(&origin.text), "{which}: {origin:?} is nowhere");
        }
    });
    assert!(count.into_inner() > 70, "the notices are there");
}

/// How many closed outlines a picture paints: those of its letters, drawn or referred to, and of its
/// shapes.
fn outlines(svg: &str) -> usize {
    let closed = |text: &str| text.matches('Z').count();
    let value = |text: &str| text.split('"').next().unwrap_or_default().to_owned();
    let (shapes, defs) = svg.split_once("<defs").unwrap_or((svg, ""));
    let symbols = defs.split("<symbol id=\"").skip(1);
    let letters: BTreeMap<String, usize> = symbols
        .map(|symbol| (value(symbol), closed(symbol.split("</symbol>").next().unwrap())))
        .collect();
    let used = shapes.split("xlink:href=\"#").skip(1).filter_map(|used| letters.get(&value(used)));
    let drawn = shapes.split(" d=\"").skip(1).map(|path| closed(&value(path)));
    used.sum::<usize>() + drawn.sum::<usize>()
}

/// Names, in quotation marks, the elements of which pictures may consist.
const PICTURES: &str = include_str!("../../src/studio/web/src/picture.js");

/// The strips of a page are on it, and paint together what it paints.
fn strips_are_the_page(which: &str, page: &TracedPage, picture: &str) {
    // The first one is the background.
    let strips = page.strips.iter().map(|strip| outlines(&strip.svg)).sum::<usize>();
    assert_eq!(strips, outlines(picture), "{which}: the strips");
    for strip in &page.strips {
        // They lie on each other: each is as large as the page.
        let size = |svg: &str| svg.split(" xmlns").next().unwrap().to_owned();
        assert_eq!(size(&strip.svg), size(picture), "{which}: {strip:?}");
        // The page in the browser shows no picture with other elements.
        let name = |tag: &str| tag.split([' ', '>', '/']).next().unwrap().to_owned();
        for element in strip.svg.split('<').skip(1).filter(|tag| !tag.starts_with('/')).map(name) {
            let known = format!("\"{element}\"");
            assert!(PICTURES.contains(&known), "{which}: {element}");
        }
    }
}

fn regions_are_on_pages(which: &str, pages: &[TracedPage]) -> BTreeSet<usize> {
    let mut shown = BTreeSet::new();
    for page in pages {
        assert!(!page.regions.is_empty(), "{which}: a page has words");
        for region in &page.regions {
            let (right, bottom) = (region.x + region.width, region.y + region.height);
            let is_within = region.x >= -1.0 && region.y >= -1.0 && right <= page.width + 12.0;
            assert!(is_within && bottom <= page.height, "{which}: {region:?}");
            assert!(region.width >= 0.0 && region.height > 4.0, "{which}: {region:?}");
            shown.insert(region.run);
        }
    }
    shown
}

/// Every text and line of the file that stands in a notice word by word is found by its place.
#[test]
fn what_is_shown_is_found() {
    let found = AtomicUsize::new(0);
    each_notice(|project, name, notice, language| {
        let set = traced(project, notice, language);
        let origins = set.origins().unwrap();
        let strings = project.notice(notice).unwrap().strings(language);
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, text) in &strings {
            *times.entry(text.as_str()).or_default() += 1;
        }
        for (path, text) in &strings {
            let is_text =
                matches!(path.0.last(), Some(PathStep::Key(key)) if key.starts_with(language));
            let is_alone = times[text.as_str()] == 1 && text.chars().count() > 8;
            let stands = || origins.runs.iter().any(|run| run.text == *text);
            if is_text && is_alone && stands() {
                found.fetch_add(1, Ordering::Relaxed);
                let shows = origins.showing(path).any(|run| origins.runs[run].text == *text);
                assert!(shows, "{name} {notice} {language}: {path} {text}");
            }
        }
    });
    assert!(found.into_inner() > 2000, "texts stand in notices");
}

/// The rows of `tests/origins/words.tsv`.
#[test]
fn words_come_from_their_places() {
    let table = include_str!("../origins/words.tsv");
    let mut projects: BTreeMap<&str, Project> = BTreeMap::new();
    let mut rows = 0;
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [_, folder, notice, language, words, place, message] = cells[..] else {
            panic!("seven cells: {row}")
        };
        rows += 1;
        let project = projects
            .entry(folder)
            .or_insert_with(|| open(&Path::new("examples").join(folder).join("incident.yaml")));
        let set = traced(project, notice, language);
        let origins: &Origins = set.origins().unwrap();
        let found: Vec<&Origin> = origins.runs.iter().filter(|run| run.text == words).collect();
        let is_meant = |run: &&&Origin| {
            let file = run.page.as_ref().and_then(|page| page.file.clone());
            let path = file.or_else(|| run.path.as_ref().map(Place::to_string));
            let is_worded = message == "-" || run.messages.iter().any(|id| id == message);
            path.as_deref().unwrap_or("-") == place && is_worded
        };
        assert!(found.iter().any(|run| is_meant(&run)), "{row}\n{found:#?}");
    }
    assert!(rows > 60, "the rows are there");
}

/// A value is found in every notice and language that shows it, with the words around it.
#[test]
fn places_of_a_value() {
    let project = open(Path::new("examples/payroll-ransomware/incident.yaml"));
    let persons = Place::from("affected").index(5).key("persons");
    let places = project.places(&persons).unwrap();
    let shown: BTreeSet<(&str, &str)> =
        places.iter().map(|place| (place.notice.as_str(), place.language.as_str())).collect();
    for language in ["ja", "en"] {
        assert!(shown.contains(&("office-letter", language)), "{shown:?}");
        assert!(!shown.contains(&("vendor-report", language)), "{shown:?}");
    }
    assert!(places.iter().all(|place| place.excerpt.contains("12,400")), "{places:?}");
    for place in &places {
        let set = traced(&project, &place.notice, &place.language);
        let run = &set.origins().unwrap().runs[place.run];
        assert_eq!(run.path.as_ref(), Some(&persons));
    }
    // What shows a value shows the fact that it belongs to.
    let fact = project.places(&Place::from("affected").index(5)).unwrap();
    assert!(fact.len() > places.len());
    assert!(project.places(&Place::from("nothing")).unwrap().is_empty());
}

/// Own words have the bytes of the page that they were typed at.
#[test]
fn words_of_a_page_have_their_bytes() {
    let folder = Path::new("examples/payroll-ransomware");
    let project = open(&folder.join("incident.yaml"));
    let page = fs::read_to_string(folder.join("office-letter.en.md")).unwrap();
    let set = traced(&project, "office-letter", "en");
    let typed =
        set.origins().unwrap().runs.iter().filter_map(|run| Some((run, run.page.as_ref()?)));
    let mut count = 0;
    for (run, place) in typed {
        assert_eq!(place.file.as_deref(), Some("office-letter.en.md"));
        let found = &page[place.range.clone()];
        assert_eq!(found, run.text.trim(), "{run:?}");
        count += 1;
    }
    assert!(count > 20, "the page has words");
}
