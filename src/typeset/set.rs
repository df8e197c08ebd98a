//! A notice typeset in one language: one document for paper, one for the web, and their views.

mod compile;

use std::cell::OnceCell;
use std::sync::Arc;

use chrono::NaiveDate;
use typst::foundations::Smart;
use typst_html::{HtmlDocument, attr};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use super::data::RelayedPdf;
use super::fonts::Routes;
use super::runs::Walk;
use super::strips::strips;
use super::text::TextRun;
use super::traced::Traced;
use super::world::{NoticeWorld, datetime, diagnose};
use super::{
    Error, Note, Page, Sheet, TracedPage, Typesetter, data, html, sheet, template_error, text,
};
use crate::diagnostic::Diagnostics;
use crate::house::Design;
use crate::incident::Places;
use crate::locale::Argument;
use crate::notice::Notice;
use crate::writing::{self, Origins, Written};

/// The template that typesets every notice.
pub(super) const MAIN: &str = "templates/lib/main.typ";
/// The template that typesets the facts of a notice as notes.
const NOTES: &str = "templates/lib/csaf.typ";
/// The offset of Japan in minutes. Notices are dated in Japan, whatever the machine's time zone.
const OFFSET: i32 = 9 * 60;

/// A page as a picture. After an edit, most pages are the same as before.
#[comemo::memoize]
fn picture(page: &typst_layout::Page) -> Arc<str> {
    typst_svg::svg(page, &SvgOptions::default()).into()
}

/// A document as PDF/A-2a and PDF/UA-1. `ident` is the same for versions of one document.
pub(super) fn export(
    world: &NoticeWorld,
    document: &PagedDocument,
    ident: String,
    day: Option<NaiveDate>,
) -> Result<Vec<u8>, Error> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some(concat!("oshirase ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: day.and_then(datetime).and_then(|date| Timestamp::new_local(date, OFFSET)),
        standards: standards.map_err(|error| template_error(MAIN, error.message().as_str()))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| diagnose(world, errors).into())
}

/// A notice typeset in one language. Each document is compiled when a view first needs it.
pub struct Set<'a> {
    typesetter: &'a Typesetter,
    notice: &'a Notice,
    language: &'a str,
    relayed_pdf: Option<RelayedPdf>,
    routes: OnceCell<Result<Routes, Error>>,
    written: OnceCell<Result<Written, Error>>,
    /// The places of the values, if the origins of all words are asked for.
    places: Option<&'a Places>,
    traced: OnceCell<Result<(Written, Traced), Error>>,
    paged: OnceCell<Result<(NoticeWorld<'a>, PagedDocument), Error>>,
    web: OnceCell<Result<HtmlDocument, Error>>,
}

impl<'a> Set<'a> {
    pub(super) fn new(
        typesetter: &'a Typesetter,
        notice: &'a Notice,
        language: &'a str,
        relayed_pdf: Option<RelayedPdf>,
    ) -> Self {
        Self {
            typesetter,
            notice,
            language,
            relayed_pdf,
            routes: OnceCell::new(),
            written: OnceCell::new(),
            places: None,
            traced: OnceCell::new(),
            paged: OnceCell::new(),
            web: OnceCell::new(),
        }
    }

    /// The same, with the origins of all words.
    #[must_use]
    pub(super) fn tracing(self, places: &'a Places) -> Self {
        Self { places: Some(places), ..self }
    }

    /// A notice that was worded before.
    #[cfg(feature = "letters")]
    pub(super) fn of(
        typesetter: &'a Typesetter,
        notice: &'a Notice,
        language: &'a str,
        written: Written,
    ) -> Self {
        let set = Self::new(typesetter, notice, language, None);
        Self { written: OnceCell::from(Ok(written)), ..set }
    }

    /// The notice as PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    /// If the template or the exporter reports an error, no font has a character, text does not fit
    /// on its page, or the notice shows words that its readers must not see.
    pub fn pdf(&self) -> Result<Vec<u8>, Error> {
        let ident = format!("{}.{}", self.notice.id(), self.language);
        let (world, document) = self.compiled()?;
        export(world, document, ident, self.day())
    }

