//! Words the file of a new incident: the facts of the answers, and our drafts of what is not known yet.

use std::collections::BTreeMap;

use super::{Answers, Item, Number, OrganisationAnswers, Words};
use crate::incident::markdown::escape;
use crate::incident::{Moment, Strength};
use crate::locale::{Argument, Locale, MessageError};
use crate::message;
use crate::message::{Language, Message};
use crate::notice::Kind;
use crate::source::patch::{Content, field};

/// The name of the organisation in the file.
const US: &str = "us";

type Written<T> = Result<T, MessageError>;

pub(super) struct Writer<'a> {
    pub(super) answers: &'a Answers,
    pub(super) kinds: &'a [(&'a str, Kind)],
    /// The languages of the file.
    pub(super) locales: Vec<&'a Locale>,
    /// Whether these are all that there are.
    pub(super) is_all: bool,
}

/// A mapping; what is not given is left out.
fn map<const N: usize>(fields: [(&str, Option<Content>); N]) -> Content {
    let fields = fields.into_iter();
    Content::Map(fields.filter_map(|(name, value)| Some((name.to_owned(), value?))).collect())
}

fn word(word: &str) -> Option<Content> {
    Some(Content::Text(word.to_owned()))
}

fn given(text: Option<&String>) -> Option<Content> {
    let text = text.map(|text| text.trim()).filter(|text| !text.is_empty());
    text.map(|text| Content::Text(text.to_owned()))
}

