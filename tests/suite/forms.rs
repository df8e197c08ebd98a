//! Forms for authorities: the fields in the order of the form, the same values in every format.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx, open_workbook};
use oshirase::assets::Assets;
use oshirase::incident;
use oshirase::regulation::{categories_of, outcomes_of};
use oshirase::source::{Definitions, Read};
use regex::Regex;

use crate::common::Case;
use crate::documents::BUILT;

/// The fields of the Commission's form, in its order, as the reference of the project lists
/// them. A field may be several boxes: `org.contact` is four.
const PPC: &str = "
    route.mynumber route.org route.delegated
    kind.seq kind.prev_date kind.stage
    org.name org.kana org.houjin org.industry org.address org.rep org.contact
    1.occurred 1.discovered 1.event 1.finder 1.rule7 1.principal 1.processor 1.chronology 1.external
    2.medium 2.kind 2.items
    3.count 3.card
    4.actor 4.cause 4.detail
    5.exists 5.detail
    6.status 6.detail
    7.status 7.date 7.method 7.text
    8.done 8.planned
    9.other
";

/// The labels of IPA's form that were read in it, in its order.
const IPA: &[&str] = &[
    "住所",
    "企業・組織名",
    "氏名",
    "E-Mail",
    "TEL",
    "発見年月日",
    "2-1）被害を受けた機器等",
    "2-2）被害を受けた機器の設置環境",
    "2-3）システムの接続形態図（書ききれない場合には別紙）",
    "3-1）発見契機",
];

/// What the forms say, as a table.
const VALUES: &str = include_str!("../forms/values.tsv");

/// A field: its place, its part, its label, its value, its state.
type Field = [String; 5];

fn made(name: &str, extension: &str) -> PathBuf {
    let (incident, notice) = name.split_once('/').unwrap();
    let (_, _, folder) = BUILT.iter().find(|(built, ..)| built == incident).unwrap();
    folder.path().join(format!("{notice}.{extension}"))
}

/// Every form that was made, without the end of its name.
fn names() -> Vec<String> {
    let mut names = Vec::new();
    for (incident, _, folder) in BUILT.iter() {
        for entry in fs::read_dir(folder.path()).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            names.extend(name.strip_suffix(".csv").map(|name| format!("{incident}/{name}")));
        }
    }
    names.sort();
    assert!(names.len() >= 18, "every kind in both languages: {names:?}");
    names
}

fn csv_fields(path: &Path) -> Vec<Field> {
    let bytes = fs::read(path).unwrap();
    assert!(bytes.starts_with("\u{FEFF}".as_bytes()), "{path:?} says that it is UTF-8");
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    assert_eq!(reader.headers().unwrap().len(), 5, "that it is a draft");
    let field = |record: csv::StringRecord| -> Field {
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        cells.try_into().unwrap()
    };
    reader.records().skip(1).map(|record| field(record.unwrap())).collect()
}

fn xlsx_fields(path: &Path) -> Vec<Field> {
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let text = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("{path:?}: {other:?} is not text"),
    };
    let row = |cells: &[Data]| -> Field {
        cells.iter().map(text).collect::<Vec<_>>().try_into().unwrap()
    };
    range.rows().skip(2).map(row).collect()
}

/// The fields of a page: place, state of the program, and the words of label, value and state.
fn html_fields(path: &Path) -> Vec<(String, String, [String; 3])> {
    let page = fs::read_to_string(path).unwrap();
    let page = page.split("</style>").nth(1).unwrap();
    let fields = Regex::new(
        r#"(?s)<div data-field="([^"]*)" data-state="([^"]*)">\s*<dt>(.*?)</dt>\s*<dd class="value">(.*?)</dd>\s*<dd class="state">(.*?)</dd>"#,
    )
    .unwrap();
    fields
        .captures_iter(page)
        .map(|found| {
            (found[1].to_owned(), found[2].to_owned(), [3, 4, 5].map(|i| words(&found[i])))
        })
        .collect()
}

