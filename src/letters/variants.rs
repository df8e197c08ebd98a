//! What letters of one notice differ in apart from the words of their recipients: the language, the
//! group of affected persons, and whether there is a code.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::Recipient;
use crate::incident::Count;
use crate::message;
use crate::notice::{Disclosed, Notice};
use crate::project::{Error, Project};
use crate::typeset::{self, Letter};

/// The notice for everybody under an empty name, and for each group of affected persons.
pub struct Notices(BTreeMap<String, Notice>);

impl Notices {
    /// The notices of a notice that letters are made of.
    ///
    /// # Errors
    /// If one cannot be made.
    pub fn new(project: &Project, notice: &Notice) -> Result<Self, Error> {
        let mut all = BTreeMap::from([(String::new(), notice.clone())]);
        // A notice to one person names one group, and its letters go to the others too.
        let named: Vec<_> = match notice.kind.personal {
            true => {
                project.incident().affected.iter().filter_map(|fact| fact.id.as_ref()).collect()
            }
            false => notice.facts.affected.iter().filter_map(|fact| fact.id.as_ref()).collect(),
        };
        for group in named {
            let of_group = project.notice_of_group(notice, group)?;
            if !of_group.facts.affected.is_empty() {
                all.insert(group.as_str().to_owned(), of_group);
            }
        }
        Ok(Self(all))
    }

    /// The names of the groups.
    pub fn groups(&self) -> Vec<String> {
        self.0.keys().filter(|name| !name.is_empty()).cloned().collect()
    }

    /// Whether a recipient needs a group, since each is told of the own data only and the groups have
    /// different data.
    pub fn are_personal(&self) -> bool {
        self.0.len() > 2 && self.0.values().all(|notice| notice.kind.personal)
    }

    /// The number of people of each group, as far as the notice tells it.
    pub fn persons(&self) -> Vec<(String, Option<Count>)> {
        let of_groups = self.0.iter().filter(|(group, _)| !group.is_empty());
        let persons = of_groups.filter_map(|(group, notice)| {
            let open = Disclosed::open(notice.facts.affected.first()?)?;
            Some((group.clone(), open.persons))
        });
        persons.collect()
    }
}

/// What letters have in common: the code of their language, the name of the group, and whether their
/// recipients have a code.
pub type Key<'a> = (&'a str, &'a str, bool);

/// A letter that is set when it is first needed.
type Lazy<'a> = OnceLock<Result<Letter<'a>, typeset::Error>>;

/// The letters of a notice, each set when it is first needed.
pub struct Variants<'a> {
    languages: &'a [String],
    letters: BTreeMap<Key<'a>, Lazy<'a>>,
    project: &'a Project,
    notices: &'a Notices,
}

impl<'a> Variants<'a> {
    /// The letters in these languages.
    pub fn new(project: &'a Project, notices: &'a Notices, languages: &'a [String]) -> Self {
        let groups = || notices.0.keys().map(String::as_str);
        let keys = languages.iter().flat_map(|language| {
            groups()
                .flat_map(move |group| [false, true].map(|code| (language.as_str(), group, code)))
        });
        let letters = keys.map(|key| (key, OnceLock::new())).collect();
        Self { languages, letters, project, notices }
    }

    /// The languages of its letters.
    pub fn languages(&self) -> &'a [String] {
        self.languages
    }

    /// What is the same in the letter of a recipient and in others; `None` for a language or a group
    /// that has no letters.
    pub fn key(&self, recipient: &Recipient) -> Option<Key<'a>> {
        let language = match recipient.language.as_str() {
            "" => self.languages.first()?.as_str(),
            language => language,
        };
        let has_code = !recipient.code.is_empty() || !recipient.qr.is_empty();
        let key = (language, recipient.group.as_str(), has_code);
        self.letters.keys().find(|known| **known == key).copied()
    }

    /// The place of a key among all.
    pub fn number(&self, key: Key<'_>) -> usize {
        self.letters.keys().position(|known| *known == key).unwrap_or_default()
    }

    /// The letter of a key.
    ///
    /// # Errors
    /// If it cannot be set.
    pub fn letter(&self, key: Key<'a>) -> Result<&Letter<'a>, Error> {
        let (language, group, has_code) = key;
        let unknown = || Error::Usage(message!("no-variant", language, group));
        let (cell, notice) =
            self.letters.get(&key).zip(self.notices.0.get(group)).ok_or_else(unknown)?;
        let letter =
            cell.get_or_init(|| Letter::new(self.project.typesetter(), notice, language, has_code));
        letter.as_ref().map_err(|error| self.project.diagnose(error.clone()).into())
    }

    /// The notices of all letters; the first is for everybody.
    pub fn notices(&self) -> Vec<&'a Notice> {
        self.notices.0.values().collect()
    }

    /// The notice of a key.
    pub fn notice(&self, key: Key<'_>) -> Option<&'a Notice> {
        self.notices.0.get(key.1)
    }
}
