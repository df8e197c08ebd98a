//! Moments in running text: what was told before need not be told again.

use std::fmt;

use chrono::NaiveDate;

use super::{Locale, PhraseError, Repeats, Shape, Style, phrase};
use crate::incident::moment::Moment;

/// Why a moment cannot be told at its place.
#[derive(Debug)]
pub enum MentionError {
    /// It has no phrase.
    Phrase(PhraseError),
    /// The shape refers to a date, and none was told before.
    NoDateBefore(Shape),
    /// The shape refers to the date told before, and that is another one.
    OtherDate {
        /// The shape.
        shape: Shape,
        /// The date told before.
        before: NaiveDate,
        /// The date of the moment.
        date: NaiveDate,
    },
    /// The moment has nothing that the shape could print, such as a time.
    Lacks(Shape, &'static str),
}

impl fmt::Display for MentionError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Phrase(error) => write!(f, "{error}"),
            Self::NoDateBefore(shape) => {
                write!(f, "`as={shape}` refers to a date before it, and there is none")
            }
            Self::OtherDate { shape, before, date } => write!(
                f,
                "`as={shape}` does not hold: the date before it is {before}, and this one is {date}"
            ),
            Self::Lacks(shape, what) => {
                write!(f, "`as={shape}` needs {what}, which this moment has not")
            }
        }
    }
}

impl std::error::Error for MentionError {}

impl<E: Into<PhraseError>> From<E> for MentionError {
    fn from(error: E) -> Self {
        Self::Phrase(error.into())
    }
}

type Mention = Result<String, MentionError>;

/// What was told before in a text, in reading order.
#[derive(Debug, Clone, Default)]
pub struct Mentions {
    year: Option<NaiveDate>,
}

impl Mentions {
    /// A paragraph, item or cell begins.
    pub fn paragraph(&mut self) {
        self.year = None;
    }

    /// A sentence has ended.
    pub fn sentence(&mut self) {}

    /// The words of a moment at this place.
    ///
    /// # Errors
    /// If its shape refers to another date than the one told before, or has nothing to print.
    pub fn mention(
        &mut self,
        moment: &Moment,
        shape: Option<Shape>,
        style: &Style,
        repeats: &Repeats,
        locale: &Locale,
    ) -> Mention {
        let _ = (shape, repeats);
        Ok(phrase(moment, style, locale)?)
    }

    /// The words of the end of an interval: what its start, told just before, says is left out.
    ///
    /// # Errors
    /// As [`Self::mention`].
    pub fn mention_end(
        &mut self,
        interval: &Moment,
        shape: Option<Shape>,
        style: &Style,
        repeats: &Repeats,
        locale: &Locale,
    ) -> Mention {
        self.mention(interval, shape, style, repeats, locale)
    }

    /// Several moments as one phrase: A、B及びC; "A, B and C".
    ///
    /// # Errors
    /// As [`Self::mention`].
    pub fn joined(
        &mut self,
        moments: &[Moment],
        shape: Option<Shape>,
        style: &Style,
        repeats: &Repeats,
        locale: &Locale,
    ) -> Mention {
        let texts: Result<Vec<_>, _> = moments
            .iter()
            .map(|moment| self.mention(moment, shape, style, repeats, locale))
            .collect();
        Ok(texts?.concat())
    }
}
