//! Notes in the words of a language.

use super::{Describer, PhraseResult};
use crate::deadlines::Note;
use crate::locale::thousands;
use crate::regulation::{Party, Recipient};

impl Describer<'_, '_> {
    /// A note in words.
    pub(super) fn note(&self, note: &Note) -> PhraseResult {
        let id = format!("note-{}", note.id());
        match note {
            Note::OverThreshold(number) => {
                let number = thousands(i64::try_from(*number).unwrap_or(i64::MAX));
                self.say(&id, &[("number", &number)])
            }
            Note::Pending(day) | Note::NewerRule(day) => {
                self.say(&id, &[("moment", &self.day(*day)?)])
            }
            Note::Latest(due) | Note::StartOverdue(due) => {
                self.say(&id, &[("due", &self.due(due)?)])
            }
            Note::Changed { on, from, passed } => {
                let passed = if *passed { "yes" } else { "no" };
                let (on, due) = (self.day(*on)?, self.due(from)?);
                self.say(&id, &[("on", &on), ("due", &due), ("passed", passed)])
            }
            Note::NotAllTold { told, untold } => {
                let (told, untold) = (self.parties(told)?, self.parties(untold)?);
                self.say(&id, &[("told", &told), ("untold", &untold)])
            }
            Note::ToWhom => {
                let is_authority = self.deadline.duty.recipient == Recipient::SupervisoryAuthority;
                let whom = if is_authority { "authorities" } else { "principals" };
                self.say(&id, &[("whom", whom)])
            }
            _ => self.say(&id, &[]),
        }
    }

    /// Several recipients, in a list.
    fn parties(&self, parties: &[Party]) -> PhraseResult {
        let separator = self.say("reason-separator", &[])?;
        let names: Vec<_> = parties.iter().map(|party| self.party(*party)).collect();
        Ok(names.join(&separator))
    }
}