/// Words without tags and white space.
fn words(html: &str) -> String {
    let plain = Regex::new("<[^>]*>").unwrap().replace_all(html, "");
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&")];
    bare(&entities.iter().fold(plain.into_owned(), |text, (entity, c)| text.replace(entity, c)))
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn csv_workbook_and_page_have_the_same_fields() {
    for name in names() {
        let (csv, xlsx) = (csv_fields(&made(&name, "csv")), xlsx_fields(&made(&name, "xlsx")));
        let page = html_fields(&made(&name, "html"));
        assert!(page.len() >= 15, "{name} has fields");
        assert_eq!(csv.len(), page.len(), "{name}");
        assert_eq!(xlsx.len(), page.len(), "{name}");
        for ((csv, xlsx), (id, state, said)) in csv.iter().zip(&xlsx).zip(&page) {
            let unguarded = csv.iter().map(|cell| cell.strip_prefix('\'').unwrap_or(cell));
            assert!(unguarded.eq(xlsx.iter()), "{name}: {id}: {csv:?} {xlsx:?}");
            assert_eq!(&xlsx[0], id, "{name}");
            assert!(!csv[1].is_empty(), "{name}: {id} stands in a part");
            for (cell, words) in xlsx[2..].iter().zip(said) {
                assert_eq!(&bare(cell), words, "{name}: {id}");
                assert!(!words.is_empty(), "{name}: {id} is never blank");
            }
            let states =
                ["established", "under-investigation", "unknown", "undecided", "inapplicable"];
            assert!(states.contains(&state.as_str()), "{name}: {id} is {state}");
        }
    }
}

/// The places of the fields of a form, in its order.
fn places(form: &str) -> Vec<String> {
    csv_fields(&made(form, "csv")).into_iter().map(|[place, ..]| place).collect()
}

#[test]
fn the_fields_stand_in_the_order_of_the_form() {
    for language in ["ja", "en"] {
        for form in ["ppc-preliminary", "ppc-final"] {
            let mut places = places(&format!("ransomware/{form}.{language}"));
            for place in &mut places {
                if place.starts_with("org.contact") {
                    "org.contact".clone_into(place);
                }
            }
            places.dedup();
            assert_eq!(places, PPC.split_whitespace().collect::<Vec<_>>(), "{form} in {language}");
        }
        let places = places(&format!("my-number/report.{language}"));
        let mut rest = places.iter();
        for place in
            "route.mynumber kind.seq org.name org.2.name 1.occurred 1.category 9.other".split(' ')
        {
            assert!(rest.any(|other| other == place), "{place} is in its place: {places:?}");
        }
    }
}

#[test]
fn the_labels_of_ipa_are_those_of_its_form() {
    let labels: Vec<String> = csv_fields(&made("ransomware/ipa.ja", "csv"))
        .into_iter()
        .map(|[_, _, label, ..]| label)
        .collect();
    assert_eq!(labels[..IPA.len()], *IPA, "verbatim, and so without a mark");
}

/// The value and the state of a field in Japanese.
fn value(form: &str, place: &str) -> (String, String) {
    let fields: BTreeMap<String, (String, String)> =
        xlsx_fields(&made(&format!("{form}.ja"), "xlsx"))
            .into_iter()
            .map(|[id, _, _, value, state]| (id, (value, state)))
            .collect();
    fields.get(place).unwrap_or_else(|| panic!("{form} has no {place}")).clone()
}

#[test]
fn values_come_from_the_facts() {
    let rows = VALUES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut count = 0;
    for row in rows {
        let [form, place, said, state, ..] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let expected = (said.replace("\\n", "\n"), state.replace("\\n", "\n"));
        assert_eq!(value(form, place), expected, "{form}: {place}");
        count += 1;
    }
    assert!(count >= 35, "{count} values");
}

#[test]
fn a_form_says_that_it_is_a_draft_and_what_was_not_checked() {
    for name in names() {
        let text = fs::read_to_string(made(&name, "txt")).unwrap();
        let (draft, note) = if name.ends_with("ja") {
            ("下書き\n", "公式の様式の原文で確認していない")
        } else {
            ("Draft\n", "have not been checked against the text of the official form")
        };
        assert!(text.contains(draft) && text.contains(note), "{name}");
    }
    let fields = csv_fields(&made("ransomware/ppc-final.ja", "csv"));
    let label = |place: &str| fields.iter().find(|field| field[0] == place).unwrap()[2].clone();
    assert_eq!(label("1.occurred"), "発生日");
    assert_eq!(label("7.date"), "公表（予定）日※");
}

/// An incident file of `tests/forms`.
fn file(name: &str) -> Case {
    Case::copy(&format!("tests/forms/{name}/incident.yaml"))
}

/// The fields of a form of a case in Japanese: value and state.
fn built(case: &Case, notice: &str) -> BTreeMap<String, [String; 2]> {
    case.build(&format!("--notice {notice} --format pdf,xlsx")).exits(0);
    xlsx_fields(&case.path(&format!("out/{notice}.ja.xlsx")))
        .into_iter()
        .map(|[id, _, _, value, state]| (id, [value, state]))
        .collect()
}

#[test]
fn a_field_may_be_longer_than_a_page() {
    let step = "      - what: { ja: 措置, en: Step }\n        when: 2026-06-20\n";
    let vpn = "      - what: { ja: VPN機器の交換";
    let case = file("ransomware").edit(vpn, &(step.repeat(60) + vpn));
    let fields = built(&case, "ppc-final");
    assert_eq!(fields["8.done"][0].matches("措置").count(), 61, "with the title");
}

#[test]
fn a_field_of_many_texts_that_is_longer_than_a_cell_is_found_by_check() {
    let step = "      - what: { ja: 措置, en: Step }\n        when: 2026-06-20\n";
    let vpn = "      - what: { ja: VPN機器の交換";
    let case = file("ransomware").edit(vpn, &(step.repeat(2500) + vpn));
    case.run("check incident.yaml")
        .exits(1)
        .says("the field `8.done` of the form `ppc-final` has more than 32767 characters");
}

#[test]
fn an_organisation_may_have_no_individual_numbers_and_principals_outside_the_file() {
    let case = file("ransomware").edit(
        "public-body: false\n",
        "public-body: false\n    individual-numbers: false\n    principals: { ja: 出店者12社, en: twelve shops }\n",
    );
    let fields = built(&case, "ppc-preliminary");
    assert_eq!(fields["route.mynumber"], ["□はい ■いいえ", "確認済み"]);
    assert_eq!(fields["1.principal"], ["■有 □無\n出店者12社", "確認済み"]);
}

#[test]
fn other_attacks_have_no_common_form_yet() {
    let case = file("ddos").edit("type: denial-of-service", "type: unauthorized-access");
    let fields = built(&case, "common");
    let [value, state] = &fields["form.kind"];
    assert!(
        value.starts_with(
            "□様式1　DDoS攻撃事案共通様式 □様式2　ランサムウェア事案共通様式※\nこの事案"
        ),
        "{value}"
    );
    assert_eq!(state, "―");
}

#[test]
fn a_table_says_whose_draft_it_is() {
    let path = made("ransomware/ppc-final.ja", "csv");
    let text = fs::read_to_string(path).unwrap();
    let head = text.trim_start_matches('\u{FEFF}').split("\r\n").next().unwrap();
    for word in ["下書き", "提出に用いない", "令和8年7月29日", "株式会社カワベ通販"]
    {
        assert!(head.contains(word), "{word}: {head}");
    }
    let mut book: Xlsx<_> = open_workbook(made("ransomware/ppc-final.ja", "xlsx")).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let title = range.get((0, 0)).unwrap().to_string();
    assert_eq!(title.lines().count(), 6, "{title}");
}

#[test]
fn every_word_of_the_facts_has_its_option() {
    fn words<T: Read>() -> serde_json::Value {
        T::schema(&mut Definitions::new())
    }
    let locale = Assets::default().locale("ja").unwrap();
    for (prefix, schema, without) in [
        ("form-finder-", words::<incident::DiscoveredBy>(), ""),
        // The form has one box for the organisation itself and its processor.
        ("ppc-finder-", words::<incident::DiscoveredBy>(), "processor"),
        ("form-progress-", words::<incident::Progress>(), ""),
        ("ppc-external-", words::<incident::Progress>(), ""),
        // Of these, what goes on is an option together with what is done.
        ("ppc-response-", words::<incident::Progress>(), "ongoing"),
        ("ppc-publication-", words::<incident::Progress>(), "ongoing"),
        ("ppc-medium-", words::<incident::Medium>(), ""),
        ("ppc-kind-", words::<incident::AffectedRelation>(), ""),
        ("ppc-kind-public-", words::<incident::AffectedRelation>(), ""),
        ("ppc-origin-", words::<incident::Origin>(), ""),
        ("form-method-", words::<incident::Method>(), ""),
        ("form-stage-", words::<incident::Stage>(), ""),
        ("ipa-device-", words::<incident::HostKind>(), ""),
        ("ipa-location-", words::<incident::Location>(), ""),
        ("common-extortion-", words::<incident::Extortion>(), ""),
        ("form-indicator-", words::<incident::IndicatorKind>(), ""),
        ("gdpr-matter-", words::<incident::ReportItem>(), ""),
    ] {
        let words = schema["oneOf"].as_array().unwrap();
        for word in words.iter().map(|word| word["const"].as_str().unwrap()) {
            assert!(word == without || locale.has(&format!("{prefix}{word}")), "{prefix}{word}");
        }
    }
    for (law, prefix) in
        [(incident::Law::Appi, "form-outcome-"), (incident::Law::Gdpr, "gdpr-outcome-")]
    {
        for word in outcomes_of(law) {
            assert!(locale.has(&format!("{prefix}{}", word.as_str())), "{prefix}{word:?}");
        }
    }
    for (law, prefix) in [
        (incident::Law::Appi, "ppc-category-"),
        (incident::Law::Appi, "ppc-category-public-"),
        (incident::Law::MyNumber, "my-number-category-"),
    ] {
        for word in categories_of(law) {
            assert!(locale.has(&format!("{prefix}{}", word.as_str())), "{prefix}{word:?}");
        }
    }
}

#[test]
fn a_label_is_corrected_in_one_file() {
    let mut case = file("ransomware");
    for language in ["ja", "en"] {
        let path = format!("locales/{language}/forms.ftl");
        let text = fs::read_to_string(&path).unwrap();
        let from = text.find("ppc-kana = ").unwrap();
        let to = from + text[from..].find("ppc-corporate-number").unwrap();
        let corrected = "ppc-kana = X-9\n    .source = form\n";
        case =
            case.file(&format!("overlay/{path}"), [&text[..from], corrected, &text[to..]].concat());
    }
    case.build("--assets overlay --notice ppc-final --format csv").exits(0);
    for language in ["ja", "en"] {
        let fields = csv_fields(&case.path(&format!("out/ppc-final.{language}.csv")));
        assert!(fields.iter().any(|field| field[0] == "org.kana" && field[2] == "X-9"));
    }
}

#[test]
fn a_template_adds_a_field_of_its_own() {
    let template = r#"
#import "lib/form.typ": *
#import "ppc-report.typ" as ppc
#let kind = ppc.kind
#let document(n) = form(
  n, n.form-purpose, ..n.form-parts,
  part(t(n, "own-part"), field("own.number", "own-number", "unknown", n.incident.id)),
)
"#;
    let messages = "own-part = Ours\nown-number = Number\n    .source = form\n";
    let case = file("ransomware")
        .edit("kind: ppc-report", "kind: own-report")
        .file("overlay/templates/own-report.typ", template)
        .file("overlay/locales/ja/own.ftl", messages)
        .file("overlay/locales/en/own.ftl", messages);
    case.build("--assets overlay --notice ppc-preliminary --format pdf,csv").exits(0);
    let fields = csv_fields(&case.path("out/ppc-preliminary.en.csv"));
    let id = "own.number";
    let own = fields.iter().position(|field| field[0] == id).unwrap();
    assert_eq!(fields[own][1..3], ["Ours", "Number"]);
    assert_eq!(fields[own][4], "Not known");
    assert!(own + 1 == fields.len() && own >= 30, "behind the fields of the program");
}

