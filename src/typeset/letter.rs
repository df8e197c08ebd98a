//! Letters: one notice for many recipients. The words of a recipient stand in frames: the address,
//! the code, the identifier, and each paragraph of the page that has some. Everything else is set once
//! and is the same bytes in all letters. If a title, a heading, a list or a table has words of a
//! recipient, or a paragraph gets more lines than its place, the letter is set whole.

mod base;
mod drawn;
mod file;
mod font;
mod frames;
mod hinting;
mod object;
mod objects;
mod paint;
mod personal;
mod print;
mod programs;
mod stamp;
mod standin;
mod template;
mod whole;

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde_json::{Value, json};
use typst::foundations::Bytes;
use typst::layout::Abs;

use self::base::Base;
use self::drawn::Drawn;
use self::paint::Origin;
use self::personal::{fill, marks};
use self::stamp::Stamp;
use super::data;
use super::fonts::described;
use super::set::Set;
use super::world::NoticeWorld;
use super::{Error, Page, Typesetter};
use crate::diagnostic::Diagnostics;
use crate::letters::mark;
use crate::locale::Locale;
use crate::notice::Notice;
use crate::writing::{self, MARK_OPEN, Written};

pub use self::file::{Laid, PrintFile};
pub use self::personal::{Personal, filled, filled_page, may_be_large};
pub use self::whole::Whole;

/// The template that lays out frames.
const FRAMES: &str = "templates/lib/frames.typ";
/// What stands in the place of a recipient's words while the rest is set: the sign that printers
/// set in the place of a missing one.
const PLACEHOLDER: char = '\u{3013}';

/// The longest identifier for whose Code 39 a sheet has room.
const LONGEST_MARKED: usize = 24;
/// The last step of [`Personal::small`].
const SMALLEST: u8 = 2;

/// A notice as a letter in a language.
pub struct Letter<'a> {
    typesetter: &'a Typesetter,
    notice: &'a Notice,
    language: &'a str,
    written: Written,
    marks: Vec<String>,
    /// Whether recipients have a code.
    has_code: bool,
    /// The data of the notice for its template, with marks in the place of recipients' words.
    data: Value,
    /// The same as JSON if no recipient has words in it: the same bytes, which Typst knows again.
    constant: Option<Bytes>,
    /// The same for [`FRAMES`], without blocks and recipients.
    frames_data: Value,
    framed: Option<Framed>,
    /// The web page and the plain text.
    web: OnceLock<Result<(String, String), Error>>,
}

/// What is set once for all recipients.
struct Framed {
    base: Base,
    /// For each slot of each page: the frame that stands in it, and where.
    slots: Vec<Vec<(usize, Origin)>>,
    /// The blocks of the page that are frames.
    blocks: Vec<Value>,
    /// The lowest baseline of the frame of each block.
    baselines: Vec<Abs>,
}

/// The frames of a recipient, and how much smaller than usual the address is, in steps.
type Fitted = (u8, Vec<Drawn>);

/// A letter, or why there is none.
#[derive(Debug)]
pub enum Made {
    /// What follows [`Letter::constant`], and the SHA-256 of the whole.
    Framed(Vec<u8>, [u8; 32]),
    /// Its words do not fit into their frames: it has to be set by [`Letter::set`].
    Overfull,
    /// The address is larger than the window of the envelope.
    NoRoom,
}

impl<'a> Letter<'a> {
    /// A notice as a letter. `has_code` says whether its recipients have a code or a QR code.
    ///
    /// # Errors
    /// As for [`super::Set::pdf`].
    pub fn new(
        typesetter: &'a Typesetter,
        notice: &'a Notice,
        language: &'a str,
        has_code: bool,
    ) -> Result<Self, Error> {
        let mut room = typesetter.room(notice, language, None)?;
        room.letter = true;
        let written = writing::write(notice, language, room)?;
        let page = json!(written.blocks).to_string();
        let routes = match typesetter.fonts.route(notice, language, &page) {
            (routes, missing) if missing.is_empty() => routes,
            (_, missing) => return Err(Error::Problems(missing)),
        };
        let mut data = data::write(typesetter, notice, language, &written, true, &routes, None)?;
        data["letter"] = data::letter(typesetter, notice, language);
        data["letter"]["has-code"] = has_code.into();
        hide_addressee(&mut data["blocks"]);
        let text = data.to_string();
        let constant = (!text.contains(MARK_OPEN)).then(|| Bytes::from_string(text));
        let mut letter = Self {
            constant,
            typesetter,
            notice,
            language,
            marks: marks(&json!([written.title, written.blocks])),
            written,
            has_code,
            data,
            frames_data: Value::Null,
            framed: None,
            web: OnceLock::new(),
        };
        let mut frames_data = letter.data.clone();
        fill(&mut frames_data, &letter.placeholder());
        frames_data["blocks"] = json!([]);
        letter.frames_data = frames_data;
        letter.framed = letter.frame()?;
        Ok(letter)
    }

