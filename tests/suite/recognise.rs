//! Dates and counts in a pasted text.

use chrono::NaiveDate;
use oshirase::assets::Assets;
use oshirase::studio::recognise::recognise;

const CASES: &str = include_str!("../studio/recognised.tsv");

#[test]
fn dates_and_counts_are_found_with_their_values() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
    let assets = Assets::default();
    let mut wrong = Vec::new();
    for row in CASES.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let mut fields = row.split('\t');
        let [language, text, expected] = [(); 3].map(|()| fields.next().unwrap());
        let answer = recognise(text, language, today, &assets).unwrap();
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut found = Vec::new();
        for one in answer.as_array().unwrap() {
            let unit = |name: &str| usize::try_from(one[name].as_u64().unwrap()).unwrap();
            let words = String::from_utf16(&units[unit("start")..unit("end")]).unwrap();
            assert_eq!(one["text"], words);
            for language in ["ja", "en"] {
                assert!(!one["words"][language].as_str().unwrap().is_empty(), "{one}");
            }
            found.push(format!("{words} = {}", one["value"].as_str().unwrap()));
        }
        let found = found.join("; ");
        if found != expected {
            wrong.push(format!("{text}\n  {found}\n  {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
