//! Documents: how those that are asked for are made.

use std::collections::BTreeSet;

use super::{Error, Format, HtmlForm, Project, Selection, sha256};
use crate::diagnostic::{Diagnostic, Diagnostics, Location, Severity};
use crate::message;
use crate::notice::{Issued, Notice};
use crate::page;
use crate::parallel;
use crate::rule::Rule;
use crate::typeset::{self, Note, Page, RelayedPdf, Set};
use crate::writing::{self, Written};

/// A finished document.
#[derive(Debug, Clone)]
pub struct Document {
    /// The name of its file: `<notice>.<language>.<extension>`.
    pub name: String,
    /// The identifier of its notice.
    pub notice: String,
    /// The kind of its notice.
    pub kind: String,
    /// The code of its language.
    pub language: String,
    /// Its format.
    pub format: Format,
    /// Whether it is marked as a draft.
    pub draft: bool,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Document {
    fn new(notice: &Notice, language: &str, format: Format, bytes: Vec<u8>) -> Self {
        Self {
            name: file_name(notice.id(), language, format),
            notice: notice.id().to_owned(),
            kind: notice.spec.kind.as_str().to_owned(),
            language: language.to_owned(),
            format,
            draft: notice.draft,
            bytes,
        }
    }

    /// What a notice that passes it on says of it.
    fn as_relayed(&self) -> RelayedPdf {
        RelayedPdf { file: self.name.clone(), bytes: self.bytes.len() }
    }
}

fn file_name(id: &str, language: &str, format: Format) -> String {
    format!("{id}.{language}.{}", format.extension())
}

/// One notice in one language: its documents are made together.
type Job<'a> = (&'a Notice, &'a str);

impl Project {
    /// Makes the documents that are asked for, in the order of their names. Both of them on two
    /// processors: the bytes do not depend on how many there are. The file is checked meanwhile.
    ///
    /// # Errors
    /// If the file has errors, or if a document cannot be made.
    pub fn documents(&self, selection: &Selection) -> Result<Vec<Document>, Error> {
        self.documents_with(selection, &|_| {})
    }

    /// The same. `progress` is called with the name of each document before it is made, once the file is known to have no
    /// errors.
    ///
    /// # Errors
    /// As for [`Project::documents`].
    pub fn documents_with(
        &self,
        selection: &Selection,
        progress: &(dyn Fn(&str) + Sync),
    ) -> Result<Vec<Document>, Error> {
        let selected = self.notices().filter(|notice| {
            selection.notices.is_empty() || selection.notices.iter().any(|id| id == notice.id())
        });
        let progress = |name: &str| {
            if self.diagnostics.get().is_some_and(|found| !found.has_errors()) {
                progress(name);
            }
        };
        self.make(&selected.collect::<Vec<_>>(), selection, &progress)
    }

    /// The documents of a notice as they are issued: without the mark of a draft.
    ///
    /// # Errors
    /// As for [`Project::documents`].
    pub fn issue_documents(&self, notice: &Notice) -> Result<Vec<Document>, Error> {
        let mut issued = notice.clone();
        issued.draft = false;
        self.make(&[&issued], &Selection::default(), &|_| {})
    }

    /// Sets every document without exporting it, and reports everything that this shows.
    ///
    /// # Errors
    /// What keeps documents from being made.
    pub fn typeset_all(&self) -> Result<(), Diagnostics> {
        let jobs = self.jobs(&self.notices().collect::<Vec<_>>(), &Selection::default());
        let results = parallel::map(&jobs, |(notice, language)| {
            // The size of the file that is passed on makes no difference to what is found.
            let pdf = notice.relayed.as_ref();
            let pdf = pdf.map(|_| RelayedPdf { file: "relayed.pdf".to_owned(), bytes: 0 });
            let set = self.typesetter.set(notice, language, pdf);
            set.pdf().and_then(|_| set.html(&Page::default()))
        });
        let mut found = Diagnostics::default();
        for error in results.into_iter().filter_map(Result::err) {
            found.merge(self.diagnose(error));
        }
        if found.has_errors() { Err(found) } else { Ok(()) }
    }

    /// The facts that a notice or one of the `earlier` notices of its issuer tells, as they are in
    /// this notice: notes of plain text, by category.
    ///
    /// # Errors
    /// What keeps them from being set.
    pub fn notes(
        &self,
        notice: &Notice,
        earlier: &[&Notice],
        language: &str,
    ) -> Result<Vec<Note>, Error> {
        let notes = self.typesetter.set(notice, language, None).notes(earlier);
        notes.map_err(|error| Error::Input(self.diagnose(error)))
    }

