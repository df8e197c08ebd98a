//! Forms for authorities: the fields in the order of the form, the same values in every format.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx, open_workbook};
use oshirase::assets::Assets;
use oshirase::incident;
use oshirase::source::{Definitions, Read};
use regex::Regex;

use crate::common::oshirase;
use crate::documents::BUILT;

/// The fields of the Commission's form, in its order, as the reference of the project lists
/// them. A field may be several boxes: `org.contact` is four.
const PPC: &[&str] = &[
    "route.mynumber",
    "route.org",
    "route.delegated",
    "kind.seq",
    "kind.prev_date",
    "kind.stage",
    "org.name",
    "org.kana",
    "org.houjin",
    "org.industry",
    "org.address",
    "org.rep",
    "org.contact",
    "1.occurred",
    "1.discovered",
    "1.event",
    "1.finder",
    "1.rule7",
    "1.principal",
    "1.processor",
    "1.chronology",
    "1.external",
    "2.medium",
    "2.kind",
    "2.items",
    "3.count",
    "3.card",
    "4.actor",
    "4.cause",
    "4.detail",
    "5.exists",
    "5.detail",
    "6.status",
    "6.detail",
    "7.status",
    "7.date",
    "7.method",
    "7.text",
    "8.done",
    "8.planned",
    "9.other",
];

/// The labels of IPA's form that were read in it, in its order.
const IPA: &[&str] = &[
    "住所",
    "企業・組織名",
    "氏名",
    "E-Mail",
    "TEL",
    "発見年月日",
    "2-1）被害を受けた機器等",
    "2-2）設置環境",
    "2-3）システムの接続形態図",
    "3-1）発見契機",
];

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
            let unguarded = csv[3].strip_prefix('\'').unwrap_or(&csv[3]);
            assert_eq!((unguarded, &csv[4]), (xlsx[3].as_str(), &xlsx[4]), "{name}: {id}");
            assert_eq!(csv[..3], xlsx[..3], "{name}: {id}");
            assert_eq!(&csv[0], id, "{name}");
            assert!(!csv[1].is_empty(), "{name}: {id} stands in a part");
            for (cell, words) in xlsx[2..].iter().zip(said) {
                assert_eq!(&bare(cell), words, "{name}: {id}");
                assert!(!words.is_empty(), "{name}: {id} is never blank");
            }
            let states = ["established", "under-investigation", "unknown", "inapplicable"];
            assert!(states.contains(&state.as_str()), "{name}: {id} is {state}");
        }
    }
}

