//! Review sheets: out as XLSX, back as patches of the user's own text.

use std::fs;
use std::io::{Cursor, Read, Write};

use calamine::{Reader, Xlsx};
use oshirase::review::{proposals, review};
use oshirase::{Options, Project};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::common::{Case, Run};

/// A sheet as a person sees it and fills it in.
struct Sheet {
    bytes: Vec<u8>,
    rows: Vec<Vec<String>>,
}

/// The row with the names of the columns.
const NAMES: usize = 2;

impl Sheet {
    fn export(case: &Case, options: &str) -> Self {
        drop(fs::remove_file(case.path("review.xlsx")));
        case.run(&format!("export review incident.yaml {options} -o review.xlsx")).exits(0);
        Self::new(fs::read(case.path("review.xlsx")).unwrap())
    }

    fn new(bytes: Vec<u8>) -> Self {
        let mut workbook = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        let range = workbook.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(range.start(), Some((0, 0)), "the first cell has words");
        let rows = range.rows().map(|row| row.iter().map(ToString::to_string).collect());
        Self { bytes, rows: rows.collect() }
    }

    fn column(&self, name: &str) -> usize {
        let found = self.rows[NAMES].iter().position(|other| other == name);
        found.unwrap_or_else(|| panic!("there is a column {name}"))
    }

    #[track_caller]
    fn row(&self, id: &str) -> usize {
        let found = self.rows.iter().position(|row| row[0] == id);
        found.unwrap_or_else(|| panic!("there is a row {id} in {:?}", self.ids()))
    }

    #[track_caller]
    fn text(&self, id: &str, language: &str) -> &str {
        &self.rows[self.row(id)][self.column(&format!("text-{language}"))]
    }

    fn ids(&self) -> Vec<&str> {
        let ids = self.rows.iter().skip(NAMES + 1).map(|row| row[0].as_str());
        ids.filter(|id| !id.is_empty()).collect()
    }

    /// Writes words into the cell of a row and a column, as programs do: into the file as it is.
    #[track_caller]
    fn fill(self, id: &str, column: &str, words: &str) -> Self {
        let words = words.replace('&', "&amp;").replace('<', "&lt;");
        let value = format!(" t=\"inlineStr\"><is><t xml:space=\"preserve\">{words}</t></is></c>");
        let (row, column) = (self.row(id), self.column(column));
        self.put(row, column, &value)
    }

    /// Gives a cell another value; `value` is what stands behind the style of the cell.
    #[track_caller]
    fn put(self, row: usize, column: usize, value: &str) -> Self {
        let letter = char::from(b'A' + u8::try_from(column).unwrap());
        let cell = format!("<c r=\"{letter}{}\"", row + 1);
        let bytes = changed(&self.bytes, "xl/worksheets/sheet1.xml", |xml| {
            let at = xml.find(&cell).expect("the cell is there") + cell.len();
            let style = at + xml[at..].find(['/', '>', 't']).unwrap();
            let style = if xml[at..].starts_with(" s=") {
                at + xml[at + 4..].find('"').unwrap() + 5
            } else {
                style
            };
            let rest = &xml[style..];
            let end = if rest.starts_with("/>") { 2 } else { rest.find("</c>").unwrap() + 4 };
            format!("{}{value}{}", &xml[..style], &rest[end..])
        });
        Self::new(bytes)
    }

    /// Imports the sheet.
    fn import(&self, case: &Case, options: &str) -> Run {
        fs::write(case.path("review.xlsx"), &self.bytes).unwrap();
        case.run(&format!("import review incident.yaml review.xlsx {options}"))
    }

    /// What the sheet proposes, without taking it.
    fn proposals(&self, case: &Case) -> Vec<Value> {
        let run = self.import(case, "--dry-run --message-format json");
        run.json()["proposals"].as_array().unwrap().clone()
    }
}

