//! The house: what a house file may say, its words over our messages, its look on the pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use lopdf::{Document, Object};
use oshirase::assets::Assets;
use oshirase::house::{House, HouseFile};
use oshirase::incident::Register;
use oshirase::locale::Argument;
use oshirase::project::{Format as DocumentFormat, Selection};
use oshirase::source::{Format, Path as ValuePath, Source};
use oshirase::{Options, Project};
use regex::Regex;

use crate::common::{Case, examples, oshirase};

const STARTER: &str = "examples/starter/incident.yaml";
const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'><rect width='40' height='10'/></svg>";

fn table(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/house").join(name))
        .unwrap()
}

fn house(text: &str) -> House {
    let source = Source::new("house.yaml", text.as_bytes(), Format::Yaml).unwrap();
    let (file, problems) = source.read::<HouseFile>(&Assets::default().languages());
    assert!(problems.is_empty(), "{problems:?}");
    House::new(file, Vec::new(), BTreeMap::new())
}

/// What `check` says about a house file: `LINE:COLUMN rule: message (hints)`.
fn findings(text: &str) -> Vec<String> {
    let case = Case::copy(STARTER).file("house.yaml", text);
    let found = case.run("check incident.yaml --format json").json();
    let found = found.as_array().unwrap();
    let word = |value: &serde_json::Value| value.as_str().unwrap_or("").to_owned();
    let lines = found.iter().map(|finding| {
        assert_eq!(word(&finding["place"]["file"]), "house.yaml", "{finding}");
        let (place, hints) = (&finding["place"], finding["hints"].as_array().unwrap());
        let hints: String = hints.iter().map(|hint| format!(" ({})", word(hint))).collect();
        let (line, column) = (&place["line"], &place["column"]);
        format!("{line}:{column} {}: {}{hints}", word(&finding["rule"]), word(&finding["message"]))
    });
    lines.collect()
}

/// Each case of `house/findings.yaml`: its name, `# ` and what is found, the house file.
/// `UPDATE=1 cargo test house` writes the findings anew.
#[test]
fn house_files_are_checked() {
    let (mut updated, mut wrong) = (String::new(), Vec::new());
    let text = table("findings.yaml");
    for case in text.split("--- ").filter(|case| !case.is_empty()) {
        let (name, body) = case.split_once('\n').unwrap();
        let (expected, own): (Vec<&str>, Vec<&str>) =
            body.lines().partition(|line| line.starts_with("# "));
        let own = own.join("\n") + "\n";
        let found: Vec<String> = findings(&own).iter().map(|line| format!("# {line}")).collect();
        if found != expected {
            wrong.push(format!("{name}: found {found:#?}"));
        }
        let found: String = found.iter().map(|line| format!("{line}\n")).collect();
        updated += &format!("--- {name}\n{found}{own}");
    }
    if std::env::var_os("UPDATE").is_some() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/house");
        fs::write(folder.join("findings.yaml"), updated).unwrap();
    } else {
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// Each row of `house/words.tsv`. Where a row expects `-`, the house is refused.
#[test]
fn words_of_the_house_replace_ours() {
    let assets = Assets::default();
    let table = table("words.tsv");
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let [yaml, language, message, variables, expected] =
            row.split('\t').collect::<Vec<_>>()[..]
        else {
            panic!("{row} has five columns")
        };
        let house = house(&format!("words: {{ {language}: {{ {yaml} }} }}"));
        let ours = assets.locale(language).unwrap();
        let words = house.words(language).unwrap();
        let problems = ours.check_words(&[(ValuePath::default(), words)]);
        if expected == "-" {
            assert_eq!(problems.len(), 1, "{row}: {problems:?}");
            continue;
        }
        let arguments: Vec<(&str, Argument)> = variables
            .split(',')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| {
                (name, value.parse().map_or(Argument::Text(value), Argument::Number))
            })
            .collect();
        let locale = ours.with_words(words);
        assert_eq!(locale.message(message, &arguments).unwrap(), expected, "{row}");
    }
}

/// Messages without a word of the house stay as they are, in every file of both languages.
#[test]
fn other_messages_stay() {
    let assets = Assets::default();
    for (language, words) in [("ja", "弊社: 当社"), ("en", "Overview: Outline")] {
        let house = house(&format!("words: {{ {language}: {{ {words} }} }}"));
        let ours = assets.locale(language).unwrap();
        let theirs = ours.with_words(house.words(language).unwrap());
        assert!(ours.ids().eq(theirs.ids()));
        let mut compared = 0;
        for id in ours.ids() {
            let register = [("register", Argument::Text("official"))];
            // The others need more variables.
            let (Ok(one), Ok(other)) = (ours.message(id, &register), theirs.message(id, &register))
            else {
                continue;
            };
            if !one.contains(words.split(':').next().unwrap()) {
                assert_eq!(one, other, "{id}");
                compared += 1;
            }
        }
        assert!(compared > 500, "{language}: {compared}");
    }
}

