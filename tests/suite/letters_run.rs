//! What `letters` promises, through the program: on the incident and the list of `tests/letters/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lopdf::Document;
use lopdf::content::Content;
use oshirase::letters::Sha;
use oshirase::letters::ledger::Ledger;
use read_fonts::{FontRef, TableProvider};
use serde_json::Value;

use crate::common::{Case, Run};
use crate::letters::table;
use crate::pdf;

const PEOPLE: &str = include_str!("../letters/people.csv");

/// The words of each recipient of the list that stand in no other's letter, and the letters in which
/// all its words stand.
const RECIPIENTS: [(&str, &str, [&str; 4]); 5] = [
    ("K-1", "members", ["髙﨑　𠮷男", "千代田1-1", "C-0001", "1111円"]),
    ("K-2", "buyers", ["葛󠄀城花子", "メゾン101", "C-0002", "2222円"]),
    ("K-3", "members", ["株式会社架空", "梅田1-1", "C-0003", "3333円"]),
    ("K-4", "buyers", ["Jane Doe", "1-1 Jingumae", "C-0004", "4444 yen"]),
    ("K-5", "members", ["課長　山田　太郎", "東塩小路町1", "C-0005", "5555円"]),
];

fn case() -> Case {
    Case::copy("tests/letters/incident.yaml").file("people.csv", PEOPLE)
}

/// Makes the letters of a notice, with more options.
fn letters(case: &Case, notice: &str, options: &str) -> Run {
    let list = if options.contains("--recipients") { "" } else { "--recipients people.csv" };
    case.run(&format!("letters incident.yaml --notice {notice} {list} {options}"))
}

/// The files of a folder with their bytes, but the ledger.
fn files(case: &Case, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(case.path(folder)).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let files = entries.map(|path| (name(&path), fs::read(&path).unwrap()));
    files.filter(|(name, _)| !name.starts_with("letters.db")).collect()
}

/// The rows of the index of a folder: identifier, file, first page, pages, hash.
fn index(case: &Case, folder: &str) -> Vec<Vec<String>> {
    let index = case.read(&format!("{folder}/index.csv"));
    index.lines().skip(1).map(|row| row.split(',').map(str::to_owned).collect()).collect()
}

fn identifiers(case: &Case, folder: &str) -> Vec<String> {
    index(case, folder).into_iter().map(|row| row[0].clone()).collect()
}

/// A text without its spaces, which a layout may add and drop.
fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Everything that a PDF shows, by pages: what is read aloud and what is not, each frame at one piece.
fn shown(path: &Path) -> String {
    let lines = pdf::lines(path).into_iter().flatten().map(|(_, text)| text);
    dense(&lines.collect::<String>())
}

