//! Desks: a name, its people, and how to reach them.

use super::findings::Spot;
use super::marks::bare;
use super::names::Value;
use super::{Block, Span, Writer};
use crate::house::{DESK_FIELDS, fields_of};
use crate::incident::{Contact, EmailAddress, Line, Person, PhoneNumber, WebAddress};
use crate::message;
use crate::rule::Rule;

/// The fields that a desk shows in a line or a row of their own, in this order.
const FIELDS: [&str; 8] =
    ["name", "address", "phone", "phone-abroad", "fax", "hours", "email", "website"];

impl<'a> Writer<'a> {
    /// A person of a desk.
    pub(super) fn member(&mut self, person: &Person) -> String {
        let (position, name) = (self.line(&person.position), self.line(&person.name));
        match &person.affiliation {
            None => self.say("member", &[("position", &position), ("name", &name)]),
            Some(affiliation) => {
                let affiliation = self.line(affiliation);
                self.say(
                    "member-affiliated",
                    &[("position", &position), ("name", &name), ("affiliation", &affiliation)],
                )
            }
        }
    }

    /// A field of a desk that a page names.
    pub(super) fn desk_field(&self, desk: &'a Contact, path: &[&str]) -> Option<Value<'a>> {
        let [field] = path else {
            return path.is_empty().then(|| self.line_value(Some(&desk.name)));
        };
        if !DESK_FIELDS.contains(field) {
            return None;
        }
        if *field == "members" {
            return desk.members.first().map(Value::Person);
        }
        Some(self.desk_text(desk, field).map_or(Value::Nothing, Value::Words))
    }

    /// The name of a desk, and what it is for.
    fn desk_name(&mut self, desk: &Contact) -> String {
        let name = self.line(&desk.name);
        match self.desk_text(desk, "about") {
            Some(about) => self.say("contact-name.about", &[("name", &name), ("about", &about)]),
            None => self.say("contact-name", &[("name", &name)]),
        }
    }

    /// A line of the file as a value.
    pub(super) fn line_value(&self, line: Option<&Line>) -> Value<'a> {
        self.line_of(line).map_or(Value::Nothing, Value::Words)
    }

    /// A field of a desk as text; `None` if the desk does not have it.
    fn desk_text(&self, desk: &Contact, field: &str) -> Option<String> {
        let word =
            |word: Option<&str>| word.map(|word| self.of_field(field, &desk.name, word.to_owned()));
        match field {
            "about" => self.line_of(desk.about.as_ref()),
            "name" => self.line_of(Some(&desk.name)),
            "address" => self.line_of(desk.address.as_ref()),
            "phone" => word(desk.phone.as_ref().map(PhoneNumber::as_str)),
            "phone-abroad" => word(desk.phone_abroad.as_ref().map(PhoneNumber::as_str)),
            "line" => self.line_of(desk.line.as_ref()),
            "fax" => word(desk.fax.as_ref().map(PhoneNumber::as_str)),
            "hours" => self.line_of(desk.hours.as_ref()),
            "email" => word(desk.email.as_ref().map(EmailAddress::as_str)),
            "website" => word(desk.website.as_ref().map(WebAddress::as_str)),
            _ => None,
        }
    }

    /// The words of a field; an address that can be opened is a link.
    fn desk_spans(field: &str, text: String) -> Span {
        let address = bare(&text);
        let link = match field {
            "phone" | "phone-abroad" => format!("tel:{}", address.replace('-', "")),
            "email" => format!("mailto:{address}"),
            "website" => address.into_owned(),
            _ => return Span::Text(text),
        };
        Span::Link { link, spans: vec![Span::text(text)] }
    }

    /// The blocks of a desk of the notice. Below a heading of the page, the desk has none of ours.
    pub(super) fn desk(&mut self, position: usize, shape: &str, is_headed: bool) -> Vec<Block> {
        let Some(desk) = self.notice.contacts.get(position) else { return Vec::new() };
        let path = self.notice.desk_path(position);
        self.about(&path, |writer| writer.desk_blocks(position, desk, shape, is_headed))
    }

