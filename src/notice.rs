//! A notice: an incident as its readers may know it on its date, in every language.
//!
//! Redaction happens here: what the readers may not see, or what was not yet known on the
//! notice's date, is not in a [`Notice`] at all, so no template can leak it.

mod change;
mod facts;
mod issued;
pub(crate) mod json;
mod kind;
mod leaves;
mod make;
mod redact;
mod references;
mod secrets;
mod series;

pub use change::{Change, ChangeKind, Difference, brief, compare, says_something};
pub use facts::{Body, Disclosed, DisclosedHost, Facts};
pub use issued::{Issue, Issued};
pub use kind::{FactScope, FormName, Kind, Kinds};
pub use references::{Reference, References};
pub use series::{Predecessor, previous};

use std::collections::BTreeMap;
use std::sync::Arc;

use make::Maker;
pub(crate) use secrets::{Manner, Secrets};

use crate::characters::Searched;
use crate::house::{House, HouseStyle};
use crate::incident::record::field_name;
use crate::incident::tree::{AsTree, Tree};
use crate::incident::{
    Audience, Contact, DateCalendar, English, Identity, Incident, Line, Moment, Name, NoticeSpec,
    Organisation, Person, Register,
};
use crate::source::{Named, Path, Problem};

/// An incident as the readers of one notice may know it on its date.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Its specification in the file.
    pub spec: NoticeSpec,
    /// Its kind, as the template declares it.
    pub kind: Kind,
    /// Its readers: those of the kind, or fewer if it is passed on.
    pub audience: Audience,
    /// The time of `--as-of`, if that is before its date.
    pub as_of: Option<Moment>,
    /// Whether it has not been issued yet.
    pub draft: bool,
    /// The name and time of the incident.
    pub identity: Identity,
    /// Every organisation of the file.
    pub organisations: Named<Organisation>,
    /// The machines that were known.
    pub hosts: Named<DisclosedHost>,
    /// The facts that its readers may see.
    pub facts: Facts,
    /// The desks that answer enquiries, the first one first.
    pub contacts: Vec<Contact>,
    /// The earlier notices of its series, the first one first.
    pub follows: Vec<Predecessor>,
    /// The notices that its responses name as published, by their identifiers.
    pub published: BTreeMap<String, Predecessor>,
    /// The notice of another organisation that it passes on, as its own readers may see it.
    pub relayed: Option<Box<Self>>,
    /// The notice before it as its readers may know it, if it is to state the changes since.
    before: Option<Box<Self>>,
    /// Its index among the notices of the file.
    index: usize,
    available: References,
    secrets: Secrets,
    /// The lists of facts that `omit` names. A fact of that name is meant before the list.
    omitted_lists: Vec<String>,
}

/// The text of a page, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageText {
    /// The text.
    pub text: Arc<str>,
    /// Who wrote it.
    pub level: Level,
    /// The name of its file; `None` if it stands in the incident file.
    pub file: Option<String>,
    /// Whether it is for all languages.
    pub is_shared: bool,
}

/// Who wrote a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It is the notice's own.
    Notice,
    /// It is the house's, for all notices of a kind.
    House,
    /// It comes with the kind.
    Kind,
}

/// A part of a notice's data.
pub(crate) struct Part<'a> {
    /// Its name in templates.
    pub name: &'static str,
    /// Its path in the file.
    pub path: Path,
    /// Its value.
    pub tree: Tree<'a>,
    /// How two notices are compared in it.
    pub role: Role,
}

/// How two notices are compared in a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A list of facts or a single fact: it is compared.
    Facts,
    /// Facts under names of their own: each is compared.
    Named,
    /// Not a fact: it is not compared.
    Other,
}

impl Notice {
    /// The notice at an index of `notices`; with `then`, as it was known at that time if that is
    /// earlier than its date. The incident must have passed the checks.
    ///
    /// # Errors
    /// If it names a kind, an organisation or a notice that does not exist, or is not dated with
    /// a day.
    pub fn new(
        incident: &Incident,
        index: usize,
        kinds: &Kinds,
        then: Option<&Moment>,
    ) -> Result<Self, Box<Problem>> {
        Maker::new(incident, kinds).notice(index, then)
    }

    /// The identifier of the notice, which is also the name of its files.
    pub fn id(&self) -> &str {
        self.spec.id.as_str()
    }

    /// Its index among the notices of the file.
    pub fn index(&self) -> usize {
        self.index
    }

    /// Its path in the file.
    pub fn path(&self) -> Path {
        Path::from("notices").index(self.index)
    }

    /// The notice before it as its readers may know it, if it is to state the changes since.
    pub(crate) fn before(&self) -> Option<&Self> {
        self.before.as_deref()
    }