/// A workbook with one part changed.
fn changed(bytes: &[u8], part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut file = old.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        if name == part {
            text = change(&text);
        }
        new.start_file(name, SimpleFileOptions::default()).unwrap();
        new.write_all(text.as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

const STARTER: &str = "examples/starter/incident.yaml";
const RANSOMWARE: &str = "examples/payroll-ransomware/incident.yaml";

fn starter() -> (Case, Sheet) {
    let case = Case::copy(STARTER);
    let sheet = Sheet::export(&case, "--notice website");
    (case, sheet)
}

#[test]
fn one_sentence_changes_one_value() {
    let (case, sheet) = starter();
    let before = case.read("incident.yaml");
    assert_eq!(sheet.text("requests[0].text", "ja"), "不審な電話にご注意ください。");
    let sheet = sheet.fill("requests[0].text", "new-en", "Please beware of suspicious calls.");
    sheet.import(&case, "--yes").exits(0);
    let after = before.replace(
        "Please be alert to suspicious telephone calls.",
        "Please beware of suspicious calls.",
    );
    assert_ne!(before, after);
    assert_eq!(case.read("incident.yaml"), after);
    // Brought back once more, it proposes nothing.
    assert!(sheet.proposals(&case).is_empty());
}

#[test]
fn sentences_of_a_block_and_of_a_page_keep_everything_around_them() {
    let case = Case::copy(RANSOMWARE);
    let names = ["incident.yaml", "office-letter.ja.md", "office-letter.en.md"];
    let before = names.map(|name| case.read(name));
    let sheet = Sheet::export(&case, "--notice office-letter");
    let of_page = sheet.rows.iter().find(|row| row[3].starts_with("This letter reports")).cloned();
    let of_page = of_page.map_or_else(|| "notices[20].body/10".to_owned(), |row| row[0].clone());
    let english = sheet.text(&of_page, "en").replace("This letter reports", "This letter tells");
    let japanese =
        "また、管理者権限の利用範囲の制限が不十分であったことが、被害の拡大につながりました。";
    let sheet =
        sheet.fill(&of_page, "new-en", &english).fill("causes[2].text/2", "new-ja", japanese);
    let run = sheet.import(&case, "--yes").exits(0);
    assert!(run.stdout.contains("office-letter.en.md"), "{}", run.stdout);
    let after = names.map(|name| case.read(name));
    assert_eq!(after[1], before[1], "nobody touched the page in Japanese");
    assert_eq!(after[2], before[2].replace("This letter reports", "This letter tells"));
    assert_ne!(after[2], before[2]);
    let was = sheet.text("causes[2].text/2", "ja");
    assert_eq!(after[0], before[0].replace(was, japanese));
    assert_ne!(after[0], before[0]);
}

#[test]
fn every_row_is_whole_and_every_sentence_has_a_row() {
    let (_, sheet) = starter();
    let ids = sheet.ids();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "every id stands there once: {ids:?}");
    for id in ["notices[0].title", "summary[0].text", "timeline[1].what", "claims[0].basis"] {
        assert!(ids.contains(&id), "{id} is in {ids:?}");
    }
    // What the readers of the notice may not know is not in it.
    assert!(!ids.contains(&"timeline[2].what"), "an internal event is in no notice");
    assert!(!sheet.rows.iter().flatten().any(|text| text.contains("第一報")));
    // Names in braces stay visible, and the row above shows what they become.
    assert!(sheet.text("summary[0].text", "en").starts_with("On {detected.at},"));
    let above = &sheet.rows[sheet.row("summary[0].text") - 1];
    assert!(above[0].is_empty() && above[3].starts_with("On Tuesday, April 7, 2026"), "{above:?}");
}

#[test]
fn two_sheets_of_one_notice_are_the_same_bytes() {
    let (case, sheet) = starter();
    assert_eq!(Sheet::export(&case, "--notice website").bytes, sheet.bytes);
    // A sheet that somebody may have filled in is not replaced.
    case.run("export review incident.yaml --notice website -o review.xlsx")
        .exits(2)
        .says("already exists");
}

#[test]
fn only_what_is_new_since_the_notice_before() {
    let case = Case::copy("examples/card-skimming/incident.yaml");
    let all = Sheet::export(&case, "--notice second-report");
    let new = Sheet::export(&case, "--notice second-report --changed");
    let (all, new) = (all.ids(), new.ids());
    assert!(all.contains(&"timeline[1].what") && !new.contains(&"timeline[1].what"));
    assert!(new.contains(&"timeline[10].what") && new.contains(&"causes[0].text/1"), "{new:?}");
    assert!(new.iter().all(|id| all.contains(id)));
}

/// A sheet, what is wrong with its proposal, and words of the message.
#[test]
fn what_cannot_be_taken_says_why() {
    type Fill = fn(Sheet) -> Sheet;
    let cases: &[(&str, Fill, &str)] = &[
        (
            "a name is lost",
            |sheet| sheet.fill("timeline[1].what", "new-en", "We disconnected the server."),
            "{sample} is missing",
        ),
        (
            "a name is unknown",
            |sheet| sheet.fill("requests[0].text", "new-en", "Beware, says {nobody.at}."),
            "{nobody.at} stands for no fact",
        ),
        (
            "a character is refused",
            |sheet| sheet.fill("requests[0].text", "new-en", "Be\u{202E}ware."),
            "U+202E",
        ),
        (
            "a line has two lines",
            |sheet| sheet.fill("notices[0].title", "new-en", "Access\nto us"),
            "one line",
        ),
        (
            "markup is unknown",
            |sheet| sheet.fill("requests[0].text", "new-en", "<b>Beware</b> of calls."),
            "markup",
        ),
        (
            "the last sentence is removed",
            |sheet| sheet.fill("requests[0].text", "new-en", "-"),
            "no other sentence",
        ),
        (
            "the exported text is typed over",
            |sheet| sheet.fill("requests[0].text", "text-en", "Please beware of calls."),
            "typed over",
        ),
        (
            "the id is gone",
            |sheet| {
                let row = sheet.row("requests[0].text");
                let id = " t=\"inlineStr\"><is><t>questions[7].answer</t></is></c>";
                let sheet = sheet.fill("requests[0].text", "new-en", "Beware.");
                sheet.put(row, 0, id)
            },
            "no sentence `questions[7].answer`",
        ),
        (
            "a formula",
            |sheet| {
                let (row, column) = (sheet.row("requests[0].text"), sheet.column("new-en"));
                sheet.put(row, column, " t=\"str\"><f>\"Be\"&amp;\"ware.\"</f><v>Beware.</v></c>")
            },
            "formula",
        ),
        (
            "what the program prints",
            |sheet| {
                let (row, column) = (sheet.row("summary[0].text") - 1, sheet.column("new-en"));
                sheet.put(row, column, " t=\"inlineStr\"><is><t>Beware.</t></is></c>")
            },
            "what the program prints",
        ),
    ];
    for (name, fill, words) in cases {
        let (case, sheet) = starter();
        let before = case.read("incident.yaml");
        let sheet = fill(sheet);
        let proposals = sheet.proposals(&case);
        let [proposal] = proposals.as_slice() else { panic!("{name}: {proposals:?}") };
        let problem = proposal["problem"].as_str().unwrap_or_default();
        assert!(problem.contains(words), "{name}: {proposal}");
        sheet.import(&case, "--yes").exits(1).says("cannot be taken");
        assert_eq!(case.read("incident.yaml"), before, "{name}");
    }
}

#[test]
fn a_text_that_changed_since_shows_all_three() {
    let (case, sheet) = starter();
    let sheet = sheet.fill("requests[0].text", "new-en", "Beware of calls.");
    let case = case.edit("Please be alert to", "Please watch out for");
    let run = sheet.import(&case, "--yes").exits(1);
    for text in ["Please be alert to", "Please watch out for", "Beware of calls."] {
        assert!(run.stdout.contains(text), "{text:?} is not in\n{}", run.stdout);
    }
}

#[test]
fn a_text_is_found_where_it_has_moved_to() {
    let (case, sheet) = starter();
    let sheet = sheet.fill("requests[0].text", "new-en", "Beware of calls.");
    let case = case.edit(
        "requests:                             # What readers are asked to do / 読者へのお願い\n",
        "requests:\n  - by: sample\n    text: { ja: 対策をお願いします。, en: Please take care. }\n",
    );
    sheet.import(&case, "--yes").exits(0);
    let text = case.read("incident.yaml");
    assert!(text.contains("Please take care.") && text.contains("en: Beware of calls."), "{text}");
}

#[test]
fn a_translation_that_is_missing_is_filled_in() {
    let case =
        Case::copy(STARTER).edit(", en: Please be alert to suspicious telephone calls. }", " }");
    case.check().fails_with("translation", "`en`");
    let sheet = Sheet::export(&case, "--notice website");
    assert_eq!(sheet.text("requests[0].text", "en"), "");
    sheet.fill("requests[0].text", "new-en", "Beware of calls.").import(&case, "--yes").exits(0);
    case.check().exits(0);
    assert!(case.read("incident.yaml").contains("Beware of calls."));
}

#[test]
fn a_text_for_all_languages_becomes_one_for_each() {
    let case = Case::copy(STARTER).edit(
        "{ ja: 不審な電話にご注意ください。, en: Please be alert to suspicious telephone calls. }",
        "Hotline 0120-000-000",
    );
    let sheet = Sheet::export(&case, "--notice website");
    sheet.fill("requests[0].text", "new-en", "Call 0120-000-000.").import(&case, "--yes").exits(0);
    let sheet = Sheet::export(&case, "--notice website");
    assert_eq!(sheet.text("requests[0].text", "en"), "Call 0120-000-000.");
    assert_eq!(sheet.text("requests[0].text", "ja"), "Hotline 0120-000-000");
}

#[test]
fn nothing_is_taken_unasked() {
    let (case, sheet) = starter();
    let before = case.read("incident.yaml");
    let sheet = sheet
        .fill("requests[0].text", "new-en", "Beware of calls.")
        .fill("notices[0].title", "new-en", "Access by a Third Party")
        .fill("notices[0].title", "new-ja", "第三者による不正アクセスについて")
        .fill("requests[0].text", "comment", "=HYPERLINK(\"http://x\")");
    let run = sheet.import(&case, "").exits(2).says("--yes");
    assert!(run.stdout.contains("Beware of calls.") && run.stdout.contains("=HYPERLINK"));
    sheet.import(&case, "--dry-run").exits(0);
    assert_eq!(case.read("incident.yaml"), before);
    sheet.import(&case, "--accept requests[3].text").exits(2).says("requests[3].text");
    sheet.import(&case, "--accept notices[0].title:en").exits(0);
    let after = before.replacen(
        "en: Unauthorized Access to Sample Service }\n    # Whom",
        "en: Access by a Third Party }\n    # Whom",
        1,
    );
    assert_eq!(case.read("incident.yaml"), after);
}

#[test]
fn cells_that_look_like_formulas_are_text() {
    let sum = "=1+1 及び @SUM(A1)";
    let case = Case::copy(STARTER).edit(
        "{ ja: 不審な電話にご注意ください。, en: Please be alert to suspicious telephone calls. }",
        &format!("{{ ja: \"{sum}\", en: \"+81 and -1\" }}"),
    );
    let sheet = Sheet::export(&case, "--notice website");
    assert_eq!(sheet.text("requests[0].text", "ja"), sum);
    let mut archive = ZipArchive::new(Cursor::new(&sheet.bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut xml).unwrap();
    assert!(!xml.contains("<f>") && xml.contains("<sheetProtection"), "no cell has a formula");
    // They come back as they are.
    let sheet = sheet.fill("requests[0].text", "new-en", "=2+2");
    sheet.import(&case, "--yes").exits(0);
    assert!(case.read("incident.yaml").contains("=2+2"));
}

#[test]
fn hostile_workbooks_are_refused() {
    let (case, sheet) = starter();
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..70 {
        bomb.write_all(&zeros).unwrap();
    }
    let bomb = bomb.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20);
    let mut other = rust_xlsxwriter::Workbook::new();
    other.add_worksheet().write_string(0, 0, "id").unwrap();
    let other = other.save_to_buffer().unwrap();
    let far = changed(&sheet.bytes, "xl/worksheets/sheet1.xml", |xml| {
        let far = "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>";
        xml.replace("</sheetData>", far)
    });
    let beyond = changed(&sheet.bytes, "xl/worksheets/sheet1.xml", |xml| {
        xml.replacen("<c r=\"A1\"", "<c r=\"A4294967297\"", 1)
    });
    let other_notice = changed(&sheet.bytes, "xl/sharedStrings.xml", |xml| {
        xml.replace("<t>website</t>", "<t>nowhere</t>")
    });
    for (name, bytes, code, words) in [
        ("bomb.xlsx", bomb, 2, "larger than"),
        ("empty.xlsx", Vec::new(), 2, "no workbook"),
        ("text.xlsx", b"id,text".to_vec(), 2, "no workbook"),
        ("other.xlsx", other, 2, "no review sheet"),
        ("huge.xlsx", vec![0; (1 << 24) + 1], 2, "larger than"),
        ("far.xlsx", far, 0, ""),
        ("beyond.xlsx", beyond, 2, "names the cell `A4294967297`"),
        ("notice.xlsx", other_notice, 2, "`nowhere`"),
    ] {
        fs::write(case.path(name), bytes).unwrap();
        let run = case.run(&format!("import review incident.yaml {name} --yes"));
        assert!(!run.stderr.contains("panicked"), "{name}: {}", run.stderr);
        run.exits(code).says(words);
    }
    assert_eq!(case.read("incident.yaml"), Case::copy(STARTER).read("incident.yaml"));
}

#[test]
fn a_sheet_has_no_secret() {
    let case = Case::copy(RANSOMWARE);
    let sheet = Sheet::export(&case, "--notice vendor-alert-1");
    for secret in ["kz-ad01", "kz-sql01"] {
        assert!(!sheet.rows.iter().flatten().any(|text| text.contains(secret)), "{secret}");
    }
}

const PAGE: &str = "# {title}\n\nja: 弊社は、お客様に深くお詫びいたします。\nen: We apologize to our customers.\n\n## ja: 概要\n## en: Overview\n\n{summary}\n{contact}\n";

fn with_page(page: &str) -> (Case, Sheet) {
    let case = Case::copy(STARTER)
        .file("page.md", page)
        .edit("    date: 2026-04-10 ", "    body: page.md\n    date: 2026-04-10 ");
    let sheet = Sheet::export(&case, "--notice website");
    (case, sheet)
}

#[test]
fn a_page_for_all_languages_changes_in_one_of_them() {
    for page in [PAGE.to_owned(), PAGE.replace('\n', "\r\n"), format!("\u{FEFF}{PAGE}")] {
        let (case, sheet) = with_page(&page);
        let id = "notices[0].body/2";
        assert_eq!(sheet.text(id, "en"), "We apologize to our customers.");
        let sheet = sheet.fill(id, "new-en", "We are sorry.");
        sheet.fill("notices[0].body/3", "new-ja", "当初").import(&case, "--yes").exits(0);
        let expected = page.replace("We apologize to our customers.", "We are sorry.");
        let expected = expected.replace("概要", "当初");
        assert_eq!(case.read("page.md"), expected);
    }
}

#[test]
fn a_page_in_the_file_changes_there() {
    let body = "    body:\n      ja: |\n        # {title}\n\n        お詫びいたします。再発を防ぎます。\n      en: |\n        # {title}\n\n        We apologize. We will do better.\n";
    let case =
        Case::copy(STARTER).edit("    date: 2026-04-10 ", &format!("{body}    date: 2026-04-10 "));
    let before = case.read("incident.yaml");
    let sheet = Sheet::export(&case, "--notice website");
    assert_eq!(sheet.text("notices[0].body/2/2", "ja"), "再発を防ぎます。");
    let sheet = sheet.fill("notices[0].body/2/2", "new-en", "We will prevent a recurrence.").fill(
        "notices[0].body/2/1",
        "new-ja",
        "-",
    );
    sheet.import(&case, "--yes").exits(0);
    let after = before
        .replace("We will do better.", "We will prevent a recurrence.")
        .replace("お詫びいたします。再発", "再発");
    assert_eq!(case.read("incident.yaml"), after);
}

#[test]
fn only_what_differs_from_what_was_issued() {
    let case = Case::copy(STARTER).issue("website");
    assert!(Sheet::export(&case, "--notice website --changed").ids().is_empty());
    let case = case.edit("en: Please be alert to", "en: Please watch out for");
    case.check().fails_with("issued", "issued on");
    let sheet = Sheet::export(&case, "--notice website --changed");
    assert_eq!(sheet.ids(), ["requests[0].text"]);
}

#[test]
fn a_file_with_other_errors_has_no_sheet() {
    let case = Case::copy(STARTER).edit("2026-04-07T10:30", "2026-04-37T10:30");
    case.run("export review incident.yaml --notice website").exits(1);
    assert!(!case.path("review.xlsx").exists());
    Case::copy(STARTER)
        .run("export review incident.yaml --notice nothing")
        .exits(2)
        .says("website");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The sentences of a text lie in their order, none over another, and between them is nothing
    /// that a reviewer would want to change.
    #[test]
    fn sentences_are_parts_of_their_text(
        ja in "([あ漢A]{1,4}[。！」）]{1,2}|[ \n]|- |\\*\\*[あ]\\*\\*|1\\. ){1,12}",
        en in "([A-C][a-c]{1,4}[.?!]{1,2}|[ \n]|- | a\\.m\\. |\\(x\\. Y\\)){1,12}",
    ) {
        let text = |text: &str| serde_json::to_string(&format!("x{text}x")).unwrap();
        let case = Case::copy(STARTER).edit(
            "{ ja: 不審な電話にご注意ください。, en: Please be alert to suspicious telephone calls. }",
            &format!("{{ ja: {}, en: {} }}", text(&ja), text(&en)),
        );
        let project = Project::open(case.path("incident.yaml"), Options::default());
        // Some of these are no Markdown that a notice can have.
        let Ok(project) = project else { return Ok(()) };
        let Ok(sheet) = review(&project, project.notice("website").unwrap(), false) else {
            return Ok(());
        };
        let rows = sheet.rows.iter().filter(|row| row.id.starts_with("requests[0].text"));
        let rows: Vec<_> = rows.collect();
        prop_assert!(!rows.is_empty());
        for (language, typed) in [(0, &ja), (1, &en)] {
            let whole = format!("x{typed}x");
            let mut end = 0;
            for row in &rows {
                let piece = row.cells[language].piece.as_ref().unwrap();
                prop_assert_eq!(&*piece.whole, whole.as_str());
                prop_assert_eq!(&whole[piece.range.clone()], row.cells[language].text.as_str());
                prop_assert!(piece.range.start >= end);
                let between = &whole[end..piece.range.start];
                prop_assert!(!between.chars().any(char::is_alphabetic), "{:?}", between);
                end = piece.range.end;
            }
            prop_assert!(!whole[end..].chars().any(char::is_alphabetic));
        }
    }
}

#[test]
fn a_damaged_sheet_never_panics() {
    let (case, sheet) = starter();
    let sheet = sheet.fill("requests[0].text", "new-en", "Beware of calls.");
    let project = Project::open(case.path("incident.yaml"), Options::default()).unwrap();
    let whole = proposals(&project, &sheet.bytes).unwrap();
    assert_eq!(whole.proposals.len(), 1);
    let length = sheet.bytes.len();
    for step in 0..120 {
        let mut bytes = sheet.bytes.clone();
        let at = (step * 7919) % length;
        bytes[at] ^= 0x55;
        drop(proposals(&project, &bytes));
        drop(proposals(&project, &sheet.bytes[..at]));
    }
    // XML that is cut off, and cells that say too much.
    for (from, to) in [
        ("</sheetData>", ""),
        ("r=\"A", "r=\"A999"),
        ("r=\"A", "r=\"A99999999999"),
        ("r=\"A", "r=\"AAAAAAAA"),
        ("<v>", "<v>99999999"),
    ] {
        let bytes = changed(&sheet.bytes, "xl/worksheets/sheet1.xml", |xml| xml.replace(from, to));
        drop(proposals(&project, &bytes));
    }
}
