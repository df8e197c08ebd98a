//! Where the words of all notices come from, and where a value of the file is shown.

use super::{Error, Project};
use crate::incident::Places;
use crate::notice::Notice;
use crate::parallel;
use crate::source::Path;
use crate::typeset::{RelayedPdf, Set};
use crate::writing::{self, Origins, Written};

/// The most characters of an excerpt before the words that it is about, and behind them.
const AROUND: usize = 40;

/// A place at which a notice shows a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceShown {
    /// The notice.
    pub notice: String,
    /// The code of the language.
    pub language: String,
    /// The number of the run of words, as in the origins of the traced set.
    pub run: usize,
    /// The words with what stands around them on their line.
    pub excerpt: String,
}

/// The origins of the words of a notice in a language.
pub(super) struct Shown {
    notice: String,
    language: String,
    origins: Origins,
}

impl Project {
    /// Sets a notice in a language with the origins of all its words. `relayed_pdf` is the PDF of the
    /// notice that it passes on.
    pub fn set_traced<'a>(
        &'a self,
        notice: &'a Notice,
        language: &'a str,
        relayed_pdf: Option<RelayedPdf>,
    ) -> Set<'a> {
        let places = self.facts.places.get_or_init(|| Places::new(&self.facts.incident));
        self.typesetter.set_traced(notice, language, relayed_pdf, places)
    }

    /// A notice in the words of a language, with the origins of all words.
    ///
    /// # Errors
    /// If it cannot be worded.
    pub fn written_traced(
        &self,
        notice: &Notice,
        language: &str,
    ) -> Result<(Written, Origins), Error> {
        let places = self.facts.places.get_or_init(|| Places::new(&self.facts.incident));
        let room = self.typesetter.room(notice, language, None)?;
        Ok(writing::write_traced(notice, language, room, places)?)
    }

    /// Every place in every notice and language that shows a value of the file, or a value below it.
    /// The runs of a notice that passes another one on are those of a set with its PDF.
    ///
    /// # Errors
    /// If a notice cannot be worded.
    pub fn places(&self, path: &Path) -> Result<Vec<PlaceShown>, Error> {
        let places = self.shown()?.iter().flat_map(|shown| {
            shown.origins.showing(path).map(|run| PlaceShown {
                notice: shown.notice.clone(),
                language: shown.language.clone(),
                run,
                excerpt: shown.origins.excerpt(run, AROUND),
            })
        });
        Ok(places.collect())
    }

    /// The origins of the words of all notices. They are remembered until the files are read again.
    fn shown(&self) -> Result<&[Shown], Error> {
        if let Some(shown) = self.shown.get() {
            return Ok(shown);
        }
        let notices = self.notices().flat_map(|notice| {
            self.languages_of(&notice.spec).iter().map(move |language| (notice, language))
        });
        let found = parallel::map(&notices.collect::<Vec<_>>(), |(notice, language)| {
            let pdf = notice.relayed.as_ref();
            let pdf = pdf.map(|_| RelayedPdf { file: "relayed.pdf".to_owned(), bytes: 0 });
            let set = self.set_traced(notice, language, pdf);
            let origins = set.origins().map_err(|error| self.diagnose(error))?.clone();
            let (notice, language) = (notice.id().to_owned(), (*language).clone());
            Ok(Shown { notice, language, origins })
        });
        let found: Result<Vec<Shown>, Error> = found.into_iter().collect();
        let found = found?;
        Ok(self.shown.get_or_init(|| found))
    }
}
