//! Recipients of letters: lists of every form, their columns, what is wrong with a row.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use oshirase::incident::{Certainty, Count};
use oshirase::letters::{
    Column, Counts, Filter, Honorific, Input, Mapping, Needs, Options, Order, Preset, Reason,
    Recipient, Recipients, Reject, Shard, Storage, Stream, differences, known_headings,
    prefectures,
};
use oshirase::message::Language;
use oshirase::source::{Definitions, Read};
use proptest::prelude::{ProptestConfig, prop, proptest};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use tempfile::TempDir;

use crate::fuzz::cases;

const HEAD: &str = "ID,氏名,郵便番号,住所\n";

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn options() -> Options {
    Options {
        mapping: Mapping::default(),
        preset: None,
        needs: Needs { address: true, email: false, group: false },
        languages: words(&["ja", "en"]),
        groups: words(&["members", "staff"]),
        longest: None,
        filters: Vec::new(),
        shard: None,
        order: Order::List,
    }
}

/// A folder with a list in it.
fn list(name: &str, bytes: impl AsRef<[u8]>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// Reads a list; an error as the program says it.
fn read(argument: &str, options: &Options) -> Result<Recipients, String> {
    let input = Input::new(argument, None).map_err(|error| error.to_string())?;
    Recipients::read(&input, options).map_err(|error| error.to_string())
}

fn read_bytes(
    name: &str,
    bytes: impl AsRef<[u8]>,
    options: &Options,
) -> Result<Recipients, String> {
    let (folder, path) = list(name, bytes);
    let shown = format!("{}/", folder.path().display());
    read(path.to_str().unwrap(), options).map_err(|error| error.replace(&shown, ""))
}

/// A recipient in one line.
fn line(recipient: &Recipient) -> String {
    let mut line = format!("{} {}:", recipient.row, recipient.id);
    let honorific = match &recipient.honorific {
        None => "",
        Some(Honorific::Person) => "(person)",
        Some(Honorific::Body) => "(body)",
        Some(Honorific::All) => "(all)",
        Some(Honorific::Other(word)) => word,
    };
    let departments = recipient.departments.join(" | ");
    let address = recipient.address.join(" | ");
    let mut add = |name: &str, text: &str| {
        if !text.is_empty() {
            write!(line, " {name}[{text}]").unwrap();
        }
    };
    add("name", &recipient.name);
    add("honorific", honorific);
    add("company", &recipient.company);
    add("departments", &departments);
    add("position", &recipient.position);
    add("postcode", &recipient.postcode);
    add("address", &address);
    add("country", &recipient.country);
    add("language", &recipient.language);
    add("group", &recipient.group);
    add("code", &recipient.code);
    add("email", &recipient.email);
    for (word, text) in &recipient.words {
        add(&format!("words.{word}"), text);
    }
    line
}

/// What reading a list gives: its recipients, its rejects, its counts.
fn found(read: Result<Recipients, String>) -> Vec<String> {
    let recipients = match read {
        Ok(recipients) => recipients,
        Err(error) => return error.trim_end().lines().map(str::to_owned).collect(),
    };
    let mut found: Vec<String> = recipients.iter().map(|recipient| line(&recipient)).collect();
    let rejects = recipients.rejects().iter().map(|reject| {
        format!("{} {}! {}: {}", reject.row, reject.id, reject.reason.as_str(), reject.what())
    });
    found.extend(rejects);
    let Counts { read, accepted, rejected, filtered, .. } = recipients.counts();
    found.push(format!("read {read} = {accepted} + {rejected} + {filtered}"));
    let notes = recipients.notes();
    found.extend(
        notes.iter().map(|note| format!("note: {}", note.to_string().rsplit('/').next().unwrap())),
    );
    found
}

/// Each case of `letters/lists.txt`: its name, `# ` and what is found, `#! ` options, `#| ` a mapping
/// file, the list. `UPDATE=1 cargo test recipients` writes what is found anew.
#[test]
fn lists() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters/lists.txt");
    let text = fs::read_to_string(&path).unwrap();
    let (mut updated, mut wrong) = (String::new(), Vec::new());
    for case in text.split("--- ").filter(|case| !case.is_empty()) {
        let (name, body) = case.split_once('\n').unwrap();
        let lines: Vec<&str> = body.split_inclusive('\n').collect();
        let begins = |line: &&&str, with: &str| line.starts_with(with);
        let expected: Vec<&str> = lines
            .iter()
            .filter(|line| begins(line, "# "))
            .map(|line| line[2..].trim_end())
            .collect();
        let own: String = lines.iter().filter(|line| !begins(line, "# ")).copied().collect();
        let list: String = lines.iter().filter(|line| !begins(line, "#")).copied().collect();
        let mut options = options();
        let mut ending = "csv";
        let chosen = lines.iter().filter_map(|line| line.strip_prefix("#! "));
        for option in chosen.flat_map(str::split_whitespace) {
            match option.split_once('=').unwrap() {
                ("preset", name) => {
                    options.preset = Preset::all().into_iter().find(|preset| preset.name() == name);
                }
                ("where", filter) => options.filters.push(Filter::new(filter).unwrap()),
                ("order", _) => options.order = Order::Postcode,
                ("needs", "group") => options.needs.group = true,
                ("needs", _) => options.needs = Needs { address: false, email: true, group: false },
                ("storage", storage) => ending = storage,
                other => panic!("{other:?}"),
            }
        }
        let mapping: String = lines.iter().filter_map(|line| line.strip_prefix("#| ")).collect();
        if !mapping.is_empty() {
            let (_folder, path) = self::list("mapping.yaml", mapping);
            options.mapping = Mapping::read(&path, &options.languages).unwrap();
        }
        let found = found(read_bytes(&format!("people.{ending}"), list, &options));
        if found != expected {
            wrong.push(format!("{name}: found {found:#?}"));
        }
        let found: String = found.iter().map(|line| format!("# {line}\n")).collect();
        write!(updated, "--- {name}\n{found}{own}").unwrap();
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, updated).unwrap();
    } else {
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// `letters/postcodes.tsv`: postcodes of places that people know.
#[test]
fn postcodes_are_in_their_prefectures() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters/postcodes.tsv");
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|row| !row.starts_with('#')).skip(1);
    let mut seen = BTreeSet::new();
    for row in rows {
        let [postcode, expected, place] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let expected: BTreeSet<&str> = expected.split(' ').collect();
        let found: BTreeSet<&str> = prefectures(postcode).into_iter().collect();
        assert_eq!(found, expected, "{postcode} {place}");
        assert!(expected.iter().any(|prefecture| place.starts_with(prefecture)), "{row}");
        seen.extend(expected.into_iter().map(str::to_owned));
    }
    assert_eq!(seen.len(), 47);
    // No area has these digits now; it would be near the others.
    assert_eq!(prefectures("119-0001"), ["東京都"]);
    assert_eq!(prefectures(""), [""; 0]);
}

