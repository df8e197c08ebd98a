//! A letter as an e-mail: plain text, web page and PDF in one file, `.eml`.

use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::mime::MimePart;

use super::Sha;
use crate::message;
use crate::message::Message;

/// Somebody who writes or gets an e-mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mailbox<'a> {
    /// The name; it may be empty.
    pub name: &'a str,
    /// The address, as `name@example.jp`.
    pub address: &'a str,
}

/// What an e-mail has.
#[derive(Debug, Clone, Copy)]
pub struct Mail<'a> {
    /// Who writes it.
    pub from: Mailbox<'a>,
    /// Who gets it.
    pub to: Mailbox<'a>,
    /// What it is about.
    pub subject: &'a str,
    /// When it is dated, in seconds since 1970; the library knows no clock.
    pub date: i64,
    /// The letter as plain text.
    pub text: &'a str,
    /// The letter as a web page.
    pub html: &'a str,
    /// The letter as a PDF.
    pub pdf: &'a [u8],
    /// The name of that file.
    pub pdf_name: &'a str,
}

impl Mail<'_> {
    /// The file: the same bytes for the same content.
    ///
    /// # Errors
    /// If an address is none, or a name or the subject has a line break or another control character,
    /// with which they could add headers.
    pub fn eml(&self) -> Result<Vec<u8>, Message> {
        for words in [self.from.name, self.to.name, self.subject, self.pdf_name] {
            if words.contains(char::is_control) {
                return Err(message!("mail-control", words = words.escape_debug().to_string()));
            }
        }
        for Mailbox { address, .. } in [self.from, self.to] {
            if !is_address(address) {
                return Err(message!("mail-address", address = address.escape_debug().to_string()));
            }
        }
        let id = self.id();
        let domain = self.from.address.rsplit('@').next().unwrap_or_default();
        let boundary = |number: u8| format!("{id}-{number}");
        let mixed = ContentType::new("multipart/mixed").attribute("boundary", boundary(1));
        let alternative =
            ContentType::new("multipart/alternative").attribute("boundary", boundary(2));
        let words = vec![
            MimePart::new("text/plain", with_line_ends(self.text)),
            MimePart::new("text/html", with_line_ends(self.html)),
        ];
        let pdf = MimePart::new("application/pdf", self.pdf).attachment(self.pdf_name);
        let message = MessageBuilder::new()
            .from(header(self.from))
            .to(header(self.to))
            .subject(self.subject)
            .date(self.date)
            .message_id(format!("{id}@{domain}"))
            .body(MimePart::new(mixed, vec![MimePart::new(alternative, words), pdf]));
        message.write_to_vec().map_err(|error| error.to_string().into())
    }

    /// What makers of e-mails draw at random, made of the content.
    fn id(&self) -> String {
        let Self { from, to, subject, date, text, html, pdf, pdf_name } = self;
        let (date, pdf) = (date.to_string(), Sha::of(pdf).to_string());
        let hash = Sha::of_all([
            from.name,
            from.address,
            to.name,
            to.address,
            subject,
            &date,
            text,
            html,
            &pdf,
            pdf_name,
        ]);
        // Half of it: a boundary has 70 characters at most.
        hash.to_string()[..32].to_owned()
    }
}

/// A text with the line ends of e-mails (RFC 2045, section 6.8).
fn with_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

/// A mailbox in a header.
fn header(mailbox: Mailbox) -> Address {
    let name = Some(mailbox.name).filter(|name| !name.is_empty());
    Address::new_address(name, mailbox.address)
}

/// Whether a text is one address and nothing beside it (RFC 5322, without quoted names). A domain of
/// other letters is written as `xn--`.
pub(super) fn is_address(text: &str) -> bool {
    let is_plain = |part: &str, signs: &str| {
        part.split('.').all(|word| {
            let is_known = |c: char| c.is_ascii_alphanumeric() || signs.contains(c);
            !word.is_empty() && word.chars().all(is_known)
        })
    };
    text.len() <= 254
        && text.split_once('@').is_some_and(|(name, domain)| {
            is_plain(name, "!#$%&'*+-/=?^_`{|}~") && is_plain(domain, "-")
        })
}
