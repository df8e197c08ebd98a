//! Facts on their way into a notice: counts, claims, desks and signers.

use oshirase::{Options, Project};

use crate::common::Case;

const FILE: &str = r#"
incident: { id: X-1, name: { ja: 事案, en: the incident }, type: loss, discovered: 2026-06-01 }
organisations:
  a:
    name: { ja: 株式会社甲, en: Ko Co. }
    role: operator
    representative: { position: { ja: 代表取締役, en: President }, name: { ja: 甲野, en: Kono } }
    people:
      head: { position: { ja: 園長, en: Head }, name: { ja: 乙野, en: Otsuno } }
    contacts:
      desk: { name: { ja: 窓口, en: Desk }, phone: 0120-000-000 }
      press: { name: { ja: 広報課, en: Press }, phone: 0120-000-001 }
summary:
  - { by: a, text: { ja: 発生しました。, en: It happened. } }
affected:
  - { id: members, by: a, whom: { ja: 会員, en: members }, persons: 62 }
  - { id: staff, by: a, whom: { ja: 職員, en: staff }, persons: 5 }
claims:
  - { by: a, strength: confirmed, that: { ja: 情報が漏えいした, en: data were leaked } }
  - { by: a, strength: none-so-far, of: { ja: 悪用, en: misuse }, as-of: 2026-06-05, about: members }
  - by: a
    strength: no-trace
    about: staff
    text: { ja: 痕跡はありません。, en: There is no trace. }
    limits: { ja: 記録は一部です。, en: The records are incomplete. }
consequences:
  - by: a
    existence: possible
    text: { ja: 被害, en: Harm }
    audience: regulator
    withheld: { what: { ja: 詳細, en: the details }, reason: { ja: 助言を受け, en: on advice } }
    counts: { calls: { count: 1, unit: { ja: 件, en: call | calls } } }
notices:
  - { id: form, kind: gdpr-notification, issuer: a, date: 2026-06-10, title: { ja: 報告, en: Report }, contact: [desk, press], signers: [head] }
  - { id: news, kind: website-notice, issuer: a, date: 2026-06-10, title: { ja: お知らせ, en: Notice }, contact: [desk, press], groups: [members], signers: [head] }
  - { id: none, kind: website-notice, issuer: a, date: 2026-06-10, title: { ja: お知らせ, en: Notice }, contact: [], groups: [members] }
assessments:
  - { by: a, law: gdpr, since: 2026-06-01 }
"#;

fn project(case: &Case) -> Project {
    Project::open(case.path("incident.yaml"), Options::default()).unwrap()
}

#[test]
fn a_form_words_clauses_dates_own_words_and_limits_of_claims() {
    let case = Case::new(FILE);
    case.build("--notice form --format txt").exits(0);
    for (file, sentences) in [
        (
            "out/form.ja.txt",
            [
                "情報が漏えいしたことを確認した。",
                "2026年6月5日（金）現在、悪用は確認されていない。",
                "痕跡はありません。記録は一部です。",
            ],
        ),
        (
            "out/form.en.txt",
            [
                "We have confirmed that data were leaked.",
                "As of Friday, 5 June 2026, no misuse has been confirmed.",
                "There is no trace. The records are incomplete.",
            ],
        ),
    ] {
        let text = case.read(file).replace('\n', " ");
        for sentence in sentences {
            assert!(text.contains(sentence), "{sentence} is not in {file}:\n{text}");
        }
    }
}

#[test]
fn readers_see_counts_and_claims_that_are_for_them() {
    let case = Case::new(FILE);
    let project = project(&case);
    let (form, news) = (project.notice("form").unwrap(), project.notice("news").unwrap());
    let calls = form.facts.consequences[0].counts.get("calls").unwrap();
    assert_eq!([calls.unit_in("ja"), calls.unit_in("en")], [Some("件"), Some("call")]);
    let withheld = &news.facts.consequences[0];
    assert!(withheld.open().is_none() && withheld.counts.0.is_empty());
    let about = |name: &str| {
        let claims = news.facts.claims.iter().filter_map(|claim| claim.open());
        claims.filter(|claim| claim.about.as_ref().is_some_and(|it| it.as_str() == name)).count()
    };
    assert_eq!((about("members"), about("staff")), (1, 0));
}

#[test]
fn a_notice_has_the_desks_and_signers_that_it_names() {
    let case = Case::new(FILE);
    let project = project(&case);
    let desks = |id: &str| {
        let notice = project.notice(id).unwrap();
        let names = notice.contacts.iter().map(|desk| desk.name.get("en").unwrap().to_owned());
        let first = notice.contact().and_then(|desk| desk.name.get("en")).map(str::to_owned);
        (names.collect::<Vec<_>>(), first)
    };
    let named = vec!["Desk".to_owned(), "Press".to_owned()];
    assert_eq!(desks("news"), (named, Some("Desk".to_owned())));
    assert_eq!(desks("none"), (Vec::new(), None));
    let signers = |id: &str| {
        let signers = project.notice(id).unwrap().signers().into_iter();
        signers.map(|person| person.name.get("en").unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((signers("news"), signers("none")), (vec!["Otsuno".into()], vec!["Kono".into()]));
}

#[test]
fn people_and_desks_that_an_issued_notice_does_not_name_may_be_added() {
    let form: Vec<&str> = FILE.lines().filter(|line| !line.contains("website-notice")).collect();
    let case = Case::new(&form.join("\n")).issue("form").edit(
        "    contacts:\n",
        "      clerk: { position: { ja: 課長, en: Chief }, name: { ja: 丙野, en: Heino } }\n    contacts:\n      fax: { name: { ja: 総務課, en: Office }, fax: 03-0000-0000 }\n",
    );
    case.check().exits(0);
    case.edit("name: { ja: 乙野", "name: { ja: 丁野").check().fails_with("issued", "form");
}

#[test]
fn a_desk_has_a_number_for_callers_from_abroad() {
    let case = Case::new(FILE)
        .edit("phone: 0120-000-000", "phone: 0120-000-000, phone-abroad: +81-3-0000-0000");
    case.build("--notice news").exits(0);
    for (language, words) in
        [("ja", "海外から：+81-3-0000-0000"), ("en", "From outside Japan: +81-3-0000-0000")]
    {
        let text = case.read(&format!("out/news.{language}.txt"));
        assert!(text.contains(words), "{text}");
        assert!(case.read(&format!("out/news.{language}.html")).contains("tel:+81300000000"));
    }
}

#[test]
fn what_another_organisation_plans_is_expected() {
    let events = "timeline:\n  - { by: a, at: 2026-07-01, what: { ja: 再開, en: Resumption }, known: 2026-06-05 }\n  - { by: b, at: 2026-07-02, what: { ja: 調査の完了, en: Completion of the investigation }, known: 2026-06-05 }\nsummary:\n";
    let other =
        "organisations:\n  b: { name: { ja: 株式会社乙, en: Otsu Co. }, role: processor }\n";
    let case = Case::new(FILE)
        .edit("\nsummary:\n", &format!("\n{events}"))
        .edit("\norganisations:\n", &format!("\n{other}"));
    case.build("--notice news --format txt").exits(0);
    let text = case.read("out/news.en.txt");
    assert!(text.contains("Resumption (planned)"), "{text}");
    assert!(text.contains("Completion of the investigation (expected)"), "{text}");
}
