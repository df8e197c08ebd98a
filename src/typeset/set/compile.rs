//! The documents of a set: each is worded and compiled when a view first needs it, and refused if it
//! shows what it must not.

use typst::foundations::Bytes;
use typst_html::HtmlDocument;
use typst_layout::PagedDocument;

use super::{MAIN, Set};
use crate::message;
use crate::rule::Rule;
use crate::source::{Path, Problem};
use crate::typeset::fonts::Routes;
use crate::typeset::traced::Traced;
use crate::typeset::world::{NoticeWorld, compile, diagnose_faults};
use crate::typeset::{Error, glyphs, html};
use crate::writing::{self, Written};

impl<'a> Set<'a> {
    /// The notice in words with their origins, if those are asked for.
    pub(super) fn traced(&self) -> Result<Option<&(Written, Traced)>, Error> {
        let Some(places) = self.places else { return Ok(None) };
        let trace = || {
            let pdf = self.relayed_pdf.as_ref();
            Ok(Traced::new(self.typesetter, self.notice, self.language, pdf, places)?)
        };
        self.traced.get_or_init(trace).as_ref().map(Some).map_err(Clone::clone)
    }

    /// The notice in words.
    pub(super) fn written(&self) -> Result<&Written, Error> {
        if let Some((written, _)) = self.traced()? {
            return Ok(written);
        }
        let write = || {
            let pdf = self.relayed_pdf.as_ref();
            let room = self.typesetter.room(self.notice, self.language, pdf)?;
            Ok(writing::write(self.notice, self.language, room)?)
        };
        self.written.get_or_init(write).as_ref().map_err(Clone::clone)
    }

    pub(super) fn paged(&self) -> Result<&PagedDocument, Error> {
        Ok(&self.compiled()?.1)
    }

    /// The document for paper, and the world that it was compiled in.
    pub(super) fn compiled(&self) -> Result<&(NoticeWorld<'a>, PagedDocument), Error> {
        self.paged.get_or_init(|| self.compile_paged()).as_ref().map_err(Clone::clone)
    }

    pub(super) fn web(&self) -> Result<&HtmlDocument, Error> {
        self.web.get_or_init(|| self.compile_web()).as_ref().map_err(Clone::clone)
    }

    fn compile_web(&self) -> Result<HtmlDocument, Error> {
        self.compile_html(MAIN, &self.data(false)?)
    }

    fn compile_paged(&self) -> Result<(NoticeWorld<'a>, PagedDocument), Error> {
        let world = self.world(true)?;
        let document = compile::<PagedDocument>(&world)?;
        let (words, faults) = glyphs::inspect(&document);
        if !faults.is_empty() {
            return Err(self.locate(faults, &world));
        }
        self.refuse_leak(&words)?;
        Ok((world, document))
    }

    pub(super) fn compile_html(
        &self,
        main: &str,
        data: &serde_json::Value,
    ) -> Result<HtmlDocument, Error> {
        let data = Bytes::from_string(data.to_string());
        let world = NoticeWorld::new(self.typesetter, main, data, self.day())?;
        let document = compile::<HtmlDocument>(&world)?;
        let mut words = String::new();
        html::words(document.root(), &mut words);
        self.refuse_leak(&words)?;
        Ok(document)
    }

    pub(super) fn world(&self, paged: bool) -> Result<NoticeWorld<'a>, Error> {
        let data = Bytes::from_string(self.data(paged)?.to_string());
        Ok(NoticeWorld::new(self.typesetter, MAIN, data, self.day())?)
    }

    /// The characters that need another font than the default, and their fonts.
    pub(super) fn routes(&self) -> Result<&Routes, Error> {
        let route = || {
            let written = serde_json::json!(self.written()?.blocks).to_string();
            match self.typesetter.fonts.route(self.notice, self.language, &written) {
                (routes, missing) if missing.is_empty() => Ok(routes),
                (_, missing) => Err(Error::Problems(missing)),
            }
        };
        self.routes.get_or_init(route).as_ref().map_err(Clone::clone)
    }

    /// Locates faults: at the text of the user's file that contains them, otherwise in the template.
    fn locate(&self, faults: Vec<glyphs::Fault>, world: &NoticeWorld) -> Error {
        let strings = self.notice.strings(self.language);
        let mut problems = Vec::new();
        let mut others = Vec::new();
        for fault in faults {
            let found = strings
                .iter()
                .find(|(_, text)| !fault.text.is_empty() && text.contains(fault.text.as_str()));
            match found {
                Some((path, _)) => {
                    let problem = Problem::error(fault.rule, path.clone(), fault.message);
                    problems.push(problem.excerpt(fault.text.as_str()));
                }
                None => others.push(fault),
            }
        }
        if others.is_empty() {
            Error::Problems(problems)
        } else {
            diagnose_faults(world, others).into()
        }
    }

    /// Refuses a document that contains a secret, however the secret got there.
    fn refuse_leak(&self, words: &str) -> Result<(), Error> {
        let Some(secret) = self.notice.find_leak(words) else { return Ok(()) };
        let strings = self.notice.strings(self.language);
        let found = strings.into_iter().find(|(_, text)| self.notice.find_leak(text).is_some());
        let path: Path = found.map_or_else(|| self.notice.path(), |(path, _)| path);
        let message = message!("shows-secret", notice = self.notice.id(), secret);
        Err(Problem::error(Rule::Withheld, path, message).excerpt(secret).into())
    }
}
