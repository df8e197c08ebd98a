//! A notice in words. It follows the page of the notice, words each fact by its message, and
//! gives blocks that templates set. It says what is wrong where the page cannot be followed.
//!
//! Which message words a fact is decided here; the sentences are in `locales/`, and what the
//! blocks look like is decided in `templates/`.

mod changes;
mod choice;
mod claims;
mod dates;
mod desk;
mod document;
mod events;
mod facts;
mod findings;
mod forms;
mod head;
mod items;
mod leaves;
mod lists;
mod manner;
pub(crate) mod marks;
mod names;
mod notes;
mod offer;
mod origins;
mod own;
mod page;
mod parties;
mod prose;
mod report;
mod say;
mod sections;
mod sender;
mod series;
mod tables;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub use claims::claim_sentence;
pub use document::{Block, Cell, ListItem, Span, join_lines, plain};
pub use findings::{Finding, Spot};
pub use leaves::{Leaf, LeafKind, leaves, traced_leaves};
pub use notes::{Note, notes, revised};
pub use offer::{Offer, OfferedFact, OfferedValue, offer};
pub use origins::{Origin, Origins, PageOrigin, write_traced};
pub(crate) use origins::{Table, with_traced_writer};
pub use own::{Joint, Own, OwnFact};

use crate::diagnostic::Diagnostics;
use crate::house::House;
use crate::incident::Count;
use crate::incident::markdown::Brace;
use crate::locale::moment::{Mentions, Style, Wording};
use crate::locale::{Argument, Locale, MessageError};
use crate::message;
use crate::message::Message;
use crate::notice::Notice;
use crate::page::Page;
use crate::source::Path;
pub(crate) use forms::Worded;
use manner::Manner;
use marks::capital;
use names::FactRef;
pub(crate) use names::is_of_pages;

/// A notice in the words of one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// Its title, as plain text.
    pub title: String,
    /// Its page as people typed it.
    pub page: Page,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// What is wrong with its page.
    pub findings: Vec<Finding>,
    /// The own words of its page.
    pub own: Vec<Own>,
    /// Where filled-in phrases meet typed words.
    pub joints: Vec<Joint>,
    /// What the names of its page print, by their bytes: words, `None` of a list or a table. A name
    /// that stands for several rows or items is there for each. What is not printed is not there.
    pub filled: Vec<(Range<usize>, Option<String>)>,
    /// The facts that its page shows: the list, and the position among the notice's facts.
    pub shown: BTreeSet<(&'static str, usize)>,
    /// The facts that its page leaves out by `by`, `only` or `except`.
    pub left_out: BTreeSet<(&'static str, usize)>,
}

impl Written {
    /// What it is about: the first line of the first paragraph below a heading, or of the first one.
    pub fn lead(&self) -> Option<String> {
        let paragraph = |block: &Block| match block {
            Block::Paragraph { spans, .. } => plain(spans).lines().next().map(str::to_owned),
            _ => None,
        };
        let mut below =
            self.blocks.iter().skip_while(|block| !matches!(block, Block::Heading { .. }));
        below.find_map(paragraph).or_else(|| self.blocks.iter().find_map(paragraph))
    }
}

/// What the writer uses besides the notice.
#[derive(Clone, Copy)]
pub struct Room<'a> {
    /// The messages of the language, in the words of the issuer's house.
    pub locale: &'a Locale,
    /// The house of the issuer.
    pub house: &'a House,
    /// All languages of the program, which pages can name.
    pub languages: &'a [String],
    /// The PDF of the notice that is passed on: the name of its file and its size in bytes.
    pub relayed_pdf: Option<(&'a str, usize)>,
    /// The messages and the house of the issuer of that notice.
    pub relayed: Option<(&'a Locale, &'a House)>,
    /// Whether the notice is a letter whose recipients are filled in later: [`mark`] stands in the
    /// place of their words.
    pub letter: bool,
}

/// What stands in a letter in the place of a word of its recipient, until it is filled in. No text
/// can contain its signs.
pub fn mark(field: &str) -> String {
    format!("{MARK_OPEN}{field}{MARK_CLOSE}")
}

/// The first sign of a [`mark`].
pub const MARK_OPEN: char = '\u{F0001}';
/// The last sign of a [`mark`].
pub const MARK_CLOSE: char = '\u{F0002}';

/// Writes a notice in a language.
///
/// # Errors
/// If a message cannot be formatted, or a moment has no phrase.
pub fn write(notice: &Notice, language: &str, room: Room) -> Result<Written, Diagnostics> {
    let mut writer = Writer::new(notice, language, room);
    let (page, blocks) = writer.page();
    match writer.failure {
        Some(error) => Err(error.diagnostic().into()),
        None => Ok(Written {
            title: writer.title,
            page,
            blocks,
            findings: writer.findings,
            own: writer.owns,
            joints: writer.joints,
            filled: writer.filled,
            shown: by_word(&writer.shown),
            left_out: by_word(&writer.left_out),
        }),
    }
}

fn by_word(facts: &BTreeSet<(names::List, usize)>) -> BTreeSet<(&'static str, usize)> {
    facts.iter().map(|(list, position)| (list.as_str(), *position)).collect()
}

/// What names in braces mean in the texts of a notice.
pub(crate) struct Names<'a>(Writer<'a>);

