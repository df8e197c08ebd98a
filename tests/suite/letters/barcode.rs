//! The customer barcode of Japan Post.

use std::fs;

use oshirase::letters::barcode::{Bar, address_number, customer_barcode};
use proptest::prelude::{ProptestConfig, any, proptest};

use crate::letters::table;

fn shown(bars: &[Bar]) -> String {
    let letter = |bar: &Bar| match bar {
        Bar::Full => 'F',
        Bar::Ascender => 'A',
        Bar::Descender => 'D',
        Bar::Timing => 'T',
    };
    bars.iter().map(letter).collect()
}

/// The examples of the manual and of other programs, from the address to the bars.
#[test]
fn the_examples_of_the_manual() {
    let rows = table("barcodes.tsv");
    assert_eq!(rows.len(), 22);
    for row in rows {
        let [postcode, town, rest, number, .., bars, _] = &row[..] else { panic!("{row:?}") };
        if !rest.is_empty() {
            assert_eq!(address_number(postcode, &format!("{town}{rest}")), *number, "{row:?}");
        }
        let found = customer_barcode(postcode, number).map(|bars| shown(&bars));
        assert_eq!(found.as_ref(), Some(bars), "{row:?}");
    }
}

/// Addresses as people write them.
#[test]
fn the_number_of_an_address() {
    for row in table("addresses.tsv") {
        let [postcode, address, number] = &row[..] else { panic!("{row:?}") };
        assert_eq!(address_number(postcode, address), *number, "{row:?}");
    }
}

#[test]
fn some_postcodes_have_no_barcode() {
    for postcode in ["", "100-0000", "1000000", "10-00001", "12345", "SW1A 1AA", "１００-0001"] {
        assert_eq!(customer_barcode(postcode, "1-2-3"), None, "{postcode}");
    }
    assert_eq!(customer_barcode("1000001", "1"), customer_barcode("100-0001", "1"));
}

/// Of each town in the table, the number in its name is not one of the address.
#[test]
fn the_number_of_a_town_is_not_of_the_address() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/towns-with-numbers.tsv");
    let text = fs::read_to_string(path).unwrap();
    let rows: Vec<_> = text.lines().filter_map(|row| row.split_once('\t')).skip(1).collect();
    assert!(rows.len() > 1000, "the towns are there");
    for (postcode, town) in rows {
        let found = address_number(postcode, &format!("架空市{town}　2-3-4"));
        assert_eq!(found, "2-3-4", "{postcode} {town}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    /// Any text becomes a number in the signs of the barcode, and that number 67 bars.
    #[test]
    fn any_address_has_a_barcode(text in "[0-9A-Za-z０-９一二十百千丁目番地の線F・ -]{0,40}", other in any::<String>()) {
        for address in [text, other] {
            let number = address_number("100-0001", &address);
            let is_known = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || c == '-';
            assert!(number.chars().all(is_known) && !number.contains("--"), "{number}");
            assert_eq!(customer_barcode("100-0001", &number).map(|bars| bars.len()), Some(67));
        }
    }
}
