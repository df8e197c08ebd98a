//! Kinds of notice, as templates declare them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::incident::{Audience, DateCalendar, Opening};

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
    /// The opening word of the Japanese letter, unless the notice has its own.
    #[serde(default = "no_opening")]
    pub opening: Opening,
    /// Whether another notice can pass it on: its template has `content`.
    #[serde(default)]
    pub passed_on: bool,
    /// Whether it is for one person, and shows only that person's group.
    #[serde(default)]
    pub personal: bool,
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
