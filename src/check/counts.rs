//! Counts: whether what is counted adds up.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::FactChecks;
use crate::incident::record::Record;
use crate::incident::{AnyFact, Certainty, Count, CountName, Counted, Incident, Name, Step};
use crate::message;
use crate::rule::Rule;
use crate::source::{Named, Path, Problem, did_you_mean};

/// A fact or a step with what it counts.
struct Counting<'a> {
    path: Path,
    id: Option<&'a str>,
    fact: &'a dyn AnyFact,
    /// The step, if it is one; the fact is its measure.
    step: Option<&'a Step>,
    /// Since when it is known, and from when on a later version replaces it.
    from: Option<NaiveDateTime>,
    until: Option<NaiveDateTime>,
}

impl<'a> Counting<'a> {
    fn counts(&self) -> &'a Named<Counted> {
        self.step.map_or_else(|| self.fact.counts(), |step| &step.counts)
    }

    /// A count by its name: one of `counts`, or a field that is a number.
    fn count(&self, name: &str) -> Option<(Path, Count)> {
        if let Some(counted) = self.counts().get(name) {
            return Some((self.path.key("counts").key(name), counted.count));
        }
        let number = self.step.is_none().then(|| self.fact.number(name)).flatten()?;
        Some((self.path.key(name), number))
    }

    fn names(&self) -> Vec<String> {
        let numbers = ["persons", "records"].into_iter().filter(|name| self.count(name).is_some());
        numbers.map(str::to_owned).chain(self.counts().names()).collect()
    }

    fn is_in_force(&self, then: Option<NaiveDateTime>) -> bool {
        self.from <= then && self.until.is_none_or(|until| then < Some(until))
    }
}

/// Everything in the file that counts something.
struct All<'a> {
    all: Vec<Counting<'a>>,
    by_id: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> All<'a> {
    fn new(incident: &'a Incident) -> Self {
        let facts = incident.facts();
        let mut versions: BTreeMap<&str, Vec<NaiveDateTime>> = BTreeMap::new();
        for (_, fact) in &facts {
            if let (Some(id), Some(known)) = (fact.id(), fact.known_from()) {
                versions.entry(id).or_default().push(known);
            }
        }
        versions.values_mut().for_each(|known| known.sort_unstable());
        let mut all = Vec::new();
        let mut add = |path: Path, id, fact: &'a dyn AnyFact, step| {
            let from = fact.known_from();
            let until = fact.id().and_then(|id| versions.get(id)).and_then(|known| {
                known.get(known.partition_point(|known| Some(*known) <= from)).copied()
            });
            all.push(Counting { path, id, fact, step, from, until });
        };
        for (path, fact) in facts {
            add(path, fact.id(), fact, None);
        }
        for (path, fact, step) in incident.steps() {
            add(path, step.id.as_ref().map(Name::as_str), fact, Some(step));
        }
        let mut by_id: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, counting) in all.iter().enumerate() {
            if let Some(id) = counting.id {
                by_id.entry(id).or_default().push(index);
            }
        }
        Self { all, by_id }
    }

    /// What a name of a count can mean: the versions of the fact that it names.
    fn named<'s>(&'s self, own: &'s Counting<'a>, name: &CountName) -> Vec<&'s Counting<'a>> {
        match name.parts().0 {
            None => vec![own],
            Some(fact) => {
                let indices = self.by_id.get(fact).into_iter().flatten();
                indices.map(|index| &self.all[*index]).collect()
            }
        }
    }

    /// The count of a name at a time, and its place.
    fn at(
        &self,
        own: &Counting,
        name: &CountName,
        then: Option<NaiveDateTime>,
    ) -> Option<(Path, Count)> {
        let mut named = self.named(own, name).into_iter();
        named.find(|counting| counting.is_in_force(then))?.count(name.parts().1)
    }

    /// The problem of a name that no count has.
    fn unknown(&self, own: &Counting, path: Path, name: &CountName) -> Option<Problem> {
        let named = self.named(own, name);
        if named.iter().any(|counting| counting.count(name.parts().1).is_some()) {
            return None;
        }
        let message = message!("unknown-count", name = name.as_str());
        let known: Vec<String> = match name.parts().0 {
            Some(fact) if named.is_empty() => {
                let ids: Vec<String> = self.by_id.keys().map(|id| (*id).to_owned()).collect();
                let hint =
                    did_you_mean(fact, &ids).unwrap_or_else(|| message!("no-fact-with-id", fact));
                return Some(Problem::error(Rule::UnknownName, path, message).hint(hint));
            }
            _ => named.iter().flat_map(|counting| counting.names()).collect(),
        };
        let hint = did_you_mean(name.parts().1, &known).unwrap_or_else(|| match &known[..] {
            [] => message!("nothing-counted"),
            _ => message!("counted-there", known),
        });
        Some(Problem::error(Rule::UnknownName, path, message).hint(hint))
    }

    /// The times at which a count or those that it names change, as long as it is in force.
    fn times(&self, own: &Counting, counted: &Counted) -> Vec<Option<NaiveDateTime>> {
        let names = counted.of.iter().chain(&counted.sum);
        let mut times: Vec<_> =
            names.flat_map(|name| self.named(own, name)).map(|counting| counting.from).collect();
        times.push(own.from);
        times.retain(|then| own.is_in_force(*then));
        times.sort_unstable();
        times.dedup();
        times
    }
}