/// No heading means two things, and a mapping file can name every column.
#[test]
fn headings_mean_one_thing() {
    let mut seen = BTreeMap::new();
    for (heading, column) in known_headings() {
        let other = seen.insert(heading.to_lowercase().replace(' ', ""), column);
        assert!(other.is_none(), "{heading}: {column:?} and {other:?}");
    }
    let columns: BTreeSet<Column> = known_headings().iter().map(|(_, column)| *column).collect();
    assert_eq!(columns.len(), Column::ALL.len(), "every column has a heading");
    for preset in Preset::all() {
        assert!(!preset.name().is_empty());
    }
}

/// The manuals have every heading of every column, and every preset and field of a mapping file.
#[test]
fn the_manuals_have_every_heading() {
    let mut headings: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (heading, column) in known_headings() {
        headings.entry(column.as_str()).or_default().push(heading);
    }
    let mut definitions = Definitions::new();
    Mapping::schema(&mut definitions);
    let fields = definitions["Mapping"]["properties"].as_object().unwrap();
    for (path, separator) in [("docs/letters.md", ", "), ("docs/ja/letters.md", "、")] {
        let manual = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        let row = |name: &str| {
            let begin = format!("| `{name}` | ");
            let mut rows = manual.lines().filter(|row| row.starts_with(&begin));
            rows.next().unwrap_or_else(|| panic!("{path} has no row for {name}")).to_owned()
        };
        for (column, headings) in &headings {
            let expected = format!(" | {} |", headings.join(separator));
            assert!(row(column).ends_with(&expected), "{path}: {column} has{expected}");
        }
        for preset in Preset::all() {
            row(preset.name());
        }
        for (field, shape) in fields {
            let rows: Vec<&str> =
                manual.lines().filter(|row| row.starts_with(&format!("| `{field}` |"))).collect();
            let sentence = shape["description"].as_str().unwrap();
            let is_there = separator != ", " || rows.iter().any(|row| row.contains(sentence));
            assert!(!rows.is_empty() && is_there, "{path} has no row for {field}: {sentence}");
        }
    }
}

