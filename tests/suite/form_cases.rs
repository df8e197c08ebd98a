//! How facts answer the fields of forms, as tables that a lawyer can read: `tests/forms/`.

use oshirase::form::{Field, Piece, parts};
use oshirase::incident::Incident;
use oshirase::notice::{Kinds, Notice};
use oshirase::source::{Format, Source};
use serde_json::json;

/// An incident file in the making.
struct Facts {
    form: &'static str,
    /// More fields of the organisation.
    organisation: String,
    kind: String,
    /// Facts without `by`, each with its list.
    facts: Vec<(String, String)>,
    /// When the notices of the series are dated.
    dates: Vec<String>,
}

impl Facts {
    fn new(form: &'static str) -> Self {
        Self {
            form,
            organisation: String::new(),
            kind: "ransomware".to_owned(),
            facts: Vec::new(),
            dates: vec!["2026-07-29".to_owned()],
        }
    }

    /// Adds facts such as `causes { text: x }; remarks { text: x }`.
    fn facts(mut self, facts: &str) -> Self {
        for fact in facts.split(';').map(str::trim).filter(|fact| !fact.is_empty()) {
            let (list, fields) = fact.split_once(" {").unwrap_or_else(|| panic!("{fact}"));
            self.facts.push((list.to_owned(), format!("{{ by: a,{fields}")));
        }
        self
    }

    /// Adds what is outstanding, such as `cause under-investigation 2026-07-30; items unknown`.
    fn outstanding(mut self, entries: &str) -> Self {
        for entry in entries.split(';').map(str::trim).filter(|entry| !entry.is_empty()) {
            let mut words = entry.splitn(3, ' ');
            let mut next = || words.next();
            let (matter, status, follows) = (next().unwrap(), next().unwrap(), next());
            let follows = follows.map_or(String::new(), |date| format!(", follows: {date}"));
            self = self
                .facts(&format!("outstanding {{ matter: {matter}, status: {status}{follows} }}"));
        }
        self
    }

    fn yaml(&self) -> String {
        let mut yaml = format!(
            "incident: {{ id: X, name: x, type: {}, discovered: 2026-06-01 }}\n\
             organisations: {{ a: {{ name: x, role: operator{} }} }}\n",
            self.kind, self.organisation
        );
        let mut lists: Vec<&str> = self.facts.iter().map(|(list, _)| list.as_str()).collect();
        lists.sort_unstable();
        lists.dedup();
        for list in lists {
            let facts = self.facts.iter().filter(|(other, _)| other == list);
            let facts: Vec<&str> = facts.map(|(_, fact)| fact.as_str()).collect();
            yaml.push_str(&format!("{list}: [{}]\n", facts.join(", ")));
        }
        yaml.push_str("notices:\n");
        for (index, date) in self.dates.iter().enumerate() {
            let follows = match index {
                0 => String::new(),
                _ => format!(", follows: n{}", index - 1),
            };
            yaml.push_str(&format!(
                "  - {{ id: n{index}, kind: k, issuer: a, date: \"{date}\", title: t{follows} }}\n"
            ));
        }
        yaml
    }

    /// Gives `look` a field of the last notice.
    fn field<T>(&self, id: &str, look: impl Fn(&Field) -> T) -> T {
        let yaml = self.yaml();
        let source = Source::new("incident.yaml", yaml.as_bytes(), Format::Yaml).unwrap();
        let (incident, found) = source.read::<Incident>(&["ja".to_owned(), "en".to_owned()]);
        let incident = incident.unwrap_or_else(|| panic!("{found:?}\n{yaml}"));
        let kind = json!({
            "audience": "regulator", "facts": "own", "calendar": "wareki", "form": true,
            "fields": self.form,
        });
        let kinds = Kinds::from([("k".to_owned(), serde_json::from_value(kind).unwrap())]);
        let notice = Notice::new(&incident, self.dates.len() - 1, &kinds, None).unwrap();
        let parts = parts(&notice).unwrap();
        let mut fields = parts.iter().flat_map(|part| &part.fields);
        let field = fields.find(|field| field.id == id);
        look(field.unwrap_or_else(|| panic!("{} has no field {id}", self.form)))
    }
}

/// The boxes that are filled, those within the value too.
fn chosen(field: &Field) -> String {
    let within = field.value.iter().flatten().filter_map(|piece| match piece {
        Piece::Options(options) => Some(options),
        _ => None,
    });
    let boxes = field.options.iter().chain(within);
    boxes.flat_map(|options| options.chosen.clone()).collect::<Vec<_>>().join(" ")
}

/// The messages of a field's value, with their arguments.
fn messages<'f>(field: &'f Field) -> Vec<(&'f str, &'f [(&'static str, Piece<'f>)])> {
    let pieces = field.value.iter().flatten();
    let message = |piece: &'f Piece<'f>| match piece {
        Piece::Message { id, arguments } => Some((id.as_ref(), &arguments[..])),
        _ => None,
    };
    pieces.filter_map(message).collect()
}

