//! Facts: what all of them have in common. Who states it, who may know it, since when it is known.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDateTime;

use super::record::{Record, define, keywords, property, record};
use super::tree::{AsTree, Tree};
use super::{Count, Counted, Line, Moment, Name};
use crate::source::{Definitions, Named, Node, Path, Read, Reader, Value};

keywords! {
    /// Who may know a fact. Each audience may also know the facts of the audiences above it.
    pub enum Audience {
        /// Everybody.
        Public = "public",
        /// The organisation's customers.
        Customers = "customers",
        /// Authorities.
        Regulator = "regulator",
        /// The organisation itself.
        Internal = "internal",
    }
}

record! {
    /// What is printed in the place of a fact that an audience may not know.
    pub struct Withheld {
        /// What is withheld, as a noun phrase.
        pub what: Line,
        /// Why, as a phrase: in Japanese up to its comma (…ため), in English as "in order not to …".
        pub reason: Line,
    }
}

/// A fact: what is stated, by whom, who may know it and since when it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact<T> {
    /// Identifier. Of facts that share it, the latest known one applies.
    pub id: Option<Name>,
    /// The organisation that states it.
    pub by: Name,
    /// What else is counted, by a name that texts refer to.
    pub counts: Named<Counted>,
    /// Who may know it, if the file says so: see [`Fact::audience`].
    pub audience: Option<Audience>,
    /// What is printed for readers who may not know it.
    pub withheld: Option<Withheld>,
    /// When it became known, if the file says so: see [`Fact::known_from`].
    pub known: Option<Moment>,
    /// What is stated.
    pub body: Arc<T>,
}

/// The body of a fact, with defaults that its type can override.
pub trait FactBody: Record {
    /// The default audience.
    const AUDIENCE: Audience = Audience::Public;
    /// Whether it can have the field `withheld`.
    const WITHHOLDABLE: bool = false;

    /// The default of `known`; `None` means always.
    fn known_from(&self) -> Option<NaiveDateTime> {
        None
    }

    /// A field that is a number of people or records.
    fn number(&self, _name: &str) -> Option<Count> {
        None
    }

    /// What remains visible if it is withheld.
    fn heading(&self) -> Heading {
        Heading::default()
    }
}

/// What remains visible of a fact that is withheld.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heading {
    /// A field that says what kind of fact it is, with its word.
    pub field: Option<(&'static str, &'static str)>,
    /// Its heading.
    pub title: Option<Line>,
}

/// A fact of any type, without its body.
pub trait AnyFact {
    /// Identifier.
    fn id(&self) -> Option<&str>;
    /// The organisation that states it.
    fn by(&self) -> &str;
    /// What else is counted.
    fn counts(&self) -> &Named<Counted>;
    /// A field that is a number of people or records.
    fn number(&self, name: &str) -> Option<Count>;
    /// The names of the fields of its body.
    fn fields(&self) -> &'static [&'static str];
    /// Who may know it.
    fn audience(&self) -> Audience;
    /// Since when it is known; `None` means always.
    fn known_from(&self) -> Option<NaiveDateTime>;
    /// When it became known, if the file says so.
    fn known(&self) -> Option<&Moment>;
    /// What is printed for readers who may not know it.
    fn withheld(&self) -> Option<&Withheld>;
}

impl<T: FactBody> AnyFact for Fact<T> {
    fn id(&self) -> Option<&str> {
        self.id.as_ref().map(Name::as_str)
    }

    fn by(&self) -> &str {
        self.by.as_str()
    }

    fn counts(&self) -> &Named<Counted> {
        &self.counts
    }

    fn number(&self, name: &str) -> Option<Count> {
        self.body.number(name)
    }

    fn fields(&self) -> &'static [&'static str] {
        T::FIELDS
    }

    fn audience(&self) -> Audience {
        self.audience.unwrap_or(T::AUDIENCE)
    }

    fn known_from(&self) -> Option<NaiveDateTime> {
        self.known.as_ref().map_or_else(|| self.body.known_from(), known_from)
    }

    fn known(&self) -> Option<&Moment> {
        self.known.as_ref()
    }

    fn withheld(&self) -> Option<&Withheld> {
        self.withheld.as_ref()
    }
}

/// The instant from which a moment counts as known: its earliest second, or its latest if it has
/// no beginning.
pub fn known_from(moment: &Moment) -> Option<NaiveDateTime> {
    moment.earliest().or_else(|| moment.latest())
}

impl<T> Deref for Fact<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T: FactBody> AsTree for Fact<T> {
    fn tree(&self) -> Tree<'_> {
        let mut fields = vec![("id", self.id.tree()), ("by", self.by.tree())];
        fields.extend(self.body.fields());
        fields.push((COUNTS, self.counts.tree()));
        fields.push(("audience", self.audience.tree()));
        fields.push(("withheld", self.withheld.tree()));
        fields.push(("known", self.known.tree()));
        Tree::Record(fields)
    }

    fn visit_facts<'a>(&'a self, path: &Path, visit: &mut dyn FnMut(Path, &'a dyn AnyFact)) {
        visit(path.clone(), self);
    }
}

