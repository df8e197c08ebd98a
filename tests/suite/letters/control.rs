//! The control sheet, and the check of a folder of letters.

use std::fs;
use std::path::Path;

use oshirase::letters::Sha;
use oshirase::letters::control::{Control, Finding, Sheet, verify};
use oshirase::letters::ledger::{Ledger, Made, Run};
use oshirase::letters::staging::Staging;
use oshirase::message::{Language, Message};
use tempfile::TempDir;

const LETTERS: usize = 5;

fn made(number: usize) -> Made {
    Made {
        key: Sha::of(format!("C-{number}")),
        data: Sha::of(number.to_string()),
        file: format!("C-{number}.pdf"),
        hash: Sha::of(format!("letter {number}")),
        pages: if number == 3 { 3 } else { 2 },
        at: None,
    }
}

/// Makes letters of a list of seven rows; all but `missing` are made.
fn run(folder: &Path, rows: usize, missing: usize) -> Result<Sheet, Message> {
    let mut ledger = Ledger::open(folder)?;
    let text = str::to_owned;
    let list = Sha::of("the list").to_string();
    let run = Run { notice: text("n"), program: text("p"), options: text("o"), list };
    ledger.begin(&run)?;
    ledger.plan((1..=LETTERS).map(|number| (made(number).key, made(number).data)))?;
    let staging = Staging::open(&ledger)?;
    let mut control = Control::begin(&staging, &run.list, 2)?;
    for number in (1..=LETTERS).filter(|number| *number != missing) {
        let letter = made(number);
        staging.write(&letter.file, format!("letter {number}").as_bytes())?;
        ledger.made(&[letter])?;
        control.letter(&format!("C-{number}"), 1, &made(number))?;
    }
    control.left_out("no postcode".into());
    control.left_out("no postcode".into());
    staging.write("left-out.csv", b"row,reason\r\n")?;
    control.file("left-out.csv", Sha::of("row,reason\r\n"));
    let sheet = control.end(rows, &staging, &ledger, Language::English)?;
    staging.close()?;
    Ok(sheet)
}

fn whole() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), 7, 0).unwrap();
    folder
}

fn found(folder: &Path) -> Vec<String> {
    verify(folder).unwrap().iter().map(|finding| finding.message.to_string()).collect()
}

#[test]
fn the_control_sheet_of_a_run() {
    let folder = whole();
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let sheet: Sheet = serde_json::from_str(&read("control.json")).unwrap();
    assert_eq!((sheet.rows, sheet.letters, sheet.pages, sheet.sheets), (7, 5, 11, 6));
    assert_eq!(sheet.letters_by_sheets, [(1, 4), (2, 1)].into());
    assert_eq!(sheet.left_out, [("no postcode".to_owned(), 2)].into());
    let names: Vec<&str> = sheet.files.keys().map(String::as_str).collect();
    assert_eq!(names, ["control.txt", "index.csv", "left-out.csv"]);
    let text = read("control.txt");
    let head = "Control sheet
Rows read: 7
Letters made: 5; pages: 11; sheets: 6
  letters with 1 sheet: 4
  letters with 2 sheets: 1
Rows left out: 2
  no postcode: 2
First and last identifier: C-1, C-5
SHA-256 of the list: ";
    assert!(text.starts_with(head), "{text}");
    let hash = Sha::of("letter 3");
    let index = read("index.csv");
    assert!(index.starts_with("id,file,first-page,pages,sha256\r\nC-1,C-1.pdf,1,2,"), "{index}");
    assert!(index.contains(&format!("\r\nC-3,C-3.pdf,1,3,{hash}\r\n")), "{index}");
    assert_eq!(found(folder.path()), Vec::<String>::new());
    assert_eq!(run(folder.path(), 7, 0).unwrap(), sheet, "made again, it is the same");
}

/// Rows, letters and what was left out agree, or there is no control sheet.
#[test]
fn no_row_is_lost() {
    for (rows, missing, words) in [
        (8, 0, "rows read: 8, letters made: 5, rows left out: 2, letters still to be made: 0"),
        (6, 2, "rows read: 6, letters made: 4, rows left out: 2, letters still to be made: 1"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let error = run(folder.path(), rows, missing).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
        assert!(!folder.path().join("control.json").exists());
        let found = found(folder.path());
        assert!(found.iter().any(|message| message.contains("no control sheet")), "{found:?}");
    }
}

#[test]
fn what_is_not_as_it_was_made() {
    let change = |what: &dyn Fn(&Path)| {
        let folder = whole();
        what(folder.path());
        found(folder.path())
    };
    let write =
        |name: &'static str| move |folder: &Path| fs::write(folder.join(name), "x").unwrap();
    let remove =
        |name: &'static str| move |folder: &Path| fs::remove_file(folder.join(name)).unwrap();
    assert_eq!(change(&remove("C-2.pdf")), ["`C-2.pdf` is not there"]);
    assert_eq!(change(&write("C-2.pdf")), ["`C-2.pdf` is not as it was made"]);
    assert_eq!(change(&write("C-9.pdf")), ["`C-9.pdf` is not a file of these letters"]);
    assert_eq!(change(&write("index.csv")), ["`index.csv` is not as it was made"]);
    assert_eq!(change(&remove("left-out.csv")), ["`left-out.csv` is not there"]);
    let part = |folder: &Path| fs::create_dir(folder.join(".part")).unwrap();
    assert!(change(&part)[0].starts_with("`.part` is not whole"));
    assert!(change(&write("control.json"))[0].contains("is not a control sheet"));
    assert!(change(&remove("control.json"))[0].contains("letters made: 5, still to be made: 0"));
    let other = |folder: &Path| {
        let mut ledger = Ledger::open(folder).unwrap();
        ledger.made(&[Made { hash: Sha::of("other"), ..made(1) }]).unwrap();
    };
    let expected = "the letters in the ledger are not those of the control sheet";
    assert_eq!(change(&other), ["`C-1.pdf` is not as it was made", expected]);
}

/// What is missing is named by its keys, and is made again.
#[test]
fn what_is_missing_is_made_again() {
    let folder = whole();
    fs::remove_file(folder.path().join("C-4.pdf")).unwrap();
    let findings = verify(folder.path()).unwrap();
    let keys: Vec<Sha> = findings.into_iter().flat_map(|Finding { letters, .. }| letters).collect();
    assert_eq!(keys, [made(4).key]);
    let mut ledger = Ledger::open(folder.path()).unwrap();
    ledger.lost(&keys).unwrap();
    drop(ledger);
    assert!(found(folder.path())[0].contains("still to be made: 1"));
    run(folder.path(), 7, 0).unwrap();
    assert_eq!(found(folder.path()), Vec::<String>::new());
}

/// A letter that was made again is a file of the folder; the control sheet stays true.
#[test]
fn a_reprint_is_known() {
    let folder = whole();
    let mut ledger = Ledger::open(folder.path()).unwrap();
    let staging = Staging::open(&ledger).unwrap();
    staging.write("C-1.reprint-1.pdf", b"letter 1").unwrap();
    staging.close().unwrap();
    let again = Made { file: "C-1.reprint-1.pdf".to_owned(), ..made(1) };
    ledger.reprint(&again, "torn by the machine").unwrap();
    drop(ledger);
    assert_eq!(found(folder.path()), Vec::<String>::new());
}