#[test]
fn mapping_files_are_checked() {
    let (_folder, path) = list(
        "mapping.yaml",
        "columns: { 氏名: nam, 備考: words.Ref, お客様: name, お 客様: name }\ncolumn: {}\n",
    );
    let found = Mapping::read(&path, &[]).unwrap_err().to_string();
    for words in [
        "`nam` is nothing that a column can hold",
        "did you mean `name`?",
        "`words.Ref` is nothing that a column can hold",
        "unknown field `column`",
    ] {
        assert!(found.contains(words), "{words:?} is not in {found}");
    }
    let (_folder, path) = list("mapping.yaml", "columns: { お客様: name, お 客様: name }\n");
    let found = Mapping::read(&path, &[]).unwrap_err().to_string();
    assert!(found.contains("duplicate field `お 客様`"), "{found}");
}

const ROW: &str = "1,髙橋 ①,100-0001,東京都千代田区1\n";

#[test]
fn the_encoding_is_found_and_said() {
    let text = format!("{HEAD}{ROW}");
    let (cp932, _, _) = encoding_rs::SHIFT_JIS.encode(&text);
    let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{FEFF}{}", text.replace(',', "\t")).encode_utf16().flat_map(order).collect()
    };
    for (bytes, encoding) in [
        (text.clone().into_bytes(), "UTF-8"),
        (format!("\u{FEFF}{text}").into_bytes(), "UTF-8"),
        (cp932.to_vec(), "CP932"),
        (utf16(u16::to_le_bytes), "UTF-16"),
        (utf16(u16::to_be_bytes), "UTF-16"),
    ] {
        let recipients = read_bytes("people.csv", bytes, &options()).unwrap();
        assert_eq!(recipients.get(0).unwrap().name, "髙橋 ①", "{encoding}");
        let note = recipients.notes()[0].to_string();
        assert!(note.contains(&format!("was read as {encoding}")), "{note}");
    }
}

/// A byte that is in no encoding is an error with its line, never a replacement character.
#[test]
fn nothing_is_decoded_by_guess() {
    let (cp932, _, _) = encoding_rs::SHIFT_JIS.encode(HEAD);
    let mixed = [&cp932, ROW.as_bytes()].concat();
    for (bytes, words) in [
        (mixed, "neither UTF-8 (line 1) nor CP932, the Japanese encoding of Windows (line 2)"),
        ([b"\xEF\xBB\xBFa\n\xFF\n".as_slice()].concat(), "line 2 is not in UTF-8"),
        (b"\xFF\xFEa\0\n\0\x00\xD8".to_vec(), "line 2 is not in UTF-16"),
    ] {
        let found = read_bytes("people.csv", bytes, &options()).unwrap_err();
        assert!(found.contains(words), "{found}");
    }
    // The bytes of EUC-JP that are CP932 too are words that no heading has.
    for heading in ["氏名", "住所", "郵便番号"] {
        let (euc, _, _) = encoding_rs::EUC_JP.encode(heading);
        let found = read_bytes("people.csv", euc, &options()).unwrap_err();
        assert!(found.contains("no letter knows the column") || found.contains("CP932"), "{found}");
    }
    // A private character of CP932 (gaiji) is one of the row.
    let row = [HEAD.as_bytes(), b"1,\xF0\x40,100-0001,x\n"].concat();
    let (head, rest) = row.split_at(HEAD.len());
    let (head, _, _) = encoding_rs::SHIFT_JIS.encode(std::str::from_utf8(head).unwrap());
    let found = read_bytes("people.csv", [&head, rest].concat(), &options()).unwrap();
    assert!(found.rejects()[0].message.to_string().contains("U+E000"), "{:?}", found.rejects());
}

