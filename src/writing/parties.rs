//! What organisations and people are called in a notice.

use super::Writer;
use super::marks::bare;
use crate::incident::{Name, Person};
use crate::locale::Argument;

impl<'a> Writer<'a> {
    /// The issuer and the joint issuers.
    pub(super) fn issuers(&self) -> Vec<&'a str> {
        let mut all: Vec<&str> = Vec::new();
        for name in crate::notice::issuers(&self.notice.spec).map(Name::as_str) {
            if !all.contains(&name) {
                all.push(name);
            }
        }
        all
    }

    pub(super) fn is_issuer(&self, organisation: &str) -> bool {
        self.notice.spec.issuer.as_str() == organisation
    }

    /// The short name of an organisation.
    pub(super) fn short_name(&self, organisation: &str) -> String {
        let found = self.notice.organisations.get(organisation);
        let name = found.and_then(|found| {
            self.line_of(found.short.as_ref()).or_else(|| self.line_of(Some(&found.name)))
        });
        name.unwrap_or_default()
    }

    /// The name of an organisation from the issuer's point of view. `form` is `possessive`,
    /// `object`, `name`, `short`, or nothing.
    pub(crate) fn party(&mut self, organisation: &str, form: &str) -> String {
        let found = self.notice.organisations.get(organisation);
        let name = |line| self.line_of(line).unwrap_or_default();
        match form {
            "name" => return name(found.map(|found| &found.name)),
            "short" => return self.short_name(organisation),
            "address" => return name(found.and_then(|found| found.address.as_ref())),
            _ => {}
        }
        let suffix = if form.is_empty() { String::new() } else { format!(".{form}") };
        if self.is_issuer(organisation) {
            let line = found.and_then(|found| found.self_name.as_ref());
            let own = line.and_then(|line| line.get(self.language)).unwrap_or_default().to_owned();
            let own = if own.is_empty() { self.sign("self") } else { own };
            let kind = Argument::Text(self.notice.spec.kind.as_str());
            let (humble, plain) =
                (self.sign("self-humble"), self.unmarked("self-plain", &[("kind", kind)]));
            let own = match own.strip_prefix(&humble) {
                Some(rest) if !plain.is_empty() => plain + rest,
                _ => own,
            };
            let own = match line {
                Some(line) => self.of_line(line, own),
                None => own,
            };
            return self.say(&format!("party-self{suffix}"), &[("self", &own)]);
        }
        let short = self.short_name(organisation);
        let ends = if bare(&short).ends_with('s') { "yes" } else { "no" };
        self.say(&format!("party-other{suffix}"), &[("name", &short), ("ends-in-s", ends)])
    }

    /// A person with position and name.
    pub(super) fn person(&mut self, person: &Person) -> String {
        let (position, name) = (self.line(&person.position), self.line(&person.name));
        self.say("signature", &[("position", &position), ("name", &name)])
    }
}
