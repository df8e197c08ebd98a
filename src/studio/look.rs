//! What the page asks for beside the notices themselves: schemas, pages, places, changes, forms.

use serde_json::{Value as Json, json};

use super::desk::{Download, media_type};
use super::edit::path_of;
use super::view::{language_of, notice_of};
use super::{Refused, Studio, changes, copy, page, recognise, said, schema, start, understand};
use crate::message;
use crate::message::{Language, Message};
use crate::review;
use crate::typeset::Typesetter;

impl Studio {
    /// The schemas of the files with labels.
    pub(super) fn schema(&self, ui: Language) -> Result<Json, Refused> {
        schema::labelled(ui, &self.assets).map_err(Refused::Problems)
    }

    /// How a value that is being typed is understood: a `moment` or a `count`, as text, or a `claim`.
    /// `by` is the organisation that makes the claim.
    pub(super) fn understand(
        &self,
        what: &str,
        value: &Json,
        by: Option<&str>,
        ui: Language,
    ) -> Result<Json, Refused> {
        let text = value.as_str().unwrap_or_default();
        let understood = match what {
            "moment" => understand::moment(text, ui, &self.assets),
            "count" => understand::count(text, ui, &self.assets),
            "claim" => {
                let project = self.project.as_ref();
                let party = project.zip(by);
                let party =
                    party.and_then(|(project, by)| project.incident().organisations.get(by));
                understand::claim(value, party, ui, &self.assets)
            }
            other => return Err(message!("studio-no-such-value", what = other).into()),
        };
        understood.map_err(Refused::Problems)
    }

    /// What can be chosen for a new incident.
    pub(super) fn choices(&self, ui: Language) -> Result<Json, Refused> {
        let typesetter = self.typesetter()?;
        let exists = self.revision > 0;
        start::choices(exists, ui, &self.assets, &typesetter).map_err(Refused::Problems)
    }

    /// Creates the incident file from the answers of a user.
    pub(super) fn begin(&mut self, answers: &Json, ui: Language) -> Result<(), Refused> {
        let text = start::file(answers, ui, &self.assets, &self.typesetter()?);
        self.create(text.map_err(Refused::Problems)?)
    }

    /// A typesetter without a house, which knows the kinds of notice.
    fn typesetter(&self) -> Result<Typesetter, Refused> {
        Typesetter::new(self.assets.clone()).map_err(Refused::Problems)
    }

    /// The dates and counts in a text.
    pub(super) fn recognise(&self, text: &str, language: &str) -> Result<Json, Refused> {
        let today = self.host.now().ok_or_else(|| message!("wrong-clock"))?.date();
        recognise::recognise(text, language, today, &self.assets).map_err(Refused::Problems)
    }

    /// The page of a notice, or a `typed` text in its place; `null` for a notice without a page.
    pub(super) fn page(
        &self,
        notice: &str,
        language: &str,
        typed: Option<&str>,
        ui: Language,
    ) -> Result<Json, Refused> {
        let project = self.project()?;
        let language = language_of(project, language)?;
        let page = page::page(project, notice, language, ui, typed);
        Ok(page.map_err(Refused::Problems)?.unwrap_or_default())
    }

    /// Every place in every notice and language that shows the value at a path, or what is below it.
    pub(super) fn places(&self, path: &str) -> Result<Json, Refused> {
        let places = self.project()?.places(&path_of(path)?)?.into_iter();
        let places = places.map(|place| {
            json!({
                "notice": place.notice,
                "lang": place.language,
                "excerpt": place.excerpt,
                "leaf": place.run,
            })
        });
        Ok(places.collect())
    }

    /// What has changed since the notice before.
    pub(super) fn changes(
        &self,
        notice: &str,
        language: &str,
    ) -> Result<changes::Changes, Refused> {
        let project = self.project()?;
        let language = language_of(project, language)?;
        Ok(changes::changes(project, notice_of(project, notice)?, language)?)
    }

    /// The fields of a form, to be copied one by one.
    pub(super) fn sheet(&self, notice: &str, language: &str) -> Result<copy::CopySheet, Refused> {
        let project = self.project()?;
        let language = language_of(project, language)?;
        Ok(copy::copy_sheet(project, notice_of(project, notice)?, language)?)
    }

    /// The review sheet of a notice.
    pub(super) fn review(
        &self,
        notice: &str,
        changed: bool,
        ui: Language,
    ) -> Result<Download, Refused> {
        let project = self.project()?;
        let review = review::review(project, notice_of(project, notice)?, changed)?;
        Ok(Download {
            name: format!("{notice}.review.xlsx"),
            media_type: media_type("xlsx"),
            bytes: review.xlsx(ui)?,
        })
    }

    /// What a review sheet proposes.
    pub(super) fn proposals(&self, sheet: &[u8], ui: Language) -> Result<Json, Refused> {
        let reviewed = review::proposals(self.project()?, sheet)?;
        let said = |problem: &Message| said::said(problem, "", self.project.as_ref(), ui);
        let proposals = reviewed.proposals.iter().map(|proposal| {
            json!({
                "id": proposal.id,
                "lang": proposal.language,
                "place": proposal.place,
                "before": proposal.before,
                "after": proposal.after,
                "exported": proposal.exported,
                "problem": proposal.problem.as_ref().map(said),
            })
        });
        let comments = reviewed.comments.iter();
        let comments = comments.map(|(id, comment)| json!({ "id": id, "comment": comment }));
        Ok(json!({
            "notice": reviewed.notice,
            "proposals": proposals.collect::<Vec<_>>(),
            "comments": comments.collect::<Vec<_>>(),
        }))
    }
}
