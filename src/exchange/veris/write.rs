//! Writes the incident file of a record: YAML with comments.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::facts::{Affected, VerisFacts};
use super::record::Left;
use super::{Imported, clean, line};
use crate::characters::is_cjk;
use crate::incident::Audience;
use crate::incident::markdown::escape;
use crate::locale::{Argument, Locale, MessageError};
use crate::source::PathStep;

/// A quoted YAML string. JSON's strings are valid YAML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The code of a text's language, by its script.
fn language(text: &str) -> &'static str {
    if text.chars().any(is_cjk) { "ja" } else { "en" }
}

/// Why a value was not imported: the message `exchange-left-<reason>`.
fn reason(left: &Left) -> &'static str {
    if left.mistyped {
        return "mistyped";
    }
    let key = |i: usize| match left.path.0.get(i) {
        Some(PathStep::Key(key)) => key.as_str(),
        _ => "",
    };
    match (key(0), key(1)) {
        ("actor", _) => "actor",
        ("action", _) => "action",
        ("asset", _) => "asset",
        ("attribute", _) => "attribute",
        ("discovery_method", _) => "discovery",
        ("impact", _) => "impact",
        ("ioc", _) => "indicators",
        ("plus" | "schema_name" | "source_id", _) => "keeper",
        ("reference", _) => "sources",
        ("timeline", _) => "timeline",
        ("victim", _) => "victim",
        _ => "other",
    }
}

/// Writes an incident file.
pub(super) struct Writer<'a> {
    locales: &'a [Arc<Locale>],
    file: String,
    remarks: Vec<String>,
}

type WriteResult = Result<(), MessageError>;

impl<'a> Writer<'a> {
    pub(super) fn new(locales: &'a [Arc<Locale>]) -> Self {
        Self { locales, file: String::new(), remarks: Vec::new() }
    }

    pub(super) fn finish(self) -> Imported {
        Imported { file: self.file, remarks: self.remarks }
    }

    fn line(&mut self, depth: usize, text: &str) {
        self.file.push_str(&"  ".repeat(depth));
        self.file.push_str(text);
        self.file.push('\n');
    }

    /// Writes a comment. Callers pass one line, so that no text of a record can end the comment.
    fn comment(&mut self, depth: usize, text: &str) {
        self.line(depth, format!("# {}", text.trim_end()).trim_end());
    }

    /// A message in every language.
    fn messages(&self, id: &str, values: &[(&str, &str)]) -> Result<Vec<String>, MessageError> {
        let values: Vec<_> =
            values.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.locales.iter().map(|locale| locale.message(id, &values)).collect()
    }

    /// Writes a comment above a field on what to fill in.
    fn remark(
        &mut self,
        depth: usize,
        field: &str,
        id: &str,
        values: &[(&str, &str)],
    ) -> WriteResult {
        let id = format!("exchange-open-{id}");
        self.remarks.push(field.to_owned());
        for sentence in self.messages(&id, values)? {
            self.comment(depth, &sentence);
            self.remarks.push(format!("  {sentence}"));
        }
        Ok(())
    }

    /// Writes a phrase in every language, after a key or a list marker.
    fn phrase(&mut self, depth: usize, key: &str, phrases: Vec<String>) {
        let fields: Vec<String> = self
            .locales
            .iter()
            .zip(phrases)
            .map(|(locale, phrase)| format!("{}: {}", locale.language(), quoted(&phrase)))
            .collect();
        self.line(depth, &format!("{key} {{ {} }}", fields.join(", ")));
    }