    /// The words of recipients that its page has.
    pub fn marks(&self) -> &[String] {
        &self.marks
    }

    /// The messages in which it is worded.
    ///
    /// # Errors
    /// If the language has no messages.
    pub fn locale(&self) -> Result<&Locale, Diagnostics> {
        Ok(self.typesetter.locale_of(self.language, self.notice)?)
    }

    /// The characters of words that no font has, with their code points.
    pub fn missing(&self, words: &[&str]) -> Vec<String> {
        let (_, missing) = self.typesetter.fonts.route_words(words);
        missing.into_iter().map(described).collect()
    }

    /// The bytes with which every letter begins; `None` if each is set on its own.
    pub fn constant(&self) -> Option<&[u8]> {
        self.framed.as_ref().map(|framed| framed.base.bytes.as_slice())
    }

    /// How many pages a framed letter has.
    pub fn pages(&self) -> Option<usize> {
        self.framed.as_ref().map(|framed| framed.base.pages.len())
    }

    /// The web page and the plain text of letters, with marks in the place of a recipient's words:
    /// [`filled_page`] and [`filled`] put them in.
    ///
    /// # Errors
    /// As for [`super::Set::html`].
    pub fn web(&self) -> Result<&(String, String), Error> {
        let set = || {
            let set = Set::of(self.typesetter, self.notice, self.language, self.written.clone());
            Ok((set.html(&Page::default())?, set.text()?))
        };
        self.web.get_or_init(set).as_ref().map_err(Clone::clone)
    }

    /// Lays out the frames of some recipients for a print file.
    ///
    /// # Errors
    /// If the template reports an error.
    pub fn lay_out_frames(&self, all: &[Personal]) -> Result<Laid, Error> {
        let Some(framed) = &self.framed else { return Ok(Laid(None)) };
        Ok(Laid(self.fitted(Some(framed), all)?))
    }

    /// Whether the addresses of recipients fit into the window of the envelope.
    ///
    /// # Errors
    /// If the template reports an error.
    pub fn fits(&self, all: &[Personal]) -> Result<Vec<bool>, Error> {
        let steps = self.steps(all)?;
        Ok(steps.into_iter().map(|step| step.is_some()).collect())
    }

    /// How much smaller each address has to be set; `None` if none fits.
    fn steps(&self, all: &[Personal]) -> Result<Vec<Option<u8>>, Error> {
        let mut steps = vec![Some(0); all.len()];
        let large = all.iter().enumerate().filter(|(_, who)| who.may_be_large());
        let (places, large): (Vec<usize>, Vec<Personal>) =
            large.map(|(place, who)| (place, who.clone())).unzip();
        let fitted = self.fitted(None, &large)?;
        for (index, place) in places.into_iter().enumerate() {
            let fitted = fitted.as_ref().and_then(|fitted| fitted.get(index));
            let fits = fitted.filter(|(_, frames)| self.has_room(&frames[0]));
            steps[place] = fits.map(|(step, _)| *step);
        }
        Ok(steps)
    }

    /// Lays out the frames of some recipients and writes their letters.
    ///
    /// # Errors
    /// If the template reports an error. A letter whose page is not framed is [`Made::Overfull`].
    pub fn stamp(&self, all: &[Personal]) -> Result<Vec<Made>, Error> {
        let overfull = || all.iter().map(|_| Made::Overfull).collect();
        let Some(framed) = &self.framed else { return Ok(overfull()) };
        let Some(fitted) = self.fitted(Some(framed), all)? else { return Ok(overfull()) };
        let mut stamp = Stamp::new(&framed.base);
        Ok(fitted.iter().map(|(_, frames)| self.made(framed, frames, &mut stamp)).collect())
    }

