//! Which duties fall away because another one was fulfilled, and which clocks wait for one that is
//! overdue.

use super::{Deadline, Note, State};
use crate::incident::{Organisation, Role};
use crate::regulation::{Due, Party, Recipient, Start, day_of, due};

/// Releases a processor from its own report and notice as far as it notified its principals, and one
/// that reported itself from notifying them (APPI Art. 26(1) proviso, Enforcement Rules, Art. 9).
///
/// It is released only if every principal was told in time. What an organisation with data of its
/// own tells its principals releases it for their data only.
pub(super) fn release(deadlines: &mut [Deadline], organisation: &Organisation) {
    for i in 0..deadlines.len() {
        let Some(release) = deadlines[i].duty.released_by else { continue };
        let is_to_principal = |other: &Deadline| other.duty.id == release;
        let states: Vec<_> = deadlines
            .iter()
            .filter(|other| is_to_principal(other))
            .map(|other| other.state)
            .collect();
        if states.is_empty() {
            continue;
        }
        if deadlines[i].done.is_some() {
            if deadlines[i].duty.recipient == Recipient::Commission {
                let open = deadlines.iter_mut().filter(|other| is_to_principal(other));
                for principal in open.filter(|other| other.state.is_open()) {
                    principal.state = State::Instead;
                }
            }
            continue;
        }
        let is_late = |state: &State| matches!(state, State::DoneLate(_) | State::DoneUnclear);
        if states.iter().all(|state| *state == State::Done) {
            if organisation.role == Role::Processor {
                deadlines[i].state = State::Released;
            } else {
                deadlines[i].notes.push(Note::OwnData);
            }
            continue;
        }
        if states.contains(&State::Done) {
            let (told, untold) = parties(deadlines, release);
            deadlines[i].notes.push(Note::NotAllTold { told, untold });
        }
        if states.iter().any(is_late) {
            deadlines[i].notes.push(Note::ToldLate);
        }
    }
}

/// Those towards whom a duty was fulfilled in time, and the others.
fn parties<'a>(deadlines: &[Deadline<'a>], duty: &str) -> (Vec<Party<'a>>, Vec<Party<'a>>) {
    let owed = deadlines.iter().filter(|other| other.duty.id == duty);
    let (told, untold): (Vec<_>, Vec<_>) = owed.partition(|other| other.state == State::Done);
    let parties = |owed: Vec<&Deadline<'a>>| owed.iter().filter_map(|other| other.party).collect();
    (parties(told), parties(untold))
}

/// Says of a duty that waits for an overdue one when it would have been due.
pub(super) fn wait(deadlines: &mut [Deadline]) {
    for i in 0..deadlines.len() {
        let Due::After(Start::Duty(other)) = deadlines[i].due else { continue };
        let Some(first) = deadlines.iter().find(|deadline| deadline.duty.id == other) else {
            continue;
        };
        let started = match (first.state, first.due) {
            (State::Late(_), Due::Day { day, .. }) => day.and_hms_opt(0, 0, 0).map(|at| (day, at)),
            (State::Late(_), Due::Time(time)) => Some((day_of(time, first.duty.law), time)),
            _ => None,
        };
        if let (Some(started), Some(limit)) = (started, deadlines[i].limit) {
            let then = due(limit, started.0, started.1, false, Some(started));
            deadlines[i].notes.push(Note::StartOverdue(then));
        }
    }
}
