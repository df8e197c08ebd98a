//! Fills in forms from the facts of a notice: whose facts count, and who reports.

use std::borrow::Cow;

use super::answer::Answer;
use super::pieces::message;
use super::{Field, Part, Piece, Pieces, laws};
use crate::incident::{
    Assessment, Law, Name, Organisation, Person, ReportItem, Response, ResponseTarget,
};
use crate::notice::{Disclosed, Notice, issuers};

/// Fills in a form from the facts of a notice.
#[derive(Clone, Copy)]
pub(super) struct Filler<'a> {
    pub(super) notice: &'a Notice,
}

/// A fact that its readers may see, with the organisation that states it.
pub(super) type Stated<'a, T> = (&'a Name, &'a T);

impl<'a> Filler<'a> {
    /// A field: its place in the form, the message of its label, and its answer.
    pub(super) fn field(
        self,
        id: impl Into<Cow<'static, str>>,
        label: &'static str,
        answer: Answer<'a>,
    ) -> Field<'a> {
        let outstanding = &self.notice.facts.outstanding;
        answer.field(id, label, outstanding.iter().filter_map(Disclosed::open))
    }

    /// Those that report: the issuer, and those that issue the notice jointly, each once.
    pub(super) fn issuers(self) -> Vec<&'a Name> {
        distinct(issuers(&self.notice.spec))
    }

    /// The organisations that report.
    pub(super) fn reporters(self) -> impl Iterator<Item = &'a Organisation> {
        self.issuers().into_iter().filter_map(move |id| self.organisation(id))
    }

    pub(super) fn organisation(self, id: &Name) -> Option<&'a Organisation> {
        self.notice.organisations.get(id.as_str())
    }

    /// An organisation's short name, or its name.
    pub(super) fn short_name(self, id: &'a Name) -> Piece<'a> {
        match self.organisation(id) {
            Some(organisation) => {
                Piece::Line(organisation.short.as_ref().unwrap_or(&organisation.name))
            }
            None => Piece::Word(id.as_str()),
        }
    }

    /// What these laws ask of those that report, as they assess it.
    pub(super) fn assessed(self, laws: &[Law]) -> Vec<Stated<'a, Assessment>> {
        let facts = stated(&self.notice.facts.assessments);
        facts.into_iter().filter(|(_, fact)| laws.contains(&fact.law)).collect()
    }

    /// What the laws of this form ask of those that report, as they assess it.
    pub(super) fn judged(self) -> Vec<Stated<'a, Assessment>> {
        self.assessed(self.notice.kind.fields.map(laws).unwrap_or_default())
    }

    /// What is done towards the people affected or the public.
    pub(super) fn responses_to(self, target: ResponseTarget) -> Vec<Stated<'a, Response>> {
        let facts = stated(&self.notice.facts.responses);
        facts.into_iter().filter(|(_, fact)| fact.to == target).collect()
    }

    /// The measures that are done or go on.
    pub(super) fn measures_done(self, id: &'static str, label: &'static str) -> Field<'a> {
        self.measures(id, label, self.steps_done())
    }

    /// The measures that are planned.
    pub(super) fn measures_planned(self, id: &'static str, label: &'static str) -> Field<'a> {
        self.measures(id, label, self.steps_planned())
    }

    /// Where measures are stated, those that are not among them do not exist. Where none is
    /// stated, nobody knows.
    fn measures(self, id: &'static str, label: &'static str, steps: Vec<Pieces<'a>>) -> Field<'a> {
        let are_stated = !self.notice.facts.measures.is_empty();
        let answer = Answer::entries(steps).about(ReportItem::Measures);
        self.field(id, label, answer.inapplicable_if(are_stated))
    }

    /// What else an authority should know, and other reports.
    pub(super) fn anything_else(
        self,
        id: &'static str,
        label: &'static str,
        reports: Vec<Pieces<'a>>,
    ) -> Field<'a> {
        let mut value = self.statements(&self.notice.facts.remarks, |remark| &remark.text);
        value.extend(reports);
        self.field(id, label, Answer::entries(value).inapplicable_if(true))
    }

    /// Those that report, each a part: places in the form and the messages of their labels, in the
    /// order of the form. Of those that report jointly, only the issuer has a desk.
    pub(super) fn reporter_parts(
        self,
        title: &'static str,
        labels: &[(&'static str, &'static str)],
    ) -> Vec<Part<'a>> {
        let mut parts = Vec::new();
        for (index, organisation) in self.reporters().enumerate() {
            let is_issuer = index == 0;
            let asked = labels.iter().filter(|(place, _)| is_issuer || !is_desk(place));
            let fields: Vec<_> = asked
                .map(|&(place, label)| {
                    let id = if is_issuer {
                        Cow::Borrowed(place)
                    } else {
                        Cow::Owned(place.replacen("org.", &format!("org.{}.", index + 1), 1))
                    };
                    let answer = if is_desk(place) {
                        self.desk(place)
                    } else {
                        about_organisation(organisation, place)
                    };
                    let entries = answer.into_iter().map(|piece| vec![piece]).collect();
                    self.field(id, label, Answer::entries(entries))
                })
                .collect();
            if fields.is_empty() {
                continue;
            }
            let title = message(title, []);
            let title = if is_issuer {
                title
            } else {
                let name = Piece::Line(&organisation.name);
                message("form-part-joint", [("title", title), ("name", name)])
            };
            parts.push(Part { title: vec![title], fields });
        }
        parts
    }

    /// What a field asks of the desk that answers.
    fn desk(self, place: &str) -> Vec<Piece<'a>> {
        let Some(desk) = self.notice.contact() else { return Vec::new() };
        match place {
            "org.contact.name" => {
                let of_member = |member: &'a Person| {
                    let lines = [Some(&member.name), Some(&member.position)];
                    lines.into_iter().chain([member.affiliation.as_ref()]).flatten()
                };
                desk.members.iter().flat_map(of_member).map(Piece::Line).collect()
            }
            "org.contact.desk" => vec![Piece::Line(&desk.name)],
            "org.contact.phone" => {
                desk.phone.iter().map(|phone| Piece::Word(phone.as_str())).collect()
            }
            _ => desk.email.iter().map(|email| Piece::Word(email.as_str())).collect(),
        }
    }
}