    /// Lays out the frames of recipients, and those with a larger address than the window again in
    /// smaller type: the step of each, and its frames. `framed` is `None` for the address alone.
    fn fitted(
        &self,
        framed: Option<&Framed>,
        all: &[Personal],
    ) -> Result<Option<Vec<Fitted>>, Error> {
        let (pages, blocks) =
            framed.map_or((0, &[][..]), |framed| (framed.base.pages.len(), &framed.blocks));
        let Some(laid_out) = self.lay_out(pages, blocks, all)? else { return Ok(None) };
        let mut fitted: Vec<Fitted> = laid_out.into_iter().map(|frames| (0, frames)).collect();
        for small in 1..=SMALLEST {
            let places: Vec<usize> =
                (0..all.len()).filter(|place| !self.has_room(&fitted[*place].1[0])).collect();
            if places.is_empty() {
                break;
            }
            let smaller: Vec<Personal> =
                places.iter().map(|place| Personal { small, ..all[*place].clone() }).collect();
            let laid_out = self.lay_out(pages, blocks, &smaller)?;
            for (place, frames) in places.into_iter().zip(laid_out.into_iter().flatten()) {
                fitted[place] = (small, frames);
            }
        }
        Ok(Some(fitted))
    }

    fn made(&self, framed: &Framed, frames: &[Drawn], stamp: &mut Stamp) -> Made {
        if !self.has_room(&frames[0]) {
            return Made::NoRoom;
        }
        let Some(pages) = self.placed(framed, frames) else { return Made::Overfull };
        stamp.letter(&pages).map_or(Made::Overfull, |(bytes, hash)| Made::Framed(bytes, hash))
    }

    /// Whether addresses have the customer barcode of Japan Post.
    pub fn has_barcode(&self) -> bool {
        self.data["letter"]["barcode"] == true
    }

    /// The mark for machines on every sheet.
    fn mark(&self) -> &str {
        self.data["letter"]["mark"].as_str().unwrap_or_default()
    }

    /// Whether the mark on every sheet can say an identifier.
    pub fn can_mark(&self, id: &str) -> bool {
        self.mark() == "none"
            || id.len() <= LONGEST_MARKED && sheet_mark(self.mark(), id, [1, 1, 1]).is_some()
    }

    /// Whether the address stays within the window wherever the sheet moves to.
    fn has_room(&self, address: &Drawn) -> bool {
        let window = data::window(self.typesetter, self.notice);
        let inner = |length: u64| Abs::mm(length.saturating_sub(2 * window.play) as f64);
        let corner = address.corner();
        inner(window.width).fits(corner.x) && inner(window.height).fits(corner.y)
    }

    fn world(&self, main: &str, data: Bytes) -> Result<NoticeWorld<'a>, Error> {
        Ok(NoticeWorld::new(self.typesetter, main, data, self.day())?)
    }

    fn day(&self) -> Option<NaiveDate> {
        self.notice.spec.date.date()
    }
}

/// Takes the words from the lines to the addressee: on paper, the address stands in the window in their place.
fn hide_addressee(blocks: &mut Value) {
    for block in blocks.as_array_mut().into_iter().flatten() {
        if block["class"] == "to" {
            for line in block["lines"].as_array_mut().into_iter().flatten() {
                *line = json!([""]);
            }
        }
        if let Some(blocks) = block.get_mut("blocks") {
            hide_addressee(blocks);
        }
    }
}

/// The mark on a sheet for a machine that fills envelopes, by rows of signs: 1 is black and 0 white.
/// `None` if it cannot say the identifier. The numbers are those of the letter and the page, and how
/// many pages there are.
pub(super) fn sheet_mark(kind: &str, id: &str, numbers: [usize; 3]) -> Option<String> {
    let [letter, page, pages] = numbers;
    let text = mark::sheet_text(id, page, pages);
    let rows = match kind {
        "omr" => {
            let marks = mark::Omr::default().marks(letter, page, pages);
            marks.into_iter().map(|mark| vec![mark]).collect()
        }
        "code39" => {
            let widths = mark::code39(&text, false).ok()?.into_iter().enumerate();
            let bars = widths.flat_map(|(at, width)| vec![at % 2 == 0; usize::from(width)]);
            vec![bars.collect()]
        }
        "qr" => mark::qr(&text).ok()?,
        _ => return None,
    };
    Some(mark::rows(&rows))
}