/// The form of an attack whose values look like formulas.
fn formulas() -> Case {
    file("ransomware").edit("extension: .exlock", "extension: =cmd").edit(
        "name: { ja: 管理部情報管理課, en: \"Information Management Section, Administration Department\" }",
        "name: { ja: ＝管理部, en: \"+Administration\" }",
    )
}

#[test]
fn values_are_no_formulas() {
    let case = formulas();
    let output = case.build("--notice common --format csv,xlsx").exits(0);
    assert_eq!(output.stdout.lines().count(), 5, "two languages, two formats, the manifest");
    let guarded = |language: &str, place: &str| {
        let csv = csv_fields(&case.path(&format!("out/common.{language}.csv")));
        let xlsx = xlsx_fields(&case.path(&format!("out/common.{language}.xlsx")));
        let at = csv.iter().position(|field| field[0] == place).unwrap();
        (csv[at][3].clone(), xlsx[at][3].clone())
    };
    assert_eq!(guarded("en", "ransom.ext"), ("'=cmd".to_owned(), "=cmd".to_owned()));
    assert_eq!(guarded("ja", "org.contact.desk"), ("'＝管理部".to_owned(), "＝管理部".to_owned()));
    assert_eq!(guarded("en", "org.contact.desk").0, "'+Administration");
}

