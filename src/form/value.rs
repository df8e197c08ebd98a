//! Facts as the entries of a field's value.

use super::filler::{Filler, Stated, distinct, stated};
use super::pieces::{
    aside, capital, disclosed_text, items_listed, labelled, lines, message, when, worded, words,
};
use super::{Piece, Pieces, State};
use crate::incident::{
    Affected, Assessment, Certainty, Claim, Count, Item, Law, Measure, Method, Name, Progress,
    Response, Step, StepStatus, Strength, Text,
};
use crate::notice::Disclosed;

/// What several facts answer to one question, each answer once.
pub(super) fn answers<T>(
    facts: &[Stated<'_, T>],
    answer: impl Fn(&T) -> Vec<&'static str>,
) -> Vec<&'static str> {
    distinct(facts.iter().flat_map(|(_, fact)| answer(fact)))
}

/// The ways in which people are informed.
pub(super) fn methods(response: &Response) -> Vec<&'static str> {
    let methods = response.methods.iter().map(|method| Method::as_str(*method));
    methods.chain(response.other_method.iter().map(|_| "other")).collect()
}

/// How far responses are: what goes on is one option together with what is done.
pub(super) fn progress(facts: &[Stated<Response>]) -> Vec<&'static str> {
    let words = facts.iter().map(|(_, fact)| match fact.status {
        Progress::Ongoing => Progress::Done,
        status => status,
    });
    distinct(words.map(Progress::as_str))
}

/// What is only considered is to be decided.
pub(super) fn undecided(facts: &[Stated<Response>]) -> Option<State> {
    let is_considered = facts.iter().any(|(_, fact)| fact.status == Progress::Considered);
    is_considered.then_some(State::Undecided)
}

/// A number that is not known is not an established one, and neither is a total that nobody has
/// stated: the same person may be in two groups.
pub(super) fn counted(groups: &[Stated<'_, Affected>], total: Option<Count>) -> Option<State> {
    let is_unknown = |(_, group): &Stated<Affected>| persons(group).certainty == Certainty::Unknown;
    if groups.iter().any(is_unknown) {
        return Some(State::Unknown);
    }
    (groups.len() > 1 && total.is_none()).then_some(State::Undecided)
}

/// The number of people of a group; where something else is counted, nobody knows it.
fn persons(group: &Affected) -> Count {
    group.persons.unwrap_or(Count::UNKNOWN)
}

/// A group of people with the data that a field shows of them.
pub(super) struct Group<'a> {
    pub(super) by: &'a Name,
    pub(super) affected: &'a Affected,
    pub(super) items: Vec<&'a Item>,
}

impl<'a> Filler<'a> {
    /// One entry for each fact, with whose it is where several organisations speak.
    pub(super) fn entries<T: Copy>(
        self,
        facts: &[(&'a Name, T)],
        entry: impl Fn(T) -> Pieces<'a>,
    ) -> Vec<Pieces<'a>> {
        let several = distinct(facts.iter().map(|(by, _)| by)).len() > 1;
        let whose = |by| several.then(|| labelled(self.short_name(by)));
        facts.iter().map(|&(by, fact)| whose(by).into_iter().chain(entry(fact)).collect()).collect()
    }

    /// The prose of facts, or what is printed in its place.
    pub(super) fn statements<T: 'a>(
        self,
        facts: impl IntoIterator<Item = &'a Disclosed<T>>,
        text: impl Fn(&'a T) -> &'a Text,
    ) -> Vec<Pieces<'a>> {
        let facts: Vec<_> = facts.into_iter().map(|fact| (&fact.by, fact)).collect();
        self.entries(&facts, |fact| disclosed_text(fact, &text))
    }