    /// Joins phrases to a list, in every language.
    fn listed(&self, prefix: &str, words: &[&str]) -> Result<Vec<String>, MessageError> {
        let mut lists = Vec::new();
        for locale in self.locales {
            let message = |id: &str| locale.message(id, &[]);
            let phrases = words.iter().map(|word| message(&format!("{prefix}-{word}")));
            let phrases: Vec<String> = phrases.collect::<Result<_, _>>()?;
            let last = message(if phrases.len() == 2 { "list-pair" } else { "list-last" })?;
            let between = message("list-separator")?;
            lists.push(match phrases.split_last() {
                Some((end, start)) if !start.is_empty() => {
                    format!("{}{last}{end}", start.join(&between))
                }
                _ => phrases.concat(),
            });
        }
        Ok(lists)
    }

    /// Writes a text in the language of the record. Its audience is `internal` until somebody has
    /// reviewed it.
    fn narrative(&mut self, list: &str, text: &str) -> WriteResult {
        let text = clean(text);
        self.line(0, "");
        self.line(0, &format!("{list}:"));
        self.remark(1, list, "words", &[])?;
        self.line(1, "- by: victim");
        self.line(2, &format!("audience: {}", Audience::Internal.as_str()));
        self.line(2, "text:");
        self.line(3, &format!("{}: |-", language(&text)));
        for part in escape(&text).lines() {
            self.line(if part.is_empty() { 0 } else { 4 }, part);
        }
        Ok(())
    }

    /// Writes the file. `rest` are the values that were not imported; `has_refused` says whether
    /// characters were stripped.
    pub(super) fn incident(
        &mut self,
        facts: &VerisFacts,
        rest: Vec<Left>,
        has_refused: bool,
    ) -> WriteResult {
        let values = [("id", line(&facts.id)), ("version", line(&facts.version))];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        for sentence in self.messages("exchange-made", &values)? {
            self.comment(0, &sentence);
        }
        if has_refused {
            self.remark(0, "incident", "hidden", &[])?;
        }
        self.identity(facts)?;
        self.organisation(facts)?;
        for (list, text) in [("summary", &facts.summary), ("causes", &facts.cause)] {
            if let Some(text) = text {
                self.narrative(list, text)?;
            }
        }
        if let Some(affected) = &facts.affected {
            self.affected(affected)?;
        }
        self.claim(facts)?;
        if let Some(text) = &facts.correction {
            self.narrative("measures", text)?;
        }
        self.notice(facts)?;
        self.rest(rest)
    }