fn is_desk(place: &str) -> bool {
    place.starts_with("org.contact")
}

/// What a field asks of an organisation that reports.
fn about_organisation<'a>(organisation: &'a Organisation, place: &str) -> Vec<Piece<'a>> {
    match place {
        "org.kana" => organisation.kana.iter().map(|kana| Piece::Word(kana)).collect(),
        "org.houjin" => {
            let number = organisation.corporate_number.iter();
            number.map(|number| Piece::Word(number.as_str())).collect()
        }
        "org.industry" => organisation.industry.iter().map(Piece::Line).collect(),
        "org.address" => organisation.address.iter().map(Piece::Line).collect(),
        "org.rep" => {
            let signs = organisation.representative.iter();
            signs.flat_map(|person| [&person.name, &person.position]).map(Piece::Line).collect()
        }
        _ => vec![Piece::Line(&organisation.name)],
    }
}

/// The facts of a list that are not withheld.
pub(super) fn stated<T>(facts: &[Disclosed<T>]) -> Vec<Stated<'_, T>> {
    facts.iter().filter_map(|fact| Some((&fact.by, fact.open()?))).collect()
}

/// Each item once, in the order in which it first came.
pub(super) fn distinct<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for item in items {
        if !found.contains(&item) {
            found.push(item);
        }
    }
    found
}

/// A part of a form that nobody has read.
pub(super) fn unread(mut part: Part) -> Part {
    part.fields.iter_mut().for_each(|field| field.unread = true);
    part
}

/// A part of a form with the message of its heading.
pub(super) fn part<'a>(title: &'static str, fields: Vec<Field<'a>>) -> Part<'a> {
    let title: Pieces = vec![message(title, [])];
    Part { title, fields }
}

/// The box for yes or no; none where nobody knows.
pub(super) fn yes_no(answer: Option<bool>) -> Vec<&'static str> {
    answer.map(|yes| if yes { "yes" } else { "no" }).into_iter().collect()
}
