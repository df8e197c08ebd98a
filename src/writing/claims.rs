//! Claims, and what is to be said about the people affected, as sentences.

use super::names::{Counts, FactRef, List, Number};
use super::text::{no_options, one_stop};
use super::{Block, Span, Writer};
use crate::incident::{Affected, Claim, Consequence, Count, Line, Moment, Register, Strength};
use crate::locale::moment::{Style, Weekday, phrase};
use crate::locale::{Argument, Locale};
use crate::message::Message;
use crate::notice::{Body, Disclosed};

/// The message of the sentence of a claim, with the variable and the words for what is claimed.
fn message_of(
    claim: &Claim,
    words: impl Fn(&Line) -> Option<String>,
) -> Option<(String, &'static str, String)> {
    let line = |line: &Option<Line>| words(line.as_ref()?);
    let (id, variable, subject) = match (line(&claim.that), line(&claim.of)) {
        (Some(that), _) => ("claim-that", "that", that),
        (None, of) => ("claim", "of", of?),
    };
    let end = if when_of(claim).is_some() { "-as-of" } else { "" };
    Some((format!("{id}-{}{end}", claim.strength.as_str()), variable, subject))
}

/// The time that the sentence of a claim states.
fn when_of(claim: &Claim) -> Option<&Moment> {
    claim.as_of.as_ref().filter(|_| claim.strength == Strength::NoneSoFar)
}

/// The sentence of a claim in our own words, as a business writes it without a house; `None` if
/// the language does not have what is claimed. `party` is who reports it, if the issuer does not
/// claim it.
///
/// # Errors
/// If the message cannot be formatted, or the moment has no phrase.
pub fn claim_sentence(
    claim: &Claim,
    party: Option<&str>,
    locale: &Locale,
) -> Result<Option<String>, Message> {
    let words = |line: &Line| line.get(locale.language()).map(str::to_owned);
    let Some((id, variable, subject)) = message_of(claim, words) else {
        return Ok(None);
    };
    let style = Style { weekday: Weekday::Short, zone: false, ..Style::default() };
    let when = when_of(claim).map(|as_of| phrase(as_of, &style, locale)).transpose();
    let when = when.map_err(|error| Message::from(&error))?;
    let id = if party.is_some() { format!("{id}.reported") } else { id };
    let texts = [
        (variable, subject.as_str()),
        ("party", party.unwrap_or_default()),
        ("when", when.as_deref().unwrap_or_default()),
        ("register", Register::Business.as_str()),
    ];
    let arguments = texts.map(|(name, text)| (name, Argument::Text(text)));
    let sentence = locale.message(&id, &arguments).map_err(|error| error.message)?;
    Ok(Some(one_stop(sentence, &arguments)))
}

