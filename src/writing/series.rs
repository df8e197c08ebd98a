//! What was wrong in the notice before, and a notice that is passed on.

use super::names::FactRef;
use super::{Block, Cell, Room, Span, Writer, capital};
use crate::incident::Question;

impl Writer<'_> {
    /// The table of corrections of the notice before.
    pub(super) fn corrections(&mut self) -> Vec<Block> {
        let notice = self.notice;
        if notice.spec.corrections.is_empty() {
            return Vec::new();
        }
        let head = self.heads(&["column-where", "column-wrong", "column-right"]);
        let mut rows = Vec::new();
        for wrong in &notice.spec.corrections {
            let (what, was) = (self.line(&wrong.what), self.line(&wrong.wrong));
            rows.push(vec![
                Cell::words(vec![Span::text(capital(&what))]),
                Cell::words(vec![Span::text(was)]),
                Cell::words(self.prose_line(&wrong.right)),
            ]);
        }
        let after = self.t("corrections-follow");
        vec![
            Block::Table { class: "corrections", head, rows, whole: false },
            Block::paragraph(vec![Span::text(after)]),
        ]
    }

    /// A report of another organisation: its author, a link to its PDF, the statement that both
    /// have the same content, the desks, and the report itself.
    pub(super) fn relayed(&mut self) -> Vec<Block> {
        let notice = self.notice;
        let Some(relayed) = notice.relayed.as_deref() else { return Vec::new() };
        if self.depth > 0 {
            return Vec::new();
        }
        let issuer = self.line_of(relayed.issuer().map(|issuer| &issuer.name));
        let issuer = issuer.unwrap_or_default();
        let title = self.line(&relayed.spec.title);
        let mut blocks = Vec::new();
        let lead = self.say("relayed-lead", &[("party", issuer.as_str()), ("title", &title)]);
        blocks.push(Block::paragraph(vec![Span::text(lead)]));
        if let Some((file, bytes)) = self.room.relayed_pdf {
            let size = i64::try_from(bytes.div_ceil(1000)).unwrap_or(0);
            let arguments = [
                ("title", crate::locale::Argument::Text(&title)),
                ("size", crate::locale::Argument::Number(size)),
            ];
            let words = self.message("relayed-pdf", &arguments);
            let link = Span::Link { link: file.to_owned(), spans: vec![Span::text(words)] };
            blocks.push(Block::Paragraph { spans: vec![link], flush: true });
            let same = self.t("relayed-same");
            blocks.push(Block::Paragraph { spans: vec![Span::text(same)], flush: true });
        }
        blocks.extend(self.contact(&super::text::no_options(), false));
        let mut room = self.room;
        if let Some((locale, house)) = self.room.relayed {
            room = Room { locale, house, ..room };
        }
        let mut inner = self.other(relayed, room);
        inner.depth = 1;
        let (_, page) = inner.page();
        self.failure = self.failure.take().or(inner.failure);
        // What is wrong with its page is said where that notice is checked itself.
        let heading = self.say("relayed-title", &[("party", issuer.as_str()), ("title", &title)]);
        let mut section = vec![Block::Heading { level: 1, spans: vec![Span::text(heading)] }];
        section.extend(page);
        blocks.push(Block::Region { class: "relayed", blocks: section });
        blocks
    }

    /// The fact of a reference among the questions, as heading and answer.
    pub(super) fn questions(&mut self, facts: &[FactRef]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for fact in facts {
            let Some(question) = self.notice.facts.questions.get(fact.position) else { continue };
            let Some(open) = question.open() else { continue };
            let words = |writer: &mut Self| writer.question(question.by.as_str(), open);
            blocks.extend(self.about(&question.path, words));
        }
        blocks
    }

    fn question(&mut self, by: &str, question: &Question) -> Vec<Block> {
        let words = self.line(&question.question);
        let mut blocks = vec![self.heading(1, None, false, vec![Span::text(words)])];
        self.mentions.paragraph();
        if !self.is_issuer(by) {
            let lead = self.side("side-answers", by);
            blocks.push(Block::LeadIn { spans: vec![Span::text(lead)] });
        }
        blocks.extend(self.prose(&question.answer));
        blocks
    }

    /// What introduces the facts of an organisation below a heading that says what they are about.
    pub(super) fn side(&mut self, id: &str, organisation: &str) -> String {
        let whose = if self.is_issuer(organisation) { "own" } else { "other" };
        self.side_of(id, organisation, whose)
    }

    /// The same; `whose` is `alone` where no heading stands above.
    pub(super) fn side_of(&mut self, id: &str, organisation: &str, whose: &str) -> String {
        let (party, name) = (self.party(organisation, ""), self.short_name(organisation));
        self.say(id, &[("party", &party), ("name", &name), ("whose", whose)])
    }
}
