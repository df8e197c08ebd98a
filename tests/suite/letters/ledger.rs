//! The ledger and the folder that letters are written to.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use oshirase::letters::ledger::{Begun, Ledger, Made, Run};
use oshirase::letters::staging::Staging;
use oshirase::letters::{Honorific, Recipient, Sha};
use oshirase::message::Message;
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, proptest};

fn identity() -> Run {
    let text = str::to_owned;
    Run { notice: text("n"), program: text("p"), options: text("o"), list: text("l") }
}

fn made(number: usize) -> Made {
    Made {
        key: Sha::of(number.to_string()),
        data: Sha::of(format!("data of {number}")),
        file: format!("{:02x}/{number}.pdf", number % 3),
        hash: Sha::of(bytes(number)),
        pages: 2,
        at: None,
    }
}

fn bytes(number: usize) -> String {
    format!("letter {number}")
}

/// The letters that a ledger has, each with the number of its reprint.
fn all(ledger: &Ledger) -> Vec<(Made, u32)> {
    let mut all = Vec::new();
    ledger
        .all(|made, number| {
            all.push((made, number));
            Ok(())
        })
        .unwrap();
    all
}

/// The files of letters below a folder, and their bytes.
pub(crate) fn letters(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.file_name().unwrap().to_string_lossy().starts_with("letters.db") {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

const LETTERS: usize = 20;

/// Makes the letters in batches of three; stops after so many steps, as a killed process does.
fn run(folder: &Path, steps: &mut usize) -> Result<(), Message> {
    let mut step = || {
        *steps = steps.checked_sub(1).ok_or_else(|| Message::from("killed"))?;
        Ok::<(), Message>(())
    };
    let mut ledger = Ledger::open(folder)?;
    if ledger.begin(&identity())? == Begun::Fresh {
        step()?;
    }
    ledger.plan((0..LETTERS).map(|number| (made(number).key, made(number).data)))?;
    let staging = Staging::open(&ledger)?;
    let left: Vec<usize> =
        (0..LETTERS).filter(|number| ledger.find(made(*number).key).unwrap().is_none()).collect();
    for batch in left.chunks(3) {
        for number in batch {
            step()?;
            let mut part = staging.part(&made(*number).file)?;
            part.write_all(bytes(*number).as_bytes()).unwrap();
            part.flush().unwrap();
            if let Err(killed) = step() {
                // What is in the folder of parts stays there.
                std::mem::forget(part);
                return Err(killed);
            }
            part.keep()?;
        }
        step()?;
        ledger.made(&batch.iter().map(|number| made(*number)).collect::<Vec<_>>())?;
    }
    step()?;
    staging.close()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]
    /// However often a run is killed, the last one leaves the files of one that was not.
    #[test]
    fn a_killed_run_resumes(kills in vec(0_usize..50, 0..6)) {
        let whole = tempfile::tempdir().unwrap();
        run(whole.path(), &mut 1000).unwrap();
        let folder = tempfile::tempdir().unwrap();
        for mut steps in kills {
            drop(run(folder.path(), &mut steps));
        }
        run(folder.path(), &mut 1000).unwrap();
        let found = letters(folder.path());
        assert_eq!(found.len(), LETTERS);
        assert_eq!(found, letters(whole.path()));
        assert!(!folder.path().join(".part").exists());
        let hash = |folder: &Path| {
            let ledger = Ledger::existing(folder).unwrap();
            assert_eq!(ledger.left().unwrap(), 0);
            ledger.hash().unwrap()
        };
        assert_eq!(hash(folder.path()), hash(whole.path()));
    }
}

/// Another notice, list, option or program is refused, and the letters stay.
#[test]
fn a_run_of_something_else_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &mut 1000).unwrap();
    let mut ledger = Ledger::open(folder.path()).unwrap();
    assert_eq!(ledger.begin(&identity()).unwrap(), Begun::Resumes);
    let other = || "other".to_owned();
    for (run, words) in [
        (Run { notice: other(), ..identity() }, "letters.db: the notice changed"),
        (Run { program: other(), ..identity() }, "a template or the house changed"),
        (Run { options: other(), ..identity() }, "letters.db: the options changed"),
        (
            Run { notice: other(), list: other(), ..identity() },
            "letters.db: the notice and the list of recipients changed",
        ),
    ] {
        let error = ledger.begin(&run).unwrap_err().to_string();
        assert!(error.contains(words) && error.contains("another folder"), "{error}");
    }
    assert_eq!(all(&ledger).len(), LETTERS);
    // As long as no letter is there, everything may change.
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = Ledger::open(folder.path()).unwrap();
    assert_eq!(ledger.begin(&identity()).unwrap(), Begun::Fresh);
    ledger.plan([(made(1).key, made(1).data)]).unwrap();
    assert_eq!(ledger.begin(&Run { list: other(), ..identity() }).unwrap(), Begun::Fresh);
    assert_eq!(ledger.left().unwrap(), 0);
    // A letter without a record is of what was begun.
    fs::write(folder.path().join("1.pdf"), "letter").unwrap();
    let error = ledger.begin(&identity()).unwrap_err().to_string();
    assert!(error.contains("the list of recipients changed"), "{error}");
    assert_eq!(ledger.begin(&Run { list: other(), ..identity() }).unwrap(), Begun::Resumes);
    // Other files are none of a run.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("other.pdf"), "").unwrap();
    let error = Ledger::open(folder.path()).unwrap().begin(&identity()).unwrap_err().to_string();
    assert!(error.contains("other files, such as `other.pdf`"), "{error}");
}