    /// Whose answer each is, where organisations answer differently.
    pub(super) fn each(
        self,
        facts: &[Stated<'a, Assessment>],
        prefix: &str,
        answer: impl Fn(&Assessment) -> Vec<&'static str>,
    ) -> Vec<Pieces<'a>> {
        let answers = facts.iter().map(|&(by, fact)| (by, answer(fact)));
        if distinct(answers.clone().map(|(_, answer)| answer)).len() < 2 {
            return Vec::new();
        }
        let given = answers.filter(|(_, answer)| !answer.is_empty());
        given
            .map(|(by, answer)| vec![labelled(self.short_name(by)), words(prefix, &answer)])
            .collect()
    }

    /// When those that report knew, by their own assessment. When anybody first knew is the same only
    /// where nobody else is in the file.
    pub(super) fn discovered(self, judged: &[Stated<'a, Assessment>]) -> Vec<Pieces<'a>> {
        let japanese = self.assessed(&[Law::Appi, Law::MyNumber]);
        let facts = if judged.is_empty() { &japanese } else { judged };
        if !facts.is_empty() {
            self.entries(facts, |fact| vec![capital(when(&fact.since))])
        } else if self.notice.organisations.0.len() == 1 {
            vec![vec![capital(when(&self.notice.identity.discovered))]]
        } else {
            Vec::new()
        }
    }

    /// When the incident happened.
    pub(super) fn occurred(self) -> Option<Pieces<'a>> {
        self.notice.identity.occurred.as_ref().map(|occurred| vec![capital(when(occurred))])
    }

    /// The groups of people whose data are affected.
    pub(super) fn affected(self) -> Vec<Stated<'a, Affected>> {
        stated(&self.notice.facts.affected)
    }