impl Writer<'_> {
    /// Our words in every language of the file.
    fn ours(&self, id: &str) -> Written<Content> {
        self.ours_with(id, |_| Ok(Vec::new()))
    }

    /// The words of the user, with ours in the languages in which there are none.
    fn filled(&self, words: Option<&Words>, id: &str) -> Written<Content> {
        let is_whole = |words: &&Words| self.locales.iter().all(|l| words.has(l.language()));
        if let Some(words) = words.filter(is_whole) {
            return Ok(words.line());
        }
        let mut all = BTreeMap::new();
        for locale in &self.locales {
            all.insert(locale.language().to_owned(), locale.message(id, &[])?);
        }
        if let Some(Words::Each(given)) = words {
            let given = given.iter().filter(|(_, words)| !words.trim().is_empty());
            all.extend(given.map(|(language, words)| (language.clone(), words.clone())));
        }
        Ok(Words::Each(all).line())
    }

    fn ours_with(
        &self,
        id: &str,
        values: impl Fn(&Locale) -> Written<Vec<(&'static str, String)>>,
    ) -> Written<Content> {
        let mut words = Vec::new();
        for locale in &self.locales {
            let values = values(locale)?;
            let values: Vec<_> =
                values.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
            let text = Content::Text(locale.message(id, &values)?);
            words.push((locale.language().to_owned(), text));
        }
        Ok(Content::Map(words))
    }

    /// Whether a kind of notice that was chosen asks for a list of facts.
    fn needs(&self, list: &str) -> bool {
        let named = |need: &String| need.split('|').next() == Some(list);
        self.kinds.iter().any(|(_, kind)| kind.needs.iter().any(named))
    }

    pub(super) fn file(&self, ui: Language) -> Written<String> {
        let by = || word(US);
        let one = |fact: Content| Content::List(vec![fact]);
        let mut sections: Vec<(&str, Message, Content)> = vec![
            ("incident", message!("started-incident"), self.incident()?),
            ("organisations", message!("started-organisations"), self.organisation()?),
        ];
        // Lines that somebody types are paragraphs.
        let what = self.answers.what.content(|words| {
            let lines: Vec<String> = words.lines().map(escape).filter(|l| !l.is_empty()).collect();
            lines.join("\n\n")
        });
        let summary = map([("by", by()), ("text", Some(what))]);
        sections.push(("summary", message!("started-summary"), one(summary)));
        let event = map([
            ("id", word("noticed")),
            ("at", word(self.answers.when_discovered.trim())),
            ("by", by()),
            ("what", Some(self.ours("start-noticed")?)),
        ]);
        sections.push(("timeline", message!("started-timeline"), one(event)));
        if self.needs("findings") {
            let text = Some(self.ours("start-finding")?);
            let finding = map([("by", by()), ("topic", word("intrusion")), ("text", text)]);
            sections.push(("findings", message!("started-findings"), one(finding)));
        }
        if let Some(affected) = self.affected()? {
            sections.push(("affected", message!("started-affected"), one(affected)));
        }
        if self.answers.affected.is_some() || self.needs("affected") || self.needs("claims") {
            let claim = map([
                ("by", by()),
                ("topic", word("leakage")),
                ("strength", word(Strength::UnderInvestigation.as_str())),
                ("of", Some(self.ours("exchange-leakage")?)),
            ]);
            sections.push(("claims", message!("started-claims"), one(claim)));
        }
        if self.needs("impacts.results") {
            let text = Some(self.ours("start-results")?);
            let impact = map([("by", by()), ("on", word("results")), ("text", text)]);
            sections.push(("impacts", message!("started-impacts"), one(impact)));
        }
        let cause = map([("by", by()), ("text", Some(self.ours("start-cause")?))]);
        sections.push(("causes", message!("started-causes"), one(cause)));
        if self.needs("measures") {
            let step =
                map([("what", Some(self.ours("start-measure")?)), ("status", word("ongoing"))]);
            let measure = map([("by", by()), ("items", Some(one(step)))]);
            sections.push(("measures", message!("started-measures"), one(measure)));
        }
        if self.needs("assessments") {
            let laws = self.kinds.iter().filter_map(|(name, _)| law(name));
            let since = self.answers.when_discovered.trim();
            let laws =
                laws.map(|law| map([("by", by()), ("law", word(law)), ("since", word(since))]));
            let laws = Content::List(laws.collect());
            sections.push(("assessments", message!("started-assessments"), laws));
        }
        sections.push(("notices", message!("started-notices"), self.notices()?));
        let mut file = format!("# {}\n", message!("started-file").text(ui));
        for (name, comment, content) in sections {
            file.push_str(&format!("\n# {}\n{}", comment.text(ui), field(name, &content)));
        }
        Ok(file)
    }

    fn incident(&self) -> Written<Content> {
        // A date that cannot be read is refused with the file.
        let day = self.answers.date.parse::<Moment>().ok().and_then(|moment| moment.day());
        let id = day.map_or_else(|| "INC".to_owned(), |day| day.format("INC-%Y%m%d").to_string());
        Ok(map([
            ("id", Some(Content::Text(id))),
            ("name", Some(self.ours(&format!("start-name-{}", self.answers.r#type.as_str()))?)),
            ("type", word(self.answers.r#type.as_str())),
            ("occurred", given(self.answers.when_occurred.as_ref())),
            ("discovered", word(self.answers.when_discovered.trim())),
        ]))
    }

    fn organisation(&self) -> Written<Content> {
        let OrganisationAnswers { name, self_name, role, representative } =
            &self.answers.organisation;
        let self_name = self_name
            .as_ref()
            .filter(|name| self.locales.iter().all(|locale| name.has(locale.language())));
        let listing = if self.needs("issuer.listing") {
            let market = Some(self.ours("start-market")?);
            Some(map([("code", word("0000")), ("market", market)]))
        } else {
            None
        };
        let representative = if representative.is_some() || self.needs("issuer.representative") {
            let answers = representative.as_ref();
            let position = answers.and_then(|answers| answers.position.as_ref());
            let name = answers.and_then(|answers| answers.name.as_ref());
            Some(map([
                ("position", Some(self.filled(position, "start-position")?)),
                ("name", Some(self.filled(name, "start-person")?)),
            ]))
        } else {
            None
        };
        let desk = &self.answers.contact;
        let hours = desk
            .hours
            .as_ref()
            .filter(|hours| self.locales.iter().all(|locale| hours.has(locale.language())));
        let desk = map([
            ("name", Some(desk.name.line())),
            ("phone", given(desk.phone.as_ref())),
            ("hours", hours.map(Words::line)),
            ("email", given(desk.email.as_ref())),
            ("website", given(desk.website.as_ref())),
        ]);
        let us = map([
            ("name", Some(name.line())),
            ("self-name", self_name.map(Words::line)),
            ("role", word(role.as_str())),
            ("listing", listing),
            ("representative", representative),
            ("contacts", Some(map([("desk", Some(desk))]))),
        ]);
        Ok(map([(US, Some(us))]))
    }

    fn affected(&self) -> Written<Option<Content>> {
        if self.answers.affected.is_none() && !self.needs("affected") {
            return Ok(None);
        }
        let answers = self.answers.affected.as_ref();
        let whom = match answers.and_then(|answers| answers.whom.as_ref()) {
            Some(whom) => whom.line(),
            None => self.ours("start-whom")?,
        };
        let persons = match answers.and_then(|answers| answers.persons.as_ref()) {
            Some(Number::Exact(number)) => Content::Integer(*number),
            Some(Number::Worded(words)) => match words.trim().parse() {
                Ok(number) => Content::Integer(number),
                Err(_) => Content::Text(words.trim().to_owned()),
            },
            None => Content::Text("unknown".to_owned()),
        };
        let items = answers.map(|answers| answers.items.iter()).into_iter().flatten();
        let items: Vec<Content> = items
            .map(|item| match item {
                Item::Word(word) => Content::Text(word.clone()),
                Item::Own(words) => Words::Each(words.clone()).line(),
            })
            .collect();
        let items = (!items.is_empty()).then_some(Content::List(items));
        Ok(Some(map([
            ("id", word("persons")),
            ("by", word(US)),
            ("whom", Some(whom)),
            ("persons", Some(persons)),
            ("items", items),
        ])))
    }

    fn notices(&self) -> Written<Content> {
        let mut notices = Vec::new();
        for (index, (name, kind)) in self.kinds.iter().enumerate() {
            let asks = |need: &str| kind.needs.iter().any(|asked| asked == need);
            let to = if kind.personal { "start-to-persons" } else { "start-to-customers" };
            let to = if asks("to") { Some(self.ours(to)?) } else { None };
            let pages = self.answers.pages.as_ref().filter(|_| index == 0);
            let pages = pages.map(|pages| Words::Each(pages.clone()));
            let mut languages = self.locales.iter().map(|locale| locale.language());
            let languages: Vec<&str> = match &pages {
                Some(pages) => languages.filter(|language| pages.has(language)).collect(),
                None => languages.by_ref().collect(),
            };
            let pages = pages.filter(|_| !languages.is_empty());
            let is_all = self.is_all && languages.len() == self.locales.len();
            let is_some = !is_all && !languages.is_empty();
            let languages = languages.into_iter().map(|code| Content::Text(code.to_owned()));
            let languages = is_some.then_some(Content::List(languages.collect()));
            notices.push(map([
                ("id", word(name)),
                ("kind", word(name)),
                ("issuer", word(US)),
                ("date", word(self.answers.date.trim())),
                ("to", to),
                ("title", Some(self.title(name, kind)?)),
                ("stage", if asks("stage") { word("preliminary") } else { None }),
                ("body", pages.map(|pages| pages.content(str::to_owned))),
                ("contact", word("desk")),
                ("languages", languages),
            ]));
        }
        Ok(Content::List(notices))
    }

    fn title(&self, name: &str, kind: &Kind) -> Written<Content> {
        let own = format!("start-title-{name}");
        let has_own = self.locales.iter().all(|locale| locale.has(&own));
        let usual = if kind.form { "start-title-form" } else { "start-title-notice" };
        let r#type = format!("start-name-{}.title", self.answers.r#type.as_str());
        self.ours_with(if has_own { &own } else { usual }, |locale| {
            Ok(vec![("name", locale.message(&r#type, &[])?)])
        })
    }
}

/// The law by which a form goes.
fn law(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "ppc-report" => "appi",
        "my-number-report" => "my-number-act",
        "gdpr-notification" => "gdpr",
        _ => return None,
    })
}
