//! What organisations and people are called in a notice.

use super::Writer;
use crate::incident::{Name, Person};

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
            let short = found.short.as_ref().and_then(|short| short.get(self.language));
            short.or_else(|| found.name.get(self.language))
        });
        name.unwrap_or_default().to_owned()
    }

    /// The name of an organisation from the issuer's point of view. `form` is `possessive`,
    /// `object`, `name`, `short`, or nothing.
    pub(crate) fn party(&mut self, organisation: &str, form: &str) -> String {
        let found = self.notice.organisations.get(organisation);
        let name = |line: Option<&crate::incident::Line>| {
            line.and_then(|line| line.get(self.language)).unwrap_or_default().to_owned()
        };
        match form {
            "name" => return name(found.map(|found| &found.name)),
            "short" => return self.short_name(organisation),
            "address" => return name(found.and_then(|found| found.address.as_ref())),
            _ => {}
        }
        let suffix = if form.is_empty() { String::new() } else { format!(".{form}") };
        if self.is_issuer(organisation) {
            let own = name(found.and_then(|found| found.self_name.as_ref()));
            let own = if own.is_empty() { self.t("self") } else { own };
            let (humble, plain) = (
                self.t("self-humble"),
                self.say("self-plain", &[("kind", self.notice.spec.kind.as_str())]),
            );
            let own = match own.strip_prefix(&humble) {
                Some(rest) if !plain.is_empty() => plain + rest,
                _ => own,
            };
            return self.say(&format!("party-self{suffix}"), &[("self", &own)]);
        }
        let short = self.short_name(organisation);
        let ends = if short.ends_with('s') { "yes" } else { "no" };
        self.say(&format!("party-other{suffix}"), &[("name", &short), ("ends-in-s", ends)])
    }

    /// A person with position and name.
    pub(super) fn person(&mut self, person: &Person) -> String {
        let (position, name) = (self.line(&person.position), self.line(&person.name));
        self.say("signature", &[("position", position), ("name", name)])
    }
}