    /// The headings of the notes that say what the earlier notices did not.
    ///
    /// # Errors
    /// What keeps them from being worded.
    pub fn revised(
        &self,
        notice: &Notice,
        earlier: &[&Notice],
        language: &str,
    ) -> Result<Vec<String>, Error> {
        let headings = self.typesetter.set(notice, language, None).revised(earlier);
        headings.map_err(|error| Error::Input(self.diagnose(error)))
    }

    /// The data that the template of a notice gets for paper, or for the web.
    ///
    /// # Errors
    /// Every character that no font has.
    pub fn template_data(
        &self,
        notice: &Notice,
        language: &str,
        paged: bool,
    ) -> Result<serde_json::Value, Diagnostics> {
        let data = self.typesetter.set(notice, language, None).data(paged);
        data.map_err(|error| self.diagnose(error))
    }

    /// A notice in the words of a language.
    ///
    /// # Errors
    /// If it cannot be worded.
    pub fn written(&self, notice: &Notice, language: &str) -> Result<Written, Error> {
        let room = self.typesetter.room(notice, language, None)?;
        Ok(writing::write(notice, language, room)?)
    }

    /// An error of typesetting with its places.
    pub(crate) fn diagnose(&self, error: typeset::Error) -> Diagnostics {
        match error {
            typeset::Error::Problems(problems) => self.locate(problems),
            typeset::Error::Template(diagnostics) => diagnostics,
        }
    }

