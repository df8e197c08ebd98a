//! Makes the letters of a list.

mod files;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::control::Sheet;
use super::job::{Failure, Job, Progress, Target, Way};
use super::ledger::{Begun, Ledger, Made, Run};
use super::names::Names;
use super::staging::Staging;
use super::variants::{Key, Variants};
use super::{Recipient, Recipients, Sha, personal};
use crate::message;
use crate::message::Message;
use crate::project::{Error, Project};
use crate::typeset::{self, Letter, Personal, Whole};

/// How many letters are laid out together: what is laid out once for all of them costs less for each
/// the more there are, and they take memory.
pub const CHUNK: usize = 64;

/// The letters of a list.
pub struct Letters<'a> {
    project: &'a Project,
    variants: Variants<'a>,
    job: Job,
}

/// A recipient with the number of the letter among all, from 1.
pub type Numbered<'r> = (usize, &'r Recipient);

/// Recipients by the keys of their letters, each with its place.
pub(super) type ByKey<'a, 'r> = BTreeMap<Key<'a>, Vec<(usize, Numbered<'r>)>>;

/// A letter with the words of its recipient.
pub struct Finished<'l> {
    /// The PDF: what it has in common with others, and what it has of its own.
    pub pdf: [Cow<'l, [u8]>; 2],
    /// Its hash.
    pub hash: Sha,
    /// Its pages.
    pub pages: usize,
}

impl<'a> Letters<'a> {
    /// Letters in these variants.
    pub fn new(project: &'a Project, variants: Variants<'a>, job: Job) -> Self {
        Self { project, variants, job }
    }

    /// The letter of a key.
    pub(super) fn letter(&self, key: Key<'a>) -> Result<&Letter<'a>, Error> {
        self.variants.letter(key)
    }

    /// What the letter of a recipient has in common with others; `None` if nothing.
    pub(super) fn key(&self, recipient: &Recipient) -> Option<Key<'a>> {
        self.variants.key(recipient)
    }

    /// A number by which the letters of a key are told apart.
    pub(super) fn number(&self, key: Key<'a>) -> usize {
        self.variants.number(key)
    }

    /// The identifier of the notice.
    pub(super) fn notice_id(&self) -> &str {
        self.variants.notices()[0].id()
    }

    /// An error of typesetting with its places.
    pub(super) fn diagnose(&self, error: typeset::Error) -> Error {
        self.project.diagnose(error).into()
    }

    /// The names of files of letters that come one by one.
    pub fn stream_names(&self) -> Names {
        Names::new(self.job.names.clone(), self.notice_id(), 0)
    }