/// Asserts that a text is one recipient's letter: it has the recipient's words and nobody else's.
#[track_caller]
fn is_letter_of(id: &str, text: &str, words_of: impl Fn(&[&'static str; 4]) -> Vec<&'static str>) {
    let text = dense(text);
    for (other, _, words) in RECIPIENTS {
        for word in words_of(&words) {
            assert_eq!(text.contains(&dense(word)), other == id, "{word} in {id}: {text}");
        }
    }
}

fn all_words(words: &[&'static str; 4]) -> Vec<&'static str> {
    words.to_vec()
}

fn verified(case: &Case, folder: &str) {
    let run = case.run(&format!("letters verify {folder}")).exits(0);
    assert_eq!(run.stdout, format!("{folder} is as it was made\n"));
}

#[test]
fn each_row_gets_its_own_letter() {
    let case = case();
    let run = letters(&case, "framed", "-o out").exits(0);
    assert_eq!(run.stdout, "5 letters with 5 pages in out; 0 rows left out\n");
    run.says("members: the notice tells of 4 people, but there are 3 letters");
    for (id, ..) in RECIPIENTS {
        let path = case.path(&format!("out/{id}.pdf"));
        is_letter_of(id, &pdf::words(&path), all_words);
        assert!(shown(&path).contains(&format!("1/1{id}")), "the sheet says whose it is");
    }
    let words = |id: &str| pdf::words(&case.path(&format!("out/{id}.pdf")));
    assert!(words("K-1").contains("髙﨑　𠮷男　様"), "{}", words("K-1"));
    assert!(words("K-3").contains("株式会社架空　総務部　御中"), "{}", words("K-3"));
    assert!(words("K-4").contains("Dear Jane Doe,"), "{}", words("K-4"));
    assert_eq!(identifiers(&case, "out"), ["K-1", "K-2", "K-3", "K-4", "K-5"]);
    for row in index(&case, "out") {
        let bytes = fs::read(case.path(&format!("out/{}", row[1]))).unwrap();
        assert_eq!([&row[1], &row[4]], [&format!("{}.pdf", row[0]), &Sha::of(bytes).to_string()]);
    }
    verified(&case, "out");

    // The letters do not depend on which others are made with them, nor on how they are stored.
    let made = files(&case, "out");
    letters(&case, "framed", "-o alone --where ID=K-5").exits(0);
    assert_eq!(files(&case, "alone")["K-5.pdf"], made["K-5.pdf"]);
    fs::remove_file(case.path("out/K-2.pdf")).unwrap();
    fs::remove_file(case.path("out/K-3.pdf")).unwrap();
    letters(&case, "framed", "-o out").exits(0);
    assert_eq!(files(&case, "out"), made);
}

/// A paragraph with words of a recipient is a frame; where they stand in a list, each letter is set on
/// its own.
#[test]
fn both_ways_say_the_same() {
    let case = case();
    let run = letters(&case, "framed", "--dry-run").exits(0);
    assert!(run.stdout.ends_with("5 letters of 1 page\n"), "{}", run.stdout);
    let run = letters(&case, "general", "--dry-run").exits(0);
    assert!(run.stdout.ends_with("5 letters that are set one by one\n"), "{}", run.stdout);
    assert!(!case.path("letters").exists(), "a dry run writes nothing");

    letters(&case, "framed", "-o framed").exits(0);
    letters(&case, "framed", "-o whole --general").exits(0);
    letters(&case, "general", "-o general").exits(0);
    for (id, ..) in RECIPIENTS {
        let path = |folder: &str| case.path(&format!("{folder}/{id}.pdf"));
        assert_eq!(pdf::words(&path("framed")), pdf::words(&path("whole")));
        is_letter_of(id, &pdf::words(&path("general")), all_words);
        for font in pdf::fonts(&path("whole")) {
            let font = FontRef::new(&font).unwrap();
            let (places, outlines) = (font.loca(None).unwrap(), font.glyf().unwrap());
            for glyph in 0..font.maxp().unwrap().num_glyphs() {
                let outline = places.get_glyf(glyph.into(), &outlines).unwrap();
                assert!(
                    outline.is_none_or(|glyph| glyph.number_of_contours() != 0),
                    "{id}: {glyph}"
                );
            }
        }
    }
    let words = pdf::words(&case.path("general/K-4.pdf"));
    assert!(words.contains("Jane Doe, we will refund you as follows."), "{words}");
}

#[test]
fn a_letter_tells_of_the_group_of_its_recipient() {
    let case = case();
    for notice in ["groups", "persons"] {
        letters(&case, notice, &format!("-o {notice}")).exits(0);
        for (id, group, _) in RECIPIENTS {
            let words = pdf::words(&case.path(&format!("{notice}/{id}.pdf")));
            let items =
                [("members", ["住所", "Postal addresses"]), ("buyers", ["有効期限", "expiration"])];
            for (of, items) in items {
                let is_told = items.iter().any(|item| words.contains(item));
                assert_eq!(is_told, of == group, "{notice} {id}: {words}");
            }
        }
    }
}

/// The rows that are added to the list: nobody, a postcode that lost its zero, a word that is missing.
const BAD: &str = "\
K-6,,,,,100-0001,東京都千代田区千代田1-1,,ja,members,C-0006,1円,
K-7,佐藤　一郎,,,,600000,北海道札幌市中央区1,,ja,members,C-0007,1円,
K-8,鈴木　二郎,,,,100-0001,東京都千代田区千代田1-2,,ja,,C-0008,,
";

#[test]
fn a_bad_row_stops_all_letters_unless_it_may_be_left_out() {
    let case = case().file("bad.csv", format!("{PEOPLE}{BAD}"));
    let bad = "--recipients bad.csv -o out";
    for options in [bad.to_owned(), format!("{bad} --dry-run"), format!("{bad} --print-file")] {
        letters(&case, "framed", &options)
            .exits(1)
            .says("bad.csv:7: 氏名: a name or a company is missing")
            .says("bad.csv:8: 郵便番号: `600000` has six digits")
            .says("bad.csv:9: refund: the page of the letter shows {recipient.refund}")
            .says("3 rows are bad, and nothing is written");
        assert!(!case.path("out").exists(), "nothing is written");
    }
    let run = letters(&case, "framed", &format!("{bad} --skip-bad")).exits(0);
    assert_eq!(run.stdout, "5 letters with 5 pages in out; 3 rows left out\n");
    let sheet: Value = serde_json::from_str(&case.read("out/control.json")).unwrap();
    assert_eq!([&sheet["rows"], &sheet["letters"]], [8, 5]);
    let left_out = sheet["left-out"].as_object().unwrap().values().map(|out| out.as_u64().unwrap());
    assert_eq!(left_out.collect::<Vec<_>>(), [1, 1, 1]);
    assert!(case.read("out/control.txt").contains("Rows left out: 3"));
    verified(&case, "out");

    // What was left out is a list again, once it is corrected.
    let rejected = case.read("out/rejected.csv");
    assert_eq!(rejected.lines().count(), 4, "{rejected}");
    let corrected = rejected.replace("K-6,", "K-6,伊藤　三郎").replace("600000", "0600000");
    let corrected = corrected.replace("C-0008,,", "C-0008,8円,");
    let case = case.file("corrected.csv", corrected);
    let run = letters(&case, "framed", "--recipients corrected.csv --dry-run").exits(0);
    assert!(run.stdout.contains("3 rows read: 3 letters, 0 bad rows"), "{}", run.stdout);
}

/// Options that cannot be meant: `tests/letters/usage.tsv`.
#[test]
fn what_makes_no_letters_says_why_and_writes_nothing() {
    let case = case();
    for row in table("usage.tsv") {
        let [options, code, words] = &row[..] else { panic!("{row:?}") };
        letters(&case, "framed", options).exits(code.parse().unwrap()).says(words);
        assert!(!case.path("letters").exists(), "{options} writes nothing");
    }
    assert_eq!(case.read("people.csv"), PEOPLE);
    case.run("letters incident.yaml --notice framed").exits(2);
    case.run("letters verify nowhere").exits(3).says("letters were never made");
}

/// Which letters are made, in which order: `tests/letters/choices.tsv`. The parts of a list are
/// disjoint, and together the whole.
#[test]
fn choices() {
    let case = case();
    let mut parts = BTreeSet::new();
    for (number, row) in table("choices.tsv").iter().enumerate() {
        let [options, wanted] = &row[..] else { panic!("{row:?}") };
        let folder = format!("out{number}");
        letters(&case, "groups", &format!("{options} --format html -o {folder}")).exits(0);
        let made = identifiers(&case, &folder);
        assert_eq!(made.join(" "), *wanted, "{options}");
        if options.starts_with("--shard") {
            assert!(made.into_iter().all(|id| parts.insert(id)), "{options}");
        }
    }
    assert_eq!(parts.len(), RECIPIENTS.len());
}

#[test]
fn names_of_files() {
    let case = case();
    letters(&case, "groups", "--format html -o out --name {notice}-{language}-{row}-{name}")
        .exits(0);
    let names: Vec<String> = index(&case, "out").into_iter().map(|row| row[1].clone()).collect();
    let wanted = [
        "groups-ja-2-髙﨑　𠮷男.html",
        "groups-ja-3-葛󠄀城花子.html",
        "groups-ja-4-.html",
        "groups-en-5-Jane Doe.html",
        "groups-ja-6-山田　太郎.html",
    ];
    assert_eq!(names, wanted);
    assert!(names.iter().all(|name| case.path("out").join(name).is_file()));
}

#[test]
fn web_pages_and_e_mails() {
    let case = case();
    letters(&case, "framed", "--format html -o web").exits(0);
    letters(&case, "framed", "--format eml --from desk@kirino.example.jp -o mail").exits(0);
    // The address is that of the envelope.
    let without_address = |words: &[&'static str; 4]| vec![words[0], words[2], words[3]];
    for (id, ..) in RECIPIENTS {
        let page = case.read(&format!("web/{id}.html"));
        is_letter_of(id, &page, without_address);
        let mail = case.read(&format!("mail/{id}.eml"));
        let (head, _) = mail.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("<desk@kirino.example.jp>"), "{head}");
        let addresses = PEOPLE.lines().skip(1).map(|row| row.rsplit(',').next().unwrap());
        for (address, (other, ..)) in addresses.zip(RECIPIENTS) {
            assert_eq!(mail.contains(address), other == id, "{address} in {id}");
        }
        let pdf = parts(&mail, "application/pdf");
        assert_eq!(pdf.len(), 1, "{id}");
        let path = case.path("attached.pdf");
        fs::write(&path, &pdf[0]).unwrap();
        is_letter_of(id, &pdf::words(&path), all_words);
        let text = String::from_utf8(parts(&mail, "text/plain").remove(0)).unwrap();
        is_letter_of(id, &text, without_address);
    }
    verified(&case, "web");
    verified(&case, "mail");
}

/// The parts of an e-mail of a type. Those of plain ASCII are not encoded in Base64.
fn parts(mail: &str, kind: &str) -> Vec<Vec<u8>> {
    let head = format!("Content-Type: {kind}");
    let of_kind = mail.split("\r\n--").filter(|part| part.contains(&head));
    let body = of_kind.filter_map(|part| part.split_once("\r\n\r\n")).map(|(_, body)| body);
    body.map(|body| STANDARD.decode(dense(body)).unwrap_or_else(|_| body.into())).collect()
}

/// Lines of JSON: those of the list, one without a name and an address, no JSON, an empty one.
fn lines() -> String {
    let mut rows = PEOPLE.lines().map(|row| {
        // One cell has a comma.
        row.replace("\"1-1 Jingumae, Shibuya-ku\"", "1-1 Jingumae")
            .split(',')
            .map(str::to_owned)
            .collect()
    });
    let head: Vec<String> = rows.next().unwrap();
    let object = |row: Vec<String>| -> String {
        let cells = head.iter().cloned().zip(row.into_iter().map(Value::from));
        format!("{}\n", Value::from_iter(cells))
    };
    rows.map(object).chain(["{\"ID\":\"K-9\"}\n", "none\n", "\n"].map(str::to_owned)).collect()
}

#[test]
fn a_line_of_json_is_answered_with_a_line() {
    let case = case();
    let command = "letters incident.yaml --notice framed --recipients - --format ndjson";
    let answers = |options: &str| -> Vec<Value> {
        let run = case.answer(&format!("{command} {options}"), &lines()).exits(0);
        run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let within = answers("");
    let status =
        |answer: &Value| format!("{} {}", answer["row"], answer["status"].as_str().unwrap());
    let wanted = ["made", "made", "made", "made", "made", "rejected", "rejected", "rejected"];
    let wanted: Vec<String> =
        (1..).zip(wanted).map(|(row, status)| format!("{row} {status}")).collect();
    assert_eq!(within.iter().map(status).collect::<Vec<_>>(), wanted);
    let reasons = |answer: &Value| -> Vec<String> {
        let findings = answer["findings"].as_array().unwrap().iter();
        findings.map(|finding| finding["reason"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(reasons(&within[5]), ["missing-name", "missing-address", "missing-postcode"]);
    assert_eq!([reasons(&within[6]), reasons(&within[7])], [["json"], ["empty"]]);
    let beside = answers("-o out");
    for ((id, ..), (within, beside)) in RECIPIENTS.iter().zip(within.iter().zip(&beside)) {
        let pdf = STANDARD.decode(within["pdf"].as_str().unwrap()).unwrap();
        let path = case.path("out").join(beside["path"].as_str().unwrap());
        assert_eq!(pdf, fs::read(&path).unwrap());
        for answer in [within, beside] {
            assert_eq!(answer["id"], *id);
            assert_eq!(answer["pages"], 1);
            assert_eq!(answer["sha256"], Sha::of(&pdf).to_string());
        }
        is_letter_of(id, &pdf::words(&path), |words| vec![words[0], words[2], words[3]]);
    }
}

#[test]
fn print_files() {
    let case = case();
    letters(&case, "framed", "--print-file --split 2 -o tagged").exits(0);
    letters(&case, "framed", "--print-file --split 2 --untagged -o plain").exits(0);
    for folder in ["tagged", "plain"] {
        let places: Vec<String> =
            index(&case, folder).iter().map(|row| row[..4].join(" ")).collect();
        let wanted = [
            "K-1 framed-1.pdf 1 1",
            "K-2 framed-1.pdf 2 1",
            "K-3 framed-2.pdf 1 1",
            "K-4 framed-2.pdf 2 1",
            "K-5 framed-3.pdf 1 1",
        ];
        assert_eq!(places, wanted);
        verified(&case, folder);
    }
    for file in ["framed-1.pdf", "framed-2.pdf", "framed-3.pdf"] {
        let [tagged, plain] = ["tagged", "plain"].map(|folder| case.path(folder).join(file));
        assert_eq!(shown(&tagged), shown(&plain));
        assert!(fs::metadata(&plain).unwrap().len() < fs::metadata(&tagged).unwrap().len());
        let is_tagged =
            |path| Document::load(path).unwrap().catalog().unwrap().has(b"StructTreeRoot");
        assert!(is_tagged(&tagged) && !is_tagged(&plain));
    }
    // In the order of the list, and all words within the structure.
    let words = pdf::words(&case.path("tagged/framed-1.pdf"));
    assert!(words.find("髙﨑").unwrap() < words.find("葛󠄀城").unwrap(), "{words}");
}

#[test]
fn a_reprint_is_the_same_letter_and_is_recorded() {
    let case = case();
    letters(&case, "framed", "-o out").exits(0);
    for name in ["K-3.1.pdf", "K-3.2.pdf"] {
        let run = letters(&case, "framed", "-o out --reprint K-3 --reason lost").exits(0);
        assert_eq!(run.stdout, format!("made again: {name}\n"));
        assert_eq!(files(&case, "out")[name], files(&case, "out")["K-3.pdf"]);
    }
    verified(&case, "out");
    let ledger = Ledger::existing(&case.path("out")).unwrap();
    assert_eq!(ledger.reprints(Sha::of("K-3")).unwrap(), 2);
}

#[test]
fn verify_finds_what_is_not_as_it_was_made() {
    let case = case();
    letters(&case, "groups", "--format html -o out").exits(0);
    let made = files(&case, "out");
    fs::remove_file(case.path("out/K-1.html")).unwrap();
    fs::write(case.path("out/K-2.html"), "changed").unwrap();
    fs::write(case.path("out/control.txt"), "changed").unwrap();
    fs::write(case.path("out/K-9.html"), "unknown").unwrap();
    case.run("letters verify out")
        .exits(1)
        .says("`K-1.html` is not there")
        .says("`K-2.html` is not as it was made")
        .says("`control.txt` is not as it was made")
        .says("`K-9.html` is not a file of these letters")
        .says("out is not as it was made: 4 findings");
    // What is gone is made again.
    fs::remove_file(case.path("out/K-2.html")).unwrap();
    fs::remove_file(case.path("out/K-9.html")).unwrap();
    letters(&case, "groups", "--format html -o out").exits(0);
    assert_eq!(files(&case, "out"), made);
    verified(&case, "out");
}

#[test]
fn letters_of_two_lists_or_notices_are_not_mixed() {
    let mut case = case();
    letters(&case, "groups", "-o out").exits(0);
    let made = files(&case, "out");
    let again = |case: &Case, options: &str, words: &str| {
        let run = letters(case, "groups", &format!("-o out {options}")).exits(3);
        run.says(&format!("{words} changed since the letters in this folder were begun"));
        assert_eq!(files(case, "out"), made, "what is there stays");
    };
    again(&case, "--sample 2", "the options");
    case = case.file("people.csv", PEOPLE.replace("Jane Doe", "June Doe"));
    again(&case, "", "the list of recipients");
    case = case.file("people.csv", PEOPLE).edit("判明いたしました", "判明しました");
    again(&case, "", "the notice");
    case = case.edit("判明しました", "判明いたしました");
    case = case.file("templates/groups.md", "other words");
    again(&case, "", "the program, a template or the house");
    fs::remove_dir_all(case.path("templates")).unwrap();
    letters(&case, "groups", "-o out").exits(0);
    assert_eq!(files(&case, "out"), made);
}

#[test]
fn one_process_writes_to_a_folder() {
    let case = case();
    let ledger = Ledger::open(&case.path("out")).unwrap();
    letters(&case, "groups", "-o out")
        .exits(3)
        .says("another process makes or checks these letters");
    case.run("letters verify out").exits(3).says("another process");
    drop(ledger);
    letters(&case, "groups", "-o out").exits(0);
}

/// The sizes of type on the first page of a PDF.
fn sizes(path: &Path) -> BTreeSet<String> {
    let document = Document::load(path).unwrap();
    let content = document.get_page_content(document.get_pages()[&1]).unwrap();
    let operations = Content::decode(&content).unwrap().operations.into_iter();
    let fonts = operations.filter(|operation| operation.operator == "Tf");
    fonts.map(|font| font.operands[1].as_float().unwrap().to_string()).collect()
}

#[test]
fn an_address_fits_into_the_window_or_gets_no_letter() {
    let head = "ID,氏名,会社名,部署1,部署2,役職,郵便番号,住所1,住所2,建物名\n";
    let usual = "A-1,山田　三郎,,,,,100-0001,東京都千代田区千代田1-1,,\n";
    let small = "A-2,山田　太郎,株式会社架空商事ホールディングス,法務コンプライアンス統括部,第一法務課,課長代理,100-0001,東京都千代田区千代田1-1-1,千代田架空第一ビルディング,東館12階1203号室\n";
    let large = small.replace("A-2", "A-3").replace("法務コンプライアンス", &"法務統括".repeat(30));
    let case = case()
        .file("people.csv", format!("{head}{usual}{small}"))
        .file("large.csv", format!("{head}{usual}{large}"));
    letters(&case, "groups", "--recipients large.csv -o out")
        .exits(1)
        .says("large.csv:3: 住所1: the address is larger than the window of the envelope");
    assert!(!case.path("out").exists(), "it is found before anything is written");
    letters(&case, "groups", "-o out").exits(0);
    let [usual, small] = ["A-1", "A-2"].map(|id| sizes(&case.path(&format!("out/{id}.pdf"))));
    assert!(usual.contains("9") && !usual.contains("7"), "{usual:?}");
    assert!(small.contains("7"), "{small:?}");
}

/// Names that are markup elsewhere: `tests/letters/hostile.tsv`.
#[test]
fn names_are_printed_as_they_are_or_refused() {
    let rows = table("hostile.tsv");
    let mut list = "ID\t氏名\t郵便番号\t住所1\tお問い合わせ番号\twords.refund\n".to_owned();
    for (number, row) in rows.iter().enumerate() {
        let name = format!("\"{}\"", row[0].replace('"', "\"\""));
        list += &format!("H-{number}\t{name}\t100-0001\t東京都千代田区千代田1-{number}\tC\t1\n");
    }
    let case = case().file("people.tsv", list);
    let list = "--recipients people.tsv --skip-bad";
    let run = letters(&case, "framed", &format!("{list} -o out")).exits(0);
    letters(&case, "framed", &format!("{list} --format html -o web")).exits(0);
    for (number, row) in rows.iter().enumerate() {
        let [name, refused] = &row[..] else { panic!("{row:?}") };
        let path = case.path(&format!("out/H-{number}.pdf"));
        let told =
            run.stderr.lines().find(|line| line.contains(&format!("people.tsv:{}:", number + 2)));
        if refused.is_empty() {
            assert_eq!(told, None);
            let text = dense(&pdf::words(&path));
            // In the window and on the page.
            assert_eq!(text.matches(&format!("{}様", dense(name))).count(), 2, "{name}: {text}");
            let signs = [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;")];
            let escaped =
                signs.iter().fold(name.clone(), |name, (sign, code)| name.replace(*sign, code));
            let page = case.read(&format!("web/H-{number}.html")).replace("&quot;", "\"");
            assert!(page.contains(&format!("{escaped}　様")), "{name}: {page}");
        } else {
            assert!(told.is_some_and(|told| told.contains(refused)), "{name}: {told:?}");
            assert!(!path.exists(), "{name}");
        }
    }
}
