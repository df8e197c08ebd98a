//! What the studio shows of a notice besides its pages: what has changed since the notice before it,
//! and the fields of a form to be copied.

use oshirase::studio::changes::{Changed, Mark, changes, compared};
use oshirase::studio::copy::copy_sheet;
use oshirase::writing::{Leaf, LeafKind};
use oshirase::{Options, Project};
use proptest::prelude::{any, prop_assert_eq, proptest};

fn leaf(text: &str) -> Leaf {
    Leaf { kind: LeafKind::Text, mark: String::new(), text: text.to_owned() }
}

/// A change in one text as people mark it: [-gone-], {+new+}.
fn marked(before: &str, after: &str) -> String {
    shown(&compared(&[leaf(before)], &[leaf(after)]))
}

fn shown(blocks: &[Changed]) -> String {
    let run = |text: &str, mark: Mark| match mark {
        Mark::Added => format!("{{+{text}+}}"),
        Mark::Removed => format!("[-{text}-]"),
        Mark::Same | Mark::Changed => text.to_owned(),
    };
    let block = |block: &Changed| -> String {
        block.runs.iter().map(|one| run(&one.text, one.mark)).collect()
    };
    blocks.iter().map(block).collect::<Vec<_>>().join(" | ")
}

#[test]
fn words_are_marked_as_people_would() {
    for (before, after, expected) in [
        (
            "最大1,980名のお客様です。",
            "1,532名のお客様です。",
            "[-最大1,980-]{+1,532+}名のお客様です。",
        ),
        (
            "情報が漏えいした可能性がございます。",
            "情報が漏えいしたことを確認いたしました。",
            "情報が漏えいした[-可能性がございます-]{+ことを確認いたしました+}。",
        ),
        (
            "We are investigating the cause.",
            "We have established the cause.",
            "We [-are investigating-]{+have established+} the cause.",
        ),
        ("same", "same", "same"),
        ("An old text.", "まったく別の文。", "[-An old text.-] | {+まったく別の文。+}"),
        ("サーバーを停止した。", "サーバを停止した。", "[-サーバー-]{+サーバ+}を停止した。"),
        (
            "葛\u{E0100}城市の窓口です。",
            "葛城市の窓口です。",
            "[-葛\u{E0100}城市-]{+葛城市+}の窓口です。",
        ),
        (
            "On June 5, 2026, at 1:50 p.m.",
            "On June 6, 2026, at 1:50 p.m.",
            "On June [-5-]{+6+}, 2026, at 1:50 p.m.",
        ),
    ] {
        assert_eq!(marked(before, after), expected);
    }
}

#[test]
fn texts_that_are_new_or_gone_stand_at_their_place() {
    let before = [leaf("one one"), leaf("two two"), leaf("three three")];
    let after = [leaf("zero zero"), leaf("one one"), leaf("three three four")];
    let blocks = compared(&before, &after);
    assert_eq!(shown(&blocks), "{+zero zero+} | one one | [-two two-] | three three{+ four+}");
    let marks: Vec<Mark> = blocks.iter().map(|block| block.mark).collect();
    assert_eq!(marks, [Mark::Added, Mark::Same, Mark::Removed, Mark::Changed]);
}

proptest! {
    /// What is not new is the old notice, and what is not gone is the new one.
    #[test]
    fn nothing_is_lost(
        before in proptest::collection::vec("[あ漢カa1 、.{}]{1,12}", 0..8),
        after in proptest::collection::vec("[あ漢カa1 、.{}]{1,12}", 0..8),
        shared in any::<bool>(),
    ) {
        let mut after = after;
        if shared {
            after.extend(before.iter().skip(1).cloned());
        }
        let leaves = |texts: &[String]| texts.iter().map(|text| leaf(text)).collect::<Vec<_>>();
        let blocks = compared(&leaves(&before), &leaves(&after));
        let without = |gone: Mark| -> Vec<String> {
            let kept = blocks.iter().filter(|block| block.mark != gone);
            let text = |block: &Changed| -> String {
                let runs = block.runs.iter().filter(|run| run.mark != gone);
                runs.map(|run| run.text.as_str()).collect()
            };
            kept.map(text).collect()
        };
        prop_assert_eq!(without(Mark::Added), before);
        prop_assert_eq!(without(Mark::Removed), after);
    }
}

fn project() -> Project {
    Project::open("examples/card-skimming/incident.yaml", Options::default()).unwrap()
}

#[test]
fn a_notice_is_compared_with_the_one_before_it() {
    let project = project();
    let of = |id: &str, language: &str| {
        changes(&project, project.notice(id).unwrap(), language).unwrap()
    };
    let second = of("second-report", "ja");
    assert_eq!(second.since.as_deref(), Some("first-report"));
    let new = |block: &&Changed| block.mark == Mark::Added;
    let added: Vec<String> =
        second.blocks.iter().filter(new).map(|block| block.runs[0].text.clone()).collect();
    assert!(added.iter().any(|text| text.contains("対象となるお客様を特定し")), "{added:?}");
    assert!(second.blocks.iter().any(|block| block.mark == Mark::Same));
    // The first one follows none.
    let first = of("first-report", "en");
    assert_eq!(first.since, None);
    assert!(first.blocks.iter().all(|block| block.mark == Mark::Same));
    // A form is compared by its fields.
    let report = of("ppc-final-report", "ja");
    assert_eq!(report.since.as_deref(), Some("ppc-preliminary-report"));
    assert!(report.blocks.iter().any(|block| block.mark == Mark::Changed), "{report:?}");
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["blocks"][0]["kind"], "heading");
    assert_eq!(json["blocks"][0]["runs"][0]["mark"], "same");
}

#[test]
fn a_form_has_a_copy_sheet() {
    let project = project();
    let sheet = copy_sheet(&project, project.notice("ppc-final-report").unwrap(), "ja").unwrap();
    let name = sheet.rows.iter().find(|row| row.value == "株式会社はなみずき商店").unwrap();
    assert!(!name.id.is_empty() && !name.part.is_empty() && !name.label.is_empty());
    let letter = copy_sheet(&project, project.notice("letter").unwrap(), "ja");
    assert!(letter.unwrap_err().to_string().contains("no form"));
}