    /// The notices and languages that are asked for. Languages come first: what one notice has
    /// shown of a language is used again by the next.
    fn jobs<'a>(&'a self, notices: &[&'a Notice], selection: &Selection) -> Vec<Job<'a>> {
        let mut jobs = Vec::new();
        for language in self.languages() {
            if !selection.has_language(language) {
                continue;
            }
            let made = |notice: &&&Notice| self.languages_of(&notice.spec).contains(language);
            jobs.extend(notices.iter().filter(made).map(|notice| (*notice, language.as_str())));
        }
        jobs
    }

    fn make<'a>(
        &'a self,
        notices: &[&'a Notice],
        selection: &Selection,
        progress: &(dyn Fn(&str) + Sync),
    ) -> Result<Vec<Document>, Error> {
        let jobs = self.jobs(notices, selection);
        let results = std::thread::scope(|scope| {
            scope.spawn(|| {
                if selection.has(Format::Pdf) {
                    // The fonts are ready when the templates have been evaluated.
                    self.typesetter.load_fonts();
                }
                self.diagnostics()
            });
            parallel::map(&jobs, |(notice, language)| {
                // What is wrong with the file may be known by now.
                if self.diagnostics.get().is_some_and(Diagnostics::has_errors) {
                    return Ok(Vec::new());
                }
                self.make_one(notice, language, selection, progress)
            })
        });
        if self.diagnostics().has_errors() {
            return Err(Error::Input(self.diagnostics().clone()));
        }
        let mut documents = Vec::new();
        let mut failed = Diagnostics::default();
        for result in results {
            match result {
                Ok(made) => documents.extend(made),
                Err(error) => failed.merge(self.diagnose(error)),
            }
        }
        if failed.has_errors() {
            return Err(Error::Input(failed));
        }
        documents.sort_by(|a: &Document, b| a.name.cmp(&b.name));
        // Several notices may pass on the same one.
        documents.dedup_by(|a, b| a.name == b.name);
        Ok(documents)
    }

    /// The documents of a notice in a language, and the PDF of the one that it passes on.
    fn make_one(
        &self,
        notice: &Notice,
        language: &str,
        selection: &Selection,
        progress: &(dyn Fn(&str) + Sync),
    ) -> Result<Vec<Document>, typeset::Error> {
        let begin = |notice: &Notice, format| progress(&file_name(notice.id(), language, format));
        if let Some(relayed) = &notice.relayed {
            begin(relayed, Format::Pdf);
        }
        let relayed = self.relayed_document(notice, language)?;
        let relayed_pdf = relayed.as_ref().map(Document::as_relayed);
        let mut documents: Vec<Document> = relayed.into_iter().collect();
        let set = self.typesetter.set(notice, language, relayed_pdf);
        let is_selected =
            |format: &Format| selection.has(*format) && (notice.kind.form || !format.is_sheet());
        for format in Format::ALL.iter().copied().filter(is_selected) {
            begin(notice, format);
            let bytes = self.view(&set, notice, language, format, selection)?;
            documents.push(Document::new(notice, language, format, bytes));
        }
        Ok(documents)
    }

    /// The PDF of the notice that a notice passes on.
    fn relayed_document(
        &self,
        notice: &Notice,
        language: &str,
    ) -> Result<Option<Document>, typeset::Error> {
        let Some(relayed) = &notice.relayed else { return Ok(None) };
        let bytes = self.typesetter.set(relayed, language, None).pdf()?;
        Ok(Some(Document::new(relayed, language, Format::Pdf, bytes)))
    }

    /// A view of a notice that is set in a language with the origins of all its words.
    ///
    /// # Errors
    /// What keeps it from being set.
    pub fn show<T>(
        &self,
        notice: &Notice,
        language: &str,
        view: impl FnOnce(&Set) -> Result<T, typeset::Error>,
    ) -> Result<T, Error> {
        let relayed = self.relayed_document(notice, language);
        let shown = relayed.and_then(|relayed| {
            let pdf = relayed.as_ref().map(Document::as_relayed);
            view(&self.set_traced(notice, language, pdf))
        });
        shown.map_err(|error| Error::Input(self.diagnose(error)))
    }

    fn view(
        &self,
        set: &Set,
        notice: &Notice,
        language: &str,
        format: Format,
        selection: &Selection,
    ) -> Result<Vec<u8>, typeset::Error> {
        match format {
            Format::Pdf => set.pdf(),
            Format::Html => {
                let others = self.languages_of(&notice.spec).iter();
                let is_made = |other: &&String| *other != language && selection.has_language(other);
                let others = others.filter(is_made);
                let name = |other: &String| file_name(notice.id(), other, Format::Html);
                let page = Page {
                    fragment: selection.html == HtmlForm::Fragment,
                    #[cfg(feature = "web-fonts")]
                    embed_fonts: selection.embed_fonts,
                    alternates: others.map(|other| (other.clone(), name(other))).collect(),
                    pdf: selection
                        .has(Format::Pdf)
                        .then(|| file_name(notice.id(), language, Format::Pdf)),
                };
                set.html(&page).map(String::into_bytes)
            }
            Format::Txt => set.text().map(String::into_bytes),
            #[cfg(feature = "sheets")]
            Format::Csv => set.sheet().and_then(|sheet| sheet.csv()),
            #[cfg(feature = "sheets")]
            Format::Xlsx => set.sheet().and_then(|sheet| sheet.xlsx()),
        }
    }

    /// Reports documents that differ from the issued ones because of another version of the program
    /// or an overlay. It is an error if `replaces` returns true, since the document would then
    /// replace an issued one. `replaces` gets the name and SHA-256 of the issued document.
    pub fn not_as_issued<'d>(
        &self,
        issued: &Issued,
        documents: impl IntoIterator<Item = &'d Document>,
        replaces: impl Fn(&str, &str) -> bool,
    ) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        for document in documents {
            let Some(issue) = issued.0.get(&document.notice) else { continue };
            let Some(hash) = issue.documents.get(&document.name) else { continue };
            if *hash == sha256(&document.bytes) {
                continue;
            }
            let message = message!(
                "not-as-issued",
                document = document.name,
                day = issue.issued,
                tool = issue.tool
            );
            let replaces = replaces(&document.name, hash);
            let severity = if replaces { Severity::Error } else { Severity::Warning };
            let diagnostic = Diagnostic::error(Rule::Issued, Location::default(), message)
                .hint(message!("not-as-issued-hint"));
            diagnostics.add(Diagnostic { severity, ..diagnostic });
        }
        diagnostics
    }

    /// The identifiers of notices that the page and the texts of a notice refer to.
    pub fn cited_notices(&self, notice: &Notice) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for language in self.languages_of(&notice.spec) {
            names.extend(notice.used_references(language));
            if let Some(source) = notice.page(language, self.house()) {
                let page = page::parse(&source.text, language, &self.assets.languages());
                names.extend(page::braces(&page).into_iter().map(|brace| brace.name.clone()));
            }
        }
        names.iter().filter_map(|name| name.split('.').next().map(str::to_owned)).collect()
    }
}
