//! Letters that are set as a whole.

use typst::foundations::Bytes;
use typst_layout::PagedDocument;

use super::frames::add_routes;
use super::personal::{Personal, fill, fill_marked};
use super::{Letter, programs, standin};
use crate::message;
use crate::typeset::set::{MAIN, export};
use crate::typeset::world::{NoticeWorld, compile, diagnose_faults};
use crate::typeset::{Error, glyphs, template_error};

/// A letter that was set as a whole.
#[derive(Debug)]
pub struct Whole {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// The number of its pages.
    pub pages: usize,
}

impl<'a> Letter<'a> {
    /// Sets the letters of some recipients, each as a whole, as PDF/A-2a and PDF/UA-1; `None` if the address
    /// does not fit into the window of the envelope.
    ///
    /// # Errors
    /// As for [`super::Set::pdf`].
    pub fn set(&self, all: &[Personal]) -> Result<Vec<Option<Whole>>, Error> {
        let steps = self.steps(all)?;
        let set = |(who, small): (&Personal, Option<u8>)| {
            let Some(small) = small else { return Ok(None) };
            let (world, document) = self.compile(&Personal { small, ..who.clone() })?;
            let ident = format!("{}.{}.{}", self.notice.id(), self.language, who.id);
            let export = |document| export(&world, document, ident.clone(), self.day());
            let (standing, fonts) = standin::swapped(&document);
            let pdf = match programs::put(&export(&standing)?, &fonts) {
                Some(pdf) => pdf,
                None => export(&document)?,
            };
            Ok(Some(Whole { pdf, pages: document.pages().len() }))
        };
        all.iter().zip(steps).map(set).collect()
    }

    /// The letter of a recipient, and the world that it was compiled in.
    pub(super) fn compile(
        &self,
        who: &Personal,
    ) -> Result<(NoticeWorld<'a>, PagedDocument), Error> {
        let world = self.world(MAIN, self.filled(who))?.to(who);
        let document = compile::<PagedDocument>(&world)?;
        let (words, faults) = glyphs::inspect(&document);
        if !faults.is_empty() {
            return Err(diagnose_faults(&world, faults).into());
        }
        match self.notice.find_leak(&words) {
            Some(secret) => {
                let message = message!("shows-secret", notice = self.notice.id(), secret);
                Err(template_error(MAIN, message).into())
            }
            None => Ok((world, document)),
        }
    }

    /// The data of the notice with the words of a recipient.
    fn filled(&self, who: &Personal) -> Bytes {
        let (routes, _) = self.typesetter.fonts.route_words(&who.texts());
        if let Some(constant) = self.constant.as_ref().filter(|_| routes.is_empty()) {
            return constant.clone();
        }
        let mut data = self.data.clone();
        fill_marked(&mut data["blocks"], who);
        fill(&mut data, who);
        add_routes(&mut data, &routes);
        Bytes::from_string(data.to_string())
    }
}