#[test]
fn an_organisation_differs_from_its_house() {
    let house = house(
        "words: { ja: { 弊社: 当社, お詫び: おわび } }
style: { ja: { register: official, headings: ['1　'], people: 人 } }
look: { running-head: true, colour: '#0b3d78' }
organisations: { aomi: {
  words: { ja: { 弊社: 弊会 }, en: { end-mark: false } },
  style: { ja: { people: 名, headings: [] } }, look: { running-head: false } } }",
    );
    let aomi = house.of("aomi");
    let other = house.of("somebody");
    let locale = Assets::default().locale("ja").unwrap();
    let own = |house: &House| {
        let locale = locale.with_words(house.words("ja").unwrap());
        locale.message("self", &[("kind", Argument::Text("faq"))]).unwrap()
    };
    assert_eq!((own(&aomi), own(&other)), ("弊会".to_owned(), "当社".to_owned()));
    assert!(aomi.words("en").is_some() && other.words("en").is_none());
    let (ours, theirs) = (aomi.style("ja"), other.style("ja"));
    assert_eq!(ours.register, Some(Register::Official));
    assert_eq!(ours.people.as_deref(), Some("名"));
    assert_eq!(ours.headings, Some(Vec::new()));
    assert_eq!(theirs.headings, Some(vec!["1　".to_owned()]));
    assert_eq!(aomi.look().running_head, Some(false));
    assert_eq!(aomi.look().colour, other.look().colour);
    assert_eq!(house.style("en"), oshirase::house::HouseStyle::default());
}

/// The houses of the examples fit every incident of the examples.
#[test]
fn the_houses_of_the_examples_are_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/houses");
    let houses: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().join("house.yaml"))
        .filter(|house| house.is_file())
        .collect();
    assert!(houses.len() >= 5);
    let files = examples();
    let starter = files.iter().find(|path| path.ends_with(STARTER)).unwrap();
    for house in houses {
        let options = Options { house: Some(house.clone()), ..Options::default() };
        let project = Project::open(starter, options).unwrap();
        assert!(
            project.diagnostics().diagnostics().is_empty(),
            "{house:?}: {}",
            project.diagnostics()
        );
        project.typeset_all().unwrap();
    }
}

/// The alternative texts of the images of a PDF.
fn images(pdf: &Path) -> Vec<String> {
    let pdf = Document::load(pdf).unwrap();
    let elements = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let is_figure = |element: &&lopdf::Dictionary| {
        element.get(b"S").is_ok_and(|tag| tag.as_name().ok() == Some(b"Figure"))
    };
    let text = |figure: &lopdf::Dictionary| {
        let text = figure.get(b"Alt").and_then(Object::as_str).unwrap();
        let units: Vec<u16> =
            text[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        String::from_utf16(&units).unwrap()
    };
    elements.filter(is_figure).map(text).collect()
}

/// One notice of an example in the houses of a city and of a company: the same facts, in other
/// words, behind other marks, on other pages.
#[test]
fn one_notice_in_two_houses() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let case = Case::copy("examples/misdirected-email/incident.yaml");
    let built = ["city", "company"].map(|house| {
        let file = folder.join(format!("houses/{house}/house.yaml"));
        let command = format!("build incident.yaml -o {house} --house {}", file.display());
        case.run(&command).exits(0);
        house
    });
    // What is said in both, in numbers: days, times, counts.
    let all = |text: &str, pattern: &str| -> Vec<String> {
        let words = |hit: regex::Captures| {
            hit.iter().skip(1).flatten().map(|part| part.as_str()).collect::<Vec<_>>().join(" ")
        };
        Regex::new(pattern).unwrap().captures_iter(text).map(words).collect()
    };
    let numbers = [
        ("ja", r"(\d+)[月/](\d+)", 7),
        ("ja", r"(午[前後])(\d+)[時:](\d+)", 6),
        ("ja", r"(\d+)[人名]", 2),
        ("en", r"(January|July|Jul|August) (\d+)", 7),
        ("en", r"(\d+:\d+) ([ap])\.m\.", 6),
        ("en", r"(\d+) people", 2),
    ];
    let text = |house: &str, language: &str| case.read(&format!("{house}/apology.{language}.txt"));
    for (language, pattern, count) in numbers {
        let [city, company] = built.map(|house| all(&text(house, language), pattern));
        assert_eq!(city, company, "{pattern}");
        assert_eq!(city.len(), count, "{pattern}: {city:?}");
    }
    for claim in [
        "電子メールアドレスが漏えいしたことを確認しました。",
        "電子メールアドレスの不正な利用は確認されていません。",
    ] {
        for house in built {
            assert!(text(house, "ja").contains(claim), "{house}: {claim}");
        }
    }
    // How it is said.
    let own = [
        ("city", "ja", ["86人", "（木曜日）", "深くおわび", "\n1　概要", "本件に関する問合せ先"]),
        (
            "company",
            "ja",
            ["86名", "（木）", "心より深くお詫び", "\n1. 発生した事象", "お問い合わせ窓口"],
        ),
        (
            "city",
            "en",
            ["The City apologizes", "\n1. Overview", "\n4. Cause", "\n6. ", "inconvenience"],
        ),
        (
            "company",
            "en",
            ["We are sorry", "\nWhat Happened", "\nWhy It Happened", "For More", "Contact"],
        ),
    ];
    for (house, language, words) in own {
        let other = if house == "city" { "company" } else { "city" };
        for (index, words) in words.into_iter().enumerate() {
            assert!(text(house, language).contains(words), "{house}: {words}");
            // The last ones of English are in both.
            let is_own = language == "ja" && words != "（木）" || language == "en" && index < 3;
            assert!(!is_own || !text(other, language).contains(words), "{other}: {words}");
        }
    }
    let look = |house: &str| {
        let html = case.read(&format!("{house}/apology.ja.html"));
        (html.contains("--house: #0b3d78"), html.contains("<img "))
    };
    assert_eq!((look("city"), look("company")), ((false, false), (true, true)));
    let logos = built.map(|house| images(&case.path(&format!("{house}/apology.ja.pdf"))).len());
    assert_eq!(logos, [0, 1]);
}