    /// The pages as SVG pictures.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn svg(&self) -> Result<Vec<Arc<str>>, Error> {
        Ok(self.paged()?.pages().iter().map(picture).collect())
    }

    /// The pages of a traced set in strips, and where the runs of words stand on them.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn traced_pages(&self) -> Result<Vec<TracedPage>, Error> {
        let mut walk = Walk::new(self.origins()?);
        let pages = self.paged()?.pages().iter().map(|page| TracedPage {
            width: page.frame.width().to_pt(),
            height: page.frame.height().to_pt(),
            strips: strips(page),
            regions: walk.page(&page.frame),
        });
        Ok(pages.collect())
    }

    /// Where the words of a traced set come from, by the numbers of runs; of another set nothing.
    ///
    /// # Errors
    /// If the notice cannot be worded.
    pub fn origins(&self) -> Result<&Origins, Error> {
        const NONE: &Origins = &Origins::NONE;
        Ok(self.traced()?.map_or(NONE, |(_, traced)| &traced.origins))
    }

    /// The notice as an HTML page, or as a fragment for another page. In a traced set, each run of
    /// words is in an element whose attribute `data-from` is its number.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn html(&self, page: &Page) -> Result<String, Error> {
        let mut document = self.web()?.clone();
        let assets = &self.typesetter.files.loader().assets;
        let frame = self.frame(page)?;
        html::finish(document.root_mut(), self.notice, self.language, &frame, |path| {
            assets.get(path).map(|data| String::from_utf8_lossy(&data).into_owned())
        });
        if self.places.is_some() {
            Walk::new(self.origins()?).name_runs(document.root_mut());
        }
        #[cfg(feature = "web-fonts")]
        if page.embed_fonts {
            let css = super::webfonts::embed(document.root(), &self.typesetter.fonts)
                .map_err(|message| template_error(MAIN, message))?;
            html::add_style(document.root_mut(), &css);
        }
        match html::encode(&document, page) {
            Ok(text) => Ok(text),
            Err(errors) => Err(diagnose(&self.world(false)?, errors).into()),
        }
    }

    /// What stands around the notice on its page.
    fn frame(&self, page: &Page) -> Result<html::Frame, Error> {
        let dateline = sheet::dateline(self.web()?.root(), &self.marks()?);
        let updated = match dateline.as_str() {
            date if !self.notice.follows.is_empty() && !date.is_empty() => {
                Some(self.message_with("last-updated", &[("date", Argument::Text(date))])?)
            }
            _ => None,
        };
        let mut versions = Vec::new();
        for (language, address) in &page.alternates {
            let words = self.typesetter.locale(language)?.message("language-name", &[]);
            versions.push(html::Version {
                language: Some(language.clone()),
                address: address.clone(),
                words: words.map_err(|error| Diagnostics::from(error.diagnostic()))?,
            });
        }
        if let Some(address) = &page.pdf {
            let words = self.message("versions-pdf")?;
            versions.push(html::Version { language: None, address: address.clone(), words });
        }
        let issuer = self.notice.spec.issuer.as_str();
        let look = self.typesetter.house_of(issuer).look();
        let design =
            look.design.filter(|design| *design != Design::Plain && !self.notice.kind.form);
        let brand = design.filter(|_| look.logo.is_none() && look.letterhead.is_none());
        let brand = brand.and_then(|_| self.notice.issuer()?.name.get(self.language));
        Ok(html::Frame {
            updated,
            versions,
            versions_label: self.message("versions-label")?,
            contents_label: self.message("contents-label")?,
            day: self.day().map(|day| day.to_string()),
            colour: look.colour.as_ref().map(|colour| colour.as_str().to_owned()),
            design: design.map(Design::as_str),
            brand: brand.map(str::to_owned),
        })
    }

    /// The notice as plain text, for mail.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn text(&self) -> Result<String, Error> {
        self.traced_text().map(|(text, _)| text)
    }

    /// The same, and in a traced set where the runs of words stand in it.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn traced_text(&self) -> Result<(String, Vec<TextRun>), Error> {
        let marks = self.marks()?;
        let (text, mut runs) = if self.places.is_some() {
            let mut document = self.web()?.clone();
            Walk::new(self.origins()?).name_runs(document.root_mut());
            text::traced(document.root(), &marks)
        } else {
            (text::plain(self.web()?.root(), &marks), Vec::new())
        };
        if !self.notice.kind.mail {
            return Ok((text, runs));
        }
        // A page may type the subject in its title.
        let before = self.message_with("mail-subject", &[("title", Argument::Text(""))])?;
        let title = &self.written()?.title;
        let title = title.strip_prefix(&before).unwrap_or(title);
        let subject = self.message_with("mail-subject", &[("title", Argument::Text(title))])?;
        let head = format!("{subject}\n\n");
        for TextRun { range, .. } in &mut runs {
            *range = range.start + head.len()..range.end + head.len();
        }
        Ok((head + &text, runs))
    }

    /// The fields of a form as a table.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn sheet(&self) -> Result<Sheet, Error> {
        let root = self.web()?.root();
        let marks = self.marks()?;
        let title = self.notice.spec.title.get(self.language).unwrap_or_default().to_owned();
        let issuer = self.notice.issuer().and_then(|issuer| issuer.name.get(self.language));
        Ok(Sheet {
            date: self.day(),
            head: [
                sheet::purpose(root, &marks),
                title.clone(),
                sheet::dateline(root, &marks),
                issuer.unwrap_or_default().to_owned(),
            ],
            title,
            header: [
                self.message("sheet-id")?,
                self.message("sheet-part")?,
                self.message("sheet-label")?,
                self.message("sheet-value")?,
                self.message("sheet-state")?,
            ],
            rows: sheet::rows(root, &marks),
        })
    }

    /// The facts that the notice or an earlier one tells, as notes of plain text by category.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn notes(&self, earlier: &[&Notice]) -> Result<Vec<Note>, Error> {
        let room = self.typesetter.room(self.notice, self.language, None)?;
        let notes = writing::notes(self.notice, earlier, self.language, room)?;
        let mut data = self.data(false)?;
        data["notes"] = serde_json::json!(notes);
        let document = self.compile_html(NOTES, &data)?;
        let marks = self.marks()?;
        let sections = html::sections(document.root());
        let notes = sections.into_iter().map(|section| {
            let attribute = |attribute| section.attrs.get(attribute).map(ToString::to_string);
            Note {
                // Footnotes follow all notes, in a section of their own.
                category: attribute(attr::class).unwrap_or_else(|| "other".to_owned()),
                title: attribute(attr::title),
                text: text::plain(section, &marks).trim_end().to_owned(),
            }
        });
        Ok(notes.collect())
    }

    /// The headings of the notes that say what the earlier notices did not.
    ///
    /// # Errors
    /// As for [`Self::pdf`].
    pub fn revised(&self, earlier: &[&Notice]) -> Result<Vec<String>, Error> {
        let room = self.typesetter.room(self.notice, self.language, None)?;
        Ok(writing::revised(self.notice, earlier, self.language, room)?)
    }

    /// The data that the template gets for paper, or for the web.
    ///
    /// # Errors
    /// If no font has a character.
    pub fn data(&self, paged: bool) -> Result<serde_json::Value, Error> {
        let (routes, written) = (self.routes()?, self.written()?);
        let (typesetter, notice) = (self.typesetter, self.notice);
        let traced = self.traced()?.map(|(_, traced)| traced);
        Ok(data::write(typesetter, notice, self.language, written, paged, routes, traced)?)
    }

    /// The date of the notice.
    fn day(&self) -> Option<NaiveDate> {
        self.notice.spec.date.date()
    }

    fn marks(&self) -> Result<text::Marks, Error> {
        Ok(text::Marks {
            item: self.message("list-marker")?,
            cell: self.message("cell-separator")?,
            note: [self.message("note-open")?, self.message("note-close")?],
        })
    }

    fn message(&self, id: &str) -> Result<String, Error> {
        self.message_with(id, &[])
    }

    fn message_with(&self, id: &str, arguments: &[(&str, Argument)]) -> Result<String, Error> {
        let locale = self.typesetter.locale_of(self.language, self.notice)?;
        let message = locale.message(id, arguments);
        message.map_err(|error| Diagnostics::from(error.diagnostic()).into())
    }
}