#[test]
fn a_ledger_is_open_once() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(folder.path()).unwrap();
    for open in [Ledger::open, Ledger::existing] {
        let error = open(folder.path()).unwrap_err().to_string();
        assert!(error.contains("letters.db is in use"), "{error}");
    }
    drop(ledger);
    Ledger::open(folder.path()).unwrap();
}

#[test]
fn what_is_no_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let error = Ledger::existing(folder.path()).unwrap_err().to_string();
    assert!(error.contains("never made"), "{error}");
    fs::write(folder.path().join("letters.db"), "no database".repeat(1000)).unwrap();
    let error = Ledger::open(folder.path()).unwrap_err().to_string();
    assert!(error.contains("damaged or not a ledger"), "{error}");
    fs::remove_file(folder.path().join("letters.db")).unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let error = Ledger::open(&folder.path().join("file")).unwrap_err().to_string();
    assert!(error.contains("cannot write to"), "{error}");
    let other = rusqlite::Connection::open(folder.path().join("letters.db")).unwrap();
    other.pragma_update(None, "user_version", 2).unwrap();
    drop(other);
    let error = Ledger::open(folder.path()).unwrap_err().to_string();
    assert!(error.contains("another version"), "{error}");
}

/// A letter is made again with a reason; one that was never made cannot be.
#[test]
fn reprints_are_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = Ledger::open(folder.path()).unwrap();
    ledger.plan([(made(1).key, made(1).data), (made(2).key, made(2).data)]).unwrap();
    let error = ledger.reprint(&made(1), "torn").unwrap_err().to_string();
    assert!(error.contains("no letter to this recipient"), "{error}");
    ledger.made(&[made(1)]).unwrap();
    assert_eq!(ledger.find(made(1).key).unwrap(), Some(made(1)));
    assert_eq!(ledger.find(made(2).key).unwrap(), None);
    let before = ledger.hash().unwrap();
    let again = |number: u32| Made { file: format!("1.reprint-{number}.pdf"), ..made(1) };
    assert_eq!(ledger.reprint(&again(1), "torn").unwrap(), 1);
    assert_eq!(ledger.reprint(&again(2), "the address was corrected").unwrap(), 2);
    assert_eq!(all(&ledger), [(made(1), 0), (again(1), 1), (again(2), 2)]);
    assert_eq!(ledger.hash().unwrap(), before, "what was made first stays");
    assert_eq!(ledger.left().unwrap(), 1);
    drop(ledger);
    let database = rusqlite::Connection::open(folder.path().join("letters.db")).unwrap();
    let reason = "SELECT group_concat(number || ' ' || reason, '; ') FROM reprints";
    let reasons: String = database.query_row(reason, [], |row| row.get(0)).unwrap();
    assert_eq!(reasons, "1 torn; 2 the address was corrected");
}

/// A letter whose file is gone is made by the next run.
#[test]
fn lost_letters_are_made_again() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &mut 1000).unwrap();
    let whole = letters(folder.path());
    fs::remove_file(folder.path().join(made(5).file)).unwrap();
    let mut ledger = Ledger::open(folder.path()).unwrap();
    ledger.lost(&[made(5).key]).unwrap();
    assert_eq!(ledger.left().unwrap(), 1);
    drop(ledger);
    run(folder.path(), &mut 1000).unwrap();
    assert_eq!(letters(folder.path()), whole);
}

