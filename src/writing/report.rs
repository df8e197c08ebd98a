//! What only an investigation report has: evidence, findings with records of machines, malware.

use super::names::{FactRef, Value};
use super::tables::RowOf;
use super::{Block, Cell, Span, Writer};
use crate::incident::{Evidence, Finding, HourCycle, Line, Malware, RecordKind};
use crate::locale::moment::{Form, Weekday};
use crate::notice::{Body, Disclosed, DisclosedHost};
use crate::source::Path;

/// A table with more rows may be broken across pages.
const WHOLE_DEVICES: usize = 6;
const WHOLE_LOGS: usize = 8;

impl<'a> Writer<'a> {
    /// The heads of a table.
    pub(super) fn heads(&mut self, ids: &[&str]) -> Vec<Vec<Span>> {
        ids.iter().map(|id| vec![Span::text(self.t(id))]).collect()
    }

    fn line_or_none(&mut self, line: Option<&Line>) -> Cell {
        let text = self.line_of(line).unwrap_or_else(|| self.t("none"));
        Cell::words(vec![Span::text(text)])
    }

    /// The time of a record, by the clock of 24 hours that machines have: 12:00 a.m. is ambiguous.
    fn table_date(&mut self, moment: &crate::incident::Moment, form: Form) -> Cell {
        let text = self.phrase(moment, |style| {
            style.form = form;
            style.weekday = Weekday::None;
            style.clock = Some(HourCycle::H24);
        });
        Cell::words(vec![Self::time(moment, super::capital(&text))])
    }