#[test]
fn workbooks_have_the_same_bytes() {
    let case = formulas();
    let build = |out: &str| {
        let options = "--notice common --format csv,xlsx";
        case.run(&format!("build incident.yaml {options} -o {out}")).exits(0);
        ["ja", "en"]
            .map(|language| fs::read(case.path(&format!("{out}/common.{language}.xlsx"))).unwrap())
    };
    let one = build("one");
    // The clock of an archive counts in steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert!(one == build("other"));
}

#[test]
fn a_file_without_forms_makes_no_table() {
    let case = Case::copy("examples/misdirected-email/incident.yaml");
    case.build("--format csv").exits(2).says("is not a form").says("the file has no forms");
    assert!(!case.path("out").exists());
}

/// A file with two forms and a notice that is none.
fn mixed() -> Case {
    let text = fs::read_to_string("tests/forms/ddos/incident.yaml").unwrap();
    Case::new(
        &(text
            + "  - { id: website, kind: website-notice, issuer: library, date: 2026-05-12, title: { ja: お知らせ, en: Notice }, contact: desk }\n"),
    )
}

#[test]
fn a_notice_that_is_no_form_makes_no_table() {
    let case = mixed();
    case.build("--format csv --notice website").exits(2).says("forms of the file: common, ipa");
    assert!(!case.path("out").exists());
}

#[test]
fn the_forms_of_a_mixed_file_make_tables() {
    let output = mixed().build("--format csv").exits(0);
    assert_eq!(output.stdout.lines().count(), 5, "{output:?}");
}