fn workbook(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

#[test]
fn workbooks_are_read_as_their_user_sees_them() {
    let bytes = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        for (place, heading) in HEAD.trim().split(',').chain(["words.note"]).enumerate() {
            sheet.write(0, place as u16, heading).unwrap();
        }
        let date = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
        let day = ExcelDateTime::from_ymd(2026, 4, 1).unwrap();
        for row in 1..7 {
            sheet.write(row, 0, row).unwrap();
            sheet.write(row, 1, format!("名{row}")).unwrap();
            sheet.write(row, 2, 1_000_001).unwrap();
            sheet.write(row, 3, format!("東京都千代田区{row}")).unwrap();
        }
        sheet.write(2, 2, 600_000).unwrap();
        sheet.write_datetime_with_format(3, 4, &day, &date).unwrap();
        sheet.write(4, 4, 0.5).unwrap();
        sheet.write(5, 4, true).unwrap();
        sheet.write(6, 6, "x").unwrap();
        // An empty row, and a cell of a format alone far down.
        sheet.write(8, 0, "8").unwrap();
        sheet.write(8, 1, "名8").unwrap();
        sheet.write(8, 2, "１００－０００１").unwrap();
        sheet.write(8, 3, "東京都千代田区8").unwrap();
        sheet.write_blank(20, 16_383, &date).unwrap();
    });
    let found = found(read_bytes("people.xlsx", bytes, &options()));
    let expected = [
        "2 1: name[名1] postcode[100-0001] address[東京都千代田区1]",
        "9 8: name[名8] postcode[100-0001] address[東京都千代田区8]",
        "3 2! postcode: 郵便番号: `600000` has six digits",
        "4 3! cell-type: words.note: the cell holds a date",
        "5 4! cell-type: words.note: the cell holds a number with a fraction",
        "6 5! cell-type: words.note: the cell holds no text",
        "7 6! cells: the row has 7 cells, but there are 5 headings",
        "8 ! empty",
        "read 8 = 2 + 6 + 0",
    ];
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{found}\n{expected}");
    }
    assert!(found.len() >= expected.len(), "{found:#?}");
}

/// Excel keeps the reading that a person typed beside the text of a cell; it is no part of a name.
#[test]
fn readings_are_no_part_of_names() {
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let head: String = HEAD.trim().split(',').map(cell).collect();
    let row = ["1", "", "100-0001", "東京都千代田区1"].map(cell).concat();
    let row = row.replacen(&cell(""), "<c t=\"s\"><v>0</v></c>", 1);
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relation = |id: &str, of: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{relations}/{of}\" Target=\"{target}\"/>")
    };
    let parts = [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}\">{}</Relationships>",
                relation("a", "officeDocument", "xl/workbook.xml")
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}\">{}{}</Relationships>",
                relation("b", "worksheet", "worksheets/sheet1.xml"),
                relation("c", "sharedStrings", "sharedStrings.xml")
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>\
                 <sheet name=\"a\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/sharedStrings.xml",
            format!(
                "<sst xmlns=\"{main}\"><si><t>髙﨑</t><rPh sb=\"0\" eb=\"2\"><t>タカサキ</t></rPh>\
                 <phoneticPr fontId=\"1\"/></si></sst>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "<worksheet xmlns=\"{main}\"><sheetData><row>{head}</row><row>{row}</row>\
                 </sheetData></worksheet>"
            ),
        ),
    ];
    let mut bytes = Vec::new();
    let mut archive = zip::ZipWriter::new(Cursor::new(&mut bytes));
    for (name, part) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, part.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
    let recipients = read_bytes("people.xlsx", bytes, &options()).unwrap();
    assert_eq!(recipients.get(0).map(|recipient| recipient.name).as_deref(), Some("髙﨑"));
}