#[test]
fn the_fields_stand_in_the_order_of_the_form() {
    for language in ["ja", "en"] {
        for form in ["ppc-preliminary", "ppc-final"] {
            let mut ids: Vec<String> =
                csv_fields(&made(&format!("ransomware/{form}.{language}"), "csv"))
                    .into_iter()
                    .map(
                        |[id, ..]| {
                            if id.starts_with("org.contact") {
                                "org.contact".to_owned()
                            } else {
                                id
                            }
                        },
                    )
                    .collect();
            ids.dedup();
            assert_eq!(ids, PPC, "{form} in {language}");
        }
        let ids: Vec<String> = csv_fields(&made(&format!("my-number/report.{language}"), "csv"))
            .into_iter()
            .map(|[id, ..]| id)
            .collect();
        let mut rest = ids.iter();
        for place in [
            "route.mynumber",
            "kind.seq",
            "org.name",
            "org.2.name",
            "1.occurred",
            "1.category",
            "9.other",
        ] {
            assert!(rest.any(|id| id == place), "{place} is in its place: {ids:?}");
        }
    }
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
    let cases = [
        // What is not known, and when it follows.
        (
            "ransomware/ppc-preliminary",
            "1.occurred",
            "令和8年6月1日（月）1時12分頃",
            "調査中\n追って報告：令和8年7月30日までに",
        ),
        ("ransomware/ppc-preliminary", "4.detail", "調査中", "調査中"),
        (
            "ransomware/ppc-preliminary",
            "5.exists",
            "□有 □無 ■不明※",
            "不明\n追って報告：令和8年7月30日",
        ),
        ("ransomware/ppc-preliminary", "kind.prev_date", "該当なし", "―"),
        (
            "ransomware/ppc-preliminary",
            "3.count",
            "最大12,400名（約34,000件）",
            "調査中\n追って報告：令和8年7月30日までに",
        ),
        // Nobody can say that no cards are affected while the items are not established.
        ("ransomware/ppc-preliminary", "3.card", "調査中", "調査中"),
        // The report itself is not among the others.
        (
            "ransomware/ppc-preliminary",
            "9.other",
            "警察の要請により、攻撃の手法の詳細は公表していない。\n架空県警察：令和8年6月2日（火）",
            "確認済み",
        ),
        ("ransomware/ppc-final", "kind.seq", "□新規 ■続報※", "確認済み"),
        ("ransomware/ppc-final", "kind.prev_date", "令和8年6月4日", "確認済み"),
        ("ransomware/ppc-final", "kind.stage", "□速報 ■確報 □追完", "確認済み"),
        // Groups are never added up.
        (
            "ransomware/ppc-final",
            "3.count",
            "通販会員：11,870名（33,215件）\n従業員及び元従業員：214名\n対象者が重複する可能性があるため、合計していない。",
            "確認済み",
        ),
        ("ransomware/ppc-final", "3.card", "該当なし", "―"),
        (
            "ransomware/ppc-final",
            "4.cause",
            "■不正アクセス □誤交付 □誤送付（メール含む） □誤廃棄 □紛失 □盗難 □従業者不正 □その他※",
            "確認済み",
        ),
        ("ransomware/ppc-final", "5.exists", "■有 □無 □不明※", "確認済み"),
        (
            "ransomware/common",
            "ransom.ioc",
            "ハッシュ値：3f2a9c0000000000000000000000000000000000000000000000000000000000\nドメイン名：=c2.example.invalid（通信先）",
            "確認済み",
        ),
        (
            "ransomware/common",
            "share.consent",
            "□同意する □同意しない※\n報告者が判断する。",
            "不明",
        ),
        (
            "ransomware/gdpr",
            "delay",
            "該当なし\n72時間の満了：2026年6月4日（木）10時（最初の通知：2026年6月3日（水）16時）",
            "―",
        ),
        ("ransomware/gdpr", "notified", "2026年6月3日（水）16時", "確認済み"),
        (
            "ddos/common",
            "form.kind",
            "■DDoS攻撃事案共通様式 □ランサムウェア事案共通様式※",
            "確認済み",
        ),
        // What has a box of its own does not stand behind them.
        (
            "my-number/appi",
            "2.items",
            "■氏名 □生年月日 □性別 □住所 □電話番号 □メールアドレス □クレジットカード情報 □パスワード ■その他※\n個人番号（マイナンバー）",
            "確認済み",
        ),
        ("ransomware/ppc-final", "org.rep", "河辺　一郎\n代表取締役", "確認済み"),
        // Of one machine nothing is said, so something is unknown.
        (
            "ddos/ipa",
            "2-2",
            "□自組織内に設置（オンプレミス） □クラウド環境に設置（AWS, Azure等） □クラウドサービス（SaaS等） ■ホスティングサービスの利用 □インターネットサービス（Microsoft365等）の利用 □クローズド環境 □その他 ■不明",
            "不明",
        ),
        // Those that report jointly are each named, and each is the other's.
        ("my-number/report", "org.2.name", "株式会社ヤマテ", "確認済み"),
        (
            "my-number/report",
            "1.discovered",
            "みなと：令和8年4月9日（木）\n株式会社ヤマテ：令和8年4月10日（金）",
            "確認済み",
        ),
        ("my-number/report", "1.principal", "■有 □無\n株式会社ヤマテ", "確認済み"),
        ("my-number/report", "1.processor", "■有 □無\n社会保険労務士法人みなと", "確認済み"),
        ("my-number/report", "route.mynumber", "■はい □いいえ", "確認済み"),
        ("my-number/appi", "kind.stage", "■速報 ■確報 □追完", "確認済み"),
        // When the principal knew, not when anybody did.
        ("my-number/appi", "1.discovered", "令和8年4月10日（金）", "確認済み"),
        (
            "my-number/report",
            "1.finder",
            "□自社 ■委託先 ■取引先 □本人 □その他※\nみなと：取引先\n株式会社ヤマテ：委託先",
            "確認済み",
        ),
        (
            "my-number/report",
            "1.external",
            "□実施済 □実施中 □実施予定 ■予定なし※\nみなと：予定なし",
            "確認済み",
        ),
        // Why nothing is published is no published text.
        (
            "my-number/report",
            "7.status",
            "□実施済 □実施予定 □検討中 ■予定なし※\n書類を回収したため。",
            "確認済み",
        ),
        ("my-number/report", "7.text", "該当なし", "―"),
        ("my-number/report", "4.actor", "□報告者 ■委託先 □不明※", "確認済み"),
        ("my-number/appi", "route.org", "□行政機関等 □民間事業者・規律移行法人\n不明", "不明"),
    ];
    for (form, place, said, state) in cases {
        assert_eq!(value(form, place), (said.to_owned(), state.to_owned()), "{form}: {place}");
    }
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

/// The fields of a form in Japanese, made of a file of the tests with changes.
fn changed(file: &str, notice: &str, changes: &[(&str, &str)]) -> BTreeMap<String, [String; 2]> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("incident.yaml");
    let mut text = fs::read_to_string(format!("tests/forms/{file}/incident.yaml")).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{file} has {from}");
        text = text.replacen(from, to, 1);
    }
    fs::write(&path, text).unwrap();
    let out = folder.path().join("out");
    let output = oshirase(&[
        "build",
        path.to_str().unwrap(),
        "--notice",
        notice,
        "--format",
        "pdf,xlsx",
        "-o",
        out.to_str().unwrap(),
    ]);
    assert_eq!(output.code, Some(0), "{}", output.stderr);
    xlsx_fields(&out.join(format!("{notice}.ja.xlsx")))
        .into_iter()
        .map(|[id, _, _, value, state]| (id, [value, state]))
        .collect()
}

