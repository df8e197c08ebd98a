//! The page of a notice, block by block.

use std::collections::BTreeMap;

use super::marks::bare;
use super::names::{FactRef, List, Value};
use super::text::option;
use super::{Block, Span, Writer, plain};
use crate::incident::markdown::Brace;
use crate::notice::Level;
use crate::page::{self, Content, Mark, Page, Where, Words};
use crate::rule::Rule;

/// The numbers of headings that were printed, and what they look like.
#[derive(Debug, Clone, Default)]
pub(super) struct Headings {
    /// For each level, how many headings with its mark have been printed.
    counts: Vec<usize>,
    /// The levels at which the page types its own marks, with the first of them.
    typed: BTreeMap<usize, Mark>,
    /// The number of the question that was printed last.
    question: usize,
}

impl Writer<'_> {
    /// The notice's page, and its blocks in words.
    pub(super) fn page(&mut self) -> (Page, Vec<Block>) {
        let Some(source) = self.notice.page(self.language, self.room.house) else {
            return Default::default();
        };
        let page = page::parse(&source.text, self.language, self.room.languages);
        self.trace_page(&source);
        for error in &page.errors {
            self.error(Rule::Page, error.at.clone(), error.message.clone(), error.hint.clone());
        }
        for block in &page.blocks {
            if let Content::Heading { level, mark: Some(mark), .. } = &block.content {
                self.headings.typed.entry(*level).or_insert_with(|| mark.clone());
            }
        }
        for brace in page::braces(&page) {
            self.leave_out(brace);
        }
        let printed = self.printed(&page.blocks, source.level == Level::Notice);
        let mut blocks: Vec<Block> = Vec::new();
        let mut zones = Vec::new();
        for (block, _) in page.blocks.iter().zip(printed).filter(|(_, printed)| *printed) {
            let below = matches!(blocks.last(), Some(Block::Heading { .. }));
            let made = self.block(block, below);
            if matches!(&block.content, Content::Part(brace) if brace.name == "time-zone") {
                zones.push(blocks.len()..blocks.len() + made.len());
            }
            blocks.extend(made);
        }
        // The sentence about the time zone is for a notice that tells a time.
        if !zones.is_empty() && !self.tells_time(&blocks) {
            for zone in zones.into_iter().rev() {
                blocks.drain(zone);
            }
        }
        (page, Self::head_region(blocks))
    }

    /// Whether a time stands in some blocks; the hours of a desk say their zone themselves.
    fn tells_time(&mut self, blocks: &[Block]) -> bool {
        match self.room.locale.expression("clock-time") {
            Ok(time) => blocks.iter().any(|block| block.says(&|text| time.is_match(&bare(text)))),
            Err(error) => {
                self.cannot_phrase(error.message);
                false
            }
        }
    }

    /// Groups what stands before the title, with the title, as the head of the notice.
    fn head_region(blocks: Vec<Block>) -> Vec<Block> {
        let is_head = |block: &Block| {
            matches!(block, Block::Title { .. } | Block::Region { class: "companies", .. })
                || matches!(block, Block::Placed { class, .. } if ["date", "to", "sender", "number", "reference", "placed"].contains(class))
        };
        let first = blocks.iter().position(is_head);
        let title = blocks.iter().position(|block| matches!(block, Block::Title { .. }));
        let (Some(first), Some(title)) = (first, title) else { return blocks };
        let behind = blocks[title + 1..].iter().take_while(|block| is_head(block)).count();
        let last = title + 1 + behind;
        if first > title || !blocks[first..last].iter().all(is_head) {
            return blocks;
        }
        let mut all = blocks;
        let rest = all.split_off(last);
        let head = all.split_off(first);
        all.push(Block::Region { class: "letterhead", blocks: head });
        all.extend(rest);
        all
    }

    fn block(&mut self, block: &page::Block, below_heading: bool) -> Vec<Block> {
        if !matches!(block.content, Content::Heading { .. }) {
            self.mentions.paragraph();
        }
        match &block.content {
            Content::Title(place, words) => {
                let spans = self.placed_spans(words);
                self.title = plain(&spans);
                // A notice that is passed on stands below a heading with its title.
                let at = place.map_or("", Where::as_str);
                if self.depth > 0 { Vec::new() } else { vec![Block::Title { spans, at }] }
            }
            Content::Heading { level, mark, unmarked, words } => {
                let spans = self.words(words);
                vec![self.heading(*level, mark.as_ref(), *unmarked, spans)]
            }
            Content::Paragraph(words) => self.paragraph(words),
            Content::Placed(place, words) => {
                let at = place.as_str();
                if let Some(blocks) = self.placed_piece(at, words) {
                    return blocks;
                }
                let spans = self.placed_spans(words);
                vec![Block::Placed {
                    class: "placed",
                    at,
                    lines: split_lines(spans),
                    sticky: false,
                }]
            }
            Content::Part(brace) => {
                let blocks = self.part(brace, below_heading);
                self.filled.push((brace.at.clone(), words_of(&blocks)));
                self.answered(blocks)
            }
            Content::Items(items) => self.items_block(items),
            Content::Table { head, rows } => self.page_table(head, rows),
        }
    }

    /// A piece of the letter that stands somewhere else than usual.
    fn placed_piece(&mut self, place: &'static str, words: &Words) -> Option<Vec<Block>> {
        let brace = words.only_brace()?;
        let Ok(Value::Piece(piece)) = self.resolve(brace) else { return None };
        let mut blocks = self.piece(piece, brace, false);
        for block in &mut blocks {
            let Block::Placed { at, .. } = block else { return None };
            *at = place;
        }
        Some(blocks)
    }

    fn placed_spans(&mut self, words: &Words) -> Vec<Span> {
        self.apart(|writer| writer.words(words))
    }

    /// What stands apart from the text, as a line at the right, tells no date to those after it.
    pub(super) fn apart<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let mentions = std::mem::take(&mut self.mentions);
        let written = write(self);
        self.mentions = mentions;
        written
    }

    fn paragraph(&mut self, words: &Words) -> Vec<Block> {
        let spans = self.words(words);
        let text = bare(&plain(&spans)).into_owned();
        // A paragraph that is only one of these marks is understood as typed.
        let mark = self.manner.line_marks.iter().find(|(mark, ..)| *mark == text);
        if let Some((_, class, at)) = mark {
            return vec![Self::line_mark(class, at, spans)];
        }
        let opens = self.manner.openings.iter().any(|word| text.starts_with(word));
        // Lines that the page breaks are no prose, and have no indent.
        let has_lines = spans.iter().any(|span| matches!(span, Span::Break { .. }));
        let block = Block::Paragraph { spans, flush: opens || has_lines };
        self.answered(vec![block])
    }

    /// The blocks below a question: the first paragraph has the house's mark of an answer.
    pub(super) fn answered(&mut self, mut blocks: Vec<Block>) -> Vec<Block> {
        if std::mem::take(&mut self.is_below_question)
            && let Some(mark) = self.manner.questions.get(1)
        {
            let mark = mark.at(self.headings.question).text();
            match blocks.first_mut() {
                Some(Block::Paragraph { spans, flush }) => {
                    spans.insert(0, Span::text(mark));
                    *flush = true;
                }
                _ => blocks
                    .insert(0, Block::Paragraph { spans: vec![Span::text(mark)], flush: true }),
            }
        }
        blocks
    }

    /// A heading with its mark: the one that is typed, or the house's.
    pub(super) fn heading(
        &mut self,
        level: usize,
        typed: Option<&Mark>,
        unmarked: bool,
        words: Vec<Span>,
    ) -> Block {
        let is_question = typed.is_some_and(|mark| mark.before == "Q");
        let counts = &mut self.headings.counts;
        counts.resize(level.max(counts.len()), 0);
        counts.truncate(level);
        let mark = match typed {
            Some(mark) if is_question => {
                self.headings.question += 1;
                let usual = self.manner.questions.first().unwrap_or(mark);
                Some(usual.at(self.headings.question))
            }
            Some(mark) => {
                counts[level - 1] += 1;
                let first = if counts[level - 1] == 1 { mark.first() } else { counts[level - 1] };
                counts[level - 1] = first;
                Some(mark.at(first))
            }
            None if unmarked || self.headings.typed.contains_key(&level) => None,
            None => self.manner.headings.get(level - 1).map(|mark| {
                counts[level - 1] += 1;
                mark.at(counts[level - 1])
            }),
        };
        self.is_below_question = is_question;
        let mut spans = Vec::with_capacity(words.len() + 2);
        if let Some(mark) = &mark {
            let text = mark.text();
            let is_set_off =
                text.is_empty() || text.ends_with(|c: char| c.is_whitespace() || !c.is_ascii());
            spans.push(Span::text(if is_set_off { text } else { format!("{text} ") }));
            spans.extend(words);
            spans.push(Span::text(mark.close.as_str()));
        } else {
            spans = words;
        }
        spans.retain(|span| *span != Span::text(""));
        Block::Heading { level: level + self.depth, spans }
    }

    /// A heading of ours below a section, such as the title of a finding: it has the mark that the
    /// page types at this level, or the house's.
    pub(super) fn subheading(&mut self, words: Vec<Span>) -> Block {
        // On a page without sections it is a section itself.
        let level = if self.headings.counts.is_empty() { 1 } else { 2 };
        let typed = self.headings.typed.get(&level).filter(|mark| mark.before != "Q");
        let typed = typed.map(|mark| mark.at(1));
        self.heading(level, typed.as_ref(), false, words)
    }

    /// A part: a name alone on its line.
    fn part(&mut self, brace: &Brace, below_heading: bool) -> Vec<Block> {
        self.known_options(brace);
        let value = match self.resolve(brace) {
            Ok(value) => value,
            Err(error) => {
                self.name_error(brace, error);
                return Vec::new();
            }
        };
        match value {
            Value::Piece(piece) => self.piece(piece, brace, below_heading),
            Value::Message(id) => {
                let text = self.sentence(&id);
                Self::sentence_block(text)
            }
            Value::Facts(list, facts) => {
                let facts = self.selected(list, &facts, brace);
                if facts.is_empty() && self.notice.kind.fixes(list.as_str()) {
                    return self.nothing_yet();
                }
                if option(brace, "by").is_some_and(|by| by == ["each"]) {
                    return self.each_party(list, &facts, brace);
                }
                let blocks = self.list_blocks(list, &facts, brace);
                if blocks.is_empty() && self.notice.kind.fixes(list.as_str()) {
                    return self.nothing_yet();
                }
                blocks
            }
            Value::Fact(fact) => self.fact_blocks(fact, brace),
            Value::Text(text) => self.prose(text),
            Value::Items(list, items) => {
                let fact = self.fact_of(brace);
                if let Some(fact) = fact {
                    self.show(fact);
                }
                let items = self.about_any(fact, |writer| writer.items(list, &items));
                let items = items
                    .iter()
                    .map(|item| vec![Block::line(vec![Span::text(super::capital(item))])])
                    .collect();
                vec![self.usual_list(items)]
            }
            other => {
                let fact = self.fact_of(brace);
                if let Some(fact) = fact {
                    self.show(fact);
                }
                let spans = self.about_any(fact, |writer| writer.phrase_of(other, brace));
                let spans = spans.unwrap_or_default();
                if spans.is_empty() { Vec::new() } else { vec![Block::paragraph(spans)] }
            }
        }
    }

    /// An item that a law fixes and for which there are no facts.
    fn nothing_yet(&mut self) -> Vec<Block> {
        let text = self.t("nothing-yet");
        vec![Block::paragraph(vec![Span::text(text)])]
    }

    /// The facts of each party, the issuer's last, under a heading that names the party; none for
    /// the issuer alone.
    fn each_party(&mut self, list: List, facts: &[FactRef], brace: &Brace) -> Vec<Block> {
        let parties = self.parties(facts);
        let id = side_of(list);
        let mut blocks = Vec::new();
        for party in &parties {
            if parties.len() > 1 || !self.is_issuer(party) {
                let words = vec![Span::text(self.side(id, party))];
                blocks.push(self.subheading(words));
            }
            let own = self.of_party(facts, party);
            blocks.extend(self.list_blocks(list, &own, brace));
        }
        blocks
    }
}