    /// The groups with all their data.
    pub(super) fn groups(self) -> Vec<Group<'a>> {
        let groups = self.affected().into_iter();
        groups
            .map(|(by, affected)| Group { by, affected, items: affected.items.iter().collect() })
            .collect()
    }

    /// One entry for each group of people, with who they are where there are several. Groups are
    /// never added up: the same person may be in two.
    pub(super) fn by_group(
        self,
        groups: &[Stated<'a, Affected>],
        entry: impl Fn(&'a Affected) -> Pieces<'a>,
    ) -> Vec<Pieces<'a>> {
        let several = groups.len() > 1;
        self.entries(groups, |group| {
            let mut pieces = entry(group);
            if several {
                pieces.insert(0, labelled(capital(Piece::Line(&group.whom))));
            } else if !pieces.is_empty() {
                let first = pieces.remove(0);
                pieces.insert(0, capital(first));
            }
            pieces
        })
    }

    /// The number of people of all groups, as the issuer has assessed it for the law of this form.
    pub(super) fn total(self) -> Option<Count> {
        let issuer = &self.notice.spec.issuer;
        let facts = self.judged().into_iter();
        facts.filter(|(by, _)| *by == issuer).find_map(|(_, fact)| fact.persons)
    }

    /// The number of people of each group, and of their records where they are counted too; nothing
    /// where none is known.
    pub(super) fn people(
        self,
        groups: &[Stated<'a, Affected>],
        with_records: bool,
        total: Option<Count>,
    ) -> Vec<Pieces<'a>> {
        let is_known = |count: Count| count.certainty != Certainty::Unknown;
        let is_told = |(_, group): &Stated<Affected>| {
            is_known(persons(group)) || with_records && group.records.is_some_and(is_known)
        };
        if !groups.iter().any(is_told) {
            return Vec::new();
        }
        let mut entries = self.by_group(groups, |group| {
            let persons = Piece::Count { count: persons(group), id: "form-persons" };
            let records = group.records.filter(|_| with_records);
            let records = records.map(|count| aside(Piece::Count { count, id: "form-records" }));
            [persons].into_iter().chain(records).collect()
        });
        if groups.len() > 1 {
            entries.push(total.map_or_else(
                || vec![message("form-not-added", [])],
                |count| {
                    let count = Piece::Count { count, id: "form-persons" };
                    vec![message("form-total", [("persons", count)])]
                },
            ));
        }
        entries
    }

    /// Which data of each group are affected, and which are not.
    pub(super) fn items(self, groups: &[Group<'a>]) -> Vec<Pieces<'a>> {
        let several = groups.len() > 1;
        let has_items = |group: &&Group| group.items.len() + group.affected.not_included.len() > 0;
        let shown: Vec<_> =
            groups.iter().filter(has_items).map(|group| (group.by, group)).collect();
        self.entries(&shown, |group| {
            let Affected { whom, not_included, .. } = group.affected;
            let mut affected = Vec::new();
            if !group.items.is_empty() {
                let items = items_listed(group.items.iter().copied());
                affected.push(if several { items } else { capital(items) });
            }
            let mut others = Vec::new();
            if !not_included.is_empty() {
                others.push(message("form-not-included", [("items", items_listed(not_included))]));
            }
            let items = lines([affected, others]);
            let whom = several.then(|| labelled(capital(Piece::Line(whom))));
            whom.into_iter().chain(items).collect()
        })
    }

    /// The measures that are done or go on.
    pub(super) fn steps_done(self) -> Vec<Pieces<'a>> {
        self.steps(is_begun, |step| match (step.status, &step.when) {
            (Some(StepStatus::Ongoing), Some(at)) => {
                Some(message("measure-when.ongoing", [("when", when(at))]))
            }
            (Some(StepStatus::Ongoing), None) => Some(message("status-ongoing", [])),
            (_, at) => at.as_ref().map(|at| capital(when(at))),
        })
    }

    /// The measures that are planned.
    pub(super) fn steps_planned(self) -> Vec<Pieces<'a>> {
        self.steps(is_planned, |step| {
            Some(step.when.as_ref().map_or_else(
                || message("form-undated", []),
                |at| capital(message("measure-due", [("when", when(at))])),
            ))
        })
    }

    /// Some steps, below the titles of their measures. What a measure is for stands with its last
    /// steps: what is still to be done is not said to be done.
    fn steps(
        self,
        is_shown: impl Fn(&Step) -> bool,
        label: impl Fn(&'a Step) -> Option<Piece<'a>>,
    ) -> Vec<Pieces<'a>> {
        let measures = stated(&self.notice.facts.measures).into_iter();
        let shown: Vec<_> =
            measures.filter(|(_, measure)| measure.items.iter().any(&is_shown)).collect();
        self.entries(&shown, |measure: &'a Measure| {
            let title = measure.title.iter().map(|title| vec![Piece::Line(title)]);
            let mut planned = measure.items.iter().filter(|step| is_planned(step));
            let is_last = planned.all(&is_shown);
            let text = measure.text.iter().filter(|_| is_last).map(|text| vec![Piece::Prose(text)]);
            let steps = measure.items.iter().filter(|step| is_shown(step)).map(|step| {
                let mut pieces = vec![message("list-marker", [])];
                pieces.extend(label(step).map(labelled));
                pieces.push(Piece::Prose(&step.what));
                if let Some(detail) = &step.detail {
                    let mark = message("detail-mark", []);
                    pieces.extend([Piece::Break, mark, Piece::Prose(detail)]);
                }
                pieces
            });
            lines(title.chain(text).chain(steps))
        })
    }

    /// What is done towards people or the public: when, how, what.
    pub(super) fn responses(self, facts: &[Stated<'a, Response>]) -> Vec<Pieces<'a>> {
        let facts: Vec<_> = facts
            .iter()
            .map(|&(by, fact)| (by, fact))
            .filter(|(_, fact)| has_details(fact))
            .collect();
        self.entries(&facts, |fact| self.response(fact))
    }

    /// The same with how far each is. What is considered has its state for that.
    pub(super) fn responses_with_progress(self, facts: &[Stated<'a, Response>]) -> Vec<Pieces<'a>> {
        let facts: Vec<_> = facts
            .iter()
            .copied()
            .filter(|(_, fact)| fact.status != Progress::Considered || has_details(fact))
            .collect();
        self.entries(&facts, |fact| {
            let is_told = fact.status != Progress::Considered;
            let progress = is_told.then(|| worded("form-progress-", fact.status.as_str()));
            lines([progress.into_iter().collect(), self.response(fact)])
        })
    }

    fn response(self, response: &'a Response) -> Pieces<'a> {
        let methods = response.methods.iter().map(|method| worded("form-method-", method.as_str()));
        let other = response.other_method.iter().map(Piece::Line);
        // They are options of forms, and no words of a phrase.
        let mut how = Vec::new();
        for method in methods.chain(other) {
            how.extend((!how.is_empty()).then(|| message("list-separator", [])));
            how.push(method);
        }
        let at = response.when.as_ref().map(|at| capital(when(at)));
        let first = match (at, how.is_empty()) {
            (Some(at), false) => [vec![labelled(at)], how].concat(),
            (Some(at), true) => vec![at],
            (None, false) => vec![capital(Piece::Joined(how))],
            (None, true) => Vec::new(),
        };
        let text = response.text.iter().map(Piece::Prose).collect();
        lines([first, text, self.published(response)])
    }

    /// The published notices, each with its title and its date, and where they are.
    pub(super) fn published(self, response: &'a Response) -> Pieces<'a> {
        let notices =
            response.notices.iter().filter_map(|id| self.notice.published.get(id.as_str()));
        let notices = notices.map(|published| vec![Piece::Cited(published)]);
        let addresses = response.addresses.iter().map(|at| vec![Piece::Word(at.as_str())]);
        lines(notices.chain(addresses))
    }

    /// What the outcomes rest on.
    pub(super) fn grounds(self, judged: &[Stated<'a, Assessment>]) -> Vec<Pieces<'a>> {
        let facts = judged.iter().filter_map(|&(by, fact)| Some((by, fact.grounds.as_ref()?)));
        self.entries(&facts.collect::<Vec<_>>(), |text| vec![Piece::Prose(text)])
    }

    /// What is claimed to have happened, or not, as strongly as it is claimed.
    pub(super) fn claimed(self) -> Vec<Pieces<'a>> {
        let claims = stated(&self.notice.facts.claims).into_iter();
        let entry = |(by, claim): Stated<'a, Claim>| {
            let own = claim.text.as_ref().map(Piece::Prose);
            let sentences = [
                claim.basis.as_ref().map(Piece::Prose),
                own.or_else(|| self.claim(by, claim)),
                claim.limits.as_ref().map(Piece::Prose),
            ];
            let mut pieces = Vec::new();
            for sentence in sentences.into_iter().flatten() {
                if !pieces.is_empty() {
                    pieces.push(message("sentence-separator", []));
                }
                pieces.push(sentence);
            }
            pieces
        };
        claims.map(entry).collect()
    }

    /// The usual sentence of a claim.
    fn claim(self, by: &'a Name, claim: &'a Claim) -> Option<Piece<'a>> {
        let (form, name, subject) = match (&claim.of, &claim.that) {
            (Some(of), _) => ("", "of", of),
            (None, Some(that)) => ("that-", "that", that),
            (None, None) => return None,
        };
        let mut id = format!("claim-{form}{}", claim.strength.as_str());
        let mut arguments = vec![(name, Piece::Line(subject))];
        // The other sentences do not say when it was so.
        if let (Strength::NoneSoFar, Some(as_of)) = (claim.strength, &claim.as_of) {
            id.push_str("-as-of");
            arguments.push(("when", when(as_of)));
        }
        if *by != self.notice.spec.issuer {
            id.push_str(".reported");
            arguments.push(("party", Piece::Party(by)));
        }
        Some(message(id, arguments))
    }
}

fn is_begun(step: &Step) -> bool {
    matches!(step.status, Some(StepStatus::Done | StepStatus::Ongoing))
}

fn is_planned(step: &Step) -> bool {
    step.status == Some(StepStatus::Planned)
}

fn has_details(response: &Response) -> bool {
    response.when.is_some() || !methods(response).is_empty() || response.text.is_some()
}