    fn open_evidence(&self) -> Option<&'a Evidence> {
        self.notice.facts.evidence.as_ref().and_then(Disclosed::open)
    }

    /// The rows that have a field of the evidence: its machines, or its files.
    pub(super) fn evidence_rows(&self, field: &str) -> Option<Vec<RowOf>> {
        let (devices, logs) =
            self.open_evidence().map_or((0, 0), |open| (open.devices.0.len(), open.logs.0.len()));
        match field {
            "host" | "purpose" | "capacity" | "preserved" => {
                Some((0..devices).map(RowOf::Device).collect())
            }
            "device" | "kind" | "period" | "files" => Some((0..logs).map(RowOf::Log).collect()),
            _ => None,
        }
    }

    /// A field of the evidence, of this row or of the first one.
    pub(super) fn evidence_field(&self, field: &str) -> Option<Value<'a>> {
        let rows = self.evidence_rows(field)?;
        let first = *rows.first()?;
        let row = self.row_of.unwrap_or(first);
        let evidence = self.open_evidence()?;
        let line = |line| self.line_value(line);
        match row {
            RowOf::Device(row) => {
                let (_, device) = evidence.devices.0.get(row)?;
                let host = self.notice.hosts.get(device.host.as_str());
                Some(match field {
                    "host" => host.map_or(Value::Nothing, |host| {
                        Value::Words(self.host_name(device.host.as_str(), host))
                    }),
                    "purpose" => line(host.and_then(|host| host.purpose.as_ref())),
                    "capacity" => line(device.capacity.as_ref()),
                    "preserved" => Value::Moment(device.preserved.clone(), false),
                    _ => return None,
                })
            }
            RowOf::Log(row) => {
                let (_, log) = evidence.logs.0.get(row)?;
                let files = log.files.and_then(|files| i64::try_from(files).ok());
                Some(match field {
                    "device" => line(Some(&log.device)),
                    "kind" => line(Some(&log.kind)),
                    "period" => Value::Moment(log.period.clone(), false),
                    "files" => files.map_or(Value::Nothing, |files| {
                        Value::Words(self.of_field(
                            "files",
                            &log.kind,
                            crate::locale::thousands(files),
                        ))
                    }),
                    _ => return None,
                })
            }
            RowOf::Fact(_) | RowOf::Desk(_) => None,
        }
    }

    /// The name of a machine.
    pub(super) fn host_name(&self, id: &str, host: &DisclosedHost) -> String {
        self.of_place(|| Path::from("hosts").key(id).key("name"), host.name.clone())
    }

    /// The evidence: how it was chosen, machines, files.
    pub(super) fn evidence(&mut self) -> Vec<Block> {
        let Some(fact) = &self.notice.facts.evidence else { return Vec::new() };
        let Some(evidence) = fact.open() else { return Vec::new() };
        self.about(&fact.path, |writer| writer.evidence_words(evidence))
    }

    fn evidence_words(&mut self, evidence: &Evidence) -> Vec<Block> {
        let notice = self.notice;
        let mut blocks = Vec::new();
        if let Some(text) = evidence.text.clone() {
            blocks.extend(self.prose(&text));
        }
        let devices: Vec<_> = evidence.devices.0.iter().map(|(_, device)| device).collect();
        if !devices.is_empty() {
            let words = vec![Span::text(self.t("section-devices"))];
            blocks.push(self.subheading(words));
            let form = self.table_form(devices.iter().map(|device| &device.preserved));
            let head = self.heads(&[
                "column-host",
                "column-purpose",
                "column-capacity",
                "column-preserved",
            ]);
            let mut rows = Vec::new();
            for device in &devices {
                let host = notice.hosts.get(device.host.as_str());
                let name = host.map(|host| self.host_name(device.host.as_str(), host));
                let name = name.unwrap_or_default();
                rows.push(vec![
                    Cell::words(vec![Span::text(name)]),
                    self.line_or_none(host.and_then(|host| host.purpose.as_ref())),
                    self.line_or_none(device.capacity.as_ref()),
                    self.table_date(&device.preserved, form),
                ]);
            }
            let whole = devices.len() <= WHOLE_DEVICES;
            blocks.push(Block::Table { class: "devices", head, rows, whole });
        }
        let logs: Vec<_> = evidence.logs.0.iter().map(|(_, log)| log).collect();
        if !logs.is_empty() {
            let words = vec![Span::text(self.t("section-logs"))];
            blocks.push(self.subheading(words));
            let head =
                self.heads(&["column-device", "column-file-kind", "column-period", "column-files"]);
            // The rows of a device share a cell, unless a page break separates them.
            let whole = logs.len() <= WHOLE_LOGS;
            let mut rows = Vec::new();
            for (index, log) in logs.iter().enumerate() {
                let mut row = Vec::new();
                let is_first = index == 0 || logs[index - 1].device != log.device;
                if !whole || is_first {
                    let like = logs[index..].iter().take_while(|next| next.device == log.device);
                    let mut cell = self.line_or_none(Some(&log.device));
                    cell.rows = if whole { like.count() } else { 1 };
                    row.push(cell);
                }
                row.push(self.line_or_none(Some(&log.kind)));
                row.push(self.table_date(&log.period, Form::Table));
                let files = log.files.and_then(|files| i64::try_from(files).ok());
                let files = match files {
                    Some(files) => {
                        self.of_field("files", &log.kind, crate::locale::thousands(files))
                    }
                    None => self.t("none"),
                };
                row.push(Cell::words(vec![Span::text(files)]));
                rows.push(row);
            }
            blocks.push(Block::Table { class: "logs", head, rows, whole });
        }
        blocks
    }

    /// Findings, each with the records of the machines.
    pub(super) fn findings(&mut self, facts: &[FactRef]) -> Vec<Block> {
        let findings = &self.notice.facts.findings;
        facts
            .iter()
            .filter_map(|fact| findings.get(fact.position))
            .flat_map(|fact| self.finding(fact))
            .collect()
    }

    fn finding(&mut self, fact: &Disclosed<Finding>) -> Vec<Block> {
        self.about(&fact.path, |writer| writer.finding_words(fact))
    }

    fn finding_words(&mut self, fact: &Disclosed<Finding>) -> Vec<Block> {
        let (title, open) = match &fact.body {
            Body::Open(body) => (body.title.clone(), Some(body)),
            Body::Withheld(heading) => (heading.title.clone(), None),
        };
        let mut blocks = Vec::new();
        if let Some(title) = self.line_of(title.as_ref()) {
            blocks.push(self.subheading(vec![Span::Text(title)]));
        }
        self.mentions.paragraph();
        let Some(finding) = open else {
            blocks.push(self.withheld_paragraph(fact));
            return blocks;
        };
        blocks.extend(self.prose(&finding.text));
        if let Some(records) = &finding.records {
            let is_access = records.kind == RecordKind::Access;
            let kind = records.kind.as_str();
            let (when, what) = (format!("column-when-{kind}"), format!("column-what-{kind}"));
            let ids: &[&str] =
                if is_access { &[&when, "column-account", &what] } else { &[&when, &what] };
            let head = self.heads(ids);
            let mut rows = Vec::new();
            for (_, record) in &records.rows.0 {
                let mut row = vec![self.table_date(&record.at, Form::Table)];
                if is_access {
                    row.push(self.line_or_none(record.account.as_ref()));
                }
                self.mentions.paragraph();
                row.push(Cell { blocks: self.prose_cell(&record.what), rows: 1 });
                rows.push(row);
            }
            let whole = rows.len() <= WHOLE_DEVICES;
            let class = if is_access { "records access" } else { "records" };
            blocks.push(Block::Table { class, head, rows, whole });
        }
        if let Some(conclusion) = finding.conclusion.clone() {
            blocks.extend(self.prose(&conclusion));
        }
        blocks
    }

    /// What is known about the malware.
    pub(super) fn malware(&mut self) -> Vec<Block> {
        let notice = self.notice;
        let Some(fact) = &notice.facts.malware else { return Vec::new() };
        self.about(&fact.path, |writer| writer.malware_words(fact))
    }

    fn malware_words(&mut self, fact: &Disclosed<Malware>) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(malware) = fact.open() {
            if let Some(text) = malware.text.clone() {
                blocks.extend(self.prose(&text));
            }
            if let Some(name) = &malware.name {
                let name = self.of_place(|| fact.path.key("name"), name.clone());
                let text = self.say("malware-name", &[("name", &name)]);
                blocks.push(Block::paragraph(vec![Span::text(text)]));
            }
        }
        if fact.withheld.is_some() {
            blocks.push(self.withheld_paragraph(fact));
        }
        blocks
    }
}