/// The message of the heading before what a party says.
fn side_of(list: List) -> &'static str {
    match list {
        List::Timeline => "side-chronology",
        List::Causes => "side-causes",
        List::Measures => "side-measures",
        List::Impacts => "side-impacts",
        List::Consequences => "side-consequences",
        List::Requests => "side-requests",
        List::Resumption => "side-resumption",
        List::Responses => "side-responses",
        List::Questions => "side-answers",
        List::Summary | List::Findings | List::Affected | List::Claims | List::Reports => {
            "side-summary"
        }
    }
}

/// The words of blocks, if all of them are paragraphs or lines.
pub(super) fn words_of(blocks: &[Block]) -> Option<String> {
    let words = |block: &Block| match block {
        Block::Paragraph { spans, .. } | Block::Line { spans } => Some(plain(spans)),
        Block::Placed { lines, .. } => {
            let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
            Some(lines.join("\n"))
        }
        _ => None,
    };
    let words: Option<Vec<String>> = blocks.iter().map(words).collect();
    Some(words?.join("\n"))
}

/// Spans as lines.
fn split_lines(spans: Vec<Span>) -> Vec<Vec<Span>> {
    let mut lines = vec![Vec::new()];
    for span in spans {
        if matches!(span, Span::Break { .. }) {
            lines.push(Vec::new());
        } else if let Some(line) = lines.last_mut() {
            line.push(span);
        }
    }
    lines
}