#[test]
fn sheets_and_tables_are_named() {
    let bytes = workbook(|workbook| {
        for name in ["名簿", "控え"] {
            let sheet = workbook.add_worksheet().set_name(name).unwrap();
            for (place, cell) in ["氏名", "郵便番号", "住所"].into_iter().enumerate() {
                sheet.write(0, place as u16, cell).unwrap();
            }
            for (place, cell) in [name, "1000001", "東京都千代田区1"].into_iter().enumerate()
            {
                sheet.write(1, place as u16, cell).unwrap();
            }
        }
    });
    let (_folder, path) = list("people.xlsx", bytes);
    let path = path.to_str().unwrap();
    let found = read(path, &options()).unwrap_err();
    assert!(
        found.contains("name the sheet as people.xlsx?sheet=NAME; known: 名簿, 控え"),
        "{found}"
    );
    let found = read(&format!("{path}?sheet=控"), &options()).unwrap_err();
    assert!(found.contains("no sheet `控`"), "{found}");
    let recipients = read(&format!("{path}?sheet=控え"), &options()).unwrap();
    assert_eq!(recipients.get(0).unwrap().name, "控え");
    assert!(read(&format!("{path}?table=控え"), &options()).unwrap_err().contains("has a sheet"));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.db");
    let database = rusqlite::Connection::open(&path).unwrap();
    database
        .execute_batch(
            "CREATE TABLE \"a\"\"b\" (id INTEGER, name TEXT, postcode, address TEXT);
             INSERT INTO \"a\"\"b\" VALUES (1, '山田', 600000, '北海道1'), (2, '佐藤', '060-0000', '北海道2'),
               (3, CAST(x'FF' AS TEXT), 1.5, NULL), (4, x'00', NULL, '北海道4');
             CREATE TABLE other (x);",
        )
        .unwrap();
    drop(database);
    let before = fs::read(&path).unwrap();
    let shown = path.to_str().unwrap();
    let found = read(shown, &options()).unwrap_err();
    assert!(found.contains("known: a\"b, other"), "{found}");
    assert!(read(&format!("{shown}?table=x"), &options()).unwrap_err().contains("no table `x`"));
    let found = self::found(read(&format!("{shown}?table=a\"b"), &options()));
    let expected = [
        "2 2: name[佐藤] postcode[060-0000] address[北海道2]",
        "1 1! postcode: postcode: `600000` has six digits",
        "3 3! cell-type: name: the text is not UTF-8",
        "3 3! cell-type: postcode: the cell holds a number with a fraction",
        "4 4! cell-type: name: the cell holds no text",
        "read 4 = 1 + 3 + 0",
    ];
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{found}\n{expected}");
    }
    assert_eq!(fs::read(&path).unwrap(), before, "a database is only read");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

/// Files that are not what they say, or are made to harm: an error or a reject, at once.
#[test]
fn hostile_lists() {
    let wide = "a,".repeat(10_000);
    let mut bomb = Vec::new();
    let mut archive = zip::ZipWriter::new(Cursor::new(&mut bomb));
    archive.start_file("xl/media/x.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 0..300 {
        std::io::Write::write_all(&mut archive, &zeros).unwrap();
    }
    archive.finish().unwrap();
    let keys: String = (0..2_000).map(|key| format!("{{\"k{key}\":\"\"}}\n")).collect();
    for (name, bytes, words) in [
        ("people.csv", wide.as_bytes(), "the list has 10001 columns"),
        ("people.ndjson", keys.as_bytes(), "the list has 1001 columns"),
        ("people.csv", b"a\0b,c\n1,2\n", "no letter knows the column `a?b`"),
        ("people.csv", b"PK\x03\x04", "the content is not what the name says: csv"),
        ("people.xlsx", b"a,b\n", "the content is not what the name says: xlsx"),
        ("people.xlsx", b"PK\x03\x04 and no more", "no workbook can be read"),
        ("people.xlsx", &bomb, "larger than 268435456 bytes when it is unpacked"),
        ("people.xlsx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..", "or it has a password"),
        ("people.db", b"a,b\n", "the content is not what the name says: sqlite"),
        ("people.db", b"SQLite format 3\0 and no more", "no database of SQLite can be read"),
        ("people.pdf", b"", "must end in .csv"),
    ] {
        let found = read_bytes(name, bytes, &options()).map(|read| read.counts()).unwrap_err();
        assert!(found.contains(words), "{words}: {found}");
    }
    let long = "あ".repeat(350_000);
    let text = format!("{HEAD}1,{long},100-0001,東京都1\n2,山\0田,100-0001,東京都2\n");
    let recipients = read_bytes("people.csv", text, &options()).unwrap();
    let reasons: Vec<Reason> = recipients.rejects().iter().map(|reject| reject.reason).collect();
    assert_eq!(reasons, [Reason::TooLong, Reason::Character]);
    assert!(recipients.rejects().iter().all(|reject| reject.what().to_string().len() < 300));
}

