//! The parts of a letter: date, addressee, sender, greeting, apology, desks, signature.

use super::{Block, Span, Writer, capital, mark};
use crate::incident::markdown::Brace;
use crate::incident::{Moment, Opening, Stage};
use crate::notice::Predecessor;
use crate::source::Path;

impl Writer<'_> {
    fn opening_word(&self) -> Opening {
        self.notice.spec.opening.unwrap_or(self.notice.kind.opening)
    }

    pub(super) fn placed(class: &'static str, at: &'static str, lines: Vec<Vec<Span>>) -> Block {
        Block::Placed { class, at, lines, sticky: false }
    }

    /// A piece alone on its line; empty if the notice does not have it.
    pub(super) fn piece(&mut self, piece: &str, brace: &Brace, below_heading: bool) -> Vec<Block> {
        let notice = self.notice;
        match piece {
            "date" => {
                let date = &notice.spec.date;
                let span = match self.shape(brace) {
                    Some(_) => self.apart(|writer| writer.told(date, true, brace)),
                    None => Self::time(date, self.day(date)),
                };
                vec![Self::placed("date", "right", vec![vec![span]])]
            }
            "to" if self.room.letter => {
                let to = vec![vec![Span::text(mark("recipient"))]];
                vec![Self::placed("to", "left", to)]
            }
            "to" => {
                let usual = format!("to-{}", notice.spec.kind.as_str());
                let to = self.line_of(notice.spec.to.as_ref());
                let to = to.or_else(|| self.room.locale.has(&usual).then(|| self.t(&usual)));
                let lines = to.filter(|to| !to.is_empty()).map(|to| vec![vec![Span::text(to)]]);
                lines.map(|lines| Self::placed("to", "left", lines)).into_iter().collect()
            }
            "title" => vec![Block::paragraph(vec![Span::text(self.series_title())])],
            "salutation" => self.salutation(),
            "sender" => self.senders(brace),
            "signature" => self.signature(),
            "greeting" => self.greeting(),
            "closing" => self.closing(),
            "apology" if self.apologises() => self.sentences(Self::apology),
            "lead" => self.lead(),
            "follows" => self.follows(),
            "record-mark" => self.mark_line("record-mark", "record", "center"),
            "end-mark" => self.mark_line("end-mark", "end", "right"),
            "next" => self.next_notice(),
            "contact" => self.contact(brace, below_heading),
            "changes" => self.changes(),
            "corrections" => self.corrections(),
            "relayed" => self.relayed(),
            "breadcrumb" => self.breadcrumb(),
            "confidentiality" => match notice.spec.confidentiality.clone() {
                Some(text) => self.prose(&text),
                None => Vec::new(),
            },
            "time-zone" => self.sentences(|writer| writer.t("zone")),
            "translation" => match self.t("translation") {
                note if note.is_empty() => Vec::new(),
                note => vec![Block::Paragraph { spans: vec![Span::text(note)], flush: true }],
            },
            "enclosures" => self.enclosures(),
            "document-number" => {
                let number = self.line_of(notice.spec.document_number.as_ref());
                let lines = number.map(|number| vec![vec![Span::text(number)]]);
                lines.map(|lines| Self::placed("number", "right", lines)).into_iter().collect()
            }
            "reference" => match self.line_of(notice.spec.reference.as_ref()) {
                Some(text) => {
                    let text = self.say("reference-line", &[("reference", &text)]);
                    vec![Self::placed("reference", "left", vec![vec![Span::text(text)]])]
                }
                None => Vec::new(),
            },
            "companies" => self.companies(),
            "evidence" => self.evidence(),
            "malware" => self.malware(),
            _ => Vec::new(),
        }
    }

    /// Whether a piece would print nothing.
    pub(super) fn is_empty_piece(&mut self, piece: &str, brace: &Brace) -> bool {
        // What a piece prints decides; nothing of it is to be told, found or counted twice.
        let (mentions, headings) = (self.mentions.clone(), self.headings.clone());
        let (shown, is_below_question) = (self.shown.clone(), self.is_below_question);
        let (findings, joints) = (self.findings.len(), self.joints.len());
        let is_empty = self.piece(piece, brace, false).is_empty();
        self.findings.truncate(findings);
        self.joints.truncate(joints);
        (self.mentions, self.headings) = (mentions, headings);
        (self.shown, self.is_below_question) = (shown, is_below_question);
        is_empty
    }

    /// A piece among words; `None` if it has none.
    pub(super) fn piece_phrase(&mut self, piece: &str, brace: &Brace) -> Option<Vec<Span>> {
        let notice = self.notice;
        let text = match piece {
            "date" => return Some(vec![self.told(&notice.spec.date, true, brace)]),
            "next" => {
                let next = notice.spec.next.clone()?;
                return Some(vec![self.told(&next, false, brace)]);
            }
            "to" if self.room.letter => mark("recipient"),
            "to" => self.line_of(notice.spec.to.as_ref())?,
            "title" => self.series_title(),
            "issuer" => self.party(notice.spec.issuer.as_str(), ""),
            "sender" => {
                let names: Vec<String> =
                    self.issuers().iter().map(|id| self.party(id, "name")).collect();
                self.listed(&names)
            }
            "signature" => {
                let names: Vec<String> =
                    notice.signers().iter().map(|person| self.person(person)).collect();
                self.listed(&names)
            }
            "contact" => self.line_of(Some(&notice.contacts.first()?.name))?,
            "apology" if self.apologises() => self.apology(),
            "follows" => return self.predecessors().map(|text| vec![Span::text(text)]),
            "document-number" => self.line_of(notice.spec.document_number.as_ref())?,
            "reference" => self.line_of(notice.spec.reference.as_ref())?,
            _ => return None,
        };
        Some(vec![Span::text(text)])
    }

    /// A sentence as a paragraph of its own.
    fn sentences(&mut self, word: impl FnOnce(&mut Self) -> String) -> Vec<Block> {
        self.mentions.paragraph();
        let text = word(self);
        Self::sentence_block(text)
    }

    /// A sentence of ours as a paragraph; nothing if the language or the house does not print it.
    pub(super) fn sentence_block(text: String) -> Vec<Block> {
        if text.is_empty() { Vec::new() } else { vec![Block::paragraph(vec![Span::text(text)])] }
    }

    fn mark_line(&mut self, id: &str, class: &'static str, at: &'static str) -> Vec<Block> {
        match self.t(id) {
            text if text.is_empty() => Vec::new(),
            text => vec![Self::line_mark(class, at, vec![Span::text(text)])],
        }
    }

    /// A mark on a line of its own. The end mark stays on the page of what it ends.
    pub(super) fn line_mark(class: &'static str, at: &'static str, spans: Vec<Span>) -> Block {
        Block::Placed { class, at, lines: vec![spans], sticky: class == "end" }
    }

    // ---- Titles -----------------------------------------------------------------------------

    /// The title of the notice with its mark in the series.
    pub(super) fn series_title(&mut self) -> String {
        let spec = &self.notice.spec;
        let title = self.line(&spec.title);
        let (index, stage) = (self.notice.index(), spec.stage.map(Stage::as_str));
        self.title_in_series(&title, index, spec.number, stage)
    }

    /// A title with the mark in the series of the notice at an index of the file.
    fn title_in_series(
        &mut self,
        title: &str,
        index: usize,
        number: Option<u64>,
        stage: Option<&str>,
    ) -> String {
        if number.is_none() && stage.is_none() {
            return title.to_owned();
        }
        let field = if number.is_some() { "number" } else { "stage" };
        let number = number.and_then(|number| i64::try_from(number).ok()).unwrap_or(0);
        let arguments = [
            ("title", crate::locale::Argument::Text(title)),
            ("number", crate::locale::Argument::Number(number)),
            ("stage", crate::locale::Argument::Text(stage.unwrap_or("none"))),
        ];
        let place = Path::from("notices").index(index).key(field);
        self.about(&place, |writer| writer.message("title-series", &arguments))
    }

    /// A title for use inside quotation marks: its own marks become inner ones.
    fn within_quotes(&mut self, title: &str) -> String {
        let (outer, inner) = (self.sign("quotes"), self.sign("quotes-within"));
        let pairs = outer.chars().zip(inner.chars());
        pairs.fold(title.to_owned(), |title, (mark, within)| {
            title.replace(mark, &within.to_string())
        })
    }

    /// An earlier notice, by date and title.
    pub(super) fn predecessor(&mut self, before: &Predecessor) -> String {
        let title = self.title_of(before);
        let title = self.within_quotes(&title);
        let date = self.day(&before.date);
        let timed = if before.date.is_timed() { "yes" } else { "no" };
        self.say("follows-item", &[("title", &title), ("date", &date), ("timed", timed)])
    }

    /// All earlier notices of the series as one phrase.
    pub(super) fn predecessors(&mut self) -> Option<String> {
        let notice = self.notice;
        let all: Vec<String> =
            notice.follows.iter().map(|before| self.predecessor(before)).collect();
        (!all.is_empty()).then(|| self.listed(&all))
    }

    /// The dates or the titles of all earlier notices of the series as one phrase.
    pub(super) fn followed(&mut self, field: &str, brace: &Brace) -> Vec<Span> {
        let follows = &self.notice.follows;
        if field == "date" {
            let dates: Vec<Moment> = follows.iter().map(|before| before.date.clone()).collect();
            return match dates.as_slice() {
                [date] => vec![self.told(date, true, brace)],
                dates => self.told_together(dates, true, brace),
            };
        }
        let titles: Vec<String> = follows.iter().map(|before| self.title_of(before)).collect();
        vec![Span::text(self.joined(&titles, brace))]
    }

    /// The title of an earlier notice with its mark in the series.
    fn title_of(&mut self, before: &Predecessor) -> String {
        let title = self.line(&before.title);
        let stage = before.stage.map(Stage::as_str);
        self.title_in_series(&title, before.index, before.number, stage)
    }

    /// Cites the earlier notices, and the one that this notice corrects.
    fn follows(&mut self) -> Vec<Block> {
        let notice = self.notice;
        let corrects = !notice.spec.corrections.is_empty();
        let is_correction = notice.spec.stage == Some(Stage::Correction);
        if self.leads_again() {
            return Vec::new();
        }
        let mut blocks = Vec::new();
        let told = format!("follows-{}", notice.spec.kind.as_str());
        let id = if self.room.locale.has(&told) { told } else { "follows".to_owned() };
        if !(corrects && is_correction)
            && let Some(items) = self.predecessors()
        {
            let text = self.say(&id, &[("items", &items)]);
            blocks.push(Block::paragraph(vec![Span::text(text)]));
        }
        if corrects && let Some(last) = notice.follows.last() {
            let item = self.predecessor(last);
            let text = self.say("follows-corrected", &[("item", &item)]);
            blocks.push(Block::paragraph(vec![Span::text(text)]));
        }
        blocks
    }

    // ---- Beginnings and ends ----------------------------------------------------------------

    /// The notice's salutation, or the usual one, in a language whose letters have one.
    fn salutation(&mut self) -> Vec<Block> {
        let text = match &self.notice.spec.salutation {
            _ if self.room.letter => {
                self.say("salutation-recipient", &[("name", &mark("salutation"))])
            }
            Some(own) => {
                let place = || self.notice.path().key("salutation");
                let own = self.of_place(place, own.clone());
                self.say("salutation", &[("salutation", &own)])
            }
            None => self.say("salutation-usual", &[("kind", self.notice.spec.kind.as_str())]),
        };
        Self::sentence_block(text)
    }

    fn greeting(&mut self) -> Vec<Block> {
        let greeting = self.t("greeting");
        if greeting.is_empty() {
            return Vec::new();
        }
        let opening = self.opening_word();
        let spans = |text: String| vec![Span::text(text)];
        if opening == Opening::None {
            return vec![Block::paragraph(spans(greeting))];
        }
        let word = self.t(&format!("opening-{}", opening.as_str()));
        vec![Block::Paragraph { spans: spans(word + &greeting), flush: true }]
    }

    fn closing(&mut self) -> Vec<Block> {
        let opening = self.opening_word();
        if opening == Opening::None {
            return Vec::new();
        }
        self.mark_line(&format!("closing-{}", opening.as_str()), "closing", "right")
    }

    fn apologises(&self) -> bool {
        !self.notice.kind.apologises_by_name || self.notice.spec.apology_to.is_some()
    }

    fn apology(&mut self) -> String {
        let whom = self.line_of(self.notice.spec.apology_to.as_ref());
        let whom = whom.unwrap_or_else(|| self.t("everybody"));
        self.say("apology", &[("whom", &whom)])
    }

    /// The notice's lead, or the sentence of its kind.
    fn lead(&mut self) -> Vec<Block> {
        let notice = self.notice;
        if let Some(lead) = notice.spec.lead.clone() {
            return self.prose(&lead);
        }
        let kind = notice.spec.kind.as_str();
        let first = format!("lead-{kind}");
        let name = self.line(&notice.identity.name);
        let text = if self.leads_again() {
            let items = self.predecessors().unwrap_or_default();
            self.say(&format!("{first}-again"), &[("incident", &name), ("items", &items)])
        } else if self.room.locale.has(&first) {
            let follows = if self.continues() { "yes" } else { "no" };
            self.say(&first, &[("incident", &name), ("follows", follows)])
        } else {
            return Vec::new();
        };
        Self::sentence_block(text)
    }

    /// Whether the sentence of its kind cites the earlier notices.
    fn leads_again(&self) -> bool {
        let spec = &self.notice.spec;
        let again = format!("lead-{}-again", spec.kind.as_str());
        spec.lead.is_none() && self.continues() && self.room.locale.has(&again)
    }

    /// Whether the notice follows others, and is no correction of the last one.
    fn continues(&self) -> bool {
        let spec = &self.notice.spec;
        let corrects = !spec.corrections.is_empty() && spec.stage == Some(Stage::Correction);
        !corrects && !self.notice.follows.is_empty()
    }

    fn next_notice(&mut self) -> Vec<Block> {
        let Some(next) = self.notice.spec.next.clone() else { return Vec::new() };
        self.mentions.paragraph();
        let (when, precision) = self.dated(&next);
        let text = capital(&self.say("next-notice", &[("when", &when), ("precision", precision)]));
        vec![Block::paragraph(vec![Span::text(text)])]
    }

    fn breadcrumb(&mut self) -> Vec<Block> {
        let crumbs = self.notice.spec.breadcrumb.iter();
        let crumbs: Vec<String> = crumbs.filter_map(|crumb| self.line_of(Some(crumb))).collect();
        if crumbs.is_empty() || self.depth > 0 {
            return Vec::new();
        }
        let separator = self.sign("breadcrumb-separator");
        let trail = vec![Span::text(crumbs.join(&separator))];
        vec![Self::placed("breadcrumb", "left", vec![trail])]
    }

    fn enclosures(&mut self) -> Vec<Block> {
        let notice = self.notice;
        let enclosures = notice.spec.enclosures.iter();
        let all: Vec<String> =
            enclosures.filter_map(|enclosure| self.line_of(Some(enclosure))).collect();
        if all.is_empty() {
            return Vec::new();
        }
        let lead = Block::LeadIn { spans: vec![Span::text(self.t("enclosures"))] };
        let items = all.into_iter().map(|text| vec![Block::line(vec![Span::Text(text)])]).collect();
        vec![lead, self.usual_list(items)]
    }
}
