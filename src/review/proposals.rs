//! What reviewers propose, as patches of the user's own text.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::order::in_order;
use super::read::{Answer, Proposed, read};
use super::{Cell, Form, Piece, Place, Review, hash};
use crate::characters::{MAX_MARKS, has_too_many_marks, is_refused};
use crate::incident::markdown::parse;
use crate::message;
use crate::message::Message;
use crate::page;
use crate::project::{Error, Project};
use crate::source::patch::{Change, Content, Edit};

/// What a review sheet says.
#[derive(Debug, Clone, PartialEq)]
pub struct Reviewed {
    /// The identifier of its notice.
    pub notice: String,
    /// The other words that it proposes, in its order. Words that are already in the file are left
    /// out.
    pub proposals: Vec<Proposal>,
    /// Comments, each with the id of its row, or its number if it has no id.
    pub comments: Vec<(String, String)>,
}

/// Other words for a sentence in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The id of its row: `timeline[3].what/2`.
    pub id: String,
    /// The code of the language.
    pub language: String,
    /// Where the text is, as people read it: `timeline[3].what.en`, or the name of a file.
    pub place: String,
    /// The words in the file; empty if there are none.
    pub before: String,
    /// The proposed words; empty if the sentence is to be removed.
    pub after: String,
    /// The words that the sheet was exported with, if the file now has others.
    pub exported: Option<String>,
    /// Why it cannot be taken.
    pub problem: Option<Message>,
    /// The part of the text that is replaced.
    piece: Option<Piece>,
}

/// The word in a cell that removes its sentence.
const REMOVE: [&str; 3] = ["-", "\u{2212}", "\u{FF0D}"];

/// What a review sheet proposes for a project as it is now.
///
/// # Errors
/// If the workbook is no review sheet of one of the notices, or the notice cannot be worded.
pub fn proposals(project: &Project, bytes: &[u8]) -> Result<Reviewed, Error> {
    let filled = read(bytes).map_err(Error::Usage)?;
    let Some(notice) = project.notice(&filled.notice) else {
        return Err(Error::Usage(message!("review-other-notice", notice = filled.notice)));
    };
    let review = in_order(project, notice)?;
    let desk = Desk { project, review: &review };
    let (mut proposals, mut comments) = (Vec::new(), Vec::new());
    for answer in &filled.rows {
        if !answer.comment.is_empty() {
            let id =
                if answer.id.is_empty() { answer.number.to_string() } else { answer.id.clone() };
            comments.push((id, answer.comment.clone()));
        }
        for (language, proposed) in &answer.words {
            proposals.extend(desk.proposal(answer, language, proposed));
        }
    }
    Ok(Reviewed { notice: filled.notice, proposals, comments })
}

/// Compares answers with the notice as it is now.
struct Desk<'a> {
    project: &'a Project,
    review: &'a Review,
}

