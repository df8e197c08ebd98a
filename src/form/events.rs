//! The chronology: the events of a day below the day.

use std::borrow::Cow;

use super::filler::Filler;
use super::pieces::{capital, labelled, lines, message, when};
use super::{Piece, Pieces};
use crate::incident::moment::{Nearness, Point, Stamp, When};
use crate::incident::{Event, Moment, Name};
use crate::notice::Disclosed;

/// An event with the organisation that states it, and the day below which it can stand.
struct Told<'a> {
    by: &'a Name,
    fact: &'a Disclosed<Event>,
    event: &'a Event,
    day: Option<Point>,
}

impl<'a> Filler<'a> {
    /// The chronology: one entry for each day that has several events, and for each other event.
    pub(super) fn events(self) -> Vec<Pieces<'a>> {
        let told = told(&self.notice.facts.timeline);
        let key = |told: &Told| told.day.map(|day| (told.by.clone(), day.day()));
        let days = told.chunk_by(|one, two| one.day.is_some() && key(one) == key(two));
        let entries: Vec<_> = days.map(|day| (day[0].by, day)).collect();
        self.entries(&entries, |day: &[Told]| match (day, day[0].day) {
            ([_, _, ..], Some(point)) => {
                let date = Cow::Owned(Moment::new(When::At(point)));
                let head = vec![Piece::Moment { moment: date, weekday: true }];
                lines(std::iter::once(head).chain(day.iter().map(Told::below_its_day)))
            }
            _ => day.iter().flat_map(Told::alone).collect(),
        })
    }
}

impl<'a> Told<'a> {
    fn alone(&self) -> Pieces<'a> {
        [vec![labelled(capital(when(&self.event.at)))], self.what()].concat()
    }

    fn below_its_day(&self) -> Pieces<'a> {
        let at = &self.event.at;
        let time = match at.date() {
            _ if at.day().is_some() => None,
            Some(_) => Some(Piece::Time(Cow::Borrowed(at))),
            None => Some(when(at)),
        };
        let mark = message("list-marker", []);
        let time = time.map(|time| labelled(capital(time)));
        [mark].into_iter().chain(time).chain(self.what()).collect()
    }

    /// What happened, or is to happen.
    fn what(&self) -> Pieces<'a> {
        let planned = (self.fact.planned == Some(true)).then(|| message("planned-mark", []));
        [Piece::Prose(&self.event.what)].into_iter().chain(planned).collect()
    }
}

/// The events in their order. What is told by another event lies on the day on which the events
/// around it lie.
fn told(timeline: &[Disclosed<Event>]) -> Vec<Told<'_>> {
    let open = timeline.iter().filter_map(|fact| Some((fact, fact.open()?)));
    let mut told: Vec<Told> = open
        .map(|(fact, event)| Told { by: &fact.by, fact, event, day: day_of(&event.at) })
        .collect();
    for index in 1..told.len() {
        let (before, rest) = told.split_at_mut(index);
        let last = &before[index - 1];
        if !matches!(rest[0].event.at.when, When::Anchored(_)) {
            continue;
        }
        let next = rest.iter().find(|told| !matches!(told.event.at.when, When::Anchored(_)));
        let is_same = next.is_some_and(|next| {
            last.day.is_some() && last.day.map(|day| day.day()) == next.day.map(|day| day.day())
        });
        rest[0].day = last.day.filter(|_| is_same);
    }
    told
}

/// The day of a moment, if the day and a time say all that the moment says.
fn day_of(at: &Moment) -> Option<Point> {
    let When::At(point) = at.when else { return None };
    let Stamp::Day(day, time) = point.stamp else { return None };
    let is_exact = point.nearness == Nearness::Exact && !at.planned && at.label.is_none();
    let point = Point { stamp: Stamp::Day(day, None), nearness: Nearness::Exact, ..point };
    (time.is_some() || is_exact).then_some(point)
}
