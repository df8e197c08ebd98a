//! Texts as people type them: the rows of `tests/texts.tsv`, and that no sign is lost.

use oshirase::incident::markdown::{Block, Inline, parse};
use oshirase::project::{Format, Selection};
use oshirase::{Options, Project};
use proptest::prelude::*;

use crate::fuzz::cases;

const ROWS: &str = include_str!("../texts.tsv");

/// A text in the notation of the table.
fn printed(text: &str) -> String {
    match parse(text) {
        Ok(blocks) => shown(&blocks),
        Err(errors) => format!("{errors:?}"),
    }
}

fn shown(blocks: &[Block]) -> String {
    let mut shown = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => shown.push(line(inlines)),
            Block::List { marks, items, .. } => {
                let mut marks = marks.iter();
                let item = |item: &Vec<Block>| {
                    format!("<li>{}{}", marks.next().unwrap_or(&String::new()), self::shown(item))
                };
                shown.push(items.iter().map(item).collect());
            }
            Block::Table { header, rows } => {
                for row in std::iter::once(header).chain(rows) {
                    shown.extend(row.iter().map(|cell| line(cell)));
                }
            }
        }
    }
    shown.join("//")
}

fn line(inlines: &[Inline]) -> String {
    let tagged = |tag, inner: &[Inline]| format!("<{tag}>{}</{tag}>", line(inner));
    let part = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Code(code) => format!("<c>{code}</c>"),
        Inline::Reference(brace) => format!("{{{}}}", brace.name),
        Inline::Own { words, .. } => line(words),
        Inline::Emphasis(inner) => tagged("i", inner),
        Inline::Strong(inner) => tagged("b", inner),
        Inline::Link(_, inner) => tagged("a", inner),
        Inline::Footnote(blocks) => shown(blocks),
        Inline::LineBreak => "/".to_owned(),
    };
    inlines.iter().map(part).collect()
}