    fn desk_blocks(
        &mut self,
        position: usize,
        desk: &Contact,
        shape: &str,
        is_headed: bool,
    ) -> Vec<Block> {
        if let Some(patterns) = self.manner.house.desk.clone() {
            let (lines, printed) = self.desk_lines(desk, &patterns);
            self.unprinted(position, desk, &printed);
            return vec![Block::Placed { class: "lines", at: "left", lines, sticky: false }];
        }
        if shape == "table" {
            let rows = self.desk_rows(desk);
            let table = Block::Labels { class: "desk-table", rows };
            if is_headed {
                return vec![table];
            }
            let heading = vec![Span::text(self.t("section-contact"))];
            return vec![Block::LeadIn { spans: heading }, table];
        }
        let name = self.desk_name(desk);
        let head = if shape == "lines" {
            vec![vec![Span::text(name)]]
        } else if is_headed {
            vec![vec![Span::strong(name)]]
        } else {
            let heading = self.t("section-contact");
            vec![vec![Span::strong(heading)], vec![Span::text(name)]]
        };
        let mut lines: Vec<Vec<Span>> =
            desk.members.iter().map(|person| vec![Span::text(self.member(person))]).collect();
        for field in &FIELDS[1..] {
            let Some(text) = self.desk_text(desk, field) else { continue };
            let value = Self::desk_spans(field, text);
            let mut line = self.around(&format!("contact-{field}"), field, vec![value], &[]);
            if *field == "phone"
                && let Some(extension) = self.desk_text(desk, "line")
            {
                line.push(Span::text(self.say("contact-line", &[("line", &extension)])));
            }
            lines.push(line);
        }
        let head = Block::Placed { class: "desk", at: "left", lines: head, sticky: false };
        if lines.is_empty() {
            return vec![head];
        }
        vec![head, Block::Placed { class: "lines", at: "left", lines, sticky: false }]
    }

    fn desk_rows(&mut self, desk: &Contact) -> Vec<(String, Vec<Block>)> {
        let mut rows = Vec::new();
        for field in FIELDS {
            let text = match field {
                "name" => Some(self.desk_name(desk)),
                field => self.desk_text(desk, field),
            };
            let Some(text) = text else { continue };
            let label = self.t(&format!("desk-{field}"));
            rows.push((label, vec![Block::line(vec![Self::desk_spans(field, text)])]));
        }
        rows
    }

    /// Warns of fields that no line of the house prints.
    fn unprinted(&mut self, position: usize, desk: &Contact, printed: &[String]) {
        for field in DESK_FIELDS {
            let is_there = match field {
                "members" => !desk.members.is_empty(),
                field => self.desk_text(desk, field).is_some(),
            };
            if is_there && !printed.iter().any(|name| name == field) {
                let message = message!("desk-unprinted", field);
                let hint = message!("desk-unprinted-hint", field);
                self.warn(Rule::Unshown, Spot::Desk(position, field), message, Some(hint));
            }
        }
    }

    /// The lines of a house, the first pattern whose fields the desk has for each field; and the
    /// fields that they print.
    fn desk_lines(&mut self, desk: &Contact, patterns: &[String]) -> (Vec<Vec<Span>>, Vec<String>) {
        let mut printed: Vec<String> = Vec::new();
        let mut lines = Vec::new();
        for pattern in patterns {
            // The check of the house refuses braces without a partner.
            let fields = fields_of(pattern).unwrap_or_default();
            if fields.iter().any(|field| printed.iter().any(|name| name == field)) {
                continue;
            }
            let members: Vec<String> = if fields.contains(&"members") {
                desk.members.iter().map(|person| self.member(person)).collect()
            } else {
                vec![String::new()]
            };
            for member in &members {
                let mut spans = Vec::new();
                let mut rest = pattern.as_str();
                let mut is_whole = true;
                while let Some((before, after)) = rest.split_once('{') {
                    let Some((field, after)) = after.split_once('}') else { break };
                    spans.push(Span::text(before));
                    let text = match field {
                        "members" => Some(member.clone()),
                        field => self.desk_text(desk, field),
                    };
                    is_whole &= text.is_some();
                    spans.push(Self::desk_spans(field, text.unwrap_or_default()));
                    rest = after;
                }
                spans.push(Span::text(rest));
                if is_whole {
                    lines.push(spans);
                    printed.extend(fields.iter().map(|field| (*field).to_owned()));
                }
            }
        }
        (lines, printed)
    }
}