impl Desk<'_> {
    fn proposal(&self, answer: &Answer, language: &str, proposed: &Proposed) -> Option<Proposal> {
        let is_overwritten = !proposed.hash.is_empty() && hash(&proposed.shown) != proposed.hash;
        if proposed.words.is_empty() && !proposed.is_no_text && !is_overwritten {
            return None;
        }
        let mut proposal = Proposal {
            id: answer.id.clone(),
            language: language.to_owned(),
            place: String::new(),
            before: String::new(),
            after: proposed.words.clone(),
            exported: None,
            problem: None,
            piece: None,
        };
        if REMOVE.contains(&proposed.words.as_str()) {
            proposal.after.clear();
        }
        proposal.problem = self.judge(&mut proposal, answer, proposed, is_overwritten);
        let is_done = proposal.problem.is_none() && proposal.before == proposal.after;
        (!is_done).then_some(proposal)
    }

    /// Completes a proposal. What is wrong with it, if anything.
    fn judge(
        &self,
        proposal: &mut Proposal,
        answer: &Answer,
        proposed: &Proposed,
        is_overwritten: bool,
    ) -> Option<Message> {
        let row = answer.number;
        if answer.id.is_empty() {
            return Some(message!("review-locked-row", row));
        }
        if proposed.is_no_text {
            return Some(message!("review-formula"));
        }
        let Some(cell) = self.cell(&answer.id, &proposal.language, &proposed.hash) else {
            return Some(message!("review-unknown-id", id = answer.id));
        };
        let Some(piece) = &cell.piece else {
            let language = &proposal.language;
            return Some(message!("review-no-text-in", id = answer.id, language));
        };
        proposal.place = piece.place.shown();
        proposal.before.clone_from(&cell.text);
        if is_overwritten {
            // The words were typed over the exported ones.
            if proposal.after.is_empty() {
                proposal.after.clone_from(&proposed.shown);
            }
            return Some(message!("review-overwritten"));
        }
        if hash(&cell.text) != proposed.hash && proposal.before != proposal.after {
            proposal.exported = Some(proposed.shown.clone());
            return Some(message!("review-changed-since"));
        }
        let problem = self.refused(&proposal.after, &proposal.before, piece);
        proposal.piece = Some(piece.clone());
        problem
    }

    /// The words that an id means. Where the file has other words now, the ones that the sheet has
    /// may have moved: an item was added before them.
    fn cell(&self, id: &str, language: &str, hashed: &str) -> Option<&Cell> {
        let place = self.review.languages.iter().position(|code| code == language)?;
        let mut at_id = None;
        let mut same = Vec::new();
        for row in self.review.rows.iter().filter(|row| row.is_open()) {
            let cell = &row.cells[place];
            let is_same = cell.piece.is_some() && hash(&cell.text) == hashed;
            if row.id == id {
                if is_same {
                    return Some(cell);
                }
                at_id = Some(cell);
            } else if is_same && !cell.text.is_empty() && fields(&row.id) == fields(id) {
                same.push(cell);
            }
        }
        match same.as_slice() {
            [only] => Some(only),
            _ => at_id,
        }
    }

    /// Why words cannot stand in the place of others.
    fn refused(&self, after: &str, before: &str, piece: &Piece) -> Option<Message> {
        if let Some(c) = after.chars().find(|c| is_refused(*c)) {
            return Some(message!("review-refused", code = format!("U+{:04X}", u32::from(c))));
        }
        if has_too_many_marks(after) {
            return Some(message!("review-too-many-marks", limit = MAX_MARKS));
        }
        if piece.form == Form::Line && after.contains('\n') {
            return Some(message!("review-one-line"));
        }
        let whole = spliced(&piece.whole, &[(piece.range.clone(), after)]);
        if whole.trim().is_empty() {
            return Some(message!("review-empty"));
        }
        if piece.form == Form::Line {
            return None;
        }
        let (was, is) = (names(before), names(after));
        let lost = was.iter().find(|(name, count)| is.get(*name).unwrap_or(&0) < count);
        if let Some((name, _)) = lost.filter(|_| !after.is_empty()) {
            return Some(message!("review-name-lost", name));
        }
        let known = || {
            let cells = self.review.rows.iter().flat_map(|row| &row.cells);
            let typed = cells.filter_map(|cell| Some(&cell.piece.as_ref()?.whole));
            typed.fold(BTreeMap::new(), |mut all, whole: &Arc<str>| {
                all.extend(names(whole));
                all
            })
        };
        let added = is.keys().find(|name| !was.contains_key(*name) && !known().contains_key(*name));
        if let Some(name) = added {
            return Some(message!("review-name-unknown", name));
        }
        let error = match piece.form {
            Form::Page => {
                let languages = self.project.assets().languages();
                let errors = |text: &str| {
                    let all =
                        languages.iter().map(|code| page::parse(text, code, &languages).errors);
                    all.flatten().map(|error| error.message).collect::<Vec<_>>()
                };
                let before = errors(&piece.whole);
                errors(&whole).into_iter().find(|message| !before.contains(message))
            }
            _ => parse(&whole).err().and_then(|errors| Some(errors.into_iter().next()?.message)),
        };
        error.map(|error| message!("review-markdown", error))
    }
}

/// A path without the numbers in it.
fn fields(id: &str) -> String {
    id.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// The names in braces of a text as they are typed, each with how often it stands there.
fn names(text: &str) -> BTreeMap<&str, usize> {
    let mut names = BTreeMap::new();
    for (at, _) in text.match_indices('{') {
        if let Some(end) = text[at..].find('}') {
            *names.entry(&text[at..=at + end]).or_default() += 1;
        }
    }
    names
}

/// Proposals that are taken, as changes of the user's files.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Patches {
    /// Edits of the incident file.
    pub edits: Vec<Edit>,
    /// Changes of pages in files of their own.
    pub pages: Vec<PagePatch>,
}

/// The change of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePatch {
    /// The name of its file in the incident file.
    pub file: String,
    /// The text of the page before, without what Windows writes at the ends of lines.
    pub before: String,
    /// What is replaced: bytes of that text, in their order.
    pub splices: Vec<(Range<usize>, String)>,
}

