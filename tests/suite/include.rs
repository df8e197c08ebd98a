//! An incident file that includes another: it takes over its facts and cannot change them.

use crate::common::Case;

const VENDOR: &str = r#"
incident: { id: V-1, name: { ja: 不正アクセス, en: unauthorized access }, type: other, discovered: 2026-06-01 }
organisations:
  vendor: { name: { ja: 株式会社ベンダー, en: Vendor Co. }, role: processor, contacts: { desk: { name: { ja: 窓口, en: Desk } } } }
summary:
  - { id: theirs, by: vendor, text: { ja: 停止しました。, en: The service stopped. } }
notices:
  - { id: vendor-notice, kind: website-notice, issuer: vendor, date: 2026-06-02, title: { ja: 停止, en: Outage }, contact: desk }
"#;

const OFFICE: &str = r#"
include: vendor.yaml
organisations:
  office: { name: { ja: 事務所, en: Office }, role: principal, contacts: { desk: { name: { ja: 事務所窓口, en: Office Desk } } } }
summary:
  - { id: ours, by: office, text: { ja: "{vendor}のサービスを利用しています。", en: "{office} use the service of {vendor.object}." } }
notices:
  - { id: office-notice, kind: website-notice, issuer: office, date: 2026-06-03, title: { ja: お知らせ, en: Notice }, contact: desk }
"#;

/// The office's file beside that of its vendor.
fn office() -> Case {
    Case::named("office.yaml", OFFICE).file("vendor.yaml", VENDOR)
}

#[test]
fn a_file_shows_the_facts_of_the_file_that_it_includes() {
    let case = office();
    let output = case.build("--format txt").exits(0);
    assert!(!output.stdout.contains("vendor-notice"), "the vendor issues its own notices");
    let text = case.read("out/office-notice.ja.txt");
    assert!(
        text.contains("停止しました。") && text.contains("株式会社ベンダーのサービス"),
        "{text}"
    );
}

#[test]
fn an_included_fact_cannot_be_replaced() {
    let output = office().edit("id: ours", "id: theirs").check();
    output.fails_with("locked", "office.yaml:6:").says("included file");
}

#[test]
fn an_included_organisation_cannot_be_replaced() {
    let output = office().edit("  office: {", "  vendor: {").check();
    output.fails_with("locked", "office.yaml:4:").says("included file");
}

#[test]
fn the_included_incident_cannot_be_replaced() {
    let incident = "incident: { id: O-1, name: { ja: 別名, en: another }, type: other, discovered: 2026-06-01 }\n";
    let case = office().edit("\norganisations:", &format!("\n{incident}organisations:"));
    case.check().fails_with("locked", "office.yaml:3:");
}

#[test]
fn nobody_speaks_for_an_included_organisation() {
    for (from, to) in [
        ("by: office, text", "by: vendor, text"),
        ("issuer: office", "issuer: vendor"),
        ("issuer: office", "issuer: office, joint: [vendor]"),
    ] {
        office().edit(from, to).check().says("error[locked]: only the included file may state");
    }
}

#[test]
fn an_error_in_the_included_file_is_shown_there() {
    let vendor = VENDOR.replace("by: vendor, text", "by: vendr, text");
    office().file("vendor.yaml", &vendor).check().says("vendor.yaml:6:").says("vendr");
}

#[test]
fn only_files_of_the_folder_are_included() {
    let outside = Case::named("vendor.yaml", VENDOR);
    let mut case = office();
    #[cfg(unix)]
    std::os::unix::fs::symlink(outside.path("vendor.yaml"), case.path("link.yaml")).unwrap();
    for name in ["../vendor.yaml", "/etc/passwd", "", "link.yaml", "absent.yaml", "\\e[31m.yaml"] {
        let text = OFFICE.replacen("vendor.yaml", &format!("\"{name}\""), 1);
        case = case.file("office.yaml", &text);
        let output = case.check().fails_with("include", "office.yaml:2:10");
        assert!(!output.stderr.contains('\u{1b}'), "{output:?}");
    }
}