/// Holds every row of a table against what `say` makes of its first cells: the last ones.
fn compare(table: &str, columns: usize, say: impl Fn(&[&str]) -> Vec<String>) {
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let (mut wrong, mut count) = (String::new(), 0);
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        assert_eq!(cells.len(), columns, "{row}");
        let said = say(&cells);
        let expected = &cells[columns - said.len()..];
        if said != expected {
            wrong.push_str(&format!("{row}\n  {said:?}\n"));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 14, "{count} rows");
}

/// The form of a name in a table.
fn form(name: &str) -> &'static str {
    let forms =
        ["ppc-report", "my-number-report", "common-form", "ipa-notification", "gdpr-notification"];
    forms.into_iter().find(|form| *form == name).unwrap_or_else(|| panic!("{name} is a form"))
}

#[test]
fn facts_and_what_is_outstanding_decide_the_state_of_a_field() {
    compare(include_str!("../forms/states.tsv"), 8, |cells| {
        let [_, name, field, facts, outstanding, ..] = cells else { panic!() };
        Facts::new(form(name)).facts(facts).outstanding(outstanding).field(field, |field| {
            assert!(
                !field.value.is_empty() || field.options.is_some(),
                "{name}: {} is never blank",
                field.id
            );
            let follows = field.follows.map(ToString::to_string).unwrap_or_default();
            vec![chosen(field), field.state.as_str().to_owned(), follows]
        })
    });
}

#[test]
fn individual_numbers_route_a_report() {
    compare(include_str!("../forms/routing.tsv"), 9, |cells| {
        let [_, report, numbers, holds, series, open, ..] = cells else { panic!() };
        let name = match *report {
            "general" => "ppc-report",
            "specific" => "my-number-report",
            other => panic!("{other}"),
        };
        let mut facts = Facts::new(name);
        for group in numbers.split(',').map(str::trim).filter(|group| !group.is_empty()) {
            let data = match group {
                "included" => ", items: [name, my-number]",
                "not included" => ", items: [name], not-included: [my-number]",
                "open" => ", items: [name, { word: my-number, as: x, open: true }]",
                "nothing said" => ", items: [name]",
                other => panic!("{other}"),
            };
            facts = facts.facts(&format!("affected {{ whom: x, persons: 5{data} }}"));
        }
        facts.organisation = match *holds {
            "yes" => ", individual-numbers: true".to_owned(),
            "no" => ", individual-numbers: false".to_owned(),
            _ => String::new(),
        };
        if *series == "follow-up" {
            facts.dates.insert(0, "2026-06-05".to_owned());
        }
        if !open.is_empty() {
            facts = facts.outstanding(&format!("items {open}"));
        }
        facts.field("route.mynumber", |field| {
            let note = match messages(field)[..] {
                [] => String::new(),
                [("ppc-my-number-unknown", _)] => "assumed".to_owned(),
                [("my-number-routed", [(_, Piece::Word(series))])] => format!("routed {series}"),
                ref other => panic!("{other:?}"),
            };
            vec![chosen(field), field.state.as_str().to_owned(), note]
        })
    });
}

#[test]
fn a_notification_within_72_hours_needs_no_reasons() {
    compare(include_str!("../forms/hours.tsv"), 7, |cells| {
        let [_, law, since, notified, reasons, ..] = cells else { panic!() };
        let delay = if reasons.is_empty() { "" } else { ", delay: x" };
        let mut facts = Facts::new("gdpr-notification")
            .facts(&format!("assessments {{ law: {law}, since: \"{since}\"{delay} }}"));
        let mut answer = |dates: &[&str]| {
            facts.dates = dates.iter().map(|date| (*date).to_owned()).collect();
            facts.field("delay", |field| {
                let end = messages(field).into_iter().find_map(|(id, arguments)| match arguments {
                    [("end", Piece::Joined(end)), _] if id == "gdpr-delay-none" => match &end[0] {
                        Piece::Capital(moment) => match &**moment {
                            Piece::Moment { moment, .. } => Some(moment.to_string()),
                            other => panic!("{other:?}"),
                        },
                        other => panic!("{other:?}"),
                    },
                    _ => None,
                });
                vec![end.unwrap_or_default(), field.state.as_str().to_owned()]
            })
        };
        let first = answer(&[*notified]);
        let later = answer(&[*notified, "2028-01-31"]);
        assert_eq!(first, later, "a later notification of the series changes nothing: {cells:?}");
        first
    });
}

#[test]
fn the_type_of_an_incident_chooses_form_and_cause() {
    compare(include_str!("../forms/types.tsv"), 6, |cells| {
        let [kind, date, ..] = cells else { panic!() };
        let facts = |form| {
            let mut facts = Facts::new(form);
            (facts.kind, facts.dates) = ((*kind).to_owned(), vec![(*date).to_owned()]);
            facts
        };
        let mut said = facts("common-form").field("form.kind", |field| {
            let words = field.options.as_ref().unwrap().words.join(" ");
            vec![words, chosen(field), field.state.as_str().to_owned()]
        });
        said.push(facts("ppc-report").field("4.cause", chosen));
        said
    });
}