    /// The recipients by the keys of their letters, each with its place.
    pub(super) fn by_key<'r>(&self, all: impl IntoIterator<Item = Numbered<'r>>) -> ByKey<'a, 'r> {
        let mut sorted: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (place, numbered) in all.into_iter().enumerate() {
            if let Some(key) = self.variants.key(numbered.1) {
                sorted.entry(key).or_default().push((place, numbered));
            }
        }
        sorted
    }

    pub(super) fn personals(
        &self,
        key: Key<'a>,
        recipients: &[(usize, Numbered)],
    ) -> Result<Vec<Personal>, Error> {
        let letter = self.variants.letter(key)?;
        let words = |(_, (number, recipient)): &(usize, Numbered)| {
            Ok(personal(recipient, *number, letter)?)
        };
        recipients.iter().map(words).collect()
    }

    /// The letters of some recipients, in their order. `None` for an address that is larger than the
    /// window of the envelope.
    ///
    /// # Errors
    /// If a letter cannot be set.
    pub fn finish(&self, all: &[Numbered]) -> Result<Vec<Option<(Personal, Finished<'_>)>>, Error> {
        let mut finished: Vec<Option<(Personal, Finished<'_>)>> = Vec::new();
        finished.resize_with(all.len(), || None);
        for (key, recipients) in self.by_key(all.iter().copied()) {
            let letter = self.variants.letter(key)?;
            let personals = self.personals(key, &recipients)?;
            let failed = |error| self.diagnose(error);
            let made = match self.job.way {
                Way::Usual => letter.stamp(&personals).map_err(failed)?,
                Way::General => personals.iter().map(|_| typeset::Made::Overfull).collect(),
            };
            let mut whole = Vec::new();
            for (((place, _), who), made) in recipients.iter().zip(personals).zip(made) {
                match made {
                    typeset::Made::Framed(own, hash) => {
                        let constant = letter.constant().unwrap_or_default();
                        let pdf = [Cow::Borrowed(constant), Cow::Owned(own)];
                        let pages = letter.pages().unwrap_or_default();
                        finished[*place] = Some((who, Finished { pdf, hash: Sha(hash), pages }));
                    }
                    typeset::Made::Overfull => whole.push((*place, who)),
                    typeset::Made::NoRoom => {}
                }
            }
            let (places, personals): (Vec<usize>, Vec<Personal>) = whole.into_iter().unzip();
            let set = letter.set(&personals).map_err(failed)?;
            for ((place, who), set) in places.into_iter().zip(personals).zip(set) {
                finished[place] = set.map(|Whole { pdf, pages }| {
                    let hash = Sha::of(&pdf);
                    (who, Finished { hash, pdf: [Cow::Owned(pdf), Cow::default()], pages })
                });
            }
        }
        // Letters that are set whole have most of their layout in common.
        if self.job.way == Way::Usual {
            typeset::forget();
        }
        Ok(finished)
    }

    /// What letters are made from, so that a run goes on only with the same. `list` is the hash of
    /// the list, `options` what else changes the files.
    pub fn run(&self, list: Sha, options: &str) -> Run {
        let hashes: Vec<String> = self
            .variants
            .notices()
            .iter()
            .flat_map(|notice| {
                let languages = self.variants.languages();
                languages.iter().map(|language| {
                    let page = notice.page(language, self.project.house());
                    let page = page.map(|page| page.text.to_string()).unwrap_or_default();
                    Sha::of_all([format!("{:?}", notice.record(language)).as_str(), &page])
                        .to_string()
                })
            })
            .collect();
        let assets = self.project.assets();
        let folders = ["templates", "locales"].into_iter();
        let texts =
            folders.flat_map(|folder| assets.list(folder)).filter_map(|path| assets.get(&path));
        let mut program = Sha256::new();
        texts.for_each(|text| program.update(text));
        program.update(format!("{:?}", self.project.house().look()));
        Run {
            notice: Sha::of_all(hashes.iter().map(String::as_str)).to_string(),
            program: format!("{} {}", env!("CARGO_PKG_VERSION"), Sha(program.finalize().into()),),
            options: format!("{:?} {:?} {options}", self.job.format, self.job.names),
            list: list.to_string(),
        }
    }

    /// Makes the letters of a list in a folder, or goes on with those that a stopped run has not made.
    /// Returns the control sheet; `None` if it was stopped.
    ///
    /// # Errors
    /// If a letter cannot be made, or the folder cannot be written to; a later run goes on then.
    pub fn make(
        &self,
        list: &Recipients,
        target: &Target,
        stop: &AtomicBool,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Option<Sheet>, Failure> {
        let names = self.names(list)?;
        let (ledger, begun, staging) = open(list, target)?;
        let ledger = Mutex::new(ledger);
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || -> Result<(), Failure> {
            loop {
                let from = next.fetch_add(CHUNK, Ordering::Relaxed);
                if from >= list.len() || stop.load(Ordering::Relaxed) {
                    return Ok(());
                }
                let places = from..list.len().min(from + CHUNK);
                let count = places.len();
                let mut wanted = Vec::new();
                for place in places {
                    let Some(recipient) = list.get(place) else { continue };
                    if begun == Begun::Resumes {
                        let ledger = ledger.lock().unwrap_or_else(PoisonError::into_inner);
                        let found = ledger.find(Sha::of(&recipient.id))?;
                        drop(ledger);
                        if let Some(found) = found
                            && staging.has(&found.file)
                        {
                            continue;
                        }
                    }
                    wanted.push((place + 1, recipient));
                }
                let numbered: Vec<Numbered> =
                    wanted.iter().map(|(number, one)| (*number, one)).collect();
                let finished = self.finish(&numbered)?;
                let mut made = Vec::new();
                for ((number, recipient), finished) in wanted.iter().zip(finished) {
                    let Some((who, finished)) = finished else {
                        return Err(message!("letter-too-large", row = recipient.row).into());
                    };
                    let name = &names[*number - 1];
                    made.push(self.write(&staging, name, recipient, &who, &finished)?);
                }
                ledger.lock().unwrap_or_else(PoisonError::into_inner).made(&made)?;
                let made = done.fetch_add(count, Ordering::Relaxed) + count;
                progress(Progress { made, letters: list.len() });
            }
        };
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let results: Vec<Result<(), Failure>> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            threads.into_iter().map(crate::parallel::join).collect()
        });
        results.into_iter().collect::<Result<(), Failure>>()?;
        if stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let ledger = ledger.into_inner().unwrap_or_else(PoisonError::into_inner);
        let sheet = self.control(list, target, &staging, &ledger)?;
        staging.close()?;
        Ok(Some(sheet))
    }

    /// Makes the letter of one recipient again, beside the first one, and records it. Returns the name
    /// of its file.
    ///
    /// # Errors
    /// If nobody has the identifier, the letter was not made before, or it cannot be made.
    pub fn reprint(
        &self,
        list: &Recipients,
        target: &Target,
        id: &str,
        reason: &str,
    ) -> Result<String, Failure> {
        let unknown = || Error::Usage(message!("letters-nobody", id));
        let place = list.iter().position(|one| one.id == id).ok_or_else(unknown)?;
        let recipient = list.get(place).ok_or_else(unknown)?;
        let names = self.names(list)?;
        let mut ledger = Ledger::existing(target.folder)?;
        ledger.begin(target.run)?;
        let staging = Staging::open(&ledger)?;
        let made = ledger.reprints(Sha::of(id))?;
        let name = format!("{}.{}", names[place], made + 1);
        let finished = self.finish(&[(place + 1, &recipient)])?;
        let Some(Some((who, finished))) = finished.into_iter().next() else {
            return Err(message!("letter-too-large", row = recipient.row).into());
        };
        let made = self.write(&staging, &name, &recipient, &who, &finished)?;
        ledger.reprint(&made, reason)?;
        staging.close()?;
        Ok(made.file)
    }

    /// How many letters have how many pages; `None` for those that are set on their own.
    ///
    /// # Errors
    /// If a letter cannot be set, or two would have the same file.
    pub fn pages(&self, list: &Recipients) -> Result<BTreeMap<Option<usize>, usize>, Error> {
        self.names(list)?;
        let mut pages = BTreeMap::new();
        for recipient in list.iter() {
            if let Some(key) = self.variants.key(&recipient) {
                *pages.entry(self.variants.letter(key)?.pages()).or_default() += 1;
            }
        }
        Ok(pages)
    }
}

/// Opens the folder of letters for a list: its ledger, how the run begins, and where files are written.
pub(super) fn open(
    list: &Recipients,
    target: &Target,
) -> Result<(Ledger, Begun, Staging), Message> {
    let mut ledger = Ledger::open(target.folder)?;
    let begun = ledger.begin(target.run)?;
    ledger.plan(list.iter().map(|one| (Sha::of(&one.id), Sha::of_recipient(&one))))?;
    let staging = Staging::open(&ledger)?;
    Ok((ledger, begun, staging))
}

/// The record of a letter.
pub(super) fn made(recipient: &Recipient, file: &str, hash: Sha, pages: usize) -> Made {
    Made {
        key: Sha::of(&recipient.id),
        data: Sha::of_recipient(recipient),
        file: file.to_owned(),
        hash,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        at: None,
    }
}