impl Writer<'_> {
    /// The sentence of a claim, worded by its strength; another organisation's is reported.
    pub(super) fn claim_sentence(&mut self, fact: &Disclosed<Claim>) -> Vec<Span> {
        let Some(claim) = fact.open() else { return Vec::new() };
        if let Some(text) = &claim.text {
            return self.prose_line(text);
        }
        self.about(&fact.path, |writer| writer.claim_words(fact, claim))
    }

    fn claim_words(&mut self, fact: &Disclosed<Claim>, claim: &Claim) -> Vec<Span> {
        let words = message_of(claim, |line| self.line_of(Some(line)));
        let Some((id, variable, subject)) = words else { return Vec::new() };
        let date = when_of(claim).map(|as_of| self.when(as_of)).unwrap_or_default();
        let sentence = if self.is_issuer(fact.by.as_str()) {
            self.say(&id, &[(variable, &subject), ("when", &date)])
        } else {
            let party = self.party(fact.by.as_str(), "");
            let id = format!("{id}.reported");
            self.say(&id, &[(variable, &subject), ("party", &party), ("when", &date)])
        };
        vec![Span::text(sentence)]
    }

    /// A claim after its basis and before its limits, as a line. What another organisation reports
    /// stands before its explanation, so that the issuer vouches for no part of it.
    pub(super) fn claim_line(&mut self, fact: &Disclosed<Claim>) -> Vec<Span> {
        self.about(&fact.path, |writer| writer.claim_parts(fact))
    }

    fn claim_parts(&mut self, fact: &Disclosed<Claim>) -> Vec<Span> {
        let (basis, limits) = fact
            .open()
            .map(|claim| (claim.basis.clone(), claim.limits.clone()))
            .unwrap_or_default();
        // A date is shortened by those before it, so the sentences are written in their order.
        let mut parts = Vec::new();
        if self.is_issuer(fact.by.as_str()) {
            parts.extend(basis.map(|basis| self.prose_line(&basis)));
            parts.push(self.claim_sentence(fact));
        } else {
            parts.push(self.claim_sentence(fact));
            if basis.is_some() || limits.is_some() {
                parts.push(vec![Span::text(self.t("claim-explained"))]);
            }
            parts.extend(basis.map(|basis| self.prose_line(&basis)));
        }
        parts.extend(limits.map(|limits| self.prose_line(&limits)));
        let between = self.between_sentences();
        parts.join(&between)
    }

    pub(super) fn between_sentences(&mut self) -> Span {
        Span::text(self.sign("sentence-separator"))
    }

    /// A consequence: whether it exists, and its description.
    pub(super) fn consequence(&mut self, fact: &Disclosed<Consequence>) -> Vec<Block> {
        let Body::Open(body) = &fact.body else { return vec![self.withheld_paragraph(fact)] };
        self.about(&fact.path, |writer| writer.consequence_words(body))
    }

    fn consequence_words(&mut self, body: &Consequence) -> Vec<Block> {
        let sentence = self.say("consequence", &[("existence", body.existence.as_str())]);
        let mut rest = self.prose(&body.text);
        match rest.first_mut() {
            // A list or table cannot follow a sentence in the same paragraph.
            Some(Block::Paragraph { spans, .. }) => {
                let between = self.between_sentences();
                spans.splice(0..0, [Span::text(sentence), between]);
                rest
            }
            _ => {
                let mut all = vec![Block::paragraph(vec![Span::text(sentence)])];
                all.extend(rest);
                all
            }
        }
    }

    /// The variables of a number of people.
    fn people(count: Count) -> (&'static str, i64) {
        let number = count.count.and_then(|count| i64::try_from(count).ok());
        (count.certainty.as_str(), number.unwrap_or(0))
    }

    /// A group of people and their number, by a message with the variables of `affected-scope`.
    fn group(&mut self, fact: FactRef, id: &str) -> String {
        self.about_fact(fact, |writer| writer.group_words(fact, id))
    }

    fn group_words(&mut self, fact: FactRef, id: &str) -> String {
        let Some(disclosed) = self.notice.facts.affected.get(fact.position) else {
            return String::new();
        };
        let Some(group) = disclosed.open() else { return String::new() };
        let whom = self.line(&group.whom);
        // Whoever counts no people counts records or other things, as certainly as those are.
        let (certainty, count) = match group.persons {
            Some(persons) => Self::people(persons),
            None if self.is_certain(fact) => ("certain", 0),
            None => ("possible", 0),
        };
        let by = disclosed.by.as_str();
        let party = self.party(by, "");
        let suffix = if self.is_issuer(by) { "" } else { ".reported" };
        let unit = self.people_unit();
        let arguments = [
            ("whom", Argument::Text(&whom)),
            ("certainty", Argument::Text(certainty)),
            ("count", Argument::Number(count)),
            ("party", Argument::Text(&party)),
            ("people", Argument::Text(&unit)),
        ];
        self.message(&format!("{id}{suffix}"), &arguments)
    }

    /// The counter of people in Japanese.
    pub(super) fn people_unit(&mut self) -> String {
        match self.manner.house.people.clone() {
            Some(unit) => unit,
            None => self.sign("people-unit"),
        }
    }

    /// The data that are not affected, as a sentence.
    pub(super) fn not_included(&mut self, fact: FactRef) -> Option<String> {
        self.about_fact(fact, |writer| writer.not_included_words(fact))
    }

    fn not_included_words(&mut self, fact: FactRef) -> Option<String> {
        let items = self.data(fact, "not-included");
        if items.is_empty() {
            return None;
        }
        let count = i64::try_from(items.len()).unwrap_or(0);
        let listed = self.listed(&items);
        let arguments = [("count", Argument::Number(count)), ("items", Argument::Text(&listed))];
        Some(self.message("affected-not-included", &arguments))
    }

    /// Kinds of data of a group.
    pub(super) fn data(&mut self, fact: FactRef, field: &str) -> Vec<String> {
        match self.field(fact, &[field]) {
            Some(super::names::Value::Items(list, items)) => {
                self.about_fact(fact, |writer| writer.items(list, &items))
            }
            _ => Vec::new(),
        }
    }

    /// Sentences about the kinds of data that are affected and not affected.
    fn data_sentences(&mut self, fact: FactRef) -> Vec<String> {
        self.about_fact(fact, |writer| writer.data_words(fact))
    }

    fn data_words(&mut self, fact: FactRef) -> Vec<String> {
        let items = self.data(fact, "items");
        let mut sentences = Vec::new();
        if !items.is_empty() {
            let listed = self.listed(&items);
            let certainty = self.certainty(&[fact]);
            sentences
                .push(self.say("affected-items", &[("items", &listed), ("certainty", certainty)]));
        }
        sentences.extend(self.records(fact));
        sentences.extend(self.not_included(fact));
        sentences
    }

    /// The number of records of a group, as a sentence.
    fn records(&mut self, fact: FactRef) -> Option<String> {
        let group = self.notice.facts.affected.get(fact.position)?.open()?;
        let count = group.records?;
        let number = Number { count, unit: None, counts: Counts::Records };
        let records = self.number(number, &no_options());
        let certainty = count.certainty.as_str();
        let arguments = [("certainty", certainty), ("records", records.as_str())];
        Some(self.about_fact(fact, |writer| writer.say("affected-records", &arguments)))
    }

    /// The groups of people with their numbers and, with `data`, their kinds of data. Several
    /// groups are a list.
    pub(super) fn affected(&mut self, facts: &[FactRef], data: bool) -> Vec<Block> {
        let separator = self.sign("sentence-separator");
        match facts {
            [] => Vec::new(),
            [fact] => {
                let mut sentences = vec![self.group(*fact, "affected-scope")];
                if data {
                    sentences.extend(self.data_sentences(*fact));
                }
                vec![Block::paragraph(vec![Span::text(sentences.join(&separator))])]
            }
            facts => {
                let certainty = self.certainty(facts);
                let lead = self.say("affected-groups", &[("certainty", certainty)]);
                let mut items = Vec::new();
                for fact in facts {
                    let group = super::capital(&self.group(*fact, "affected-group"));
                    let rest = if data { self.data_sentences(*fact) } else { Vec::new() };
                    let text = if rest.is_empty() {
                        group
                    } else {
                        self.labelled(&group) + &rest.join(&separator)
                    };
                    items.push(vec![Block::line(vec![Span::text(text)])]);
                }
                vec![Block::paragraph(vec![Span::text(lead)]), self.usual_list(items)]
            }
        }
    }

    /// Whether it is certain of all groups how many of their people are affected.
    fn certainty(&self, facts: &[FactRef]) -> &'static str {
        if facts.iter().all(|fact| self.is_certain(*fact)) { "certain" } else { "possible" }
    }

    /// Whether it is certain of a group how much of it is affected.
    fn is_certain(&self, fact: FactRef) -> bool {
        let group = self.notice.facts.affected.get(fact.position).and_then(Disclosed::open);
        group.is_some_and(Affected::is_certain)
    }

    /// The kinds of data of a group as a list, after a sentence that introduces them.
    pub(super) fn data_list(&mut self, fact: FactRef) -> Vec<Block> {
        let items = self.data(fact, "items");
        if items.is_empty() {
            return Vec::new();
        }
        let certainty = self.certainty(&[fact]);
        let lead = self
            .about_fact(fact, |writer| writer.say("data-items-lead", &[("certainty", certainty)]));
        let items =
            items.iter().map(|item| vec![Block::line(vec![Span::text(super::capital(item))])]);
        let list = self.usual_list(items.collect());
        let mut blocks = vec![Block::paragraph(vec![Span::text(lead)]), list];
        let sentences = [self.records(fact), self.not_included(fact)];
        for sentence in sentences.into_iter().flatten() {
            blocks.push(Block::paragraph(vec![Span::text(sentence)]));
        }
        blocks
    }

    /// Which data, of each group of people.
    pub(super) fn data_of_groups(&mut self, facts: &[FactRef]) -> Vec<Block> {
        let separator = self.sign("sentence-separator");
        let mut blocks = Vec::new();
        for fact in facts {
            let items = self.data(*fact, "items");
            let mut sentences = Vec::new();
            if !items.is_empty() {
                let listed = self.listed(&items);
                let (whom, certainty) = (self.whom(*fact), self.certainty(&[*fact]));
                let id = if facts.len() == 1 { "affected-items" } else { "affected-items-of" };
                let values =
                    [("whom", whom.as_str()), ("items", &listed), ("certainty", certainty)];
                sentences.push(self.about_fact(*fact, |writer| writer.say(id, &values)));
            }
            sentences.extend(self.records(*fact));
            sentences.extend(self.not_included(*fact));
            if !sentences.is_empty() {
                blocks.push(Block::paragraph(vec![Span::text(sentences.join(&separator))]));
            }
        }
        blocks
    }

    fn whom(&self, fact: FactRef) -> String {
        let group = self.notice.facts.affected.get(fact.position).and_then(Disclosed::open);
        group.map(|group| self.line(&group.whom)).unwrap_or_default()
    }

    /// A group and its number as a phrase.
    pub(super) fn group_phrase(&mut self, fact: FactRef) -> String {
        debug_assert!(fact.list == List::Affected);
        self.group(fact, "affected-group")
    }
}
