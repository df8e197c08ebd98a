//! The values of a record that have a counterpart in incident files.

use super::line;
use super::record::Record;
use crate::incident::{Moment, Role, Strength, Type};
use crate::message;
use crate::rule::Rule;
use crate::source::{Path, Problem, Value};

/// The supported versions of the schema.
const VERSIONS: [&str; 2] = ["1.3", "1.4"];

/// The kinds of data for which there is a phrase, the message `exchange-data-<word>`.
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

/// The groups of people for which there is a phrase, the message `exchange-whom-<word>`.
const WHOM: [&str; 5] = ["customer", "employee", "partner", "patient", "student"];

/// The values of a record that have a counterpart in incident files.
pub(super) struct VerisFacts {
    pub(super) id: String,
    pub(super) version: String,
    pub(super) r#type: Type,
    /// `security_incident` and `confidence`, unless they are as certain as usual.
    pub(super) doubts: Vec<String>,
    pub(super) occurred: Option<String>,
    /// The time of day, without a time zone.
    pub(super) time: Option<String>,
    /// How long after the incident it was discovered.
    pub(super) discovered_after: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) role: Role,
    pub(super) summary: Option<String>,
    pub(super) cause: Option<String>,
    pub(super) correction: Option<String>,
    pub(super) affected: Option<Affected>,
    /// `data_disclosure`, as the record has it.
    pub(super) disclosure: Option<String>,
    pub(super) strength: Option<Strength>,
    /// When somebody was notified.
    pub(super) notification: Option<String>,
}

/// The people and data affected.
pub(super) struct Affected {
    pub(super) whom: Vec<&'static str>,
    pub(super) items: Vec<&'static str>,
    /// The numbers of records, each with its kind of data.
    pub(super) records: Vec<String>,
}

impl VerisFacts {
    /// Imports everything that has a counterpart; `None` if a required field is missing.
    pub(super) fn read(record: &mut Record) -> Option<Self> {
        let id = record.required("incident_id");
        let version = schema_version(record);
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
            time: record.told(|record| record.text(&["timeline", "incident", "time"])),
            discovered_after: record.told(|record| duration(record, &["timeline", "discovery"])),
            organisation: record.text_but(&["victim", "victim_id"], &["Unknown"]),
            // The clients of a service are its secondary victims.
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
            notification: record
                .told(|record| moment(record, &["plus", "timeline", "notification"])),
            id: id?,
            version: version?,
        })
    }
}

/// The version of the schema. One that is typed as `1_3_4` is listed, and read as 1.3.4.
fn schema_version(record: &mut Record) -> Option<String> {
    let typed = record.required("schema_version")?;
    let path = Path::from("schema_version");
    let version = typed.replace('_', ".");
    if version != typed {
        record.imported.remove(&path);
        record.mistyped.insert(path.clone());
    }
    if !VERSIONS.iter().any(|known| {
        version.strip_prefix(known).is_some_and(|rest| !rest.starts_with(char::is_numeric))
    }) {
        let message = message!("schema-version", version = line(&typed));
        let problem = Problem::error(Rule::Keyword, path, message);
        record.problems.push(problem.hint(message!("schema-version-hint", known = VERSIONS)));
    }
    Some(version)
}

/// The first type that fits. The words that it follows from are not marked as imported, because
/// they are more specific than the type.
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
    } else if is(["action", "error"], "Disposal error") {
        Type::Disposal
    } else if is(["action", "physical"], "Theft") {
        Type::Theft
    } else if record.find(&["action", "misuse"]).is_some()
        && record.find(&["actor", "internal"]).is_some()
    {
        Type::Insider
    } else if hacking.iter().any(|(_, word)| word != "DoS") {
        Type::UnauthorizedAccess
    } else if !hacking.is_empty() {
        Type::DenialOfService
    } else if record.has(&["attribute", "availability", "variety"], "Interruption") {
        Type::Outage
    } else {
        Type::Other
    }
}

/// The people and data affected, as far as there are phrases for them.
fn affected(record: &mut Record) -> Affected {
    let keys = ["attribute", "confidentiality"];
    let victims = record.words(&[keys[0], keys[1], "data_victim"]);
    let whom = record.phrases(victims, &WHOM);
    let mut kinds = Vec::new();
    let mut records = Vec::new();
    if let Some((path, node)) = record.find(&[keys[0], keys[1], "data"]) {
        let Value::Sequence(items) = &node.value else {
            record.wrong(path, message!("shape-list"), node);
            return Affected { whom, items: Vec::new(), records };
        };
        for (i, item) in items.iter().enumerate() {
            let Value::Mapping(fields) = &item.value else {
                record.wrong(path.index(i), message!("shape-mapping"), item);
                continue;
            };
            let field = |key: &str| fields.iter().find(|(field, _)| field.name == key);
            let variety = field("variety").and_then(|(_, node)| record.scalar(node));
            let amount = field("amount").and_then(|(_, node)| record.scalar(node));
            if let Some(amount) = amount {
                let variety = variety.as_deref().unwrap_or_default();
                records.push(line(&format!("{variety} {amount}")));
                record.imported.insert(path.index(i).key("amount"));
            }
            kinds.extend(variety.map(|variety| (path.index(i).key("variety"), variety)));
        }
    }
    let items = record.phrases(kinds, &DATA);
    if let Some(total) = record.told(|record| record.text(&[keys[0], keys[1], "data_total"])) {
        records.push(line(&format!("data_total {total}")));
    }
    Affected { whom, items, records }
}

/// A date, as precise as in the record.
fn moment(record: &mut Record, keys: &[&str]) -> Option<String> {
    let mut part = |name: &str| record.number(&[keys, &[name]].concat());
    let mut written = format!("{:04}", part("year")?);
    // A day without a month is not a date, so it is not imported.
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
            record.problems.push(Problem::error(Rule::Moment, path, &error));
            None
        }
    }
}

/// A duration in the words of the record.
fn duration(record: &mut Record, keys: &[&str]) -> Option<String> {
    let unit = record.text(&[keys, &["unit"]].concat())?;
    let value = record.text(&[keys, &["value"]].concat());
    Some(line(&value.map_or_else(|| unit.clone(), |value| format!("{value} {unit}"))))
}
