//! Moments in running text: the texts of `tests/mentions.tsv`.

use std::collections::BTreeSet;

use oshirase::assets::Assets;
use oshirase::incident::moment::Moment;
use oshirase::locale::Locale;
use oshirase::locale::moment::{
    MentionError, Mentions, Minutes, PhraseError, Ranges, Repeats, Shape, Style, YearRepeats,
    shaped, start,
};
use oshirase::locale::number::{number_words, ordinal};
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::moments::canonical;

const TEXTS: &str = include_str!("../mentions.tsv");

fn options(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split(' ')
        .filter(|option| !option.is_empty())
        .map(|option| option.split_once('=').unwrap_or((option, "true")))
}

fn style(text: &str) -> Style {
    let style: Map<String, Value> = options(text)
        .map(|(name, value)| {
            (name.to_owned(), value.parse().map_or_else(|_| Value::from(value), Value::Bool))
        })
        .collect();
    serde_json::from_value(style.into()).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn repeats(text: &str) -> Repeats {
    let mut repeats = Repeats::default();
    for option in options(text) {
        match option {
            ("year", "once") => repeats.year = YearRepeats::Once,
            ("year", "paragraph") => repeats.year = YearRepeats::Paragraph,
            ("same-day", _) => repeats.same_day = true,
            ("next-day", _) => repeats.next_day = true,
            ("same-month", _) => repeats.same_month = true,
            ("ranges", "words") => repeats.ranges = Ranges::Words,
            ("minutes", "two-digits") => repeats.minutes = Minutes::TwoDigits,
            other => panic!("no rule {other:?}"),
        }
    }
    repeats
}

/// One text as it is read: what was told before, and how it is told.
struct Reading {
    mentions: Mentions,
    joined: Vec<Moment>,
    style: Style,
    repeats: Repeats,
}

impl Reading {
    /// What is printed for a moment; nothing for a sign, and for a moment that the next one joins.
    fn step(&mut self, step: &str, locale: &Locale) -> Option<String> {
        match step {
            "/" => {
                self.mentions.paragraph();
                return None;
            }
            "." => {
                self.mentions.sentence();
                return None;
            }
            _ => {}
        }
        let (step, shape) = match step.rsplit_once(" as=") {
            Some((step, word)) => (step, Some(Shape::parse(word).expect("a shape"))),
            None => (step, None),
        };
        let moment = |text: &str| -> Moment {
            text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
        };
        let (style, repeats) = (&self.style, &self.repeats);
        if let Some(step) = step.strip_prefix("joined ") {
            self.joined.push(moment(step));
            return None;
        }
        let words = if !self.joined.is_empty() {
            let mut moments = std::mem::take(&mut self.joined);
            moments.push(moment(step));
            self.mentions.joined(&moments, shape, style, repeats, locale)
        } else if let Some(step) = step.strip_suffix(".end") {
            self.mentions.mention_end(&moment(step), shape, style, repeats, locale)
        } else if let Some(step) = step.strip_suffix(".start") {
            let start = start(&moment(step)).expect("a start");
            self.mentions.mention(&start, shape, style, repeats, locale)
        } else {
            self.mentions.mention(&moment(step), shape, style, repeats, locale)
        };
        Some(words.unwrap_or_else(|error| format!("ERROR {error}")))
    }
}

#[test]
fn texts() {
    let mut wrong = Vec::new();
    let mut shapes = BTreeSet::new();
    let mut phrases = 0;
    for line in TEXTS.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [text, language, own_style, rules, sequence, expected] = fields[..] else {
            panic!("not six cells: {line}")
        };
        let locale = Assets::default().locale(language).expect("messages");
        let mut reading = Reading {
            mentions: Mentions::default(),
            joined: Vec::new(),
            style: style(own_style),
            repeats: repeats(rules),
        };
        shapes.extend(sequence.split([' ', ';']).filter_map(|word| word.strip_prefix("as=")));
        let printed: Vec<String> =
            sequence.split("; ").filter_map(|step| reading.step(step, &locale)).collect();
        let expected: Vec<&str> = expected.split("; ").collect();
        let same = |(printed, expected): (&String, &&str)| match expected.strip_prefix("ERROR ") {
            Some(part) => printed.starts_with("ERROR ") && printed.contains(part),
            None => printed == expected,
        };
        phrases += printed.len();
        if printed.len() != expected.len() || !printed.iter().zip(&expected).all(same) {
            wrong.push(format!(
                "{text} ({language})\n  expected {}\n  printed  {}",
                expected.join("; "),
                printed.join("; ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} texts differ\n{}", wrong.len(), wrong.join("\n"));
    assert!(phrases > 150, "{phrases}");
    let missing: Vec<_> =
        Shape::ALL.iter().filter(|shape| !shapes.contains(shape.as_str())).collect();
    assert!(missing.is_empty(), "no text has {missing:?}");
}

#[test]
fn outside_of_a_text() {
    let locale = Assets::default().locale("ja").expect("messages");
    let print = |text: &str, shape| {
        let moment: Moment = text.parse().expect("a moment");
        shaped(&moment, Some(shape), &style("weekday=short"), &Repeats::default(), &locale)
    };
    assert_eq!(print("2026-09-24T22:15~", Shape::Time).unwrap(), "22時15分頃");
    assert_eq!(print("2026-09-24T22:15~", Shape::Day).unwrap(), "2026年9月24日（木）");
    assert!(matches!(
        print("2026-09-24T22:15~", Shape::SameDay),
        Err(MentionError::NoDayBefore(Shape::SameDay))
    ));
}

#[test]
fn counts_and_ordinals() {
    let words = |language: &str, number| {
        number_words(&Assets::default().locale(language).expect("messages"), number).unwrap()
    };
    let place = |language: &str, number| {
        ordinal(&Assets::default().locale(language).expect("messages"), number).unwrap()
    };
    for (number, expected) in
        [(0, "0"), (1, "one"), (4, "four"), (20, "twenty"), (21, "21"), (2316, "2,316"), (-1, "-1")]
    {
        assert_eq!(words("en", number), expected);
    }
    assert_eq!((words("ja", 4), words("ja", 2316)), ("4".to_owned(), "2,316".to_owned()));
    for (number, japanese, english) in [
        (1, "一", "1st"),
        (2, "二", "2nd"),
        (3, "三", "3rd"),
        (4, "四", "4th"),
        (10, "十", "10th"),
        (11, "十一", "11th"),
        (12, "十二", "12th"),
        (22, "二十二", "22nd"),
        (111, "111", "111th"),
        (101, "101", "101st"),
    ] {
        assert_eq!(
            (place("ja", number).as_str(), place("en", number).as_str()),
            (japanese, english)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_is_told_or_refused(
        texts in prop::collection::vec((canonical(), prop::sample::select(Shape::ALL), any::<bool>()), 1..5),
        calendar in prop::sample::select(&["gregorian", "wareki", "both-gregorian-first"][..]),
        rules in prop::sample::select(&["", "year=once same-day next-day same-month ranges=words minutes=two-digits"][..]),
    ) {
        let (style, repeats) = (style(&format!("calendar={calendar} weekday=short")), repeats(rules));
        for language in ["ja", "en"] {
            let locale = Assets::default().locale(language).expect("messages");
            let mut mentions = Mentions::default();
            for (text, shape, free) in &texts {
                let Ok(moment) = text.parse::<Moment>() else { continue };
                let shape = (!free).then_some(*shape);
                match mentions.mention(&moment, shape, &style, &repeats, &locale) {
                    Ok(words) => prop_assert!(!words.trim().is_empty() && !words.contains("  ") && !words.contains('{'), "{text} {shape:?}: {words}"),
                    Err(MentionError::Phrase(PhraseError::Message(error))) => prop_assert!(false, "{text}: {error}"),
                    Err(error) => prop_assert!(!error.to_string().is_empty()),
                }
            }
        }
    }
}
