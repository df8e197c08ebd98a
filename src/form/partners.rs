//! Those with whom data are shared: principals and processors, with address and telephone number.

use super::answer::Answer;
use super::filler::Filler;
use super::pieces::{labelled, lines, message};
use super::{Field, Piece, Pieces, State};
use crate::incident::{Organisation, Role};

impl<'a> Filler<'a> {
    /// Whether there is a principal or a processor, and who it is. `known` are those of the file,
    /// `others` those that it names as a phrase. Of those of the file, what the form asks and the
    /// file does not tell is not known.
    pub(super) fn partners(
        self,
        id: &'static str,
        label: &'static str,
        is_there: Option<bool>,
        known: &[&'a Organisation],
        others: Vec<Piece<'a>>,
    ) -> Field<'a> {
        let is_named = !known.is_empty() || !others.is_empty();
        let is_told = known.iter().all(|other| other.address.is_some() && other.phone.is_some());
        let value = match is_there {
            Some(true) if !is_named => vec![vec![message("form-name-unknown", [])]],
            Some(true) => {
                let known = known.iter().map(|other| partner(other));
                known.chain(others.into_iter().map(|other| vec![other])).collect()
            }
            _ => Vec::new(),
        };
        let is_open = is_there == Some(true) && !(is_named && is_told);
        let word = is_there.map(|is_there| if is_there { "exists" } else { "none" });
        let answer = Answer::entries(value)
            .options("form-existence-", &["exists", "none"], word.into_iter().collect())
            .state(is_open.then_some(State::Unknown));
        self.field(id, label, answer)
    }

    /// The organisations in a role beside those that report. Those that report jointly are each
    /// other's.
    pub(super) fn others_in(self, role: Role) -> Vec<&'a Organisation> {
        let reporters = self.issuers();
        let is_other = |id: &str| {
            !self.notice.spec.joint.is_empty()
                || reporters.iter().all(|reporter| reporter.as_str() != id)
        };
        let others = self.notice.organisations.0.iter();
        let others = others.filter(|(id, other)| other.role == role && is_other(id));
        others.map(|(_, other)| other).collect()
    }
}

/// An organisation of the file: name, address, telephone number.
fn partner(other: &Organisation) -> Pieces<'_> {
    let unknown = || message("form-state-unknown", []);
    let address = other.address.as_ref().map_or_else(unknown, Piece::Line);
    let phone = other.phone.as_ref().map_or_else(unknown, |phone| Piece::Word(phone.as_str()));
    lines([
        vec![Piece::Line(&other.name)],
        vec![labelled(message("form-address", [])), address],
        vec![labelled(message("form-phone", [])), phone],
    ])
}
