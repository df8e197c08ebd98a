//! Kinds of notice, as templates declare them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::incident::{
    Audience, DateCalendar, English, NoticeSpec, Opening, Organisation, Register,
};

/// A kind of notice, as its template declares it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Kind {
    /// Who reads it.
    pub audience: Audience,
    /// Whose facts it shows: the issuer's own, or everybody's.
    pub facts: FactScope,
    /// The calendar of its Japanese dates, unless the notice has its own.
    pub calendar: DateCalendar,
    /// The register of its Japanese, unless the notice has its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<Register>,
    /// Which English it is in, unless the notice has its own.
    #[serde(default = "us_english")]
    pub english: English,
    /// The opening word of the Japanese letter, unless the notice has its own.
    #[serde(default = "no_opening")]
    pub opening: Opening,
    /// Whether another notice can pass it on.
    #[serde(default)]
    pub passed_on: bool,
    /// The marks of headings by level: messages without `mark-`.
    #[serde(default)]
    pub headings: Vec<String>,
    /// The lists of facts that it leaves out by its nature: `findings`; `impacts.results`, those
    /// facts of the list that have the word.
    #[serde(default)]
    pub omits: Vec<String>,
    /// The lists of facts that a law wants it to show, or to say that there is nothing to tell.
    #[serde(default)]
    pub fixed: Vec<String>,
    /// Whether it apologises only where the notice says to whom.
    #[serde(default)]
    pub apologises_by_name: bool,
    /// The law that wants this, as findings cite it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// Whether it is for one person, and shows only that person's group.
    #[serde(default)]
    pub personal: bool,
    /// Whether it is sent as an e-mail: its text begins with the subject.
    #[serde(default)]
    pub mail: bool,
    /// Whether it is a form: its fields can be exported as a table too.
    #[serde(default)]
    pub form: bool,
    /// The form whose fields the program fills in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<FormName>,
    /// The fields that it requires: `contact`, `timeline`; `impacts.results`, a fact of the
    /// list with that word; `issuer.listing`, a field of the issuer; `a|b` requires one of both.
    #[serde(default)]
    pub needs: Vec<String>,
    /// The body of its notices, unless they have their own; nothing for a form.
    #[serde(skip)]
    pub page: Option<Arc<str>>,
    /// The body of those notices that pass another one on.
    #[serde(skip)]
    pub relaying_page: Option<Arc<str>>,
    /// Whether a Typst template sets it.
    #[serde(skip)]
    pub has_template: bool,
}

impl Kind {
    /// The register of a notice of this kind: the notice's own, the kind's, that of the house, or
    /// that of the issuer.
    pub fn register(
        &self,
        spec: &NoticeSpec,
        house: Option<Register>,
        issuer: Option<&Organisation>,
    ) -> Register {
        let chosen = spec.register.or(self.register).or(house);
        chosen.or(issuer.and_then(|issuer| issuer.register)).unwrap_or(Register::Business)
    }

    /// Whether its headings are questions.
    pub fn asks(&self) -> bool {
        self.headings.first().is_some_and(|mark| mark == "question")
    }

    /// Whether it leaves a whole list of facts out.
    pub fn omits(&self, list: &str) -> bool {
        self.omits.iter().any(|omitted| omitted == list)
    }

    /// Whether a law wants it to show a list of facts.
    pub fn fixes(&self, list: &str) -> bool {
        self.fixed.iter().any(|fixed| fixed == list)
    }
}

fn us_english() -> English {
    English::Us
}

fn no_opening() -> Opening {
    Opening::None
}

/// Whose facts a kind of notice shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactScope {
    /// The issuer's own.
    Own,
    /// Everybody's, attributed.
    All,
}

/// A form whose fields the program knows: one file in `src/form/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormName {
    /// 漏えい等報告 (APPI, Art. 26(1)).
    PpcReport,
    /// 特定個人情報の漏えい等報告 (My Number Act, Art. 29-4).
    MyNumberReport,
    /// サイバー攻撃事案の共通様式.
    CommonForm,
    /// コンピュータ不正アクセス届出 to IPA.
    IpaNotification,
    /// Notification to the supervisory authority (GDPR and UK GDPR, Art. 33).
    GdprNotification,
}

/// Kinds of notice by name.
pub type Kinds = BTreeMap<String, Kind>;
