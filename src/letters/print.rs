//! Print files: many letters in one PDF.

use std::io::Write as _;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use sha2::{Digest, Sha256};

use super::control::Sheet;
use super::job::{Failure, Progress, Target};
use super::ledger::Made;
use super::run::{CHUNK, Letters, made, open};
use super::staging::{Staging, cannot_write};
use super::variants::Key;
use super::{Recipient, Recipients, Sha};
use crate::message;
use crate::parallel::join;
use crate::project::Error;
use crate::typeset::{self, Laid, Personal, PrintFile};

/// How letters are divided among print files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// How many letters a file has.
    pub letters: NonZeroUsize,
    /// Whether the files are tagged.
    pub tags: bool,
}

/// Recipients of the letters of one variant, their places in the chunk, and their frames.
type Ready<'k> = (Key<'k>, Vec<usize>, Vec<Personal>, Laid);

impl<'a> Letters<'a> {
    /// Makes print files of a list in a folder, or goes on with those that a stopped run has not made.
    /// Returns the control sheet; `None` if it was stopped.
    ///
    /// # Errors
    /// If a letter cannot be made, or the folder cannot be written to; a later run goes on then.
    pub fn print(
        &self,
        list: &Recipients,
        target: &Target,
        split: Split,
        stop: &AtomicBool,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Option<Sheet>, Failure> {
        let (mut ledger, _, staging) = open(list, target)?;
        let size = split.letters.get();
        let digits = list.len().div_ceil(size).to_string().len();
        for (number, from) in (1..).zip((0..list.len()).step_by(size)) {
            let places = from..list.len().min(from + size);
            let recipients: Vec<(usize, Recipient)> =
                places.filter_map(|place| Some((place + 1, list.get(place)?))).collect();
            let name = format!("{}-{number:0digits$}.pdf", self.notice_id());
            let is_there = staging.has(&name)
                && match recipients.first() {
                    Some((_, first)) => ledger.find(Sha::of(&first.id))?.is_some(),
                    None => true,
                };
            if !is_there {
                match self.print_one(&recipients, &name, &staging, split.tags, stop)? {
                    Some(made) => ledger.made(&made)?,
                    None => return Ok(None),
                }
            }
            let made = list.len().min(from + size);
            progress(Progress { made, letters: list.len() });
        }
        let sheet = self.control(list, target, &staging, &ledger)?;
        staging.close()?;
        Ok(Some(sheet))
    }

    /// Writes one file; `None` if it was stopped.
    fn print_one(
        &self,
        recipients: &[(usize, Recipient)],
        name: &str,
        staging: &Staging,
        tags: bool,
        stop: &AtomicBool,
    ) -> Result<Option<Vec<Made>>, Failure> {
        let mut file = staging.part(name)?;
        let failed = |error| cannot_write(Path::new(name), &error);
        let mut print = PrintFile::new(tags);
        let mut hash = Sha256::new();
        let mut size = 0;
        let mut write = |bytes: &[u8]| -> Result<(), Failure> {
            size += bytes.len();
            if u32::try_from(size).is_err() {
                let letters = recipients.len();
                return Err(message!("letters-print-too-large", file = name, letters).into());
            }
            hash.update(bytes);
            Ok(file.write_all(bytes).map_err(failed)?)
        };
        let mut pages = Vec::new();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        for chunks in recipients.chunks(CHUNK * threads) {
            if stop.load(Ordering::Relaxed) {
                return Ok(None);
            }
            // Frames are laid out on all processors, and written in order on one.
            let ready: Vec<Result<Vec<Ready>, Error>> = std::thread::scope(|scope| {
                let threads: Vec<_> =
                    chunks.chunks(CHUNK).map(|chunk| scope.spawn(|| self.ready(chunk))).collect();
                threads.into_iter().map(join).collect()
            });
            for (chunk, ready) in chunks.chunks(CHUNK).zip(ready) {
                pages.extend(self.add(&mut print, chunk, &ready?)?);
            }
            typeset::forget();
            write(&print.take())?;
        }
        let last = print.finish().ok_or_else(|| message!("letter-no-font"))?;
        write(&last)?;
        file.keep()?;
        let hash = Sha(hash.finalize().into());
        let made = recipients
            .iter()
            .zip(pages)
            .map(|((_, recipient), pages)| made(recipient, name, hash, pages));
        Ok(Some(made.collect()))
    }

    fn ready(&self, chunk: &[(usize, Recipient)]) -> Result<Vec<Ready<'a>>, Error> {
        let mut ready = Vec::new();
        for (key, recipients) in self.by_key(chunk.iter().map(|(number, one)| (*number, one))) {
            let personals = self.personals(key, &recipients)?;
            let laid = self.letter(key)?.lay_out_frames(&personals);
            let laid = laid.map_err(|error| self.diagnose(error))?;
            ready.push((
                key,
                recipients.iter().map(|(place, _)| *place).collect(),
                personals,
                laid,
            ));
        }
        Ok(ready)
    }

    /// Adds the letters of a chunk in their order. Returns the pages of each.
    fn add(
        &self,
        print: &mut PrintFile,
        chunk: &[(usize, Recipient)],
        ready: &[Ready<'a>],
    ) -> Result<Vec<usize>, Failure> {
        let mut pages = Vec::new();
        for (place, (_, recipient)) in chunk.iter().enumerate() {
            let of_key = ready.iter().find_map(|(key, places, personals, laid)| {
                let at = places.iter().position(|other| *other == place)?;
                Some((*key, at, &personals[at], laid))
            });
            let row = recipient.row;
            let Some((key, at, who, laid)) = of_key else {
                return Err(Error::Usage(message!("no-letter", row)).into());
            };
            let letter = self.letter(key)?;
            if let Some(added) = print.add(self.number(key), letter, laid, at) {
                pages.push(added);
                continue;
            }
            let set =
                letter.set(std::slice::from_ref(who)).map_err(|error| self.diagnose(error))?;
            let set = set.into_iter().next().flatten();
            let set = set.ok_or_else(|| message!("letter-too-large", row))?;
            print.add_whole(&set.pdf).ok_or_else(|| message!("letter-unreadable", row))?;
            pages.push(set.pages);
        }
        Ok(pages)
    }
}
