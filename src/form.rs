//! What a form asks, and how the facts answer it: fields, options, how far each field is
//! established. [`parts`] needs no language: what a field shows is described by a closed set of
//! [`Piece`]s, which a template words and sets.

mod answer;
mod common;
mod events;
mod filler;
mod gdpr;
mod ipa;
mod my_number;
mod partners;
mod pieces;
mod ppc;
mod reports;
mod value;

use std::borrow::Cow;

use crate::incident::{Count, Establishment, Law, Line, Moment, Name, Text};
use crate::notice::{FormName, Notice, Predecessor};
use filler::Filler;

/// A part of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    /// Its heading.
    pub title: Pieces<'a>,
    /// Its fields, in the order of the form.
    pub fields: Vec<Field<'a>>,
}

/// A field of a form. It is never blank: it has options or a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<'a> {
    /// Its place in the form, as `1.occurred`.
    pub id: Cow<'static, str>,
    /// The message of its label. The attributes `source` and `options` of the message tell where
    /// the wording was read.
    pub label: &'static str,
    /// Its boxes, if it has any.
    pub options: Option<Options>,
    /// Its value, entry by entry.
    pub value: Vec<Pieces<'a>>,
    /// How far it is established.
    pub state: State,
    /// When more will be reported.
    pub follows: Option<&'a Moment>,
    /// Whether nobody has read it in this form, although its label is one that was read in another.
    pub unread: bool,
}

/// The boxes of a field. A chosen word that is not among its words is shown behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The message of an option is this and its word.
    pub prefix: &'static str,
    /// The words, in the order of the form.
    pub words: Vec<&'static str>,
    /// The words that the facts choose.
    pub chosen: Vec<&'static str>,
}

/// How far a field is established.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is known: 確認済み.
    Established,
    /// It is being investigated: 調査中.
    UnderInvestigation,
    /// It is not known: 不明.
    Unknown,
    /// It is to be decided: 未定.
    Undecided,
    /// The field does not apply: 該当なし.
    Inapplicable,
}

impl State {
    /// The word by which messages and web pages name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Established => "established",
            Self::UnderInvestigation => "under-investigation",
            Self::Unknown => "unknown",
            Self::Undecided => "undecided",
            Self::Inapplicable => "inapplicable",
        }
    }
}

impl From<Establishment> for State {
    fn from(status: Establishment) -> Self {
        match status {
            Establishment::Established => Self::Established,
            Establishment::UnderInvestigation => Self::UnderInvestigation,
            Establishment::Unknown => Self::Unknown,
        }
    }
}

/// Pieces that follow each other on a line.
pub type Pieces<'a> = Vec<Piece<'a>>;

/// A piece of what a field shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece<'a> {
    /// A word that is the same in every language.
    Word(&'a str),
    /// A line of the incident file.
    Line(&'a Line),
    /// Narrative of the incident file.
    Prose(&'a Text),
    /// A message with its arguments.
    Message {
        /// Its id.
        id: Cow<'static, str>,
        /// Its arguments by name.
        arguments: Vec<(&'static str, Self)>,
    },
    /// A moment.
    Moment {
        /// When.
        moment: Cow<'a, Moment>,
        /// Whether a day has its weekday. Documents are dated without.
        weekday: bool,
    },
    /// The time of a moment without its day.
    Time(Cow<'a, Moment>),
    /// A number of people or records.
    Count {
        /// The number.
        count: Count,
        /// The message that words it.
        id: &'static str,
    },
    /// An organisation as the issuer calls it.
    Party(&'a Name),
    /// Another notice of the file, by title and date.
    Cited(&'a Predecessor),
    /// Several things as one phrase.
    List(Vec<Self>),
    /// Pieces as one.
    Joined(Pieces<'a>),
    /// A piece that begins with a capital, in scripts that have them.
    Capital(Box<Self>),
    /// Boxes within a value.
    Options(Options),
    /// The end of a line within an entry.
    Break,
}

/// The parts of a notice's form as its facts answer them; `None` if the notice is no form of this
/// program.
pub fn parts(notice: &Notice) -> Option<Vec<Part<'_>>> {
    let filler = Filler { notice };
    Some(match notice.kind.fields? {
        FormName::PpcReport => ppc::parts(filler),
        FormName::MyNumberReport => my_number::parts(filler),
        FormName::CommonForm => common::parts(filler),
        FormName::IpaNotification => ipa::parts(filler),
        FormName::GdprNotification => gdpr::parts(filler),
    })
}

/// What the sheet of a notice's form is for, and how the report is made; `None` as for [`parts`].
pub fn purpose(notice: &Notice) -> Option<Piece<'_>> {
    let filler = Filler { notice };
    Some(match notice.kind.fields? {
        FormName::PpcReport => ppc::purpose(filler),
        FormName::MyNumberReport => pieces::message("my-number-banner", []),
        FormName::CommonForm => common::purpose(filler),
        FormName::IpaNotification => pieces::message("ipa-banner", []),
        FormName::GdprNotification => pieces::message("gdpr-banner", []),
    })
}

/// The laws by whose assessments a form is filled in.
pub(crate) fn laws(form: FormName) -> &'static [Law] {
    match form {
        FormName::PpcReport | FormName::CommonForm | FormName::IpaNotification => &[Law::Appi],
        FormName::MyNumberReport => &[Law::MyNumber],
        FormName::GdprNotification => &[Law::Gdpr, Law::UkGdpr],
    }
}

/// The narrative of the incident file that a notice's form shows; `None` as for [`parts`].
pub(crate) fn texts(notice: &Notice) -> Option<Vec<&Text>> {
    let fields = parts(notice)?.into_iter().flat_map(|part| part.fields);
    Some(fields.flat_map(|field| field.texts()).collect())
}

impl<'a> Field<'a> {
    /// The pieces of its value, those within others after them.
    pub(crate) fn pieces(&self) -> Vec<&Piece<'a>> {
        let mut pieces: Vec<_> = self.value.iter().flatten().collect();
        let mut index = 0;
        while let Some(piece) = pieces.get(index).copied() {
            match piece {
                Piece::Message { arguments, .. } => {
                    pieces.extend(arguments.iter().map(|(_, piece)| piece));
                }
                Piece::List(parts) | Piece::Joined(parts) => pieces.extend(parts),
                Piece::Capital(part) => pieces.push(part),
                _ => {}
            }
            index += 1;
        }
        pieces
    }

    /// The narrative of the incident file that it shows.
    pub(crate) fn texts(&self) -> Vec<&'a Text> {
        let text = |piece: &Piece<'a>| match piece {
            Piece::Prose(text) => Some(*text),
            _ => None,
        };
        self.pieces().into_iter().filter_map(text).collect()
    }
}