    /// The calendar of its Japanese dates, without a house.
    pub fn calendar(&self) -> DateCalendar {
        self.calendar_in(&HouseStyle::default())
    }

    /// The calendar of its Japanese dates in the style of a house.
    pub fn calendar_in(&self, house: &HouseStyle) -> DateCalendar {
        self.spec.calendar.or(house.calendar).unwrap_or(self.kind.calendar)
    }

    /// The register of its Japanese in a house.
    pub fn register(&self, house: &House) -> Register {
        self.kind.register(&self.spec, house.register(), self.issuer())
    }

    /// Which English it is in, in the style of a house.
    pub fn english_in(&self, house: &HouseStyle) -> English {
        self.spec.english.or(house.english).unwrap_or(self.kind.english)
    }

    /// The page that it follows in a language: its own, the house's, or that of its kind.
    pub fn page(&self, language: &str, house: &House) -> Option<PageText> {
        if let Some(body) = &self.spec.body {
            let text = body.get(language)?.into();
            let file = body.file(language).map(str::to_owned);
            return Some(PageText { text, level: Level::Notice, file, is_shared: body.is_shared });
        }
        let kind = self.spec.kind.as_str();
        if let Some(page) = house.page(kind, language) {
            let (text, file) = (page.text.as_str().into(), Some(page.path.clone()));
            let is_shared = page.language.is_none();
            return Some(PageText { text, level: Level::House, file, is_shared });
        }
        let relaying = self.kind.relaying_page.as_ref().filter(|_| self.relayed.is_some());
        let text = Arc::clone(relaying.or(self.kind.page.as_ref())?);
        let end = if relaying.is_some() { ".relaying" } else { "" };
        let file = Some(format!("templates/{kind}{end}.md"));
        Some(PageText { text, level: Level::Kind, file, is_shared: true })
    }

    /// Whether it leaves out a whole list of facts.
    pub(crate) fn omits(&self, list: &str) -> bool {
        self.omitted_lists.iter().any(|omitted| omitted == list)
    }

    /// Whether it tells the facts of a list, or those of the list with a word, as its kind does.
    pub(crate) fn tells(&self, list: &str, word: Option<&str>) -> bool {
        let of_word = word.map(|word| format!("{list}.{word}"));
        !self.omits(list)
            && !self.kind.omits(list)
            && !of_word.is_some_and(|name| self.kind.omits(&name))
    }

    /// A notice that texts can cite by its title and date: one that existed on the notice's date.
    pub(crate) fn cited(&self, id: &str) -> Option<(&Line, &Moment)> {
        match (
            self.available.get(&format!("{id}.title"))?,
            self.available.get(&format!("{id}.date"))?,
        ) {
            (Reference::Line(title), Reference::Date(date)) => Some((title, date)),
            _ => None,
        }
    }

    /// The notices that texts can cite.
    pub(crate) fn citable(&self) -> impl Iterator<Item = &str> {
        self.available.iter().filter_map(|(name, reference)| {
            name.strip_suffix(".date").filter(|_| matches!(reference, Reference::Date(_)))
        })
    }

    /// The organisation that issues it.
    pub fn issuer(&self) -> Option<&Organisation> {
        self.organisations.get(self.spec.issuer.as_str())
    }

    /// The first of the desks that answer enquiries.
    pub fn contact(&self) -> Option<&Contact> {
        self.contacts.first()
    }

    /// The people who sign it, of the issuer; the representative signs a notice that names nobody.
    pub fn signers(&self) -> Vec<&Person> {
        let Some(issuer) = self.issuer() else { return Vec::new() };
        let named: Vec<_> = self.named_signers().map(|(_, person)| person).collect();
        if named.is_empty() { issuer.representative.iter().collect() } else { named }
    }

    /// The people that it names as its signers, by name.
    fn named_signers(&self) -> impl Iterator<Item = (&str, &Person)> {
        let people = self.issuer().map(|issuer| &issuer.people);
        let names = self.spec.signers.iter().map(Name::as_str);
        names.filter_map(move |name| Some((name, people?.get(name)?)))
    }