/// Counts have names of their own, name counts that exist, and add up at every time.
pub(super) fn counts(checks: &FactChecks, problems: &mut Vec<Problem>) {
    let all = All::new(checks.incident);
    for own in &all.all {
        let fields = if own.step.is_some() { Step::FIELDS } else { own.fact.fields() };
        for (name, counted) in &own.counts().0 {
            let path = own.path.key("counts").key(name);
            if fields.contains(&name.as_str()) {
                let message = message!("count-is-field", name);
                let problem = Problem::error(Rule::Name, path.clone(), message).at_key();
                problems.push(problem.hint(message!("count-is-field-hint")));
            }
            let of = counted.of.iter().map(|of| (path.key("of"), of));
            let sum = counted.sum.iter().enumerate();
            let names = of.chain(sum.map(|(i, part)| (path.key("sum").index(i), part)));
            problems.extend(names.filter_map(|(path, other)| all.unknown(own, path, other)));
            let times = all.times(own, counted);
            problems
                .extend(times.iter().find_map(|then| too_large(&all, own, &path, counted, *then)));
            problems
                .extend(times.iter().find_map(|then| wrong_sum(&all, own, &path, counted, *then)));
        }
    }
}

/// The problem of a count that is larger than the one that it is part of.
fn too_large(
    all: &All,
    own: &Counting,
    path: &Path,
    counted: &Counted,
    then: Option<NaiveDateTime>,
) -> Option<Problem> {
    let of = counted.of.as_ref()?;
    let (see, whole) = all.at(own, of, then)?;
    let (part, limit) = (counted.count.count?, whole.count?);
    if part <= limit || whole.certainty == Certainty::About {
        return None;
    }
    let message = message!("more-than-whole", part, whole = of.as_str(), limit);
    let problem = Problem::error(Rule::Count, path.clone(), message);
    Some(problem.see(see, message!("counted-here")).hint(message!("correct-one")))
}

/// The problem of a count that is not the sum of those that it names. Only exact numbers add up.
fn wrong_sum(
    all: &All,
    own: &Counting,
    path: &Path,
    counted: &Counted,
    then: Option<NaiveDateTime>,
) -> Option<Problem> {
    let stated = exact(counted.count).filter(|_| !counted.sum.is_empty())?;
    let parts: Option<Vec<u64>> =
        counted.sum.iter().map(|part| exact(all.at(own, part, then)?.1)).collect();
    let sum: u64 = parts?.iter().sum();
    if sum == stated {
        return None;
    }
    let names: Vec<_> = counted.sum.iter().map(|part| format!("`{}`", part.as_str())).collect();
    let message = message!("wrong-sum", names = names.join(" + "), sum, stated);
    Some(Problem::error(Rule::Count, path.clone(), message).hint(message!("correct-a-number")))
}

/// A number that is exact.
fn exact(count: Count) -> Option<u64> {
    count.count.filter(|_| count.certainty == Certainty::Exact)
}

/// Something is counted of every group, and the people in each country add up.
pub(super) fn groups(checks: &FactChecks, problems: &mut Vec<Problem>) {
    for (index, group) in checks.incident.affected.iter().enumerate() {
        let path = Path::from("affected").index(index).key("residence");
        let countries = group.residence.iter().map(|residence| exact(residence.persons?));
        let sum = countries.sum::<Option<u64>>().filter(|_| !group.residence.is_empty());
        if let (Some(sum), Some(stated)) = (sum, group.persons.and_then(exact))
            && sum != stated
        {
            let message = message!("wrong-sum-of-countries", sum, stated);
            let problem = Problem::error(Rule::Count, path, message);
            problems.push(problem.hint(message!("correct-a-number")));
        }
        if group.persons.is_none() && group.records.is_none() && group.counts.0.is_empty() {
            let path = Path::from("affected").index(index);
            let problem = Problem::error(Rule::MissingField, path, message!("missing-persons"));
            problems.push(problem.hint(message!("write-persons")));
        }
    }
}