    fn identity(&mut self, facts: &VerisFacts) -> WriteResult {
        let kind = format!("exchange-type-{}", facts.r#type.as_str());
        self.line(0, "");
        self.line(0, "incident:");
        self.line(1, &format!("id: {}", quoted(&line(&facts.id))));
        self.remark(1, "incident.name", "name", &[])?;
        let name = self.messages(&kind, &[])?;
        self.phrase(1, "name:", name);
        self.remark(1, "incident.type", "type", &[])?;
        if !facts.doubts.is_empty() {
            let said = line(&facts.doubts.join(", "));
            self.remark(1, "incident.type", "certainty", &[("said", &said)])?;
        }
        self.line(1, &format!("type: {}", facts.r#type.as_str()));
        if let Some(time) = &facts.time {
            self.remark(1, "incident.occurred", "time", &[("time", &line(time))])?;
        }
        match &facts.occurred {
            Some(moment) => self.line(1, &format!("occurred: {moment}")),
            None => self.remark(1, "incident.occurred", "occurred", &[])?,
        }
        match &facts.discovered_after {
            None => self.remark(1, "incident.discovered", "discovered", &[])?,
            Some(after) => {
                self.remark(1, "incident.discovered", "discovered-after", &[("after", after)])?;
            }
        }
        self.line(1, "discovered: unknown");
        Ok(())
    }

    fn organisation(&mut self, facts: &VerisFacts) -> WriteResult {
        self.line(0, "");
        self.line(0, "organisations:");
        self.line(1, "victim:");
        let field = "organisations.victim";
        match facts.organisation.as_deref().map(line) {
            Some(name) => {
                self.remark(2, &format!("{field}.name"), "organisation", &[])?;
                self.line(2, &format!("name: {{ {}: {} }}", language(&name), quoted(&name)));
            }
            None => {
                self.remark(2, &format!("{field}.name"), "nameless", &[])?;
                self.line(2, "name: {}");
            }
        }
        self.remark(2, &format!("{field}.role"), "role", &[])?;
        self.line(2, &format!("role: {}", facts.role.as_str()));
        self.remark(2, &format!("{field}.contacts"), "contact", &[])
    }

    fn affected(&mut self, affected: &Affected) -> WriteResult {
        self.line(0, "");
        self.line(0, "affected:");
        self.line(1, "- by: victim");
        self.remark(2, "affected[0].whom", "whom", &[])?;
        if affected.whom.is_empty() {
            self.line(2, "whom: {}");
        } else {
            let whom = self.listed("exchange-whom", &affected.whom)?;
            self.phrase(2, "whom:", whom);
        }
        if affected.records.is_empty() {
            self.remark(2, "affected[0].persons", "persons", &[])?;
        } else {
            let records = affected.records.join(", ");
            self.remark(2, "affected[0].persons", "records", &[("records", &records)])?;
        }
        self.line(2, "persons: unknown");
        self.remark(2, "affected[0].items", "items", &[])?;
        if !affected.items.is_empty() {
            self.line(2, "items:");
        }
        for item in &affected.items {
            let phrases = self.messages(&format!("exchange-data-{item}"), &[])?;
            self.phrase(3, "-", phrases);
        }
        Ok(())
    }

    fn claim(&mut self, facts: &VerisFacts) -> WriteResult {
        let Some(disclosure) = &facts.disclosure else { return Ok(()) };
        self.line(0, "");
        let said = line(disclosure);
        let Some(strength) = facts.strength else {
            return self.remark(0, "claims", "no-claim", &[("said", &said)]);
        };
        self.line(0, "claims:");
        self.remark(1, "claims[0].strength", "claim", &[("said", &said)])?;
        self.line(1, "- by: victim");
        self.line(2, &format!("strength: {}", strength.as_str()));
        let of = self.messages("exchange-leakage", &[])?;
        self.phrase(2, "of:", of);
        Ok(())
    }

    fn notice(&mut self, facts: &VerisFacts) -> WriteResult {
        self.line(0, "");
        self.line(0, "notices:");
        self.line(1, "- id: website");
        self.line(2, "kind: website-notice");
        self.line(2, "issuer: victim");
        match &facts.notification {
            None => self.remark(2, "notices[0].date", "date", &[])?,
            Some(told) => self.remark(2, "notices[0].date", "date-told", &[("told", told)])?,
        }
        self.line(2, "date: unknown");
        let title = format!("exchange-type-{}.title", facts.r#type.as_str());
        let title = self.messages(&title, &[])?;
        self.phrase(2, "title:", title);
        Ok(())
    }

    /// Lists the values that were not imported, grouped by reason.
    fn rest(&mut self, rest: Vec<Left>) -> WriteResult {
        let mut reasons: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for left in rest {
            let values = reasons.entry(reason(&left)).or_default();
            let (path, value) = (line(&left.path.to_string()), left.value);
            if path == "reference" {
                values.extend(value.split(';').map(|part| format!("{path}: {}", line(part))));
            } else {
                values.push(format!("{path}: {}", line(&value)));
            }
        }
        if reasons.is_empty() {
            return Ok(());
        }
        self.line(0, "");
        for sentence in self.messages("exchange-left", &[])? {
            self.comment(0, &sentence);
            self.remarks.push(sentence);
        }
        for (reason, values) in reasons {
            let sentences = self.messages(&format!("exchange-left-{reason}"), &[])?;
            let lines = sentences.into_iter().map(|sentence| format!("  {sentence}"));
            for text in lines.chain(values.into_iter().map(|value| format!("    {value}"))) {
                self.comment(0, &text);
                self.remarks.push(text);
            }
        }
        Ok(())
    }
}