/// A batch is recorded whole or not at all, and what was recorded before stays.
#[test]
fn a_batch_that_fails_is_not_recorded() {
    let folder = tempfile::tempdir().unwrap();
    drop(Ledger::open(folder.path()).unwrap());
    let database = rusqlite::Connection::open(folder.path().join("letters.db")).unwrap();
    let full = "CREATE TRIGGER full AFTER INSERT ON letters
        WHEN (SELECT count(*) FROM letters) > 10 BEGIN SELECT RAISE(ABORT, 'full'); END";
    database.execute_batch(full).unwrap();
    drop(database);
    let mut ledger = Ledger::open(folder.path()).unwrap();
    ledger.made(&(0..8).map(made).collect::<Vec<_>>()).unwrap();
    ledger.made(&(8..14).map(made).collect::<Vec<_>>()).unwrap_err();
    assert_eq!(all(&ledger).len(), 8);
}

#[test]
fn files_stay_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(folder.path()).unwrap();
    let staging = Staging::open(&ledger).unwrap();
    for name in ["../a", "/a", "a/../b", "a//b", "", ".part/1", "con", "a\\b", "c:a"] {
        let error = staging.write(name, b"").unwrap_err().to_string();
        assert!(error.contains("not the name of a file"), "{name}: {error}");
    }
    staging.write("a/b/c.pdf", b"first").unwrap();
    staging.write("a/b/c.pdf", b"second").unwrap();
    let mut part = staging.part("a/d.pdf").unwrap();
    part.write_all(b"half").unwrap();
    drop(part);
    assert_eq!(letters(folder.path()), [("a/b/c.pdf".to_owned(), b"second".to_vec())].into());
    let error = staging.write("a/b/c.pdf/d", b"").unwrap_err().to_string();
    assert!(error.contains("cannot write to"), "{error}");
    let error = staging.write("a/b", b"").unwrap_err().to_string();
    assert!(error.contains("cannot write to"), "{error}");
    staging.close().unwrap();
}

/// No link leads a file out of the folder.
#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let kept = other.path().join("kept");
    fs::write(&kept, "kept").unwrap();
    symlink(other.path(), folder.path().join(".part")).unwrap();
    symlink(other.path(), folder.path().join("00")).unwrap();
    symlink(&kept, folder.path().join("a.pdf")).unwrap();
    let ledger = Ledger::open(folder.path()).unwrap();
    let staging = Staging::open(&ledger).unwrap();
    assert!(staging.write("00/a.pdf", b"letter").is_err());
    staging.write("a.pdf", b"letter").unwrap();
    staging.close().unwrap();
    drop(ledger);
    assert_eq!(letters(other.path()), [("kept".to_owned(), b"kept".to_vec())].into());
    assert!(folder.path().join("a.pdf").symlink_metadata().unwrap().is_file());
    let linked = tempfile::tempdir().unwrap();
    symlink(folder.path().join("letters.db"), linked.path().join("letters.db")).unwrap();
    let error = Ledger::open(linked.path()).unwrap_err().to_string();
    assert!(error.contains("is a link"), "{error}");
}

/// Every word of a recipient is in the hash of its data.
#[test]
fn the_hash_of_a_recipient() {
    let text = str::to_owned;
    let plain = Recipient { row: 2, id: text("1"), ..Recipient::default() };
    let others = [
        Recipient { row: 3, ..plain.clone() },
        Recipient { id: text("2"), ..plain.clone() },
        Recipient { name: text("a"), ..plain.clone() },
        Recipient { company: text("a"), ..plain.clone() },
        Recipient { honorific: Some(Honorific::Person), ..plain.clone() },
        Recipient { honorific: Some(Honorific::Other(text("person"))), ..plain.clone() },
        Recipient { departments: vec![text("a")], ..plain.clone() },
        Recipient { departments: vec![text("a"), text("b")], ..plain.clone() },
        Recipient { departments: vec![text("a")], address: vec![text("b")], ..plain.clone() },
        Recipient { address: vec![text("ab")], ..plain.clone() },
        Recipient { address: vec![text("a"), text("b")], ..plain.clone() },
        Recipient { words: [(text("a"), text("b"))].into(), ..plain.clone() },
        plain,
    ];
    let hashes: std::collections::BTreeSet<Sha> = others.iter().map(Sha::of_recipient).collect();
    assert_eq!(hashes.len(), others.len());
}