impl<'a> Names<'a> {
    pub(crate) fn new(notice: &'a Notice, language: &'a str, room: Room<'a>) -> Self {
        Self(Writer::new(notice, language, room))
    }

    /// Why a name cannot stand in a text of the incident file, and what to write instead.
    pub(crate) fn refuse(&self, brace: &Brace) -> Option<(Message, Option<Message>)> {
        match self.0.resolve(brace) {
            Err(error) => Some((error.message, error.hint)),
            Ok(value) if value.is_for_pages() => {
                Some((message!("pages-only", name = brace.name), Some(message!("name-a-field"))))
            }
            Ok(_) => None,
        }
    }
}

/// Where in the incident file the values stand that names of a page mean; `None` for what is no
/// value of it.
///
/// # Errors
/// As for [`write()`].
pub fn places(
    notice: &Notice,
    language: &str,
    room: Room,
    names: &[&Brace],
) -> Result<Vec<Option<Path>>, Diagnostics> {
    with_writer(notice, language, room, |writer| {
        names.iter().map(|name| writer.place_of(name)).collect()
    })
}

/// Words a text of a form in which facts are named.
///
/// # Errors
/// As for [`write()`].
pub(crate) fn with_writer<T>(
    notice: &Notice,
    language: &str,
    room: Room,
    word: impl FnOnce(&mut Writer) -> T,
) -> Result<T, Diagnostics> {
    let mut writer = Writer::new(notice, language, room);
    let words = word(&mut writer);
    writer.failure.map_or(Ok(words), |error| Err(error.diagnostic().into()))
}

/// Words one notice in one language, in reading order.
pub(crate) struct Writer<'a> {
    notice: &'a Notice,
    language: &'a str,
    room: Room<'a>,
    /// How moments are phrased, before what a page asks for.
    style: Style,
    manner: Manner,
    /// The dates that were told.
    mentions: Mentions,
    /// The facts with a name.
    named: BTreeMap<&'a str, FactRef>,
    /// The facts that are shown so far, by list and position.
    shown: BTreeSet<(names::List, usize)>,
    /// The facts that the page leaves out on purpose.
    left_out: BTreeSet<(names::List, usize)>,
    title: String,
    headings: page::Headings,
    /// Whether the heading above is a question.
    is_below_question: bool,
    /// What the present row or item stands for.
    row_of: Option<tables::RowOf>,
    findings: Vec<Finding>,
    owns: Vec<Own>,
    joints: Vec<Joint>,
    filled: Vec<(Range<usize>, Option<String>)>,
    /// The first message that could not be formatted.
    failure: Option<MessageError>,
    /// How deep headings stand below those of the page: 1 in a notice that is passed on.
    depth: usize,
    /// How many texts of the incident file the present words stand in.
    nesting: usize,
    /// Where words come from, if that is asked for.
    trace: Option<origins::Trace<'a>>,
}

impl<'a> Writer<'a> {
    fn new(notice: &'a Notice, language: &'a str, room: Room<'a>) -> Self {
        let manner = Manner::of(notice, language, &room);
        Self {
            style: manner.style(notice),
            notice,
            language,
            room,
            manner,
            mentions: Mentions::default(),
            named: names::named(notice),
            shown: BTreeSet::new(),
            left_out: BTreeSet::new(),
            title: String::new(),
            headings: page::Headings::default(),
            is_below_question: false,
            row_of: None,
            findings: Vec::new(),
            owns: Vec::new(),
            joints: Vec::new(),
            filled: Vec::new(),
            failure: None,
            depth: 0,
            nesting: 0,
            trace: None,
        }
    }

    /// The notice.
    pub(crate) fn notice(&self) -> &'a Notice {
        self.notice
    }

    /// The date of the notice.
    pub(crate) fn date_words(&mut self) -> String {
        self.day(&self.notice.spec.date)
    }

    /// The time of `--as-of`.
    pub(crate) fn as_of_words(&mut self) -> Option<String> {
        let then = self.notice.as_of.as_ref()?;
        Some(self.phrase(then, |style| style.wording = Wording::AsOf))
    }

    /// The date and the addressee of a form.
    pub(crate) fn form_head(&mut self) -> Vec<Block> {
        let brace = text::no_options();
        let mut blocks = self.piece("date", &brace, false);
        blocks.extend(self.piece("to", &brace, false));
        blocks
    }

    /// A number by the message that words it.
    pub(crate) fn count_words(&mut self, count: Count, id: &str) -> String {
        let number = count.count.and_then(|number| i64::try_from(number).ok()).unwrap_or(0);
        let people = self.people_unit();
        let words = self.message(
            id,
            &[
                ("certainty", Argument::Text(count.certainty.as_str())),
                ("count", Argument::Number(number)),
                ("people", Argument::Text(&people)),
            ],
        );
        self.of_value(count.id(), words)
    }
}
