//! Who sends a notice, who signs it, and whom its readers ask.

use super::marks::bare;
use super::text::form_of;
use super::{Block, Span, Writer, marks};
use crate::house::ContactForm;
use crate::incident::Organisation;
use crate::incident::markdown::Brace;
use crate::message;
use crate::source::Path;

impl Writer<'_> {
    /// The issuers with who signs for them; as a letterhead, without: a signature tells it.
    pub(super) fn senders(&mut self, brace: &Brace) -> Vec<Block> {
        let notice = self.notice;
        let is_signed = match form_of(brace) {
            None => true,
            Some("letterhead") => false,
            Some(other) => {
                let message = message!("no-sender-form", form = other);
                self.at_brace(brace, message, Some(message!("known", known = ["letterhead"])));
                return Vec::new();
            }
        };
        let mut blocks = Vec::new();
        for id in self.issuers() {
            let Some(organisation) = notice.organisations.get(id) else { continue };
            let name = self.line(&organisation.name);
            let address = self.line_of(organisation.address.as_ref()).unwrap_or_default();
            let signs = organisation.representative.as_ref().filter(|_| is_signed);
            let signs = signs.map(|person| self.person(person)).unwrap_or_default();
            let values = [("name", name.as_str()), ("address", &address), ("person", &signs)];
            let path = Path::from("organisations").key(id);
            let sender = self.about(&path, |writer| writer.say("sender", &values));
            let lines = marks::lines(&sender).into_iter();
            let lines = lines.filter(|line| !bare(line).trim().is_empty());
            let lines = lines.map(|line| vec![Span::Text(line)]).collect();
            blocks.push(Self::sent(blocks.is_empty(), lines));
        }
        blocks
    }

    /// The lines of a sender. Only the first one is under the seal of the issuer.
    fn sent(is_first: bool, lines: Vec<Vec<Span>>) -> Block {
        Self::placed(if is_first { "sender" } else { "co-sender" }, "right", lines)
    }

    /// Who signs: each with position, after the text.
    pub(super) fn signature(&mut self) -> Vec<Block> {
        let notice = self.notice;
        let signers = notice.signers();
        let issuer = self.party(notice.spec.issuer.as_str(), "name");
        if signers.is_empty() {
            return vec![Self::sent(true, vec![vec![Span::text(issuer)]])];
        }
        // Who signs on one line each stands below the organisation; else each is a block.
        let mut all: Vec<Vec<Vec<Span>>> = Vec::new();
        let is_affiliated = signers.iter().any(|person| person.affiliation.is_some());
        let organisation = self.say("signature-organisation", &[("name", &issuer)]);
        if !is_affiliated && !organisation.is_empty() {
            all.push(vec![vec![Span::text(organisation)]]);
        }
        for person in signers {
            let (position, name) = (self.line(&person.position), self.line(&person.name));
            let affiliation = self.line_of(person.affiliation.as_ref()).unwrap_or_default();
            let id = if affiliation.is_empty() { "signer" } else { "signer-affiliated" };
            let values =
                [("position", position.as_str()), ("name", &name), ("affiliation", &affiliation)];
            let signed = marks::lines(&self.say(id, &values)).into_iter();
            all.push(signed.map(|line| vec![Span::Text(line)]).collect());
        }
        if all.iter().all(|lines| lines.len() == 1) {
            all = vec![all.into_iter().flatten().collect()];
        }
        let signed = all.into_iter().enumerate();
        signed.map(|(position, lines)| Self::sent(position == 0, lines)).collect()
    }

    /// Company, representative, code and market, and contact, as an exchange wants them.
    pub(super) fn companies(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for id in self.issuers() {
            if let Some(organisation) = self.notice.organisations.get(id) {
                let path = Path::from("organisations").key(id);
                let rows = self.about(&path, |writer| writer.company(id, organisation));
                blocks.push(Block::Labels { class: "company", rows });
            }
        }
        if blocks.is_empty() { blocks } else { vec![Block::Region { class: "companies", blocks }] }
    }

    fn company(&mut self, id: &str, organisation: &Organisation) -> Vec<(String, Vec<Block>)> {
        let value = |lines: Vec<String>| {
            let lines = lines.into_iter().map(|line| vec![Span::text(line)]);
            vec![Block::line(super::join_lines(lines))]
        };
        let name = self.line(&organisation.name);
        let listing = organisation.listing.as_ref().map(|listing| {
            let market = self.line(&listing.market);
            let code = self.of_field("code", &listing.market, listing.code.clone());
            self.say("listing", &[("code", &code), ("market", &market)])
        });
        let signs = organisation.representative.as_ref().map(|person| self.person(person));
        let mut rows = Vec::new();
        match signs {
            Some(signs) => {
                rows.push((self.t("head-company"), value(vec![name])));
                let lines = [Some(signs), listing].into_iter().flatten().collect();
                rows.push((self.t("head-representative"), value(lines)));
            }
            None => {
                let lines = [Some(name), listing].into_iter().flatten().collect();
                rows.push((self.t("head-company"), value(lines)));
            }
        }
        if self.is_issuer(id)
            && let Some(desk) = self.notice.contacts.first()
        {
            let mut lines: Vec<String> =
                desk.members.iter().map(|person| self.member(person)).collect();
            if lines.is_empty() {
                lines.extend(self.line_of(Some(&desk.name)));
            }
            if let Some(phone) = &desk.phone {
                let phone = self.of_field("phone", &desk.name, phone.as_str().to_owned());
                lines.push(self.say("head-phone", &[("phone", &phone)]));
            }
            rows.push((self.t("head-contact"), value(lines)));
        }
        rows
    }

    /// What the desks of the notice are, in the shape that the page or the house asks for.
    pub(super) fn contact(&mut self, brace: &Brace, below_heading: bool) -> Vec<Block> {
        let house = self.room.house.look().contact.map(ContactForm::as_str);
        let shape = match form_of(brace).or(house) {
            Some("lines") => "lines",
            Some("table") => "table",
            Some("box") | None => "box",
            Some(other) => {
                let message = message!("no-contact-form", form = other);
                self.at_brace(
                    brace,
                    message,
                    Some(message!("known", known = ["box", "lines", "table"])),
                );
                return Vec::new();
            }
        };
        let is_headed = below_heading || shape == "lines";
        (0..self.notice.contacts.len())
            .map(|desk| Block::Contact { shape, blocks: self.desk(desk, shape, is_headed) })
            .collect()
    }
}