#[test]
fn what_is_in_the_file_decides_what_a_form_says() {
    // A field that is longer than a page, as the first of its part.
    let step = "      - what: { ja: 措置, en: Step }\n        when: 2026-06-20\n";
    let vpn = "      - what: { ja: VPN機器の交換";
    let fields = changed("ransomware", "ppc-final", &[(vpn, &(step.repeat(60) + vpn))]);
    assert_eq!(fields["8.done"][0].matches("措置").count(), 61, "with the title");

    // Who handles no Individual Numbers, and whose principals are not in the file.
    let fields = changed(
        "ransomware",
        "ppc-preliminary",
        &[(
            "public-body: false\n",
            "public-body: false\n    individual-numbers: false\n    principals: { ja: 出店者12社, en: twelve shops }\n",
        )],
    );
    assert_eq!(fields["route.mynumber"], ["□はい ■いいえ", "確認済み"]);
    assert_eq!(fields["1.principal"], ["■有 □無\n出店者12社", "確認済み"]);

    // There is no form yet for other attacks.
    let other = ("type: denial-of-service", "type: unauthorized-access");
    let fields = changed("ddos", "common", &[other]);
    let [value, state] = &fields["form.kind"];
    assert!(
        value.starts_with("□DDoS攻撃事案共通様式 □ランサムウェア事案共通様式※\nこの事案"),
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
    assert_eq!(title.lines().count(), 5, "{title}");
}

#[test]
fn every_word_of_the_facts_has_its_option() {
    fn words<T: Read>() -> serde_json::Value {
        T::schema(&mut Definitions::new())
    }
    let locale = Assets::default().locale("ja").unwrap();
    for (prefix, schema, without) in [
        ("ppc-category-", words::<incident::Category>(), ""),
        ("my-number-category-", words::<incident::Category>(), ""),
        ("form-outcome-", words::<incident::Outcome>(), ""),
        ("form-finder-", words::<incident::DiscoveredBy>(), ""),
        ("form-progress-", words::<incident::Progress>(), ""),
        ("ppc-external-", words::<incident::Progress>(), ""),
        // Of these, what goes on is an option together with what is done.
        ("ppc-response-", words::<incident::Progress>(), "ongoing"),
        ("ppc-publication-", words::<incident::Progress>(), "ongoing"),
        ("ppc-medium-", words::<incident::Medium>(), ""),
        ("ppc-kind-", words::<incident::AffectedRelation>(), ""),
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
}

#[test]
fn a_label_is_corrected_in_one_file() {
    let folder = tempfile::tempdir().unwrap();
    for language in ["ja", "en"] {
        let path = format!("{}/locales/{language}/forms.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).unwrap();
        let from = text.find("ppc-kana = ").unwrap();
        let to = from + text[from..].find("ppc-corporate-number").unwrap();
        let corrected =
            [&text[..from], "ppc-kana = X-9\n    .source = form\n", &text[to..]].concat();
        let target = folder.path().join("locales").join(language);
        fs::create_dir_all(&target).unwrap();
        fs::write(target.join("forms.ftl"), corrected).unwrap();
    }
    let out = folder.path().join("out");
    let output = oshirase(&[
        "build",
        "tests/forms/ransomware/incident.yaml",
        "--assets",
        folder.path().to_str().unwrap(),
        "--notice",
        "ppc-final",
        "--format",
        "csv",
        "-o",
        out.to_str().unwrap(),
    ]);
    assert_eq!(output.code, Some(0), "{}", output.stderr);
    for language in ["ja", "en"] {
        let fields = csv_fields(&out.join(format!("ppc-final.{language}.csv")));
        assert!(fields.iter().any(|field| field[0] == "org.kana" && field[2] == "X-9"));
    }
}

#[test]
fn values_are_no_formulas_and_workbooks_have_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.yaml");
    let text = fs::read_to_string("tests/forms/ransomware/incident.yaml").unwrap();
    let text = text.replace("extension: .exlock", "extension: =cmd").replace(
        "name: { ja: 管理部情報管理課, en: \"Information Management Section, Administration Department\" }",
        "name: { ja: ＝管理部, en: \"+Administration\" }",
    );
    fs::write(&file, text).unwrap();
    let build = |out: &str| {
        let out = folder.path().join(out);
        let output = oshirase(&[
            "build",
            file.to_str().unwrap(),
            "--notice",
            "common",
            "--format",
            "csv,xlsx",
            "-o",
            out.to_str().unwrap(),
        ]);
        assert_eq!(output.code, Some(0), "{}", output.stderr);
        assert_eq!(output.stdout.lines().count(), 5, "two languages, two formats, the manifest");
        out
    };
    let one = build("one");
    // The clock of an archive counts in steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    let other = build("other");
    for language in ["ja", "en"] {
        let name = format!("common.{language}.xlsx");
        assert!(
            fs::read(one.join(&name)).unwrap() == fs::read(other.join(&name)).unwrap(),
            "{name}"
        );
    }
    let guarded = |language: &str, place: &str| {
        let csv = csv_fields(&one.join(format!("common.{language}.csv")));
        let xlsx = xlsx_fields(&one.join(format!("common.{language}.xlsx")));
        let at = csv.iter().position(|field| field[0] == place).unwrap();
        (csv[at][3].clone(), xlsx[at][3].clone())
    };
    assert_eq!(guarded("en", "ransom.ext"), ("'=cmd".to_owned(), "=cmd".to_owned()));
    assert_eq!(guarded("ja", "org.contact.desk"), ("'＝管理部".to_owned(), "＝管理部".to_owned()));
    assert_eq!(guarded("en", "org.contact.desk").0, "'+Administration");
}

#[test]
fn a_table_is_made_of_forms_alone() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let example = "examples/misdirected-email/incident.yaml";
    let build = |file: &str, more: &[&str]| {
        oshirase(&[&["build", file, "-o", out.to_str().unwrap(), "--format", "csv"], more].concat())
    };
    let output = build(example, &[]);
    assert_eq!(output.code, Some(2), "{output:?}");
    assert!(output.stderr.contains("is no form") && output.stderr.contains("the file has no form"));
    let mixed = folder.path().join("incident.yaml");
    let text = fs::read_to_string("tests/forms/ddos/incident.yaml").unwrap();
    fs::write(
        &mixed,
        text + "  - { id: website, kind: website-notice, issuer: library, date: 2026-05-12, title: { ja: お知らせ, en: Notice }, contact: desk }\n",
    )
    .unwrap();
    let mixed = mixed.to_str().unwrap();
    let output = build(mixed, &["--notice", "website"]);
    assert_eq!(output.code, Some(2), "{output:?}");
    assert!(output.stderr.contains("forms of the file: common, ipa"), "{}", output.stderr);
    assert!(!out.exists());
    let output = build(mixed, &[]);
    assert_eq!(output.code, Some(0), "{}", output.stderr);
    assert_eq!(output.stdout.lines().count(), 5, "{}", output.stdout);
}