/// The fields that every fact has, before and after those of its body.
const ENVELOPE: [&str; 5] = ["id", "by", COUNTS, "audience", "known"];
/// The field that every fact and every step has for what else is counted.
pub(crate) const COUNTS: &str = "counts";
const WITHHELD: &str = "withheld";

impl<T: FactBody> Read for Fact<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let withheld: &[&str] = if T::WITHHOLDABLE { &[WITHHELD] } else { &[] };
        let entries =
            reader.mapping(node, &[&ENVELOPE[..2], T::FIELDS, &ENVELOPE[2..], withheld])?;
        let [id, by, counts, audience, known] = ENVELOPE;
        let (id, by) = (reader.field(id, &entries), reader.field(by, &entries));
        let body = T::read_fields(&entries, reader);
        let counts = reader.field(counts, &entries);
        let audience = reader.field(audience, &entries);
        let withheld = reader.field(WITHHELD, &entries);
        let known = reader.field(known, &entries);
        Some(Self {
            id: id?,
            by: by?,
            counts: counts?,
            audience: audience?,
            withheld: withheld?,
            known: known?,
            body: Arc::new(body?),
        })
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        define(T::NAME, T::DESCRIPTION, definitions, |definitions, properties, required| {
            let [id, by, counts, audience, known] = ENVELOPE;
            property::<Option<Name>>(
                id,
                "Identifier. Of facts that share it, the latest known one applies.",
                definitions,
                properties,
                required,
            );
            let description = "The organisation that states it.";
            property::<Name>(by, description, definitions, properties, required);
            T::properties(definitions, properties, required);
            let description = "What else is counted, by a name that texts refer to.";
            property::<Named<Counted>>(counts, description, definitions, properties, required);
            let description = format!("Who may know it; default: {}.", T::AUDIENCE.as_str());
            property::<Option<Audience>>(audience, &description, definitions, properties, required);
            if T::WITHHOLDABLE {
                let description = "What is printed for readers who may not know it.";
                property::<Option<Withheld>>(
                    WITHHELD,
                    description,
                    definitions,
                    properties,
                    required,
                );
            }
            let description = "When it became known; default: always, or when it happened.";
            property::<Option<Moment>>(known, description, definitions, properties, required);
        })
    }
}

/// Versions of one fact: as it was known at one time, or at several.
#[derive(Debug, Clone, PartialEq)]
pub struct Versions<T> {
    /// The versions, in the order of the file.
    pub all: Vec<Fact<T>>,
    /// Whether the file has a list of them.
    listed: bool,
}

impl<T> Versions<T> {
    /// The place of a version. `field` is the field's own place.
    pub fn place(&self, field: &Path, index: usize) -> Path {
        if self.listed { field.index(index) } else { field.clone() }
    }
}

impl<T: FactBody> AsTree for Versions<T> {
    fn tree(&self) -> Tree<'_> {
        if self.listed {
            self.all.tree()
        } else {
            self.all.first().map_or(Tree::Nothing, AsTree::tree)
        }
    }

    fn visit_facts<'a>(&'a self, path: &Path, visit: &mut dyn FnMut(Path, &'a dyn AnyFact)) {
        for (index, version) in self.all.iter().enumerate() {
            version.visit_facts(&self.place(path, index), visit);
        }
    }
}

impl<T: FactBody> Read for Versions<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Sequence(_) => Vec::read(node, reader).map(|all| Self { all, listed: true }),
            _ => Fact::read(node, reader).map(|one| Self { all: vec![one], listed: false }),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self { all: Vec::new(), listed: false })
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        let one = Fact::<T>::schema(definitions);
        serde_json::json!({ "x-type": "one-or-list", "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// Indices of the facts in force at `then`: known by then, and not replaced by a fact with the
/// same identifier that became known later.
pub fn in_force_at<T: FactBody>(facts: &[Fact<T>], then: NaiveDateTime) -> Vec<usize> {
    let was_known = |fact: &Fact<T>| fact.known_from().is_none_or(|known| known <= then);
    let mut latest = BTreeMap::new();
    for (index, fact) in facts.iter().enumerate().filter(|(_, fact)| was_known(fact)) {
        if let Some(id) = &fact.id {
            let place = latest.entry(id).or_insert((fact.known_from(), index));
            *place = (*place).max((fact.known_from(), index));
        }
    }
    let in_force = |index: &usize| {
        let fact = &facts[*index];
        was_known(fact) && fact.id.as_ref().is_none_or(|id| latest[id].1 == *index)
    };
    (0..facts.len()).filter(in_force).collect()
}

/// The versions of a fact that it replaces, the latest first: its organisation's with the same
/// identifier that became known before it.
pub fn earlier_versions<'a, T: FactBody>(facts: &'a [Fact<T>], fact: &Fact<T>) -> Vec<&'a Fact<T>> {
    let is_earlier = |other: &&Fact<T>| {
        other.id.is_some()
            && (&other.id, &other.by) == (&fact.id, &fact.by)
            && other.known_from() < fact.known_from()
    };
    let mut versions: Vec<_> = facts.iter().filter(is_earlier).collect();
    versions.sort_by_key(|other| other.known_from());
    versions.reverse();
    versions
}
