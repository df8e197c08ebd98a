//! Redaction: the facts that an audience may see, as they were known on a day.

use chrono::NaiveDateTime;
use serde_json::{Map, Value, json};

use super::Origins;
use crate::incident::{
    Audience, Fact, Identity, Incident, Malware, Moment, Name, StepStatus, in_force_at,
};
use crate::source::Path;

/// Who sees a notice, and when.
pub(super) struct View<'a> {
    pub(super) incident: &'a Incident,
    /// What was known later is not in it.
    pub(super) cutoff: NaiveDateTime,
    pub(super) audience: Audience,
    /// The only organisations whose facts are told, if not everybody's.
    pub(super) only: Option<Vec<&'a str>>,
    /// Names of facts that are left out.
    pub(super) omit: &'a [Name],
    /// The only groups of people that are told of, if not all.
    pub(super) groups: &'a [Name],
    pub(super) origins: Origins,
}

impl View<'_> {
    /// The facts that this view has, in the shape of the incident file.
    pub(super) fn facts(&mut self) -> Map<String, Value> {
        let incident = self.incident;
        let mut data = Map::new();
        data.insert("incident".to_owned(), json!(self.identity()));
        data.insert("organisations".to_owned(), json!(incident.organisations));
        let hosts: Map<String, Value> = incident
            .hosts
            .0
            .iter()
            .map(|(id, host)| {
                let name = if self.sees_hosts() { &host.name } else { &host.masked };
                (id.clone(), json!({ "name": name, "purpose": host.purpose, "kind": host.kind, "location": host.location }))
            })
            .collect();
        data.insert("hosts".to_owned(), Value::Object(hosts));
        for (name, facts) in incident.facts() {
            let list = self.list(name, &facts);
            data.insert(name.to_owned(), Value::Array(list));
        }
        if let Some(Value::Array(affected)) = data.get_mut("affected")
            && !self.groups.is_empty()
        {
            let mut kept = Vec::new();
            let mut places = self.origins.get("affected").cloned().unwrap_or_default().into_iter();
            affected.retain(|fact| {
                let place = places.next();
                let keep = self.groups.iter().any(|group| fact["id"] == group.as_str());
                kept.extend(place.filter(|_| keep));
                keep
            });
            self.origins.insert("affected".to_owned(), kept);
        }
        self.mark_planned(&mut data);
        let evidence = incident.evidence.as_ref().filter(|evidence| {
            self.tells(evidence.by.as_str()) && self.knows(evidence.known.as_ref())
        });
        let mut evidence = json!(evidence);
        self.drop_later(
            evidence.get_mut("devices"),
            "preserved",
            &Path::from("evidence").key("devices"),
        );
        self.drop_later(evidence.get_mut("logs"), "period", &Path::from("evidence").key("logs"));
        data.insert("evidence".to_owned(), evidence);
        let kept = self.origins.get("findings").cloned().unwrap_or_default();
        for (fact, origin) in items(data.get_mut("findings")).zip(kept) {
            let path = Path::from("findings").index(origin).key("records").key("rows");
            self.drop_later(
                fact.get_mut("records").and_then(|records| records.get_mut("rows")),
                "at",
                &path,
            );
        }
        let malware = self.malware().map(|malware| {
            let open = malware.audience.unwrap_or(Audience::Public) <= self.audience;
            let authority = self.audience >= Audience::Regulator;
            json!({
                "by": malware.by,
                "name": malware.name.as_ref().filter(|_| open),
                "text": malware.text,
                "extortion": malware.extortion,
                "extension": malware.extension.as_ref().filter(|_| authority),
                "note": malware.note.as_ref().filter(|_| authority),
                "indicators": if authority { json!(malware.indicators) } else { json!([]) },
                "withheld": malware.withheld.as_ref().filter(|_| !open),
            })
        });
        data.insert("malware".to_owned(), json!(malware));
        let traffic = incident.traffic.as_ref().filter(|traffic| {
            self.tells(traffic.by.as_str())
                && self.knows(traffic.known.as_ref())
                && traffic.audience.unwrap_or(Audience::Regulator) <= self.audience
        });
        data.insert("traffic".to_owned(), json!(traffic));
        data.insert("references".to_owned(), self.references(&data));
        data
    }

    fn tells(&self, organisation: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(&organisation))
    }

    /// What was known last of the malicious program.
    fn malware(&self) -> Option<&Malware> {
        let known = |malware: &Malware| malware.known.as_ref().and_then(Moment::earliest);
        let tells = |malware: &&Malware| {
            self.tells(malware.by.as_str()) && self.knows(malware.known.as_ref())
        };
        self.incident.malware.all.iter().filter(tells).max_by_key(|malware| known(malware))
    }

    fn knows(&self, known: Option<&Moment>) -> bool {
        known.and_then(Moment::earliest).is_none_or(|known| known <= self.cutoff)
    }

    /// What the incident is called, and when it happened as far as that was known.
    fn identity(&self) -> Identity {
        let mut identity = self.incident.incident.clone();
        if !self.knows(identity.occurred_known.as_ref()) {
            identity.occurred = None;
        }
        identity.occurred_known = None;
        identity
    }

    fn sees_hosts(&self) -> bool {
        self.audience >= Audience::Regulator
    }

    /// The facts of a list that were known on the date and that the audience may see. Of
    /// several with the same name the one known last counts, whether or not it may be seen:
    /// what is out of date is never shown as if it still held.
    fn list(&mut self, name: &'static str, facts: &[&dyn Fact]) -> Vec<Value> {
        let mut kept = Vec::new();
        let mut values = Vec::new();
        for index in in_force_at(facts, self.cutoff) {
            let fact = facts[index];
            let omitted =
                fact.id().is_some_and(|id| self.omit.iter().any(|other| other.as_str() == id));
            if omitted || !self.tells(fact.by()) {
                continue;
            }
            let open = fact.audience() <= self.audience;
            let mut value = fact.to_json();
            if let Value::Object(fields) = &mut value {
                if open {
                    fields.insert("withheld".to_owned(), Value::Null);
                } else if fact.withheld().is_some() {
                    fields.retain(|key, _| {
                        matches!(key.as_str(), "id" | "by" | "topic" | "on" | "title" | "withheld")
                    });
                } else {
                    continue;
                }
                fields.remove("audience");
                fields.remove("known");
            }
            kept.push(index);
            values.push(value);
        }
        self.origins.insert(name.to_owned(), kept);
        values
    }

    /// Leaves out of a list what lay in the future on the date.
    fn drop_later(&mut self, list: Option<&mut Value>, field: &str, path: &Path) {
        let Some(list) = list.and_then(Value::as_array_mut) else { return };
        let mut kept = Vec::new();
        let mut index = 0;
        list.retain(|item| {
            let keep = !self.lies_ahead(item.get(field));
            kept.extend(Some(index).filter(|_| keep));
            index += 1;
            keep
        });
        self.origins.insert(path.to_string(), kept);
    }

    /// Whether a moment, as a template gets it, lay in the future on the date.
    fn lies_ahead(&self, value: Option<&Value>) -> bool {
        value
            .and_then(Value::as_str)
            .and_then(|text| text.parse::<Moment>().ok())
            .is_some_and(|moment| moment.is_after(self.cutoff))
    }

    /// Says of events, reports and measures whether they lay in the future on the date.
    fn mark_planned(&self, data: &mut Map<String, Value>) {
        for list in ["timeline", "reports"] {
            for fact in items(data.get_mut(list)) {
                let planned = self.lies_ahead(fact.get("at"));
                fact["planned"] = json!(planned);
            }
        }
        for measure in items(data.get_mut("measures")) {
            for step in items(measure.get_mut("items")) {
                let when = step.get("when").filter(|when| !when.is_null());
                let status = match (step["status"].as_str(), when) {
                    // What was done later was still to be done on the date.
                    (None | Some("done"), when) if self.lies_ahead(when) => StepStatus::Planned,
                    (Some(_), _) => continue,
                    (None, None) => StepStatus::Ongoing,
                    (None, when) => self.status_since(when),
                };
                step["status"] = json!(status);
            }
        }
    }

    /// What began before the date is done, unless it has no end.
    fn status_since(&self, when: Option<&Value>) -> StepStatus {
        let moment = when.and_then(Value::as_str).and_then(|text| text.parse::<Moment>().ok());
        let ended = moment
            .and_then(|moment| moment.latest())
            .is_some_and(|end| end.date() <= self.cutoff.date());
        if ended { StepStatus::Done } else { StepStatus::Ongoing }
    }

    /// What texts may refer to by a name in braces.
    fn references(&self, data: &Map<String, Value>) -> Value {
        let mut references = Map::new();
        let mut add = |name: String, value: Value| {
            references.insert(name, value);
        };
        for (id, _) in &self.incident.organisations.0 {
            for form in ["", ".possessive", ".object", ".name"] {
                add(
                    format!("{id}{form}"),
                    json!({ "party": id, "form": form.trim_start_matches('.') }),
                );
            }
        }
        for (id, host) in data["hosts"].as_object().into_iter().flatten() {
            add(format!("hosts.{id}"), json!({ "text": host["name"] }));
        }
        let identity = self.identity();
        add("incident.name".to_owned(), json!({ "text": identity.name }));
        add("incident.discovered".to_owned(), json!({ "moment": identity.discovered }));
        if let Some(occurred) = &identity.occurred {
            add("incident.occurred".to_owned(), json!({ "moment": occurred }));
        }
        for (list, field, shape) in [
            ("timeline", "at", "moment"),
            ("reports", "at", "moment"),
            ("affected", "persons", "persons"),
        ] {
            for fact in data[list].as_array().into_iter().flatten() {
                if let Some(id) = fact["id"].as_str() {
                    add(format!("{id}.{field}"), json!({ shape: fact[field] }));
                }
            }
        }
        for request in &self.incident.notices {
            if request.date.cutoff().is_some_and(|cutoff| cutoff <= self.cutoff) {
                let id = request.id.as_str();
                add(format!("{id}.title"), json!({ "text": request.title }));
                add(format!("{id}.date"), json!({ "moment": request.date, "dated": true }));
            }
        }
        Value::Object(references)
    }

    /// Words that this audience must not see anywhere.
    pub(super) fn secrets(&self) -> Vec<String> {
        let mut secrets = Vec::new();
        if !self.sees_hosts() {
            secrets.extend(self.incident.hosts.0.iter().map(|(_, host)| host.name.clone()));
        }
        for malware in &self.incident.malware.all {
            if malware.audience.unwrap_or(Audience::Public) > self.audience {
                secrets.extend(malware.name.clone());
            }
            if self.audience >= Audience::Regulator {
                continue;
            }
            secrets.extend(malware.indicators.iter().map(|indicator| indicator.value.clone()));
            secrets.extend(malware.extension.clone());
            let note = json!(malware.note);
            let texts = note["$text"].as_object().into_iter().flatten();
            let lines = texts.filter_map(|(_, text)| text.as_str()).flat_map(str::lines);
            secrets
                .extend(lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()));
        }
        secrets
    }
}

fn items(list: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    list.and_then(Value::as_array_mut).into_iter().flatten()
}
