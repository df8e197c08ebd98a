//! Code 39, OMR and QR codes. `.ci/check-letters.py` reads the same table with a decoder of others.

use oshirase::letters::mark::{MOST_BYTES, Omr, code39, qr, sheet_text};

use crate::letters::table;

fn signs(row: &[bool]) -> String {
    row.iter().map(|black| if *black { '1' } else { '0' }).collect()
}

#[test]
fn the_marks_of_the_table() {
    let rows = table("marks.tsv");
    for row in &rows {
        let [kind, text, marks] = &row[..] else { panic!("{row:?}") };
        let widths = |check| {
            let widths = code39(text, check).unwrap();
            widths.iter().map(u8::to_string).collect::<String>()
        };
        let number = |at: usize| text.split(' ').nth(at).unwrap().parse().unwrap();
        let omr = |omr: Omr| signs(&omr.marks(number(0), number(1), number(2)));
        let found = match kind.as_str() {
            "code39" => widths(false),
            "code39-check" => widths(true),
            "qr" => qr(text).unwrap().iter().map(|row| signs(row)).collect::<Vec<_>>().join("/"),
            "omr" => omr(Omr::default()),
            "omr-short" => omr(Omr { letter_bits: 2, sheet_bits: 0, parity: false }),
            kind => panic!("{kind}"),
        };
        assert_eq!(found, *marks, "{kind} {text}");
    }
    assert!(rows.len() > 10, "the marks are there");
}

#[test]
fn what_cannot_be_a_mark() {
    for (text, sign) in [("a-1", "`a`"), ("学-1", "`学`"), ("A*1", "`*`")] {
        let error = code39(text, false).unwrap_err().to_string();
        assert!(error.contains(sign) && error.contains("Code 39"), "{error}");
    }
    let error = qr(&"学".repeat(1000)).unwrap_err().to_string();
    assert!(error.contains("3000 bytes"), "{error}");
    for text in ["x".repeat(MOST_BYTES), format!("学{}", "x".repeat(MOST_BYTES - 3))] {
        qr(&text).unwrap();
    }
    assert_eq!(sheet_text("C-0012", 2, 3), "C-0012/2/3");
}

/// A reader of OMR can tell from the marks that a sheet or a letter is missing.
#[test]
fn the_next_sheet_has_other_marks() {
    let sheets: Vec<(usize, usize, usize)> =
        (1..40).flat_map(|letter| (1..=3).map(move |sheet| (letter, sheet, 3))).collect();
    for pair in sheets.windows(2) {
        let marks = |(letter, sheet, of)| Omr::default().marks(letter, sheet, of);
        assert_ne!(marks(pair[0]), marks(pair[1]), "{pair:?}");
        assert_eq!(marks(pair[0]).iter().filter(|mark| **mark).count() % 2, 0, "{pair:?}");
    }
}
