//! Letters as e-mails. `.ci/check-letters.py` reads the file of this test with Python's `email`.

use std::fs;
use std::path::Path;

use oshirase::letters::mail::{Mail, Mailbox};

const MAIL: Mail = Mail {
    from: Mailbox {
        name: "株式会社架空商事　お客様相談室", address: "desk@example.jp"
    },
    to: Mailbox { name: "髙﨑 花子, \"様\"", address: "hanako@example.com" },
    subject: "【重要】個人情報の漏えいに関するお詫びとお知らせ（お問合せ番号：C-0012）",
    date: 1_780_000_000,
    text: "髙﨑 花子 様\n\nこのたびは、申し訳ございません。\n.\nFrom the desk\n",
    html: "<!DOCTYPE html>\n<html lang=\"ja\"><title>お詫び</title><p>髙﨑 花子 様</p></html>\n",
    pdf: b"%PDF-1.7\n\x00\xFF\n%%EOF\n",
    pdf_name: "お詫びとお知らせ C-0012.pdf",
};

#[test]
fn the_file_of_an_email() {
    let eml = MAIL.eml().unwrap();
    assert_eq!(eml, MAIL.eml().unwrap(), "the same bytes");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters/mail.eml");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &eml).unwrap();
    }
    assert_eq!(String::from_utf8(eml.clone()).unwrap(), fs::read_to_string(path).unwrap());
    assert!(eml.is_ascii(), "every server takes it");
    let lines: Vec<&[u8]> = eml.split(|byte| *byte == b'\n').collect();
    let (last, whole) = lines.split_last().unwrap();
    assert!(last.is_empty() && whole.iter().all(|line| line.ends_with(b"\r")));
    assert!(lines.iter().all(|line| line.len() <= 79));
    let other = Mail { text: "other", ..MAIL }.eml().unwrap();
    let id = |eml: &[u8]| {
        let text = String::from_utf8(eml.to_vec()).unwrap();
        text.lines().find(|line| line.starts_with("Message-ID: ")).unwrap().to_owned()
    };
    assert_ne!(id(&other), id(&eml));
}

/// No value adds a header or a recipient.
#[test]
fn headers_cannot_be_added() {
    let bad = "x\r\nBcc: other@example.jp";
    let named = Mailbox { name: bad, ..MAIL.to };
    for mail in [
        Mail { from: named, ..MAIL },
        Mail { to: named, ..MAIL },
        Mail { subject: bad, ..MAIL },
        Mail { subject: "x\ny", ..MAIL },
        Mail { subject: "x\u{85}y", ..MAIL },
        Mail { pdf_name: bad, ..MAIL },
    ] {
        let error = mail.eml().unwrap_err().to_string();
        assert!(error.contains("control character"), "{error}");
        assert!(!error.contains(['\r', '\n']), "{error}");
    }
    for address in [
        "",
        "a",
        "a@",
        "@b",
        "a@b@c",
        "a@b,c@d",
        "a@b\r\nBcc: c@d",
        "a b@c",
        "<a@b>",
        "a@b>",
        "a@例え.jp",
        "学@example.jp",
        "a..b@example.jp",
        "a@example..jp",
        "\"a\"@b",
    ] {
        for mail in [
            Mail { to: Mailbox { address, ..MAIL.to }, ..MAIL },
            Mail { from: Mailbox { address, ..MAIL.from }, ..MAIL },
        ] {
            let error = mail.eml().unwrap_err().to_string();
            assert!(error.contains("is not the address"), "{address:?}: {error}");
        }
    }
}