#[test]
fn texts_are_printed_as_they_are_meant() {
    let mut wrong = Vec::new();
    for row in ROWS.lines().filter(|row| !row.starts_with('#')).skip(1) {
        let (typed, expected) =
            row.split_once('\t').unwrap_or_else(|| panic!("{row}: two columns"));
        let unescape =
            |text: &str| text.replace("\\\\", "\0").replace("\\n", "\n").replace('\0', "\\");
        let printed = printed(&unescape(typed));
        if printed != unescape(expected) {
            wrong.push(format!("{typed}\n  expected {}\n  printed  {printed}", unescape(expected)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Pieces of prose. None of their signs is markup where it stands.
fn piece() -> impl Strategy<Value = String> {
    let words = ["当社は", "予約", "サイト", "VPN", "Co", "お客様に", "。", "、", "氏名"];
    let signs = [
        "（",
        "）",
        "「",
        "」",
        "・",
        "※1",
        "①",
        "～",
        "→",
        "1*2",
        "3*4",
        "resv_2026",
        "__init__.py",
        "\\\\fs01\\share\\*.bak",
        "C:\\a\\*",
        "*.tmp",
        " * ",
        "10%",
        "A&B",
        "#1",
        "#印",
        "~",
        "^",
        "$5",
        "a@b",
        "3>2",
        "2 < 3",
        "-",
        "+",
        "=",
        "|",
        "'",
        "\"",
        "¥",
        "；",
        "！",
        "？",
        "100,000",
        "1.5",
    ];
    prop_oneof![
        prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        prop::sample::select(signs.to_vec()).prop_map(|sign| format!("語{sign}語")),
        Just("\n語".to_owned()),
        Just("\n\n語".to_owned()),
    ]
}

/// The web page and the text of a notice with a text, without tags and white space, between two
/// letters that the text has at its beginning and its end.
fn built(text: &str) -> [String; 2] {
    documents(text).map(|document| {
        let (_, text) = document.split_once('Ａ').unwrap();
        let (text, _) = text.split_once('Ｚ').unwrap();
        visible(text)
    })
}

/// The lines of the text of a notice with a text.
fn lines(text: &str) -> Vec<String> {
    let [_, text] = documents(text);
    text.lines().map(str::to_owned).collect()
}

/// The lines of the first pages of a notice with a text, each of their pieces with its place.
fn drawn(text: &str) -> Vec<Vec<(f32, String)>> {
    let [pdf] = made(text, [Format::Pdf]);
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    crate::pdf::lines(file.path())
}

/// The web page, without its tags, and the text of a notice with a text.
fn documents(text: &str) -> [String; 2] {
    let [html, text] =
        made(text, [Format::Html, Format::Txt]).map(|bytes| String::from_utf8(bytes).unwrap());
    let tags = regex::Regex::new("<[^>]*>").unwrap();
    let mut html = tags.replace_all(&html, "").into_owned();
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        html = html.replace(entity, sign);
    }
    [html, text]
}

/// A notice with a text in some formats.
fn made<const N: usize>(text: &str, formats: [Format; N]) -> [Vec<u8>; N] {
    let text = serde_json::to_string(text).unwrap();
    let incident = format!(
        "incident: {{ id: X-1, name: 事案, type: loss, discovered: 2026-06-01 }}\n\
         organisations: {{ a: {{ name: 甲, role: operator, contacts: {{ desk: {{ name: 窓口 }} }} }} }}\n\
         summary: [{{ by: a, text: {text} }}]\n\
         notices: [{{ id: n, kind: website-notice, issuer: a, date: 2026-06-10, title: お知らせ, contact: desk, languages: [ja] }}]\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("incident.yaml");
    std::fs::write(&path, incident).unwrap();
    let project = Project::open(path, Options::default()).unwrap_or_else(|error| panic!("{error}"));
    formats.map(|format| {
        let selection = Selection { formats: vec![format], ..Selection::default() };
        let documents = project.documents(&selection).unwrap_or_else(|error| panic!("{error}"));
        documents[0].bytes.clone()
    })
}

/// Marks behind kana are one character with them; ideographs of names stay as they are.
#[test]
fn marks_are_composed_and_ideographs_kept() {
    let [_, printed] = built("Ａか\u{3099}は\u{309A}、cafe\u{301}、\u{FA10}、葛\u{E0100}Ｚ");
    assert_eq!(printed, "がぱ、café、\u{FA10}、葛\u{E0100}");
}

/// The number of a footnote and a digit beside it are two numbers.
#[test]
fn footnotes_and_numbers_stay_apart() {
    let text = "Ａ500[^a]個です。Ｚ\n\n[^a]: 6月1日まで。";
    let [_, printed] = built(text);
    assert_eq!(printed, "500（注1）個です。");
}

/// A line of a text can be sent in an e-mail.
#[test]
fn long_paragraphs_have_short_lines() {
    let text = format!("Ａ{}{}Ｚ", "当社は確認しました。".repeat(60), "長".repeat(400));
    let [_, printed] = built(&text);
    assert_eq!(printed, visible(&text[3..text.len() - 3]));
    assert!(lines(&text).iter().all(|line| line.len() <= 998));
}

/// No line begins with the sign of a range, whatever stands before it.
#[test]
fn the_sign_of_a_range_begins_no_line() {
    let range = "月曜～金曜（1）～（3）、2023年～2026年5月11日（月）10:30～13日（水）、「甲」～「乙」、1,200～1,300件、A～Z";
    let text: Vec<String> = (0..20).map(|n| format!("{}{range}です。", "あ".repeat(n))).collect();
    let lines = drawn(&text.join("\n\n"));
    assert!(lines.len() > 40);
    for line in lines {
        assert!(!line[0].1.starts_with('～'), "{line:?}");
    }
}

/// A word that is longer than its line, or that would stretch the line before it, is broken.
#[test]
fn long_words_are_broken() {
    let hash = "3f2a9c0b7d1e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c".repeat(2);
    let lines = drawn(&format!("検体のハッシュ値は{hash}です。"));
    let whole = |line: &[(f32, String)]| line.iter().map(|(_, text)| &**text).collect::<String>();
    let broken = lines.iter().position(|line| whole(line).contains("ハッシュ値は3f2a")).unwrap();
    let rest = whole(&lines[broken]) + &whole(&lines[broken + 1]);
    assert!(visible(&rest).contains(&format!("は{hash}です。")), "{rest}");
}

/// Brackets that Typst does not know have half a square beside other signs.
#[test]
fn rare_brackets_have_half_a_square() {
    let lines = drawn("これは〘例〙〝引用〟です。");
    let place = |sign: &str| {
        lines.iter().flatten().find(|(_, text)| text.contains(sign)).map(|(place, _)| *place)
    };
    let (first, second) = (place("これは").unwrap(), place("〝").unwrap());
    let squares = (second - first) / 10.5;
    assert!((squares - 5.5).abs() < 0.01, "{squares}");
}

fn visible(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(8), failure_persistence: None, ..ProptestConfig::default() })]

    /// Nor on its way into the documents.
    #[test]
    fn no_sign_is_lost_in_documents(pieces in prop::collection::vec(piece(), 60..100)) {
        let typed = pieces.concat();
        let [html, text] = built(&format!("Ａ{typed}Ｚ"));
        prop_assert_eq!(&html, &visible(&typed));
        prop_assert_eq!(&text, &visible(&typed));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(2000), failure_persistence: None, ..ProptestConfig::default() })]

    /// Every sign that is typed is printed, in its order.
    #[test]
    fn no_sign_is_lost(pieces in prop::collection::vec(piece(), 1..12)) {
        let typed = pieces.concat();
        let blocks = parse(&typed).unwrap_or_else(|errors| panic!("{typed}: {errors:?}"));
        let printed = shown(&blocks).replace("<li>", "").replace("//", "");
        prop_assert_eq!(visible(&printed), visible(&typed));
    }
}