/// A cell that no sheet has is named: its number is too large to count with, or would be that of
/// another one.
#[test]
fn a_cell_beyond_the_sheet_is_named() {
    for (references, words) in [
        (["<row r=\"4294967298\">", "<c r=\"A2\""], Some("`4294967298`")),
        (["<row r=\"2\">", "<c r=\"A4294967298\""], Some("`A4294967298`")),
        (["<row r=\"2\">", "<c r=\"A99999999999999999999999999999999999\""], Some("`A9999999")),
        (["<row r=\"2\">", "<c r=\"MWLQKWV2\""], Some("`MWLQKWV2`")),
        (["<row r=\"2\">", "<c r = 'A1048577'"], Some("`A1048577`")),
        (["<row r=\"2\">", "<c r=\"XFE2\""], Some("`XFE2`")),
        (["<row r=\"2\"><!--> <x r='A1048577' ' -->", "<c r=\"A2\""], None),
        (["<!DOCTYPE a [<!ENTITY b '<c r=\"'>]><row r=\"2\">", "<c r=\"A2\""], Some("DOCTYPE")),
        (["<row r=\"2\">", "<c r=\"A2\""], None),
    ] {
        let [row, cell] = references;
        let head = HEAD
            .trim()
            .split(',')
            .map(|heading| format!("<c t=\"inlineStr\"><is><t>{heading}</t></is></c>"));
        let head: String = head.collect();
        let sheet = format!(
            "<worksheet><sheetData><row r=\"1\">{head}</row>{row}{cell} t=\"inlineStr\"><is><t>r=\"A1048577\"</t></is></c></row></sheetData></worksheet>"
        );
        let empty = workbook(|workbook| drop(workbook.add_worksheet().write(0, 0, "id")));
        let bytes = with_part(&empty, "xl/worksheets/sheet1.xml", &sheet);
        let found = read_bytes("people.xlsx", bytes, &options()).map(|read| read.counts().read);
        match words {
            Some(words) => assert!(
                found.as_ref().is_err_and(|error| error.contains(words)),
                "{sheet}: {found:?}"
            ),
            None => assert_eq!(found, Ok(1), "{sheet}"),
        }
    }
}

/// A workbook with another text in the place of a part.
fn with_part(bytes: &[u8], part: &str, text: &str) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let file = old.by_index_raw(index).unwrap();
        let name = file.name().unwrap().into_owned();
        if name == part {
            new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut new, text.as_bytes()).unwrap();
        } else {
            new.raw_copy_file(file).unwrap();
        }
    }
    new.finish().unwrap().into_inner()
}

/// A cell far down a sheet makes rows, not memory for all cells between.
#[test]
fn a_sheet_with_a_gap_is_read() {
    let bytes = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        for (place, heading) in HEAD.trim().split(',').enumerate() {
            sheet.write(0, place as u16, heading).unwrap();
        }
        sheet.write(100_000, 0, "1").unwrap();
    });
    let counts = read_bytes("people.xlsx", bytes, &options()).unwrap().counts();
    assert_eq!((counts.read, counts.rejected, counts.accepted), (100_000, 100_000, 0));
}

