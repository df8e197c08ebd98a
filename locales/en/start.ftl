### What the studio writes into a new incident file: names, titles, and drafts of facts that nobody knows yet.

## Names of incidents by type. `.title` stands in titles.

start-name-ransomware = a ransomware attack
    .title = Ransomware Attack
start-name-unauthorized-access = unauthorized access
    .title = Unauthorized Access
start-name-misdirection = misdirection of information
    .title = Misdirection of Information
start-name-misdelivery = misdelivery of documents
    .title = Misdelivery of Documents
start-name-disposal = erroneous disposal of documents
    .title = Erroneous Disposal of Documents
start-name-loss = loss of information
    .title = Loss of Information
start-name-theft = theft of information
    .title = Theft of Information
start-name-insider = misconduct of an insider
    .title = Misconduct of an Insider
start-name-denial-of-service = a denial-of-service attack
    .title = Denial-of-Service Attack
start-name-outage = an outage of systems
    .title = Outage of Systems
start-name-other = an information security incident
    .title = Information Security Incident

## Titles of notices. $name: Unauthorized Access

start-title-notice = Notice of { $name }
start-title-form = Report of { $name }
start-title-website-notice = Apology and Notice of { $name }
start-title-customer-letter = Report on { $name }
start-title-data-subject-notice = Apology and Report on { $name }
start-title-faq = Frequently Asked Questions about { $name }
start-title-investigation-report = Investigation Report on { $name }

## Addressees

start-to-customers = To our customers
start-to-persons = To the customers affected

## Facts

start-noticed = The incident was discovered.
start-whom = customers
start-cause = The cause is under investigation.
start-finding = The route of the intrusion and the extent of the damage are under investigation.
start-results = The effect on financial results is being examined.
start-measure = Consideration of measures to prevent a recurrence, based on the investigation of the cause

## To be replaced

start-market = (market)
start-position = (position)
start-person = (name)
