//! From a VERIS record (schema 1.3 and 1.4, as the VERIS Community Database has them) to an
//! incident file.
//!
//! A record counts and classifies; a notice tells. What can be told as the record has it becomes
//! a field; what remains to be said is a remark above the field where it belongs; everything else
//! is listed with the reason why it was not taken over.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::characters::{is_cjk, is_refused};
use crate::diagnostic::Diagnostics;
use crate::incident::markdown::escape;
use crate::incident::{Audience, Moment, Role, Strength, Type};
use crate::locale::{Argument, Locale, MessageError};
use crate::rule::Rule;
use crate::source::{Node, Path, PathStep, Problem, Shape, Source, Value};

/// An incident file that was made from a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The incident file, in YAML.
    pub file: String,
    /// What its comments say: what remains to be filled in, and what was not taken over and why.
    pub remarks: Vec<String>,
}

/// Makes an incident file from a record. Its own words are in each of the languages.
///
/// # Errors
/// Everything in the record that is not as VERIS has it, at its place.
pub fn import(source: &Source, locales: &[Arc<Locale>]) -> Result<Imported, Diagnostics> {
    let mut record = Record { source, taken: BTreeSet::new(), findings: Vec::new() };
    let hides = record.left().iter().any(|(_, text)| unix(text).contains(is_refused));
    let facts = Facts::read(&mut record);
    let left = record.left();
    let Some(facts) = facts.filter(|_| record.findings.is_empty()) else {
        return Err(source.locate(record.findings));
    };
    let mut writer = Writer { locales, file: String::new(), remarks: Vec::new() };
    writer.incident(&facts, left, hides).map_err(missing_message)?;
    Ok(Imported { file: writer.file, remarks: writer.remarks })
}

/// A message of ours that is missing or wrong.
fn missing_message(error: MessageError) -> Diagnostics {
    error.diagnostic().into()
}

/// The versions of the schema that are read.
const VERSIONS: [&str; 2] = ["1.3", "1.4"];

/// Kinds of data that have a phrase, which is the message `exchange-data-<word>`.
const DATA: [&str; 14] = [
    "bank",
    "classified",
    "copyrighted",
    "credentials",
    "digital-certificate",
    "internal",
    "medical",
    "payment",
    "personal",
    "secrets",
    "sensitive-personal",
    "source-code",
    "system",
    "virtual-currency",
];

/// People whose data they are that have a phrase, which is the message `exchange-whom-<word>`.
const WHOM: [&str; 5] = ["customer", "employee", "partner", "patient", "student"];

/// A record, and what of it was taken over.
struct Record<'a> {
    source: &'a Source,
    taken: BTreeSet<Path>,
    findings: Vec<Problem>,
}

impl<'a> Record<'a> {
    fn wrong(&mut self, path: Path, expected: &str, node: &Node) {
        let message = format!("expected {expected}, found {}", Shape(node));
        self.findings.push(Problem::error(Rule::Shape, path, message));
    }

    /// The value at the end of these keys, if something is there.
    fn find(&mut self, keys: &[&str]) -> Option<(Path, &'a Node)> {
        let mut node = self.source.root();
        let mut path = Path::default();
        for key in keys {
            let Value::Mapping(fields) = &node.value else {
                self.wrong(path, "a mapping", node);
                return None;
            };
            node = fields.iter().find(|(field, _)| field.name == *key).map(|(_, node)| node)?;
            path = path.key(key);
            if node.value == Value::Null {
                return None;
            }
        }
        Some((path, node))
    }