#[test]
fn lines_are_read_one_at_a_time() {
    let long = "x".repeat(3 << 20);
    let text = [
        r#"{"id": "1", "name": "山田", "postcode": "1000001", "address": "東京都千代田区1"}"#,
        r#"{"id": "1", "name": "山田", "postcode": "1000001", "address": "東京都千代田区1"}"#,
        r#"{"id": "3", "name": "佐藤", "postcode": "600000", "address": "北海道1"}"#,
        r#"{"name": "佐藤", "postcode": "060-0000", "address": "北海道1"}"#,
        r#"{"id": "5", "nam": "佐藤"}"#,
        "",
        "[1]",
        &format!(r#"{{"id": "{long}"}}"#),
        r#"{"id": "9", "name": "佐藤", "住所": "北海道1", "郵便番号": "060-0000", "words.a": "b"}"#,
    ]
    .join("\n");
    let options = options();
    let mut stream = Stream::new(text.as_bytes(), &options);
    let mut found = Vec::new();
    while let Some(line) = stream.next_line().unwrap() {
        found.push(match line {
            Ok(recipient) => self::line(&recipient),
            Err(rejects) => rejects
                .iter()
                .map(|reject| format!("{} {}! {}", reject.row, reject.id, reject.reason.as_str()))
                .collect::<Vec<_>>()
                .join("; "),
        });
    }
    assert_eq!(
        found,
        [
            "1 1: name[山田] postcode[100-0001] address[東京都千代田区1]",
            "2 1: name[山田] postcode[100-0001] address[東京都千代田区1]",
            "3 3! postcode",
            "4 ! missing-id",
            "5 5! heading",
            "6 ! empty",
            "7 ! json",
            "8 ! too-long",
            "9 9: name[佐藤] postcode[060-0000] address[北海道1] words.a[b]",
        ]
    );
    let mut bytes: &[u8] = b"{\"id\": \"\xFF\"}\n";
    let mut stream = Stream::new(&mut bytes, &options);
    let rejects = stream.next_line().unwrap().unwrap().unwrap_err();
    assert_eq!(rejects[0].message.to_string(), "the line is not UTF-8");
    assert!(stream.next_line().unwrap().is_none());
}

/// The rows that get no letter are a list again, once they are corrected.
#[test]
fn what_was_left_out_can_be_corrected() {
    let text = format!(
        "{HEAD}1,山田,600000,北海道1\n2,佐藤,060-0000,北海道2\n3,\"鈴木 \"\"a\"\", b\",060-0000,\n4,余分,060-0000,北海道4,x\n5,𠮷田,060-0000,北海道5\n"
    );
    let mut recipients = read_bytes("people.csv", text, &options()).unwrap();
    let glyph = Reject {
        row: 6,
        id: "5".to_owned(),
        column: recipients.heading(Column::Name),
        reason: Reason::Glyph,
        message: "no font has it".into(),
    };
    recipients.reject([glyph]);
    assert_eq!(recipients.len(), 1);
    let counts = recipients.counts();
    assert_eq!((counts.read, counts.accepted, counts.rejected), (5, 1, 4));
    assert_eq!(counts.reasons[&Reason::Glyph], 1);
    let csv = String::from_utf8(recipients.rejected_csv(Language::Japanese).unwrap()).unwrap();
    let rows: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(rows[0], "\u{FEFF}元の行,除いた理由,ID,氏名,郵便番号,住所");
    assert!(rows[1].starts_with("2,"), "{csv}");
    assert!(rows[2].ends_with(",3,\"鈴木 \"\"a\"\", b\",060-0000,"), "{csv}");
    assert!(rows[3].ends_with(",4,余分,060-0000,北海道4,x"), "{csv}");
    assert!(rows[4].ends_with("氏名: no font has it,5,𠮷田,060-0000,北海道5"), "{csv}");
    let corrected = csv.replace("600000", "0600000").replace("060-0000,\r", "060-0000,北海道3\r");
    let corrected = corrected.replace("北海道4,x", "北海道4");
    let again = read_bytes("people.csv", corrected, &options()).unwrap();
    assert_eq!(again.len(), 4);
    let english = recipients.rejected_csv(Language::English).unwrap();
    read_bytes("people.csv", english, &options()).unwrap();
}

#[test]
fn groups_are_compared_with_the_notice() {
    let count = |certainty, count| Some(Count::new(certainty, Some(count)));
    let persons = [
        ("members".to_owned(), count(Certainty::Exact, 3)),
        ("staff".to_owned(), count(Certainty::AtMost, 2)),
        ("others".to_owned(), count(Certainty::About, 100)),
        ("unknown".to_owned(), Some(Count::UNKNOWN)),
    ];
    let letters = |groups: &[(&str, usize)]| -> BTreeMap<String, usize> {
        groups.iter().map(|(group, letters)| ((*group).to_owned(), *letters)).collect()
    };
    let found = |groups: &[(&str, usize)], persons: &[(String, Option<Count>)]| -> Vec<String> {
        differences(&letters(groups), persons).iter().map(ToString::to_string).collect()
    };
    let as_told = [("members", 3), ("staff", 1), ("others", 100), ("unknown", 7)];
    assert_eq!(found(&as_told, &persons), [""; 0]);
    assert_eq!(found(&[("", 3)], &persons[..1]), [""; 0]);
    assert_eq!(
        found(&[("members", 1), ("staff", 3), ("others", 98), ("", 2), ("x", 1)], &persons),
        [
            "members: the notice tells of 3 people, but there is 1 letter",
            "staff: the notice tells of at most 2 people, but there are 3 letters",
            "others: the notice tells of about 100 people; letters: 98",
            "2 letters are to recipients in no group",
            "x: 1 letter is to a group that the notice does not tell of",
        ]
    );
}

/// A list of distinct good rows with these identifiers, and one person twice.
fn rows(ids: &BTreeSet<u16>) -> Vec<String> {
    let rows = ids.iter().map(|id| format!("{id},名{},060-0000,北海道1\n", id / 2));
    rows.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(24), failure_persistence: None, ..ProptestConfig::default() })]
    /// The parts of a list are disjoint, together the whole, and do not depend on its order.
    #[test]
    fn shards_are_a_partition(
        ids in prop::collection::btree_set(0..500_u16, 1..40),
        of in 1..8_u64,
    ) {
        let rows = rows(&ids);
        let read = |rows: &[String], shard| {
            let options = Options { shard, ..options() };
            let list = format!("{HEAD}{}", rows.concat());
            let recipients = read_bytes("people.csv", list, &options).unwrap();
            let ids: Vec<String> = recipients.iter().map(|recipient| recipient.id).collect();
            let rejects = recipients.rejects().iter().map(|reject| reject.id.clone());
            (ids, rejects.collect::<Vec<_>>())
        };
        let (mut all, mut bad) = (Vec::new(), Vec::new());
        for index in 0..of {
            let shard = Shard::new(index, of).unwrap();
            let (ids, rejects) = read(&rows, Some(shard));
            assert!(ids.iter().chain(&rejects).all(|id| shard.holds(id)));
            all.extend(ids);
            bad.extend(rejects);
            let backwards: Vec<String> = rows.iter().rev().cloned().collect();
            let (ids, rejects) = read(&backwards, Some(shard));
            assert!(ids.iter().chain(&rejects).all(|id| shard.holds(id)));
        }
        let (mut whole, mut rejected) = read(&rows, None);
        for list in [&mut all, &mut bad, &mut whole, &mut rejected] {
            list.sort();
        }
        assert_eq!((all, bad), (whole, rejected));
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(400), failure_persistence: None, ..ProptestConfig::default() })]
    /// Whatever the bytes are, they are read or refused, and every row is counted.
    #[test]
    fn any_bytes(bytes in prop::collection::vec(proptest::prelude::any::<u8>(), 0..200), end in 0..4_usize) {
        let name = ["people.csv", "people.tsv", "people.ndjson", "people.xlsx"][end];
        let list = [if end < 2 { HEAD.as_bytes() } else { b"" }, &bytes].concat();
        if let Ok(recipients) = read_bytes(name, list, &options()) {
            recipients.counts();
        }
    }
}

