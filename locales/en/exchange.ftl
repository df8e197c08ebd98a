### What `oshirase import` writes beside the facts: comments of the incident file, and phrases for what a record classifies. What `oshirase export` writes beside the notes.

## Comments

# $id: the number of the record / $version: 1.4.1
exchange-made = Made from the VERIS record { $id } (schema { $version }). The comments say what remains to be filled in; `oshirase check` finds each gap. What was not taken over stands at the end.

## What remains to be filled in

exchange-open-name = A noun phrase that stands in sentences. This one says no more than the type.
exchange-open-type = Chosen by the actions of the record, which stand at the end. Make sure that it fits.
# $said: Suspected
exchange-open-certainty = The record does not call the incident certain: “{ $said }”.
exchange-open-occurred = When it happened. The record does not say.
# $time: 14:30
exchange-open-time = The record has a time of day, “{ $time }”, without a zone. Write it in Japan Standard Time, as 2026-06-05T06:00.
exchange-open-discovered = When anybody first knew of it. The record does not say.
# $after: 3 Months
exchange-open-discovered-after = When anybody first knew of it. The record has only the time from the incident to its discovery: “{ $after }”.
exchange-open-organisation = The registered name, in both languages. The record has one.
exchange-open-nameless = The registered name, in both languages. The record does not name the organisation.
exchange-open-role = operator (its own data), processor (data of others), principal (has entrusted the data). The record does not say; a processor is assumed where it has secondary victims.
exchange-open-contact = `contacts`: the desk that answers, which the notice then names as its `contact`. The record has none.
exchange-open-words = The words of the record, often those of a newspaper, so for insiders only. Say it in your own words in both languages, then remove `audience`.
exchange-open-hidden = Characters of the record that could hide or reorder words were left out.
exchange-open-whom = Who the people are, as a noun phrase in both languages. The record knows groups only.
exchange-open-persons = How many people. The record does not say.
# $records: Payment 1200, data_total 1500
exchange-open-records = How many people. The record counts records, which are not people: { $records }.
exchange-open-items = The kinds of data of the record. Where you know which data, write the words of the manual instead: name, address, card-number …
# $said: Yes
exchange-open-claim = The record says of a disclosure of data: “{ $said }”. Make sure that the strength is the one you can answer for.
# $said: No
exchange-open-no-claim = `claims`: how strongly something is claimed is for you to say. The record says of a disclosure of data: “{ $said }”.
exchange-open-date = The day of the notice.
# $told: 2026-06-05
exchange-open-date-told = The day of the notice. The record says that somebody was notified: { $told }.

## What was not taken over, and why

exchange-left = Not taken over from the record:
exchange-left-action = How it was done: only the type was taken from it. Write what is known in `findings` and `malware`.
exchange-left-actor = Who did it: a notice says so only where the investigation has found it.
exchange-left-asset = Classes of equipment: a notice names machines. Write them in `hosts`.
exchange-left-attribute = What was harmed, beyond kinds of data: write it in `findings` and `claims`.
exchange-left-discovery = Who found it: write it as an event of the `timeline`.
exchange-left-impact = Amounts of loss: the incident file has no field for them.
exchange-left-indicators = Indicators of compromise: they are for authorities and experts, not for notices.
exchange-left-keeper = Notes of those who keep the record.
exchange-left-mistyped = Not as VERIS writes it. Check it against the sources of the record.
exchange-left-other = The incident file has no field for these.
exchange-left-sources = Sources of the record: a notice tells what its issuer knows.
exchange-left-timeline = Durations and parts of dates: write the events of the `timeline` with their own dates.
exchange-left-victim = Statistics of the organisation, and others that were harmed: write these in `organisations` and `affected`.

## Names of incidents by type. `.title` is the title of a notice.

exchange-type-ransomware = the ransomware attack
    .title = Ransomware Attack
exchange-type-unauthorized-access = the unauthorized access
    .title = Unauthorized Access
exchange-type-misdirection = the misdirection of information
    .title = Misdirection of Information
exchange-type-disposal = the erroneous disposal
    .title = Erroneous Disposal
exchange-type-denial-of-service = the denial-of-service attack
    .title = Denial-of-Service Attack
exchange-type-loss = the loss
    .title = Loss
exchange-type-theft = the theft
    .title = Theft
exchange-type-insider = the misconduct of an insider
    .title = Misconduct of an Insider
exchange-type-outage = the outage
    .title = Outage
exchange-type-other = the information security incident
    .title = Information Security Incident

## Kinds of data

exchange-data-bank = bank account data
exchange-data-classified = classified information
exchange-data-copyrighted = copyrighted material
exchange-data-credentials = authentication credentials
exchange-data-digital-certificate = digital certificates
exchange-data-internal = internal information
exchange-data-medical = medical records
exchange-data-payment = payment card data
exchange-data-personal = personal information
exchange-data-secrets = trade secrets
exchange-data-sensitive-personal = sensitive personal information
exchange-data-source-code = source code
exchange-data-system = system information
exchange-data-virtual-currency = virtual currency

## Groups of people

exchange-whom-customer = customers
exchange-whom-employee = employees
exchange-whom-partner = business partners
exchange-whom-patient = patients
exchange-whom-student = students

# What is claimed where a record says that data were disclosed.
exchange-leakage = leakage of information

## CSAF: what a revision says, and the names of addresses

exchange-separator = ;{" "}
# $summary: the title of the notice / $items: headings of notes
exchange-revised = { $summary }. New or changed: { $items }
# $items: what was wrong
exchange-corrected = { $summary }. Corrected: { $items }
exchange-published = Published notice: { $name }