    /// What a scalar says; a number as it stands in the file.
    fn scalar(&self, node: &Node) -> Option<String> {
        match &node.value {
            Value::String(text) => Some(text.clone()),
            Value::Integer(_) | Value::Float(_) => {
                Some(self.source.text().get(node.written.clone()).unwrap_or_default().to_owned())
            }
            Value::Bool(value) => Some(value.to_string()),
            Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// A text, which is taken over.
    fn text(&mut self, keys: &[&str]) -> Option<String> {
        let (path, node) = self.find(keys)?;
        let Some(text) = self.scalar(node) else {
            self.wrong(path, "text", node);
            return None;
        };
        let is_said = !line(&text).is_empty();
        self.taken.extend(Some(path).filter(|_| is_said));
        Some(text).filter(|_| is_said)
    }

    /// A text, which is taken over unless it is one of these.
    fn text_but(&mut self, keys: &[&str], usual: &[&str]) -> Option<String> {
        let text = self.text(keys)?;
        if !usual.contains(&text.as_str()) {
            return Some(text);
        }
        self.taken.remove(&keys.iter().fold(Path::default(), |path, key| path.key(key)));
        None
    }

    /// A text that a record must have.
    fn required(&mut self, key: &str) -> Option<String> {
        let before = self.findings.len();
        let text = self.text(&[key]);
        if text.is_none() && self.findings.len() == before {
            let message = format!("this is no VERIS record: it has no `{key}`");
            self.findings.push(Problem::error(Rule::MissingField, Path::default(), message));
        }
        text
    }

    /// A whole number, which is taken over.
    fn number(&mut self, keys: &[&str]) -> Option<i64> {
        let (path, node) = self.find(keys)?;
        let Value::Integer(number) = node.value else {
            self.wrong(path, "a whole number", node);
            return None;
        };
        self.taken.insert(path);
        Some(number)
    }

    /// Words of a list, each with its path; a single word is a list of one.
    fn words(&mut self, keys: &[&str]) -> Vec<(Path, String)> {
        let Some((path, node)) = self.find(keys) else { return Vec::new() };
        let items: Vec<(Path, &Node)> = match &node.value {
            Value::Sequence(items) => {
                items.iter().enumerate().map(|(i, item)| (path.index(i), item)).collect()
            }
            _ => vec![(path, node)],
        };
        let mut words = Vec::new();
        for (path, item) in items {
            match self.scalar(item) {
                Some(word) => words.push((path, word)),
                None => self.wrong(path, "text", item),
            }
        }
        words
    }

    fn has(&mut self, keys: &[&str], word: &str) -> bool {
        self.words(keys).iter().any(|(_, other)| other == word)
    }

    /// Those of the words that have a phrase, which are taken over.
    fn phrases(&mut self, words: Vec<(Path, String)>, known: &[&'static str]) -> Vec<&'static str> {
        let mut phrases = Vec::new();
        for (path, word) in words {
            let word = word.to_lowercase().replace(' ', "-");
            if let Some(known) = known.iter().find(|known| **known == word) {
                self.taken.insert(path);
                if !phrases.contains(known) {
                    phrases.push(*known);
                }
            }
        }
        phrases
    }

    /// Everything that was not taken over: path and value.
    fn left(&self) -> Vec<(Path, String)> {
        let mut left = Vec::new();
        self.leaves(self.source.root(), Path::default(), &mut left);
        left
    }

    fn leaves(&self, node: &Node, path: Path, left: &mut Vec<(Path, String)>) {
        if self.taken.contains(&path) {
            return;
        }
        match &node.value {
            Value::Mapping(fields) => {
                for (key, field) in fields {
                    self.leaves(field, path.key(&key.name), left);
                }
            }
            Value::Sequence(items) => {
                for (i, item) in items.iter().enumerate() {
                    self.leaves(item, path.index(i), left);
                }
            }
            _ => left.extend(self.scalar(node).map(|text| (path, text))),
        }
    }
}

/// What a record says that an incident file can say.
struct Facts {
    id: String,
    version: String,
    r#type: Type,
    /// `security_incident` and `confidence`, where they are not the best there are.
    doubts: Vec<String>,
    occurred: Option<String>,
    /// The time of day, which has no zone.
    time: Option<String>,
    /// How long after the incident it was discovered.
    discovered_after: Option<String>,
    organisation: Option<String>,
    role: Role,
    summary: Option<String>,
    cause: Option<String>,
    correction: Option<String>,
    affected: Option<Affected>,
    /// What the record says of a disclosure of data.
    disclosure: Option<String>,
    strength: Option<Strength>,
    /// When somebody was told, as far as the record says.
    notification: Option<String>,
}

/// Data of people.
struct Affected {
    whom: Vec<&'static str>,
    items: Vec<&'static str>,
    /// How many records of which kind of data there are.
    records: Vec<String>,
}

impl Facts {
    fn read(record: &mut Record) -> Option<Self> {
        let id = record.required("incident_id");
        let version = record.required("schema_version");
        if let Some(version) = &version
            && !VERSIONS.iter().any(|known| {
                version.strip_prefix(known).is_some_and(|rest| !rest.starts_with(char::is_numeric))
            })
        {
            let message = format!("the schema version `{}` is not known", line(version));
            let found = Problem::error(Rule::Keyword, Path::from("schema_version"), message);
            record.findings.push(found.hint(format!("known: {}", VERSIONS.join(", "))));
        }
        let certainty = record.text_but(&["security_incident"], &["Confirmed"]);
        let confidence = record.text_but(&["confidence"], &["High", "Medium"]);
        let doubts: Vec<String> = certainty.into_iter().chain(confidence).collect();
        let disclosure = record.text(&["attribute", "confidentiality", "data_disclosure"]);
        let is_disclosed = disclosure.as_deref() != Some("No");
        let strength = match disclosure.as_deref() {
            Some("Yes") if doubts.is_empty() => Some(Strength::Confirmed),
            Some("Potentially") => Some(Strength::Possible),
            _ => None,
        };
        let has_data = record.find(&["attribute", "confidentiality"]).is_some();
        Some(Self {
            r#type: incident_type(record),
            doubts,
            occurred: moment(record, &["timeline", "incident"]),
            time: record.text(&["timeline", "incident", "time"]),
            discovered_after: duration(record, &["timeline", "discovery"]),
            organisation: record.text_but(&["victim", "victim_id"], &["Unknown"]),
            // Those whose data a service holds for them are its secondary victims.
            role: if record.find(&["victim", "secondary"]).is_some() {
                Role::Processor
            } else {
                Role::Operator
            },
            summary: record.text(&["summary"]),
            cause: record.text(&["control_failure"]),
            correction: record.text(&["corrective_action"]),
            affected: (has_data && is_disclosed).then(|| affected(record)),
            disclosure,
            strength,
            notification: moment(record, &["plus", "timeline", "notification"]),
            id: id?,
            version: version?,
        })
    }
}

/// What kind of incident it is: the first that fits. The words it follows from stay in the list of
/// what was not taken over, since they say more than the type does.
fn incident_type(record: &mut Record) -> Type {
    let hacking = record.words(&["action", "hacking", "variety"]);
    let mut is = |keys: [&str; 2], word| record.has(&[keys[0], keys[1], "variety"], word);
    if is(["action", "malware"], "Ransomware") {
        Type::Ransomware
    } else if is(["action", "error"], "Misdelivery") || is(["action", "error"], "Publishing error")
    {
        Type::Misdirection
    } else if is(["action", "error"], "Loss") {
        Type::Loss
    } else if is(["action", "physical"], "Theft") {
        Type::Theft
    } else if record.find(&["action", "misuse"]).is_some()
        && record.find(&["actor", "internal"]).is_some()
    {
        Type::Insider
    } else if hacking.iter().any(|(_, word)| word != "DoS") {
        Type::UnauthorizedAccess
    } else if record.has(&["attribute", "availability", "variety"], "Interruption") {
        Type::Outage
    } else {
        Type::Other
    }
}

/// Whose data, and which. Words that have no phrase stay in the list of what was not taken over.
fn affected(record: &mut Record) -> Affected {
    let keys = ["attribute", "confidentiality"];
    let victims = record.words(&[keys[0], keys[1], "data_victim"]);
    let whom = record.phrases(victims, &WHOM);
    let mut kinds = Vec::new();
    let mut records = Vec::new();
    if let Some((path, node)) = record.find(&[keys[0], keys[1], "data"]) {
        let Value::Sequence(items) = &node.value else {
            record.wrong(path, "a list", node);
            return Affected { whom, items: Vec::new(), records };
        };
        for (i, item) in items.iter().enumerate() {
            let Value::Mapping(fields) = &item.value else {
                record.wrong(path.index(i), "a mapping", item);
                continue;
            };
            let field = |key: &str| fields.iter().find(|(field, _)| field.name == key);
            let variety = field("variety").and_then(|(_, node)| record.scalar(node));
            let amount = field("amount").and_then(|(_, node)| record.scalar(node));
            if let Some(amount) = amount {
                let variety = variety.as_deref().unwrap_or_default();
                records.push(line(&format!("{variety} {amount}")));
                record.taken.insert(path.index(i).key("amount"));
            }
            kinds.extend(variety.map(|variety| (path.index(i).key("variety"), variety)));
        }
    }
    let items = record.phrases(kinds, &DATA);
    if let Some(total) = record.text(&[keys[0], keys[1], "data_total"]) {
        records.push(line(&format!("data_total {total}")));
    }
    Affected { whom, items, records }
}

/// A date as precise as the record has it.
fn moment(record: &mut Record, keys: &[&str]) -> Option<String> {
    let mut part = |name: &str| record.number(&[keys, &[name]].concat());
    let mut written = format!("{:04}", part("year")?);
    // A day without a month is no date; it stays in the list of what was not taken over.
    if let Some(month) = part("month") {
        written.push_str(&format!("-{month:02}"));
        if let Some(day) = part("day") {
            written.push_str(&format!("-{day:02}"));
        }
    }
    match written.parse::<Moment>() {
        Ok(_) => Some(written),
        Err(error) => {
            let path = keys.iter().fold(Path::default(), |path, key| path.key(key));
            record.findings.push(Problem::error(Rule::Moment, path, error.to_string()));
            None
        }
    }
}

/// How long something took, in the record's words.
fn duration(record: &mut Record, keys: &[&str]) -> Option<String> {
    let unit = record.text(&[keys, &["unit"]].concat())?;
    let value = record.text(&[keys, &["value"]].concat());
    Some(line(&value.map_or_else(|| unit.clone(), |value| format!("{value} {unit}"))))
}

/// A text with ends of lines of one kind.
fn unix(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A text without what an incident file refuses. What sets words apart goes on doing so.
fn clean(text: &str) -> String {
    let apart = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    let kept = unix(text);
    let kept = kept.chars().map(|c| if is_refused(c) { apart(c) } else { c });
    kept.filter(|c| !is_refused(*c)).collect()
}

/// A text on one line.
fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A string as YAML has it in quotation marks, which is as JSON has it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The code of the language that a text is written in, as far as its script tells.
fn language(text: &str) -> &'static str {
    if text.chars().any(is_cjk) { "ja" } else { "en" }
}

/// Why something was not taken over: the message `exchange-left-<reason>`.
fn reason(path: &Path) -> &'static str {
    let key = |i: usize| match path.0.get(i) {
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
struct Writer<'a> {
    locales: &'a [Arc<Locale>],
    file: String,
    remarks: Vec<String>,
}

type Written = Result<(), MessageError>;

impl Writer<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        self.file.push_str(&"  ".repeat(depth));
        self.file.push_str(text);
        self.file.push('\n');
    }

    /// A comment; the words of a record in it cannot end it.
    fn comment(&mut self, depth: usize, text: &str) {
        self.line(depth, format!("# {}", text.trim_end()).trim_end());
    }

    /// A message in every language.
    fn worded(&self, id: &str, values: &[(&str, &str)]) -> Result<Vec<String>, MessageError> {
        let values: Vec<_> =
            values.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.locales.iter().map(|locale| locale.message(id, &values)).collect()
    }

    /// Says above a field what remains to be filled in.
    fn remark(&mut self, depth: usize, field: &str, id: &str, values: &[(&str, &str)]) -> Written {
        let id = format!("exchange-open-{id}");
        self.remarks.push(field.to_owned());
        for sentence in self.worded(&id, values)? {
            self.comment(depth, &sentence);
            self.remarks.push(format!("  {sentence}"));
        }
        Ok(())
    }

    /// A phrase of ours in every language, after the key or the mark of a list.
    fn phrase(&mut self, depth: usize, key: &str, phrases: Vec<String>) {
        let fields: Vec<String> = self
            .locales
            .iter()
            .zip(phrases)
            .map(|(locale, phrase)| format!("{}: {}", locale.language(), quoted(&phrase)))
            .collect();
        self.line(depth, &format!("{key} {{ {} }}", fields.join(", ")));
    }

    /// Several phrases as one, in every language.
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

    /// Narrative in the language of the record. It is for insiders until somebody has read it.
    fn narrative(&mut self, list: &str, text: &str) -> Written {
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

    fn incident(&mut self, facts: &Facts, left: Vec<(Path, String)>, hides: bool) -> Written {
        let values = [("id", line(&facts.id)), ("version", line(&facts.version))];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        for sentence in self.worded("exchange-made", &values)? {
            self.comment(0, &sentence);
        }
        if hides {
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
        self.left(left)
    }

    fn identity(&mut self, facts: &Facts) -> Written {
        let kind = format!("exchange-type-{}", facts.r#type.as_str());
        self.line(0, "");
        self.line(0, "incident:");
        self.line(1, &format!("id: {}", quoted(&line(&facts.id))));
        self.remark(1, "incident.name", "name", &[])?;
        let name = self.worded(&kind, &[])?;
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

    fn organisation(&mut self, facts: &Facts) -> Written {
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

    fn affected(&mut self, affected: &Affected) -> Written {
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
            let phrases = self.worded(&format!("exchange-data-{item}"), &[])?;
            self.phrase(3, "-", phrases);
        }
        Ok(())
    }

    fn claim(&mut self, facts: &Facts) -> Written {
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
        let of = self.worded("exchange-leakage", &[])?;
        self.phrase(2, "of:", of);
        Ok(())
    }

    fn notice(&mut self, facts: &Facts) -> Written {
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
        let title = self.worded(&title, &[])?;
        self.phrase(2, "title:", title);
        Ok(())
    }

    /// What was not taken over, by the reason why.
    fn left(&mut self, left: Vec<(Path, String)>) -> Written {
        let mut reasons: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (path, value) in left {
            let values = reasons.entry(reason(&path)).or_default();
            let path = line(&path.to_string());
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
        for sentence in self.worded("exchange-left", &[])? {
            self.comment(0, &sentence);
            self.remarks.push(sentence);
        }
        for (reason, values) in reasons {
            let sentences = self.worded(&format!("exchange-left-{reason}"), &[])?;
            let lines = sentences.into_iter().map(|sentence| format!("  {sentence}"));
            for text in lines.chain(values.into_iter().map(|value| format!("    {value}"))) {
                self.comment(0, &text);
                self.remarks.push(text);
            }
        }
        Ok(())
    }
}