#[test]
fn there_is_no_shard_beyond_the_last() {
    assert!(Shard::new(2, 2).is_err());
    assert!(Shard::new(0, 0).is_err());
    assert!(Filter::new("x").is_err());
    assert!(Filter::new("!=x").is_err());
    assert!(Input::new("-", Some(Storage::Sqlite)).is_err());
    assert!(Input::new("-", None).unwrap().is_standard_input());
}

/// The first of an order, the same each time; the others are counted.
#[test]
fn a_sample_is_the_first() {
    let text = format!(
        "{HEAD}1,山田,600-0001,京都府1\n2,佐藤,060-0000,北海道2\n3,鈴木,060-0000,北海道3\n"
    );
    let options = Options { order: Order::Postcode, ..options() };
    let mut recipients = read_bytes("people.csv", text, &options).unwrap();
    recipients.sample(2);
    let ids: Vec<String> = recipients.iter().map(|recipient| recipient.id).collect();
    assert_eq!(ids, ["2", "3"]);
    let counts = recipients.counts();
    assert_eq!((counts.read, counts.accepted, counts.filtered), (3, 2, 1));
    assert!(!recipients.is_empty());
    assert!(recipients.get(2).is_none());
}

/// A view without end ends with the limit of a list.
#[test]
fn a_view_without_end_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.db");
    let database = rusqlite::Connection::open(&path).unwrap();
    let view = "CREATE VIEW people AS WITH RECURSIVE n(name) AS (SELECT 1 UNION ALL SELECT name + 1 FROM n)
                SELECT name, '060-0000' AS postcode, printf('%.*c', 1000000, 'x') AS address FROM n";
    database.execute_batch(view).unwrap();
    drop(database);
    // Rows that are not wanted are not kept.
    let options = Options { filters: vec![Filter::new("name=1").unwrap()], ..options() };
    let found = read(path.to_str().unwrap(), &options).unwrap_err();
    assert!(found.contains("the list is larger than"), "{found}");
}