/// A notice that is passed on has the words and the marks of its own issuer, and not the seal of
/// the one that passes it on.
#[test]
fn a_notice_that_is_passed_on_keeps_its_house() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/payroll-ransomware");
    let out = tempfile::tempdir().unwrap();
    let (file, folder) = (file.join("incident.yaml"), out.path().to_str().unwrap());
    let built =
        oshirase(&["build", file.to_str().unwrap(), "-o", folder, "--notice", "office-website"]);
    assert_eq!(built.code, Some(0), "{}", built.stderr);
    let text = fs::read_to_string(out.path().join("office-website.ja.txt")).unwrap();
    let (own, relayed) = text.split_once("株式会社アオバシステム「").unwrap();
    assert!(own.contains("大変なご迷惑") && !own.contains("多大なる"), "{own}");
    assert!(
        relayed.contains("多大なる")
            && relayed.contains("当社の")
            && relayed.contains("1. 発生事象")
    );
    assert_eq!(images(&out.path().join("office-website.ja.pdf")), ["社会保険労務士法人みなとの印"]);
}

#[test]
fn the_look_is_on_paper_and_on_the_web() {
    let look = "look: { logo: art/logo.svg, running-head: true, pages: of-total, type: gothic, colour: '#0b3d78' }";
    let case = Case::copy(STARTER)
        .file("house.yaml", format!("words: {{ ja: {{ end-mark: false }} }}\n{look}"))
        .file("art/logo.svg", SVG);
    case.build("--lang ja --notice website").exits(0);
    let pdf = Document::load(case.path("out/website.ja.pdf")).unwrap();
    let alternatives = images(&case.path("out/website.ja.pdf"));
    assert_eq!(alternatives, ["株式会社サンプル"], "the logo with the name of the organisation");
    let fonts = format!("{:?}", pdf.objects);
    assert!(fonts.contains("BIZUDGothic") && !fonts.contains("BIZUDMincho"), "Gothic alone");
    let html = case.read("out/website.ja.html");
    assert!(html.contains("--house: #0b3d78"));
    assert!(html.contains("<img src=\"data:image/svg+xml;base64,"));
    assert!(html.contains("alt=\"株式会社サンプル\""));
    assert!(!case.read("out/website.ja.txt").contains("以上"), "the end mark is not printed");
    let manifest: serde_json::Value =
        serde_json::from_str(&case.read("out/manifest.json")).unwrap();
    let names: Vec<&str> = manifest["house"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["file"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["house.yaml", "art/logo.svg"]);
}

/// A house with each design builds, and says the design and the name of the issuer on the web; nothing
/// does in the usual design.
#[test]
fn every_design_is_on_paper_and_on_the_web() {
    let page = |house: &str| {
        let case = Case::copy(STARTER).file("house.yaml", house).file("logo.svg", SVG);
        case.build("--lang ja --notice website").exits(0);
        assert!(case.path("out/website.ja.pdf").exists(), "{house}");
        case.read("out/website.ja.html")
    };
    let usual = page("look: {}");
    assert_eq!(page("look: { design: plain }"), usual);
    for design in ["corporate", "public-body"] {
        let html = page(&format!("look: {{ design: {design}, colour: '#767676' }}"));
        assert!(html.contains(&format!("<main class=\"website-notice {design}\"")), "{design}");
        assert!(html.contains("<p class=\"brand\">株式会社サンプル</p>"), "{design}");
        assert!(html.contains(&format!(".{design} {{")), "{design} has a style sheet");
        let html = page(&format!("look: {{ design: {design}, logo: logo.svg }}"));
        assert!(!html.contains("class=\"brand\""), "{design}: the logo stands there");
    }
}

/// Images and pages are regular files in the folder of the house file.
#[test]
fn files_of_the_house() {
    let case = || Case::copy(STARTER).file("house.yaml", "look: { logo: logo.svg }");
    let fails = |case: Case, words: &str| drop(case.check().fails_with("house", words));
    fails(case().file("logo.svg", "<html>"), "is not the image that its name says");
    fails(case().file("logo.svg", vec![b' '; 2 * 1024 * 1024 + 1]), "the limit is 2097152");
    fails(case().file("logo.svg/x", ""), "is not a regular file");
    #[cfg(unix)]
    {
        let linked = case().file("there.svg", SVG);
        std::os::unix::fs::symlink(linked.path("there.svg"), linked.path("logo.svg")).unwrap();
        fails(linked, "is not a regular file");
    }
    let page = |name: &str| Case::copy(STARTER).file(&format!("house/{name}"), "# {title}\n");
    fails(page("web-notice.md"), "did you mean `website-notice`?");
    fails(page("website-notice.fr.md"), "unknown language `fr`");
    fails(Case::copy(STARTER).file("house/faq.md", [0xFF]), "is not UTF-8");
    Case::copy(STARTER).run("check incident.yaml --house other.yaml").exits(3).says("other.yaml");
    let both = Case::copy(STARTER).file("house.yaml", "look: { x: 1 }").edit("detected.at", "x.at");
    both.edit("discovered:", "discoverd:").check().says("`x`").says("`discoverd`");
}

#[test]
fn a_project_keeps_its_house_and_its_pages() {
    let case = Case::copy(STARTER)
        .file("house/website-notice.md", "for all\n")
        .file("house/website-notice.en.md", "for English\n")
        .file("house/notes.txt", "no page");
    let mut project = Project::open(case.path("incident.yaml"), Options::default()).unwrap();
    let page = |project: &Project, language: &str| {
        project.house().page("website-notice", language).map(|page| page.text.clone())
    };
    assert_eq!(page(&project, "ja").unwrap(), "for all\n");
    assert_eq!(page(&project, "en").unwrap(), "for English\n");
    assert!(project.house().page("faq", "ja").is_none());
    let own = |project: &Project| {
        let locale =
            project.typesetter().locale_of("ja", project.notices().next().unwrap()).unwrap();
        locale.message("self", &[("kind", Argument::Text("faq"))]).unwrap()
    };
    assert_eq!(own(&project), "弊社");
    let case = case.file("house.yaml", "words: { ja: { 弊社: 当社 } }");
    project.reload(&[case.path("house.yaml")]).unwrap();
    assert_eq!(own(&project), "当社");
    let case = case.file("house.yaml", "words: { ja: { 貴社: 当社 } }");
    assert!(project.reload(&[case.path("house.yaml")]).is_err());
    assert_eq!(own(&project), "当社", "the project stays as it was");
}

#[test]
fn a_house_file_to_start_from() {
    let case = Case::copy(STARTER);
    case.run("new --house").exits(0);
    case.check().exits(0);
    case.run("new --house").exits(2).says("already exists");
    let schema = oshirase(&["schema", "--house"]).json();
    assert_eq!(schema["$ref"], "#/$defs/HouseFile");
    // The file shows every choice.
    let text = case.read("house.yaml");
    for record in ["HouseFile", "HouseStyle", "Look"] {
        for field in schema["$defs"][record]["properties"].as_object().unwrap().keys() {
            assert!(text.contains(&format!("{field}:")), "{record}.{field}");
        }
    }
}

/// The sentences of notices and forms that have six Japanese characters in a row, by message id.
fn sentences() -> BTreeMap<String, Vec<String>> {
    let assets = Assets::default();
    let message = Regex::new(r"^([a-z][a-z-]*) =").unwrap();
    let attribute = Regex::new(r"^    \.([a-z-]+) =").unwrap();
    let words = Regex::new(r"[ぁ-ヶ一-龠々ー、。]{6,}").unwrap();
    // A sentence may end with another message.
    let ending = Regex::new(r"\{ ending-[a-z]+ \}").unwrap();
    let mut sentences: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in ["notices.ftl", "notices-public.ftl", "forms.ftl"] {
        let text = assets.get(&format!("locales/ja/{file}")).unwrap();
        let (mut id, mut name) = (String::new(), String::new());
        for line in std::str::from_utf8(&text).unwrap().lines() {
            if line.starts_with('#') {
                continue;
            }
            if let Some(hit) = message.captures(line) {
                id = hit[1].to_owned();
                name.clone_from(&id);
            } else if let Some(hit) = attribute.captures(line) {
                name = format!("{id}.{}", &hit[1]);
            }
            // A pattern is no sentence.
            let line = ending.replace_all(line, "です");
            let found = words.find_iter(&line).map(|hit| hit.as_str().to_owned());
            sentences
                .entry(name.clone())
                .or_default()
                .extend(found.filter(|_| id != "unbreakable"));
        }
    }
    sentences.retain(|_, words| !words.is_empty());
    sentences
}

/// Where the house words every sentence, none of ours is left in any kind of notice.
#[test]
fn a_house_words_all_kinds() {
    let sentences = sentences();
    assert!(sentences.len() > 250, "{}", sentences.len());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("house.yaml");
    let words: String = sentences.keys().map(|id| format!("    {id}: \"※{id}\"\n")).collect();
    fs::write(&path, format!("words:\n  ja:\n{words}")).unwrap();
    let mut kinds = BTreeSet::new();
    for example in ["payroll-ransomware", "card-skimming"] {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/{example}/incident.yaml"));
        let beside = fs::read_dir(file.parent().unwrap()).unwrap();
        let beside = beside.map(|entry| entry.unwrap().path());
        let pages = beside.filter(|path| path.extension().is_some_and(|end| end == "md"));
        let typed: String =
            pages.chain([file.clone()]).map(|path| fs::read_to_string(path).unwrap()).collect();
        let options = Options { house: Some(path.clone()), ..Options::default() };
        let project = Project::open(file, options).unwrap();
        let selection = Selection {
            languages: vec!["ja".to_owned()],
            formats: vec![DocumentFormat::Txt],
            ..Selection::default()
        };
        // A notice that is passed on is made as PDF too.
        let documents = project.documents(&selection).unwrap().into_iter();
        for document in documents.filter(|document| document.format == DocumentFormat::Txt) {
            let text = String::from_utf8(document.bytes).unwrap();
            assert!(text.contains('※'), "{} has words of the house", document.name);
            for (id, words) in &sentences {
                for words in words.iter().filter(|words| !typed.contains(words.as_str())) {
                    assert!(!text.contains(words.as_str()), "{}: {id}: {words}", document.name);
                }
            }
            kinds.insert(document.kind);
        }
    }
    assert_eq!(kinds.len(), 12, "{kinds:?}");
}

/// A house whose lines of a desk leave out a field that a desk has says so.
#[test]
fn lines_of_a_desk_leave_nothing_out_unsaid() {
    let desk = r#"style: { ja: { desk: ["{name}　{members}", "電話　{phone}"] } }"#;
    let case = Case::copy(STARTER).file("house.yaml", format!("{desk}\n"));
    let found = case.run("check incident.yaml").exits(0).stderr;
    for field in ["name", "hours", "email"] {
        let message = format!("no line of `desk` in the house prints `{field}`");
        assert!(found.contains(&message), "{message} is not in\n{found}");
    }
    assert!(!found.contains("prints `phone`"), "{found}");
}

/// A listed company calls itself 当社 in a disclosure, whatever it calls itself elsewhere.
#[test]
fn a_disclosure_is_not_humble() {
    let case = Case::copy("examples/payroll-ransomware/incident.yaml").edit(
        "    short: { ja: アオバシステム",
        "    self-name: { ja: 弊社, en: we }\n    short: { ja: アオバシステム",
    );
    for (notice, own, other) in
        [("vendor-disclosure-1", "当社", "弊社"), ("vendor-report", "弊社", "当社")]
    {
        let built = format!("build incident.yaml -o out --notice {notice} --lang ja --format txt");
        case.run(&built).exits(0);
        let text = case.read(&format!("out/{notice}.ja.txt"));
        assert!(text.contains(own) && !text.contains(other), "{notice}: {text}");
    }
}