    /// Its parts in all languages, each with its path in the file, without the notice that it
    /// passes on.
    pub(crate) fn parts(&self) -> Vec<Part<'_>> {
        let part = |name, path, tree, role| Part { name, path, tree, role };
        let mut parts = vec![
            part("incident", Path::from("incident"), self.identity.tree(), Role::Facts),
            part(
                "organisations",
                Path::from("organisations"),
                self.organisations.tree(),
                Role::Other,
            ),
            part("hosts", Path::from("hosts"), self.hosts.tree(), Role::Named),
        ];
        let facts = self.facts.trees().into_iter();
        parts.extend(facts.map(|(name, path, tree)| part(name, path, tree, Role::Facts)));
        let at = self.path();
        macro_rules! spec {
            ($($field:ident),*) => {
                [$((field_name!($field), self.spec.$field.tree())),*]
            };
        }
        let spec = spec!(
            id,
            kind,
            issuer,
            joint,
            date,
            to,
            salutation,
            title,
            number,
            stage,
            fulfils,
            corrections,
            next,
            apology_to,
            lead,
            confidentiality,
            breadcrumb,
            enclosures,
            document_number,
            reference
        );
        let spec = spec.into_iter();
        parts.extend(spec.map(|(name, tree)| part(name, at.key(name), tree, Role::Other)));
        let opening = self.spec.opening.unwrap_or(self.kind.opening);
        let style = Tree::Record(vec![
            ("calendar", Tree::word(self.calendar().as_str())),
            ("clock", self.spec.clock.tree()),
            ("english", self.spec.english.tree()),
        ]);
        let issuer = Path::from("organisations").key(self.spec.issuer.as_str());
        let desks = self.desk_names().map(Name::as_str).zip(self.contacts.iter().map(AsTree::tree));
        let others = desks.skip(1).collect();
        let signers = self.named_signers().map(|(name, person)| (name, person.tree()));
        let follows = self.follows.iter().map(|before| (before.index, before.tree()));
        parts.extend([
            part("opening", at.key("opening"), Tree::word(opening.as_str()), Role::Other),
            part("style", at.clone(), style, Role::Other),
            part(
                "contact",
                self.desk_path(0),
                self.contact().map_or(Tree::Nothing, AsTree::tree),
                Role::Other,
            ),
            part("other-contacts", issuer.key("contacts"), Tree::Record(others), Role::Other),
            part("signers", issuer.key("people"), Tree::Record(signers.collect()), Role::Other),
            part("follows", Path::from("notices"), Tree::List(follows.collect()), Role::Other),
        ]);
        parts
    }

    /// The path of one of its desks in the file.
    pub(crate) fn desk_path(&self, desk: usize) -> Path {
        let organisation = Path::from("organisations").key(self.spec.issuer.as_str());
        match self.desk_names().nth(desk) {
            Some(contact) => organisation.key("contacts").key(contact.as_str()),
            None => self.path().key("contact"),
        }
    }

    fn desk_names(&self) -> impl Iterator<Item = &Name> {
        self.spec.contact.iter().flat_map(|desks| &desks.names)
    }

    /// The first word in a text that its readers must not see, however it is spaced, marked up or
    /// written in capitals.
    pub fn find_leak(&self, text: &str) -> Option<&str> {
        self.secrets.find_leak(text)
    }

    /// The same for a text that is ready for the search.
    pub(crate) fn find_leak_in(&self, searched: &Searched) -> Option<&str> {
        self.secrets.find_in(searched)
    }

    /// Whether it shows the same as another notice in a language.
    pub fn shows_the_same(&self, other: &Self, language: &str) -> bool {
        let (one, two) = (self.parts(), other.parts());
        one.iter().zip(&two).all(|(a, b)| change::same(&a.tree, &b.tree, language))
            && self.references(language).eq(other.references(language))
    }

    /// The needs of its kind that are not met.
    pub fn missing_needs(&self) -> Vec<String> {
        let parts = self.parts();
        let is_there = |need: &str| {
            let (field, part) = need.split_once('.').unwrap_or((need, ""));
            // `contact: []` says that it has no desk; a form asks for one all the same.
            if field == "contact" && self.spec.contact.is_some() && !self.kind.form {
                return true;
            }
            if field == "issuer" && !part.is_empty() {
                return self.issuer().is_some_and(|issuer| !issuer.tree().get(part).is_nothing());
            }
            let tree = parts.iter().find(|other| other.name == field).map(|part| &part.tree);
            match tree {
                Some(Tree::List(facts)) => facts.iter().any(|(_, fact)| match fact {
                    Tree::Record(fields) if !part.is_empty() => {
                        fields.iter().any(|(_, value)| *value == Tree::word(part))
                    }
                    _ => part.is_empty(),
                }),
                Some(tree) => !tree.is_nothing(),
                None => false,
            }
        };
        let unmet = |need: &&String| !need.split('|').any(is_there);
        self.kind.needs.iter().filter(unmet).cloned().collect()
    }
}

/// The organisations that issue a notice: the issuer, and those that issue it jointly.
pub(crate) fn issuers(spec: &NoticeSpec) -> impl Iterator<Item = &Name> {
    std::iter::once(&spec.issuer).chain(&spec.joint)
}