impl PagePatch {
    /// The new text.
    pub fn after(&self) -> String {
        spliced(&self.before, &self.splices)
    }

    /// The file with the change. Ends of lines and a byte order mark stay as they are.
    pub fn applied(&self, file: &str) -> Option<String> {
        // For each byte of the text without them, its place in the file.
        let mark = file.len() - file.trim_start_matches('\u{FEFF}').len();
        let bytes = file.as_bytes();
        let is_dropped = |at: usize| bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
        let mut places: Vec<usize> = (mark..file.len()).filter(|at| !is_dropped(*at)).collect();
        places.push(file.len());
        let plain: Vec<u8> = places[..places.len() - 1].iter().map(|at| bytes[*at]).collect();
        if plain != self.before.as_bytes() {
            return None;
        }
        let ending = if file.contains("\r\n") { "\r\n" } else { "\n" };
        // What is dropped behind the last byte is not part of it.
        let end = |at: &Range<usize>| match at.len() {
            0 => places[at.start],
            _ => places[at.end - 1] + 1,
        };
        let splices: Vec<(Range<usize>, String)> = self
            .splices
            .iter()
            .map(|(at, words)| (places[at.start]..end(at), words.replace('\n', ending)))
            .collect();
        Some(spliced(file, &splices))
    }
}

/// The changes that proposals without a problem make together.
pub fn patches(project: &Project, taken: &[&Proposal]) -> Patches {
    type Splices<'a> = BTreeMap<usize, (Range<usize>, &'a str)>;
    let mut texts: BTreeMap<&Place, (&Piece, BTreeMap<&str, Splices>)> = BTreeMap::new();
    for proposal in taken.iter().filter(|proposal| proposal.problem.is_none()) {
        let Some(piece) = &proposal.piece else { continue };
        // A text for all languages is another one in each: only the language tells which changes.
        let is_one =
            matches!(piece.place, Place::Value { language: None, .. }) && piece.form != Form::Page;
        let language = if is_one { proposal.language.as_str() } else { "" };
        let (_, languages) = texts.entry(&piece.place).or_insert((piece, BTreeMap::new()));
        let splice = (piece.range.clone(), proposal.after.as_str());
        languages.entry(language).or_default().insert(piece.range.start, splice);
    }
    let mut patches = Patches::default();
    for (place, (piece, languages)) in texts {
        let text = |language: &str| {
            let splices =
                languages.get(language).map(|splices| splices.values().cloned().collect());
            spliced(&piece.whole, &splices.unwrap_or_else(Vec::new))
        };
        match place {
            Place::Page { file } => {
                let splices = languages.values().flat_map(BTreeMap::values);
                let splices = splices.map(|(at, words)| (at.clone(), (*words).to_owned()));
                let (file, before) = (file.clone(), piece.whole.to_string());
                patches.pages.push(PagePatch { file, before, splices: splices.collect() });
            }
            Place::Value { path, language } => {
                let (path, content) = match language {
                    Some(language) => (path.key(language), Content::Text(text(""))),
                    None if piece.form == Form::Page => (path.clone(), Content::Text(text(""))),
                    None => (path.clone(), for_all(project.languages(), text)),
                };
                patches.edits.push(Edit { path, change: Change::Set(content) });
            }
        }
    }
    patches
}

/// A text that was the same in all languages: still one, if it still is.
fn for_all(languages: &[String], text: impl Fn(&str) -> String) -> Content {
    let texts: Vec<(String, String)> =
        languages.iter().map(|code| (code.clone(), text(code))).collect();
    match texts.split_first() {
        Some(((_, first), rest)) if rest.iter().any(|(_, other)| other != first) => Content::Map(
            texts.into_iter().map(|(code, text)| (code, Content::Text(text))).collect(),
        ),
        Some(((_, only), _)) => Content::Text(only.clone()),
        None => Content::Text(text("")),
    }
}

/// A text with parts of it replaced, in their order. A sentence that is removed takes the spaces
/// before the next one with it.
fn spliced(text: &str, splices: &[(Range<usize>, impl AsRef<str>)]) -> String {
    let (mut all, mut end) = (String::with_capacity(text.len()), 0);
    for (at, words) in splices {
        all.push_str(text.get(end..at.start).unwrap_or_default());
        all.push_str(words.as_ref());
        end = at.end;
        if words.as_ref().is_empty() {
            let rest = text.get(end..).unwrap_or_default();
            end += rest.len() - rest.trim_start_matches(' ').len();
        }
    }
    all.push_str(text.get(end..).unwrap_or_default());
    all
}
